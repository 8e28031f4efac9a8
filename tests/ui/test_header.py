"""The row at the top of the window: what has no room in it is a key or a click away."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from herline.model.view import Grouping
from herline.ui.header import Header
from tests.ui.conftest import Shown


def _missing(header: Header) -> set[str]:
    return {name for name, button in header.buttons.items() if not button.isVisible()}


def _offered(menu: QMenu) -> list[str]:
    """What the menu says, as somebody finds it who opens it."""
    menu.aboutToShow.emit()
    return [action.text().replace("&", "") for action in menu.actions()]


def test_where_there_is_room_for_all_nothing_else_is_offered(shown: Shown, small: Path) -> None:
    window = shown(small)
    window.resize(1280, 800)
    assert not _missing(window.header)
    assert not window.header.more.isVisible()


def test_a_narrow_window_leads_to_the_buttons_that_have_no_room(shown: Shown, small: Path) -> None:
    header = shown(small).header
    header.window().resize(700, 500)
    assert _missing(header) == {"open", "fold", "next-conflict", "according"}
    assert header.more.isVisible()
    assert header.more.accessibleName() == "More"
    assert "Open" in header.more.toolTip()
    assert _offered(header.more.menu()) == [
        "Open…",
        "According to",
        "Fold empty stretches",
        "Next disputed event",
    ]


def test_the_telling_of_a_source_is_chosen_by_way_of_more(shown: Shown, small: Path) -> None:
    window = shown(small)
    window.resize(700, 500)
    menu = window.header.more.menu()
    assert "According to" in _offered(menu)
    tellings = next(a.menu() for a in menu.actions() if isinstance(a.menu(), QMenu))
    assert isinstance(tellings, QMenu)
    assert _offered(tellings)[0] == "All sources"
    next(action for action in tellings.actions() if action.text().startswith("Book")).trigger()
    assert window.session.state.view.lens.source == "book"


def test_how_the_lanes_are_grouped_is_heard(
    shown: Shown, small: Path, qtbot: QtBot, heard: list[str]
) -> None:
    session = shown(small).session
    heard.clear()
    for grouping in (Grouping.KIND, Grouping.NONE):
        with qtbot.waitSignal(session.followed):
            session.group(grouping)
    assert heard == ["By kind", "Not grouped"]


def test_more_is_reached_with_the_keyboard(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    window.resize(700, 500)
    window.header.search.setFocus()
    qtbot.keyClick(window.header.search, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert window.header.more.hasFocus()


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_no_part_of_the_row_is_ever_cut(shown: Shown, small: Path, zoom: float) -> None:
    window = shown(small)
    window.session.prefer(text_zoom=zoom)
    for width in range(700, 1500, 40):
        window.resize(width, 600)
        QApplication.processEvents()
        header = window.header
        parts = [header.search, header.more, *header.buttons.values()]
        for part in (part for part in parts if part.isVisible()):
            right = part.mapTo(window, QPoint(part.width(), 0)).x()
            assert right <= window.width(), (part.objectName(), width)
            assert part.width() >= (part.minimumWidth() or part.minimumSizeHint().width())
        assert bool(_missing(header)) == header.more.isVisible()


def test_a_word_that_is_searched_for_has_room_in_large_text_too(shown: Shown, small: Path) -> None:
    window = shown(small)
    window.session.prefer(text_zoom=2.0)
    search = window.header.search
    sign_and_margins = 2 * 35
    for width in range(700, 1300, 40):
        window.resize(width, 800)
        QApplication.processEvents()
        room = search.width() - sign_and_margins
        assert room > search.fontMetrics().horizontalAdvance("replaced"), width


def test_icons_are_as_large_as_the_text(shown: Shown, small: Path) -> None:
    window = shown(small)
    before = window.header.buttons["fit"].iconSize().width()
    window.session.prefer(text_zoom=1.5)
    assert window.header.buttons["fit"].iconSize().width() == round(1.5 * before)


def test_it_counts_the_events_that_are_disputed_and_the_status_line_what_on(
    shown: Shown, tmp_path: Path
) -> None:
    def said(source: str, day: str, *, guests: int) -> dict[str, object]:
        when = {"attribute": "when", "edtf": day}
        count = {"attribute": "how-many", "amount": str(guests), "of": "guests"}
        return {"source": source, "exact": "x", "claims": [when, count]}

    quotes = [said("book", "1921-05-14", guests=10), said("letter", "1921-05-15", guests=20)]
    event = {"id": "wedding", "title": "Wedding", "quotes": quotes}
    sources = [{"id": id, "label": id} for id in ("book", "letter")]
    story = {"format": 1, "title": "A wedding", "sources": sources, "events": [event]}
    file = tmp_path / "wedding.json"
    file.write_text(json.dumps(story))
    window = shown(file)
    assert window.header.buttons["next-conflict"].text() == "1 disputed event"
    window.status.disputed.begin()
    assert window.status.disputed.text() == "2 disagreements"


def test_a_button_whose_menu_is_gone_is_not_pointed_at(shown: Shown, small: Path) -> None:
    header = shown(small).header
    button = header.buttons["according"]
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QCursor.setPos(header.mapToGlobal(header.rect().bottomRight()) + QPoint(40, 40))
    button.menu().aboutToHide.emit()
    assert not button.underMouse()
