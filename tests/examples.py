"""How many examples a property is tried with: a few by default, so that the tests are quick.

`python3 -m tests --hypothesis-profile=thorough` tries them all.
"""

from __future__ import annotations

from typing import Any

from hypothesis import settings

QUICK, THOROUGH = "quick", "thorough"
SHARE = 8
"""A quick run tries one example of so many."""


def examples(most: int = 100, **more: Any) -> settings:
    """A decorator beside `given`: `most` examples if thorough, else an eighth, but five."""
    few = most if settings().max_examples >= 100 else max(most // SHARE, 5)
    return settings(max_examples=few, deadline=None, **more)
