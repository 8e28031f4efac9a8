"""CPU time, in this process and in others: the wall clock of a shared machine varies threefold."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

PROJECT = Path(__file__).resolve().parents[1]


def milliseconds(work: Callable[[], object]) -> float:
    """CPU time of this process while it does `work`, all threads together."""
    return timed(work)[0]


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """The same, and what came of it."""
    began = time.process_time_ns()
    made = work()
    return (time.process_time_ns() - began) / 1e6, made


def of_process(arguments: Sequence[str], **environment: str) -> tuple[float, int]:
    """CPU seconds, user and system, of a Python started with `arguments`; and its exit status.

    Its children count as far as it waited for them.
    """
    child = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env=surroundings(environment),
        stdout=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)  # so that nobody waits for it again
    return used.ru_utime + used.ru_stime, child.returncode


def surroundings(changes: Mapping[str, str]) -> dict[str, str]:
    """The environment for a process of the benchmarks: that of this one, with `changes`.

    Modules are compiled once and kept, as on every machine where nobody forbade it.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "OPENBLAS_NUM_THREADS": "1", **changes}
