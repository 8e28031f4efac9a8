"""What the columns of a synopsis say, as paragraphs: a source's dates, a quote, the silent.

Pure: from values to paragraphs, without a widget.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from herline.frozen import frozen
from herline.model.agreement import in_question
from herline.model.edtf import Date, in_words, short
from herline.model.hits import hits
from herline.model.rewriting import Rewritten
from herline.model.story import Attribute, Claim, Coverage, Quote, Report, Source, Story
from herline.model.synopsis import Absence, Column, Passage, Said
from herline.model.tidying import tidy
from herline.model.verdicts import value_of
from herline.paint.plain import listed, plain
from herline.paint.style import Style
from herline.paint.tongues import tongue
from herline.session.state import State
from herline.ui.parts import quote_states
from herline.ui.parts.typeset import JOINER, Ground, Mark, Paragraph, Role, Run, badge, tag

FEW = 8
"""So many sources are told apart by their letters; of more nobody looks them all up."""
UNBROKEN = 44
"""Characters that are kept on one line."""


@frozen
class Telling:
    """How the reader wants it told: in which type and language, tidied or letter by letter."""

    state: State
    style: Style
    verbatim: bool = False

    @property
    def story(self) -> Story:
        return self.state.story


def dates(column: Column, telling: Telling) -> tuple[Paragraph, ...]:
    """What a source says of the time: its own words, the EDTF, and what sets it apart."""
    told: dict[tuple[str, str, str], Said] = {}
    for said in column.dates:
        words = _words_of(said.claim, column.source, telling)
        told.setdefault((words, edtf_of(said.claim.date), said.difference), said)
    paragraphs: list[Paragraph] = []
    for (words, edtf, _), said in told.items():
        of = plain(in_question(said.claim.attribute, said.claim.of))
        runs = [Run(f"{of}  ", Role.SMALL, "quiet"), Run(words, Role.BODY)]
        if edtf:
            runs.append(Run(f"  {edtf}", Role.MONO, "quiet"))
        runs += _difference(said, telling.story)
        if said.claim.quote.reported:
            day = short(said.claim.quote.reported.date, telling.state.settings.reader_language)
            runs.append(_aside(f"reported {day}"))
        paragraphs.append(Paragraph(tuple(runs), gap=3, tip=_explained(said, telling.story)))
    if not paragraphs:
        paragraphs.append(Paragraph((Run("gives no date", Role.SMALL, "quiet"),)))
    return tuple(paragraphs)


def passage(
    passage: Passage, place: int, telling: Telling, *, context: bool = False
) -> tuple[Paragraph, ...]:
    """A quote with what its words say: marked words, translation, claims, and its state.

    `place` is the quote's number in the event; `context` shows what stands around it.
    """
    quote = passage.quote
    paragraphs = [Paragraph(_quote_runs(passage, telling, context=context))]
    language = telling.story.language_of(quote)
    reader = telling.state.settings.reader_language
    if quote.translation and language[:2].lower() != reader[:2].lower():
        marks = hit_marks(quote.translation, telling)
        runs = (
            Run(f"→ {telling.story.language}  ", Role.SMALL, "link", name="translated: "),
            Run(quote.translation, Role.BODY, "quiet", marks),
        )
        paragraphs.append(Paragraph(runs, gap=5, tip="Translated for this story"))
    if quote.reported:
        paragraphs.append(_reported(quote.reported, reader))
    for number, said in enumerate(s for s in passage.said if _is_row(s.claim)):
        paragraphs.append(_claim_row(said, telling.story, gap=6 if number == 0 else 1))
    paragraphs.append(_last_line(quote, place, telling, context=context))
    return tuple(paragraphs)


def in_brief(passage: Passage) -> tuple[Paragraph, ...]:
    """About as many words as `passage` has, to tell how much room they need."""
    rows = (Run(claim.value, Role.SMALL) for claim in passage.claims if _is_row(claim))
    runs = (Run(passage.quote.exact, Role.QUOTE), *rows, Run("document", Role.SMALL))
    return tuple(Paragraph((run,), gap=4) for run in runs)


def absent(absences: tuple[Absence, ...], telling: Telling) -> tuple[Paragraph, ...]:
    """Of whom it is not known whether they speak of it; who is silent, and why."""
    unchecked, silent = _parted(absences)
    told = _absent("Not checked", unchecked, telling)
    return (*told, *_absent("Silent", silent, telling, gap=14 if told else 0))


def _absent(
    title: str, absences: tuple[Absence, ...], telling: Telling, gap: float = 0
) -> list[Paragraph]:
    """A heading with how many there are, and each of them; nothing for none."""
    if not absences:
        return []
    paragraphs = [Paragraph((Run(f"{title}: {len(absences)}", Role.STRONG, "quiet"),), gap=gap)]
    for absence in absences:
        paragraphs.append(Paragraph(named(absence.source, telling, Role.BODY, "quiet"), gap=9))
        if absence.coverage is not Coverage.UNCHECKED:
            paragraphs.append(Paragraph((Run(reason(absence), Role.SMALL, "quiet"),)))
    return paragraphs


def absent_in_a_line(absences: tuple[Absence, ...]) -> str:
    """The same to be heard: "Not checked: Bank. Silent: Trivia, does not mention it"."""
    unchecked, silent = _parted(absences)
    told = (
        ("Not checked", [plain(each.source.label) for each in unchecked]),
        ("Silent", [f"{plain(each.source.label)}, {reason(each)}" for each in silent]),
    )
    return ". ".join(f"{title}: {'; '.join(named)}" for title, named in told if named)


def _parted(absences: tuple[Absence, ...]) -> tuple[tuple[Absence, ...], tuple[Absence, ...]]:
    """Those that nobody looked through, and those that are silent."""
    unchecked = tuple(each for each in absences if each.coverage is Coverage.UNCHECKED)
    return unchecked, tuple(each for each in absences if each not in unchecked)


@lru_cache(maxsize=256)
def _tidied(text: str, language: str) -> Rewritten:
    """A quote for reading; kept, since each of its claims asks where its words went."""
    return tidy(text, language)


def reason(absence: Absence) -> str:
    """Why a source says nothing: "does not mention it", "outside its scope", "not checked"."""
    silent = absence.coverage is Coverage.SILENT
    return "does not mention it" if silent else absence.coverage.value


def source_colour(source: Source, telling: Telling) -> str:
    """The colour that a source has everywhere, as "#RRGGBB"."""
    return telling.style.source_colour(telling.story.sources.index(source)).name()


def badge_of(source: Source, telling: Telling) -> Run:
    """The letter of a source on its colour."""
    return badge(plain(source.letter), source_colour(source, telling))


def named(source: Source, telling: Telling, role: Role, colour: str) -> tuple[Run, Run]:
    """The same with its name beside it."""
    return badge_of(source, telling), Run(f"  {plain(source.label)}", role, colour)


def kind_and_language(source: Source) -> str:
    """ "catalogue, English"."""
    return listed(plain(each) for each in (source.kind, tongue(source.language)) if each)


def shown_quote(quote: Quote, telling: Telling) -> str:
    """The words of a quote as they are read."""
    if telling.verbatim:
        return quote.exact
    return _tidied(quote.exact, telling.story.language_of(quote)).text


def _quote_runs(passage: Passage, telling: Telling, *, context: bool) -> tuple[Run, ...]:
    quote = passage.quote
    text = shown_quote(quote, telling)
    said = [mark for each in passage.said if (mark := _claim_mark(each, quote, telling))]
    # What differs lies over what agrees, and what was searched for over both.
    said.sort(key=lambda mark: mark.ground is Ground.DIFFERS)
    marks = (*said, *hit_marks(text, telling))
    words = Run(text, Role.QUOTE, "ink", marks)
    if not context:
        return (words,)
    before, after = quote.prefix, quote.suffix
    return (
        Run(f"…{before}" if before else "", Role.QUOTE, "quiet"),
        words,
        Run(f"{after}…" if after else "", Role.QUOTE, "quiet"),
    )


def _claim_mark(said: Said, quote: Quote, telling: Telling) -> Mark | None:
    """What lies behind the words of a claim in its quote as it is read."""
    place = place_of(said.claim, quote, telling)
    return Mark(*place, Ground.DIFFERS if said.differs else Ground.SAID) if place else None


def place_of(claim: Claim, quote: Quote, telling: Telling) -> tuple[int, int] | None:
    """Where the words of a claim stand in its quote as it is read; None if they do not."""
    start = quote.exact.find(claim.words) if claim.words else -1
    if start < 0:
        return None
    end = start + len(claim.words)
    if telling.verbatim:
        return start, end
    return _tidied(quote.exact, telling.story.language_of(quote)).to_new(start, end)


def hit_marks(text: str, telling: Telling) -> tuple[Mark, ...]:
    """Where in `text` stands what the reader searches for."""
    asked = " ".join(telling.state.view.filter.words)
    return tuple(Mark(start, end, Ground.HIT) for start, end in hits(text, asked))


def _reported(report: Report, reader: str) -> Paragraph:
    """The other clock: which report the source cites for these words, and when that was said."""
    by = f"{plain(report.by)}, " if report.by else ""
    words = (
        Run("said  ", Role.SMALL, "quiet"),
        Run(f"{by}{in_words(report.date, reader)}", Role.SMALL),
        Run(f"  {plain(report.note)}" if report.note else "", Role.SMALL, "quiet"),
    )
    return Paragraph(words, gap=6, tip="The report that the source cites, as it is printed")


def _is_row(claim: Claim) -> bool:
    """Dates stand at the head of the column, and need no row of their own."""
    return claim.attribute is not Attribute.WHEN


def _claim_row(said: Said, story: Story, gap: float) -> Paragraph:
    claim = said.claim
    asked = plain(in_question(claim.attribute, claim.of))
    strong = said.differs
    runs = [
        Run(f"{asked}: ", Role.SMALL, "quiet"),
        Run(plain(value_of(claim)), Role.SMALL, "ink" if strong else "quiet"),
    ]
    if claim.scope:
        runs.append(Run(f" ({plain(claim.scope)})", Role.SMALL, "quiet"))
    return Paragraph((*runs, *_difference(said, story)), gap=gap, tip=_explained(said, story))


def _difference(said: Said, story: Story) -> tuple[Run, ...]:
    """What sets a claim apart: a tag if both cannot be true, else quiet words."""
    if said.differs:
        ids = dict.fromkeys(other.source for other in said.against)
        letters, apart = by_their_letters(ids, story), plain(said.difference)
        if not letters:
            return tag(apart)
        return tag(f"{apart} from {letters}", f"{apart} from {by_their_labels(ids, story)}")
    if said.difference:
        return (_aside(plain(said.difference)),)
    return ()


def _aside(words: str) -> Run:
    """Quiet words after a dot, which no line ends behind."""
    return Run(f"  ·\u00a0{together(words)}", Role.SMALL, "quiet")


def together(words: str) -> str:
    """A few words that a line is not broken between."""
    return words.replace(" ", "\u00a0") if len(words) <= UNBROKEN else words


def by_their_letters(ids: Collection[str], story: Story) -> str:
    """Some sources in few characters: "A, E, T"; of many only how many they are."""
    if len(ids) > FEW:
        return f"{len(ids)} others"
    return ", ".join(plain(story.source_by_id[id].letter) for id in ids)


def by_their_labels(ids: Collection[str], story: Story) -> str:
    """The same to be heard, where a letter means nothing."""
    if len(ids) > FEW:
        return f"{len(ids)} others"
    return listed(plain(story.source_by_id[id].label) for id in ids)


def _explained(said: Said, story: Story) -> str:
    """How a claim is read, by which rule, and what the others say instead."""
    claim = said.claim
    told = [f"Read as: {claim.value}." if claim.value else ""]
    told.append(f"How: {claim.rule}." if claim.rule else "")
    told += [
        f"{story.source_by_id[other.source].label} says: {value_of(other)}."
        for other in said.against
    ]
    return "\n".join(dict.fromkeys(filter(None, told)))


def _last_line(quote: Quote, place: int, telling: Telling, *, context: bool) -> Paragraph:
    found = quote_states.state_of(telling.state.check, telling.state.view.selected, place)
    words, colour, sentence = quote_states.in_words(found)
    parts = [Run(plain(words), Role.SMALL, colour)] if words else []
    if quote.prefix or quote.suffix:
        around = "without context" if context else "in context"
        parts.append(Run(around, Role.SMALL, "link", link="context"))
    parts.append(Run("document", Role.SMALL, "link", link="document"))
    parts.append(Run("copy", Role.SMALL, "link", link="copy"))
    runs = [run for part in parts for run in (Run("    ", Role.SMALL), part)]
    return Paragraph(tuple(runs[1:]), gap=6, tip=sentence)


def _words_of(claim: Claim, source: Source, telling: Telling) -> str:
    """The words of a date as they are read; its value where the words are not kept."""
    reader = telling.state.settings.reader_language
    words = claim.words or value_of(claim, reader, telling.story.language)
    return plain(words if telling.verbatim else tidy(words, source.language).text)


def edtf_of(date: Date | None) -> str:
    """The EDTF of a date; an interval stays on one line."""
    return date.text.replace("/", f"/{JOINER}") if date else ""
