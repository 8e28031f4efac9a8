"""Writes a picture into a file: whole or not at all, and says in a sentence why not."""

from __future__ import annotations

from pathlib import Path

from herline.files import NotWrittenError, write_whole
from herline.frozen import frozen, replace
from herline.paint.picture.png import png
from herline.paint.picture.request import Look, Picture
from herline.paint.picture.sheet import Sheet, compose
from herline.paint.picture.subject import Subject
from herline.paint.style import Style, style

FORMATS = {
    ".svg": "SVG, text and lines for the web and for editing",
    ".pdf": "PDF, for printing",
    ".png": "PNG, pixels for slides and messages",
}
"""Suffixes of the files that can be written."""


@frozen
class Written:
    """What was written: the file, its size in bytes, and what is on it."""

    path: Path
    bytes: int
    sheet: Sheet


def suffix_of(path: Path) -> str:
    """The suffix that says the format. Raises NotWrittenError for one that is none."""
    suffix = path.suffix.lower()
    if suffix in FORMATS:
        return suffix
    *others, last = FORMATS
    known = f"{', '.join(others)} or {last}"
    if not suffix:
        raise NotWrittenError(
            f"“{path.name}” does not say what kind of picture it is. End its name in {known}."
        )
    raise NotWrittenError(f"Herline writes no {suffix} files. End the name in {known}.")


def worn(picture: Picture, shown: Style) -> Style:
    """The style that `picture` asks for, its text at the usual size; `shown` is the screen's."""
    name = shown.theme.name if picture.look is Look.SHOWN else picture.look.value
    return style(name)


def drawn(sheet: Sheet, picture: Picture, suffix: str) -> bytes:
    """The bytes of `sheet` as ".svg", ".pdf" or ".png"; raises TooLargeError."""
    if suffix == ".png":
        return png(sheet, picture.dots)
    if suffix == ".pdf":
        from herline.paint.picture.pdf import pdf

        return pdf(sheet)
    from herline.paint.picture.svg import svg

    return svg(sheet)


def write(path: Path, subject: Subject, picture: Picture, shown: Style) -> Written:
    """Write the picture of `subject` to `path`, in the format that its suffix names.

    A file that is there already is replaced in one step. Raises NotWrittenError; then nothing
    has changed.
    """
    suffix = suffix_of(path)
    if suffix == ".pdf":
        picture = replace(picture, transparent=False)
    sheet = compose(subject, picture, worn(picture, shown), pages=suffix == ".pdf")
    return write_sheet(path, sheet, picture)


def write_sheet(path: Path, sheet: Sheet, picture: Picture) -> Written:
    """Write a sheet that is ready, in the format that the suffix names; raises NotWrittenError."""
    suffix = suffix_of(path)
    try:
        content = drawn(sheet, picture, suffix)
        write_whole(path, content)
    except MemoryError as error:
        raise NotWrittenError(
            f"There is not enough memory for “{path.name}”. Choose a smaller size."
        ) from error
    return Written(path, len(content), sheet)
