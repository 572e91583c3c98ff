"""A function's text in; the same with small helpers that give tuples written out where they are called, out.

    def turned(p, angle):                       x1, y1 = hand
        x, y = p                                c = cos(q)
        c = cos(angle)                  ->      s = sin(q)
        s = sin(angle)                          hand = c * x1 - s * y1, s * x1 + c * y1
        return c * x - s * y, s * x + c * y

    hand = turned(hand, q)

A companion of such a helper would pack values and tangents into tuples of tuples, and its caller take them apart again:
that costs more than the arithmetic. What is written out is straight: names for values, each bound once, and one
`return` of a tuple, of arithmetic, items and functions of `math` alone, that neither keep nor change anything. The
helper's names get a number where the caller has them; its free names are the caller's, of the same module. Only calls
that carry tangents are written out, which the analysis knows: it runs again over the new text.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from . import wtable as t
from .facts import Facts, Pattern
from .packed import without_packing
from .resolve import Callee, Known
from .source import Source
from .summaries import Key

MOST_OPERATIONS = 16  # of a helper: what is longer reads better under its own name
MOST_TOGETHER = 64  # that all calls of one helper bring into one function
Position = tuple[int, int]  # line from one, column from zero


class Unit(Protocol):
    """What is asked about the functions that are transformed together."""

    facts: dict[Key, Facts]

    def program(self, callee: Callee) -> t.Program:
        """Return a function's w-table."""


@dataclass(frozen=True)
class Straight:
    """A helper that can be written out: its statements, the last of which gives the tuple.

    Attributes:
        free: the names that it has from its module.
        operations: how many it has.
    """

    text: str
    params: tuple[str, ...]
    body: tuple[ast.stmt, ...] = field(repr=False)
    bound: frozenset[str]
    free: frozenset[str]
    operations: int

    @property
    def first(self) -> str:
        """The parameter that the first statement takes apart, and that nothing else reads; "" if there is none."""
        match self.body[0]:
            case ast.Assign([ast.Tuple()], ast.Name(name)) if name in self.params:
                reads = [n.id for s in self.body for n in ast.walk(s) if isinstance(n, ast.Name)]
                return name if reads.count(name) == 1 else ""
        return ""

    @property
    def targets(self) -> tuple[str, ...]:
        """The names that the parts of that parameter get."""
        match self.body[0]:
            case ast.Assign([ast.Tuple(parts)]) if self.first:
                return tuple(part.id for part in parts if isinstance(part, ast.Name))
        return ()


def straight(program: t.Program) -> Straight | None:
    """Return a helper as what can be written out; None where it is more than that, or less."""
    source = program.source.source
    if source.lambda_text or source.original or source.shown or program.is_generator:
        return None
    match ast.parse(source.text).body:
        case [ast.FunctionDef(args=args, body=body, decorator_list=[])] | [
            ast.If(body=[ast.FunctionDef(args=args, body=body, decorator_list=[])])  # a method's text is indented
        ]:
            names = _parameters(args)
        case _:
            return None
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]  # a docstring
    bound = [name for statement in body[:-1] for name in _bound(statement)]
    has_names = names is not None and len({*bound, *names}) == len(bound) + len(names)
    if names is None or not has_names or not _gives_tuple(body):
        return None
    values = [s.value for s in body if isinstance(s, ast.Assign | ast.Return) and s.value is not None]
    if any(n.attr.startswith("__") for value in values for n in ast.walk(value) if isinstance(n, ast.Attribute)):
        return None  # a class's own name for it
    nodes = [n for value in values for n in ast.walk(value)]
    read = {n.id for n in nodes if isinstance(n, ast.Name)}
    count = sum(isinstance(n, ast.BinOp | ast.UnaryOp | ast.Call) for n in nodes)
    functions = {n.func for n in nodes if isinstance(n, ast.Call)}
    is_plain = all(map(_is_plain, nodes)) and all(_is_of_math(func, program) for func in functions)
    if not is_plain or not {*names} <= read or count > MOST_OPERATIONS:
        return None
    return Straight(source.text, names, tuple(body), frozenset(bound), frozenset(read - {*bound, *names}), count)


def _parameters(args: ast.arguments) -> tuple[str, ...] | None:
    """Return the names of parameters that are all positional and without defaults."""
    others = [*args.kwonlyargs, *filter(None, (args.vararg, args.kwarg)), *args.defaults]
    return None if others else tuple(arg.arg for arg in (*args.posonlyargs, *args.args))


def _bound(statement: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement binds; "" twice where it does anything else."""
    match statement:
        case ast.Assign([ast.Name(name)]):
            yield name
        case ast.Assign([ast.Tuple(parts)]) if all(isinstance(part, ast.Name) for part in parts):
            yield from (part.id for part in parts if isinstance(part, ast.Name))
        case _:
            yield from ("", "")


def _gives_tuple(body: Sequence[ast.stmt]) -> bool:
    """Say whether a body ends in the one `return` of a tuple that is written out."""
    match body[-1:]:
        case [ast.Return(ast.Tuple([_, _, *_] as parts))]:
            return not any(isinstance(part, ast.Starred | ast.Tuple) for part in parts)
    return False


def _is_plain(node: ast.AST) -> bool:
    """Say whether a part of an expression computes with numbers, or takes an item, and does nothing else."""
    match node:
        case ast.Constant(int() | float() as value):
            return not isinstance(value, bool)
        case ast.Call(keywords=words):
            return not words
        case ast.Subscript(slice=ast.Constant(int())):
            return True
        case ast.BinOp(op=op) | ast.UnaryOp(op=op):
            return isinstance(op, ast.Add | ast.Sub | ast.Mult | ast.Div | ast.Pow | ast.USub | ast.UAdd)
    return isinstance(node, ast.Name | ast.Attribute | ast.Tuple | ast.operator | ast.unaryop | ast.expr_context)


def _is_of_math(func: ast.expr, program: t.Program) -> bool:
    """Say whether what a helper calls is a function of `math`."""
    match func:
        case ast.Name(name):
            meaning = program.functions.get(name)
            return isinstance(meaning, Known) and meaning.key.startswith("math.") and name not in program.locals
        case ast.Attribute():
            return program.called.get(ast.unparse(func), "").startswith("math.")
    return False


# --- where they are called --------------------------------------------------------------------------------------


def calls_in(facts: Facts) -> Iterator[tuple[Position, Callee | None]]:
    """Yield the calls of functions by their names, with nothing but tangents to them, and where they stand.

    Those of methods too, of an object under a name, where its class is known; None for what is not so plain a call.
    """
    program = facts.program
    for row in (row for line in t.own_lines(program.body) for row in line.rows):
        callee, pattern, summary = facts.calls.get(row.w, (None, Pattern(frozenset()), None))
        place = program.source.position(row.node) if isinstance(row.what, t.Invoke | t.Method) else None
        if place is None:
            continue
        is_method = isinstance(row.what, t.Method)
        is_owned = is_method and len(pattern.classes) == 1 and isinstance(row.args[0], ast.Name)
        plain = replace(pattern, shapes=(), merged=False, classes=() if is_owned else pattern.classes)
        is_plain = plain == Pattern(pattern.active) and not any(row.keywords) and (is_owned or not is_method)
        if isinstance(callee, Callee) and summary is not None and summary.carries and is_plain:
            yield place[:2], callee
        elif is_method:
            yield place[:2], None


def is_near(caller: Callee, helper: Callee) -> bool:
    """Say whether two functions stand at the top level of one module, or in a class there: free names are the same."""
    if caller.live is not None and helper.live is not None:
        is_closed = helper.live.__closure__ or caller.live.__closure__
        return caller.live.__globals__ is helper.live.__globals__ and not is_closed
    if caller.static is None or getattr(caller.static, "home", None) is not None:
        return False
    return caller.static is (helper.static if getattr(helper.static, "home", None) is None else helper.static.file)


def written_out(unit: Unit) -> dict[Callee, Source]:
    """Return the sources of those functions of a unit in which calls are written out."""
    found: dict[Callee, dict[Position, set[Callee | None]]] = {}
    for (caller, _), facts in unit.facts.items():
        for place, helper in calls_in(facts):
            found.setdefault(caller, {}).setdefault(place, set()).add(helper)
    sources: dict[Callee, Source | None] = {}
    for caller, calls in found.items():
        same = {place: next(iter(helpers)) for place, helpers in calls.items() if len(helpers) == 1}
        near = {place: straight(unit.program(h)) for place, h in same.items() if h is not None and is_near(caller, h)}
        small = {place: helper for place, helper in near.items() if helper is not None}
        sources[caller] = spliced(unit.program(caller), small) if small else None
    return {caller: source for caller, source in sources.items() if source is not None}


def spliced(program: t.Program, helpers: Mapping[Position, Straight]) -> Source | None:
    """Return a function's source with calls written out; None where none of them can be."""
    source = program.source.source
    rebinds = any(isinstance(r.what, t.Function) and r.what.rebinds for line in program.lines() for r in line.rows)
    if source.original or source.shown or source.lambda_text or rebinds:
        return None
    work = Splicing(source.text, helpers, {*program.names})
    text, lines = work.run(program.locals | {param.name for param in program.params})
    return None if text == source.text else replace(source, text=text, original=source.text, lines=lines)


@dataclass
class Splicing:
    """One function in which calls are written out.

    Attributes:
        helpers: what is called, by the calls' places.
        taken: the names that the function has.
        parts: those of the tuple that the statement before gave a name.
    """

    text: str
    helpers: Mapping[Position, Straight]
    taken: set[str]
    parts: dict[str, list[str]] = field(default_factory=dict)

    def run(self, own: frozenset[str]) -> tuple[str, tuple[int, ...]]:
        """Return the text, and the line that each of its lines comes from; `own` are the function's variables."""
        self.helpers = self.fitting(own)
        for helper in self.helpers.values():
            self.taken |= helper.free
        self.lines = self.text.split("\n")
        lines, numbers, mine = [*self.lines], [*range(1, len(self.lines) + 1)], [False] * len(self.lines)
        users = frozenset(self.taken)
        for statement, made in reversed(self.statements(ast.parse(self.text))):
            first, last = statement.lineno - 1, statement.end_lineno or statement.lineno
            lines[first:last], mine[first:last] = made, [True] * len(made)
            numbers[first:last] = [first + 1] * len(made)
        text, places = "\n".join(lines), [place for place, is_mine in enumerate(mine, start=1) if is_mine]
        lines, left = without_packing(text, places, self.taken - users)
        return "\n".join(lines), tuple(numbers[at] for at in left)

    def statements(self, tree: ast.AST) -> list[tuple[ast.stmt, list[str]]]:
        """Return the statements that are written out, in order, and the lines of each."""
        found: list[tuple[ast.stmt, list[str]]] = []
        for suite in (value for _, value in ast.iter_fields(tree) if isinstance(value, list)):
            self.parts = {}
            for statement, after in zip(suite, [*suite[1:], None]):
                made = self.written(statement, after) if isinstance(statement, ast.Assign | ast.Return) else []
                if made:
                    found.append((statement, made))
                elif isinstance(statement, ast.stmt | ast.ExceptHandler | ast.match_case):
                    found += self.statements(statement)
                    self.parts = {}
        return found

    def fitting(self, own: frozenset[str]) -> dict[Position, Straight]:
        """Return the calls of helpers whose free names mean the same here, and that do not make the text too long."""
        total: Counter[str] = Counter()
        for helper in self.helpers.values():
            total[helper.text] += helper.operations
        fits = {h.text for h in self.helpers.values() if not h.free & own and total[h.text] <= MOST_TOGETHER}
        return {place: h for place, h in self.helpers.items() if h.text in fits}

    def written(self, statement: ast.Assign | ast.Return, after: ast.stmt | None) -> list[str]:
        """Return a statement's lines with the call that it is written out; none where it is no such call.

        Args:
            after: the statement behind it, which may take apart what this one gives.
        """
        call, start, first = statement.value, statement.col_offset, self.lines[statement.lineno - 1]
        rest = self.lines[(statement.end_lineno or 1) - 1].encode()[statement.end_col_offset or 0 :].decode().strip()
        is_alone = not first[:start].strip() and (not rest or rest.startswith("#"))
        if call is None or self.helper(call) is None or not is_alone or call.lineno != statement.lineno:
            return []
        made: list[str] = []
        parts = self.opened(call, made)
        self.parts = {}
        match statement:
            case ast.Assign([ast.Tuple(targets)]) if are_apart(targets, parts):
                made += [f"{ast.unparse(target)} = {part}" for target, part in zip(targets, parts)]
            case _:
                if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
                    parts = self.kept(statement.targets[0], parts, after, made)
                made.append(f"{first[start : call.col_offset].rstrip('(')}{', '.join(parts)}")
        made[-1] += f"{'  ' * bool(rest)}{rest}"
        return [first[:start] + line for one in made for line in one.split("\n")]

    def kept(self, target: ast.expr, parts: list[str], after: ast.stmt | None, made: list[str]) -> list[str]:
        """Return the parts of a tuple, under names if the next statement takes it apart, which then needs not to."""
        value = after.value if isinstance(after, ast.Assign | ast.Return) else None
        while value is not None and (helper := self.helper(value)) is not None:
            assert isinstance(value, ast.Call)
            inner, value = value, None
            for param, arg in zip(helper.params, arguments(inner)):
                is_it = isinstance(arg, ast.Name) and isinstance(target, ast.Name) and arg.id == target.id
                if param == helper.first and is_it and len(helper.targets) == len(parts):
                    parts = self.bound(helper.targets, parts, made)
                    self.parts = {target.id: parts}  # type: ignore[attr-defined]
                elif param == helper.first:
                    value = arg
        return parts

    def bound(self, targets: Sequence[str], parts: Sequence[str], made: list[str]) -> list[str]:
        """Return names for the parts of a tuple: those that are names or numbers already stay."""
        names = self.named([name for name, part in zip(targets, parts) if not is_short(part)], targets)
        made += [f"{names[name]} = {part}" for name, part in zip(targets, parts) if name in names]
        return [names.get(name, part) for name, part in zip(targets, parts)]

    def helper(self, call: ast.expr) -> Straight | None:
        """Return the helper that is called, if its call can be written out: its arguments bind no name, nor wait."""
        if not isinstance(call, ast.Call) or not self.lines[call.lineno - 1].isascii():  # columns are of letters there
            return None
        found, given = self.helpers.get((call.lineno, call.col_offset)), arguments(call)
        is_plain = all(arg.lineno == arg.end_lineno and not _is_odd(arg) for arg in given)
        return found if found is not None and len(found.params) == len(given) and is_plain else None

    def opened(self, call: ast.expr, made: list[str]) -> list[str]:
        """Return the texts of the parts that a call gives; the statements that compute them are added to `made`."""
        helper = self.helper(call)
        assert helper is not None
        assert isinstance(call, ast.Call)
        given = dict(zip(helper.params, arguments(call)))
        others = [param for param, arg in given.items() if not _is_simple(arg)]
        whole = self.whole(helper, given, made) if others in ([], [helper.first]) else None
        names = dict(zip(helper.targets, whole)) if whole else {}
        params = [param for param in others if not (whole and param == helper.first)]
        names |= self.named([*(name for name in helper.bound if name not in names), *params], helper.bound)
        for param, arg in given.items():  # in order: each may raise
            value = "" if whole and param == helper.first else self.value(arg, made)
            if param in params:
                made.append(f"{names[param]} = {value}")
            else:
                names[param] = value
        *body, last = helper.body[1:] if whole else helper.body
        made += [renamed(helper.text, statement, names) for statement in body]
        assert isinstance(last, ast.Return)
        assert isinstance(last.value, ast.Tuple)
        return [renamed(helper.text, part, names) for part in last.value.elts]

    def whole(self, helper: Straight, given: Mapping[str, ast.expr], made: list[str]) -> list[str] | None:
        """Return the parts of the tuple that a helper takes apart, where they are known; None where they are not."""
        arg = given.get(helper.first)
        if arg is None:
            return None
        if isinstance(arg, ast.Name):
            known = self.parts.get(arg.id)
            return known if known and len(known) == len(helper.targets) else None
        inner = self.helper(arg)
        if inner is None or len(inner.body[-1].value.elts) != len(helper.targets):  # type: ignore[attr-defined]
            return None
        return self.bound(helper.targets, self.opened(arg, made), made)

    def value(self, arg: ast.expr, made: list[str]) -> str:
        """Return the text of an argument: of a call, of what it gives when it is written out."""
        if self.helper(arg):
            return f"({', '.join(self.opened(arg, made))})"
        return ast.get_source_segment(self.text, arg) or ""

    def named(self, names: Sequence[str], beside: Iterable[str]) -> dict[str, str]:
        """Return names for those of a helper that nobody has here: as they are, or all with one number.

        Args:
            beside: names that have a number where these have one.
        """
        count = int(bool(self.taken & {*beside}))
        while self.taken & {f"{name}{count or ''}" for name in names}:
            count += 1
        found = {name: f"{name}{count or ''}" for name in names}
        self.taken |= {*found.values()}
        return found


def arguments(call: ast.Call) -> list[ast.expr]:
    """Return the arguments of a call, of a method's the object first, if that has a name."""
    match call.func:
        case ast.Attribute(ast.Name() as owner):
            return [owner, *call.args]
    return call.args


def _is_simple(arg: ast.expr) -> bool:
    """Say whether an argument may stand wherever its parameter does."""
    return isinstance(arg, ast.Name) or isinstance(arg, ast.Constant) and type(arg.value) in (int, float)


def _is_odd(arg: ast.expr) -> bool:
    """Say whether an argument is a star, binds a name, or waits."""
    odd = ast.NamedExpr | ast.Starred | ast.Await | ast.Yield | ast.YieldFrom | ast.Lambda
    return any(isinstance(n, odd) for n in ast.walk(arg))


def is_short(text: str) -> bool:
    """Say whether an expression is a name or a number."""
    return _is_simple(ast.parse(f"({text}\n)", mode="eval").body)


def are_apart(targets: Sequence[ast.expr], parts: Sequence[str]) -> bool:
    """Say whether targets may be bound one after the other: they are names, and none is read after it is bound."""
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    if not len(names) == len(targets) == len(parts) == len({*names}):
        return False
    reads = [{n.id for n in ast.walk(ast.parse(f"({part}\n)")) if isinstance(n, ast.Name)} for part in parts]
    return not any(name in read for i, name in enumerate(names) for read in reads[i + 1 :])


def renamed(text: str, node: ast.stmt | ast.expr, names: Mapping[str, str]) -> str:
    """Return the text of a helper's statement, or of an expression in it, with other names in it."""
    lines = text.split("\n")[node.lineno - 1 : node.end_lineno]
    lines[-1] = lines[-1].encode()[: node.end_col_offset].decode()
    found = [n for n in ast.walk(node) if isinstance(n, ast.Name) and n.id in names]
    for n in sorted(found, key=lambda n: (-n.lineno, -n.col_offset)):
        at = n.lineno - node.lineno
        line = lines[at].encode()
        lines[at] = (line[: n.col_offset] + names[n.id].encode() + line[n.end_col_offset or 0 :]).decode()
    lines[0] = lines[0].encode()[node.col_offset :].decode()
    return "\n".join([lines[0], *(line.removeprefix("    ") for line in lines[1:])])
