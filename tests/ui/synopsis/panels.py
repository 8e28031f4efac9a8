"""The panel of the synopsis, shown, and what can be read in it."""

from pytestqt.qtbot import QtBot

from herline.session.session import Session
from herline.ui.synopsis.synopsis import Synopsis


def shown(qtbot: QtBot, session: Session, width: int = 1000, height: int = 500) -> Synopsis:
    panel = Synopsis(session)
    qtbot.addWidget(panel)
    panel.resize(width, height)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def sources(panel: Synopsis) -> list[str]:
    return [column.source.id for column in panel.columns.columns]


def words(panel: Synopsis) -> str:
    """All that the columns say."""
    return "\n".join(
        [panel.head.text, panel.top.about.text, panel.columns.facts.text]
        + [panel.columns.summary.text, panel.columns.silent.text]
        + [prose.text for c in panel.columns.columns for prose in (c.top, *c.quotes)]
    ).replace("\u00a0", " ")
