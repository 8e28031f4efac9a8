"""Amounts with bounds: how many, how much, how long, as a source gives it.

| text        | low      | high     | approximate |
|-------------|----------|----------|-------------|
| `258000`    | 258000   | 258000   | no          |
| `>=5`       | 5        | None     | no          |
| `90..120`   | 90       | 120      | no          |
| `~0.5`      | 0.5      | 0.5      | yes         |
"""

from __future__ import annotations

from dataclasses import dataclass


class AmountError(ValueError):
    """A text that is not an amount; the message is a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written, and the inclusive interval it means; None is no bound."""

    text: str
    low: float | None
    high: float | None
    approximate: bool = False


def parse_amount(text: str) -> Amount:
    """The amount that `text` writes; raises AmountError."""
    raise AmountError("Amounts cannot be read yet.")
