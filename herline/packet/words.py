"""The words that a packet has both as a page and on paper."""

from __future__ import annotations

from herline.model.story import Source, Story

DIFFERING = ("Event", "Asked", "Verdict", "What each source says")
"""Heads of the table of disagreements."""
NO_DIFFERENCE = "No two sources contradict each other."
DOCUMENTS = ("Source", "File", "SHA-256 when it was quoted", "Now")
"""Heads of the table of documents."""
MILESTONE = "milestone"
NO_FILE, NO_HASH, NOT_CHECKED = "none named", "none recorded", "not checked"


def repeats(story: Story, source: Source) -> str:
    """Whose words `source` repeats, as a sentence; empty if it is not known to repeat any."""
    labels = ", ".join(story.source(id).label for id in source.derives_from)
    return f"Repeats {labels}." if labels else ""
