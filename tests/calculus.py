"""The standard exercises of a first course, each with the operations of SymPy's `simplify(diff(...))` of it.

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
# fmt: on
GROUPS = (POLYNOMIALS, RATIONAL, ROOTS, CIRCULAR, EXPONENTIAL, LOGARITHMS, INVERSE)
TABLE: dict[str, tuple[int, int]] = {
    text.strip(): (int(count.partition("/")[0]), int(count.rpartition("/")[2]))
    for group in GROUPS for line in group.strip().splitlines()
    for text, count in [e.rsplit(":", 1) for e in line.split("|")]
}  # fmt: skip


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
