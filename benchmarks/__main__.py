"""Measures what Herline costs and prints one table: `python -m benchmarks [GROUP …]`.

All figures are CPU time unless they say otherwise. Those that need a window are measured
without a screen, and once more on the display if there is one.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, replace
from importlib.metadata import version
from pathlib import Path

from benchmarks.figures import Figure, print_head, print_row
from benchmarks.groups import GROUPS, Group
from benchmarks.made_up import folder_for_made_up
from benchmarks.processes import figures_of
from herline import __version__

_SLOW = ", ".join(group.name for group in GROUPS if group.slow)


def main() -> int:
    parser = _parser()
    asked = parser.parse_args()
    if asked.contract:
        from benchmarks import contract

        contract.main()
        return 0
    unknown = set(asked.groups) - {group.name for group in GROUPS}
    if unknown:
        parser.error(f"there is no group {', '.join(sorted(unknown))}")
    wanted = [
        group for group in GROUPS if group.name in asked.groups or not (asked.groups or group.slow)
    ]
    print(f"{_machine()}\n")
    print_head()
    figures: list[Figure] = []
    with folder_for_made_up() as folder:
        os.environ["HERLINE_MADE_UP"] = str(folder)  # made once for all screens
        for group in wanted:
            for screen in _screens(group):
                for figure in _measured(group, screen):
                    figures.append(figure)
                    print_row(figure)
    missed = sum(figure.verdict == "MISSED" for figure in figures)
    broken = sum(figure.broken for figure in figures)
    print(f"\n{len(figures) - broken} figures, {missed} missed their target; {broken} broken.")
    if asked.json:
        text = json.dumps(_plain(figures), indent=1, ensure_ascii=False) + "\n"
        asked.json.write_text(text, "utf-8")
    return 1 if missed or broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "groups",
        metavar="GROUP",
        nargs="*",
        help=f"{', '.join(group.name for group in GROUPS)}; when none is named, all but {_SLOW}",
    )
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures there too")
    parser.add_argument(
        "--contract",
        action="store_true",
        help="one run for a bench of other timelines, which names it in BENCH_N, BENCH_DATA, …",
    )
    return parser


def _screens(group: Group) -> list[str]:
    """Qt's names of the screens to measure on."""
    if not group.screen:
        return [""]
    if sys.platform == "linux":
        return ["offscreen", *(["xcb"] if os.environ.get("DISPLAY") else [])]
    return ["offscreen", {"darwin": "cocoa", "win32": "windows"}.get(sys.platform, "offscreen")]


def _measured(group: Group, screen: str) -> Iterator[Figure]:
    """The figures of a group as they come, from a process and in a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        surroundings = {"HERLINE_HOME": home, "QT_QPA_PLATFORM": screen or "offscreen"}
        for figure in figures_of(group.module, **surroundings):
            yield replace(figure, platform=screen)


def _machine() -> str:
    return (
        f"Herline {__version__}, Python {platform.python_version()},"
        f" Qt {version('PySide6-Essentials')}, numpy {version('numpy')};"
        f" {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    )


def _plain(figures: list[Figure]) -> dict[str, object]:
    rows = [{**asdict(figure), "verdict": figure.verdict} for figure in figures]
    return {"machine": _machine(), "figures": rows}


if __name__ == "__main__":
    sys.exit(main())
