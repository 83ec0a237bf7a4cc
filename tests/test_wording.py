"""Numbers and selections to sentences: none, one, several, and the two real dossiers."""

from dataclasses import replace

import pytest

from standpoint import wording
from standpoint.charts.marks import SIGNS
from standpoint.compare.cells import Cell, Comparison, State, Step, compare
from standpoint.compare.contested import Contested, contested, van_der_eijk
from standpoint.compare.selection import Selection
from standpoint.direction import isolated
from standpoint.load import Loaded
from standpoint.model import (
    Dossier,
    Evidence,
    Issue,
    Outline,
    Position,
    Source,
    Stakeholder,
    Stance,
    Topic,
    Voice,
)
from standpoint.quotes import Text
from standpoint.wording import contribute, issues
from standpoint.wording.address import stranger
from standpoint.wording.background import event_lines
from standpoint.wording.dossier import dossier_counts, dossier_sources, dossier_voices
from standpoint.wording.problems import left_out_sentence
from standpoint.wording.share import passage_citation, view_citation
from standpoint.wording.source import rights, source_title
from tests.extracts import extract
from tests.grids import of_grid, seen


def test_a_passage_is_introduced_by_its_source_its_voice_and_who_speaks() -> None:
    passage = Evidence(source="paper", voice=Voice.QUOTED, text="No.", speaker="Ann")
    assert contribute.heard(passage) == "Cited from paper, quoted, Ann:"
    nobody = passage.model_copy(update={"speaker": None})
    assert contribute.heard(nobody) == "Cited from paper, quoted:"


def test_a_view_is_cited_by_its_title_selection_version_and_address(calais: Loaded) -> None:
    of = "Calais, January 2018: How should France and Britain deal with migrants in Calais?"
    made = f"Dossier of Standpoint, version {calais.digest[:12]} of 20 January 2018."
    view = extract(calais)
    assert view_citation(view.comparison, view.version, "") == f"{of} {made}"
    quoted = extract(calais, voices=("quoted",)).comparison
    only = "Only positions with a passage that is quoted."
    address = "https://example.org/"
    assert view_citation(quoted, view.version, address) == f"{of} {only} {made} {address}"


def basis_of(comparison: Comparison) -> str:
    """Return what is told of what positions rest on, its two parts together."""
    sources = "".join(dossier_sources(comparison))
    return f"from {sources}. {dossier_voices(comparison)}"


def small(*voices: str, people: int = 1, dates: tuple[str, ...] = ("2018",)) -> Comparison:
    """Return a comparison in which the first stakeholder holds a position in each voice."""
    sources = tuple(
        Source(id=f"source-{n}", body=Text("some words"), date=date) for n, date in enumerate(dates)
    )
    held = tuple(
        Position(
            issue="first",
            stance=Stance.SUPPORT,
            summary="A summary.",
            evidence=(
                Evidence(source=sources[n % len(sources)].id, voice=Voice(voice), text=f"w {n}"),
            ),
        )
        for n, voice in enumerate(voices)
    )
    issue = Issue(id="first", title="First", proposition="First?")
    outline = Outline(
        title="T", question="Q?", topics=(Topic(id="only", title="Only", issues=(issue,)),)
    )
    stakeholders = tuple(
        Stakeholder(id=f"p{n}", name=f"party {n}", positions=() if n else held)
        for n in range(people)
    )
    return compare(Dossier(outline, stakeholders, sources), Selection())


def test_spelled() -> None:
    words = "no one two three four five six seven eight nine 10 11".split()
    assert [wording.spelled(n) for n in range(12)] == words
    assert wording.spelled(1520) == "1,520"


@pytest.mark.parametrize(
    "title",
    ["Never again!", "And then…", "谁来付钱？", "绝不！", "不行。", "من يدفع؟", "کیمپ بند ہو۔", "शिविर बंद हो।"],
)  # fmt: skip
def test_a_title_with_a_mark_at_its_end_gets_no_full_stop(title: str) -> None:
    assert (
        wording.ended(f"Most contested: {isolated(title)}") == f"Most contested: {isolated(title)}"
    )
    assert wording.ended(f"Most contested: {isolated(title[:-1])}").endswith(".")


CELLS = [
    (Cell(State.STANCE, -2, steps=(Step(-2, Voice.QUOTED),)), "▼▼", "strongly oppose, quoted"),
    (Cell(State.STANCE, -1, steps=(Step(-1, Voice.REPORTED),)), "▼", "oppose, reported"),
    (Cell(State.MIXED, 0, steps=(Step(0, Voice.OBSERVED),)), "◆", "mixed, observed"),
    (Cell(State.STANCE, 1, steps=(Step(1, Voice.ASCRIBED),)), "▲", "support, ascribed"),
    (Cell(State.STANCE, 2, steps=(Step(2, Voice.QUOTED),), changed_side=True), "▲▲",
     "strongly support, quoted, changed sides"),
    (Cell(State.DIVIDED, steps=(Step(-1, Voice.OBSERVED), Step(2, Voice.QUOTED))), "▼▲",
     "divided, observed against and quoted for"),
    (Cell(State.SILENT, note="Asked."), "○", "silent"),
    (Cell(State.NO_STATEMENT), "·", "no statement"),
    (Cell(State.LEFT_OUT, left_out=1), "⊘", "left out by the reading rules, 1 position"),
    (Cell(State.LEFT_OUT, left_out=2), "⊘", "left out by the reading rules, 2 positions"),
    (Cell(State.STANCE, 1, steps=(Step(1, Voice.QUOTED),), left_out=1), "▲", "support, quoted"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "sign", "sentence"), CELLS)
def test_the_words_of_a_cell(cell: Cell, sign: str, sentence: str) -> None:
    assert SIGNS[cell.stance] == sign
    assert wording.cell_sentence(cell) == sentence
    assert wording.cell_words(cell) == sentence.partition(",")[0].removesuffix(
        " by the reading rules"
    )
    joined = "\u00a0⇄" if "changed sides" in sentence else ""
    assert wording.turned_words(cell) == f"{wording.cell_words(cell)}{joined}"


def test_what_is_quoted_is_not_said_to_stand_in_quotation_marks() -> None:
    """A speech, a release and a turn of a transcript have none."""
    assert "quotation marks" not in wording.VOICE_MEANINGS[Voice.QUOTED]


def test_every_stance_state_and_voice_has_words_of_its_own() -> None:
    assert list(wording.STATE_MEANINGS) == list(State)
    assert len(set(wording.STATE_MEANINGS.values())) == len(State)
    assert list(wording.VOICE_MEANINGS) == list(Voice)
    assert len(set(wording.VOICE_MEANINGS.values())) == len(Voice)
    for stance in Stance:
        assert wording.STANCE_WORDS[stance.score] == stance.value.replace("-", " ")


@pytest.mark.parametrize(
    ("comparison", "counts", "basis"),
    [
        (small(), "1 stakeholder, 1 issue, 0 positions",
         "from no source. No position is recorded yet."),
        (small(people=2), "2 stakeholders, 1 issue, 0 positions",
         "from no source. No position is recorded yet."),
        (small("quoted", "quoted"), "1 stakeholder, 1 issue, 2 positions",
         "from one source of 2018. Both are in the stakeholder’s own words."),
        (small("quoted", "reported", dates=("2018", "2018")), "1 stakeholder, 1 issue, 2 positions",
         "from two sources of 2018. In the stakeholder’s own words: one position."),
        (small("reported", "observed", "ascribed", dates=("2018-03", "2003", "2018-01-16")),
         "1 stakeholder, 1 issue, 3 positions",
         "from three sources of 2003 to March 2018. In the stakeholder’s own words: none."),
        (small("quoted", dates=("unknown",)), "1 stakeholder, 1 issue, 1 position",
         "from one source of unknown date. It is in the stakeholder’s own words."),
        (small("quoted", "quoted", dates=("2018", "unknown")), "1 stakeholder, 1 issue, 2 positions",
         "from two sources of 2018, one of unknown date. Both are in the stakeholder’s own "
         "words."),
        (small("quoted", "reported", people=2), "2 stakeholders, 1 issue, 2 positions",
         "from one source of 2018. In the stakeholder’s own words: one position. Without a position here: "
         "party 1."),
        (small("reported", "reported", people=3), "3 stakeholders, 1 issue, 2 positions",
         "from one source of 2018. In the stakeholder’s own words: none. Never quoted: party 0. "
         "Without a position here: party 1, party 2."),
    ],
)  # fmt: skip
def test_how_much_there_is_and_what_it_rests_on(
    comparison: Comparison, counts: str, basis: str
) -> None:
    assert dossier_counts(comparison) == counts
    assert basis_of(comparison) == basis


def test_why_no_position_counts_and_on_how_many_sources_it_rests() -> None:
    assert dossier_sources(small()) == ("no source", "")
    left_out = of_grid({"Ann": "+q", "Ben": "."}, Selection(voices=("reported",)))
    assert wording.nothing_counts(left_out) == "No position counts in this selection."
    none = of_grid({"Ann": "s"})
    assert wording.nothing_counts(none) == "No position is recorded yet."
    lacking = compare(replace(none.dossier, partial=frozenset({"ann"})), Selection())
    assert wording.nothing_counts(lacking) == "No position counts here."


def test_an_item_of_a_list_is_set_apart_where_its_direction_is_another() -> None:
    assert wording.listed(["Ann", "השר"]) == "Ann and \u2068השר\u2069"


def test_one_position_is_not_called_all_of_them() -> None:
    comparison = small("quoted")
    assert dossier_counts(comparison) == "1 stakeholder, 1 issue, 1 position"
    assert "All of them are" not in basis_of(comparison)


CALAIS = [
    (Selection(), "",
     "5 stakeholders, 19 issues, 30 positions",
     "from one source of 16 January 2018. In the stakeholder’s own words: eight positions. Never quoted: "
     "Security forces, UK government."),
    (Selection(voices=("quoted",)), "Only positions with a passage that is quoted.",
     "5 stakeholders, 19 issues, 8 positions",
     "from one source of 16 January 2018. All of them are in the stakeholder’s own words. Never "
     "quoted: Security forces, UK government. Left out by the reading rules: Security forces, UK "
     "government."),
    (Selection(voices=("observed",)), "Only positions with a passage that is observed.",
     "5 stakeholders, 19 issues, 11 positions",
     "from one source of 16 January 2018. In the stakeholder’s own words in this selection: none. "
     "Never quoted: Security forces, UK government."),
    (Selection(topics=("asylum", "police"), stakeholders=("macron", "migrants")),
     "Only the issues under Asylum in France and Conduct of the police; only Macron and Migrants.",
     "2 stakeholders, 6 issues, 9 positions",
     "from one source of 16 January 2018. In the stakeholder’s own words: three positions."),
    (Selection(topics=("britain",), stakeholders=("security-forces",)),
     "Only the issues under France and Britain; only Security forces.",
     "1 stakeholder, 5 issues, 0 positions",
     "from no source. No position counts in this selection."),
    (Selection(("ascribed", "quoted"), ("ap-calais-2018",), (), ("macron", "uk-government")),
     "Only Macron and UK government; only positions with a passage that is quoted or ascribed "
     "and from Truthdig, 16 January 2018.",
     "2 stakeholders, 19 issues, 7 positions",
     "from one source of 16 January 2018. In the stakeholder’s own words: six positions. Never quoted: UK "
     "government."),
]  # fmt: skip
OEHLBRUECK = [
    (Selection(), "",
     "3 stakeholders, 5 issues, 14 positions",
     "from two sources of 18 March 2023 to 9 November 2023. In the stakeholder’s own words: "
     "nine positions."),
    (Selection(topics=("parken",)), "Only the issues under Parken.",
     "3 stakeholders, 2 issues, 5 positions",
     "from one source of 18 March 2023. In the stakeholder’s own words: three positions."),
    (Selection(sources=("rede-roennebaum-2023", "tagblatt-altstadt-2023")),
     "Only positions with a passage from Stadt Öhlbrück, 9 November 2023 or Die Altstadt, das Auto "
     "und der liebe Frieden, 18 March 2023.",
     "3 stakeholders, 5 issues, 14 positions",
     "from two sources of 18 March 2023 to 9 November 2023. In the stakeholder’s own words: "
     "nine positions."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "selection", "rules", "counts", "basis"),
    [*(("calais", *case) for case in CALAIS), *(("oehlbrueck", *case) for case in OEHLBRUECK)],
)
def test_the_real_dossiers_under_a_selection(
    name: str,
    selection: Selection,
    rules: str,
    counts: str,
    basis: str,
    request: pytest.FixtureRequest,
) -> None:
    comparison = seen(request.getfixturevalue(name), selection)
    assert wording.selection_sentence(comparison) == rules
    assert dossier_counts(comparison) == counts
    assert basis_of(comparison) == basis


def test_who_has_no_position_here_is_not_said_to_be_never_quoted() -> None:
    grid = {"Ann": "+r|.|.|.|."}
    assert wording.column_note(of_grid(grid), "ann") == "1 of 5, never quoted"
    assert wording.column_note(of_grid(grid, Selection(topics=("rest",))), "ann") == "0 of 1"


def test_column_note(calais: Loaded, oehlbrueck: Loaded) -> None:
    matrix, german = seen(calais), seen(oehlbrueck, Selection(topics=("verkehr",)))
    assert [wording.column_note(matrix, s.id) for s in matrix.stakeholders] == [
        "18 of 19",
        "2 of 19, never quoted",
        "3 of 19",
        "3 of 19, never quoted",
        "3 of 19",
    ]
    assert wording.column_note(german, "gewerbering") == "2 of 2"
    assert wording.column_note(small(), "p0") == "0 of 1"
    assert wording.column_note(small("observed"), "p0") == "1 of 1, never quoted"


def contested_of(*counts: int) -> Contested:
    return Contested(counts, 0, van_der_eijk(counts))


SCALE = "on a scale from −1 (two camps) over 0 (evenly spread) to 1 (all alike)."


@pytest.mark.parametrize(
    ("found", "note", "summary"),
    [
        (Contested((0, 0, 0, 0, 0), 0, 0.0), "none counted", None),
        (Contested((0, 0, 0, 1, 0), 0, 1.0), "1 support",
         "Of 1 stakeholder with a stance on “First”: 1 support."),
        (Contested((0, 1, 0, 1, 0), 0, 0.25), "1 support, 1 oppose",
         "Of 2 stakeholders with a stance on “First”: 1 support, 1 oppose."),
        (Contested((2, 1, 1, 0, 1), 1, -0.25), "1 support, 3 oppose, 1 mixed, 1 divided",
         "Of 5 stakeholders with a stance on “First”: 1 support, 3 oppose, 1 mixed. On both sides: "
         f"one stakeholder. Van der Eijk’s agreement A: −0.25, {SCALE}"),
        (Contested((1, 0, 2, 0, 0), 2, 0.5), "1 oppose, 2 mixed, 2 divided",
         "Of 3 stakeholders with a stance on “First”: 1 oppose, 2 mixed. On both sides: "
         f"two stakeholders. Van der Eijk’s agreement A: 0.50, {SCALE}"),
        (Contested((1, 1, 0, 1, 0), 0, -0.001), "1 support, 2 oppose",
         "Of 3 stakeholders with a stance on “First”: 1 support, 2 oppose. Van der Eijk’s "
         f"agreement A: 0.00, {SCALE}"),
        (contested_of(0, 0, 1, 1, 2), "3 support, 1 mixed",
         "Of 4 stakeholders with a stance on “First”: 3 support, 1 mixed. Van der Eijk’s agreement "
         f"A: 0.63, {SCALE}"),  # a half, 0.625
        (contested_of(0, 0, 0, 299, 1), "300 support",
         "Of 300 stakeholders with a stance on “First”: 300 support. Van der Eijk’s agreement A: "
         f"0.99, {SCALE}"),
        (contested_of(0, 0, 0, 7, 0), "7 support",
         "Of 7 stakeholders with a stance on “First”: 7 support. Van der Eijk’s agreement A: 1.00, "
         f"{SCALE}"),
        (contested_of(150, 1, 0, 0, 150), "150 support, 151 oppose",
         "Of 301 stakeholders with a stance on “First”: 150 support, 151 oppose. Van der Eijk’s "
         f"agreement A: −0.99, {SCALE}"),
        (contested_of(3, 0, 0, 0, 3), "3 support, 3 oppose",
         "Of 6 stakeholders with a stance on “First”: 3 support, 3 oppose. Van der Eijk’s agreement "
         f"A: −1.00, {SCALE}"),
        (Contested((0, 0, 0, 0, 0), 2, 0.0), "2 divided",
         "Nobody has a stance with a number on “First”. On both sides: two stakeholders."),
    ],
)  # fmt: skip
def test_how_an_issue_is_counted(found: Contested, note: str, summary: str | None) -> None:
    assert wording.contested_note(found) == note
    if summary:
        issue = Issue(id="first", title="First", proposition="First?")
        assert issues.summary(issue, found) == summary


def test_contested_note_of_a_real_issue(calais: Loaded) -> None:
    matrix = seen(calais)
    assert wording.contested_note(contested(matrix.row("no-camps"))) == "2 support, 1 oppose"
    assert wording.contested_note(contested(matrix.row("asylum-not-britain"))) == (
        "1 support, 1 divided"
    )


def test_who_holds_the_rights_in_one_text_is_not_said_to_hold_them_in_all() -> None:
    plain = Source(id="plain", body=Text("some words"), date="2016-10")
    press = plain.model_copy(update={"rights": "The press."})
    assert rights([press, press]) == (["The press"], "")
    assert rights([press, plain]) == (["The press"], "; of one source not recorded")
    assert rights([plain, press, plain]) == (["The press"], "; of two sources not recorded")
    assert rights([plain]) == ([], "")


def test_no_two_sources_are_called_alike(calais: Loaded) -> None:
    """Who chooses one by its name would choose the other, and none could be told from a row."""
    plain = Source(id="one", body=Text("some words"), date="2016-10", title="A strike")
    sources = [
        plain,
        plain.model_copy(update={"id": "two", "publisher": "The Post"}),
        plain.model_copy(update={"id": "three", "publisher": "The Post"}),
        plain.model_copy(update={"id": "four", "publisher": "The Echo"}),
        plain.model_copy(update={"id": "five", "publisher": "The Post", "date": "2017"}),
    ]
    assert calais.dossier is not None
    dossier = replace(calais.dossier, sources=tuple(sources))
    assert [wording.source_name(dossier, source.id) for source in sources] == [
        "A strike, October 2016",
        "A strike, The Post, two, October 2016",
        "A strike, The Post, three, October 2016",
        "A strike, The Echo, October 2016",
        "A strike, 2017",
    ]


def test_source_name_and_line(calais: Loaded, oehlbrueck: Loaded) -> None:
    assert calais.dossier is not None
    assert oehlbrueck.dossier is not None
    named = {
        name: wording.source_name(dossier, name)
        for dossier in (calais.dossier, oehlbrueck.dossier)
        for name in dossier.source_by_id
    }
    assert named == {
        "ap-calais-2018": "Truthdig, 16 January 2018",
        "rede-roennebaum-2023": "Stadt Öhlbrück, 9 November 2023",
        "tagblatt-altstadt-2023": "Die Altstadt, das Auto und der liebe Frieden, 18 March 2023",
    }
    sources = calais.dossier.source_by_id | oehlbrueck.dossier.source_by_id
    assert {name: wording.source_line(source) for name, source in sources.items()} == {
        "ap-calais-2018": "Ganley and Jill Lawless, Truthdig, 16 January 2018",
        "rede-roennebaum-2023": "Grete Rönnebaum, Stadt Öhlbrück, 9 November 2023",
        "tagblatt-altstadt-2023": "Imke Dörfler and Sönke Haßlau, Die Altstadt, das Auto und der "
        "liebe Frieden, Öhlbrücker Tagblatt, 18 March 2023",
    }
    bare = Source(id="bare", body=Text("some words"), date="2016-10")
    assert wording.source_name(replace(calais.dossier, sources=(bare,)), "bare") == (
        "bare, October 2016"
    )
    assert wording.source_line(bare) == "bare, October 2016"
    assert wording.sources_line([bare]) == "Source: bare, October 2016."
    assert wording.sources_line([]) == wording.checked_line([]) == "Sources: none."
    assert wording.checked_line([bare]) == (
        "Source: bare, October 2016. Every passage checked word for word."
    )
    two = [bare, bare.model_copy(update={"id": "other"})]
    assert wording.sources_line(two) == "Sources: bare, October 2016; other, October 2016."
    for more in (1, 2):
        names = map(str, range(wording.NAMED + more))
        line = wording.sources_line([bare.model_copy(update={"id": name}) for name in names])
        assert line.endswith(f"2016; and {more} more.")
    alike = [source.model_copy(update={"publisher": "Tagblatt"}) for source in two]
    assert wording.sources_line([*alike, bare.model_copy(update={"publisher": "Bote"})]) == (
        "Sources: Tagblatt, October 2016, bare; Tagblatt, October 2016, other; Bote, October 2016."
    )


def test_left_out_sentence() -> None:
    assert left_out_sentence(["b.yaml", "a.yaml", "b.yaml"], 3, {}, {"a.yaml", "b.yaml"}) == (
        "3 problems in a.yaml and b.yaml: what they concern is left out of everything shown here."
    )


def test_event_lines(calais: Loaded, oehlbrueck: Loaded) -> None:
    assert event_lines(compare(calais.dossier, Selection())) == [
        ("2003", "The Touquet Accords move Britain’s border to Calais"),
        ("2016", "The large camp at the edge of Calais is dismantled"),
        ("16 January 2018", "Macron visits Calais"),
        ("18 January 2018", "Macron is to meet Theresa May in Sandhurst"),
        ("February 2018", "The immigration and asylum bill is due before the French Cabinet"),
    ]
    for sources, days in (
        ((), ["2019", "October 2021", "24 November 2022"]),
        (("tagblatt-altstadt-2023",), ["2019", "October 2021", "24 November 2022"]),
        (("rede-roennebaum-2023",), []),
    ):
        seen = compare(oehlbrueck.dossier, Selection(sources=sources))
        assert [date for date, _ in event_lines(seen)] == days
    assert event_lines(small()) == []


@pytest.mark.parametrize(
    ("name", "known", "said"),
    [
        ("topics", (), "This dossier has no topic “port”."),
        ("stakeholders", (), "This dossier has no stakeholder “port”."),
        ("who", (), "This dossier has no stakeholder “port”."),
        ("voices", ("quoted",), "This dossier has no voice “port”. There is quoted."),
        ("sources", ("paper", "letter"),
         "This dossier has no source “port”. There are paper and letter."),
        ("source", ("ports", "letter"), "This dossier has no source “port”. Did you mean “ports”?"),
        ("issues", (), "This dossier has no issue “port”."),
        ("issue", ("ferries",), "This dossier has no issue “port”. There is ferries."),
        ("event", (), "This dossier has no event “port”."),
    ],
)  # fmt: skip
def test_what_an_address_asks_for_in_vain_is_named_with_what_there_is(
    name: str, known: tuple[str, ...], said: str
) -> None:
    assert stranger(name, "port", known) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("ferry,port", "In the address, “issues” names one at a time: “issues=ferry&issues=port”."),
        ("ferry,ports", "This dossier has no issue “ferry,ports”. Did you mean “ferry”?"),
    ],
)
def test_values_that_commas_part_are_told_where_each_is_one(value: str, said: str) -> None:
    assert stranger("issues", value, ("ferry", "port")) == said


def test_a_source_is_headed_by_its_title_or_else_by_who_published_it(calais: Loaded) -> None:
    (source,) = calais.dossier.sources
    titled = source.model_copy(update={"title": "A day in Calais"})
    said = [source_title(calais.dossier, one) for one in (source, titled)]
    assert said == ["Truthdig, 16 January 2018", "A day in Calais"]


def test_marks_within_the_words_of_a_citation_are_single_ones(calais: Loaded) -> None:
    assert calais.dossier
    passages = [e for s in calais.dossier.stakeholders for p in s.positions for e in p.evidence]
    held = next(e for e in passages if "“" in e.text)
    cited = passage_citation(held, calais.dossier.sources[0])
    assert cited.count("“") == cited.count("”") == 1
    assert "‘" in cited
    (who, *_) = (passage for passage in passages if passage.speaker)
    said = passage_citation(who, calais.dossier.sources[0])
    assert f"” ({who.speaker}, {who.voice.value}). " in said
    assert said.startswith("“" + who.text.split("“")[0])
    assert said.endswith(", Truthdig, 16 January 2018, paragraph 1.")
    nobody = passage_citation(held.model_copy(update={"speaker": None}), calais.dossier.sources[0])
    who = f" ({held.speaker}, {held.voice.value})" if held.speaker else ""
    assert nobody == cited.replace(who, "", 1)
