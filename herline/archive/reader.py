"""Opens a story file: returns the story that could be read, and what is wrong with the file.

Reading never raises, whatever the file holds; what cannot be read is a problem with a place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container
from pathlib import Path
from typing import Any, cast

from herline.archive.build import build
from herline.archive.checks import check_sense
from herline.archive.circles import circles
from herline.archive.decode import decode
from herline.archive.fetch import fetch
from herline.archive.plain import Entry
from herline.archive.problems import Fault, Faults, Problem, path_text, problem_with
from herline.archive.reading import Reading
from herline.archive.syntax import parse
from herline.archive.upgrade import NEWEST_FORMAT, upgraded
from herline.frozen import replace
from herline.model.story import Story
from herline.model.units import counted
from herline.progress import Progress, to_nobody, within

LARGE = 1_500_000
"""Bytes; a larger file is read swiftly if it is sound. In a smaller one all events are made."""


def read(path: Path, *, trusted: Container[str] = (), progress: Progress = to_nobody) -> Reading:
    """The story in the file at `path`.

    `trusted` are the digests of contents that were once read without a problem: such a file is not
    checked again, which saves most of the time. `progress` is called with the share that has been
    read, and may raise to stop.
    """
    digest = ""
    try:
        raw = fetch(path)
        if isinstance(raw, Problem):
            return Reading(None, (raw,))
        digest = hashlib.sha256(raw).hexdigest()
        reading = read_bytes(raw, str(path), trusted=digest in trusted, progress=progress)
    except MemoryError:
        found, hint = "more than fits into memory", "Split the story, or close other programs."
        return Reading(None, (problem_with(str(path), found, "a smaller file", hint),), digest)
    return replace(reading, digest=digest)


def read_bytes(
    raw: bytes, name: str, *, trusted: bool = False, progress: Progress = to_nobody
) -> Reading:
    """The story in the content of a file called `name`."""
    if len(raw) >= LARGE:
        from herline.archive.swift.reader import read_swiftly  # late: it needs numpy

        swift = read_swiftly(raw, progress)
        if swift is not None:
            return Reading(swift, ())
    decoded = decode(raw)
    if decoded.text is None:
        return Reading(None, _placed(decoded.seen, Faults(decoded.faults), name))
    return _read(decoded.text, name, decoded.faults, trusted, progress)


def _read(text: str, name: str, before: list[Fault], trusted: bool, progress: Progress) -> Reading:
    plain, in_text = parse(text, trusted=trusted, progress=within(progress, 0.0, 0.3))
    faults = Faults([*before, *in_text])
    if any(fault.offset is not None for fault in in_text):  # it is not JSON
        return Reading(None, _placed(text, faults, name))
    if not isinstance(plain, dict):
        _check_shape(text, plain, faults, False, progress)
        return Reading(None, _placed(text, faults, name))
    plain, number, in_format = upgraded(cast("Entry", plain))
    faults.add_all(in_format)
    newer = number > NEWEST_FORMAT
    if not trusted:
        _check_shape(text, plain, faults, newer, within(progress, 0.3, 0.6))
    share = 0.3 if trusted else 0.6
    story = _story(plain, faults, trusted, within(progress, share, 1.0))
    if not story.title:
        story = replace(story, title=Path(name).stem or "Untitled")
    return Reading(story, _placed(text, faults, name), read_only=newer)


def _story(plain: Entry, faults: Faults, trusted: bool, progress: Progress) -> Story:
    if trusted:
        return build(plain, faults, progress=progress)
    circular = circles(plain, faults)
    check_sense(plain, faults)
    return build(plain, faults, circular, progress)


def _check_shape(text: str, plain: Any, faults: Faults, newer: bool, progress: Progress) -> None:
    from herline.archive.shape import check_shape  # late: imports pydantic, 50 ms
    from herline.archive.syntax import without_surrogates

    check_shape(without_surrogates(text, plain), faults, newer=newer, progress=progress)


def _placed(text: str, faults: Faults, name: str) -> tuple[Problem, ...]:
    """Each fault with its line and column, in the order of the text."""
    if not faults.kept:
        return ()
    from herline.archive.positions import lines_and_columns, offsets  # late: most have no problem

    found = list(zip(offsets(text, faults.kept), faults.kept, strict=True))
    found.sort(key=lambda each: each[0])
    places = lines_and_columns(text, (place for place, _ in found))
    problems = [_problem(fault, name, *places[place]) for place, fault in found]
    if faults.more:
        left = counted(faults.more, "more problems")
        hint = "Fix the first ones, then check again."
        problems.append(problem_with(name, left, "none", hint))
    return tuple(problems)


def _problem(fault: Fault, name: str, line: int, column: int) -> Problem:
    return Problem(
        severity=fault.severity,
        file=name,
        line=line,
        column=column,
        path=path_text(fault.path),
        found=fault.found,
        expected=fault.expected,
        hint=fault.hint,
    )
