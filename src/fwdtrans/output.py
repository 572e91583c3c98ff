"""Text in, a file out, in one step: what stood there stays until all of the new text is on the disk."""

from __future__ import annotations

import contextlib
import os
import tempfile
import tokenize
from pathlib import Path

from .errors import FwdtransError


def write(path: str, text: str) -> None:
    """Write a file in one step: what stood there stays until all of the new text is on the disk."""
    folder = os.path.dirname(os.path.abspath(path))
    handle = None
    try:
        if os.path.isdir(path):
            raise IsADirectoryError(0, "is a directory")
        data = text.encode(encoding_of(text))
        if os.path.exists(path) and not os.path.isfile(path):  # a device or a pipe cannot be replaced
            Path(path).write_bytes(data)
            return
        target = os.path.realpath(path)
        mode = os.stat(target).st_mode & 0o777 if os.path.exists(target) else 0o666 & ~_umask()
        if os.path.exists(target) and not os.access(target, os.W_OK):
            raise PermissionError(0, "is not writable")
        handle, temporary = tempfile.mkstemp(prefix=".fwdtrans-", dir=os.path.dirname(target) or folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except OSError as error:
        if handle is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise Unwritable(f"{path}: cannot be written ({error.strerror or error})") from error


class Unwritable(FwdtransError):
    """OUT cannot be written; what stood there still stands."""


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def encoding_of(text: str) -> str:
    """Return the encoding that the text's own first lines declare, UTF-8 when they declare none."""
    lines = iter([line.encode("utf-8", "replace") + b"\n" for line in text.split("\n")[:2]])
    encoding, _ = tokenize.detect_encoding(lambda: next(lines, b""))
    return encoding
