"""A small story for the panels: two books and a film that differ, agree and are silent."""

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from herline.model.story import Attribute, Kind, Person, Source, Story
from herline.session.session import Session
from herline.settings import Settings
from tests.builders import claim, event, story

QUOTED = 'It was cut in mid @-@ 2012 , " he says .'
RECAST = event(
    "recast",
    "2012/2013",
    claim("encyclopedia", when="2012-06", words=QUOTED),
    claim("catalogue", when="2013", words="recast in early 2013"),
    claim("trivia", "the tone", words="der Ton stimmte nicht"),
    title="Morton is replaced",
    kind="casting",
    people=("morton", "jonze"),
    inferred="after the shoot",
    summary="Another voice is found.",
)
PREMIERE = event(
    "premiere",
    "2013-10-12",
    claim("encyclopedia", when="2013-10-12", words="premiered on 12 October"),
    claim("catalogue", when="2013-10-12", words="screened 12 Oct 2013"),
    title="Premiere in New York",
    kind="release",
    people=("jonze",),
)
IDEA = event(
    "idea",
    "2003~",
    claim("catalogue", "an article", attribute=Attribute.WHY, words="an article he read"),
    title="The idea",
    kind="casting",
    people=("jonze",),
)


def small_story() -> Story:
    recast = replace(
        RECAST,
        claims=tuple(
            replace(c, words="mid @-@ 2012") if c.source == "encyclopedia" else c
            for c in RECAST.claims
        ),
        quotes=tuple(
            replace(q, language="de", translation="the tone was wrong")
            if q.source == "trivia"
            else q
            for q in RECAST.quotes
        ),
    )
    recast = replace(
        recast,
        claims=tuple(
            replace(c, quote=next(q for q in recast.quotes if q.source == c.source))
            for c in recast.claims
        ),
    )
    made = story(IDEA, recast, PREMIERE)
    return replace(
        made,
        sources=(
            Source("encyclopedia", "Encyclopedia", "An article", "encyclopedia", "en"),
            Source("catalogue", "AFI Catalog", "An entry", "catalogue", "en"),
            Source("trivia", "Trivia", "Wissenswertes", "trivia", "de"),
            Source("radio", "Radio", "A talk", "press", "en"),
        ),
        people=(
            Person("jonze", "Spike Jonze", ("Adam Spiegel",), "director"),
            Person("morton", "Samantha Morton"),
        ),
        kinds=(Kind("casting", "Casting", "brick"), Kind("release", "Release", "moss")),
    )


def small_session(**settings: object) -> Session:
    session = Session(Settings(**settings))  # type: ignore[arg-type]
    session.open(small_story())
    return session


def right_click(widget: QWidget, place: QPoint, *, by_key: bool = False) -> None:
    """Ask what can be done at a place of `widget`, with the mouse or the key for menus."""
    reason = QContextMenuEvent.Reason
    how = reason.Keyboard if by_key else reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(how, place, widget.mapToGlobal(place)))
