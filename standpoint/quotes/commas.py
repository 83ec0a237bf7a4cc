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
_AT_COMMAS = {
    **{language: INSERTED[language] for language in ("el", "fr", "it", "pt", "ro")},
    **{
        language: regex(rf"(?:,|\s[–—-])\s(?:{any_of(verbs)})\b")
        for language, verbs in (_BEHIND_COMMAS | {"sr": DASHED["sr"]}).items()
    },
}
"""What surely says who speaks, where a comma or a dash sets it off."""
_VERBS_AHEAD = {
    "cs": r"(?:jak|on[ai]?|podle|prý|\w+(?:l[aio]?|[áeí]))\s(?!(?:a|i|nebo|že)\b)",
    "da": r"(?:bad|de|h[au]n|ifølge|lo|lød|sa|skrek|skrev|svor|\w+(?:de|et|r|te))"
    r"\s(?!(?:du|ikke|jeg|man|vi)\b)"
    r"|(?:at|det|ikke|og|slik|som|så|sådan)\s(?:\w+\s){,2}"
    rf"(?:h[au]n\b|\w{{3,}}(?:e[nt]|rn)\b|[{CAPITALS}])",
    "de": r"(?:und\s)?(?:er|laut|sie|so|\w+(?:ach|ief|e|en|t))"
    r"\s(?:d(?:as|er|ie)|eine?|er|ihre?|man|seine?|sie)\b",
    "el": r"(?:και\s)?(?:(?:αυτ|εκείν)(?:ή|οί|ός)|κατά|σύμφωνα"
    r"|\w+(?:ά|αν|ε|ει|ται)\s(?:η|ο|οι|τα|το)\b)",
    "en": r"(?:and\s)?(?:according|an?|h?is|s?he|the|they|their|\w+(?:ed|id|ote|s))\b",
    "fi": r"(?:[^\s,.!?]+\s){0,5}?(?:h[eä]n?|\w+(?:aa|ee|i|oo|taan|tään|uu|yy|ää|öö))\b",
    "fr": rf"(?:et\s)?(?:n(?:e\s|['’]))?{FRENCH_TO}(?:d['’]après|elles?|en\s\w+ant|ils?|pour|selon"
    rf"|\w+{FRENCH_WHO}|\w*a(?:i(?:en)?t)?\s(?:\w+\s)?\w+[éiust]|ont\s\w+"
    rf"|\w+[det]\s(?:pas\s)?{FRENCH_SAYER})",
    "it": r"(?:e\s)?(?:(?:[cmv]i|gli|le|si)\s)?(?:avev\w+|ha(?:nno)?\s\w+o|l[eu]i|secondo"
    rf"|\w+[aeoòì]\s(?:[ai]l|gli|i|l[aeo]|l['’]|un[ao]?|[{CAPITALS}]))",
    "nl": r"(?:en\s)?(?:aldus|hij|volgens|zij|ze|\w+(?:ak|[dt]e|ef|ei|en|ep|oeg|t)"
    r"\s(?:de|deze|die|dit|een|haar|het|hij|hun|men|ze|zij|zijn"
    rf"|(?:\w+\s){{0,2}}[{CAPITALS}]))",
    "pt": r"(?:e\s)?(?:el[ae]s?|segundo|(?:tem|têm|tinha)\s"
    rf"|\w+[aemouz]\s(?:[ao]s?|uma?|[{CAPITALS}]))",
    "ro": r"(?:și\s)?(?:au?\s|conform|e[ai]|el|potrivit"
    rf"|\w+[ăeit]\s(?:\w+\s)?(?:\w+(?:a|ea|ii|ul)\b|[{CAPITALS}]))",
    "sv": r"(?:bad|de|enligt|h[aeo]n|heter\sdet|log|löd|lät|röt|sa|skrek|skrev|svor|så"
    r"|utbrast|\w+(?:[dt]e|r))\s(?!(?:aldrig|det|du|inte|jag|man|ni|vi)\b)"
    r"|(?:att|det|inte|och|som|så)\s(?:\w+\s){,2}"
    rf"(?:h[aeo]n\b|\w{{3,}}(?:e[nt]|rn)\b|[{CAPITALS}])",
}
_MAY_TELL = {
    language: regex(rf",\s(?:{words}|(?!I\b)[{CAPITALS}–—-])")
    for language, words in _VERBS_AHEAD.items()
}
"""What may say who speaks behind a comma: what may be a verb ahead of whoever does, or a name."""
_GOES_ON = {
    language: regex(rf"\s(?:{any_of(words)})\b(?!\s(?:h[aou]n|hän)\b)")
    for language, words in {
        "da": "der eller for her når",
        "el": "αλλά",
        "fi": """
            ehkä ei eivät eli emme en ennen ettei että ihan ilman jo johon joissa joita jolla
            jolloin jolta jonka jopa jos joskin josta jota jotka jotta juuri koska kuin kuitenkin
            kun lopulta me mihin mikä mikäli minkä minä missä mistä mitä mutta muuten myös nimittäin
            nyt sekä siksi sillä siten sitten toki tosin vaan vai vaikka varsinkin vasta vielä
        """,
        "fr": r"cela ça je nous\s(?:(?:en|ne|y)\s|n['’])?(?:\w+ons|sommes) parce puisque",
        "it": "io ma però",
        "nl": "dat omdat want",
        "pt": "eu porque",
        "ro": "fiindcă noi",
        "sv": "där eller för här när",
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
