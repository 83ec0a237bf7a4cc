"""Whether a reporter comes in behind a comma of direct speech that has no quotation marks."""

from standpoint.patterns import regex
from standpoint.quotes.known import listed
from standpoint.quotes.sayings import (
    CAPITALS,
    DASHED,
    FRENCH_SAYER,
    FRENCH_TO,
    FRENCH_WHO,
    INSERTED,
    OF_NAME,
    RUSSIAN,
    RUSSIAN_PAST,
    any_of,
)

_AT_DASHES = {
    "ru": regex(rf"\s*(?:(?:[\w-]+\s+){{0,3}}?(?:{RUSSIAN})|{RUSSIAN_PAST}|{OF_NAME})"),
    **{
        language: regex(rf"\s*(?:(?:{any_of(verbs)})\b|{OF_NAME})")
        for language, verbs in DASHED.items()
        if language not in ("pt", "sr")  # which set it off by commas, too
    },
}
"""What may say who speaks behind a comma, in languages that need a dash there."""
_BEHIND_COMMAS = {
    "cs": r"""
        dodala? dodáv[aá] hovorí namítla? odmítá odpov[ěeí]d\w+ podotkla? popsala? potvrdila?
        povedala? prohlásila? p[rř]ipom\w+la? řekla? říká sdělila? tvrd(?:í|ila?) upozor\w+
        uv[aá]d[íz]a? uv(?:ie|e)dla? vraví vyhlásila? vysv[eě]tl\w+ zd[ôů]raz\w+
    """,
    "da": r"""
        \w+(?:er|[dt]e)\s(?:h[au]n|[A-ZÆØÅ]\w*) fortalte fortæller forklarer mener oplyser sagde
        siger skriver svarer udtaler forteller sa seier sier svarar uttaler
    """,
    "de": r"""
        (?:antworte|berichte|beton|erklär|erzähl|frag|mein|sag|schreib|warn)te? findet sagen
    """,
    "en": r"""
        (?:add|argu|ask|explain|insist|promis|repli|warn)e?[ds] said says told wrote
    """,
    "et": "jätkas kinnitas küsis lausus lisas märkis rääkis selgitas sõnas ütleb ütles vastas",
    "fi": r"""
        arvioi huomauttaa jatkaa kirjoittaa korostaa lisää muistuttaa pohtii selittää vakuuttaa
        vastaa vastasi (?:kerto[io]|kysy[iy]|sano[io]|tote(?:aa|si))(?=\s)
        [\w-]+\s(?:kerto[io]|kysy[iy]|sano[io]|tote(?:aa|si)) (?:[\w-]+\s){,6}[\w-]+,\s\d\d(?=,)
    """,
    "nl": r"""
        (?:antwoord|benadruk|meen|reageer|schrijf|stel|vertel|vraag|waarschuw)(?:de|t) aldus vindt
        zegt zei zeiden
    """,
    "sv": r"""
        \w+(?:[aet]r|[dt]e)\s(?:h[ao]n|[A-ZÅÄÖ]\w*) menar sa sade skriver svarar säger tycker
    """,
    "tr": "anlattı belirtti demiş dedi dediler diyor ekledi söyledi sordu vurguladı yanıtladı",
}
_SAYER = {"en": r"(?=\s(?:an?|the|h?is|her|their|one|s?he|they|(?!\w+day\b)[A-Z]\w*)\b)"}
"""Who says it, where else who does may stand ahead: Ann Lee, the mayor, said."""
_AT_COMMAS = {
    **{language: INSERTED[language] for language in ("el", "fr", "it", "pt", "ro")},
    **{
        language: regex(rf"(?:,|\s[–—-])\s(?:{any_of(verbs)})\b{_SAYER.get(language, '')}")
        for language, verbs in (_BEHIND_COMMAS | {"sr": DASHED["sr"]}).items()
    },
}
"""What surely says who speaks, where a comma or a dash sets it off."""
_ACCORDING = regex(
    r",\s(?:according\sto|anot|conform|d['’]après|enligt|ifølge|laut|pasak|podle|podľa|potrivit"
    r"|secondo|segons|segundo|selon|según|volgens|według|zdaniem|за\sсловами|по\sсловам|според)"
    r"\s(?!(?:me|mic?h|mig|mí|mim|mij|mne|moi|mine|nous|oss)\b)"
)
"""What tells whose words they are, also where a verb of saying comes later."""
# So in Swedish, Danish and Norwegian, which put the verb first: säger hon, det säger Lee.
_NORDIC = (
    r"(?!det\b)(?:bad|bl(?:e|i?r|ev|iver)|de|h[aeu]n|hon|k[ao]m|lo|log|lät|l[øö]d"
    r"|r[aö]t|sa|skre[kv]|svor|utbrast|\w+(?:[dt]e|et|r))"
    r"\s(?!(?:aldrig|det|du|h[eä]r|jag|jeg|man|ni|oc?[gh]|vi)\b)|så\sl[öøy]\w+\s"
    r"|bl\w+\sdet\ssagt|(?:hedd|komm|ljud|lyd|smell)er\sdet\b"
    r"|(?:(?!finn)\w+s|framgår|hed|het(?:er|te)?|kom|lät|l[øö]d|st(?:od?|år))\s(?:de[rt]|en|i)\b"
    rf"|(?:\w+|oc?[gh]\s\w+)\s(?:\w+\s)?(?:(?:de|h[aeou]n|ho|nå?[eo]?g[eo]n)\b|[{CAPITALS}])"
    r"|(?:att|det|slik|som|så|sådan)\s(?:\w+\s){,2}"
    rf"(?:h[aeou]n\b|\w{{3,}}(?:e[nt]|rn)\b|[{CAPITALS}])"
)
_VERBS_AHEAD = {
    "cs": r"(?:ako|jak|on[ai]?|prý|vraj|\w+\ss[ae]|\w+(?:l[aio]?|ia|[áeí]))"
    r"(?:\s(?!(?:a|i|nebo|že)\b)|(?<!\bne)[,.])",
    "da": _NORDIC,
    "de": r"(?:und\s)?(?:er|nach|sie|so\sh\w+\ses|\w+\ser\b|wie\s(?:\w+\s)?(?:es|[A-Z])|"
    rf"(?:ha(?:be|t)|h[ei]+ßt?|ist|soll|stand|steht|w(?:ar|eiß|ill|ird))\s(?:d|es|i[mn]|sie|zu|[{CAPITALS}])"
    r"|\w+\s\w+\szufolge|(?:so|\w+(?:[atu][cn][hdn]|ah?m|ab|arf|[il]e[fbß]|uhr|oss|e|en|t))\s"
    rf"(?:sich\s)?(?:(?:d(?:as|er|ie)|eine?|er|es|ihre?|jemand|man|seine?|sie)\b"
    rf"|(?:(?<!\we\s)|(?<=te\s)|(?<=te\ssich\s))[{CAPITALS}]))",
    "el": r"(?:και\s)?(?:(?:αυτ|εκείν)(?:ή|οί|ός)|κατά|σύμφωνα|όπως\s\w+(?:ε|ει|αν)\b"
    r"|(?:έχει|είχε|θα)\sπει|\w+(?:[βγζξρσψ]ε|[γζξσψ]αν|άει|έβη|ίται|ώνει)\b"
    r"|(?!και\b)\w+(?:ά|αι|αν|ε|ει|ουν)\s(?:ένας|η|μια|ο|οι|τα|το|στην?)\b)",
    "en": r"(?:and\s)?(?!(?:I|if|we|wh\w+|you|\w+\sand)\s)(?:an?|h?is|one|s?he|the|they"
    r"|their|\w+(?:ed|id|ote|s)|so\ssa\w+|as\s(?!(?:I|if|we|you)\b)\w+|in\s(?:\w+\s){1,4}words"
    rf"|(?:\w+\s){{,4}}?(?:{any_of(_BEHIND_COMMAS['en'])}|agreed?|say|shouted)|it\s(?:i|wa)s\ssaid"
    r"|(?:began|came|held|put|ran|read|sang|thought|went)\s(?:an?|in|on|the|s?he|[A-Z]\w*))\b",
    "fi": r"(?:[^\s,.!?]+\s){0,5}?(?:hän|hänen|he|mukaan(?:sa)?|\w+v[aä]t\s\w+t|\w+t\s\w+v[aä]t"
    r"|\w+(?:aa|ee|i|oo|taan|ttiin|tään|uu|yy|ää|öö))\b",
    "fr": rf"(?:et\s)?(?:n(?:e\s|['’]))?{FRENCH_TO}(?:elles?|en\s\w+ant|ils?|pour"
    rf"|comme\s(?:elle|il|le)|en\s\w+t\sl[ae]\s|\w+{FRENCH_WHO}|ont\s\w+"
    rf"|a(?:(?:ur|v)ai(?:en)?t)?\s(?:\w+\s)?\w+[éiust]|\w+[adet]\s(?:(?!que\b)[\w’']+,?\s){{,4}}?"
    rf"(?:{FRENCH_SAYER}|celui|des\b|plusieurs|quelqu))",
    "it": r"(?:e\s)?(?:poi\s)?(?:(?:[cmv]i|gli|le|si)\s)?(?:avev\w+|avrebbe|ha(?:nno)?\s\w+o|l[eu]i"
    r"|a\sdetta|\w+[ae]\s(?:a|ne\w*)\b|(?:è|viene)\s(?:stat[ao]|detto|scritto)"
    rf"|è\s(?:\w+o\s(?:il\s|[{CAPITALS}])|(?:il|la|l['’])\s?\w+\sd)|per\s(?:il|la|[{CAPITALS}])"
    r"|\w{4,}no\s\w+[ei]\b|(?!grazie|insomma|sempre|\w+mente)\w{3,}(?:[aeò]|no)(?=[,.]|\s[–-])"
    r"|[\w’']+[aeoòì]\s(?:[\w’']+\s){,2}?"
    rf"(?:da[l ]|qualcun|l['’]|(?:lui|lei|[ai]l|gli|i|l[aeo]|un[ao]?)\b|[{CAPITALS}]))",
    "nl": r"(?:en\s)?(?:(?:aldus|hij|zij|ze)\b|(?:is|kwam|was)\s(?:de|het|te|zijn|haar)\b"
    r"|st(?:aat|ond)\s(?:er\s)?in\b|valt\ste|werd\s|wordt\s|zoals\s(?!ik|je|wij?)"
    r"|zo\s(?:is|\w+(?:ei|n|[dt]e|t))\b|(?!(?:geen|tegen|tussen)\b)\w{4,}en\s\w+[ns](?=[,.])"
    rf"|\w+\s(?:(?:ze|zij|hij|iemand)\b|(?:\w+\s)?[{CAPITALS}])"
    r"|\w+(?:ak|[dt]e|ef|ei|en|ep|n[dgk]|oeg|t)\s(?:de|deze|die|dit|een|haar|het|hij|hun|men|ze"
    rf"|zij|zijn|(?:\w+\s){{0,2}}[{CAPITALS}]))",
    "pt": rf"(?:e\s)?(?:el[ae]s?|(?:{any_of(DASHED['pt'])})\b|assim\s(?:a|disse|o)\b"
    r"|(?:havia|tem|têm|ter(?:á|ia)|tinha)\s|como\s\w+[aeuz]\s|(?:é|foi)\sa\sresposta"
    r"|(?:foi|vai)\s\w+ndo|\w+-(?:lhes?|me|nos|se)\b"
    r"|(?!(?:agora|nunca|para|sempre|\w+mente)\b)\w{3,}[ae]m?(?=[,.])"
    rf"|\w+[aemouz]\s(?:[ao]s?|uma?|à|[{CAPITALS}]))",
    "ro": r"(?:și\s)?(?:au?\s|e[ai]|el|a(?:stfel|șa)\s|(?:după\s)?cum\s|zi[cs]e?"
    r"|(?:îi|îmi|își|ne)\s\w+|\w{1,2}-au?\s\w+|se\s\w+(?=\s[îu]n|[,.])|\w+(?:ească|ește|ea)\b"
    r"|(?!niciodată)\w{3,}[ăe](?=[,.])"
    rf"|\w+[ăceint]\s(?:\w+\s)?(?:\w+(?:a|ea|ei|ii|se|ul)\b|ei\b|[{CAPITALS}]))",
    "sv": _NORDIC,
}
"""What may say who speaks, by what its words look like: no list holds all verbs.

It is a word that ends as verbs of the third person do, or one of the strong verbs that do not, and
behind it whoever speaks: an article, a pronoun, a capital. Ahead of it may stand and, as, so. What
the endings take in besides is excepted (for now, always) or goes on (see `_GOES_ON`).
"""
_MAY_TELL = {
    language: regex(rf",\s(?:{words}|(?!I\b)[{CAPITALS}–—-])")
    for language, words in _VERBS_AHEAD.items()
}
"""What may say who speaks behind a comma: what may be a verb ahead of whoever does, or a name."""
_GOES_ON = {
    language: regex(rf"\s(?:{any_of(words)})\b(?!\s(?:h[aou]n|hän)\b)")
    for language, words in {
        "cs": r"ale i jež kter\w+ ne než že \w+me",
        "da": r"""
            af at av både der efter eller etter for fordi fra her hva[dr]? hvis hvor i ikke med men
            mens mot når og\s(?:i|vi)\b også om på selv siden til uden under uten
        """,
        "de": "auch",
        "el": "αλλά",
        "fi": """
            ehkä ei eivät eli emme en ennen ettei että ihan ilman
            jo(?:hon|i?ta|ka|lla|lloin|lta|nka|pa|s|skin|issa|ssa|sta|tka|tta)? juuri koska kuin
            kuitenkin kun lopulta me mi(?:hin|kä|käli|nkä|nä|ssä|stä|tä) mutta muuten myös ne
            nimittäin nyt se sekä siksi sillä siten sitten toki tosin vaan vai vaikka vasta vielä
        """,
        "fr": r"ça il\sfaut je même nous\s(?:(?:en|ne|y)\s|n['’])?(?:\w+ons|sommes) parce puisque",
        "it": "anche che dove io ma mentre però quando se",
        "nl": r"als bij dat(?!\s(?:schrijft|vindt|zegt|zei)) in maar met naar om\w* op van want",
        "pt": "eu porque",
        "ro": "fiindcă noi",
        "sv": """
            av både där efter eftersom eller från för här i innan inte med medan men mot när också
            om på sedan till trots under utan vid även
        """,
        "tr": "ama ben biz çünkü fakat",
    }.items()
}
"""What begins nothing that tells who speaks, though it may look so: Non, je la garde."""
_SENTENCE_END = regex(r"[.!?…](?=\W{,3}(?:\s|\Z))")
_LATER = 600
"""So many characters of a sentence are looked at for who says it."""


def comes_in(typeset: str, comma: int, language: str) -> bool:
    """Return whether a reporter may come in behind a comma of direct speech.

    Where a language has a dash there, too, none does without one, or without a verb of saying. In
    others surely none does where one does later in the sentence: who speaks is said once in it.

    Examples
    --------
    >>> comes_in("– Nej, säger hon.", 5, "sv"), comes_in("– Nej, aldrig mer, säger hon.", 5, "sv")
    (True, False)
    >>> comes_in("—No, dijo él", 3, "es"), comes_in("—No, no cerraremos", 3, "es")
    (True, False)
    """
    if _ACCORDING.match(typeset, comma):
        return True
    spoken = listed(language)
    if spoken in _AT_DASHES:
        return _AT_DASHES[spoken].match(typeset, comma + 1) is not None
    surely, maybe, never = (of.get(spoken) for of in (_AT_COMMAS, _MAY_TELL, _GOES_ON))
    if never and never.match(typeset, comma + 1):
        return False
    if surely and surely.match(typeset, comma):
        return True
    ends = _SENTENCE_END.search(typeset, comma, comma + _LATER)
    end = ends.start() if ends else comma + _LATER
    if surely and surely.search(typeset, comma + 1, end):
        return False
    return maybe is None or maybe.match(typeset, comma) is not None
