"""Which events of a story are taken home."""

from __future__ import annotations

from herline.session.state import State


def choices_of_events(state: State) -> list[tuple[str, bool]]:
    """Which events: all of them, or only those that the filter lets through."""
    total, found = len(state.story.events), len(state.matching)
    choices = [(f"All {total:,}", False)]
    if state.view.filter:
        choices.append((f"The {found:,} that the filter lets through", True))
    return choices
