"""Numbers names in the order in which they are met."""

from __future__ import annotations


class Numbers(dict[str, int]):
    """Name -> number; a name that is met for the first time gets the next one."""

    def __missing__(self, name: str) -> int:
        number = self[name] = len(self)
        return number
