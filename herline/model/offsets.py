"""Places in a text, counted in code points as everywhere here, or in UTF-16 units as Qt does."""

from __future__ import annotations


def utf16_offset(text: str, code_point_offset: int) -> int:
    """The same place counted in UTF-16 units, as Qt counts; an offset past the end is the end."""
    head = text[: max(code_point_offset, 0)]
    return len(head) if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def code_point_offset(text: str, utf16_offset: int) -> int:
    """The same place counted in code points; inside a pair of units, where its character starts."""
    units = 0
    for i, character in enumerate(text):
        units += 2 if character > "\uffff" else 1
        if units > utf16_offset:
            return i
    return len(text)
