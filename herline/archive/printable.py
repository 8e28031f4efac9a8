"""Makes text from a file safe to put in a sentence: what cannot be seen is spelled out.

A control character can move a terminal's cursor and a bidi mark can turn a line around; here they
become `\\x1b` and `\\u202e`. Letters, accents and emoji stay as they are.
"""

from __future__ import annotations

import math
import re

UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\u3164\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""What acts or cannot be seen: control characters, bidi marks, line separators, soft hyphens, blank
letters, lone surrogates and noncharacters."""

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
LONGEST = 60
"""Characters; a longer text does not fit into a sentence."""


def visible(text: str) -> str:
    """`text` on one line, with everything that acts or hides spelled out."""
    return UNSEEN.sub(lambda found: _escape(found[0]), text)


def spelled(text: str) -> str:
    """As `visible`, for a sentence about the text: unusual spaces are spelled out as well."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else _escape(c) for c in text)


def quoted(text: str) -> str:
    """`text` in quotation marks, shortened to a length that fits into a sentence."""
    return f"“{spelled(shortened(text))}”"


def shortened(text: str) -> str:
    """`text`, or its beginning if it is too long for a sentence."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def shown(value: object) -> str:
    """A JSON value as a phrase: "the text “abc”", "an empty list", "null"."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return f"the text {quoted(value)}" if value else "an empty text"
        case int() | float():
            return _number(value)
        case list():
            return _counted("list", "item", len(value))  # pyright: ignore[reportUnknownArgumentType]
        case dict():
            return _counted("object", "key", len(value))  # pyright: ignore[reportUnknownArgumentType]
        case _:
            return f"a {type(value).__name__}"


def _escape(character: str) -> str:
    code = ord(character)
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return _SHORT.get(character) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def _number(value: float) -> str:
    if isinstance(value, float) and math.isnan(value):
        return "NaN, which is not a number"
    if isinstance(value, float) and math.isinf(value):
        return "a number without end (Infinity, or too large to hold)"
    if isinstance(value, int) and value.bit_length() > 200:
        return "a number of more than 60 digits"
    return f"the number {value}"


def _counted(thing: str, part: str, count: int) -> str:
    article = "an" if thing[0] in "aeiou" else "a"
    if count == 0:
        return f"an empty {thing}"
    return f"{article} {thing} of {count} {part}{'' if count == 1 else 's'}"
