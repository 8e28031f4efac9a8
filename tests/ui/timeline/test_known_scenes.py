"""A scene is known again by what was asked for, whatever number that is looked up by."""

from dataclasses import dataclass

from herline.ui.timeline.known_scenes import KNOWN, KnownScenes
from tests.layout.scenes import seen, told

SCENE, OTHER = seen(told("2012")), seen(told("2013"))


@dataclass(frozen=True)
class Asked:
    """All of them have one hash."""

    name: str

    def __hash__(self) -> int:
        return 1


def test_nothing_is_mistaken_for_what_has_the_same_hash() -> None:
    known = KnownScenes()
    known.foresee(Asked("one"), SCENE)
    assert known.of(Asked("one")) is SCENE
    assert known.of(Asked("other")) is None
    assert not known.is_foreseen(Asked("other"))
    known.note_passed(Asked("other"), OTHER)
    assert known.of(Asked("other")) is OTHER
    assert known.of(Asked("one")) is SCENE


def test_what_was_kept_last_stays() -> None:
    known = KnownScenes()
    for number in range(KNOWN + 1):
        known.foresee(number, SCENE)
    known.foresee(1, OTHER)
    known.foresee("last", SCENE)
    assert not known.is_foreseen(0)
    assert known.of(1) is OTHER
    assert not known.is_foreseen(2)


def test_what_was_passed_is_forgotten_alone() -> None:
    known = KnownScenes()
    known.foresee("next", SCENE)
    known.note_passed("passed", OTHER)
    known.forget_passed()
    assert (known.of("next"), known.of("passed")) == (SCENE, None)
    known.forget()
    assert known.of("next") is None
