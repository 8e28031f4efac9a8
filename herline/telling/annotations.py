"""All quotes of a story as W3C Web Annotations: an annotation collection in JSON-LD.

Each quote is one annotation. Its target is the document with a TextQuoteSelector and, where the
place is known, a TextPositionSelector; its bodies are the event, the claims, and a translation.
A document is named by its hash (RFC 6920), which holds wherever the file is; without a hash, by its
file name, or else by its source.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote as percent

from herline.model.agreement import in_question
from herline.model.story import Claim, Event, Quote, Source, Story
from herline.telling import carried
from herline.telling.carried import Carried, sentences
from herline.telling.differing import said_by
from herline.telling.escaped import sound

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_NAMESPACE = "urn:x-herline:"


def web_annotations(story: Story) -> Carried:
    """The collection as JSON-LD, the same for the same story, and what it does not say."""
    items = list(_annotations(story))
    collection = {
        "@context": CONTEXT,
        "id": f"{_NAMESPACE}annotations",
        "type": "AnnotationCollection",
        "label": sound(story.title),
        "total": len(items),
        "first": {
            "id": f"{_NAMESPACE}annotations:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    content = json.dumps(collection, ensure_ascii=False, indent=2) + "\n"
    return Carried(content, _losses(story))


def document_iri(source: Source) -> str:
    """The IRI that names the document of `source`."""
    digest = source.sha256.strip()
    if len(digest) == 64 and all(letter in "0123456789abcdefABCDEF" for letter in digest):
        words = base64.urlsafe_b64encode(bytes.fromhex(digest)).decode("ascii").rstrip("=")
        return f"ni:///sha-256;{words}"
    if source.file:
        return percent(sound(source.file))
    return f"{_NAMESPACE}source:{percent(sound(source.id))}"


def _annotations(story: Story) -> Iterator[dict[str, Any]]:
    for event in story.events:
        for number, (quote, claims) in enumerate(event.quotes_with_claims, 1):
            yield {
                "id": f"{_NAMESPACE}quote:{percent(sound(event.id))}:{number}",
                "type": "Annotation",
                "motivation": "describing",
                "body": _bodies(story, event, quote, claims),
                "target": _target(story, quote),
            }


def _bodies(
    story: Story, event: Event, quote: Quote, claims: tuple[Claim, ...]
) -> list[dict[str, Any]]:
    bodies = [_words(event.title, "tagging", story.language)]
    for claim in claims:
        said = f"{in_question(claim.attribute, claim.of)}: {said_by(claim, story.language)}"
        bodies.append(_words(said, "describing", story.language))
    if quote.translation:
        bodies.append(_words(quote.translation, "commenting", story.language))
    return bodies


def _words(text: str, purpose: str, language: str) -> dict[str, Any]:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": sound(text),
        "format": "text/plain",
        "language": language,
    }


def _target(story: Story, quote: Quote) -> dict[str, Any]:
    source = story.source(quote.source)
    words = {"type": "TextQuoteSelector", "exact": sound(quote.exact)}
    words |= {"prefix": sound(quote.prefix)} if quote.prefix else {}
    words |= {"suffix": sound(quote.suffix)} if quote.suffix else {}
    selectors: list[dict[str, Any]] = [words]
    if quote.start is not None and quote.end is not None:
        place = {"type": "TextPositionSelector", "start": quote.start, "end": quote.end}
        selectors.append(place)
    document = {
        "id": document_iri(source),
        "type": "Text",
        "format": "text/plain",
        **({"language": language} if (language := story.language_of(quote)) else {}),
        "label": sound(source.title or source.label),
    }
    return {
        "type": "SpecificResource",
        "source": document,
        "selector": selectors[0] if len(selectors) == 1 else selectors,
    }


def _losses(story: Story) -> tuple[str, ...]:
    dated = sum(event.when is not None for event in story.events)
    quotes = [quote for event in story.events for quote in event.quotes]
    without = sum(not event.quotes for event in story.events)
    nowhere = sum(quote.start is None or quote.end is None for quote in quotes)
    return sentences((
        (without,
         "{} event without a quote is not in the annotations.",
         "{} events without a quote are not in the annotations."),
        (dated,
         "{} date of an event is left out; claims keep theirs in words.",
         "{} dates of events are left out; claims keep theirs in words."),
        (carried.conflicting(story),
         "{} event on which sources conflict is not marked, as annotations are not compared.",
         "{} events on which sources conflict are not marked, as annotations are not compared."),
        (carried.silences(story),
         "{} silence of a source is left out, as an annotation needs words to point at.",
         "{} silences of sources are left out, as an annotation needs words to point at."),
        (nowhere,
         "{} quote has no place in its document; only its words can find it.",
         "{} quotes have no place in their documents; only their words can find them."),
        carried.rewritten(quotes, sound),
        (len(story.people),
         "{} person is named only in claims.",
         "{} people are named only in claims."),
    ))  # fmt: skip
