"""What is known of the words of a language: where a sentence ends behind a short one."""

import pytest

from standpoint.quotes.known import Known
from tests.test_quotes_sentences import shown

# (language, a sentence that ends with a word that abbreviates nothing, one that begins as many do)
WORDS = [
    ("en", "We said yes.", "We left the harbour.", "They stay there."),
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
