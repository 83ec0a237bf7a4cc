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
    "cs": """
        dodala? dodává namítla? odmítá odpověděla? odpovídá podotkla? popsala? potvrdila?
        prohlásila? připomněla? řekla? říká sdělila? tvrdí upozornila? upozorňuje uvedla?
        uvádí vysvětlila? vysvětluje zdůraznila? zdůrazňuje
        dodáva hovorí odpovedala? povedala? pripomenula? tvrdila? uviedla? vyhlásila?
        vysvetlila? vysvetľuje vraví zdôraznila? zdôrazňuje
    """,
    "da": """
        forklarer fortalte fortæller fortsætter konstaterer mener oplyser sagde siger skriver
        spørger svarer tilføjer udtaler understreger vurderer
        forklarar fortel forteller hevder meiner påpeker sa seier sier skriv spør svarar uttaler
        understrekar understreker
    """,
    "de": """
        antwortet(?:e)? berichtet(?:e)? betont(?:e)? erklärt(?:e)? erzählt(?:e)? findet fragt(?:e)?
        meint(?:e)? sagen sagt(?:e)? schreibt warnt(?:e)?
    """,
    "en": """
        added adds argued argues asked asks explained explains insisted insists promised replied
        replies said says told warned warns wrote
    """,
    "et": "jätkas kinnitas küsis lausus lisas märkis rääkis selgitas sõnas ütleb ütles vastas",
    "fi": """
        arvioi huomauttaa jatkaa kertoi kertoo kirjoittaa korostaa kysyi kysyy lisää muistuttaa
        pohtii sanoi sanoo selittää totesi toteaa vakuuttaa vastaa vastasi
        [\\w-]+\\s(?:kertoi|kertoo|kysyi|kysyy|sanoi|sanoo|totesi|toteaa)
    """,
    "nl": """
        aldus antwoordde antwoordt benadrukt meent reageert reageerde schrijft stelt vertelde
        vertelt vindt vraagt waarschuwt zegt zei zeiden
    """,
    "sv": """
        anser berättar betonar fortsätter frågar förklarar hävdar konstaterar lovar menar påpekar
        sa sade skriver svarar säger tillade tillägger tycker undrar understryker uppger varnar
    """,
    "tr": "anlattı belirtti demiş dedi dediler diyor ekledi söyledi sordu vurguladı yanıtladı",
}
_AGED = rf",(?:\s[\w-]+){{,6}}?\s[{CAPITALS}][\w-]+,\s\d\d,"
_SAYER = r"(?=\s(?:an?|the|h?is|her|their|one|s?he|they|(?!\w+day\b)[A-Z]\w*)\b)"
"""Who says it: in Ann Lee, the mayor, said a verb alone is behind a later comma."""
_AT_COMMAS = {
    **{language: INSERTED[language] for language in ("el", "fr", "it", "pt", "ro")},
    **{
        language: regex(
            rf"(?:,|\s[–—-])\s(?:{any_of(verbs)})\b{_SAYER if language == 'en' else ''}|{_AGED}"
        )
        for language, verbs in (_BEHIND_COMMAS | {"sr": DASHED["sr"]}).items()
    },
}
"""What surely says who speaks, where a comma or a dash sets it off."""
_NORDIC = rf"(?:h[aeou]n\b|\w{{3,}}(?:e[nt]|rn)\b|[{CAPITALS}])"
_VERBS_AHEAD = {
    "cs": r"(?:ako|jak|on[ai]?|podle|podľa|prý|vraj|\w+\ss[ae]|\w+(?:l[aio]?|ia|[áeí]))"
    r"(?:\s(?!(?:a|i|nebo|že)\b)|(?<!\bne)[,.])",
    "da": r"(?!(?:både|det|ikke)\b)(?:bad|bl(?:e|ev|iv?r)|de|h[au]n|ifølge|kom|lo|lød|sa|skre[kv]"
    r"|svor|\w+(?:de|et|r|te))\s(?!(?:du|her|ikke|jeg|man|og|vi)\b)"
    r"|(?:(?!finn)\w+s|hed|het|kom|lød|st(?:od|o|år))\sde[rt]\b"
    rf"|\w+\s(?:\w+\s)?(?:(?:de|h[au]n|ho|no[eg]+n)\b|[{CAPITALS}])"
    rf"|og\s\w+\s\w+\s(?:h[au]n\b|[{CAPITALS}])|(?:det|slik|som|så|sådan)\s(?:\w+\s){{,2}}{_NORDIC}",
    "de": r"(?:und\s)?(?:er|laut|nach|sie|so\sh\w+\ses|(?:hieß|heißt|stand|steht)\s(?:da|es|im|in)"
    rf"|(?:ha(?:be|t)|ist|soll|war|weiß|will|wird)\s(?:die|er|sie|zu|[{CAPITALS}])|\w+\ser\b"
    rf"|\w+(?:\s\w+)?\szufolge|wie\s(?:\w+\s){{,2}}(?:e[rs]|sie|[{CAPITALS}])"
    r"|(?:so|\w+(?:[atu][cn][hdn]|ah?m|ab|arf|[il]e[fbß]|uhr|oss|e|en|t))\s(?:sich\s)?"
    rf"(?:(?:d(?:as|er|ie)|eine?|er|es|ihre?|jemand|man|seine?|sie)\b|(?<!\we\s)[{CAPITALS}])"
    rf"|\w+te\s(?:sich\s)?[{CAPITALS}])",
    "el": r"(?:και\s)?(?:(?:αυτ|εκείν)(?:ή|οί|ός)|κατά|σύμφωνα|όπως\s\w+(?:ε|ει|αν)\b"
    r"|(?:έχει|είχε|θα)\sπει|\w+(?:[βγζξρσψ]ε|[γζξσψ]αν|άει|έβη|ίται|ώνει)\b"
    r"|(?!και\b)\w+(?:ά|αι|αν|ε|ει|ουν)\s(?:ένας|η|μια|ο|οι|τα|το|στην?)\b)",
    "en": r"(?:and\s)?(?!(?:I|if|we|wh\w+|you|\w+\sand)\s)(?:according|an?|h?is|one|s?he|the|they"
    r"|their|\w+(?:ed|id|ote|s)|so\ssa\w+|as\s(?!(?:I|if|we|you)\b)\w+|in\s(?:\w+\s){1,4}words"
    rf"|(?:\w+\s){{,4}}?(?:{any_of(_BEHIND_COMMAS['en'])}|agreed?|say|shouted)|to\squote"
    r"|it\s(?:says|(?:is|was)\ssaid)|(?:began|came|found|had|held|put|quoth|ran|read|sang|spoke"
    r"|swore|thought|went)\s(?:an?|in|on|the|s?he|said|[A-Z]\w*))\b",
    "fi": r"(?:[^\s,.!?]+\s){0,5}?(?:hän|hänen|he|mukaan(?:sa)?|\w+v[aä]t\s\w+t|\w+t\s\w+v[aä]t"
    r"|\w+(?:aa|ee|i|oo|taan|ttiin|tään|uu|yy|ää|öö))\b",
    "fr": rf"(?:et\s)?(?:n(?:e\s|['’]))?{FRENCH_TO}(?:d['’]après|elles?|en\s\w+ant|ils?|pour|selon"
    rf"|comme\s(?:elle|il|le)|en\s\w+t\sl[ae]\s|\w+{FRENCH_WHO}|ont\s\w+"
    rf"|a(?:(?:ur|v)ai(?:en)?t)?\s(?:\w+\s)?\w+[éiust]|\w+[adet]\s(?:(?!que\b)[\w’']+,?\s){{,4}}?"
    rf"(?:{FRENCH_SAYER}|celui|des\b|plusieurs|quelqu))",
    "it": r"(?:e\s)?(?:poi\s)?(?:(?:[cmv]i|gli|le|si)\s)?(?:avev\w+|avrebbe|ha(?:nno)?\s\w+o|l[eu]i"
    r"|secondo|a\sdetta|\w+[ae]\s(?:a|ne\w*)\b|(?:è|viene)\s(?:stat[ao]|detto|scritto)"
    rf"|è\s(?:\w+o\s(?:il\s|[{CAPITALS}])|(?:il|la|l['’])\s?\w+\sd)|per\s(?:il|la|[{CAPITALS}])"
    r"|\w{4,}no\s\w+[ei]\b|(?!grazie|insomma|sempre|\w+mente)\w{3,}(?:[aeò]|no)(?=[,.]|\s[–-])"
    r"|[\w’']+[aeoòì]\s(?:[\w’']+\s){,2}?"
    rf"(?:da[l ]|qualcun|l['’]|(?:lui|lei|[ai]l|gli|i|l[aeo]|un[ao]?)\b|[{CAPITALS}]))",
    "nl": r"(?:en\s)?(?:(?:aldus|hij|volgens|zij|ze)\b|(?:is|kwam|was)\s(?:de|het|te|zijn|haar)\b"
    r"|st(?:aat|ond)\s(?:er\s)?in\b|valt\ste|werd\s|wordt\s|zoals\s(?!ik|je|wij?)"
    r"|zo\s(?:is|\w+(?:ei|n|[dt]e|t))\b|(?!(?:geen|tegen|tussen)\b)\w{4,}en\s\w+[ns](?=[,.])"
    rf"|\w+\s(?:(?:ze|zij|hij|iemand)\b|(?:\w+\s)?[{CAPITALS}])"
    r"|\w+(?:ak|[dt]e|ef|ei|en|ep|n[dgk]|oeg|t)\s(?:de|deze|die|dit|een|haar|het|hij|hun|men|ze"
    rf"|zij|zijn|(?:\w+\s){{0,2}}[{CAPITALS}]))",
    "pt": rf"(?:e\s)?(?:el[ae]s?|segundo|(?:{any_of(DASHED['pt'])})\b|assim\s(?:a|disse|o)\b"
    r"|(?:havia|tem|têm|ter(?:á|ia)|tinha)\s|como\s\w+[aeuz]\s|(?:é|foi)\sa\sresposta"
    r"|(?:foi|vai)\s\w+ndo|\w+-(?:lhes?|me|nos|se)\b"
    r"|(?!(?:agora|nunca|para|sempre|\w+mente)\b)\w{3,}[ae]m?(?=[,.])"
    rf"|\w+[aemouz]\s(?:[ao]s?|uma?|à|[{CAPITALS}]))",
    "ro": r"(?:și\s)?(?:au?\s|conform|e[ai]|el|potrivit|a(?:stfel|șa)\s|(?:după\s)?cum\s|zi(?:ce|se?)"
    r"|(?:îi|îmi|își|ne)\s\w+|\w{1,2}-au?\s\w+|se\s\w+(?=\s[îu]n|[,.])|\w+(?:ească|ește|ea)\b"
    r"|(?!niciodată)\w{3,}[ăe](?=[,.])"
    rf"|\w+[ăceint]\s(?:\w+\s)?(?:\w+(?:a|ea|ei|ii|se|ul)\b|ei\b|[{CAPITALS}]))",
    "sv": r"(?!(?:både|det|inte)\b)(?:bad|bl(?:ev|ir)|de|enligt|h[aeo]n|heter\sdet|kom|log|löd|lät"
    r"|röt|sa|skre[kv]|svor|så|utbrast|\w+(?:[dt]e|r))"
    r"\s(?!(?:aldrig|det|du|här|inte|jag|man|ni|och|vi)\b)|(?:ljud|komm)er\sdet\b"
    r"|(?:(?!finn)\w+s|framgår|hette|kom|lät|st(?:od|år))\s(?:det|en|i)\b"
    rf"|\w+\s(?:\w+\s)?(?:(?:de|h[aeo]n|någon)\b|[{CAPITALS}])"
    rf"|och\s\w+\s\w+\s(?:h[aeo]n\b|[{CAPITALS}])|(?:att|det|som|så)\s(?:\w+\s){{,2}}{_NORDIC}",
}
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
            af at av der efter eller etter for fordi fra her hva[dr]? hvis hvor i med men mens mot
            når og\s(?:i|vi)\b også om på selv siden til uden under uten
        """,
        "de": "aber auch dass denn ob weil wenn",
        "el": "αλλά",
        "fi": """
            ehkä ei eivät eli emme en ennen ettei että ihan ilman jo johon joissa joita joka jolla
            jolloin jolta jonka jopa jos joskin jossa josta jota jotka jotta juuri koska kuin
            kuitenkin kun lopulta me mihin mikä mikäli minkä minä missä mistä mitä mutta muuten
            myös ne nimittäin nyt se sekä siksi sillä siten sitten toki tosin vaan vai vaikka
            varsinkin vasta vielä
        """,
        "fr": r"""
            cela ça il\s(?:faut|suffit) je même nous\s(?:(?:en|ne|y)\s|n['’])?(?:\w+ons|sommes)
            parce puisque
        """,
        "it": "anche che dove io ma mentre perché però quando se",
        "nl": r"""
            als bij dat(?!\s(?:schrijft|vindt|zegt|zei)) hoe in maar met naar omdat op van voor want
        """,
        "pt": "eu porque",
        "ro": "fiindcă noi",
        "sv": """
            av där efter eftersom eller från för här i innan med medan men mot när också om på sedan
            till trots under utan vid även
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
    spoken = listed(language)
    if spoken in _AT_DASHES:
        return _AT_DASHES[spoken].match(typeset, comma + 1) is not None
    surely, maybe, never = (of.get(spoken) for of in (_AT_COMMAS, _MAY_TELL, _GOES_ON))
    if surely and surely.match(typeset, comma):
        return True
    if never and never.match(typeset, comma + 1):
        return False
    ends = _SENTENCE_END.search(typeset, comma, comma + _LATER)
    end = ends.start() if ends else comma + _LATER
    if surely and surely.search(typeset, comma + 1, end):
        return False
    return maybe is None or maybe.match(typeset, comma) is not None
