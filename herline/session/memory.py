"""What is remembered from one start to the next, beside what is preferred.

The place of the window, the last view of each story, and the digests of files that were found
whole, so that the next start need not check them again. It may be deleted at any time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from herline.files import save_atomically, set_aside_in_words
from herline.frozen import frozen, replace
from herline.model.filter import Facet, Filter
from herline.model.lens import Lens
from herline.model.view import Face, Fold, Grouping, View, Viewport
from herline.paths import state_folder, story_file

_LENS = ("source", "against", "said", "strict")
STORIES_AT_MOST = 50
"""Views and digests of more files than this are forgotten, the oldest first."""


@frozen
class Memory:
    """`places` are the window's own words for where its parts are, by the part's name."""

    places: tuple[tuple[str, str], ...] = ()
    views: tuple[tuple[str, View], ...] = ()
    """For each story's path, how it was looked at; the latest last."""
    trusted: tuple[str, ...] = ()
    """SHA-256 of files that were read without problems; the latest last."""

    def place(self, part: str) -> str:
        return dict(self.places).get(part, "")

    def view_of(self, path: Path) -> View | None:
        """How the story at `path` was last looked at."""
        return dict(self.views).get(str(path.absolute()))

    def seen(self, path: Path, view: View) -> Memory:
        """The memory of having last looked at the story at `path` in this way."""
        others = [(p, v) for p, v in self.views if p != str(path.absolute())]
        kept = (*others, (str(path.absolute()), view))
        return replace(self, views=kept[-STORIES_AT_MOST:])

    def trusting(self, digest: str) -> Memory:
        """The memory of having found whole the file with this SHA-256."""
        others = [known for known in self.trusted if known != digest]
        return replace(self, trusted=(*others, digest)[-STORIES_AT_MOST:])


def memory_file() -> Path:
    return state_folder() / "memory.json"


def shipped_digest() -> str:
    """SHA-256 of the story that came along, which was found whole; empty if it is not told."""
    try:
        return story_file().with_suffix(".sha256").read_text("utf-8")[:64]
    except (OSError, ValueError):
        return ""


def read_memory() -> tuple[Memory, str]:
    """What is remembered, and a sentence when something was wrong with the file.

    Never raises. Of a damaged file, which is renamed and kept, nothing is remembered. A file that
    is not there is nothing wrong.
    """
    path = memory_file()
    try:
        found = json.loads(path.read_text("utf-8"))
        places = cast("dict[str, Any]", found["places"])
        views = cast("dict[str, Any]", found["views"])
        memory = Memory(
            tuple((str(part), str(place)) for part, place in places.items()),
            tuple((str(story), _view(view)) for story, view in views.items()),
            tuple(str(digest) for digest in found["trusted"]),
        )
    except FileNotFoundError:
        return Memory(), ""
    except OSError as error:
        return Memory(), _set_aside(path, error)
    except (LookupError, TypeError, AttributeError):
        return Memory(), _set_aside(path, "it does not hold what it should")
    except (ValueError, RecursionError, OverflowError) as error:
        return Memory(), _set_aside(path, str(error))  # also brackets without end, huge numbers
    return memory, ""


def write_memory(memory: Memory) -> None:
    """Keep `memory` for the next start; raises OSError when it cannot be written."""
    content = {
        "places": dict(memory.places),
        "views": {story: _plain(view) for story, view in memory.views},
        "trusted": memory.trusted,
    }
    save_atomically(memory_file(), json.dumps(content, indent=1) + "\n")


def _set_aside(path: Path, reason: str | OSError) -> str:
    what = "The file with the place of the window and the last views"
    return set_aside_in_words(path, what, reason, "both begin anew")


def _plain(view: View) -> dict[str, Any]:
    """A view as JSON; the scroll is left out, since lanes differ with the size of the window."""
    chosen = {facet.value: sorted(view.filter.chosen(facet)) for facet in Facet}
    return {
        "viewport": [view.viewport.start, view.viewport.end],
        "filter": {**chosen, "every": sorted(view.filter.every), "text": view.filter.text},
        "grouping": view.grouping,
        "folds": _edges(view.folds),
        "folds_before": _edges(view.folds_before),
        "selected": view.selected,
        "lens": {name: getattr(view.lens, name) for name in _LENS},
        "face": view.face,
    }


def _view(found: dict[str, Any]) -> View:
    """The view that `found` writes; raises KeyError, TypeError or ValueError."""
    start, end = (float(edge) for edge in found["viewport"])
    if not -1e13 < start < end < 1e13:
        raise ValueError("not a stretch of time")
    asked = found["filter"]
    filter = Filter(
        every=frozenset(Facet(name) for name in asked["every"]), text=str(asked["text"])
    )
    for facet in Facet:
        filter = filter.choosing(facet, (str(value) for value in asked[facet.value]))
    return View(
        Viewport(start, end),
        filter=filter,
        grouping=Grouping(found["grouping"]),
        folds=_folds(found["folds"]),
        folds_before=_folds(found.get("folds_before", ())),
        selected=str(found["selected"]),
        lens=_lens(found.get("lens", {})),
        face=Face(found.get("face", Face.TIME)),
    )


def _edges(folds: Iterable[Fold]) -> list[list[float]]:
    return [[fold.start, fold.end, fold.width] for fold in folds]


def _folds(found: Iterable[Iterable[Any]]) -> tuple[Fold, ...]:
    return tuple(Fold(*(float(edge) for edge in fold)) for fold in found)


def _lens(found: dict[str, Any]) -> Lens:
    """The lens that `found` writes; what an earlier version did not know is as usual."""
    return Lens(
        source=str(found.get("source", "")),
        against=str(found.get("against", "")),
        said=found.get("said") is True,
        strict=found.get("strict") is True,
    )
