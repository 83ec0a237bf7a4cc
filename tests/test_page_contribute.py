"""The page that adds a position says what the loader says, and its entry passes the check."""

import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from standpoint.edit.write import with_files
from standpoint.load import Loaded, load, snapshot
from standpoint.load.files import File
from standpoint.screen import session
from standpoint.screen.entry import CHECK
from standpoint.wording.contribute import FITS
from tests.app import begun, draw
from tests.conftest import OEHLBRUECK, REPOSITORY

SPEECH = "rede-roennebaum-2023"
PAPER = "tagblatt-altstadt-2023"
PASSAGE = "expulsion for those using France as a transit point"
FORM = {"text": PASSAGE, "voice": "reported", "stance": "oppose", "summary": "Says: “no” # 1."}

Opened = Callable[..., AppTest]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Return a function that opens the page on a dossier with parameters in the address."""

    def open_page(folder: Path = REPOSITORY, **parameters: str) -> AppTest:
        return draw(begun(folder, monkeypatch), "contribute", **parameters)

    return open_page


def field(at: AppTest, name: str) -> Any:
    """Return the widget of a field, which has a new key each time that it was emptied."""
    drawn = [*at.text_area, *at.text_input, *at.radio, *at.selectbox]
    (found,) = [one for one in drawn if re.fullmatch(rf"contribute-{name}-\d+", one.key or "")]
    return found


def button(at: AppTest, name: str) -> Any:
    """Return a button of the entry, of which each cell has its own: "write" or "keep"."""
    (found,) = [one for one in at.button if (one.key or "").startswith(f"{name}-entry-")]
    return found


def fill(at: AppTest, **fields: str) -> AppTest:
    """Fill in fields of the form, one after the other as a person does."""
    for name, value in fields.items():
        field(at, name).set_value(value)
        at.run()
        assert not at.exception
    return at


def shown(at: AppTest) -> str:
    whole = "\n".join(block.value for block in at.html if "<style>" not in block.value)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", whole)).split())


def verdicts(at: AppTest) -> list[str]:
    """Return what the form is told, right or wrong."""
    blocks = [block.value for block in at.html if '<div class="sp-verdict' in block.value]
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", block)).split()) for block in blocks]


def outcomes(at: AppTest) -> list[str]:
    return [block.value for block in at.html if block.value.startswith('<div class="sp-outcome')]


def verdict_html(at: AppTest) -> str:
    return next(block.value for block in at.html if "sp-verdict" in block.value)


def test_an_empty_form_says_what_is_needed(opened: Opened) -> None:
    at = opened(who="migrants", issue="talks")
    said = "Still needed: a passage of the source, a voice, a stance and a summary."
    assert said in shown(at)
    assert "France and Britain should hold talks about Calais and the border." in shown(at)
    assert not verdicts(at)
    assert not at.code


def test_a_stance_is_chosen_by_its_sign_and_words(opened: Opened) -> None:
    offered = field(opened(), "stance").options
    assert offered == [
        "▲▲ strongly support",
        "▲ support",
        "◆ mixed",
        "▼ oppose",
        "▼▼ strongly oppose",
    ]


def test_a_right_passage_makes_an_entry_and_a_cell(opened: Opened) -> None:
    at = fill(opened(who="security-forces", issue="talks"), **FORM)
    found, voice = verdicts(at)
    assert voice == f"✓ {FITS}"
    assert found.startswith("✓ Word for word in the source: paragraph 1, line 1.")
    assert "The cell as it would be" in shown(at)
    assert "▼ oppose reported" in shown(at)
    entry = at.code[0].value
    assert at.code[0].language == "yaml"
    assert entry.splitlines()[0] == "  - issue: talks"
    line = re.search(r"It belongs at positions/security-forces.yaml, line (\d+) \.", shown(at))
    assert line
    taken = snapshot(REPOSITORY)
    held = next(file for file in taken.files if file.path == "positions/security-forces.yaml")
    assert int(line[1]) <= len(held.data.splitlines()) + 2
    (download,) = at.get("download_button")
    assert "security" in download.label
    # What lies ready is taken away ahead of the page that offers it.
    assert download.proto.deferred_file_id
    assert not download.proto.url


def test_what_is_copied_passes_the_check(opened: Opened, tmp_path: Path) -> None:
    at = fill(opened(who="macron", issue="talks"), **FORM, speaker="Emmanuel Macron")
    taken = snapshot(REPOSITORY)
    file = next(file for file in taken.files if file.path == "positions/macron.yaml")
    assert b"\nsilent_on:" in file.data
    data = file.data.replace(b"\nsilent_on:", b"\n" + at.code[0].value.encode() + b"\nsilent_on:")
    loaded = load(with_files(taken, File(file.path, data)))
    assert loaded.problems == ()
    assert loaded.dossier is not None
    added = loaded.dossier.stakeholder_by_id["macron"].positions[-1]
    assert (added.summary, added.evidence[0].text) == (FORM["summary"], PASSAGE)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("vowed to allow any migrant camp", "nearest passage, in paragraph 7 (line 13)"),
        ("Nothing of this kind whatsoever stands anywhere", "nor is anything like it"),
        ("expulsion", "a passage of one word proves nothing"),
        ("xpulsion for those using", "begins or ends inside a word"),
        ("expulsion \x07 for those", "holds a control character"),
        ("expulsion \u202e for those", "a character turns the direction of the text (U+202E)"),
        ("**expulsion** <b>for</b> those $x$", "✗"),
    ],
)
def test_a_wrong_passage_is_told_what_the_loader_says(opened: Opened, text: str, said: str) -> None:
    at = fill(opened(who="security-forces", issue="talks"), **{**FORM, "text": text})
    (wrong,) = verdicts(at)
    assert wrong.startswith("✗ ")
    assert said.lower() in wrong.lower()
    assert not at.code
    assert "It stands here once what is marked above is mended." in shown(at)


def test_words_that_differ_are_marked(opened: Opened) -> None:
    at = fill(
        opened(who="macron", issue="talks"), text="vowed to allow some migrant camp take root"
    )
    block = next(block.value for block in at.html if "sp-verdict" in block.value)
    assert "vowed <ins>not</ins> to allow <del>some</del> <ins>any</ins> migrant" in block


def test_a_wrong_voice_names_the_one_that_fits(opened: Opened) -> None:
    at = fill(opened(who="security-forces", issue="talks"), **{**FORM, "voice": "quoted"})
    assert len(verdicts(at)) == 2
    assert "use voice: reported" in verdicts(at)[1]
    assert not at.code
    fill(at, voice="ascribed")
    assert "an ascribed passage needs 'speaker'" in verdicts(at)[1].replace("An", "an")
    fill(at, speaker="Emmanuel Macron")
    assert "add 'rationale'" in verdicts(at)[2]
    fill(at, rationale="Known only through him.")
    assert verdicts(at)[1:] == [f"✓ {FITS}"]
    assert "Emmanuel Macron says this of them" in shown(at)


def test_a_passage_that_stands_twice_asks_for_the_words_ahead(
    opened: Opened, oehlbrueck: Loaded
) -> None:
    at = opened(OEHLBRUECK, who="atempause", issue="lieferzeiten", source=PAPER)
    assert "Recorded as silent: Weder die Zeitung" in shown(at)
    fill(at, text="die Altstadt den Menschen zurückgeben")
    assert verdicts(at)[0].startswith("✗ The passage stands 2 times in")
    fill(at, before="Wir werden", voice="quoted", stance="support", summary="Sie will es.")
    assert verdicts(at)[0].startswith("✓ Word for word in the source")
    assert "before: Wir werden" in at.code[1].value
    assert verdicts(at)[1:] == [f"✓ {FITS}"]
    assert at.get("download_button")


@pytest.mark.parametrize(
    ("who", "issue", "gone"),
    [
        ("macron", "meeting-macron", "silent_on:\n  - issue: meeting-macron\n    note: >-"),
        ("uk-government", "minors-to-britain", "  - issue: minors-to-britain\n    note: France"),
    ],
)
def test_a_position_and_the_silence_that_it_ends_are_one_change(
    opened: Opened, who: str, issue: str, gone: str
) -> None:
    path = f"positions/{who}.yaml"
    held = next(file for file in snapshot(REPOSITORY).files if file.path == path)
    lines = held.data.decode().splitlines()
    at = fill(opened(who=who, issue=issue), **FORM)
    assert verdicts(at)[1:] == [f"✓ {FITS}"]
    taken_away, entry = (block.value for block in at.code)
    assert taken_away.startswith(gone)
    assert entry.startswith(f"  - issue: {issue}\n")
    told = re.search(rf"First take away {path}, lines (\d+) to (\d+) , then add", shown(at))
    assert told
    first, last = map(int, told.groups())
    assert "\n".join(lines[first - 1 : last]) == taken_away
    silence = first + (1 if taken_away.startswith("silent_on:") else 0)
    assert f"the silence goes with it. ({path}, line {silence})" in shown(at)
    (download,) = at.get("download_button")
    assert who in download.label.replace("\\", "")
    # What is told to be done by hand passes the check, as the file to download does.
    place = re.search(rf"It belongs at {path}, line (\d+) \.", shown(at))
    assert place
    left = lines[: first - 1] + lines[last:]
    before = int(place[1]) - 1
    by_hand = "\n".join([*left[:before], entry.rstrip("\n"), *left[before:]]) + "\n"
    loaded = load(with_files(snapshot(REPOSITORY), File(path, by_hand.encode())))
    assert loaded.problems == ()
    assert loaded.dossier is not None
    person = loaded.dossier.stakeholder_by_id[who]
    assert person.positions[-1].summary == FORM["summary"]
    assert issue not in [one.issue for one in person.silent_on]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("date", "tomorrow", "'tomorrow' is not a date; write a year, a month"),
        ("summary", "a \x07 bell", "holds a control character"),
        ("summary", "a \u2067 turn", "character turns the direction of the text (U+2067)"),
        ("speaker", "x" * 201, "is longer than 200 characters; shorten it"),
    ],
)
def test_what_no_file_can_hold_is_told(opened: Opened, field: str, typed: str, said: str) -> None:
    at = fill(opened(who="security-forces", issue="talks"), **FORM)
    fill(at, **{field: typed})
    assert said in verdicts(at)[-1]
    mended = "what is marked above is mended." if field == "speaker" else "this is mended: ✗"
    assert f"It stands here once {mended}" in shown(at)
    assert not at.code


def test_a_wrong_date_is_told_before_all_else_is_filled_in(opened: Opened) -> None:
    at = fill(opened(who="security-forces", issue="talks"), summary="Talks.", date="2018-13")
    needed = "a passage of the source, a voice and a stance."
    said = "✗ '2018-13' is not in the calendar; write a year, a month (2016-10) or a day"
    assert f"Still needed: {needed} {said}" in shown(at)
    fill(at, date="2018-12")
    assert f"Still needed: {needed}" in shown(at)
    assert "✗" not in shown(at)


def test_a_file_that_cannot_be_added_to_leaves_the_entry_to_be_copied(
    opened: Opened, dossier_copy: Callable[..., Path]
) -> None:
    folder = dossier_copy()
    (folder / "positions" / "security-forces.yaml").write_text("{name: S}\n")
    at = fill(opened(folder, who="security-forces", issue="talks"), **FORM)
    assert "leaves no safe place" in verdicts(at)[-1]
    assert at.code[0].value.startswith("  - issue: talks\n")
    assert not at.get("download_button")


def test_the_form_outlives_another_page_and_a_reload_of_the_dossier(
    opened: Opened, dossier_copy: Callable[..., Path]
) -> None:
    folder = dossier_copy()
    at = fill(opened(folder, who="security-forces", issue="talks"), **FORM)
    at.switch_page("standpoint/pages/issues.py").run()
    outline = folder / "positions" / "_dossier.yaml"
    outline.write_text(outline.read_text().replace("title: Calais", "title: Kalais", 1))
    at.switch_page("standpoint/pages/contribute.py").run()
    for name, value in FORM.items():
        assert field(at, name).value == value
    assert "Kalais, January 2018" in shown(at)
    at.get_by_key("clear").click().run()
    assert not at.exception
    assert field(at, "text").value == ""
    assert field(at, "voice").value is None


def test_of_an_excerpted_source_no_more_is_shown_than_elsewhere(
    opened: Opened, oehlbrueck: Loaded
) -> None:
    at = opened(OEHLBRUECK, who="atempause", issue="autofreie-altstadt", source=SPEECH)
    assert "Of this source only what is cited may be shown." in shown(at)
    words = len(oehlbrueck.dossier.source_by_id[SPEECH].body.raw.split())
    text = next(block.value for block in at.html if "sp-original" in block.value)
    assert len(re.sub(r"<[^>]+>", " ", text).split()) < words * 0.8
    for typed in ("die", "Meine Damen", "Ich habe mich geirrt", "Ich habe mich nie geirrt"):
        fill(at, text=typed)
        assert "<blockquote" not in verdict_html(at) or f"<mark>{typed}</mark><" in verdict_html(at)
        assert "<li>" not in verdict_html(at)
        assert text == next(
            re.sub("</?mark>", "", block.value) for block in at.html if "sp-original" in block.value
        )
    for typed in ("Ich habe mich nie geirrt", "eine Damen und Her", "meine damen und herren"):
        fill(at, text=typed)
        (said,) = verdicts(at)
        assert re.fullmatch(r"✗ (Not|The passage) [^;:,]* '\S+'; copy it from the source\.", said)


@pytest.mark.parametrize("edit", ["1", "", "0"])
def test_nothing_is_written_unless_the_reader_sits_at_the_server(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, edit: str
) -> None:
    """A test has no address, so it is not on this machine either."""
    monkeypatch.setenv("STANDPOINT_EDIT", edit)
    at = fill(opened(who="security-forces", issue="talks"), **FORM)
    assert not [button for button in at.button if button.label.startswith("Write")]


@pytest.mark.parametrize(
    ("repository", "link"),
    [
        ("https://github.com/o/n", "https://github.com/o/n/edit/main/positions/security-forces.yaml#L"),
        ("https://example.org/o/n", None),
    ],
)  # fmt: skip
def test_github_opens_its_editor_there(
    opened: Opened, dossier_copy: Callable[..., Path], repository: str, link: str | None
) -> None:
    folder = dossier_copy()
    outline = folder / "positions" / "_dossier.yaml"
    outline.write_text(f"repository: {repository}\n{outline.read_text()}")
    at = fill(opened(folder, who="security-forces", issue="talks"), **FORM)
    whole = "\n".join(block.value for block in at.html)
    assert ("Edit the file on GitHub" in whole) == bool(link)
    assert ("github.com" in whole) == bool(link)
    told = shown(at)
    assert "Copied or downloaded Save it in positions/security-forces.yaml" in told
    assert f"run {CHECK}." in told
    assert ("On GitHub Paste the entry so that it begins at line" in told) == bool(link)
    assert ("Set repository: owner/name in positions/_dossier.yaml" in told) != bool(link)
    assert "How a change is proposed: .github/CONTRIBUTING.md" in told
    if link:
        assert f'href="{link}' in whole
        guide = "https://github.com/o/n/blob/main/.github/CONTRIBUTING.md"
        assert f'href="{guide}"' in whole


def test_what_is_written_leads_to_its_cell(
    opened: Opened, dossier_copy: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    monkeypatch.setattr(session, "writable", lambda: folder)
    at = fill(opened(folder, who="uk-government", issue="minors-to-britain"), **FORM)
    path = "positions/uk-government.yaml"
    assert f"Written {path} on this machine has it" in shown(at)
    button(at, "write").click().run()
    assert not at.exception
    (outcome,) = outcomes(at)
    assert re.search(rf"Written into {path} at line \d+. The silence .* taken away.", outcome)
    assert 'href="./?cell=minors-to-britain%2Fuk-government"' in outcome
    assert "Recorded as silent" not in shown(at)
    loaded = load(snapshot(folder))
    assert loaded.problems == ()
    assert loaded.dossier is not None
    person = loaded.dossier.stakeholder_by_id["uk-government"]
    assert person.positions[-1].summary == FORM["summary"]
    fill(at, text="another")
    assert not outcomes(at)


def test_a_position_can_rest_on_several_passages(opened: Opened) -> None:
    at = fill(opened(who="security-forces", issue="talks"), **FORM)
    at.get_by_key("keep").click().run()
    assert field(at, "text").value == ""
    assert "text: " + PASSAGE in at.code[0].value
    other = "sanctions for security forces who overstep the rules"
    fill(at, text=other)
    assert "Still needed: a voice." in shown(at)
    fill(at, voice="observed")
    lines = [line.strip() for line in at.code[0].value.splitlines()]
    assert [line for line in lines if line.startswith(("text:", "voice:"))] == [
        "voice: reported",
        f"text: {PASSAGE}",
        "voice: observed",
        f"text: {other}",
    ]
    at.get_by_key("drop-0").click().run()
    fill(at, rationale="What they face.")
    assert PASSAGE not in at.code[0].value
    at.get_by_key("clear").click().run()
    assert not at.exception
    assert not at.code


def test_the_page_needs_no_heavy_library() -> None:
    """Run apart from the other tests, which import them all."""
    code = (
        "import sys\n"
        "from streamlit.testing.v1 import AppTest\n"
        "at = AppTest.from_file('app.py', default_timeout=60).run()\n"
        "at.switch_page('standpoint/pages/contribute.py').run()\n"
        f"for name, value in {FORM!r}.items():\n"
        "    at.get_by_key(f'contribute-{name}-0').set_value(value).run()\n"
        "assert at.code and not at.exception\n"
        "assert not {'pandas', 'numpy', 'scipy', 'networkx'} & set(sys.modules)\n"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=False)
    assert result.returncode == 0
