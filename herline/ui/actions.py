"""Everything the window can be told to do, as a table that looks like its menus.

Menus, toolbar, command palette and the sheet of shortcuts are all made from this table.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from herline import __version__
from herline.model.view import Grouping, Unmatched
from herline.settings import Place, Theme
from herline.ui.act import Act, Entries, Menu, has_events
from herline.ui.desk.acts import DOCUMENTS
from herline.ui.differences.acts import BY_CLAIM, DIFFERENCES
from herline.ui.lenses.acts import OF_SOURCES, export_face
from herline.ui.offering import OFFER
from herline.ui.opening.acts import OPENING, PROBLEMS
from herline.ui.taking_home.acts import TAKING_HOME
from herline.ui.timeline.keys import ZOOM, zoom

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from herline.ui.window import Window


PANELS = "panels"
"""A place that is filled when the menu is made: the switches of panels."""
LANGUAGES = "languages"
"""The place of those that the reader may read, which is filled when the menu is opened."""


def _group(text: str, grouping: Grouping, key: str) -> Act:
    return Act(
        f"group-{grouping}",
        text,
        lambda w: w.session.group(grouping),
        (key,),
        on=lambda s: s.view.grouping is grouping,
        among="grouping",
    )


def _theme(text: str, theme: Theme) -> Act:
    return Act(
        f"theme-{theme}",
        text,
        lambda w: w.session.prefer(theme=theme),
        on=lambda s: s.settings.theme is theme,
        among="theme",
    )


def _turn_motion(window: Window) -> None:
    window.session.prefer(motion=not window.session.state.settings.motion)


def _turn_folds(window: Window) -> None:
    fold = not window.session.state.view.folds
    window.session.fold(fold)
    window.session.prefer(fold=fold)


def _turn_gauge(window: Window) -> None:
    from herline.ui.timeline.canvas import Canvas

    timeline = window.widgets.get("timeline")
    if isinstance(timeline, Canvas):
        timeline.turn_gauge()


def _turn_synopsis(window: Window) -> None:
    beside = window.session.state.settings.synopsis is Place.BESIDE
    window.session.prefer(synopsis=Place.BELOW if beside else Place.BESIDE)


def _export(window: Window) -> None:
    if export_face(window):
        return
    from herline.ui.taking_home.export_dialog import ExportDialog  # late: a start draws no pictures

    ExportDialog(window).open()


def _copy_image(window: Window) -> None:
    from herline.ui.taking_home.copying_image import copy_view

    copy_view(window)


def _explain(window: Window) -> None:
    from herline.ui.legend import LegendSheet

    LegendSheet(window).open()


def list_keys(window: Window, over: QWidget | None = None) -> None:
    """Tell what keys and mouse do, over the window or another of its windows."""
    from herline.ui.shortcuts import ShortcutSheet

    ShortcutSheet(window, over).open()


def _tell_about(window: Window) -> None:
    from herline.ui.about import About

    About(__version__, window).open()


def _step_disagreement(window: Window, by: int) -> None:
    if not window.session.step_disagreement(by):
        window.status.tell("None of the events shown is disputed.")


FILE = Menu(
    "&File",
    (
        *OPENING,
        None,
        Act(
            "export",
            "&Export a picture…",
            _export,
            ("Ctrl+E",),
            "Save the timeline as SVG, PDF or PNG, or print it",
            can=has_events,
        ),
        Act(
            "copy-image",
            "&Copy an image",
            _copy_image,
            ("Ctrl+Shift+C",),
            "Copy the part of the timeline you see, as an image",
            can=has_events,
        ),
        *TAKING_HOME,
        None,
        *DOCUMENTS,
        PROBLEMS,
        None,
        Act("quit", "&Quit", lambda w: w.close(), ("Ctrl+Q",)),
    ),
)

VIEW = Menu(
    "&View",
    (
        Act(
            "zoom-in",
            "Zoom &in",
            lambda w: zoom(w.session, 1 / ZOOM),
            ("+", "="),
            "Show a shorter stretch of time",
        ),
        Act(
            "zoom-out",
            "Zoom &out",
            lambda w: zoom(w.session, ZOOM),
            ("-",),
            "Show a longer stretch of time",
        ),
        Act("fit", "&Whole story", lambda w: w.session.fit(), ("0",), "Show the whole story"),
        Act(
            "fold",
            "Fold empty &stretches",
            _turn_folds,
            ("Ctrl+L",),
            "Draw long stretches without events narrow",
            can=lambda s: bool(s.state.chart.folds),
            on=lambda s: bool(s.view.folds),
        ),
        None,
        Menu(
            "&Group by",
            (
                _group("&Nothing", Grouping.NONE, "Ctrl+1"),
                _group("&Kind", Grouping.KIND, "Ctrl+2"),
                _group("&Person", Grouping.PERSON, "Ctrl+3"),
                _group("&Source", Grouping.SOURCE, "Ctrl+4"),
            ),
        ),
        *OF_SOURCES,
        None,
        Act(
            "dim",
            "&Dim what the filter leaves out",
            lambda w: w.session.turn_unmatched(),
            tip="Show filtered-out events faintly instead of hiding them",
            on=lambda s: s.view.unmatched is Unmatched.DIMMED,
        ),
        Act(
            "synopsis-beside",
            "Synopsis &beside the timeline",
            _turn_synopsis,
            on=lambda s: s.settings.synopsis is Place.BESIDE,
        ),
        BY_CLAIM,
        None,
        PANELS,
        None,
        Menu("Language you &read", (LANGUAGES,)),
        Menu(
            "&Text size",
            (
                Act(
                    "text-larger", "&Larger", lambda w: w.session.zoom_text(1), ("Ctrl++", "Ctrl+=")
                ),
                Act("text-smaller", "&Smaller", lambda w: w.session.zoom_text(-1), ("Ctrl+-",)),
                Act(
                    "text-normal", "&Normal", lambda w: w.session.prefer(text_zoom=1.0), ("Ctrl+0",)
                ),
            ),
        ),
        Menu(
            "T&heme",
            (
                _theme("As the &system", Theme.SYSTEM),
                _theme("&Light", Theme.LIGHT),
                _theme("&Dark", Theme.DARK),
            ),
        ),
        Act(
            "theme-turn",
            "Light or dar&k",
            lambda w: w.turn_theme(),
            ("Ctrl+Shift+L",),
            "Change between the light and the dark theme",
        ),
        Act(
            "motion",
            "Motio&n",
            _turn_motion,
            tip="Let the timeline glide to where it goes; otherwise it jumps",
            on=lambda s: s.settings.motion,
        ),
        Act(
            "full-screen",
            "&Full screen",
            lambda w: w.turn_full_screen(),
            ("F11",),
        ),
    ),
)

GO = Menu(
    "&Go",
    (
        Act("next", "&Next event", lambda w: w.session.step(1), ("Alt+Down",), can=has_events),
        Act(
            "previous",
            "&Previous event",
            lambda w: w.session.step(-1),
            ("Alt+Up",),
            can=has_events,
        ),
        Act(
            "next-conflict",
            "Next &disputed event",
            lambda w: _step_disagreement(w, 1),
            ("F8",),
            "Show the next event on which sources disagree",
            can=has_events,
        ),
        Act(
            "previous-conflict",
            "Pre&vious disputed event",
            lambda w: _step_disagreement(w, -1),
            ("Shift+F8",),
            can=has_events,
        ),
        *DIFFERENCES,
        None,
        Act(
            "back", "&Back", lambda w: w.session.back(), ("Alt+Left",), can=lambda s: s.can_go_back
        ),
        Act(
            "forward",
            "&Forward",
            lambda w: w.session.forward(),
            ("Alt+Right",),
            can=lambda s: s.can_go_forward,
        ),
        None,
        Act("search", "&Search…", lambda w: w.search(), ("Ctrl+F",), "Search events and quotes"),
        Act(
            "show-all",
            "Show &all events",
            lambda w: w.session.widen(),
            ("Ctrl+Shift+F",),
            "Drop every filter",
            can=lambda s: bool(s.state.view.filter),
        ),
        Act("palette", "&Command palette…", lambda w: w.turn_palette(), ("Ctrl+K",)),
        OFFER,
    ),
)

HELP = Menu(
    "&Help",
    (
        Act(
            "legend",
            "&Reading the timeline…",
            _explain,
            tip="What bars, signs and colours mean",
        ),
        Act("shortcuts", "Keyboard and &mouse…", list_keys, ("F1", "?")),
        Act(
            "gauge",
            "&Frame times",
            _turn_gauge,
            ("Ctrl+Shift+F12",),
            "Show on the timeline what each frame takes, and how many events it holds",
        ),
        Act("about", "&About Herline…", _tell_about),
    ),
)

MENUS = (FILE, VIEW, GO, HELP)


def acts(entries: Entries = MENUS) -> Iterator[Act]:
    """All that can be done, in the order of the menus."""
    for entry in entries:
        if isinstance(entry, Act):
            yield entry
        elif isinstance(entry, Menu):
            yield from acts(entry.entries)


def in_words(entries: Entries, above: str = "") -> Iterator[tuple[str, Act]]:
    """The acts, each in words that stand alone: "Open", "Group by: Person"."""
    for entry in entries:
        if isinstance(entry, Act):
            words = bare(entry.text).rstrip("…")
            yield f"{above}: {words}" if above else words, entry
        elif isinstance(entry, Menu):
            yield from in_words(entry.entries, bare(entry.title))


def bare(text: str) -> str:
    """The text of an entry without the marks of its keys: "&Open…" is "Open…"."""
    return text.replace("&", "")
