"""The dialog for taking a picture home: choices, a live preview, and what will come out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from herline.files import NotWrittenError
from herline.frozen import replace
from herline.paint.picture.png import image
from herline.paint.picture.request import as_texts, from_texts
from herline.paint.picture.sheet import Sheet, compose
from herline.paint.picture.subject import Subject
from herline.paint.picture.told import events_in_words, size_in_words, warning_in_words
from herline.paint.picture.writing import FORMATS, Written, worn, write
from herline.ui.parts.access import tell
from herline.ui.parts.beside import Beside, Failed, given
from herline.ui.parts.form import button
from herline.ui.parts.message import say
from herline.ui.parts.plain import label, set_tip
from herline.ui.parts.sized import resize_within
from herline.ui.taking_home import copying_image
from herline.ui.taking_home.export_drawing import PAGED, Drawn, drawn_apart
from herline.ui.taking_home.export_making import Making
from herline.ui.taking_home.export_options import Options
from herline.ui.taking_home.export_pager import Pager
from herline.ui.taking_home.export_preview import Preview
from herline.ui.taking_home.printing import for_print, on_paper, print_sheet, sheet_for_print
from herline.ui.taking_home.saving_as import AskName, ask_for, place_for, proposed
from herline.ui.taking_home.still_writing import hand_over

if TYPE_CHECKING:
    from herline.ui.window import Window

SOON = 120
"""Milliseconds after the last choice until the preview follows."""
SIDE = 268
"""Pixels that the choices are wide at zoom 1, where there is room for it."""
BAR = 12
"""Pixels that the scroll bar of the choices takes."""
NOT_WRITTEN = "The picture was not written"
NOT_PRINTED = "The picture was not printed"


class ExportDialog(QDialog):
    """A picture of what the session shows, to be saved, copied or printed."""

    def __init__(
        self, window: Window, ask_name: AskName | None = None, *, prints: bool = False
    ) -> None:
        """`prints`: the reader came to print, and is asked for nothing that only a file has."""
        super().__init__(window)
        self.setObjectName("export")
        self.setWindowTitle("Print a picture" if prints else "Export a picture")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._session, state = window.session, window.session.state
        self._prints = prints
        self._tell = window.status.tell
        self._shown = window.look.style
        self._ask_name = ask_name or ask_for("Save the picture", FORMATS)
        self.subject = Subject(state.chart, state.view, state.matching)
        remembered = dict(state.settings.picture)
        self._folder = remembered.get("folder", "")
        self._before = from_texts(remembered.items())
        self.options = self._make_options(remembered.get("format", ""))
        self.preview = Preview(self._shown, self, prints=prints)
        self.pager = Pager(self.preview, self)
        self.told = label("", self, wrap=True)
        self.warning = label("", self, wrap=True)
        self.warning.setProperty("class", "quiet small")
        self.sheet: Sheet | None = None
        self._outcome = ""
        """What will come out, in words."""
        self._timer = QTimer(self, interval=SOON, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        self._beside = Beside(self)
        self._beside.ended.connect(self._show)
        self._making = Making(self.subject, self)
        self._making.busy.connect(self._be_busy)
        meant = self._make_buttons()
        rows = self._lay_out()
        self.options.chosen.connect(self._timer.start)
        self.preview.outgrown.connect(self._timer.start)
        resize_within(self, 1120, 700)
        rows.activate()  # so that what is drawn beside the window is as fine as it will be seen
        self.refresh()
        (meant if prints else self.options.reach).setFocus()

    # ---- what is seen

    def refresh(self) -> None:
        """Draw the preview anew, and say what will come out; of many events, beside the window."""
        self._timer.stop()
        picture, suffix = self.options.picture, self.options.suffix
        if self._prints:
            picture, suffix = for_print(picture), ""
        style = worn(picture, self._shown)
        if not self._making.takes_long:
            self._beside.drop()
            sheet = compose(self.subject, picture, style, pages=suffix in PAGED)
            self._show(Drawn(sheet, picture, suffix))
            return
        self.sheet = None
        self._outcome = (
            f"{len(self.subject.matching):,} events are being drawn. That takes a moment; "
            "there is no need to wait for it."
        )
        tell(self.told, self._outcome)
        self.warning.hide()
        room, subject = self.preview.room, self.subject
        self._beside.ask(lambda: drawn_apart(subject, picture, suffix, style, *room))

    def _show(self, made: object) -> None:
        """What was drawn, here or beside the window."""
        drawn: Drawn = given(made)
        self.sheet = drawn.sheet
        self.preview.show_sheet(drawn.sheet, drawn.image)
        size = size_in_words(drawn.sheet, drawn.picture, drawn.suffix)
        self._outcome = f"{size}: {events_in_words(drawn.sheet)}"
        tell(self.told, self._outcome)
        warning = warning_in_words(drawn.sheet, drawn.picture, drawn.suffix)
        self.warning.setVisible(bool(warning))
        tell(self.warning, warning)

    # ---- what is done

    def save(self) -> bool:
        """Ask for a file and write it; True if it was written. Many events are written beside."""
        state, suffix = self._session.state, self.options.suffix
        at = proposed(state, suffix, self._folder)
        path = place_for(self, state, at, FORMATS, self._ask_name, NOT_WRITTEN)
        if path is None:
            return False
        picture, shown = self.options.picture, self._shown
        self._folder = str(path.parent)
        return self._making.make(
            lambda subject: write(path, subject, picture, shown), self._end_saving
        )

    def _end_saving(self, made: object) -> bool:
        self.told.setText(self._outcome)
        written = tell_of_file(self._tell, self, made)
        if written:
            self.accept()
        return written

    def copy(self) -> None:
        """Put the picture on the clipboard, with what is below it."""
        picture = self.options.picture
        dots = picture.dots if self.options.suffix == ".png" else copying_image.DPI
        style = worn(picture, self._shown)
        self._making.make(
            lambda subject: image(compose(subject, picture, style), dots), self._end_copying
        )

    def _end_copying(self, made: object) -> bool:
        if isinstance(made, QImage):
            QGuiApplication.clipboard().setImage(made)
            tell(self.told, f"Copied: {made.width():,} × {made.height():,} px.")
            return True
        return self._complain(made, "The picture was not copied")

    def _complain(self, made: object, title: str) -> bool:
        tell(self.told, self._outcome)
        complain(self, made, title)
        return False

    def _be_busy(self, busy: bool) -> None:
        if busy:
            tell(self.told, "The picture is being made. That takes a moment.")
        for each in (self.save_button, self.copy_button, self.print_button):
            each.setEnabled(not busy)

    def print(self) -> None:
        """Make the picture for paper, ask for a printer, and print."""
        picture = self.options.picture
        self._making.make(lambda subject: sheet_for_print(subject, picture), self._end_printing)

    def _end_printing(self, made: object) -> bool:
        if not isinstance(made, Sheet):
            return self._complain(made, NOT_PRINTED)
        try:
            printed = print_sheet(made, self._session.state, self)
        except NotWrittenError as error:
            return self._complain(Failed(error.with_traceback(None)), NOT_PRINTED)
        tell(self.told, "Printed." if printed else "Nothing was printed.")
        return printed

    def done(self, result: int) -> None:
        """Remember the choices, however the dialog is left."""
        picture, before = self.options.picture, self._before
        if self._prints and picture.paper == on_paper(before).paper:  # which nobody chose
            picture = replace(picture, paper=before.paper, size=before.size, grows=before.grows)
        kept = (*as_texts(picture), ("format", self.options.suffix))
        self._session.prefer(picture=(*kept, ("folder", self._folder)))
        if self._making.is_for(self._end_saving):
            end = partial(tell_of_file, self._tell)
            hand_over(self._making.beside, "The picture", end, self._window)
        super().done(result)

    # ---- how it is laid out

    def _make_options(self, suffix: str) -> Options:
        """The form, as the reader left it the last time."""
        picture = on_paper(self._before) if self._prints else self._before
        suffix = suffix if suffix in FORMATS else ".png"
        return Options(picture, suffix, self, prints=self._prints)

    def _make_buttons(self) -> QPushButton:
        """All of them; gives the one that does what the reader came for."""
        self.copy_button = self._button("Copy image", self.copy, "Put the picture on the clipboard")
        self.print_button = self._button("Print…", self.print, "Print it, light whatever the theme")
        self.close_button = self._button("Close", self.reject, "")
        self.save_button = self._button("Save…", self.save, "Write the picture into a file")
        meant = self.print_button if self._prints else self.save_button
        meant.setProperty("class", "primary")
        meant.setDefault(True)
        return meant

    def _button(self, words: str, do: Callable[[], object], tip: str) -> QPushButton:
        made = button(words, do, self)
        set_tip(made, tip)
        return made

    def _lay_out(self) -> QVBoxLayout:
        choices = QScrollArea(self)
        choices.setWidget(self.options)
        choices.setWidgetResizable(True)
        choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        choices.setAccessibleName("Choices")
        choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.options.setContentsMargins(2, 2, 12, 2)
        for each in self.options.findChildren(QWidget):
            each.ensurePolished()  # else its words are measured in the system's font
        choices.setMinimumWidth(self.options.minimumSizeHint().width() + BAR)
        choices.setMaximumWidth(max(round(SIDE * self._shown.zoom) + 24, choices.minimumWidth()))
        seen = QVBoxLayout()
        seen.setSpacing(6)
        seen.addWidget(self.preview, 1)
        seen.addWidget(self.pager)
        seen.addWidget(self.told)
        seen.addWidget(self.warning)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addWidget(choices, 1)
        both.addLayout(seen, 1)
        buttons = QHBoxLayout()
        for each in (self.copy_button, *([] if self._prints else [self.print_button])):
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.print_button if self._prints else self.save_button)
        self.copy_button.setHidden(self._prints)
        self.save_button.setHidden(self._prints)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 16)
        rows.setSpacing(14)
        rows.addLayout(both, 1)
        rows.addLayout(buttons)
        return rows


def tell_of_file(tell: Callable[[str], None], over: QWidget, made: object) -> bool:
    """Say that the picture was written, and what is on it; or, over a widget, why it was not."""
    if isinstance(made, Written):
        tell(f"{made.path.name} was written: {events_in_words(made.sheet)}.")
        return True
    complain(over, made, NOT_WRITTEN)
    return False


def complain(over: QWidget, made: object, title: str) -> None:
    """Say over a widget why nothing was `made`; raises what nobody expected."""
    assert isinstance(made, Failed)
    if not isinstance(made.error, NotWrittenError):
        raise made.error
    say(over, title, str(made.error))
