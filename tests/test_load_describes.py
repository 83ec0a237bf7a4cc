"""What only describes a source or a dossier is left out alone where it is wrong, and is told.

What decides over a verdict or a right is not: then the source is left out. The dossiers are never
written to a disk: a snapshot is a value.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from standpoint.load import Kept, Loaded, Snapshot, load
from standpoint.load.files import File
from standpoint.load.last import Keeper
from standpoint.load.problems import Fault
from standpoint.load.records import read_record
from standpoint.model import Source
from standpoint.quotes import Text
from tests.changes import HERE, SHIPPED, C, D, M, S, edited, positions, said, with_files

FILES = {file.path: file for file in SHIPPED.files}
NOBODY = dict.fromkeys(positions(), 0)


def held(loaded: Loaded) -> dict[str, int]:
    return {name: len(held) for name, held in positions(loaded).items()}


UNTIL_THEN = "; until then sentences are told apart as where none is named"
MIXED = "'url' mixes letters of two scripts in its site; copy it from the browser"
SITE = "names no site after https://; complete it"
DESCRIBES = {
    # What replaces a line of the citation, the place in it, and what is said.
    "an address without https": ("url: www.apnews.com", 1, "'url' is not a web address; begin it with https://"),
    "an address without a site": ("url: https://", 1, f"'url' {SITE}"),
    "an address with a question alone": ("url: https://?x", 1, f"'url' {SITE}"),
    "an address with a path alone": ("url: https:///x", 1, f"'url' {SITE}"),
    "an address in half a bracket": ("url: 'https://[::1'", 1, f"'url' {SITE}"),
    "an address with a name and a password": (
        "url: https://ap:secret@apnews.com/x", 1, "'url' holds a name ahead of an @; delete both"),
    "an address with a name": ("url: https://a@b.example", 1, "'url' holds a name ahead of an @; delete both"),
    "an address with a backslash": (
        "url: https://a.example\\@b.example", 1, "'url' holds a backslash; an address has / only"),
    "an address whose first letter is Cyrillic": ("url: https://аpnews.com/x", 1, MIXED),
    "an address whose first letter is Cyrillic, encoded": ("url: https://%D0%B0pnews.com/x", 1, MIXED),
    "an address with a space": ("url: https://apnews.com/a b", 1, "'url' is not a web address; it holds a space"),
    "an address as Markdown": ("url: [AP](https://apnews.com)", 6, "'[' begins a list; put the text in quotation marks"),
    "an empty address": ("url:", 1, "'url' is empty; fill it in, or leave it out"),
    "no language": ("language:", 1, "'language' is empty; fill it in, or leave it out"),
    "a language in words": (
        "language: English", 1, "'English' is not a language tag; write one such as en, fr or "
        f"pt-BR{UNTIL_THEN}"),
    "a language with an underscore": (
        "language: en_GB", 1, "'en_GB' is not a language tag; write one such as en, fr or "
        f"pt-BR{UNTIL_THEN}"),
    "a title with a colon": (
        "title: Macron: no camps", 14, "a second ': ' in one line; put the text in quotation marks, "
        "or align this key with its neighbours"),
    "a title that is never closed": (
        'title: "Macron', 8, "the quotation mark opened here is not closed; put one where the text ends"),
    "a title without a space": ("title:Macron", 1, "put a space after 'title:'"),
    "a title that is nothing": (
        "title: ~", 1, "'~' is text here, not nothing; write the value, or leave it out if it "
        "is optional"),
    "a title with an anchor": ("title: &a Macron", 1, "'&a' is an anchor; delete it, or quote the value"),
    "a title over lines": ("title: |\n  Macron\n  visits", 1, "'title' should stand on one line"),
    "a misspelt title": ("titel: Macron", 1, "unknown key 'titel'; did you mean 'title'?"),
    "a misspelt title that is a list and turned round": (
        'titel:\n  - "a\\u202eb"', 1, "unknown key 'titel'; did you mean 'title'?"),
    "a misspelt title that has a key and is turned round": (
        'titel: {x: "a\\u202eb"}', 1, "unknown key 'titel'; did you mean 'title'?"),
    "an author": ("author: Ann", 1, f"unknown key 'author'; 'authors' {HERE}"),
    "an address, as a link": ("link: https://a.example", 1, "unknown key 'link'; did you mean 'url'?"),
    "a second publisher": (
        "publisher: Somebody", 1, "'publisher' stands twice, here on line 8 and first on line 5; "
        "delete one"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "column", "told"), DESCRIBES.values(), ids=DESCRIBES)
def test_a_line_that_only_describes_is_left_out_alone(line: str, column: int, told: str) -> None:
    taken = edited((C, "language: en", line, []))
    loaded = load(taken)
    assert said(loaded) == [f"{C}:8:{column}: {told}"]
    assert positions(loaded) == positions()
    good = load(SHIPPED).dossier
    assert loaded.dossier and good
    # Nothing else of the citation is gone, and nothing of what is wrong is there.
    meant = {"titel": "title", "author": "authors", "link": "url"}
    key = meant.get(*[line.partition(":")[0].strip()] * 2)
    body = replace(good.sources[0].body, language="")  # it decides how sentences are told apart
    without = {"language": None, "body": body, key: () if key == "authors" else None}
    want = good.sources[0].model_copy(update={k: v for k, v in without.items() if k != "author"})
    assert loaded.dossier.sources[0] == want.model_copy(
        update={} if key != "authors" else {"authors": loaded.dossier.sources[0].authors}
    )


DESCRIBED = FILES[S].data.decode().partition("role:")[2].partition("\npositions:")[0]
OF_A_STAKEHOLDER = {
    "an empty role": ("role:", "'role' is empty; fill it in, or leave it out"),
    "an empty description": (
        "role: President\ndescription: \"\"", "'description' is empty; fill it in, or leave it out"),
    "a list of roles": ("role: [a, b]", "'role' should be text; put it in quotation marks, on one line"),
    "a misspelt role": ("rolle: President", "unknown key 'rolle'; did you mean 'role'?"),
    "an address, which is a source's": (
        "role: President\nurl: https://a.example",
        "unknown key 'url'; the keys here are name, short_name, role, description, positions, silent_on"),
    "a role that is never closed": (
        'role: "President',
        "the quotation mark opened here is not closed; put one where the text ends"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "told"), OF_A_STAKEHOLDER.values(), ids=OF_A_STAKEHOLDER)
def test_a_line_that_only_describes_a_stakeholder_is_left_out_alone(lines: str, told: str) -> None:
    loaded = load(edited((S, f"role:{DESCRIBED}", f"{lines}\n", [])))
    assert [line.split(": ", 1)[1] for line in said(loaded)] == [told]
    assert positions(loaded) == positions()
    assert loaded.dossier
    person = loaded.dossier.stakeholder_by_id["security-forces"]
    assert person.role == ("President" if lines.startswith("role: President") else None)


def test_a_misspelt_line_that_only_describes_may_be_told_later_too() -> None:
    citation = FILES[C].data.replace(b"title:", b"titel:")
    found = read_record(File(C, citation), Source, id="ap-calais-2018", body=Text(""))
    assert found.record
    found.settle([Fault(("titel",), "is told")])
    assert found.record and found.faults[-1].message == "is told"


def test_how_an_address_begins_may_be_written_in_capitals() -> None:
    loaded = load(edited((C, "language: en", "url: HTTPS://apnews.com/x", [])))
    assert said(loaded) == []
    assert loaded.dossier and loaded.dossier.sources[0].url == "HTTPS://apnews.com/x"


REPOSITORY = "'repository' is not that of one on GitHub; write it as owner/name"
BRANCH = "'branch' is not the name of a branch; write it as GitHub shows it, such as main"
OUTLINES = {
    "a description with a colon": (
        "description: Calais: a visit", "3:20: a second ': ' in one line; put the text in quotation "
        "marks, or align this key with its neighbours"),
    "a misspelt description that is a list and turned round": (
        'descripton:\n  - "a\\u202eb"', "3:1: unknown key 'descripton'; did you mean 'description'?"),
    "an empty description": ("description:", "3:1: 'description' is empty; fill it in, or leave it out"),
    "a branch that climbs": ("branch: ../../../evil/repo", f"3:1: {BRANCH}"),
    "a branch from the top": ("branch: /main", f"3:1: {BRANCH}"),
    "a branch with a sign of a pattern": ("branch: release-*", f"3:1: {BRANCH}"),
    "a branch with two points": ("branch: a..b", f"3:1: {BRANCH}"),
    "a branch with what git reads as a place": ("branch: HEAD@{1}", f"3:1: {BRANCH}"),
    "a branch with a backslash": ("branch: a\\..\\b", f"3:1: {BRANCH}"),
    "a repository elsewhere": ("repository: https://gitlab.com/owner/name", f"3:1: {REPOSITORY}"),
    "an owner alone": ("repository: https://github.com/owner", f"3:1: {REPOSITORY}"),
    "a name that climbs": ("repository: https://github.com/owner/..", f"3:1: {REPOSITORY}"),
    "a name that stays": ("repository: https://github.com/owner/.", f"3:1: {REPOSITORY}"),
    "an owner that climbs": ("repository: https://github.com/../name", f"3:1: {REPOSITORY}"),
    "a file of a repository": ("repository: https://github.com/o/n/blob/main/x.yaml", f"3:1: {REPOSITORY}"),
    "a branch or a folder in the address": (
        "repository: https://github.com/o/n/tree/dev/new", "3:1: 'repository' names a branch or a folder; "
        "end it with https://github.com/o/n, and write 'branch: dev/new' on a line of its own"),
    "a branch in another way of writing": (
        "repository: o/n/tree/a%23b", "3:1: 'repository' is not a web address; begin it with https://"),
    "a branch that climbs out": (
        "repository: https://github.com/o/n/tree/../../evil", "3:1: 'repository' names a branch or a folder; "
        "end it with https://github.com/o/n, and write 'branch: ../../evil' on a line of its own"),
    "no address": ("repository: my repository", "3:1: 'repository' is not a web address; it holds a space"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "told"), OUTLINES.values(), ids=OUTLINES)
def test_a_line_of_the_outline_that_only_describes_is_left_out_alone(line: str, told: str) -> None:
    outline = FILES[D].data.decode()
    description = outline[outline.index("description:") : outline.index("stakeholders:")]
    loaded = load(edited((D, description, f"{line}\n", [])))
    assert said(loaded) == [f"{D}:{told}"]
    assert positions(loaded) == positions()
    assert loaded.dossier
    known = loaded.dossier.outline
    assert (known.description, known.repository, known.branch) == (None, None, None)


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/owner/name",
        "https://github.com/owner/name/",
        "https://github.com/owner/name.git",
        "https://github.com/owner/name/tree/main",
        "https://github.com/owner/name?tab=readme-ov-file",
        "https://github.com/owner/name#readme",
        "http://www.github.com/owner/name",
        "https://GitHub.com/owner/name",
        "github.com/owner/name",
        "git@github.com:owner/name.git",
        "ssh://git@github.com/owner/name.git",
        "ssh://git@github.com/owner/name",
        "https://github.com/owner/name.git/",
        "owner/name",
    ],
)
def test_a_repository_may_be_written_as_github_writes_it(address: str) -> None:
    loaded = load(edited((D, "topics:", f"repository: '{address}'\ntopics:", [])))
    assert (said(loaded), loaded.dossier is None) == ([], False)
    assert loaded.dossier
    outline = loaded.dossier.outline
    assert outline.repository == "https://github.com/owner/name"
    assert outline.branch == ("main" if "/tree/main" in address else None)


@pytest.mark.parametrize(
    ("lines", "branch", "told"),
    [
        ("repository: https://github.com/o/n/tree/dev", "dev", []),
        ("repository: o/n/tree/dev/", "dev", []),
        ("repository: git@github.com:o/n\nbranch: dev", "dev", []),
        ("repository: https://github.com/o/n/tree/dev\nbranch: dev", "dev", []),
        (
            "repository: https://github.com/o/n/tree/dev\nbranch: main",
            "main",
            [
                f"{D}:9:1: 'repository' names the branch dev, and 'branch' main; end it with "
                "https://github.com/o/n, and write the branch that is meant under 'branch'"
            ],
        ),
    ],
)
def test_the_address_of_a_repository_may_name_a_branch(
    lines: str, branch: str | None, told: list[str]
) -> None:
    loaded = load(edited((D, "topics:", f"{lines}\ntopics:", [])))
    assert said(loaded) == told
    assert loaded.dossier
    outline = loaded.dossier.outline
    assert (outline.repository, outline.branch) == (
        None if told else "https://github.com/o/n",
        branch,
    )


ORDER = "stakeholders: [macron, security-forces, aid-groups, uk-government, migrants]"
GOOD = "{date: 2018-02, note: A date was wrong.}"
A_LIST = "should be a list; begin each entry on a line of its own with '- '"
LISTS = {
    # What is written in place of what, and how much is left of each list.
    "a language, which is a source's": (
        "topics:", "language: en\ntopics:",
        "9:1: unknown key 'language'; the keys here are title, question, description, repository, "
        "branch, stakeholders, topics, events, corrections, coders", (5, 0, 5)),
    "one correction": (
        "topics:", f"corrections: [{GOOD}, {{date: soon, note: x}}]\ntopics:",
        "9:58: 'soon' is not a date; write a year, a month (2016-10) or a day (2018-01-16)", (5, 1, 5)),
    "corrections as text": (
        "topics:", "corrections: none\ntopics:", f"9:1: 'corrections' {A_LIST}", (5, 0, 5)),
    "corrections without a dash": (
        "topics:", "corrections:\n  date: 2018\n  note: x\ntopics:",
        "10:3: 'corrections' should be a list; put '- ' ahead of 'date:'", (5, 0, 5)),
    "a misspelt list with an entry that is turned round": (
        "topics:", 'event:\n  - "a\\u202eb"\ntopics:',
        f"9:1: unknown key 'event'; 'events' {HERE}", (5, 0, 5)),
    "an order as text": (
        ORDER, "stakeholders: macron, migrants", f"7:1: 'stakeholders' {A_LIST}", (0, 0, 5)),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told", "left"), LISTS.values(), ids=LISTS)
def test_a_list_of_the_outline_takes_no_more_along_than_itself(
    old: str, new: str, told: str, left: tuple[int, int, int]
) -> None:
    loaded = load(edited((D, old, new, [])))
    assert said(loaded) == [f"{D}:{told}"]
    assert positions(loaded) == positions()
    assert loaded.dossier
    known = loaded.dossier.outline
    assert (len(known.stakeholders), len(known.corrections), len(known.events)) == left


def test_a_list_of_the_outline_that_stands_twice_is_left_out() -> None:
    loaded = load(edited((D, "", "", []), at_the_end={D: "events: []\n"}))
    (told,) = said(loaded)
    assert "'events' stands twice" in told
    assert positions(loaded) == positions()
    assert loaded.dossier and loaded.dossier.outline.events == ()


RIGHTS = {
    # What decides over verdicts or rights is not left out alone: the source is.
    "what is shown": ("display: excerpts only", "unknown display 'excerpts only'; choose from full, excerpts"),
    "a misspelt display": ("dispaly: excerpts", "unknown key 'dispaly'; did you mean 'display'?"),
    "a licence": ("license: CC BY 4.0", f"unknown key 'license'; 'rights' {HERE}"),
    "whose words": (
        "own_words_of: Emmanuel Macron", "'Emmanuel Macron' is not an id; did you mean 'macron'?"),
    "a key like no other": (
        "section: News", "unknown key 'section'; the keys here are text, title, publisher, authors, "
        "date, url, language, rights, own_words_of, speakers, narration, speech, display"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "told"), RIGHTS.values(), ids=RIGHTS)
def test_a_line_that_decides_takes_its_source_along(line: str, told: str) -> None:
    citation = FILES[C].data.decode().replace("display: full\n", "")
    loaded = load(with_files({C: citation.replace("language: en", line)}))
    assert said(loaded)[-1] == f"{C}:8:1: {told}"
    assert held(loaded) == NOBODY


def test_a_line_that_decides_is_not_taken_for_part_of_one_that_describes() -> None:
    """It stands a space too far in, below a title that is no YAML: nothing is guessed."""
    taken = edited((C, "language: en", "title: [AP\n  display: excerpts", []))
    assert held(load(taken)) == NOBODY


def test_in_a_running_app_what_describes_stays_as_it_was() -> None:
    noon = datetime(2018, 1, 16, 12, tzinfo=UTC)
    for path, old, new in (
        (C, "language: en", "url: www.apnews.com"),
        (C, "language: en", "title: Macron: no camps"),
        (D, "topics:", "branch: ../x\ntopics:"),
    ):
        keeper = Keeper()
        keeper.load(SHIPPED, noon)
        taken = edited((path, old, new, []))
        loaded = keeper.load(taken, noon.replace(minute=1))
        assert loaded.kept == (Kept(path, noon),)
        assert loaded.dossier == load(SHIPPED).dossier
        assert said(loaded) == said(load(taken))


def test_a_source_that_lacks_a_description_is_as_good_as_one_that_lacks_more() -> None:
    """Where the last good version of a citation fits no better, its latest edits stay in use."""
    noon = datetime(2018, 1, 16, 12, tzinfo=UTC)
    theirs = edited((C, "language: en", "own_words_of: macron", []))
    good = with_files({M: None, D: FILES[D].data.decode().replace("[macron, ", "[")})
    keeper = Keeper()
    keeper.load(theirs, noon)
    citation = next(file for file in theirs.files if file.path == C)
    described = citation.data.replace(b"own_words_of: macron", b"url: www.apnews.com\nlanguage: fr")
    files = tuple(replace(f, data=described) if f.path == C else f for f in good.files)
    loaded = keeper.load(Snapshot(files, ()), noon.replace(minute=1))
    assert loaded.dossier and loaded.dossier.sources[0].language == "fr"
    assert C not in {kept.path for kept in loaded.kept}
