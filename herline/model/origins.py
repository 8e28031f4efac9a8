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

from herline.model.story import Story


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

    Those with the fewest origins are counted first: a compilation adds nothing to its parts.
    """
    counted = 0
    taken: set[str] = set()
    behind = [origins.get(id, frozenset((id,))) for id in dict.fromkeys(sources)]
    for each in sorted(behind, key=len):
        if taken.isdisjoint(each):
            counted += 1
            taken |= each
    return counted


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
