"""How many independent origins stand behind what several sources say.

A source that repeats another adds no witness. From whom a source derives is followed to the end:

    notice ── encyclopedia ── quiz         "quiz" goes back to "notice" alone
    notice ─┐
    diary ──┴─ biography                   "biography" goes back to two origins, and may have
                                           what it says from either

Two sources are independent if they share no origin. Sources that derive from each other in a
circle are one origin. Where a story names no derivation, none is known, which proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from herline.model.story import Story

_TRIED = 12
"""Of so many sources with several origins all choices are tried, at most 4,096."""


def origins(story: Story) -> dict[str, frozenset[str]]:
    """For each source the sources it goes back to in the end; itself, if it repeats nobody."""
    repeats = {source.id: source.derives_from for source in story.sources}
    above = {id: _reached(id, repeats) for id in repeats}
    place = {id: at for at, id in enumerate(repeats)}

    def first_of_circle(id: str) -> str:
        return min((other for other in above[id] if id in above[other]), key=place.__getitem__)

    return {
        id: frozenset(
            first_of_circle(other)
            for other in reached
            if all(other in above[beyond] for beyond in above[other])
        )
        for id, reached in above.items()
    }


def independent(origins: dict[str, frozenset[str]], sources: Iterable[str]) -> int:
    """How many of `sources` share no origin with each other, at the most.

    Those with one origin are counted first: a compilation adds nothing to its parts.
    """
    behind = {origins.get(id, frozenset((id,))) for id in sources}
    alone = frozenset(chain.from_iterable(each for each in behind if len(each) == 1))
    compiled = [each for each in behind if len(each) > 1 and alone.isdisjoint(each)]
    return len(alone) + _most_apart(sorted(compiled, key=lambda each: (len(each), sorted(each))))


def in_words(story: Story, sources: Iterable[str]) -> str:
    """How many sources these are, and how many independent: "3 sources, 2 independent"."""
    ids = tuple(dict.fromkeys(sources))
    return corroboration(len(ids), independent(story.origins, ids))


def corroboration(count: int, independent: int) -> str:
    """So many sources in words, and how many of them are independent if not all are."""
    if count == 0:
        return "no source"
    told = "1 source" if count == 1 else f"{count} sources"
    return told if independent == count else f"{told}, {independent} independent"


def _most_apart(sets: list[frozenset[str]]) -> int:
    """How many of these sets share nothing with each other, at the most, if they are few.

    Of more than `_TRIED` only those are counted that fit in beside the ones before them.
    """
    counted = 0
    while sets:
        first, *others = sets
        apart = [each for each in others if first.isdisjoint(each)]
        if len(sets) <= _TRIED and len(others) - len(apart) > 1:
            return counted + max(1 + _most_apart(apart), _most_apart(others))
        counted += 1
        sets = apart
    return counted


def _reached(id: str, repeats: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """The source itself and all that it derives from, directly or not."""
    found = {id}
    ahead = [id]
    while ahead:
        for other in repeats[ahead.pop()]:
            if other in repeats and other not in found:
                found.add(other)
                ahead.append(other)
    return frozenset(found)
