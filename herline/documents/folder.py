"""Finds the document of a source in a folder: first by its SHA-256, then by its name."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from herline.documents.decoding import UnreadableError
from herline.documents.text import (
    Document,
    MissingError,
    last_name,
    read,
    read_bytes,
    refusal,
    straight,
)
from herline.frozen import frozen
from herline.model.story import Source

MOST_FILES = 5_000
MOST_BYTES = 512 * 1024 * 1024
"""A search by hash goes no further than this: the folder may be somebody's whole home."""
_ADDRESS = re.compile("https?://", re.IGNORECASE)
_LONGEST_ENDING = len(".xhtml")
"""What may be missing from a name that is still meant."""


class Standing(StrEnum):
    """What came of looking for a source's document."""

    FOUND = "found"
    CHANGED = "changed"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@frozen
class Match:
    """A source's document, if there is one, and in a sentence how it was found."""

    source: str
    standing: Standing
    sentence: str
    document: Document | None = None
    certain: bool = False
    """Whether the hash was recorded and agrees."""

    @property
    def unchanged(self) -> bool:
        """Whether the file is known to be, byte for byte, the one the quotes were taken from."""
        return self.standing is Standing.FOUND and self.certain


class Folder:
    """The files below one folder; their hashes are taken once, when first asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._names: tuple[str, ...] | None = None
        self._by_hash: dict[str, str] | None = None

    def match(self, source: Source, quoted: Iterable[str] = ()) -> Match:
        """The document of `source`, with the words `quoted` from it.

        Never raises: the match says what went wrong.
        """
        wanted = source.sha256.strip().lower()
        named: Document | None = None
        failure: UnreadableError | None = None
        try:
            named = self._named(source, quoted)
        except UnreadableError as error:
            failure = error
        if named and named.sha256 == wanted:
            return self._found(source, named, certain=True)
        if wanted and (name := self._hashes().get(wanted)):
            try:
                return self._found(source, read(self.path, name, quoted), certain=True)
            except UnreadableError as error:
                failure = error
        if named and not wanted:
            return self._found(source, named, certain=False)
        if named:
            sentence = f"{named.name} has changed since it was quoted: its SHA-256 is different."
            sentence = f"{sentence} {named.note}".rstrip()
            return Match(source.id, Standing.CHANGED, sentence, named)
        if failure is None:
            return Match(source.id, Standing.MISSING, self._nameless(source))
        is_missing = isinstance(failure, MissingError)
        standing = Standing.MISSING if is_missing else Standing.UNREADABLE
        return Match(source.id, standing, str(failure))

    def _named(self, source: Source, quoted: Iterable[str]) -> Document | None:
        """The document under the name that `source` gives, if it does; raises UnreadableError."""
        if not source.file.strip():
            return None
        try:
            return read(self.path, source.file, quoted)
        except MissingError as error:
            # The same file may be in a folder of its own, or have other capitals in its name.
            last = last_name(source.file)
            alike = [name for name in self._files() if last_name(name) == last]
            if len(alike) != 1:
                raise MissingError(f"{error} {self._advice(source.file, alike)}".rstrip()) from None
        return read(self.path, alike[0], quoted)

    def _advice(self, name: str, alike: list[str]) -> str:
        """What to try where there is no file `name`, but several `alike`, or none."""
        if alike:
            told = " and ".join(f"“{each}”" for each in alike[:2])
            return f"It has {told}{' and others' if alike[2:] else ''}: say which is meant."
        if _ADDRESS.match(name):
            return "This is an address: save what is there in the folder, and name that file."
        last = last_name(name)
        likely = {
            last_name(each): each
            for each in self._files()
            if abs(len(last_name(each)) - len(last)) <= _LONGEST_ENDING
        }
        from difflib import get_close_matches  # late: only a slip of the pen needs it

        found = get_close_matches(last, likely, n=1, cutoff=0.75)
        return f"Did you mean “{likely[found[0]]}”?" if found else ""

    def _found(self, source: Source, document: Document, *, certain: bool) -> Match:
        if certain and document.name == straight(source.file):
            sentence = f"{document.name} is the file that was quoted."
        elif certain:
            sentence = f"{document.name} is the file that was quoted, under another name."
        else:
            sentence = f"{document.name} was found by its name; the story records no hash for it."
        if document.note:
            sentence = f"{sentence} {document.note}"
        return Match(source.id, Standing.FOUND, sentence, document, certain)

    def _nameless(self, source: Source) -> str:
        """Why there is no document for a source that does not name a file."""
        if source.sha256:
            return f"No file in {self.path} has the SHA-256 that “{source.label}” records."
        return f"“{source.label}” names no document."

    def _files(self) -> tuple[str, ...]:
        if self._names is None:
            self._names = tuple(_walk(self.path))
        return self._names

    def _hashes(self) -> dict[str, str]:
        if self._by_hash is None:
            self._by_hash = {}
            total = 0
            for name in self._files():
                if total > MOST_BYTES:
                    break
                try:
                    content = read_bytes(self.path, name)
                except UnreadableError:
                    continue
                total += len(content)
                self._by_hash.setdefault(hashlib.sha256(content).hexdigest(), name)
        return self._by_hash


def _walk(root: Path) -> Iterator[str]:
    """Names of the files below `root`, sorted, without hidden files and linked folders."""
    seen = 0
    for folder, folders, files in os.walk(root, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(files):
            if file.startswith("."):
                continue
            seen += 1
            if seen > MOST_FILES:
                return
            name = (Path(folder) / file).relative_to(root).as_posix()
            if not refusal(name):
                yield name
