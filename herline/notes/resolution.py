"""A resolution: of several claims on one thing the reader follows this one, for this reason.

It is the reader's own and changes nothing in the story: the other claims stay as they are.
"""

from __future__ import annotations

from herline.frozen import frozen


@frozen
class Resolution:
    """`event` and `asked` name what is resolved, `claim` the claim by its content.

    `source` and `said` are who says it and what, as it was when it was followed; `on` is that
    day, as ISO 8601.
    """

    event: str
    asked: str
    claim: str
    source: str
    said: str
    because: str
    on: str = ""

    @property
    def place(self) -> tuple[str, str]:
        return self.event, self.asked


@frozen
class Notes:
    """All resolutions of a story, the oldest first; at most one for each thing asked."""

    resolutions: tuple[Resolution, ...] = ()

    def of(self, event: str, asked: str) -> Resolution | None:
        """What the reader decided on this, if they did."""
        return next((r for r in self.resolutions if r.place == (event, asked)), None)

    def following(self, resolution: Resolution) -> Notes:
        """The notes with this resolution, instead of an earlier one on the same."""
        return Notes((*self.without(*resolution.place).resolutions, resolution))

    def without(self, event: str, asked: str) -> Notes:
        """The notes with nothing decided on this."""
        return Notes(tuple(r for r in self.resolutions if r.place != (event, asked)))
