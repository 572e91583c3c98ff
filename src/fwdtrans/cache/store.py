"""Texts by name in the user's cache directory: written whole or not at all, read only if they are the user's alone.

A cache that cannot be used is none: nothing here raises. `state` says why.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator

from ..typed import Any

VARIABLE = "FWDTRANS_CACHE_DIR"
ENDING = ".fwdtrans.py"
UNFINISHED = ".fwdtrans.tmp"
PROBE = f".probe{UNFINISHED}"
MOST_BYTES = 32 << 20  # of all entries; the least recently used ones go first
MOST_ENTRIES = 4096
LARGEST = 1 << 20  # bytes of an entry; a larger one is not kept
STALE = 3600.0  # seconds after which what a process that died was writing is thrown away
FRESH = 86400.0  # seconds for which an entry counts as just used: reading it writes nothing
OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH

SHARE = 64  # what one process may write before it counts again: so small a part of the bounds

_known: dict[str, str] = {}  # by directory: why it is not used, "" where it is
_room: dict[str, tuple[int, int]] = {}  # by directory: the entries, and the bytes, that may be written uncounted


def directory() -> str:
    """Return where entries are; "" if the user wants none (FWDTRANS_CACHE_DIR is set, and empty)."""
    if VARIABLE in os.environ:
        given = os.environ[VARIABLE]
        return os.path.abspath(os.path.expanduser(given)) if given else ""
    if sys.platform.startswith("linux"):  # as platformdirs has it, which takes longer to import than an entry to read
        given = os.environ.get("XDG_CACHE_HOME", "")
        return os.path.join(given if given.strip() else os.path.expanduser("~/.cache"), "fwdtrans")
    from platformdirs import user_cache_dir

    return user_cache_dir("fwdtrans", appauthor=False)


def state() -> str:
    """Return why there is no cache, or none that is written; "" if there is one."""
    _known.clear()  # what was found out before may be different now
    path = directory()
    reason = _usable(path, True)
    if reason:
        return reason
    try:
        _put(path, PROBE, b"")
    except OSError as error:
        return f"{path} is read, not written ({error.strerror})"
    _remove(os.path.join(path, PROBE))
    return ""


def _usable(path: str, is_needed: bool = False) -> str:
    """Return why a directory is not used, "" if it is; it is made if it is needed."""
    if path not in _known:
        reason = _refusal(path)
        if reason == ABSENT:
            if not is_needed:
                return ABSENT
            reason = _made(path) or _refusal(path)
        _known[path] = reason
    return _known[path]


ABSENT = "it is not there"


def _refusal(path: str) -> str:
    """Return why others than the user may have written what is in a directory; "" if they may not."""
    if not path:
        return f"{VARIABLE} is empty"
    if not hasattr(os, "geteuid"):
        return "files have no owners here, so that nobody knows whose an entry is"
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return ABSENT
    except OSError as error:
        return f"{path}: {error.strerror}"
    if not stat.S_ISDIR(found.st_mode):
        return f"{path} is no directory"
    if found.st_uid != os.geteuid():
        return f"{path} belongs to another user"
    if found.st_mode & OTHERS_MAY_WRITE:
        return f"others may write into {path} (chmod go-w)"
    return next((reason for above in _above(path) if (reason := _replaceable(above))), "")


def _above(path: str) -> Iterator[str]:
    """Yield the directories around one, the links on the way followed."""
    path = os.path.realpath(path)
    while path != os.path.dirname(path):
        path = os.path.dirname(path)
        yield path


def _replaceable(path: str) -> str:
    """Return why others may put another directory in the place of one that is in this one; "" if they may not."""
    try:
        found = os.stat(path)
    except OSError as error:
        return f"{path}: {error.strerror}"
    if found.st_uid not in (0, os.geteuid()):
        return f"{path} belongs to another user"
    if found.st_mode & OTHERS_MAY_WRITE and not found.st_mode & stat.S_ISVTX:
        return f"others may write into {path}"
    return ""


def _made(path: str) -> str:
    """Make a directory that is the user's alone; return why it could not be made."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        os.mkdir(path, 0o700)
    except FileExistsError:  # another process was quicker
        return ""
    except OSError as error:
        return f"{error.filename or path}: {error.strerror}"
    return ""


def is_open() -> bool:
    """Say whether there is a cache, or may be one as soon as it is needed."""
    return _usable(directory()) in ("", ABSENT)


def read(name: str) -> str | None:
    """Return an entry's text; None if there is none, or if it may be somebody else's."""
    path = directory()
    if _usable(path):
        return None
    try:
        handle = os.open(os.path.join(path, name + ENDING), os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        found = os.fstat(handle)
        if not _is_ours(found):
            return None
        data = b""
        while len(data) <= LARGEST and (piece := os.read(handle, LARGEST)):
            data += piece
        _touch(handle, found)
        return data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    finally:
        os.close(handle)


def _is_ours(found: os.stat_result) -> bool:
    """Say whether a file is a plain one that is the user's alone, and no larger than entries are."""
    is_plain = stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST
    return is_plain and found.st_uid == os.geteuid() and not found.st_mode & OTHERS_MAY_WRITE


def _touch(handle: int, found: os.stat_result) -> None:
    """Note that an entry was used, about once a day."""
    from time import time

    if time() - found.st_mtime > FRESH:
        try:
            os.utime(handle)
        except OSError:
            pass  # a cache that is only read is a cache


def write(name: str, text: str) -> bool:
    """Put an entry where others find it whole; say whether that went well."""
    path = directory()
    if _usable(path, True):
        return False
    try:
        data = text.encode("utf-8")
        if len(data) > LARGEST:
            return False
        _put(path, name + ENDING, data)
        _count(path, len(data))
    except (OSError, UnicodeEncodeError):
        _known.pop(path, None)  # it may have been removed
        return False
    return True


def _put(path: str, name: str, data: bytes) -> None:
    """Write a file under a name of its own, and give it its name when it is there."""
    temporary = os.path.join(path, f".{os.getpid()}-{os.urandom(8).hex()}{UNFINISHED}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        try:
            while data:
                data = data[os.write(handle, data) :]
        finally:
            os.close(handle)
        os.replace(temporary, os.path.join(path, name))
    except OSError:
        _remove(temporary)
        raise


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        pass  # another process was quicker, or it may not be removed


def entries(path: str) -> list[tuple[float, int, str]]:
    """Return when each entry in a directory was used, its size and its path, in order of use."""
    found = []
    try:
        with os.scandir(path) as listed:
            for item in listed:
                try:
                    known = item.stat(follow_symlinks=False)
                except OSError:
                    continue
                if item.name.endswith((ENDING, UNFINISHED)) and stat.S_ISREG(known.st_mode):
                    found.append((known.st_mtime, known.st_size, item.path))
    except OSError:
        return []
    return sorted(found)


def _count(path: str, size: int) -> None:
    """Note that an entry was written; where there may be too many now, look: listing them takes longer than writing."""
    count, left = _room.get(path, (0, 0))
    if count <= 0 or left < size:
        _bound(path)
        count, left = MOST_ENTRIES // SHARE, MOST_BYTES // SHARE
    _room[path] = count - 1, left - size


def _bound(path: str) -> None:
    """Remove the entries that were used least recently where there are too many, and what nobody writes any more."""
    from time import time

    found = entries(path)
    leftover = [where for used, _, where in found if where.endswith(UNFINISHED) and time() - used > STALE]
    count, size = len(found), sum(one for _, one, _ in found)
    if count > MOST_ENTRIES or size > MOST_BYTES:
        for _, one, where in found:
            if count <= MOST_ENTRIES * 3 // 4 and size <= MOST_BYTES * 3 // 4:
                break
            leftover.append(where)
            count, size = count - 1, size - one
    for where in leftover:
        _remove(where)


def clear() -> int:
    """Remove every entry; return how many there were."""
    path = directory()
    if _refusal(path):
        return 0
    found = [where for _, _, where in entries(path)]
    for where in found:
        _remove(where)
    return sum(where.endswith(ENDING) for where in found)


def info() -> dict[str, Any]:
    """Return where the cache is, why it is off, how many entries it has and how large they are."""
    path = directory()
    reason = state()
    found = entries(path) if not _usable(path) else []
    whole = [size for _, size, where in found if where.endswith(ENDING)]
    return {"path": path, "off": reason, "entries": len(whole), "bytes": sum(whole)}
