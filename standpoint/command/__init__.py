"""The command line: `standpoint`, or `python -m standpoint` in a clone.

One file for what belongs together; `named` holds what the commands share. What only one command
needs and takes long to load is imported when that command runs.
"""

import errno
import os
import sys
from typing import Any

import click

from standpoint import __version__
from standpoint.command.begin import new
from standpoint.command.check import check, schema
from standpoint.command.codings import compare
from standpoint.command.dashboard import open_dashboard
from standpoint.command.exchange import export, take_in


class _Commands(click.Group):
    """The commands: each ends with a line where a disk, a folder or a terminal fails it."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command that is named."""
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            here = "the folder that you are in"  # which nothing names where it is gone
            what = error.filename or (here if error.errno == errno.ENOENT else "this")
            said = f"{what} cannot be read or written ({error.strerror})"
        except UnicodeEncodeError as error:
            code = ord(error.object[error.start])
            said = "is not in the encoding of the output; set PYTHONIOENCODING=utf-8"
            if 0xD800 <= code < 0xE000:  # what a terminal gave, and no file can hold
                said = "in a name or a text is not UTF-8; type it anew"
            said = f"'\\u{code:04x}' {said}"
        click.echo(f"Error: {said}", err=True)
        _end_output()
        sys.exit(1)


def _end_output() -> None:
    """Let go of what the output does not take: Python would tell of it once more at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=_Commands)
@click.version_option(__version__, prog_name="standpoint")
def main() -> None:
    """Standpoint compares what stakeholders in a policy dispute say.

    Where no FOLDER is named, the dossier is the one that STANDPOINT_DOSSIER names, else the one in
    the folder that the command is given in, else the one that a clone came with.
    """


for _command in (check, compare, export, new, open_dashboard, schema, take_in):
    main.add_command(_command)
