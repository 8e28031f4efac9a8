"""Typographic folding: two texts that differ only in how they were set fold to the same text.

An explicit table, because NFKC leaves curly quotes, dashes and soft hyphens as they are:

    what                                                   becomes
    “ ” „ ‟ « » `` ''  double quotation marks              "   without the space around it
    ‘ ’ ‚ ‛ ‹ › ` ´ ′  single ones and apostrophes         '   without the space around it
    ‐ ‑ ‒ – — ― −  --  dashes                              -   without the space around it
    …                                                      ...
    ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ  ligatures                               their letters
    soft hyphen, zero width space, word joiner, U+FEFF     nothing
    any run of white space, no-break ones too              one space
    a letter and its combining accents                     the composed letter (NFC)
    @-@  @,@  @.@   between two spaces                      - , .
    \\$ \\% \\& \\# \\_                                         $ % & # _
    space before , . ; : ! ? ) ] } %, after ( [ { and $    nothing

A space after a comma or a full stop stays, so "12 , 2013" is never "12,2013". Letters, digits,
capitals and the order of things are never folded.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from herline.model.rewriting import Rewritten, rewrite

_DOUBLE = '"“”„‟«»〝〞″'
_SINGLE = "'‘’‚‛‹›`´′"
_DASHES = "-‐‑‒–—―−"
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_BECOMES = {
    "space": " ",
    "double": '"',
    "single": "'",
    "dash": "-",
    "ellipsis": "...",
    "invisible": "",
}
_ACCENTS = "\u0300-\u036f"

_STARTS = rf"(?=[{_DASHES}\s{_DOUBLE}{_SINGLE}{_INVISIBLE}@(\[{{\\$£€¥…ﬀ-ﬆ])(?![ ]\w)"
"""What a foldable piece can begin with; a look at one character spares most of the work."""

_PIECES = rf"""
      (?P<joint>\s+@(?P<mark>[-,.–])@\s+)
    | (?P<double>\s*(?:[{_DOUBLE}]|``|'')\s*)
    | (?P<single>\s*[{_SINGLE}]\s*)
    | (?P<dash>\s*[{_DASHES}]+\s*)
    | \s+(?P<close>[,.;:!?)\]}}%…])
    | (?P<open>[(\[{{])\s+
    | (?P<money>\\?[$£€¥])\s*
    | \\(?P<escaped>[%&\#_])
    | (?P<ellipsis>…)
    | (?P<ligature>[ﬀ-ﬆ])
    | (?P<invisible>[{_INVISIBLE}]+)
    | (?P<space>[^\S ]\s*|[ ]\s+)
"""
_FOLDABLE = re.compile(rf"{_STARTS}(?:{_PIECES})", re.VERBOSE)
_ACCENT = re.compile(rf"[{_ACCENTS}]")
_FOLDABLE_OR_ACCENTED = re.compile(
    rf"(?P<accented>[^\W\d_]?[{_ACCENTS}]+)|{_STARTS}(?:{_PIECES})", re.VERBOSE
)


def fold(text: str) -> Rewritten:
    """The folded text, with the way back to the code points of the original."""
    return rewrite(text, _changes(text))


def folded(text: str) -> str:
    """The folded text alone, without space at its ends: what two wordings are compared by."""
    return fold(text).text.strip()


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    pattern = _FOLDABLE_OR_ACCENTED if _ACCENT.search(text) else _FOLDABLE
    for match in pattern.finditer(text):
        new = _fold_one(match)
        if new != match.group():
            yield match.start(), match.end(), new


def _fold_one(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    found = match[kind]
    match kind:
        case "joint":
            return "-" if match["mark"] in "-–" else match["mark"]
        case "close":
            return "..." if found == "…" else found
        case "open" | "escaped":
            return found
        case "money":
            return found[-1]
        case "ligature":
            return _LIGATURES[found]
        case "accented":
            return unicodedata.normalize("NFC", found)
        case _:
            return _BECOMES[kind]
