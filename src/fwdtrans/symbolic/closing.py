"""A function's w-table in, one closed expression out: statements are executed on expressions.

    t = x * y                 %1 = x * y
    if t > 0:                 value: log(%1) if %1 > 0 else 0.0
        return log(t)
    return 0.0

Loops over what is written out are unrolled, functions of the user's are put in. What is evaluated in one branch only
stays inside it.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from .. import algebra as a
from .. import wtable as t
from ..binding import Binding
from ..errors import Refused
from ..inlining import inlined as inlined_calls
from ..resolve import Callee, Known, Module, User
from .accuracy import FLOATS, value_of
from .literals import has_points
from .places import names_given, number_of, place, root_of
from .tree import CONSTANTS, Expr, inlined, is_number, names, size

MOST_ROWS = 400  # beyond, a formula says less than a program
MOST_TURNS = 64
DEEPEST = 20  # calls in calls


class Functions(Protocol):
    """What is asked about the functions that are called."""

    def program(self, callee: Callee) -> t.Program:
        """Return a function's w-table."""

    def bind(self, callee: Callee, row: t.Row) -> Binding | None:
        """Return where each operand of a call goes."""


@dataclass(frozen=True)
class Closed:
    """A function as expressions.

    Attributes:
        rows: parts that are named, over parameters and earlier rows.
        value: the result, over both; a tuple for several.
        conditions: what must hold, or the function raises.
        constants: names that stand for a literal, `h = 6.62607015e-34`: they are kept.
        points: the user writes numbers with a point; None where only the expressions say.
    """

    rows: Mapping[str, Expr]
    value: Expr
    conditions: tuple[Expr, ...] = ()
    constants: Mapping[str, Expr] = field(default_factory=dict)
    points: bool | None = None

    @property
    def has_points(self) -> bool:
        """Whether the user writes numbers with a point: so do we, then."""
        return any(map(has_points, [*self.rows.values(), self.value])) if self.points is None else self.points


class _Raises(ast.expr):
    """The value of a branch that raises."""


class _Function(ast.expr):
    """The value of a function inside, `made` in a program; its calls there are written out."""

    made: t.Function
    where: t.Program


RAISES = _Raises()
Items = ast.Tuple | ast.List  # a list is this very object under all its names, so that stores are seen under all
Env = dict[str, Expr]
WHOLE: dict[str, Callable[..., int]] = {
    f"math.{n}": getattr(math, n) for n in ("factorial", "comb", "perm", "gcd", "lcm", "isqrt")
}  # fmt: skip


def closed(program: t.Program, functions: Functions, meant: Mapping[str, Expr] | None = None) -> Closed:
    """Return a function as expressions of its parameters.

    Args:
        meant: globals that stand for constants of mathematics, `pi` for `math.pi`.

    Raises:
        Refused: a statement has no closed expression.
    """
    if "math" in program.locals:  # the tree has math.pi under that name
        raise no_form(program, program.source.node, "`math` is a name of the function's own", "give it another name")
    program = inlined_calls(program)
    own = {n: e for n, e in (meant or {}).items() if n not in program.locals}
    closer = Closer(functions, program, own, places=True)
    value = closer.value_of(program.body.lines, {}, program)
    if value is None or value is RAISES:
        raise no_form(program, program.source.node, "the function may end without a value", "end it with `return`")
    return Closed(closer.rows, _frozen(value), tuple(closer.conditions), closer.constants)


def _frozen(value: Expr) -> Expr:
    """Return a result with lists as tuples."""
    return ast.Tuple([_frozen(e) for e in value.elts], ast.Load()) if isinstance(value, Items) else value


def no_form(program: t.Program, node: Any, what: str, advice: str = "") -> Refused:
    """Return the refusal of a piece of the user's text."""
    advice = advice or 'read .source of mode="symbolic" instead: there it stays a statement'
    return Refused(f"no closed expression: {what}", program.source.place(node), advice)


@dataclass
class Closer:
    """The execution of statements on expressions; equal operations are one row."""

    functions: Functions
    root: t.Program
    meant: Mapping[str, Expr] = field(default_factory=dict)
    rows: dict[str, Expr] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    conditions: list[Expr] = field(default_factory=list)
    constants: dict[str, Expr] = field(default_factory=dict)
    depth: int = 0
    inside: int = 0  # branches around
    hidden: frozenset[str] = frozenset()  # names that a comprehension around has for its own
    count: int = 0
    places: bool = False  # what is read of arguments that are objects is a variable

    # --- statements -----------------------------------------------------------------------------------------

    def value_of(self, lines: Sequence[t.Line], env: Env, program: t.Program) -> Expr | None:
        """Return what lines return; None if they end without it (then `env` is what they leave)."""
        for position, line in enumerate(lines):
            is_function = isinstance(line.does, t.Define)
            self.evaluate(line.rows[:-1] if is_function else line.rows, env, program)
            match line.does:
                case t.Define(name):
                    env[line.rows[-1].w] = env[name] = function_of(line.rows[-1], program)
                case t.Return(value):
                    return self.operand(value, env) if value is not None else ast.Constant(None)
                case t.If(test):
                    rest = lines[position + 1 :]
                    known = self.settled(self.operand(test, env))
                    if known is not None:
                        taken = line.does.body if known else line.does.orelse
                        return self.value_of((*(taken.lines if taken else ()), *rest), env, program)
                    if returns(line):
                        return self.forked(line.does, rest, env, program)
                    self.merged(line.does, env, program)
                case t.Raise():
                    return RAISES
                case _:
                    self.statement(line, env, program)
        return None

    def statement(self, line: t.Line, env: Env, program: t.Program) -> None:
        """Carry out a statement that returns nothing."""
        match line.does:
            case t.Bind((t.Target(name),), ast.Name(id)) if name and isinstance(inside := env.get(id), _Function):
                env[name] = inside
            case t.Bind(targets, value):
                for target in targets:
                    self.bind(target, self.operand(value, env), env, program, line)
            case t.Update(target, op, value) if target.name:
                old = self.operand(a.name(target.name), env)
                new = self.operand(value, env)
                if isinstance(old, Items) or isinstance(new, Items):
                    raise no_form(program, line.node, "a list that is added to in place")
                env[target.name] = self.row(ast.BinOp(old, _OPERATORS[op], new))
            case t.Update(target, op, value) if target.store is not None:
                items, place = self.stored(target, env, program, line)
                items[place] = self.row(ast.BinOp(items[place], _OPERATORS[op], self.operand(value, env)))
            case t.For(target, source, body, None):
                for item in self.turns(line, self.operand(source, env), program):
                    self.bind(target, item, env, program, line)
                    if self.value_of(body.lines, env, program) is not None or returns(line):
                        raise no_form(program, line.node, "a loop is left in the middle")
            case t.Keep():
                pass
            case t.Expr() if all(isinstance(row.what, t.Plain) for row in line.rows) or is_append(line.rows[-1]):
                pass
            case t.While() | t.For():
                raise no_form(program, line.node, "how often the loop turns is not written down")
            case t.Jump():
                raise no_form(program, line.node, "a loop is left in the middle")
            case _:
                raise no_form(program, line.node, "a statement that changes or goes through what it finds")

    def turns(self, line: t.Line, source: Expr, program: t.Program) -> Sequence[Expr]:
        """Return the values that a loop's variable takes."""
        match source:
            case ast.Tuple(elts) | ast.List(elts):
                return elts
            case ast.Call(ast.Name("range"), args) if all(_is_whole(x) for x in args):
                turns = range(*(_whole(x) for x in args))
                if len(turns) <= MOST_TURNS:
                    return [ast.Constant(i) for i in turns]
                raise no_form(program, line.node, f"the loop turns {len(turns)} times")
        raise no_form(program, line.node, "how often the loop turns is not written down")

    def bind(self, target: t.Target, value: Expr, env: Env, program: t.Program, line: t.Line) -> None:
        """Note what a name stands for from here on."""
        if target.name:
            env[target.name] = value
            if is_number(value) and type(_value(value)) is float and self.is_bound_once(target.name, line, program):
                self.constants[target.name] = value
                env[target.name] = a.name(target.name)
            return
        if target.store is not None:
            held, place = self.stored(target, env, program, line)
            held[place] = value
            return
        items = target.items or ()
        if isinstance(value, Items) and len(value.elts) == len(items) and target.star < 0:
            for one, item in zip(items, [*value.elts]):
                self.bind(one, item, env, program, line)
            return
        is_given = isinstance(value, ast.Name) and root_of(value.id) in names_given(self.root)
        if is_given and isinstance(value, ast.Name) and items and target.star < 0 and self.places and not self.inside:
            count = ast.Call(a.name("len"), [value], [])
            self.conditions.append(ast.Compare(count, [ast.Eq()], [ast.Constant(len(items))]))
            for i, one in enumerate(items):
                self.bind(one, a.name(f"{value.id}[{i}]"), env, program, line)
            return
        raise no_form(program, line.node, "a store into something that may have other names")

    def stored(self, target: t.Target, env: Env, program: t.Program, line: t.Line) -> tuple[list[Expr], int]:
        """Return the items of a list that the function has made, and the place of the one that is stored."""
        owner, *keys = [self.operand(x, env) for x in target.args]
        if isinstance(owner, ast.List) and len(keys) == 1 and _is_whole(keys[0]) and not self.inside:
            if -len(owner.elts) <= _whole(keys[0]) < len(owner.elts):
                return owner.elts, _whole(keys[0])
        raise no_form(program, line.node, "a store into something that may have other names")

    def is_bound_once(self, name: str, line: t.Line, program: t.Program) -> bool:
        """Say whether a name of the function itself stands for this value wherever it is read: no turn of a loop's."""
        others = t.bindings(program).count(name) + sum(p.name == name for p in program.params)
        is_first = any(line is own for own in program.body.lines) and isinstance(line.does, t.Bind)
        return program is self.root and others == 1 and is_first and not self.inside

    def forked(self, does: t.If, rest: Sequence[t.Line], env: Env, program: t.Program) -> Expr | None:
        """Return what an `if` that may return, and what comes after it, return."""
        test = self.operand(does.test, env)
        orelse = does.orelse.lines if does.orelse else ()
        one = self.branch((*does.body.lines, *rest), dict(env), program)
        other = self.branch((*orelse, *rest), dict(env), program)
        if one is RAISES or other is RAISES:
            if one is other:
                return RAISES
            if self.inside:
                raise no_form(program, program.source.node, "it raises in a branch of a branch")
            whole = inlined(test, self.rows)
            self.conditions.append(negated(whole) if one is RAISES else whole)
            return other if one is RAISES else one
        if one is None or other is None:
            return None
        return self.row(ast.IfExp(test, one, other))

    def merged(self, does: t.If, env: Env, program: t.Program) -> None:
        """Carry out an `if` that does not return: what both branches leave becomes conditional expressions."""
        test = self.operand(does.test, env)
        left: list[Env] = []
        for suite in (does.body, does.orelse):
            inner = dict(env)
            if suite is not None:
                self.branch(suite.lines, inner, program)
            left.append(inner)
        one, other = left
        for name in dict.fromkeys([*one, *other]):
            mine, yours = one.get(name), other.get(name)
            if mine is None or yours is None:
                env.pop(name, None)  # bound in one branch only: it can be read only where the other is not taken
                known = mine if mine is not None else yours
                if known is not None:
                    env[name] = known
            elif a.key(mine) != a.key(yours):
                env[name] = self.row(ast.IfExp(test, mine, yours))

    def branch(self, lines: Sequence[t.Line], env: Env, program: t.Program) -> Expr | None:
        """Carry out the lines of a branch; its own rows are put back into what it leaves."""
        rows, known = dict(self.rows), dict(self.known)
        before = dict(env)
        self.inside += 1
        value = self.value_of(lines, env, program)
        self.inside -= 1
        own = {name: e for name, e in self.rows.items() if name not in rows}
        self.rows, self.known = rows, known
        for name, e in env.items():
            if before.get(name) is not e:
                env[name] = self.small(inlined(e, own), program)
        return self.small(inlined(value, own), program) if value is not None and value is not RAISES else value

    def small(self, e: Expr, program: t.Program) -> Expr:
        """Return an expression, unless it is beyond reading."""
        if size(e, 4 * MOST_ROWS) >= 4 * MOST_ROWS:
            raise no_form(program, program.source.node, "a branch would be too long to read")
        return e

    # --- rows -----------------------------------------------------------------------------------------------

    def operand(self, e: ast.expr, env: Env) -> Expr:
        """Return what an operand stands for."""
        found = env.get(e.id, self.meant.get(e.id, e)) if isinstance(e, ast.Name) else e
        if isinstance(found, _Function):
            raise no_form(self.root, self.root.source.node, "a function inside is no short formula, or passed on")
        return found

    def row(self, form: Expr) -> Expr:
        """Return the name of an operation, the same for equal ones; what is no operation is its own name."""
        if isinstance(form, ast.Name | ast.Constant | ast.Attribute | ast.Tuple | ast.List):
            return form
        mark = a.key(form)
        if mark not in self.known:
            self.count += 1
            self.known[mark] = f"#{self.count}"
            self.rows[self.known[mark]] = form
        return a.name(self.known[mark])

    def settled(self, test: Expr) -> bool | None:
        """Say what a condition on numbers alone comes to, `5 % 2` in an unrolled loop; None for any other."""
        whole = inlined(test, self.rows)
        found = value_of(whole, {}, FLOATS) if not {*names(whole)} else None
        return None if found is None else bool(found)

    def evaluate(self, rows: Sequence[t.Row], env: Env, program: t.Program) -> None:
        """Note what each row stands for."""
        for row in rows:
            if len(self.rows) > MOST_ROWS:
                raise no_form(program, row.node, f"more than {MOST_ROWS} operations")
            env[row.w] = self.result(row, env, program)

    def result(self, row: t.Row, env: Env, program: t.Program) -> Expr:
        """Return what a row stands for."""
        args = [self.operand(x, env) for x in row.args]
        match row.what:
            case t.Apply(key):
                return self.applied(row, key, args, program)
            case t.Plain():
                return self.plain(row, env, program)
            case t.Invoke(callee) if isinstance(callee, Callee):
                return self.put_in(row, callee, args, program)
            case t.Function():
                return function_of(row, program)
            case t.Invoke() if isinstance(found := self.called_here(row, env), _Function):
                return self.put_in_here(row, found, args, env, program)
            case t.Method("append") if isinstance(args[0], ast.List) and len(args) == 2 and not self.inside:
                args[0].elts.append(args[1])
                return ast.Constant(None)
            case t.Choice((body, orelse)):
                test = args[0]
                known = self.settled(test)
                if known is not None:
                    return self.block(body if known else orelse, env, program)
                return self.row(ast.IfExp(test, self.block(body, env, program), self.block(orelse, env, program)))
            case t.Logic(word, blocks):
                parts = [args[0], *(self.block(b, env, program) for b in blocks)]
                return self.row(ast.BoolOp(ast.And() if word == "and" else ast.Or(), parts))
            case t.Display(kind) if kind in ("tuple", "list") and not any(row.keywords):
                return ast.List(args, ast.Load()) if kind == "list" else ast.Tuple(args, ast.Load())
            case t.Index() if isinstance(held := args[0], Items) and len(args) == 2 and (at := self.numbered(args[1])):
                index = _whole(at)
                if not -len(held.elts) <= index < len(held.elts):
                    raise no_form(program, row.node, "an item that is not there")
                return held.elts[index]
            case t.Index() if any(isinstance(x, Items) for x in args):
                raise no_form(program, row.node, "which item of a list this is, is not written down")
            case t.Index() | t.Field() if row.what != t.Field(""):
                found = self.substituted(row.form, env)
                return place(found, self.rows, self.root) if self.places else found
            case t.Bound(name):
                env[name] = args[0]
                return args[0]
            case t.Comprehension(kind, (clause,), element, None) if not clause.conditions:
                each = self.written_out(row, args[0], clause, element, env, program)
                return ast.List(each, ast.Load()) if kind == "list" else ast.Tuple(each, ast.Load())
            case t.Mirror("list", None) if isinstance(args[0], Items):
                return ast.List([*args[0].elts], ast.Load())
            case t.Mirror("tuple") if isinstance(args[0], Items):
                return ast.Tuple([*args[0].elts], ast.Load())
            case t.Mirror("reversed") if isinstance(args[0], Items):
                return ast.Tuple(args[0].elts[::-1], ast.Load())
            case t.Mirror("zip") if all(isinstance(x, Items) for x in args) and not any(row.keywords):
                columns = [x.elts for x in args if isinstance(x, Items)]
                return ast.Tuple([_together(*p) for p in zip(*columns)], ast.Load())
            case t.Mirror("enumerate") if isinstance(args[0], Items) and len(args) == 1:
                return ast.Tuple([_together(ast.Constant(i), e) for i, e in enumerate(args[0].elts)], ast.Load())
        is_object = isinstance(row.what, t.Make | t.Method)
        what = "an object, or a method of one" if is_object else "what this does is no arithmetic"
        what = "how many items there are is not written down" if isinstance(row.what, t.Mirror) else what
        raise no_form(program, row.node, what)

    def applied(self, row: t.Row, key: str, args: list[Expr], program: t.Program) -> Expr:
        """Return an operator's or a function's expression."""
        if key in ("builtins.sum", "math.fsum", "math.prod") and isinstance(args[0], Items):
            op = "*" if key == "math.prod" else "+"
            terms = [*args[1:], *args[0].elts]
            if not terms:
                return ast.Constant(int(op == "*"))
            total = terms[0]
            for term in terms[1:]:
                total = self.row(ast.BinOp(total, _OPERATORS[op], term))
            return total
        if key in ("builtins.max", "builtins.min") and len(args) > 2 and not any(row.keywords):
            first = args[0]  # of equal ones Python gives the first, two by two as all together
            for other in args[1:]:
                first = self.row(ast.Call(a.name(key), [first, other], []))
            return first
        words = [ast.keyword(m, x) for x, m in zip(args, row.keywords) if m]
        if "*" in row.keywords or "**" in row.keywords:
            raise no_form(program, row.node, "how many arguments a call has is not written down")
        given = [x for x, m in zip(args, row.keywords or ("",) * len(args)) if not m]
        if key in ("neg", "pos"):
            if key == "neg" and is_number(args[0]):
                return ast.Constant(-_value(args[0]))
            return self.row(ast.UnaryOp(ast.USub(), args[0])) if key == "neg" else args[0]
        if key in ("+", "*") and any(isinstance(x, Items) for x in args):
            return self.lengthened(row, key, args, program)
        if key in WHOLE and args and all(map(_is_whole, args)) and not any(row.keywords):
            return self.counted(row, key, args, program)
        if key in _OPERATORS:
            return self.row(ast.BinOp(args[0], _OPERATORS[key], args[1]))
        if "." not in key:
            raise no_form(program, row.node, f"`{key}` is no arithmetic")
        if any(isinstance(x, Items) for x in args):
            raise no_form(program, row.node, "a function of a list")
        return self.row(ast.Call(a.name(key), given, words))

    def numbered(self, e: Expr) -> Expr | None:
        """Return an index that comes to a whole number, `(i + 1) % n` in a loop that is unrolled, as that."""
        found = number_of(inlined(e, self.rows))
        return ast.Constant(found) if isinstance(found, int) else None

    def lengthened(self, row: t.Row, key: str, args: list[Expr], program: t.Program) -> Expr:
        """Return a list that is made of others, `[0.0] * 3`, `xs + [x]`."""
        match args:
            case [ast.List(one), ast.List(other)] | [ast.Tuple(one), ast.Tuple(other)] if key == "+":
                found = [*one, *other]
            case ([ast.List(one) | ast.Tuple(one), n] | [n, ast.List(one) | ast.Tuple(one)]) if _is_whole(n):
                found = one * _whole(n)
            case _:
                raise no_form(program, row.node, "arithmetic with a list")
        is_list = any(isinstance(x, ast.List) for x in args)
        return ast.List(found, ast.Load()) if is_list else ast.Tuple(found, ast.Load())

    def counted(self, row: t.Row, key: str, args: list[Expr], program: t.Program) -> Expr:
        """Return the whole number that a function gives for whole numbers, `factorial(3)`."""
        try:
            return ast.Constant(WHOLE[key](*map(_whole, args)))
        except ValueError as error:
            raise no_form(program, row.node, str(error)) from error

    def plain(self, row: t.Row, env: Env, program: t.Program) -> Expr:
        """Return what carries no tangent, as it is written."""
        match row.form:
            case ast.Attribute(ast.Name(owner), name) if isinstance(module := program.functions.get(owner), Module):
                return CONSTANTS.get(f"{module.name}.{name}", row.form)
        e = self.substituted(row.form, env)
        if isinstance(e, ast.Call) and not e.keywords and isinstance(known := _who(e, program), Known):
            if known.key in WHOLE and e.args and all(map(_is_whole, e.args)):
                return self.counted(row, known.key, e.args, program)
            if known.key == "builtins.len" and len(e.args) == 1 and isinstance(e.args[0], Items):
                return ast.Constant(len(e.args[0].elts))
            if known.key == "builtins.range":
                return e
        return self.row(e)

    def substituted(self, form: ast.expr, env: Env) -> Expr:
        """Return a piece of text with what its names stand for."""
        return t.substitute(form, {n: env[n] for n in set(t.loads(form)) if n in env})

    def block(self, block: t.Block, env: Env, program: t.Program) -> Expr:
        """Return what a lazy region gives, its own rows put back."""
        rows, known = dict(self.rows), dict(self.known)
        inner = dict(env)
        self.inside += 1
        self.evaluate(block.rows, inner, program)
        self.inside -= 1
        own = {name: e for name, e in self.rows.items() if name not in rows}
        value = inlined(self.operand(block.value, inner), own)
        self.rows, self.known = rows, known
        return self.small(value, program)

    def written_out(
        self, row: t.Row, source: Expr, clause: t.Clause, element: t.Block, env: Env, program: t.Program
    ) -> list[Expr]:
        """Return the elements of a comprehension over what is written out."""
        line = t.Line((row,), t.Keep(), row.node)
        found: list[Expr] = []
        hidden, self.hidden = self.hidden, self.hidden | {*clause.target.names()}
        for item in self.turns(line, source, program):
            inner = dict(env)
            self.bind(clause.target, item, inner, program, line)
            self.evaluate(element.rows, inner, program)
            found.append(self.operand(element.value, inner))
        self.hidden = hidden
        return found

    def called_here(self, row: t.Row, env: Env) -> Expr | None:
        """Return what a call's function is here, by its name."""
        func = row.form.func if isinstance(row.form, ast.Call) else None
        return env.get(func.id) if isinstance(func, ast.Name) else None

    def put_in_here(self, row: t.Row, found: _Function, args: list[Expr], env: Env, program: t.Program) -> Expr:
        """Return what a function inside gives, called in the function around: it reads what names stand for now."""
        made, marks = found.made, row.keywords or ("",) * len(args)
        plain = all(p.kind in ("positional", "positional only", "keyword") for p in made.params)
        is_known = plain and found.where is program and not made.rebinds and not {"*", "**"} & {*marks}
        if not is_known or made.free & self.hidden or self.depth >= DEEPEST:
            raise no_form(program, row.node, "this call of a function inside")
        first = [p.name for p in made.params if p.kind != "keyword"]
        given = dict(zip(first, [x for x, m in zip(args, marks) if not m]))
        given |= {m: x for x, m in zip(args, marks) if m}
        inner = dict(env)
        for param in made.params:
            default = given.get(param.name, param.default)
            if default is None or param.name not in given and not isinstance(default, ast.Constant):
                raise no_form(program, row.node, f"the default of `{param.name}`")
            inner[param.name] = default
        self.depth += 1
        try:
            if made.block is not None:
                self.evaluate(made.block.rows, inner, program)
                return self.operand(made.block.value, inner)
            value = self.value_of(made.program.body.lines, inner, made.program)
        finally:
            self.depth -= 1
        if value is None or value is RAISES:
            raise no_form(program, row.node, "a function inside may end without a value")
        return value

    def put_in(self, row: t.Row, callee: Callee, args: list[Expr], program: t.Program) -> Expr:
        """Return what a function of the user's gives for these arguments."""
        other = inlined_calls(self.functions.program(callee))
        binding = self.functions.bind(callee, row)
        plain = all(p.kind in ("positional", "positional only", "keyword") for p in other.params)
        if binding is None or binding.spread or not plain or self.depth >= DEEPEST:
            raise no_form(program, row.node, f"the call of `{callee.name}`")
        env: Env = dict(zip(binding.names, args))
        for param in other.params:
            if param.name not in env and not isinstance(param.default, ast.Constant):
                raise no_form(program, row.node, f"the default of `{param.name}` in `{callee.name}`")
            env.setdefault(param.name, param.default)  # type: ignore[arg-type]
        self.guard_globals(row, callee, other, program)
        self.depth += 1
        try:
            value = self.value_of(other.body.lines, env, other)
        finally:
            self.depth -= 1
        if value is None or value is RAISES:
            raise no_form(program, row.node, f"`{callee.name}` may end without a value")
        return value

    def guard_globals(self, row: t.Row, callee: Callee, other: t.Program, program: t.Program) -> None:
        """Refuse a function whose globals have the names of something else where it is put in."""
        elsewhere = self.root.source.source.path != other.source.source.path
        for name, meaning in other.functions.items():
            if name in other.locals or isinstance(meaning, Known | User | Module):
                continue
            if name in self.root.locals or elsewhere:
                raise no_form(program, row.node, f"`{callee.name}` reads the global `{name}`")


_OPERATORS: dict[str, ast.operator] = {
    "+": ast.Add(), "-": ast.Sub(), "*": ast.Mult(), "/": ast.Div(), "//": ast.FloorDiv(), "%": ast.Mod(),
    "**": ast.Pow(),
}  # fmt: skip


def returns(line: t.Line) -> bool:
    """Say whether a line may leave the function, or the turn of a loop, from inside."""
    for suite in t.suites(line):
        for inner in t.own_lines(suite):
            if isinstance(inner.does, t.Return | t.Raise | t.Jump):
                return True
    return False


def negated(test: Expr) -> Expr:
    """Return `not test`, the comparison turned where there is one."""
    turned: dict[type[ast.cmpop], Callable[[], ast.cmpop]] = {
        ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    }  # fmt: skip
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and type(test.ops[0]) in turned:
        return ast.Compare(test.left, [turned[type(test.ops[0])]()], test.comparators)
    return ast.UnaryOp(ast.Not(), test)


def function_of(row: t.Row, program: t.Program) -> _Function:
    """Return a function inside as a value."""
    assert isinstance(row.what, t.Function)
    found = _Function()
    found.made, found.where = row.what, program
    return found


def is_append(row: t.Row) -> bool:
    """Say whether a row appends to a list."""
    return isinstance(row.what, t.Method) and row.what.name == "append"


def _who(e: ast.Call, program: t.Program) -> Any:
    """Return who is called, by a name or by a module's."""
    match e.func:
        case ast.Name(name):
            return program.functions.get(name)
        case ast.Attribute(ast.Name(owner), name) if isinstance(module := program.functions.get(owner), Module):
            return Known(f"{module.name}.{name}")
    return None


def _together(*parts: Expr) -> Expr:
    return ast.Tuple([*parts], ast.Load())


def _is_whole(e: Expr) -> bool:
    return isinstance(e, ast.Constant) and type(e.value) is int


def _whole(e: Expr) -> int:
    assert isinstance(e, ast.Constant)
    assert isinstance(e.value, int)
    return e.value


def _value(e: Expr) -> Any:
    assert isinstance(e, ast.Constant)
    return e.value


__all__ = ["Closed", "Closer", "Functions", "closed", "no_form"]
