"""Sees to it that the packages Herline needs are at hand; a checkout keeps its own in `.venv`.

Standard library only, and written so that every Python 3 can read it: on an old one, the user is
told what is wrong instead of seeing a syntax error.
"""

import os
import sys

TYPE_CHECKING = False  # typing itself costs 3 ms at every start
if TYPE_CHECKING:
    from collections.abc import Sequence

_CHECKOUT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_VENV = os.path.join(_CHECKOUT, ".venv")

RUN, TEST = "requirements.txt", "requirements-dev.txt"

# Module, distribution, least version, first version that will not do; as pyproject.toml says.
NEEDED: "dict[str, tuple[tuple[str, str, tuple[int, int], tuple[int, int] | None], ...]]" = {
    RUN: (
        ("PySide6", "pyside6_essentials", (6, 10), (6, 12)),
        ("numpy", "numpy", (2, 0), None),
        ("platformdirs", "platformdirs", (4, 3), None),
        ("pydantic", "pydantic", (2, 11), None),
        ("rapidfuzz", "rapidfuzz", (3, 10), None),
        ("citeproc", "citeproc_py", (0, 9), None),
    ),
    TEST: (
        ("pytestqt", "pytest_qt", (4, 4), None),
        ("pytest", "pytest", (8, 3), None),
        ("hypothesis", "hypothesis", (6, 120), None),
        ("edtf", "edtf", (5, 0), None),
        ("hatchling", "hatchling", (1, 27), None),
    ),
}


def ready() -> None:
    """Make the packages importable in this process; exit with one sentence if that fails."""
    _refuse_an_old_python()
    if os.path.isdir(os.path.join(_CHECKOUT, "herline", "_bundled")):
        return  # an installed wheel: whatever installed it saw to the rest
    if not at_hand(RUN):
        _have_venv(RUN)
        put_on_path(_site_packages())


def python_for_tests() -> str:
    """The interpreter that has what the tests need; exit with one sentence if that fails."""
    _refuse_an_old_python()
    if at_hand(RUN) and at_hand(TEST):
        return sys.executable
    _have_venv(TEST)
    return _venv_python()


def _refuse_an_old_python() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - it is the old ones that are asked
        sys.exit(
            "Herline needs Python 3.11 or newer, and {} is Python {}.{}: install a newer one and"
            " start with it, for example `python3.12 -m herline`.".format(
                sys.executable, *sys.version_info[:2]
            )
        )


def at_hand(lock: str, path: "Sequence[str] | None" = None) -> bool:
    """Whether all modules can be imported from `path` (or sys.path) in suitable versions."""
    versions: dict[str, dict[str, tuple[int, ...]]] = {}
    for module, distribution, least, limit in NEEDED[lock]:
        folder = _folder_of(module, sys.path if path is None else path)
        if folder is None:
            return False
        if folder not in versions:
            versions[folder] = _versions(folder)
        version = versions[folder].get(distribution, least)
        if version < least or (limit and version >= limit):
            return False
    return True


def _folder_of(module: str, path: "Sequence[str]") -> "str | None":
    """Where a package would be imported from; asking importlib would cost 3 ms."""
    for folder in path:
        if os.path.isfile(os.path.join(folder, module, "__init__.py")):
            return folder or os.curdir
    return None


def _versions(folder: str) -> "dict[str, tuple[int, ...]]":
    """What a folder has in which version, by its names; importlib.metadata would cost 20 ms."""
    found: dict[str, tuple[int, ...]] = {}
    for entry in os.listdir(folder):
        if entry.endswith((".dist-info", ".egg-info")):
            name, _, rest = entry.rpartition(".")[0].lower().partition("-")
            numbers = rest.partition("-")[0].split(".")[:2]
            if all(number.isdigit() for number in numbers):
                found[name] = tuple(int(number) for number in numbers)
    return found


def put_on_path(folder: str) -> None:
    """Let imports find `folder`: before other installed packages, after the standard library."""
    ends = [os.path.basename(entry) for entry in sys.path]
    others = [i for i, end in enumerate(ends) if end in ("site-packages", "dist-packages")]
    sys.path.insert(others[0] if others else len(sys.path), folder)


def _have_venv(lock: str) -> None:
    """Make sure that `.venv` has all that `lock` names; exit with one sentence if that fails."""
    if _holds(lock):
        return
    from herline import fetching

    try:
        with fetching.sentences(_VENV), fetching.one_at_a_time(_beside(RUN)) as turn:
            if not _holds(lock):  # the start before this one may have done it
                _fill(lock, turn)
    except fetching.FetchingError as trouble:
        sys.exit("Herline could not be made ready. " + str(trouble))
    except KeyboardInterrupt:
        print(
            "\nStopped before all packages were here; run the same command to try again.",
            file=sys.stderr,
        )
        sys.exit(130)


def _holds(lock: str) -> bool:
    """Whether `.venv` is of this Python, and was filled from this very lock or by the user.

    What only the tests need may have gone since then, as after `uv sync --no-dev`.
    """
    path = [_site_packages()]
    try:
        with open(_stamp(lock), "rb") as file:
            return file.read() == _stamp_text(lock) and (lock == RUN or at_hand(lock, path))
    except OSError:
        return _is_sound() and at_hand(RUN, path) and at_hand(lock, path)


def _fill(lock: str, turn: int) -> None:
    """Add to a sound `.venv`, or make a new one; the stamps come last, to prove it complete."""
    from herline import fetching

    pip = fetching.find_pip()
    unfinished = os.path.join(_VENV, "unfinished")
    if not _is_sound():
        fetching.make_venv(_VENV, unfinished)
    with open(unfinished, "w"):
        pass
    for each in (RUN, TEST):
        if os.path.exists(_stamp(each)):
            os.remove(_stamp(each))
    fetching.install(pip, _venv_python(), _beside(lock), turn)
    _compile()
    for each in {RUN, lock}:  # the lock for the tests holds the other one
        with open(_stamp(each), "wb") as file:
            file.write(_stamp_text(each))
    os.remove(unfinished)


def _compile() -> None:
    """Compile Herline as pip compiled the rest, so that no start and no first click has to."""
    import compileall

    compileall.compile_dir(os.path.join(_CHECKOUT, "herline"), quiet=2)


def _is_sound() -> bool:
    """Whether `.venv` is an environment of this Python that nobody left half filled."""
    if os.path.exists(os.path.join(_VENV, "unfinished")) or not os.path.exists(_venv_python()):
        return False
    try:
        with open(os.path.join(_VENV, "pyvenv.cfg"), encoding="utf-8") as file:
            lines = [line.replace(" ", "") for line in file]
    except OSError:
        return False
    mine = "{}.{}.".format(*sys.version_info[:2])
    return any(line.startswith(("version=" + mine, "version_info=" + mine)) for line in lines)


def _beside(lock: str) -> str:
    return os.path.join(_CHECKOUT, lock)


def _stamp(lock: str) -> str:
    return os.path.join(_VENV, "installed-" + lock)


def _stamp_text(lock: str) -> bytes:
    """The Python version and the lock itself, as comparing it is quicker than hashing it."""
    with open(_beside(lock), "rb") as file:
        return b"%d.%d\n" % sys.version_info[:2] + file.read()


def _site_packages() -> str:
    if os.name == "nt":
        return os.path.join(_VENV, "Lib", "site-packages")
    return os.path.join(_VENV, "lib", "python{}.{}".format(*sys.version_info[:2]), "site-packages")


def _venv_python() -> str:
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(_VENV, *inside)
