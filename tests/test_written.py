"""What is written for people is true: examples work, commands answer so, links lead somewhere."""

import re
import shlex
from pathlib import Path

import pytest

from herline import cli
from herline.paths import first_story_file
from tests.archive.stories import read_text

ROOT = Path(__file__).parent.parent
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "resources" / "README.md"]
README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
EXAMPLE = re.findall(r"```json\n(.*?)```", README, re.DOTALL)[0]


def answers() -> list[tuple[str, str]]:
    """Each command of the README, and what it is said to answer."""
    found: list[tuple[str, str]] = []
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, answer = part.partition("\n")
            found.append((command.removeprefix("python3 -m herline "), answer.strip()))
    return found


def test_the_example_of_the_readme_is_a_story_without_problems() -> None:
    reading = read_text(EXAMPLE)
    assert not reading.problems
    assert reading.story is not None
    assert [event.title for event in reading.story.events] == ["Anna and Karl marry"]


def test_a_new_story_begins_with_the_example_of_the_readme() -> None:
    assert first_story_file().read_text("utf-8") == EXAMPLE


@pytest.mark.parametrize(
    ("command", "answer"),
    [each for each in answers() if not each[0].startswith(("export", "packet"))],  # they draw
)
def test_a_command_answers_as_the_readme_says(
    command: str,
    answer: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wedding.json").write_text(EXAMPLE, "utf-8")
    Path("letter.txt").write_text("We were married on Saturday, the 15th. It rained.", "utf-8")
    cli.main(shlex.split(command))
    out, err = capsys.readouterr()
    said = (out + err).strip()
    if answer.endswith("…"):
        said = said[: len(answer) - 1]
        answer = answer[:-1]
    assert said == answer


def test_links_of_all_pages_lead_somewhere() -> None:
    lost = [
        f"{page.name}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert not lost


def test_the_tour_shows_pictures_of_the_window_that_load_quickly() -> None:
    shown = re.findall(r"!\[[^\]]+\]\((docs/pictures/[^)]+)\)", README)
    assert len(shown) == 3
    for name in shown:
        picture = (ROOT / name).read_bytes()
        assert picture[16:24] == (1280).to_bytes(4, "big") + (800).to_bytes(4, "big")
        assert len(picture) < 250_000


def test_the_architecture_names_every_room() -> None:
    inside = ROOT / "herline"
    rooms = {f"{folder.name}/" for folder in inside.iterdir() if (folder / "__init__.py").exists()}
    rooms |= {file.stem for file in inside.glob("*.py") if file.stem != "__init__"}
    table = ARCHITECTURE.partition("## Rooms")[2].partition("## Where")[0]
    assert rooms <= set(re.findall(r"`([^`]+)`", table))


def test_the_architecture_points_at_files_that_are_there() -> None:
    where = ARCHITECTURE.partition("## Where to find what")[2].partition("## Rules")[0]
    files = re.findall(r"`([\w/]+\.py)`", where)
    assert len(files) > 15
    assert [file for file in files if not (ROOT / "herline" / file).exists()] == []


@pytest.mark.window
def test_keys_of_the_readme_are_keys_of_the_window() -> None:
    from herline.ui.actions import acts  # late: the others do without Qt

    known = {key for act in acts() for key in act.keys} | {"Ctrl+B", "Ctrl+D", "Ctrl+T"}
    table = README.partition("## Keys")[2].partition("\n## ")[0]
    named = set(re.findall(r"\b(?:Ctrl\+(?:Shift\+)?\w|Shift\+F\d|(?<!\+)F\d+)\b", table))
    assert len(named) > 8
    assert named <= known
