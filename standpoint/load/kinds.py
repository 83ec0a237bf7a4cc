"""What a file is that is not the plain text that it should be."""

import re
from typing import NamedTuple

PLAIN = "save it as plain text"


class FileKind(NamedTuple):
    """What a file is, with its article, and how it becomes plain text."""

    name: str
    advice: str


_OUT = "copy the text out of it into a file of plain text"
_RTF = FileKind("rich text (RTF)", PLAIN)
_PDF = FileKind("a PDF", _OUT)
_WEB = FileKind("a web page (HTML)", _OUT)
_ARCHIVE = FileKind("a saved web page", _OUT)
_XML = FileKind("XML", _OUT)
_MAIL = FileKind("a mail whose text is encoded", f"open it in a mail program and {_OUT}")
_WORD = FileKind("a document of a word processor", PLAIN)
_PICTURE = FileKind("a picture", "type its text into a file of plain text")
_MARKDOWN = FileKind("Markdown", PLAIN)
POINTER = FileKind("a pointer of Git LFS and not the file itself", "run git lfs pull to fetch it")
_UTF_16 = FileKind("UTF-16", "save it as UTF-8")
_UTF_32 = FileKind("UTF-32", "save it as UTF-8")
OTHER_UTF = (_UTF_16, _UTF_32)

_BEGINNINGS = (
    (b"{\\rtf", _RTF),
    (b"%PDF-", _PDF),
    (b"PK\x03\x04", FileKind("a document of a word processor, or another zipped file", PLAIN)),
    (b"\xd0\xcf\x11\xe0", _WORD),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"bplist00", _ARCHIVE),
    (b"\x1f\x8b", FileKind("a compressed file", "unpack it")),
    (b"version https://git-lfs.github.com/spec/", POINTER),
    (b"\xff\xfe\0\0", _UTF_32),
    (b"\0\0\xfe\xff", _UTF_32),
    (b"\xff\xfe", _UTF_16),
    (b"\xfe\xff", _UTF_16),
)
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*"
    rb"<(?:!doctype|html|head|body|div|p|article|section|span|table|meta|title|h[1-6]|main|header|nav|"
    rb"ul|ol|br|img|link|script|style|strong|blockquote|center|font|a\s)\b",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(rb"\s*<(?:\?xml|rss|feed|tei|svg)\b", re.IGNORECASE)
_SAVED = re.compile(rb"(?:From: <Saved by |MIME-Version: 1\.0\b)", re.IGNORECASE)
_ENCODED = re.compile(
    rb"(?:[^\r\n]+\r?\n)*Content-Transfer-Encoding:\s*(?:quoted-printable|base64)\b", re.IGNORECASE
)
_QUOTED = re.compile(rb"(?:=[0-9A-F]{2})+")
_SOFT_BREAK = re.compile(rb"[^=\r\n]=\r?\n")
_MAIL_HEAD = 20_000  # bytes, within which a mail shows that it is encoded
_ENDS = {
    "rtf": _RTF,
    "pdf": _PDF,
    **dict.fromkeys(("html", "htm", "xhtml"), _WEB),
    **dict.fromkeys(("mht", "mhtml", "webarchive"), _ARCHIVE),
    **dict.fromkeys(("doc", "docx", "odt", "pages", "epub"), _WORD),
    **dict.fromkeys(("md", "markdown"), _MARKDOWN),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "tif", "tiff", "heic"), _PICTURE),
}


def kind_of(data: bytes, name: str = "") -> FileKind | None:
    """Return what a file is by its bytes, or else by the end of its name; None for plain text."""
    begins = data.removeprefix(b"\xef\xbb\xbf")
    for beginning, kind in _BEGINNINGS:
        if begins.startswith(beginning):
            return kind
    head = begins[:2_000]
    if _MARKUP.match(head):
        return _WEB
    if _ROOT.match(head):
        return _XML
    if _SAVED.match(head):
        return _ARCHIVE
    if _is_encoded(begins[:_MAIL_HEAD]):
        return _MAIL
    fewer, more = sorted((head[::2].count(0), head[1::2].count(0)))
    if more >= 4 and 10 * more >= len(head) and 4 * fewer < more:
        return _UTF_16  # every other byte of a letter of Latin is NUL
    return _ENDS.get(name.rpartition(".")[2].lower()) if "." in name else None


def _is_encoded(head: bytes) -> bool:
    """Return whether a file begins as a mail that has its text in another form, or is such a text.

    That form is base64, or quoted-printable: =E2=80=9C for a quotation mark, and = at lines' ends.
    """
    if b"ransfer-" in head and _ENCODED.match(head):  # for every file, so what is quick first
        return True
    if head.count(b"=") < 3:
        return False
    quoted = _QUOTED.findall(head)
    letters = sum(len(found) > 3 for found in quoted)  # beyond ASCII, which have two bytes or more
    return letters > 1 or (bool(quoted) and len(_SOFT_BREAK.findall(head)) > 1)


def is_document(name: str) -> bool:
    """Return whether a file is, by the end of its name, a document of a word processor."""
    return kind_of(b"", name) in (_RTF, _WORD)
