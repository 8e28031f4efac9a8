"""What the files hold: text that is text, the same bytes each time, nothing that breaks them."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QHashSeed
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from herline.model.story import Event, Quote, Source, Story
from herline.paint.fonts import Face
from herline.paint.picture.pdf import pdf
from herline.paint.picture.png import TooLargeError, image, png
from herline.paint.picture.request import Footnotes, Look, Picture
from herline.paint.picture.sheet import Sheet, compose
from herline.paint.picture.svg import svg
from herline.paint.picture.typeset import Span, broken, measured, writable
from herline.paint.style import style
from herline.paths import resources_folder
from tests.builders import event, story
from tests.hostile import HOSTILE
from tests.paint.picture.subjects import subject, timeline
from tests.paint.pixels import apart
from tests.shipped import shipped

pytestmark = pytest.mark.usefixtures("qapp")

GOLDEN = Path(__file__).parents[2] / "golden"
SVG = "{http://www.w3.org/2000/svg}"
TURNS = re.compile("[\u0590-\u06ff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a line is set from right to left for, so that its parts stand in another order."""

UNSEEN = re.compile("[ \u2028\ufeff]")
"""Where lines end; and the mark that Qt takes away at the beginning of a text."""


def small(**asked: object) -> Sheet:
    return compose(subject(), Picture(**asked), style("light"))  # type: ignore[arg-type]


def texts(content: bytes) -> list[str]:
    """The texts of an SVG in their order; raises when it is not well-formed XML."""
    return [element.text or "" for element in ET.fromstring(content).iter(f"{SVG}text")]


def hostile_story() -> Story:
    return Story(
        HOSTILE[30],
        sources=(Source("s", HOSTILE[31], HOSTILE[32], publisher=HOSTILE[33]),),
        events=tuple(
            Event(f"e{number}", title=text, quotes=(Quote("s", text[:150]),))
            for number, text in enumerate(HOSTILE)
        ),
    )


# ---- SVG


def test_a_small_story_is_the_golden_svg(tmp_path: Path) -> None:
    picture = Picture(size=(900, 400), footnotes=Footnotes.QUOTES)
    content = svg(compose(subject(folded=False), picture, style("light")))
    golden = GOLDEN / "small.svg"
    written = tmp_path / golden.name
    written.write_bytes(content)
    assert content == (golden.read_bytes() if golden.exists() else b""), (
        f"Look at {written}, and put it in the place of {golden} if it is better."
    )


def test_an_svg_is_the_same_bytes_each_time() -> None:
    one, other = (svg(compose(subject(shipped()), Picture(), style("light"))) for _ in range(2))
    assert one == other


def test_the_text_of_an_svg_is_text_and_its_size_in_pixels() -> None:
    content = svg(small())
    assert {"A small story", "Shoot", "Premiere", "2012"} <= set(texts(content))
    root = ET.fromstring(content)
    assert (root.get("width"), root.get("height")) == ("1600", "432")
    assert root.get("viewBox") == "0 0 1600 432"
    assert root.findtext(f"{SVG}title") == "A small story"


def test_an_svg_names_fonts_to_fall_back_on_and_nothing_of_this_machine() -> None:
    content = svg(small(footnotes=Footnotes.QUOTES)).decode()
    families = set(re.findall('font-family="([^"]*)"', content))
    assert families
    assert all(name.endswith("serif") for name in families)
    assert str(Path(__file__).parents[3]) not in content
    assert "href" not in content.replace("xmlns:xlink", "")


def test_whatever_the_titles_are_an_svg_is_well_formed_and_tells_them() -> None:
    sheet = compose(subject(hostile_story()), Picture(footnotes=Footnotes.QUOTES), style("light"))
    content = svg(sheet)
    told = UNSEEN.sub("", "".join(texts(content)))
    for text in HOSTILE:
        wanted = UNSEEN.sub("", writable(f"“{text[:150]}”"))
        assert wanted in told or TURNS.search(text), repr(text)
    root = ET.fromstring(content)
    known = {"svg", "title", "desc", "defs", "g", "text", "path", "rect", "circle", "ellipse"}
    known |= {"polygon", "polyline", "line", "clipPath", "linearGradient", "stop"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= known


def test_an_svg_looks_as_the_png_does() -> None:
    sheet = small(size=(800, 400))
    direct = image(sheet, 96)
    # Qt's own renderer understands a single family only.
    content = re.sub(rb'font-family="\'([^\']*)\'[^"]*"', rb'font-family="\1"', svg(sheet))
    drawn = QImage(800, 400, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    QSvgRenderer(content).render(painter)
    painter.end()
    assert apart(direct, drawn, 64) < 0.01 * 800 * 400


def test_transparent_pictures_have_no_ground() -> None:
    clear = image(small(transparent=True), 96)
    assert clear.pixelColor(2, 2).alpha() == 0
    assert image(small(), 96).pixelColor(2, 2) == style("light").colour("paper")


# ---- PNG


def test_a_png_has_its_resolution_its_size_and_its_title() -> None:
    content = png(small(size=(500, 400)), 192)
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    read = reader.read()
    assert (read.width(), read.height()) == (1000, 800)
    assert read.dotsPerMeterX() == read.dotsPerMeterY() == 7559
    assert read.text("Title") == "A small story"
    assert content == png(small(size=(500, 400)), 192)


def test_a_png_of_too_many_pixels_is_refused_with_what_to_try() -> None:
    with pytest.raises(TooLargeError, match="Choose fewer dots per inch"):
        image(small(paper="A0"), 1200)


def test_dark_is_dark() -> None:
    dark = compose(subject(), Picture(look=Look.DARK), style("dark"))
    assert image(dark, 96).pixelColor(2, 2).lightness() < 60


# ---- PDF


def pdf_text(content: bytes, tmp_path: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    run = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return run.stdout.decode()


def test_the_text_of_a_pdf_can_be_found(tmp_path: Path) -> None:
    picture = Picture(paper="A4", footnotes=Footnotes.QUOTES)
    told = pdf_text(pdf(compose(subject(), picture, style("light"), pages=True)), tmp_path)
    for words in ("A small story", "Premiere", "in May , 2012", "12 October 2013"):
        assert words in told


def test_letters_of_a_pdf_are_not_joined_so_that_film_is_found(tmp_path: Path) -> None:
    of = Story("The first film, in a difficult office")
    told = pdf_text(pdf(compose(subject(of), Picture(), style("light"), pages=True)), tmp_path)
    assert "The first film, in a difficult office" in told


ELSEWHERE = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from herline.paint import fonts

fonts.resources_folder = lambda: Path(sys.argv[1])
application = QGuiApplication(["herline"])

from herline.paint.picture.pdf import pdf
from herline.paint.picture.request import Picture
from herline.paint.picture.sheet import compose
from herline.paint.style import style
from tests.paint.picture.subjects import subject

sys.stdout.buffer.write(pdf(compose(subject(), Picture(), style("light"), pages=True)))
"""


@pytest.mark.heavy
def test_a_pdf_is_the_same_bytes_wherever_its_fonts_are(tmp_path: Path) -> None:
    top, folders = Path(__file__).parents[3], ("a", "b")  # by their names Qt had another order
    for name in folders:
        shutil.copytree(resources_folder() / "fonts", tmp_path / name / "fonts")
    one, other = (
        subprocess.run(
            [sys.executable, "-c", ELSEWHERE, name],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(top), "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            check=True,
        ).stdout
        for name in folders
    )
    assert one.startswith(b"%PDF")
    assert one == other


def test_a_pdf_is_the_same_bytes_each_time_and_has_no_hour() -> None:
    sheet = compose(subject(), Picture(footnotes=Footnotes.QUOTES), style("light"), pages=True)
    files: set[bytes] = set()
    for _ in range(6):
        QHashSeed.resetRandomGlobalSeed()  # as in another process
        files.add(pdf(sheet))
    (file,) = files
    assert b"CreationDate" not in file
    assert file.count(b"FontFile2") > 2


def test_uncertain_ends_fade_in_a_pdf_too(tmp_path: Path) -> None:
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm (poppler-utils) is not installed")
    of = subject(story(event("idea", "2003~")), folded=False)
    sheet = compose(of, Picture(paper="A4", legend=False), style("light"), pages=True)
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(sheet))
    command = ["pdftoppm", "-r", "96", "-png", "-singlefile", str(path), str(tmp_path / "a")]
    subprocess.run(command, check=True)
    seen, piece = QImage(str(tmp_path / "a.png")), timeline(sheet)
    (mark,) = piece.scene.marks
    y = round(piece.y + mark.middle * piece.scale)
    quarter = piece.x + (mark.start + (mark.core_start - mark.start) / 4) * piece.scale
    core = piece.x + (mark.core_start + mark.core_end) / 2 * piece.scale
    assert seen.pixelColor(round(quarter), y).lightness() > 190
    assert seen.pixelColor(round(core), y).lightness() < 150


def test_a_hostile_title_does_not_break_a_pdf(tmp_path: Path) -> None:
    of = Story("</rdf:li> & <b> \x00 \ud800 \ufffe", events=hostile_story().events[:40])
    content = pdf(compose(subject(of), Picture(paper="A4"), style("light"), pages=True))
    (xmp,) = re.findall(rb"<\?xpacket begin.*?<\?xpacket end='w'\?>", content, re.DOTALL)
    assert ET.fromstring(re.sub(rb"<\?xpacket.*?\?>", b"", xmp)) is not None
    assert "</rdf:li> & <b>" in pdf_text(content, tmp_path)


# ---- lines


def test_lines_keep_all_letters_and_break_within_their_column() -> None:
    words = "A sentence  with two spaces, an emoji 😀 and a " + "long" * 60 + " word. "
    lines = broken([Span(words)], 200, style("light"))
    assert len(lines) > 3
    assert "".join(run.span.text for line in lines for run in line.runs) == words
    assert all(line.width <= 200.5 for line in lines)


def test_line_breaks_of_a_quote_are_line_breaks() -> None:
    lines = broken([Span("Writer:\nSpike Jonze\r\n\r\nEnd")], 400, style("light"))
    assert [run.span.text for line in lines for run in line.runs] == [
        "Writer:",
        "Spike Jonze",
        "End",
    ]
    assert len(lines) == 4


@pytest.mark.parametrize("title", ["وصول القافلة إلى المدينة", "רעידת האדמה ביפו", "Salim (سالم)"])
@pytest.mark.parametrize("label", ["Consul's report", "كتاب التاريخ"])
def test_what_is_written_from_right_to_left_stands_beside_what_is_not(
    title: str, label: str
) -> None:
    (line,) = broken([Span(title), Span("  2 March 1834"), Span(f"  {label}")], 600, style("light"))
    metrics = measured(style("light"), Face.SANS, 12.0)
    assert [run.span.text for run in line.runs] == [title, "2 March 1834", label]
    ends = [run.x + metrics.horizontalAdvance(run.span.text) for run in line.runs]
    assert line.runs[0].x == 0
    for run, before in zip(line.runs[1:], ends[:-1], strict=True):
        assert run.x - before == pytest.approx(metrics.horizontalAdvance("  "), abs=0.01)
    assert line.width == pytest.approx(ends[-1])


def test_a_mark_of_direction_does_not_turn_its_neighbours_round() -> None:
    def places(title: str) -> list[float]:
        spans = [Span(title), Span("  in May"), Span("  Atlas")]
        return [run.x for run in broken(spans, 600, style("light"))[0].runs]

    for mark in ("\u202e", "\u202b", "\u2067", "\u200f"):
        assert places(f"{mark}The idea") == pytest.approx(places("The idea"), abs=1.0)
        assert places(f"The {mark}idea")[1:] == pytest.approx(places("The idea")[1:], abs=1.0)
        assert broken([Span(f"{mark}a")], 600, style("light"))[0].runs[0].span.text == f"{mark}a"
