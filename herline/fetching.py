"""Fetches packages into an environment that has no pip, with the pip of another one.

Imported only if something is missing. A failure is a FetchingError: one sentence on what is wrong
and what to try. Messages go to stderr, as stdout is for what the program answers.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

_LEAST_PIP = (22, 3)  # the first that knows --python
_NOT_FOR_PIP = ("PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_CONSTRAINT")


class FetchingError(Exception):
    """One sentence: what is wrong, and what to try."""


_NO_SPACE = (
    "The disk is full: the packages take 350 MB in {venv} and, for a while, 150 MB in the folder of"
    " temporary files. Make room and start again."
)
_NOT_WRITABLE = (
    "{venv} cannot be written: copy the Herline folder to where you may write, and start it there."
)
# What pip or the system says of a failure, and our sentence; the first that fits is used.
_SENTENCES = (
    (r"No space left|Errno 28\b|WinError 112|quota exceeded", _NO_SPACE),
    (r"Permission denied|Read-only file system|WinError 5\b", _NOT_WRITABLE),
    (
        r"DO NOT MATCH THE HASHES",
        "A downloaded package is not the one in the lock file (its hash differs), so it was not"
        " installed: try again, perhaps on another network or with another mirror.",
    ),
    (
        r"SSLError|CERTIFICATE_VERIFY_FAILED",
        "The package index shows a certificate that this machine does not trust: if there is a"
        " proxy in between, name its certificate in PIP_CERT and start again.",
    ),
    (
        r"connection broken by|NewConnectionError|Max retries|ConnectionError|Timeout|timed out"
        r"|IncompleteRead|ProxyError|name resolution|getaddrinfo",
        "There is no network, or the package index does not answer: connect (set HTTPS_PROXY if"
        " there is a proxy) and start again.",
    ),
    (
        r"No matching distribution found for (?P<what>\S+)",
        "The package index has no {what} for this Python ({python} on {platform}): there is one for"
        " Python 3.11 to 3.14 on Linux (glibc 2.34 or newer), Windows and macOS.",
    ),
)


@contextmanager
def sentences(venv: str) -> Generator[None]:
    """Turn an error with files in `venv` into a FetchingError."""
    try:
        yield
    except OSError as error:
        raise FetchingError(sentence_for(str(error), venv)) from error


def sentence_for(said: str, venv: str) -> str:
    """What to tell the user when pip or the system has `said` this while `venv` was filled."""
    for pattern, sentence in _SENTENCES:
        match = re.search(pattern, said, re.IGNORECASE)
        if match:
            python = "{}.{}".format(*sys.version_info[:2])
            words = {"venv": venv, "python": python, "platform": sys.platform, **match.groupdict()}
            return sentence.format(**words)
    lines = [line for line in said.splitlines() if line.strip()] or ["no reason was given"]
    errors = [line for line in lines if line.startswith("ERROR:")] or lines
    return f"{errors[-1].removeprefix('ERROR:').strip()} (Delete {venv} to start afresh.)"


@contextmanager
def one_at_a_time(file: str) -> Generator[int]:
    """Wait until no other start is fetching; the lock on `file` ends with the process."""
    handle = os.open(file, os.O_RDONLY)
    try:
        if not _try_to_lock(handle, wait=False):
            print("Another start is fetching the packages; waiting for it.", file=sys.stderr)
            _try_to_lock(handle, wait=True)
        yield handle
    finally:
        os.close(handle)


def _try_to_lock(handle: int, wait: bool) -> bool:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, 1 << 30, os.SEEK_SET)  # after the text, which others may still read
        while True:
            try:
                msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
                return True
            except OSError:
                if not wait:
                    return False
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        pass  # a file system without locks: carry on, as two starts at once are rare
    return True


def find_pip() -> str:
    """The interpreter whose pip can fill another environment; a venv's own may have none."""
    seen: list[str] = []
    for python in dict.fromkeys([sys.executable, getattr(sys, "_base_executable", sys.executable)]):
        asked = subprocess.run(
            [python, "-m", "pip", "--version"], capture_output=True, text=True, env=_environment()
        )
        version = re.match(r"pip (\d+)\.(\d+)", asked.stdout)
        if version and (int(version[1]), int(version[2])) >= _LEAST_PIP:
            return python
        seen += [version[0]] if version else []
    if seen:
        raise FetchingError(
            f"{seen[0]} is too old, 22.3 is needed: `{sys.executable} -m pip install --user"
            " --upgrade pip` brings a newer one."
        )
    raise FetchingError(
        f"{sys.executable} has no pip: install it (Debian, Ubuntu: `sudo apt-get install"
        " python3-pip`; Fedora: `sudo dnf install python3-pip`) and start again."
    )


def make_venv(venv: str, unfinished: str) -> None:
    """Put an environment without pip at `venv`; ensurepip is not needed for that."""
    try:
        import venv as maker
    except ImportError:
        raise FetchingError(
            f"{sys.executable} lacks its module venv: install it (Debian, Ubuntu: `sudo apt-get"
            " install python3-venv`) and start again."
        ) from None
    if os.path.lexists(venv) and not _may_be_replaced(venv, unfinished):
        raise FetchingError(
            f"{venv} is in the way, and is not a Python environment: move it elsewhere."
        )
    os.makedirs(venv, exist_ok=True)
    with open(unfinished, "w"):
        pass  # first of all: if anything stops from here on, the next start begins afresh
    for entry in os.scandir(venv):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        elif entry.path != unfinished:
            os.remove(entry.path)
    maker.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(venv)


def _may_be_replaced(venv: str, unfinished: str) -> bool:
    marks = (unfinished, os.path.join(venv, "pyvenv.cfg"))
    return any(map(os.path.exists, marks)) or (os.path.isdir(venv) and not os.listdir(venv))


def install(pip: str, python: str, lock: str, turn: int) -> None:
    """Install what `lock` names for `python`; pip shows each package and the progress of downloads.

    `turn` is the handle of the lock. pip inherits it, so that the next start waits even for a pip
    whose parent was killed. Raises FetchingError.
    """
    venv = os.path.dirname(os.path.dirname(python))
    with open(lock, encoding="utf-8") as file:
        count = sum("==" in line for line in file)
    print(
        f"Herline fetches its {count} packages into {venv}; this is done only once.",
        file=sys.stderr,
    )
    command = [pip, "-m", "pip", "--python", python, "install", "--no-user", "--no-deps"]
    command += ["--require-hashes", "--only-binary", ":all:", "-r", os.path.basename(lock)]
    said = os.path.join(venv, "pip-errors.txt")
    with open(said, "w", encoding="utf-8") as errors:
        folder, kept = os.path.dirname(lock), () if os.name == "nt" else (turn,)
        child = subprocess.Popen(
            command, cwd=folder, stdout=2, stderr=errors, env=_environment(), pass_fds=kept
        )
        try:
            code = child.wait()
        except KeyboardInterrupt:
            _stop(child)
            raise
    if code:
        with open(said, encoding="utf-8", errors="replace") as errors:
            reason = errors.read()
        if shutil.disk_usage(venv).free < 1_000_000:  # then pip could not even say so
            reason = "No space left"
        raise FetchingError(sentence_for(reason, venv))
    os.remove(said)


def _environment() -> dict[str, str]:
    """Without the settings that would send pip elsewhere; index, proxy and cache stay."""
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_FOR_PIP}
    kept.update(PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1")
    kept.setdefault("PIP_RETRIES", "2")
    return kept


def _stop(child: "subprocess.Popen[bytes]") -> None:
    """Ctrl+C in a terminal reaches pip as well; a signal sent to us alone is passed on."""
    try:
        child.wait(1)
    except subprocess.TimeoutExpired:
        child.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGINT)
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
