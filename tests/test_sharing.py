"""Many tests are shared by all cores, and what comes of them is told as if one had run them."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests import sharing

ROOT = Path(__file__).parents[1]
GOOD = """
import multiprocessing, os, pytest
@pytest.mark.parametrize("number", range(10))
def test_good(number): pass
"""
needs_two = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="needs Linux and two cores"
)


@pytest.mark.parametrize(
    ("tests", "cores", "processes"),
    [(0, 4, 0), (19, 4, 0), (20, 4, 2), (30, 4, 3), (2000, 2, 2), (2000, 1, 0), (2000, 64, 64)],
)
def test_each_process_has_ten_tests_and_a_core_of_its_own(
    tests: int, cores: int, processes: int
) -> None:
    assert sharing.shared_by(tests, cores) == processes


@pytest.mark.parametrize("asked", [*sharing.ALONE, "capture"])
def test_what_is_shown_as_it_runs_is_not_shared(asked: str) -> None:
    options = dict.fromkeys(sharing.ALONE, False) | {"capture": "fd"}
    wanted: Any = {"option": SimpleNamespace(**options | {asked: "no"})}
    items = [SimpleNamespace(get_closest_marker=lambda name: None)] * 2000
    session: Any = SimpleNamespace(testsfailed=0, items=items, config=SimpleNamespace(**wanted))
    assert sharing.worth_starting(session) == 0


def run(folder: Path, **files: str) -> tuple[int, str]:
    """The exit code of pytest for these files of tests, and what it says."""
    for name, text in files.items():
        (folder / f"test_{name}.py").write_text(GOOD + text)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.sharing", "-W", "error", folder],
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.returncode, done.stdout


@needs_two
@pytest.mark.heavy
def test_a_failure_is_told_with_what_was_said(tmp_path: Path) -> None:
    shared = (
        "def test_it(): os.system('echo aloud'); assert multiprocessing.parent_process() is None"
    )
    code, said = run(tmp_path, shared=shared, skipped="def test_it(): pytest.skip('not here')")
    assert (code, "1 failed, 20 passed, 1 skipped" in said) == (1, True)
    assert "\naloud\n" in said
    assert "AssertionError: assert <_ParentProcess" in said


@needs_two
@pytest.mark.heavy
def test_a_process_that_dies_is_a_failure(tmp_path: Path) -> None:
    code, said = run(tmp_path, fine="", dies="def test_it(): os._exit(3)")
    assert (code, "a process that ran tests ended with 3" in said) == (1, True)


@needs_two
@pytest.mark.heavy
def test_what_the_last_test_leaves_open_is_a_failure(tmp_path: Path) -> None:
    left = "def test_it(): kept = [open(__file__)]; kept.append(kept)"
    code, said = run(tmp_path, fine="", left=left)
    assert (code, "PytestUnraisableExceptionWarning" in said) == (1, True)
