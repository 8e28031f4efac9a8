"""What the window can be told about differences: show claims, walk, tell why, decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herline.settings import By
from herline.ui.act import Act, Entries, has_events, has_selected

if TYPE_CHECKING:
    from herline.ui.synopsis.synopsis import Synopsis
    from herline.ui.window import Window


def _synopsis(window: Window) -> Synopsis | None:
    from herline.ui.synopsis.synopsis import Synopsis  # late: it is made after the first frame

    found = window.widgets.get("synopsis")
    return found if isinstance(found, Synopsis) else None


def _by_claim(window: Window) -> None:
    by_claim = window.session.state.settings.synopsis_by is By.CLAIMS
    by = By.QUOTES if by_claim else By.CLAIMS
    synopsis = _synopsis(window)
    if synopsis is not None:
        synopsis.lay_out_by(by)  # which keeps the keyboard at what is being read
    else:
        window.session.prefer(synopsis_by=by)


def _follow_claim(window: Window) -> None:
    from herline.ui.differences.follow import NOTHING, ask  # late: few events are decided on

    if ask(window.session, window) is None:
        window.status.tell(NOTHING)


def _why(window: Window) -> None:
    synopsis = _synopsis(window)
    if synopsis is not None:
        synopsis.tell_why()


BY_CLAIM = Act(
    "synopsis-claims",
    "Synopsis by &claim",
    _by_claim,
    ("Ctrl+J",),
    "Show the sources' claims in a table instead of their quotes",
    on=lambda s: s.settings.synopsis_by is By.CLAIMS,
)

DIFFERENCES: Entries = (
    Act(
        "next-difference",
        "Next difference in the &list",
        lambda w: w.session.step_difference(1),
        ("Ctrl+F8",),
        "Go to the next thing the sources say differently, in the order of the list",
        can=has_events,
    ),
    Act(
        "previous-difference",
        "Pr&evious difference in the list",
        lambda w: w.session.step_difference(-1),
        ("Ctrl+Shift+F8",),
        can=has_events,
    ),
    None,
    Act(
        "why",
        "&Why is the bar here?",
        _why,
        ("Ctrl+I",),
        "The words that carry the event's date, how they were read, and why its bar fades",
        can=has_selected,
    ),
    Act(
        "follow-claim",
        "F&ollow a claim…",
        _follow_claim,
        ("Ctrl+Shift+J",),
        "Note which of the differing claims you follow, and why",
        can=has_selected,
    ),
    Act(
        "undo-note",
        "&Undo the last note",
        lambda w: w.session.undo_note(),
        ("Ctrl+Z",),
        can=lambda s: s.can_undo_note,
    ),
)
