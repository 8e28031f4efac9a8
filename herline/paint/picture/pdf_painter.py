"""A painter of PDF that writes by itself what a crowd has most of: signs, and lines of text.

Qt writes each letter and each corner of a sign with a place of its own, which makes a page of
thousands of events three times as large as it need be. So Qt draws a token in their place, and
before it the letters that they need, so that the file has them. Once it is there, what was meant
takes the place of its token.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPdfWriter

from herline.paint.picture.given import Spot, Written
from herline.paint.picture.pdf_file import UnknownFileError, rewritten
from herline.paint.picture.pdf_fount import PARTS, Fount
from herline.paint.picture.pdf_words import filled, struck

_Line = tuple[list[str], float, float, Fount, QColor]
"""The words of a text, known to their fount; the left end of its baseline; its colour."""

_FAR = -7777
"""The x of tokens; nothing else is drawn there."""
_TOKEN = re.compile(rb"%d (\d+) 1 1 re\nf\n" % _FAR)
_SPECIMEN = re.compile(
    rb"BT\n(/\w+ \d+ Tf) 1 0 0 -1 0 0 Tm\n%d -(\d+) Td (<\w{4}> Tj\n(?:\S+ 0 Td <\w{4}> Tj\n)*)ET\n"
    % _FAR
)
_CODE = re.compile(rb"<(\w{4})>")
_OPAQUE = 255


class PdfPainter(QPainter):
    """Paints on a PDF writer, whose file is whole when `finished` has gone over it."""

    def __init__(self, writer: QPdfWriter) -> None:
        super().__init__(writer)
        self._founts: dict[str, Fount] = {}
        self._tokens: list[str | list[_Line]] = []
        """What stands for each token."""
        self._specimens: list[tuple[Fount, str]] = []
        self._shown: dict[Fount, set[str]] = {}
        """Letters that are on this page already."""

    def turn_page(self) -> None:
        """What comes next is drawn on a new page."""
        self._shown.clear()

    def strike(self, path: QPainterPath, spots: Sequence[Spot]) -> None:
        """The same path at many spots."""
        told = struck(self.pen(), self.brush(), path, spots)
        if told:
            self._put(told)
            return
        for x, y in spots:
            self.drawPath(path.translated(x, y))

    def write(self, texts: Iterable[Written]) -> None:
        """Many lines of text, in their order; for a few, Qt is as quick."""
        lines: list[_Line] = []
        founts: dict[int, Fount] = {}  # the key of a font takes as long as setting a line
        for text, x, y, _, font, colour in texts:
            fount = founts.get(id(font))
            if fount is None:
                fount = founts[id(font)] = self._fount(font)
            words = fount.words(text) if colour.alpha() == _OPAQUE else None
            if words is not None:
                lines.append((words, x, y, fount, colour))
                continue
            self._write(lines)
            lines = []
            self.setFont(font)
            self.setPen(colour)
            self.drawText(QPointF(x, y), text)
        self._write(lines)

    def _fount(self, font: QFont) -> Fount:
        key = font.key()
        if key not in self._founts:
            self._founts[key] = Fount(font)
        return self._founts[key]

    def _write(self, lines: list[_Line]) -> None:
        if not lines:
            return
        used: dict[Fount, set[str]] = {}
        for words, _, _, fount, _ in lines:
            used.setdefault(fount, set()).update(words)
        for fount, words in used.items():
            self._show(fount, set("".join(words)))
        self._put(lines)

    def _show(self, fount: Fount, letters: set[str]) -> None:
        """Draw a specimen of the letters that this page has not, so that the file has them."""
        known = self._shown.setdefault(fount, set())
        if letters <= known:
            return
        specimen = "".join(sorted(letters - known))
        known |= letters
        self._specimens.append((fount, specimen))
        self.save()
        self.setFont(fount.font)
        self.setPen(Qt.GlobalColor.black)
        self.drawText(QPointF(_FAR, len(self._specimens)), specimen)
        self.restore()

    def _put(self, meant: str | list[_Line]) -> None:
        """A token for operators, or for lines that are set when all specimens have been read."""
        self._tokens.append(meant)
        self.fillRect(QRectF(_FAR, len(self._tokens), 1, 1), Qt.GlobalColor.black)

    def finished(self, file: bytes) -> bytes:
        """The file that the writer made, with what was meant in the place of the tokens.

        Raises UnknownFileError where Qt wrote it in another way than is known here.
        """
        found = 0

        def read(specimen: re.Match[bytes]) -> bytes:
            nonlocal found
            found += 1
            fount, letters = self._specimens[int(specimen[2]) - 1]
            fount.learn(specimen[1].decode(), letters, _CODE.findall(specimen[3]))
            return b""

        def told(token: re.Match[bytes]) -> bytes:
            nonlocal found
            found += 1
            meant = self._tokens[int(token[1]) - 1]
            return (meant if isinstance(meant, str) else _set(meant)).encode("ascii") + b"\n"

        try:
            made = rewritten(file, lambda page: _TOKEN.sub(told, _SPECIMEN.sub(read, page)))
        except (KeyError, IndexError, ValueError) as error:
            raise UnknownFileError("letters were lost") from error
        if found != len(self._specimens) + len(self._tokens):
            raise UnknownFileError("tokens were lost")
        return made


def _set(lines: Sequence[_Line]) -> str:
    """Lines of text, each in its place, which Qt too gives in parts of a pixel."""
    told, chosen, seen = ["BT"], None, None
    for words, x, y, fount, colour in lines:
        if colour is not seen:
            seen = colour
            told.append(filled(colour))
        if fount is not chosen:
            chosen = fount
            told.append(fount.chosen)
        told.append(f"1 0 0 -1 {int(x * PARTS) / PARTS} {int(y * PARTS) / PARTS} Tm")
        told.append(f"[{fount.set(words)}] TJ")
    told.append("ET")
    return "\n".join(told)
