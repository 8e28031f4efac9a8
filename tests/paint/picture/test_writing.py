"""A picture is written whole or not at all, and why not is said in a sentence."""

import errno
from pathlib import Path

import pytest

from herline import files
from herline.files import NotWrittenError
from herline.paint.picture.request import Look, Picture
from herline.paint.picture.writing import suffix_of, worn, write
from herline.paint.style import style
from tests.paint.picture.subjects import subject

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_was_written_is_told(tmp_path: Path) -> None:
    written = write(tmp_path / "a.svg", subject(), Picture(), style("light"))
    assert written.bytes == (tmp_path / "a.svg").stat().st_size
    assert written.sheet.drawn == 4
    assert [path.name for path in tmp_path.iterdir()] == ["a.svg"]


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "there is no permission to write there"),
        (errno.EROFS, "that disk is read-only"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_a_failure_destroys_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise OSError(number, "Input/output error")

    path = tmp_path / "a.png"
    path.write_text("as it was", "utf-8")
    monkeypatch.setattr(files, "save_atomically", refuse)
    with pytest.raises(NotWrittenError, match=reason):
        write(path, subject(), Picture(), style("light"))
    assert path.read_text("utf-8") == "as it was"


def test_too_many_pixels_are_no_traceback(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="too large"):
        write(tmp_path / "a.png", subject(), Picture(paper="A0", dpi=1200), style("light"))


def test_a_pdf_is_never_transparent(tmp_path: Path) -> None:
    picture = Picture(transparent=True)
    assert not write(tmp_path / "a.pdf", subject(), picture, style("light")).sheet.transparent
    assert write(tmp_path / "a.svg", subject(), picture, style("light")).sheet.transparent


def test_suffixes_are_read_in_any_case() -> None:
    assert suffix_of(Path("a.SVG")) == ".svg"
    with pytest.raises(NotWrittenError, match=r"no \.tiff files"):
        suffix_of(Path("a.tiff"))


def test_the_theme_is_the_screens_unless_another_is_asked_for() -> None:
    assert worn(Picture(), style("dark", 1.5)) == style("dark")
    assert worn(Picture(look=Look.LIGHT), style("dark")) == style("light")
