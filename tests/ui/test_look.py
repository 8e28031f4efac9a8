"""When the desktop turns dark, all that is seen does, and it turns light with it again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from herline.model.lens import Lens
from herline.model.view import Face
from herline.session.session import Session
from herline.settings import By, Theme
from herline.ui.window import Window
from tests.ui.conftest import Shown


@pytest.fixture
def turn(monkeypatch: pytest.MonkeyPatch) -> Callable[[Qt.ColorScheme], None]:
    """Turns the desktop dark or light."""

    def turn(scheme: Qt.ColorScheme) -> None:
        dark = scheme is Qt.ColorScheme.Dark
        monkeypatch.setattr("herline.paint.style.system_is_dark", lambda: dark)
        QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)

    return turn


def pictures(widgets: list[QWidget]) -> list[tuple[str, QImage]]:
    """How widgets look now, each with its name."""
    QApplication.processEvents()
    return [(widget.objectName(), widget.grab().toImage()) for widget in widgets]


def dark(image: QImage) -> bool:
    """Whether most of a picture is dark."""
    spots = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    return sum(image.pixelColor(*spot).lightness() < 100 for spot in spots) > len(spots) / 2


def other_than(wanted: list[tuple[str, QImage]], seen: list[tuple[str, QImage]]) -> list[str]:
    """The names of what looks otherwise than it should."""
    pairs = zip(wanted, seen, strict=True)
    return [name for (name, one), (_, another) in pairs if one != another]


def _quotes(session: Session) -> None:
    """They are seen already."""


def _claims(session: Session) -> None:
    session.prefer(synopsis_by=By.CLAIMS)


def _mirror(session: Session) -> None:
    session.look_through(Lens("encyclopedia", "afi"))


def _coverage(session: Session) -> None:
    session.face(Face.COVERAGE)


def _no_folder(*asked: object) -> str:
    return ""


def everything(window: Window) -> list[QWidget]:
    desk, states = window.documents.desk, window.documents.states
    assert desk is not None
    assert states is not None
    return [*(w for w in window.widgets.values() if w.isVisible()), window.header, desk, states]


def test_all_that_is_seen_turns_dark_with_the_desktop_as_if_it_were_preferred(
    shown_whole: Shown,
    monkeypatch: pytest.MonkeyPatch,
    turn: Callable[[Qt.ColorScheme], None],
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", _no_folder)
    window = shown_whole(None)
    for name in ("table", "differences"):
        window.turn_panel(name)
    window.documents.show()
    window.documents.verify()
    window.session.select("idea")
    for see in (_quotes, _claims, _mirror, _coverage):
        see(window.session)
        QApplication.processEvents()
        parts = everything(window)
        assert len(parts) > 8
        light = pictures(parts)
        window.session.prefer(theme=Theme.DARK)
        preferred = pictures(parts)
        assert [name for name, image in preferred if not dark(image)] == []
        window.session.prefer(theme=Theme.SYSTEM)
        turn(Qt.ColorScheme.Dark)
        assert other_than(preferred, pictures(parts)) == [], see
        turn(Qt.ColorScheme.Light)
        assert other_than(light, pictures(parts)) == [], see
    for part in parts[-2:]:
        part.close()


def test_how_the_window_looks_now_is_heard(shown: Shown, heard: list[str]) -> None:
    window = shown(None)
    window.session.prefer(theme=Theme.DARK)
    window.session.prefer(text_zoom=1.1)
    assert heard[-2:] == ["Dark theme, text at 100%", "Dark theme, text at 110%"]
