"""`open`: the dashboard on a dossier, by Streamlit's own command."""

import os
import sys
from pathlib import Path

import click

from standpoint.command.named import folder_argument
from standpoint.folder import VARIABLE, app_script


@click.command("open")
@folder_argument
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    help="Where it answers; by default 8501, or the next one that is free.",
)
@click.option("--no-browser", is_flag=True, help="Only serve; do not open a browser.")
def open_dashboard(folder: Path, port: int | None, no_browser: bool) -> None:
    """Open the dashboard on the dossier in FOLDER, until Ctrl-C."""
    # Here, for no other command needs Streamlit.
    from streamlit.web.cli import main as streamlit

    os.environ[VARIABLE] = os.path.abspath(folder)
    options = [f"--server.port={port}"] if port else []
    if no_browser:
        options.append("--server.headless=true")
    click.echo(f"opening {os.environ[VARIABLE]}")
    sys.exit(streamlit(["run", str(app_script()), *options], prog_name="streamlit"))
