"""A table that is opened is made a story of: choose, save, read what there is to say."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from herline.ui.opening.table import TableDialog
from herline.ui.window import Window
from tests.ui.conftest import Shown, file_of
from tests.ui.test_named import nameless

PLAIN = "date,title\n1921-05-14,They marry\n1922,They live in Ulm\n"
TWOFOLD = "date,title\n10/12/2013,It opens\n"


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Writes a table called events.csv."""

    def write(content: str | bytes, name: str = "events.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def dialog_of(window: Window, path: Path, target: Path | None = None) -> TableDialog:
    """The dialog that opening a table shows; whoever is asked where to save says `target`."""
    assert window.opening.open(path)
    dialog = window.opening.table
    assert dialog is not None
    assert dialog.isVisible()
    dialog._ask_name = lambda parent, proposed: target or proposed
    return dialog


def press(qtbot: QtBot, dialog: TableDialog) -> None:
    """Make the story, and wait until it is made or refused; the dialog may be gone then."""
    qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.is_busy)


def test_a_table_becomes_a_story_that_opens(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    window = shown(small)
    path = table(PLAIN)
    dialog = dialog_of(window, path)
    assert window.session.state.path == small
    dialog.title.selectAll()
    qtbot.keyClicks(dialog.title, "The Webers")
    with qtbot.waitSignal(window.opening.said) as said:
        press(qtbot, dialog)
    assert said.args == ["2 events of 2 rows came into events.json."]
    assert window.session.state.path == path.with_suffix(".json")
    assert window.session.state.story.title == "The Webers"
    assert window.opening.table is None
    assert window.opening.list is None


def test_that_rows_of_several_sources_are_not_joined_is_there_to_be_read(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    window = shown(small)
    rows = "They marry,Letter,We did.\nThey marry,Register,Ja.\n"
    dialog = dialog_of(window, table(f"title,source,quote\n{rows}"))
    press(qtbot, dialog)
    assert "move their quotes into one event" in dialog.told.toPlainText()
    assert window.session.state.path != small
    dialog.close()


def test_a_date_that_means_two_days_waits_for_a_choice(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    window, path = shown(small), table(TWOFOLD)
    dialog = dialog_of(window, path)
    press(qtbot, dialog)
    told = dialog.told.toPlainText()
    assert "line 2" in told
    assert "Choose above whether the day or the month comes first." in told
    assert "--" not in told
    assert not path.with_suffix(".json").exists()
    dialog.order.setFocus()
    qtbot.keyClick(dialog.order, Qt.Key.Key_Down)
    press(qtbot, dialog)
    target = path.with_suffix(".json")
    assert window.session.state.path == target
    assert json.loads(target.read_text())["events"][0]["date"]["edtf"] == "2013-12-10"


def test_a_likely_encoding_is_chosen_to_be_tried(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    window = shown(small)
    dialog = dialog_of(window, table("title\nMünchen\n".encode("cp1252")))
    press(qtbot, dialog)
    assert "Try another encoding above." in dialog.told.toPlainText()
    assert "try --encoding" not in dialog.told.toPlainText()
    assert dialog.encoding.currentText() == "Windows-1252 (Western European)"
    assert "Windows-1252 (Western European) is likely" in dialog.said.text()
    assert dialog.title.height() >= dialog.title.sizeHint().height()
    press(qtbot, dialog)
    assert window.session.state.story.events[0].title == "München"


def test_another_encoding_can_be_chosen(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    window = shown(small)
    dialog = dialog_of(window, table("title\nMünchen\n".encode("cp1252")))
    dialog.encoding.setFocus()
    qtbot.keyClick(dialog.encoding, Qt.Key.Key_Down)
    press(qtbot, dialog)
    assert window.session.state.story.events[0].title == "München"


@pytest.mark.parametrize(
    ("title", "codec", "choice"),
    [
        ("Horvat plaća Šimiću", "cp1250", "Windows-1250 (Central European)"),
        ("Свадьба в Одессе", "cp1251", "Windows-1251 (Cyrillic)"),
        ("Γάμος στη Σύρο", "cp1253", "Windows-1253 (Greek)"),
        ("Düğün İzmir'de", "cp1254", "Windows-1254 (Turkish)"),
        ("חתונה באודסה", "cp1255", "Windows-1255 (Hebrew)"),
        ("زفاف في يافا", "cp1256", "Windows-1256 (Arabic)"),
        ("Ślub w Łodzi", "iso8859-2", "ISO 8859-2 (Central European)"),
        ("Свадьба в Одессе", "koi8-r", "KOI8-R (Cyrillic)"),
    ],
)
def test_a_table_as_a_spreadsheet_saves_it_elsewhere_can_be_read(
    qtbot: QtBot,
    shown: Shown,
    small: Path,
    table: Callable[[str | bytes], Path],
    title: str,
    codec: str,
    choice: str,
) -> None:
    window = shown(small)
    dialog = dialog_of(window, table(f"title\n{title}\n".encode(codec)))
    dialog.encoding.setCurrentText(choice)
    press(qtbot, dialog)
    assert window.session.state.story.events[0].title == title


def test_what_is_called_off_leaves_nothing(
    qtbot: QtBot,
    shown: Shown,
    small: Path,
    tmp_path: Path,
    table: Callable[[str | bytes], Path],
    heard: list[str],
) -> None:
    window = shown(small)
    path = table("date,title\n" + "1921,They marry\n" * 100_000)
    dialog = dialog_of(window, path)
    before = sorted(tmp_path.iterdir())
    qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "rows so far" in dialog.said.text())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.said.text() == "Called off."
    assert heard[-2:] == ["Reading the table …", "Called off."]
    assert dialog.make_button.isEnabled()
    qtbot.waitUntil(lambda: all(each.name != "slow work" for each in threading.enumerate()))
    assert sorted(tmp_path.iterdir()) == before
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.opening.table is None
    assert window.session.state.path == small


def test_neither_the_table_nor_the_open_story_is_written_over(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    window, before = shown(small), small.read_bytes()
    dialog = dialog_of(window, table(PLAIN), small)
    press(qtbot, dialog)
    assert "the story itself" in dialog.told.toPlainText()
    assert small.read_bytes() == before
    other = small.with_name("link.json")
    other.symlink_to(small.with_name("events.csv"))
    dialog._ask_name = lambda parent, proposed: other
    press(qtbot, dialog)
    assert "the table itself" in dialog.told.toPlainText()
    assert small.with_name("events.csv").read_text() == PLAIN
    dialog.close()


def test_a_story_that_exists_is_replaced_once_the_reader_chose_its_name(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    window, path = shown(small), table(PLAIN)
    target = path.with_name("old.json")
    target.write_text("{}")
    dialog = dialog_of(window, path, target.with_suffix(""))
    press(qtbot, dialog)
    assert "is there already" in dialog.told.toPlainText()
    assert target.read_text() == "{}"
    press(qtbot, dialog_of(window, path, target))
    assert len(json.loads(target.read_text())["events"]) == 2


def test_a_story_can_be_made_again_from_its_table_while_it_is_open(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    window, path = shown(small), table("date,title\nsoon,They marry\n")
    dialog = dialog_of(window, path)
    press(qtbot, dialog)
    target = path.with_suffix(".json")
    assert window.session.state.path == target
    assert "“soon”" in dialog.told.toPlainText()
    dialog.title.setText("The Webers")
    press(qtbot, dialog)
    assert window.session.state.story.title == "The Webers"
    dialog.close()
    path.write_text(PLAIN, "utf-8")
    press(qtbot, dialog_of(window, path))
    assert len(window.session.state.story.events) == 2


@pytest.mark.parametrize("other", ["hand", "table"])
def test_an_open_story_with_something_else_in_it_is_not_made_again(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[..., Path], other: str
) -> None:
    window, path = shown(small), table(PLAIN)
    target = path.with_suffix(".json")
    press(qtbot, dialog_of(window, path))
    if other == "hand":
        target.write_text(target.read_text("utf-8").replace("Ulm", "Bonn"), "utf-8")
    else:
        path = table(PLAIN, "others.csv")
    before = target.read_bytes()
    dialog = dialog_of(window, path, target)
    press(qtbot, dialog)
    assert "the story itself" in dialog.told.toPlainText()
    assert target.read_bytes() == before
    dialog.close()


def test_hostile_names_are_shown_letter_by_letter(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[..., Path]
) -> None:
    window = shown(small)
    path = table("date,title\n<b>soon</b>,<img src=x>&\n", "<b>&amp; two\n.csv")
    dialog = dialog_of(window, path, path.with_name("s.json"))
    assert dialog.title.text().startswith("<b>&amp; two")
    press(qtbot, dialog)
    assert "<b>soon</b>" in dialog.told.toPlainText()
    assert dialog.isVisible()
    assert window.session.state.story.events[0].title == "<img src=x>&"
    dialog.close()


def test_a_table_without_titles_says_which_column_is_missing(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    dialog = dialog_of(shown(small), table("date,place\n1921,Ulm\n"))
    press(qtbot, dialog)
    assert "there is no column “title”" in dialog.told.toPlainText()
    assert dialog.said.text() == "No story was made."
    dialog.close()


def test_dates_that_could_not_be_read_are_counted_beside_the_events(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    window = shown(small)
    dialog = dialog_of(window, table("title,date\nA,3.7.05\nB,2013\nC,unknown\n"))
    with qtbot.waitSignal(window.opening.said) as said:
        press(qtbot, dialog)
    assert said.args == ["3 events of 3 rows came into events.json; 2 dates could not be read."]
    dialog.reject()


def test_of_many_troubles_the_first_are_told_and_the_rest_counted(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    dialog = dialog_of(shown(small), table("date,title\n" + "soon,A\n" * 250))
    press(qtbot, dialog)
    lines = dialog.told.toPlainText().splitlines()
    assert len(lines) == 201
    assert lines[-1] == "… and 50 more."
    assert dialog.isVisible()
    dialog.close()


def test_a_table_that_is_gone_or_a_folder_that_is_missing_is_told(
    qtbot: QtBot, shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    path = table(PLAIN)
    dialog = dialog_of(shown(small), path, path.parent / "none" / "s.json")
    press(qtbot, dialog)
    assert "There is no folder" in dialog.told.toPlainText()
    dialog._ask_name = lambda parent, proposed: proposed
    path.unlink()
    press(qtbot, dialog)
    assert "The table cannot be read" in dialog.told.toPlainText()
    dialog.close()


def test_a_table_can_be_what_the_program_starts_with(
    qtbot: QtBot, shown: Shown, table: Callable[[str | bytes], Path]
) -> None:
    window = shown(table(PLAIN))
    dialog = window.opening.table
    assert dialog is not None
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.opening.nothing_open is not None


def test_the_menu_asks_for_a_table(
    shown: Shown,
    small: Path,
    table: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, path = shown(small), table(PLAIN, "events.txt")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.menus.actions["import-table"].trigger()
    assert window.opening.table is not None
    window.opening.table.close()


def test_a_story_that_is_called_a_table_opens_as_a_story(
    shown: Shown, small: Path, tmp_path: Path
) -> None:
    window = shown(small)
    path = file_of(tmp_path / "story.csv", "One")
    assert window.opening.open(path)
    assert window.opening.table is None
    assert window.session.state.path == path


def test_everything_in_the_dialog_has_a_name(
    shown: Shown, small: Path, table: Callable[[str | bytes], Path]
) -> None:
    dialog = dialog_of(shown(small), table(PLAIN))
    assert nameless(dialog) == []
    dialog.close()


def test_a_window_that_is_closed_makes_nothing_any_more(
    qtbot: QtBot, shown: Shown, small: Path, tmp_path: Path, table: Callable[[str | bytes], Path]
) -> None:
    window = shown(small)
    dialog = dialog_of(window, table("date,title\n" + "1921,They marry\n" * 100_000))
    before = sorted(tmp_path.iterdir())
    qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "rows so far" in dialog.said.text())
    window.opening.stop()
    assert all(each.name != "slow work" for each in threading.enumerate())
    assert sorted(tmp_path.iterdir()) == before
    dialog.close()
    dialog.close()
