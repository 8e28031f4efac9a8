"""The choice of the language that the reader reads: quotes in others come with a translation."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from herline.paint.tongues import tongue
from herline.session.session import Session
from herline.session.state import State


def fill(menu: QMenu, session: Session) -> None:
    """List the languages in `menu`, the present one checked."""
    menu.clear()
    choices = menu.findChild(QActionGroup) or QActionGroup(menu)
    for tag in languages(session.state):
        action = menu.addAction(tongue(tag))
        action.setActionGroup(choices)
        action.setCheckable(True)
        action.setChecked(tag == session.state.settings.reader_language)
        action.triggered.connect(lambda _=False, tag=tag: session.prefer(reader_language=tag))


def languages(state: State) -> tuple[str, ...]:
    """Those of the story and of its sources, English, and the present one, by their names."""
    story = state.whole
    tags = [story.language, *(source.language for source in story.sources), "en"]
    found = {tag.split("-")[0].lower() for tag in tags if tag} | {state.settings.reader_language}
    return tuple(sorted(found, key=tongue))
