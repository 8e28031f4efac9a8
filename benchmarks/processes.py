"""Measurements in processes of their own, which tell their figures line by line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.cpu import PROJECT, surroundings
from benchmarks.figures import Figure, complain, told


def figures_of(module: str, *arguments: str, **environment: str) -> Iterator[Figure]:
    """The figures of a module as they come; a broken one last if it stopped before its end."""
    child = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=PROJECT,
        env=surroundings(environment),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert child.stdout is not None
    for line in child.stdout:
        figure = told(line)
        if figure is None:
            complain(line.rstrip())
        else:
            yield figure
    if child.wait() != 0:
        name = " ".join((module, *arguments))
        reason = "stopped before its end; what it said stands above"
        yield Figure(name, "", None, note=reason, broken=True)
