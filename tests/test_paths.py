"""Where files are: the same rule in a checkout and in an installed wheel."""

import os
import sys
from pathlib import Path

import pytest

from herline import paths, system
from herline.cli import main
from herline.documents.originals import refusal_of


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


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user whom the system does not know, as in some containers."""
    import pwd

    def unknown(user: int) -> None:
        raise KeyError(user)

    for name in list(os.environ):
        if name.startswith("XDG_") or name in ("HOME", "HERLINE_HOME"):
            monkeypatch.delenv(name)
    monkeypatch.setattr(pwd, "getpwuid", unknown)


@pytest.mark.skipif(sys.platform != "linux", reason="homes of a Linux system")
def test_who_has_no_home_is_told_what_to_set(
    homeless: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "make_ready", lambda: "")
    monkeypatch.delitem(sys.modules, "PySide6", raising=False)
    assert main([]) == 1
    said = "There is no home folder for your files: HOME is not set, and this user has none. "
    assert capsys.readouterr().err.startswith(said + "Set HOME, or HERLINE_HOME")


@pytest.mark.skipif(sys.platform != "linux", reason="homes of a Linux system")
def test_who_has_no_home_can_write_files_all_the_same(homeless: None, tmp_path: Path) -> None:
    there = tmp_path / "there.svg"
    there.write_text("a picture of last year")
    assert refusal_of(there, None) == ""
    assert paths.home_folder() == Path("/")


def test_a_home_of_nobody_is_told_and_files_are_written_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HERLINE_HOME", "~nobody-of-this-name/herline")
    with pytest.raises(paths.HomelessError, match="Set it to a folder of your choice"):
        paths.settings_file()
    there = tmp_path / "there.svg"
    there.write_text("a picture of last year")
    assert refusal_of(there, None) == ""
