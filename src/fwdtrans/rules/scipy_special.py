"""The functions of `scipy.special`: a line for each, elementwise, by the formulas of the DLMF (dlmf.nist.gov), told at each family.

    r("gamma(x)",      dx="w * digamma(x)")             every argument without a partial is data: one that moves is refused
    t("sici(x)",       "sinc(x / pi) * dx", ...)        several results, each with its tangent

Partials call NumPy's functions, those of `scipy.special`, and what neither has: `special.py`.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from . import Rule, declare

r = partial(declare, module="scipy.special", namespace="scipy.special", kind="elementwise", others="whole")


def t(pattern: str, *tangents: str, kind: str = "tuple") -> Rule:
    """Return the rule of a function that gives several arrays; "tuple of tables": of other shapes than its argument."""
    return r(pattern, dw=f"({', '.join(tangents)})", kind=kind)


def inverse(pattern: str, of: str, slope: str, **others: str) -> Rule:
    """Return the rule of a function whose value `w` solves F(w, others) = `of`, of the slopes of F in `w` and the others."""
    backs: dict[str, Any] = {f"d{n}": f"-({s}) / ({slope})" for n, s in others.items()}
    return r(pattern, **{f"d{of}": f"1.0 / ({slope})", **backs})


def legendre(pattern: str, of: str, slope: str) -> Rule:
    """Return the rule of a function that gives as many of its derivatives as it is asked for, one behind the other."""
    partials: dict[str, Any] = {f"d{of}": slope}
    return r(pattern, kind="array", **partials)


# --- densities and slopes that several lines share ---------------------------------------------------------------


def _gamma(a: str, x: str) -> str:
    """Return the slope of gammainc(a, x) in x."""
    return f"exp(xlogy({a} - 1.0, {x}) - {x} - gammaln({a}))"


def _beta(a: str, b: str, x: str) -> str:
    """Return the slope of betainc(a, b, x) in x."""
    return f"exp(xlogy({a} - 1.0, {x}) + xlog1py({b} - 1.0, -({x})) - betaln({a}, {b}))"


def _beta_b(a: str, b: str, x: str) -> str:
    """Return the slope of betainc(a, b, x) in b; that in a has a name, `betainc_slope(a, b, x)`."""
    return f"-betainc_slope({b}, {a}, 1.0 - {x})"


def _f(dfn: str, dfd: str, x: str) -> str:
    """Return the density of the F distribution."""
    u, v = f"{dfn} * {x} / ({dfd} + {dfn} * {x})", f"{dfd} / ({dfd} + {dfn} * {x})"
    return f"exp(xlogy(0.5 * {dfn}, {u}) + xlogy(0.5 * {dfd}, {v}) - betaln(0.5 * {dfn}, 0.5 * {dfd})) / {x}"


def _f_dfn(dfn: str, dfd: str, x: str) -> str:
    """Return the slope of fdtr(dfn, dfd, x) in dfn."""
    slope = f"betainc_slope(0.5 * {dfn}, 0.5 * {dfd}, {dfn} * {x} / ({dfd} + {dfn} * {x}))"
    return f"0.5 * {slope} + {_f(dfn, dfd, x)} * {x} / {dfn}"


def _f_dfd(dfn: str, dfd: str, x: str) -> str:
    """Return the slope of fdtr(dfn, dfd, x) in dfd."""
    slope = f"betainc_slope(0.5 * {dfd}, 0.5 * {dfn}, {dfd} / ({dfd} + {dfn} * {x}))"
    return f"-0.5 * {slope} - {_f(dfn, dfd, x)} * {x} / {dfd}"


def student(df: str, x: str) -> str:
    """Return the density of Student's t."""
    scale = f"exp(gammaln(0.5 * {df} + 0.5) - gammaln(0.5 * {df}) - (0.5 * {df} + 0.5) * log1p({x} * {x} / {df}))"
    return f"{scale} / sqrt(pi * {df})"


def student_slope(df: str, x: str) -> str:
    """Return the slope of stdtr(df, t) in df."""
    slope = f"betainc_slope(0.5 * {df}, 0.5, {df} / ({df} + {x} * {x}))"
    return f"-0.25 * sign({x}) * {slope} - 0.5 * {student(df, x)} * {x} / {df}"


def _chi2(df: str, nc: str, x: str) -> str:
    """Return the density of the noncentral chi-squared distribution."""
    scale = f"exp(-0.5 * (sqrt({x}) - sqrt({nc})) ** 2) * ({x} / {nc}) ** (0.25 * {df} - 0.5)"
    return f"0.5 * {scale} * ive(0.5 * {df} - 1.0, sqrt({nc} * {x}))"


def _mixed_f(moved: str, dfn: str, dfd: str, nc: str, f: str) -> str:
    """Return the slope of ncfdtr(dfn, dfd, nc, f) in dfn or dfd."""
    of_dfn = f"ncfdtr_slope({dfn}, {dfd}, {nc}, {f}) + ncf.pdf({f}, {dfn}, {dfd}, {nc}) * {f} / {dfn}"
    of_dfd = f"ncfdtr_other_slope({dfn}, {dfd}, {nc}, {f}) - ncf.pdf({f}, {dfn}, {dfd}, {nc}) * {f} / {dfd}"
    return of_dfn if moved == "dfn" else of_dfd


def _power(lmbda: str, log: str) -> str:
    """Return the slope of boxcox(x, lmbda) in lmbda, of the logarithm of x."""
    return f"0.5 * {log} ** 2 * hyp1f1(2.0, 3.0, {lmbda} * {log})"


def _agm(of: str, other: str) -> str:
    """Return the slope of agm(a, b) in one of them."""
    square = "((a - b) / (a + b)) ** 2"
    inner = f"{other} * ({of} - {other}) / (a + b) ** 2 * hyp2f1(1.5, 1.5, 2.0, {square})"
    return f"w / (a + b) * (1.0 - 2.0 * {inner} * w / (a + b))"


_VOIGT = "(2j / sqrt(pi) - 2.0 * (x + 1j * gamma) / (sigma * sqrt(2.0)) * wofz((x + 1j * gamma) / (sigma * sqrt(2.0))))"
_STRUVE = "(0.5 * x) ** v * rgamma(v + 1.5) / sqrt(pi)"
_POLE = "(x <= 0) & (x == rint(x))"

# fmt: off
_GAMMAS = (  # DLMF 5.2, 5.12, 5.15, 25.11
    r("gamma(x)",          dx="w * digamma(x)"),
    r("gammaln(x)",        dx="digamma(x)"),
    r("loggamma(x)",       dx="digamma(x)"),
    r("rgamma(x)",         dx=f"where({_POLE}, cos(pi * x) * gamma(1.0 - minimum(x, 0.0)), -w * digamma(where({_POLE}, 1.0, x)))"),
    r("gammasgn(x)",       dx="0.0"),
    r("psi(x)",            dx="polygamma(1, x)"),
    r("polygamma(n, x)",   dx="polygamma(n + 1, x)"),
    r("multigammaln(a, d)", da="multigammaln_slope(a, d)", kind="same"),
    r("beta(a, b)",        da="w * (digamma(a) - digamma(a + b))",   db="w * (digamma(b) - digamma(a + b))"),
    r("betaln(a, b)",      da="digamma(a) - digamma(a + b)",         db="digamma(b) - digamma(a + b)"),
    r("poch(z, m)",        dz="w * (digamma(z + m) - digamma(z))",   dm="w * digamma(z + m)"),
    r("binom(n, k)",       dn="w * (digamma(n + 1.0) - digamma(n - k + 1.0))", dk="w * (digamma(n - k + 1.0) - digamma(k + 1.0))"),
    r("comb(N, k)",        dN="where(w != 0, w * (digamma(N + 1.0) - digamma(N - k + 1.0)), 0.0)",
                           dk="where(w != 0, w * (digamma(N - k + 1.0) - digamma(k + 1.0)), 0.0)"),
    r("perm(N, k)",        dN="where(w != 0, w * (digamma(N + 1.0) - digamma(N - k + 1.0)), 0.0)", dk="w * digamma(N - k + 1.0)"),
    r("factorial(n)",      dn="w * digamma(n + 1.0)"),
    r("zeta(x)",           dx="riemann_slope(x)"),
    r("zeta(x, q)",        dx="zeta_slope(x, q)", dq="-x * zeta(x + 1.0, q)"),
    r("zetac(x)",          dx="riemann_slope(x)"),
)

_INCOMPLETE = (  # DLMF 8.8, 8.17
    r("gammainc(a, x)",    dx=_gamma("a", "x"),                      da="gammainc_slope(a, x)"),
    r("gammaincc(a, x)",   dx="-" + _gamma("a", "x"),                da="-gammainc_slope(a, x)"),
    inverse("gammaincinv(a, y)",  "y", _gamma("a", "w"),             a="gammainc_slope(a, w)"),
    inverse("gammainccinv(a, y)", "y", "-" + _gamma("a", "w"),       a="-gammainc_slope(a, w)"),
    r("betainc(a, b, x)",  dx=_beta("a", "b", "x"),                  da="betainc_slope(a, b, x)",    db=_beta_b("a", "b", "x")),
    r("betaincc(a, b, x)", dx="-" + _beta("a", "b", "x"),            da="-betainc_slope(a, b, x)",   db="-" + _beta_b("a", "b", "x")),
    inverse("betaincinv(a, b, y)",  "y", _beta("a", "b", "w"),       a="betainc_slope(a, b, w)",     b=_beta_b("a", "b", "w")),
    inverse("betainccinv(a, b, y)", "y", "-" + _beta("a", "b", "w"), a="-betainc_slope(a, b, w)",    b="-" + _beta_b("a", "b", "w")),
    r("expn(n, x)",        dx="where(n > 0, -expn(maximum(n - 1, 0), x), -exp(-x) / x * (1.0 + 1.0 / x))"),
    r("exp1(x)",           dx="-exp(-x) / x"),
    r("expi(x)",           dx="exp(x) / x"),
    t("shichi(x)",         "sinh(x) / x * dx", "cosh(x) / x * dx"),
    t("sici(x)",           "sin(x) / x * dx", "cos(x) / x * dx"),
)

_ERRORS = (  # DLMF 7.10: 1.1283791670955126 is 2 / sqrt(pi)
    r("erf(x)",            dx="1.1283791670955126 * exp(-x * x)"),
    r("erfc(x)",           dx="-1.1283791670955126 * exp(-x * x)"),
    r("erfi(x)",           dx="1.1283791670955126 * exp(x * x)"),
    r("erfcx(x)",          dx="2.0 * x * w - 1.1283791670955126"),
    r("erfinv(y)",         dy="0.886226925452758 * exp(w * w)"),
    r("erfcinv(y)",        dy="-0.886226925452758 * exp(w * w)"),
    r("dawsn(x)",          dx="1.0 - 2.0 * x * w"),
    r("wofz(z)",           dz="1.1283791670955126j - 2.0 * z * w"),
    t("fresnel(z)",        "sin(0.5 * pi * z * z) * dz", "cos(0.5 * pi * z * z) * dz"),
    t("modfresnelp(x)",    "-exp(1j * x * x) * dx", "where(x < 0, nan, -2j * x * w[1] - exp(-0.25j * pi) / sqrt(pi)) * dx"),  # SciPy's second is another below 0
    t("modfresnelm(x)",    "-exp(-1j * x * x) * dx", "where(x < 0, nan, 2j * x * w[1] - exp(0.25j * pi) / sqrt(pi)) * dx"),
    r("voigt_profile(x, sigma, gamma)", dx=f"real({_VOIGT}) / (2.0 * sqrt(pi) * sigma * sigma)", dgamma=f"-imag({_VOIGT}) / (2.0 * sqrt(pi) * sigma * sigma)",
                           dsigma=f"-w / sigma - real({_VOIGT} * (x + 1j * gamma)) / (2.0 * sqrt(pi) * sigma ** 3)"),
)

_BESSEL = (  # DLMF 10.6, 10.29, 10.51, 10.61, 11.4
    r("j0(x)",             dx="-j1(x)"),
    r("j1(x)",             dx="0.5 * (j0(x) - jv(2.0, x))"),
    r("jv(v, z)",          dz="0.5 * (jv(v - 1.0, z) - jv(v + 1.0, z))"),
    r("jve(v, z)",         dw="0.5 * (jve(v - 1.0, z) - jve(v + 1.0, z)) * dz - sign(imag(z)) * w * imag(dz)"),
    r("y0(x)",             dx="-y1(x)"),
    r("y1(x)",             dx="0.5 * (y0(x) - yv(2.0, x))"),
    r("yn(n, x)",          dx="0.5 * (yv(n - 1.0, x) - yv(n + 1.0, x))"),
    r("yv(v, z)",          dz="0.5 * (yv(v - 1.0, z) - yv(v + 1.0, z))"),
    r("yve(v, z)",         dw="0.5 * (yve(v - 1.0, z) - yve(v + 1.0, z)) * dz - sign(imag(z)) * w * imag(dz)"),
    r("i0(x)",             dx="i1(x)"),
    r("i0e(x)",            dx="i1e(x) - sign(x) * w"),
    r("i1(x)",             dx="0.5 * (i0(x) + iv(2.0, x))"),
    r("i1e(x)",            dx="0.5 * (i0e(x) + ive(2.0, x)) - sign(x) * w"),
    r("iv(v, z)",          dz="0.5 * (iv(v - 1.0, z) + iv(v + 1.0, z))"),
    r("ive(v, z)",         dw="0.5 * (ive(v - 1.0, z) + ive(v + 1.0, z)) * dz - sign(real(z)) * w * real(dz)"),
    r("k0(x)",             dx="-k1(x)"),
    r("k0e(x)",            dx="w - k1e(x)"),
    r("k1(x)",             dx="-0.5 * (k0(x) + kv(2.0, x))"),
    r("k1e(x)",            dx="w - 0.5 * (k0e(x) + kve(2.0, x))"),
    r("kn(n, x)",          dx="-0.5 * (kv(n - 1.0, x) + kv(n + 1.0, x))"),
    r("kv(v, z)",          dz="-0.5 * (kv(v - 1.0, z) + kv(v + 1.0, z))"),
    r("kve(v, z)",         dz="w - 0.5 * (kve(v - 1.0, z) + kve(v + 1.0, z))"),
    *(r(f"hankel{k}(v, z)", dz=f"0.5 * (hankel{k}(v - 1.0, z) - hankel{k}(v + 1.0, z))") for k in (1, 2)),
    *(r(f"hankel{k}e(v, z)", dz=f"0.5 * (hankel{k}e(v - 1.0, z) - hankel{k}e(v + 1.0, z)) {sign} 1j * w") for k, sign in ((1, "-"), (2, "+"))),
    *(r(f"{name}(v, z, n=1)", dz=f"{name}(v, z, n + 1)") for name in "jvp yvp ivp kvp h1vp h2vp".split()),
    *(r(f"spherical_{name}(n, z)", dz=f"spherical_{name}(n, z, True)") for name in ("jn", "yn", "in", "kn")),
    *(r(f"spherical_{name}(n, z, derivative)",
        dz=f"(n * (n + 1) / (z * z) {sign} 1.0) * spherical_{name}(n, z) - 2.0 / z * w if derivative else spherical_{name}(n, z, True)")
      for name, sign in (("jn", "-"), ("yn", "-"), ("in", "+"), ("kn", "+"))),
    t("airy(z)",           "w[1] * dz", "z * w[0] * dz", "w[3] * dz", "z * w[2] * dz"),
    r("airye(z)",          dw="airye_tangent(z, dz, w)", kind="tuple:4"),
    *(r(f"{name}(x)",      dx=f"{name}p(x)") for name in ("ber", "bei", "ker", "kei")),
    *(r(f"{name}rp(x)",    dx=f"-{name}i(x) - where(x == 0, 0.0, w / where(x == 0, 1.0, x))") for name in ("be", "ke")),
    *(r(f"{name}ip(x)",    dx=f"{name}r(x) - where(x == 0, 0.5, w / where(x == 0, 1.0, x))") for name in ("be", "ke")),
    t("kelvin(x)",         "w[2] * dx", "w[3] * dx", "(1j * w[0] - w[2] / x) * dx", "(1j * w[1] - w[3] / x) * dx"),
    r("struve(v, x)",      dx=f"0.5 * (struve(v - 1.0, x) - struve(v + 1.0, x) + {_STRUVE})"),
    r("modstruve(v, x)",   dx=f"0.5 * (modstruve(v - 1.0, x) + modstruve(v + 1.0, x) + {_STRUVE})"),
    r("besselpoly(a, lmb, nu)", da="besselpoly(a, lmb + 1.0, nu - 1.0) - besselpoly(a, lmb + 1.0, nu + 1.0)"),
    r("wright_bessel(a, b, x)", dx="wright_bessel(a, a + b, x)"),
    r("log_wright_bessel(a, b, x)", dx="exp(log_wright_bessel(a, a + b, x) - w)"),
    # integrals
    t("itj0y0(x)",         "j0(x) * dx", "y0(x) * dx"),
    t("iti0k0(x)",         "i0(x) * dx", "k0(x) * dx"),
    t("it2j0y0(x)",        "(1.0 - j0(x)) / x * dx", "-y0(x) / x * dx"),
    t("it2i0k0(x)",        "(i0(x) - 1.0) / x * dx", "-k0(x) / x * dx"),
    t("itairy(x)",         "airy(x)[0] * dx", "airy(x)[2] * dx", "airy(-x)[0] * dx", "airy(-x)[2] * dx"),
    r("itstruve0(x)",      dx="struve(0.0, x)"),
    r("it2struve0(x)",     dx="-struve(0.0, x) / x"),
    r("itmodstruve0(x)",   dx="modstruve(0.0, x)"),
    # tables of all orders up to one
    *(t(f"riccati_{name}(n, x)", "w[1] * dx", "((arange(len(w[0])) * (arange(len(w[0])) + 1)) / (x * x) - 1.0) * w[0] * dx", kind="tuple of tables") for name in ("jn", "yn")),
    t("lmbda(v, x)",       "w[1] * dx", "(-(2.0 * (arange(len(w[0])) + v - len(w[0]) + 1) + 1.0) / x * w[1] - w[0]) * dx", kind="tuple of tables"),
)

_LOGARITHMS = (  # sigmoids, entropies, what loses no digits near 0 or 1
    r("expit(x)",          dx="w * expit(-x)"),
    r("log_expit(x)",      dx="expit(-x)"),
    r("logit(x)",          dx="1.0 / (x * (1.0 - x))"),
    r("softplus(x)",       dx="expit(x)"),
    r("exp2(x)",           dx="0.6931471805599453 * w"),
    r("exp10(x)",          dx="2.302585092994046 * w"),
    r("expm1(x)",          dx="exp(x)"),
    r("exprel(x)",         dx="0.5 * hyp1f1(2.0, 3.0, x)"),
    r("log1p(x)",          dx="1.0 / (1.0 + x)"),
    r("cosm1(x)",          dx="-sin(x)"),
    r("cbrt(x)",           dx="1.0 / (3.0 * w * w)"),
    r("powm1(x, y)",       dx="y * x ** (y - 1.0)",                  dy="(w + 1.0) * log(x)"),
    r("xlogy(x, y)",       dx="log(y)",                              dy="x / y"),
    r("xlog1py(x, y)",     dx="log1p(y)",                            dy="x / (1.0 + y)"),
    r("entr(x)",           dx="-log(x) - 1.0"),
    r("rel_entr(x, y)",    dx="log(x / y) + 1.0",                    dy="-x / y"),
    r("kl_div(x, y)",      dx="log(x / y)",                          dy="1.0 - x / y"),
    r("spence(z)",         dz="where(z == 1, -1.0, log(z) / where(z == 1, 1.0, 1.0 - z))"),
    r("lambertw(z)",       dz="exp(-w) / (1.0 + w)"),
    r("lambertw(z, k, tol=1e-8)", dz="exp(-w) / (1.0 + w)"),
    r("wrightomega(z)",    dz="w / (1.0 + w)"),
    r("boxcox(x, lmbda)",  dx="x ** (lmbda - 1.0)",                  dlmbda=_power("lmbda", "log(x)")),
    r("boxcox1p(x, lmbda)", dx="(1.0 + x) ** (lmbda - 1.0)",         dlmbda=_power("lmbda", "log1p(x)")),
    inverse("inv_boxcox(y, lmbda)",   "y", "w ** (lmbda - 1.0)",     lmbda=_power("lmbda", "log(w)")),
    inverse("inv_boxcox1p(y, lmbda)", "y", "(1.0 + w) ** (lmbda - 1.0)", lmbda=_power("lmbda", "log1p(w)")),
    inverse("tklmbda(x, lmbda)", "x", "w ** (lmbda - 1.0) + (1.0 - w) ** (lmbda - 1.0)",
            lmbda=f"{_power('lmbda', 'log(w)')} - {_power('lmbda', 'log1p(-w)')}"),
    r("huber(delta, r)",   dr="clip(r, -delta, delta)",              ddelta="maximum(abs(r) - delta, 0.0)"),
    r("pseudo_huber(delta, r)", dr="r / sqrt(1.0 + (r / delta) ** 2)", ddelta="(w / delta) ** 2 / hypot(delta, r)"),
    r("agm(a, b)",         da=_agm("a", "b"),                        db=_agm("b", "a")),
    # degrees: 0.017453292519943295 is pi / 180
    r("sindg(x)",          dx="0.017453292519943295 * cosdg(x)"),
    r("cosdg(x)",          dx="-0.017453292519943295 * sindg(x)"),
    r("tandg(x)",          dx="0.017453292519943295 * (1.0 + w * w)"),
    r("cotdg(x)",          dx="-0.017453292519943295 * (1.0 + w * w)"),
    r("radian(d, m, s)",   dd="0.017453292519943295",                dm="0.0002908882086657216", ds="4.84813681109536e-06"),
    r("diric(x, n)",       dx="where(sin(0.5 * x) == 0, 0.0, 0.5 * (cos(0.5 * n * x) - w * cos(0.5 * x)) / where(sin(0.5 * x) == 0, 1.0, sin(0.5 * x)))"),
    r("round(x)",          dx="0.0"),
    # of whole arrays
    r("softmax(x, axis=None)",     dw="w * (dx - sum(w * dx, axis=axis, keepdims=True))",      kind="same"),
    r("log_softmax(x, axis=None)", dw="dx - sum(exp(w) * dx, axis=axis, keepdims=True)",       kind="same"),
    r("logsumexp(a, axis=None, keepdims=False)", kind="reduced",
                           dw="sum(exp(a - logsumexp(a, axis=axis, keepdims=True)) * da, axis=axis, keepdims=keepdims)"),
    r("logsumexp(a, axis, b, keepdims=False)", kind="reduced",
                           dw="sum(exp(a - logsumexp(a, axis=axis, b=b, keepdims=True)) * (b * da + db), axis=axis, keepdims=keepdims)"),
    r("logsumexp(a, b)", kind="number", dw="sum(exp(a - logsumexp(a, b=b)) * (b * da + db))"),
)

_HYPERGEOMETRIC = (  # DLMF 13.3, 15.5, 16.3
    r("hyp0f1(v, z)",      dz="hyp0f1(v + 1.0, z) / v"),
    r("hyp1f1(a, b, x)",   dx="a / b * hyp1f1(a + 1.0, b + 1.0, x)"),
    r("hyp2f1(a, b, c, z)", dz="a * b / c * hyp2f1(a + 1.0, b + 1.0, c + 1.0, z)"),
    r("hyperu(a, b, x)",   dx="-a * hyperu(a + 1.0, b + 1.0, x)"),
)

_ELLIPTIC = (  # DLMF 19.4, 19.18, 19.25, 22.13: 0.39269908169872414 is pi / 8
    r("ellipk(m)",         dm="0.39269908169872414 * hyp2f1(1.5, 1.5, 2.0, m)"),
    r("ellipkm1(p)",       dp="-elliprd(0.0, 1.0, p) / 6.0"),
    r("ellipe(m)",         dm="-0.39269908169872414 * hyp2f1(0.5, 1.5, 2.0, m)"),
    r("ellipkinc(phi, m)", dphi="1.0 / sqrt(1.0 - m * sin(phi) ** 2)", dm="ellipkinc_slope(phi, m)"),
    r("ellipeinc(phi, m)", dphi="sqrt(1.0 - m * sin(phi) ** 2)",     dm="ellipeinc_slope(phi, m)"),
    r("ellipj(u, m)",      dw="ellipj_tangent(m, du, dm, w)",        kind="tuple:4"),
    r("elliprf(x, y, z)",  dx="-elliprd(y, z, x) / 6.0",             dy="-elliprd(x, z, y) / 6.0",   dz="-elliprd(x, y, z) / 6.0"),
    r("elliprc(x, y)",     dx="-elliprd(y, y, x) / 6.0",             dy="-elliprd(x, y, y) / 3.0"),
    r("elliprd(x, y, z)",  dx="elliprd_slope(x, y, z, 0)",           dy="elliprd_slope(x, y, z, 1)",    dz="elliprd_slope(x, y, z, 2)"),
    r("elliprj(x, y, z, p)", dx="elliprj_slope(x, y, z, p, 0)",      dy="elliprj_slope(x, y, z, p, 1)", dz="elliprj_slope(x, y, z, p, 2)",
                           dp="elliprj_slope(x, y, z, p, 3)"),
    r("elliprg(x, y, z)",  dx="0.25 * elliprf(x, y, z) - x * elliprd(y, z, x) / 12.0", dy="0.25 * elliprf(x, y, z) - y * elliprd(x, z, y) / 12.0",
                           dz="0.25 * elliprf(x, y, z) - z * elliprd(x, y, z) / 12.0"),
)

_POLYNOMIALS = (  # DLMF 18.9: those of degree 0 are constant
    r("eval_chebyt(n, x)",       dx="n * eval_chebyu(n - 1, x)"),
    r("eval_chebyu(n, x)",       dx="where(n == 0, 0.0, 2.0 * eval_gegenbauer(maximum(n - 1, 0), 2.0, x))"),
    r("eval_chebyc(n, x)",       dx="n * eval_chebyu(n - 1, 0.5 * x)"),
    r("eval_chebys(n, x)",       dx="where(n == 0, 0.0, eval_gegenbauer(maximum(n - 1, 0), 2.0, 0.5 * x))"),
    r("eval_sh_chebyt(n, x)",    dx="2.0 * n * eval_chebyu(n - 1, 2.0 * x - 1.0)"),
    r("eval_sh_chebyu(n, x)",    dx="where(n == 0, 0.0, 4.0 * eval_gegenbauer(maximum(n - 1, 0), 2.0, 2.0 * x - 1.0))"),
    r("eval_gegenbauer(n, alpha, x)",  dx="where(n == 0, 0.0, 2.0 * alpha * eval_gegenbauer(maximum(n - 1, 0), alpha + 1.0, x))"),
    r("eval_laguerre(n, x)",     dx="where(n == 0, 0.0, -eval_genlaguerre(maximum(n - 1, 0), 1.0, x))"),
    r("eval_genlaguerre(n, alpha, x)", dx="where(n == 0, 0.0, -eval_genlaguerre(maximum(n - 1, 0), alpha + 1.0, x))"),
    r("assoc_laguerre(x, n, k=0.0)",   dx="where(n == 0, 0.0, -eval_genlaguerre(maximum(n - 1, 0), k + 1.0, x))"),
    r("eval_hermite(n, x)",      dx="where(n == 0, 0.0, 2.0 * n * eval_hermite(maximum(n - 1, 0), x))"),
    r("eval_hermitenorm(n, x)",  dx="where(n == 0, 0.0, n * eval_hermitenorm(maximum(n - 1, 0), x))"),
    r("eval_legendre(n, x)",     dx="where(n == 0, 0.0, 0.5 * (n + 1) * eval_jacobi(maximum(n - 1, 0), 1.0, 1.0, x))"),
    r("eval_sh_legendre(n, x)",  dx="where(n == 0, 0.0, (n + 1) * eval_jacobi(maximum(n - 1, 0), 1.0, 1.0, 2.0 * x - 1.0))"),
    r("eval_jacobi(n, alpha, beta, x)", dx="where(n == 0, 0.0, 0.5 * (n + alpha + beta + 1.0) * eval_jacobi(maximum(n - 1, 0), alpha + 1.0, beta + 1.0, x))"),
    r("eval_sh_jacobi(n, p, q, x)", dx="where(n == 0, 0.0, n * eval_sh_jacobi(maximum(n - 1, 0), p + 2.0, q + 1.0, x))"),
    r("lpmv(m, v, x)",           dx="((v - m + 1.0) * lpmv(m, v + 1.0, x) - (v + 1.0) * x * w) / (x * x - 1.0)"),
    t("lqn(n, z)",               "w[1] * dz", "(2.0 * z * w[1] - arange(len(w[0])) * (arange(len(w[0])) + 1) * w[0]) / (1.0 - z * z) * dz", kind="tuple of tables"),
)

_CHARACTERISTIC = (  # DLMF 28.4, 30.8: see characteristic.py
    r("mathieu_a(m, q)",   dq="mathieu_a_slope(m, q)"),
    r("mathieu_b(m, q)",   dq="mathieu_b_slope(m, q)"),
    r("pro_cv(m, n, c)",   dc="pro_cv_slope(m, n, c)"),
    r("obl_cv(m, n, c)",   dc="obl_cv_slope(m, n, c)"),
)

_EQUATIONS = (  # a value and its slope: the slope's comes of the differential equation; DLMF 12.2, 28.2, 28.20, 30.2
    t("pbdv(v, x)",        "w[1] * dx", "(0.25 * x * x - v - 0.5) * w[0] * dx"),
    t("pbvv(v, x)",        "w[1] * dx", "(0.25 * x * x - v - 0.5) * w[0] * dx"),
    t("pbwa(a, x)",        "w[1] * dx", "(a - 0.25 * x * x) * w[0] * dx"),
    *(t(f"pb{n}v_seq(v, x)", "w[1] * dx", "(0.25 * x * x - (v - len(w[0]) + 1 + arange(len(w[0]))) - 0.5) * w[0] * dx", kind="tuple of tables") for n in ("d", "v")),
    t("pbdn_seq(n, z)",    "w[1] * dz", "(0.25 * z * z - arange(len(w[0])) - 0.5) * w[0] * dz", kind="tuple of tables"),
    *(t(f"mathieu_{name}(m, q, x)", "0.017453292519943295 * w[1] * dx",
        f"0.017453292519943295 * (2.0 * q * cosdg(2.0 * x) - mathieu_{value}(m, q)) * w[0] * dx") for name, value in (("cem", "a"), ("sem", "b"))),
    *(t(f"mathieu_mod{name}{k}(m, q, x)", "w[1] * dx", f"(mathieu_{value}(m, q) - 2.0 * q * cosh(2.0 * x)) * w[0] * dx")
      for name, value in (("cem", "a"), ("sem", "b")) for k in (1, 2)),
    *(t(f"{kind}_ang1{cv}(m, n, c{', cv' if cv else ''}, x)", "w[1] * dx",
        f"(2.0 * x * w[1] - ({'cv' if cv else f'{kind}_cv(m, n, c)'} {sign} (c * x) ** 2 - m * m / (1.0 - x * x)) * w[0]) / (1.0 - x * x) * dx")
      for kind, sign in (("pro", "-"), ("obl", "+")) for cv in ("", "_cv")),
    *(t(f"{kind}_rad1{cv}(m, n, c{', cv' if cv else ''}, x)", "w[1] * dx",
        f"(({'cv' if cv else f'{kind}_cv(m, n, c)'} - (c * x) ** 2 {sign} m * m / (x * x {other} 1.0)) * w[0] - 2.0 * x * w[1]) / (x * x {other} 1.0) * dx")
      for kind, sign, other in (("pro", "+", "-"), ("obl", "-", "+")) for cv in ("", "_cv")),
)

_DISTRIBUTIONS = (
    # normal: 0.3989422804014327 is 1 / sqrt(2 pi), 2.5066282746310002 its inverse
    r("ndtr(x)",           dx="0.3989422804014327 * exp(-0.5 * x * x)"),
    r("log_ndtr(x)",       dx="0.3989422804014327 * exp(-0.5 * x * x - w)"),
    r("ndtri(y)",          dy="2.5066282746310002 * exp(0.5 * w * w)"),
    r("ndtri_exp(y)",      dy="2.5066282746310002 * exp(0.5 * w * w + y)"),
    r("nrdtrimn(p, std, x)", dp="-2.5066282746310002 * std * exp(0.5 * ndtri(p) ** 2)", dstd="-ndtri(p)", dx="1.0"),
    r("nrdtrisd(mn, p, x)", dmn="-1.0 / ndtri(p)",  dx="1.0 / ndtri(p)",  dp="-2.5066282746310002 * w / ndtri(p) * exp(0.5 * ndtri(p) ** 2)"),
    r("owens_t(h, a)",     dh="-0.19947114020071635 * exp(-0.5 * h * h) * erf(0.7071067811865476 * a * h)",
                           da="0.15915494309189535 * exp(-0.5 * h * h * (1.0 + a * a)) / (1.0 + a * a)"),
    # gamma, chi-squared, Poisson; counts `k` of the latter are cut off to whole numbers
    r("gdtr(a, b, x)",     dx="a * " + _gamma("b", "(a * x)"),   da="x * " + _gamma("b", "(a * x)"),   db="gammainc_slope(b, a * x)"),
    r("gdtrc(a, b, x)",    dx="-a * " + _gamma("b", "(a * x)"),  da="-x * " + _gamma("b", "(a * x)"),  db="-gammainc_slope(b, a * x)"),
    inverse("gdtrix(a, b, p)", "p", "a * " + _gamma("b", "(a * w)"), a="w * " + _gamma("b", "(a * w)"), b="gammainc_slope(b, a * w)"),
    inverse("gdtria(p, b, x)", "p", "x * " + _gamma("b", "(w * x)"), x="w * " + _gamma("b", "(w * x)"), b="gammainc_slope(b, w * x)"),
    inverse("gdtrib(a, p, x)", "p", "gammainc_slope(w, a * x)",  a="x * " + _gamma("w", "(a * x)"),    x="a * " + _gamma("w", "(a * x)")),
    r("chdtr(v, x)",       dx="0.5 * " + _gamma("(0.5 * v)", "(0.5 * x)"),   dv="0.5 * gammainc_slope(0.5 * v, 0.5 * x)"),
    r("chdtrc(v, x)",      dx="-0.5 * " + _gamma("(0.5 * v)", "(0.5 * x)"),  dv="-0.5 * gammainc_slope(0.5 * v, 0.5 * x)"),
    inverse("chdtri(v, p)",  "p", "-0.5 * " + _gamma("(0.5 * v)", "(0.5 * w)"), v="-0.5 * gammainc_slope(0.5 * v, 0.5 * w)"),
    inverse("chdtriv(p, x)", "p", "0.5 * gammainc_slope(0.5 * w, 0.5 * x)",     x="0.5 * " + _gamma("(0.5 * w)", "(0.5 * x)")),
    r("chndtr(x, df, nc)", dx=_chi2("df", "nc", "x"),            dnc="0.5 * (chndtr(x, df + 2.0, nc) - w)", ddf="chndtr_slope(x, df, nc)"),
    inverse("chndtrix(p, df, nc)", "p", _chi2("df", "nc", "w"),  nc="0.5 * (chndtr(w, df + 2.0, nc) - p)", df="chndtr_slope(w, df, nc)"),
    inverse("chndtrinc(x, df, p)", "p", "0.5 * (chndtr(x, df + 2.0, w) - p)", x=_chi2("df", "w", "x"), df="chndtr_slope(x, df, w)"),
    inverse("chndtridf(x, p, nc)", "p", "chndtr_slope(x, w, nc)", x=_chi2("w", "nc", "x"), nc="0.5 * (chndtr(x, w + 2.0, nc) - p)"),
    r("pdtr(k, m)",        dm="-" + _gamma("(floor(k) + 1.0)", "m")),
    r("pdtrc(k, m)",       dm=_gamma("(floor(k) + 1.0)", "m")),
    inverse("pdtri(k, y)",   "y", "-" + _gamma("(floor(k) + 1.0)", "w")),
    inverse("pdtrik(p, m)",  "p", "-gammainc_slope(w + 1.0, m)", m="-" + _gamma("(w + 1.0)", "m")),
    # beta, binomial
    inverse("btdtria(p, b, x)", "p", "betainc_slope(w, b, x)",   b=_beta_b("w", "b", "x"),             x=_beta("w", "b", "x")),
    inverse("btdtrib(a, p, x)", "p", _beta_b("a", "w", "x"),     a="betainc_slope(a, w, x)",           x=_beta("a", "w", "x")),
    r("bdtr(k, n, p)",     dp="-" + _beta("(floor(k) + 1.0)", "(n - floor(k))", "p")),
    r("bdtrc(k, n, p)",    dp=_beta("(floor(k) + 1.0)", "(n - floor(k))", "p")),
    inverse("bdtri(k, n, y)",  "y", "-" + _beta("(floor(k) + 1.0)", "(n - floor(k))", "w")),
    inverse("bdtrik(y, n, p)", "y", f"{_beta_b('(w + 1.0)', '(n - w)', 'p')} - betainc_slope(w + 1.0, n - w, p)",
            n="-" + _beta_b("(w + 1.0)", "(n - w)", "p"),        p="-" + _beta("(w + 1.0)", "(n - w)", "p")),
    inverse("bdtrin(k, y, p)", "y", "-" + _beta_b("(k + 1.0)", "(w - k)", "p"), p="-" + _beta("(k + 1.0)", "(w - k)", "p")),
    r("nbdtr(k, n, p)",    dp=_beta("n", "(floor(k) + 1.0)", "p")),
    r("nbdtrc(k, n, p)",   dp="-" + _beta("n", "(floor(k) + 1.0)", "p")),
    inverse("nbdtri(k, n, y)",  "y", _beta("n", "(floor(k) + 1.0)", "w")),
    inverse("nbdtrik(y, n, p)", "y", _beta_b("n", "(w + 1.0)", "p"), n="betainc_slope(n, w + 1.0, p)", p=_beta("n", "(w + 1.0)", "p")),
    inverse("nbdtrin(k, y, p)", "y", "betainc_slope(w, k + 1.0, p)", p=_beta("w", "(k + 1.0)", "p")),
    # F and t, central or not; Kolmogorov's and Smirnov's
    r("fdtr(dfn, dfd, x)",  dx=_f("dfn", "dfd", "x"),            ddfn=_f_dfn("dfn", "dfd", "x"),       ddfd=_f_dfd("dfn", "dfd", "x")),
    r("fdtrc(dfn, dfd, x)", dx=f"-({_f('dfn', 'dfd', 'x')})",    ddfn=f"-({_f_dfn('dfn', 'dfd', 'x')})", ddfd=f"-({_f_dfd('dfn', 'dfd', 'x')})"),
    inverse("fdtri(dfn, dfd, p)",  "p", _f("dfn", "dfd", "w"),   dfn=_f_dfn("dfn", "dfd", "w"),        dfd=_f_dfd("dfn", "dfd", "w")),
    inverse("fdtridfd(dfn, p, x)", "p", _f_dfd("dfn", "w", "x"), dfn=_f_dfn("dfn", "w", "x"),          x=_f("dfn", "w", "x")),
    r("stdtr(df, t)",      dt=student("df", "t"),                     ddf=student_slope("df", "t")),
    inverse("stdtrit(df, p)", "p", student("df", "w"),                df=student_slope("df", "w")),
    inverse("stdtridf(p, t)", "p", student_slope("w", "t"),              t=student("w", "t")),
    r("nctdtr(df, nc, t)", dt="nct.pdf(t, df, nc)"),
    inverse("nctdtrit(df, nc, p)", "p", "nct.pdf(w, df, nc)"),
    r("ncfdtr(dfn, dfd, nc, f)", df="ncf.pdf(f, dfn, dfd, nc)",  dnc="0.5 * (ncfdtr(dfn + 2.0, dfd, nc, f * dfn / (dfn + 2.0)) - w)",
            ddfn=_mixed_f("dfn", "dfn", "dfd", "nc", "f"), ddfd=_mixed_f("dfd", "dfn", "dfd", "nc", "f")),
    inverse("ncfdtri(dfn, dfd, nc, p)",   "p", "ncf.pdf(w, dfn, dfd, nc)", nc="0.5 * (ncfdtr(dfn + 2.0, dfd, nc, w * dfn / (dfn + 2.0)) - p)",
            dfn=_mixed_f("dfn", "dfn", "dfd", "nc", "w"), dfd=_mixed_f("dfd", "dfn", "dfd", "nc", "w")),
    inverse("ncfdtrinc(dfn, dfd, p, f)",  "p", "0.5 * (ncfdtr(dfn + 2.0, dfd, w, f * dfn / (dfn + 2.0)) - p)", f="ncf.pdf(f, dfn, dfd, w)",
            dfn=_mixed_f("dfn", "dfn", "dfd", "w", "f"), dfd=_mixed_f("dfd", "dfn", "dfd", "w", "f")),
    inverse("ncfdtridfn(p, dfd, nc, f)",  "p", _mixed_f("dfn", "w", "dfd", "nc", "f"), f="ncf.pdf(f, w, dfd, nc)",
            nc="0.5 * (ncfdtr(w + 2.0, dfd, nc, f * w / (w + 2.0)) - p)", dfd=_mixed_f("dfd", "w", "dfd", "nc", "f")),
    inverse("ncfdtridfd(dfn, p, nc, f)",  "p", _mixed_f("dfd", "dfn", "w", "nc", "f"), f="ncf.pdf(f, dfn, w, nc)",
            nc="0.5 * (ncfdtr(dfn + 2.0, w, nc, f * dfn / (dfn + 2.0)) - p)", dfn=_mixed_f("dfn", "dfn", "w", "nc", "f")),
    r("kolmogorov(y)",     dy="-kstwobign.pdf(y)"),
    inverse("kolmogi(p)",  "p", "-kstwobign.pdf(w)"),
    r("smirnov(n, d)",     dd="-ksone.pdf(d, n)"),
    inverse("smirnovi(n, p)", "p", "-ksone.pdf(w, n)"),
)

_LEGENDRE = [(f"{name}{every}", args, of) for name, args, of in (("legendre_p", "n", "z"), ("assoc_legendre_p", "n, m", "z"), ("sph_legendre_p", "n, m", "theta"))
             for every in ("", "_all")]
_HARMONICS = (  # what gives its own derivatives when it is told how many
    *(legendre(f"{name}({args}, {of})", of, f"{name}({args}, {of}, diff_n=1)[1:]") for name, args, of in _LEGENDRE),
    *(legendre(f"{name}({args}, {of}, diff_n)", of, f"{name}({args}, {of}, diff_n=diff_n + 1)[1:]") for name, args, of in _LEGENDRE),
    r("sph_harm_y(n, m, theta, phi)", dtheta="sph_harm_y(n, m, theta, phi, diff_n=1)[1][..., 0]", dphi="1j * m * w"),
    r("sph_harm_y_all(n, m, theta, phi)", kind="array", dtheta="sph_harm_y_all(n, m, theta, phi, diff_n=1)[1][..., 0]",
                                      dphi="sph_harm_y_all(n, m, theta, phi, diff_n=1)[1][..., 1]"),
)
# fmt: on

# what gives no derivative: zeros and nodes of functions, numbers of things, objects that are polynomials
_DATA = tuple(
    declare(pattern, module="scipy.special", namespace="scipy.special", others="whole", kind="any")
    for pattern in ("factorial2(n)", "factorialk(n, k)", "stirling2(N, K)", "bernoulli(n)", "euler(n)")
)

TABLE = (
    *_GAMMAS, *_INCOMPLETE, *_ERRORS, *_BESSEL, *_LOGARITHMS, *_HYPERGEOMETRIC, *_ELLIPTIC, *_POLYNOMIALS, *_CHARACTERISTIC,
    *_EQUATIONS, *_DISTRIBUTIONS, *_HARMONICS, *_DATA,
)  # fmt: skip
