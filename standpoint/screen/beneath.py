"""An address beneath a page's, such as /stakeholders/macron, leads to the page.

Streamlit answers it with its own page, whose scripts are then looked for beneath it, too: nothing
is found, and the screen stays blank.
"""

import re
from collections.abc import Collection

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class Beneath:
    """Between the server and the app: leads from what lies beneath a page to the page.

    Whatever the app is mounted at may be called as one of its pages is.
    """

    def __init__(self, app: ASGIApp, pages: Collection[str]) -> None:
        self.app = app
        names = "|".join(re.escape(page) for page in pages if page)
        self._beneath = re.compile(rf"/({names})/(?!(?:{names})(?:/|$))([^/._][^/.]*(?:/[^/.]+)*)$")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = self._beneath.search(scope["path"]) if scope["type"] == "http" else None
        query = scope.get("query_string", b"").decode("latin-1")
        rules = f"?{query}" if query else ""
        answer = self.app
        if found:
            up = "../" * (1 + found[2].count("/"))
            answer = RedirectResponse(f"{up}{found[1]}{rules}")
        await answer(scope, receive, send)
