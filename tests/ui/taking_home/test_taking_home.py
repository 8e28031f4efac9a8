"""The dialogs for the packet and for copies for other programs, as a person uses them."""

import json
from pathlib import Path

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from herline.session.chosen_files import choose_file
from herline.telling.formats import FORMS
from herline.ui.parts.message import Message
from herline.ui.taking_home.convert_dialog import ConvertDialog
from herline.ui.taking_home.packet_dialog import PacketDialog
from herline.ui.window import Window


def choose(combo: QComboBox, words: str) -> None:
    place = next(i for i in range(combo.count()) if combo.itemText(i).startswith(words))
    combo.setCurrentIndex(place)


def test_a_copy_says_beforehand_what_it_leaves_behind(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "copy"
    dialog = ConvertDialog(window, lambda parent, path: target)
    dialog.open()
    assert dialog.save_button is dialog.close_button.nextInFocusChain()
    choose(dialog.form, "TimelineJS")
    qtbot.waitUntil(lambda: dialog.save_button.isEnabled())
    assert "3 dates that no source states" in dialog.losses.toPlainText()
    assert dialog.save()
    written = json.loads((tmp_path / "copy.timelinejs.json").read_text("utf-8"))
    assert [slide["text"]["headline"] for slide in written["events"]] == [
        "The idea", "The script", "The shoot"
    ]  # fmt: skip
    assert window.status.currentMessage() == "copy.timelinejs.json was written (TimelineJS)."


def test_a_copy_holds_what_the_filter_lets_through(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.session.search("script")
    dialog = ConvertDialog(window, lambda parent, path: tmp_path / "copy.csv")
    dialog.open()
    choose(dialog.form, "Table of events")
    choose(dialog.events, "The 1 that")
    qtbot.waitUntil(lambda: dialog.save_button.isEnabled())
    assert dialog.save()
    _, *rows = (tmp_path / "copy.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) == 1
    assert "The script" in rows[0]


def test_which_events_is_not_asked_for_a_list_of_sources(window: Window, qtbot: QtBot) -> None:
    window.session.search("script")
    dialog = ConvertDialog(window, lambda parent, path: None)
    dialog.open()
    choose(dialog.events, "The 1 that")
    choose(dialog.form, "CSL-JSON")
    qtbot.waitUntil(lambda: dialog.save_button.isEnabled())
    assert not dialog.events.isEnabled()
    assert "3 events are not in a list of sources." in dialog.losses.toPlainText()
    choose(dialog.form, "Table of quotes")
    assert dialog.events.isEnabled()
    qtbot.waitUntil(lambda: dialog.save_button.isEnabled())
    dialog.reject()


def test_every_form_can_be_chosen(window: Window, qtbot: QtBot) -> None:
    dialog = ConvertDialog(window, lambda parent, path: None)
    dialog.open()
    for place, form in enumerate(FORMS):
        dialog.form.setCurrentIndex(place)
        qtbot.waitUntil(lambda: dialog.save_button.isEnabled())
        assert dialog.purpose.text().casefold().startswith(form.purpose.casefold())
        assert not dialog.save()
    dialog.reject()


def test_the_packet_is_written_beside_the_window(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    asked: list[Path] = []
    dialog = PacketDialog(window, lambda parent, path: asked.append(path) or tmp_path / "out.html")
    dialog.open()
    assert dialog.save_button is dialog.close_button.nextInFocusChain()
    choose(dialog.style_of, "Plain words")
    assert "no folder of documents is known" in dialog.told.text()
    dialog.save()
    assert asked[0].name == "A small story (evidence).html"
    qtbot.waitUntil(lambda: (tmp_path / "out.html").exists())
    qtbot.waitUntil(lambda: window.status.currentMessage().startswith("out.html was written: 3 ev"))
    page = (tmp_path / "out.html").read_text("utf-8")
    assert "The script, it says" in page
    assert "not checked" in page


def test_the_packet_is_checked_in_the_files_that_were_chosen_for_single_sources(
    window: Window, small: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    book = tmp_path / "book.txt"
    book.write_text("The idea, it says. The script, it says. The shoot, it says.", "utf-8")
    choose_file(small, "book", book)
    dialog = PacketDialog(window, lambda parent, path: tmp_path / "out.html")
    dialog.open()
    choose(dialog.style_of, "Plain words")
    assert "once more in the files that were chosen" in dialog.told.text()
    dialog.save()
    qtbot.waitUntil(lambda: window.status.currentMessage().startswith("out.html was written: 3 ev"))
    assert "3 quotes: 3 exact" in (tmp_path / "out.html").read_text("utf-8")


def close_while_it_is_made(window: Window, path: Path) -> None:
    dialog = PacketDialog(window, lambda parent, proposed: path)
    dialog.open()
    choose(dialog.style_of, "Plain words")
    dialog.save()
    dialog.reject()
    assert window.status.currentMessage() == "The packet is still being written."


def test_a_packet_is_written_though_the_dialog_is_closed_meanwhile(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    close_while_it_is_made(window, tmp_path / "out.html")
    qtbot.waitUntil(lambda: window.status.currentMessage().startswith("out.html was written: 3 ev"))
    assert (tmp_path / "out.html").exists()


def test_a_packet_that_cannot_be_written_is_told_though_the_dialog_is_closed_meanwhile(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    close_while_it_is_made(window, tmp_path / "gone" / "out.html")
    qtbot.waitUntil(lambda: bool(window.findChildren(Message)))
    (message,) = window.findChildren(Message)
    assert "There is no folder" in message.accessibleDescription()
    message.close()


def test_the_packet_holds_what_the_filter_lets_through(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.session.search("script")
    dialog = PacketDialog(window, lambda parent, path: tmp_path / "out.pdf")
    dialog.open()
    choose(dialog.events, "The 1 that")
    choose(dialog.style_of, "Plain words")
    dialog.save()
    said = "out.pdf was written: 1 of 3 events, 1 quote of 1 source, 0 disagreements."
    qtbot.waitUntil(lambda: window.status.currentMessage() == said)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_the_packet_has_room_on_a_small_screen_with_large_text(window: Window) -> None:
    window.session.prefer(text_zoom=2.0)
    dialog = PacketDialog(window, lambda parent, path: None)
    dialog.open()
    assert dialog.minimumSizeHint().width() <= 684
    dialog.reject()


def test_a_style_that_is_none_is_told_and_the_dialog_stays(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    style = tmp_path / "style.csl"
    style.write_text("<html/>", "utf-8")
    dialog = PacketDialog(window, lambda parent, path: tmp_path / "out.html")
    dialog.open()
    dialog.use_style(str(style))
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(Message)))
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    dialog.findChildren(Message)[0].close()
    dialog.reject()


def test_a_folder_that_cannot_be_written_is_told(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    dialog = ConvertDialog(window, lambda parent, path: tmp_path / "file" / "a.csv")
    dialog.open()
    qtbot.waitUntil(lambda: dialog.save_button.isEnabled())
    assert not dialog.save()
    dialog.findChildren(Message)[0].close()
    dialog.reject()
