"""A widget that shows set paragraphs, and says what they say to assistive technology."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.parts.plain import tip
from herline.ui.parts.setting import Setting, roughly
from herline.ui.parts.typeset import Paragraph


class Prose(QWidget):
    """Paragraphs in the width that it is given; `followed` carries the name of a clicked link."""

    followed = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type_style = style
        self.paragraphs: tuple[Paragraph, ...] = ()
        self._set: Setting | None = None
        self.setMouseTracking(True)

    def tell(self, paragraphs: tuple[Paragraph, ...], style: Style, name: str = "") -> None:
        """Show other paragraphs; `name` is what a screen reader says, else their text."""
        said = name or " ".join(paragraph.spoken for paragraph in paragraphs)
        named = plain(" ".join(said.split()))  # which by itself is slow with what is far apart
        if named != self.accessibleName():
            self.setAccessibleName(named)
        if paragraphs == self.paragraphs and style == self.type_style:
            return
        self.paragraphs = paragraphs
        self.type_style = style
        self._set = None
        if self.toolTip():  # of what stood there before
            self.setToolTip("")
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """All that is said, a line for each paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    def setting(self, width: int) -> Setting:
        """The paragraphs set in `width` pixels."""
        if self._set is None or self._set.width != width:
            self._set = Setting(self.paragraphs, width, self.type_style)
        return self._set

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self.setting(width).height + 0.999)

    def rough_height(self, width: int) -> int:
        """About the height in a width, for where nobody sees it yet; exact if that is known."""
        if self._set is not None and self._set.width == width:
            return self.heightForWidth(width)
        return round(roughly(self.paragraphs, width, self.type_style))

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 100 else 400
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setting(self.width()).paint(painter, QPointF(0, 0), QRectF(event.rect()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        setting = self.setting(self.width())
        link = setting.link_at(event.position())
        found = setting.paragraph_at(event.position().y())
        self.setToolTip(tip(found.tip if found else ""))
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link = self.setting(self.width()).link_at(event.position())
        if link and event.button() == Qt.MouseButton.LeftButton:
            self.followed.emit(link)
        else:
            super().mouseReleaseEvent(event)
