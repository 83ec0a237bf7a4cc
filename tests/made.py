"""Small made dossiers whose names and texts are as nasty as YAML, CSV and JSON can bear."""

import json

from hypothesis import strategies as st

from standpoint.load import Snapshot
from standpoint.load.files import File
from standpoint.model.block import file_contents
from standpoint.model.plain import Plain
from standpoint.model.scalars import CONTROL, DIRECTION, INVISIBLE
from standpoint.quotes import sameness
from tests.extracts import taken
from tests.test_block import NASTY

ANY = st.one_of(NASTY, st.text(max_size=60)).map(lambda text: text.replace("\ufffd", ""))
"""What no file may hold is left out: here the sign that a character was lost."""
PROSE = ANY.map(lambda text: DIRECTION.sub("", CONTROL.sub("", text))).map(
    lambda text: text if any(map(str.isalnum, text)) else f"{text}x"
)
LABEL = ANY.map(lambda text: INVISIBLE.sub("", text)[:200]).map(
    lambda text: text if any(map(str.isalnum, text[:199])) else f"{text[:199]}x"
)
TEXT = (
    "Alpha says “no more of it”. Beta wants less of that.\n\nBeta wants less of that; so it says.\n"
)
QUOTED: dict[str, Plain] = {"source": "paper", "voice": "quoted", "text": "no more of it"}
REPORTED: dict[str, Plain] = {
    "source": "paper",
    "voice": "reported",
    "text": "Beta wants less of that",
    "before": "no more of it",
}


def optional(key: str, values: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Plain]]:
    """Return a key with a value, or nothing."""
    filled: st.SearchStrategy[dict[str, Plain]] = values.map(lambda value: {key: value})
    return st.just({}) | filled


TWO_NAMES = st.lists(LABEL, min_size=2, max_size=2, unique_by=sameness)
"""What two stakeholders, or two codings, are called: no two of a dossier alike."""
TITLES = st.lists(LABEL, min_size=3, max_size=3, unique_by=sameness)
"""What three issues are called."""


@st.composite
def position(draw: st.DrawFn) -> dict[str, Plain]:
    passages: list[Plain] = [
        {**passage, **draw(optional("speaker", LABEL)), **draw(optional("translation", PROSE))}
        for passage in draw(st.sampled_from([[QUOTED], [REPORTED], [QUOTED, REPORTED]]))
    ]
    return {
        "issue": draw(st.sampled_from(["one", "two"])),
        "stance": draw(st.sampled_from(["oppose", "mixed", "strongly-support"])),
        "summary": draw(PROSE),
        **draw(optional("date", st.sampled_from(["2018", "2018-01", "2018-01-16"]))),
        **draw(optional("rationale", PROSE)),
        "evidence": passages,
    }


POSITIONS = st.lists(
    position(),
    min_size=1,
    max_size=3,
    unique_by=lambda said: sameness(json.dumps(said, ensure_ascii=False).replace("\\n", " ")),
)
"""No position stands twice."""


@st.composite
def dossiers(draw: st.DrawFn) -> Snapshot:
    """Draw the files of a dossier with two stakeholders, three issues and a source."""
    *first, last = draw(TITLES)
    issues: list[Plain] = [
        {
            "id": name,
            "title": title,
            "proposition": draw(PROSE),
            **draw(optional("note", PROSE)),
        }
        for name, title in zip(("one", "two"), first, strict=True)
    ]
    third: Plain = {"id": "three", "title": last, "proposition": draw(PROSE)}
    outline: dict[str, Plain] = {
        "title": draw(LABEL),
        "question": draw(LABEL),
        **draw(optional("description", PROSE)),
        "topics": [
            {"id": "a", "title": draw(LABEL), "issues": issues},
            {"id": "b", "title": draw(LABEL), "issues": [third]},
        ],
        "events": [{"date": "2003", "title": draw(LABEL), "evidence": [{**EVENT}]}],
        "corrections": [{"date": "2018-02", "note": draw(PROSE)}],
        "coders": [
            {
                "names": [*draw(TWO_NAMES)],
                "position": {"n": "6", "same": "5", "alpha": "0.676"},
                "stance": {"n": "1", "same": "1", "alpha": "undefined"},
                "voice": {"n": "0", "same": "0", "alpha": "undefined"},
                **draw(optional("note", PROSE)),
            }
        ],
    }
    files = [("positions/_dossier.yaml", outline)]
    names = draw(TWO_NAMES)
    alpha, beta = map(sameness, names)
    # Neither is called in short what the other is called.
    shorts = draw(
        TWO_NAMES.filter(lambda two: sameness(two[0]) != beta and sameness(two[1]) != alpha)
    )
    for name, called, short in zip(("alpha", "beta"), names, shorts, strict=True):
        person: dict[str, Plain] = {
            "name": called,
            **draw(optional("short_name", st.just(short))),
            **draw(optional("role", LABEL)),
            **draw(optional("description", PROSE)),
            "positions": [*draw(POSITIONS)],
            "silent_on": [{"issue": "three", "note": draw(PROSE)}],
        }
        files.append((f"positions/{name}.yaml", person))
    authors: list[Plain] = [*draw(st.lists(LABEL, min_size=1, max_size=2))]
    source: dict[str, Plain] = {
        **draw(optional("title", LABEL)),
        **draw(optional("publisher", LABEL)),
        "authors": authors,
        "date": draw(st.sampled_from(["2018-01-15", "2018-01", "unknown"])),
        **draw(optional("rights", PROSE)),
    }
    files.append(("seeds/paper.yaml", source))
    written = [File(path, file_contents(said).encode()) for path, said in files]
    return taken([*written, File("seeds/paper.txt", TEXT.encode())])


EVENT: dict[str, Plain] = {"source": "paper", "text": "so it says"}
