"""Words by which reporters tell who speaks, and what is said further of them, as patterns.

French, Italian, Greek and Romanian set them off by commas, others by dashes.
"""

from standpoint.patterns import regex

CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĆČĐĒĖĘĢĪĮĶĻŁŃŅŐŚŞŠŢŪŰŲŹŻŽȘȚΆ-ΏΑ-ΫА-ЯЁЄІЇҐ"


def any_of(words: str) -> str:
    """Return a pattern for any of some words, each of which may be a pattern itself."""
    return "|".join(words.split())


_FRENCH_DONE = any_of("""
    admis affirmé ajouté alerté annoncé argué assuré avancé averti clamé commenté concédé conclu
    confié confirmé constaté critiqué déclaré défendu dénoncé déploré détaillé dit enchaîné estimé
    exigé expliqué fait\\ssavoir fait\\svaloir indiqué insisté jugé lancé martelé menacé nuancé
    observé plaidé pointé poursuivi précisé prétendu prévenu proclamé promis protesté raconté
    rappelé rassuré réagi réclamé reconnu regretté réitéré relevé remarqué répété répliqué répondu
    résumé rétorqué souligné soutenu suggéré témoigné tempéré tonné tranché
""")
_FRENCH_DOES = any_of("""
    abonde admet affirme ajoute alerte annonce argue assure assène avance avertit clame commente
    conclut concède confie confirme constate déclare défend dément dénonce déplore détaille dit
    enchaîne
    estime explique fulmine glisse indique insiste ironise juge lance lâche martèle nuance observe
    peste plaide pointe poursuit précise prétend prévient proclame promet proteste raconte rappelle
    rassure réagit réclame reconnaît regrette réitère relève remarque renchérit réplique répond
    répète résume rétorque souffle souligne soupire soutient suggère témoigne tempère tempête tonne
    tranche
""")
_FRENCH_OF_ONESELF = (
    r"(?:s['’](?:agace|alarme|amuse|attriste|emporte|enthousiasme|étonne|exclame|indigne|inquiète"
    r"|insurge|interroge)|se\s(?:défend|désole|félicite|justifie|plaint|réjouit|souvient))"
)
_FRENCH_NO_VERBS = """
    avant cette chaque chère comme contre devant dont encore ensuite entre lorsque maître même notre
    outre puisque quand que quoique soit surtout toute voire votre \\w+ant \\w+ment
"""
FRENCH_SAYER = r"(?:l[ea]s?\b|l['’]|une?\b|ce(?:t|tte|s)?\b|s(?:on|a)\b|M\.|Mme|Mgr|[A-ZÀ-ÖØ-Þ])"
FRENCH_WHO = r"-(?:t-)?(?:il|elle|on)|nt-(?:ils|elles)"
_NAME = rf"[{CAPITALS}][\w'’-]+\s+(?:d[eiu]s?\s+|d['’])?[{CAPITALS}]\w"
"""Two words with a capital: who it is whose office stands ahead."""
FRENCH_TO = r"(?:(?:leur|lui|me|nous|se|vous)\s+|[lmst]['’])?"
"""To whom it was said."""
_FRENCH_OF_PRONOUN = (
    r"(?!(?:a|aura|doit|est|faut|ira|peut|sera|va|était)\b)[a-zà-ÿœ]+"
    rf"(?:{FRENCH_WHO})\b(?![^.!»]*\?)"
)
"""Any verb ahead of its pronoun that asks nothing: grogne-t-il."""
_FRENCH_VERB = rf"(?<!l['’])(?!(?:{any_of(_FRENCH_NO_VERBS)})\b)[a-zà-ÿœ]{{2,}}[edt]"
_FRENCH_OF_NAME = rf"(?:a\s+\w+[éiust]|{_FRENCH_VERB})(?=\s+{_NAME})"
"""Any verb, ahead of the name of who it is: raille Julie Roy."""
_FRENCH_FURTHER = (
    r"(?:(?:qui|dont|lors|en marge|hier|ce matin|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b"
    rf"|{_NAME})"
)
_FRENCH_GOES_ON = r"""
    afin bref c['’] car ce(?=\s(?:n['’e]|qu|sont)) cela ça d['’]abord donc
    (?:il|elle)s?(?!\saussi|-même|\squi) et j['’] jamais je jusqu['’] m['’] ma mais me mes mon n['’]
    ne ni nos notre nous on ou parce pas puisque qu['’] que rien s['’] se si t['’] te tu vos votre
    vous y
    a ai as aura avez avons commence devez devient deviennent devons dois doit doivent es est existe
    fait faut font manque ont permet peut peuvent pouvons reste restent semble semblent sera
    sommes sont suffit va vaut vais veulent veut vient viennent vont êtes
    \w{2,}(?:ons|ra|rai|rez|ront|raient|rait)
"""
_ITALIAN_DONE = any_of("""
    affermato aggiunto ammesso ammonito annunciato assicurato attaccato auspicato avvertito avvisato
    chiarito chiesto commentato concluso confermato continuato denunciato detto dichiarato
    fatto\\ssapere garantito insistito osservato precisato promesso proseguito raccontato replicato
    ribadito ricordato rimarcato rincarato risposto scandito sostenuto sottolineato spiegato tuonato
""")
_ITALIAN_DOES = any_of("""
    afferma aggiunge ammette ammonisce annuncia assicura attacca auspica avverte avvisa chiarisce
    chiede commenta conclude conferma denuncia dice dichiara insiste ironizza osserva precisa
    promette prosegue puntualizza racconta replica ribadisce ricorda rimarca rincara risponde sbotta
    sostiene sottolinea spiega tuona
""")
_ITALIAN_SAYER = r"(?:il|la|lo|l['’]|i|gli|le|un|una|[A-ZÀ-Þ]\w*)"
_ITALIAN_NO_VERBS = """
    alla allora anche ancora cara che collega come compresa dalla della dottoressa dove durante
    forse infine insieme invece mediante mentre mia ministra neanche nella neppure oltre onorevole
    oppure ora ossia presidente prima professoressa quale quella questa se sempre senza signora
    sulla tramite tranne
"""
_ITALIAN_OF_NAME = (
    rf"(?:(?:[cmv]i|gli|le|si)\s+)?(?:ha\s+\w+o|(?!(?:{any_of(_ITALIAN_NO_VERBS)})\b)[a-zà-ù]{{2,}}[ae])"
    rf"(?=\s+{_NAME})"
)
"""Any verb, ahead of the name of who it is: si sfoga Anna Rossi."""
_ITALIAN_FURTHER = rf"(?:(?:che|il quale|la quale)\b|{_NAME})"
_ITALIAN_GOES_ON = """
    ci e ed io ma mi mia mio nostra nostro noi non né o perché però se si ti tu vi voi
    abbiamo deve devono dobbiamo fa ha hanno possiamo possono può resta restano serve sono va vanno
    è \\w{2,}(?:iamo|rà|ranno|rò)
"""
RUSSIAN = any_of("""
    вважа вздох вздых відпов возразил воскликн говор добав додав додал заверил зазнач заключил
    заметил запита заяв зітха каже наголос намекн напис напомн настаива обещает обещал объясн
    ответи отмет отмеч отрезал парир повідом подтвердил подтверждает подчерк пообеща пообіця
    попереджає попередив пояс предупредил предупреждает призна прогнозир продовжив продолжил
    прокоммент підкресл підтверджує підтвердив рассказ рассужда резюмир розповів сказал сообщ
    спросил счита увере указал утвержда уточн цитиру
""")
RUSSIAN_PAST = r"\w{3,}(?:лся|лась|лись|нула?)\b"
"""What somebody did with it, be it no verb of saying: усмехнулась, отрезал."""
_ROMANIAN_DONE = any_of("""
    adăugat afirmat anunțat avertizat cerut completat conchis continuat declarat explicat insistat
    menționat precizat promis reamintit recunoscut răspuns spus subliniat susținut întrebat
""")
_ROMANIAN_DOES = any_of("""
    adaugă afirmă anunță avertizează crede consideră declară explică precizează promite spune
    subliniază susține
""")
_ROMANIAN_GOES_ON = """
    ci căci că dacă dar deci eu iar mă ne nici noi nu ori pentru\\scă sau se să te tu voi vă și
    a am are au avem e este poate pot rămâne sunt suntem trebuie va vom vor
"""
_GREEK = any_of("""
    αναρωτήθηκε αναρωτιέται αναφέρει ανέφερε απαντά απάντησε δηλώνει δήλωσαν δήλωσε διαβεβαιώνει
    διαβεβαίωσε διευκρινίζει διευκρίνισε είπαν είπε εξηγεί εξήγησε επέμεινε επιμένει επισημαίνει
    επισήμανε καταγγέλλει κατέληξε κατήγγειλε λέει λένε παραδέχεται παραδέχθηκε προειδοποιεί
    προειδοποίησε προσθέτει πρόσθεσε ρωτά ρώτησε σημειώνει σημείωσε συνέχισε σχολιάζει σχολίασε
    τονίζει τόνισε υπογραμμίζει υπογράμμισε υποσχέθηκε υποστηρίζει υποστήριξε υπόσχεται
""")
_GREEK_GOES_ON = """
    αλλά αν γιατί δεν διότι εγώ εμείς ενώ ή θα και κι μας μη μην μου να ούτε πως ότι όμως
    είναι έχει έχουμε έχουν μένει μπορεί πρέπει
"""
DASHED = {
    "bg": """
        говори добави добавя допълни заяви заявява каза казва коментира настоя обеща обещава обясни
        отбеляза отговаря отговори пише подчерта подчертава попита посочи предупреди предупреждава
        призна разказа разказва смята съобщи твърди увери уточни
    """,
    "ca": """
        adverteix advertí afegeix afegí afirma afirmà anuncia anuncià apunta apuntà assegura
        assegurà avisa avisà comenta comentà conclou conclogué confessa critica declara declarà
        defensa defensà demana demanà denuncia denuncià destaca destacà diu diuen digué exigeix
        explica explicà insisteix insistí lamenta lamentà manifesta matisa opina pregunta preguntà
        promet prometé reclama reconeix recorda recordà relata remarca replica replicà respon
        respongué reitera sosté subratlla
        van?\\s(?:afegir|afirmar|anunciar|apuntar|assegurar|avisar|comentar|concloure|declarar)
        van?\\s(?:defensar|denunciar|destacar|dir|explicar|insistir|lamentar|preguntar|prometre)
        van?\\s(?:reclamar|recordar|remarcar|replicar|respondre|subratllar)
    """,
    "es": """
        advierte afirma agrega anuncia apunta asegura avisa añade bromea comenta concluye confiesa
        continúa contradijo critica cuenta defiende denuncia destaca detalla dice dicen dijo exige
        explica indica insiste ironiza lamenta manifiesta matiza opina pide precisa promete
        reclama reconoce recuerda reitera relata remacha repite replica repuso responde sentencia
        señala sostiene sostuvo subraya zanja
        (?:(?:les?|me|nos|se)\\s)?\\w+(?:aron|ieron|jeron|ó)
        (?:(?:les?|me|nos|se)\\s)?(?:ha|han|había|habían)\\s\\w+(?:cho|do|sto)
        \\w{2,}(?:aba|ía)n?(?=\\s(?:el|este|la|las|los|sus?|una?)\\s)
    """,
    "hu": """
        emelte érvelt figyelmeztetett fogalmazott folytatta hangoztatta hangsúlyozta hívta
        ismertette jegyezte jelentette kérdezte kiáltotta közölte magyarázta mondja mondta
        nyilatkozta szögezte tette tudatta vallja vélekedett véli válaszolta állította ígérte írta
    """,
    "lt": """
        aiškino atsakė kalbėjo klausė komentavo nurodė pabrėžė pasakojo pažymėjo pridūrė rašė sako
        sakė teigia teigė tikino
    """,
    "lv": """
        atbildēja jautāja norāda norādīja pauda piebilda sacīja saka skaidro skaidroja stāsta
        stāstīja teica uzskata uzsver uzsvēra
    """,
    "pl": """
        alarmuje apeluje argumentowała? argumentuje deklaruje dodaje dodała? informuje komentuje
        krytykuje kwituje mówi mówiła? napisała? obiecała? obiecuje ocenia oceniła? odparła?
        odpowiada odpowiedziała? opowiada ostrzega ostrzegła? oświadczyła? podkreśla podkreśliła?
        poinformowała? powiedziała? precyzuje przekonuje przypomina przypomniała? przyznaje
        przyznała? pyta relacjonuje skomentowała? stwierdziła? twierdzi twierdziła? tłumaczy
        tłumaczyła? uspokaja uważa wskazuje wspomina wyjaśnia wyjaśniła? wyznaje wyznała?
        zadeklarowała? zapewnia zapewniła? zapowiada zapowiedziała? zapytała? zastrzega zastrzegła?
        zauważa zauważyła? zaznacza zaznaczyła? krzyczy wzdycha
    """,
    "pt": """
        acrescenta adianta admite afirma alerta anuncia aponta argumenta assegura avisa comenta
        conclui conta critica declara defende destaca disse disseram diz dizem exige explica frisa
        garante insiste justifica lamenta lembra opina pede promete reconhece recorda refere reforça
        repete responde ressalta salienta sublinha sustenta
        (?:tem|têm|tinha)\\s\\w+[dt]o \\w{2,}(?:ava|ia)m?(?=\\s(?:as?|os?|sua?|uma?)\\s)
        (?!estou\\b)\\w{2,}(?:aram|ou) \\w{3,}(?:eram|eu|iram|iu)
    """,
    "sr": """
        dodaje dodala dodao istakla istakao ističe izjavila izjavio kaže kazala kazao naglasila
        naglasio naglašava navela naveo objasnila objasnio odgovara odgovorila odgovorio poručila
        poručio poručuje rekao rekla rekli smatra tvrdi upozorava upozorila upozorio
        додаје додала додао изјавила изјавио истакао истакла истиче каже казала казао навела навео
        нагласила нагласио објаснила објаснио одговорила одговорио поручила поручио рекао рекла
        рекли сматра тврди упозорила упозорио
    """,
}
"""What says so right behind a dash."""
_SMALL = rf"(?![{CAPITALS}])[^\W\d_]"
OF_NAME = (
    rf"(?:{_SMALL}[^\W\d_]{{1,2}}\s)?{_SMALL}[^\W\d_]{{3,}}\s(?:l['’]|s[ei]ę?\s|се\s)?[{CAPITALS}]"
)
"""What may be a verb and the name of who it is: wzdycha Anna, nos cuenta Ana."""
_INITIAL = rf"\b[{CAPITALS}]{{1,2}}\."
_TO_MARK = rf"(?:{_INITIAL}|\b-\b|[^,.;:!?»”\"\n–—-])*"
_TO_DASH = rf"(?:{_INITIAL}|\b-\b|[^.;:!?»”\"\n–—-])*"
"""A hyphen that is not between two letters is a dash."""
INSERTED = {
    "el": regex(rf"(?:[,;!]|\s[–—-])\s(?:(?:μας|μου)\s)?(?:{_GREEK})\b(?P<who>{_TO_MARK})"),
    "fr": regex(
        rf"[,!?]\s+{FRENCH_TO}(?:(?:a|ont|avait|avaient|aurait|auraient)(?:-t-(?:il|elle|on)|-ils|-elles)?\s+"
        rf"(?:\w+\s+)?(?:{_FRENCH_DONE})\b|(?<=s['’])est\s+\w+é|"
        rf"(?:{_FRENCH_DOES}|{_FRENCH_OF_ONESELF})(?:{FRENCH_WHO}|(?=\s+{FRENCH_SAYER}))"
        rf"|{_FRENCH_OF_PRONOUN}|{_FRENCH_OF_NAME})(?P<who>{_TO_MARK})"
    ),
    "it": regex(
        rf"(?:[,!?]\s+(?:[–—-]\s?)?|\s[–—-]\s?)(?:(?:[cmv]i\s+)?(?:ha|hanno|aveva)\s+(?:{_ITALIAN_DONE})\b"
        rf"|(?:{_ITALIAN_DOES})(?=\s+{_ITALIAN_SAYER}\b)|{_ITALIAN_OF_NAME})(?P<who>{_TO_MARK})"
    ),
    "ru": regex(
        rf"[,!?….](?:\s+[–—-]\s*|[–—-]\s+)(?:(?:[\w-]+\s+){{0,3}}?(?:{RUSSIAN})|{RUSSIAN_PAST}|{OF_NAME})\w*{_TO_DASH}"
        rf"(?:\.\s{_TO_DASH}:(?=\s?[–—-]\s))?"
    ),
    "ro": regex(
        rf"(?:[,!?]|\s[–—-])\s(?:au?\s(?:mai\s)?(?:{_ROMANIAN_DONE})|{_ROMANIAN_DOES})\b(?P<who>{_TO_MARK})"
    ),
    **{
        language: regex(
            rf"\s?(?<!\w)[–—-]\s?(?:(?:{any_of(verbs)})\b|{OF_NAME}){_TO_DASH}"
            rf"|,\s(?:{any_of(verbs)})(?=\s{_NAME}){_TO_MARK}"
        )
        for language, verbs in DASHED.items()
    },
}
"""What tells who speaks, `who` being what follows the verb where commas set it off."""
TOLD = {
    language: regex(rf",\s+{further}{_TO_MARK}")
    for language, further in (("fr", _FRENCH_FURTHER), ("it", _ITALIAN_FURTHER))
}
"""What may be told further behind a pronoun."""
APPOSED = {
    language: regex(rf",\s+(?!(?:{any_of(words)})(?:(?<=['’])|(?!\w))){_TO_MARK}")
    for language, words in (
        ("el", _GREEK_GOES_ON),
        ("fr", _FRENCH_GOES_ON),
        ("it", _ITALIAN_GOES_ON),
        ("ro", _ROMANIAN_GOES_ON),
    )
}
"""What may be told further behind a name."""
