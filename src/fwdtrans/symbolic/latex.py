"""Expressions as they stand in a paper: fractions, roots, Greek letters, juxtaposed factors."""

from __future__ import annotations

import ast
import re

from .. import algebra as a
from .places import is_place, root_of, steps
from .tree import Expr, called

GREEK = frozenset(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi "
    "omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split()
)
LETTERS = {"lam": r"\lambda", "lambda_": r"\lambda", "eps": r"\varepsilon"}
KNOWN = frozenset("sin cos tan sinh cosh tanh exp log max min".split())
OTHERS = {"asin": r"\arcsin", "acos": r"\arccos", "atan": r"\arctan", "asinh": r"\operatorname{arsinh}",
          "acosh": r"\operatorname{arcosh}", "atanh": r"\operatorname{artanh}", "gamma": r"\Gamma",
          "digamma": r"\psi", "lgamma": r"\ln\Gamma"}  # fmt: skip
FENCES = {"abs": ("|", "|"), "fabs": ("|", "|"), "floor": (r"\lfloor", r"\rfloor"), "ceil": (r"\lceil", r"\rceil")}
WORDS = KNOWN | OTHERS.keys() | FENCES.keys() | {"sqrt", "cbrt", "log2", "log10", "hypot"}  # what has a sign of its own
RELATIONS = {ast.Lt: "<", ast.LtE: r"\le", ast.Gt: ">", ast.GtE: r"\ge", ast.Eq: "=", ast.NotEq: r"\ne"}
SUM, MINUS, PRODUCT, POWER, ATOM = range(5)


def latex(e: Expr) -> str:
    """Return an expression in LaTeX's mathematics."""
    return _of(e)[0]


def symbol(name: str) -> str:
    r"""Return a variable's name: `sigma` as a letter, `d1` with an index, `rate` upright.

    >>> symbol("sigma_0"), symbol("d1"), symbol("rate"), symbol("p.mass")
    ('\\sigma_{0}', 'd_{1}', '\\mathrm{rate}', 'p_{\\mathrm{mass}}')
    """
    if name.startswith("dot "):  # a tangent in the w table
        letter, underscore, index = symbol(name[4:]).partition("_")
        return rf"\dot{{{letter}}}{underscore}{index}"
    if name in LETTERS:
        return LETTERS[name]
    if is_place(name):
        return _inside(symbol(root_of(name)), [step for _, step in steps(name)])
    stem, _, index = name.strip("_").partition("_")
    found = re.fullmatch(r"([A-Za-z]+?)(\d+)", stem)
    if found and not index:
        stem, index = found.groups()
    if len(stem) == 1:
        shown = stem
    elif stem in GREEK:
        shown = f"\\{stem}"
    elif stem in LETTERS:
        shown = LETTERS[stem]
    else:
        shown = rf"\mathrm{{{stem}}}"
    if not index:
        return shown
    index = index.replace("_", ",")
    return f"{shown}_{{{index}}}" if index.isdigit() or len(index) == 1 else rf"{shown}_{{\mathrm{{{index}}}}}"


def _inside(owner: str, path: list[object]) -> str:
    r"""Return a part of an object: `p.mass` as `p_{\mathrm{mass}}`, `v[0]` as `v_{0}`, `p1.v[0]` as `p_{1,v,0}`."""
    parts = [symbol(step) if isinstance(step, str) and step.isidentifier() else
             str(step) if not isinstance(step, str) else rf"\text{{{escaped(step)}}}"
             for one in path for step in (one if isinstance(one, tuple) else (one,))]  # fmt: skip
    if owner.endswith("}") and "_{" in owner:
        return f"{owner[:-1]},{','.join(parts)}}}"
    return f"{owner}_{{{','.join(parts)}}}"


def _of(e: Expr) -> tuple[str, int]:
    """Return an expression and how tightly it binds."""
    match e:
        case ast.Name(id):
            return symbol(id), ATOM
        case ast.Constant(value):
            return _number(value)
        case ast.Attribute() if a.key(e) == "math.pi":
            return r"\pi", ATOM
        case ast.Attribute() if a.key(e) == "math.e":
            return r"\mathrm{e}", ATOM
        case ast.UnaryOp(ast.USub(), operand):
            return f"-{_in(operand, PRODUCT)}", MINUS
        case ast.UnaryOp(ast.Not(), operand):
            return rf"\lnot {_in(operand, ATOM)}", SUM
        case ast.BinOp():
            return _operation(e)
        case ast.Call():
            return _function(e)
        case ast.IfExp():
            return _cases(e)
        case ast.Compare(left, ops, others):
            parts = [latex(left)]
            for op, other in zip(ops, others):
                parts += [RELATIONS.get(type(op), r"\in"), latex(other)]
            return " ".join(parts), SUM
        case ast.BoolOp(op, values):
            word = r" \land " if isinstance(op, ast.And) else r" \lor "
            return word.join(_in(v, MINUS) if isinstance(v, ast.BoolOp) else latex(v) for v in values), SUM
        case ast.Subscript(owner, index):
            return f"{_in(owner, ATOM)}_{{{latex(index)}}}", ATOM
        case ast.Attribute(owner, name):
            return rf"{_in(owner, ATOM)}_{{\mathrm{{{name.replace('_', ',')}}}}}", ATOM
        case ast.Tuple(elts):
            return r"\left(" + ",\\; ".join(map(latex, elts)) + r"\right)", ATOM
        case ast.List(elts):
            return r"\left[" + ",\\; ".join(map(latex, elts)) + r"\right]", ATOM
    return rf"\texttt{{{escaped(ast.unparse(e))}}}", ATOM


def escaped(text: str) -> str:
    r"""Return a text as LaTeX's text: what means something there is written out.

    >>> escaped("a_b^2 \\ 50%")
    'a\\_b\\textasciicircum{}2 \\textbackslash{} 50\\%'
    """
    words = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
    return re.sub(r"[#$%&_{}\\^~]", lambda found: words.get(found[0], f"\\{found[0]}"), text)


def _in(e: Expr, least: int) -> str:
    """Return an expression, bracketed if it binds less than `least`."""
    text, binds = _of(e)
    return rf"\left({text}\right)" if binds < least else text


def _number(value: object) -> tuple[str, int]:
    text = repr(value)
    if isinstance(value, str | bytes):
        return rf"\texttt{{{escaped(text)}}}", ATOM
    if value is None or isinstance(value, bool):
        return rf"\mathrm{{{text}}}", ATOM
    if "e" in text and isinstance(value, float):
        digits, _, power = text.partition("e")
        return rf"{digits} \cdot 10^{{{int(power)}}}", PRODUCT
    if isinstance(value, float) and text.endswith(".0"):
        text = text[:-2]
    return text, MINUS if text.startswith("-") else ATOM


def _operation(e: ast.BinOp) -> tuple[str, int]:
    left, right = e.left, e.right
    match e.op:
        case ast.Add():
            return f"{_in(left, SUM)} + {_in(right, PRODUCT)}", SUM
        case ast.Sub():
            return f"{_in(left, SUM)} - {_in(right, PRODUCT)}", SUM
        case ast.Mult():
            one, other = _in(left, MINUS), _in(right, PRODUCT)
            between = (
                r" \cdot " if other[:1].isdigit() or other.startswith(r"\frac") and one[-1:].isdigit() else r" \, "
            )
            return f"{one}{between}{other}", PRODUCT
        case ast.Div() if (plain := _unsigned(left)) is not None:
            return rf"-\frac{{{latex(plain)}}}{{{latex(right)}}}", MINUS
        case ast.Div():
            return rf"\frac{{{latex(left)}}}{{{latex(right)}}}", PRODUCT
        case ast.Pow():
            if isinstance(left, ast.Call) and called(left).rpartition(".")[2] in KNOWN - {"exp", "max", "min"}:
                name = called(left).rpartition(".")[2]
                return rf"\{name}^{{{latex(right)}}}\left({latex(left.args[0])}\right)", ATOM
            return f"{_in(left, ATOM)}^{{{latex(right)}}}", POWER
        case ast.FloorDiv():
            return rf"\left\lfloor \frac{{{latex(left)}}}{{{latex(right)}}} \right\rfloor", ATOM
        case ast.Mod():
            return rf"{_in(left, PRODUCT)} \bmod {_in(right, PRODUCT)}", MINUS
    return rf"\texttt{{{escaped(ast.unparse(e))}}}", ATOM


def _unsigned(e: Expr) -> Expr | None:
    """Return a product without the minus that it begins with; None for one that has none."""
    match e:
        case ast.UnaryOp(ast.USub(), operand):
            return operand
        case ast.BinOp(left, ast.Mult() | ast.Div() as op, right):
            plain = _unsigned(left)
            return ast.BinOp(plain, op, right) if plain is not None else None
    return None


def _function(e: ast.Call) -> tuple[str, int]:
    name = called(e).rpartition(".")[2] or ast.unparse(e.func)
    args = ", ".join([*map(latex, e.args), *(f"{symbol(one.arg or '')} = {latex(one.value)}" for one in e.keywords)])
    if any(one.arg is None for one in e.keywords) or any(isinstance(one, ast.Starred) for one in e.args):
        return rf"\texttt{{{escaped(ast.unparse(e))}}}", ATOM
    if e.keywords:
        return rf"\operatorname{{{escaped(name)}}}\left({args}\right)", ATOM
    if name == "sqrt":
        return rf"\sqrt{{{args}}}", ATOM
    if name == "cbrt":
        return rf"\sqrt[3]{{{args}}}", ATOM
    if name in FENCES:
        left, right = FENCES[name]
        return rf"\left{left} {args} \right{right}", ATOM
    if name == "exp" and "frac" not in args and len(args) < 24:
        return rf"\mathrm{{e}}^{{{args}}}", POWER
    if name in ("log2", "log10"):
        return rf"\log_{{{name[3:]}}}\left({args}\right)", ATOM
    if name == "log" and len(e.args) == 2:
        return rf"\log_{{{latex(e.args[1])}}}\left({latex(e.args[0])}\right)", ATOM
    if name == "hypot":
        return rf"\sqrt{{{' + '.join(_in(x, ATOM) + '^{2}' for x in e.args)}}}", ATOM
    shown = OTHERS.get(name) or (f"\\{name}" if name in KNOWN else rf"\operatorname{{{escaped(name)}}}")
    return rf"{shown}\left({args}\right)", ATOM


def _cases(e: ast.IfExp) -> tuple[str, int]:
    rows = []
    rest: Expr = e
    while isinstance(rest, ast.IfExp):
        rows.append(rf"{latex(rest.body)} & \text{{if }} {latex(rest.test)}")
        rest = rest.orelse
    rows.append(rf"{latex(rest)} & \text{{otherwise}}")
    return r"\begin{cases} " + r" \\ ".join(rows) + r" \end{cases}", ATOM
