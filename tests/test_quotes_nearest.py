"""What a passage that stands nowhere was meant to be: the nearest one, and the words that differ."""

from collections.abc import Sequence

import pytest

from standpoint.quotes import NearestPassage, Text, nearest, normal
from standpoint.quotes.nearest import differences


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
    assert text.nearest("They may not come") is None
    assert Text("").nearest("They allow") is None
    assert Text("").nearest("") is None
    whole = Text("dead end").nearest("it is a dead end in every respect")
    assert isinstance(whole, NearestPassage)
    assert whole.span == (0, 8)


@pytest.mark.parametrize(
    ("raw", "passage", "theirs", "yours"),
    [
        ("We do not support the plan of the port here.", "We do support the plan of the port", "We do not support", "We do support"),
        ("At last we will not, as I said before, close it.", "we will, as I said before, close it", "we will not, as", "we will, as"),
        ("It ends. We have never said that we support the plan.", "We have said that we support the plan", "We have never said", "We have said"),
        # Other words are more like it, and were not meant
        ("I support the dredging. I can no longer support the dredging.", "I can support the dredging",
         "I can no longer support", "I can support"),
        ("We back it today. We said that we would never back it today.", "we would back it today",
         "we would never back", "we would back"),
        ("I will back it today. We will never back it.", "We will back it", "We will never back", "We will back"),
        ("I told you that I can no longer support it. I told you that I can’t support it.", "I told you that I can support it",
         "that I can no longer support", "that I can support"),
        ("They said today that we can help. They said today that he can close it. They said today that we can never ever close it. "
         "They said today that they left.", "They said today that we can close it",
         "that we can never ever close", "that we can close"),
        # Not all behind its first half stands there, or not near
        ("We build the port here, whatever they say. We will ban all the boats here.", "We will build the port here",
         "We build", "We will build"),
        ("We all like the plan of it. We like the play of it.", "We like the plan of it", "We all like", "We like"),
        ("We will see what the county says when it meets next month. We may build the harbour.", "We will build the harbour",
         "We may build", "We will build"),
        ("He praised “automatic,” expulsion there.", "“automatic” expulsion", "“automatic,” expulsion", '"automatic" expulsion'),
        ("He said “dead ends are no plan” there.", "dead end are no plan", "dead ends are", "dead end are"),
        ("It is a dead end. He left.", "is a dead end!", "is a dead end.", "is a dead end!"),
        ("They closed the big camps.", "They closed the camp", "They closed the big", "They closed the camp"),
        # The text's first word ends like the passage's
        ("She said we will never close it.", "he said we will close it", "She said", "he said"),
        # What a line's end breaks is no difference
        ("The Ministry re-\njected the “levy” on fish.", "Ministry rejected the levy on fish", "Ministry re- jected the “levy” on", "Ministry rejected the levy on"),
        ("The Ministry re-\njected the “levy” on fish.", "Ministry re-jected the levy on fish", "Ministry re- jected the “levy” on", "Ministry re-jected the levy on"),
        ("The Ministry will not re-\nject the levy.", "The Ministry will re- ject the levy", "The Ministry will not re- ject", "The Ministry will re-ject"),
        ("The Ministry re-\njects Ein- und Ausfuhr on fish.", "Ministry re- jects Ein- und Ausfuhr of fish", "Ein- und Ausfuhr on fish", "Ein- und Ausfuhr of fish"),
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


@pytest.mark.parametrize(
    ("raw", "passage", "stretch", "theirs", "yours"),
    [
        # Spaces alone differ
        ("公司使用 AI 技术的人反对它。", "使用AI技术", "使用 AI 技术", "使用 AI 技术", "使用AI技术"),
        ("公司用 AI 技术。", "用AI", "用 AI", "用 AI", "用AI"),
        # A mark ahead of the first word, and a word that ends like it
        ("He said “dead ends are no plan” there.", "dead ends are no plans",
         "dead ends are no plan", "ends are no plan", "ends are no plans"),
        ("The weekend ends and the end of it nears.", "end of it comes",
         "end of it nears", "end of it nears", "end of it comes"),
        # Other words ahead, and others behind
        ("They said so. They close the camp today, and more words follow.", "You close the camp tonight",
         "They close the camp today", "They close", "You close"),
        # Words at the beginning, in the middle and at the end that the source does not have
        ("They close the camp at Calais now.", "So we do close the camp at Calais now",
         "They close the camp at Calais now", "They close", "So we do close"),
        ("The port of Calais stays open for ships. They left.", "port of Calais stays open for all ships",
         "port of Calais stays open for ships", "stays open for ships", "stays open for all ships"),
        ("They close the camp today.", "They close the camp at the end of May",
         "They close the camp today", "close the camp today", "close the camp at the end of May"),
        # The source ends, or has a longer word at the end
        ("We do support the plan", "We do support the plan of the port",
         "We do support the plan", "support the plan", "support the plan of the port"),
        ("They left. We will not close the camps.", "We will close the camp",
         "We will not close the camps", "We will not close", "We will close"),
        ("We close it.", f"He told them that {'they should know by now that ' * 6}we close it",
         "We close it", "We close", f"He told them that {'they should know by now that ' * 6}we close"),
        # Eight words left out are of the passage, and more are none of it
        ("We will not, as we have often said before, close it now.", "We close it now",
         "We will not, as we have often said before, close it now",
         "We will not, as we have often said before, close", "We close"),
        ("They love the port and all that they have ever built there, their harbour.", "They love the harbour",
         "They love the port", "They love the port", "They love the harbour"),
        ("Unions met in the great hall of the old town on Monday; they support the plan.", "Unions support the plan",
         "they support the plan", "they support", "Unions support"),
        ("Some unions met in the great hall of the old town on Monday; they support the plan.",
         "Some unions support the plan", "Monday; they support the plan", "Monday; they support", "Some unions support"),
        ("Some unions met in the great hall of the old town on Monday; they support the plan of a new port.",
         "Some unions support the plan of a new port", "Monday; they support the plan of a new port",
         "Monday; they support", "Some unions support"),
        ("用 AI 技术的人反对它的计划和法律。", "用AI", "用 AI", "用 AI", "用AI"),
        ("公司的人反对它的计划和法律用 AI", "用AI", "用 AI", "用 AI", "用AI"),
    ],
)  # fmt: skip
def test_the_nearest_passage_is_all_that_was_meant_and_no_more(
    raw: str, passage: str, stretch: str, theirs: str, yours: str
) -> None:
    text = Text(raw)
    near = text.nearest(passage)
    assert near is not None
    assert (text.slice(near.span), near.theirs, near.yours) == (stretch, theirs, yours)


@pytest.mark.parametrize(
    ("passage", "theirs", "yours"),
    [
        ("Hill: We shall build it soon", "We shall", "Hill: We shall"),
        ("> We shall build it soon", "“We shall", "> We shall"),
        ("We shall build it soon,” she said [1]", "it soon,” she said.", 'it soon," she said [1]'),
        ("We shall then build it soon,” she said [1]", "We shall build", "We shall then build"),
    ],
)
def test_what_stands_ahead_of_a_passage_or_behind_it_is_none_of_the_next_paragraph(
    passage: str, theirs: str, yours: str
) -> None:
    raw = "Nothing was decided.\n\n“We shall build it soon,” she said.\n\nThe port is open."
    text = Text(raw)
    near = text.nearest(passage)
    assert near is not None
    assert (near.theirs, near.yours) == (theirs, yours)
    assert {
        text.paragraph(near.span),
        text.paragraph(near.span._replace(start=near.span.end - 1)),
    } == {2}


@pytest.mark.parametrize(
    "passage", ["{} They never close the camp", "They never close the camp. {}"]
)
def test_what_was_meant_begins_and_ends_with_whole_words(passage: str) -> None:
    harbours = " ".join(f"harbour-master-{n}" for n in range(40))
    raw = f"{harbours} They never close the camp. {harbours}"
    near = Text(raw).nearest(passage.format("b c d e f g h i j k l m"))
    assert near is not None
    assert set(near.theirs.split()) <= set(raw.split())


def test_a_long_passage_is_looked_for_by_its_beginning() -> None:
    body = " ".join(f"word {n} of many" for n in range(400))
    near = Text(f"At first it is so. {body} At last.").nearest(
        body.replace("word 390 of", "word of")
    )
    assert near is not None
    assert "word 390 of" in near.theirs


def test_tokens_that_are_always_the_same_are_not_compared_each_with_each() -> None:
    text = Text("字口日" * 20_000 + "a b " * 20_000)
    for passage in ("字日木" * 3_300, "a c " * 2_490, "字日" * 20):
        near = text.nearest(passage)
        assert near is not None
    near = Text(" ".join(WORDS)).nearest(" ".join(["So", *WORDS[200:9_000]]))
    assert near is not None
    assert (near.theirs, near.yours) == (" ".join(WORDS[199:201]), f"So {WORDS[200]}")
    stretches = differences("a b " * 2_500, "a c " * 2_500)
    assert " ".join(stretch.theirs for stretch in stretches) == " ".join(["a c"] * 2_500)


def test_of_many_parted_words_only_some_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is looked for in all of the text."""
    asked = []
    monkeypatch.setattr(nearest, "_rejoined", lambda parted, text: asked.append(parted) or parted)
    Text("The port stays open.").nearest("ab- cd " * 1_400)
    assert 0 < len(asked) <= 100


def test_a_word_that_comes_often_is_the_same_in_long_versions_too() -> None:
    body = [f"word{n}" if n % 20 else "the" for n in range(400)]
    one, two = ([*body[:150], word, "the", word, *body[150:]] for word in ("camp", "port"))
    found = [s for s in differences(" ".join(one), " ".join(two)) if len(s.yours.split()) == 1]
    assert found == [("camp", "port", False), ("the", "the", True), ("camp", "port", False)]


SIGNS = "".join(map(chr, range(0x4E00, 0x9E00)))
WORDS = [f"word{n * n % 211}" for n in range(20_000)]


@pytest.mark.parametrize(
    ("raw", "passage"),
    [
        (SIGNS * 5, f"{SIGNS[0x1200:0x1220]}不{SIGNS[0x1221]}"),
        (" ".join(WORDS), " ".join(["So", *WORDS[200:9_000]])),
    ],
    ids=["without spaces", "the same words"],
)
def test_only_what_may_be_meant_is_compared(
    raw: str, passage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []

    def counting(one: Sequence[str], two: Sequence[str]) -> object:
        compared.append(len(two))
        return opcodes(one, two)

    opcodes = nearest.opcodes
    monkeypatch.setattr(nearest, "opcodes", counting)
    near = Text(raw).nearest(passage)
    assert near is not None
    assert max(compared) < 1_000
