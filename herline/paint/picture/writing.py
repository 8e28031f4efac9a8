"""Writes a picture into a file: whole or not at all, and says in a sentence why not."""

from __future__ import annotations

from pathlib import Path

from herline.files import no_place, not_written, save_atomically
from herline.frozen import frozen, replace
from herline.paint.picture.png import TooLargeError, png
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


class NotWrittenError(Exception):
    """A picture could not be written; the sentence says which, why, and what to try."""


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
    check_place(path)
    try:
        content = drawn(sheet, picture, suffix)
        save_atomically(path, content)
    except TooLargeError as error:
        raise NotWrittenError(str(error)) from error
    except MemoryError as error:
        raise NotWrittenError(
            f"There is not enough memory for “{path.name}”. Choose a smaller size."
        ) from error
    except OSError as error:
        raise NotWrittenError(not_written(path, error)) from error
    return Written(path, len(content), sheet)


def check_place(path: Path) -> None:
    """Raises NotWrittenError when `path` is a folder, or in a folder that is not there."""
    if refusal := no_place(path):
        raise NotWrittenError(refusal)
