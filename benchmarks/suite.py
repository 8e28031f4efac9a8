"""The tests themselves: seconds that a person waits for them, since that is what they cost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.cpu import PROJECT
from benchmarks.figures import Figure, tell


def main() -> Iterator[Figure]:
    yield _run("the fast tests, by the clock", 10.0, "--fast")
    yield _run("python -m tests, by the clock", 120.0)


def _run(name: str, target: float, *arguments: str) -> Figure:
    """Seconds by the clock, beside the `target`."""
    # Without HERLINE_HOME, which the tests set for themselves.
    kept = {key: value for key, value in os.environ.items() if not key.startswith("HERLINE_")}
    began, used = time.monotonic(), os.times()
    ended = subprocess.run(
        [sys.executable, "-m", "tests", "-q", *arguments],
        cwd=PROJECT,
        env=kept,
        capture_output=True,
        text=True,
    )
    seconds, after = time.monotonic() - began, os.times()
    busy = after.children_user + after.children_system - used.children_user - used.children_system
    last = (ended.stdout.strip().splitlines() or ["nothing was said"])[-1].strip("= ")
    return Figure(name, "s", seconds, target, note=f"{busy:.0f} s CPU; {last}")


if __name__ == "__main__":
    tell(main())
