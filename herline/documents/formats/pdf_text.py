"""The text layer of a PDF, page by page, read by pypdf if that is installed."""

from __future__ import annotations

import importlib
import io
import logging
from collections.abc import Sequence
from typing import Any

from herline.documents.decoding import UnreadableError
from herline.documents.formats.format import Extracted

NEEDED = "pypdf"


def pdf_text(content: bytes) -> Extracted:
    """The text of all pages; raises UnreadableError if it is locked, damaged or only pictures."""
    try:
        pypdf: Any = importlib.import_module(NEEDED)
    except ImportError:
        raise UnreadableError(
            f"is a PDF, and reading one needs the package {NEEDED}. Install it beside Herline: "
            f"python -m pip install {NEEDED}"
        ) from None
    logging.getLogger(NEEDED).setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("is protected by a password. Save a copy without one")
        return _joined([page.extract_text() or "" for page in reader.pages], _labels(reader))
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # pypdf raises whatever a damaged file makes it stumble over
        reason = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise UnreadableError(
            f"is a damaged PDF: {reason.rstrip('.')}. Look for another copy of it"
        ) from None


def _labels(reader: Any) -> Sequence[str]:
    """What the pages are called, as far as that can be told."""
    try:
        return [str(each)[:20] for each in reader.page_labels]
    except Exception:
        return []


def _joined(texts: Sequence[str], labels: Sequence[str]) -> Extracted:
    if not any(text.strip() for text in texts):
        raise UnreadableError(
            "has no text, as its pages are pictures. Run text recognition (OCR) on it first"
        )
    parts: list[str] = []
    pages: list[tuple[int, str]] = []
    place = 0
    for number, text in enumerate(texts):
        label = labels[number] if number < len(labels) else str(number + 1)
        pages.append((place, f"page {label}"))
        parts.append(f"{text}\n")
        place += len(text) + 1
    return Extracted("".join(parts), tuple(pages))
