"""How to cite a dossier and its sources: BibTeX and CSL-JSON.

Names are given as they are signed, as one piece: nothing here guesses which part is a family's.
"""

from collections.abc import Iterable, Mapping

from standpoint.export.document import as_json
from standpoint.export.extract import Extract
from standpoint.model import Source

_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
_OF_AN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def bibtex(extract: Extract) -> str:
    """Return the dossier, with its version, and the sources of the selection as BibTeX.

    A key is the id of a source. What is not known is not there.
    """
    outline = extract.comparison.dossier.outline
    about = f"A dossier of Standpoint, version {extract.version.digest}"
    dossier = {
        "title": _braced(outline.title),
        "date": extract.version.date,
        "note": _literal(_complete(about, extract)),
        "url": outline.repository,
    }
    entries = [_entry(_key(extract), dossier), *(_source(source) for source in extract.sources)]
    return "\n".join(entries)


def _complete(about: str, extract: Extract) -> str:
    """Return a note with what the dossier lacks for problems in its files."""
    return f"{about}. {extract.missing}" if extract.missing else about


def _key(extract: Extract) -> str:
    return f"standpoint-{extract.version.digest}"


def _source(source: Source) -> str:
    return _entry(
        source.id,
        {
            "author": " and ".join(_braced(name) for name in source.authors),
            "title": source.title and _braced(source.title),
            "howpublished": source.publisher and _literal(source.publisher),
            "date": source.date,
            "url": source.url,
            "language": source.language,
            "note": source.rights and f"Rights: {_literal(source.rights)}",
        },
    )


def _entry(key: str, fields: Mapping[str, str | None]) -> str:
    """Return an entry; a date also as the year and the month that older styles ask for."""
    given = {name: value for name, value in fields.items() if value}
    if "url" in given:
        given["url"] = given["url"].translate(_OF_AN_ADDRESS)
    if date := given.get("date"):
        year, *rest = date.split("-")
        given |= {"year": year, **({"month": str(int(rest[0]))} if rest else {})}
    lines = [f"  {name} = {{{value}}},\n" for name, value in given.items()]
    return f"@misc{{{key},\n{''.join(lines)}}}\n"


def _literal(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPED)


def _braced(text: str) -> str:
    """Return a text in braces, so that no style changes its letters or cuts it into names."""
    return f"{{{_literal(text)}}}"


def csl(extract: Extract) -> str:
    """Return the dossier, with its version, and the sources of the selection as CSL-JSON."""
    outline = extract.comparison.dossier.outline
    dossier: dict[str, object] = {
        "id": _key(extract),
        "type": "dataset",
        "title": outline.title,
        "version": extract.version.digest,
        "issued": _issued(extract.version.date),
        "URL": outline.repository,
        "note": _complete("A dossier of Standpoint", extract),
    }
    sources: Iterable[dict[str, object]] = (
        {
            "id": source.id,
            "type": "document",
            "author": [{"literal": name} for name in source.authors],
            "title": source.title,
            "publisher": source.publisher,
            "issued": _issued(source.date),
            "URL": source.url,
            "language": source.language,
            "note": source.rights and f"Rights: {source.rights}",
        }
        for source in extract.sources
    )
    return as_json(
        [{name: value for name, value in entry.items() if value} for entry in (dossier, *sources)]
    )


def _issued(date: str | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(part) for part in date.split("-")]]} if date else None
