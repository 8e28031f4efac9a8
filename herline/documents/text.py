"""Reads one document below a folder, and nothing outside it."""

from __future__ import annotations

import hashlib
import os
import posixpath
import re
import stat
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from pathlib import Path

from herline.documents.decoding import UnreadableError, decode
from herline.documents.formats.format import NOTES, Format, format_of
from herline.files import reason_of
from herline.frozen import frozen

LARGEST = 64 * 1024 * 1024
"""Bytes; a larger document is not read."""


class MissingError(UnreadableError):
    """No file of that name is below the folder."""


@frozen
class Document:
    """A text as it is in its file: newlines are kept, but not a byte order mark.

    The text of a web page, a PDF or a DOCX is without its markup.
    """

    name: str
    text: str
    sha256: str
    encoding: str = "utf-8"
    note: str = ""
    """A sentence on the encoding or format, unless the file is plain UTF-8."""
    guess: str = ""
    """In a short sentence as what it was read, where the document does not say what it is."""
    pages: tuple[tuple[int, str], ...] = ()
    """Where each page begins (code point) and what it is called, if there are pages."""

    def page_of(self, place: int) -> str:
        """The name of the page on which text[place] stands; empty where there are no pages."""
        position = bisect_right(self.pages, place, key=lambda page: page[0]) - 1
        return self.pages[position][1] if position >= 0 else ""

    def pages_within(self, start: int, end: int) -> tuple[tuple[int, str], ...]:
        """The pages that begin in text[start:end]."""
        first = bisect_left(self.pages, start, key=lambda page: page[0])
        last = bisect_left(self.pages, end, key=lambda page: page[0])
        return self.pages[first:last]


def read(folder: Path, name: str, quoted: Iterable[str] = ()) -> Document:
    """Read the document `name`, a path below `folder` with forward slashes.

    The words `quoted` from it tell its encoding where it does not say so itself. Raises
    MissingError, or UnreadableError for a name that leads out of the folder (by itself or through a
    link), and for what is not an ordinary file, too large, not permitted or not text.
    """
    content = read_bytes(folder, name)
    name = straight(name)
    digest = hashlib.sha256(content).hexdigest()
    format = format_of(content, name)
    if format is None:
        told = decode(content, name, quoted)
        return Document(name, told.text, digest, told.encoding, told.note, told.guess)
    from herline.documents.formats.apart import extracted  # late: it starts processes

    note, guess = NOTES[format], ""
    if format is Format.HTML:
        told = decode(content, name, quoted, is_page=True)
        content, guess = told.text.encode("utf-8-sig"), told.guess
        note = f"{note} {told.note}" if guess else note
    found = extracted(content, format, name)
    return Document(name, found.text, digest, format.name, note, guess, found.pages)


def read_bytes(folder: Path, name: str) -> bytes:
    """The bytes of the file `name` below `folder`; raises as `read` does."""
    path = locate(folder, name)
    # Without O_NONBLOCK, opening a named pipe would wait for ever.
    flags = os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_NOFOLLOW") | _flag("O_BINARY")
    try:
        number = os.open(path, flags | _flag("O_CLOEXEC"))
    except FileNotFoundError:
        raise MissingError(f"{name}: there is no such file in “{folder}”.") from None
    except OSError as error:
        raise UnreadableError(f"{name} cannot be opened: {reason_of(error).lower()}.") from None
    with open(number, "rb") as file:
        found = os.fstat(number)
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError(f"{name} is not an ordinary file.")
        if found.st_size > LARGEST:
            size = found.st_size // (1024 * 1024)
            raise UnreadableError(
                f"{name} is too large: {size} MB, and the limit is {LARGEST // (1024 * 1024)} MB."
            )
        try:
            content = file.read(LARGEST + 1)
        except OSError as error:
            raise UnreadableError(f"{name} cannot be read: {reason_of(error).lower()}.") from None
    if len(content) > LARGEST:
        raise UnreadableError(f"{name} grew while it was being read. Try again.")
    return content


def _flag(name: str) -> int:
    return int(getattr(os, name, 0))


_DRIVE = re.compile("[A-Za-z]:")
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f]|[\ud800-\udfff]")


def refusal(name: str) -> str:
    """Why this name may not be looked up in a folder, as a sentence; empty if it may."""
    if not name.strip():
        return "The source names no document."
    if _FORBIDDEN.search(name):
        return f"The document's name {name!a} has characters that file names cannot have."
    if "\\" in name or name.startswith("/") or _DRIVE.match(name):
        parts = _DRIVE.sub("/", name).replace("\\", "/")
        within = parts.rsplit("/", 1)[-1] if parts.startswith("/") else parts
        return (
            f"The document's name “{name}” is not a path within the folder: "
            f"write “{within or 'letters/1921.txt'}”."
        )
    plain = straight(name)
    if plain == ".":
        return f"The document's name “{name}” means the folder itself: give the name of a file."
    if plain.split("/")[0] == "..":
        return f"The document's name “{name}” leads out of the folder, so it is not looked up."
    return ""


def straight(name: str) -> str:
    """The same path without detours: “letters/../1921.txt” is “1921.txt”, whatever links say."""
    return posixpath.normpath(name)


def last_name(name: str) -> str:
    """The name of the file itself, without what file systems change: capitals, accents apart."""
    return unicodedata.normalize("NFC", name.rsplit("/", 1)[-1].strip()).casefold()


def locate(folder: Path, name: str) -> Path:
    """The true path of `name` below `folder`; raises as `read` does."""
    if sentence := refusal(name):
        raise UnreadableError(sentence)
    try:
        root = folder.resolve(strict=True)
    except (OSError, RuntimeError):
        raise MissingError(f"The folder {folder} cannot be found.") from None
    try:
        path = (root / straight(name)).resolve(strict=True)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingError(f"{name}: there is no such file in “{folder}”.") from None
    except (OSError, RuntimeError, ValueError) as error:
        reason = "its links run in a circle"
        if isinstance(error, OSError):
            reason = reason_of(error).lower()
        raise UnreadableError(f"{name} cannot be opened: {reason}.") from None
    if not path.is_relative_to(root):
        raise UnreadableError(f"{name} is a link that leads out of the folder, so it is not read.")
    if path.is_dir():
        raise UnreadableError(f"{name} is a folder, not a document. Name a file in it.")
    return path
