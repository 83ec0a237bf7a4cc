"""Which dossier is meant where none is named, where its schemas are, where the dashboard begins."""

import os
from pathlib import Path

VARIABLE = "STANDPOINT_DOSSIER"
"""The environment variable that names the folder of a dossier."""

SCHEMAS = ".vscode"
"""The folder beside those of a dossier in which an editor finds its schemas."""

PACKAGE = Path(__file__).resolve().parent
REPOSITORY = PACKAGE.parent
"""The clone that this runs in; only its folder where the package is installed."""


def meant_folder() -> Path | None:
    """Return the folder of the dossier that is meant where none is named.

    That is what STANDPOINT_DOSSIER names, whether or not it is there; else the working folder, if
    it holds `positions/`; else None.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named)
    here = Path.cwd()
    return here if (here / "positions").is_dir() else None


def default() -> Path | None:
    """Return the folder that is meant, else that of the dossier that the clone came with.

    None where there is neither.
    """
    shipped = REPOSITORY if (REPOSITORY / "positions" / "_dossier.yaml").is_file() else None
    return meant_folder() or shipped


def app_script() -> Path:
    """Return the script that Streamlit runs; its options stand beside it.

    In a clone both are where Community Cloud looks for them; when the package is built they are
    taken into it.
    """
    packed = PACKAGE / "dashboard" / "app.py"
    return packed if packed.is_file() else REPOSITORY / "app.py"
