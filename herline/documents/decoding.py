"""Turns the bytes of a document into text, with its encoding, and a note if that is a guess."""

from __future__ import annotations

import re


class UnreadableError(Exception):
    """A document that cannot be read; its message is a sentence for the reader."""


_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8 with a byte order mark"),
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_OTHER_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (such as DOCX, ODT or EPUB)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)


_LOST = "\ufffd"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(content: bytes, name: str) -> tuple[str, str, str]:
    """The text, the name of its encoding, and a note if a mark or a guess told it.

    Raises UnreadableError if the bytes are not text.
    """
    for start, kind in _OTHER_FORMATS:
        if content.startswith(start):
            raise UnreadableError(
                f"{name} is {kind}, which Herline cannot read. Save it as text and try again."
            )
    for mark, encoding, words in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding), encoding, f"{name} is {words}."
            except UnicodeDecodeError as error:
                raise UnreadableError(
                    f"{name} begins as {words}, but byte {error.start} does not fit that."
                ) from None
    if b"\x00" in content:
        return _decode_with_zeros(content, name)
    try:
        return content.decode("utf-8"), "utf-8", ""
    except UnicodeDecodeError as error:
        place = error.start
    note = (
        f"{name} is not UTF-8 (byte {place}); it was read as Windows-1252, which is a guess. "
        "Where its letters are wrong, save it as UTF-8."
    )
    try:
        return content.decode("cp1252"), "cp1252", note
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    lost = text.count(_LOST)
    return text, "cp1252", f"{note} {lost} bytes mean nothing in it and are shown as “{_LOST}”."


def _decode_with_zeros(content: bytes, name: str) -> tuple[str, str, str]:
    """UTF-16 without its mark, in which every other byte of western text is zero; or no text."""
    for encoding, zeros in (("utf-16-le", content[1::2]), ("utf-16-be", content[0::2])):
        if len(content) % 2 == 0 and zeros.count(0) > 0.4 * len(zeros):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            if not _CONTROL.search(text):
                note = f"{name} has no byte order mark; it was read as UTF-16, which is a guess."
                return text, encoding, note
    raise UnreadableError(f"{name} is not text: it contains zero bytes.")
