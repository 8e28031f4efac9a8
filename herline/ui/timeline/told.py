"""What is told of an event in passing: its title, its date in words, who speaks of it."""

from __future__ import annotations

from herline.frozen import frozen
from herline.layout.groups import labels_of
from herline.layout.scene import Cluster, FoldMark, Header
from herline.model import origins
from herline.model.agreement import Agreement, compare_event
from herline.model.story import Dating, Event, Story
from herline.model.units import counted
from herline.model.view import Grouping
from herline.paint.plain import plain
from herline.ui.parts.plain import shortened

_LABELS_AT_MOST = 6
"""Sources that are named; others are counted."""
_TITLES_AT_MOST = 6
"""Events of a count that are named; others are counted."""


@frozen
class Told:
    """Lines of plain text; empty where there is nothing to tell."""

    title: str
    date: str = ""
    reason: str = ""
    """Why we date it so, or by which rule."""
    sources: str = ""
    differs: str = ""
    """On what its sources conflict."""
    kind: str = ""
    """Its kind by name, as of many kinds several have one colour; and that it is a milestone."""

    @property
    def lines(self) -> tuple[str, ...]:
        said = (self.title, self.date, self.kind, self.reason, self.sources, self.differs)
        return tuple(line for line in said if line)


def told(story: Story, event: Event, language: str) -> Told:
    """What is told of an event, with its date in `language`."""
    from herline.model.edtf import in_words  # late: a start has nothing to tell

    when = event.when
    reason = ""
    if when and when.dating is Dating.INFERRED:
        reason = f"inferred: {when.reason}" if when.reason else "inferred; no source states it"
    elif when:
        reason = when.reason
    return Told(
        title=plain(event.title),
        date=plain(in_words(when.date, language)) if when else "undated",
        reason=plain(reason),
        sources=_sources(story, event),
        differs=_differs(event),
        kind=" · ".join(filter(None, _kind(story, event))),
    )


def told_cluster(story: Story, cluster: Cluster, closer: bool) -> Told:
    """What did not fit at a place: how many, the first of them, how to see them.

    `closer` says that a click does not list them, but looks closer.
    """
    count = len(cluster.events)
    titles = [shortened(story.events[at].title) for at in cluster.events[:_TITLES_AT_MOST]]
    more = [f"… and {count - _TITLES_AT_MOST:,} more"] if count > _TITLES_AT_MOST else []
    disputed = f"{cluster.disputed:,} of them disputed" if cluster.disputed else ""
    return Told(
        title=f"{counted(count, 'events')} without room here",
        reason="\n".join(titles + more),
        sources="Click to look closer." if closer else "Click for the list, or zoom in.",
        differs=disputed,
    )


def told_group(story: Story, grouping: Grouping, heading: Header) -> Told | None:
    """The whole name of a group whose heading is shortened."""
    name = plain(labels_of(story, grouping).get(heading.key, heading.label))
    return Told(name) if name != heading.label else None


def told_fold(fold: FoldMark) -> Told:
    """What a fold leaves out."""
    return Told(plain(fold.label), reason="Nothing is known to happen there. Click to unfold.")


def in_one_line(story: Story, event: Event, language: str) -> str:
    """For assistive technology: "Wrap, August 2012, 3 sources, disputed, Shoot, milestone"."""
    said = told(story, event, language)
    count = len(event.sources)
    parts = [said.title, said.date]
    if event.is_inferred:
        parts.append("inferred")
    parts.append(counted(count, "sources"))
    if said.differs:
        parts.append("disputed")
    return ", ".join(filter(None, (*parts, *_kind(story, event))))


def _kind(story: Story, event: Event) -> tuple[str, str]:
    kind = story.kind_by_id.get(event.kind)
    return plain(kind.label) if kind else "", "milestone" if event.milestone else ""


def _sources(story: Story, event: Event) -> str:
    ids = event.sources
    if not ids:
        return "no source"
    labels = [source.label for source in story.in_order(event.sources)]
    shown = ", ".join(plain(label) for label in labels[:_LABELS_AT_MOST])
    more = f" and {len(labels) - _LABELS_AT_MOST} more" if len(labels) > _LABELS_AT_MOST else ""
    return f"{origins.in_words(story, ids)}: {shown}{more}"


def _differs(event: Event) -> str:
    asked = [
        plain(comparison.asked)
        for comparison in compare_event(event)
        if comparison.agreement is Agreement.CONFLICT
    ]
    return f"they differ on {', '.join(dict.fromkeys(asked))}" if asked else ""
