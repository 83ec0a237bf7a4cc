"""Words that tell where sentences end: short ones that abbreviate nothing, and beginners.

"It is so. Then more." ends after "so"; "said Lt. Lee" ends nothing after "Lt". Where a word of a
few letters is not listed here, the text itself must show that it stands without a full stop, too.
"""

from functools import cache, cached_property

from standpoint.patterns import regex

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
_BEGINNERS = {
    "en": """
        A After Again All Also Although An And As At Because Before But By Each Even Every Few For
        From He Her Here His How However I If In Instead It Its Many Maybe Meanwhile More Most My
        No Nobody Not Now On Once Only Or Our Perhaps Several She Since So Some Still That The
        Their Then There These They This Those Though Three To Today Tomorrow Two Under Until We
        What When Where Which While Who Why With Yesterday Yet You Your
    """,
    "de": """
        Ab Aber Als Also Am An Auch Auf Aus Bei Beim Da Dabei Daher Dahinter Damit Danach Dann
        Daran Darum Das Dass Davor Dazu Denn Der Deshalb Die Dies Diese Doch Ein Eine Einen Einige
        Er Es Für Gegen Heute Ich Ihm Ihr Ihre Im In Ja Jetzt Kein Keine Man Mein Meine Mit Nach
        Nun Nur Ohne Seine Seit Sie So Trotz Trotzdem Um Und Unser Unsere Unter Viele Vom Von Vor
        Was Weil Wenn Wer Wie Wir Wo Während Zu Zum Zur Zwar Zwischen Über
    """,
    "fr": """
        Alors Après Au Aucun Aucune Aujourd Aussi Aux Avec Ce Cela Certains Ces Cet Cette Chaque
        Comme Contre Dans Depuis Donc Dès Elle Elles En Et Il Ils Je Les Leur Lorsque Mais Malgré
        Même Nous On Or Où Par Pas Plus Plusieurs Pour Puis Quand Que Qui Sa Selon Ses Si Son Sous
        Sur Tous Tout Toute Toutes Une Voici Vous À
    """,
    "es": """
        Ahora Así Aunque Cada Como Con Cuando Desde Ella Ellos En Entre Es Esta Este Esto Hay Hoy
        Muchas Muchos Nada Nadie Ni No Nosotros Nunca Otros Para Pero Por Si Sin Sobre Solo Su Sus
        Sólo También Todas Todos Tras Un Una Y Ya Yo
    """,
    "pt": """
        Agora Ao Após Com Como Da Depois Ela Ele Eles Em Entre Eu Hoje Isso Já Mas Muitos Na
        Nenhum Ninguém No Nunca Nós Os Para Pela Pelo Por Quando Se Sem Sua Também Um Uma
    """,
    "it": """
        Adesso Anche Che Chi Come Con Così Da Dal Dopo Gli Ha Il In Io Lui Ma Molti Nel Nella
        Nessuno Noi Non Nulla Oggi Per Perché Poi Quando Questa Questo Se Secondo Sono Tutti Un
        Una È
    """,
    "nl": """
        Aan Als Bij Daar Dat De Deze Dit Een Er Het Hij Ik In Je Jullie Maar Met Na Niemand Niet
        Om Onze Ook Op Sommige Toen Uit Vandaag Veel Voor Wij Zij Zo
    """,
    "sv": """
        Alla Att Av De Dem Den Det Där Efter En Ett Från För Han Hon Här I Ingen Inte Ja Jag Med
        Men Många Nej Nu När Och Om På Samtidigt Sedan Som Till Under Ut Vad Vi
    """,
    "da": """
        Alle Da De Den Der Dermed Det Efter En Et Etter For Fra Han Hun I Ifølge Ikke Ingen Ja Jeg
        Man Mange Med Men Mens Nei Nej Nu Nå Når Og Også På Så Ved Vi
    """,
}
"""Words that stand with a capital at a sentence's beginning, and hardly after an abbreviation."""
_SAME = {"bs": "sr", "hr": "sr", "nb": "da", "nn": "da", "no": "da", "sk": "cs", "uk": "ru"}
"""Languages whose words are listed with those of another one."""


_ENOUGH = 1_000_000
"""So many characters of a text show what its words are like."""
_AFTER_WORD = ' ,;:!?\n)”»"'
_WORD = regex(rf"(?<= )([^{_AFTER_WORD}'’]*+['’]?)([^{_AFTER_WORD}]*+[{_AFTER_WORD}]?)")
"""What follows a space, up to its first apostrophe and to a mark with which it is looked up."""
_SEARCHES = 200
"""So many words are looked for in the text, which takes no preparation; more, in a set of its."""
_NO_ORDINALS = frozenset("ca en es fr it nl pt ro ru uk bg el".split())
"""Languages that write no full stop after an ordinal number (am 3. Mai, 2018. gadā)."""


@cache
def _of(words: str, language: str) -> frozenset[str]:
    """Return the words of one kind of a language; of all, where none is named."""
    by_language = {"ordinary": _ORDINARY, "beginners": _BEGINNERS}[words]
    spoken = tongue(language)
    if not spoken:
        return frozenset(" ".join(by_language.values()).split())
    return frozenset(by_language.get(listed(language), "").split())


def tongue(language: str) -> str:
    """Return the language that a tag such as pt-BR names, without its country."""
    return language.partition("-")[0].lower()


def listed(language: str) -> str:
    """Return the language under which the words of a tag's are listed.

    Examples
    --------
    >>> [listed(tag) for tag in ("sv-FI", "nb", "")]
    ['sv', 'da', '']
    """
    spoken = tongue(language)
    return _SAME.get(spoken, spoken)


class Known:
    """What is known of a text's words: which stand without a full stop, and which begin small.

    `ordinary` are short ones that abbreviate nothing; `beginners` begin sentences, and hardly
    follow an abbreviation. `ordinals` is whether a full stop after a number may make it an ordinal,
    `glued` whether letters right behind a number may be an abbreviation: in 2018г., but the 1990s.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text = text[:_ENOUGH]
        self.ordinals = tongue(language) not in _NO_ORDINALS
        self.glued = tongue(language) != "en"
        self.ordinary = _of("ordinary", language)
        self.beginners = _of("beginners", language)
        self._seen: dict[str, bool] = {}

    def stands(self, word: str) -> bool:
        """Return whether `word` stands between two spaces."""
        return self._holds(f" {word} ")

    def written(self, word: str) -> bool:
        """Return whether `word` stands with another mark than a full stop behind it, or none."""
        return any(self._holds(f" {word}{mark}") for mark in _AFTER_WORD)

    def begins_small(self, word: str) -> bool:
        """Return whether `word`, which begins with a capital, also stands small."""
        elided = word[-1] in "'’"  # L’accord … l’accord
        return self._holds(f" {word[0].lower()}{word[1:]}{'' if elided else ' '}")

    def _holds(self, words: str) -> bool:
        """Return whether the text holds a word, with the space ahead of it and its mark behind."""
        if words not in self._seen:
            few = len(self._seen) < _SEARCHES
            self._seen[words] = words in self._text if few else words[1:] in self._words
        return self._seen[words]

    @cached_property
    def _words(self) -> frozenset[str]:
        """What follows the text's spaces, as it is looked for."""
        found = {match.group(1, 2) for match in _WORD.finditer(self._text)}
        return frozenset(word for ahead, rest in found for word in (ahead, ahead + rest))
