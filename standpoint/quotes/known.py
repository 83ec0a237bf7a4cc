"""Words that tell where sentences end: short ones that abbreviate nothing, and beginners.

"It is so. Then more." ends after "so"; "said Lt. Lee" ends nothing after "Lt". Where a word of a
few letters is not listed here, the text itself must show that it stands without a full stop, too.
"""

from functools import cache

_ORDINARY = {
    "en": """
        aid all also any are away back bad be been best big both but buy by call came camp can
        come cut day days deal did do done down each easy else end ends ever face fair far fast
        few find five food for four free from full gave get give go goes gone good had hard has
        have he help her here hers him his home hope how idea if is it its job jobs just keep kids
        kind knew know land late law laws left less life like line live look lose lost lot love
        made make many me more most much must my name near need new news next nine none not now
        off often old one ones only open our ours out over own paid part pay plan play port put
        ran read rest road role rule run said same saw say says see seen she six so some soon stay
        stop such take talk talks ten than that the them then there they this thus time told too
        took true try turn two up us use very vote wait want war was way ways we week well went
        were what when who why will win with won work year years yes yet you zone
    """,
    "de": """
        ab aber acht alle alles an auch auf aus bald bei beim bis bitte da dabei damit dann dort
        drei durch eine einen er es euch fest fort fünf ganz geht gern gibt ging groß gut habe
        haben hat hatte her heute hier hin ihm ihn ihr ihre ist ja jetzt kam kann kein keine klar
        klein kommt könnte land lang lange laut leben lieb los mehr mit müssen nach nein neu nicht
        nie noch nun nur offen ohne recht rund sagt sagte schon sehen sei sein sich sie sieht sind
        so soll stark statt tun um uns unter viel vier vom von vor war waren was weg weit wenn wer
        wie will wird wissen wohl wollen zehn zeit zu zum zur zwei über
    """,
    "fr": """
        ainsi après aussi autre autres avant avec bien ceci cela chez ce dire dit donc dont elle
        elles encore être eux faire fait fin fois ici il ils jamais jour jours là leur loin lui
        mal mieux mois moi moins mort non notre nous oui où part pas peu peut pire plus pour qui
        rien sien soi soir son sont sous sur tard tôt tous tout toute trop va venu vie vite voilà
        vous vrai vu
    """,
    "es": """
        ahora allí antes aquí así bien casa cosa cosas ella ellas ellos eso ese esta este fue hoy
        más mal mejor menos mismo mucho nada nadie ni nunca ocho otra otro para país peor poco por
        que quien seis siempre sí son todo todos tres uno vez vida ya yo
    """,
    "pt": """
        agora ainda aqui assim bem dia dias ela ele eles hoje isso isto mais melhor mesmo muito
        não ninguém nós nunca onde outra outro país sim todos tudo vida você
    """,
    "it": """
        adesso anche ancora bene casa che chi così cosa dove due ecco essere fatto già giorno io
        loro lui lei male meglio meno molto nessuno noi oggi ora paese perché più poi qui quando
        quello questo sei sempre sì sono stato tempo troppo tutti tutto uomo vero vita voi
    """,
    "nl": """
        daar dat deze doen door echt een eens geen gaan goed graag haar heb heeft hem hen hier hij
        hoe hun iets jaar jullie kan komen maar meer mee mij moet naar niet niets nog nooit nu ons
        ook over samen terug toe tijd toen uit van veel vier voor waar wat weer weg wel werk wie
        wij zijn zich zo zou
    """,
    "sv": """
        alla allt att bara bort bra bäst dag de dem den det dit ditt du där då efter ett fast fem
        fler fram från för gick ha han hans har hela hem henne hit hon här idag igen ihop inte ja
        jag kom kväll land längre med mer mig mitt mot mycket natt nej nio nu när någon något
        några och om oss på rätt sade sedan sitt själv ska slut säger så tid två under ut utan vad
        var vara varje vi vill vår vårt är år
    """,
    "da": """
        aften alle alt bare bedst da de deg dem den der dere det dig dit du efter ei er etter fem
        flere for fra frem før gang gik godt ham han hans har hele henne her hjem hun hva hvad
        hvor igen igjen ikke ind inn ja jeg land livet mange meget mer mere mit mot mye nat ned
        nei nej noe noen nogen noget nok nu nå når også om op opp os oss over plads plass sagde
        sammen seg selv sett siden siger sit så tid til to tre ud uke ut vi vil vores være år
    """,
}
"""Short words, by language, that are an abbreviation of nothing in it (no, est, min, art are)."""
_SAME = {"nb": "da", "nn": "da", "no": "da"}

BEGINNERS = frozenset(
    """
    A Aan Ab Aber Adesso After Again Agora Ahora All Alla Alle Alors Als Also Although Am An Anche
    And Ao Après Após As Así At Att Au Auch Aucun Aucune Auf Aujourd Aunque Aus Aussi Aux Av Avec
    Because Before Bei Beim Bij But By Cada Ce Cela Certains Ces Cet Cette Chaque Che Chi Com Come
    Comme Como Con Contre Così Cuando Da Daar Dabei Daher Dahinter Dal Damit Danach Dann Dans
    Daran Darum Das Dass Dat Davor Dazu De Dem Den Denn Depois Depuis Der Dermed Desde Deshalb Det
    Deze Die Dies Diese Dit Doch Donc Dopo Där Dès Each Een Efter Ein Eine Einen Einige Ela Ele
    Eles Ella Elle Elles Ellos Em En Entre Er Es Esta Este Esto Et Ett Etter Eu Even Every Few For
    Fra From Från För Für Gegen Gli Ha Han Hay He Her Here Het Heute Hij His Hoje Hon How However
    Hoy Hun Här I Ich If Ifølge Ihm Ihr Ihre Ik Ikke Il Ils Im In Ingen Instead Inte Io Isso It
    Its Ja Jag Je Jeg Jetzt Jullie Já Kein Keine Les Leur Lorsque Lui Ma Maar Mais Malgré Man
    Mange Many Mas Maybe Meanwhile Med Mein Meine Men Mens Met Mit Molti More Most Muchas Muchos
    Muitos Många Même Na Nach Nada Nadie Nei Nej Nel Nella Nenhum Nessuno Ni Niemand Niet Ninguém
    No Nobody Noi Non Nosotros Not Nous Nu Nulla Nun Nunca Nur När Nå Når Nós Och Og Oggi Også
    Ohne Om On Once Only Onze Ook Op Or Os Otros Our Où Par Para Pas Pela Pelo Per Perché Perhaps
    Pero Plus Plusieurs Poi Por Pour Puis På Quand Quando Que Questa Questo Qui Sa Samtidigt Se
    Secondo Sedan Seine Seit Selon Sem Ses Several She Si Sie Sin Since So Sobre Solo Som Some
    Sommige Son Sono Sous Still Su Sua Sur Sus Så Sólo También Também That The Their Then There
    These They This Those Though Three Till To Todas Today Todos Toen Tomorrow Tous Tout Toute
    Toutes Tras Trotz Trotzdem Tutti Two Uit Um Uma Un Una Und Under Une Unser Unsere Unter Until
    Ut Vad Vandaag Ved Veel Vi Viele Voici Vom Von Voor Vor Vous Was We Weil Wenn Wer What When
    Where Which While Who Why Wie Wij Wir With Wo Während Y Ya Yesterday Yet Yo You Your Zij Zo Zu
    Zum Zur Zwar Zwischen À È Über
    """.split()
)
"""Words that stand with a capital at a sentence's beginning, and hardly after an abbreviation."""


@cache
def _ordinary(language: str) -> frozenset[str]:
    """Return the short words of a language that abbreviate nothing; of all, where none is named."""
    tongue = language.partition("-")[0].lower()
    if not tongue:
        return frozenset(" ".join(_ORDINARY.values()).split())
    return frozenset(_ORDINARY.get(_SAME.get(tongue, tongue), "").split())


class Known:
    """What is known of a text's words: which stand without a full stop, and which begin small."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._ordinary = _ordinary(language)
        self._seen: dict[str, bool] = {}

    def ordinary(self, word: str) -> bool:
        """Return whether `word` is a short one that abbreviates nothing."""
        return word in self._ordinary

    def stands(self, word: str) -> bool:
        """Return whether `word` stands between two spaces."""
        return self._holds(f" {word} ")

    def begins_small(self, word: str) -> bool:
        """Return whether `word`, which begins with a capital, also stands small."""
        elided = word[-1] in "'’"  # L’accord … l’accord
        return self._holds(f" {word[0].lower()}{word[1:]}{'' if elided else ' '}")

    def _holds(self, words: str) -> bool:
        if words not in self._seen:
            self._seen[words] = words in self._text
        return self._seen[words]
