"""Where a synopsis is narrow, its columns stand below each other and its head says less."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from herline.ui.look import Look
from herline.ui.synopsis.synopsis import Synopsis
from tests.ui.scenes import small_session
from tests.ui.synopsis.panels import shown


@pytest.mark.parametrize("width", [1000, 360])
def test_however_narrow_it_is_the_verbatim_form_has_its_name_and_room(
    qtbot: QtBot, qapp: QApplication, width: int
) -> None:
    session = small_session()
    Look(qapp, session)  # whatever another test left the application in
    panel = shown(qtbot, session, width)
    session.select("recast")
    assert panel.top.letters.text() == "verbatim"
    assert panel.top.minimumSizeHint().width() <= panel.width() == width


def test_where_the_buttons_have_no_room_in_one_row_none_is_shortened_nor_the_name_cut(
    qtbot: QtBot, qapp: QApplication
) -> None:
    session, width = small_session(), 285
    Look(qapp, session)
    holder = QWidget()  # a window does not ask how narrow the panel may be
    qtbot.addWidget(holder)
    panel = Synopsis(session, holder)
    panel.setGeometry(0, 0, width, 500)
    holder.resize(width, 500)
    holder.show()
    session.select("recast")
    buttons = panel.top.findChildren(QToolButton)
    assert len(buttons) == 6
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() < width
    head = panel.head
    qtbot.waitUntil(lambda: head.height() >= head.heightForWidth(head.width()))


def test_columns_stand_side_by_side_and_below_each_other_where_it_is_narrow(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    wide = [column.bounds for column in panel.columns.columns]
    assert len({bounds.top() for bounds in wide}) == 1
    assert all(bounds.width() >= 200 for bounds in wide)
    panel.resize(420, 500)
    narrow = [column.bounds for column in panel.columns.columns]
    assert len({bounds.left() for bounds in narrow}) == 1
    assert narrow[0].bottom() < narrow[1].top()
    assert all(bounds.width() > 380 - 40 for bounds in narrow)


def test_what_is_narrow_is_told_by_the_letters_of_now_also_before_an_event_is_chosen(
    qtbot: QtBot,
) -> None:
    session = small_session(text_zoom=1.5)
    panel = shown(qtbot, session, width=600)
    session.select("recast")
    assert panel.columns.narrow
    session.select("")
    session.prefer(text_zoom=1.0)
    session.select("recast")
    assert not panel.columns.narrow
    assert "next" in panel.top.next.text()


def test_where_it_is_narrow_the_head_says_less_and_the_rest_scrolls(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session, width=420)
    session.select("recast")
    assert panel.top.about.isHidden()
    assert "Samantha Morton, Spike Jonze" not in panel.head.text
    assert "Samantha Morton, Spike Jonze" in panel.columns.facts.text
    panel.resize(900, 500)
    assert "Samantha Morton, Spike Jonze" in panel.top.about.text
    assert "Samantha Morton, Spike Jonze" not in panel.columns.facts.text


def test_where_it_is_low_the_first_quote_is_seen_and_the_summary_comes_last(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session, width=420, height=900)
    session.select("recast")
    columns = panel.columns
    assert columns.facts.y() < columns.summary.y() < columns.columns[0].bounds.top()
    assert columns.tab_order()[1] is columns.summary
    panel.resize(420, 330)
    assert columns.columns[0].quotes[0].y() < panel.area.viewport().height()
    assert columns.facts.y() < columns.columns[0].bounds.top()
    assert columns.columns[-1].bounds.bottom() < columns.summary.y()
    assert columns.summary.geometry().bottom() < columns.height()
    assert columns.tab_order()[-1] is columns.summary


def test_who_took_part_is_told_in_all_the_width_below_the_buttons_or_above_them(
    qtbot: QtBot,
) -> None:
    session = small_session()
    panel = shown(qtbot, session, width=900)
    session.select("recast")
    top = panel.top
    qtbot.waitUntil(lambda: top.about.y() >= top.away.geometry().bottom())
    assert top.about.geometry().right() >= top.away.geometry().right()
    panel.resize(700, 500)
    assert top.about.isHidden()
    assert "Samantha Morton, Spike Jonze" in top.head.text
    qtbot.waitUntil(lambda: top.away.y() >= top.head.geometry().bottom())


def test_what_is_made_narrow_begins_with_the_date(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session, height=150)
    session.select("recast")
    bar = panel.area.verticalScrollBar()
    bar.setValue(18)
    assert bar.value() == 18
    panel.resize(400, 150)
    assert panel.columns.narrow
    assert bar.value() == 0


def test_what_is_made_narrow_keeps_the_quote_with_the_keyboard_in_sight(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session, height=250)
    session.select("recast")
    last = panel.body.quotes()[-1]
    last.setFocus(Qt.FocusReason.OtherFocusReason)
    panel.resize(400, 250)
    corner = last.mapTo(panel.area.viewport(), QPoint(0, 0))
    assert panel.area.viewport().rect().contains(corner)
