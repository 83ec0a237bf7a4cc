"""Direct speech without quotation marks, where a source's citation says that it has such.

A dash at the beginning of a paragraph opens direct speech, and so does a block quotation.
"""

from standpoint.patterns import regex
from standpoint.quotes.insertions import needs_dash, says
from standpoint.quotes.known import tongue

_DASH = regex(r"(?:[‒–—―]{1,2}\s*|[-‐‑]{1,2}\s+|--)(?=[^\s‒–—―‐‑-]|-\d)")
_BLOCK = regex(r"[^\S\r\n]*(?:>[^\S\r\n]*)+")
_BLOCK_MARKS = regex(rf"(?<=[\r\n]){_BLOCK.pattern}")
_BLOCK_MARK = regex(r"(?:(?<=\s)|\A)>+(?:\s+|\Z)")
# The first comma, a further dash, or an exclamation that goes on small: there, or later, the
# reporter comes in. A comma or a dash inside a number is none, nor is its sign.
_ENDS = regex(
    r"(?<!\d),|,(?!\d)|[،、，]|\s[-‐‑](?!\d)|\s[‒–—―]|(?<!\d)[‒–—―]|[‒–—―](?!\d)|(?:[!?;]+|\.{3,})(?=\D)"
)
_COMMAS = frozenset(",،、，")
_GOES_ON = {
    "el": "αλλά γιατί διότι εγώ εμείς όμως",
    "fi": """
        ehkä ei eivät eli emme en ennen ettei että ihan ilman jo johon joissa joita jolla
        jolloin jolta jonka jopa jos joskin josta jota jotka jotta juuri koska kuin kuitenkin kun
        lopulta me mihin mikä mikäli minkä minä missä mistä mitä mutta muuten myös nimittäin
        nyt sekä siksi sillä siten sitten toki tosin vaan vai vaikka varsinkin vasta vielä
    """,
    "fr": r"car j['’] je mais nous\s(?:(?:en|ne|y)\s|n['’])?(?:\w+ons|sommes) parce puisque tu",
    "it": "io ma noi perché però",
    "nl": "ik maar omdat want we wij",
    "pt": "eu mas nós porque",
    "ro": "dar eu fiindcă noi pentru",
    "sv": """
        alltså altså annars at att av blandt både da der derfor därför du då efter eftersom eller
        ellers enten etter fast for fordi fra fremfor från före för hur hva hvad hvem hverken
        hvilken hvilket hvis hvor hvordan här i inklusive jag jeg kanske man med medan mellan
        mellem men mens mere mest mot nei nej nemlig nettopp ni nu når när också om oss på samt selv
        själv snarare takket till trots ud under utan uden uten vad varav varför varken ved vi vid
        vilka vilken vilket även
    """,
    "tr": "ama ben biz çünkü fakat",
}
"""What begins nothing that tells who speaks, where a comma sets that off: Non, nous restons.

No reporter who comes in there begins with I, we, but or because; with not, and, or who one may.
Northern papers set off who speaks by a comma alone, and begin with a verb: säger ministern.
"""
_AS = {"fi": "eikä ja kuten niin", "sv": "det ikke inte och og slik som sådan så"}
"""The same, except ahead of who it is: som hon säger, som ministern säger, det säger Lee."""
_WHO = r"\s(?:\w+\s){,2}(?:(?:han|hon|hun|hän)\b|[A-ZÅÄÆÖØ]|\w{3,}(?:en|et|rn)\b)"
_WORDS = {
    language: regex(
        rf"\s(?:(?:{'|'.join(words.split())})(?:(?<=['’])|(?!\w)(?!\s(?:han|hon|hun|hän)\b))"
        rf"|(?:{'|'.join(_AS.get(language, '').split()) or '(?!)'})(?!\w)(?!{_WHO}))"
    )
    for language, words in _GOES_ON.items()
}
_SAME = {"da": "sv", "nb": "sv", "nn": "sv", "no": "sv"}
_SMALL = regex(r"[\s\"”’»]*([^\W\d_])")


def opens(line: str) -> bool:
    """Return whether a line begins with a dash that may open direct speech."""
    return _DASH.match(line) is not None


def spoken(paragraph: str, language: str = "") -> tuple[int, int] | None:
    """Return what a paragraph says after its opening dash, up to where a reporter may come in.

    `language` is the text's tag: in Greek, ; asks.

    Examples
    --------
    >>> line = "– Vi stänger aldrig lägret, säger ministern."
    >>> line[slice(*spoken(line))]
    'Vi stänger aldrig lägret'
    """
    dash = _DASH.match(paragraph)
    if dash is None:
        return None
    greek = tongue(language) == "el"
    for end in _ENDS.finditer(paragraph, dash.end()):
        if end.group() == ";" and not greek:
            continue
        if end.group() in _COMMAS and _goes_on(paragraph, end.end(), language):
            continue
        if end.group()[0] not in "!?;.":
            return dash.end(), end.start()
        further = _SMALL.match(paragraph, end.end())
        if further and further[1] != further[1].title():
            return dash.end(), end.end()
    return dash.end(), len(paragraph)


def _goes_on(paragraph: str, place: int, language: str) -> bool:
    """Return whether it is surely no reporter who comes in behind a comma, which ends at a place.

    Where a language has a dash there, too, it is none without one, or without a verb of saying.
    """
    if needs_dash(language):
        return not says(paragraph, place, language)
    spoken = tongue(language)
    found = _WORDS.get(_SAME.get(spoken, spoken))
    return found is not None and found.match(paragraph, place) is not None


def block_mark(line: str) -> int:
    """Return how many characters mark a raw line as part of a block quotation, 0 where none do.

    Examples
    --------
    >>> [block_mark(line) for line in ("> We oppose it.", " >> No.", "3 > 2")]
    [2, 4, 0]
    """
    found = _BLOCK.match(line)
    return found.end() if found else 0


def unblocked(raw: str) -> str:
    """Return a stretch of raw text without the marks at the beginnings of its lines."""
    return _BLOCK_MARKS.sub("", raw)


def without_block_marks(passage: str) -> str:
    """Return a passage without the marks of a block quotation that were copied with it."""
    return _BLOCK_MARK.sub("", passage)
