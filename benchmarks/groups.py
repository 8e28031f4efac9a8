"""Which figures there are: groups that belong together, each measured in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """A module that writes its figures when it is run; `screen` for those that need a window."""

    name: str
    module: str
    screen: bool = False
    slow: bool = False
    """Measured only when it is named."""


GROUPS = (
    Group("start", "benchmarks.start", screen=True),
    Group("frames", "benchmarks.frames", screen=True),
    Group("hands", "benchmarks.hands", screen=True),
    Group("clicks", "benchmarks.clicks", screen=True),
    Group("synopsis", "benchmarks.synopsis", screen=True),
    Group("coverage", "benchmarks.coverage", screen=True),
    Group("opening", "benchmarks.opening"),
    Group("large", "benchmarks.large", screen=True, slow=True),
    Group("pictures", "benchmarks.pictures"),
    Group("words", "benchmarks.words"),
    Group("quotes", "benchmarks.quotes"),
    Group("documents", "benchmarks.documents", screen=True),
    Group("trials", "benchmarks.trials", slow=True),
    Group("tests", "benchmarks.suite", slow=True),
)
