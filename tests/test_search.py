"""Which issues and cells a reader's words find, and where the words stand."""

import unicodedata

import pytest
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from standpoint.compare.cells import compare
from standpoint.compare.forms import case_folded, folded_places, stemmed
from standpoint.compare.search import (
    Index,
    IndexedText,
    hits,
    index,
    indexed_issues,
    stakeholders_named,
    suggestions,
)
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.model import Stakeholder
from standpoint.quotes import normal
from standpoint.wording.panel import kind
from tests.grids import of_grid, seen
from tests.reading import found


def texts(loaded: Loaded, selection: Selection | None = None) -> Index:
    return index(seen(loaded, selection))


def shown(made: Index, query: str) -> tuple[list[str], list[str]]:
    """Return what is found with the cells in a fixed order, for reading."""
    issues, cells = found(made, query)
    return issues, sorted(f"{issue}/{stakeholder}" for issue, stakeholder in cells)


CALAIS = [
    # a passage, in another case and with other marks than in the source
    ("dead end", ["asylum-not-britain"], ["asylum-not-britain/macron"]),
    ('"A DEAD end"', ["asylum-not-britain"], ["asylum-not-britain/macron"]),
    ("“a  dead end”", ["asylum-not-britain"], ["asylum-not-britain/macron"]),
    ("calais'", ["british-money"], ["british-money/uk-government"]),
    ("calais’", ["british-money"], ["british-money/uk-government"]),
    ("policy - humanity", ["immigration-bill"], ["immigration-bill/macron"]),
    # the words in any order, and parts of words
    ("end dead", ["asylum-not-britain"], ["asylum-not-britain/macron"]),
    ("tastroph", ["no-camps"], ["no-camps/aid-groups"]),
    ("dead catastrophic", [], []),
    # who speaks
    ("guennoc", ["no-camps"], ["no-camps/aid-groups"]),
    (
        "ahmed sudan",
        ["asylum-not-britain", "asylum-like-ahmed"],
        ["asylum-like-ahmed/migrants", "asylum-not-britain/migrants"],
    ),
    # the title, the proposition and the note of an issue
    ("sanctions for misconduct", ["sanction-misconduct"], []),
    ("touquet", ["change-touquet"], []),
    ("mistreat", ["allegations-true"], []),
    ("automatism", ["automatic-expulsion"], ["automatic-expulsion/macron"]),
    # the note on a silence
    ("who hands out their food", ["meals-by-aid-groups"], ["meals-by-aid-groups/migrants"]),
    # neither rationales nor the names of topics and stakeholders
    ("\"which is his word\"", [], []),
    ("zzz", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("query", "issues", "cells"), CALAIS)
def test_what_is_found_in_the_shipped_dossier(
    query: str, issues: list[str], cells: list[str], calais: Loaded
) -> None:
    assert shown(texts(calais), query) == (issues, cells)


GERMAN = [
    ("PARKHAUS WALLRING", ["parkhaus-wallring"],
     ["parkhaus-wallring/buergermeisterin", "parkhaus-wallring/gewerbering"]),
    ("'Verkehrsversuch'", ["autofreie-altstadt"], ["autofreie-altstadt/gewerbering"]),
    ("STRASSE mehr", ["parkhaus-wallring"], ["parkhaus-wallring/gewerbering"]),
    ("O\u0308zlem ku\u0308hnast", ["autofreie-altstadt", "anwohnerparken"],
     ["anwohnerparken/atempause", "anwohnerparken/gewerbering", "autofreie-altstadt/atempause"]),
    ("ausweis \u00ad umsonst", ["anwohnerparken"], ["anwohnerparken/gewerbering"]),
    ("Rettungsdienste", ["autofreie-altstadt"], []),
    # other forms, of what a passage alone holds
    ("Ausweise", ["anwohnerparken"], ["anwohnerparken/gewerbering"]),
    ("Anlieferung", ["lieferzeiten"], ["lieferzeiten/atempause"]),
]  # fmt: skip


@pytest.mark.parametrize(("query", "issues", "cells"), GERMAN)
def test_what_is_found_in_the_german_dossier(
    query: str, issues: list[str], cells: list[str], oehlbrueck: Loaded
) -> None:
    assert shown(texts(oehlbrueck), query) == (issues, cells)


def test_an_earlier_position_is_found(oehlbrueck: Loaded) -> None:
    wanted = (["autofreie-altstadt"], ["autofreie-altstadt/buergermeisterin"])
    assert shown(texts(oehlbrueck), "für Ältere aus den Dörfern") == wanted


@pytest.mark.parametrize(
    ("selection", "issues", "cells"),
    [
        (Selection(), ["asylum-not-britain"], ["asylum-not-britain/macron"]),
        (Selection(voices=("quoted",)), ["asylum-not-britain"], ["asylum-not-britain/macron"]),
        (Selection(voices=("reported",)), [], []),
        (Selection(stakeholders=("migrants",)), [], []),
        (Selection(topics=("police",)), [], []),
    ],
)
def test_only_what_counts_is_searched(
    selection: Selection, issues: list[str], cells: list[str], calais: Loaded
) -> None:
    assert shown(texts(calais, selection), "is “a dead end”") == (issues, cells)


def test_an_issue_is_shown_with_each_of_its_cells_that_match(calais: Loaded) -> None:
    matrix = seen(calais)
    for query in ("calais", "police", "border", "asylum france", "no"):
        issues, cells = found(index(matrix), query)
        assert [issue.id for issue in matrix.issues if issue.id in issues] == issues
        assert {issue for issue, _ in cells} <= set(issues)
        assert cells <= set(matrix.cells)
        assert issues


def holding(*texts: str, language: str | None = None, sentence: str = "") -> Index:
    """Return an index of one issue that holds texts."""
    entries = [IndexedText(t, case_folded(t), "issue", None, None, sentence or t) for t in texts]
    return Index({"issue": tuple(entries)}, {}, stemmed([language]))


def marked(text: str, query: str, language: str | None = None) -> list[str]:
    """Return what of a text is marked for a query."""
    made = holding(text, language=language)
    return [hit.sentence[slice(*place)] for hit in hits(made, query) for place in hit.places]


MARKED = [
    # case, accents, letters that are written in two ways
    ("École et liberté", "ecole", None, ["École"]),
    ("Les Flüchtlinge", "Fluchtlinge", None, ["Flüchtlinge"]),
    ("Die Lange Straße", "STRASSE", None, ["Straße"]),
    ("Die Lange Straße", "stras", None, ["Straß"]),
    ("Łódź, Ærø, İzmir, œuvre", "lodz", None, ["Łódź"]),
    ("Łódź, Ærø, İzmir, œuvre", "aero izmir oeuvre", None, ["Ærø", "İzmir", "œuvre"]),
    ("e\u0301cole", "école", None, ["e\u0301cole"]),
    ("Οδός, ΟΔΟΣ", "οδος", None, ["Οδός", "ΟΔΟΣ"]),
    # vowel signs and the stroke that lengthens a word
    ("שָׁלוֹם לכם", "שלום", "he", ["שָׁלוֹם"]),
    ("قال مُحَمَّدٌ", "محمد", "ar", ["مُحَمَّدٌ"]),
    ("مـــحمد", "محمد", "ar", ["مـــحمد"]),
    ("المهاجرون في كاليه", "مهاجر", "ar", ["المهاجرون"]),
    # what a text holds and a reader does not see
    ("soft\u00adly and  “quoted”", 'softly "quoted"', None, ["soft\u00adly", "“quoted”"]),
    # forms of a word, in the language of the text
    ("food and foods", "foods", "en", ["food", "foods"]),
    ("food and foodstuff", "food", "en", ["food", "food"]),
    ("The policies of a police", "policy", "en", ["policies"]),
    ("Réfugié et réfugiés", "refugies", "fr", ["Réfugié", "réfugiés"]),
    ("Das Haus, die Häuser", "haeuser", "de", ["Haus", "Häuser"]),
    ("Οι πρόσφυγες, ο πρόσφυγας", "πρόσφυγες", "el", ["πρόσφυγες", "πρόσφυγας"]),
    ("A határ, a határok", "határon", "hu", ["határ", "határok"]),
    ("I profughi, il profugo", "profughi", "it", ["profughi", "profugo"]),
    ("Vluchtelingen, een vluchteling", "vluchtelingen", "nl", ["Vluchtelingen", "vluchteling"]),
    ("Granica i granice", "granicy", "pl", ["Granica", "granice"]),
    ("Food and water", "foods waters", "en", ["Food", "water"]),
    ("food", "foods", None, []),
    ("Support for the port.", "ports", "en", ["port"]),
    # written in one or in two
    ("The state was taking over.", "takeover", "en", ["taking over"]),
    ("The state's take-over.", "takeovers", "en", ["take-over"]),
    ("The takeover of the state.", "taking over", "en", ["takeover"]),
    ("The stand-off at the port.", "standoff", "en", ["stand-off"]),
    ("The stand - off at the port.", "standoff", "en", ["stand - off"]),
    ("The standoff at the port.", "port stand offs", "en", ["standoff", "port"]),
    ("He is not able.", "notable", "en", []),
    ("They carry off the prize.", "carryoff", "en", ["carry off"]),
    ("They carry on.", "carryon", "en", []),
    ("Take it. Over and out.", "takeover", "en", []),
    ("Take it. Over by bus.", "takeover bus", "en", []),
    # every word, and no part of a mark
    ("food only", "food water", "en", []),
    ("a.c", "a.c", None, ["a.c"]),
    ("abc", "a.c", None, []),
    ("(a", "(a", None, ["(a"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "query", "language", "wanted"), MARKED)
def test_what_of_a_text_is_marked(
    text: str, query: str, language: str | None, wanted: list[str]
) -> None:
    assert marked(text, query, language) == wanted


@given(st.text(max_size=60))
def test_the_places_of_a_folded_text_are_those_of_its_characters(text: str) -> None:
    plain = normal(text)
    letters, places = folded_places(plain)
    assert letters == case_folded(text)
    assert len(places) == len(letters) + 1
    assert places == sorted(places)
    assert not any(unicodedata.category(letter) == "Mn" for letter in letters)
    for place, letter in zip(places, letters, strict=False):
        assert letter in folded_places(plain[place])[0]


QUERIES = ("food", "takeover", "calais border", "police", "no", "e", "ahmed sudan", "Gewerbering",
           "Straße", "für Ältere aus den Dörfern", "(", "'")  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("selection", [Selection(), Selection(voices=("quoted", "ascribed"))])
def test_all_that_is_found_can_be_marked(
    query: str, selection: Selection, calais: Loaded, oehlbrueck: Loaded
) -> None:
    for loaded in (calais, oehlbrueck):
        made = texts(loaded, selection)
        _, cells = found(made, query)
        words = case_folded(query).split()
        for key, entries in made.cells.items():
            is_held = all(any(word in entry.folded for entry in entries) for word in words)
            assert not is_held or key in cells
        for hit in hits(made, query):
            assert hit.places
            edges = [edge for place in hit.places for edge in place]
            assert edges == sorted(edges)
            assert all(hit.sentence[slice(*place)].strip() for place in hit.places)
            if hit.evidence and hit.sentence != hit.evidence.speaker:
                assert normal(hit.evidence.text) in normal(hit.sentence)


def test_a_passage_is_found_in_its_sentence(calais: Loaded) -> None:
    (hit,) = (hit for hit in hits(texts(calais), "dead ends") if hit.evidence)
    assert (hit.issue, hit.stakeholder) == ("asylum-not-britain", "macron")
    assert [hit.sentence[slice(*place)] for place in hit.places] == ["dead", "end"]
    assert hit.sentence.startswith("Macron declared that staying in Calais")
    assert hit.sentence.endswith("biggest migrant slum in 2016.")


def test_each_text_that_holds_one_of_the_words_is_shown() -> None:
    made = holding("The port", "No noise there", "Nothing else")
    assert [hit.sentence for hit in hits(made, "noise port")] == ["The port", "No noise there"]


def test_a_passage_is_shown_where_a_line_parts_the_word_in_its_sentence() -> None:
    made = holding("no migrants here", sentence="They want no mi-\ngrants here.")
    assert [hit.sentence for hit in hits(made, "no")] == ["They want no mi-\ngrants here."]
    assert [hit.sentence for hit in hits(made, "migrants")] == ["no migrants here"]


def test_what_is_written_in_english_is_found_whatever_the_sources_are_written_in() -> None:
    made = indexed_issues(of_grid({"Ann": "+q"}))
    assert [hit.sentence for hit in hits(made, "noises")] == ["Noise", "Noise?"]


@pytest.mark.parametrize("query", ["", "  ", "\u200b", "\n", "zzz", "dead catastrophic"])
def test_nothing_found_is_nothing_marked(query: str, calais: Loaded) -> None:
    assert hits(texts(calais), query) == ()


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("autmatic", "automatic"), ("Tuoquet", "Touquet"), ("CALIAS", "Calais"),
        ("food autmatic", "automatic"), ("catastrofic", "catastrophic"),
    ],
)  # fmt: skip
def test_a_word_that_stands_nowhere_is_answered_with_one_like_it(
    query: str, wanted: str, calais: Loaded
) -> None:
    made = texts(calais)
    assert hits(made, query) == ()
    known = suggestions(made, query)
    assert wanted.casefold() == known[0].casefold()
    assert len(known) <= 3
    assert hits(made, known[0])


@pytest.mark.parametrize("query", ["", "food", "dead catastrophic", "zzzzzz", "library"])
def test_known_words_and_those_like_none_are_not_answered(query: str, calais: Loaded) -> None:
    assert suggestions(texts(calais), query) == ()


def test_a_word_is_suggested_as_it_is_written(oehlbrueck: Loaded) -> None:
    assert "Bürgerentscheid" in suggestions(texts(oehlbrueck), "burgerentschied")
    assert suggestions(holding("Support for ports", "The Port"), "prot") == ("Port",)


def test_who_is_meant_by_the_words_of_a_name_or_a_role(calais: Loaded) -> None:
    people = seen(calais).stakeholders

    def named(query: str) -> list[str]:
        return [one.id for one in stakeholders_named(people, query)]

    assert named("MACRON president") == named("emmanuel") == ["macron"]
    assert named("kingdom may") == ["uk-government"]
    assert named("macron kingdom") == named("none") == []
    assert named("") == [one.id for one in people]


def test_who_is_called_something_shorter_is_found_by_it() -> None:
    union = Stakeholder(id="union", name="Union of Hauliers", short_name="RHA")
    assert stakeholders_named([union], "rha") == [union]


def test_each_language_has_a_stemmer_that_there_is() -> None:
    known = stemmed(["fa", "nb", "nn", "no", "ro", "sv", "yi", "hy", "st", "eo", "ta"])
    assert known == set(
        "persian norwegian romanian swedish yiddish armenian sesotho esperanto tamil".split()
    )
    tags = (
        "ar ca cs da de el en eo es et eu fa fi fr ga hi hu hy id it lt nb ne nl nn no pl pt ro ru "
        "sr st sv ta tr yi"
    ).split()
    assert all(stemmed([tag]) for tag in tags)
    assert known < stemmed(tags) <= set(snowballstemmer.algorithms())


def test_what_was_found_in_is_named(calais: Loaded) -> None:
    wanted = {
        "touquet": ["the issue itself"],
        "dead end": ["the curator’s words", "quoted"],
        "guennoc": ["who speaks"],
        "who hands out their food": ["the curator’s words"],
    }
    made = index(compare(calais.dossier, Selection()))
    for query, kinds in wanted.items():
        assert list(dict.fromkeys(map(kind, hits(made, query)))) == kinds, query


def test_what_a_curator_sums_up_is_found_in_its_cell(calais: Loaded) -> None:
    made, comparison = texts(calais), seen(calais)
    for stakeholder, position, _ in comparison.counted:
        wanted = [word for word in position.summary.split() if word.isalpha()]
        assert (position.issue, stakeholder) in found(made, " ".join(wanted))[1]
