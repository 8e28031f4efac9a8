"""Parses a document in a process of its own, with limits on its time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

from herline.documents.decoding import UnreadableError
from herline.documents.formats.format import Extracted, Format

PATIENCE = 90.0
"""Seconds after which a document is given up."""
_KEPT = 8


def extracted(content: bytes, format: Format, name: str) -> Extracted:
    """The text of a document; raises UnreadableError with a sentence about the file `name`.

    The last few are kept, so that a document that was checked is not parsed again to be read.
    """
    try:
        return _extracted(content, format)
    except _RefusedError as refused:
        raise UnreadableError(f"{name} {refused}.") from None


class _RefusedError(Exception):
    """What is said of a file, without its name."""


@lru_cache(maxsize=_KEPT)
def _extracted(content: bytes, format: Format) -> Extracted:
    answer = _answer(content, format)
    if answer is None:
        raise _RefusedError(f"is {format.value} that could not be read; it may be damaged")
    if "wrong" in answer:
        raise _RefusedError(str(answer["wrong"]).rstrip("."))
    pages = tuple((int(place), str(label)) for place, label in answer["pages"])
    return Extracted(str(answer["text"]), pages)


def _answer(content: bytes, format: Format) -> dict[str, Any] | None:
    command = [sys.executable, "-m", "herline.documents.formats.child", format.name]
    try:
        done = subprocess.run(
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            env=_surroundings(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _RefusedError(f"was given up after {PATIENCE:.0f} seconds of reading") from None
    except OSError:
        return None
    if done.returncode != 0:
        return None
    try:
        return json.loads(done.stdout)
    except ValueError:
        return None


def _surroundings() -> dict[str, str]:
    """The environment of this process, in which the child finds this package too."""
    home = str(Path(__file__).resolve().parents[3])
    path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
