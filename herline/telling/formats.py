"""The forms that other programs read, chosen by how a file's name ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from herline.frozen import frozen
from herline.model.story import Story
from herline.telling.annotations import web_annotations
from herline.telling.bibliography import bibtex, csl_json
from herline.telling.carried import Carried
from herline.telling.claims_csv import claims_csv
from herline.telling.events_csv import events_csv, quotes_csv
from herline.telling.timelinejs import timelinejs


@frozen
class Form:
    """`ending` is how names of such files end, `name` and `purpose` are for a reader.

    `of_events`: which events a story has makes a difference to it.
    """

    ending: str
    name: str
    purpose: str
    carry: Callable[[Story], Carried]
    of_events: bool = True


FORMS = (
    Form(".jsonld", "Web Annotations", "all quotes, for annotation tools (W3C, JSON-LD)",
         web_annotations),
    Form(".timelinejs.json", "TimelineJS", "the dated events, for a timeline on the web",
         timelinejs),
    Form(".quotes.csv", "Table of quotes", "one quote in each row, for spreadsheets",
         quotes_csv),
    Form(".claims.csv", "Table of claims", "one claim in each row, with the words that carry it",
         claims_csv),
    Form(".csv", "Table of events", "one event in each row, for spreadsheets and import-csv",
         events_csv),
    Form(".bib", "BibTeX", "the sources, for LaTeX and reference managers",
         bibtex, of_events=False),
    Form(".csl.json", "CSL-JSON", "the sources, for reference managers",
         csl_json, of_events=False),
)  # fmt: skip


class NoFormError(ValueError):
    """The name of a file ends as that of no form does; the sentence lists the endings."""


def form_of(path: Path) -> Form:
    """The form that the name of `path` asks for; raises NoFormError."""
    name = path.name.casefold()
    found = next((form for form in FORMS if name.endswith(form.ending)), None)
    if found is None:
        *others, last = (form.ending for form in FORMS)
        raise NoFormError(
            f"“{path.name}” does not say which form to write. End its name in "
            f"{', '.join(others)} or {last}."
        )
    return found
