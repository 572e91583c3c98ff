"""The standard exercises of a first course, each with the operations of SymPy's `simplify(diff(...))` of it.

The second half are those with several rules at once: products of quotients, chains, logarithmic differentiation, arcs,
curves by name; the last are plain ones again. All were written down before any of them was tried.

An operator, a sign or a call is one (`fwdtrans.symbolic.tree.size`); `8/7` is 8 as it is written, 7 if what stands
twice is counted once. `python tests/calculus.py` counts anew and prints what is short of the table, or beyond it.
"""

from __future__ import annotations

import ast
import statistics
from collections.abc import Callable, Sequence

from fwdtrans import forward_diff
from fwdtrans.show.counts import operations
from fwdtrans.symbolic.tree import size

# fmt: off
POLYNOMIALS = """
x**2: 1 | x**3 - 2*x + 1: 3 | 5*x**4 - 3*x**2 + 7: 4 | (x + 1)**3: 3 | (2*x - 3)**5: 4 | (x**2 + 1)**4: 5
x*(x - 1)*(x - 2): 5 | (x**2 - 1)*(x**2 + 1): 2 | (3*x + 2)**2*(x - 1): 5 | x**3*(1 - x)**2: 6
(x + 2)**3*(x - 1)**4: 8 | x**10 - 10*x: 3 | (1 - x**2)**3: 5 | (x**3 + 2*x)**2: 7
64*x*(1 - x)*(1 - 2*x)**2*(1 - 8*x + 8*x**2)**2: 20 | x**5/5 - x**3/3: 3 | (x**2 + 3*x + 2)*(x - 4): 5
"""
RATIONAL = """
1/x: 2 | 1/x**2: 2 | 1/(1 + x): 3 | x/(1 + x): 3 | (x - 1)/(x + 1): 3 | (2*x + 3)/(x - 5): 3 | 1/(1 + x**2): 5
x/(1 + x**2): 8/7 | x**2/(1 + x**2): 7 | (x**2 + 1)/(x**2 - 1): 5 | 1/(x**2 + 2*x + 5): 9 | (x**3 + 1)/x: 4
(x**2 - 4)/(x - 3): 9/8 | 1/(1 - x)**2: 3 | x/(1 - x)**2: 5 | (3*x - 2)/(x**2 + 4): 11/10 | 1/(x*(x + 1)): 9/8
x**3/(x + 2): 9/8 | (x + 1)**2/(x - 1)**2: 6 | 1/(x**4 + 1): 6 | (1 + 1/x)**3: 5 | x + 1/x: 3
(x**2 + x + 1)/(x**2 - x + 1): 14/13 | 1/(1 + 1/(1 + x)): 3
"""
ROOTS = """
sqrt(x): 3 | 1/sqrt(x): 3 | x*sqrt(x): 3 | sqrt(1 + x**2): 4 | sqrt(1 - x**2): 5 | x*sqrt(1 - x**2): 7/6
x/sqrt(1 + x**2): 4 | sqrt(x + 1)/x: 8 | sqrt(2*x + 1): 4 | (1 + sqrt(x))**3: 7/6 | sqrt(x + sqrt(x)): 10/8
x**2*sqrt(4 - x): 7 | (x**2 + 1)/sqrt(x): 6 | sqrt((1 + x)/(1 - x)): 9 | 1/sqrt(x**2 + 4): 5 | x**1.5: 2
x**2.5 - 3*x**0.5: 6 | (1 + x**2)**1.5: 5 | sqrt(x)/(1 + sqrt(x)): 12/11 | sqrt(x**2 + 2*x): 5
"""
CIRCULAR = """
sin(x): 1 | cos(x): 2 | tan(x): 3 | sin(2*x): 3 | cos(3*x + 1): 4 | sin(x)**2: 2 | cos(x)**3: 5
sin(x)*cos(x): 2 | x*sin(x): 4 | x**2*cos(x): 6 | sin(x)/x: 6 | cos(x)/(1 + sin(x)): 3 | tan(x)**2: 5
sin(x**2): 4 | sin(x)**2*cos(x): 6/5 | 1/cos(x): 4 | 1/sin(x): 5 | sin(x) + cos(x): 3 | sin(cos(x)): 5
sqrt(sin(x)): 5 | x*cos(x) - sin(x): 3 | sin(x)/(1 + cos(x)): 3 | (1 - cos(x))/sin(x): 5 | sin(1/x): 5
x*sin(1/x): 6/5 | cos(sqrt(x)): 6/5 | sin(3*x)*cos(2*x): 7 | tan(x)/x: 7 | sin(x)**2 + cos(x)**2: 0
cos(x)**2 - sin(x)**2: 3 | sin(x) - sin(x)**3/3: 2 | (sin(x) + cos(x))**2: 3 | x*tan(x): 5 | sin(x)**4: 5
cos(x**3): 5 | sin(x)*sin(2*x): 6/5 | x + sin(x)*cos(x): 3 | sin(x)**3*cos(x)**2: 9/7
"""
EXPONENTIAL = """
exp(x): 1 | exp(-x): 3 | exp(2*x): 3 | x*exp(x): 3 | x**2*exp(-x): 5 | exp(x**2): 4 | exp(-x**2/2): 6
x*exp(-x**2): 7/6 | exp(x)/(1 + exp(x)): 8/7 | 1/(1 + exp(-x)): 5 | exp(x)*sin(x): 7 | exp(-x)*cos(2*x): 10/9
(exp(x) - exp(-x))/2: 1 | exp(sin(x)): 4 | exp(1/x): 5 | x/exp(x): 4 | exp(x)/x: 5 | exp(exp(x)): 3
(x - 1)*exp(x): 2 | (x**2 - 2*x + 2)*exp(x): 3 | exp(-x)*(x**2 + 1): 7 | exp(sqrt(x)): 5/4 | (1 - exp(-x))**2: 6
exp(x)*(sin(x) - cos(x)): 4 | 2**x: 3 | x*2**x: 5 | exp(-1/x**2): 6 | exp(3*x)/(1 + exp(3*x)): 11/9
"""
LOGARITHMS = """
log(x): 1 | log(2*x): 1 | x*log(x): 2 | x*log(x) - x: 1 | log(x)/x: 4 | log(x)**2: 3 | log(1 + x**2): 4
log(x + sqrt(1 + x**2)): 4 | log(sin(x)): 2 | log(cos(x)): 2 | log(log(x)): 3 | x**2*log(x): 4
log((1 + x)/(1 - x)): 3 | 1/log(x): 4 | log(1 + exp(x)): 4/3 | exp(x)*log(x): 6 | log(x)/sqrt(x): 5
log(exp(x) + exp(-x)): 1 | sqrt(log(x)): 5 | sin(log(x)): 3 | x*(sin(log(x)) + cos(log(x))): 3
log(x**2 + x + 1): 6 | x**3*log(x)/3 - x**3/9: 3 | exp(log(x)*2): 1 | log(tan(x/2)): 2 | x**x: 4 | x**(1/x): 6
x**sin(x): 10/9 | log(x)/log(2): 3
"""
INVERSE = """
asin(x): 4 | acos(x): 4 | atan(x): 3 | x*atan(x): 8/6 | atan(1/x): 3 | x*asin(x) + sqrt(1 - x**2): 1
atan(x) - x/(1 + x**2): 6/5 | atan(sqrt(x)): 5 | asin(x/2): 4 | x*atan(x) - log(1 + x**2)/2: 1
atan(2*x/(1 - x**2)): 3 | atan(exp(x)): 3 | sqrt(1 - x**2)*asin(x): 7 | sinh(x): 1 | cosh(x): 1 | tanh(x): 3
x*cosh(x) - sinh(x): 2 | log(cosh(x)): 1 | tanh(x)**2: 5 | sinh(x)*cosh(x): 2 | 1/cosh(x): 5 | atanh(x): 3
asinh(x): 4 | x*asinh(x): 6 | erf(x): 6 | x*erf(x) + exp(-x**2)/sqrt(pi): 1/1 | cosh(x)**2 - sinh(x)**2: 0
exp(x)*cosh(x): 2
"""
QUOTIENTS = """
(x**2 + 1)*(x**3 - x + 2): 5 | (2*x + 1)**5*(x**3 - x + 1)**4: 22/19 | (2*x - 3)**4*(x**2 + x + 1)**5: 21/17
(x**2 + 1)**3*(x**2 + 2)**6: 13/11 | ((x - 2)/(2*x + 1))**9: 7 | ((x**2 + 1)/(x**2 - 1))**3: 9/8
((x + 1)/(x - 1))**4: 6 | (x**2 + x + 1)**(-1/3): 9 | (x**2 + x - 2)/(x**3 + 6): 16/13 | exp(x)/(1 + x**2): 10/9
(x**3 - 2*x*sqrt(x))/x: 4 | sqrt(x)/(2 + x): 7 | (x**3 + x)/(x**4 - 2): 15/14 | exp(x)/(1 - exp(x)): 5
(1 - x*exp(x))/(x + exp(x)): 17/12 | x**2*exp(x)/(x**2 + exp(x)): 17/15 | x/(x + 1/x): 5
(x**2 - 1)/(x**2 + x + 1): 15/14 | sqrt(x)*(x - 1): 5 | x**2*sin(x)*tan(x): 10 | x*cos(x)*sin(x): 7/6
1/cos(x)/(1 + tan(x)): 16 | (1 - 1/cos(x))/tan(x): 5 | x*sin(x)/(1 + x): 11/10 | sin(x)/(1 + tan(x)): 14
cos(x)/(1 - sin(x)): 3 | x/(2 - tan(x)): 10/9 | exp(x)*(tan(x) - x): 7/6 | (sin(x) - cos(x))/(sin(x) + cos(x)): 4
x**2/sqrt(x + 1): 7 | x*sqrt(2 - x**2): 7/6 | (1 + 4*x)**5*(3 + x - x**2)**8: 21/18 | (x - 1)*(x + 2)/(x + 1): 9/6
(x**2 - x)/(x**2 + x + 2): 16/15 | (sqrt(x) - 1)/(sqrt(x) + 1): 6/5
"""
CHAINS = """
sin(cos(tan(x))): 10/9 | exp(1/cos(3*x)): 12/9 | sqrt(1 + 2*exp(3*x)): 9/7 | x**2*exp(-1/x): 5
exp(-2*x)*cos(4*x): 10/9 | sqrt(x/(x + 1)): 7/6 | sqrt((x**2 + 1)/(x**2 + 4)): 9/8 | exp(tan(x)): 5
10**(1 - x**2): 7 | 2**sin(pi*x): 9/8 | cos((1 - exp(2*x))/(1 + exp(2*x))): 6 | 1/tan(sin(x))**2: 9/8
sin(sin(sin(x))): 8/7 | sqrt(x + sqrt(x + sqrt(x))): 23/14 | (x + (x + sin(x)**2)**3)**4: 18/15 | x**2*sin(1/x): 7/6
1/(1 + tan(x))**2: 7 | sin(x)**2/cos(x): 6 | sin(tan(2*x)): 8/7 | sin(x*cos(x)): 8/7 | (1 + cos(x)**2)**6: 9/8
sin(sqrt(1 + x**2)): 9/6 | exp(x*cos(x)): 8/7 | exp(-5*x)*cos(3*x): 11/10 | 1/(exp(x) + exp(-x)): 10/8
(exp(x) - exp(-x))/(exp(x) + exp(-x)): 11/9 | x**3*exp(-x/2): 8 | sqrt(cos(x)): 6 | x/(4 - x**2)**1.5: 7/6
tan(exp(x)): 5/4 | 1/tan(x): 3 | x/tan(x): 6 | cos(x)**4 - sin(x)**4: 3 | exp(2*x)*sin(3*x): 10/9
sqrt(1 + sin(x)**2): 9/8 | (x + 1/x)**5: 9/8 | (1 - x)/(1 + x)**2: 4 | (x**4 + 3*x**2 - 2)**5: 12/11
x*exp(-x)*sin(x): 11
"""
BY_LOGARITHMS = """
log(x**3 + 1): 5 | log((x + 1)/sqrt(x - 2)): 6 | x**0.75*sqrt(x**2 + 1)/(3*x + 2)**5: 28/19 | x**sqrt(x): 8
cos(x)**x: 11/9 | sin(x)**log(x): 15/12 | log(x)**cos(x): 15/12 | x**cos(x): 10/9 | sqrt(x)**x: 6
tan(x)**(1/x): 15/13 | sqrt(x)*exp(x**2)*(x**2 + 1)**10: 18/14 | (x**2 + 2)**2*(x**4 + 4)**4: 17/13
sqrt((x - 1)/(x**4 + 1)): 14/13 | exp(-x)*cos(x)**2/(x**2 + x + 1): 24/19 | log(sin(x)**2): 2 | log(x)/(1 + log(x)): 5
x/(1 - log(x - 1)): 13/9 | 1/(1 + log(x)): 5 | log(x + sqrt(x**2 - 1)): 4 | log(1/cos(x) + tan(x)): 2 | log(tan(x)): 3
log(exp(-x) + x*exp(-x)): 3 | x**2*log(2*x): 5 | log(x*sqrt(x**2 - 1)): 6 | sqrt(2 + log(x)): 6
log(log(log(x))): 6/5 | log(x)**3: 4 | log(x)/x**2: 5 | log(5*x + 1): 3 | log(x)/log(10): 3 | (1 + x)**(1/x): 12/10
log(x)**x: 9/7 | x**log(x): 6/5 | x**(x**2): 7 | x*(x + 1)*(x + 2)*(x + 3): 8 | sqrt(x*(x + 1)/(x + 2)): 17/16
log(x)*sin(x): 6 | log(sqrt(x) + 1): 4 | x*log(1 + x): 7/5
"""
ARCS = """
atan(x)**2: 5 | atan(x**2): 4 | asin(2*x + 1): 5 | asin(sqrt(x)): 6 | x*asin(x): 6 | (1 + x**2)*atan(x): 4
atan(x - sqrt(1 + x**2)): 4 | acos(exp(2*x)): 8 | atan(cos(x)): 6 | atan(sqrt((1 - x)/(1 + x))): 7 | asin(1/x): 7/6
acos(x**2): 5 | atan(x/2): 3 | x*asin(x/4) + sqrt(16 - x**2): 2 | atan(x)/x: 10/7 | exp(atan(x)): 5 | log(atan(x)): 5
asin(x)**2: 6 | atan((x + 1)/(1 - x)): 3 | atan(x) + atan(1/x): 0 | asin(x)/sqrt(1 - x**2): 13/10
x*acos(x) - sqrt(1 - x**2): 1 | sqrt(x**2 - 1) - acos(1/x): 12/10 | x*sqrt(1 - x**2) + asin(x): 4 | x**2*atan(x): 10/8
atan(sin(x)): 5 | asin(x) + acos(x): 0 | exp(x)*asin(x): 9/8
"""
HYPERBOLIC = """
tanh(1 + exp(2*x)): 11/9 | cosh(log(x)): 3 | exp(cosh(3*x)): 7/6 | log(sinh(x)): 2 | x*sinh(x) - cosh(x): 2
sinh(cosh(x)): 4 | tanh(sqrt(x)): 7/6 | sinh(log(x)): 3 | atan(sinh(x)): 2 | atan(tanh(x)): 3 | asinh(tan(x)): 3
acosh(sqrt(x)): 11/9 | atanh(sqrt(x)): 5 | x*atanh(x) + log(sqrt(1 - x**2)): 1 | x*asinh(x/3) - sqrt(9 + x**2): 2
atanh(sin(x)): 2 | acosh(x): 6 | (1 - cosh(x))/(1 + cosh(x)): 6 | 1/sinh(x): 5 | cosh(x)/sinh(x): 3 | tanh(x/2): 5
log(tanh(x/2)): 2 | sinh(x)/x: 6 | sinh(x)**2: 2 | exp(-x)*sinh(x): 2 | x*tanh(x): 5
"""
CURVES = """
sqrt(25 - x**2): 5 | (1 - x**(2/3))**1.5: 8 | (4 - sqrt(x))**2: 3 | sqrt(x**3/(2 - x)): 10/9 | 8/(x**2 + 4): 5
2*cosh(x/2): 2 | log((1 + sqrt(1 - x**2))/x) - sqrt(1 - x**2): 12/8 | 10/(1 + 9*exp(-x/2)): 8/6
exp(-x/10)*sin(2*x): 11/10 | exp(-(x - 1)**2/8): 8 | x**3/(exp(x) - 1): 15/13 | 4*(1/x**12 - 1/x**6): 5
x**2*exp(-x**2): 8/7 | 8/(3*x - 1) - 3/x**2: 7 | 2*x/(3 + x): 3 | exp(-exp(-x)): 5/4 | x/(1 + x)**2: 4
1/(1 + 25*x**2): 6 | sqrt(x)*exp(-x): 7 | (1 + x)*exp(-x): 4/3 | log(1 + exp(-x)): 3 | x**4*(1 - x)**3: 7
"""
ANEW = """
x**3/3 - x**2/2 + x: 3 | (x**2 + 4*x + 1)**3: 8 | x*(x**2 - 9): 3 | (2 - 3*x)**7: 4 | (x - 1)**2*(x + 3): 4
(x**3 - 1)/(x - 2): 10/9 | x/(x**2 - 9): 9/8 | (x + 1)/(x**2 + 1): 10/9 | 1/(x**3 + x): 9/7 | x**3/(x**2 - 1): 10/8
(2*x + 1)/(3*x - 4): 4 | 1/((x - 1)*(x - 2)): 13 | (x**2 + 2*x)/(x + 1): 9/6 | x**2/(3*x + 1)**2: 5 | 1/(1 - x**4): 6
sqrt(3*x - 2): 5 | sqrt(x**3 + 1): 7 | x**2*sqrt(x + 1): 7 | (x + 3)/sqrt(x): 4 | sqrt(1 + sqrt(x)): 7/6
x**2/sqrt(4 - x**2): 7/6 | sqrt(x)*(1 - x)**2: 7 | 1/(1 + sqrt(x)): 7/6 | (x**2 - 1)**1.5: 5
sqrt((1 - x)/(2 + x)): 10 | x*sqrt(x**2 + 9): 7/6 | sqrt(x**2 + 1) - x: 5 | cos(5*x): 3 | sin(x)**5: 5
cos(2*x)**2: 3 | x**2*sin(3*x): 9/7 | sin(x)/(2 + cos(x)): 7/6 | 1/(1 + cos(x)): 5 | cos(x)/x**2: 8 | tan(3*x): 4
tan(x)**3: 6 | sin(x)**2*cos(x)**2: 3 | 1/cos(x)**2: 5 | 1/sin(x)**2: 5 | cos(sin(x)): 5 | sqrt(1 + cos(x)): 7
(1 + sin(x))/(1 - sin(x)): 6 | sin(x)*tan(x): 6 | sin(x)*exp(-2*x): 7 | x**2*exp(3*x): 6/5 | exp(x)/(x + 1): 7
exp(-x**2)*x**3: 9/7 | 1/(1 + exp(2*x)): 4 | exp(x)/(exp(x) + 2): 9/8 | (exp(2*x) - 1)/(exp(2*x) + 1): 3
x*exp(1/x): 5 | exp(cos(2*x)): 7/6 | x*3**x: 5 | exp(-sqrt(x)): 7/6 | exp(x - exp(x)): 6/5 | sqrt(1 - exp(-x)): 8
log(3*x + 2): 3 | x**3*log(x): 5 | log(x)/x**3: 5 | log(x**2 - 4): 4 | log(sqrt(x)): 2 | log((x - 1)/(x + 1)): 3
x*log(x)**2: 4/3 | log(1/(1 + x)): 2 | log(x + 1/x): 5 | log(exp(x) - 1): 4/3 | sqrt(x)*log(x): 5 | log(cos(3*x)): 3
x**(2*x): 6 | (1 + x)**x: 9/7 | asin(3*x): 5 | acos(1 - x): 4 | atan(x/3): 3 | x*acos(x): 6 | atan(1/(1 + x)): 4
atan(sqrt(x**2 - 1)): 5 | asin(x/sqrt(1 + x**2)): 3 | sinh(2*x): 3 | x*sinh(3*x): 7/5 | cosh(x)**3: 5 | tanh(3*x): 4
log(sinh(2*x)): 3 | x/cosh(x): 8/7 | atan(exp(-x)): 3
"""
# fmt: on
SHORT = (POLYNOMIALS, RATIONAL, ROOTS, CIRCULAR, EXPONENTIAL, LOGARITHMS, INVERSE)
LONG = (QUOTIENTS, CHAINS, BY_LOGARITHMS, ARCS, HYPERBOLIC, CURVES, ANEW)
GROUPS = (*SHORT, *LONG)
TABLE: dict[str, tuple[int, int]] = {
    text.strip(): (int(count.partition("/")[0]), int(count.rpartition("/")[2]))
    for group in GROUPS for line in group.strip().splitlines()
    for text, count in [e.rsplit(":", 1) for e in line.split("|")]
}  # fmt: skip


NEEDS_NO_LESS = 4  # operations: of `-1 / (x + 1) ** 2` nothing can be left out


def as_programs(text: str, function: Callable[..., float]) -> tuple[int, int]:
    """Return the operations of value and derivative times a tangent: our code's, and those of SymPy's two formulas."""
    written = TABLE[text][0]
    theirs = size(ast.parse(text, mode="eval").body) + written + (written > 0)
    return operations(forward_diff(mode="symbolic")(function).source), theirs


def summary(name: str, pairs: Sequence[tuple[int, int]]) -> str:
    """Return how counts compare, ours and SymPy's."""
    ratios = [ours / max(1, theirs) for ours, theirs in pairs]
    fewer, more = sum(ours < theirs for ours, theirs in pairs), sum(ours > theirs for ours, theirs in pairs)
    figures = f"median {statistics.median(ratios):.2f}, mean {statistics.mean(ratios):.2f}, most {max(ratios):.2f}"
    return f"{name}: {fewer} of {len(pairs)} fewer than SymPy's, {more} more; {figures}"


def main() -> None:
    """Print, for each function, our operations beside SymPy's, and how they compare."""
    import sympy
    from test_symbolic import defined

    from fwdtrans.formulas import expression
    from fwdtrans.symbolic.bridge import Bridge

    pairs: dict[str, list[tuple[int, int]]] = {}
    x = sympy.Symbol("x", real=True)
    for text, known in TABLE.items():
        function = defined(text)
        there = expression(function).sympy()
        back = Bridge(plain=True, floats="." in text).back
        short = sympy.simplify(sympy.diff(there, x))
        theirs = size(back(short)), size(back(short), once=True)
        parts, whole = sympy.cse([there, short])
        with_parts = sum(size(back(e)) for e in [*(e for _, e in parts), *whole]) + (short != 0)
        found = forward_diff(function).symbolic("x")
        ours = size(found.formula.tree), size(found.formula.tree, once=True)
        code = as_programs(text, function)
        pairs.setdefault("as written", []).append((ours[0], theirs[0]))
        if theirs[0] > NEEDS_NO_LESS:
            pairs.setdefault("as written, where SymPy's has more than four", []).append((ours[0], theirs[0]))
        pairs.setdefault("what stands twice counted once", []).append((ours[1], theirs[1]))
        pairs.setdefault("value and derivative as they run", []).append(code)
        pairs.setdefault("value and derivative, SymPy's by cse", []).append((code[0], with_parts))
        print(f"{text:<52} {theirs[0]:3} {ours[0]:3}  {code[1]:3} {code[0]:3}  {str(found).splitlines()[-1]}")
        if theirs != known:
            print(f"    the table says {known}, not {theirs}")
    for name, counts in pairs.items():
        print(summary(name, counts))


if __name__ == "__main__":
    main()
