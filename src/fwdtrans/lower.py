"""A function's libcst tree in, its w-table out: one row per operation, the user's statements kept as they are.

y = x * sin(x)        w1 = sin(x)
                      w2 = x * w1
                      y = w2
"""

from __future__ import annotations

import ast
import contextlib
import symtable
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain, count
from typing import TypeVar

import libcst as cst

from . import models
from . import wtable as t
from .binders import BINDERS, bound_by, bound_by_statements, declared, plain_targets, smalls_of
from .catching import generator_of, is_plain_manager, is_wide, object_of, swallowed
from .errors import InternalError
from .expressions import BINARY, params_of
from .libraries import LIBRARIES
from .mapped import Mapped
from .parsed import Text, as_ast, changed, children, walk
from .patterns import captures_of
from .remembered import only_computes
from .resolve import Foreign, Known, Scope, User, callee_of
from .rules import RULES
from .rules.builtins import IN_PLACE

AUGMENTED: dict[type, type] = {
    cst.AddAssign: cst.Add, cst.SubtractAssign: cst.Subtract, cst.MultiplyAssign: cst.Multiply,
    cst.DivideAssign: cst.Divide, cst.FloorDivideAssign: cst.FloorDivide, cst.ModuloAssign: cst.Modulo,
    cst.PowerAssign: cst.Power, cst.MatrixMultiplyAssign: cst.MatrixMultiply, cst.LeftShiftAssign: cst.LeftShift,
    cst.RightShiftAssign: cst.RightShift, cst.BitAndAssign: cst.BitAnd, cst.BitOrAssign: cst.BitOr,
    cst.BitXorAssign: cst.BitXor,
}  # fmt: skip


def lower(text: Text, scope: Scope) -> t.Program:
    """Return the w-table of a function.

    Raises:
        Refused: a statement or expression that is outside the fence wherever it stands.
    """
    node = text.node
    if isinstance(node, cst.FunctionDef) and node.asynchronous is not None:
        raise text.refuse(node, "async")
    guard_nonlocals(text)
    lowering = Lowering(text, scope, *_bound_names(text))
    params = tuple(params_of(node.params, text))
    if isinstance(node, cst.Lambda):
        rows: list[t.Row] = []
        value = lowering.expression(node.body, rows)
        body = t.Suite((t.Line(tuple(rows), t.Return(value), node.body),), node)
        name = text.source.name
    else:
        body = lowering.suite(node.body)
        name = node.name.value
    names = frozenset(lowering.names) | {p.name for p in params} | lowering.locals
    program = t.Program(name, params, body, text, names, frozenset(lowering.locals), lowering.meanings,
                        getattr(scope, "extra", {}), lowering.is_cached(node))  # fmt: skip
    program.check()
    return program


def _bound_names(text: Text) -> tuple[frozenset[str], frozenset[str]]:
    """Return the function's own names, and those that it declares global."""
    name = "lambda" if isinstance(text.node, cst.Lambda) else text.node.name.value
    table = _table_of(name, symtable.symtable(text.source.text, text.source.path, "exec"))
    assert isinstance(table, symtable.Function)
    stored_global = {s.get_name() for s in table.get_symbols() if s.is_declared_global()}
    # since 3.12 the table of a function holds its comprehensions' variables too
    own = bound_by_statements(text.node)
    return frozenset(table.get_locals()) & own - stored_global, frozenset(stored_global)


def _table_of(name: str, table: symtable.SymbolTable) -> symtable.SymbolTable | None:
    """Return the outermost function of a name; lambdas among its defaults and decorators stand before it."""
    found = [c for c in table.get_children() if c.get_type() == "function" and c.get_name() == name]
    below = (_table_of(name, c) for c in table.get_children() if c.get_type() != "function")
    return found[-1] if found else next((c for c in below if c is not None), None)


def guard_nonlocals(text: Text) -> None:
    """Refuse `nonlocal` for a name of a function around this one (the text of that is not here)."""
    for inner in text.every(cst.Nonlocal):
        own = bound_by_statements(text.node)
        if not all(item.name.value in own for item in inner.names) or inner in smalls_of(text.node):
            raise text.refuse(inner, "nonlocal")


def _words_of(decorator: cst.BaseExpression) -> Iterator[str]:
    return (n.value for n in walk(decorator) if isinstance(n, cst.Name))


def value_of(arg: cst.Arg) -> cst.BaseExpression:
    """Return where an argument `out` points: a tuple of one is that."""
    value = arg.value
    return value.elements[0].value if isinstance(value, cst.Tuple) and len(value.elements) == 1 else value


Small = TypeVar("Small", bound=cst.BaseSmallStatement)


class Lowering(Mapped):
    """One function's statements."""

    @cached_property
    def own_classes(self) -> frozenset[str]:
        """The names of the text that class statements alone bind."""
        nodes = self.text.every(*(kind for kind in BINDERS if kind is not cst.ClassDef))
        others = {name for n in nodes for name in plain_targets(n)}
        return frozenset(n.name.value for n in self.text.every(cst.ClassDef)) - others

    def suite(self, node: cst.BaseSuite) -> t.Suite:
        """Lower a block of statements."""
        lines: list[t.Line] = []
        if isinstance(node, cst.SimpleStatementSuite):
            lines += self.smalls(node.body, node)
        else:
            for statement in node.body:
                if isinstance(statement, cst.SimpleStatementLine):
                    lines += self.smalls(statement.body, statement)
                else:
                    assert isinstance(statement, cst.BaseCompoundStatement)
                    lines += self.decorated(statement)
        return t.Suite(tuple(lines), node)

    def decorated(self, node: cst.BaseCompoundStatement) -> Iterator[t.Line]:
        """Lower a compound statement; an inner function's decorators are calls below it, `g = repeat(3)(g)`."""
        decorators = [*node.decorators] if isinstance(node, cst.FunctionDef) else []
        others = [d for d in decorators if not self.is_transparent(d.decorator)]
        caches = [d for d in decorators if d not in others and not self.is_wraps(d.decorator)]
        if caches and not only_computes(self.text.code(node)):
            raise self.text.refuse(caches[0], "cached effect")
        others = [] if isinstance(node, cst.FunctionDef) and self.is_manager(node) else others
        if not isinstance(node, cst.FunctionDef) or not others:
            yield self.compound(node)
            return
        if len(others) < len(decorators):
            raise self.text.refuse(decorators[0], "inner decorator")
        bare = node.with_changes(decorators=())
        self.text.put(bare, node)
        yield self.compound(bare)
        for one in reversed(others):
            name, code = node.name.value, self.text.code(one.decorator)
            statement = cst.parse_statement(f"{name} = {code}({name})\n")
            assert isinstance(statement, cst.SimpleStatementLine)
            for part in walk(statement):
                self.text.put(part, one)
            yield from self.smalls(statement.body, statement)

    def is_manager(self, node: cst.FunctionDef) -> bool:
        """Say whether an inner function is a generator of which a manager is made, and is called for `with` alone."""
        if [object_of(d.decorator, self.scope, self.is_local) for d in node.decorators] != [contextlib.contextmanager]:
            return False
        uses: int = sum(name.value == node.name.value for name in self.text.every(cst.Name))
        items = [item.item for one in self.text.every(cst.With) for item in one.items]
        return uses == 1 + sum(isinstance(call, cst.Call) and self.is_inner_manager(call.func) for call in items)

    def is_inner_manager(self, func: cst.BaseExpression) -> bool:
        """Say whether a name is that of an inner function that `contextmanager` decorates."""
        made = self.text.every(cst.FunctionDef) if isinstance(func, cst.Name) and self.is_local(func.value) else []
        decorators = [d.decorator for n in made if n.name.value == getattr(func, "value", "") for d in n.decorators]
        return [object_of(d, self.scope, self.is_local) for d in decorators] == [contextlib.contextmanager]

    def is_transparent(self, decorator: cst.BaseExpression) -> bool:
        """Say whether a decorator leaves what the function computes as it is: `wraps`, `cache`, `lru_cache`."""
        func = decorator.func if isinstance(decorator, cst.Call) else decorator
        found = self.known(func)
        if not isinstance(found, User) or found.callee.name not in ("wraps", "cache", "lru_cache", "remembered"):
            return False
        module = getattr(found.callee.live, "__module__", "") or str(found.callee.ident[0])
        return module.rpartition("/")[2].removesuffix(".py") in ("functools", "fwdtrans.runtime")

    def is_cached(self, node: cst.CSTNode) -> bool:
        """Say whether a function is a cached one, by what stands above it."""
        above = [d.decorator for d in node.decorators] if isinstance(node, cst.FunctionDef) else []
        ours = [d.value for d in above if isinstance(d, cst.Name) and d.value.startswith("remembered")]
        if any(isinstance(self.meaning(name), Foreign) for name in ours):  # a companion's: its name is in no cell
            return True
        named = [d for d in above if {"cache", "lru_cache", "remembered"} & {*_words_of(d)}]
        return any(self.is_transparent(d) and not self.is_wraps(d) for d in named)

    def is_wraps(self, decorator: cst.BaseExpression) -> bool:
        """Say whether a transparent decorator is `wraps`: the others are caches."""
        found = self.known(decorator.func if isinstance(decorator, cst.Call) else decorator)
        return isinstance(found, User) and found.callee.name == "wraps"

    def smalls(self, body: Sequence[cst.BaseSmallStatement], carrier: cst.CSTNode) -> Iterator[t.Line]:
        """Lower the small statements of one line."""
        body = [part for small in body for part in self.with_parts_apart(small)]
        for position, small in enumerate(body):
            rows: list[t.Row] = []
            self.statement = small.value if isinstance(small, cst.Assign) else small
            does = self.small(small, rows)
            yield t.Line(tuple(rows), does, small, carrier, position == 0, position == len(body) - 1)

    def small(self, node: cst.BaseSmallStatement, rows: list[t.Row]) -> t.Does:
        """Lower one small statement."""
        match node:
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(name))], value=cst.Call() as call) if (
                stored := self.out_store(call, rows, name)
            ) is not None:
                return stored
            case cst.Assign(targets=targets, value=value):
                operand = self.expression(value, rows)
                return t.Bind(tuple(self.target(a.target, rows) for a in targets), operand)
            case cst.AnnAssign(target=target, value=None):
                return t.Keep()
            case cst.AnnAssign(target=target, value=cst.BaseExpression() as value):
                operand = self.expression(value, rows)
                return t.Bind((self.target(target, rows),), operand)
            case cst.AugAssign():
                return self.augmented(node, rows)
            case cst.Return(value=value):
                return t.Return(self.expression(value, rows) if value is not None else None)
            case cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString()):
                return t.Keep()
            case cst.Expr(value=cst.Yield(value=cst.From(item=value))):
                return t.Yield(self.expression(value, rows), whole=True)
            case cst.Expr(value=cst.Yield(value=cst.BaseExpression() as value)):
                return t.Yield(self.expression(value, rows))
            case cst.Expr(value=cst.Yield(value=None)):
                return t.Yield(ast.Constant(None))
            case cst.Expr(value=cst.Call() as call) if (stored := self.attribute_store(call, rows)) is not None:
                return stored
            case cst.Expr(value=cst.Call() as call) if (stored := self.out_store(call, rows)) is not None:
                return stored
            case cst.Expr(value=cst.Call() as call) if (stored := self.place_store(call, rows)) is not None:
                return stored
            case cst.Expr(value=value):
                return t.Expr(self.expression(value, rows))
            case cst.Raise():
                for part in (node.exc, node.cause.item if node.cause else None):
                    if part is not None:
                        self.whole(part, rows, "any")
                return t.Raise(tuple(self.held(node.exc)) if node.exc is not None else ())
            case cst.Break() | cst.Continue():
                return t.Jump(type(node).__name__.lower())
            case cst.Assert(test=test, msg=msg):
                self.expression(test, rows)
                if msg is not None:
                    self.whole(msg, rows, "text")
                return t.Keep()
        return self.rare(node, rows)

    def with_parts_apart(self, node: cst.BaseSmallStatement) -> tuple[cst.BaseSmallStatement, ...]:
        """Return `z = np.exp(x, out=y) * k` as `np.exp(x, out=y)` and `z = y * k`; others as they are.

        `np.hypot(*d)` likewise becomes `x, y = d` and `np.hypot(x, y)`. Only what is done first can be done before.
        """
        before: list[cst.BaseSmallStatement] = []
        while isinstance(node, cst.Return | cst.Assign | cst.Expr) and isinstance(node.value, cst.BaseExpression):
            names = [self.text.code(one.target) for one in node.targets] if isinstance(node, cst.Assign) else []
            for part in self.leading(node.value):
                stored = self.place_of_out(part)
                is_statement = part is node.value and (isinstance(node, cst.Expr) or names == [stored])
                if stored and not is_statement:
                    before.append(cst.Expr(part))
                    node = self.exchanged(node, part, cst.Name(stored))
                    break
                spread = self.spread(part)
                if spread is not None:
                    before.append(spread[0])
                    node = self.exchanged(node, part, spread[1])
                    break
            else:
                break
            self.text.put(before[-1], part)
        return (*before, node)

    def leading(self, node: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
        """Yield the parts of an expression that contain all that is done before them, the innermost first."""
        match node:
            case cst.Name() | cst.BaseNumber() | cst.SimpleString():
                return
            case cst.Attribute(value=owner):
                parts = [] if self.known(node) is not None else [owner]
                if not parts:
                    return
            case cst.Call(func=func, args=args):
                parts = [func.value if isinstance(func, cst.Attribute) else func, *(arg.value for arg in args)]
            case cst.BinaryOperation(left=left, right=right):
                parts = [left, right]
            case cst.UnaryOperation(expression=inner) | cst.Subscript(value=inner):
                parts = [inner]
            case cst.Tuple(elements=elements) | cst.List(elements=elements):
                parts = [element.value for element in elements]
            case _:
                parts = []
        for part in parts:
            found = [*self.leading(part)]
            yield from found
            if found:
                break
        yield node

    def place_of_out(self, node: cst.BaseExpression) -> str:
        """Return the variable into which a call of a library's function stores what it gives; "" where it does not."""
        out = self.out_of(node) if isinstance(node, cst.Call) else None
        place = value_of(out) if out is not None else None
        return place.value if isinstance(place, cst.Name) and place.value != "None" else ""

    def spread(self, node: cst.BaseExpression) -> tuple[cst.Assign, cst.Call] | None:
        """Return `np.hypot(*d)` as `x, y = d` and `np.hypot(x, y)`; None for other calls."""
        if not isinstance(node, cst.Call) or [arg.star for arg in node.args] != ["*"]:
            return None
        found = self.known(node.func)
        rules = RULES.of(found.key) if isinstance(found, Known) and found.key.startswith(("numpy.", "math.")) else []
        plain = [rule for rule in rules if not rule.constants and rule.key == getattr(found, "key", "")]
        if not plain or any(r.defaults or r.variadic or r.kind not in ("elementwise", "number") for r in plain):
            return None
        taken, names = {*self.names, *self.locals, *self.globals}, []
        for param in plain[0].params:
            numbered = (f"{param}{i}" for i in count(1))
            names.append(next(name for name in chain((param,), numbered) if name not in taken))
            taken.add(names[-1])
        self.locals |= {*names}
        target = cst.Tuple([cst.Element(cst.Name(name)) for name in names], lpar=[], rpar=[])
        value = node.args[0].value
        if isinstance(value, cst.BinaryOperation) and "\n" not in self.text.code(value):
            value = value.with_changes(lpar=(), rpar=())
            self.text.put(value, node.args[0].value)
        unpacked = cst.Assign([cst.AssignTarget(target)], value)
        call = node.with_changes(args=[cst.Arg(cst.Name(name)) for name in names])
        for part in (*walk(target), *(part for arg in call.args for part in walk(arg))):
            self.text.put(part, node)
        return unpacked, call

    def exchanged(self, node: Small, old: cst.CSTNode, new: cst.CSTNode) -> Small:
        """Return a statement with one part exchanged; its other parts stand where they stood."""
        made = changed(node, lambda part: new if part is old else None)
        gone = {*walk(old)} - {old}
        for one, other in zip((part for part in walk(node) if part not in gone), walk(made)):
            if one is not other:
                self.text.put(other, one)
        return made

    def out_of(self, node: cst.Call) -> cst.Arg | None:
        """Return the argument into which a function of a library stores; behind all that a ufunc takes, the last."""
        found = self.known(node.func)
        if not isinstance(found, Known) or not found.key.startswith(LIBRARIES):
            return None
        outs = [arg for arg in node.args if arg.keyword is not None and arg.keyword.value == "out"]
        if outs or any(arg.keyword is not None or arg.star for arg in node.args):
            return outs[0] if len(outs) == 1 else None
        rules = [rule for rule in RULES.of(found.key) if "out" not in rule.params]
        taken = {len(rule.params) if rule.kind == "elementwise" else -1 for rule in rules}
        return node.args[-1] if found.key.startswith("numpy.") and taken == {len(node.args) - 1} else None

    def out_store(self, node: cst.Call, rows: list[t.Row], name: str = "") -> t.Bind | None:
        """Lower `np.exp(x, out=y)`, `y = np.exp(x, out=y)` as the store `y[...] = np.exp(x)`; None for other calls."""
        found, out = self.known(node.func), self.out_of(node)
        if found is None or out is None:
            return None
        place = value_of(out)
        if isinstance(place, cst.Tuple) or self.text.code(place) == "None" or name and self.text.code(place) != name:
            return None
        func = as_ast(node.func, self.text)
        self.names.update(t.loads(func))
        is_masked = any(arg.keyword is not None and arg.keyword.value == "where" for arg in node.args)
        others = node if is_masked else node.with_changes(args=[arg for arg in node.args if arg is not out])
        args, shell, keywords = self.arguments(others, func, rows)
        value = self.row(rows, self.called(found, node), args, shell, node, keywords)
        owner = self.expression(place, rows)
        store = ast.Subscript(owner, ast.Constant(...), ast.Store())
        return t.Bind((t.Target(store=store, args=(owner,), node=node, is_out=True),), value)

    def place_store(self, node: cst.Call, rows: list[t.Row]) -> t.Bind | None:
        """Lower `np.put(y, i, v)`, which changes its first argument, as a store into `y[...]`; None for other calls."""
        found = self.known(node.func)
        if not isinstance(found, Known) or found.key not in IN_PLACE or not node.args or node.args[0].star:
            return None
        func = as_ast(node.func, self.text)
        self.names.update(t.loads(func))
        args, shell, keywords = self.arguments(node, func, rows)
        value = self.row(rows, self.called(found, node), args, shell, node, keywords)
        store = ast.Subscript(args[0], ast.Constant(...), ast.Store())
        return t.Bind((t.Target(store=store, args=(args[0],), node=node, is_out=True),), value)

    def attribute_store(self, node: cst.Call, rows: list[t.Row]) -> t.Bind | None:
        """Lower `setattr(x, name, e)` and `object.__setattr__(x, name, e)`, which store; None for anything else."""
        is_raw = isinstance(node.func, cst.Attribute) and node.func.attr.value == "__setattr__"
        asked = node.func.value if is_raw and isinstance(node.func, cst.Attribute) else node.func
        found = self.known(asked)
        wanted = "object" if is_raw else "setattr"
        is_ours = isinstance(found, Foreign | Known) and found == self.scope.meaning(wanted)
        if not is_ours or len(node.args) != 3 or any(a.star or a.keyword for a in node.args):
            return None
        owner = self.expression(node.args[0].value, rows)
        target = self.named_place(owner, node.args[1].value, node, rows, is_raw)
        return t.Bind((target,), self.expression(node.args[2].value, rows))

    def rare(self, node: cst.BaseSmallStatement, rows: list[t.Row]) -> t.Does:
        """Lower the statements that bind nothing active."""
        match node:
            case cst.Pass():
                return t.Keep()
            case cst.ImportFrom(names=cst.ImportStar()):
                raise self.text.refuse(node, "star import")
            case cst.Import(names=names) | cst.ImportFrom(names=names):
                assert not isinstance(names, cst.ImportStar)
                bound = tuple(bound_by(a) for a in names)
                self.names.update(bound)
                return t.Keep(bound)
            case cst.Global(names=names):
                for item in names:
                    if not self.is_local(item.name.value):
                        self.meaning(item.name.value)
                return t.Keep()
            case cst.Nonlocal():
                return t.Keep()
            case cst.Del(target=target):
                elements = target.elements if isinstance(target, cst.Tuple | cst.List) else [cst.Element(target)]
                return t.Delete(tuple(self.target(e.value, rows) for e in elements))
            case cst.TypeAlias(name=name):
                self.names.add(name.value)
                return t.Keep((name.value,))
        raise InternalError("lower", f"no case for {type(node).__name__}: {self.text.code(node)}")

    def augmented(self, node: cst.AugAssign, rows: list[t.Row]) -> t.Does:
        """Lower `target op= value`; Python reads the target first."""
        key, _ = BINARY[AUGMENTED[type(node.operator)]]
        target = self.target(node.target, rows)
        return t.Update(target, key, self.expression(node.value, rows))

    def compound(self, node: cst.BaseCompoundStatement) -> t.Line:
        """Lower a statement that holds suites."""
        rows: list[t.Row] = []
        self.statement = node.test if isinstance(node, cst.If | cst.While) else getattr(node, "iter", None)
        self.header = getattr(node, "iter", None)
        match node:
            case cst.If(test=test, body=body, orelse=orelse):
                operand = self.expression(test, rows)
                does: t.Does = t.If(operand, self.suite(body), self.orelse(orelse))
            case cst.While(test=test, body=body, orelse=orelse):
                operand = self.expression(test, rows)
                does = t.While(operand, self.suite(body), self.orelse(orelse))
            case cst.For(target=target, iter=source, body=body, orelse=orelse, asynchronous=None):
                operand = self.expression(source, rows)
                does = t.For(self.target(target, rows), operand, self.suite(body), self.orelse(orelse))
            case cst.FunctionDef(asynchronous=None):
                does = self.definition(node, rows)
            case cst.Try():
                does = self.attempt(node)
            case cst.With(asynchronous=None):
                node, does = self.managed(node, rows)
            case cst.ClassDef(name=name):
                does = self.class_inside(node, name.value, rows)
            case cst.Match(subject=subject):
                self.statement = subject
                operand = self.expression(subject, rows)
                does = t.Match(operand, tuple(self.case(one) for one in node.cases))
            case _:
                raise self.text.refuse(node, _COMPOUND[type(node)])
        return t.Line(tuple(rows), does, node, node)

    def class_inside(self, node: cst.ClassDef, name: str, rows: list[t.Row]) -> t.Keep:
        """Lower a class statement, which is kept: its operands are the variables that it reads, at any time."""
        read = {n.value for part in children(node) for n in walk(part) if isinstance(n, cst.Name)}
        for inner in walk(node):
            if isinstance(inner, cst.Call):
                self.guard_call(inner)
            elif isinstance(inner, cst.NamedExpr | cst.Await):
                raise self.text.refuse(inner, "walrus" if isinstance(inner, cst.NamedExpr) else "await")
        self.names |= read
        operands = [ast.Name(n, ast.Load()) for n in sorted(read) if self.is_local(n) and n != name]
        self.row(rows, t.Plain(), operands, ast.Name(name, ast.Load()), node)
        return t.Keep((name,))

    def attempt(self, node: cst.Try) -> t.Try:
        """Lower `try`; the handlers' types are kept as they are, and looked up."""
        body = self.suite(node.body)
        handlers = []
        for handler in node.handlers:
            for part in walk(handler.type) if handler.type is not None else ():
                if isinstance(part, cst.NamedExpr | cst.Await | cst.Yield):
                    raise self.text.refuse(part, "walrus")
                if isinstance(part, cst.Name):
                    self.names.add(part.value)
            name = handler.name.name if handler.name is not None else None
            assert name is None or isinstance(name, cst.Name)
            wide = is_wide(handler.type, self.scope, self.is_local, self.own_classes)
            wide = wide and self.text.source.path != models.__file__  # `with`: what its body raises is guarded there
            handlers.append(t.Handler(name.value if name else "", self.suite(handler.body), wide, handler))
        final = self.suite(node.finalbody.body) if node.finalbody is not None else None
        return t.Try(body, tuple(handlers), self.suite(node.orelse.body) if node.orelse else None, final)

    def managed(self, node: cst.With, rows: list[t.Row]) -> tuple[cst.With, t.With]:
        """Lower `with`; what a manager's exit may swallow is asked of its class.

        Managers of the user's own stand in statements of their own: entering one may change what the next is made of.
        """
        first, *rest = node.items
        if not rest or all(map(self.is_quiet, node.items)):
            return node, t.With(tuple(self.item(item, rows) for item in node.items), self.suite(node.body))
        bare = cst.MaybeSentinel.DEFAULT
        inner = node.with_changes(items=rest, lpar=bare, rpar=bare, leading_lines=())
        head = first.with_changes(comma=bare)
        body = node.body.with_changes(footer=()) if isinstance(node.body, cst.IndentedBlock) else node.body
        outer = node.with_changes(items=[head], lpar=bare, rpar=bare, body=body)
        for new in (inner, outer):
            self.text.put(new, node)
        item = self.item(head, rows)
        return outer, t.With((item,), t.Suite((self.compound(inner),), node.body))

    def is_quiet(self, item: cst.WithItem) -> bool:
        """Say whether a manager is a variable, or of the standard library: entering it changes nothing here."""
        node = item.item
        return not isinstance(node, cst.Call) or is_plain_manager(object_of(node.func, self.scope, self.is_local))

    def item(self, item: cst.WithItem, rows: list[t.Row]) -> t.Item:
        """Lower a manager and what it gives."""
        node = item.item
        generator = self.turned(node.func) if isinstance(node, cst.Call) else None
        if generator is not None and isinstance(node, cst.Call):
            func = as_ast(node.func, self.text)
            self.names.update(t.loads(func))
            args, shell, keywords = self.arguments(node, func, rows)
            operand = self.row(rows, generator, args, shell, node, keywords)
        else:
            operand = self.expression(node, rows)
        target = self.target(item.asname.name, rows) if item.asname is not None else None
        return t.Item(operand, target, swallowed(node, self.scope, self.is_local), generator is not None)

    def turned(self, func: cst.BaseExpression) -> t.Invoke | None:
        """Return the call of the generator of which `contextmanager` makes a manager, decorated or as it is called."""
        if isinstance(func, cst.Call):
            maker = object_of(func.func, self.scope, self.is_local)
            asked = func.args[0].value if maker is contextlib.contextmanager and len(func.args) == 1 else None
            found = self.known(asked) if asked is not None else None
            if found is None and isinstance(asked, cst.Name):
                return t.Invoke(None, ast.Name(asked.value, ast.Load()))
            return t.Invoke(found.callee) if isinstance(found, User) else None
        if self.is_inner_manager(func) and isinstance(func, cst.Name):
            return t.Invoke(None, ast.Name(func.value, ast.Load()))
        found = self.known(func)
        live = found.callee.live if isinstance(found, User) else None
        generator = generator_of(live) if live is not None else None
        return t.Invoke(callee_of(generator)) if generator is not None else None

    def case(self, node: cst.MatchCase) -> t.Case:
        """Lower one case."""
        captures = tuple(captures_of(node.pattern, (), self))
        self.names.update(c.name for c in captures)
        guard = self.block(node.guard) if node.guard is not None else None
        certain = guard is None and isinstance(node.pattern, cst.MatchAs) and node.pattern.pattern is None
        return t.Case(captures, guard, self.suite(node.body), certain, node)

    def held(self, node: cst.BaseExpression) -> Iterator[ast.expr]:
        """Yield the variables, and their attributes, that an exception holds; text made of them is left out."""
        match node:
            case cst.FormattedString() | cst.ConcatenatedString() | cst.SimpleString():
                return
            case cst.Call(func=cst.Name(value="str" | "repr" | "format" | "type" | "len")):
                return
            case cst.Call(func=cst.Attribute(value=cst.SimpleString(), attr=cst.Name(value="format"))):
                return
            case cst.BinaryOperation(left=cst.SimpleString(), operator=cst.Modulo()):
                return
            case cst.Name(value=name) if self.is_local(name):
                yield ast.Name(name, ast.Load())
            case cst.Attribute():
                chain = as_ast(node, self.text)
                if all(isinstance(n, ast.Name | ast.Attribute | ast.Load) for n in ast.walk(chain)):
                    yield chain
                else:
                    yield from self.held(node.value)
            case _:
                for child in children(node):
                    yield from self.held(child)  # type: ignore[arg-type]

    def definition(self, node: cst.FunctionDef, rows: list[t.Row]) -> t.Define:
        """Lower a function inside the function; its defaults are evaluated here."""
        params = tuple(params_of(node.params, self.text))
        defaults = [self.expression(p.node.default, rows) for p in params if p.default is not None]
        stored_global = declared(node, cst.Global)
        own = bound_by_statements(node) - declared(node)
        inner = Lowering(replace(self.text, node=node), self.scope, own, stored_global)
        if any(map(self.is_local, stored_global)):
            raise self.text.refuse(node, "nonlocal")
        inner.around, inner.names, inner.meanings, inner.imports = self, self.names, self.meanings, self.imports
        inner.count = self.count
        body = inner.suite(node.body)
        self.count = inner.count
        names = frozenset(self.names) | {p.name for p in params} | inner.locals
        self.names |= {p.name for p in params} | inner.locals
        program = t.Program(node.name.value, params, body, inner.text, names, frozenset(inner.locals), self.meanings,
                            getattr(self.scope, "extra", {}), self.is_cached(node))  # fmt: skip
        read = {n.value for n in walk(node.body) if isinstance(n, cst.Name)}
        free = frozenset(n for n in read if n not in inner.locals and inner.is_local(n))
        inside = (row.what for line in t.own_lines(body) for row in t.own_rows(line))
        below = frozenset().union(*(what.rebinds for what in inside if isinstance(what, t.Function)))
        function = t.Function(params, None, program, free, declared(node, cst.Nonlocal) | below - own)
        operand = self.row(rows, function, defaults, ast.Name(node.name.value, ast.Load()), node)
        return t.Define(node.name.value, operand, body)

    def orelse(self, node: cst.If | cst.Else | None) -> t.Suite | None:
        """Lower `elif` (a suite of one line) and `else`."""
        if node is None:
            return None
        return t.Suite((self.compound(node),), node) if isinstance(node, cst.If) else self.suite(node.body)


_COMPOUND: dict[type, str] = {
    cst.TryStar: "try", cst.With: "async", cst.FunctionDef: "async", cst.For: "async",
}  # fmt: skip
