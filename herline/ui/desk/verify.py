"""The window that tells the states of all quotes, and writes them down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from herline.archive.digests import digest_of
from herline.documents.report import Entry, Report, now, report
from herline.documents.report_file import ENDINGS, write_report
from herline.files import NotWrittenError
from herline.frozen import replace
from herline.model.units import counted
from herline.paint.style import style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.desk.checking import Checking
from herline.ui.desk.states import StateList
from herline.ui.desk.verify_words import told
from herline.ui.desk.window_keys import give_keys
from herline.ui.parts.access import tell
from herline.ui.parts.form import button
from herline.ui.parts.message import say
from herline.ui.parts.plain import ShorteningLabel
from herline.ui.parts.prose import Prose
from herline.ui.parts.scrolled import Scrolled
from herline.ui.parts.sized import lie_over_parent, resize_within
from herline.ui.taking_home.saving_as import ask_for, own_folder, place_for

_SIZE = (900, 680)
SAVE = "Save the report"
KINDS = {".html": "Web page", ".json": "JSON"}
NO_DOCUMENTS = "No documents are at hand: choose their folder, or a file for a source."


class Verify(QWidget):
    """Looks up every quote when asked to; `read` carries an event's id and a quote's number.

    Where no documents are known, `folder_asked` wants the reader to say where they are.
    """

    read = Signal(str, int)
    folder_asked = Signal()

    def __init__(self, session: Session, checking: Checking, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("verify")
        self.setWindowTitle("Quotes and their documents")
        self.setProperty("class", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._checking = checking
        self._style = style_for(session.state.settings)
        self.report: Report | None = None
        """What the list shows; it has a digest only where it is written."""
        self._shown: Entry | None = None
        self._make()
        self._lay_out()
        session.followed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        checking.told.connect(self._tell_progress)
        self._tell(session.state)
        resize_within(self, *_SIZE)
        lie_over_parent(self)

    def _make(self) -> None:
        self.said = ShorteningLabel("", self)
        self.said.setProperty("class", "heading")
        self.doubtful = QCheckBox("Only what is in &doubt", self)
        self.doubtful.toggled.connect(self._list)
        self.doubtful.toggled.connect(self._say)
        self.list = StateList(self._style, self)
        self.list.came.connect(lambda: self._show(self.list.current))
        self.list.opened.connect(lambda: self._read(self.list.current))
        self.detail = Prose(self._style, self)
        self.detail.setMinimumHeight(60)
        self.area = Scrolled(self)
        self.area.setWidget(self.detail)
        self.area.setWidgetResizable(True)
        self.area.setProperty("class", "framed")
        self.area.setAccessibleName("What became of the quote")
        self.again = button("", self._look_up, self)
        self.document = button("&Read in its document", lambda: self._read(self._shown), self)
        self.save = button("&Save report…", self.ask_where, self)
        self.leave = button("Close", self.close, self)
        give_keys(self, {("F7",): self._look_up, ("Escape", "Ctrl+W"): self.close})

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.said, 1)
        top.addWidget(self.doubtful)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.list)
        below = QWidget(self)
        inner = QVBoxLayout(below)
        inner.setContentsMargins(10, 10, 10, 4)
        inner.addWidget(self.area)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 3)
        splitter.setSizes((430, 190))
        splitter.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        for each in (self.again, self.document, self.save):
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 14)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addWidget(splitter, 1)
        whole.addLayout(buttons)

    # What is asked of it

    def verify(self) -> bool:
        """Look up every quote now; False where no documents are known."""
        begun = self._checking.again()
        tell(self.said, "Checking every quote…" if begun else NO_DOCUMENTS)
        return begun

    def _look_up(self) -> None:
        if not self.verify():
            self.folder_asked.emit()

    def ask_where(self) -> None:
        """Let the reader choose where the report is written, and write it."""
        state = self._session.state
        stem = state.path.stem if state.path else "story"
        at = own_folder(state) / f"{stem}-quotes.html"
        path = place_for(self, state, at, ENDINGS, ask_for(SAVE, KINDS), SAVE)
        if path is None or self.report is None:
            return
        digest = digest_of(state.path) if state.path else ""  # not before: the file may be large
        try:
            write_report(replace(self.report, digest=digest), path)
        except NotWrittenError as error:
            say(self, SAVE, str(error))
            return
        tell(self.said, f"The report was written to {path}.")

    def _read(self, entry: Entry | None) -> None:
        if entry is not None:
            self.read.emit(entry.state.event, entry.state.index)

    # What is shown

    def _tell_progress(self, share: float) -> None:
        of = len(self._session.state.whole.sources)
        done = round(share * of)
        if done < of:
            tell(self.said, f"Checking every quote: {done:,} of {counted(of, 'documents')} done…")

    def _follow(self, before: State, after: State) -> None:
        if before.check is not after.check or before.whole is not after.whole:
            self._tell(after)
        self._wear()

    def _tell(self, state: State) -> None:
        self.report = None
        if state.check is not None:
            name = state.path.name if state.path else ""
            self.report = report(state.whole, state.check, now(), name)
        self.again.setText("&Choose their folder…" if self.report is None else "&Check again")
        self.save.setEnabled(self.report is not None)
        self._list()
        self._say()

    def _list(self) -> None:
        """List all anew; what was chosen still is, else what a reader must look at first."""
        present = self.list.current_key
        self.list.fill(self.report, self._style, only_doubtful=self.doubtful.isChecked())
        self.list.go(present)
        if self.list.current_key is None:
            self.list.go(self.list.first_doubtful)
        self._show(self.list.current)

    def _say(self) -> None:
        check = self._session.state.check
        if check is None:
            tell(self.said, NO_DOCUMENTS)
        elif self.doubtful.isChecked() and not self.list.count():
            tell(self.said, "No quote is in doubt.")
        else:
            tell(self.said, check.in_words)

    def _show(self, entry: Entry | None) -> None:
        self._shown = entry
        self.document.setEnabled(entry is not None)
        self.detail.tell(told(entry), self._style)
        self.area.setAccessibleDescription(self.detail.accessibleName())

    def _wear(self) -> None:
        style = style_for(self._session.state.settings)
        if style != self._style:
            self._style = style
            self._list()
