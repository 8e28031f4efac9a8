"""Scenes that are known again: of views that were passed, and of those that may be wanted next."""

from __future__ import annotations

from collections.abc import Hashable

from herline.layout.scene import Scene

KNOWN = 120
"""Scenes that may be wanted next; of few events there is one for every choice of a filter."""
PASSED = 120
"""Scenes that were seen in passing; all of one filter, so that they share its events."""

_Scenes = dict[int, tuple[Hashable, Scene]]
"""By the hash of what is asked, which takes a while to work out."""


class KnownScenes:
    """Scenes of one story by all else that they depend on; none that still lacks something."""

    def __init__(self) -> None:
        self._foreseen: _Scenes = {}
        self._passed: _Scenes = {}

    def of(self, asked: Hashable) -> Scene | None:
        return _known(asked, self._foreseen, self._passed)

    def is_foreseen(self, asked: Hashable) -> bool:
        return _known(asked, self._foreseen) is not None

    def foresee(self, asked: Hashable, scene: Scene) -> None:
        """Keep a scene that may be wanted next."""
        _keep(asked, scene, self._foreseen, KNOWN)

    def note_passed(self, asked: Hashable, scene: Scene) -> None:
        """Keep a scene that was seen, though no hand may rest at it."""
        _keep(asked, scene, self._passed, PASSED)

    def forget_passed(self) -> None:
        """There is another filter, with other events."""
        self._passed.clear()

    def forget(self) -> None:
        """There is another story."""
        self._foreseen.clear()
        self._passed.clear()


def _known(asked: Hashable, *kinds: _Scenes) -> Scene | None:
    number = hash(asked)
    for scenes in kinds:
        found = scenes.get(number)
        if found and found[0] == asked:
            return found[1]
    return None


def _keep(asked: Hashable, scene: Scene, scenes: _Scenes, most: int) -> None:
    """Keep a scene that lacks nothing among the `most` that were kept last."""
    if scene.settled:
        number = hash(asked)
        scenes.pop(number, None)
        scenes[number] = asked, scene
        if len(scenes) > most:
            scenes.pop(next(iter(scenes)))
