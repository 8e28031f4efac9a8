"""Drawing where there may be no display: what Qt needs for it, and of what a picture is made."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from herline.commands.terminal import complain

if TYPE_CHECKING:
    from herline.model.filter import Filter
    from herline.model.lens import Lens
    from herline.model.story import Story
    from herline.model.view import Grouping
    from herline.paint.picture.subject import Subject


def can_draw() -> bool:
    """Lets Qt draw without a display, before it is imported; says so if it lacks something else.

    Also where the environment names a display for windows, which need not be there.
    """
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from herline import system

    lacking = system.make_ready()
    for line in lacking.splitlines():
        complain(line)
    return not lacking


def subject_of(
    story: Story,
    filter: Filter | None = None,
    grouping: Grouping | None = None,
    *,
    fold: bool = True,
    lens: Lens | None = None,
) -> Subject:
    """All of `story` that `filter` lets through, its long empty stretches folded if `fold`."""
    from herline.layout.chart import Chart
    from herline.layout.folds import empty_stretches
    from herline.layout.scale import fitted
    from herline.model.filter import NOTHING_ASKED
    from herline.model.index import Index
    from herline.model.lens import NO_LENS
    from herline.model.view import Grouping, View
    from herline.paint.picture.subject import Subject

    filter = filter or NOTHING_ASKED
    chart = Chart(story)
    folds = empty_stretches(chart) if fold else ()
    grouping = grouping or Grouping.NONE
    view = View(fitted(chart, folds), filter, grouping, folds=folds, lens=lens or NO_LENS)
    return Subject(chart, view, Index(story).matching(filter))
