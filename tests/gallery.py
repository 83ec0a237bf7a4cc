"""All marks on one page, to be looked at and to be tested in a browser.

`python -m tests.gallery FILE` writes it, with the fonts that Streamlit serves; `streamlit run` shows
it as the app would. The numbers of Calais are those of its dossier, the others are made up.
"""

import base64
import sys
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from standpoint.charts import bars, marks, moves, ribbon, squares, strips
from standpoint.charts.marks import Entry
from standpoint.charts.squares import Count, Square
from standpoint.charts.strips import GlanceRow, Rest, ScaleMark
from standpoint.markup import html, joined

WORDS = {
    -2: "strongly oppose",
    -1: "oppose",
    0: "mixed",
    1: "support",
    2: "strongly support",
    "divided": "divided",
    "silent": "silent",
    "left out": "left out",
    "no statement": "no statement",
}
STEPS = [WORDS[step] for step in strips.STEPS]
VOICES = [
    Entry("quoted", "quoted", "their own words"),
    Entry("reported", "reported", "their words, retold by the author"),
    Entry("observed", "observed", "what they did"),
    Entry("ascribed", "ascribed", "what others say of them"),
]
EDGES = [
    Entry("quoted", "said", "quoted or reported"),
    Entry("observed", "did", "observed"),
    Entry("ascribed", "said of them", "ascribed"),
]
RELATIONS = {
    "same": "same side",
    "apart": "apart, one is mixed",
    "opposite": "opposite",
    "not shared": "not shared",
}
HOSTILE = "<img src=x onerror=\"alert(1)\"> & </span>{0} 'quoted'"


def mark(stance: int, voice: str, name: str, note: str = "", href: str = "#") -> ScaleMark:
    say = f"{name}: {WORDS[stance]}, {voice}" + (f", {note}" if note else "")
    return ScaleMark(stance, voice, name, note, say, href)


def issue(text: object, *drawn: ScaleMark) -> GlanceRow:
    return GlanceRow(text, drawn, "; ".join(one.say for one in drawn))


CALAIS = [
    issue(
        "Migrants should not be allowed to camp in Calais.",
        mark(-1, "quoted", "Aid groups"),
        mark(1, "observed", "Security forces"),
        mark(2, "reported", "Macron"),
    ),
    issue(
        "Aid groups should go on distributing food to migrants in Calais.",
        mark(-1, "quoted", "Macron"),
        mark(1, "observed", "Aid groups"),
    ),
    issue(
        "Migrants should be prevented from crossing illegally from Calais to Britain.",
        mark(-1, "observed", "Migrants"),
        mark(1, "quoted", "Macron"),
        mark(1, "observed", "Security forces"),
        mark(1, "observed", "UK government"),
    ),
    issue(
        "Migrants in Calais should apply for asylum in France instead of trying to reach Britain.",
        mark(-1, "observed", "Migrants", "divided"),
        mark(1, "quoted", "Macron"),
        mark(1, "quoted", "Migrants", "divided"),
    ),
    issue(
        "Britain should provide more financing.",
        mark(1, "reported", "Macron"),
        mark(1, "ascribed", "UK government"),
    ),
    issue(
        "Words that are longer than a step stay whole.",
        mark(-2, "quoted", "Rönnebaum"),
        mark(-1, "observed", "Bundesregierung"),
        mark(-1, "observed", "Fishers"),
        mark(0, "reported", "Port authority"),
        mark(1, "quoted", "Union"),
        mark(2, "reported", "Umweltministerium"),
    ),
    issue(
        "Names of any length and direction find room.",
        mark(-2, "ascribed", "Bundesministerium für Ernährung und Landwirtschaft"),
        mark(0, "reported", "وزارة الداخلية"),
        mark(2, "observed", "Ministère de l’Intérieur et des Outre-mer"),
        mark(2, "ascribed", HOSTILE),
    ),
]


def cells() -> Markup:
    """Return a cell of each stance and voice, and of each state without a stance."""
    rows = [[marks.cell(step, WORDS[step], (v,)) for v in marks.EDGES] for step in strips.STEPS]
    rows.append(
        [
            marks.cell("divided", "divided", pair)
            for pair in (("observed", "quoted"), ("reported", "reported"), ("ascribed", "observed"),
                         ("quoted", "ascribed"))
        ]
    )  # fmt: skip
    rows.append(
        [
            marks.cell("silent", "silent"),
            marks.cell("left out", "left out"),
            marks.cell("no statement", "no statement"),
            marks.cell(1, HOSTILE, ("quoted",)),
        ]
    )
    return html('<div class="g-cells">{}</div>', joined(one for row in rows for one in row))


def compact_cells() -> Markup:
    """Return compact cells as they stand in a matrix of many columns."""
    made: list[Markup] = []
    for number in range(4 * 24):
        voice = list(marks.EDGES)[(number * 7 + number // 5) % 11 % 4]
        stance = list(marks.SIGNS)[(number * 5 + number // 7) % 9]
        heard = (voice, "quoted") if stance == "divided" else (voice,) * isinstance(stance, int)
        made.append(marks.compact(stance, f"P{number}: {WORDS[stance]}", heard))
    return html('<div class="g-compact">{}</div>', joined(made))


def voiced_cells() -> Markup:
    """Return the cells of a table of voices, with their signs and small."""
    made: list[Markup] = []
    for small in (False, True):
        held = [(step, (voice,)) for voice in marks.EDGES for step in strips.STEPS]
        held += [("divided", ("observed", "quoted")), ("divided", ("ascribed", "reported"))]
        held += [(state, ()) for state in ("silent", "left out", "no statement")]
        made += [
            marks.voiced(stance, f"{HOSTILE}: {WORDS[stance]}", heard, "#", small=small)
            for stance, heard in held
        ]
    return html('<p class="g-row">{}</p>', joined(made, " "))


def chips() -> Markup:
    """Return chips with the voice beside them, and without."""
    beside = [
        marks.chip(step, WORDS[step]) + marks.voice(voice)
        for step, voice in zip(strips.STEPS, [*marks.EDGES, "quoted"], strict=True)
    ]
    states = [marks.chip(name, name) for name in ("silent", "left out", "no statement", "divided")]
    return joined(html('<p class="g-row">{}</p>', joined(some, " ")) for some in (beside, states))


def discs() -> Markup:
    """Return a disc of each stance and voice."""
    lines = [
        [marks.disc(step, voice, f"{WORDS[step]}, {voice}") for step in strips.STEPS]
        for voice in marks.EDGES
    ]
    return joined(html('<p class="g-row">{}</p>', joined(line, " ")) for line in lines)


def legends() -> Markup:
    stances = [Entry(stance, word) for stance, word in WORDS.items()]
    return joined(
        [
            marks.legend(stances, VOICES),
            html("<br/>"),
            marks.legend([], EDGES, compact=True),
            html("<br/>"),
            marks.disc_legend(marks.EDGES),
            html("<br/>"),
            squares.relation_legend(RELATIONS),
        ]
    )


def passages() -> Markup:
    words = html(
        "Macron declared that it is “a dead end” and <mark>vowed not to allow any</mark> more."
    )
    return joined(
        marks.passage(
            name,
            words if name != "ascribed" else HOSTILE,
            marks.voice(name) + html(" · <b>Emmanuel Macron</b> · paragraph 7"),
            "en",
        )
        for name in marks.EDGES
    )


def index() -> Markup:
    """Return the strips of the issues' index: without names, the words beside them."""
    crowd = [mark(1, list(marks.EDGES)[n % 4], f"P{n}", href="") for n in range(7)]
    rows = [[one._replace(href="") for one in row.marks] for row in CALAIS]
    rows += [[mark(0, "quoted", "Macron", href="")], [*crowd, mark(-2, "quoted", "P8", href="")]]
    linked = [
        mark(-1, "quoted", "Macron"),
        mark(1, "observed", "Aid groups"),
        mark(1, "quoted", "P1"),
    ]
    return html(
        '<div class="g-index">{}<span></span>{}</div>',
        strips.scale(STEPS),
        joined(
            strips.strip(row, "; ".join(one.say for one in row))
            + strips.holders(
                [
                    *(
                        strips.Holders(step, str(WORDS[step]).capitalize(), [m.name for m in some])
                        for step, some in reversed(strips.marks_by_step(row).items())
                    ),
                    strips.Holders("silent", "Silent", ["Migrants", "UK government"]),
                ]
            )
            for row in [*rows, linked]
        ),
    )


def relations() -> Markup:
    kinds = ["same", "same", "apart", "opposite", "not shared", "not shared"]
    plain = [Square(kind, f"Issue {n}: {kind}") for n, kind in enumerate(kinds)]
    linked = [Square(k, f"Issue {n}: {k}", href="#", outlined=n == 3) for n, k in enumerate(kinds)]
    titles = ["Blocking the way to Britain", "Talks on Calais", HOSTILE, "More British money"]
    named = [Square(k, f"{t}: {k}", t, "#") for k, t in zip(kinds[1:], titles, strict=False)]
    return joined(
        html('<p class="g-row">{}</p>', squares.squares(plain, "two same side, one apart", size))
        for size in (26, 16, 12)
    ) + joined(
        [
            squares.squares(linked, "Issues that they share"),
            html("<br/>"),
            squares.squares(linked, "The same, small", 16),
            html("<br/>"),
            squares.squares(named, "Issues with their titles", 20),
            html("<br/>"),
            squares.shares({"same": 120, "apart": 12, "opposite": 60}, "120 same side, and so on"),
            html("<br/>"),
            squares.dots([0, 1, 3], 5, "Macron, Security forces and UK government"),
        ]
    )


def tallies() -> Markup:
    numbers = {2: 2, 1: 14, 0: 1, -1: 1, -2: 0}
    voices = {"quoted": 6, "reported": 12, "observed": 3, "ascribed": 2}
    return html(
        '<div class="g-two">{}{}</div>',
        squares.tally([Count(k, str(WORDS[k]), n) for k, n in numbers.items()], "By stance"),
        squares.tally([Count(k, k, n) for k, n in voices.items()], "By voice"),
    )


def stance_bars() -> Markup:
    rows = {
        "Work permit while waiting": {-2: 7, -1: 14, 0: 3, 1: 9, 2: 2},
        "Speed limit on motorways": {-2: 4, -1: 6, 0: 4, 1: 15, 2: 7},
        "Coal exit by 2030": {-1: 2, 0: 3, 1: 21, 2: 9},
        "Tuition fees": {-1: 1, 0: 2, 1: 20, 2: 11},
        "Language tests": {1: 1, 2: 33},
        "Nobody has a position": {},
    }
    ends = bars.reach(rows.values())
    return joined(
        html(
            '<div class="g-bar"><span>{}</span>{}{}</div>',
            title,
            bars.stance_bar(row, ends, f"{title}: {row}", f"{sum(row.values())} of 38, 2 silent"),
            bars.stance_bar(row, ends, f"{title}: {row}", small=True),
        )
        for title, row in rows.items()
    )


def voice_bars() -> Markup:
    rows = [
        {"quoted": 6, "reported": 12, "observed": 3, "ascribed": 4},
        {"quoted": 1, "reported": 0, "observed": 5, "ascribed": 2},
    ]
    most = max(sum(row.values()) for row in rows)
    return joined(
        bars.voice_bar(row, most, f"{row}", f"{sum(row.values())} passages") for row in rows
    )


def times() -> Markup:
    stances = [-2, *[-1] * 4, 0, *[1] * 22, 2, 2]
    dates = [
        ribbon.RibbonDate("2003", ["The Touquet Accords move Britain’s border to Calais"]),
        ribbon.RibbonDate("2016", ["The large camp at the edge of Calais is dismantled"]),
        ribbon.RibbonDate("16 Jan 2018", ["Macron visits Calais"], False, stances, "all 30 positions",
                    "30 positions: one strongly oppose, four oppose, one mixed, 22 support, two strongly support"),
        ribbon.RibbonDate("18 Jan 2018", ["Macron is to meet Theresa May in Sandhurst"], True),
        ribbon.RibbonDate("Feb 2018", ["The bill is due before the French Cabinet", HOSTILE], True),
    ]  # fmt: skip
    gaps = ["12 to 14 years", "about 1 to 2 years", "2 days", "2 to 6 weeks"]
    many = [
        ribbon.RibbonDate(str(2000 + n), [f"Event {n}"], n > 9, [1] * n * 9, say="some")
        for n in range(12)
    ]
    return joined(
        [
            ribbon.ribbon(dates, gaps, "What is of which date", "announced, not yet happened"),
            html("<br/>"),
            ribbon.ribbon(
                [ribbon.RibbonDate("2018", [], False, stances, "all")], [], "One date", ""
            ),
            html("<br/>"),
            ribbon.ribbon(many, ["1 year"] * 11, "Many dates", "announced"),
        ]
    )


def lines() -> Markup:
    def at(stance: int, voice: str, href: str = "") -> ScaleMark:
        return ScaleMark(stance, voice, say=f"{WORDS[stance]}, {voice}", href=href)

    rows = [
        [[at(-2, "quoted")], [at(-1, "quoted")], [at(1, "quoted")]],
        [[at(2, "quoted")], [], [at(-1, "ascribed")]],
        [[at(1, "quoted", "#")], [at(-1, "quoted", "#")], [at(-1, "reported", "#")]],
        [[at(0, "reported")], [at(-1, "observed"), at(1, "quoted")], [at(2, "observed")]],
    ]
    drawn = [moves.line(row, f"Line {number}") for number, row in enumerate(rows)]
    days = ["18 Oct 2022", "14 Mar 2023", "3 Nov 2023", "6 Jun 2024", "30 Jan 2025"]
    return joined(
        [
            moves.head(["2013", "2017", "2021"]),
            *drawn,
            moves.head(days),
        ]
    )


def sections() -> Iterable[tuple[str, Markup]]:
    """Yield a title and what stands below it."""
    yield "Cells", cells()
    yield "Compact cells", compact_cells()
    yield "Cells of voices", voiced_cells()
    yield "Chips", chips()
    yield "Discs", discs()
    yield "Legends", legends()
    yield "Passages", passages()
    rest = [
        Rest("On 11 issues only Macron has a position", {0: counted(1), 1: counted(9), 2: counted(1)},
             "one mixed, nine support, one strongly support"),
        Rest("On one issue only Aid groups have a position", {-2: counted(1)}, "one strongly oppose"),
    ]  # fmt: skip
    yield "Glance", strips.glance(CALAIS, STEPS, rest)
    yield "Index", index()
    yield "Squares", relations()
    yield "Tallies", tallies()
    yield "Bars", stance_bars() + voice_bars()
    yield "Ribbon", times()
    yield "Moves", lines()


def counted(number: int) -> Markup:
    return html("<b>{}</b> {}", number, "issue" if number == 1 else "issues")


def body() -> Markup:
    return joined(
        html("<section><h2>{}</h2>{}</section>", title, drawn) for title, drawn in sections()
    )


LOOK = """
.g { max-width: 900px; margin: 0 auto; padding: 0 16px 40px; background: var(--sp-paper); color: var(--sp-ink); }
.g h2 { margin: 26px 0 8px; font: 700 21px/1.2 "Source Serif", serif; }
.g-cells { display: grid; grid-template-columns: repeat(4, minmax(70px, 130px)); gap: 3px; }
.g-compact { display: grid; grid-template-columns: repeat(auto-fill, 24px); gap: 2px 0; }
.g-index { display: grid; grid-template-columns: minmax(0, 330px) minmax(0, 1fr); align-items: center; }
.g-index > :is(.mk-scale, .mk-strip) { max-width: 310px; }
@media (max-width: 40rem) { .g-index { display: block; } .g-index .mk-strip { margin-top: 8px; } }
.g-row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 0 0 8px; }
.g-two { display: flex; flex-wrap: wrap; gap: 20px 60px; }
.g-bar { display: grid; grid-template-columns: minmax(4rem, 10rem) minmax(0, 4fr) minmax(0, 104px); gap: 10px; align-items: center; font-size: 14px; overflow-wrap: anywhere; }
@media print { .g { color-scheme: light; } }
"""
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"/><title>Marks</title>
<meta name="viewport" content="width=device-width"/>
<style>:root {{ color-scheme: light dark; }} body {{ margin: 0; font: 15px/1.4 "Source Sans", sans-serif; background: light-dark(#ffffff, #131519); }}
{fonts}{style}{look}</style></head><body><main class="g"><h1>Marks</h1>{body}</main></body></html>
"""


def fonts() -> str:
    """Return the faces that Streamlit serves, as rules of a style sheet."""
    import streamlit

    media = Path(streamlit.__file__).parent / "static" / "static" / "media"
    rules = []
    for family, name in (("Sans", "SourceSansVF-Upright"), ("Serif", "SourceSerifVariable-Roman")):
        (file,) = media.glob(f"{name}*.woff2")
        data = base64.b64encode(file.read_bytes()).decode()
        rules.append(
            f'@font-face {{ font-family: "Source {family}"; font-weight: 200 900; '
            f"src: url(data:font/woff2;base64,{data}); }}\n"
        )
    return "".join(rules)


def document(faces: str = "") -> str:
    """Return the gallery as a document of its own, as a report would be."""
    return PAGE.format(fonts=faces, style=marks.style(), look=LOOK, body=body())


def app() -> None:
    """Show the gallery as the app shows its pages."""
    import streamlit as st

    st.html(f"<style>{marks.style()}{LOOK}</style>")
    st.html(html('<div class="g">{}</div>', body()))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(document(fonts()), encoding="utf-8")
    else:
        app()
