"""Writes a packet into a file: HTML or PDF, whole or not at all, and says in a sentence why not."""

from __future__ import annotations

from pathlib import Path

from herline.files import NotWrittenError, write_whole
from herline.packet.evidence import Evidence

FORMATS = {
    ".html": "HTML, one page for any browser, with links",
    ".pdf": "PDF, for printing and keeping",
}
"""Suffixes of the files that can be written."""


def suffix_of(path: Path) -> str:
    """The suffix that says the format. Raises NotWrittenError for any other suffix."""
    suffix = path.suffix.lower()
    if suffix == ".htm":
        return ".html"
    if suffix not in FORMATS:
        raise NotWrittenError(
            f"“{path.name}” does not say which format to write. End its name in .html or .pdf."
        )
    return suffix


def write(path: Path, evidence: Evidence) -> int:
    """Write the packet to `path` in the format that its suffix names; returns its size in bytes.

    A file that is there already is replaced in one step. Raises NotWrittenError; then nothing
    has changed.
    """
    content = made(evidence, suffix_of(path))
    write_whole(path, content)
    return len(content)


def made(evidence: Evidence, suffix: str) -> bytes:
    """The bytes of the packet as ".html" or ".pdf"; needs a QGuiApplication."""
    if suffix == ".pdf":
        from herline.packet.sheets import packet_sheet
        from herline.paint.picture.pdf import pdf

        return pdf(packet_sheet(evidence))
    from herline.packet.page import page

    return page(evidence).encode("utf-8")
