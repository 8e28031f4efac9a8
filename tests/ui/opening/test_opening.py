"""Opening stories: what cannot be read is told, and leaves what is open as it was."""

import json
import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from herline.app import make_application, start
from herline.archive import digests
from herline.paths import story_file
from herline.session.memory import read_memory
from herline.ui.opening import verifying
from herline.ui.parts.message import Message
from tests.ui.conftest import Shown, file_of


def test_without_a_file_the_story_that_came_along_opens(shown: Shown) -> None:
    window = shown(None)
    assert window.session.state.path == story_file()
    assert len(window.session.state.story.events) > 20
    assert window.opening.list is None
    assert window.session.state.settings.recent == ()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1', "\0\0", "{}"])
def test_a_broken_file_leaves_what_is_open_as_it_was(
    shown: Shown, small: Path, tmp_path: Path, content: str
) -> None:
    window = shown(small)
    before = window.session.state
    broken = tmp_path / "broken.json"
    broken.write_text(content)
    opened = window.opening.open(broken)
    if opened:  # what holds no event is a story all the same
        assert window.session.state.problems
        assert window.opening.list is not None
        window.opening.list.close()
        return
    assert window.session.state.story is before.story
    assert window.session.state.view == before.view
    assert window.opening.list is not None
    assert window.opening.list.table.rowCount() >= 1
    told = window.opening.list.accessibleDescription()
    assert told == "broken.json could not be opened. “A small story” is still open."
    window.opening.list.close()


def test_a_file_that_is_not_there_is_told_at_the_start(shown: Shown, tmp_path: Path) -> None:
    window = shown(tmp_path / "nothing.json")
    assert window.opening.list is not None
    assert window.status.shown.text() == "No events"
    window.opening.list.close()


def test_what_is_wrong_is_told_over_the_window_and_not_before_it_is_there(
    shown: Shown, tmp_path: Path
) -> None:
    window = start(make_application(), tmp_path / "nothing.json", ())
    told = window.opening.list
    assert told is not None
    assert not told.isVisible()
    window.move(60, 40)
    window.show()
    window.complete()
    assert told.isVisible()
    apart = told.frameGeometry().center() - window.frameGeometry().center()
    assert apart.manhattanLength() < 60
    told.close()
    window.close()


def test_another_file_is_opened_before_what_was_wrong_could_be_told(
    shown: Shown, small: Path, tmp_path: Path
) -> None:
    window = start(make_application(), tmp_path / "nothing.json", ())
    window.opening.open(small)
    window.show()
    window.complete()
    assert window.opening.list is None
    window.close()


def test_where_nothing_could_be_opened_the_window_offers_what_can_be(
    shown: Shown, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = shown(tmp_path / "nothing.json")
    assert window.opening.list is not None
    window.opening.list.close()
    card = window.opening.nothing_open
    assert card is not None
    assert window.rect().contains(card.geometry())
    qtbot.waitUntil(card.ask.hasFocus)
    qtbot.keyClick(card.ask, Qt.Key.Key_Tab)
    assert card.shipped.hasFocus()
    qtbot.keyClick(card.shipped, Qt.Key.Key_Tab)
    assert card.begin.hasFocus()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    qtbot.keyClick(card.ask, Qt.Key.Key_Space)
    assert window.opening.nothing_open is card
    qtbot.keyClick(card.shipped, Qt.Key.Key_Space)
    assert window.session.state.path == story_file()
    assert window.opening.nothing_open is None


def test_a_file_that_could_not_be_read_opens_once_it_is_mended(
    shown: Shown, tmp_path: Path, qtbot: QtBot
) -> None:
    mine = tmp_path / "mine.json"
    mine.write_text("{ half")
    window = shown(mine)
    assert window.opening.list is not None
    window.opening.list.close()
    assert window.opening.nothing_open is not None
    said = [each.text() for each in window.opening.nothing_open.findChildren(QLabel)]
    assert said == ["No story is open.", "mine.json opens by itself as soon as it can be read."]
    mine.write_text("{ still half")
    qtbot.waitUntil(lambda: window.opening.list is not None)
    file_of(mine, "The idea", title="Mended")
    qtbot.waitUntil(lambda: window.session.state.story.title == "Mended")
    assert window.opening.list is None
    assert window.opening.nothing_open is None


def test_a_file_that_is_not_there_yet_opens_when_it_is_written(
    shown: Shown, tmp_path: Path, qtbot: QtBot
) -> None:
    window = shown(tmp_path / "later.json")
    file_of(tmp_path / "later.json", "The idea", title="Here it is")
    qtbot.waitUntil(lambda: window.session.state.story.title == "Here it is")


def test_where_nothing_is_open_a_story_of_ones_own_can_be_begun(
    shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = shown(tmp_path / "nothing.json")
    window.session.prefer(text_zoom=1.5)
    assert window.opening.list is not None
    window.opening.list.close()
    card = window.opening.nothing_open
    assert card is not None
    assert card.begin.width() >= card.begin.sizeHint().width()
    mine = tmp_path / "mine.json"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(mine)])
    qtbot.mouseClick(card.begin, Qt.MouseButton.LeftButton)
    assert window.session.state.path == mine
    assert window.opening.nothing_open is None
    [explained] = window.findChildren(Message)
    explained.close()


def test_where_nothing_is_open_a_story_can_be_made_of_a_table(
    shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = shown(tmp_path / "nothing.json")
    assert window.opening.list is not None
    window.opening.list.close()
    card = window.opening.nothing_open
    assert card is not None
    table = tmp_path / "events.csv"
    table.write_text("title\nThey marry\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    qtbot.keyClick(card.table, Qt.Key.Key_Return)
    assert window.opening.table is not None
    window.opening.table.close()


def test_a_story_that_stays_open_needs_no_offer(shown: Shown, small: Path, tmp_path: Path) -> None:
    window = shown(small)
    window.opening.open(tmp_path / "nothing.json")
    assert window.opening.list is not None
    window.opening.list.close()
    assert window.opening.nothing_open is None


def test_a_file_with_problems_opens_with_what_could_be_read(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    story = json.loads(small.read_text("utf-8"))
    story["events"][1]["date"]["edtf"] = "2013-13"
    story["colour"] = "blue"
    small.write_text(json.dumps(story))
    window = shown(small)
    assert window.opening.list is not None
    window.opening.list.close()
    assert window.status.problems.text() == f"{len(window.session.state.problems)} problems"
    window.status.problems.click()
    assert window.opening.list is not None
    table = window.opening.list.table
    told = "\n".join(
        table.item(row, column).text()
        for row in range(table.rowCount())
        for column in range(table.columnCount())
    )
    assert "colour" in told
    assert "2013-13" in told
    button = next(b for b in window.opening.list.findChildren(QPushButton) if "Copy" in b.text())
    button.click()
    assert "small.json:" in QGuiApplication.clipboard().text()
    window.opening.list.close()


def test_the_dialog_opens_what_is_chosen(
    shown: Shown, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = file_of(tmp_path / "other.json", "Elsewhere", title="Another story")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    window = shown(small)
    window.menus.actions["open"].trigger()
    assert window.session.state.story.title == "Another story"
    assert window.session.state.settings.recent == (str(other), str(small))


def test_recent_files_open_from_the_menu(shown: Shown, small: Path, tmp_path: Path) -> None:
    other = file_of(tmp_path / "other.json", "Elsewhere", title="Another & more")
    window = shown(small)
    window.opening.open(other)
    (menu,) = (each for each in window.findChildren(QMenu) if each.title() == "Open &recent")
    menu.aboutToShow.emit()
    assert [action.text().partition(" — ")[0] for action in menu.actions()] == [
        "other.json",
        "small.json",
    ]
    menu.actions()[1].trigger()
    assert window.session.state.path == small


def test_a_file_replaced_as_a_whole_is_read_again_and_again(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    window.session.step()
    for title in ("A second telling", "A third telling"):
        written = file_of(small.with_name("new.json"), "The idea", "More", title=title)
        os.replace(written, small)
        qtbot.waitUntil(lambda title=title: window.session.state.story.title == title)
        assert window.session.state.view.selected == "event-0"


def test_a_file_that_breaks_while_it_is_open_stays_as_it_was_read(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    story = window.session.state.story
    small.write_text("{ half")
    qtbot.waitUntil(lambda: window.opening.list is not None)
    assert window.session.state.story is story
    assert window.session.state.settings.recent == (str(small),)  # where it is looked for then
    file_of(small, "The idea", title="Mended")
    qtbot.waitUntil(lambda: window.session.state.story.title == "Mended")
    assert window.opening.list is None


def test_two_windows_at_once_both_remember_where_they_were(
    shown: Shown, small: Path, tmp_path: Path
) -> None:
    one, other = shown(small), shown(file_of(tmp_path / "other.json", "Elsewhere"))
    one.session.step()
    other.session.step()
    one.close()
    other.close()
    views = dict(read_memory()[0].views)
    assert [views[str(path)].selected for path in (small, tmp_path / "other.json")] == [
        "event-0",
        "event-0",
    ]


def test_who_goes_on_writing_is_told_of_a_slip_without_being_held_up(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    story = json.loads(small.read_text("utf-8"))
    small.write_text(json.dumps({**story, "colour": "blue"}))
    qtbot.waitUntil(lambda: bool(window.session.state.problems))
    assert window.opening.list is None
    said = "small.json was opened with 1 problem. What could be read is shown."
    assert window.status.currentMessage() == said


def test_the_dialog_begins_where_stories_of_ones_own_are(
    shown: Shown, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *given: (asked.append(given[2]), ("", ""))[1]
    )
    window = shown(None)
    window.menus.actions["open"].trigger()
    window.opening.open(small)
    window.opening.open_shipped()
    window.menus.actions["open"].trigger()
    assert asked == [str(Path.home()), str(small.parent)]


def test_that_the_open_file_is_gone_is_said_once_and_it_stays_open(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    said: list[str] = []
    window.opening.said.connect(said.append)
    content = small.read_bytes()
    small.unlink()
    qtbot.waitUntil(lambda: bool(said))
    (small.parent / "another.txt").write_text("something else happens in the folder")
    with qtbot.waitSignal(window.opening.watching.timer.timeout):
        pass
    assert said == ["small.json is gone from the disk. What was read is still shown."]
    assert window.session.state.story.title == "A small story"
    small.write_bytes(content.replace(b"A small story", b"It is back"))
    qtbot.waitUntil(lambda: window.session.state.story.title == "It is back")


def test_a_file_whose_folder_was_gone_is_read_again_when_it_is_back(
    shown: Shown, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "disk" / "folder"
    folder.mkdir(parents=True)
    window = shown(file_of(folder / "story.json", "The idea"))
    with qtbot.waitSignal(window.opening.said) as said:
        shutil.rmtree(folder.parent)
    assert "is gone from the disk" in said.args[0]
    folder.mkdir(parents=True)
    file_of(folder / "story.json", "The idea", title="It is back")
    qtbot.waitUntil(lambda: window.session.state.story.title == "It is back")


@pytest.mark.parametrize("ending", [".json", ".csv"])
def test_a_path_that_cannot_even_be_looked_at_is_told(
    shown: Shown, small: Path, tmp_path: Path, ending: str
) -> None:
    window = shown(small)
    assert not window.opening.open(tmp_path / f"{'x' * 300}{ending}")
    assert window.opening.list is not None
    window.opening.list.close()
    window.close()
    window = shown(tmp_path / f"{'x' * 300}{ending}")
    assert window.opening.list is not None
    window.opening.list.close()


def test_files_are_not_read_again_where_that_is_not_wanted(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    window.session.prefer(reload=False)
    file_of(small, "The idea", title="Changed")
    with qtbot.waitSignal(window.opening.watching.timer.timeout):
        pass
    assert window.session.state.story.title == "A small story"
    window.menus.actions["reload"].trigger()
    assert window.session.state.story.title == "Changed"


def test_a_file_that_looks_as_at_the_last_start_is_believed_and_then_verified(
    shown: Shown, small: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(verifying, "FIRST_THE_FRAMES", 600_000)  # not before we say so
    monkeypatch.setattr(digests, "AT_REST", -1.0)  # also what was written just now
    shown(small).close()
    assert digests.believed_digest(small) == digests.digest_of(small)
    monkeypatch.setattr(digests, "look_of", lambda path: "as ever")
    digests.note_digest(small, "as ever", digests.digest_of(small))
    small.write_bytes(small.read_bytes().replace(b"A small story", b"A large story"))
    window = shown(small)
    assert window.session.state.story.title == "A small story"
    believed = window.opening.verifying.slow
    assert believed is not None
    believed.begin()
    qtbot.waitUntil(lambda: window.session.state.story.title == "A large story")
