"""Expressions to SymPy and back; SymPy is imported when the first one goes over.

    0.5 * x ** 0.5    there: sqrt(x)/2    back: 0.5 * sqrt(x)    (`0.5 * x ** 0.5` is a user who writes points)

Numbers go over as the fractions that are written, variables as real symbols; what SymPy does not have (`len(xs)`, a
condition, a function without its like) as a symbol of its own, which comes back as it was.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from .. import algebra as a
from .basic import times
from .literals import exact, is_data, literal
from .tree import PI, Expr, call, called, is_number, names, rebuilt
from .tree import E as EULER

# the key of each function, and SymPy's name for it where it has the same one
FUNCTIONS = {
    "math.sin": "sin", "math.cos": "cos", "math.tan": "tan", "math.asin": "asin", "math.acos": "acos",
    "math.atan": "atan", "math.atan2": "atan2", "math.sinh": "sinh", "math.cosh": "cosh", "math.tanh": "tanh",
    "math.asinh": "asinh", "math.acosh": "acosh", "math.atanh": "atanh", "math.exp": "exp", "math.log": "log",
    "math.sqrt": "sqrt", "math.cbrt": "cbrt", "math.erf": "erf", "math.erfc": "erfc", "math.gamma": "gamma",
    "math.lgamma": "loggamma",
    "math.floor": "floor", "math.ceil": "ceiling", "builtins.abs": "Abs", "math.fabs": "Abs",
    "builtins.max": "Max", "builtins.min": "Min", "fwdtrans.special.digamma": "digamma",
    "fwdtrans.special.polygamma": "polygamma",
}  # fmt: skip
BACK = {name: key for key, name in FUNCTIONS.items() if key not in ("math.fabs", "math.sqrt", "math.cbrt")}
KEPT = frozenset(
    {"Max", "Min", "Abs", "floor", "ceiling", "atan2", "cbrt"}
)  # SymPy rewrites them by what it believes of arguments
COMPARE = {"Gt": ast.Gt, "Lt": ast.Lt, "Ge": ast.GtE, "Le": ast.LtE, "Eq": ast.Eq, "Ne": ast.NotEq}


@dataclass
class Bridge:
    """One way over and back: the symbols of both sides.

    Attributes:
        floats: the user writes numbers with a point.
        plain: give what a reader of SymPy expects: Piecewise, Max and powers, nothing kept back.
    """

    floats: bool = False
    plain: bool = False
    symbols: dict[Any, Expr] = field(default_factory=dict)
    by_key: dict[str, Any] = field(default_factory=dict)

    # --- over -----------------------------------------------------------------------------------------------

    def over(self, e: Expr) -> Any:
        """Return SymPy's expression."""
        import sympy

        match e:
            case ast.Name(id):
                return self.symbol(e, id)
            case ast.Constant(int() | float() as value) if not isinstance(value, bool):
                found = exact(value)
                if found is None or is_data(value) and not self.plain:
                    return self.symbol(e, "c") if not self.plain else sympy.Float(value)
                return sympy.Rational(found.numerator, found.denominator)
            case ast.Constant():
                return self.symbol(e, repr(e.value))
            case ast.Attribute() if a.key(e) in ("math.pi", "math.e"):
                return sympy.pi if e.attr == "pi" else sympy.E
            case ast.UnaryOp(ast.USub(), operand):
                return -self.over(operand)
            case ast.BinOp():
                return self.operation(e)
            case ast.Call():
                return self.function(e)
            case ast.IfExp() if self.plain:
                return sympy.Piecewise((self.over(e.body), self.condition(e.test)), (self.over(e.orelse), True))
            case ast.Tuple(elts):
                return sympy.Tuple(*map(self.over, elts))
        return self.symbol(e, "u")

    def symbol(self, e: Expr, name: str) -> Any:
        """Return the symbol of something that SymPy need not look into."""
        import sympy

        mark = a.key(e)
        if mark not in self.by_key:
            is_positive = True if is_number(e) and e.value > 0 else None  # type: ignore[attr-defined]
            made = (sympy.Symbol(name, real=True) if isinstance(e, ast.Name)
                    else sympy.Dummy(name, real=True, positive=is_positive))  # fmt: skip
            self.by_key[mark] = made
            self.symbols[made] = e
        return self.by_key[mark]

    def operation(self, e: ast.BinOp) -> Any:
        """Return an operator's expression."""
        import sympy

        left, right = self.over(e.left), self.over(e.right)
        match e.op:
            case ast.Add():
                return left + right
            case ast.Sub():
                return left - right
            case ast.Mult():
                return left * right
            case ast.Div() if right != 0:
                return left / right
            case ast.Pow() if left.is_number is False or right.is_number:
                if not (left == 0 and right.is_negative):
                    return left**right
            case ast.Pow():
                return sympy.Pow(left, right)
            case ast.Mod() if self.plain:
                return sympy.Mod(left, right)
            case ast.FloorDiv() if self.plain:
                return sympy.floor(left / right)
        return self.symbol(e, "u")

    def function(self, e: ast.Call) -> Any:
        """Return a function's value."""
        import sympy

        name = FUNCTIONS.get(called(e))
        args = [self.over(x) for x in e.args]
        if called(e) == "math.hypot":
            return sympy.sqrt(sum(x**2 for x in args)) if self.plain else self.kept(e, args)
        if called(e) == "math.log" and len(args) == 2:
            return sympy.log(args[0]) / sympy.log(args[1]) if args[1] != 1 else self.kept(e, args)
        known = {"math.exp2": (2, None), "math.log2": (None, 2), "math.log10": (None, 10)}
        if called(e) in known and self.plain:
            base, of = known[called(e)]
            return sympy.Integer(base) ** args[0] if base else sympy.log(args[0]) / sympy.log(of)
        if self.plain and called(e) in ("math.expm1", "math.log1p", "builtins.float", "math.pow", "math.copysign"):
            if called(e) == "math.copysign":
                return sympy.Abs(args[0]) * sympy.sign(args[1])
            return {"math.expm1": lambda x: sympy.exp(x) - 1, "math.log1p": lambda x: sympy.log(1 + x),
                    "builtins.float": lambda x: x, "math.pow": sympy.Pow}[called(e)](*args)  # fmt: skip
        if name is None or e.keywords or (name in KEPT and not self.plain):
            return self.kept(e, args)
        if name == "log" and args[0] == 0:
            return self.kept(e, args)
        return getattr(sympy, name)(*args)

    def kept(self, e: ast.Call, args: Sequence[Any]) -> Any:
        """Return a function's value as a symbol; its arguments, over already, are the same in every order of terms."""
        if self.plain:
            import sympy

            return sympy.Function(called(e).rpartition(".")[2])(*args)
        there = {id(x): y for x, y in zip(e.args, args)}
        inner = rebuilt(e, lambda x: self.back(there[id(x)] if id(x) in there else self.over(x)))
        return self.symbol(inner, "u")

    def condition(self, e: Expr) -> Any:
        """Return a condition for a Piecewise."""
        import sympy

        match e:
            case ast.Compare(left, [op], [right]) if type(op) in COMPARE.values():
                name = next(n for n, kind in COMPARE.items() if kind is type(op))
                return getattr(sympy, name)(self.over(left), self.over(right))
            case ast.BoolOp(op, values):
                joined = sympy.And if isinstance(op, ast.And) else sympy.Or
                return joined(*map(self.condition, values))
            case ast.UnaryOp(ast.Not(), operand):
                return sympy.Not(self.condition(operand))
            case ast.Name() | ast.BinOp():
                return sympy.Ne(self.over(e), 0)
        return sympy.Ne(self.symbol(e, "u"), 0)

    # --- and back -------------------------------------------------------------------------------------------

    def back(self, e: Any) -> Expr:
        """Return our expression.

        Raises:
            KeyError: SymPy has found a function that Python has not.
        """
        import sympy

        if e in self.symbols:
            return self.symbols[e]
        if e.is_Symbol:
            return a.name(e.name)
        if e is sympy.pi:
            return PI
        if e is sympy.E:
            return call("math.exp", ast.Constant(1)) if a.key(EULER) not in self.by_key else EULER
        if e.is_Rational:
            return self.number(Fraction(int(e.p), int(e.q)))
        if e.is_Add:
            return self.sum(e)
        if e.is_Mul:
            return self.product(e)
        if e.is_Pow:
            return self.power(e)
        if isinstance(e, sympy.Tuple):
            return ast.Tuple([self.back(x) for x in e], ast.Load())
        if isinstance(e, sympy.exp):
            return call("math.exp", self.back(e.args[0]))
        name = type(e).__name__
        inverse = {"sec": "cos", "csc": "sin", "cot": "tan"}
        if name in inverse:
            return ast.BinOp(ast.Constant(1), ast.Div(), call(f"math.{inverse[name]}", self.back(e.args[0])))
        if name == "sign":
            return call("math.copysign", ast.Constant(1.0), self.back(e.args[0]))
        return call(BACK[name], *map(self.back, e.args))

    def number(self, value: Fraction) -> Expr:
        """Return a literal, or a division of two."""
        size = abs(value)
        found = literal(size, self.floats)
        if found is None:
            top, bottom = literal(Fraction(size.numerator)), literal(Fraction(size.denominator))
            if top is None or bottom is None:
                raise KeyError("a number that no float holds")
            found = ast.BinOp(top, ast.Div(), bottom)
        return ast.UnaryOp(ast.USub(), found) if value < 0 else found

    def sum(self, e: Any) -> Expr:
        """Return a sum, a positive term first."""
        terms = list(e.as_ordered_terms())
        first = next((x for x in terms if not x.could_extract_minus_sign()), terms[0])
        total = self.back(first)
        for term in terms:
            if term is first:
                continue
            if term.could_extract_minus_sign() and (term.is_Mul or term.is_Rational):
                total = ast.BinOp(total, ast.Sub(), self.back(-term))
            else:
                total = ast.BinOp(total, ast.Add(), self.back(term))
        return total

    def product(self, e: Any) -> Expr:
        """Return a product, what has a negative exponent below the line."""
        scale, factors = e.as_coeff_mul()
        over: list[Expr] = []
        under: list[Expr] = []
        for factor in sorted(factors, key=_place):
            base, power = factor.as_base_exp()
            if power.is_Rational and power < 0:
                under.append(self.back(base ** (-power)))
            else:
                over.append(self.back(factor))
        value = Fraction(int(scale.p), int(scale.q))
        for x in over:
            if called(x) == "math.sqrt" and isinstance(x, ast.Call) and is_number(x.args[0]):
                if value.denominator == x.args[0].value:  # type: ignore[attr-defined]  # sqrt(2) / 2 is 1 / sqrt(2)
                    value *= value.denominator
                    over, under = [y for y in over if y is not x], [x, *under]
                    break
        over, under = self.one_root(over), self.one_root(under)
        size = literal(abs(value), self.floats)
        if size is None:
            size, below = literal(Fraction(abs(value.numerator))), literal(Fraction(value.denominator))
            if size is None or below is None:
                raise KeyError("a number that no float holds")
            under = [below, *under]
        if not (isinstance(size, ast.Constant) and size.value == 1 and over):
            over = [size, *over]
        if value < 0:
            over[0] = ast.UnaryOp(ast.USub(), over[0])
        return ast.BinOp(times(over), ast.Div(), times(under)) if under else times(over)

    def one_root(self, factors: list[Expr]) -> list[Expr]:
        """Return factors with the roots of numbers under one: `sqrt(2) * sqrt(pi)` is `sqrt(2 * pi)`."""
        roots = [x for x in factors if called(x) == "math.sqrt" and not {*names(x)}]
        if len(roots) < 2:
            return factors
        inner = [x.args[0] for x in roots if isinstance(x, ast.Call)]
        rest = [x for x in factors if x not in roots]
        return [call("math.sqrt", times(inner)), *rest]

    def power(self, e: Any) -> Expr:
        """Return a power: a root, a division, or `**`."""
        base, power = e.as_base_exp()
        if power.is_Rational and power < 0:
            return ast.BinOp(ast.Constant(1), ast.Div(), self.back(base ** (-power)))
        if power.is_Rational and power == 1:
            return self.back(base)
        if power.is_Rational and power.q == 2 and power.p == 1:
            return call("math.sqrt", self.back(base))
        if power.is_Rational and power.q != 1:
            value = Fraction(int(power.p), int(power.q))
            exponent = literal(value, True) or self.number(value)  # 1.5, and 2 / 3
            return ast.BinOp(self.back(base), ast.Pow(), exponent)
        return ast.BinOp(self.back(base), ast.Pow(), self.back(power))


def _place(factor: Any) -> tuple[int, str]:
    """Return by what the factors of a product are ordered: numbers, names, powers, functions, brackets."""
    base, power = factor.as_base_exp()
    if base.is_number and not power.is_number:
        return 2, str(factor)
    kind = 0 if base.is_number else 1 if base.is_Symbol else 3 if base.is_Add else 2
    return kind, str(factor)
