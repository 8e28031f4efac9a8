"""The first start in a fresh checkout: a real pip fills an environment from wheels made here."""

import base64
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from herline import bootstrap

pytestmark = pytest.mark.slow

PACKAGE = Path(bootstrap.__file__).parent
CLI = "def main(arguments):\n    import numpy\n    print('opened', numpy.__file__)\n    return 0\n"


def wheel(folder: Path, module: str, name: str, version: str) -> str:
    """Write a wheel with one empty module; its line in a lock."""
    record = f"{name}-{version}.dist-info"
    files = {
        f"{module}/__init__.py": "",
        f"{record}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{record}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = [f"{path},{_sum(text.encode())},{len(text)}\n" for path, text in files.items()]
    files[f"{record}/RECORD"] = "".join(rows) + f"{record}/RECORD,,\n"
    made = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(made.read_bytes()).hexdigest()}\n"


def _sum(content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest())
    return "sha256=" + digest.decode().rstrip("=")


class Checkout:
    """A fresh checkout with small packages, and a Python that has only pip."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "checkout"
        self.venv = self.folder / ".venv"
        self.wheels = folder / "wheels"
        self.wheels.mkdir()
        (self.folder / "herline").mkdir(parents=True)
        for name in ("__init__.py", "__main__.py", "bootstrap.py"):
            shutil.copy(PACKAGE / name, self.folder / "herline")
        (self.folder / "herline" / "cli.py").write_text(CLI)
        needed = bootstrap.NEEDED[bootstrap.RUN]
        lines = [wheel(self.wheels, m, n, "{}.{}".format(*v)) for m, n, v, _ in needed]
        self.lock = self.folder / "requirements.txt"
        self.lock.write_text("".join(lines))
        venv.create(folder / "bare", with_pip=False, symlinks=os.name != "nt")
        inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        self.python = str(folder / "bare" / inside)

    def begin(self, **environment: str) -> "subprocess.Popen[str]":
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHONPATH"))}
        offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels)}
        return subprocess.Popen(
            [self.python, "-m", "herline"],
            cwd=self.folder,
            env={**kept, "PIP_CONFIG_FILE": os.devnull, **offline, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def start(self, **environment: str) -> tuple[int, str, str]:
        """Exit status, output, and messages of one start."""
        process = self.begin(**environment)
        out, said = process.communicate(timeout=60)
        return process.returncode, out, said


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    base = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run([base, "-m", "pip", "--version"], capture_output=True).returncode:
        pytest.skip("the Python below this environment has no pip")
    return Checkout(tmp_path)


def test_the_first_start_fetches_and_the_second_does_not(checkout: Checkout) -> None:
    status, out, said = checkout.start()
    assert (status, "fetches its 6 packages" in said) == (0, True)
    assert out.startswith(f"opened {checkout.venv}")
    assert checkout.start(PIP_FIND_LINKS=os.devnull) == (0, out, "")


@pytest.mark.parametrize("then", ["", "sys.exit('trouble')"], ids=["done", "failed"])
def test_what_a_start_needs_is_computed_once_and_need_not_succeed(
    checkout: Checkout, then: str
) -> None:
    asked = "import sys\nprint('asked', file=open('.venv/asked', 'a'))\n"
    (checkout.folder / "herline" / "prepare.py").write_text(asked + then)
    for _ in range(2):
        status, out, said = checkout.start()
        assert (status, out.startswith("opened"), "trouble" in said) == (0, True, False)
    assert (checkout.venv / "asked").read_text() == "asked\n"


def test_an_environment_left_half_filled_is_begun_anew(checkout: Checkout) -> None:
    checkout.start()
    next(checkout.venv.glob("**/numpy/__init__.py")).unlink()
    (checkout.venv / "installed-requirements.txt").write_text("")
    assert checkout.start()[0] == 0


@pytest.fixture
def heeding_interrupts() -> Iterator[None]:
    """What is started in the background is told to ignore Ctrl+C, and so would be its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="sends the signal of Ctrl+C")
@pytest.mark.usefixtures("heeding_interrupts")
def test_stopping_half_way_leaves_what_the_next_start_completes(checkout: Checkout) -> None:
    process = checkout.begin()
    assert process.stderr is not None
    assert "fetches" in process.stderr.readline()
    process.send_signal(signal.SIGINT)
    assert "Stopped" in process.communicate(timeout=30)[1]
    assert process.returncode == 130
    assert checkout.start()[0] == 0


def test_two_starts_at_once_fetch_once(checkout: Checkout) -> None:
    both = [checkout.begin(), checkout.begin()]
    said = [process.communicate(timeout=60)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert "".join(said).count("fetches its 6 packages") == 1


def test_a_new_lock_is_followed(checkout: Checkout) -> None:
    checkout.start()
    lines = checkout.lock.read_text().splitlines(keepends=True)
    lines[1] = wheel(checkout.wheels, "numpy", "numpy", "2.9")
    checkout.lock.write_text("".join(lines))
    assert checkout.start()[0] == 0
    assert [found.name for found in checkout.venv.glob("**/numpy-*")] == ["numpy-2.9.dist-info"]


def test_an_environment_of_another_python_is_made_anew(checkout: Checkout) -> None:
    checkout.start()
    settings = checkout.venv / "pyvenv.cfg"
    settings.write_text(settings.read_text().replace("version = 3.", "version = 2."))
    stamp = checkout.venv / "installed-requirements.txt"
    stamp.write_bytes(b"2.7\n" + stamp.read_bytes())
    (checkout.venv / "old").touch()
    assert checkout.start()[0] == 0
    assert not (checkout.venv / "old").exists()


def test_an_environment_that_the_user_filled_will_do(checkout: Checkout) -> None:
    checkout.start()
    (checkout.venv / "installed-requirements.txt").unlink()
    assert checkout.start(PIP_FIND_LINKS=os.devnull)[::2] == (0, "")


def test_clearing_that_was_stopped_half_way_is_done_again(checkout: Checkout) -> None:
    checkout.start()
    (checkout.venv / "pyvenv.cfg").write_text("")
    (checkout.venv / "installed-requirements.txt").unlink()
    (checkout.venv / "old").touch()
    assert checkout.start()[0] == 0
    assert not (checkout.venv / "old").exists()


def test_without_pip_it_is_told_how_to_get_it(checkout: Checkout) -> None:
    (checkout.folder / "pip.py").write_text("raise ModuleNotFoundError('No module named pip')")
    status, _, said = checkout.start()
    assert status == 1
    assert f"{checkout.python} has no pip: install it" in said.splitlines()[-1]


def test_a_package_with_another_hash_is_refused_in_one_sentence(checkout: Checkout) -> None:
    good = checkout.lock.read_text()
    checkout.lock.write_text(re.sub("sha256:.{4}", "sha256:0000", good))
    status, _, said = checkout.start()
    assert status == 1
    assert "its hash differs" in said.splitlines()[-1]


@pytest.mark.parametrize("retries", ["0", "1"])
def test_no_network_is_told_in_one_sentence(checkout: Checkout, retries: str) -> None:
    dead = {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": "", "PIP_INDEX_URL": "http://127.0.0.1:9/"}
    status, _, said = checkout.start(**dead, PIP_RETRIES=retries)
    assert status == 1
    assert "There is no network" in said.splitlines()[-1]


def test_something_else_in_the_place_of_the_environment_is_left_alone(checkout: Checkout) -> None:
    checkout.venv.mkdir()
    (checkout.venv / "mine").touch()
    status, _, said = checkout.start()
    assert (status, "is in the way" in said) == (1, True)
    assert (checkout.venv / "mine").exists()
