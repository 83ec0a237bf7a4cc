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
        aber acht alle alles auch auf aus bald beim bei bis bitte da dabei damit dann dort drei
        durch eine einen er es euch fort fünf ganz geht gibt ging gut habe haben hat hatte her
        heute hier hin ihm ihn ihr ihre ist ja jetzt kam kann kein keine klar kommt könnte land
        lang lange leben los mehr mit müssen nach nein neu nicht nie noch nun nur ohne recht sagt
        sagte schon sehen sei sein sich sie sieht sind so soll statt tun über um uns unter viel
        vier vom von vor war waren was weg weit wenn wer wie will wird wissen wohl wollen zehn
        zeit zu zum zur zwei
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
        alla allt att bara bort bra de dem den det där dit du efter ett fem fram från för ha han
        har hela hem henne hit hon här idag igen inte ja jag kom längre mer mig mot med mycket nej
        någon något några nio och om oss på rätt sedan själv ska slut så tid två under ut utan vad
        var vara varje vi vill är år
    """,
    "da": """
        alle alt bare de deg dem den der dere det dig dit du efter ei er etter fem for fra frem
        før gang godt ham han har hele henne her hjem hun hva hvad hvor igen igjen ikke ind inn ja
        jeg land livet mange meget mer mere mye mot ned nei nej nok noe noen noget nogen nu nå når
        også om op opp os oss over plass plads seg selv sett siden så tid til to tre ud uke ut vi
        vil være år
    """,
}
"""Short words, by language, that are an abbreviation of nothing in it (no, est, min, art are)."""
_SAME = {"nb": "da", "nn": "da", "no": "da"}

BEGINNERS = frozenset(
    """
    A After All Although An And As At Because Before But By For From He Her Here His However How
    If In Instead It Its Many Meanwhile More Most Not On Only Or Our She Since So Some Still That
    The Their Then There These They This Those Though To Today Tomorrow Under Until We What When
    Where Which While Who Why With Yesterday Yet You Aber Als Am Auch Auf Aus Bei Beim Da Damit
    Dann Das Dass Denn Der Deshalb Die Dies Diese Doch Eine Einen Er Es Heute Im Mit Nach Nun Nur
    Seit Seine Trotzdem Und Um Vom Von Vor Was Weil Wenn Wer Wie Wir Zu Zum Zur À Alors Après Au
    Aujourd Aussi Aux Avec Cela Ce Ces Cet Cette Comme Dans Depuis Dès Elle Elles En Et Il Ils Les
    Leur Mais Nous Où Par Pas Pour Puis Quand Que Qui Sa Selon Ses Si Son Sur Une Vous Ahora
    Aunque Así Como Con Cuando Desde Ella Ellos Entre Esta Este Esto Hay Hoy Muchos Ni No Nosotros
    Otros Para Pero Por Sin Sobre Su Sus También Tras Un Una Y Ya Adesso Anche Che Chi Come Così
    Dal Dopo È Gli Ha Lui Ma Nel Nella Noi Non Oggi Per Perché Poi Quando Questa Questo Se Secondo
    Sono Agora Ao Após Com Depois Ela Ele Eles Em Hoje Isso Já Mas Na Nós Os Pela Pelo Sem Sua Uma
    Aan Bij Daar Dat De Deze Dit Een Het Hij Ik Maar Met Om Op Toen Uit Vandaag Voor Wij Zij Zo
    Alla Att Av Dem Den Det Där Efter Ett Från För Han Hon Här I Jag Med Men När Nu Och På
    Samtidigt Sedan Som Till Ut Vad Vi Dermed Etter Fra Hun Jeg Man Mens Nå Når Og Også Så Ved
    Ifølge
    """.split()
)
"""Words that stand with a capital at a sentence's beginning, and hardly after an abbreviation."""


@cache
def ordinary(language: str) -> frozenset[str]:
    """Return the short words of a language that abbreviate nothing; of all, where none is named."""
    tongue = language.partition("-")[0].lower()
    if not tongue:
        return frozenset(" ".join(_ORDINARY.values()).split())
    return frozenset(_ORDINARY.get(_SAME.get(tongue, tongue), "").split())
