"""Which events are asked for on the command line: the options, and what they name in the story."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence

from herline.archive.near import nearest
from herline.archive.printable import quoted
from herline.frozen import frozen
from herline.model.edtf import EDTFError, parse
from herline.model.filter import Accord, Filter
from herline.model.lens import Lens
from herline.model.story import Story

ACCORDS = {
    "conflict": Accord.CONFLICT,
    "near": Accord.NEAR,
    "agree": Accord.AGREE,
    "one": Accord.ONE_SOURCE,
    "none": Accord.NO_SOURCE,
}
"""The words that ask for events by how their sources agree."""
_LISTED = 12
_NAMED = 4


class UsageError(ValueError):
    """What was asked for is not there; the sentence suggests what is."""


@frozen
class _Known:
    """What can be asked for by its id or any of its names; sentences use the first of them."""

    id: str
    names: tuple[str, ...]


def add_filters(parser: ArgumentParser) -> None:
    """The options that say which events are meant."""
    for name, metavar, words in (
        ("person", "NAME", "only events of this person (id, name or alias); may be repeated"),
        ("source", "NAME", "only events this source speaks of (id, label or title); likewise"),
        ("kind", "KIND", "only events of this kind (id or label); likewise"),
    ):
        parser.add_argument(f"--{name}", metavar=metavar, action="append", default=[], help=words)
    parser.add_argument(
        "--agreement",
        choices=tuple(ACCORDS),
        action="append",
        default=[],
        help="only events on which sources conflict, nearly agree or agree, or that one source or "
        "none speaks of",
    )
    parser.add_argument("--text", metavar="WORDS", default="", help="only events with these words")


def filter_asked(story: Story, asked: Namespace) -> Filter:
    """What these options let through; raises UsageError for a name of nothing, or of several."""
    known_people = [_Known(p.id, (p.name, *p.aliases)) for p in story.people]
    known_kinds = [_Known(k.id, (k.label,)) for k in story.kinds]
    return Filter(
        people=frozenset(_found(asked.person, "person", known_people)),
        sources=frozenset(_found(asked.source, "source", _sources(story))),
        kinds=frozenset(_found(asked.kind, "kind", known_kinds)),
        accord=frozenset(ACCORDS[name].value for name in asked.agreement),
        text=asked.text,
    )


def lens_asked(
    story: Story, source: str | None, against: Sequence[str] | None, *, said: bool
) -> Lens:
    """The lens of the source of this name, or of all sources, or of two `against` each other.

    Raises UsageError for a name of no source, or of several.
    """
    asked = against or ([] if source is None else [source])
    found = list(_found(asked, "source", _sources(story)))
    if against and found[0] == found[1]:
        raise UsageError(f"--mirror needs two different sources, not {quoted(against[0])} twice.")
    return Lens(*found, said=said)


def _sources(story: Story) -> list[_Known]:
    return [_Known(source.id, (source.label, source.title)) for source in story.sources]


def _found(asked: Iterable[str], what: str, known: Sequence[_Known]) -> Iterator[str]:
    """The ids of whatever is `asked` for by id or name; capitals make no difference."""
    for name in asked:
        meant = _meant(name.strip(), known)
        if not meant:
            names = [spelling for each in known for spelling in (*each.names, each.id) if spelling]
            raise UsageError(f"This story has no {what} {quoted(name)}. {_near(name, what, names)}")
        if len(meant) > 1:
            raise UsageError(f"{quoted(name)} may be {_either(meant)}. Name one by its id.")
        yield meant[0].id


def _meant(name: str, known: Sequence[_Known]) -> list[_Known]:
    """The one with this id; if there is none, all that have this name."""
    wanted = name.casefold()
    return (
        [each for each in known if each.id == name]
        or [each for each in known if each.id.casefold() == wanted]
        or [each for each in known if wanted and wanted in map(str.casefold, each.names)]
    )


def _either(meant: Sequence[_Known]) -> str:
    """Al (al) or Bob (bob); of many, only the first few."""
    told = [f"{each.names[0]} ({each.id})" for each in meant[:_NAMED]]
    if len(meant) > _NAMED:
        told.append(f"{len(meant) - _NAMED:,} more")
    return f"{', '.join(told[:-1])} or {told[-1]}"


def _near(name: str, what: str, names: Sequence[str]) -> str:
    """What was probably meant: a similar name, names that contain it, or all if they are few."""
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
    """The first day of an EDTF date or interval, and the day after its last.

    Where an end is open or unknown, that of the story's `extent` is taken. Raises UsageError.
    """
    try:
        date = parse(text)
    except EDTFError as error:
        raise UsageError(f"--view {quoted(text)}: {error}") from error
    first = extent[0] if date.earliest is None else float(date.earliest)
    last = extent[1] if date.latest is None else float(date.latest) + 1
    if last <= first:
        raise UsageError(f"--view {quoted(text)} is entirely outside the story.")
    return first, last
