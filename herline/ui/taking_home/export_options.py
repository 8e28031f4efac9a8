"""The choices of a picture as a form: what, how large, how it looks, and what is on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from herline.frozen import replace
from herline.paint.picture.request import (
    COARSEST,
    FINEST,
    PAPERS,
    PORTRAIT,
    Footnotes,
    Look,
    Picture,
    Reach,
    paper_named,
    size_named,
)
from herline.paint.picture.writing import FORMATS
from herline.ui.parts.access import announce
from herline.ui.parts.form import rows_of
from herline.ui.parts.plain import label, set_tip

SIZES = ((1280, 720), (1600, 900), (1920, 1080), (2560, 1440), (3840, 2160))
WIDTHS = (1600, 2560, 3840)
DPIS = (96, 150, 192, 300, 600)
_UPRIGHT, _WIDE = " upright", " wide"
_PARTS = (
    ("title", "Title", "The story's title and how many events there are"),
    ("filters", "Filter in words", "What the events were narrowed to"),
    ("legend", "Legend", "Kinds, sources and signs"),
    ("sources", "List of sources", "Their titles and publishers"),
)

Choice = tuple[str, Any]


class Options(QWidget):
    """The form; `chosen` says that something was chosen, `picture` and `suffix` what."""

    chosen = Signal()

    def __init__(
        self, picture: Picture, suffix: str, parent: QWidget | None = None, *, prints: bool = False
    ) -> None:
        """`prints`: only what matters on the paper of a printer is asked for."""
        super().__init__(parent)
        self._good = picture
        self.reach = self._combo(
            "What", [("The whole timeline", Reach.WHOLE), ("What is seen now", Reach.VIEW)],
            picture.reach,
        )  # fmt: skip
        self.format = self._combo("Format", [(s[1:].upper(), s) for s in FORMATS], suffix)
        sizes = _paper_choices() if prints else _size_choices()
        self.sides = self._editable("Paper" if prints else "Size", sizes, _size_text(picture))
        self.dpi = self._editable("Resolution", [f"{dpi} dpi" for dpi in DPIS], "")
        self.look = self._combo(
            "Theme",
            [("As on the screen", Look.SHOWN), ("Light", Look.LIGHT), ("Dark", Look.DARK)],
            picture.look,
        )
        self.footnotes = self._combo(
            "Footnotes",
            [
                ("None", Footnotes.NONE),
                ("List of events", Footnotes.EVENTS),
                ("List with quotes", Footnotes.QUOTES),
            ],
            picture.footnotes,
        )
        self.parts = {
            name: self._check(words, getattr(picture, name), tip) for name, words, tip in _PARTS
        }
        self.transparent = self._check("Transparent background", picture.transparent)
        self.complaint = label("", self, wrap=True)
        self.complaint.setProperty("class", "warn small")
        self.complaint.hide()
        self._lay_out(prints)
        self._settle()

    @property
    def suffix(self) -> str:
        """ ".svg", ".pdf" or ".png"."""
        return str(self.format.currentData())

    @property
    def picture(self) -> Picture:
        """What is chosen; a size that cannot be read leaves the last one that could."""
        return self._good

    # ---- the controls

    def _combo(self, name: str, choices: Sequence[Choice], present: object) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name.lower())
        combo.setAccessibleName(name)
        for words, value in choices:
            combo.addItem(words, value)
        found = [place for place, (_, value) in enumerate(choices) if value == present]
        combo.setCurrentIndex(found[0] if found else 0)
        combo.currentIndexChanged.connect(self._settle)
        self._keep_from_wheel(combo)
        return combo

    def _editable(self, name: str, choices: Sequence[str], present: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name.lower())
        combo.setAccessibleName(name)
        combo.setEditable(True)
        if (edit := combo.lineEdit()) is not None:
            edit.setAccessibleName(name)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.addItems(list(choices))
        combo.setMaxVisibleItems(len(choices))
        combo.setEditText(present)
        combo.editTextChanged.connect(self._settle)
        self._keep_from_wheel(combo)
        return combo

    def _keep_from_wheel(self, combo: QComboBox) -> None:
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel over a list scrolls the form; it chooses only where the keyboard is."""
        if event.type() is not QEvent.Type.Wheel or not isinstance(watched, QComboBox):
            return False
        event.ignore()
        return not watched.hasFocus()

    def _check(self, words: str, on: bool, tip: str = "") -> QCheckBox:
        box = QCheckBox(words, self)
        box.setChecked(on)
        set_tip(box, tip)
        box.toggled.connect(self._settle)
        return box

    def _lay_out(self, prints: bool) -> None:
        of_files = (self.format, self.dpi, self.look)
        fields = (self.reach, self.format, self.sides, self.dpi, self.look, self.footnotes)
        form = rows_of(fields, self)
        for each in of_files:
            form.setRowVisible(each, not prints)
        self.transparent.setHidden(prints)
        form.setHorizontalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(form)
        column.addWidget(self.complaint)
        column.addSpacing(10)
        shown = label("On the picture", self)
        shown.setProperty("class", "caption")
        column.addWidget(shown)
        for box in (*self.parts.values(), self.transparent):
            column.addWidget(box)
        column.addStretch(1)

    # ---- what is chosen

    def _settle(self) -> None:
        """Take what is chosen and, of what is typed, what can be understood; say what cannot."""
        self.dpi.setEnabled(self.suffix == ".png")
        self.transparent.setEnabled(self.suffix != ".pdf")
        self._good = replace(
            self._good,
            reach=Reach(self.reach.currentData()),
            look=Look(self.look.currentData()),
            transparent=self.transparent.isChecked(),
            footnotes=Footnotes(self.footnotes.currentData()),
            **{name: box.isChecked() for name, box in self.parts.items()},
        )
        try:
            self._good = self._as_typed()
        except ValueError as error:
            self.complaint.setText(str(error))
            self.complaint.show()
            announce(self, str(error))
        else:
            self.complaint.hide()
            if (edit := self.dpi.lineEdit()) is not None:
                fitting = f"{replace(self._good, dpi=0).dots} dpi"
                edit.setPlaceholderText(fitting)
                self.dpi.setAccessibleDescription("" if edit.text() else fitting)
        self.chosen.emit()

    def _as_typed(self) -> Picture:
        """Of the size and the resolution that are typed; raises ValueError with a sentence."""
        size, grows, paper = read_size(self.sides.currentText())
        dpi = _read_dpi(self.dpi.currentText()) if self.suffix == ".png" else self._good.dpi
        size = size or self._good.size
        return replace(self._good, size=size, grows=grows, paper=paper, dpi=dpi)


def read_size(text: str) -> tuple[tuple[int, int] | None, bool, str]:
    """Width and height and whether the height grows, or the name of a paper.

    Raises ValueError with a sentence.
    """
    words = text.strip()
    if words[:1].isdigit():
        words = words.lower().replace(_WIDE, "").removesuffix("px").replace(" ", "")
        return (*size_named(words), "")
    return None, True, paper_named(words)


def _size_choices() -> list[str]:
    wide = [f"{width} px{_WIDE}" for width in WIDTHS]
    sizes = [f"{width} × {height} px" for width, height in SIZES]
    return [*wide, *sizes, *_paper_choices()]


def _paper_choices() -> list[str]:
    papers = ("A4", "A3", "A2", "A1", "Letter", "Tabloid")
    return [paper + side for paper in papers if paper in PAPERS for side in ("", _UPRIGHT)]


def _size_text(picture: Picture) -> str:
    if picture.paper:
        return picture.paper.replace(PORTRAIT, _UPRIGHT)
    width, height = picture.size
    return f"{width} px{_WIDE}" if picture.grows else f"{width} × {height} px"


def _read_dpi(text: str) -> int:
    words = text.strip().lower().removesuffix("dpi").strip()
    if not words:
        return 0
    if not words.isascii() or not words.isdigit() or not COARSEST <= int(words[:6]) <= FINEST:
        raise ValueError(
            f"“{text}” is not a resolution. Write dots per inch, from {COARSEST} to {FINEST:,}."
        )
    return int(words)
