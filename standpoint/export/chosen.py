"""What is to be taken away, as somebody names it who has no form to choose from."""

from collections.abc import Collection, Mapping

from standpoint.compare.cells import compare
from standpoint.compare.selection import Selection, chosen, known
from standpoint.export.extract import Extract
from standpoint.load import Loaded
from standpoint.load.problems import clip, did_you_mean
from standpoint.model import Dossier
from standpoint.version import version
from standpoint.wording.problems import missing_sentence


class Unknown(Exception):
    """There is nothing by that name; the message says what there is."""


def extract(
    loaded: Loaded, date: str | None, given: Mapping[str, Collection[str]], min_shared: int
) -> Extract:
    """Return what is to be taken away of a dossier.

    The outline of what was loaded has no problem, and `date` is the day of the last change to the
    files. `given` has for some of voices, sources, topics and stakeholders the ids that count;
    commas may part several.

    Raises
    ------
    Unknown
        Where the dossier has nothing by one of the ids, or a rule is given and names nothing.
    """
    assert loaded.dossier is not None
    return Extract(
        compare(loaded.dossier, _selection(loaded.dossier, given)),
        version(loaded.digest, date),
        missing_sentence((problem.file for problem in loaded.problems), {}),
        min_shared,
    )


def _selection(dossier: Dossier, given: Mapping[str, Collection[str]]) -> Selection:
    """Return the reading rules that are given by ids: a rule that names nothing is a slip."""
    ids, named = known(dossier), {}
    for rule, values in given.items():
        named[rule] = [one.strip() for value in values for one in value.split(",") if one.strip()]
        if values and not named[rule]:
            choices = f"choose from {', '.join(ids[rule])}"
            raise Unknown(f"nothing is named of the {rule}; {choices}, or leave it out for all")
        for one in named[rule]:
            if one not in ids[rule]:
                hint = did_you_mean(one, ids[rule]) or f"; choose from {', '.join(ids[rule])}"
                raise Unknown(f"'{clip(one)}' is none of the {rule}{hint}")
    return chosen(dossier, named)
