"""The sources as a list of references, set by citeproc-py in a CSL citation style.

citeproc-py is imported only here, when a list is asked for. If it is missing, or cannot set a
style, the list is set in plain words, and says so (`docs/decisions/0016-citations-by-citeproc.md`).
"""

from __future__ import annotations

import re
import warnings
from importlib import import_module
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from herline.frozen import frozen
from herline.model.edtf import in_words
from herline.model.story import Source, Story
from herline.telling.bibliography import csl_items
from herline.telling.citation_styles import style_called
from herline.telling.escaped import sound

USUAL = "apa"
_KNOWN = ("type", "title", "publisher", "issued", "language")
_LISTED = {"personal_communication": "document", "interview": "document"}
"""The types to list sources as that a style only names in the text, as APA does letters."""
# Signs that `sound` leaves in no text: they carry what is slanted, a date in words, and a "<" past
# citeproc, which takes it for markup.
_SLANTED, _UPRIGHT, _LESS, _DATE = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_TURN = re.compile(f"([{_SLANTED}{_UPRIGHT}])")
_AGAIN = re.compile(rf"({_DATE}[^{_DATE}]+{_DATE})(?:\W+\1)+")
"""A date in words, set twice by a style that asks for the year and then for the month."""

_ENDED_TWICE = re.compile(rf"([?!]{_UPRIGHT}?)\.(?=\s|$)")
"""The mark that ends a title, and a full stop after it that the style meant to be dropped."""


@frozen
class Words:
    """Part of a reference, in one face."""

    text: str
    slanted: bool = False


@frozen
class Reference:
    """One source as the list names it."""

    source: Source
    words: tuple[Words, ...]


@frozen
class References:
    """The list in the order of its style."""

    entries: tuple[Reference, ...]
    in_words: str
    """How it is set: "in plain words", "in the style of APA Style 7th edition."."""


def references(story: Story, style: str = USUAL) -> References:
    """All sources of `story`; `style` is a name of `styles()`, "plain", or the path of a CSL file.

    Raises StyleError for a style that is not there or cannot be read.
    """
    if style == "plain":
        return _plain(story, "in plain words")
    named, raw = style_called(style)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of every field that it does not know
            texts = _set(story, raw)
    except ImportError:
        return _plain(story, "in plain words, since citeproc-py is not installed")
    except Exception as error:  # nobody can foresee what a style makes it stumble over
        reason = type(error).__name__
        return _plain(story, f"in plain words, since citeproc-py cannot set {named} ({reason})")
    return References(tuple(texts), f"in the style of {named}.")


def _set(story: Story, style: bytes) -> list[Reference]:
    """The list as citeproc-py sets it. Raises ImportError, or whatever a style makes it raise."""
    items = [_item(key, item, story) for key, item in enumerate(csl_items(story))]
    listed = _listed(items, style, _locale(story))
    if len(listed) < len(items):
        items = [item | {"type": _LISTED.get(item["type"], item["type"])} for item in items]
        listed = _listed(items, style, _locale(story))
    if len(listed) != len(items):
        raise ValueError("the style leaves sources out")
    return [Reference(story.sources[int(key)], _words(text)) for key, text in listed]


def _listed(items: list[dict[str, Any]], style: bytes, locale: str) -> list[tuple[str, str]]:
    """The key of each item and its text, in the order of the style; [] if it leaves some out."""
    citeproc: Any = import_module("citeproc")
    reader: Any = import_module("citeproc.source.json")
    read = citeproc.CitationStylesStyle(BytesIO(style), locale=locale, validate=False)
    made = citeproc.CitationStylesBibliography(read, reader.CiteProcJSON(items), _formatter())
    for item in items:
        made.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    made.sort()
    keys: list[str] = [str(key) for key in made.keys]
    texts: list[str] = [str(text) for text in made.bibliography()]
    return list(zip(keys, texts, strict=True)) if len(keys) == len(texts) else []


def _item(key: int, item: dict[str, Any], story: Story) -> dict[str, Any]:
    """What citeproc-py is given of a source: fields it knows, without any sign of markup."""
    shielded = {
        name: value.replace("<", _LESS) if isinstance(value, str) else value
        for name, value in item.items()
        if name in _KNOWN
    }
    published = story.sources[key].published
    if published and not _is_set_well(item["issued"]):
        shielded["issued"] = {"literal": f"{_DATE}{in_words(published, story.language)}{_DATE}"}
    return {"id": str(key), **shielded}


def _is_set_well(issued: dict[str, Any]) -> bool:
    """Whether citeproc-py 0.11 sets a date well in parts: a single date, or a range of years.

    In a range of months or days it leaves out the year, or fails.
    """
    parts = issued.get("date-parts", ())
    return len(parts) == 1 or [len(each) for each in parts] == [1, 1]


def _formatter() -> Any:
    """How citeproc-py is to mark faces: italics between two signs, all others not at all."""
    same = ("preformat", "Bold", "Light", "Underline", "Superscript", "Subscript", "SmallCaps")
    return SimpleNamespace(Italic=_slanted, Oblique=_slanted, **dict.fromkeys(same, str))


def _slanted(text: object) -> str:
    return f"{_SLANTED}{text}{_UPRIGHT}"


def _words(text: str) -> tuple[Words, ...]:
    """The text in parts, upright and slanted."""
    found: list[Words] = []
    slanted = 0
    text = _ENDED_TWICE.sub(r"\1", _AGAIN.sub(r"\1", text).replace(_DATE, ""))
    for part in _TURN.split(text.strip()):
        if part in (_SLANTED, _UPRIGHT):
            slanted += 1 if part == _SLANTED else -1
        elif part:
            found.append(Words(part.replace(_LESS, "<"), slanted > 0))
    return tuple(found)


def _locale(story: Story) -> str:
    """The locale of citeproc-py for the language of the story; English where it has none."""
    known = {"de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "nl": "nl-NL"}
    return known.get(story.language.lower()[:2], "en-US")


def _plain(story: Story, told: str) -> References:
    """Title, publisher and date, as far as they are known."""
    entries: list[Reference] = []
    for source in story.sources:
        published = in_words(source.published, story.language) if source.published else ""
        rest = "".join(f", {sound(part)}" for part in (source.publisher, published) if part)
        title = Words(sound(source.title or source.label), slanted=True)
        entries.append(Reference(source, (title, Words(f"{rest}."))))
    return References(tuple(entries), told)
