"""The faces of the one type family: Sans for the interface, Serif for quotes, Mono for EDTF.

A face is read from its file when it is first asked for. Letters it lacks (other scripts, emoji)
Qt takes from the fonts of the system. Sizes are in pixels, so that a picture is the same
everywhere.
"""

from __future__ import annotations

import sys
from enum import Enum
from functools import lru_cache

import PySide6
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from herline.paths import resources_folder


class Face(Enum):
    """One face: its file, family, weight, and whether it is slanted."""

    SANS = ("IBMPlexSans-Regular.ttf", "IBM Plex Sans", 400, False)
    STRONG = ("IBMPlexSans-SemiBold.ttf", "IBM Plex Sans", 600, False)
    SLANTED = ("IBMPlexSans-Italic.ttf", "IBM Plex Sans", 400, True)
    SERIF = ("IBMPlexSerif-Regular.ttf", "IBM Plex Serif", 400, False)
    MONO = ("IBMPlexMono-Regular.ttf", "IBM Plex Mono", 400, False)


_GENERIC = {
    "IBM Plex Sans": QFont.StyleHint.SansSerif,
    "IBM Plex Serif": QFont.StyleHint.Serif,
    "IBM Plex Mono": QFont.StyleHint.Monospace,
}


@lru_cache(maxsize=64)
def _read(file: str, _application: int) -> bool:
    """Hand a font file to Qt, once for each application; False if it cannot be used.

    Qt is given what is in it: by the name of a file it would put the fonts of a PDF into another
    order in another folder.
    """
    path = resources_folder() / "fonts" / file
    return path.is_file() and QFontDatabase.addApplicationFontFromData(path.read_bytes()) >= 0


def font(face: Face, pixels: float) -> QFont:
    """`face` at so many pixels; a system font of the same sort where its file is missing.

    Needs a QGuiApplication.
    """
    file, family, weight, slanted = face.value
    _read(file, id(QGuiApplication.instance()))
    made = QFont(family)
    made.setStyleHint(_GENERIC[family])
    made.setPixelSize(max(round(pixels), 1))
    made.setWeight(QFont.Weight(weight))
    made.setItalic(slanted)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    made.setKerning(True)
    # "fi" as one letter could not be found in a PDF.
    made.setFeature(QFont.Tag("liga"), 0)
    return made


def type_set_by() -> str:
    """In a line, what decides how wide a text is beside its style: Qt, on which system.

    Not on which screen: hinted upright only, letters are as wide without one.
    """
    return f"{PySide6.__version__} {sys.platform}"


def read_all() -> None:
    """Hand every face to Qt; style sheets find families only when they have been read."""
    for face in Face:
        _read(face.value[0], id(QGuiApplication.instance()))
