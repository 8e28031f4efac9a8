"""What is said when a Linux system lacks a library or a display."""

import ctypes.util
import os
import socket
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from herline import system

ROOT = Path(__file__).parents[1]
PATIENCE = 20.0
FIRST_PORT = 6000
"""That of the display :0, by TCP."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asked on Linux only")


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")  # as if unset; what is chosen is taken back


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch):
    """Take libraries away from the system, and let every other one be there."""

    def take(*names: str) -> None:
        monkeypatch.setattr(system, "_load", lambda name: None if name in names else object())

    return take


def test_nothing_is_wrong_offscreen_where_the_tests_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert system.make_ready() == ""


@pytest.mark.parametrize(
    ("locale", "chosen"),
    [({"LC_ALL": "C"}, "C.UTF-8 -"), ({"LANG": "C"}, "- C.UTF-8")],
)
def test_a_locale_other_than_utf8_gives_way_to_one_of_it(
    locale: dict[str, str], chosen: str
) -> None:
    code = (
        "from herline import system; import os; system.make_ready();"
        "print(*(os.environ.get(name, '-') for name in ('LC_ALL', 'LC_CTYPE')))"
    )
    environment = {"PYTHONUTF8": "1", "PYTHONCOERCECLOCALE": "0", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=ROOT, env=environment | locale, capture_output=True
    )
    assert done.stdout.decode().strip() == chosen


def test_no_display_is_told_with_what_works_without_one(without) -> None:
    without()
    told = system.make_ready()
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in told
    assert "herline export" in told


def test_a_display_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch, without) -> None:
    without()
    monkeypatch.setenv("DISPLAY", ":987")
    monkeypatch.setattr(system, "_answers", lambda platform: False)
    assert "DISPLAY=:987" in system.make_ready()


def test_missing_libraries_are_told_with_the_command_for_each_system(
    monkeypatch: pytest.MonkeyPatch, without
) -> None:
    without("libEGL.so.1", "libxcb-cursor.so.0", "libxcb-icccm.so.4")
    monkeypatch.setenv("DISPLAY", ":0")
    assert system.make_ready() == (
        "Qt, which draws Herline, needs system libraries that are not here:"
        " libEGL.so.1 libxcb-cursor.so.0 libxcb-icccm.so.4\n"
        "  Debian, Ubuntu:  sudo apt-get install libegl1 libxcb-cursor0 libxcb-icccm4\n"
        "  Fedora:          sudo dnf install libglvnd-egl xcb-util-cursor xcb-util-wm"
    )


def test_a_package_that_brings_two_libraries_is_named_once(
    monkeypatch: pytest.MonkeyPatch, without
) -> None:
    without("libglib-2.0.so.0", "libgthread-2.0.so.0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "install libglib2.0-0\n" in system.make_ready()


def test_all_libraries_for_a_window_are_told_together_with_the_missing_display(without) -> None:
    without("libxcb-cursor.so.0", "libGL.so.1")
    told = system.make_ready()
    assert "install libgl1 libxcb-cursor0\n" in told
    assert "There is no display" in told


def test_libraries_for_a_window_are_not_asked_of_a_picture(
    monkeypatch: pytest.MonkeyPatch, without
) -> None:
    without("libxcb-cursor.so.0", "libGL.so.1")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    told = system.make_ready()
    assert "install libgl1\n" in told
    assert "display" not in told


def test_wayland_that_is_not_whole_is_no_matter_where_x11_answers(
    monkeypatch: pytest.MonkeyPatch, without
) -> None:
    without("libwayland-cursor.so.0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(system, "_answers", lambda platform: platform == "xcb")
    assert system.make_ready() == ""


@pytest.mark.parametrize(
    ("name", "value", "platforms"),
    [("XDG_SESSION_TYPE", "wayland", "xcb"), ("QT_QPA_PLATFORM", "wayland;xcb", "wayland;xcb")],
)
def test_qt_does_not_try_what_would_not_answer_unless_somebody_named_it(
    monkeypatch: pytest.MonkeyPatch, without, name: str, value: str, platforms: str
) -> None:
    without()
    monkeypatch.setenv(name, value)
    monkeypatch.setattr(system, "_answers", lambda platform: platform == "xcb")
    assert system.make_ready() == ""
    assert os.environ["QT_QPA_PLATFORM"] == platforms


def test_qt_is_not_imported_to_find_out() -> None:
    code = "import sys; from herline import system; system.make_ready(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout
    assert "herline.system" in loaded
    assert "PySide6" not in loaded


def welcome(server: socket.socket) -> socket.socket:
    """Let a client in, as an X server does, and give the connection to it."""
    client, _ = server.accept()
    client.settimeout(PATIENCE)
    client.recv(1000)
    let_in, protocol, words = 1, 11, 8
    client.sendall(struct.pack("BxHHH", let_in, protocol, 0, words) + bytes(4 * words))
    return client


@pytest.mark.skipif(not ctypes.util.find_library("xcb"), reason="there is no libxcb")
def test_a_display_that_was_asked_is_not_left_before_qt_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, ThreadPoolExecutor() as beside:
        server.settimeout(PATIENCE)
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{server.getsockname()[1] - FIRST_PORT}")
        welcomed = beside.submit(welcome, server)
        assert system._answers("xcb")
        with welcomed.result() as client:
            client.setblocking(False)
            with pytest.raises(BlockingIOError):
                client.recv(1)  # which gives b"" once the other side has left
