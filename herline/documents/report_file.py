"""Writes a report to a file, as HTML or JSON by the ending of its name."""

from __future__ import annotations

from pathlib import Path

from herline.documents.report import Report, as_json
from herline.documents.report_html import as_html
from herline.files import write_whole

ENDINGS = (".html", ".htm", ".json")


def no_report(path: Path) -> str:
    """Why no report can be written to a file of this name, as a sentence; empty if it can."""
    if path.suffix.lower() in ENDINGS:
        return ""
    return f"“{path.name}” does not say which format to write. End the name in .html or .json."


def write_report(told: Report, path: Path) -> None:
    """Write the report at `path`, whole or not at all; raises NotWrittenError."""
    html = path.suffix.lower() != ".json"
    write_whole(path, as_html(told) if html else as_json(told))
