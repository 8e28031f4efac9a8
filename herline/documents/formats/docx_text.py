"""The text of a DOCX: the paragraphs of its main text, a line each, and its pages as last printed.

Headers, footers, notes and comments are left out. So are tracked deletions, the places that moved
text came from, and what is repeated for old readers, as the words of text boxes are.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree import ElementTree

from herline.documents.decoding import UnreadableError
from herline.documents.formats.format import Extracted

_MAIN = "word/document.xml"
_LARGEST = 128 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TABS = (f"{_W}tab", f"{_W}ptab")
"""A `tab` with a position sets a tab stop of its paragraph, and is not a tab itself."""
_SAID_ELSEWHERE = (
    f"{_W}moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)


def docx_text(content: bytes) -> Extracted:
    """The text of the file; raises UnreadableError for a damaged or hostile one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed, packed.open(_MAIN) as main:
            xml = main.read(_LARGEST + 1)
    except KeyError:
        raise UnreadableError("is a ZIP archive without the text of a DOCX") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise UnreadableError(f"is a damaged DOCX: {error}. Look for another copy of it") from None
    if len(xml) > _LARGEST:
        raise UnreadableError("unpacks to more than 128 MB")
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise UnreadableError("declares entities, which no DOCX does; it is not read")
    try:
        return _read(xml)
    except ElementTree.ParseError as error:
        raise UnreadableError(f"is a damaged DOCX: {error}. Look for another copy of it") from None


def _read(xml: bytes) -> Extracted:
    parts: list[str] = []
    pages: list[tuple[int, str]] = [(0, "page 1")]
    place = 0

    def add(text: str) -> None:
        nonlocal place
        parts.append(text)
        place += len(text)

    elsewhere = 0
    for happened, element in ElementTree.iterparse(io.BytesIO(xml), ("start", "end")):
        if element.tag in _SAID_ELSEWHERE:
            elsewhere += 1 if happened == "start" else -1
        if elsewhere or happened == "start":
            continue
        if element.tag == f"{_W}t":
            add(element.text or "")
        elif element.tag in _TABS and f"{_W}pos" not in element.attrib:
            add("\t")
        elif element.tag in (f"{_W}br", f"{_W}cr"):
            add("\n")
        elif element.tag == f"{_W}noBreakHyphen":
            add("\u2011")
        elif element.tag == f"{_W}lastRenderedPageBreak":
            pages.append((place, f"page {len(pages) + 1}"))
        elif element.tag == f"{_W}p":
            add("\n")
            element.clear()
    return Extracted("".join(parts), tuple(pages) if len(pages) > 1 else ())
