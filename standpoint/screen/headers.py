"""What every answer of the server says of itself, so that a browser lets it do no more than it has
to; and the answers that it does not give.
"""

import re

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CLOSED = re.compile(r"/_stcore/(metrics|upload_file)(/|$)")
"""Where Streamlit tells everybody how busy the server is, and takes files that no page asks for."""

_ALLOWED = {
    "default-src": "'self'",
    # Streamlit's page has a script of its own in it, and Plotly and the components make theirs.
    "script-src": "'self' 'unsafe-inline' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' ws: wss:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'none'",
}
"""Where what a page loads, runs and sends to may be; nothing is ever taken from another host."""


def policy(framed_by_anybody: bool) -> dict[str, str]:
    """Return the headers of every answer.

    A page that can write must not be put beneath another one, whose reader would click on what he
    does not see.

    Examples
    --------
    >>> policy(framed_by_anybody=False)["Content-Security-Policy"].rpartition("; ")[2]
    "frame-ancestors 'self'"
    """
    frames = {"frame-ancestors": "*" if framed_by_anybody else "'self'"}
    allowed = "; ".join(f"{what} {where}" for what, where in (_ALLOWED | frames).items())
    return {
        "Content-Security-Policy": allowed,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


class Headers:
    """Between the server and the app: gives each answer the headers of a policy."""

    def __init__(self, app: ASGIApp, said: dict[str, str]) -> None:
        self.app = app
        self.said = said

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.said)
            await send(message)

        closed = CLOSED.search(scope["path"])
        answer = PlainTextResponse("Not found", 404) if closed else self.app
        await answer(scope, receive, headed)
