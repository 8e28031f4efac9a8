"""How many processes share the tests: all cores for many files, none for a few."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FILES_EACH = 10
"""A process that has fewer files to itself is not ready before the tests are done without it."""


def worth_starting(config: pytest.Config) -> int:
    """Processes for what `config` asks of pytest; none where tests are picked, or need a screen."""
    asked = config.option
    alone = asked.keyword or asked.lf or asked.collectonly or asked.capture == "no"
    if alone or not asked.markexpr.startswith("not slow"):
        return 0
    return shared_by(sum(map(_files, config.args)), _cores())


def shared_by(files: int, cores: int) -> int:
    """Processes for so many files of tests: two at least, as one would only pass them on."""
    workers = min(files // FILES_EACH, cores)
    return workers if workers > 1 else 0


def _files(path: str) -> int:
    return sum(1 for _ in Path(path).rglob("test_*.py"))


def _cores() -> int:
    """Those that this process may use, where the system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
