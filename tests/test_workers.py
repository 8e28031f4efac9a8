"""Many tests are shared by all cores; a few, and those that need the screen, are not."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests import workers

FOLDER = "tests/model", "tests/ui"
"""More files than two processes need."""


def asked(*arguments: str, **options: Any) -> Any:
    """What pytest is asked, and nothing else of how it is set up."""
    usual = {"keyword": "", "lf": False, "collectonly": False, "capture": "fd"}
    option = SimpleNamespace(**{**usual, "markexpr": "not slow", **options})
    return SimpleNamespace(args=list(arguments), option=option)


@pytest.fixture
def on_four_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_cores", lambda: 4)


@pytest.mark.parametrize(
    ("files", "cores", "processes"),
    [(0, 4, 0), (19, 4, 0), (20, 4, 2), (30, 4, 3), (150, 2, 2), (150, 1, 0), (150, 64, 15)],
)
def test_each_has_ten_files_and_a_core_of_its_own(files: int, cores: int, processes: int) -> None:
    assert workers.shared_by(files, cores) == processes


@pytest.mark.usefixtures("on_four_cores")
def test_folders_are_shared_and_a_file_is_not() -> None:
    assert workers.worth_starting(asked(*FOLDER)) == 4
    assert workers.worth_starting(asked(*FOLDER, markexpr="not slow and not window")) == 4
    assert workers.worth_starting(asked("tests/test_workers.py")) == 0
    assert workers.worth_starting(asked("tests/test_workers.py::test_folders")) == 0
    assert workers.worth_starting(asked("no/such/folder")) == 0


@pytest.mark.usefixtures("on_four_cores")
@pytest.mark.parametrize(
    "options",
    [
        {"keyword": "lanes"},
        {"lf": True},
        {"collectonly": True},
        {"capture": "no"},
        {"markexpr": "slow"},
        {"markexpr": ""},
    ],
    ids=str,
)
def test_what_is_picked_or_shown_or_needs_the_screen_is_not_shared(options: dict[str, Any]) -> None:
    assert workers.worth_starting(asked(*FOLDER, **options)) == 0
