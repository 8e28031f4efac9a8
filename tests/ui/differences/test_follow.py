"""A reader decides which claim they follow, and why; it is shown, undone, dropped, and kept."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from herline.model.story import Attribute
from herline.notes.file import notes_file, read_notes
from herline.notes.resolution import Notes
from herline.session.session import Session
from herline.settings import By
from herline.ui.differences import follow
from herline.ui.differences.follow import FollowDialog, ask
from herline.ui.differences.note_keeping import NoteKeeping
from herline.ui.synopsis.synopsis import Synopsis
from tests.builders import claim, event, story
from tests.ui.scenes import small_session, small_story


def panel_of(qtbot: QtBot, session: Session) -> Synopsis:
    panel = Synopsis(session)
    qtbot.addWidget(panel)
    panel.resize(1000, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    session.select("recast")
    return panel


def asked(session: Session, panel: Synopsis) -> FollowDialog:
    dialog = ask(session, panel)
    assert dialog is not None
    return dialog


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def decide(qtbot: QtBot, session: Session, panel: Synopsis, why: str = "it is nearer") -> None:
    dialog = asked(session, panel)
    list(dialog.claims)[1].click()
    QTest.keyClicks(dialog.why, why)
    press(qtbot, dialog.follow)


def test_nothing_is_followed_without_a_claim_and_a_reason(qtbot: QtBot) -> None:
    session = small_session()
    panel = panel_of(qtbot, session)
    dialog = asked(session, panel)
    assert [button.text() for button in dialog.claims] == [
        "Encyclopedia: June 2012",
        "AFI Catalog: 2013",
    ]
    assert not dialog.follow.isEnabled()
    list(dialog.claims)[1].click()
    assert not dialog.follow.isEnabled()
    QTest.keyClicks(dialog.why, "  ")
    assert not dialog.follow.isEnabled()
    QTest.keyClicks(dialog.why, "why not")
    assert dialog.follow.isEnabled()
    dialog.reject()
    assert session.state.notes == Notes()


def test_a_long_title_lies_over_nothing_else(qtbot: QtBot) -> None:
    dates = claim("letter", when="1921-05-14"), claim("register", when="1921-05-15")
    session = Session()
    session.open(story(event("wedding", "1921-05", *dates, title="many words " * 40)))
    session.select("wedding")
    over = QWidget()
    qtbot.addWidget(over)
    dialog = ask(session, over)
    assert dialog is not None
    assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width())
    dialog.reject()


def test_many_claims_on_a_low_screen_scroll_above_the_buttons(qtbot: QtBot) -> None:
    dates = [claim(f"s{day}", when=f"1921-05-{day:02}") for day in range(1, 31)]
    session = Session()
    session.open(story(event("wedding", "1921-05", *dates)))
    session.select("wedding")
    over = QWidget()
    qtbot.addWidget(over)
    dialog = ask(session, over)
    assert dialog is not None
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.height() < over.screen().availableSize().height()
    assert dialog.rect().contains(dialog.buttons.geometry())
    *_, last_but_one, last = dialog.claims
    assert last.visibleRegion().isEmpty()
    last_but_one.setFocus()
    qtbot.keyClick(last_but_one, Qt.Key.Key_Down)
    assert not last.visibleRegion().isEmpty()
    dialog.reject()


def test_a_long_claim_is_told_whole_in_a_dialog_no_wider_for_it(qtbot: QtBot) -> None:
    long = "in the house of a cousin beyond the second bridge, " * 6
    told = (
        claim("letter", long.strip(", "), attribute=Attribute.WHERE),
        claim("register", "in town", attribute=Attribute.WHERE),
    )
    session = Session()
    session.open(story(event("wedding", "1921-05", *told)))
    session.select("wedding")
    over = QWidget()
    qtbot.addWidget(over)
    dialog = ask(session, over)
    assert dialog is not None
    assert dialog.width() == follow.WIDTH
    told_first = next(iter(dialog.claims))
    assert told_first.text().count("second bridge") == 6
    assert "\n" not in told_first.accessibleName()
    dialog.reject()


def test_a_reason_in_larger_text_has_as_many_lines(qtbot: QtBot) -> None:
    heights: list[int] = []
    for zoom in (1.0, 2.0):
        session = small_session(text_zoom=zoom)
        dialog = asked(session, panel_of(qtbot, session))
        heights.append(dialog.why.height())
        dialog.reject()
    assert heights[1] == 2 * heights[0]


def test_it_is_shown_with_the_quotes_and_in_the_table_and_the_other_claim_stays(
    qtbot: QtBot,
) -> None:
    session = small_session()
    panel = panel_of(qtbot, session)
    decide(qtbot, session, panel)
    said = "You follow: AFI Catalog, because it is nearer"
    assert f"when  {said}" in panel.columns.summary.text
    panel.lay_out_by(By.CLAIMS)
    assert panel.body.table is not None
    when = panel.body.table.grid.spots[0]
    assert said in when[0].spoken
    assert when[1].spoken.startswith("Encyclopedia on when: June 2012")


def test_it_can_be_undone_and_removed(qtbot: QtBot) -> None:
    session = small_session()
    panel = panel_of(qtbot, session)
    decide(qtbot, session, panel)
    assert session.can_undo_note
    session.undo_note()
    assert session.state.notes == Notes()
    assert not session.can_undo_note
    decide(qtbot, session, panel)
    dialog = asked(session, panel)
    assert dialog.why.toPlainText() == "it is nearer"
    assert list(dialog.claims)[1].isChecked()
    press(qtbot, dialog.remove)
    assert session.state.notes == Notes()
    session.undo_note()
    assert len(session.state.notes.resolutions) == 1


def test_f_asks_from_the_table(qtbot: QtBot) -> None:
    session = small_session(synopsis_by=By.CLAIMS)
    panel = panel_of(qtbot, session)
    assert panel.body.table is not None
    panel.body.table.setFocus()
    panel.body.table.point_at("when")
    qtbot.keyClick(panel.body.table, Qt.Key.Key_F)
    dialog = panel.findChild(FollowDialog)
    assert dialog is not None
    dialog.reject()


def test_where_sources_agree_there_is_nothing_to_follow(qtbot: QtBot) -> None:
    session = small_session()
    panel = panel_of(qtbot, session)
    session.select("premiere")
    assert ask(session, panel) is None


def test_notes_are_written_beside_no_story_and_are_there_at_the_next_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "story.json"
    session = Session()
    keeping = NoteKeeping(session)
    session.open(small_story(), path)
    keeping.begin()
    panel = panel_of(qtbot, session)
    decide(qtbot, session, panel)
    assert not list(tmp_path.iterdir())
    assert read_notes(path).notes == session.state.notes
    later = Session()
    keeping = NoteKeeping(later)
    keeping.begin()
    later.open(small_story(), path)
    assert later.state.notes == session.state.notes
    assert not later.can_undo_note
    later.open(small_story(), tmp_path / "another.json")
    assert later.state.notes == Notes()


def test_a_damaged_file_of_notes_is_told_and_nothing_is_written_over_a_later_one(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "story.json"
    kept = notes_file(path)
    kept.parent.mkdir(parents=True)
    kept.write_text('{"format": 2, "resolutions": []}', "utf-8")
    session = Session()
    keeping = NoteKeeping(session)
    said: list[str] = []
    keeping.said.connect(said.append)
    keeping.unread.connect(said.append)
    session.open(small_story(), path)
    keeping.begin()
    decide(qtbot, session, panel_of(qtbot, session))
    assert "later version" in said[0]
    assert "not kept" in said[1]
    assert '"format": 2' in kept.read_text("utf-8")


def test_a_later_version_of_the_notes_that_came_meanwhile_is_not_written_over(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "story.json"
    session = Session()
    keeping = NoteKeeping(session)
    said: list[str] = []
    keeping.said.connect(said.append)
    session.open(small_story(), path)
    keeping.begin()
    notes_file(path).parent.mkdir(parents=True)
    notes_file(path).write_text('{"format": 2, "resolutions": []}', "utf-8")
    decide(qtbot, session, panel_of(qtbot, session))
    assert notes_file(path).read_text("utf-8") == '{"format": 2, "resolutions": []}'
    assert "not kept" in said[0]


def test_the_keyboard_begins_with_the_claims_and_goes_on_to_the_reason(qtbot: QtBot) -> None:
    session = small_session()
    dialog = asked(session, panel_of(qtbot, session))
    first = next(iter(dialog.claims))
    assert dialog.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert dialog.chosen is dialog.claims[first]
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.why
    dialog.reject()


def test_f_asks_from_a_quote_too_and_says_where_nothing_differs(qtbot: QtBot) -> None:
    session = small_session()
    panel = panel_of(qtbot, session)
    panel.body.quotes()[0].setFocus()
    qtbot.keyClick(panel.body.quotes()[0], Qt.Key.Key_F)
    dialog = panel.findChild(FollowDialog)
    assert dialog is not None
    dialog.reject()
    session.select("idea")
    with qtbot.waitSignal(panel.said) as said:
        qtbot.keyClick(panel.body.quotes()[0], Qt.Key.Key_F)
    assert said.args == ["The sources do not differ here, so there is nothing to follow."]
