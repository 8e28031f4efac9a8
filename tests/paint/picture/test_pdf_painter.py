"""The painter of PDF: lines of text and signs are as Qt writes them."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPainterPath, QPdfWriter, QPen

from herline.paint.fonts import Face, font
from herline.paint.picture import pdf as pdf_file
from herline.paint.picture.pdf import pdf
from herline.paint.picture.pdf_file import UnknownFileError, rewritten
from herline.paint.picture.pdf_painter import PdfPainter
from herline.paint.picture.request import Picture
from herline.paint.picture.sheet import compose
from herline.paint.style import style
from tests.paint.picture.subjects import subject
from tests.paint.pixels import apart

pytestmark = pytest.mark.usefixtures("qapp")
with_poppler = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs poppler-utils")
INK = QColor("black")


def written(draw: Callable[[QPainter], None], paint: type[QPainter], pages: int = 1) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    writer.setResolution(1200)
    painter = paint(writer)
    for page in range(pages):
        if page:
            writer.newPage()
            if isinstance(painter, PdfPainter):
                painter.turn_page()
        painter.save()
        painter.scale(12.5, 12.5)
        draw(painter)
        painter.restore()
    painter.end()
    file = bytes(buffer.data().data())
    return painter.finished(file) if isinstance(painter, PdfPainter) else file


def drawn(file: bytes) -> list[bytes]:
    """What stands on each page, in the operators of PDF."""
    pages: list[bytes] = []

    def keep(page: bytes) -> bytes:
        pages.append(page)
        return page

    rewritten(file, keep)
    return pages


def told(file: bytes, folder: Path) -> str:
    path = folder / "told.pdf"
    path.write_bytes(file)
    run = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def seen(file: bytes, folder: Path) -> QImage:
    path = folder / "seen.pdf"
    path.write_bytes(file)
    command = ["pdftoppm", "-r", "113", "-png", "-singlefile", str(path), str(folder / "seen")]
    subprocess.run(command, check=True, capture_output=True)
    return QImage(str(folder / "seen.png"))


def write(painter: QPainter, text: str, y: float = 40.0, face: Face = Face.SANS) -> None:
    if isinstance(painter, PdfPainter):
        painter.write([(text, 20.3, y, 0, font(face, 13), INK)])
    else:
        painter.setFont(font(face, 13))
        painter.setPen(INK)
        painter.drawText(QPointF(20.3, y), text)


def strike(painter: QPainter, path: QPainterPath) -> None:
    spots = ((40.0, 40.0), (61.3, 40.7), (80.0, 120.4))
    if isinstance(painter, PdfPainter):
        painter.strike(path, spots)
    else:
        for x, y in spots:
            painter.drawPath(path.translated(x, y))


@with_poppler
@pytest.mark.parametrize("face", list(Face))
def test_a_line_is_set_as_qt_sets_it(face: Face, tmp_path: Path) -> None:
    def draw(painter: QPainter) -> None:
        write(painter, "“AVATAR”, To Wåg: 1,234–5 fi ffl", 40, face)

    ours, of_qt = written(draw, PdfPainter), written(draw, QPainter)
    assert apart(seen(ours, tmp_path), seen(of_qt, tmp_path), 8) == 0
    assert told(ours, tmp_path) == told(of_qt, tmp_path)
    assert len(drawn(ours)[0]) < len(drawn(of_qt)[0])


@with_poppler
def test_lines_that_are_not_simple_are_left_to_qt(tmp_path: Path) -> None:
    texts = ("e\u0301te\u0301", "\u05e9\u05dc\u05d5\u05dd", "\U0001f600 x", "soft\u00adhyphen", "")

    def draw(painter: QPainter) -> None:
        for row, text in enumerate(texts):
            write(painter, text, 40 + 20 * row)

    ours, of_qt = written(draw, PdfPainter), written(draw, QPainter)
    assert told(ours, tmp_path) == told(of_qt, tmp_path)
    assert apart(seen(ours, tmp_path), seen(of_qt, tmp_path), 8) == 0


@with_poppler
def test_lines_keep_their_order_also_beside_those_of_qt(tmp_path: Path) -> None:
    def draw(painter: QPainter) -> None:
        assert isinstance(painter, PdfPainter)
        face, texts = font(Face.SANS, 13), ("first", "e\u0301", "second", "third")
        painter.write((text, 20, 40 + 20 * row, 0, face, INK) for row, text in enumerate(texts))

    assert told(written(draw, PdfPainter), tmp_path).split()[::2] == ["first", "second"]


@with_poppler
def test_each_page_has_its_letters(tmp_path: Path) -> None:
    file = written(lambda painter: write(painter, "words"), PdfPainter, pages=2)
    assert told(file, tmp_path).split() == ["words", "words"]


def test_letters_that_qt_was_shown_are_not_on_the_page() -> None:
    (page,) = drawn(written(lambda painter: write(painter, "words"), PdfPainter))
    assert b"-7777" not in page
    assert page.count(b"BT") == page.count(b"TJ") == 1


@with_poppler
@pytest.mark.parametrize("line", [True, False])
@pytest.mark.parametrize("body", [True, False])
def test_signs_are_struck_where_qt_draws_them(body: bool, line: bool, tmp_path: Path) -> None:
    round_sign, square, kite = QPainterPath(), QPainterPath(), QPainterPath(QPointF(0, -6))
    round_sign.addEllipse(QPointF(0, 0), 5.2, 5.2)
    square.addRect(QRectF(14.2, -4.7, 9.3, 9.3))
    for corner in (QPointF(6, 30), QPointF(0, 36), QPointF(-6, 30)):
        kite.lineTo(corner)
    kite.closeSubpath()

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("#804020"), 1.4) if line else QPen(QColor(0, 0, 0, 0)))
        painter.setBrush(QColor("#208040") if body else QColor(0, 0, 0, 0))
        for path in (round_sign, square, kite):
            strike(painter, path)

    ours, of_qt = written(draw, PdfPainter), written(draw, QPainter)
    assert apart(seen(ours, tmp_path), seen(of_qt, tmp_path), 8) < 12  # a bare rectangle is moved


def test_a_sign_that_shines_through_is_left_to_qt() -> None:
    path = QPainterPath()
    path.addRect(QRectF(0, 0, 9, 9))

    def draw(painter: QPainter) -> None:
        painter.setBrush(QColor(255, 0, 0, 128))
        strike(painter, path)

    (page,) = drawn(written(draw, PdfPainter))
    assert b" cm 4500 0 m" not in page


def test_numbers_in_a_file_are_written_out() -> None:
    file = pdf(compose(subject(), Picture(), style("light"), pages=True))
    for page in drawn(file):
        assert not re.search(rb"\de[-+]?\d", page)


def test_the_table_of_contents_finds_every_object() -> None:
    file = written(lambda painter: write(painter, "words"), PdfPainter)
    table = int(re.findall(rb"startxref\s+(\d+)", file)[-1])
    rows = file[table:].splitlines()
    assert rows[0] == b"xref"
    for object_number, row in enumerate(rows[3 : 2 + int(rows[1].split()[1])], 1):
        place = int(row[:10])
        assert file[place:].startswith(b"%d 0 obj" % object_number)
    length, pressed = re.findall(rb"/Length (\d+) 0 R\s+/Filter /FlateDecode\s+>>", file)[0], 0
    pressed = int(re.findall(rb"\n%b 0 obj\n(\d+)" % length, file)[0])
    start = file.index(b"stream\n", file.index(b"/Filter")) + 7
    assert zlib.decompress(file[start : start + pressed])


def test_a_file_that_qt_builds_in_another_way_is_not_touched() -> None:
    with pytest.raises(UnknownFileError):
        rewritten(b"%PDF-2.0 something else", bytes)


def test_where_qt_builds_files_in_another_way_all_is_left_to_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Lost(PdfPainter):
        def finished(self, file: bytes) -> bytes:
            raise UnknownFileError

    monkeypatch.setattr(pdf_file, "PdfPainter", Lost)
    file = pdf(compose(subject(), Picture(), style("light"), pages=True))
    assert file.startswith(b"%PDF")
    assert b"-7777" not in drawn(file)[0]
