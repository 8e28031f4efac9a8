"""Shift+F10 offers what the key for menus does, where the keyboard is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from herline.ui.offering import OFFER
from herline.ui.timeline.canvas import Canvas
from tests.ui.conftest import Shown


def test_it_offers_what_can_be_done_with_the_chosen_event(
    shown_whole: Shown, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, where: offered.append(menu.accessibleName()))
    window = shown_whole(small)
    canvas = window.findChild(Canvas)
    assert canvas is not None
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    window.session.step()
    OFFER.do(window)
    assert offered == ["The idea"]
