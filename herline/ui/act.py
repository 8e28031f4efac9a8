"""One thing that the window can be told to do, when it may be, and a menu of such things."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from herline.frozen import frozen

if TYPE_CHECKING:
    from herline.session.session import Session
    from herline.session.state import State
    from herline.ui.window import Window

Entries: TypeAlias = "tuple[Act | Menu | str | None, ...]"


@frozen
class Act:
    """One thing the window does.

    `keys` are the shortcuts, the first one shown. `on` makes it a switch and says whether it
    is on; `among` names the choices of which only one is on. `can` says whether it may be done.
    """

    id: str
    text: str
    do: Callable[[Window], object]
    keys: tuple[str, ...] = ()
    tip: str = ""
    on: Callable[[State], bool] | None = None
    among: str = ""
    can: Callable[[Session], bool] | None = None


@frozen
class Menu:
    """A menu with its entries; None is a line between them, a text the place of a list."""

    title: str
    entries: Entries


def has_events(session: Session) -> bool:
    return bool(session.state.story.events)


def has_selected(session: Session) -> bool:
    return bool(session.state.view.selected)
