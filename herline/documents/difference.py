"""How a quote differs from what its document says, word by word."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from enum import StrEnum

from herline.frozen import frozen

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_LETTER = re.compile(r"\w")
_MOST = 2_000
"""Words; if there are more, only the ends are compared, and the middle is one difference."""


class Side(StrEnum):
    """Which of the two wordings a piece is in."""

    BOTH = "both"
    QUOTED = "quoted"
    FOUND = "found"


@frozen
class Piece:
    side: Side
    text: str


def difference(quoted: str, found: str) -> tuple[Piece, ...]:
    """Pieces in reading order; what was replaced is a quoted piece, then a found one.

    The pieces of BOTH and QUOTED make up `quoted`, those of BOTH and FOUND make up `found`.
    """
    a, b = _WORD.findall(quoted), _WORD.findall(found)
    head = _common(a, b)
    tail = _common(a[head:][::-1], b[head:][::-1])
    middle_a, middle_b = a[head : len(a) - tail], b[head : len(b) - tail]
    pieces: list[tuple[Side, str]] = [(Side.BOTH, "".join(a[:head]))]
    if len(middle_a) <= _MOST and len(middle_b) <= _MOST:
        pieces.extend(_compare(middle_a, middle_b))
    else:
        pieces += [(Side.QUOTED, "".join(middle_a)), (Side.FOUND, "".join(middle_b))]
    pieces.append((Side.BOTH, "".join(a[len(a) - tail :])))
    return _settle(pieces)


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    count = 0
    for left, right in zip(a, b, strict=False):
        if left != right:
            break
        count += 1
    return count


def _compare(a: list[str], b: list[str]) -> list[tuple[Side, str]]:
    if not a or not b:
        return [(Side.QUOTED, "".join(a)), (Side.FOUND, "".join(b))]
    from rapidfuzz.distance import Indel

    left: Sequence[Hashable] = a
    right: Sequence[Hashable] = b
    pieces: list[tuple[Side, str]] = []
    for step in Indel.opcodes(left, right):
        if step.tag == "equal":
            pieces.append((Side.BOTH, "".join(a[step.src_start : step.src_end])))
        else:
            pieces.append((Side.QUOTED, "".join(a[step.src_start : step.src_end])))
            pieces.append((Side.FOUND, "".join(b[step.dest_start : step.dest_end])))
    return pieces


def _settle(pieces: list[tuple[Side, str]]) -> tuple[Piece, ...]:
    """Join equal neighbours, and two differences with only a space or a mark between them."""
    blocks: list[tuple[bool, str, str]] = []
    for side, text in pieces:
        if not text:
            continue
        same = side is Side.BOTH
        quoted = "" if side is Side.FOUND else text
        found = "" if side is Side.QUOTED else text
        if not same and len(blocks) > 1 and blocks[-1][0] and not _LETTER.search(blocks[-1][1]):
            blocks[-2:] = [_joined(*blocks[-2:])]
        if blocks and blocks[-1][0] == same:
            blocks[-1] = _joined(blocks[-1], (same, quoted, found))
        else:
            blocks.append((same, quoted, found))
    settled: list[Piece] = []
    for same, quoted, found in blocks:
        if same:
            settled.append(Piece(Side.BOTH, quoted))
            continue
        settled += [Piece(Side.QUOTED, quoted)] if quoted else []
        settled += [Piece(Side.FOUND, found)] if found else []
    return tuple(settled)


def _joined(first: tuple[bool, str, str], second: tuple[bool, str, str]) -> tuple[bool, str, str]:
    return first[0] and second[0], first[1] + second[1], first[2] + second[2]


def in_words(pieces: Sequence[Piece], most: int = 3) -> str:
    """The first differences as a sentence: quoted “eleven”, found “twelve”; and 2 more."""
    told: list[str] = []
    before: Piece | None = None
    for piece in (*pieces, Piece(Side.BOTH, "")):
        if before and before.side is Side.QUOTED and piece.side is Side.FOUND:
            told.append(_replaced(before.text.strip(), piece.text.strip()))
            before = None
            continue
        if before and before.side is not Side.BOTH:
            told.append(_lacking(before))
        before = piece
    if len(told) > most:
        return "; ".join(told[:most]) + f"; and {len(told) - most} more"
    return "; ".join(told)


def _replaced(quoted: str, found: str) -> str:
    return "different spaces" if quoted == found else f"quoted “{quoted}”, found “{found}”"


def _lacking(piece: Piece) -> str:
    words = piece.text.strip()
    if not words:
        return "different spaces"
    where = "document" if piece.side is Side.QUOTED else "quote"
    return f"“{words}” is not in the {where}"
