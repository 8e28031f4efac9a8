"""The values of a facet: what each is called, what finds it, and the sign it bears."""

from __future__ import annotations

from herline.frozen import frozen
from herline.model.asking import ACCORDS
from herline.model.filter import Accord, Facet
from herline.model.story import Story
from herline.paint.plain import plain
from herline.paint.style import Style
from herline.session.state import State


@frozen
class Value:
    """One of them; `found_by` holds the words that find it, folded.

    `letter` and `colour` ("#RRGGBB") make a badge, a colour alone a square, nothing no sign.
    `about` is what else is known of it, and stands in no row.
    """

    id: str
    label: str
    found_by: str = ""
    letter: str = ""
    colour: str = ""
    about: str = ""


def values_of(facet: Facet, state: State, style: Style) -> tuple[Value, ...]:
    """The values of a facet: people and kinds that events name, the most frequent people first."""
    story = state.story
    met = state.index.met(facet)
    match facet:
        case Facet.PEOPLE:
            people = [person for person in story.people if met[person.id]]
            people.sort(key=lambda person: (-met[person.id], plain(person.name).casefold()))
            return tuple(
                _value(person.id, person.name, *person.aliases, about=person.role)
                for person in people
            )
        case Facet.SOURCES:
            return _sources(story, style)
        case Facet.KINDS:
            return tuple(
                _value(kind.id, kind.label, colour=style.kind_colour(kind, position).name())
                for position, kind in enumerate(story.kinds)
                if met[kind.id]
            )
        case Facet.ACCORD:
            shown = ACCORDS.items() if story.events else ()
            return tuple(
                _value(id, words.capitalize())
                for id, words in shown
                if id not in (Accord.NEAR, Accord.NO_SOURCE) or met[id]
            )


def _sources(story: Story, style: Style) -> tuple[Value, ...]:
    return tuple(
        _value(
            source.id,
            source.label,
            source.title,
            letter=source.letter,
            colour=style.source_colour(position).name(),
            about=source.title,
        )
        for position, source in enumerate(story.sources)
    )


def _value(
    id: str, name: str, *also: str, letter: str = "", colour: str = "", about: str = ""
) -> Value:
    shown, more = plain(name), plain(about)
    known = "" if more == shown else more
    return Value(id, shown, " ".join((shown, *also)).casefold(), letter, colour, known)
