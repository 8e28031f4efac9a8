"""A language as BCP 47 names it: whether a tag is well-formed, not what it names.

de    en-GB    zh-Hant-TW    sl-rozaj-biske    de-DE-u-co-phonebk    x-elvish
│      │  │       │    │        └───┬───┘            └────┬─────┘
│      │  region  script, region    variants             extension
language                                          after RFC 5646 §2.1

Languages of four to eight letters, which the RFC keeps for later, are none here: whoever writes
“German” means `de`.
"""

from __future__ import annotations

import re

_PRIVATE = "[xX](-[A-Za-z0-9]{1,8})+"
_LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}"
_SCRIPT = "(-[A-Za-z]{4})?"
_REGION = "(-([A-Za-z]{2}|[0-9]{3}))?"
_VARIANTS = "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
_EXTENSIONS = "(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*"

TAG_PATTERN = (
    f"^({_LANGUAGE}{_SCRIPT}{_REGION}{_VARIANTS}{_EXTENSIONS}(-{_PRIVATE})?"
    f"|{_PRIVATE}|[iI]-[A-Za-z]{{3,8}})?$"
)
"""A tag, or nothing; the same for Python, pydantic and JSON Schema."""

_TAG = re.compile(TAG_PATTERN)


def is_tag(text: str) -> bool:
    """Whether `text` is a well-formed tag, or empty."""
    return _TAG.fullmatch(text) is not None


def tag_or(text: str, default: str) -> str:
    """`text`, or `default` where it is no tag."""
    return text if is_tag(text) else default
