"""An album: pictures that are kept by key, as many as there is room for."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap

K = TypeVar("K")


class Album(Generic[K]):
    """Keeps pictures in so many bytes; those that came first make room for those that come."""

    def __init__(self, room: int) -> None:
        self._room, self._taken = room, 0
        self._pictures: OrderedDict[K, QPixmap] = OrderedDict()
        self.get = self._pictures.get
        """The picture of a key, or None."""

    def __contains__(self, key: K) -> bool:
        return key in self._pictures

    def __len__(self) -> int:
        return len(self._pictures)

    def keep(self, key: K, picture: QPixmap) -> QPixmap:
        """Keep the picture of a key that has none; gives the picture."""
        self._pictures[key] = picture
        self._taken += _bytes(picture)
        while self._taken > self._room:
            _, first = self._pictures.popitem(last=False)
            self._taken -= _bytes(first)
        return picture


def blank(width: float, height: float, ratio: float, ground: QColor | None = None) -> QPixmap:
    """A picture to be drawn on, of so many logical pixels at `ratio` pixels of the screen each."""
    made = QPixmap(max(ceil(width * ratio), 1), max(ceil(height * ratio), 1))
    made.setDevicePixelRatio(ratio)
    made.fill(ground or Qt.GlobalColor.transparent)
    return made


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * picture.depth() // 8
