"""What is told of an event of which two sources speak: when it was by each, and how that agrees."""

from __future__ import annotations

from herline.model.agreement import Agreement
from herline.model.edtf import Date, in_words
from herline.model.pairing import Pair
from herline.model.story import Story
from herline.model.verdicts import in_short
from herline.paint.plain import plain
from herline.session.state import State
from herline.ui.timeline.told import Told


def told_pair(state: State, pair: Pair) -> Told:
    """The event, when it was by each of the two sources, and how that agrees."""
    story, lens = state.story, state.view.lens
    event = story.events[pair.event]
    return Told(
        title=plain(event.title),
        date=_dated(story, lens.source, pair.above, pair.told_above),
        reason=_dated(story, lens.against, pair.below, pair.told_below),
        sources="" if pair.differs else _verdict(pair),
        differs=_verdict(pair) if pair.differs else "",
    )


def _verdict(pair: Pair) -> str:
    """How the two dates agree: "the same date", "conflict: 1 day apart"; empty without both."""
    if pair.verdict is None:
        return ""
    if pair.verdict.agreement is Agreement.SAME:
        return "the same date"
    return in_short(pair.verdict)


def _dated(story: Story, source: str, date: Date | None, told: bool) -> str:
    label = plain(story.source_by_id[source].label)
    if not told:
        return f"{label}: does not mention it"
    return f"{label}: {in_words(date, story.language) if date else 'gives no date'}"
