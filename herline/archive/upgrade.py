"""Brings a story of an older format up to the newest, one step for each number.

Format 1 is the first and the newest, so the table is still empty. A step takes the plain JSON of
its format and returns that of the next. A format that is newer than this program is read as far
as it is understood, and never written over.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from herline.archive.printable import shown
from herline.archive.problems import Fault, Severity

NEWEST_FORMAT = 1

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""Format number -> the step that leads to the next one."""


def upgraded(plain: dict[str, Any]) -> tuple[dict[str, Any], int, list[Fault]]:
    """`plain` in the newest format, the number it was written in, and what is wrong with that.

    A missing or broken number counts as the newest format.
    """
    number = plain.get("format")
    if number is None and "format" not in plain:
        hint = f'Add "format": {NEWEST_FORMAT}.'
        return plain, NEWEST_FORMAT, [Fault(("format",), "a story without “format”", "it", hint)]
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        expected = f"the number of the format, {NEWEST_FORMAT}"
        hint = f'Write "format": {NEWEST_FORMAT}.'
        return plain, NEWEST_FORMAT, [Fault(("format",), shown(number), expected, hint)]
    if number > NEWEST_FORMAT:
        return plain, number, [_newer(number)]
    for step in range(number, NEWEST_FORMAT):
        plain = UPGRADES[step](plain)
    return plain, number, []


def _newer(number: int) -> Fault:
    return Fault(
        ("format",),
        f"format {number if number < 10**6 else 'of a very large number'}",
        f"format {NEWEST_FORMAT} or older",
        "The story opens read-only, without what is new in it. Get a newer Herline.",
        severity=Severity.WARNING,
    )
