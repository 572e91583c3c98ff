"""Derivatives as formulas, `f.symbolic("x")`: printed as Python, LaTeX and SymPy, called, and differentiated again.

f.symbolic("x")    y * cos(x * y)    .latex()  y \\, \\cos\\left(x \\, y\\right)    .diff("y")    (2.0, 3.0)
"""

from __future__ import annotations

import ast
import inspect
import keyword
import linecache
import math
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import FunctionType
from typing import Any

from .build import meant
from .defaults import default_wrt
from .errors import NotDifferentiable, Refused, SeedError
from .facts import Pattern
from .pipeline import Unit, meaning_in
from .printer import code
from .resolve import Callee, callee_of
from .room import with_room
from .symbolic import formula as made
from .symbolic.bridge import Bridge
from .symbolic.closing import Closed, closed, no_form
from .symbolic.deriving import NoDerivative
from .symbolic.formula import SHORT, Formula
from .symbolic.latex import latex, symbol
from .symbolic.places import as_a_whole, as_name, computed, is_place, places_in, root_of, spelled, within
from .symbolic.shortening import with_fractions
from .symbolic.simplifying import SIMPLIFY, shortest
from .symbolic.tree import CONSTANTS, Expr, called, names, rebuilt, size
from .wrt import Wrt, named


@dataclass(frozen=True)
class Expression:
    """A formula in a function's parameters.

    Attributes:
        name: of the function that `.source` defines.
        label: what it is, as a fraction of differentials: `("f", ("x",))`.
        signature: the function's.
        formula: parts and value.
        closed: the same for differentiating again.
        space: the globals that it may read.
        places: what it reads of parameters that are objects, `p.mass`, each a variable.
    """

    name: str
    label: tuple[str, tuple[str, ...]]
    signature: inspect.Signature | None
    params: tuple[str, ...]
    formula: Formula = field(repr=False)
    closed: Closed = field(repr=False)
    space: Mapping[str, Any] = field(repr=False)
    how: str = "sympy"
    program: Any = field(default=None, repr=False, compare=False)
    places: tuple[str, ...] = ()

    # --- as text --------------------------------------------------------------------------------------------

    def __str__(self) -> str:
        """Return the formula as Python writes it, named parts on lines of their own above it."""
        lines = [f"{name} = {self.text(e)}" for name, e in {**self.read_constants, **self.shown.parts}.items()]
        shown = self.text(self.shown.value)
        where = self.where
        return "\n".join([*lines, f"{shown}  # where {where}" if where else shown])

    def __repr__(self) -> str:
        return str(self)

    @property
    def shown(self) -> Formula:
        """The formula as it is printed: a short one without named parts, though evaluating it has them."""
        tree = self.formula.tree if size(self.formula.value) < SHORT else None
        is_short = tree is not None and size(tree, SHORT) < SHORT
        return replace(self.formula, parts={}, value=tree) if tree is not None and is_short else self.formula

    @property
    def where(self) -> str:
        """The conditions that the formula does not say by itself: `x > 0` for the derivative of a logarithm."""
        own = [self.text(c) for c in self.closed.conditions]
        return " and ".join([*own, *(self.text(c.expr()) for c in self.formula.conditions)])

    @property
    def conditions(self) -> tuple[str, ...]:
        """What must hold beside the formula, each as Python writes it."""
        return (
            *(self.text(c) for c in self.closed.conditions),
            *(self.text(c.expr()) for c in self.formula.conditions),
        )

    @property
    def operations(self) -> int:
        """How many operations and calls evaluating it takes."""
        return self.formula.size

    def text(self, e: Expr) -> str:
        """Return an expression as Python writes it."""
        return code(self.spelled(e))

    def spelled(self, e: Expr) -> Expr:
        """Return an expression with functions under the names that `.source` imports."""
        table = self.functions

        def change(node: Expr) -> Expr:
            if isinstance(node, ast.Attribute) and code(node) in ("math.pi", "math.e"):
                return ast.Name(table.get(code(node), node.attr), ast.Load())
            new = rebuilt(node, change)
            if isinstance(new, ast.Call) and called(new) in table:
                return ast.Call(ast.Name(table[called(new)], ast.Load()), new.args, new.keywords)
            return new

        return change(e)

    @property
    def functions(self) -> dict[str, str]:
        """The keys of the functions that are called, with the name of each here."""
        taken = {*self.params, *self.formula.parts, *self.free, *self.read_constants}
        found: dict[str, str] = {}
        for key in dict.fromkeys(_keys([*self.formula.parts.values(), self.formula.value, *self.checks])):
            name = key.rpartition(".")[2]
            while name in taken or keyword.iskeyword(name):
                name += "_"
            found[key] = name
        return found

    @property
    def checks(self) -> list[Expr]:
        """The conditions as expressions."""
        return [*self.closed.conditions, *(c.expr() for c in self.formula.conditions)]

    @property
    def read_constants(self) -> dict[str, Expr]:
        """The names of the function's own that stand for a number, as far as the formula reads them."""
        read = {n for e in [*self.formula.parts.values(), self.formula.value, *self.checks] for n in names(e)}
        return {n: e for n, e in self.closed.constants.items() if n in read}

    @property
    def free(self) -> tuple[str, ...]:
        """The globals that the formula reads."""
        read = [n for e in [*self.formula.parts.values(), self.formula.value, *self.checks] for n in names(e)]
        known = {*self.params, *self.places, *self.formula.parts, *self.closed.constants}
        return tuple(dict.fromkeys(n for n in read if n not in known))

    @property
    def source(self) -> str:
        """The formula as a function of the same parameters: a text that runs, in a form that loses no digits."""
        if self.formula.running is not None:
            return self.running.source
        lines = [f"{name} = {self.text(e)}" for name, e in {**self.read_constants, **self.formula.parts}.items()]
        body = "\n".join([*lines, f"return {self.text(self.formula.value)}"])
        imports: dict[str, list[str]] = {}
        for key, name in self.functions.items():
            module, _, own = key.rpartition(".")
            if module != "builtins" or own != name:
                imports.setdefault(module, []).append(own if own == name else f"{own} as {name}")
        head = "\n".join(f"from {module} import {', '.join(sorted(own))}" for module, own in sorted(imports.items()))
        shown = f"def {self.name}{self.heading}:\n{textwrap.indent(body, '    ')}\n"
        where = f"# where {self.where}\n" if self.where else ""
        return (f"{head}\n\n\n" if head else "") + where + shown

    @property
    def heading(self) -> str:
        """The parameters in brackets, as the function has them."""
        return f"({', '.join(self.params)})" if self.signature is None else str(_bare(self.signature))

    # --- for papers -----------------------------------------------------------------------------------------

    def latex(self) -> str:
        """Return the formula in LaTeX's mathematics, its named parts after "where"."""
        tex = self.tex
        shown = tex(self.shown.value)
        parts = [f"{symbol(name)} = {tex(e)}" for name, e in {**self.read_constants, **self.shown.parts}.items()]
        for condition in self.checks:
            shown += rf",\quad {latex(condition)}"
        if parts:
            rows = r",\\ ".join(rf"& {part}" for part in parts).replace("& ", "& ", 1)
            return rf"\begin{{aligned}} & {shown} \\ \text{{where }} {rows} \end{{aligned}}"
        return shown

    def tex(self, e: Expr) -> str:
        """Return an expression in LaTeX, halves as fractions where the user's function has no decimals."""
        return latex(e if self.closed.has_points else with_fractions(e, exponents=True))

    def _repr_latex_(self) -> str:
        return f"$\\displaystyle {self.head} {self.latex()}$"

    @property
    def head(self) -> str:
        """The left-hand side in LaTeX, with its equals sign."""
        function, variables = self.label
        f = symbol(function)
        if not variables:
            return f"{f} = "
        order = len(variables)
        sign = r"\mathrm{d}" if len(self.variables) == 1 else r"\partial"
        power = f"^{{{order}}}" if order > 1 else ""
        below = r" \, ".join(f"{sign} {symbol(v)}" for v in variables)
        if order > 1 and len({*variables}) == 1:
            below = f"{sign} {symbol(variables[0])}^{{{order}}}"
        return rf"\frac{{{sign}{power} {f}}}{{{below}}} = "

    def sympy(self) -> Any:
        """Return SymPy's expression; variables are real symbols of the same names.

        Numbers are the fractions that are written. Conditions are a Piecewise.
        """
        bridge = Bridge(plain=True)
        return bridge.over(self.formula.tree)

    # --- as a function --------------------------------------------------------------------------------------

    @property
    def running(self) -> Expression:
        """The formula as it is evaluated: itself, unless what it is printed as loses digits."""
        return self if self.formula.running is None else replace(self, formula=self.formula.running)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Return the formula's value for the function's arguments.

        Raises:
            NotDifferentiable: it has none there.
        """
        function, space = self._function
        if any(map(is_place, self.label[1])):
            given = inspect.signature(function).bind(*args, **kwargs)
            given.apply_defaults()
            if reason := computed(self.places, given.arguments):
                raise NotDifferentiable(f"{self.name}: {reason}")
        space.update({name: self.space[name] for name in self.running.free if name in self.space})
        try:
            value = function(*args, **kwargs)
        except (ArithmeticError, ValueError) as error:
            raise NotDifferentiable(f"{self.name}{_point(args, kwargs)}: {type(error).__name__}: {error}") from error
        if isinstance(value, complex) and not any(isinstance(v, complex) for v in (*args, *kwargs.values())):
            raise NotDifferentiable(f"{self.name}{_point(args, kwargs)} is the complex number {value!r}")
        return value

    @property
    def _function(self) -> tuple[Callable[..., Any], dict[str, Any]]:
        found = _compiled.get(id(self))
        if found is None or found[0] is not self:
            found = _compiled[id(self)] = (self, *self.running._build())
        return found[1], found[2]

    def _build(self) -> tuple[Callable[..., Any], dict[str, Any]]:
        space: dict[str, Any] = {"__name__": f"<formula {self.name}>"}
        for key, name in self.functions.items():
            module, _, own = key.rpartition(".")
            space[name] = meant(meaning_in(module, own))
        constants = "".join(f"    {n} = {self.text(e)}\n" for n, e in self.read_constants.items())
        parts = "".join(f"    {n} = {self.text(e)}\n" for n, e in self.formula.parts.items())
        tests = ["", ""]  # before the parts, and after them
        for e in self.checks:
            late = bool({*names(e)} & {*self.formula.parts})
            tests[late] += (
                f"    if not ({self.text(e)}):\n        raise ValueError({'it holds where ' + self.text(e)!r})\n"
            )
        body = f"{constants}{tests[0]}{parts}{tests[1]}    return {self.text(self.formula.value)}\n"
        text = f"def {self.name}{self.heading}:\n{body}"
        path = f"<formula {self.name} {id(self)}>"
        linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
        exec(compile(text, path, "exec"), space)
        return space[self.name], space

    # --- more formulas --------------------------------------------------------------------------------------

    def diff(self, wrt: str, simplify: str | None = None) -> Expression:
        """Return the formula's derivative in one parameter.

        >>> from fwdtrans import forward_diff
        >>> @forward_diff
        ... def f(x, y):
        ...     return x**3 * y
        >>> f.symbolic("x").diff("y")
        3 * x ** 2
        """
        return self._derived(wrt, simplify or self.how)

    def _derived(self, wrt: str, how: str) -> Expression:
        wrt = spelled(wrt)
        if wrt not in (*self.params, *self.places):
            raise SeedError(f"wrt={wrt!r}: the parameters are {', '.join(self.variables)}")
        _checked(how)
        exprs = [*self.closed.rows.values(), self.closed.value]
        if within(self.places, wrt) != [wrt] * (wrt in self.places) or as_a_whole(exprs, wrt):
            what = f"`{root_of(wrt)}` is more than its parts here"
            raise no_form(self.program, self.program.source.node, what, "ask for a part that is read alone")
        try:
            found = with_room(lambda: made.differentiated(self.closed, wrt, how, self.formula.conditions))
        except NoDerivative as error:
            raise no_form(
                self.program, self.program.source.node, f"`{str(error).rpartition('.')[2]}` has no rule that is one"
            ) from None
        function, before = self.label
        name = f"d{function}_d{as_name(wrt)}" if not before else f"{self.name}_d{as_name(wrt)}"
        points = self.closed.has_points
        exactly = (lambda e: e) if points else with_fractions  # halves that are printed as decimals are halves still
        rows = {part: exactly(e) for part, e in found.parts.items()}
        again = replace(self.closed, rows=rows, value=exactly(found.value), points=points)
        return replace(self, name=name, label=(function, (*before, wrt)), formula=found, closed=again, how=how)

    @property
    def variables(self) -> tuple[str, ...]:
        """The parameters, what is read of one that is an object in its place."""
        return tuple(n for p in self.params for n in within(self.places, p) or (p,))

    def asked(self, wrt: Wrt) -> tuple[tuple[str, ...], bool]:
        """Return the variables that `wrt` asks for, and whether it is one alone; of an object, all that is read of it.

        Raises:
            SeedError: it names no variable.
        """
        parts = wrt.replace(",", " ").split() if isinstance(wrt, str) and "[" not in wrt else wrt
        parts = [parts] if isinstance(parts, str | int) else parts
        if self.places and parts is not None and any(isinstance(n, str) and spelled(n) in self.places for n in parts):
            roots = [n for n in parts if not isinstance(n, str) or not within(self.places, spelled(n))]
            plain = dict(zip(roots, named(roots, self.params, tuple, self.name, self.params)[0])) if roots else {}
            found = [n for one in parts for n in within(self.places, spelled(str(one))) or [plain[one]]]
            if len({*found}) < len(found):
                raise SeedError(f"wrt={wrt!r} names one twice")
            return tuple(found), len(found) == 1 and isinstance(wrt, str)
        names_, single = named(wrt, self.params, lambda: default_wrt(self.program), self.name, self.params)
        found = [n for one in names_ for n in within(self.places, one) or [one]]
        return tuple(found), single and len(found) == 1

    def simplified(self, simplify: str = "sympy") -> Expression:
        """Return the same formula in another form: "sympy", "basic", "expand"."""
        _checked(simplify)
        tree = self.formula.tree
        value = with_room(lambda: shortest(tree, simplify, self.closed.has_points))
        formula = replace(self.formula, parts={}, value=value)
        return replace(self, formula=formula, closed=replace(self.closed, rows={}, value=value), how=simplify)


_compiled: dict[int, tuple[Expression, Callable[..., Any], dict[str, Any]]] = {}


def _checked(how: str) -> None:
    if how not in SIMPLIFY:
        raise SeedError(f"simplify={how!r}; it is one of {', '.join(SIMPLIFY)}")


def _keys(exprs: list[Expr]) -> Iterator[str]:
    """Yield the keys of the functions that are called."""
    for e in exprs:
        for node in ast.walk(e):
            if isinstance(node, ast.Call) and "." in called(node):
                yield called(node)
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and code(node) in ("math.pi", "math.e")
            ):
                yield code(node)


def _bare(signature: inspect.Signature) -> inspect.Signature:
    """Return a signature without annotations; a default that is no literal is left to the caller."""
    return signature.replace(
        parameters=[p.replace(annotation=p.empty) for p in signature.parameters.values()],
        return_annotation=signature.empty,
    )


def _point(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> str:
    return f"({', '.join([*map(repr, args), *(f'{n}={v!r}' for n, v in kwargs.items())])})"


@dataclass(frozen=True)
class Outside(Mapping[str, Any]):
    """What a function sees outside of itself, as it is when it is asked for: its cells, then its globals."""

    function: FunctionType

    def __getitem__(self, name: str) -> Any:
        code, cells = self.function.__code__, self.function.__closure__ or ()
        if name in code.co_freevars:
            return cells[code.co_freevars.index(name)].cell_contents
        return self.function.__globals__[name]

    def __iter__(self) -> Iterator[str]:
        return iter({*self.function.__code__.co_freevars, *self.function.__globals__})

    def __len__(self) -> int:
        return len({*self})


# --- from functions --------------------------------------------------------------------------------------------


def expression(function: FunctionType) -> Expression:
    """Return a function's own formula.

    Raises:
        Refused: a statement has no closed expression; the message has its place.
    """
    signature = inspect.signature(function, follow_wrapped=False)
    plain = all(p.default is p.empty or isinstance(p.default, (int, float)) for p in signature.parameters.values())
    return expression_of(callee_of(function), signature if plain else None, Outside(function))


def expression_of(
    callee: Callee,
    signature: inspect.Signature | None = None,
    space: Mapping[str, Any] | None = None,
    unit: Unit | None = None,
) -> Expression:
    """Return the formula of a function of a file, or of a live one."""

    def work() -> Expression:
        functions = unit or Unit(callee, Pattern(frozenset()))
        program = functions.program(callee)
        if any(p.kind in ("star", "starstar") for p in program.params) or program.is_generator:
            raise no_form(program, program.source.node, "how many values there are is not written down")
        meant = {n: CONSTANTS[f"math.{n}"] for n in ("pi", "e") if _is_constant(callee, space, n)}
        found = closed(program, functions, meant)
        params = tuple(p.name for p in program.params)
        name = program.name if program.name.isidentifier() else "f"
        exprs = [*found.rows.values(), found.value, *found.conditions]
        own = Expression(name, (name, ()), signature, params, made.primal(found), found, space or {}, program=program)
        return replace(own, places=places_in(exprs))

    return with_room(work)


def _is_constant(callee: Callee, space: Mapping[str, Any] | None, name: str) -> bool:
    """Say whether a global is `math.pi`, say: it is called so, and is the same number, or is imported from there."""
    if space is not None:
        return bool(space.get(name) == getattr(math, name))
    bound = getattr(callee.static, "bound", {}).get(name, [])
    return bool(bound) and all(isinstance(n, ast.ImportFrom) and n.module == "math" for n in bound)


def symbolic(function: FunctionType, wrt: Wrt = None, simplify: str = "sympy") -> Any:
    """Return a function's derivative as a formula; several in `wrt`: a tuple in their order.

    Raises:
        Refused: a statement has no closed expression; the message has its place.
        SeedError: `wrt` names no parameter.
    """
    own = expression(function)
    asked, single = own.asked(wrt)
    found = tuple(own.diff(name, simplify) for name in asked)
    return found[0] if single or len(found) == 1 and wrt is None else found


__all__ = ["Expression", "Refused", "expression", "expression_of", "size", "symbolic"]
