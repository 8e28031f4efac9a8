"""What a reader asks for by name on the command line, found in the story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from herline.archive.near import nearest
from herline.archive.printable import quoted
from herline.model.edtf import EDTFError, parse
from herline.model.filter import Accord, Filter
from herline.model.lens import Lens
from herline.model.story import Story

_ACCORDS = {
    "conflict": Accord.CONFLICT,
    "agree": Accord.AGREE,
    "one": Accord.ONE_SOURCE,
    "none": Accord.NO_SOURCE,
}
_LISTED = 12


class UsageError(ValueError):
    """What was asked for is not there; the sentence names what is near."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Named)


def filter_asked(
    story: Story,
    people: Sequence[str],
    sources: Sequence[str],
    kinds: Sequence[str],
    agreements: Sequence[str],
    text: str,
) -> Filter:
    """The filter for these names; raises UsageError for one that the story does not have."""
    names = {
        "person": [name for p in story.people for name in (p.name, *p.aliases, p.id)],
        "source": [name for s in story.sources for name in (s.label, s.id, s.title)],
        "kind": [name for k in story.kinds for name in (k.label, k.id)],
    }
    return Filter(
        people=frozenset(_found(people, story.find_person, "person", names["person"])),
        sources=frozenset(_found(sources, story.find_source, "source", names["source"])),
        kinds=frozenset(_found(kinds, story.find_kind, "kind", names["kind"])),
        accord=frozenset(_ACCORDS[name].value for name in agreements),
        text=text,
    )


def lens_asked(
    story: Story, source: str | None, against: Sequence[str] | None = None, *, said: bool
) -> Lens:
    """The telling of the source of this name, or of all; or two sources `against` each other.

    Raises UsageError for one that the story does not have.
    """
    names = [name for s in story.sources for name in (s.label, s.id, s.title)]
    asked = against or ([source] if source else [])
    found = list(_found(asked, story.find_source, "source", names))
    if against and found[0] == found[1]:
        raise UsageError(f"--mirror needs two sources, and {quoted(against[0])} is one.")
    return Lens(*found, said=said)


def _found(
    asked: Iterable[str], find: Callable[[str], T | None], what: str, names: Sequence[str]
) -> Iterable[str]:
    for name in asked:
        found = find(name)
        if found is None:
            raise UsageError(f"This story has no {what} {quoted(name)}. {_near(name, what, names)}")
        yield found.id


def _near(name: str, what: str, names: Sequence[str]) -> str:
    """What was probably meant: a name like it, names that have it in them, or all of a few."""
    spelled: dict[str, str] = {}
    for each in names:
        spelled.setdefault(each.casefold(), each)
    wanted = name.strip().casefold()
    within = [known for known in spelled if wanted and wanted in known]
    likely = dict.fromkeys((nearest(name, names).casefold(), *within))
    found = [spelled[known] for known in likely if known in spelled][:3]
    if found:
        return f"Did you mean {' or '.join(map(quoted, found))}?"
    if len(names) <= _LISTED:
        return f"It has {', '.join(map(quoted, names))}." if names else f"It has no {what} at all."
    return "`herline events --json` lists what there is."


def stretch_asked(text: str, extent: tuple[float, float]) -> tuple[float, float]:
    """First day and the day after the last one of an EDTF date or interval.

    An end that is open or unknown is that of the story, whose `extent` it is. Raises UsageError.
    """
    try:
        date = parse(text)
    except EDTFError as error:
        raise UsageError(f"--view {quoted(text)}: {error}") from error
    first = extent[0] if date.earliest is None else float(date.earliest)
    last = extent[1] if date.latest is None else float(date.latest) + 1
    if last <= first:
        raise UsageError(f"--view {quoted(text)} lies wholly outside the story.")
    return first, last
