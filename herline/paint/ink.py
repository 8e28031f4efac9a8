"""Ink: the part of a picture on which something is drawn; empty pixels take time as well."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage, QPixmap

from herline.layout.columns import Ints


def inked(picture: QPixmap) -> tuple[QPixmap, int]:
    """A picture without what is empty above, below and right of its ink, and the ink's first row.

    Rows are pixels of the picture itself.
    """
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    high, wide = image.height(), image.width()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(high, -1)[:, :wide]
    rows: Ints = np.flatnonzero(np.logical_or.reduce(pixels, axis=1))
    columns: Ints = np.flatnonzero(np.logical_or.reduce(pixels, axis=0))
    if not len(rows):
        return picture, 0
    top, foot, right = int(rows[0]), int(rows[-1]) + 1, int(columns[-1]) + 1
    return picture.copy(0, top, right, foot - top), top
