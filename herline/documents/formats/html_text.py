"""The text of a web page as it is read: without markup, a line for every block."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from herline.documents.decoding import decode
from herline.documents.formats.format import Extracted

_UNSEEN = {"script", "style", "template", "noscript", "head", "svg", "iframe", "object"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
}  # fmt: skip
_IN_HEAD = {"title", "base", "link", "meta"} | _UNSEEN
_SPACE = re.compile(r"[ \t\n\f]+")
_LINE_END = re.compile("\r\n?")


def html_text(content: bytes) -> Extracted:
    """The text of a page; raises UnreadableError where its bytes are no text."""
    reader = _Reader()
    reader.feed(_LINE_END.sub("\n", decode(content, "The page", is_page=True).text))
    reader.close()
    return Extracted(reader.text())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[list[str]] = [[]]
        self._unseen: list[str] = []
        self._set = 0

    def text(self) -> str:
        lines = ("".join(parts).strip(" ") for parts in self._lines)
        return "\n".join(line for line in lines if line) + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen == ["head"] and tag not in _IN_HEAD:  # whose end may be left out
            self._unseen.clear()
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag in _BLOCKS:
            self._lines.append([])
        self._set += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self._lines.append([])
        self._set = max(0, self._set - (tag == "pre"))
        if tag == "body" or tag == "html":
            self._unseen.clear()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._set:
            first, *others = data.split("\n")
            self._lines[-1].append(first)
            self._lines.extend([line] for line in others)
            return
        shown = _SPACE.sub(" ", data)
        if shown.startswith(" ") and (not self._lines[-1] or self._lines[-1][-1].endswith(" ")):
            shown = shown[1:]
        if shown:
            self._lines[-1].append(shown)
