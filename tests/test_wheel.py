"""The wheel as its user meets it: installed in an environment of its own, far from the checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent


def build(source: Path, target: str, into: Path) -> Path:
    """Build an "sdist" or "wheel" of a source tree; the file that was made."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    return next(path for path in into.iterdir() if path.suffix in (".whl", ".gz"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the source archive, so that both are proved whole."""
    folder = tmp_path_factory.mktemp("built")
    archive = build(ROOT, "sdist", folder / "sdist")
    with tarfile.open(archive) as file:  # Python 3.11 before 3.11.4 knows no filter
        file.extractall(folder, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    return build(folder / archive.name.removesuffix(".tar.gz"), "wheel", folder / "wheel")


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment in which the wheel is installed.

    Its dependencies are lent by the environment of the tests: 100 MB need no second download.
    """
    home = tmp_path_factory.mktemp("clean")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    place = {"base": str(home), "platbase": str(home)}
    inside = Path(sysconfig.get_path("scripts", "venv", place))
    python = inside / ("python.exe" if os.name == "nt" else "python")
    pip = [getattr(sys, "_base_executable", sys.executable), "-m", "pip"]
    offline = ["--no-deps", "--no-index", str(wheel)]
    subprocess.run([*pip, "--python", str(python), "install", "-q", *offline], check=True)
    lent = Path(sysconfig.get_path("purelib", "venv", place)) / "lent.pth"
    lent.write_text(sysconfig.get_path("purelib") + "\n")
    return inside


def run(scripts: Path, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """The installed command, started in an empty folder."""
    return subprocess.run(
        [str(scripts / "herline"), *arguments], cwd=folder, capture_output=True, text=True
    )


def test_the_wheel_carries_the_program_the_story_and_the_resources(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "herline/_bundled/data/timeline.json" in names
    assert any(name.startswith("herline/_bundled/resources/fonts/") for name in names)
    assert not [name for name in names if name.startswith(("tests", "data", "docs"))]


def test_the_installed_command_tells_the_shipped_story(scripts: Path, tmp_path: Path) -> None:
    done = run(scripts, tmp_path, "events", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)) > 9


def test_the_installed_command_reads_a_date(scripts: Path, tmp_path: Path) -> None:
    done = run(scripts, tmp_path, "date", "2013-10-12")
    assert (done.returncode, done.stderr) == (0, "")
    assert "12 October 2013" in done.stdout


def test_it_runs_from_the_wheel_and_not_from_the_checkout(scripts: Path, tmp_path: Path) -> None:
    code = "import herline; print(herline.__file__)"
    python = next(scripts.glob("python*"))
    told = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert str(scripts.parent) in told.stdout
