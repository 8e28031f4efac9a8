"""Where files are: the same rule in a checkout and in an installed wheel."""

import sys
from pathlib import Path

import pytest

from herline import paths


def test_in_a_checkout_the_story_lies_beside_the_package() -> None:
    assert paths.story_file() == Path(paths.__file__).parent.parent / "data" / "timeline.json"


def test_in_a_wheel_the_story_lies_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "herline" / "_bundled").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "herline")
    assert paths.story_file() == tmp_path / "herline" / "_bundled" / "data" / "timeline.json"
    assert paths.resources_folder() == tmp_path / "herline" / "_bundled" / "resources"


def test_one_variable_puts_all_that_is_the_users_below_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HERLINE_HOME", str(tmp_path))
    folders = [paths.state_folder(), paths.cache_folder(), paths.log_folder()]
    assert paths.settings_file() == tmp_path / "config" / "settings.json"
    assert folders == [tmp_path / "state", tmp_path / "cache", tmp_path / "log"]
    assert list(tmp_path.iterdir()) == []  # asking makes nothing


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of a Linux desktop")
def test_without_it_the_systems_own_folders_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HERLINE_HOME")
    monkeypatch.setenv("XDG_STATE_HOME", "/somewhere/state")
    assert paths.state_folder() == Path("/somewhere/state/herline")
