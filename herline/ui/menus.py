"""Makes the menu bar, and one action for everything that the window can be told to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from herline.session.state import State
from herline.ui.act import Act, Menu
from herline.ui.actions import LANGUAGES, MENUS, PANELS, acts, bare
from herline.ui.lenses.acts import ACCORDING
from herline.ui.opening.acts import RECENT
from herline.ui.parts.access import announce
from herline.ui.parts.menu_bar import MenuBar
from herline.ui.parts.plain import set_tip, unmarked

if TYPE_CHECKING:
    from herline.ui.window import Window

_WAYS = ("back", "forward")


class Menus:
    """The actions of a window by their id, and the menus made of them."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self.actions = {act.id: self._action(act) for act in acts()}
        # Only these follow the session.
        self._checked = [(act.on, self.actions[act.id]) for act in acts() if act.on]
        self._enabled = [(act.can, self.actions[act.id]) for act in acts() if act.can]
        self._ways = [pair for pair in self._enabled if pair[1].objectName() in _WAYS]
        bar = MenuBar(window)
        window.setMenuBar(bar)
        for menu in MENUS:
            self._fill(bar.addMenu(menu.title), menu)
        window.session.changed.connect(self._follow)
        window.session.moved.connect(self._offer_ways)
        self._follow(window.session.state, window.session.state)

    def _action(self, act: Act) -> QAction:
        # Its text by name: beside an icon, Qt for Python would make the class of icons, 3 ms.
        action = QAction(self._window, text=act.text)
        action.setObjectName(act.id)
        if act.keys:
            # Named as text: to make the class of key sequences takes 3 ms at every start.
            action.setShortcuts(list[Any](act.keys))
        keys = f" ({act.keys[0]})" if act.keys else ""
        set_tip(action, (act.tip or bare(act.text)) + keys)
        action.setCheckable(act.on is not None)
        if act.among:
            group = self._groups.setdefault(act.among, QActionGroup(self._window))
            group.addAction(action)
        action.triggered.connect(lambda: self._do(act))
        self._window.addAction(action)  # so that its keys work where the menu bar is hidden
        return action

    def _do(self, act: Act) -> None:
        """Do it; how a switch stands then is heard, since whoever used a key sees nothing turn."""
        act.do(self._window)
        if act.on is not None and not act.among:
            turned = "on" if act.on(self._window.session.state) else "off"
            announce(self._window, f"{bare(act.text)}: {turned}")

    def _fill(self, menu: QMenu, entries: Menu) -> None:
        for entry in entries.entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, Act):
                menu.addAction(self.actions[entry.id])
            elif isinstance(entry, Menu):
                self._fill(menu.addMenu(entry.title), entry)
            elif entry == RECENT:
                menu.aboutToShow.connect(lambda menu=menu: self._list_recent(menu))
            elif entry == ACCORDING:
                menu.aboutToShow.connect(lambda menu=menu: self._list_tellings(menu))
            elif entry == LANGUAGES:
                menu.aboutToShow.connect(lambda menu=menu: self._list_languages(menu))
            elif entry == PANELS:
                menu.addActions(self._window.panel_switches())

    def _list_tellings(self, menu: QMenu) -> None:
        from herline.ui.lenses.menu import fill

        fill(menu, self._window.session)

    def _list_languages(self, menu: QMenu) -> None:
        from herline.ui.reader import fill

        fill(menu, self._window.session)

    def _list_recent(self, menu: QMenu) -> None:
        menu.clear()
        for name in self._window.session.state.settings.recent:
            path = Path(name)
            action = menu.addAction(unmarked(f"{path.name} — {path.parent}"))
            action.triggered.connect(lambda _=False, path=path: self._window.opening.open(path))
        if menu.isEmpty():
            menu.addAction("No other story was opened yet").setEnabled(False)

    def _follow(self, before: State, after: State) -> None:
        """At once, since the next key may come in the same turn."""
        for on, action in self._checked:
            action.setChecked(on(after))
        for can, action in self._enabled:
            action.setEnabled(can(self._window.session))

    def _offer_ways(self, before: State, after: State) -> None:
        """Where time was merely moved, that can be taken back, and no more."""
        for can, action in self._ways:
            action.setEnabled(can(self._window.session))
