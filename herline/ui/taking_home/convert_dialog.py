"""The dialog that saves a copy for other programs, and says beforehand what it cannot carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from herline.files import NotWrittenError, write_whole
from herline.model.narrowed import narrowed
from herline.telling.carried import Carried
from herline.telling.formats import FORMS, Form
from herline.ui.parts.access import tell
from herline.ui.parts.beside import Beside, given
from herline.ui.parts.form import at_right, button, combo, rows_of
from herline.ui.parts.message import say, text_view
from herline.ui.parts.plain import label
from herline.ui.parts.sized import resize_within
from herline.ui.taking_home.saving_as import AskName, ask_for, place_for, proposed
from herline.ui.taking_home.which_events import choices_of_events

if TYPE_CHECKING:
    from herline.ui.window import Window

NOT_WRITTEN = "The copy was not written"
NOTHING_LOST = "Nothing is left behind."


class ConvertDialog(QDialog):
    """Choose a form and which events, read what it leaves behind, save."""

    def __init__(self, window: Window, ask_name: AskName | None = None) -> None:
        super().__init__(window)
        self.setObjectName("convert")
        self.setWindowTitle("Save a copy for other programs")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._state = window.session.state
        self._tell = window.status.tell
        endings = {form.ending: form.name for form in FORMS}
        self._ask_name = ask_name or ask_for("Save a copy", endings)
        self._carried: Carried | None = None
        self._beside = Beside(self)
        self._beside.ended.connect(self._show)
        forms = [(f"{form.name} ({form.ending})", form) for form in FORMS]
        self.form = combo("Form", forms, self)
        self.events = combo("Events", choices_of_events(self._state), self)
        self.purpose = label("", self, wrap=True)
        self.purpose.setProperty("class", "quiet small")
        self.losses = text_view("", "What this form cannot hold", self)
        self.close_button = button("Close", self.reject, self)
        self.save_button = button("Save…", self.save, self)
        self.save_button.setProperty("class", "primary")
        self.save_button.setDefault(True)
        self._lay_out()
        self.form.currentIndexChanged.connect(self._choose)
        self.events.currentIndexChanged.connect(self._choose)
        self._choose()
        self.form.setFocus()

    @property
    def chosen(self) -> Form:
        """The form that is chosen."""
        return FORMS[max(self.form.currentIndex(), 0)]

    def save(self) -> bool:
        """Ask for a file and write it; True if it was written."""
        form, carried = self.chosen, self._carried
        if carried is None:
            return False
        at = proposed(self._state, form.ending)
        path = place_for(self, self._state, at, (form.ending,), self._ask_name, NOT_WRITTEN)
        if path is None:
            return False
        try:
            write_whole(path, carried.content)
        except NotWrittenError as error:
            say(self, NOT_WRITTEN, str(error))
            return False
        self._tell(f"{path.name} was written ({form.name}).")
        self.accept()
        return True

    def _choose(self) -> None:
        """Make the chosen form beside the window, to know what it leaves behind."""
        form, state = self.chosen, self._state
        only_matching = form.of_events and self.events.currentData()
        self._carried = None
        tell(self.purpose, f"{form.purpose[:1].upper()}{form.purpose[1:]}.")
        self.events.setEnabled(form.of_events)
        self.losses.setPlainText("…")
        self.save_button.setEnabled(False)

        def carry() -> Carried:
            story = narrowed(state.story, state.matching) if only_matching else state.story
            return form.carry(story)

        self._beside.ask(carry)

    def _show(self, made: object) -> None:
        self._carried = carried = given(made)
        self.losses.setPlainText("\n".join(carried.losses) or NOTHING_LOST)
        self.save_button.setEnabled(True)

    def _lay_out(self) -> None:
        rows = rows_of((self.form, self.events), self)
        rows.insertRow(1, "", self.purpose)
        caption = label("What this form cannot hold", self)
        caption.setProperty("class", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(rows)
        column.addWidget(caption)
        column.addWidget(self.losses, 1)
        column.addLayout(at_right(self.close_button, self.save_button))
        resize_within(self, 600, 420)
