"""The file of a PDF: what stands on its pages, written anew."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

_LEVEL = 3
"""As hard as it pays to press: harder takes twice as long for a tenth less."""
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_PAGE = re.compile(
    rb"(\d+ 0 obj\s+<<\s+/Length )(\d+) 0 R(\s+/Filter /FlateDecode\s+>>\s+stream\n)"
)


class UnknownFileError(ValueError):
    """A file is not built as Qt builds it."""


def rewritten(file: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """`file` with `change` made to what is drawn on each of its pages.

    Raises UnknownFileError.
    """
    found = _START.search(file)
    if found is None:
        raise UnknownFileError("no table of contents")
    table = int(found[1])
    rows = file[table:].split(b"\n", 2)[2].partition(b"trailer")
    places = [int(row[:10]) for row in rows[0].splitlines()]
    order = sorted(range(1, len(places)), key=places.__getitem__)
    ends = [places[one] for one in order[1:]] + [table]
    objects = {one: file[places[one] : end] for one, end in zip(order, ends, strict=True)}
    for one in order:
        page = _PAGE.match(objects[one])
        if page:
            by_qt = zlib.decompressobj().decompress(objects[one][page.end() :])
            drawn = change(by_qt)
            if drawn == by_qt:
                continue
            pressed = zlib.compress(drawn, _LEVEL)
            objects[one] = b"%b%b 0 R%b%b\nendstream\nendobj\n" % (*page.groups(), pressed)
            objects[int(page[2])] = b"%b 0 obj\n%d\nendobj\n" % (page[2], len(pressed))
    made = bytearray(file[: places[order[0]]])
    for one in order:
        places[one] = len(made)
        made += objects[one]
    listed = b"".join(b"%010d 00000 n \n" % place for place in places[1:])
    head = b"xref\n0 %d\n0000000000 65535 f \n" % len(places)
    trailer = _START.sub(b"startxref\n%d\n%%%%EOF\n" % len(made), rows[2])
    return bytes(made) + head + listed + b"trailer" + trailer
