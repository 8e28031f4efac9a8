"""What must never be written over: a story, the documents it quotes, and the user's own files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import file_digest
from pathlib import Path

from herline.documents.text import last_name, straight
from herline.files import is_same
from herline.model.story import Source, Story
from herline.paths import HomelessError, data_folder, settings_file, state_folder, story_file

_NOTHING_CHOSEN: Mapping[str, Path] = {}


def refusal_of(
    target: Path,
    file: Path | None,
    story: Story | None = None,
    documents: Path | None = None,
    chosen: Mapping[str, Path] = _NOTHING_CHOSEN,
) -> str:
    """Why `target` may not be written, as a sentence; empty if it is none of the originals.

    The originals are the story in `file` (None: the one shipped), the one shipped in any case, the
    documents of the sources of `story`, and what Herline keeps for the user. A document is known by
    its hash, by its name in the folder of `documents` (else beside the story), or as the file
    `chosen` for a source, by its id. Links are followed. Never raises.
    """
    if is_same(target, file or story_file()):
        return f"{target} is the story itself. Choose another name."
    if not os.path.isfile(target):
        return ""
    if is_same(target, story_file()):
        return f"{target} is the story that came with Herline. Choose another name."
    if _is_users(target):
        return f"{target} is where Herline keeps what is yours. Choose another name."
    if story is None:
        return ""
    folder = documents or (file or story_file()).parent
    source = _quoted_at(target, story.sources, folder, chosen)
    return f"{target} is the document of “{source.label}”. Choose another name." if source else ""


def _is_users(target: Path) -> bool:
    """Whether `target` is a file of notes, preferences, or what is remembered."""
    real = Path(os.path.realpath(target))
    try:
        folders = (data_folder(), state_folder(), settings_file().parent)
    except HomelessError:  # without a home folder, nothing is kept
        return False
    return any(real.is_relative_to(os.path.realpath(folder)) for folder in folders)


def _quoted_at(
    target: Path, sources: tuple[Source, ...], documents: Path, chosen: Mapping[str, Path]
) -> Source | None:
    """The source whose document the file `target` is.

    As in `documents.folder`: by its hash, by the path that a source names, or, if there is no file
    at that path, by its name anywhere below the folder.
    """
    real = Path(os.path.realpath(target))
    below = real.is_relative_to(os.path.realpath(documents))
    digest = _digest_of(real) if any(source.sha256 for source in sources) else ""
    for source in sources:
        if (
            is_same(target, chosen.get(source.id, ""))
            or is_same(target, documents / straight(source.file))
            or (digest and digest == source.sha256.strip().lower())
            or (below and _is_astray(source, real.name, documents))
        ):
            return source
    return None


def _is_astray(source: Source, name: str, documents: Path) -> bool:
    """Whether a file called `name` is the one that `source` names, but in another place."""
    alike = last_name(source.file) == last_name(name)
    return alike and not os.path.exists(documents / straight(source.file))


def _digest_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
