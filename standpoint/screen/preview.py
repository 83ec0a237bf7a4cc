"""What a link's preview, a crawler and a tab that is still loading show: of which dossier it is.

Streamlit's page is the same for every app and is filled in by a script; who runs none sees nothing
else. So its title is replaced by the dossier's, and its question told beside it.
"""

import asyncio
import re
from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from standpoint.markup import html
from standpoint.model import Outline

_TITLE = re.compile(rb"<title>[^<]*</title>")
_OF_THE_FILE = ("etag", "last-modified", "accept-ranges")
"""Headers by which a browser would keep the page although the dossier is another one since."""


def told(page: bytes, outline: Outline | None) -> bytes:
    """Return a page that says of which dossier it is; nothing but its title where there is none."""
    name = f"{outline.title} · Standpoint" if outline else "Standpoint"
    head = html("<title>{}</title>", name)
    if outline:
        head += html(
            '<meta name="description" content="{1}"><meta property="og:type" content="website">'
            '<meta property="og:site_name" content="Standpoint">'
            '<meta property="og:title" content="{0}">'
            '<meta property="og:description" content="{1}">',
            outline.title,
            outline.question,
        )
    return _TITLE.sub(lambda _: head.encode(), page, count=1)


class Preview:
    """Between the server and the app: puts the dossier's title and question into its page."""

    def __init__(self, app: ASGIApp, outline: Callable[[], Outline | None]) -> None:
        self.app = app
        self.outline = outline

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        await self.app(scope, receive, _Page(send, self.outline))


class _Page:
    """An answer on its way out, kept back until it is whole where it is a page."""

    def __init__(self, send: Send, outline: Callable[[], Outline | None]) -> None:
        self.send = send
        self.outline = outline
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_page(message):
            self.start = message
        elif self.start is None:
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body"):
                await self._whole(self.start)

    async def _whole(self, start: Message) -> None:
        # The dossier is read by another thread: the server goes on answering meanwhile.
        body = told(self.body, await asyncio.to_thread(self.outline))
        headers = MutableHeaders(scope=start)
        for name in _OF_THE_FILE:
            del headers[name]
        headers["content-length"] = str(len(body))
        await self.send(start)
        await self.send({"type": "http.response.body", "body": body})


def _is_page(start: Message) -> bool:
    headers = MutableHeaders(scope=start)
    is_html = headers.get("content-type", "").startswith("text/html")
    return start["status"] == 200 and is_html and "content-encoding" not in headers
