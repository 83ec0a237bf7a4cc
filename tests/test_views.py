"""What pages and report are made of: each part says in words what the records hold."""

from typing import Any
from xml.etree.ElementTree import Element

import pytest
from markupsafe import Markup

from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.chronology import Happening
from standpoint.compare.selection import Selection
from standpoint.markup import html
from standpoint.model import (
    Citation,
    Correction,
    Dossier,
    Event,
    Evidence,
    Issue,
    Outline,
    Position,
    Silence,
    Source,
    Stakeholder,
    Stance,
    Topic,
    Voice,
)
from standpoint.quotes import Span, Text
from standpoint.views import evidence, legends, moves, outline, source, tables
from standpoint.views.evidence import Around
from tests.conftest import placed
from tests.elements import having, parse, words
from tests.grids import of_grid

BODY = (
    "At noon “we want trams,” said Ann. Ann blocked a bus. Ann wants no buses, said Bea.\n\n"
    "Ann told us of trams <on rails>."
)


def cited(text: str, voice: str, **others: Any) -> Evidence:
    return Evidence(source="paper", text=text, voice=Voice(voice), **others)


def position(stance: str, *held: Evidence, **others: Any) -> Position:
    summary = f"Says {stance}."
    return Position(issue="trams", stance=Stance(stance), summary=summary, evidence=held, **others)


QUOTED = cited("we want trams", "quoted", speaker="Ann Lee")
OBSERVED = cited("Ann blocked a bus", "observed")
ASCRIBED = cited("Ann wants no buses", "ascribed", speaker="Bea", translation="No buses.")
REPORTED = cited("told us of trams <on rails>", "reported")


def of(*positions: Position, note: str = "", **rules: tuple[str, ...]) -> Comparison:
    """Return the comparison of Ann's positions on trams."""
    trams = Issue(id="trams", title="Trams", proposition="The trams should come back.")
    silent = (Silence(issue="trams", note=note),) if note else ()
    ann = Stakeholder(id="ann", name="Ann Lee", positions=positions, silent_on=silent)
    paper = Source(id="paper", body=Text(BODY), date="2018-05", publisher="The Paper")
    held = Outline(title="T", question="Q?", topics=(Topic(id="a", title="A", issues=(trams,)),))
    return compare(placed(Dossier(held, (ann,), (paper,))), Selection(**rules))


def body(comparison: Comparison) -> Element:
    """Return what the cell of Ann rests on, each passage with its place and each position's end."""
    around = Around(
        lambda one, who, issue: html("{} of {} on {}", one.text[:3], who, issue),
        lambda who, held: html("<hr/>{} {}", who, held.stance.value),
    )
    (person,) = comparison.stakeholders
    return parse(evidence.body(comparison, person, comparison.cells["trams", "ann"], around))


def test_a_position_is_told_with_its_passages_in_their_sentences_and_who_speaks() -> None:
    held = position("support", QUOTED, OBSERVED, ASCRIBED, REPORTED, rationale="It is clear.")
    root = body(of(held))
    first, second, third, fourth = having(root, "mk-passage")
    assert [words(next(one.iter("mark"))) for one in (first, second, third, fourth)] == [
        "we want trams",
        "Ann blocked a bus",
        "Ann wants no buses",
        "told us of trams <on rails>",
    ]
    paper = "The Paper, May 2018"
    told = [words(one) for one in root.iter("figcaption")]
    assert told == [
        f"quoted · Ann Lee · {paper} · we of ann on trams · ✓ word for word",
        f"observed · what they did, not what they said · {paper} · Ann of ann on trams"
        " · ✓ word for word",
        f"ascribed · Bea says this of them, and not they themselves · {paper}"
        " · Ann of ann on trams · ✓ word for word",
        f"reported · {paper} · tol of ann on trams · ✓ word for word",
    ]
    assert [words(one) for one in having(root, "sp-translation")] == [
        "In the curator’s translation: No buses."
    ]
    assert "At noon “we want trams,” said Ann." in words(first)
    assert "Ann told us of trams <on rails>." in words(fourth)
    speakers = [words(one) for told in root.iter("figcaption") for one in told.iter("b")]
    assert speakers == ["Ann Lee", "Bea"]
    isolated = [words(one) for one in root.iter("bdi")]
    assert {"Ann Lee", "Bea", "No buses.", "It is clear."} <= {*isolated}
    (one,) = having(root, "sp-position")
    assert [words(one) for one in having(one, "sp-summary")] == ["Says support."]
    assert [words(one) for one in having(one, "sp-rationale")] == ["Why coded so: It is clear."]
    assert words(one).endswith("It is clear.ann support")
    assert not having(root, "sp-stance")  # the cell itself has it
    assert not having(root, "sp-note")


def test_what_is_left_out_of_a_position_and_of_a_cell_is_counted() -> None:
    two = (
        position("support", QUOTED, OBSERVED, ASCRIBED, date="2018"),
        position("oppose", REPORTED, date="2017"),
    )
    comparison = of(*two, voices=("quoted",))
    root = body(comparison)
    chip = words(parse(evidence.cell_chip(comparison.cells["trams", "ann"])))
    assert chip == "▲ support quoted"
    assert [words(one) for one in having(root, "sp-note")] == [
        "2 passages left out by the reading rules.",
        "1 position left out by the reading rules.",
    ]
    (one,) = having(root, "sp-position")
    assert words(one).endswith("2 passages left out by the reading rules.ann support")


@pytest.mark.parametrize(
    ("stances", "heading"),
    [
        (("oppose", "strongly-support"), "Before, on the other side"),
        (("strongly-oppose", "oppose", "support"), "Before, on the other side"),
        (("oppose", "mixed", "support"), "Before, also on the other side"),
        (("support", "strongly-support"), "Before"),
        (("support", "oppose", "mixed"), "Before"),
    ],
)
def test_earlier_positions_stand_below_the_one_now_with_their_dates(
    stances: tuple[str, ...], heading: str
) -> None:
    comparison = of(*(position(one, QUOTED, date=str(2001 + n)) for n, one in enumerate(stances)))
    root = body(comparison)
    assert [words(one) for one in root.iter("h3")] == [heading]
    *before, now = stances
    told = [words(one) for one in having(root, "sp-summary")]
    assert told == [f"Says {now}.", *(f"Says {one}." for one in reversed(before))]
    chips = [words(one).partition(" ")[2] for one in having(root, "sp-stance")]
    dated = [f"{one.replace('-', ' ')}{2001 + n}" for n, one in enumerate(before)]
    assert chips == dated[::-1]


def test_who_is_divided_is_told_with_both_stances() -> None:
    comparison = of(position("support", QUOTED), position("oppose", REPORTED))
    said = "so there is no single stance and nothing to count."
    root = body(comparison)
    assert words(root).startswith("Ann Lee: ") and said in words(root)
    assert len(having(root, "sp-stance")) == 2
    assert not list(root.iter("h3"))
    assert said not in words(body(of(position("support", QUOTED), position("support", REPORTED))))


@pytest.mark.parametrize(
    ("comparison", "said", "short"),
    [
        (of(note="Not <asked>."), "and none was found. Silence is not neutrality.Not <asked>.",
         "Not <asked>."),
        (of(), "No position of Ann Lee on this is recorded. That is not a neutral one.", ""),
        (of(position("support", QUOTED), voices=("reported",)),
         "1 position left out by the reading rules.What is recorded of Ann Lee on this rests on no "
         "passage that counts here. That is not silence, and not a neutral position.",
         "1 position left out"),
        (of(position("support", QUOTED), position("oppose", REPORTED)), "nothing to count",
         "Says support. Says oppose."),
    ],
    ids=["silent", "no statement", "left out", "divided"],
)  # fmt: skip
def test_a_cell_says_why_it_has_no_single_position(
    comparison: Comparison, said: str, short: str
) -> None:
    root = body(comparison)
    assert said in words(root)
    assert "Ann Lee" in [words(one) for one in root.iter("bdi")]
    cell = comparison.cells["trams", "ann"]
    summary = parse(evidence.cell_summary(cell))
    assert words(summary) == short
    isolated = " ".join(words(one) for one in summary.iter("bdi"))
    assert isolated == ("" if cell.state == State.LEFT_OUT else short)
    chip = words(parse(evidence.cell_chip(cell)))
    assert chip.endswith(f" {cell.state.value}")  # and the voice of no side alone


def test_gaps_stand_where_words_are_not_shown() -> None:
    text, gap = Text("One two.\n\nThree four. Five."), Markup("…")
    spans = {word: text.find(word)[0] for word in ("One two.", "Three four.", "Five.")}

    def shown(*wanted: str) -> str:
        return str(evidence.with_gaps(text, ((spans[one], Markup(one)) for one in wanted), gap))

    assert shown(*spans) == "One two.Three four.Five."
    assert shown("Three four.") == "…Three four.…"
    assert shown("One two.", "Five.") == "One two.…Five."
    assert shown() == "…"
    assert shown("Three four.", "Five.") == "…Three four.Five."
    assert str(evidence.with_gaps(text, [(Span(0, len(text.normal)), gap)], Markup("no"))) == "…"


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"authors": ("Ann",), "language": "en-GB"}, [("Author", "Ann")]),
        ({"authors": ("Ann", "Bo"), "language": "EN"}, [("Authors", "Ann and Bo")]),
        ({"publisher": "The <Paper>", "language": "enm"},
         [("Publisher", "The <Paper>"), ("Language", "enm")]),
        ({"url": "https://example.org/a", "rights": "CC0"},
         [("Address", "→https://example.org/a"), ("Rights", "CC0")]),
        ({"own_words_of": "bea"}, [("Whose words", "All of it is in the words of Bea.")]),
        ({"own_words_of": "bea", "speakers": {"A": "other"}},
         [("Whose words", "What stands in no speaker’s turn is in the words of Bea.")]),
    ],
)  # fmt: skip
def test_of_a_source_is_told_what_is_known(
    known: dict[str, Any], told: list[tuple[str, str]]
) -> None:
    comparison = of_grid({"Bea": "+q"})
    one = Source(id="one", body=Text("a b"), date="unknown", **known)
    root = parse(source.citation(comparison, one, lambda address: html("→{}", address)))
    pairs = [tuple(words(part) for part in pair) for pair in root]
    assert [pair for pair in pairs if pair[0] != "Date"] == told
    assert dict(pairs)["Date"] == "unknown"
    assert [words(one) for one in root.iter("bdi")] == [value for _, value in pairs]


def test_the_first_cell_of_a_row_is_its_header_even_where_it_is_a_number() -> None:
    table = tables.drawn("Years", ("Year", "Score"), [(2018, 1), (2019, 2)], ("first", ""))
    (root,) = parse(table)
    assert (root.get("role"), root.get("aria-label")) == ("region", "Years, as a table")
    assert [words(one) for one in root.iter("caption")] == ["Years"]
    heads = {words(one): (one.get("scope"), one.get("class")) for one in root.iter("th")}
    assert heads == {
        "Year": ("col", None),
        "Score": ("col", "sp-number"),
        "2018": ("row", None),
        "2019": ("row", None),
    }
    (rows,) = root.iter("tbody")
    assert [row.get("id") for row in rows] == ["first", None]
    (plain,) = parse(tables.drawn("Years", ("Year", "Score"), [(2018, 1)]))
    assert not any(row.get("id") for row in plain.iter("tr"))


def test_the_states_and_the_voices_are_told_with_their_signs() -> None:
    (states,) = parse(legends.states_table())
    signs = ["▲", "◆", "▼▲", "○", "·", "⊘"]
    rows = [words(row[0]) for body in states.iter("tbody") for row in body]
    assert rows == [f"{sign} {state.value}" for sign, state in zip(signs, State, strict=True)]
    (voices,) = parse(legends.voices_table())
    glyphs = [one.get("data-voice") for one in having(voices, "mk-glyph")]
    assert glyphs == ["quoted", "reported", "observed", "ascribed"]
    assert [words(row[0]) for body in voices.iter("tbody") for row in body] == glyphs
    for table, caption, head in (
        (states, "The six states of a cell", ["State", "Meaning"]),
        (voices, "The voices", ["Voice", "What it is"]),
    ):
        assert [words(one) for one in table.iter("caption")] == [caption]
        assert [words(one) for one in table.iter("th") if one.get("scope") == "col"] == head


def test_the_head_of_what_moved_has_the_dates_that_all_rows_share() -> None:
    comparison = of(position("support", QUOTED))
    for shared, told in (((), ""), (("2017-01", "2018"), "Jan 20172018")):
        (root,) = parse(moves.head(comparison, (), shared))
        legend, dates, said = root
        assert len(having(legend, "mk-disc")) == len(Voice)
        assert words(dates) == told
        assert dates.get("class") == ("mk-dates" if shared else None)
        assert words(said) == "up is support, the dark line is mixed, down is oppose"


def test_positions_of_unknown_date_lead_to_their_cells() -> None:
    comparison = of(held := position("support", QUOTED))
    leads = moves.MoveLeads(
        lambda issue, who, text: html('<a href="{}/{}">{}</a>', issue, who, text),
        lambda change: "",
        lambda change, first: "",
    )
    (root,) = parse(moves.unknown(comparison, [("ann", held)], leads))
    assert (root.tag, [one.tag for one in root]) == ("ul", ["li"])
    (link,) = root.iter("a")
    assert (link.get("href"), words(link)) == ("trams/ann", "Ann Lee on Trams")
    assert [words(one) for one in link.iter("bdi")] == ["Ann Lee", "Trams"]
    assert words(root).startswith("Ann Lee on Trams: support")


def test_an_event_is_told_with_its_passages_and_corrections_with_the_latest_first() -> None:
    comparison = of(position("support", QUOTED))
    (passage,) = comparison.stakeholders[0].positions[0].evidence
    told_in = Citation(source="paper", text=passage.text).placed(passage.place)
    shown = Happening(1, Event(date="2017", title="A bus", evidence=(told_in,)), True)
    root = parse(outline.event(comparison, [], shown, lambda at, one: html("→{}", at.number), "h4"))
    (article,) = root
    assert words(article).startswith("2017AnnouncedA bus")
    assert [words(one) for title in root.iter("h4") for one in title.iter("bdi")] == ["A bus"]
    (caption,) = root.iter("figcaption")
    assert words(caption) == "The Paper, May 2018 · →1 · ✓ word for word"  # it has no voice
    told = [Correction(date=f"20{n}", note=f"In 20{n}.") for n in (17, 19, 18)]
    with_them = comparison.dossier.outline.model_copy(update={"corrections": tuple(told)})
    notes = [words(one) for one in parse(outline.corrections(with_them)).iter("li")]
    assert notes == ["2019: In 2019.", "2018: In 2018.", "2017: In 2017."]
    assert outline.corrections(comparison.dossier.outline) == ""
