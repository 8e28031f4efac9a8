"""Asks which claim the reader follows, and why: a decision of theirs that the story never sees."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from herline.model.collation import Row
from herline.model.story import Claim, Event
from herline.notes.standing import follow, standing
from herline.paint.plain import plain
from herline.session.session import Session
from herline.ui.differences import follow_words
from herline.ui.parts.plain import in_lines, label, unmarked
from herline.ui.parts.scrolled import Scrolled
from herline.ui.parts.sized import resize_within

WIDTH = 520
REASON = 84
"""Pixels of height that a reason has at zoom 1."""
AROUND = (20, 18, 20, 16)
"""Pixels left, above, right of and below all that is asked."""
NOTHING = "The sources do not differ here, so there is nothing to follow."


class _Offered(QRadioButton):
    """One reading; it tells when the keyboard comes: Qt does not scroll to where arrows lead."""

    came = Signal(QRadioButton)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit(self)


class FollowDialog(QDialog):
    """Offers every reading of what is asked; the button waits for a claim and a reason."""

    def __init__(self, session: Session, event: Event, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Which claim do you follow?")
        self._session = session
        self._event = event
        self._row = row
        self._standing = standing(session.state.notes, event, row.comparison)
        self.claims: dict[_Offered, Claim] = {}
        self.why = QPlainTextEdit(self)
        self.why.setAccessibleName("Why you follow it")
        self.why.setPlaceholderText("Why? For instance: it was written on the day itself.")
        self.why.setTabChangesFocus(True)
        self.why.setFixedHeight(round(REASON * session.state.settings.text_zoom))
        self.why.textChanged.connect(self._allow)
        self.buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        self.follow = self.buttons.addButton("Follow", roles.AcceptRole)
        self.remove = self.buttons.addButton("Remove", roles.DestructiveRole)
        self.buttons.addButton("Cancel", roles.RejectRole)
        self.remove.setVisible(self._standing is not None)
        self.remove.clicked.connect(self._drop)
        self.buttons.accepted.connect(self._decide)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._allow()

    def _lay_out(self) -> None:
        asked = QWidget(self)
        rows = QVBoxLayout(asked)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        heading = label(f"{plain(self._event.title)}: {plain(self._row.asked)}", self, wrap=True)
        heading.setProperty("class", "heading")
        verdict = label(plain(self._row.words), self, wrap=True)
        verdict.setProperty("class", "accent")
        rows.addWidget(heading)
        rows.addWidget(verdict)
        if self._standing is not None and self._standing.stale:
            said = follow_words.decided(self._standing, self._session.state.story)
            stale = label(said, self, wrap=True)
            stale.setProperty("class", "warn")
            rows.addWidget(stale)
        followed = self._standing.claim if self._standing is not None else None
        for cell in self._row.cells:
            for reading in cell.readings:
                words = f"{plain(cell.source.label)}: {plain(reading.value)}"
                button = _Offered(in_lines(unmarked(words)), self)
                button.setAccessibleName(words)
                button.setChecked(any(claim is followed for claim in reading.claims))
                button.toggled.connect(self._allow)
                self.claims[button] = reading.claims[0]
                rows.addWidget(button)
        if self._standing is not None:
            self.why.setPlainText(self._standing.resolution.because)
        rows.addWidget(label("Because", self))
        rows.addWidget(self.why)
        kept = label(
            "Kept in your own notes, not in the story. The other claims stay as they are.",
            self,
            wrap=True,
        )
        kept.setProperty("class", "quiet small")
        rows.addWidget(kept)
        self._scroll(asked)
        self._begin_with_claims()

    def _scroll(self, asked: QWidget) -> None:
        """Where the screen is too low for the question, it scrolls above its buttons."""
        area = Scrolled(self)
        area.setWidget(asked)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.verticalScrollBar().sizeHint().width()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*AROUND)
        whole.addWidget(area)
        whole.addWidget(self.buttons)
        self.ensurePolished()
        area.setMinimumWidth(asked.minimumSizeHint().width() + bar)
        for offered in self.claims:
            offered.came.connect(area.ensureWidgetVisible)
        width = max(WIDTH, whole.minimumSize().width())
        around = whole.minimumSize().height() - area.minimumSizeHint().height()
        height = asked.heightForWidth(width - AROUND[0] - AROUND[2])
        resize_within(self, width, height + around)

    def _begin_with_claims(self) -> None:
        """The keyboard goes from the claims to the reason and then the buttons."""
        offered = list(self.claims)
        if offered:
            self.setTabOrder(offered[-1], self.why)
            marked = (button for button in offered if button.isChecked())
            next(marked, offered[0]).setFocus()

    @property
    def chosen(self) -> Claim | None:
        """The claim that is marked just now."""
        return next((claim for button, claim in self.claims.items() if button.isChecked()), None)

    def _allow(self) -> None:
        reason = self.why.toPlainText().strip()
        self.follow.setEnabled(self.chosen is not None and bool(reason))

    def _decide(self) -> None:
        claim = self.chosen
        if claim is None:
            return
        today = date.today().isoformat()
        because = self.why.toPlainText()
        made = follow(self._event, self._row.comparison, claim, because, today)
        self._session.note(self._session.state.notes.following(made))
        self.accept()

    def _drop(self) -> None:
        self._session.note(self._session.state.notes.without(self._event.id, self._row.key))
        self.reject()


def ask(session: Session, parent: QWidget, asked: str = "") -> FollowDialog | None:
    """Ask of the event that is shown: on what is `asked`, or else pointed at, or its worst."""
    from herline.model.collation import ABREAST, collate

    event = session.state.selected
    if event is None:
        return None
    language = session.state.settings.reader_language
    rows = collate(session.state.story, event, reader=language).rows
    apart = [row for row in rows if row.agreement not in ABREAST]
    wanted = asked or session.state.view.asked
    chosen = [row for row in apart if row.key == wanted] or ([] if asked else apart[:1])
    if not chosen:
        return None
    dialog = FollowDialog(session, event, chosen[0], parent)
    dialog.open()
    return dialog
