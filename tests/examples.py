"""How many examples a property is tried with: a few by default, so that the tests are quick.

`python3 -m tests --hypothesis-profile=thorough` tries them all, `--fast` half of those few.
"""

from __future__ import annotations

from typing import Any

from hypothesis import settings

PROFILES = {"thorough": 100, "quick": 12, "light": 6}
"""How many of a hundred examples are tried, by the names of the profiles."""
USUAL = "quick"
LEAST = 5


def examples(most: int = 100, **more: Any) -> settings:
    """A decorator beside `given`: `most` examples if thorough, else a part of them, but five."""
    few = max(most * settings().max_examples // 100, min(most, LEAST))
    return settings(max_examples=few, deadline=None, **more)
