"""A companion's text -> where a tangent is read that is older than its variable, or that another variable hides.

Independent of the engine: an abstract execution of the text alone. For a variable `n` with a tangent `dn`, a
statement may leave the tangent fresh, pending (`n` is bound anew, `dn` not yet) or early (`dn` is, `n` not yet); to
read a tangent that stays pending is a fault. What functions inside read and bind counts where they are called, or
handed on.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

FRESH, PENDING, OLD, EARLY = "fresh", "pending", "older than its variable", "early"
NEVER, NEITHER, ZERO = "never bound", "never bound, as its variable", "zero"
OURS = re.compile(r"d?w\d+_*$")
FUNCTIONS = (ast.FunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
States = dict[str, frozenset[str]]


@dataclass
class Frame:
    """A function: what it binds, what it declares nonlocal, the functions in it, and the one around."""

    node: ast.FunctionDef | ast.Lambda
    around: Frame | None
    own: set[str] = field(default_factory=set)
    outer: set[str] = field(default_factory=set)
    inside: dict[str, list[Frame]] = field(default_factory=dict)  # by name: what it may stand for
    reads: set[str] = field(default_factory=set)  # tangents of those around that may be read when it is called
    binds: set[str] = field(default_factory=set)  # names of those around that a call may bind
    is_lazy: bool = False  # a generator expression: it reads them when it is asked

    @property
    def params(self) -> list[str]:
        """The parameters."""
        a = self.node.args
        starred = [arg for arg in (a.vararg, a.kwarg) if arg is not None]
        return [arg.arg for arg in (*a.posonlyargs, *a.args, *a.kwonlyargs, *starred)]

    def home(self, name: str) -> Frame | None:
        """Return the function that a name belongs to."""
        frame: Frame | None = self
        while frame is not None and name not in frame.own:
            frame = frame.around
        return frame

    def named(self, name: str) -> list[Frame]:
        """Return the functions that a name may stand for."""
        home = self.home(name)
        return home.inside.get(name, []) if home is not None else []


def faults(text: str, user: str = "") -> list[str]:
    """Return what is wrong in a companion's text, and in those of the functions beside it, line by line.

    Args:
        user: the user's text, whose names are no tangents.
    """
    taken = frozenset(re.findall(r"\w+", user))
    found: list[str] = []
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef):
            found += Reader(framed(node, None), taken).run()
    return found


# --- who is bound where ---------------------------------------------------------------------------------------------


def framed(node: ast.FunctionDef | ast.Lambda, around: Frame | None) -> Frame:
    """Return a function's frame with those inside."""
    frame = Frame(node, around)
    frame.own |= {*frame.params}
    body = node.body if isinstance(node.body, list) else [node.body]
    for one in _within(body):
        match one:
            case ast.Name(name, ast.Store() | ast.Del()):
                frame.own.add(name)
            case ast.Nonlocal(names):
                frame.outer |= {*names}
            case ast.FunctionDef(name) | ast.ClassDef(name) | ast.ExceptHandler(name=str(name)):
                frame.own.add(name)
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
                frame.own.add(name)
            case ast.alias(name, asname):
                frame.own.add((asname or name).split(".")[0])
    frame.own -= frame.outer
    for one in _within(body):
        match one:
            case ast.FunctionDef(name):
                frame.inside.setdefault(name, []).append(framed(one, frame))
            case ast.Assign(targets, value):
                names = [n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)]
                for made in (framed(part, frame) for part in _within([value]) if isinstance(part, ast.Lambda)):
                    for name in names if not isinstance(value, ast.Call) else [""]:
                        frame.inside.setdefault(name, []).append(made)
                if isinstance(value, ast.GeneratorExp):
                    for name in names:
                        frame.inside.setdefault(name, []).append(lazy(value, frame))
            case ast.Expr(value) | ast.Return(ast.expr() as value) | ast.AugAssign(value=value):
                frame.inside.setdefault("", []).extend(
                    framed(part, frame) for part in _within([value]) if isinstance(part, ast.Lambda)
                )
    _aliases(frame, body)
    return frame


def lazy(made: ast.GeneratorExp, around: Frame) -> Frame:
    """Return a generator expression as a function: its first source alone is read where it stands."""
    first, *rest = made.generators
    later = ast.comprehension(first.target, ast.Constant(None), first.ifs, 0)
    nothing = ast.arguments([], [], None, [], [], None, [])
    body = ast.copy_location(ast.GeneratorExp(made.elt, [later, *rest]), made)
    frame = framed(ast.copy_location(ast.Lambda(nothing, body), made), around)
    frame.is_lazy = True
    return frame


def _aliases(frame: Frame, body: list[ast.AST]) -> None:
    """Have names that are made of functions stand for them: a list of functions, a partial, another name."""
    moved = True
    while moved:
        moved = False
        for one in _within(body):
            match one:
                case ast.Assign(value=ast.Call()):
                    continue
                case ast.Assign(targets, value) | ast.For(target=targets, iter=value):
                    known = [f for n in _within([value]) if isinstance(n, ast.Name) for f in frame.named(n.id)]
                    given = targets if isinstance(targets, list) else [targets]
                    for name in {n.id for target in given for n in ast.walk(target) if isinstance(n, ast.Name)}:
                        mine = frame.inside.setdefault(name, [])
                        new = [f for f in known if f not in mine]
                        mine += new
                        moved = moved or bool(new)


def _within(nodes: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Yield nodes, those of functions and of comprehensions' own variables left out."""
    for node in nodes:
        yield node
        if isinstance(node, FUNCTIONS):
            args = node.args
            yield from _within([*args.defaults, *(d for d in args.kw_defaults if d is not None)])
            yield from _within(getattr(node, "decorator_list", []))
        elif isinstance(node, COMPREHENSIONS):
            own = {n.id for g in node.generators for n in ast.walk(g.target) if isinstance(n, ast.Name)}
            for inner in _within(ast.iter_child_nodes(node)):
                if not (isinstance(inner, ast.Name) and inner.id in own):
                    yield inner
        elif not isinstance(node, ast.ClassDef):
            yield from _within(ast.iter_child_nodes(node))


# --- what is read when ------------------------------------------------------------------------------------------------


class Reader:
    """Executes one function's text in the abstract, those inside it first."""

    def __init__(self, frame: Frame, taken: frozenset[str]) -> None:
        self.taken = taken
        self.frame = frame
        self.found: list[str] = []
        self.exits: list[tuple[list[States], list[States]]] = []
        self.traps: list[list[States]] = []

    def run(self) -> list[str]:
        """Return the faults of the function and of those inside it."""
        for inner in self.functions():
            self.found += Reader(inner, self.taken).run()
        self.summarise()
        body = self.frame.node.body
        if isinstance(body, list):
            self.suite(body, self.entry())
        else:
            self.expression(body, self.entry(), body)
        for name in filter(self.is_tangent, sorted(self.loads())):
            primal = self.primal(name)
            home = self.frame.home(name)
            if home is None:
                self.found.append(f"line {self.frame.node.lineno}: {name} is bound nowhere")
            elif home is not self.frame.home(primal):
                self.found.append(f"line {self.frame.node.lineno}: {name} and {primal} are of two functions")
        return list(dict.fromkeys(self.found))

    def functions(self) -> list[Frame]:
        """Return the functions inside, each once."""
        found: list[Frame] = []
        for frames in self.frame.inside.values():
            found += [f for f in frames if f.around is self.frame and f not in found]
        return found

    def loads(self) -> set[str]:
        """Return the names that the function reads itself."""
        body = self.frame.node.body
        nodes = _within(body if isinstance(body, list) else [body])
        return {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}

    def summarise(self) -> None:
        """Note what a call of each function inside reads and binds out here, by what it calls in turn."""
        frames = [*_all(self.frame)]
        moved = True
        while moved:
            moved = False
            for one in frames:
                reads, binds = set(one.reads), {*one.binds, *one.outer}
                body = one.node.body
                for node in _within(body if isinstance(body, list) else [body]):
                    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                        reads |= {node.id} if node.id not in one.own else set()
                        for callee in one.named(node.id):
                            reads |= {n for n in callee.reads if _same_home(one, callee, n) and n not in one.own}
                            binds |= {n for n in callee.binds if _same_home(one, callee, n) and n not in one.own}
                moved = moved or (reads, binds) != (one.reads, one.binds)
                one.reads, one.binds = reads, binds

    def entry(self) -> States:
        """Return the states at the start."""
        found: States = {}
        for name in self.frame.own:
            if self.is_tangent(name):
                given = name in self.frame.params, self.primal(name) in self.frame.params
                found[name] = frozenset({FRESH if given[0] else NEVER if given[1] else NEITHER})
        return found

    def is_tangent(self, name: str) -> bool:
        """Say whether a name is the tangent of another."""
        return self.primal(name) != ""

    def primal(self, name: str) -> str:
        """Return the variable whose tangent a name is; "" where it is none's."""
        for short in (name[1:], name[1:].rstrip("_")) if name.startswith("d") and name not in self.taken else ():
            if short and self.frame.home(short) is not None:
                return short
        return ""

    # --- statements -----------------------------------------------------------------------------------------------

    def suite(self, statements: list[ast.stmt], state: States | None) -> States | None:
        """Execute statements; None where the end is not reached."""
        for at, statement in enumerate(statements):
            if state is None:
                return None
            state = self.settled(statement, state)
            soon = self.bound_soon(statements[at:])
            for trap in self.traps:
                trap.append(state)
            state = self.statement(statement, state, soon)
            for trap in self.traps if state is not None else ():
                trap.append(state or {})
        return state

    def bound_soon(self, statements: list[ast.stmt]) -> set[str]:
        """Return the tangents that are bound before any statement of the user's comes."""
        found: set[str] = set()
        for at, one in enumerate(statements):
            names = bound_by(one)
            if at and not (names and all(OURS.match(n) or self.is_tangent(n) for n in names)):
                break
            found |= {n for n in names if self.is_tangent(n)}
        return found

    def settled(self, statement: ast.stmt, state: States) -> States:
        """Return the states before a statement: what was early stays so among statements of ours alone."""
        names = bound_by(statement)
        is_simple = isinstance(statement, ast.Assign | ast.AugAssign)
        if is_simple and all(OURS.match(n) or n.startswith("d") or n == "_" for n in names):
            return state
        new: States = {}
        for name, found in state.items():
            ends = {PENDING: OLD} if self.primal(name) in names else {PENDING: OLD, EARLY: FRESH}
            new[name] = frozenset(ends.get(s, s) for s in found)
        return new

    def statement(self, one: ast.stmt, state: States, soon: set[str]) -> States | None:
        """Execute one statement."""
        match one:
            case ast.FunctionDef():
                state = self.read(one.decorator_list + [*one.args.defaults], state, one, soon)
                return self.bound({one.name}, state)
            case ast.If(test, body, orelse):
                state = self.read([test], state, one, soon)
                if self.is_given(test, body):
                    return self.suite(orelse, state)
                return _joined(self.suite(body, state), self.suite(orelse, state))
            case ast.For(target, source, body, orelse):
                state = self.read([source], state, one, soon)
                return self.loop(_names([target]), body, orelse, state)
            case ast.While(test, body, orelse):
                return self.loop(set(), [ast.Expr(test), *body], orelse, state)
            case ast.Try():
                return self.attempt(one, state)
            case ast.With(items, body):
                state = self.read([item.context_expr for item in items], state, one, soon)
                state = self.bound(_names([i.optional_vars for i in items if i.optional_vars is not None]), state)
                self.traps.append([state])
                end = self.suite(body, state)
                for middle in self.traps.pop():
                    end = _joined(end, middle) if end is None else end
                return end
            case ast.Match(subject, cases):
                state = self.read([subject], state, one, soon)
                ends: States | None = state
                for case in cases:
                    names = {n.name or "" for n in ast.walk(case.pattern) if isinstance(n, ast.MatchAs | ast.MatchStar)}
                    ends = _joined(ends, self.suite(case.body, self.bound(names, state)))
                return ends
            case ast.Return() | ast.Raise():
                self.read(ast.iter_child_nodes(one), state, one, soon)
                return None
            case ast.Break() | ast.Continue():
                self.exits[-1][isinstance(one, ast.Continue)].append(state)
                return None
            case ast.Delete():
                return state
        state = self.bound(bound_by(one) - self.shifted(one), self.read([one], state, one, soon))
        match one:
            case ast.Assign([ast.Name(name)], ast.Constant(0.0) | ast.Call(ast.Name("zero"))):
                if state.get(name) == {FRESH}:
                    state[name] = frozenset({ZERO})
        return state

    def is_given(self, test: ast.expr, body: list[ast.stmt]) -> bool:
        """Say whether `if n is None: n = ...` asks for an argument that comes with its tangent: it is never taken."""
        match test:
            case ast.Compare(ast.Name(name), [ast.Is()], [ast.Constant(None)]):
                names = {n for one in body for n in bound_by(one)}
                tangents = {n for n in self.frame.params if self.primal(n) == name}
                return name in names and bool(tangents) and not tangents & names
        return False

    def shifted(self, one: ast.stmt) -> set[str]:
        """Return the name that a statement only adds to what has no tangent: its tangent stays."""
        match one:
            case ast.AugAssign(ast.Name(name), ast.Add() | ast.Sub() | ast.Mod(), value):
                rest: list[ast.expr] = [value]
            case ast.Assign([ast.Name(name)], ast.BinOp(ast.Name(same), ast.Add() | ast.Sub(), value)) if name == same:
                rest = [value]
            case ast.Assign([ast.Name(name)], ast.BinOp(value, ast.Add(), ast.Name(same))) if name == same:
                rest = [value]
            case ast.Assign([ast.Name(name)], ast.Call(ast.Name("float"), [ast.Name(same)])) if name == same:
                rest = []
            case _:
                return set()
        read = {n.id for n in _within(rest) if isinstance(n, ast.Name)}
        frames: Frame | None = self.frame
        tangents: set[str] = set()
        while frames is not None:
            tangents |= {self.primal(n) for n in frames.own}
            frames = frames.around
        return {name} & tangents if not read & tangents else set()

    def loop(self, names: set[str], body: list[ast.stmt], orelse: list[ast.stmt], state: States) -> States | None:
        """Execute a loop until nothing changes."""
        head = state
        while True:
            self.exits.append(([], []))
            end = self.suite(body, self.bound(names, head))
            broken, again = self.exits.pop()
            new = head
            for one in (end, *again):
                new = _joined(new, one) or new
            if new == head:
                break
            head = new
        out = self.suite(orelse, head)
        for one in broken:
            out = _joined(out, one)
        return out

    def attempt(self, one: ast.Try, state: States) -> States | None:
        """Execute a `try`: a handler is entered from anywhere in the body."""
        self.traps.append([state])
        end = self.suite(one.body, state)
        middle: States | None = None
        for each in self.traps.pop():
            middle = _joined(middle, each)
        end = self.suite(one.orelse, end)
        assert middle is not None
        ends = dict.fromkeys((EARLY, PENDING, OLD), FRESH)
        loose = {n for n, found in state.items() if NEITHER in found}
        middle = {
            n: frozenset(NEITHER if s == NEVER and n in loose else ends.get(s, s) for s in found)
            for n, found in middle.items()
        }
        for handler in one.handlers:
            end = _joined(end, self.suite(handler.body, middle))
        if one.finalbody:
            self.suite(one.finalbody, middle)
            end = self.suite(one.finalbody, end)
        return end

    # --- reading and binding ------------------------------------------------------------------------------------------

    def read(self, nodes: Iterable[ast.AST], state: States, at: ast.stmt, soon: set[str]) -> States:
        """Note the faults of what is read; return the states after the calls in it."""
        binds: set[str] = set()
        reads: set[str] = set()
        later: set[str] = set()  # by generator expressions
        nodes = [*nodes]
        calling = {id(n) for call in _within(nodes) if isinstance(call, ast.Call | ast.For) for n in _within([call])}
        calling |= {id(n) for n in _within(nodes)} if isinstance(at, ast.For) else set()
        for node in _within(nodes):
            frames = [f for f in self.functions() if f.node is node and id(node) in calling]
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                reads.add(node.id)
                frames += self.frame.named(node.id) if id(node) in calling else []
            elif isinstance(at, ast.AugAssign) and node is at.target and isinstance(node, ast.Name):
                reads.add(node.id)
            for callee in frames:
                reads |= {n for n in callee.reads if _same_home(self.frame, callee, n)}
                later |= callee.reads if callee.is_lazy else set()
                binds |= {n for n in callee.binds if _same_home(self.frame, callee, n)}
        soon = soon - later
        beside = [n for n in bound_by(at) if self.is_tangent(n)]
        together = bool(beside) and all(PENDING in state.get(n, ()) for n in beside)  # `dy, dx = dx, dy`
        for name in sorted(reads):
            bad = state.get(name, frozenset()) & {PENDING, OLD, NEVER}
            if bad and not ((name in soon or together and name not in later) and bad == {PENDING}):
                self.found.append(f"line {at.lineno}: {name} is read, and is {' or '.join(sorted(bad))} here")
        held = {n for n in state if self.primal(n) in binds and state[n] == {ZERO}}  # zero before, and zero after
        return self.bound(binds - {self.primal(n) for n in held - binds}, state)

    def expression(self, e: ast.expr, state: States, at: ast.AST) -> None:
        """Read the body of a lambda."""
        self.read([e], state, ast.copy_location(ast.Expr(e), e), set())

    def bound(self, names: set[str], state: States) -> States:
        """Return the states after names are bound at once."""
        new = dict(state)
        for name, found in state.items():
            primal = self.primal(name)
            if name in names and primal in names:
                new[name] = frozenset({FRESH})
            elif name in names:
                new[name] = frozenset(FRESH if s == PENDING else EARLY for s in found)
            elif primal in names:
                new[name] = frozenset(FRESH if s == EARLY else PENDING for s in found)
        return new


def bound_by(statement: ast.stmt) -> set[str]:
    """Return the names that a simple statement binds, walruses included."""
    if isinstance(statement, ast.If | ast.For | ast.While | ast.With | ast.Try | ast.Match | ast.FunctionDef):
        return {statement.name} if isinstance(statement, ast.FunctionDef) else set()
    return {n.id for n in _within([statement]) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


def _names(targets: Iterable[ast.AST]) -> set[str]:
    return {n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)}


def _all(frame: Frame) -> Iterator[Frame]:
    """Yield the frames inside a frame, at all levels."""
    seen: list[Frame] = []
    for frames in frame.inside.values():
        for one in frames:
            if one.around is frame and one not in seen:
                seen.append(one)
                yield one
                yield from _all(one)


def _same_home(caller: Frame, callee: Frame, name: str) -> bool:
    """Say whether a name that a function reads from outside is the one that its caller has under it."""
    around = callee.around
    return around is not None and around.home(name) is caller.home(name)


def _joined(one: States | None, other: States | None) -> States | None:
    """Return what may hold on two ways; None is not reached."""
    if one is None or other is None:
        return one if other is None else other
    return {n: one.get(n, frozenset()) | other.get(n, frozenset()) for n in {*one, *other}}
