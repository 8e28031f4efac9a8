"""An album keeps what it has room for."""

import pytest
from PySide6.QtGui import QPixmap

from herline.paint.album import Album

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_came_first_makes_room_one_picture_at_a_time() -> None:
    sides = [QPixmap(10, 10) for _ in range(3)]
    album: Album[int] = Album(2 * 10 * 10 * sides[0].depth() // 8)
    for key, picture in enumerate(sides):
        assert album.keep(key, picture) is picture
    assert [album.get(key) for key in range(3)] == [None, *sides[1:]]
    assert (len(album), 0 in album, 2 in album) == (2, False, True)


def test_a_picture_larger_than_the_room_is_given_and_not_kept() -> None:
    album: Album[str] = Album(100)
    large = QPixmap(100, 100)
    assert album.keep("large", large) is large
    assert len(album) == 0
    small = QPixmap(5, 5)
    assert album.keep("small", small) is album.get("small")
