"""The sources of a story as other programs cite them: CSL-JSON and BibTeX."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from herline.model.days import from_day
from herline.model.edtf import Date, in_words
from herline.model.edtf.date import Precision, Qualifier, Shape
from herline.model.story import Source, Story
from herline.telling.carried import Carried, sentences
from herline.telling.escaped import sound

TYPES = {
    "encyclopedia": "entry-encyclopedia",
    "catalogue": "entry",
    "press": "article-newspaper",
    "newspaper": "article-newspaper",
    "magazine": "article-magazine",
    "journal": "article-journal",
    "book": "book",
    "chapter": "chapter",
    "report": "report",
    "thesis": "thesis",
    "interview": "interview",
    "letter": "personal_communication",
    "manuscript": "manuscript",
    "website": "webpage",
    "film": "motion_picture",
}
"""The kinds of sources that CSL has a type for; all others become documents."""
_PARTS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}
_IN_BIBTEX = {"\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "~": "\\textasciitilde{}",
              "^": "\\textasciicircum{}"} | {sign: f"\\{sign}" for sign in "#$%&_"}  # fmt: skip
_MARKED_IN_BIBTEX = re.compile(r"[\\{}~^#$%&_]")
_UNFIT_FOR_A_KEY = re.compile(r"[^\w:.+/-]+|[\ud800-\udfff]")


def csl_items(story: Story) -> list[dict[str, Any]]:
    """Each source as an item of CSL-JSON."""
    return [_item(source, story.language) for source in story.sources]


def csl_json(story: Story) -> Carried:
    """All sources as CSL-JSON."""
    content = json.dumps(csl_items(story), ensure_ascii=False, indent=2) + "\n"
    return Carried(content, _losses(story))


def bibtex(story: Story) -> Carried:
    """All sources as BibTeX, in UTF-8 as biber takes it."""
    entries = "\n\n".join(_entry(source) for source in story.sources)
    return Carried(f"{entries}\n", _losses(story))


def _item(source: Source, language: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": sound(source.id),
        "type": TYPES.get(source.kind.strip().casefold(), "document"),
        "title": sound(source.title or source.label),
    }
    if source.publisher:
        item["publisher"] = sound(source.publisher)
    if source.published:
        item["issued"] = _issued(source.published, language)
    if source.language:
        item["language"] = sound(source.language)
    if source.file:
        item["source"] = sound(source.file)
    if source.sha256:
        item["note"] = f"SHA-256 {sound(source.sha256)}"
    return item


def _issued(date: Date, language: str) -> dict[str, Any]:
    """A date as CSL-JSON has it: parts where it is plain, else words."""
    parts = [_parts(day, date.precision) for day in (date.earliest, date.latest)]
    if None in parts or date.shape not in (Shape.SINGLE, Shape.INTERVAL):
        return {"literal": in_words(date, language)}
    both = parts if date.shape is Shape.INTERVAL else parts[:1]
    circa = date.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH)
    return {"date-parts": both} | ({"circa": True} if circa else {})


def _parts(day: int | None, precision: Precision) -> list[int] | None:
    if day is None or precision not in _PARTS:
        return None
    year, *others = from_day(day)
    # CSL has no year 0: its -1 is 1 BC, as historians count.
    return [year if year > 0 else year - 1, *others][: _PARTS[precision]]


def _entry(source: Source) -> str:
    key = _UNFIT_FOR_A_KEY.sub("-", source.id) or "source"
    fields = ",\n".join(f"  {name} = {{{words}}}" for name, words in _fields(source))
    return f"@misc{{{key},\n{fields}\n}}"


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    # The second pair of braces keeps the capitals of a title.
    yield "title", f"{{{_bibtex(source.title or source.label)}}}"
    if source.publisher:
        yield "publisher", f"{{{_bibtex(source.publisher)}}}"
    if source.published:
        if source.published.earliest is not None:
            yield "year", str(from_day(source.published.earliest)[0])
        yield "date", source.published.text  # EDTF, which biblatex reads as it stands
    if source.language:
        yield "langid", _bibtex(source.language)
    if source.file:
        yield "file", _bibtex(source.file)
    kind = f"{source.kind}; " if source.kind else ""
    digest = f"SHA-256 {source.sha256}" if source.sha256 else "no hash recorded"
    yield "note", _bibtex(f"{kind}{digest}")


def _bibtex(text: str) -> str:
    plain = " ".join(sound(text).split())
    return _MARKED_IN_BIBTEX.sub(lambda found: _IN_BIBTEX[found[0]], plain)


def _losses(story: Story) -> tuple[str, ...]:
    return sentences((
        (len(story.events),
         "{} event is not in a list of sources.",
         "{} events are not in a list of sources."),
        (sum(bool(source.note) for source in story.sources),
         "{} note on a source is left out.",
         "{} notes on sources are left out."),
        (sum(bool(source.derives_from) for source in story.sources),
         "{} source repeats another, which is left out.",
         "{} sources repeat others, which is left out."),
    ))  # fmt: skip
