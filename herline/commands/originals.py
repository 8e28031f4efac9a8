"""Keeps what a verb reads from being written over: a story, and the documents that it quotes."""

from __future__ import annotations

import os
from hashlib import file_digest
from pathlib import Path

from herline import paths
from herline.model.story import Source, Story


def refusal_of(
    target: Path, file: Path | None, story: Story | None = None, documents: Path | None = None
) -> str:
    """Why `target` may not be written, as a sentence; empty if it is none of the originals.

    These are `file` (None: the story shipped) and, where there is a folder of `documents`, those
    of the sources of `story`. Links are followed. Never raises.
    """
    if is_same(target, file or paths.story_file()):
        return f"{target} is the story itself. Choose another name."
    if story is None or documents is None or not os.path.isfile(target):
        return ""
    source = _quoted_at(target, story.sources, documents)
    return f"{target} is the document of “{source.label}”. Choose another name." if source else ""


def is_same(one: Path, other: Path | str) -> bool:
    """Whether both are there, and one file, by whatever names or links."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def _quoted_at(target: Path, sources: tuple[Source, ...], documents: Path) -> Source | None:
    """The source that the file `target` is the document of.

    As `documents.folder` has it: by the path that a source names, else anywhere below the folder
    by its hash, or by its name where there is no file at that path.
    """
    real = Path(os.path.realpath(target))
    below = real.is_relative_to(os.path.realpath(documents))
    digest = _digest_of(real) if below and any(source.sha256 for source in sources) else ""
    for source in sources:
        if (
            is_same(target, documents / source.file)
            or (digest and digest == source.sha256.strip().lower())
            or (below and _is_astray(source, real.name, documents))
        ):
            return source
    return None


def _is_astray(source: Source, name: str, documents: Path) -> bool:
    """Whether a file called `name` is what `source` names, though not where it says."""
    alike = source.file.rsplit("/", 1)[-1].casefold() == name.casefold()
    return alike and not os.path.exists(documents / source.file)


def _digest_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
