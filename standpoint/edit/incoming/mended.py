"""Everything that is wrong with what came in, at once, and not only what the check meets first.

The check looks for a passage in its source only where it can read the whole position. So what
it finds is put right for it, as far as the form goes, and it looks again.
"""

from standpoint.edit.incoming import Incoming, problems_with
from standpoint.edit.incoming.issues import MISSING
from standpoint.edit.incoming.names import source_meant
from standpoint.edit.incoming.origins import Origins
from standpoint.load import Problem, Snapshot
from standpoint.load.files import File
from standpoint.model import VOICES
from standpoint.model.block import file_contents
from standpoint.model.plain import Plain
from standpoint.model.scalars import UNKNOWN, is_id

Said = dict[str, dict[str, Plain]]
"""What the files say that come of a table, by path."""

_SOUND = {"stance": "mixed", "voice": "reported"} | dict.fromkeys(
    ("name", "title", "proposition", "summary", "note", "rationale", "speaker"), MISSING
)
"""What the check can read, whatever is meant, under the keys that need something."""
_NOT_NEEDED = ("date", "translation")
_NO_SOURCE = "no-such-source"
_LOOKS = 5  # a table with more faults behind each other takes long to look through


def all_wrong(said: Said, taken: Snapshot, origins: Origins) -> Incoming:
    """Return the files of a table, and all that is wrong with it; no field of it is told of twice.

    `said` is what the files say; where something is wrong, it is put right in place. `taken` is in
    the folder already.
    """
    wrong, made = set(origins.wrong), tuple[File, ...]()
    for _ in range(_LOOKS):
        files = tuple(File(path, file_contents(held).encode()) for path, held in said.items())
        problems = problems_with(files, taken)
        known = {one.order for one in wrong} | origins.guessed
        # Positions that have been put right may be alike, and are not two that stand there twice.
        told_of = [problem for problem in problems if not made or len(problem.path) != 2]
        wrong |= {one for one in map(origins.placed, told_of) if one.order not in known}
        made = made or files
        if not [problem for problem in problems if _put_right(said, problem, taken)]:
            break
    return Incoming(made, tuple(sorted(wrong)))


def _put_right(said: Said, problem: Problem, taken: Snapshot) -> bool:
    """Put something sound at the place of a problem; return whether that was to be done."""
    *way, key = problem.path or ("",)
    holder: Plain | None = said.get(problem.file)
    for step in way:
        if isinstance(holder, dict):
            holder = holder.get(str(step))
        elif isinstance(holder, list) and isinstance(step, int) and step < len(holder):
            holder = holder[step]
    if not isinstance(holder, dict) or not isinstance(key, str):
        return False
    before = dict(holder)
    if key == "date" and problem.file.startswith("seeds/"):
        holder[key] = UNKNOWN
    elif key in _NOT_NEEDED:
        holder.pop(key, None)
    elif key == "voice" and holder.get(key) in VOICES:
        holder.setdefault("speaker", _SOUND["speaker"])  # which an ascribed passage needs
    elif key == "source":
        holder[key] = _source(str(holder.get(key, "")), said, taken)
    elif key == "text":
        holder.setdefault(key, MISSING)
    elif key in _SOUND:
        holder[key] = _SOUND[key]
    return holder != before


def _source(named: str, said: Said, taken: Snapshot) -> str:
    """Return the source that must have been meant, if there is one; it gets a citation."""
    guess = source_meant(named, taken)
    path = f"seeds/{guess}.yaml"
    if guess and path not in taken.by_path:
        said.setdefault(path, {"date": UNKNOWN})
    return guess or (named if is_id(named) else _NO_SOURCE)
