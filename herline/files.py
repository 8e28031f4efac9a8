"""Writes a file whole or not at all.

`QSaveFile` is not used: on a full disk it reported success, and the old file was gone.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_REASONS = {
    errno.EACCES: "there is no permission to write there",
    errno.EPERM: "there is no permission to write there",
    errno.EROFS: "that disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.ENAMETOOLONG: "the name is too long",
}


class NotWrittenError(Exception):
    """A file could not be written; the sentence says which, why, and what to try."""


def write_whole(path: Path, content: bytes | str) -> None:
    """Save what a reader asked for at `path`, in a folder that is there.

    Raises NotWrittenError; then nothing has changed.
    """
    if refusal := no_place(path):
        raise NotWrittenError(refusal)
    try:
        save_atomically(path, content)
    except OSError as error:
        raise NotWrittenError(not_written(path, error)) from error


def save_atomically(path: Path, content: bytes | str) -> None:
    """Put `content` (text as UTF-8) at `path` in one step, making its folder if that is missing.

    The old file stays as it was until all of the new one is on the disk; the new one has its
    permissions. A symbolic link is followed, so the file that it names is replaced, not the link.
    Raises OSError, or UnicodeEncodeError for a lone surrogate; then nothing has changed.
    """
    raw = content.encode("utf-8") if isinstance(content, str) else content
    with written_atomically(path) as file:
        file.write(raw)


@contextmanager
def written_atomically(path: Path) -> Generator[BinaryIO]:
    """Like `save_atomically`, for content that is too big to have at once: a file to write to.

    The file is put at `path` when the block ends; if the block raises, nothing has changed. A
    device or a pipe is not replaced: whoever is at its other end would wait for ever.
    """
    path = Path(os.path.realpath(path))
    if is_device_or_pipe(path):
        raise OSError(errno.ENODEV, "it is a device or a pipe")
    path.parent.mkdir(parents=True, exist_ok=True)
    # Not `tempfile`: importing it costs more than everything else here.
    name = path.with_name(f".{path.name[:80]}.{os.urandom(6).hex()}")
    descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0))
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode_of(path))
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
    _settle(path.parent)


def reason_of(error: OSError) -> str:
    """What the system says of an error: "No space left on device"."""
    return error.strerror or str(error)


def not_written(path: Path | None, error: OSError) -> str:
    """A sentence on why nothing was written to `path`, and what to try."""
    reason = _REASONS.get(error.errno or 0, reason_of(error))
    return (
        f"“{path}” could not be written: {reason}. What was there is unchanged. "
        "Choose another folder or name."
    )


def no_place(path: Path) -> str:
    """Why no file can be put at `path`, as a sentence: it is a folder, or its folder is missing."""
    if os.path.isdir(path):  # unlike Path, never raises
        return f"“{path}” is a folder. Add the name of a file."
    if not os.path.isdir(path.parent):
        return f"There is no folder “{path.parent}”. Make it first, or choose another one."
    return ""


def is_device_or_pipe(path: Path) -> bool:
    """Whether `path` is something that could be read or written for ever. Never raises."""
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)


def is_same(one: Path, other: Path | str) -> bool:
    """Whether both are one existing file, under whatever names or links. Never raises."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def set_aside(path: Path) -> Path:
    """Rename a damaged file to `<name>.damaged-<date>`, so that nothing of it is lost.

    Returns the new path; raises OSError when the folder refuses.
    """
    stamp = time.strftime("%Y-%m-%d")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    count = 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{path.name}.damaged-{stamp}-{count}")
    path.rename(aside)
    return aside


def set_aside_in_words(path: Path, what: str, reason: str | OSError, instead: str) -> str:
    """Set a damaged file aside; a sentence on what it is, why, where it is now, and what is used.

    If the `reason` is an error, the file could not be read, and may be sound. Never raises: a file
    that cannot be renamed is left where it is.
    """
    try:
        kept = f"kept as {set_aside(path)}"
    except OSError:
        kept = f"left where it is, at {path}"
    if isinstance(reason, OSError):
        return f"{what} could not be read ({reason_of(reason)}); it is {kept}, and {instead}."
    return f"{what} was damaged ({reason}); it is {kept}, and {instead}."


def _mode_of(path: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    try:
        return path.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _settle(folder: Path) -> None:
    """Make the renaming itself durable, if the system can synchronise a folder."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
