"""Slopes that SciPy has no function for: of incomplete gamma, beta and elliptic functions in parameters, of zeta.

They are summed, or followed along a continued fraction, as the functions are, with the slopes of all terms.
"""

from __future__ import annotations

import math

from .special import BERNOULLI
from .typed import Any


def zeta_slope(x: Any, q: Any) -> Any:
    """Return the derivative of the Hurwitz zeta function in `x`, for `x` above 0 (nan below).

    Source: the sum of DLMF 25.11.28, differentiated by term.
    """
    import numpy as np

    count = 20
    end = q + float(count)
    found = -sum(np.log(q + k) * (q + k) ** -x for k in range(count)) - 0.5 * np.log(end) * end**-x
    found = found - end ** (1.0 - x) * (np.log(end) / (x - 1.0) + 1.0 / (x - 1.0) ** 2)
    rising, slope, power = x, 1.0, end ** (-x - 1.0)
    for j, number in enumerate(BERNOULLI, 1):
        found = found + number / math.factorial(2 * j) * power * (slope - np.log(end) * rising)
        for more in (2 * j - 1, 2 * j):
            rising, slope = rising * (x + more), slope * (x + more) + rising
        power = power / end**2
    return np.where(x > 0.0, found, np.nan)


def riemann_slope(x: Any) -> Any:
    """Return the derivative of the Riemann zeta function.

    Source: DLMF 25.4.1 differentiated, for `x` below a half.
    """
    import numpy as np
    from scipy.special import digamma as psi
    from scipy.special import gamma, zeta

    y = np.where(x < 0.5, 1.0 - x, x)
    scale, angle = 2.0 * (2.0 * np.pi) ** -y * gamma(y), 0.5 * np.pi * (1.0 - y)
    factor = scale * np.sin(angle)
    slope = factor * (math.log(2.0 * np.pi) - psi(y)) + 0.5 * np.pi * scale * np.cos(angle)
    above = zeta_slope(y, 1.0)
    return np.where(x < 0.5, slope * zeta(y) - factor * above, above)


def multigammaln_slope(a: Any, d: int) -> Any:
    """Return the derivative of `scipy.special.multigammaln(a, d)` in `a`: DLMF 35.3.4."""
    from scipy.special import digamma as slope

    return sum(slope(a - 0.5 * j) for j in range(int(d)))


def floats(*values: Any) -> Any:
    """Return the dtype of what is computed of values: single where all that have a precision are."""
    import numpy as np

    found = np.result_type(*values)
    return found if found.kind == "f" else np.dtype(float)


def summed(first: Any, factor: Any, most: int = 100_000) -> tuple[Any, Any]:
    """Return the sum of a series of positive terms and that of their slopes, arrays both.

    Args:
        first: the first term, which does not move.
        factor: of n gives what the n-th term is the one before times, and the slope of the logarithm of that.
    """
    import numpy as np

    term, log_slope = first, np.zeros_like(first)
    total, slope = term.copy(), np.zeros_like(first)
    for n in range(1, most):
        ratio, more = factor(n)
        term, log_slope = term * ratio, log_slope + more
        total, slope = total + term, slope + term * log_slope
        if not np.any((np.abs(term * log_slope) > 1e-18 * np.abs(slope)) | (term > 1e-18 * total)):
            break
    return total, slope


def gammainc_slope(a: Any, x: Any) -> Any:
    """Return the derivative of the regularised incomplete gamma function P(a, x) in `a`.

    Source: DLMF 8.11.4 for x below a + 1, else the continued fraction 8.9.2; both differentiated by term.
    """
    import numpy as np
    from scipy.special import digamma as psi
    from scipy.special import gammaln

    dtype = floats(a, x)
    a, x = np.broadcast_arrays(np.asarray(a, float), np.asarray(x, float))
    small = x < a + 1.0
    b, y = np.where(small, a, 1.0), np.where(small, x, 0.0)
    total, slope = summed(np.ones_like(y), lambda n: (y / (b + n), -1.0 / (b + n)))
    with np.errstate(divide="ignore", invalid="ignore"):
        log = np.log(y)
        below = np.exp(b * log - y - gammaln(b + 1.0)) * ((log - psi(b + 1.0)) * total + slope)
    above = -_upper_gamma_slope(np.where(small, 1.0, a), np.where(small, 3.0, x))
    found = np.where(small, np.where(x == 0.0, 0.0, below), above)
    return found.astype(dtype)[()]


def _upper_gamma_slope(a: Any, x: Any) -> Any:
    """Return the derivative of Q(a, x) in `a`, for x above a + 1, by Lentz's method with slopes."""
    import numpy as np
    from scipy.special import digamma as psi
    from scipy.special import gammaln

    b = x + 1.0 - a
    c, dc = np.full_like(x, 1e140), np.zeros_like(x)
    d, dd = 1.0 / b, 1.0 / (b * b)
    h, dh = d, dd
    for n in range(1, 100_000):
        part, slope = -n * (n - a), float(n)
        b = b + 2.0
        d, dd = part * d + b, slope * d + part * dd - 1.0
        c, dc = b + part / c, -1.0 + slope / c - part * dc / (c * c)
        d, dd = 1.0 / d, -dd / (d * d)
        step, moved = d * c, dd * c + d * dc
        h, dh = h * step, dh * step + h * moved
        if not np.any(np.abs(step - 1.0) + np.abs(moved) > 1e-15):
            break
    log = np.log(x)
    found: Any = np.exp(a * log - x - gammaln(a)) * ((log - psi(a)) * h + dh)
    return found


def betainc_slope(a: Any, b: Any, x: Any) -> Any:
    """Return the derivative of the regularised incomplete beta function I(a, b, x) in `a`.

    Source: DLMF 8.17.8 differentiated by term, of I or, for x above (a + 1) / (a + b + 2), of 1 - I (8.17.4).
    """
    import numpy as np
    from scipy.special import betaln
    from scipy.special import digamma as psi

    dtype = floats(a, b, x)
    a, b, x = np.broadcast_arrays(np.asarray(a, float), np.asarray(b, float), np.asarray(x, float))
    small = x <= (a + 1.0) / (a + b + 2.0)
    p, q, y = np.where(small, a, b), np.where(small, b, a), np.where(small, x, 1.0 - x)

    def factor(n: int) -> tuple[Any, Any]:
        slope = 1.0 / (p + q + (n - 1.0))
        return y * (p + q + (n - 1.0)) / (p + n), np.where(small, slope - 1.0 / (p + n), slope)

    total, slope = summed(np.ones_like(y), factor)
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = np.exp(p * np.log(y) + q * np.log1p(-y) - betaln(p, q)) / p
        log = np.where(small, np.log(y) - 1.0 / p - psi(p), np.log1p(-y) - psi(q)) + psi(p + q)
        found = np.where(small, 1.0, -1.0) * scale * (log * total + slope)
    found = np.where((x <= 0.0) | (x >= 1.0), 0.0, found)
    return found.astype(dtype)[()]


def ellipkinc_slope(phi: Any, m: Any) -> Any:
    """Return the derivative of F(phi | m) in `m`: DLMF 19.25.5, 19.18.1, and 19.2.10 beyond a quarter period."""
    import numpy as np
    from scipy.special import elliprd

    turns = np.rint(phi / np.pi)
    s, c = np.sin(phi - np.pi * turns), np.cos(phi)
    found = s**3 * elliprd(c * c, 1.0, 1.0 - m * s * s) / 6.0
    return found + np.where(turns, turns * elliprd(0.0, 1.0, 1.0 - np.where(turns, m, 0.0)) / 3.0, 0.0)


def ellipeinc_slope(phi: Any, m: Any) -> Any:
    """Return the derivative of E(phi | m) in `m`: DLMF 19.4.6, 19.25.9, and 19.2.10 beyond a quarter period."""
    import numpy as np
    from scipy.special import elliprd

    turns = np.rint(phi / np.pi)
    s, c = np.sin(phi - np.pi * turns), np.cos(phi)
    found = -(s**3) * elliprd(c * c, 1.0 - m * s * s, 1.0) / 6.0
    return found - np.where(turns, turns * elliprd(0.0, 1.0 - np.where(turns, m, 0.0), 1.0) / 3.0, 0.0)


def ellipj_tangent(m: Any, du: Any, dm: Any, w: Any) -> tuple[Any, Any, Any, Any]:
    """Return the tangents of Jacobi's sn, cn, dn and the amplitude: DLMF 22.13.1 to 22.13.3, 22.16.11."""
    sn, cn, dn, phi = w
    slope = dn * (du - ellipkinc_slope(phi, m) * dm)
    return cn * slope, -sn * slope, -(m * sn * cn * slope + 0.5 * sn * sn * dm) / dn, slope


def airye_tangent(z: Any, dz: Any, w: Any) -> tuple[Any, Any, Any, Any]:
    """Return the tangents of the scaled Airy functions; those of Bi are scaled by a real part, and not analytic."""
    import numpy as np

    if np.iscomplexobj(z):
        root = np.sqrt(z)
        inner, outer = root * dz, -np.sign(np.real(z * root)) * np.real(root * dz)
    else:
        root = np.sqrt(np.maximum(z, 0.0))
        inner, outer = root * dz, -root * dz
    first = w[1] * dz + inner * w[0], z * w[0] * dz + inner * w[1]
    return (*first, w[3] * dz + outer * w[2], z * w[2] * dz + outer * w[3])


# --- Carlson's elliptic integrals ---------------------------------------------------------------------------------

SHORT = 1e-200  # a step into the complex plane, whose square vanishes


def sloped(function: Any, args: tuple[Any, ...], moved: int) -> Any:
    """Return the derivative of an analytic function in one of its arguments, by a step into the complex plane.

    No difference is taken, and no digit lost. Source: W. Squire, G. Trapp, SIAM Rev. 40 (1998) 110-112.

    Raises:
        ValueError: an argument is complex already.
    """
    import numpy as np

    if any(map(np.iscomplexobj, args)):
        raise ValueError(f"the derivative of {function.__name__} is known for real numbers alone")
    step = SHORT * np.maximum(np.abs(np.asarray(args[moved], float)), 1e-90)
    inside = [np.asarray(arg, complex) + (1j * step if i == moved else 0j) for i, arg in enumerate(args)]
    return (np.imag(function(*inside)) / step).astype(floats(*args))[()]


def elliprd_slope(x: Any, y: Any, z: Any, moved: int) -> Any:
    """Return the derivative of R_D (DLMF 19.16.5) in one of its arguments.

    19.18.1 and 19.21 have it as a difference of R_D by that of two arguments, of which nothing is left where they meet.
    """
    from scipy.special import elliprd

    return sloped(elliprd, (x, y, z), moved)


def elliprj_slope(x: Any, y: Any, z: Any, p: Any, moved: int) -> Any:
    """Return the derivative of R_J (DLMF 19.16.2) in one of its arguments, for `p` above 0 (nan below)."""
    import numpy as np

    return np.where(np.asarray(p) > 0.0, sloped(carlsons_rj, (x, y, z, p), moved), np.nan)[()]


def carlsons_rj(x: Any, y: Any, z: Any, p: Any) -> Any:
    """Return R_J of complex numbers near the positive axis; SciPy's drops small imaginary parts where p meets another.

    Source: B. C. Carlson, Numer. Algorithms 10 (1995) 13-26, whose last step is DLMF 19.36.1 of R_J.
    """
    import numpy as np

    start = mean = (x + y + z + 2.0 * p) / 5.0
    first, delta = (x, y, z), (p - x) * (p - y) * (p - z)
    total, scale = 0.0 * x, 1.0
    for _ in range(40):  # each makes the arguments four times as like; relative size 1e-3 is enough for the series
        a, b, c, d = map(np.sqrt, (x, y, z, p))
        step = (d + a) * (d + b) * (d + c)
        total = total + scale / step * _rc_near_one(scale**3 * delta / (step * step))
        inner = a * b + b * c + c * a
        x, y, z, p, mean = (0.25 * (one + inner) for one in (x, y, z, p, mean))
        scale *= 0.25
        if np.all(np.abs(np.array([x, y, z, p]) - mean) < 1e-3 * np.abs(mean)):
            break
    u, v, w = (scale * (start - one) / mean for one in first)
    q = -0.5 * (u + v + w)
    e2 = u * v + u * w + v * w - 3.0 * q * q
    e3 = u * v * w + 2.0 * e2 * q + 4.0 * q**3
    e4, e5 = (2.0 * u * v * w + e2 * q + 3.0 * q**3) * q, u * v * w * q * q
    series = 1.0 - 3.0 * e2 / 14.0 + e3 / 6.0 + 9.0 * e2 * e2 / 88.0 - 3.0 * e4 / 22.0
    series += 3.0 * e5 / 26.0 - 9.0 * e2 * e3 / 52.0
    return scale * mean**-1.5 * series + 6.0 * total


def _rc_near_one(e: Any) -> Any:
    """Return R_C(1, 1 + e): the series of arctan where `e` is small, of which no imaginary part is too small."""
    import numpy as np

    near = np.where(np.abs(e) < 0.1, e, 0.0)
    series = sum((-near) ** k / (2.0 * k + 1.0) for k in range(16, 0, -1)) + 1.0
    root = np.sqrt(np.where(np.abs(e) < 0.1, 1.0, e) + 0j)
    return np.where(np.abs(e) < 0.1, series, np.arctan(root) / root)
