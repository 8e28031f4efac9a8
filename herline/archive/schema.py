"""The shape of a story file: which keys there are, and what kind of value each one has.

These models say what docs/format.md says, in a form that can be checked and published as JSON
Schema. They look only at the shape; dates, amounts and references are understood when the story is
built. Importing this module imports pydantic (50 ms), so only the check of the shape does it.

    python -m herline.archive.schema > docs/story.schema.json
"""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.json_schema import GenerateJsonSchema

from herline.archive.language_tag import TAG_PATTERN
from herline.archive.source_mark import MARK_PATTERN
from herline.archive.upgrade import NEWEST_FORMAT
from herline.model.story import COLOURS

# A key that may be missing has this default, which allows no null: defaults are not validated.
_NOT_GIVEN: Any = None
# An empty tuple stands for an empty list: pydantic would copy a list anew for every entry.
_NO_ENTRIES: Any = ()

Id = Annotated[
    str,
    StringConstraints(pattern=r"^[\p{L}\p{M}\p{N}-]+$"),
    Field(description="Letters, digits and hyphens."),
]
Text = Annotated[str, StringConstraints(min_length=1)]
Edtf = Annotated[
    str, Field(description="A date in EDTF (ISO 8601-2), such as 2012-05~ or 2011/2013.")
]
Hash = Annotated[
    str,
    StringConstraints(pattern="^([0-9a-fA-F]{64})?$"),
    Field(description="SHA-256 of the document, 64 hexadecimal digits."),
]
Colour = Annotated[
    str,
    StringConstraints(pattern=f"^({'|'.join(COLOURS)}|#[0-9A-Fa-f]{{6}})?$"),
    Field(description="A name of the palette, or #RRGGBB."),
]
Language = Annotated[str, StringConstraints(pattern=TAG_PATTERN), Field(examples=["de", "en-GB"])]
Mark = Annotated[str, StringConstraints(pattern=MARK_PATTERN)]
AmountText = Annotated[str, Field(examples=["258000", ">1700", "~0.5", "90..120"])]
Context = Annotated[str, Field(json_schema_extra={"maxLength": 32})]
Offset = Annotated[int, Field(ge=0, description="Unicode code points from the document's start.")]


class _Entry(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, allow_inf_nan=False, use_attribute_docstrings=True
    )


class SourceEntry(_Entry):
    """A document that tells the story."""

    id: Id
    label: Text
    """Short name for columns and legends."""
    title: str = ""
    kind: str = ""
    language: Language = ""
    """BCP 47 tag of its text."""
    publisher: str = ""
    published: Edtf = Field(default=_NOT_GIVEN)
    file: str = ""
    """Name of the document that quotes are checked against."""
    sha256: Hash = ""
    derives_from: list[str] = _NO_ENTRIES
    """Ids of the sources that this one repeats."""
    note: str = ""
    mark: Mark = ""
    """One letter that tells the source apart without colour; else one of its label's."""


class PersonEntry(_Entry):
    """Somebody who is named in the story."""

    id: Id
    name: Text
    aliases: list[str] = _NO_ENTRIES
    role: str = ""


class KindEntry(_Entry):
    """A kind of event."""

    id: Id
    label: Text
    colour: Colour = ""


class DateEntry(_Entry):
    """When an event happened, and who says so."""

    edtf: Edtf
    dating: Literal["stated", "inferred"] = "stated"
    """Whether some source gives the date, or the author inferred it."""
    reason: str = ""
    """Why the date was inferred; required then."""
    follows: list[str] = _NO_ENTRIES
    """Ids of the claims that the date follows."""


class PartEntry(_Entry):
    """A person's part in an event."""

    person: str
    """Id of a person."""
    role: str = ""


class ClaimEntry(_Entry):
    """One thing that a quote says about the event."""

    attribute: Literal["when", "who", "where", "how-many", "how-long", "why", "order", "existence"]
    id: Id = Field(default=_NOT_GIVEN)
    """Unique within the story; needed when a date follows the claim."""
    value: str | list[str] = Field(default=_NOT_GIVEN)
    """What is claimed, in comparable words; a list for a set."""
    edtf: Edtf = Field(default=_NOT_GIVEN)
    """The date, for a claim of when."""
    amount: AmountText = Field(default=_NOT_GIVEN)
    """The amount, for a claim of how many or how long."""
    unit: str = ""
    of: str = ""
    """What is counted or asked, when an event has more than one of a kind."""
    scope: str = ""
    """Within which bounds; claims that differ in scope do not conflict."""
    words: str = ""
    """The part of the quote that carries the claim."""
    rule: str = ""
    """How the value follows from the words."""


class ReportEntry(_Entry):
    """The report that a source cites for its words."""

    edtf: Edtf
    """When it was published, as the source prints it."""
    by: str = ""
    """The newspaper, the broadcast, the person."""
    note: str = ""
    """Such as that the printed date must be a slip."""


class QuoteEntry(_Entry):
    """What a source says of the event, word for word."""

    source: str
    """Id of a source."""
    exact: Text
    """The words, verbatim."""
    prefix: Context = ""
    """Up to 32 characters before the words."""
    suffix: Context = ""
    """Up to 32 characters after the words."""
    start: Offset = Field(default=_NOT_GIVEN)
    end: Offset = Field(default=_NOT_GIVEN)
    """End of the words, exclusive."""
    language: Language = ""
    """BCP 47 tag, where it is not that of the source."""
    translation: str = ""
    reported: ReportEntry = Field(default=_NOT_GIVEN)
    claims: list[ClaimEntry] = _NO_ENTRIES


class EventEntry(_Entry):
    """Something that happened."""

    id: Id
    title: Text
    kind: str = ""
    """Id of a kind."""
    milestone: bool = False
    """Whether the story turns on it; milestones get room on the timeline before all others."""
    date: DateEntry = Field(default=_NOT_GIVEN)
    after: list[str] = _NO_ENTRIES
    """Ids of events that came before this one, where no date is known."""
    before: list[str] = _NO_ENTRIES
    """Ids of events that came after this one."""
    people: list[PartEntry] = _NO_ENTRIES
    summary: str = ""
    """In the author's own words."""
    quotes: list[QuoteEntry] = _NO_ENTRIES
    coverage: dict[str, Literal["outside its scope", "not checked"]] = {}
    """Why a source says nothing, by its id; otherwise it is silent."""


class StoryEntry(_Entry):
    """A story: sources that say things, and events that what they say is gathered under."""

    format: Annotated[int, Field(ge=1, le=NEWEST_FORMAT)]
    """Number of the format."""
    title: Text
    language: Language = "en"
    """BCP 47 tag of its own words."""
    summary: str = ""
    sources: list[SourceEntry] = _NO_ENTRIES
    people: list[PersonEntry] = _NO_ENTRIES
    kinds: list[KindEntry] = _NO_ENTRIES
    events: list[EventEntry] = _NO_ENTRIES
    schema_of_editors: str = Field(default="", alias="$schema")
    """Where an editor finds this description, to help while one types; Herline does not look."""


def json_schema() -> str:
    """The shape of a story file as JSON Schema (2020-12), as text that ends with a newline."""
    schema = StoryEntry.model_json_schema(schema_generator=_Plain)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Herline story, format {NEWEST_FORMAT}",
    }
    return json.dumps(_without_nulls(head | schema | head), indent=2, ensure_ascii=False) + "\n"


class _Plain(GenerateJsonSchema):
    """Leaves out the titles that pydantic makes of names; they say nothing more."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False


def _without_nulls(schema: Any) -> Any:
    """Leaves out `"default": null`, which stands for a key that may be missing, never for null."""
    if isinstance(schema, dict):
        pairs = cast("dict[str, Any]", schema).items()
        return {k: _without_nulls(v) for k, v in pairs if not (k == "default" and v is None)}
    if isinstance(schema, list):
        return [_without_nulls(each) for each in cast("list[Any]", schema)]
    return schema


if __name__ == "__main__":
    sys.stdout.write(json_schema())
