"""How what stands ahead of a colon is written: as a name, with an office, or without a name."""

import pytest

from standpoint.quotes.casts import cast_of_speaker, is_nameless


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("M. le maire", "title"),
        ("M. Roy répond", ""),
        ("ROY, a párt képviselője", "upper"),
        ("ROY, a bizottság elnöke, a párt képviselője", "upper"),
        ("2. ROY JUDIT miniszter", ""),
        ("says de Gaulle", ""),
        ("Calais d'abord", ""),
        ("the port of all", ""),
        (" ".join(["PORT"] * 15), ""),
        # Without capitals
        ('ח"כ לוי', "caseless"),
        ("第三", ""),
        ("議" * 40, "caseless"),
        ("議" * 41, ""),
        ("가 나 다 라 마 바", "caseless"),
        ("가 나 다 라 마 바 사", ""),
        # With an office behind the name
        ("Anna Roy, sénatrice élue du Nord", "title"),
        ("Anna Roy, Bundesministerin für Umwelt, Naturschutz und nukleare Sicherheit", "title"),
        ("anna roy, sénatrice élue du Nord", ""),
        ("Anna Roy, notre chère députée", ""),
        ("Anna Roy, now Minister for Health", ""),
        ("Anna Roy, ministerium för alla", ""),
        # With one ahead of it
        ("Ministr vnitra Vít Roy", "title"),
        ("Ministr vnitra řekl Roy", ""),
        ("Ministr vnitra Roy ten", ""),
        ("Ministr vnitra Vít Roy!", ""),
        (f"Ministr {'vnitra ' * 11}Vít Roy", "title"),
        (f"Ministr {'vnitra ' * 12}Vít Roy", ""),
    ],
)
def test_how_the_name_of_who_speaks_is_written(name: str, how: str) -> None:
    assert cast_of_speaker(name) == how


def test_who_asks_is_named_at_the_beginning() -> None:
    assert is_nameless("question from the floor")
    assert not is_nameless("the question")
