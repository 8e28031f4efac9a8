"""The other parts of a packet as HTML: its disagreements, its sources, and what was checked."""

from __future__ import annotations

import base64

from herline.documents.finding import State
from herline.model.story import Story
from herline.model.units import counted
from herline.model.verdicts import in_short
from herline.packet import words
from herline.packet.events import link_to
from herline.packet.evidence import Evidence, stamp
from herline.packet.marked import UNSAID, Html, Part, element, isolated, joined, table
from herline.telling.bibliography import bibtex, csl_json
from herline.telling.differing import said_by
from herline.telling.references import Reference

_FILES = (
    ("BibTeX", "sources.bib", "application/x-bibtex", bibtex),
    ("CSL-JSON", "sources.csl.json", "application/json", csl_json),
)


def disagreement_table(evidence: Evidence) -> Html:
    """What sources cannot all be right about, one row each, with what each of them says."""
    if not evidence.differing:
        return element("p", words.NO_DIFFERENCE)
    rows: list[tuple[Part, ...]] = []
    for entry, told in evidence.differing:
        link = element("a", f"{entry.number}. ", isolated(entry.event.title),
                       href=f"#event-{entry.number}")  # fmt: skip
        says = [
            joined((
                element("b", isolated(evidence.story.source(claim.source).label)),
                " ", link_to(entry.number_of(claim.quote)), ": ",
                isolated(said_by(claim, evidence.story.language)),
            ))
            for claim in told.claims
        ]  # fmt: skip
        items = element("ul", *(element("li", each) for each in says))
        asked = isolated(told.asked, lang="" if told.of else "en")
        rows.append((link, asked, in_short(told.verdict), items))
    return table("Disagreements", words.DIFFERING, rows)


def source_list(evidence: Evidence) -> Html:
    """The references in the order of their style, and as files for other programs."""
    entries = [_reference(entry, evidence.story) for entry in evidence.references.entries]
    style = element("p", "Set ", evidence.references.in_words, class_="quiet")
    return joined((element("ul", *entries, class_="references"), style, *_files(evidence)))


def _reference(entry: Reference, story: Story) -> Html:
    source = entry.source
    parts = [element("i", part.text) if part.slanted else part.text for part in entry.words]
    cited = element("bdi", *parts, lang=source.language or UNSAID)
    quiet = [
        element("span", joined((label, isolated(text, lang=language))), class_="quiet")
        for label, text, language in (
            ("Here: ", source.label, ""),
            ("", source.kind, ""),
            ("Note: ", source.note, ""),
            ("", words.repeats(story, source), "en"),
        )
        if text
    ]
    return element("li", cited, " ", joined(quiet, " · "), id=f"source-{source.id}")


def _files(evidence: Evidence) -> list[Html]:
    found: list[Html] = []
    for name, file, type, carry in _FILES:
        content = carry(evidence.story).content
        encoded = base64.b64encode(content.encode("utf-8")).decode("ascii")
        link = element("a", f"Save {file}", href=f"data:{type};base64,{encoded}", download=file)
        shown = element("pre", content, tabindex="0", aria_label=name)
        head = element("summary", f"The sources as {name}")
        found.append(element("details", head, element("p", link), shown))
    return found


def state_of_things(evidence: Evidence) -> Html:
    """When the packet was made and from what, and what became of documents and quotes."""
    file = [element("code", evidence.file), " "] if evidence.file else []
    digest = evidence.sha256 or "not known"
    facts = element(
        "dl",
        element("dt", "Made"),
        element("dd", element("time", stamp(evidence.moment),
                              datetime=evidence.moment.isoformat("T", "seconds"))),
        element("dt", "Story"),
        element("dd", *file, "SHA-256 ", element("code", digest)),
        element("dt", "Quotes"),
        element("dd", evidence.of_quotes),
    )  # fmt: skip
    return joined((facts, _documents(evidence), _doubtful(evidence)))


def _documents(evidence: Evidence) -> Html:
    rows: list[tuple[Part, ...]] = []
    for source in evidence.story.sources:
        met = evidence.check.document_of(source.id) if evidence.check else None
        rows.append((
            isolated(source.label),
            element("code", source.file) if source.file else words.NO_FILE,
            element("code", source.sha256) if source.sha256 else words.NO_HASH,
            isolated(met.sentence, lang="en") if met else words.NOT_CHECKED,
        ))  # fmt: skip
    return table("Documents", words.DOCUMENTS, rows)


def _doubtful(evidence: Evidence) -> Html | None:
    """Quotes that were not found as they are, in a list of their own."""
    rows: list[tuple[Part, ...]] = []
    for entry in evidence.entries:
        for number, quote in entry.numbered():
            met = evidence.state_of(entry, quote)
            if met and met.state not in (State.EXACT, State.FOLDED, State.UNCHECKED):
                rows.append((link_to(number), met.state.value, isolated(met.sentence, lang="en")))
    if not rows:
        return None
    stand = "it stands" if len(rows) == 1 else "they stand"
    title = f"{counted(len(rows), 'quotes')} not found as {stand}"
    return table(title, ("Quote", "State", "What was found"), rows)
