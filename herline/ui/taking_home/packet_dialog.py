"""The dialog that writes the evidence packet: which events, as what, in which citation style."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QVBoxLayout,
    QWidget,
)

from herline.files import NotWrittenError
from herline.frozen import replace
from herline.layout.chart import Chart
from herline.model.filter import NOTHING_ASKED
from herline.model.view import Unmatched
from herline.packet.writing import FORMATS
from herline.paint.picture.subject import Subject
from herline.session.chosen_files import known_files
from herline.session.state import State
from herline.telling.citation_styles import StyleError, styles
from herline.ui.parts.access import tell
from herline.ui.parts.beside import Beside, Failed
from herline.ui.parts.form import at_right, button, combo, rows_of
from herline.ui.parts.message import say
from herline.ui.parts.plain import label, set_tip
from herline.ui.parts.sized import resize_within
from herline.ui.taking_home.saving_as import AskName, ask_for, place_for, proposed
from herline.ui.taking_home.still_writing import hand_over
from herline.ui.taking_home.which_events import choices_of_events

if TYPE_CHECKING:
    from herline.ui.window import Window

NOT_WRITTEN = "The packet was not written"
OWN_STYLE = "Another style (.csl)…"


class PacketDialog(QDialog):
    """Choose, save; the packet is made beside the window, and the dialog goes when it is there."""

    def __init__(self, window: Window, ask_name: AskName | None = None) -> None:
        super().__init__(window)
        self.setObjectName("packet")
        self.setWindowTitle("Evidence packet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._state = window.session.state
        self._tell = window.status.tell
        self._ask_name = ask_name or ask_for("Save the packet", FORMATS)
        self._path: Path | None = None
        """The file that is being written."""
        self._beside = Beside(self)
        self._beside.ended.connect(self._finish)
        self.format = combo("Format", [(words, each) for each, words in FORMATS.items()], self)
        self.events = combo("Events", choices_of_events(self._state), self)
        named = [(name.upper(), name) for name in styles()]
        named += [("Plain words", "plain"), (OWN_STYLE, "")]
        self.style_of = combo("Citation style", named, self)
        self.style_of.activated.connect(self._choose_style)
        self.told = label(_of_documents(self._state), self, wrap=True)
        self.close_button = button("Close", self.reject, self)
        self.save_button = button("Save…", self.save, self)
        self.save_button.setProperty("class", "primary")
        self.save_button.setDefault(True)
        self._lay_out()
        self.format.setFocus()

    def save(self) -> None:
        """Ask for a file, and make the packet beside the window."""
        suffix = str(self.format.currentData())
        at = proposed(self._state, f" (evidence){suffix}")
        path = place_for(self, self._state, at, FORMATS, self._ask_name, NOT_WRITTEN)
        if path is None:
            return
        self._path = path
        self.save_button.setEnabled(False)
        tell(self.told, "The packet is being made …")
        state, style = self._state, str(self.style_of.currentData())
        only_matching = bool(self.events.currentData())
        self._beside.ask(lambda: make(state, path, style, only_matching))

    def _finish(self, made: object) -> None:
        self.save_button.setEnabled(True)
        self.told.setText(_of_documents(self._state))
        path, self._path = self._path, None
        if path is not None and tell_of_file(path, self._tell, self, made):
            self.accept()

    def done(self, result: int) -> None:
        """Close; what is being made is made, and the window says so."""
        if self._path is not None:
            end = partial(tell_of_file, self._path, self._tell)
            hand_over(self._beside, "The packet", end, self._window)
        super().done(result)

    def _choose_style(self, place: int) -> None:
        """Let the reader name a style of their own; without one, the first."""
        if self.style_of.itemText(place) != OWN_STYLE:
            return
        found, _ = QFileDialog.getOpenFileName(self, "Citation style", "", "CSL (*.csl)")
        self.use_style(found)

    def use_style(self, file: str) -> None:
        """Offer the style in `file`, and choose it; "" chooses the first of all."""
        if file:
            self.style_of.insertItem(0, Path(file).name, file)
        self.style_of.setCurrentIndex(0)

    # ---- how it is laid out

    def _lay_out(self) -> None:
        rows = rows_of((self.format, self.events, self.style_of), self)
        set_tip(self.style_of, "Of the list of sources")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(rows)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addLayout(at_right(self.close_button, self.save_button))
        resize_within(self, round(500 * self._state.settings.text_zoom), 250)


def tell_of_file(path: Path, tell: Callable[[str], None], over: QWidget, made: object) -> bool:
    """Say that the packet was written, and what it holds; or, over a widget, why it was not."""
    if not isinstance(made, Failed):
        tell(f"{path.name} was written: {made}.")
        return True
    error = made.error
    if not isinstance(error, (StyleError, NotWrittenError)):
        raise error
    say(over, NOT_WRITTEN, str(error))
    return False


def make(state: State, path: Path, style: str, only_matching: bool) -> str:
    """Write the packet, without any widget; what it holds, in numbers.

    Raises StyleError or NotWrittenError.
    """
    from herline.archive.digests import digest_of
    from herline.documents.check import check_story
    from herline.packet.evidence import gathered
    from herline.packet.writing import write

    folder, chosen = state.settings.documents_of(state.path), known_files(state.path)
    evidence = gathered(
        _subject(state, only_matching),
        datetime.now().astimezone(),
        file=state.path.name if state.path else "",
        sha256=digest_of(state.path) if state.path else "",
        check=check_story(state.story, folder, chosen=chosen) if folder or chosen else None,
        style=style,
    )
    write(path, evidence)
    return evidence.in_numbers


def _subject(state: State, only_matching: bool) -> Subject:
    """What the packet is of; the chart of the window is left to the window."""
    view = state.view if only_matching else replace(state.view, filter=NOTHING_ASKED)
    matching = state.index.matching(view.filter)
    return Subject(Chart(state.story), replace(view, unmatched=Unmatched.HIDDEN), matching)


def _of_documents(state: State) -> str:
    """Whether the quotes can be checked for the packet."""
    folder = state.settings.documents_of(state.path)
    if folder is None and not known_files(state.path):
        return (
            "The packet will say that its quotes are not checked: no folder of documents is "
            "known. Choose one with File › Check quotes in documents."
        )
    where = folder or "the files that were chosen for single sources"
    return f"Every quote is checked once more in {where} while the packet is made."
