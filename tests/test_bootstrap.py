"""What happens when Herline is started and the packages are, or are not, at hand."""

import re
import runpy
import sys
import tomllib
from pathlib import Path

import pytest

from herline import bootstrap

ROOT = Path(__file__).parent.parent


def install(folder: Path, *packages: str) -> None:
    """Make a folder look as if these ("numpy 2.4.6") were installed in it."""
    modules = {name: module for module, name, _, _ in bootstrap.NEEDED[bootstrap.RUN]}
    for package in packages:
        name, version = package.split()
        (folder / f"{name}-{version}.dist-info").mkdir(parents=True)
        (folder / modules[name]).mkdir()
        (folder / modules[name] / "__init__.py").touch()


GOOD = (
    "pyside6_essentials 6.11.3",
    "numpy 2.4.6",
    "platformdirs 4.14.7",
    "pydantic 2.14.3",
    "rapidfuzz 3.14.6",
    "citeproc_py 0.11.1",
)


def test_packages_in_good_versions_are_at_hand(tmp_path: Path) -> None:
    install(tmp_path, *GOOD)
    assert bootstrap.at_hand(bootstrap.RUN, [str(tmp_path)])


def test_a_missing_package_is_missed(tmp_path: Path) -> None:
    install(tmp_path, *GOOD[1:])
    assert not bootstrap.at_hand(bootstrap.RUN, [str(tmp_path)])


@pytest.mark.parametrize("unfit", ["pyside6_essentials 6.12.0", "pyside6_essentials 6.9.3"])
def test_a_version_that_will_not_do_is_not_used(tmp_path: Path, unfit: str) -> None:
    install(tmp_path, unfit, *GOOD[1:])
    assert not bootstrap.at_hand(bootstrap.RUN, [str(tmp_path)])


def test_what_is_left_of_a_package_without_its_code_is_not_the_package(tmp_path: Path) -> None:
    install(tmp_path, *GOOD)
    (tmp_path / "numpy" / "__init__.py").unlink()
    assert not bootstrap.at_hand(bootstrap.RUN, [str(tmp_path)])


def test_packages_may_be_spread_over_several_folders(tmp_path: Path) -> None:
    install(tmp_path / "a", *GOOD[:2])
    install(tmp_path / "b", *GOOD[2:])
    assert bootstrap.at_hand(bootstrap.RUN, [str(tmp_path / "a"), str(tmp_path / "b")])


def test_what_was_taken_away_from_the_tests_is_fetched_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[str] = []
    monkeypatch.setattr(bootstrap, "_VENV", str(tmp_path))
    monkeypatch.setattr(bootstrap, "_PACKAGES", str(tmp_path))
    monkeypatch.setattr(bootstrap, "_fill", lambda lock, turn: fetched.append(lock))
    monkeypatch.setattr(bootstrap, "_prepare", lambda: fetched.append("the first start"))
    monkeypatch.setattr(sys, "path", [])
    for lock in (bootstrap.RUN, bootstrap.TEST):
        Path(bootstrap._stamp(lock)).write_bytes(bootstrap._stamp_text(lock))
    bootstrap.python_for_tests()
    assert fetched == [bootstrap.TEST, "the first start"]


def test_our_packages_come_before_others_and_after_the_standard_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "path", ["/checkout", "/lib/python3.11", "/lib/dist-packages"])
    bootstrap.put_on_path("/ours/site-packages")
    assert sys.path[1:] == ["/lib/python3.11", "/ours/site-packages", "/lib/dist-packages"]


def test_an_old_python_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and .* is Python 3\.9"):
        runpy.run_path(str(ROOT / "herline" / "__init__.py"))


def test_the_versions_that_will_do_are_those_that_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    named = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    least = dict(re.match(r"([\w-]+)>=(\d+\.\d+)", line).groups() for line in named)
    least = {name.lower().replace("-", "_"): version for name, version in least.items()}
    for needed in bootstrap.NEEDED.values():
        for _, distribution, version, _ in needed:
            assert least[distribution] == "{}.{}".format(*version)
    assert "PySide6-Essentials>=6.10,<6.12" in named
    run = {re.split("[<>=]", each)[0] for each in project["project"]["dependencies"]}
    known = {distribution for _, distribution, _, _ in bootstrap.NEEDED[bootstrap.RUN]}
    assert known == {name.lower().replace("-", "_") for name in run}


def pins(lock: str) -> dict[str, str]:
    """What a lock pins, by name."""
    return dict(re.findall(r"^([\w-]+)==(\S+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))


def test_the_lock_for_the_tests_holds_the_one_for_running_version_by_version() -> None:
    run, test = pins("requirements.txt"), pins("requirements-dev.txt")
    assert run.items() <= test.items()
    assert {"pyside6-essentials", "shiboken6", "numpy", "pydantic-core"} <= run.keys()


@pytest.mark.parametrize("lock", [bootstrap.RUN, bootstrap.TEST])
def test_a_lock_has_a_hash_for_every_package_and_an_address_for_none(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert text.count("\n    --hash=sha256:") > 5 * len(pins(lock)) / 2
    for block in re.split(r"\n(?=\w)", text):
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), block.splitlines()[0]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError("
            "Temporary failure in name resolution)'\nERROR: No matching distribution found for x",
            "no network",
        ),
        ("/usr/bin/python3: No module named pip\n", "sudo apt-get install python3-pip"),
        ("No module named 'venv'", "sudo apt-get install python3-venv"),
        ("no such option: --python\n", "pip install --upgrade pip"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "disk is full"),
        ("[Errno 17] File exists: '/x/.venv'", "is in the way"),
        ("OSError: [Errno 30] Read-only file system: '/x/.venv'", "cannot be written"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "its hash differs"),
        ("connection broken by 'SSLError(CERTIFICATE_VERIFY_FAILED", "PIP_CERT"),
        ("ERROR: No matching distribution found for numpy==2.4.6", "has no numpy==2.4.6 for"),
        ("note\nERROR: something new {odd}\nand more", "something new {odd}"),
        ("the last thing said\n", "the last thing said (Delete"),
        ("", "pip gave no reason"),
    ],
)
def test_what_pip_says_becomes_one_sentence(said: str, told: str) -> None:
    sentence = bootstrap.sentence_for(said)
    assert told in sentence
    assert "\n" not in sentence
