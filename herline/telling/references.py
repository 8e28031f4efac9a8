"""The sources as a list of references, set by citeproc-py in a CSL citation style.

The styles that come with Herline are in `resources/styles`; any other is named by its file.
citeproc-py is imported only here, when a list is asked for. If it is missing, or cannot set a
style, the list is set in plain words, and says so (`docs/decisions/0016-citations-by-citeproc.md`).
"""

from __future__ import annotations

import re
import warnings
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

from herline.files import is_device_or_pipe
from herline.frozen import frozen
from herline.model.edtf import in_words
from herline.model.story import Source, Story
from herline.paths import resources_folder
from herline.telling.bibliography import csl_items
from herline.telling.escaped import sound

USUAL = "apa"
_CSL = "{http://purl.org/net/xbiblio/csl}"
_LARGEST = 4_000_000
"""Bytes of a style; the longest that are in use have 300,000."""
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


class StyleError(ValueError):
    """A citation style that cannot be used; the sentence says why, and what to try."""


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

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.words)


@frozen
class References:
    """The list in the order of its style, which `told` names."""

    entries: tuple[Reference, ...]
    told: str

    @property
    def in_words(self) -> str:
        """How it is set: "in plain words", "in the style of APA Style 7th edition."."""
        return self.told if self.told.startswith("in ") else f"in the style of {self.told}."


def styles() -> tuple[str, ...]:
    """Names of the styles that come with Herline."""
    return tuple(sorted(path.stem for path in (resources_folder() / "styles").glob("*.csl")))


def references(story: Story, style: str = USUAL) -> References:
    """All sources of `story`; `style` is a name of `styles()`, "plain", or the path of a CSL file.

    Raises StyleError for a style that is not there or cannot be read.
    """
    if style == "plain":
        return _plain(story, "in plain words")
    named, raw = _style(style)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of every field that it does not know
            texts = _set(story, raw)
    except ImportError:
        return _plain(story, "in plain words, since citeproc-py is not installed")
    except Exception as error:  # nobody can foresee what a style makes it stumble over
        reason = type(error).__name__
        return _plain(story, f"in plain words, since citeproc-py cannot set {named} ({reason})")
    return References(tuple(texts), named)


def _style(style: str) -> tuple[str, bytes]:
    """What a style calls itself, and its XML, altered where citeproc-py would go wrong."""
    path = resources_folder() / "styles" / f"{style}.csl" if style in styles() else Path(style)
    if is_device_or_pipe(path):
        raise StyleError(f"“{style}” is a device or a pipe. Save its content to a file first.")
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise StyleError(f"“{path.name}” is too large for a citation style.")
        root = ElementTree.fromstring(raw)
    except StyleError:
        raise
    except (OSError, ValueError) as error:
        known = ", ".join((*styles(), "plain"))
        raise StyleError(
            f"There is no citation style “{style}”. Choose one of {known}, or name a .csl file."
        ) from error
    except ElementTree.ParseError as error:
        raise StyleError(
            f"“{path.name}” is not a citation style: it is not XML ({error})."
        ) from error
    if root.tag != f"{_CSL}style" or root.find(f"{_CSL}bibliography") is None:
        raise StyleError(f"“{path.name}” is not a CSL style with a bibliography.")
    title = root.findtext(f"{_CSL}info/{_CSL}title") or path.stem
    _mend(root)
    return title, ElementTree.tostring(root, encoding="utf-8")


def _mend(root: ElementTree.Element) -> None:
    """Keep a title that stands in for a missing author from being set a second time.

    citeproc-py 0.11 drops a variable that was used as a substitute, but not if a macro named it;
    so the variable takes the place of its macro.
    """
    for substitute in root.iter(f"{_CSL}substitute"):
        for text in substitute.iter(f"{_CSL}text"):
            if "title" in text.get("macro", ""):
                del text.attrib["macro"]
                text.set("variable", "title")
                text.set("font-style", "italic")


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
    return SimpleNamespace(Italic=_slanted, Oblique=_slanted, **dict.fromkeys(same, _unmarked))


def _slanted(text: object) -> str:
    return f"{_SLANTED}{text}{_UPRIGHT}"


def _unmarked(text: object) -> str:
    return str(text)


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
