"""Frozen values: what they share with frozen dataclasses, and that they cannot be changed."""

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, replace
from functools import cached_property

import pytest

from herline.frozen import FEW, frozen
from herline.frozen import replace as replaced


@frozen
class Place:
    """Somewhere."""

    name: str
    height: int = 0
    paths: tuple[str, ...] = ()


@frozen(eq=False)
class Visit:
    place: Place


@frozen(slots=False)
class Walk:
    places: tuple[Place, ...]

    @cached_property
    def highest(self) -> int:
        return max(place.height for place in self.places)


HUT = Place("Hut", 1200, ("north",))


def test_the_parts_are_given_in_their_order_or_by_name_or_have_a_default() -> None:
    assert (HUT.name, HUT.height, HUT.paths) == ("Hut", 1200, ("north",))
    valley = Place(height=400, name="Valley")
    assert (valley.name, valley.height, valley.paths) == ("Valley", 400, ())


def test_what_is_missing_or_unknown_is_refused_the_first_time_as_later() -> None:
    @frozen
    class Fresh:
        name: str

    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        Fresh()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        Fresh("one", colour="red")  # type: ignore[call-arg]
    assert Fresh("one").name == "one"


@pytest.mark.parametrize(
    ("given", "named", "refusal"),
    [
        ((), {}, "missing 1 required positional argument: 'name'"),
        ((), {"height": 1}, "missing 1 required positional argument: 'name'"),
        (("Hut", 1, 2), {}, "takes from 2 to 3 positional arguments but 4 were given"),
        (("Hut",), {"name": "Inn"}, "got multiple values for argument 'name'"),
        (("Hut",), {"colour": "red"}, "unexpected keyword argument 'colour'"),
    ],
)
def test_parts_that_do_not_fit_are_refused_as_python_does(
    given: tuple[object, ...], named: dict[str, object], refusal: str
) -> None:
    @frozen
    class Fresh:
        name: str
        height: int = 0

    with pytest.raises(TypeError, match=refusal):
        Fresh(*given, **named)  # type: ignore[arg-type]


@pytest.mark.parametrize("slots", [True, False])
def test_many_values_are_made_like_the_first_ones(slots: bool) -> None:
    @frozen(slots=slots)
    class Step:
        number: int
        name: str = "step"

    made = [Step(number) for number in range(2 * FEW)]
    assert [step.number for step in made] == list(range(2 * FEW))
    assert {step.name for step in made} == {"step"}
    assert Step(number=3, name="stair") == Step(3, "stair")


def test_values_with_the_same_parts_are_equal_and_one_key() -> None:
    twin = Place("Hut", 1200, ("north",))
    assert twin == HUT
    assert twin is not HUT
    assert {HUT: "here"}[twin] == "here"
    assert Place("Hut", 1201, ("north",)) != HUT
    assert HUT != ("Hut", 1200, ("north",))


def test_a_class_keeps_a_hash_of_its_own() -> None:
    @frozen
    class Named:
        name: str
        heights: dict[str, int]

        def __hash__(self) -> int:
            return hash(self.name)

    assert hash(Named("Hut", {})) == hash("Hut")
    assert Named("Hut", {}) != Named("Hut", {"roof": 8})


def test_a_value_may_be_only_itself() -> None:
    visit = Visit(HUT)
    assert visit == visit
    assert visit != Visit(HUT)


def test_nothing_can_be_set_or_deleted_or_added() -> None:
    with pytest.raises(FrozenInstanceError, match=r"Place\.height cannot be changed"):
        HUT.height = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match=r"Place\.name cannot be deleted"):
        del HUT.name
    with pytest.raises(FrozenInstanceError):
        HUT.colour = "red"  # type: ignore[attr-defined]
    assert not hasattr(HUT, "__dict__")


def test_a_part_is_replaced_in_a_new_value() -> None:
    assert replace(HUT, height=1300) == Place("Hut", 1300, ("north",))
    assert HUT.height == 1200
    assert [part.name for part in fields(HUT)] == ["name", "height", "paths"]


def test_our_own_way_of_replacing_does_the_same() -> None:
    assert replaced(HUT, paths=(), height=1300) == Place("Hut", 1300, ())
    assert replaced(HUT) == HUT
    assert replaced(Visit(HUT), place=HUT.__class__("Inn")).place == Place("Inn")
    with pytest.raises(TypeError, match="Place has no 'colour'"):
        replaced(HUT, colour="red")


def test_what_was_worked_out_of_a_value_is_not_told_of_another() -> None:
    walk = Walk((HUT,))
    assert walk.highest == 1200
    assert replaced(walk, places=(Place("Inn", 800),)).highest == 800


def test_a_value_tells_its_parts() -> None:
    assert repr(HUT) == "Place(name='Hut', height=1200, paths=('north',))"


def test_copies_are_equal() -> None:
    assert copy.deepcopy(HUT) == HUT
    assert pickle.loads(pickle.dumps(HUT)) == HUT


def test_without_slots_what_was_worked_out_is_kept() -> None:
    walk = Walk((HUT, Place("Valley", 400)))
    assert walk.highest == 1200
    assert vars(walk)["highest"] == 1200


def test_values_can_be_taken_apart_by_matching() -> None:
    match HUT:
        case Place(name, height):
            assert (name, height) == ("Hut", 1200)
