"""Where the files that come with Herline are, and where the user's own files go."""

import os
from contextlib import suppress
from pathlib import Path


class HomelessError(Exception):
    """There is no place for the user's own files; str() is a sentence."""


_PACKAGE = Path(__file__).resolve().parent
PREPARED = _PACKAGE.parent / ".venv" / "prepared"
"""What a checkout computed for a first start when its `.venv` was filled; it may be missing."""


def bundled_folder(name: str) -> Path:
    """The folder `data` or `resources` that came with the program; it is never written to.

    An installed wheel carries them inside the package, a checkout has them beside it.
    """
    inside = _PACKAGE / "_bundled"
    return (inside if inside.is_dir() else _PACKAGE.parent) / name


def story_file() -> Path:
    """The story that opens when no file is named."""
    return bundled_folder("data") / "timeline.json"


def first_story_file() -> Path:
    """The example that a new story begins with; the README shows the same."""
    return bundled_folder("data") / "first-story.json"


def resources_folder() -> Path:
    """Fonts, icons and themes."""
    return bundled_folder("resources")


def settings_file() -> Path:
    """The one file of preferences; neither it nor its folder need exist."""
    return _users("config") / "settings.json"


def state_folder() -> Path:
    """What is remembered between two starts: window, view, recent files."""
    return _users("state")


def data_folder() -> Path:
    """What the user wrote and nobody can restore: notes."""
    return _users("data")


def cache_folder() -> Path:
    """What can be computed again, and may be deleted at any time."""
    return _users("cache")


def kept_files(name: str) -> tuple[Path, Path]:
    """Where that is which a start can take instead of computing it; either may be missing."""
    return cache_folder() / name, PREPARED / name


def log_folder() -> Path:
    """Where the log file is written."""
    return _users("log")


def home_folder() -> Path:
    """Where a file dialog opens if there is no better place."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.sep)


def _users(purpose: str) -> Path:
    """One of the user's folders; HERLINE_HOME, where set, holds them all.

    Raises HomelessError if there is neither that nor a home folder, as in some containers, or if
    HERLINE_HOME names the home of an unknown user.
    """
    home = os.environ.get("HERLINE_HOME")
    if home:
        with suppress(RuntimeError):
            return Path(home).expanduser() / purpose
        raise HomelessError(
            f"HERLINE_HOME is {home}, and that user has no home folder. "
            "Set it to a folder of your choice."
        )
    import platformdirs  # late: a start that finds HERLINE_HOME, or writes nothing, needs none

    of = {
        "config": platformdirs.user_config_path,
        "state": platformdirs.user_state_path,
        "data": platformdirs.user_data_path,
        "cache": platformdirs.user_cache_path,
        "log": platformdirs.user_log_path,
    }
    with suppress(RuntimeError):
        folder = of[purpose]("herline", appauthor=False)
        if folder.is_absolute():  # earlier versions of platformdirs begin it with a tilde
            return folder
    raise HomelessError(
        "There is no home folder for your files: HOME is not set, and this user has none. "
        "Set HOME, or HERLINE_HOME to a folder of your choice."
    )
