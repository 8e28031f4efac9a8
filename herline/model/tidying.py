"""A quote made pleasant to read: text that was split for machines is put together again.

Encyclopedia texts are often kept tokenised: `mid @-@ 2012`, `\\$ 258 @,@ 000`, `Jonze 's`. For
reading, the marks and the spaces that were put in are taken out; the verbatim form stays what is
checked and exported. A text that was never tokenised comes back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from herline.frozen import frozen
from herline.model.rewriting import Rewritten, rewrite

_TOKENISED = re.compile(
    r"""(?<!\S)@[-,.–]@(?!\S)       # mid @-@ 2012
      | \\\$                        # \$ 23 million
      | (?<!\S)\((?!\S)             # ( 2010 )
      | [\w"]\s[,.](?!\S)           # Los Angeles , and Shanghai .
      | \w\s'(?:s|d|m|ll|ve|re|t)(?!\w)  # Jonze 's
    """,
    re.VERBOSE,
)
_SPACED_MARK = re.compile(r'(?<!\S)"(?!\S)')
_JOINT = re.compile(r"@([-,.–])@")
_ESCAPED = re.compile(r"\\(?=[$%&#_])")
_MONEY = re.compile(r"\\?[$£€¥]")
_CLOSES = re.compile(r"[,.;:!?)\]}]++(?!\w)")
_OPENS = ("(", "[", "{")
_CLITIC = re.compile(r"['’](?:s|d|m|ll|ve|re|t)(?!\w)|n't(?!\w)", re.IGNORECASE)
_FRENCH_SPACED = frozenset(";:!?")


def tokenised(text: str, language: str = "en") -> bool:
    """Whether the text carries the marks and spaces of a tokeniser."""
    if _TOKENISED.search(text):
        return True
    # French writers put spaces inside their quotation marks, straight ones too.
    return not language.lower().startswith("fr") and bool(_SPACED_MARK.search(text))


def tidy(text: str, language: str = "en") -> Rewritten:
    """The text for reading, rewritten from the verbatim one.

    French (a BCP 47 tag) keeps its spaces before ; : ! ?.
    """
    if not tokenised(text, language):
        return Rewritten(text)
    return rewrite(text, _changes(text, language.lower()[:2]))


def _changes(text: str, language: str) -> list[tuple[int, int, str]]:
    words = list(re.finditer(r"\S+", text))
    tokens = [word.group() for word in words]
    double = _quotation_marks(tokens, '"')
    single = _quotation_marks(tokens, "'")
    leans = [_lean(tokens, i, language, double.get(i) or single.get(i)) for i in range(len(tokens))]
    changes: list[tuple[int, int, str]] = []
    for word, lean in zip(words, leans, strict=True):
        changes.extend(_inside(word, lean))
    for (before, this), (after, that) in pairwise(zip(words, leans, strict=True)):
        if this.right or that.left:
            changes.append((before.end(), after.start(), ""))
    return sorted(changes)


@frozen
class _Lean:
    """Whether a token leans on its neighbours, and whether a space is missing after its mark."""

    left: bool = False
    right: bool = False
    part: bool = False


def _lean(tokens: list[str], i: int, language: str, mark: str | None) -> _Lean:
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else ""
    if _JOINT.fullmatch(token):
        return _Lean(left=True, right=True)
    if _MONEY.fullmatch(token):
        return _Lean(right=after[:1].isdigit())
    if mark == "closing":
        return _Lean(left=True, part=len(token) > 1 and token[1].isalnum())
    if mark == "opening":
        return _Lean(right=len(token) == 1)
    left = bool(_CLITIC.match(token)) or _closes(tokens, i, language)
    return _Lean(left=left, right=token.endswith(_OPENS))


def _closes(tokens: list[str], i: int, language: str) -> bool:
    """Whether the token is punctuation that belongs to the word before it."""
    token = tokens[i]
    if token == "%":
        return language == "en" and i > 0 and tokens[i - 1][-1:].isdigit()
    if not _CLOSES.match(token) or token.startswith("..."):
        return False
    if language == "fr" and token[0] in _FRENCH_SPACED:
        return False
    # A lost dash stands as "?" before a small letter in some dumps; it closes nothing.
    after = tokens[i + 1] if i + 1 < len(tokens) else ""
    return not (token == "?" and after[:1].islower())


def _inside(word: re.Match[str], lean: _Lean) -> Iterator[tuple[int, int, str]]:
    token, start = word.group(), word.start()
    joint = _JOINT.fullmatch(token)
    if joint:
        yield start, word.end(), joint.group(1)
        return
    for escape in _ESCAPED.finditer(token):
        yield start + escape.start(), start + escape.end(), ""
    if lean.part:
        yield start + 1, start + 1, " "


def _quotation_marks(tokens: list[str], mark: str) -> dict[int, str]:
    """Token number -> "opening" or "closing", for the marks that a space parts from their words.

    Marks take turns; whether the first one opens or closes is decided by the marks whose side is
    plain (one that hangs on a word, or stands first, last or before a comma).
    """
    sides: list[tuple[int | None, str]] = []
    for i, token in enumerate(tokens):
        sides.extend(_sides(tokens, i, token, mark))
    if not sides:
        return {}
    if mark == "'" and len(sides) == 1 and (number := sides[0][0]) is not None:
        # A lone apostrophe after an s is a possessive: the Critics 'Choice Awards.
        return {number: "closing"} if number and tokens[number - 1].endswith("s") else {}
    turns = ("opening", "closing")
    votes = [
        sum(turns[(k + first) % 2] == side for k, (_, side) in enumerate(sides)) for first in (0, 1)
    ]
    first = 1 if votes[1] > votes[0] else 0
    return {i: turns[(k + first) % 2] for k, (i, _) in enumerate(sides) if i is not None}


def _sides(tokens: list[str], i: int, token: str, mark: str) -> Iterator[tuple[int | None, str]]:
    """(token number if the mark can lean, the side it seems to be on) for each mark in a token."""
    if mark not in token or (mark == "'" and _CLITIC.match(token)):
        return
    if token == mark:
        yield i, _plain_side(tokens, i)
        return
    core = token.lstrip("([{")
    heads = core.startswith(mark)
    if heads:
        leans = token.startswith(mark) and token.count(mark) == 1
        yield (i if leans else None), ("closing" if _CLOSES.match(token[1:]) else "opening")
    if token.rstrip(",.;:!?)]}").endswith(mark) and (not heads or token.count(mark) > 1):
        yield None, "closing"


def _plain_side(tokens: list[str], i: int) -> str:
    """The side of a mark between two spaces, where its neighbours tell it; else empty."""
    before = tokens[i - 1] if i else ""
    after = tokens[i + 1] if i + 1 < len(tokens) else ""
    if not after or _CLOSES.match(after):
        return "closing"
    if not before or before.endswith(_OPENS):
        return "opening"
    if before in {",", ".", "?", "!"}:
        return "closing" if after[0].islower() else "opening"
    return ""
