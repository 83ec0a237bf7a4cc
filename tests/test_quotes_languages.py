"""What is known of the words of a language: where a sentence ends behind a short one."""

import re
import tomllib
from pathlib import Path

import pytest

from standpoint.quotes import languages
from standpoint.quotes.known import Known
from tests.test_quotes_sentences import shown

FILES = sorted(Path(languages.__file__).parent.glob("*.toml"))

# (language, a sentence that ends with a word that abbreviates nothing, one that begins as many do)
WORDS = [
    ("en", "We said yes.", "We left the harbour.", "They stay there."),
    ("en", "We left the area.", "We left the harbour.", "They stay there."),
    ("de", "Wir sagen nein.", "Sie sperren den Bezirk.", "Danach gehen wir heim."),
    ("fr", "Ils ont dit non.", "Ils ferment le chantier.", "Depuis, ils partent."),
    ("es", "No vale nada.", "Cierran el hospital.", "Nosotros vamos lejos."),
    ("pt", "Dizem que não.", "Fecham o hospital.", "Depois vamos embora."),
    ("it", "Vale meno.", "Chiudono un hangar.", "Dopo vanno via."),
    ("nl", "Zij willen niet.", "Zij sluiten het station.", "Vandaag gaan wij."),
    ("sv", "De svarar nej.", "De stänger hamnen.", "Sedan går vi hem."),
    *(
        (language, "De svarer nej.", "De lukker havnen.", "Dermed går vi hjem.")
        for language in ("da", "nb", "nn", "no")
    ),
]


@pytest.mark.parametrize(("language", "short", "longer", "begins"), WORDS)
def test_a_sentence_ends_behind_a_known_word_and_ahead_of_one(
    language: str, short: str, longer: str, begins: str
) -> None:
    assert shown(language, f"{short} Calais waits.", "Calais waits") == "Calais waits."
    assert shown(language, f"{longer} {begins}", begins) == begins
    unknown = shown("xx", f"{short} Calais waits. {longer} {begins}", begins)
    assert unknown.startswith(short)
    assert shown("", f"{short} Calais waits.", "Calais waits") == "Calais waits."


# (language, a sentence that ends with a name, one that begins as many do)
BEGUN = [
    ("el", "Λέει ο Υπουργός.", "Για αυτό φεύγουν."),
    ("ru", "Так решил Комитет.", "Это неправда."),
    ("uk", "Так вирішив Комітет.", "Це неправда."),
    ("pl", "Tak mówi Komisja.", "Jednak wyjadą."),
    ("cs", "To říká Komise.", "Proto odejdou."),
    ("sk", "To hovorí Komisia.", "Preto odídu."),
    ("tr", "Böyle diyor Komisyon.", "Ancak gidecekler."),
    ("fi", "Niin sanoo Komissio.", "Siksi he lähtevät."),
    ("ro", "Așa spune Comisia.", "Dar pleacă."),
]


@pytest.mark.parametrize(("language", "named", "begins"), BEGUN)
def test_a_sentence_ends_behind_a_name_ahead_of_a_word_that_begins_many(
    language: str, named: str, begins: str
) -> None:
    first = begins.split()[0]
    assert shown(language, f"{named} {begins}", begins).startswith(first)
    assert shown("xx", f"{named} {begins}", begins).startswith(named)
    assert shown(language, f"{named}\n{begins}", begins).startswith(first)


@pytest.mark.parametrize("forename", "Ama Ani Asia Ben Jen Jo Jos Mai Ona".split())
def test_what_begins_a_sentence_in_one_language_is_no_forename_in_another(forename: str) -> None:
    said = f"They do not believe Const. {forename} Lee will go."
    assert shown("", said, "Lee will go") == said


@pytest.mark.parametrize("language", "ca en es fr it nl pt ro ru uk bg el".split())
def test_a_year_ends_a_sentence_where_no_ordinal_has_a_full_stop(language: str) -> None:
    assert shown(language, "Calais 2016. Unions 2018", "Unions") == "Unions 2018"
    assert shown("lv", "Calais 2016. Unions 2018", "Unions") == "Calais 2016. Unions 2018"


def test_a_language_is_known_whatever_its_region_and_a_word_that_is_elided_by_what_it_is() -> None:
    assert Known("", "de-AT").ordinals
    assert not Known("", "fr-CA").ordinals
    assert "Die" in Known("", "de-AT").beginners
    text = Known("Nous voulons l’accord de la ville, d'ici et aussi davantage.", "fr")
    assert text.begins_small("L’")
    assert text.begins_small("D'")
    assert text.begins_small("La")
    assert not text.begins_small("A")
    assert not text.begins_small("D")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_all_that_the_file_of_a_language_holds_is_read(file: Path) -> None:
    held = tomllib.loads(file.read_text(encoding="utf-8"))
    assert set(held) <= set(languages.Language._fields)
    entries = held.get("reporter", {})
    parts = [*entries.values(), *languages._SHARED.values(), *languages._READ.values()]
    named = re.findall(r"\$([a-z_]+)", " ".join(map(str, parts)))
    assert set(entries) <= {"like", *named}
    # Whatever it names is there, and each pattern can be compiled
    assert all(one.groups >= 0 for one in languages.of(file.stem).reporter if one)


def test_a_language_like_another_one_has_what_its_reporters_lack_from_there() -> None:
    danish, swedish = languages.of("da"), languages.of("sv")
    assert danish.reporter.may_tell.pattern == swedish.reporter.may_tell.pattern
    assert danish.reporter.goes_on.pattern != swedish.reporter.goes_on.pattern
    assert (danish.turned, swedish.turned) == (False, True)


def test_a_file_of_its_own_goes_ahead_of_that_of_another_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "ikkje" not in languages.of("nn").ordinary
    file = tmp_path / "nn.toml"
    file.write_text('ordinary = "ikkje"\n[reporter]\nlike = "da"\n', encoding="utf-8")
    monkeypatch.setitem(languages._FILES, "nn", file)
    own = languages.of("nn-NO")
    assert own.ordinary == {"ikkje"}
    # What Danish has, and what that has from Swedish
    assert own.reporter.goes_on.pattern == languages.of("da").reporter.goes_on.pattern
    assert own.reporter.may_tell.pattern == languages.of("sv").reporter.may_tell.pattern
