"""Whatever the window saves, it never writes over what nobody can make again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from herline.model.lens import Lens
from herline.model.view import Face
from herline.notes.file import notes_file
from herline.session.chosen_files import choose_file
from herline.telling.formats import FORMS
from herline.ui.desk.verify import Verify
from herline.ui.lenses.coverage import CoverageTable
from herline.ui.lenses.coverage_file import save_coverage
from herline.ui.lenses.mirror_file import save_mirror
from herline.ui.parts.message import Message
from herline.ui.taking_home.convert_dialog import ConvertDialog
from herline.ui.taking_home.export_dialog import ExportDialog
from herline.ui.taking_home.packet_dialog import PacketDialog
from herline.ui.window import Window
from tests.ui.conftest import Choose, Shown, file_of

Save = Callable[[Window, Path, QtBot], None]


def export(window: Window, target: Path, qtbot: QtBot) -> None:
    dialog = ExportDialog(window, lambda parent, path: target)
    dialog.open()
    dialog.save()


def packet(window: Window, target: Path, qtbot: QtBot) -> None:
    dialog = PacketDialog(window, lambda parent, path: target)
    dialog.open()
    dialog.save()


def convert(window: Window, target: Path, qtbot: QtBot) -> None:
    dialog = ConvertDialog(window, lambda parent, path: target)
    dialog.open()
    dialog.form.setCurrentIndex([form.ending for form in FORMS].index(".csv"))
    qtbot.waitUntil(dialog.save_button.isEnabled)
    dialog.save()


def report(window: Window, target: Path, qtbot: QtBot) -> None:
    window.checking.again()
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    Verify(window.session, window.checking, window).ask_where()


def coverage(window: Window, target: Path, qtbot: QtBot) -> None:
    window.session.face(Face.COVERAGE)
    rows = CoverageTable(window.session, window).rows
    save_coverage(window, window.session.state, rows)


def mirror(window: Window, target: Path, qtbot: QtBot) -> None:
    window.session.look_through(Lens(source="book", against="letter"))
    save_mirror(window, window.session.state, 600, 400)


SAVES = [
    (export, ".svg"),
    (packet, ".html"),
    (convert, ".csv"),
    (report, ".html"),
    (coverage, ".csv"),
    (coverage, ".png"),
    (mirror, ".svg"),
]


@pytest.mark.parametrize(("save", "ending"), SAVES)
def test_nothing_is_written_over_story_document_or_notes(
    shown: Shown, choose: Choose, tmp_path: Path, qtbot: QtBot, save: Save, ending: str
) -> None:
    story = file_of(tmp_path / f"story{ending}", "One", "Two")
    two = '"sources": [{"id": "letter", "label": "Letter"}, '
    story.write_text(story.read_text().replace('"sources": [', two))
    document, notes = tmp_path / f"scan{ending}", notes_file(story).with_suffix(ending)
    choose_file(story, "book", document)
    for own in (document, notes):
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text("One, it says. Two, it says.")
    window = shown(story)
    for target, said in ((story, "itself"), (document, "document of “Book”"), (notes, "yours")):
        before = target.read_bytes()
        choose(target)
        save(window, target, qtbot)
        assert [said in told for told in _told(window)] == [True]
        assert target.read_bytes() == before


@pytest.mark.parametrize("save", [export, packet, convert])
def test_what_stands_under_a_name_that_nobody_chose_is_not_replaced(
    shown: Shown, small: Path, tmp_path: Path, qtbot: QtBot, save: Save
) -> None:
    for ending in (".png", ".html", ".csv"):
        (tmp_path / f"mine.txt{ending}").write_text("mine")
    window = shown(small)
    save(window, tmp_path / "mine.txt", qtbot)
    assert ["is there already" in told for told in _told(window)] == [True]
    for ending in (".png", ".html", ".csv"):
        assert (tmp_path / f"mine.txt{ending}").read_text() == "mine"


def _told(window: Window) -> list[str]:
    """What the messages over the window say; they and their dialogs are closed."""
    messages = window.findChildren(Message)
    told = [message.accessibleDescription() for message in messages]
    for dialog in (*messages, *window.findChildren(QDialog)):
        dialog.reject()
        dialog.setParent(None)
        dialog.deleteLater()
    return told
