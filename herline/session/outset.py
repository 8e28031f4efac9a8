"""The outset: what the first frame asks of layout, kept from the last start for the next one.

It is the scene that the window showed last, as it was laid out, and what a chart tells without
its columns. Each is found by all that it depends on, so what differs (the view, the size, the
zoom of text) is laid out as ever. So a first frame needs no numpy, which takes as long to be
imported as all of our own modules; after it everything is laid out anew.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any, cast

from herline import keepsakes
from herline.layout import overview_scene, scene
from herline.layout.chart import Chart
from herline.model import filter, lens, view
from herline.paths import cache_folder, kept_files

Recalled = Mapping[Hashable, Any]
"""What was worked out, by all that it depends on beside the story and the program."""

NAME = "outset"
"""Of the file in which it is kept."""
_MADE_BY = ("layout", "model", "model/edtf", "paint", "session")
_VALUES = tuple(module.__name__ for module in (scene, overview_scene, view, filter, lens))


def outset_of(digest: str, type_set_by: str) -> Recalled:
    """What was kept for the story with this digest; nothing if that cannot be used.

    `type_set_by` says in one line what else decides how wide a text is.
    """
    found = keepsakes.first_taken(kept_files(NAME), f"{digest} {type_set_by}", _MADE_BY, _VALUES)
    return cast("Recalled", found) if isinstance(found, dict) else {}


def keep(chart: Chart, scenes: Recalled, digest: str, type_set_by: str) -> None:
    """Keep these scenes of a chart; raises OSError if they cannot be."""
    found = {**scenes, "extent": chart.extent, "folds": chart.folds}
    keepsakes.leave(cache_folder() / NAME, f"{digest} {type_set_by}", _MADE_BY, found)
