"""A save on the screen: every way of saving, a file that breaks and is repaired, what is kept."""

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from standpoint.load import load, snapshot
from tests.browser.conftest import settled
from tests.browser.line import Eventually
from tests.browser.test_pages import at, url, visit

NewPage = Callable[..., Page]
Copy = Callable[..., Path]
Serve = Callable[..., str]
Save = Callable[[Path, bytes], None]

ADDED = b"""  - issue: improve-not-overturn
    stance: support
    summary: A summary that nobody has written before.
    rationale: For the test.
    evidence:
      - source: ap-calais-2018
        voice: observed
        text: More than 1,130 French security forces have been posted in Calais
"""
NEW = "security-forces.yaml: 1 position added"


def in_place(file: Path, data: bytes) -> None:
    file.write_bytes(data)


def renamed(file: Path, data: bytes) -> None:
    """Save as many editors do: into a file beside it that then takes its name."""
    other = file.with_name(f".{file.name}.tmp")
    other.write_bytes(data)
    other.replace(file)


def as_vim(file: Path, data: bytes) -> None:
    """Save as vim does: the old file becomes a backup, a new one is written, the backup goes."""
    backup = file.with_name(f"{file.name}~")
    file.rename(backup)
    file.write_bytes(data)
    backup.unlink()


def deleted_first(file: Path, data: bytes) -> None:
    file.unlink()
    file.write_bytes(data)


def pulled(file: Path, data: bytes) -> None:
    """Save as `git pull` does, by a commit that is merged from another clone."""
    folder = file.parents[1]
    other = folder.parent / f"{folder.name}-clone"

    def git(place: Path, *arguments: str) -> None:
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
        command = ["git", *who, "-c", "commit.gpgsign=false", *arguments]
        subprocess.run(command, cwd=place, check=True, capture_output=True)

    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "before")
    git(folder.parent, "clone", "-q", str(folder), str(other))
    (other / file.relative_to(folder)).write_bytes(data)
    git(other, "commit", "-qam", "after")
    git(folder, "pull", "-q", str(other), "main")
    shutil.rmtree(other)


SAVES: tuple[Save, ...] = (in_place, renamed, as_vim, deleted_first, pulled)


def test_a_save_comes_to_the_screen_and_nothing_else_moves(
    serve: Serve, new_page: NewPage, dossier_copy: Copy, subtests: pytest.Subtests
) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "security-forces.yaml"
    whole = file.read_bytes()
    wanted = whole.replace(b"positions:\n", b"positions:\n" + ADDED, 1)
    assert wanted != whole
    page = new_page()
    page.goto(f"{serve(folder)}/?order=contested&cell=no-camps/macron")
    settled(page)
    search = page.get_by_role("textbox", name="Search")
    search.press_sequentially("half-typ")
    main = page.get_by_test_id("stMain")
    main.evaluate("one => one.scrollTo(0, 150)")
    held = main.evaluate("one => one.scrollTop")
    assert held > 0
    for save in SAVES:
        with subtests.test(save.__name__):
            save(file, wanted)
            start = time.monotonic()
            expect(page.get_by_role("status").get_by_text(NEW)).to_be_visible()
            taken = time.monotonic() - start
            print(f"{save.__name__}: {taken:.2f} s")
            expect(page.get_by_role("main")).to_contain_text("31 positions")
            expect(search).to_have_value("half-typ")
            expect(search).to_be_focused()
            assert main.evaluate("one => one.scrollTop") == held
            assert (
                page.evaluate("window.location.search") == "?order=contested&cell=no-camps/macron"
            )
            expect(page.get_by_role("region", name="Evidence")).to_be_visible()
        in_place(file, whole)
        expect(page.get_by_role("main")).to_contain_text("30 positions")
        expect(page.get_by_role("status").get_by_text(NEW)).to_have_count(0)
        settled(page)


def test_what_breaks_stays_as_it_was_and_is_told_until_it_is_repaired(
    serve: Serve, new_page: NewPage, dossier_copy: Copy
) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "macron.yaml"
    whole = file.read_bytes()
    page = new_page()
    page.goto(serve(folder))
    settled(page)
    banner = page.get_by_role("region", name="Problems in the files of the dossier")
    for broken in (b"", whole[: len(whole) // 2], whole.replace(b"stance:", b"stanse:", 1)):
        file.write_bytes(broken)
        problem = load(snapshot(folder)).problems[0]
        expect(banner).to_contain_text(problem.message)
        expect(banner).to_contain_text("macron.yaml, which is shown as it was at ")
        expect(page.get_by_role("main")).to_contain_text("19 issues, 30 positions")
        expect(page.get_by_role("gridcell").get_by_role("button")).to_have_count(95)
        file.write_bytes(whole)
        expect(banner).to_have_count(0)
    file.unlink()  # the outline lists it, so it is missed
    expect(banner).to_contain_text("positions/macron.yaml is shown as it was at ")
    expect(page.get_by_role("main")).to_contain_text("5 stakeholders")


def test_a_second_save_that_says_the_same_is_told_anew(
    serve: Serve, new_page: NewPage, dossier_copy: Copy
) -> None:
    """The note goes by itself; were the second the same element, it would be gone already."""
    folder = dossier_copy()
    file = folder / "positions" / "security-forces.yaml"
    page = new_page()
    page.goto(serve(folder))
    settled(page)
    note = page.get_by_role("status").get_by_text("security-forces.yaml: 1 position changed")
    file.write_bytes(file.read_bytes().replace(b"summary: ", b"summary: First, ", 1))
    expect(note).to_be_visible()
    first = note.element_handle()
    file.write_bytes(file.read_bytes().replace(b"summary: First", b"summary: Second", 1))
    page.wait_for_function("one => !one.isConnected", arg=first)
    expect(note).to_be_visible()


def test_a_typed_word_survives_the_reload_on_the_page_that_adds_a_position(
    serve: Serve, new_page: NewPage, dossier_copy: Copy
) -> None:
    folder = dossier_copy()
    page = new_page()
    page.goto(f"{serve(folder)}/contribute?who=macron&issue=no-camps")
    settled(page)
    field = page.get_by_role("textbox", name="Summary")
    field.press_sequentially("Half a sent")
    file = folder / "positions" / "security-forces.yaml"
    file.write_bytes(file.read_bytes().replace(b"positions:\n", b"positions:\n" + ADDED, 1))
    expect(page.get_by_role("status").get_by_text(NEW)).to_be_visible()
    expect(field).to_have_value("Half a sent")


def test_a_dossier_that_was_broken_from_the_start_comes_to_the_screen_once_it_is_repaired(
    serve: Serve, new_page: NewPage, dossier_copy: Copy
) -> None:
    folder = dossier_copy()
    outline = folder / "positions" / "_dossier.yaml"
    whole = outline.read_bytes()
    outline.write_bytes(b"title: [")
    page = new_page()
    page.goto(serve(folder))
    expect(page.get_by_text("the '[' opened here is not closed")).to_be_visible()
    outline.write_bytes(whole)
    expect(page.get_by_role("grid")).to_be_visible()
    settled(page)


def test_what_is_chosen_stays_chosen_though_a_file_now_calls_it_otherwise(
    serve: Serve, new_page: NewPage, dossier_copy: Copy, eventually: Eventually
) -> None:
    folder = dossier_copy()
    site = serve(folder)
    outline, macron = (folder / "positions" / name for name in ("_dossier.yaml", "macron.yaml"))
    page = new_page()
    picker = page.get_by_role("main").get_by_role("combobox").first

    def rename(file: Path, *names: tuple[bytes, bytes]) -> None:
        text = file.read_bytes()
        for old, new in names:
            assert old in text
            text = text.replace(old, new, 1)
        file.write_bytes(text)

    visit(page, at(site, "issues", issue="help-to-stay", topics="asylum"))
    rename(outline, (b"title: Help for those who want", b"title: Aid to those who want"))
    expect(picker).to_have_value("Aid to those who want to stay")
    rename(outline, (b"title: Asylum in France", b"title: Asylum"))
    page.get_by_role("button", name="Asylum", exact=True).click()
    page.get_by_test_id("stPopoverBody").get_by_role("button", name="Law and control").click()
    there = at(site, "issues", issue="help-to-stay", topics=["asylum", "control"])
    eventually(lambda: url(page), there)
    settled(page)
    assert url(page) == there
    visit(page, at(site, "side-by-side", pair=["macron", "migrants"]))
    rename(macron, (b"short_name: Macron", b"short_name: The president"))
    expect(picker).to_have_value("The president")
    settled(page)
    page.get_by_role("button", name="Count strength").click()
    there = at(site, "side-by-side", pair=["macron", "migrants"], strength="1")
    eventually(lambda: url(page), there)
    settled(page)
    assert url(page) == there
