"""Letters: how wide a text is about, told from its letters without setting it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.layout.columns import Floats
from herline.layout.scene import Measure, TextRole

KNOWN = 0x10000
"""Letters beyond this number count as nothing; they are rare."""


class Letters:
    """The widths of letters in one role, measured when they first occur."""

    def __init__(self, measure: Measure, role: TextRole) -> None:
        self._measure = measure
        self._role = role
        self._widths = np.full(KNOWN, np.nan)
        self._widths[0] = 0.0

    def widths(self, texts: Sequence[str]) -> Floats:
        """For each text the pixels that its letters take one by one."""
        ends = np.cumsum([0, *(len(text) for text in texts)])
        # What is half a letter of UTF-16 is replaced by one sign, so that the ends stay.
        encoded = "".join(texts).encode("utf-32-le", "replace")
        codes = np.frombuffer(encoded, np.uint32).astype(np.int64)
        codes[codes >= KNOWN] = 0
        for code in np.unique(codes[np.isnan(self._widths[codes])]).tolist():
            self._widths[code] = self._measure(chr(code), self._role)
        return np.diff(np.concatenate(([0.0], np.cumsum(self._widths[codes])))[ends])
