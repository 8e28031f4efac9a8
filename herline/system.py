"""Sees that a Linux system has what Qt needs before it is imported: libraries, a display, UTF-8.

Without them, Qt complains, or ends the process with a message that no reader understands. On other
systems, they come with the desktop. Standard library only.
"""

import ctypes
import os
import sys
from contextlib import suppress

# Library, package of Debian and Ubuntu, package of Fedora; read from the ELF files of Qt 6.11.
_ALWAYS = (
    ("libEGL.so.1", "libegl1", "libglvnd-egl"),
    ("libGL.so.1", "libgl1", "libglvnd-glx"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    ("libfreetype.so.6", "libfreetype6", "freetype"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    ("libX11.so.6", "libx11-6", "libX11"),
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    ("libgthread-2.0.so.0", "libglib2.0-0", "glib2"),
    ("libz.so.1", "zlib1g", "zlib"),
    ("libzstd.so.1", "libzstd1", "libzstd"),
    ("libstdc++.so.6", "libstdc++6", "libstdc++"),
)
_FOR_PLATFORM = {
    "xcb": (
        ("libxcb.so.1", "libxcb1", "libxcb"),
        ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
        ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
        ("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
        ("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
        ("libxcb-render.so.0", "libxcb-render0", "libxcb"),
        ("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
        ("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
        ("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
        ("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
        ("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
        ("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
        ("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
        ("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    ),
    "wayland": (
        ("libwayland-client.so.0", "libwayland-client0", "libwayland-client"),
        ("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
    ),
}
_CONNECTED = 0


def make_ready() -> str:
    """Make this process ready for Qt; returns what it lacks and what to try in a few lines, or "".

    To be called before Qt is imported, which then finds its libraries loaded: together that costs
    about 2 ms. If Qt would first try a platform in vain, QT_QPA_PLATFORM is set to the one that
    works; if the locale is not UTF-8, one is chosen that is.
    """
    if sys.platform != "linux":
        return ""
    platforms = _platforms()
    lacking = {each: _lacking(_ALWAYS + _FOR_PLATFORM.get(each, ())) for each in platforms}
    works = next((each for each in platforms if not lacking[each] and _answers(each)), None)
    if works:
        if works != platforms[0] and not os.environ.get("QT_QPA_PLATFORM"):
            os.environ["QT_QPA_PLATFORM"] = (
                works  # Qt would report its vain attempt in two or three lines
            )
        _have_utf8()
        return ""
    named = list(filter(_is_named, platforms))
    needed = next(filter(None, (lacking[each] for each in named or platforms[-1:])), None)
    told = [_of_libraries(needed)] if needed else []
    if not named or not needed:  # told both at once, nobody installs one only to hear of the other
        told.append(_of_display())
    return "\n".join(told)


def _have_utf8() -> None:
    """Choose a UTF-8 locale if the process has none: Qt would, and report it in three lines.

    The language stays the same if the system has it in UTF-8.
    """
    from _locale import CODESET, nl_langinfo  # usually spares the millisecond of `locale`

    if nl_langinfo(CODESET).upper() in ("UTF-8", "UTF8"):
        return
    from locale import LC_CTYPE, Error, setlocale

    set_by = [name for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)]
    language = os.environ[set_by[0]].partition(".")[0] if set_by else "C"
    for locale in (f"{language}.UTF-8", "C.UTF-8", "en_US.UTF-8"):
        with suppress(Error):
            setlocale(LC_CTYPE, locale)
            os.environ["LC_ALL" if "LC_ALL" in set_by else "LC_CTYPE"] = locale
            return


def _platforms() -> list[str]:
    """The platforms that Qt will try, in its order."""
    named = os.environ.get("QT_QPA_PLATFORM")
    if named:
        return [part.partition(":")[0] for part in named.split(";")]
    wayland = "WAYLAND_DISPLAY" in os.environ or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return ["wayland", "xcb"] if wayland else ["xcb"]


def _lacking(libraries: tuple[tuple[str, str, str], ...]) -> list[tuple[str, str, str]]:
    return [each for each in libraries if _load(each[0]) is None]


def _load(library: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(library)
    except OSError:
        return None


def _is_named(platform: str) -> bool:
    """Whether the environment names a display of this platform, if it needs one."""
    variables = {"xcb": ["DISPLAY"], "wayland": ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"]}
    return platform not in variables or any(map(os.environ.get, variables[platform]))


def _answers(platform: str) -> bool:
    """Whether the display is there: a socket, or for X11 a server that lets us in.

    We stay connected to that server: a bare one, such as that of `xvfb-run`, resets when its last
    client leaves, and would refuse Qt meanwhile.
    """
    if platform == "wayland":
        folder = os.environ.get("XDG_RUNTIME_DIR", "")
        socket = os.path.join(folder, os.environ.get("WAYLAND_DISPLAY") or "wayland-0")
        return bool(os.environ.get("WAYLAND_SOCKET")) or os.path.exists(socket)
    if platform != "xcb":
        return True
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    state: int = xcb.xcb_connection_has_error(xcb.xcb_connect(None, None))
    return state == _CONNECTED


def _of_libraries(lacking: list[tuple[str, str, str]]) -> str:
    names, debian, fedora = (
        " ".join(dict.fromkeys(column)) for column in zip(*lacking, strict=True)
    )
    return (
        f"Qt, which draws Herline, needs system libraries that are not here: {names}\n"
        f"  Debian, Ubuntu:  sudo apt-get install {debian}\n"
        f"  Fedora:          sudo dnf install {fedora}"
    )


def _of_display() -> str:
    named = [name for name in ("DISPLAY", "WAYLAND_DISPLAY") if os.environ.get(name)]
    if named:
        named = [f"{name}={os.environ[name]}" for name in named]
        reason = f"{' and '.join(named)} cannot be reached, at least not by this user"
    else:
        reason = "neither DISPLAY nor WAYLAND_DISPLAY is set"
    return (
        f"There is no display for a window: {reason}.\n"
        "Start Herline from a desktop session, through `ssh -X`, or under `xvfb-run`.\n"
        "`herline export` and the other verbs that `herline --help` lists need no display."
    )
