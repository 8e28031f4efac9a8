"""What one start leaves for the next is taken only as it was left, and by the same program."""

from pathlib import Path

import pytest

from herline import keepsakes
from herline.keepsakes import leave, taken
from herline.layout.scene import Rect, TextRole
from herline.model.view import Fold

ROOMS = ("layout", "model")
AMONG = ("herline.layout.scene",)
VALUE = {"box": Rect(1.0, 2.0, 3.0, 4.0), "role": TextRole.TITLE, "folds": frozenset({1.5})}


@pytest.fixture
def keepsake(tmp_path: Path) -> Path:
    leave(tmp_path / "cache" / "one", "this story", ROOMS, VALUE)
    return tmp_path / "cache" / "one"


def test_the_next_start_takes_what_this_one_left(keepsake: Path) -> None:
    assert taken(keepsake, "this story", ROOMS, AMONG) == VALUE


def test_what_was_made_of_something_else_is_not_taken(keepsake: Path) -> None:
    assert taken(keepsake, "this", ROOMS, AMONG) is None
    assert taken(keepsake, "this story again", ROOMS, AMONG) is None
    assert taken(keepsake.with_name("other"), "this story", ROOMS, AMONG) is None


def test_what_another_program_left_is_not_taken(
    keepsake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert taken(keepsake, "this story", ("layout",), AMONG) is None
    monkeypatch.setattr(keepsakes, "__version__", "0.0.0")
    assert taken(keepsake, "this story", ROOMS, AMONG) is None


def test_a_value_of_a_module_that_was_not_named_is_refused(tmp_path: Path) -> None:
    leave(tmp_path / "fold", "this story", ROOMS, Fold(1.0, 2.0, 0.5))
    assert taken(tmp_path / "fold", "this story", ROOMS, AMONG) is None
    assert taken(tmp_path / "fold", "this story", ROOMS, ("herline.model.view",)) is not None


def test_a_function_of_a_named_module_is_refused(tmp_path: Path) -> None:
    leave(tmp_path / "run", "this story", ROOMS, keepsakes.leave)
    assert taken(tmp_path / "run", "this story", ROOMS, ("herline.keepsakes",)) is None


class _Attribute:
    """Is pickled as an attribute of a class, as Python 3.11.0 to 3.11.3 do a member of an enum."""

    def __init__(self, of: type, name: str) -> None:
        self._of, self._name = of, name

    def __reduce__(self) -> tuple[object, tuple[type, str]]:
        return getattr, (self._of, self._name)


def test_a_member_of_an_enum_is_taken_from_every_python(tmp_path: Path) -> None:
    leave(tmp_path / "role", "this story", ROOMS, _Attribute(TextRole, "TITLE"))
    assert taken(tmp_path / "role", "this story", ROOMS, AMONG) is TextRole.TITLE


@pytest.mark.parametrize("kind", [TextRole, Rect])
def test_any_other_attribute_of_a_class_is_refused(tmp_path: Path, kind: type) -> None:
    leave(tmp_path / "attribute", "this story", ROOMS, _Attribute(kind, "__init__"))
    assert taken(tmp_path / "attribute", "this story", ROOMS, AMONG) is None


def test_what_is_cut_off_or_overwritten_is_not_taken(keepsake: Path) -> None:
    whole = keepsake.read_bytes()
    for damaged in (whole[:-20], whole[: whole.index(b"\n") + 1], b"", whole[:-9] + b"\xff" * 9):
        keepsake.write_bytes(damaged)
        assert taken(keepsake, "this story", ROOMS, AMONG) is None


def test_what_is_there_already_is_not_written_again(keepsake: Path) -> None:
    before = keepsake.stat().st_ino
    leave(keepsake, "this story", ROOMS, VALUE)
    assert keepsake.stat().st_ino == before
    leave(keepsake, "this story", ROOMS, {**VALUE, "more": 1})
    assert keepsake.stat().st_ino != before
