"""Keeps the story that was open last, read and compared, for the next start.

It is used only if its file still has the same digest and the very same modules read it. The digest
is believed while the file looks as it did then.
"""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from herline import keepsakes
from herline.archive.digests import believed_digest, digest_of
from herline.archive.reading import Reading
from herline.model.story import Story
from herline.paths import cache_folder, kept_files

NAME = "story"
"""Of the file in which it is kept."""
_READ_BY = ("archive", "model", "model/edtf")
_VALUES = tuple(
    f"herline.model.{module}" for module in ("story", "agreement", "numbers", "edtf.date")
)


def reading_of(path: Path, trusted: Container[str]) -> Reading | None:
    """The story in the file at `path`, if just that is kept and its digest is `trusted`."""
    believed = believed_digest(path)
    digest = believed or digest_of(path)
    if digest not in trusted:
        return None
    found = keepsakes.first_taken(kept_files(NAME), digest, _READ_BY, _VALUES)
    try:
        story, agreements = found
        if not isinstance(story, Story) or len(agreements) != len(story.events):
            return None
    except (TypeError, ValueError):
        return None
    vars(story)["agreements"] = agreements
    return Reading(story, (), digest, is_believed=bool(believed))


def keep(story: Story, digest: str) -> None:
    """Keep `story`, read from a file with this digest; raises OSError if it cannot be."""
    keepsakes.leave(cache_folder() / NAME, digest, _READ_BY, (story, story.agreements))
