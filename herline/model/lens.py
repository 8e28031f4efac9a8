"""A lens: in whose telling a story is looked at, and by which of its two clocks.

Every event happened at some time, and was told at another. Without a lens a story is shown as its
file tells it: all sources, by when it happened.
"""

from __future__ import annotations

from collections.abc import Callable

from herline.frozen import frozen, replace
from herline.model.story import Event, Story


@frozen
class Lens:
    """`source` alone tells the story; with `against` the two are held against each other.

    `said` orders events by when they were told instead of by when they happened. `strict` leaves
    an event undated where the source gives no date, instead of in the place that the story has
    for it. Sources are named by their ids; empty is none.
    """

    source: str = ""
    against: str = ""
    said: bool = False
    strict: bool = False

    def __bool__(self) -> bool:
        return bool(self.source or self.said)

    @property
    def compares(self) -> bool:
        """Whether two sources are held against each other."""
        return bool(self.source and self.against)

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.source, self.against)))

    @property
    def undated(self) -> str:
        """What it means of an event to have no date here."""
        if self.said:
            return "it is not known when it was said"
        return (
            "this source gives no date" if self.source and not self.against else "no date is known"
        )

    def by(self, source: str) -> Lens:
        """The lens in which `source` tells alone; empty: all of them, by the same clock."""
        return replace(self, source=source, against="")

    def known_to(self, story: Story) -> Lens:
        """The same lens as far as its sources are in `story`."""
        source = self.source if self.source in story.source_by_id else ""
        against = self.against if source and self.against in story.source_by_id else ""
        return replace(self, source=source, against="" if against == source else against)


NO_LENS = Lens()


def through(story: Story, lens: Lens) -> Story:
    """`story` as it is seen through `lens`: the events that are told, at the dates it gives."""
    if not lens:
        return story
    from herline.model.narrowed import narrowed

    wanted = frozenset(lens.sources)
    places = [
        place
        for place, event in enumerate(story.events)
        if not wanted or not wanted.isdisjoint(event.sources)
    ]
    told = map(redating(story, lens), narrowed(story, places).events)
    seen = replace(story, events=tuple(told))
    agreements = story.agreements  # what sources say did not change, so it is not compared again
    vars(seen)["agreements"] = tuple(agreements[place] for place in places)
    return seen


def redating(story: Story, lens: Lens) -> Callable[[Event], Event]:
    """Puts an event of `story` at the date that it has through `lens`."""
    from herline.model.according import dated_by
    from herline.model.said import dated_as_said

    if lens.compares:
        return lambda event: event
    if lens.said:
        return dated_as_said(story, lens.source)
    return dated_by(story, lens.source, lens.strict)


def in_words(lens: Lens, story: Story) -> str:
    """What is looked through: "according to AFI Catalog", "AFI Catalog against Encyclopedia"."""
    labels = [story.source_by_id[id].label for id in lens.sources if id in story.source_by_id]
    if lens.compares and len(labels) == 2:
        return f"{labels[0]} against {labels[1]}"
    told = f"according to {labels[0]}" if labels else ""
    return ", ".join(filter(None, (told, "by when it was said" if lens.said else "")))
