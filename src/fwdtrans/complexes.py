"""Functions of real numbers, for numbers whose imaginary part is a step too small to be seen: derivatives ride on it.

    abs(x)    x = -2 + ih    cabs(x) = 2 - ih     where Python's own abs gives 2, and loses the derivative

The real part decides what happens, as in the real function: which branch, which error. Where the complex function of
the same name has its cut or its pole on that point, these raise. A number without an imaginary part comes out as from
`math`.
"""

from __future__ import annotations

import cmath
import math
from typing import Any

from .complex_arrays import carray_abs, carray_power, carray_remainder
from .runtime import is_array
from .special import digamma


def real(value: Any) -> Any:
    """Return a value with the real parts of its complex numbers; itself, if it holds none.

    >>> real(3.0 + 1e-30j), real([1j, "a"])
    (3.0, [0.0, 'a'])
    """
    if isinstance(value, complex) or getattr(getattr(value, "dtype", None), "kind", "") == "c":
        return value.real
    if isinstance(value, (list, tuple)):
        parts = [real(item) for item in value]
        if any(part is not item for part, item in zip(parts, value)):
            return parts if isinstance(value, list) else tuple(parts)
    if isinstance(value, dict):
        found = {key: real(item) for key, item in value.items()}
        return found if any(found[key] is not item for key, item in value.items()) else value
    return value


def moving(value: Any, *terms: Any) -> Any:
    """Return a real value with the imaginary part of (slope, number) terms; the value alone, if nothing moves."""
    if not any(isinstance(number, complex) for _, number in terms):
        return value
    return complex(value, sum(slope * number.imag for slope, number in terms if number.imag))


def edge(name: str, x: Any) -> Any:
    """Return the real part of a number that stands still; raise if it moves where `name` has no derivative."""
    if x.imag:
        raise ZeroDivisionError(f"{name} has no derivative at {x.real!r}")
    return x.real


# --- holomorphic, with a branch point on the real axis -----------------------------------------------------------


def csqrt(x: Any) -> Any:
    """Return the square root."""
    if not isinstance(x, complex) or not x.real > 0.0:
        return math.sqrt(x if not isinstance(x, complex) else x.real if x.real else edge("sqrt", x))
    return cmath.sqrt(x)


def clog(x: Any, *base: Any) -> Any:
    """Return the logarithm."""
    if base:
        return clog(x) / clog(base[0]) if isinstance(x, complex) or isinstance(base[0], complex) else math.log(x, *base)
    return cmath.log(x) if isinstance(x, complex) and x.real > 0.0 else math.log(real(x))


def clog2(x: Any) -> Any:
    """Return the logarithm to base 2."""
    return moving(math.log2(real(x)), (1.4426950408889634 / x.real, x)) if isinstance(x, complex) else math.log2(x)


def clog10(x: Any) -> Any:
    """Return the logarithm to base 10."""
    return cmath.log10(x) if isinstance(x, complex) and x.real > 0.0 else math.log10(real(x))


def casin(x: Any) -> Any:
    """Return the arc sine."""
    if isinstance(x, complex) and abs(x.real) == 1.0:
        return math.asin(edge("asin", x))
    return cmath.asin(x) if isinstance(x, complex) and abs(x.real) < 1.0 else math.asin(real(x))


def cacos(x: Any) -> Any:
    """Return the arc cosine."""
    if isinstance(x, complex) and abs(x.real) == 1.0:
        return math.acos(edge("acos", x))
    return cmath.acos(x) if isinstance(x, complex) and abs(x.real) < 1.0 else math.acos(real(x))


def cacosh(x: Any) -> Any:
    """Return the inverse hyperbolic cosine."""
    if isinstance(x, complex) and x.real == 1.0:
        return math.acosh(edge("acosh", x))
    return cmath.acosh(x) if isinstance(x, complex) and x.real > 1.0 else math.acosh(real(x))


def catanh(x: Any) -> Any:
    """Return the inverse hyperbolic tangent."""
    return cmath.atanh(x) if isinstance(x, complex) and abs(x.real) < 1.0 else math.atanh(real(x))


def cpow(x: Any, y: Any) -> Any:
    """Return `x ** y`: by multiplication for whole numbers, by logarithms for a positive base."""
    if is_array(type(x)) or is_array(type(y)):
        return carray_power(x, y)
    a, b = real(x), real(y)
    if not isinstance(x, complex) and not isinstance(y, complex):
        return x**y
    if not isinstance(y, complex) and b == int(b) and abs(b) <= 100.0:
        return x ** int(b) if a or b > 0 else moving(a**b, (0.0, x))
    value = a**b  # raises, or is complex, as the user's own is
    if isinstance(value, complex):
        raise ValueError(f"{a!r} ** {b!r} is no real number")
    if a > 0.0:
        return moving(value, (b * a ** (b - 1.0), x), (value * math.log(a), y))
    if a == 0.0:
        slope = 0.0 if b > 1.0 or not b else 1.0 if b == 1.0 else edge("x ** y", x)
        return moving(value, (slope, x), (0.0 if b > 0.0 else edge("x ** y", complex(y)), y))
    return moving(value, (b * a ** (b - 1.0), x), (edge("x ** y", complex(y)) and 0.0, y))


# --- what complex functions of the same name get wrong -----------------------------------------------------------


def cabs(x: Any) -> Any:
    """Return the absolute value: of the real part, with its sign."""
    if is_array(type(x)):
        return carray_abs(x)
    return (-x if math.copysign(1.0, x.real) < 0.0 else x) if isinstance(x, complex) else abs(x)


def cfabs(x: Any) -> Any:
    """Return the absolute value, as `math.fabs` has it."""
    return cabs(x) if isinstance(x, complex) else math.fabs(x)


def ccopysign(x: Any, y: Any) -> Any:
    """Return |x| with the sign of y."""
    value = math.copysign(real(x), real(y))
    return moving(value, (math.copysign(1.0, real(x)) * math.copysign(1.0, real(y)), x))


def cmade(init: Any, cls: Any, *args: Any, **words: Any) -> Any:
    """Return a new object of a class, `init` in the place of its `__init__`."""
    made = cls.__new__(cls)
    init(made, *args, **words)
    return made


def cturned(method: Any, one: Any, other: Any) -> Any:
    """Return `other.__radd__(one)`, by a method that is rewritten."""
    return method(other, one)


def calone(method: Any, owner: Any) -> Any:
    """Return a static method, rewritten, that an object is asked for."""
    return method


def cof_class(method: Any, owner: Any) -> Any:
    """Return a class's method, rewritten, that an object is asked for."""
    return lambda *args, **words: method(type(owner), *args, **words)


def cand(x: Any, rest: Any) -> Any:
    """Return `x and rest()`."""
    return rest() if real(x) else x


def cor(x: Any, rest: Any) -> Any:
    """Return `x or rest()`."""
    return x if real(x) else rest()


def cmax(*args: Any, **words: Any) -> Any:
    """Return the largest, by its real part; the first of equal ones."""
    key = words.pop("key", None)
    return max(*args, key=real if key is None else lambda item: real(key(item)), **words)


def cmin(*args: Any, **words: Any) -> Any:
    """Return the smallest, by its real part; the first of equal ones."""
    key = words.pop("key", None)
    return min(*args, key=real if key is None else lambda item: real(key(item)), **words)


def csorted(items: Any, *, key: Any = None, reverse: bool = False) -> list[Any]:
    """Return items in the order of their real parts."""
    return sorted(items, key=real if key is None else lambda item: real(key(item)), reverse=reverse)


def csort(items: list[Any]) -> Any:
    """Return the method `items.sort`, by real parts."""

    def sort(*, key: Any = None, reverse: bool = False) -> None:
        items.sort(key=real if key is None else lambda item: real(key(item)), reverse=reverse)

    return sort


def cfloat(x: Any = 0.0) -> Any:
    """Return a number as a float, its step kept."""
    return x if isinstance(x, complex) else float(x)


def cmod(x: Any, y: Any) -> Any:
    """Return `x % y`."""
    if is_array(type(x)) or is_array(type(y)):
        return carray_remainder(x, y)
    if not isinstance(x, complex) and not isinstance(y, complex):
        return x % y
    return moving(real(x) % real(y), (1.0, x), (-(real(x) // real(y)), y))


def cfloordiv(x: Any, y: Any) -> Any:
    """Return `x // y`, which stands still."""
    return real(x) // real(y)


def cdivmod(x: Any, y: Any) -> Any:
    """Return `divmod(x, y)`."""
    return real(x) // real(y), cmod(x, y)


def cfmod(x: Any, y: Any) -> Any:
    """Return the remainder of C."""
    value = math.fmod(real(x), real(y))
    return moving(value, (1.0, x), ((value - real(x)) / real(y), y))


def cremainder(x: Any, y: Any) -> Any:
    """Return the remainder of IEEE 754."""
    value = math.remainder(real(x), real(y))
    return moving(value, (1.0, x), ((value - real(x)) / real(y), y))


def cmodf(x: Any) -> Any:
    """Return the fraction and the whole part."""
    fraction, whole = math.modf(real(x))
    return moving(fraction, (1.0, x)), whole


def cfrexp(x: Any) -> Any:
    """Return mantissa and exponent."""
    mantissa, exponent = math.frexp(real(x))
    return moving(mantissa, (math.ldexp(1.0, -exponent), x)), exponent


def cldexp(x: Any, i: int) -> Any:
    """Return `x * 2 ** i`."""
    return moving(math.ldexp(real(x), i), (math.ldexp(1.0, i), x))


def cnextafter(x: Any, y: Any, **words: Any) -> Any:
    """Return the float beside x, which moves with it."""
    return moving(math.nextafter(real(x), real(y), **words), (1.0, x))


def chypot(*xs: Any) -> Any:
    """Return the length of a vector."""
    length = math.hypot(*map(real, xs))
    if not length:
        return math.hypot(*(edge("hypot", complex(x)) for x in xs))
    return moving(length, *((real(x) / length, x) for x in xs))


def cdist(p: Any, q: Any) -> Any:
    """Return the distance of two points."""
    p, q = list(p), list(q)
    math.dist(real(p), real(q))  # raises for other lengths
    return chypot(*(a - b for a, b in zip(p, q)))


def catan2(y: Any, x: Any) -> Any:
    """Return the angle of a point."""
    a, b = real(y), real(x)
    length = math.hypot(a, b)
    if not length:
        return math.atan2(edge("atan2", complex(y)), edge("atan2", complex(x)))
    return moving(math.atan2(a, b), (b / length / length, y), (-a / length / length, x))


# --- what `cmath` has not -------------------------------------------------------------------------------------------


def cexpm1(x: Any) -> Any:
    """Return `exp(x) - 1`."""
    return moving(math.expm1(real(x)), (math.exp(real(x)), x))


def clog1p(x: Any) -> Any:
    """Return `log(1 + x)`."""
    return moving(math.log1p(real(x)), (1.0 / (1.0 + real(x)), x))


def cexp2(x: Any) -> Any:
    """Return `2 ** x`."""
    value = math.pow(2.0, real(x))
    return moving(value, (0.6931471805599453 * value, x))


def ccbrt(x: Any) -> Any:
    """Return the cube root."""
    value = getattr(math, "cbrt")(real(x))  # noqa: B009 - Python 3.11 has it first
    return moving(value, (1.0 / (3.0 * value * value) if value else edge("cbrt", complex(x)), x))


def cerf(x: Any) -> Any:
    """Return the error function."""
    return moving(math.erf(real(x)), (1.1283791670955126 * math.exp(-real(x) * real(x)), x))


def cerfc(x: Any) -> Any:
    """Return the complement of the error function."""
    return moving(math.erfc(real(x)), (-1.1283791670955126 * math.exp(-real(x) * real(x)), x))


def cgamma(x: Any) -> Any:
    """Return the gamma function."""
    value = math.gamma(real(x))
    return moving(value, (value * digamma(real(x)), x)) if isinstance(x, complex) else value


def clgamma(x: Any) -> Any:
    """Return the logarithm of the gamma function."""
    value = math.lgamma(real(x))
    return moving(value, (digamma(real(x)), x)) if isinstance(x, complex) else value


def cdegrees(x: Any) -> Any:
    """Return degrees."""
    return moving(math.degrees(real(x)), (57.29577951308232, x))


def cradians(x: Any) -> Any:
    """Return radians."""
    return moving(math.radians(real(x)), (0.017453292519943295, x))


def cfsum(xs: Any) -> Any:
    """Return the sum, rounded once; that of the steps likewise."""
    xs = list(xs)
    value = math.fsum(map(real, xs))
    steps = [x.imag for x in xs if isinstance(x, complex)]
    return complex(value, math.fsum(steps)) if steps else value


def cprod(xs: Any, *, start: Any = 1) -> Any:
    """Return the product."""
    for x in xs:
        start = start * x
    return start


def csumprod(p: Any, q: Any) -> Any:
    """Return the sum of products."""
    p, q = list(p), list(q)
    value = getattr(math, "sumprod")(real(p), real(q))  # noqa: B009 - Python 3.12 has it first
    steps = [(a * b).imag for a, b in zip(p, q)]
    return complex(value, math.fsum(steps)) if any(isinstance(x, complex) for x in [*p, *q]) else value


def cfma(x: Any, y: Any, z: Any) -> Any:
    """Return `x * y + z`, rounded once."""
    value = getattr(math, "fma")(real(x), real(y), real(z))  # noqa: B009 - Python 3.13 has it first
    return moving(value, (real(y), x), (real(x), y), (1.0, z))
