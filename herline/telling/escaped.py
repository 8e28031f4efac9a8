"""Text from a story made safe to stand in HTML and in Markdown: always words, never markup.

Only what neither can hold is lost: control characters, lone surrogates and noncharacters become
U+FFFD.
"""

from __future__ import annotations

import re

_UNSOUND = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    "|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0010fffe\U0010ffff]"
)
_IN_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"}
_MARKED_IN_HTML = re.compile("[&<>\"'\r]")
_MARKED_IN_MARKDOWN = re.compile(
    r"""[\\`*_\[\]|~$]     # what marks words anywhere
      | ^[#+\-=>:] | \#$   # what begins a heading, a list, a line across the page; ends a heading
      | :(?=//) | @ | (?<=www)\.   # what some readers take for an address
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED = re.compile("^([0-9]{1,9})(?=[.)])")
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def sound(text: str) -> str:
    """`text` with U+FFFD for whatever a text file should not hold."""
    return text if text.isprintable() else _UNSOUND.sub("\ufffd", text)


def html(text: str) -> str:
    """`text` for use between two tags, or in a quoted attribute."""
    return _MARKED_IN_HTML.sub(lambda found: _IN_HTML[found[0]], sound(text))


def markdown(text: str) -> str:
    """`text` for a paragraph of Markdown: on one line, with all markup escaped."""
    text = _LINE_END.sub(" ", sound(text)).replace("\t", " ").strip(" ")
    text = _MARKED_IN_MARKDOWN.sub(lambda found: f"\\{found[0]}", text)
    text = _NUMBERED.sub(r"\1\\", text)
    return text.replace("&", "&amp;").replace("<", "&lt;")
