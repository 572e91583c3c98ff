"""Calls of `map`, `filter`, `starmap` in; the generator expressions that they stand for, as rows, out.

sum(map(f, xs))        w1 = (f(x) for x in xs)        the user's text is kept where the row stays as it is
                       w2 = sum(w1)
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

import libcst as cst

from . import wtable as t
from .binders import plain_targets
from .invoking import Calls
from .parsed import as_ast, walk

NOWHERE = cst.Pass()  # the node of a row that stands for no piece of the user's text


class Mapped(Calls):
    """Lowers what applies a function along iterables."""

    def mapped(self, node: cst.Call, name: str, rows: list[t.Row]) -> ast.expr | None:
        """Lower `map(f, xs)` and its kin; None where it stays a call that is not known."""
        given = [arg.value for arg in node.args]
        if len(given) < 2 or any(arg.star or arg.keyword for arg in node.args):
            return None
        if name != "map" and len(given) != 2:
            return None
        func, sources = given[0], given[1:]
        shell = as_ast(node.func, self.text)
        self.names.update(t.loads(shell))
        called = self.function_along(func, rows)
        operands = [self.expression(source, rows) for source in sources]
        form = ast.Call(shell, [self.shown(func, called, rows), *operands], [])
        params = self.params_of(func)
        target, element, conditions = self.along(node, name, func, called, params, sources)
        first = operands[0]
        if len(operands) > 1:
            zipped = ast.Call(ast.Name("zip", ast.Load()), operands, [])
            first = self.row(rows, t.Mirror("zip"), operands, zipped, NOWHERE, ("",) * len(operands))
        clause = t.Clause(target, None, conditions)
        made = t.Comprehension("generator", (clause,), element, moves=node is not self.header and self.moves(func))
        return self.row(rows, made, [first], form, node)

    def moves(self, func: cst.BaseExpression) -> bool:
        """Say whether a function stands under a variable that is bound more than once, as a loop's is."""
        if not isinstance(func, cst.Name) or not self.is_local(func.value):
            return False
        bound = [n for n in walk(self.text.node) if func.value in plain_targets(n)]
        return len(bound) > 1 or func.value in self.inner or any(isinstance(n, cst.For) for n in bound)

    def function_along(self, func: cst.BaseExpression, rows: list[t.Row]) -> ast.expr | None:
        """Return the operand of a function that is known by its value; None for one that is known by its name."""
        if isinstance(func, cst.Lambda) and self.params_of(func) is not None or self.is_none(func):
            return None
        return self.expression(func, rows) if self.known(func) is None else None

    def shown(self, func: cst.BaseExpression, called: ast.expr | None, rows: list[t.Row]) -> ast.expr:
        """Return the function as it stands in the call."""
        if called is not None:
            return called
        shown = as_ast(func, self.text)
        self.names.update(t.loads(shown))
        return shown

    def is_none(self, func: cst.BaseExpression) -> bool:
        """Say whether the function is left out: `filter(None, xs)`."""
        return isinstance(func, cst.Name) and func.value == "None"

    def params_of(self, func: cst.BaseExpression) -> list[str] | None:
        """Return the parameters of a lambda that can stand in the generator expression itself."""
        if not isinstance(func, cst.Lambda):
            return None
        given = func.params
        others = (*given.posonly_params, *given.kwonly_params, given.star_kwarg)
        if any(others) or isinstance(given.star_arg, cst.Param) or any(p.default for p in given.params):
            return None
        if any(isinstance(n, cst.NamedExpr | cst.Lambda) for n in walk(func.body)):
            return None
        return [p.name.value for p in given.params]

    def along(
        self, node: cst.Call, name: str, func: cst.BaseExpression, called: ast.expr | None,
        params: list[str] | None, sources: Sequence[cst.BaseExpression],
    ) -> tuple[t.Target, t.Block, tuple[t.Block, ...]]:  # fmt: skip
        """Return target, element and conditions of the generator expression."""
        is_test = name in ("filter", "filterfalse")
        count = self.count_of(self.known(func)) if name == "starmap" and params is None and called is None else 0
        if count:
            sources = [cst.Name("item")] * count
        spread = name == "starmap" and not count
        wanted = len(params) if params is not None and spread else len(sources)
        if params is not None and len(params) != wanted:
            raise self.text.refuse(func, "lambda")
        names = params or self.variables([cst.Name("item")] if spread else sources)
        self.names.update(names)
        single = len(names) == 1 and not (spread and params)
        target = t.Target(name=names[0]) if single else t.Target(items=tuple(t.Target(name=n) for n in names))
        self.inner += names
        try:
            result = self.applied(node, func, called, names if params is not None else None, names, spread)
        finally:
            del self.inner[len(self.inner) - len(names) :]
        if not is_test:
            return target, result, ()
        value = t.Block((), ast.Name(names[0], ast.Load()))
        return target, value, (self.negated(result, node) if name == "filterfalse" else result,)

    def applied(
        self, node: cst.Call, func: cst.BaseExpression, called: ast.expr | None, params: list[str] | None,
        names: list[str], spread: bool,
    ) -> t.Block:  # fmt: skip
        """Return the function's value for the variables."""
        if params is not None:
            assert isinstance(func, cst.Lambda)
            return self.block(func.body)
        operands: list[ast.expr] = [ast.Name(n, ast.Load()) for n in names]
        if self.is_none(func):
            return t.Block((), operands[0])
        rows: list[t.Row] = []
        marks = ("*",) if spread else ("",) * len(operands)
        shell = called if called is not None else as_ast(func, self.text)
        args = [ast.Starred(o, ast.Load()) for o in operands] if spread else operands
        found = self.known(func) if called is None else None
        what = self.called(found, node) if found is not None else t.Invoke(None, called)
        value = self.row(rows, what, operands, ast.Call(shell, [*args], []), node, marks)
        return t.Block(tuple(rows), value)

    def negated(self, block: t.Block, node: cst.Call) -> t.Block:
        """Return `not` a block's value."""
        rows = [*block.rows]
        value = self.row(rows, t.Plain("bool"), [block.value], ast.UnaryOp(ast.Not(), block.value), node)
        return t.Block(tuple(rows), value)

    def variables(self, sources: Sequence[cst.BaseExpression]) -> list[str]:
        """Return a name for the elements of each source: `x` for those of `xs`, else `item`; no name twice."""
        found: list[str] = []
        for source in sources:
            taken = {*self.taken(), *self.inner, *found}
            name = source.value[:-1] if isinstance(source, cst.Name) and source.value.endswith("s") else ""
            if not name.isidentifier() or name in taken:
                name = "item"
            while name in taken:
                name += "_"
            found.append(name)
        return found

    def taken(self) -> set[str]:
        """Return every name in the text of the function."""
        return {n.value for n in walk(self.text.node) if isinstance(n, cst.Name)} | {*self.scope.names()}
