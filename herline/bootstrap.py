"""Sees to it that the packages Herline needs are at hand; a checkout keeps its own in `.venv`.

Standard library only, and what a ready start does not need is imported where it is used. Messages
go to stderr, as stdout is for what the program answers.
"""

import os
import sys

_CHECKOUT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_VENV = os.path.join(_CHECKOUT, ".venv")
_SETTINGS = os.path.join(_VENV, "pyvenv.cfg")
if sys.platform == "win32":
    _VENV_PYTHON = os.path.join(_VENV, "Scripts", "python.exe")
    _PACKAGES = os.path.join(_VENV, "Lib", "site-packages")
else:
    _VENV_PYTHON = os.path.join(_VENV, "bin", "python")
    _PACKAGES = os.path.join(_VENV, "lib", "python{}.{}".format(*sys.version_info), "site-packages")

_PATIENCE = 30.0
"""Seconds for computing ahead, which takes one."""

RUN, TEST = "requirements.txt", "requirements-dev.txt"

# Module, distribution, least version, first version that will not do; as pyproject.toml says.
NEEDED = {
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
    if os.path.isdir(os.path.join(_CHECKOUT, "herline", "_bundled")):
        return  # an installed wheel: whatever installed it saw to the rest
    if not at_hand(RUN, sys.path):
        _have_venv(RUN)
        put_on_path(_PACKAGES)


def python_for_tests() -> str:
    """The interpreter that has what the tests need; exit with one sentence if that fails."""
    if at_hand(RUN, sys.path) and at_hand(TEST, sys.path):
        return sys.executable
    _have_venv(TEST)
    return _VENV_PYTHON


def at_hand(lock: str, path: list[str]) -> bool:
    """Whether all modules can be imported from `path` in suitable versions."""
    versions: dict[str, dict[str, tuple[int, ...]]] = {}
    for module, distribution, least, limit in NEEDED[lock]:
        for folder in path:  # asking importlib would cost 3 ms
            if os.path.isfile(os.path.join(folder, module, "__init__.py")):
                break
        else:
            return False
        if folder not in versions:
            versions[folder] = _versions(folder or os.curdir)
        version = versions[folder].get(distribution, least)
        if version < least or (limit and version >= limit):
            return False
    return True


def _versions(folder: str) -> dict[str, tuple[int, ...]]:
    """What a folder has in which version, by its names; importlib.metadata would cost 20 ms."""
    found: dict[str, tuple[int, ...]] = {}
    for entry in os.listdir(folder):
        name, _, rest = entry.lower().partition("-")
        numbers = rest.partition("-")[0].split(".")[:2]
        if rest.endswith((".dist-info", ".egg-info")) and all(map(str.isdigit, numbers)):
            found[name] = tuple(map(int, numbers))
    return found


def put_on_path(folder: str) -> None:
    """Let imports find `folder`: before other installed packages, after the standard library."""
    others = [i for i, entry in enumerate(sys.path) if entry.endswith("-packages")]
    sys.path.insert(others[0] if others else len(sys.path), folder)


def _have_venv(lock: str) -> None:
    """Make sure that `.venv` has all that `lock` names; exit with one sentence if that fails."""
    try:
        if _holds(lock):
            return
        with open(os.path.join(_CHECKOUT, RUN), "rb") as turn:
            _wait_for(turn.fileno())
            if not _holds(lock):  # the start before this one may have done it
                _fill(lock, turn.fileno())
                _prepare()
    except (OSError, ImportError) as trouble:
        sys.exit("Herline could not be made ready. " + sentence_for(str(trouble)))
    except KeyboardInterrupt:
        words = "\nStopped before all was ready; run the same command to try again."
        print(words, file=sys.stderr)
        sys.exit(130)


def _prepare() -> None:
    """Have the first start computed ahead (see `prepare`); where that fails, it takes longer."""
    from subprocess import DEVNULL, SubprocessError, run

    try:
        command = [_VENV_PYTHON, "-m", "herline.prepare"]
        run(command, cwd=_CHECKOUT, stdout=DEVNULL, stderr=DEVNULL, timeout=_PATIENCE)
    except (OSError, SubprocessError):
        pass


def _holds(lock: str) -> bool:
    """Whether `.venv` is of this Python, and was filled from this very lock or by the user.

    What only the tests need may have gone since then, as after `uv sync --no-dev`.
    """
    if os.path.exists(_stamp(lock)):
        with open(_stamp(lock), "rb") as file:
            filled = file.read() == _stamp_text(lock)
        if lock == RUN or not filled:
            return filled
    return _is_sound() and at_hand(RUN, [_PACKAGES]) and at_hand(lock, [_PACKAGES])


def _is_sound() -> bool:
    """Whether `.venv` is an environment of this Python that nobody left half filled."""
    stamp, mine = _stamp(RUN), "={}.{}.".format(*sys.version_info)
    if os.path.exists(stamp) and not os.path.getsize(stamp):
        return False
    if not (os.path.exists(_VENV_PYTHON) and os.path.exists(_SETTINGS)):
        return False
    with open(_SETTINGS, encoding="utf-8", errors="replace") as file:
        said = file.read().replace(" ", "")
    return "version" + mine in said or "version_info" + mine in said


def _stamp(lock: str) -> str:
    """The file that is empty until all packages of a lock are in `.venv`."""
    return os.path.join(_VENV, "installed-" + lock)


def _stamp_text(lock: str) -> bytes:
    """The Python version and the lock itself, as comparing it is quicker than hashing it."""
    with open(os.path.join(_CHECKOUT, lock), "rb") as file:
        return b"%d.%d\n" % sys.version_info[:2] + file.read()


def _wait_for(turn: int) -> None:
    """Take the lock on an open file once no other start has it; it ends with the process."""
    words = "Another start is fetching the packages; waiting for it."
    if sys.platform == "win32":
        import msvcrt

        os.lseek(turn, 1 << 30, os.SEEK_SET)  # after the text, which others may still read
        while True:
            try:
                return msvcrt.locking(turn, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
            except OSError:
                print(words, file=sys.stderr)
    import fcntl

    try:
        fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(words, file=sys.stderr)
        fcntl.flock(turn, fcntl.LOCK_EX)
    except OSError:
        pass  # a file system without locks: carry on, as two starts at once are rare


def _fill(lock: str, turn: int) -> None:
    """Add to a sound `.venv`, or make a new one; the stamps come last, to prove it complete."""
    outside = _python_with_pip()
    if not _is_sound():
        _make_venv()
    for each in (RUN, TEST):
        open(_stamp(each), "w").close()
    count = sum(b"==" in line for line in _stamp_text(lock).splitlines())
    words = f"Herline fetches its {count} packages into {_VENV}; this is done only once."
    print(words, file=sys.stderr)
    _run_pip(outside, lock, turn)
    import compileall  # as pip compiled the rest, so that no start and no first click has to

    compileall.compile_dir(os.path.join(_CHECKOUT, "herline"), quiet=2)
    for each in {RUN, lock}:  # the lock for the tests holds the other one
        with open(_stamp(each), "wb") as file:
            file.write(_stamp_text(each))


def _python_with_pip() -> str:
    """The interpreter whose pip fills `.venv`; an environment may have none, but what it is of."""
    from importlib.util import find_spec

    if find_spec("pip"):
        return sys.executable
    if sys.prefix == sys.base_prefix:
        raise ImportError("No module named pip")
    return getattr(sys, "_base_executable", sys.executable)


def _make_venv() -> None:
    """Put an environment without pip at `.venv`; ensurepip is not needed for that."""
    import venv

    os.makedirs(_VENV, exist_ok=True)
    if os.path.exists(_SETTINGS):
        open(_SETTINGS, "w").close()  # what is left if this is stopped will not pass for sound
    elif os.listdir(_VENV):
        raise FileExistsError(f"File exists: '{_VENV}'")
    venv.EnvBuilder(clear=True, symlinks=os.name != "nt").create(_VENV)


def _run_pip(outside: str, lock: str, turn: int) -> None:
    """Let the pip of `outside` fill `.venv`, showing its progress; raises what it says of failure.

    It inherits `turn`, so that the next start waits for it even if this one was killed.
    """
    import signal
    from subprocess import PIPE, Popen

    not_for_pip = ("PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_CONSTRAINT")
    settings = {name: value for name, value in os.environ.items() if name not in not_for_pip}
    settings.update(PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1")
    if settings.setdefault("PIP_RETRIES", "2") == "0":
        settings["PIP_RETRIES"] = "1"  # only when it tries again does pip name a dead network
    command = [outside, "-m", "pip", "--python", _VENV_PYTHON, "install", "--no-user", "--no-deps"]
    command += ["--require-hashes", "--only-binary", ":all:", "-r", lock]
    kept = () if os.name == "nt" else (turn,)
    pip = Popen(command, cwd=_CHECKOUT, env=settings, stdout=2, stderr=PIPE, pass_fds=kept)
    try:
        said = pip.communicate()[1].decode(errors="replace")
    except KeyboardInterrupt:
        if os.name != "nt":  # in a terminal pip heard it too, but it may have been for us alone
            pip.send_signal(signal.SIGINT)
        pip.wait()
        raise
    if pip.returncode:
        raise ChildProcessError(said)


# What pip or the system says of a failure, and our sentence; the first that fits is used.
_SENTENCES = {
    r"No module named '?(?P<what>pip|venv)": "{sys.executable} has no {what}: install it (Debian,"
    " Ubuntu: `sudo apt-get install python3-{what}`; Fedora: `sudo dnf install python3-{what}`) and"
    " start again.",
    r"no such option: --python": "The pip of {sys.executable} is older than 22.3:"
    " `{sys.executable} -m pip install --upgrade pip` brings a newer one.",
    r"No space left|Errno 28\b|WinError 112|quota exceeded|No usable temporary": "The disk is full:"
    " make room for 350 MB in {venv} and, for a while, 150 MB of temporary files, and start again.",
    r"File exists: '[^']*\.venv'": "{venv} is in the way, and is not a Python environment: move it"
    " elsewhere.",
    r"Permission denied|Read-only file system|WinError 5\b": "{venv} cannot be written: copy the"
    " Herline folder to where you may write, and start it there.",
    r"DO NOT MATCH THE HASHES": "A downloaded package is not the one in the lock (its hash"
    " differs), so it was not installed: try again, on another network or with another mirror.",
    r"SSLError|CERTIFICATE_VERIFY_FAILED": "The package index shows a certificate that this machine"
    " does not trust: if it is that of a proxy, name it in PIP_CERT and start again.",
    r"connection broken|ConnectionError|timed? ?out|max retries|incomplete": "There is no network,"
    " or the package index does not answer: connect (set HTTPS_PROXY if there is a proxy) and start"
    " again.",
    r"No matching distribution found for (?P<what>\S+)": "The package index has no {what} for this"
    " Python ({sys.version_info[0]}.{sys.version_info[1]} on {sys.platform}): there is one for"
    " Python 3.11 to 3.14 on Linux (glibc 2.34 or newer), Windows and macOS.",
}


def sentence_for(said: str) -> str:
    """What to tell the user when pip or the system has `said` this while `.venv` was filled."""
    import re

    for pattern, sentence in _SENTENCES.items():
        if match := re.search(pattern, said, re.IGNORECASE):
            return sentence.format(sys=sys, venv=_VENV, **match.groupdict())
    reasons = re.findall(r"^ERROR: *(.+)", said, re.MULTILINE) or re.findall(r".+", said)
    return f"{reasons[-1] if reasons else 'pip gave no reason'} (Delete {_VENV} to start afresh.)"
