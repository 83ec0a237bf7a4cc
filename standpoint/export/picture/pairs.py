"""A pair as a picture: a square for each issue that two share, with how both stand on it."""

from markupsafe import Markup

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.compare.pairs import SHARED, Relation, in_common, relations
from standpoint.direction import isolated
from standpoint.export.extract import Extract
from standpoint.export.picture import marks, shapes
from standpoint.export.picture.shapes import Block, below, centred, paragraph
from standpoint.export.picture.sheet import remark, sheet, squares
from standpoint.markup import html, joined
from standpoint.wording import side_by_side, upper
from standpoint.wording.alliances import both, pair_words

TEXT, CELL = 560.0, 150.0
WIDE = TEXT + 2 * CELL


def pair(extract: Extract, one: str, other: str) -> str:
    """Return two stakeholders beside each other, with their counts, and a percentage if allowed.

    Their ids are in the order of the comparison; KeyError where that has no such pair.
    """
    comparison = extract.comparison
    found = {(held.one, held.other): held for held in extract.pairs}[one, other]
    held, title = relations(comparison, (one, other)), both(found, comparison.names)
    said = [f"{upper(pair_words(found, extract.min_shared))}."]
    if any(cell.current for name in (one, other) for cell in comparison.column(name)):
        title = side_by_side.headline(held, (one, other), comparison)
        said.append(side_by_side.deck(held, (one, other), comparison))
    body = _body(comparison, held, (one, other))
    return sheet(extract, title, said, body, [squares()])


def _body(comparison: Comparison, held: dict[str, Relation], who: tuple[str, str]) -> Block:
    people = comparison.dossier.stakeholder_by_id
    heads = [paragraph(people[name].label, CELL - 10, 15, bold=True, most=3) for name in who]
    high = max(head.height for head in heads) + 8
    parts = [shapes.rule(0, high, WIDE)]
    for place, head in enumerate(heads):
        parts.append(shapes.at(TEXT + CELL * place + 5, high - 6 - head.height, head.drawn))
    rows = [_row(comparison, *shared, who) for shared in in_common(held)]
    foot = remark(_unshared(comparison, held), WIDE)
    return below([Block(WIDE, high + 6, joined(parts)), *rows, foot])


def _row(comparison: Comparison, issue: str, kind: Relation, who: tuple[str, str]) -> Block:
    """Return an issue that is shared: its square, its proposition, and both cells."""
    said = paragraph(comparison.dossier.issue_by_id[issue].proposition, TEXT - 56, 15)
    high = max(32.0, said.height + 6)
    parts = [
        marks.square(0, (high - 26) / 2, kind.name.lower(), 26),
        centred(38, high, said),
    ]
    for place, name in enumerate(who):
        parts.append(_cell(comparison, issue, name, TEXT + CELL * place, high))
    drawn = html(
        '<g data-issue="{}" data-relation="{}">{}</g>', issue, kind.name.lower(), joined(parts)
    )
    return Block(WIDE, high + 4, drawn)


def _cell(comparison: Comparison, issue: str, name: str, x: float, high: float) -> Markup:
    cell = comparison.cells[issue, name]
    return marks.cell(x, 0, CELL - 6, high, cell.stance, cell.voices, wording.cell_words(cell))


def _unshared(comparison: Comparison, held: dict[str, Relation]) -> str:
    """Return what is not shared, by how it is not."""
    titles = comparison.dossier.issue_by_id
    told = []
    for kind in Relation:
        issues = [isolated(titles[issue].title) for issue, one in held.items() if one == kind]
        if issues and kind not in SHARED:
            number = f"{kind.value.capitalize()}: {len(issues)}"
            told.append(f"{number} ({'; '.join(issues)})." if len(issues) <= 6 else f"{number}.")
    return f"Not shared. {' '.join(told)}" if told else ""
