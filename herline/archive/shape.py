"""Checks plain JSON against the schema, and says what would fit wherever something does not.

Pydantic finds what is wrong. Its findings become our sentences here, since it speaks to programmers
and cannot suggest similar keys.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from pydantic import BaseModel, ValidationError

from herline.archive import schema
from herline.archive.ids import kept
from herline.archive.language_tag import is_tag
from herline.archive.near import did_you_mean
from herline.archive.other_names import hint_for, in_other_words
from herline.archive.printable import LONGEST, quoted, shown
from herline.archive.problems import At, Fault, Faults, JsonPath
from herline.archive.syntax import DEEPEST, is_deep
from herline.model.story import COLOURS
from herline.progress import Progress, to_nobody

_ENTRIES: dict[tuple[str, ...], tuple[str, type[BaseModel]]] = {
    (): ("a story", schema.StoryEntry),
    ("sources",): ("a source", schema.SourceEntry),
    ("people",): ("a person", schema.PersonEntry),
    ("kinds",): ("a kind", schema.KindEntry),
    ("events",): ("an event", schema.EventEntry),
    ("events", "date"): ("the date of an event", schema.DateEntry),
    ("events", "people"): ("a part in an event", schema.PartEntry),
    ("events", "quotes"): ("a quote", schema.QuoteEntry),
    ("events", "quotes", "reported"): ("the report of a quote", schema.ReportEntry),
    ("events", "quotes", "claims"): ("a claim", schema.ClaimEntry),
}

_TYPES = {
    "string_type": "a text in quotation marks",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list in [ ]",
    "dict_type": "an object in { }",
    "model_type": "an object in { }",
    "model_attributes_type": "an object in { }",
}

_HINTS = {
    "string_type": "Write words in quotation marks.",
    "int_type": "Write it like 12, or leave the key out.",
    "bool_type": "Write true, or leave the key out.",
    "list_type": "Put its entries in brackets: […].",
}
_OBJECT_HINT = "Put its keys in braces: {…}."
_KEY_OF_TEXT: dict[tuple[str, ...], str] = {
    ("sources",): "label",
    ("people",): "name",
    ("kinds",): "label",
    ("events",): "title",
    ("events", "date"): "edtf",
    ("events", "people"): "person",
    ("events", "quotes"): "exact",
    ("events", "quotes", "claims"): "value",
}
"""The key that a text most likely belongs under, if it was written in place of an object."""

_PATTERNS = {
    "id": ("an id of letters, digits and hyphens", "Write it like “new-york-premiere”."),
    "sha256": ("64 hexadecimal digits", "It is what `sha256sum FILE` prints."),
    "colour": (f"one of {', '.join(COLOURS)}, or #RRGGBB", ""),
    "language": ("a language tag of BCP 47", "Write it like “de” or “en-GB”."),
    "mark": ("one letter", "Keep one letter, or leave the key out to use one of the label."),
}


AT_ONCE = 500
"""Events that are checked in one call, during which nothing else can run."""


def check_shape(
    plain: Any, faults: Faults, *, newer: bool = False, progress: Progress = to_nobody
) -> None:
    """Notes what in `plain` does not fit the schema; in a `newer` format, keys may be unknown.

    The key `format` is checked by `upgrade`.
    """
    if not isinstance(plain, dict):
        hint = f'Write {{"format": {schema.NEWEST_FORMAT}, "title": "…", "events": […]}}.'
        faults.add(Fault((), shown(plain), "an object in { } with the keys of a story", hint))
        return
    told_of: set[JsonPath] = {("format",)}
    for first, part in _parts(plain, progress):  # pyright: ignore[reportUnknownArgumentType]
        for finding in _findings(part):
            loc, kind = finding["loc"], finding["type"]
            path = _moved(_path(loc), first)
            if path in told_of or (newer and kind in _NEWER) or _is_half_of_union(loc, finding):
                continue
            told_of.add(path)
            if not faults.only_counted():
                faults.add(_fault(path, kind, finding["input"], finding.get("ctx", {})))


def _findings(part: dict[str, Any]) -> list[Any]:
    """What pydantic finds wrong in a part of a story."""
    try:
        schema.StoryEntry.model_validate(part)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _parts(plain: dict[str, Any], progress: Progress) -> Generator[tuple[int, dict[str, Any]]]:
    """The story in parts of a few events, each after the position of its first event."""
    events = plain.get("events")
    if not isinstance(events, list) or len(events) <= AT_ONCE:  # pyright: ignore[reportUnknownArgumentType]
        yield 0, plain
        return
    number = len(events)  # pyright: ignore[reportUnknownArgumentType]
    for first in range(0, number, AT_ONCE):
        progress(first / number)
        few = events[first : first + AT_ONCE]  # pyright: ignore[reportUnknownVariableType]
        yield first, {**plain, "events": few} if first == 0 else {**_SOUND, "events": few}


def _moved(path: JsonPath, first: int) -> JsonPath:
    """The path in the whole story of `path` in a part that begins with event `first`."""
    if first and len(path) > 1 and path[0] == "events" and isinstance(path[1], int):
        return ("events", path[1] + first, *path[2:])
    return path


_SOUND: dict[str, Any] = {"format": schema.NEWEST_FORMAT, "title": "-"}
"""A story in which only the events can be wrong."""

_NEWER = ("extra_forbidden", "literal_error", "string_pattern_mismatch")


def _fault(path: JsonPath, kind: str, value: Any, context: dict[str, Any]) -> Fault:
    if kind != "missing" and is_deep(value):
        found = f"brackets nested more than {DEEPEST} deep"
        return Fault(path, found, "the few levels of a story", "Remove it.")
    match kind:
        case "extra_forbidden":
            return _unknown_key(path)
        case "missing":
            what, _ = _entry(path[:-1])
            return Fault(path, f"{what} without “{path[-1]}”", "this key", _hint_for_missing(path))
        case "literal_error":
            return _unknown_word(path, value, context["expected"])
        case "string_pattern_mismatch":
            return _unlike_pattern(path, value)
        case "string_too_short":
            return Fault(path, "an empty text", "some words", "Fill it in, or remove the entry.")
        case "greater_than_equal":
            hint = "Count from 0, or leave the key out."
            return Fault(path, shown(value), "a whole number from 0", hint)
        case _:
            return _wrong_type(path, value, kind)


def _path(loc: tuple[str | int, ...]) -> JsonPath:
    """The JSON path of a finding, without pydantic's own step inside a text or list of texts."""
    return tuple(step for i, step in enumerate(loc) if not (i and loc[i - 1] == "value"))


def _is_half_of_union(loc: tuple[str | int, ...], finding: Any) -> bool:
    """True if a list was found not to be a text where either would do."""
    return loc[-2:] == ("value", "str") and isinstance(finding["input"], list)


def _entry(path: JsonPath) -> tuple[str, type[BaseModel]]:
    return _ENTRIES[tuple(step for step in path if isinstance(step, str))]


def _unknown_key(path: JsonPath) -> Fault:
    what, entry = _entry(path[:-1])
    keys = [field.alias or name for name, field in entry.model_fields.items()]
    key = str(path[-1])
    expected = f"a key of {what} ({', '.join(keys)})"
    return Fault(path, f"the unknown key {quoted(key)}", expected, hint_for(key, keys), at=At.KEY)


def _unknown_word(path: JsonPath, value: Any, expected: str) -> Fault:
    words = [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
    hint = ""
    if isinstance(value, str):
        hint = in_other_words(value, words) or did_you_mean(value, words)
    if not hint and path[-1] == "dating":
        hint = "Write “inferred” where no source states the date, and give a “reason”."
    return Fault(path, shown(value), f"one of {', '.join(words)}", hint or "Write one of these.")


def _unlike_pattern(path: JsonPath, value: str) -> Fault:
    expected, hint = _PATTERNS[str(path[-1])]
    if path[-1] == "id" and 0 < len(id := kept(value, "")) <= LONGEST:
        hint = f"Write {quoted(id)}, here and wherever it is named."
    elif path[-1] == "colour":
        hint = did_you_mean(value, COLOURS) or "Write it like “#8a5a2b”."
    elif path[-1] == "language" and is_tag(value.strip().replace("_", "-")):
        hint = f"Write {quoted(value.strip().replace('_', '-'))}."
    elif path[-1] == "sha256":
        return Fault(path, f"{shown(value)} of length {len(value)}", expected, hint)
    return Fault(path, shown(value), expected, hint)


def _wrong_type(path: JsonPath, value: Any, kind: str) -> Fault:
    expected = _TYPES.get(kind, "a value that fits")
    hint = _HINTS.get(kind, _OBJECT_HINT)
    key = _KEY_OF_TEXT.get(tuple(step for step in path if isinstance(step, str)))
    if path[-1:] == ("value",):
        expected, hint = "a text or a list of texts", _HINTS["string_type"]
    if isinstance(value, (int, float)) and value == value and "text" in expected:
        hint = "Put it in quotation marks."
    elif value is None:
        hint = "Leave the key out when there is nothing to say."
    elif kind == "int_type" and isinstance(value, str) and value.isdigit():
        hint = "Remove the quotation marks."
    elif kind == "list_type" and isinstance(value, str):
        hint = f'Write [{{"{key}": …}}] around it.' if key else 'Put it in brackets: ["…"].'
    elif hint is _OBJECT_HINT and isinstance(value, (str, int)):
        hint = f'Write {{"{key}": …}} around it.' if key else hint
    return Fault(path, shown(value), expected, hint)


def _hint_for_missing(path: JsonPath) -> str:
    match path[-1]:
        case "format":
            return f'Add "format": {schema.NEWEST_FORMAT}.'
        case "exact":
            return "A quote needs the words of its source, verbatim."
        case _:
            return "Add it."
