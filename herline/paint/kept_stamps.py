"""Stamps for the screen: each picture is drawn once and kept, as far as a frame has time for it.

How far that is, `budget` says.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from math import ceil
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPixmap

from herline.layout.scene import TextRole
from herline.paint.album import Album, blank
from herline.paint.budget import Budget
from herline.paint.lettering import Lettering
from herline.paint.measure import metrics_of
from herline.paint.plain import plain
from herline.paint.stamps import Draw, DrawAt, DrawLine, Stamps
from herline.paint.style import Style

if TYPE_CHECKING:  # arrays are numpy's, which the first frame does without
    from herline.layout.columns import Floats

T = TypeVar("T")

Place = tuple[float, float]
"""The top left corner of a picture; whole numbers where a pixel of the screen is a logical one."""
_ROOM = 32 * 2**20
"""Bytes for pictures that are kept by key; what is larger keeps an album of its own."""
_AIR = 3
"""Pixels around a line: italics and marks may reach past the place that they were given."""


class KeptStamps(Stamps):
    """Draws each picture once, at the pixels of one screen, and puts it on whole pixels."""

    def __init__(self, style: Style, pixel_ratio: float = 1.0) -> None:
        super().__init__(style)
        self.pixel_ratio = pixel_ratio
        self.whole_pixels = pixel_ratio == 1
        self.budget = Budget()
        self._pixel = 1 / pixel_ratio
        """One pixel of the screen."""
        self._kept: Album[Hashable] = Album(_ROOM)
        self._untouched = True
        """Whether no picture was made by now, so that all of the first frame is wanted at once."""
        self._remembered: dict[Hashable, Any] = {}
        self._letterings: dict[Hashable, int] = {}
        self._latest: dict[str, tuple[Hashable, QPixmap]] = {}
        faces = {
            (role, strong): metrics_of(style, role, strong)
            for role in TextRole
            for strong in (False, True)
        }
        # Half the height of the capitals: from the middle of a line down to its baseline.
        self._half = {face: metrics.capHeight() / 2 for face, metrics in faces.items()}
        self._ascent = {
            face: (ceil(metrics.ascent() * pixel_ratio) + 1) * self._pixel
            for face, metrics in faces.items()
        }
        """How far below the top of its picture the baseline of a text is, on a whole pixel."""
        self._above = ceil(style.metrics.lane_height / 2 * pixel_ratio) * self._pixel
        self._below = ceil(2 * metrics_of(style, TextRole.TITLE).descent())
        """How far the picture of a line reaches above its baseline, in whole pixels of the screen,
        and below it; no further than it must, since empty pixels cost time too."""

    def begin(self) -> None:
        self.budget.begin(first=self._untouched)
        self.owes = False

    def texts(
        self,
        painter: QPainter,
        texts: Iterable[tuple[str, float]],
        middle: float,
        lettering: Lettering,
    ) -> None:
        number, kept, put = self._number(lettering), self._kept, painter.drawPixmap
        top = self._top(middle, lettering)
        row = round(top)
        for text, x in texts:
            picture = kept.get((number, text))
            if picture is None:
                if not self.budget.takes_text((number, text)):
                    self.draw_text(painter, text, x, middle, lettering)
                    continue
                picture = kept.keep((number, text), self._written(text, lettering))
            if self.whole_pixels:  # as `put` does, without three calls for each name of the axis
                put(round(x) - 1, row, picture)
            else:
                self.put(painter, picture, self.whole(x) - self._pixel, top)

    def foresee(self, text: str, lettering: Lettering) -> None:
        """Keep the picture of a line of text before it is seen."""
        key = (self._number(lettering), text)
        if key not in self._kept:
            self._kept.keep(key, self._written(text, lettering))

    def _number(self, lettering: Lettering) -> int:
        """Stands for the lettering where texts are looked up."""
        known = self._letterings
        return known.setdefault(
            (lettering.role, lettering.colour.rgba(), lettering.strong), len(known)
        )

    def draw_text(
        self,
        painter: QPainter,
        text: str,
        x: float,
        middle: float,
        lettering: Lettering,
    ) -> None:
        role, strong = lettering.role, lettering.strong
        painter.setFont(self.style.font(role, strong))
        painter.setPen(lettering.colour)
        baseline = self.whole(middle + self._half[role, strong])
        painter.drawText(QPointF(self.whole(x), baseline), plain(text))

    def line(
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        middle: float,
        width: float,
        draw: DrawLine,
    ) -> None:
        picture = self._kept.get(key)
        if picture is None:
            picture = self.line_picture(width, draw)
            if picture is None:
                return
            self._kept.keep(key, picture)
        baseline = self.whole(middle + self._half[TextRole.TITLE, False])
        self.put(painter, picture, x - _AIR, baseline - self._above)

    def line_picture(self, width: float, draw: DrawLine) -> QPixmap | None:
        """The picture of a line, to be kept; None where this frame has no more time."""
        if not self.budget.takes_picture():
            self.owes = True
            return None
        middle = self._above - self._half[TextRole.TITLE, False]
        high = self._above + self._below
        return self.picture(width + 2 * _AIR, high, lambda drawing: draw(drawing, _AIR, middle))

    def places_of_lines(self, x: Floats, middle: Floats) -> list[Place]:
        """Where `line` would put the pictures of many lines."""
        baseline = self._whole(middle + self._half[TextRole.TITLE, False])
        return self.places(x - _AIR, baseline - self._above)

    def rows(self, number: int) -> float:
        """The height of so many rows of a picture; a whole number where it can be."""
        return number if self.whole_pixels else number / self.pixel_ratio

    def putting(self, painter: QPainter) -> Callable[[Any, Any, QPixmap], None]:
        """Puts pictures at such places."""
        if self.whole_pixels:
            return painter.drawPixmap
        return lambda x, y, picture: painter.drawPixmap(QPointF(x, y), picture)

    def places(self, x: Floats, y: Floats) -> list[Place]:
        """Top left corners on the nearest whole pixels."""
        left, top = self._whole(x), self._whole(y)
        if self.whole_pixels:  # whole numbers save half of the time
            left, top = left.astype(int), top.astype(int)
        return list(zip(left.tolist(), top.tolist(), strict=True))

    def _whole(self, lengths: Floats) -> Floats:
        """What `whole` gives for each of many."""
        ratio = self.pixel_ratio
        return lengths.round() if self.whole_pixels else (lengths * ratio).round() / ratio

    def stamp(
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        y: float,
        width: float,
        height: float,
        draw: Draw,
    ) -> None:
        picture = self._kept.get(key)
        if picture is None:
            if not self.budget.takes_picture():
                super().stamp(painter, key, self.whole(x), self.whole(y), width, height, draw)
                return
            picture = self._kept.keep(key, self.picture(width, height, draw))
        self.put(painter, picture, x, y)

    def composed(
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        y: float,
        width: float,
        height: float,
        draw: DrawAt,
    ) -> None:
        picture = self._kept.get(key)
        if picture is None:
            if not self.budget.is_lifted:
                super().composed(painter, key, x, y, width, height, draw)
                return
            made = self.picture(width, height, lambda drawing: draw(drawing, 0.0, 0.0))
            picture = self._kept.keep(key, made)
        self.put(painter, picture, x, y)

    def latest(
        self,
        painter: QPainter,
        name: str,
        key: Hashable,
        width: float,
        height: float,
        draw: Draw,
        x: float = 0.0,
        y: float = 0.0,
    ) -> None:
        self.put(painter, self.foresee_latest(name, key, width, height, draw), x, y)

    def foresee_latest(
        self, name: str, key: Hashable, width: float, height: float, draw: Draw
    ) -> QPixmap:
        """The picture that `latest` puts; it may be asked for before it is seen."""
        held = self._latest.get(name)
        if held is None or held[0] != key:
            owed, self.owes = self.owes, False
            # On a ground of its own it can be copied, where others must be blended.
            paper = self.style.colour("paper")
            held = (key, self.picture(width, height, draw, paper))
            if not self.owes:  # what lacks something is drawn anew in the next frame
                self._latest[name] = held
            self.owes |= owed
        return held[1]

    def whole(self, length: float) -> float:
        """The nearest whole pixel of the screen, in logical pixels."""
        ratio = self.pixel_ratio
        return float(round(length)) if ratio == 1 else round(length * ratio) / ratio

    def put(self, painter: QPainter, pixmap: QPixmap, x: float, y: float) -> None:
        """A picture with its top left corner at the whole pixel next to (x, y)."""
        if self.pixel_ratio == 1:
            painter.drawPixmap(round(x), round(y), pixmap)
        else:
            painter.drawPixmap(QPointF(self.whole(x), self.whole(y)), pixmap)

    def _top(self, middle: float, lettering: Lettering) -> float:
        """The y of the picture of a text whose capitals are centred there.

        Its baseline stands on a whole pixel, as the letters were hinted for.
        """
        face = lettering.role, lettering.strong
        return self.whole(middle + self._half[face]) - self._ascent[face]

    def _written(self, text: str, lettering: Lettering) -> QPixmap:
        """The picture of a text, whose left edge is a pixel from that of the picture."""
        role, strong = lettering.role, lettering.strong
        metrics, baseline = metrics_of(self.style, role, strong), self._ascent[role, strong]
        shown = plain(text)
        pixmap = self._blank(
            metrics.horizontalAdvance(shown) + 2 * _AIR, baseline + ceil(metrics.descent()) + 2
        )
        drawing = QPainter(pixmap)
        drawing.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        drawing.setFont(self.style.font(role, strong))
        drawing.setPen(lettering.colour)
        drawing.drawText(QPointF(self._pixel, baseline), shown)
        drawing.end()
        return pixmap

    def picture(
        self, width: float, height: float, draw: Draw, ground: QColor | None = None
    ) -> QPixmap:
        """What `draw` draws on a ground, or on nothing, at the pixels of the screen."""
        pixmap = self._blank(width, height, ground)
        drawing = QPainter(pixmap)
        drawing.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        draw(drawing)
        drawing.end()
        return pixmap

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives; made once for each `key` in the life of these stamps."""
        found = self._remembered.get(key)
        if found is None:
            found = self._remembered[key] = make()
        return found

    def _blank(self, width: float, height: float, ground: QColor | None = None) -> QPixmap:
        self._untouched = False
        return blank(width, height, self.pixel_ratio, ground)
