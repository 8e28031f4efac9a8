"""Says in plain words why a text is not JSON, and what to change.

The parser says where it stopped. What is there, and just before it, shows what happened.
"""

from __future__ import annotations

import json
import re

from herline.archive.positions import path_before
from herline.archive.printable import quoted, shortened
from herline.archive.problems import Fault

_WORD = re.compile(r"[\w$+.-]+")

_PYTHON_WORDS = {
    "True": "true",
    "False": "false",
    "None": "null",
    "undefined": "null",
    "nil": "null",
}

_NEVER = {
    "": (
        "the end of the file",
        "more text",
        "A bracket is never closed, or the file was cut off.",
    ),
    "\x00": ("a zero byte", "text", "The file is damaged from here on. Look for a backup."),
    "'": (
        "a single quotation mark (')",
        'a double one (")',
        "JSON has only double quotation marks.",
    ),
}
"""What never occurs in JSON outside a text: what was found, what was expected, and a hint."""


_TABLE = re.compile(
    r"(?:[^\0-\x08\x0e-\x1f{}\[\]\n,;\t]*[,;\t](?! )){1,200}[^\0-\x08\x0e-\x1f{}\[\]\n,;\t]*\r?\n"
)
"""The first line of a table: cells of text, and marks between them without the space of prose."""


A_TABLE = (
    "This looks like a table. “herline import-csv” makes a story of it, "
    "and so does “Import a table…” in the menu File."
)


A_TEXT = (
    'A story begins with {"format": 1, "title": "…"}. '
    "If this is a document, name it as the “file” of a source."
)


def is_table(text: str, place: int = 0) -> bool:
    """Whether `text` begins at `place` with the first line of a table."""
    return _TABLE.match(text, place) is not None


def explain(text: str, error: json.JSONDecodeError) -> Fault:
    """The fault behind `error`, at the place in `text` that must be changed."""
    place = min(error.pos, len(text))
    message = error.msg
    if message.startswith("Unterminated string"):
        return _fault(
            text,
            place,
            "a text that is never closed",
            'a closing quotation mark (")',
            'Add it at the end of the text. A quotation mark inside the text is written \\".',
        )
    if message.startswith("Invalid control character"):
        return _control_character(text, place)
    if message.startswith("Invalid \\"):
        return _bad_escape(text, place)
    if message.startswith("Extra data"):
        return _fault(
            text,
            place,
            f"more text after the end: {_next_word(text, place)}",
            "nothing after the last bracket",
            "A bracket may be closed too early, or two files may have been joined.",
        )
    return _unexpected(text, place, message)


def _unexpected(text: str, place: int, message: str) -> Fault:
    """What was found where a key, a value, a comma or a colon should be."""
    here = text[place : place + 1]
    before, before_at = _character_before(text, place)
    if here in _NEVER:
        return _fault(text, place, *_NEVER[here])
    if "trailing comma" in message:  # Python 3.13 and newer point at the comma itself
        before, before_at = ",", place
        here = text[place + 1 :].lstrip()[:1]
    if before == "," and here in "]}":
        return _fault(
            text,
            before_at,
            f"a comma before the closing {here}",
            "no comma after the last one",
            "Remove the comma.",
        )
    if here in "“”„‟«»‘’‚`":
        found = f"a typographic quotation mark ({here})"
        hint = "A word processor may have put it there; use a text editor."
        return _fault(text, place, found, 'a straight one (")', hint)
    if here == "#" or text[place : place + 2] in ("//", "/*"):
        return _fault(text, place, "a comment", "none, as JSON has no comments", "Remove it.")
    if "property name" in message:
        return _bare_key(text, place, here)
    if "delimiter" in message:
        return _missing_mark(text, place, message, before)
    return _bad_value(text, place, here)


def _bare_key(text: str, place: int, here: str) -> Fault:
    word = _WORD.match(text, place)
    hint = 'Write "key": value.'
    if word:
        key = shortened(word[0])
        hint = f'Write "{key}".' if key.isprintable() else hint
    elif here == ",":
        hint = "There is one comma too many."
    elif here == ":":
        hint = "A key is missing before it."
    elif here in "{[":
        hint = "Write a key and a colon before it, or close the object with } before the comma."
    return _fault(text, place, _next_word(text, place), "a key in double quotation marks", hint)


def _missing_mark(text: str, place: int, message: str, before: str) -> Fault:
    found = _next_word(text, place)
    if "':'" in message:
        return _fault(text, place, found, "a colon (:) after the key", 'Write "key": value.')
    hint = "Add the comma that is missing before it."
    if before == '"' and text[place].isalnum():
        hint = 'Add the missing comma, or write a quotation mark inside a text as \\".'
    elif text[place] in ";:=":
        hint = "Commas separate members; a colon comes only between a key and its value."
    elif text[place] in "]}":
        hint = "The bracket does not match the one that was opened: [ ] for lists, { } for objects."
    elif before in "0123456789" and (text[place].isdigit() or text[place] in ".-_"):
        hint = "If it is a date or an amount, put it in quotation marks."
    return _fault(text, place, found, "a comma or a closing bracket", hint)


def _bad_value(text: str, place: int, here: str) -> Fault:
    word = _WORD.match(text, place)
    hint = "Text goes in double quotation marks."
    if not text[:place].strip() and is_table(text, place):
        hint = A_TABLE
    elif word and not text[:place].strip() and word[0] not in _PYTHON_WORDS:
        hint = A_TEXT
    elif word and word[0] in _PYTHON_WORDS:
        hint = f"Write {_PYTHON_WORDS[word[0]]}."
    elif here in ",]}:":
        hint = "A value is missing before it."
    elif here == "<":
        hint = "This looks like a web page. Choose the JSON file itself."
    elif here in "+.-" or here.isdigit():
        hint = "Numbers are written like 12 or 0.5; dates and amounts go in quotation marks."
    return _fault(text, place, _next_word(text, place), "a value", hint)


def _control_character(text: str, place: int) -> Fault:
    names = {"\n": ("a line break", "\\n"), "\t": ("a tab", "\\t"), "\r": ("a line break", "\\r")}
    name, written = names.get(
        text[place],
        (f"the control character U+{ord(text[place]):04X}", "an escape such as \\u0001"),
    )
    hint = f"Write {written} for it, or close the text with a quotation mark before it."
    return _fault(text, place, f"{name} inside a text", "none there", hint)


def _bad_escape(text: str, place: int) -> Fault:
    slash = place if text[place : place + 1] == "\\" else max(text.rfind("\\", 0, place), 0)
    hint = "Write a backslash as \\\\ (in Windows paths too), a character as \\u00e9."
    expected = 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits'
    return _fault(
        text, slash, quoted(text[slash : slash + 6].split('"')[0] or "\\"), expected, hint
    )


def _fault(text: str, place: int, found: str, expected: str, hint: str) -> Fault:
    return Fault(path_before(text, place), found, expected, hint, offset=place)


def _next_word(text: str, place: int) -> str:
    word = _WORD.match(text, place)
    if word:
        return quoted(word[0])
    here = text[place : place + 1]
    return f"the text {quoted(_text_from(text, place))}" if here == '"' else quoted(here)


def _text_from(text: str, quote: int) -> str:
    """What is in the quotation marks that open at `quote`, at most 100 characters of it."""
    return text[quote + 1 : quote + 101].split('"')[0].split("\n")[0]


def _character_before(text: str, place: int) -> tuple[str, int]:
    """The last character before `place` that is not a space, and where it is."""
    cut = max(0, place - 10_000)
    before = text[cut:place].rstrip()
    return (before[-1], cut + len(before) - 1) if before else ("", 0)
