"""The program in a real window, driven from outside by keys, wheel and clicks, as a person does.

Each test starts `python -m herline` on the display at hand, and reads afterwards what the program
remembers of how the story was looked at.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from herline.paths import settings_file
from herline.session.memory import memory_file, read_memory

PROJECT = Path(__file__).parents[1]
PATIENCE = 40.0
PLACES = {"F6": "72", "F8": "74"}
"""Where these keys are: by their names, xdotool of Debian 14 would hold Alt with them."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="there is no display"),
    pytest.mark.skipif(not shutil.which("xdotool"), reason="xdotool is not installed"),
]


def xdotool(*words: str) -> str:
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=PATIENCE)
    return done.stdout.strip()


def until(holds: Callable[[], Any], what: str) -> Any:
    """What `holds` gives, as soon as it gives something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


class Running:
    """The program in its window, and the hands on it."""

    def __init__(self, *arguments: str) -> None:
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "herline", *arguments],
            cwd=PROJECT,
            env=surroundings,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.window = ""

    def appear(self) -> None:
        """Wait for the window, and give it its size, place and the keyboard."""
        self.window = until(self._window, "the window").splitlines()[-1]
        xdotool("windowsize", "--sync", self.window, "1280", "780")
        xdotool("windowmove", self.window, "0", "0")
        xdotool("windowfocus", "--sync", self.window)

    def _window(self) -> str:
        return xdotool("search", "--onlyvisible", "--pid", str(self.process.pid))

    def press(self, *keys: str) -> None:
        for key in keys:
            xdotool("key", "--window", self.window, PLACES.get(key, key))

    def wheel(self, x: int, y: int, *, up: int) -> None:
        xdotool("mousemove", "--window", self.window, str(x), str(y))
        xdotool("click", "--repeat", str(up), "--delay", "30", "4")

    def quit(self) -> str:
        """Close by the keys, and give what was said on standard error."""
        self.press("ctrl+q")
        said = self.process.communicate(timeout=PATIENCE)[1]
        assert self.process.returncode == 0, said
        return said

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()


@pytest.fixture
def started(home: Path) -> Iterator[Callable[..., Running]]:
    running: list[Running] = []

    def start(*arguments: str) -> Running:
        one = Running(*arguments)
        running.append(one)
        one.appear()
        return one

    yield start
    for each in running:
        each.kill()


def last_view() -> Any:
    """How the story was looked at when the program was left."""
    until(memory_file().exists, "the memory")
    ((_, view),) = read_memory()[0].views
    return view


def test_it_starts_shows_the_story_and_leaves_without_a_complaint(
    started: Callable[..., Running],
) -> None:
    assert started().quit() == ""
    assert last_view().viewport.span > 1000


def test_one_key_walks_to_a_disagreement_and_the_next_start_comes_back_to_it(
    started: Callable[..., Running],
) -> None:
    first = started()
    first.press("F8")
    first.quit()
    chosen = last_view().selected
    assert chosen
    started().quit()
    assert last_view().selected == chosen


def test_it_remembers_where_one_was_when_the_system_ends_it(
    started: Callable[..., Running],
) -> None:
    running = started()
    running.press("F8", "ctrl+shift+l")
    until(settings_file().exists, "the theme to be kept")  # so it has heard both keys
    running.process.terminate()
    running.process.communicate(timeout=PATIENCE)
    assert running.process.returncode == 0
    assert last_view().selected


def test_the_wheel_zooms_at_the_pointer(started: Callable[..., Running]) -> None:
    running = started()
    running.press("Escape")
    running.quit()
    whole = last_view().viewport
    running = started()
    running.wheel(900, 250, up=10)
    running.quit()
    assert last_view().viewport.span < whole.span / 2


def test_typing_in_the_search_narrows_the_story(started: Callable[..., Running]) -> None:
    running = started()
    running.press("ctrl+f")
    xdotool("type", "--window", running.window, "shanghai")
    running.quit()
    assert last_view().filter.text == "shanghai"


def test_a_broken_file_leaves_the_program_up(
    started: Callable[..., Running], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": 1, "title": "Half a story", "events": [', "utf-8")
    running = started(str(broken))
    running.press("Escape")
    assert running.process.poll() is None


def test_a_story_of_ones_own_opens_with_a_command(
    started: Callable[..., Running], tmp_path: Path
) -> None:
    own = tmp_path / "own.json"
    event = {
        "id": "wedding",
        "title": "The wedding",
        "date": {"edtf": "1921-05", "dating": "stated"},
        "quotes": [{"source": "letter", "exact": "We married in May"}],
    }
    story = {
        "format": 1,
        "title": "A wedding",
        "sources": [{"id": "letter", "label": "Letter"}],
        "events": [event],
    }
    own.write_text(json.dumps(story), "utf-8")
    running = started(str(own))
    running.press("F6", "Right")
    assert running.quit() == ""
    ((path, _),) = read_memory()[0].views
    assert path == str(own)
