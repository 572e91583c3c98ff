"""A function and a point in, the numbers that it computed and what each came from out: the w table as a graph.

    w3 = sin(w1)                about(...)          node w3: 0.1411
    dw3 = cos(w1) * dw1         w3 = sin(w1)        edge w1 -> w3: cos(w1) = -0.98999
                                record(0, w3)

The companion in the table's form runs, its helpers in that form too; following.py puts together what it tells.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import CellType, CodeType, FunctionType
from typing import Any

from ..algebra import map_children
from ..emit.folding import folded
from ..emit.linear import free_names
from ..engine import Engine
from ..kept import LINES, kept
from ..rules.builtins import MUTATING
from ..shapes import shape_of
from ..substitution import substitute
from .dataflow import Flow
from .following import Entry, Tracer
from .instrument import RECORD, Instrument, Statement, base_of, instrumented, parted, primal_name
from .sides import companions
from .turns import Item, items_of

ENTER = "_fwdtrans_enter"
ONE, NOUGHT = ast.Constant(1.0), ast.Constant(0.0)


def flow_of(engine: Engine, values: Mapping[str, Any], seeds: Mapping[str, Any], memo: dict[int, Any]) -> Flow:
    """Return what the function computes for arguments and their tangents, both of which it may change.

    Args:
        memo: the mirrors of lists, by the identity of the list.
    """
    active = tuple(n for n in engine.names if n in seeds)
    made = engine.transformed(active, {name: shape_of(value) for name, value in values.items()}, "tables")
    tracer = Tracer()
    users = {part.name: part.function for part in made.parts}
    running = copy.copy(made)
    running.function = traced(made.function, tracer, users)
    engine.run(running, values, seeds, memo)
    return tracer.flow()


def traced(function: FunctionType, tracer: Tracer, users: Mapping[str, FunctionType]) -> FunctionType:
    """Return a companion that tells `tracer` what it does, and has the companions that it calls do so.

    Args:
        users: the user's functions, by the names of their companions.
    """
    found = companions(function)
    cells = {id(one): CellType() for one in found}  # a function may call itself
    for one in found:
        text = "".join(kept(one.__code__.co_filename))
        own = users.get(one.__name__, one)
        entry = Entry(tracer, own.__name__, LINES[one.__code__.co_filename][1][0][0])
        made, around = instrumented(one, text, entry, cells, partial(Tracing, own=own.__code__))
        assert isinstance(around, Tracing)
        entry.around, cells[id(one)].cell_contents = around, made
        for inside in around.within:
            entry.within.append(Entry(tracer, inside.shown, inside.line, inside))
    traced_one: FunctionType = cells[id(function)].cell_contents
    return traced_one


# --- what is put into the text --------------------------------------------------------------------------------------


class Tracing(Instrument):
    """Tells of what each assignment reads, of its partials, of calls and of what they return."""

    recorder = ENTER

    def __init__(self, places: Sequence[tuple[int, str]], own: CodeType) -> None:
        super().__init__(places)
        self.users = {*names_of(own)}
        self.params: list[str] = []
        self.locals: set[str] = set()
        self.loops: list[tuple[Item, ...]] = []  # by number: the variables of a loop that are items of arrays
        self.within: list[Tracing] = []  # the companions of the functions inside, of those inside them too
        self.position = -1  # among them
        self.shown, self.line = "", 0  # of a function inside: its name, and its first line

    def inner(self, definition: ast.FunctionDef) -> None:
        """Have the companion of a function inside tell of itself; its outer names are those of this one."""
        made = Tracing.__new__(Tracing)
        made.__dict__.update(self.__dict__, statements=[], loops=[], params=[], position=len(self.within))
        made.shown, made.line = definition.name.split("_jvp")[0], self.places[definition.lineno - 1][0]
        self.within.append(made)
        made.opened(definition)

    def primal(self, name: str) -> str | None:
        """Return whose tangent a name is; None for any other: `dt` of the user's own is none."""
        if name in self.users or not name.startswith("d"):
            return None
        base, asked = parted(name)
        found = primal_name(base, self.locals, {})
        return found + asked if found else None

    def opened(self, definition: ast.FunctionDef) -> None:
        """Have the function say that it is entered, and with what."""
        arguments = definition.args
        self.params = [arg.arg for arg in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]]
        stores = {n.id for n in ast.walk(definition) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        self.locals = {*self.locals, *self.params, *stores}
        super().opened(definition)
        own: ast.expr = ast.Name(ENTER, ast.Load())
        if self.position >= 0:
            own = ast.Subscript(ast.Attribute(own, "within", ast.Load()), ast.Constant(self.position), ast.Load())
        entered = ast.Call(own, [ast.Name(name, ast.Load()) for name in self.params], [])
        first = ast.Assign([ast.Name(RECORD, ast.Store())], entered)
        definition.body.insert(0, ast.copy_location(first, definition.body[0]))

    def inside(self, body: list[ast.stmt]) -> None:
        """Tell of returns too, and of functions inside."""
        for node in body:
            if isinstance(node, ast.FunctionDef) and "_jvp" in node.name and not _yields(node):
                self.inner(node)
            if isinstance(node, ast.Return) and node.value is not None:
                primal = node.value.elts[0] if isinstance(node.value, ast.Tuple) else node.value
                told = ast.Attribute(ast.Name(RECORD, ast.Load()), "left", ast.Load())
                call = ast.Call(told, [node.value, ast.Constant(ast.unparse(primal))], [])
                node.value = ast.copy_location(call, node)
        super().inside(body)

    def turning(self, loop: ast.For) -> list[ast.stmt]:
        """Have a loop say in each turn what its variables are; return what stands before it."""
        items = tuple(items_of(loop.target, loop.iter, self.primal))
        if not items:
            return []
        number = len(self.loops)
        self.loops.append(items)
        read = sorted({n for item in items for e in (item.source, item.moving) for n in free_names(e)} & self.locals)
        ways = {item.name: _asked(item.moving, [item.whose]) for item in items}
        before = _told("looped", ast.Constant(number), _by_name({n: ast.Name(n, ast.Load()) for n in read}),
                       ast.Dict([ast.Constant(n) for n in ways], [*ways.values()]),
                       _by_name({item.name: item.source for item in items}),
                       ast.Constant(self.places[loop.lineno - 1][0]))  # fmt: skip
        bound = {n: ast.Name(n, ast.Load()) for item in items for n in (item.name, item.tangent)}
        loop.body.insert(0, ast.copy_location(_told("turn", ast.Constant(number), _by_name(bound)), loop.body[0]))
        return [ast.copy_location(before, loop)]

    def suites(self, node: ast.stmt) -> list[list[ast.stmt]]:
        """Return a statement's suites; a function inside has its own names, and tells of itself."""
        return [] if isinstance(node, ast.FunctionDef) else super().suites(node)

    def before(self, number: int) -> list[ast.stmt]:
        """Return the call that tells what an assignment reads, and its partials in the tangents that it reads."""
        statement = self.statements[number]
        trees = [ast.parse(e, mode="eval").body for e in statement.expressions]
        found = set().union(*map(free_names, trees)) & self.locals
        alone = len(trees) == 1 and statement.is_tangent(statement.names[0]) and not self.acts(trees[0])
        reads = self.read(found, statement)
        numbers = [n for n in reads if self.primal(n) is not None and n in found and _is_operand(trees[0], n)]
        partials = dict(partials_of(trees[0], numbers)) if alone else {}
        shown: Any = tuple((name, ast.unparse(e)) for name, e in partials.items())
        told = ast.Attribute(ast.Name(RECORD, ast.Load()), "about", ast.Load())
        whole = _asked(trees[0], sorted(found)) if alone else ast.Constant(None)
        arguments = [ast.Constant(number), _by_name({n: ast.Name(n, ast.Load()) for n in reads}), _by_name(partials),
                     ast.Constant(shown), whole, _place(statement)]  # fmt: skip
        return [ast.Expr(ast.Call(told, arguments, []))]

    def acts(self, e: ast.expr) -> bool:
        """Say whether asking an expression once more may change something: `dout.append(dx)`, `next(dit)`, `g(dx)`."""
        for call in (n for n in ast.walk(e) if isinstance(n, ast.Call)):
            match call.func:
                case ast.Attribute(_, name) if name in MUTATING:
                    return True
                case ast.Name(name) if name == "next" or name in self.locals:
                    return True
        return False

    def read(self, found: set[str], statement: Statement) -> list[str]:
        """Return the names that matter to a statement: those it reads and stores into, their primals and tangents."""
        stored = {owner for name in statement.names if (owner := base_of(name)) is not None} & self.locals
        primals = {self.primal(name) or name for name in found | stored}
        return sorted(found | stored | primals | {n for n in self.locals if self.primal(n) in primals})


def _told(what: str, *arguments: ast.expr) -> ast.stmt:
    """Return a call of the record's method as a statement."""
    return ast.Expr(ast.Call(ast.Attribute(ast.Name(RECORD, ast.Load()), what, ast.Load()), [*arguments], []))


def _yields(definition: ast.FunctionDef) -> bool:
    """Say whether a function is a generator: it runs in pieces, between the lines of its caller."""
    return any(isinstance(n, ast.Yield | ast.YieldFrom) for n in ast.walk(definition))


def _place(statement: Statement) -> ast.expr:
    """Return where a statement stores into a container, as a question: `2` of `y[2] = w1`."""
    match [ast.parse(name, mode="eval").body for name in statement.names]:
        case [ast.Subscript(ast.Name(), index)]:
            return _asked(ast.Subscript(ast.Name(RECORD, ast.Load()), index, ast.Load()))
    return ast.Constant(None)


def _is_operand(e: ast.expr, name: str) -> bool:
    """Say whether a name stands for a number wherever it is read: nothing is done with it that is done with lists."""
    owners = (ast.Subscript, ast.Attribute, ast.Starred)
    return not any(isinstance(n, owners) and isinstance(n.value, ast.Name) and n.value.id == name for n in ast.walk(e))


def names_of(code: CodeType) -> Iterator[str]:
    """Yield the variables of a function, and of the functions inside."""
    yield from (*code.co_varnames, *code.co_cellvars, *code.co_freevars)
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from names_of(one)


def _asked(e: ast.expr, params: Sequence[str] = ()) -> ast.expr:
    """Return an expression as a function, to be asked or not."""
    arguments = ast.arguments([], [ast.arg(p) for p in params], None, [], [], None, [])
    return ast.Lambda(arguments, e)


def _by_name(parts: Mapping[str, ast.expr]) -> ast.expr:
    return ast.Dict([ast.Constant(n) for n in parts], [_asked(e) for e in parts.values()])


def partials_of(e: ast.expr, tangents: Sequence[str]) -> Iterator[tuple[str, ast.expr]]:
    """Yield, for each tangent that a linear expression reads, what it is when that tangent is 1 and the others 0.

    >>> e = ast.parse("(s * ds + a * da) / w13", mode="eval").body
    >>> {name: ast.unparse(found) for name, found in partials_of(e, ["ds", "da"])}
    {'ds': 's / w13', 'da': 'a / w13'}
    """
    for one in tangents:
        yield one, _folded(substitute(e, {name: ONE if name == one else NOUGHT for name in tangents}))


def _folded(e: ast.expr) -> ast.expr:
    """Return an expression in which what numbers decide is decided: no number is None.

    >>> ast.unparse(_folded(ast.parse("w7 * (0.0 if 1.0 is None else 1.0)", mode="eval").body))
    'w7'
    """
    inner: ast.expr = map_children(e, _folded)
    match inner:
        case ast.IfExp(ast.Compare(ast.Constant(int() | float()), [ast.Is()], [ast.Constant(None)]), _, otherwise):
            return otherwise
    return folded(inner)


__all__ = ["flow_of"]
