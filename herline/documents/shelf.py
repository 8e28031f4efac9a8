"""The documents at hand: a folder, and single files that the reader chose for single sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from herline.documents.decoding import UnreadableError
from herline.documents.folder import Folder, Match, Standing
from herline.documents.text import Document, MissingError, read
from herline.model.story import Source


class Shelf:
    """Looks for the document of a source in the file chosen for it, or else in the folder."""

    def __init__(self, folder: Path | None, chosen: Mapping[str, Path]) -> None:
        self._folder = Folder(folder) if folder is not None else None
        self._chosen = chosen

    def match(self, source: Source, quoted: Iterable[str] = ()) -> Match:
        """The document of `source`, with the words `quoted` from it.

        Never raises: the match says what went wrong.
        """
        if path := self._chosen.get(source.id):
            return match_file(source, path, quoted)
        if self._folder is not None:
            return self._folder.match(source, quoted)
        return Match(
            source.id,
            Standing.MISSING,
            f"No file was chosen for “{source.label}”, and no folder of documents.",
        )


def match_file(source: Source, path: Path, quoted: Iterable[str] = ()) -> Match:
    """The one file at `path` as the document of `source`, whatever it is called."""
    try:
        path = path.resolve()  # a link that was chosen leads where its owner wants it to
        document = read(path.parent, path.name, quoted)
    except MissingError:
        sentence = f"The file chosen for “{source.label}” is gone: {path}. Choose another."
        return Match(source.id, Standing.MISSING, sentence)
    except (UnreadableError, OSError, RuntimeError) as error:
        return Match(source.id, Standing.UNREADABLE, str(error))
    wanted = source.sha256.strip().lower()
    certain = bool(wanted) and document.sha256 == wanted
    standing = Standing.CHANGED if wanted and not certain else Standing.FOUND
    return Match(source.id, standing, _told(document, wanted, certain), document, certain)


def _told(document: Document, wanted: str, certain: bool) -> str:
    if certain:
        told = f"{document.name}, the file you chose, is the one that was quoted."
    elif wanted:
        told = f"{document.name}, the file you chose, is not the one that was quoted: its SHA-256 "
        told += "is different."
    else:
        told = f"{document.name} is the file you chose; the story records no hash for it."
    return f"{told} {document.note}" if document.note else told
