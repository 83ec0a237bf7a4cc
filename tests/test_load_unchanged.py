"""What an earlier load found is used again where it stands, and makes no difference otherwise."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.load import Loaded, Problem, Snapshot, load
from standpoint.load.files import File
from tests.changes import TAGBLATT, A, B, D, G, R
from tests.test_load_properties import (
    ACCIDENTS,
    FILES,
    GOOD,
    WHOLE,
    Accident,
    after,
    fewer_examples,
)

STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(FILES)), st.one_of(st.none(), st.just([]), ACCIDENTS)),
    min_size=1,
    max_size=5,
)
"""One file after another: it is gone, as it should be, or has had accidents."""

NAME = "Bürgerinitiative Atempause Altstadt".encode()
MOVED = (A, b"name:", b"# a\n# b\nname:")
EDITS: Mapping[str, tuple[tuple[str, bytes, bytes], ...]] = {
    "nothing": (),
    "a comment ahead of a stakeholder, whose lines move": (MOVED,),
    "a name taken twice": (MOVED, (G, b"Gewerbering \xc3\x96hlbr\xc3\xbcck", NAME)),
    "an issue renamed": ((D, b"id: autofreie-altstadt", b"id: altstadt"),),
    "an issue renamed on which somebody is silent": ((D, b"id: lieferzeiten", b"id: zeiten"),),
    "words of a source changed": ((TAGBLATT, b"Altstadt", b"Neustadt"),),
    "a line ahead of a source, whose paragraphs move": ((TAGBLATT, b"", b"Vorweg.\n\n"),),
    "a source that is not fetched, of which what cites it says nothing": (
        (TAGBLATT, b"", b"version https://git-lfs.github.com/spec/v1\n"),
    ),
    "the speaker of a speech is another": ((R, b"own_words_of: buerger", b"own_words_of: burger"),),
    "a speech that is no longer one": ((R, b"own_words_of:", b"# own_words_of:"),),
    "a broken stakeholder": ((B, b"positions:", b"positions: ["),),
    "a broken outline": ((D, b"question:", b"question: ["),),
}


def made(edits: tuple[tuple[str, bytes, bytes], ...]) -> Snapshot:
    files = dict(FILES)
    for path, old, new in edits:
        assert old in files[path].data, path
        files[path] = replace(files[path], data=files[path].data.replace(old, new, 1))
    return Snapshot(tuple(files[path] for path in sorted(files)), ())


def whole(loaded: Loaded) -> object:
    """Return all that was loaded, with the places that two equal records need not share."""
    if loaded.dossier is None:
        return loaded
    held = [p for stakeholder in loaded.dossier.stakeholders for p in stakeholder.positions]
    events = loaded.dossier.outline.events
    cited = [*(p.evidence for p in held), *(event.evidence for event in events)]
    places = [evidence.place for record in cited for evidence in record]
    lines = [one.line for s in loaded.dossier.stakeholders for one in (*s.positions, *s.silent_on)]
    return loaded, places, lines


@cache
def cold(name: str) -> Loaded:
    """Return what is found after edits where nothing is known."""
    return load(made(EDITS[name]))


@pytest.mark.parametrize(("before", "now"), [*permutations(EDITS, 2)])
def test_a_load_finds_the_same_whatever_was_loaded_before(before: str, now: str) -> None:
    assert whole(load(made(EDITS[now]), cold(before))) == whole(cold(now))


@fewer_examples
@given(STEPS)
def test_a_load_finds_the_same_after_any_accidents(
    steps: list[tuple[str, list[Accident] | None]],
) -> None:
    loaded, files = GOOD, dict(FILES)
    for path, accidents in steps:
        files.pop(path, None)
        if accidents is not None:
            files[path] = replace(FILES[path], data=after(accidents, FILES[path].data))
        taken = Snapshot(tuple(files[name] for name in sorted(files)), ())
        loaded = load(taken, loaded)
        assert whole(loaded) == whole(load(taken))


def used_again(edits: tuple[tuple[str, bytes, bytes], ...]) -> set[str]:
    """Return the files whose records a load after some edits has from the load before."""
    again = load(made(edits), GOOD)
    assert GOOD.dossier and again.dossier
    people = [(f"positions/{s.id}.yaml", s) for s in GOOD.dossier.stakeholders]
    sources = [(f"seeds/{s.id}.yaml", s) for s in GOOD.dossier.sources]
    now = {id(one) for one in (*again.dossier.stakeholders, *again.dossier.sources)}
    return {path for path, one in (*people, *sources) if id(one) in now}


CITATIONS = {"seeds/rede-roennebaum-2023.yaml", "seeds/tagblatt-altstadt-2023.yaml"}


def test_only_what_changed_is_read_again() -> None:
    assert used_again(()) == {A, B, G} | CITATIONS
    assert used_again(EDITS["a comment ahead of a stakeholder, whose lines move"]) == (
        {B, G} | CITATIONS
    )
    # All three cite the newspaper, which is another now.
    assert used_again(((TAGBLATT, b"", b"\n"),)) == {"seeds/rede-roennebaum-2023.yaml"}
    assert used_again(((D, b"question:", b"# a\nquestion:"),)) == {A, B, G} | CITATIONS


def test_nothing_is_known_once_a_file_comes_or_one_cannot_be_read() -> None:
    came = Snapshot((*WHOLE.files, File("seeds/z.pdf", b"%PDF")), ())
    unread = Snapshot(WHOLE.files, (Problem("seeds/x.yml", 1, 1, "is not read"),))
    assert GOOD.dossier
    for taken in (came, unread):
        again = load(taken, GOOD)
        assert again.dossier
        assert not {*map(id, again.dossier.sources)} & {*map(id, GOOD.dossier.sources)}
