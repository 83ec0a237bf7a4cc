"""BibTeX and CSL-JSON of a dossier and its sources."""

import json
import re
from dataclasses import replace

import pytest

from standpoint.export.bundle import FORMATS
from standpoint.load import Loaded
from standpoint.model import Source
from tests.extracts import extract

NASTY = r"50 % of {A} & B_c #1 $2 ~ ^ \ “ü” }{ @misc{x,"


def with_source(loaded: Loaded, **update: object) -> Loaded:
    """Return a dossier with another first source."""
    assert loaded.dossier is not None
    first, *others = loaded.dossier.sources
    source: Source = first.model_copy(update=update)
    return replace(loaded, dossier=replace(loaded.dossier, sources=(source, *others)))


def entries(text: str) -> dict[str, dict[str, str]]:
    """Read BibTeX as BibTeX does: a value ends where its braces are closed."""
    found: dict[str, dict[str, str]] = {}
    place = 0
    while begin := re.compile(r"\s*@misc\{([^,]+),").match(text, place):
        place, fields = begin.end(), {}
        while name := re.compile(r"\s*(\w+) = \{").match(text, place):
            start = place = name.end()
            depth = 1
            while depth:
                depth += {"{": 1, "}": -1}.get(text[place], 0)
                place += 1
            fields[name[1]] = text[start : place - 1]
            place += text[place] == ","
        end = re.compile(r"\s*\}").match(text, place)
        assert end, text[place : place + 40]
        place = end.end()
        found[begin[1]] = fields
    assert not text[place:].strip()
    return found


def bibtex(loaded: Loaded, **rules: tuple[str, ...]) -> dict[str, dict[str, str]]:
    return entries(FORMATS["bibtex"].data(extract(loaded, **rules)).decode())


def csl(loaded: Loaded, **rules: tuple[str, ...]) -> list[dict[str, object]]:
    held: list[dict[str, object]] = json.loads(FORMATS["csl"].data(extract(loaded, **rules)))
    return held


def test_bibtex_cites_the_dossier_with_its_version_and_its_sources(oehlbrueck: Loaded) -> None:
    version = oehlbrueck.digest[:12]
    assert bibtex(oehlbrueck) == {
        f"standpoint-{version}": {
            "title": "{Öhlbrück 2023: Streit um die autofreie Altstadt}",
            "date": "2018-01-20",
            "note": f"A dossier of Standpoint, version {version}",
            "year": "2018",
            "month": "1",
        },
        "rede-roennebaum-2023": {
            "author": "{Grete Rönnebaum}",
            "howpublished": "Stadt Öhlbrück",
            "date": "2023-11-09",
            "language": "de",
            "note": "Rights: Erfundener Text, für Tests geschrieben; frei verwendbar.",
            "year": "2023",
            "month": "11",
        },
        "tagblatt-altstadt-2023": {
            "author": "{Imke Dörfler} and {Sönke Haßlau}",
            "title": "{Die Altstadt, das Auto und der liebe Frieden}",
            "howpublished": "Öhlbrücker Tagblatt",
            "date": "2023-03-18",
            "url": "https://example.org/oehlbruecker-tagblatt/2023/03/18/altstadt",
            "language": "de",
            "note": "Rights: Erfundener Text, für Tests geschrieben; frei verwendbar.",
            "year": "2023",
            "month": "3",
        },
    }


@pytest.mark.parametrize(
    ("date", "fields", "issued"),
    [
        ("2023", {"date": "2023", "year": "2023"}, {"date-parts": [[2023]]}),
        ("2023-03", {"date": "2023-03", "year": "2023", "month": "3"}, {"date-parts": [[2023, 3]]}),
        (None, {}, None),
    ],
)
def test_a_date_is_no_more_precise_than_it_is(
    date: str | None, fields: dict[str, str], issued: object, calais: Loaded
) -> None:
    loaded = with_source(calais, date=date)
    entry = bibtex(loaded)["ap-calais-2018"]
    assert {k: v for k, v in entry.items() if k in ("date", "year", "month")} == fields
    assert csl(loaded)[1].get("issued") == issued


def test_no_sign_of_a_title_breaks_the_file(calais: Loaded) -> None:
    url = "https://a.example/x_%7B{1}#2"
    loaded = with_source(calais, title=NASTY, publisher=NASTY, authors=(NASTY,), url=url)
    entry = bibtex(loaded)["ap-calais-2018"]
    escaped = (
        r"50 \% of \textbraceleft{}A\textbraceright{} \& B\_c \#1 \$2 \textasciitilde{} "
        r"\textasciicircum{} \textbackslash{} “ü” \textbraceright{}\textbraceleft{} "
        r"@misc\textbraceleft{}x,"
    )
    assert entry["title"] == entry["author"] == f"{{{escaped}}}"
    assert entry["howpublished"] == escaped
    assert entry["url"] == "https://a.example/x_%7B%7B1%7D#2"
    assert csl(loaded)[1]["title"] == NASTY


def test_csl_names_as_they_are_signed(calais: Loaded) -> None:
    dossier, article = csl(calais)
    assert dossier["type"] == "dataset"
    assert (dossier["title"], dossier["version"]) == ("Calais, January 2018", calais.digest[:12])
    assert dossier["issued"] == {"date-parts": [[2018, 1, 20]]}
    assert article == {
        "id": "ap-calais-2018",
        "type": "document",
        "author": [{"literal": "Ganley"}, {"literal": "Jill Lawless"}],
        "publisher": "Truthdig",
        "issued": {"date-parts": [[2018, 1, 16]]},
        "language": "en",
        "note": "Rights: The Associated Press, for whom the reporters at the foot write; "
        "published by Truthdig",
    }


def test_csl_has_the_title_and_the_address_of_what_has_them(oehlbrueck: Loaded) -> None:
    assert oehlbrueck.dossier is not None
    url = "https://example.org/oehlbrueck"
    outline = oehlbrueck.dossier.outline.model_copy(update={"repository": url})
    loaded = replace(oehlbrueck, dossier=replace(oehlbrueck.dossier, outline=outline))
    dossier, speech, article = csl(loaded)
    version = oehlbrueck.digest[:12]
    assert dossier == {
        "id": f"standpoint-{version}",
        "type": "dataset",
        "title": "Öhlbrück 2023: Streit um die autofreie Altstadt",
        "version": version,
        "issued": {"date-parts": [[2018, 1, 20]]},
        "URL": url,
        "note": "A dossier of Standpoint",
    }
    assert bibtex(loaded)[f"standpoint-{version}"]["url"] == url
    assert "title" not in speech
    assert "URL" not in speech
    assert article["title"] == "Die Altstadt, das Auto und der liebe Frieden"
    assert article["URL"] == "https://example.org/oehlbruecker-tagblatt/2023/03/18/altstadt"


def test_only_the_sources_of_the_selection_are_cited(oehlbrueck: Loaded) -> None:
    rules = {"sources": ("rede-roennebaum-2023",)}
    assert [*bibtex(oehlbrueck, **rules)][1:] == ["rede-roennebaum-2023"]
    assert [entry["id"] for entry in csl(oehlbrueck, **rules)][1:] == ["rede-roennebaum-2023"]


def test_who_cites_the_dossier_is_told_what_it_lacks(calais: Loaded) -> None:
    made = extract(calais, missing="Incomplete: what has a problem in a_b.yaml is left out.")
    cited = entries(FORMATS["bibtex"].data(made).decode())
    first, *_ = cited.values()
    assert first["note"].endswith(
        f"version {calais.digest[:12]}. Incomplete: what has a problem in a\\_b.yaml is left out."
    )
    dataset, *_ = json.loads(FORMATS["csl"].data(made))
    assert dataset["note"] == f"A dossier of Standpoint. {made.missing}"
