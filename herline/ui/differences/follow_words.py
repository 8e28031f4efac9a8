"""What is said of the reader's own decisions: whom they follow, why, and when that is stale."""

from __future__ import annotations

from collections.abc import Sequence

from herline.model.story import Story
from herline.notes.standing import Standing
from herline.paint.plain import plain
from herline.ui.parts.typeset import Paragraph, Role, Run

FOLLOW = "follow"
"""Begins the name of a link that opens the decision on what is asked: "follow how-long buzz"."""


def decided(standing: Standing, story: Story) -> str:
    """ "You follow: AFI Catalog, because …"; of a stale one, that it no longer holds."""
    resolution = standing.resolution
    who = plain(story.source(resolution.source).label)
    because = plain(resolution.because)
    if standing.stale:
        said = f" (“{plain(resolution.said)}”)" if resolution.said else ""
        return (
            f"Stale: you followed {who}{said}, because {because}."
            " The story no longer says so; nothing is followed."
        )
    return f"You follow: {who}, because {because}"


def decided_run(standing: Standing, story: Story) -> Run:
    """The same in small type, in the colour of what holds or is stale."""
    return Run(decided(standing, story), Role.SMALL, "warn" if standing.stale else "ok")


def of_row(standing: Standing | None, key: str, story: Story) -> tuple[Paragraph, ...]:
    """What was decided on a row of the synopsis, with a way to decide it or to change it."""
    link = f"{FOLLOW} {key}"
    if standing is None:
        return (Paragraph((Run("follow a claim…", Role.SMALL, "link", link=link),), gap=3),)
    change = Run("change…", Role.SMALL, "link", link=link)
    return (Paragraph((decided_run(standing, story), Run("  "), change), gap=3),)


def of_event(standings: Sequence[tuple[str, Standing]], story: Story) -> tuple[Paragraph, ...]:
    """All that was decided on an event, each with what it was asked."""
    return tuple(
        Paragraph((Run(f"{plain(asked)}  ", Role.SMALL, "quiet"), decided_run(each, story)), gap=6)
        for asked, each in standings
    )
