"""The ways of an entry into its file in sentences: what happens after each of them."""

GUIDE = ".github/CONTRIBUTING.md"
"""Where a repository says how a change is proposed."""

CHECK = "python -m standpoint check"

NO_REPOSITORY = (
    "Set repository: owner/name in positions/_dossier.yaml, and a link to GitHub’s editor, at the "
    "line where the entry belongs, stands here. Each position then leads to its line there, too."
)


def saved(path: str) -> tuple[str, str]:
    """Return what happens after an entry was pasted or a file downloaded: in short, and whole."""
    return (
        "Copied or downloaded",
        f"Save it in {path}, in your copy of the dossier, and run {CHECK}. A dashboard that runs "
        "beside it shows the entry within two seconds. Then propose the change.",
    )


def on_github(line: int, ends_silence: bool) -> tuple[str, str]:
    """Return what happens in GitHub's editor."""
    first = "Take the lines above away, then paste" if ends_silence else "Paste"
    return (
        "On GitHub",
        f"{first} the entry so that it begins at line {line}. Choose “Commit changes”, and a new "
        "branch for a pull request: there others read it, and the repository’s own check runs.",
    )


def in_place(path: str) -> tuple[str, str]:
    """Return what happens once an entry is written."""
    return (
        "Written",
        f"{path} on this machine has it, checked, and its cell shows it at once. Nothing leaves "
        "this machine: commit the file, then propose the change.",
    )
