"""Digests of files: taken of all their bytes, or believed while a file looks as it did then.

How a file looks is what the system knows of it without reading it: its size, its times, and which
file it is. What looks the same is nearly always the same. Whoever believes a digest takes it anew
when nobody waits, and has it forgotten if it turns out to be another.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, cast

from herline.files import save_atomically
from herline.paths import cache_folder
from herline.progress import Progress, to_nobody

AT_REST = 2.0
"""Seconds after a change in which another one might be given the same time."""
AT_MOST = 50
"""Files whose digests are noted; the oldest notes go first."""
_AT_ONCE = 1 << 18


def digest_of(path: Path, progress: Progress = to_nobody) -> str:
    """SHA-256 of the file at `path`, which is not read into memory; empty if it cannot be had.

    `progress` may raise to stop.
    """
    from hashlib import sha256  # late: it loads all of OpenSSL, 4 ms

    found, piece, done = sha256(), bytearray(_AT_ONCE), 0
    try:
        if not path.is_file():
            return ""
        size = max(path.stat().st_size, 1)
        with open(path, "rb", buffering=0) as file:
            while count := file.readinto(piece):
                found.update(memoryview(piece)[:count])
                done += count
                progress(min(1.0, done / size))
    except (OSError, ValueError):
        return ""
    return found.hexdigest()


def look_of(path: Path) -> str:
    """How the file at `path` looks; empty if it changed just now, when that would prove little."""
    try:
        about = path.stat()
    except (OSError, ValueError):
        return ""
    if time.time() - max(about.st_mtime, about.st_ctime) < AT_REST:
        return ""
    times = f"{about.st_mtime_ns} {about.st_ctime_ns}"
    return f"{about.st_size} {times} {about.st_dev} {about.st_ino}"


def believed_digest(path: Path) -> str:
    """The digest that was noted of the file at `path`, if it looks the same; else empty."""
    look, digest = _noted().get(str(path.absolute()), ("", ""))
    return digest if look and look == look_of(path) else ""


def note_digest(path: Path, look: str, digest: str) -> None:
    """Note that the file at `path` had this digest, if it still looks as it did before it was read.

    Raises OSError if the note cannot be written.
    """
    if look and digest and look == look_of(path):
        known, name = _noted(), str(path.absolute())
        if known.pop(name, None) != (look, digest):
            _write({**known, name: (look, digest)})


def forget_digest(path: Path) -> None:
    """No longer believe what was noted of the file at `path`; raises OSError."""
    known = _noted()
    if known.pop(str(path.absolute()), None):
        _write(known)


def _noted() -> dict[str, tuple[str, str]]:
    """The look and the digest of each file, by its path."""
    try:
        found = cast("dict[str, Any]", json.loads(_file().read_text("utf-8")))
        return {path: (str(look), str(digest)) for path, (look, digest) in found.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _write(known: dict[str, tuple[str, str]]) -> None:
    latest = dict(list(known.items())[-AT_MOST:])
    save_atomically(_file(), json.dumps(latest, indent=1))


def _file() -> Path:
    return cache_folder() / "digests.json"
