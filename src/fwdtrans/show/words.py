"""How numbers and tangents are written in tables and pictures."""

from __future__ import annotations

import re
import unicodedata
from types import FunctionType
from typing import Any

from ..strided import is_array

ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+>")


def tangent_of(name: str, with_dots: bool = False) -> str:
    """Return the name of a number's tangent: as the printed code has it, or with the dot of the textbooks.

    >>> tangent_of("w3"), tangent_of("w3", True), tangent_of("loss", True)
    ('dw3', 'ẇ3', 'l̇oss')
    """
    return unicodedata.normalize("NFC", f"{name[:1]}\u0307{name[1:]}") if with_dots else f"d{name}"


def written(value: Any) -> str:
    """Return a value as Python writes it, in one line: that of an array has several; NumPy's numbers as plain ones.

    Of what has no value to show but a name, a function or an object, that is shown, without where in memory it stands.

    >>> written(0.1), written([1, "a"]), written(tangent_of)
    ('0.1', "[1, 'a']", '<function tangent_of>')
    """
    if isinstance(value, FunctionType):
        return f"<function {value.__name__}>"
    plain = next((kind for kind in (float, complex) if isinstance(value, kind)), None)
    text = repr(value if plain is None else plain(value))
    text = ADDRESS.sub(">", text)
    return " ".join(text.split()) if "\n" in text else text


def short(value: Any) -> str:
    """Return a number in six digits, with the minus sign of print; of an array the first items, and its shape.

    >>> short(-0.9899924966004454), short(3), short(1e-30), short(1.0)
    ('−0.989992', '3', '1e−30', '1')
    """
    if isinstance(value, float):
        return f"{value:.6g}".replace("-", "−")
    if is_array(value) and value.dtype.kind in "fiu":
        first = [f"{item:.4g}" for item in value.flat[:3]] + ["…"] * (value.size > 3)
        shape = f" {'×'.join(map(str, value.shape))}" if value.ndim > 1 or value.size > 3 else ""
        return f"[{' '.join(first)}]{shape}".replace("-", "−")
    text = written(value)
    return (text if len(text) <= 24 else text[:23] + "…").replace("-", "−")


def cut(value: Any, digits: int = 17) -> str:
    """Return a value as Python writes it; of long ones the beginning, of numbers so many digits.

    >>> cut(-0.9899924966004454), cut(-0.9899924966004454, 12), cut(1.0, 12)
    ('-0.9899924966004454', '-0.9899924966', '1.0')
    """
    text = written(value)
    if digits < 17 and isinstance(value, float):
        rounded = f"{value:.{digits}g}"
        return rounded if len(rounded) < len(text) and "." in rounded else text
    return text if len(text) <= 40 else text[:37] + "..."


__all__ = ["cut", "short", "tangent_of", "written"]
