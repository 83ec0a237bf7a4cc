"""What all tests share: the two real dossiers, made ones small and large, and copies to break."""

import gc
import shutil
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from standpoint.load import Loaded, load, snapshot
from standpoint.model import Dossier, Evidence

# No example has to be quick: how long one takes is told by the machine, not by what it tests.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

REPOSITORY = Path(__file__).resolve().parent.parent
OEHLBRUECK = Path(__file__).resolve().parent / "dossiers" / "oehlbrueck"


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect the tests, and look for garbage among them once: they stay to the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session")
def calais() -> Loaded:
    """Return the shipped dossier."""
    found = load(snapshot(REPOSITORY))
    assert found.dossier is not None
    return found


@pytest.fixture(scope="session")
def oehlbrueck() -> Loaded:
    """Return a dossier of another subject, in German, with two sources."""
    return load(snapshot(OEHLBRUECK))


@pytest.fixture
def dossier_copy(tmp_path: Path) -> Callable[[Path], Path]:
    """Return a function that copies a dossier's folders to a place where they may be broken."""

    def copy(folder: Path = REPOSITORY) -> Path:
        for name in ("positions", "seeds"):
            shutil.copytree(folder / name, tmp_path / name)
        return tmp_path

    return copy


@pytest.fixture
def folder(dossier_copy: Callable[[Path], Path]) -> Path:
    """Return a copy of the German dossier, to be changed."""
    return dossier_copy(OEHLBRUECK)


@pytest.fixture(scope="session")
def large_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a made dossier of 40 stakeholders, 38 issues and 1,520 positions."""
    folder = tmp_path_factory.mktemp("large")
    write_large(folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path, and its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def placed(dossier: Dossier) -> Dossier:
    """Return a dossier made by hand with what loading finds: places of passages, lines of entries.

    Each stakeholder's positions begin at lines 1, 2, 3 and so on.
    """

    def found(passage: Evidence) -> Evidence:
        body = dossier.source_by_id[passage.source].body
        return passage.model_copy().placed(body.place(body.find(passage.text, passage.before)[0]))

    people = []
    for stakeholder in dossier.stakeholders:
        positions = tuple(
            position.model_copy(update={"evidence": tuple(map(found, position.evidence))}).begun(n)
            for n, position in enumerate(stakeholder.positions, 1)
        )
        people.append(stakeholder.model_copy(update={"positions": positions}))
    return replace(dossier, stakeholders=tuple(people))


def write_large(folder: Path, stakeholders: int = 40, issues: int = 38) -> None:
    """Write a dossier with a position of every stakeholder on every issue.

    Each passage has some 300 characters and stands once in its stakeholder's own source.
    """
    for name in ("positions", "seeds"):
        (folder / name).mkdir(exist_ok=True)
    stances = ("strongly-oppose", "oppose", "mixed", "support", "strongly-support")
    voices = ("quoted", "reported", "observed", "ascribed")
    topics = [
        f"  - id: topic-{topic}\n    title: Topic {topic}\n    issues:\n"
        + "".join(
            f"      - id: issue-{issue}\n        title: Issue number {issue}\n"
            f"        proposition: The proposition of issue number {issue} should be adopted.\n"
            for issue in range(topic, issues, 6)
        )
        for topic in range(min(6, issues))
    ]
    (folder / "positions" / "_dossier.yaml").write_text(
        "title: A large dossier\nquestion: Does a large dossier stay fluid?\ntopics:\n"
        + "".join(topics),
        encoding="utf-8",
    )
    for person in range(stakeholders):
        paragraphs, entries = [], []
        for issue in range(issues):
            passage = _passage(person, issue)
            voice = voices[(person + issue) % 4]
            paragraphs.append(f"“{passage}”" if voice in ("quoted", "ascribed") else f"{passage}.")
            stance = stances[(person * 7 + issue * 3 + person * issue) % 5]
            entries.append(
                f"  - issue: issue-{issue}\n    stance: {stance}\n"
                f"    summary: What stakeholder {person} holds on issue {issue}.\n"
                f"    rationale: Made for the test.\n    evidence:\n"
                f"      - source: source-{person}\n        voice: {voice}\n"
                f"        speaker: Speaker {person}\n        text: {passage}\n"
            )
        seeds = folder / "seeds"
        (seeds / f"source-{person}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
        (seeds / f"source-{person}.yaml").write_text(
            f"publisher: Publisher {person}\ndate: 2020-01-{person % 28 + 1:02}\n", encoding="utf-8"
        )
        (folder / "positions" / f"stakeholder-{person}.yaml").write_text(
            f"name: Stakeholder {person}\npositions:\n" + "".join(entries), encoding="utf-8"
        )


def write_shared(folder: Path, stakeholders: int = 3, sources: int = 9) -> None:
    """Write a dossier in which all are cited from all sources, on one issue from each."""
    for name in ("positions", "seeds"):
        (folder / name).mkdir(exist_ok=True)
    issues = "".join(
        f"      - {{id: issue-{n}, title: Issue number {n}, proposition: Number {n} is right.}}\n"
        for n in range(sources)
    )
    (folder / "positions" / "_dossier.yaml").write_text(
        "title: Shared sources\nquestion: Who is cited from what?\ntopics:\n"
        f"  - id: topic\n    title: Topic\n    issues:\n{issues}",
        encoding="utf-8",
    )
    for n in range(sources):
        said = [f"Stakeholder {person} wants number {n}." for person in range(stakeholders)]
        seeds = folder / "seeds"
        (seeds / f"source-{n}.txt").write_text("\n\n".join(said), encoding="utf-8")
        (seeds / f"source-{n}.yaml").write_text(
            f"title: The long story of number {n}\ndate: 2020-01-{n + 1:02}\n", encoding="utf-8"
        )
    for person in range(stakeholders):
        entries = [
            f"  - issue: issue-{n}\n    stance: {'support' if person + n & 2 else 'oppose'}\n"
            f"    summary: It wants number {n}.\n    rationale: Made for the test.\n"
            f"    evidence:\n      - source: source-{n}\n"
            f"        voice: {'reported' if n % 2 else 'observed'}\n"
            f"        text: Stakeholder {person} wants number {n}\n"
            for n in range(sources)
        ]
        (folder / "positions" / f"stakeholder-{person}.yaml").write_text(
            f"name: Stakeholder {person}\npositions:\n" + "".join(entries), encoding="utf-8"
        )


def _passage(person: int, issue: int) -> str:
    words = [f"Stakeholder {person} says on issue {issue} that"]
    words += [f"reason {n} weighs {(person * 31 + issue * 17 + n * 7) % 97}" for n in range(14)]
    return " and ".join(words)
