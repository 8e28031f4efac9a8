"""Tells the format of a file by how it begins, or by its name where that is not enough."""

from __future__ import annotations

from enum import Enum

from herline.frozen import frozen


class Format(Enum):
    """A format whose text can be had; the value is what it is called."""

    HTML = "a web page"
    PDF = "a PDF"
    DOCX = "a DOCX"


NOTES = {
    Format.HTML: "It is a web page; its words are read without the markup.",
    Format.PDF: "It is a PDF; its text layer is read page by page.",
    Format.DOCX: "It is a DOCX; the paragraphs of its main text are read.",
}
"""What to say of a document that was read; positions in its text are not those in its file."""


@frozen
class Extracted:
    """The text of a document, and where its pages begin (code point, name) if it has pages."""

    text: str
    pages: tuple[tuple[int, str], ...] = ()


_HTML_BEGINS = (b"<!doctype html", b"<html")


def format_of(content: bytes, name: str) -> Format | None:
    """The format of these bytes, in a file of this name; None for plain text and for all else."""
    if content.startswith(b"%PDF-"):
        return Format.PDF
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if content.startswith(b"PK\x03\x04"):
        return Format.DOCX if ending == "docx" or b"word/document.xml" in content else None
    begin = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if ending in {"html", "htm", "xhtml"} or begin.startswith(_HTML_BEGINS):
        return Format.HTML
    return None
