"""The row at the top of the window: the story's title, what is done most, and the search."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCursor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from herline.model.filter import NOTHING_ASKED
from herline.model.lens import in_words
from herline.model.units import counted
from herline.model.view import Grouping
from herline.paint.style import Style
from herline.session.session import Session
from herline.session.state import State
from herline.ui.narrowing.search import SearchField
from herline.ui.parts.access import announce
from herline.ui.parts.filled import Filled
from herline.ui.parts.pictured import PicturedTool
from herline.ui.parts.plain import ShorteningLabel, set_tip

GROUPINGS = {
    Grouping.NONE: "Group by",
    Grouping.KIND: "By kind",
    Grouping.PERSON: "By person",
    Grouping.SOURCE: "By source",
}
ICON = 18
"""Pixels of an icon's side at zoom 1."""
BESIDE_ICON = 20
"""Pixels that a button of an icon alone has beside it."""
WIDEST = 16_777_215
"""Pixels: Qt's own word for no limit."""
LEAST_WIDTH = 560
"""Pixels of the row, whatever stands in it."""
MARGINS = (14, 1, 12, 1)
"""Pixels at the left, above, at the right and below."""
BETWEEN = 6
"""Pixels from one part to the next."""
SHORTEST_TITLE = 110
"""Pixels at zoom 1 to which the story's title is shortened before any button goes."""
LONGEST_TITLE = 420
"""Pixels of it at most."""
DISPENSABLE = ("according", "next-conflict", "fold", "open", "title", "group", "export")
"""What goes where there is no room for it, the first of these first; "more" leads to it then."""


class Header(Filled):
    """Follows the session, and does what the window's actions do."""

    def __init__(
        self, session: Session, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__("panel", parent)
        self.setObjectName("header")
        self.setMinimumWidth(LEAST_WIDTH)  # else all its parts together would hold the window open
        self._actions = actions
        self._session = session
        self._conflicts = 0
        self._zoom = session.state.settings.text_zoom
        self.title = ShorteningLabel("", self)
        self.title.setProperty("class", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.title.setMaximumWidth(LONGEST_TITLE)
        self.search = SearchField(session, self)
        self.buttons = {
            "open": self._acting("open", "Open…"),
            "export": self._acting("export", "Export…"),
            "zoom-out": self._acting("zoom-out"),
            "fit": self._acting("fit"),
            "zoom-in": self._acting("zoom-in"),
            "group": self._opening("group", self._grouping_menu()),
            "according": self._opening("according", self._telling_menu()),
            "fold": self._acting("fold", "Fold"),
            "next-conflict": self._acting("next-conflict", "Disputed events"),
            "theme-turn": self._acting("theme-turn"),
        }
        set_tip(self.buttons["group"], "Give every kind, person or source lanes of its own")
        set_tip(self.buttons["according"], "The story as one of its sources tells it")
        self.buttons["according"].setText("According to ▾")
        self.more = self._more_button()
        self._size_icons()
        self._lay_out()
        session.followed.connect(self._follow)
        self._follow(None, session.state)

    def wear(self, style: Style) -> None:
        """Draw the icons in the colours of `style`, and as large as its text."""
        from herline.ui.parts.icons import icon

        ink, quiet = style.colour("ink").name(), style.colour("quiet").name()
        for name in ("zoom-in", "zoom-out", "fit", "theme-turn"):
            self.buttons[name].setIcon(icon(name, ink, quiet))
        accent = style.colour("accent").name()
        self.buttons["next-conflict"].setIcon(icon("next-conflict", accent, quiet))
        self._zoom = style.zoom
        self._size_icons()
        self._keep_room()
        self._share_room()

    def _keep_room(self) -> None:
        """Room for all disputed events, so that no button moves when a filter does."""
        button, words = self.buttons["next-conflict"], self.buttons["next-conflict"].text()
        button.setMinimumSize(0, 0)
        button.setMaximumSize(WIDEST, WIDEST)
        button.setText(counted(self._conflicts, "disputed events"))
        button.setFixedSize(button.sizeHint())
        button.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Leave out what has no room; the title has its own before the search has more."""
        wish = min(self.title.sizeHint().width(), LONGEST_TITLE)
        least = min(wish, round(SHORTEST_TITLE * self._zoom))
        parts: dict[str, QWidget] = {"title": self.title, **self.buttons}
        widths = {name: _width(part) for name, part in parts.items()} | {"title": least + BETWEEN}
        always = MARGINS[0] + MARGINS[2] + BETWEEN + _width(self.search)
        spare = self.width() - always - sum(widths.values())
        gone: list[str] = []
        while spare < 0 and len(gone) < len(DISPENSABLE):
            spare -= 0 if gone else _width(self.more)
            gone.append(DISPENSABLE[len(gone)])
            spare += widths[gone[-1]]
        for name in DISPENSABLE:
            parts[name].setVisible(name not in gone)
        self.title.setMinimumWidth(min(wish, least + max(spare, 0)))
        self._tell_gone([name for name in gone if name in self.buttons])

    def _tell_gone(self, gone: list[str]) -> None:
        """Show the button for more where a button is gone, and tell which."""
        self.more.setVisible(bool(gone))
        names = ", ".join(self.buttons[name].accessibleName() for name in gone)
        set_tip(self.more, f"What has no room here: {names}")

    def _more_button(self) -> QToolButton:
        menu = QMenu(self)

        def fill() -> None:
            menu.clear()
            for name, gone in self.buttons.items():
                if gone.isHidden() and name in self._actions:
                    menu.addAction(self._actions[name])
                elif gone.isHidden():
                    menu.addMenu(gone.menu())

        menu.aboutToShow.connect(fill)
        button = self._opening("more", menu)
        button.setText("»")
        button.setAccessibleName("More")
        return button

    def _button(self, name: str) -> QToolButton:
        button = PicturedTool(self)
        button.setObjectName(f"{name}Button")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _opening(self, name: str, menu: QMenu) -> QToolButton:
        """A button that opens a menu; Qt would show it as pointed at when that is gone."""
        button = self._button(name)

        def rest() -> None:
            inside = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, inside)
            button.update()

        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.aboutToHide.connect(rest)
        return button

    def _acting(self, name: str, words: str = "") -> QToolButton:
        """A button that does what the window's action of this name does; without words an icon."""
        button, action = self._button(name), self._actions[name]
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setText(words)
        button.setCheckable(action.isCheckable())
        set_tip(button, action.whatsThis())
        button.setAccessibleName(words.rstrip("…") or action.text().replace("&", ""))
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: self._mirror(button, action))
        self._mirror(button, action)
        if not words:
            button.setProperty("class", "tool")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _size_icons(self) -> None:
        side = round(ICON * self._zoom)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
            if button.property("class") == "tool":
                button.setFixedWidth(side + BESIDE_ICON)

    def _mirror(self, button: QToolButton, action: QAction) -> None:
        button.setEnabled(action.isEnabled())
        button.setChecked(action.isChecked())

    def _grouping_menu(self) -> QMenu:
        menu = QMenu("&Group by", self)
        for grouping in Grouping:
            menu.addAction(self._actions[f"group-{grouping}"])
        return menu

    def _telling_menu(self) -> QMenu:
        menu = QMenu("&According to", self)

        def fill() -> None:
            from herline.ui.lenses.menu import fill_with_more  # late: a start opens no menu

            fill_with_more(menu, self._session, self._actions)

        menu.aboutToShow.connect(fill)
        return menu

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(BETWEEN)
        row.addWidget(self.title)
        row.addSpacing(BETWEEN)
        for name, button in self.buttons.items():
            if name != "theme-turn":
                row.addWidget(button)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addWidget(self.buttons["theme-turn"])

    def _follow(self, before: State | None, after: State) -> None:
        if before is None or before.story is not after.story:
            self.title.say(after.story.title)
            self._share_room()
            everything = after.index.matching(NOTHING_ASKED)
            self._conflicts = len(after.index.disputed(everything))
            self._keep_room()
        if before is None or before.view.grouping is not after.view.grouping:
            words = GROUPINGS[after.view.grouping]
            self.buttons["group"].setText(f"{words} ▾")
            self.buttons["group"].setAccessibleName(words)
            if before is not None:
                grouped = after.view.grouping is not Grouping.NONE
                announce(self, words if grouped else "Not grouped")
            self._share_room()
        if before is None or before.view.lens != after.view.lens:
            telling = in_words(after.view.lens, after.whole)
            self.buttons["according"].setAccessibleName(telling or "According to all sources")
        if before is None or before.matching is not after.matching:
            disputed = len(after.index.disputed(after.matching))
            words = counted(disputed, "disputed events")
            self.buttons["next-conflict"].setText(words)
            self.buttons["next-conflict"].setAccessibleName(f"Next of {words}")


def _width(part: QWidget) -> int:
    """Pixels that `part` needs beside the others, be it shown or not."""
    return (part.minimumWidth() or part.minimumSizeHint().width()) + BETWEEN
