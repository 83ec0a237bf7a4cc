"""Who may write into the dossier: a page of this server's own, on this machine, with its key.

The writer is off unless STANDPOINT_EDIT=1 stands in the environment of the server. A page is on
this machine where its connection comes from it, was made to this machine's own name and this
server's port, by a page of the same address, and nobody has passed it on. None of that tells a
tunnel that covers its tracks, or another user of the machine, from the curator: the key does, which
is made at the start and said in the terminal alone.
"""

import hmac
import os
import re
import secrets
import sys
from collections.abc import Mapping, Sequence

import streamlit as st

from standpoint.screen import address

VARIABLE = "STANDPOINT_EDIT"
NAMES = ("localhost", "127.0.0.1", "[::1]")
_PASSED_ON = re.compile(r"forwarded|x-forwarded-.*|x-real-ip|via|cf-.*", re.IGNORECASE)
_GIVEN = "the key as the address of this session had it"


def is_on() -> bool:
    """Return whether the server was started for editing."""
    return os.environ.get(VARIABLE) == "1"


def is_here(ip: str | None) -> bool:
    """Return whether a connection comes from this machine, by its address as Streamlit gives it.

    It gives none for 127.0.0.1 and ::1. Firefox comes as the first to a socket that also takes the
    second, which makes one address of the two.

    Examples
    --------
    >>> [is_here(ip) for ip in (None, "::ffff:127.0.0.1", "::ffff:192.0.2.1", "192.0.2.1", "a")]
    [True, True, False, False, False]
    """
    return ip in (None, "::ffff:127.0.0.1")


def is_own(headers: Mapping[str, Sequence[str]], port: int) -> bool:
    """Return whether a connection was made by a page of this server, on this machine.

    `headers` are those with which it was made, and `port` is where this server answers.

    Examples
    --------
    >>> page = {"Host": ["localhost:8501"], "Origin": ["http://localhost:8501"]}
    >>> is_own(page, 8501), is_own(page, 8502), is_own({**page, "Via": ["1.1 a"]}, 8501)
    (True, False, False)
    """
    given = {name.lower(): list(values) for name, values in headers.items()}
    if any(_PASSED_ON.fullmatch(name) for name in given):
        return False
    hosts = [f"{name}:{port}" for name in NAMES]
    if port == 80:  # which no browser writes
        hosts += NAMES
    return any(
        given.get("host") == [host] and given.get("origin") == [f"http://{host}"] for host in hosts
    )


@st.cache_resource(show_spinner=False)
def key() -> str:
    """Return the key of this start, which is said in the terminal when it is made."""
    made = secrets.token_urlsafe(24)
    port = st.get_option("server.port")
    sys.stdout.write(
        "\n  To write into the files of the dossier, open this address in a browser on this "
        f"machine:\n  http://localhost:{port}/contribute?{address.KEY}={made}\n\n"
    )
    sys.stdout.flush()
    return made


def take() -> None:
    """Take the key out of the address, where it has one; once in a run, before a page is drawn.

    The session keeps it, so that it stands in no link, citation or file that is made of the page.
    """
    if given := address.take_key():
        st.session_state[_GIVEN] = given


def may_write() -> bool:
    """Return whether the reader of this session may write into the dossier."""
    if not is_on() or not is_here(st.context.ip_address):
        return False
    headers = {name: st.context.headers.get_all(name) for name in st.context.headers}
    given = str(st.session_state.get(_GIVEN, ""))
    return is_own(headers, int(st.get_option("server.port"))) and hmac.compare_digest(
        given.encode("utf-8", "replace"), key().encode()
    )
