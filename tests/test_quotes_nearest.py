"""What a passage that stands nowhere was meant to be: the nearest one, and the words that differ."""

import pytest

from standpoint.quotes import NearestPassage, Text, normal


@pytest.mark.parametrize(
    ("passage", "theirs", "yours"),
    [
        ("They do allow camps here", "They don’t allow", "They do allow"),
        ("They don't permit camps here", "They don’t allow camps", "They don't permit camps"),
        ("They don't allow camps there", "don’t allow camps here", "don't allow camps there"),
        ("They don't ever allow camps here", "They don’t allow", "They don't ever allow"),
    ],
)
def test_nearest_names_the_first_words_that_differ(passage: str, theirs: str, yours: str) -> None:
    text = Text("It is so. They don’t allow camps here, or so it seems to everyone.")
    assert text.find(passage) == []
    near = text.nearest(passage)
    assert near is not None
    assert (near.theirs, near.yours) == (theirs, yours)
    assert text.edge(near.span.start)
    assert text.edge(near.span.end)
    assert "allow camps" in text.slice(near.span)


def test_nearest_of_something_wholly_different_is_nothing() -> None:
    text = Text("They don’t allow camps here.")
    assert text.nearest("zzz qqq xxx") is None
    assert text.nearest("They do allow camps", cutoff=99) is None
    assert Text("").nearest("They allow") is None
    whole = Text("dead end").nearest("it is a dead end in every respect", cutoff=0)
    assert isinstance(whole, NearestPassage)
    assert whole.span == (0, 8)


@pytest.mark.parametrize(
    ("raw", "passage", "theirs", "yours"),
    [
        ("We do not support the plan of the port here.", "We do support the plan of the port", "We do not support", "We do support"),
        ("At last we will not, as I said before, close it.", "we will, as I said before, close it", "we will not, as", "we will, as"),
        ("It ends. We have never said that we support the plan.", "We have said that we support the plan", "We have never said", "We have said"),
        ("He praised “automatic,” expulsion there.", "“automatic” expulsion", "“automatic,” expulsion", '"automatic" expulsion'),
        ("He said “dead ends are no plan” there.", "dead end are no plan", "dead ends are", "dead end are"),
        ("It is a dead end. He left.", "is a dead end!", "is a dead end.", "is a dead end!"),
        ("They closed the big camps.", "They closed the camp", "They closed the big", "They closed the camp"),
        # The word that stands in place of another is one that comes again further on
        ("We do not support the levy on fish. The mayor said the port stays open for ships.", "We do not support the levy for fish",
         "support the levy on fish", "support the levy for fish"),
        ("We support, as we have said so often in this house before, the plan.", "We support, the plan",
         "We support, as we", "We support, the plan"),
        ("中方坚决反对任何形式的干涉行为。", "中方坚决支持任何形式的干涉", "方坚决反对任", "方坚决支持任"),
        ("They closed it. " * 40 + "They never closed the port in the north.", "They closed the port in the north", "They never closed", "They closed"),
    ],
)  # fmt: skip
def test_the_nearest_passage_shows_what_was_left_out(
    raw: str, passage: str, theirs: str, yours: str
) -> None:
    near = Text(raw).nearest(passage)
    assert near is not None
    assert (near.theirs, near.yours) == (theirs, normal(yours))


def test_a_long_passage_is_looked_for_by_its_beginning() -> None:
    body = " ".join(f"word {n} of many" for n in range(400))
    near = Text(f"At first it is so. {body} At last.").nearest(
        body.replace("word 390 of", "word of")
    )
    assert near is not None
    assert "word 390 of" in near.theirs
