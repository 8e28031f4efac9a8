"""Icons drawn in one colour, which the theme gives them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap

from herline.paths import resources_folder

INK = "#000000"
"""What the files draw with; it is replaced by the colour that is wanted."""


@lru_cache(maxsize=128)
def icon(name: str, colour: str, quiet: str = "") -> QIcon:
    """The drawing `resources/icons/<name>.svg` in `colour` ("#RRGGBB"), `quiet` when disabled."""
    made = QIcon()
    for size in (18, 36):
        made.addPixmap(_drawn(name, colour, size), QIcon.Mode.Normal)
        if quiet:
            made.addPixmap(_drawn(name, quiet, size), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=1)
def app_icon() -> QIcon:
    """The sign of the program, in its own colours."""
    made = QIcon()
    for size in (32, 64, 128):
        made.addPixmap(_drawn("herline", "", size))
    return made


def _drawn(name: str, colour: str, size: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # late: the first frame has no icons

    drawing = (resources_folder() / "icons" / f"{name}.svg").read_text("utf-8")
    if colour:
        drawing = drawing.replace(INK, colour)
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return QPixmap.fromImage(picture)
