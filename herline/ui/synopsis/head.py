"""What a synopsis says of the event itself, as paragraphs: name, date, agreement, people, summary.

Pure: from values to paragraphs, without a widget.
"""

from __future__ import annotations

from herline.model.agreement import Agreement
from herline.model.edtf import in_words
from herline.model.story import Dating, Event, Story
from herline.model.synopsis import Synopsis
from herline.paint.plain import plain
from herline.session.state import State
from herline.ui.parts.typeset import UNHEARD, Paragraph, Role, Run
from herline.ui.synopsis.words import UNBROKEN, Telling, edtf_of, hit_marks, together

WHY = "why"
"""The name of the link at a date that leads to what it comes from."""
WIDEN = "widen"
"""The name of the link that leads back into sight what a filter leaves out."""


def head(
    synopsis: Synopsis, telling: Telling, *, narrow: bool = False
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The event's name and date, how its sources stand to each other, and who took part.

    First what always stays in sight, then what scrolls with the columns: where it is `narrow`
    all but the name.
    """
    title = plain(synopsis.event.title)
    name = Run(title, Role.TITLE, marks=hit_marks(title, telling))
    date, tip = _date(synopsis.event, telling, narrow=narrow)
    about = _about(synopsis, telling)
    if narrow:
        return (Paragraph((name,)),), (Paragraph(date, tip=tip), about)
    return (Paragraph((name, _before(date), *date), tip=tip), about), ()


def _before(date: tuple[Run, ...]) -> Run:
    """What sets the name and the date apart: a date too long to be kept together has a line."""
    long = len(date[0].text) > UNBROKEN
    return Run("\n" if long else "   ", Role.BODY, name="   ")


def _date(event: Event, telling: Telling, *, narrow: bool) -> tuple[tuple[Run, ...], str]:
    """The date in words and as EDTF, and why it is that one if no source says so.

    It begins a line anyway where it is `narrow`, and may need more than that.
    """
    why = Run("\u00a0\u00a0why?", Role.SMALL, "link", link=WHY)
    if event.when is None:
        said = telling.state.view.lens.undated
        return (Run(said if narrow else together(said), Role.BODY, "quiet"), why), ""
    words = in_words(event.when.date, telling.state.settings.reader_language)
    inferred, edtf = event.when.dating is Dating.INFERRED, edtf_of(event.when.date)
    breaks = narrow or len(words) + len(edtf) > UNBROKEN
    runs = (
        Run(words if narrow else together(words), Role.BODY, "quiet"),
        Run("\u00a0\u00a0inferred" if inferred else "", Role.SMALL, "link"),
        Run(f"{'  ' if breaks else together('  ')}{edtf}", Role.MONO, "quiet"),
        why,
    )
    reason = event.when.reason if inferred else ""
    return runs, f"Inferred: {reason}" if reason else ""


def _about(synopsis: Synopsis, telling: Telling) -> Paragraph:
    """Whether it is shown, what it is, how its sources stand to each other, and who took part."""
    event, runs = synopsis.event, list[Run]()
    if is_outside(telling.state):
        runs.append(Run(together("outside the filter, "), Role.SMALL, "quiet"))
        runs.append(Run(together("show all events"), Role.SMALL, "link", link=WIDEN))
        runs.append(Run("   ", Role.SMALL))
    kind = telling.story.kind_by_id.get(event.kind)
    if kind is not None:
        colour = telling.style.colour_of_kind(kind.id, telling.story).name()
        runs.append(Run("■ ", Role.SMALL, colour, name=UNHEARD))
        runs.append(Run(f"{plain(kind.label)}   ", Role.SMALL, "quiet"))
    if event.milestone:
        runs.append(Run("milestone   ", Role.SMALL, "quiet"))
    disputed = any(c.agreement is Agreement.CONFLICT for c in synopsis.comparisons)
    runs.append(Run(synopsis.headline, Role.SMALL, "link" if disputed else "quiet"))
    runs += _people(event, telling.story)
    if telling.state.check is None and synopsis.columns:
        runs.append(Run(f"   {together('quotes not checked')}", Role.SMALL, "quiet"))
    return Paragraph(tuple(runs), gap=2, tip="\n".join(_parts(event, telling.story)))


def is_outside(state: State) -> bool:
    """Whether the filter does not let the chosen event through."""
    return bool(state.view.filter) and (
        state.story.index.get(state.view.selected, -1) not in state.matching
    )


def summary(synopsis: Synopsis, telling: Telling) -> tuple[Paragraph, ...]:
    """The event in our words, why its date is what it is when no source states it, and whom the
    reader follows where sources differ.
    """
    event, paragraphs = synopsis.event, list[Paragraph]()
    if event.summary:
        words = plain(event.summary)
        told = Run(words, Role.BODY, "ink", hit_marks(words, telling))
        paragraphs.append(Paragraph((told,), gap=6))
    if event.when is not None and event.when.dating is Dating.INFERRED and event.when.reason:
        runs = (
            Run("Date inferred  ", Role.SMALL, "link"),
            Run(plain(event.when.reason), Role.SMALL, "quiet"),
        )
        paragraphs.append(Paragraph(runs, gap=6))
    return (*paragraphs, *_decided(synopsis, telling))


def _decided(synopsis: Synopsis, telling: Telling) -> tuple[Paragraph, ...]:
    """What the reader decided on the event."""
    notes = telling.state.notes
    if not notes.resolutions:
        return ()
    from herline.notes.standing import standing  # late: most stories have no notes
    from herline.ui.differences import follow_words

    found = ((c.asked, standing(notes, synopsis.event, c)) for c in synopsis.comparisons)
    return follow_words.of_event([(a, each) for a, each in found if each], telling.story)


def _people(event: Event, story: Story) -> list[Run]:
    """Who took part, each name for itself: one may be written from right to left."""
    runs: list[Run] = []
    for part in event.people:
        joint = Run(", ", Role.SMALL) if runs else Run("   with ", Role.SMALL, "quiet")
        runs += [joint, Run(plain(_name(part.person, story)), Role.SMALL)]
    return runs


def _parts(event: Event, story: Story) -> list[str]:
    """Who took part, and as what."""
    return [
        f"{_name(part.person, story)}: {part.role}" if part.role else _name(part.person, story)
        for part in event.people
    ]


def _name(id: str, story: Story) -> str:
    person = story.person_by_id.get(id)
    return person.name if person else id
