"""What the command palette offers: all that can be done now, and every event by its title."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from herline.frozen import frozen
from herline.ledger.held import ledger_of
from herline.model.edtf import short
from herline.model.filter import Filter
from herline.model.lens import NO_LENS
from herline.paint.plain import plain
from herline.paint.tongues import tongue
from herline.session.session import Session
from herline.ui.actions import MENUS, in_words
from herline.ui.answering import SHOWN, score, titled
from herline.ui.reader import languages

if TYPE_CHECKING:
    from herline.model.story import Event
    from herline.ui.window import Window


MEANT = 1000
"""The score of an offer that is found by its meaning alone."""


@frozen
class Offer:
    """Something to choose: its words, a few more beside them, and what choosing it does."""

    words: str
    beside: str
    do: Callable[[], object]
    meaning: str = ""
    """What it does at more length; who asks for a word of it finds it too, after all others."""


def best(offers: Sequence[Offer], asked: str) -> list[Offer]:
    """The offers that answer what was typed, the best first, else in their own order."""
    scored = [(_score(asked, offer), offer) for offer in offers]
    found = [(value, offer) for value, offer in scored if value is not None]
    return [offer for _, offer in sorted(found, key=lambda pair: pair[0])][:SHOWN]


def _score(asked: str, offer: Offer) -> int | None:
    named = score(asked, offer.words)
    if named is None and all(part in offer.meaning.casefold() for part in asked.casefold().split()):
        return MEANT
    return named


def offers_of(window: Window) -> list[Offer]:
    """All that may be done now."""
    offers: list[Offer] = []
    for words, act in (said for menu in MENUS for said in in_words(menu.entries)):
        action = window.menus.actions[act.id]
        if act.id != "palette" and action.isEnabled():
            offers.append(Offer(words, action.shortcut().toString(), action.trigger, act.tip))
    for switch in window.panel_switches():
        shortcut = switch.shortcut().toString()
        offers.append(Offer(f"Show or hide: {switch.text()}", shortcut, switch.trigger))
    return offers + list(_of_the_story(window.session))


def _of_the_story(session: Session) -> Iterator[Offer]:
    """What is listed anew for each story: whose telling is seen, and which language is read."""
    state = session.state
    if state.whole.sources:
        yield Offer("According to: All sources", "", partial(session.look_through, NO_LENS))
    for source in state.whole.sources:
        telling = state.view.lens.by(source.id)
        look = partial(session.look_through, telling)
        yield Offer(f"According to: {plain(source.label)}", "", look)
    for tag in languages(state):
        read = partial(session.prefer, reader_language=tag)
        yield Offer(f"Language you read: {tongue(tag)}", "", read)


class EventTitles:
    """The events of the open story, offered by their titles."""

    def __init__(self, window: Window) -> None:
        self._session, self._state = window.session, window.session.state
        story = self._state.story
        self._events = story.events
        self._large = ledger_of(story) is not None
        self._titles = [] if self._large else [title.casefold() for title in story.titles]

    def offers(self, asked: str) -> list[Offer]:
        """Those that answer what was typed; as many as can be shown, in their own order."""
        found = self._of_many(asked) if self._large else titled(self._titles, asked)
        return [self._offer(self._events[i]) for i in sorted(found)]

    def _of_many(self, asked: str) -> list[int]:
        """The same of a large story: the best among the first that have the words anywhere."""
        found = self._state.index.matching(Filter(text=asked))[: SHOWN * 10]
        titles = [self._state.story.titles[i].casefold() for i in found]
        return [found[i] for i in titled(titles, asked)]

    def _offer(self, event: Event) -> Offer:
        language = self._session.state.settings.reader_language
        date = short(event.date, language) if event.date else ""
        return Offer(plain(event.title), date, lambda: self._session.show_event(event.id))
