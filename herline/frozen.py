"""Frozen values: written like frozen dataclasses, but made in a twentieth of the time.

A dataclass compiles six methods when its class is made: 0.7 ms at every start of the program, and
the first frame needs eighty classes. Here only `__init__` is compiled, once many values of a class
are made, and the other methods are shared. `replace` and `fields` of `dataclasses` work as usual
(`docs/decisions/0014-what-a-start-costs.md`).
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:  # late, as a start mostly does without
    from dataclasses import Field

T = TypeVar("T")

FEW = 50
"""Values; so many are made in the time that it takes to compile an initialiser."""


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, eq: bool = True, slots: bool = True) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True)
def frozen(cls: Any = None, /, *, eq: bool = True, slots: bool = True) -> Any:
    """Make a frozen value of each instance of a class, whose annotated names are its parts.

    The parts of a base class are its parts only if it names them again. Values with the same parts
    are equal; without `eq`, each equals only itself. A class with cached properties needs a
    `__dict__` to keep them in, so no `slots`. Defaults are plain values that never change; `field`
    and `__post_init__` are not supported.
    """
    if cls is None:

        def decorate(cls: Any) -> Any:
            return _made(cls, eq, slots)

        return decorate
    return _made(cls, eq, slots)


def replace(value: T, **changes: Any) -> T:
    """The same value with some parts changed, by name; TypeError for a name that it lacks.

    Like that of `dataclasses`, which takes 1 ms for each class to make a dataclass of it.
    """
    cls: Any = value.__class__
    parts, places = list(cls.__parts__(value)), cls.__places__
    try:
        for name, part in changes.items():
            parts[places[name]] = part
    except KeyError as error:
        raise TypeError(f"{cls.__name__} has no {error}") from None
    return cls(*parts)


def _made(cls: Any, eq: bool, slots: bool) -> Any:
    names = tuple(cls.__annotations__)  # its own alone
    defaults = {name: getattr(cls, name) for name in names if hasattr(cls, name)}
    if slots:
        cls = _with_slots(cls, names)
    cls.__match_args__ = names
    cls.__parts__ = _teller(names)
    cls.__places__ = {name: place for place, name in enumerate(names)}
    cls.__dataclass_fields__ = _Fields(defaults)
    _give_init(cls, names, defaults, slots)
    if eq:
        _compare_by(cls)
    cls.__repr__ = _repr
    cls.__reduce__ = _reduce
    cls.__setattr__ = _refuse_to_set
    cls.__delattr__ = _refuse_to_delete
    return cls


def _with_slots(cls: Any, names: tuple[str, ...]) -> Any:
    """A copy of the class with a slot for each part, as slots cannot be added to a class."""
    members: dict[str, Any] = {**vars(cls), "__slots__": names}
    for name in (*names, "__dict__", "__weakref__"):
        members.pop(name, None)
    return type(cls)(cls.__name__, cls.__bases__, members)


class _Fields:
    """What `replace` and `fields` ask a class for; `dataclass` works it out when they do."""

    def __init__(self, defaults: dict[str, Any]) -> None:
        self._defaults = defaults

    def __get__(self, value: object, cls: Any) -> dict[str, Field[Any]]:
        from dataclasses import dataclass

        like: Any = type(cls.__name__, (), {**self._defaults, "__doc__": cls.__name__})
        like.__annotations__ = cls.__annotations__
        like = dataclass(init=False, repr=False, eq=False)(like)
        cls.__dataclass_fields__ = like.__dataclass_fields__
        return cls.__dataclass_fields__


def _give_init(cls: Any, names: tuple[str, ...], defaults: dict[str, Any], slots: bool) -> None:
    """Give the class an initialiser for its first few values.

    The last call compiles the one that takes its place, which refuses wrong parts as Python does.
    """
    wanted, left = set(names), FEW

    def init(self: object, *given: object, **named: object) -> None:
        nonlocal left
        left -= 1
        parts = dict(zip(names, given, strict=False)) | named
        whole = defaults | parts
        if left < 0 or len(parts) < len(given) + len(named) or whole.keys() != wanted:
            cls.__init__ = _init(cls, names, defaults, slots)
            cls.__init__(self, *given, **named)
            return
        for name, part in whole.items():
            object.__setattr__(self, name, part)

    cls.__init__ = init


def _init(
    cls: Any, names: tuple[str, ...], defaults: dict[str, Any], slots: bool
) -> Callable[..., None]:
    """Bypasses `__setattr__` for each part: by its slot, which is quickest, or by `__dict__`."""
    heads = [f"{name}=_else_{name}" if name in defaults else name for name in names]
    scope: dict[str, Any] = {f"_else_{name}": value for name, value in defaults.items()}
    if slots:
        scope |= {f"_set_{name}": getattr(cls, name).__set__ for name in names}
    line = "    _set_{0}(self, {0})\n" if slots else "    self.__dict__[{0!r}] = {0}\n"
    body = "".join(line.format(name) for name in names)
    exec(f"def __init__({', '.join(('self', *heads))}):\n{body}", scope)
    return scope["__init__"]


def _teller(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Tells the parts of a value, in order."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _compare_by(cls: Any) -> None:
    """Give the class equality by its parts, in order, and a hash unless it has its own."""
    told = cls.__parts__

    def equals(self: object, other: object) -> bool:
        if other is self:
            return True
        return told(self) == told(other) if other.__class__ is cls else NotImplemented

    def hashed(self: object) -> int:
        return hash(told(self))

    cls.__eq__ = equals
    if "__hash__" not in vars(cls):
        cls.__hash__ = hashed


def _repr(self: Any) -> str:
    parts = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({', '.join(parts)})"


def _reduce(self: Any) -> tuple[Any, tuple[Any, ...]]:
    """For copies and pickles."""
    return self.__class__, self.__class__.__parts__(self)


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be deleted")
