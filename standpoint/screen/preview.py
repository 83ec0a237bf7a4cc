"""What a link's preview, a crawler and a tab that is still loading show: of which dossier it is.

Streamlit's page is the same for every app and is filled in by a script; who runs none sees nothing
else. So its title is replaced by the dossier's, and its question told beside it; its icon by that
of this app, which the tab has from the first moment; and the shape of what will be drawn stands in
it before any script runs: its head in words, what follows as bars.
"""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from standpoint.markup import direction_of, html
from standpoint.model import Outline

_TITLE = re.compile(rb"<title>[^<]*</title>")
_ICON = re.compile(rb'<link rel="shortcut icon"[^>]*>')
_DRAWN = quote(Path(__file__).with_name("icon.svg").read_text(encoding="utf-8").rstrip())
"""Two who hold something, one who is silent, one who inclines: cells of a matrix."""
_STYLE = Path(__file__).with_name("shape.css").read_text(encoding="utf-8")
_PACKED = b"accept-encoding"
_OF_THE_FILE = ("etag", "last-modified", "accept-ranges")
"""Headers by which a browser would keep the page although the dossier is another one since."""


def told(page: bytes, outline: Outline | None, path: str = "/") -> bytes:
    """Return a page that says of which dossier it is, in the shape that it will have.

    Nothing but its title where there is no dossier. The first page is the one whose path ends
    with a slash, whatever the app is mounted below.
    """
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
        shown = f"<style>{_STYLE}</style>{_shape(outline, is_first=path.endswith('/'))}"
        page = page.replace(b"</body>", f"{shown}</body>".encode(), 1)
    icon = html('<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,{}">', _DRAWN)
    page = _ICON.sub(lambda _: icon.encode(), page, count=1)
    return _TITLE.sub(lambda _: head.encode(), page, count=1)


def _shape(outline: Outline, is_first: bool) -> Markup:
    """Return the shape of a page, `is_first` for that of the matrix.

    Nobody hears it read: the page itself comes a moment later.
    """
    body = Markup('<div class="sp-shape-lines"></div>')
    if is_first:
        body = html(
            '<strong{}>{}</strong><div class="sp-shape-found"></div>'
            '<div class="sp-shape-cells"></div>',
            direction_of(outline.question),
            outline.question,
        )
    head = html('<p><b>Standpoint</b><span dir="auto">{}</span></p>', outline.title)
    return html('<div id="sp-shape" aria-hidden="true">{}{}</div>', head, body)


class Preview:
    """Between the server and the app: puts the dossier's title and question into its page."""

    def __init__(self, app: ASGIApp, outline: Callable[[], Outline | None]) -> None:
        self.app = app
        self.outline = outline

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if "." not in path.rpartition("/")[2] and "/_stcore/" not in path:
            # What may be a page is not to be packed before it has been filled in.
            headers = [(name, value) for name, value in scope["headers"] if name != _PACKED]
            scope = {**scope, "headers": headers}
        starts: list[Message] = []
        parts: list[bytes] = []

        async def kept_back(message: Message) -> None:
            """Pass an answer on; where it is a page, once it is whole."""
            if message["type"] == "http.response.start" and _is_page(message):
                starts.append(message)
            elif not starts:
                await send(message)
            else:
                parts.append(message.get("body", b""))
                if not message.get("more_body"):
                    await self._whole(send, starts[0], b"".join(parts), path)

        await self.app(scope, receive, kept_back)

    async def _whole(self, send: Send, start: Message, body: bytes, path: str) -> None:
        # The dossier is read by another thread: the server goes on answering meanwhile.
        page = told(body, await asyncio.to_thread(self.outline), path)
        headers = MutableHeaders(scope=start)
        for name in _OF_THE_FILE:
            del headers[name]
        headers["content-length"] = str(len(page))
        await send(start)
        await send({"type": "http.response.body", "body": page})


def _is_page(start: Message) -> bool:
    headers = MutableHeaders(scope=start)
    is_html = headers.get("content-type", "").startswith("text/html")
    return start["status"] == 200 and is_html and "content-encoding" not in headers
