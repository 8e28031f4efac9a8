"""Words that a packet has alike as a page and on paper."""

from __future__ import annotations

DIFFERING = ("Event", "Asked", "Verdict", "What each source says")
"""Heads of the table of disagreements."""
NO_DIFFERENCE = "No two sources contradict each other."
DOCUMENTS = ("Source", "File", "SHA-256 when it was quoted", "Now")
"""Heads of the table of documents."""
NO_FILE, NO_HASH, NOT_CHECKED = "none named", "none recorded", "not checked"
