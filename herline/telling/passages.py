"""An event, a quote or a disagreement as passages to be copied: headings, lines, quotations.

Passages say what is copied, in no particular notation; `notation` turns them into text, Markdown or
HTML.
"""

from __future__ import annotations

from herline.frozen import frozen
from herline.model.agreement import in_question
from herline.model.citation import cited
from herline.model.edtf import in_words
from herline.model.story import Claim, Dating, Event, Quote, Story
from herline.model.synopsis import Said, synopsis
from herline.model.verdicts import in_short
from herline.telling.differing import disagreements_of, said_by


@frozen
class Heading:
    """A title, and after it what is said more quietly."""

    text: str
    more: str = ""


@frozen
class Line:
    """A sentence, or what is said under a name: "when: early 2000s"."""

    text: str
    name: str = ""


@frozen
class Quotation:
    """Verbatim words with their language, their citation, and a translation if there is one."""

    exact: str
    language: str
    cited: str
    translation: str = ""


Passage = Heading | Line | Quotation


def dated(event: Event, language: str) -> str:
    """The date of `event` in words, with the reason where no source states it."""
    if event.when is None:
        return "undated"
    words = in_words(event.when.date, language)
    if event.when.dating is Dating.STATED:
        return words
    reason = event.when.reason.strip().rstrip(".")
    return f"{words} (inferred: {reason})" if reason else f"{words} (inferred)"


def quotation(story: Story, quote: Quote) -> Quotation:
    """`quote` with its citation, which does not repeat its words."""
    return Quotation(quote.exact, story.language_of(quote), cited(story, quote), quote.translation)


def of_quote(story: Story, event: Event, quote: Quote) -> tuple[Passage, ...]:
    """The quote, and what its words claim."""
    claims = {id(each): own for each, own in event.quotes_with_claims}
    told = tuple(_claim(claim, story) for claim in claims.get(id(quote), ()))
    return (quotation(story, quote), *told)


def of_event(story: Story, event: Event) -> tuple[Passage, ...]:
    """The event with its date, what its sources say, how they differ, and which are silent."""
    found: list[Passage] = [Heading(event.title, dated(event, story.language))]
    if event.summary:
        found.append(Line(event.summary))
    beside = synopsis(story, event)
    for column in beside.columns:
        for passage in column.passages:
            found.append(quotation(story, passage.quote))
            found += [_said(said, story) for said in passage.said]
    found += [Line(in_short(each.verdict), each.asked) for each in disagreements_of(event)]
    found += [Line(", ".join(labels), why) for why, labels in beside.silences.items()]
    return tuple(found)


def of_disagreements(story: Story, event: Event) -> tuple[Passage, ...]:
    """What the sources of `event` differ on, with the words of each; empty if they do not."""
    found: list[Passage] = []
    for each in disagreements_of(event):
        found.append(Heading(f"{event.title}: {each.asked}", in_short(each.verdict)))
        for claim in each.claims:
            label = story.source(claim.source).label
            found += [Line(said_by(claim, story.language), label), quotation(story, claim.quote)]
    return tuple(found)


def _claim(claim: Claim, story: Story) -> Line:
    return Line(said_by(claim, story.language), in_question(claim.attribute, claim.of))


def _said(said: Said, story: Story) -> Line:
    line = _claim(said.claim, story)
    return Line(f"{line.text} – {said.difference}", line.name) if said.difference else line
