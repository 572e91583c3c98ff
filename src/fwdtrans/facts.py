"""What the analyses find out about a program, and what they ask: patterns, summaries, facts, rules at rows."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any, Protocol

from . import kinds as k
from . import wtable as t
from .binding import Binding
from .kinds import Abstract
from .resolve import Callee, Class, Known, Module, User, Value
from .rules import Rule, match
from .rules.builtins import IN_PLACE
from .rules.library import Native
from .shapes import Shape

Env = dict[str, Abstract]
OUTSIDE = "outside"
CAUGHT = "caught"  # an exception that was caught, or what came out of it
SHAPES = frozenset({"shape", "ndim", "size", "dtype", "itemsize", "nbytes", "strides", "flags"})  # of an array: data
CALLS = "calls"  # among what is stored into: whatever a function changes that is known by its value alone
LIST_METHODS = {
    "append": "none", "extend": "none", "insert": "none", "reverse": "none", "clear": "none",
    "pop": "element", "copy": "same", "index": "number", "count": "number",
    "appendleft": "none", "extendleft": "none", "popleft": "element", "rotate": "none",
    "fromlist": "none", "tolist": "plain",
}  # fmt: skip
DICT_METHODS = {
    "get": "item", "setdefault": "item", "pop": "item", "items": "pairs", "values": "values", "keys": "keys",
    "update": "none", "clear": "none", "copy": "same", "popitem": "pair", "move_to_end": "none",
}  # fmt: skip
DICTS_ALONE = frozenset({"get", "setdefault", "items", "values", "keys", "update", "popitem"})  # no list has these
PURE_CALLS = frozenset(  # builtin functions that make nothing but their values
    "len isinstance str repr format float int bool complex abs min max sum round any all ord chr range slice type id"
    .split()
)


Seeds = tuple[tuple[str, tuple["float | None", ...]], ...]  # by parameter, its tangent in each direction


@dataclass(frozen=True)
class Pattern:
    """What is known of a call's arguments: the active ones, shapes by parameter, whether they may be aliases.

    `classes` are the classes of objects among them: a companion is made for each. In a `guarded` companion no
    tangent's line raises: it is called where the user's code would catch that. `iterators` are gone through once: a
    list, which may be gone through again for its tangents, has a companion of its own. `makes`: the class of the
    object that the function initialises, and that its companion makes. `sent`: a generator of it is sent pairs of
    value and tangent. `probes`: the companion calls the function beside the point. In several `directions` at once,
    each active parameter has a tangent in each: a number that is known (`seeds`), or None where the caller gives it.
    One that `is_gradient` gives the user's gradient, a tuple; others give their tangents one beside the other. The
    active parameters among `lists` are lists of numbers, of which each item is a direction, those among `rows` lists
    of rows of numbers. A result of `spread` parts is given part by part, and its tangents as well.
    """

    active: frozenset[str]
    shapes: tuple[tuple[str, Shape], ...] = ()
    merged: bool = False
    classes: tuple[tuple[str, Any], ...] = ()
    guarded: bool = False
    iterators: frozenset[str] = frozenset()
    makes: Any = None
    sent: bool = False
    probes: bool = False
    directions: tuple[str, ...] = ()
    seeds: Seeds = ()
    is_gradient: bool = False
    lists: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    spread: int = 0

    @property
    def is_several(self) -> bool:
        """The companion carries tangents in several directions."""
        return bool(self.directions or self.lists)

    @property
    def single(self) -> Pattern:
        """The pattern of the companion for one direction."""
        if not self.is_several:
            return self
        return replace(self, directions=(), seeds=(), is_gradient=False, lists=(), rows=(), spread=0)

    def shape(self, name: str) -> Shape:
        """Return the shape of a parameter, `any` when nothing is known."""
        found = dict(self.shapes).get(name, "any")
        return ("iterator", "any") if name in self.iterators and found[0] != "iterator" else found


@dataclass(frozen=True)
class Summary:
    """What a call does, as its caller sees it; sites `param:x` stand for the caller's argument."""

    result: Abstract = k.NOTHING
    heap: tuple[tuple[str, Abstract], ...] = ()
    active: frozenset[str] = frozenset()
    stores: frozenset[str] = frozenset()
    filled: frozenset[str] = frozenset()

    @property
    def carries(self) -> bool:
        """The result carries a tangent."""
        return k.is_active(self.result, dict(self.heap))


class Unit(Protocol):
    """What an analysis asks about the functions that its function calls.

    Attributes:
        guards_values: functions that travel as values bring guarded companions: one is called where errors are caught.
        raises_active: an exception is raised somewhere whose arguments carry tangents.
        names_caught: a handler somewhere has a name for what it caught.
        has_arrays: NumPy's arrays are somewhere: what is not known may be one.
        changes_arrays: one may be stored into.
        cuts_off: what carries a tangent may be stored into one of whole numbers: an argument, or made of arguments.
        cuts_numbers: into one that is made of single numbers.
        indexes_numbers: an item is asked for of what was said to be a number.
        keys_move: a number or an object that carries a tangent is a key of some dict: `cache[x] = y`.
        keys_asked: the keys of some dict are gone through, and more is done with them than to look something up.
        calls_objects: objects of a class with `__call__` are somewhere: what is called by its value may be one.
        sent: what is sent into generators somewhere.
        proved: what arguments are is known, and passed on to callees.
        closes: a generator is closed somewhere before its end, or sent something.
    """

    guards_values: bool
    raises_active: bool
    names_caught: bool
    keys_move: bool
    keys_asked: bool

    def meets_operators(self, methods: tuple[str, ...], directly: bool) -> bool:
        """Say whether what is outside holds an object whose class has such methods; `directly`: or is one."""

    calls_objects: bool
    sent: Abstract
    closes: bool
    proved: bool
    has_arrays: bool
    changes_arrays: bool
    cuts_off: bool
    cuts_numbers: bool
    indexes_numbers: bool

    @property
    def has_plain_data(self) -> bool:
        """What is not known is a number, text, or a list, tuple or dict of them."""

    @property
    def namespace(self) -> Any:
        """The module whose functions are called where arrays are another library's; None where they are NumPy's."""

    containers: dict[Callee, frozenset[str]]  # the names that each uses as containers, once it was asked (aliases.py)
    changing: dict[Callee, tuple[bool, tuple[Any, ...]]]  # whether its own text changes lists, and what it calls

    def summarise(self, callee: Callee, pattern: Pattern) -> Summary:
        """Return what a call does."""

    def bind(self, callee: Callee, row: t.Row) -> Binding | None:
        """Return where each operand goes; None when the call does not fit."""

    def program(self, callee: Callee) -> t.Program:
        """Return a function's w-table."""

    def has_member(self, name: str, is_one: Callable[[Any, str], bool]) -> bool:
        """Say whether a class beside the functions has such a member: what is not known may be an object of it."""

    def attribute(self, cls: Any, name: str, own: bool = False) -> Any:
        """Return what a live class has under a name; `own`: by itself, its bases left out."""

    @property
    def is_complex(self) -> bool:
        """Complex numbers may be somewhere."""

    @property
    def is_wide(self) -> bool:
        """Somewhere in the unit the errors that tangents raise may be caught."""

    root: Callee
    pattern: Pattern  # of the root

    @property
    def is_live(self) -> bool:
        """The functions run where fwdtrans is: what is known only at run time can be looked up."""


@dataclass(frozen=True)
class Local:
    """A lambda of the function at hand, as a callee: the row that makes it, and its parameters."""

    w: str
    params: tuple[str, ...]
    name: str = "lambda"


@dataclass(frozen=True)
class Method:
    """A method as a value: its function, the pattern of its companion, and what is bound to it, if anything."""

    callee: Callee
    pattern: Pattern
    owner: ast.expr | None
    bound: Abstract = k.NOTHING


@dataclass(frozen=True)
class Handing:
    """No function: a generator and who goes through it hand something over, `y = yield x`, `g.send(y)`, `g.close()`."""


Operands = tuple[ast.expr, ...]


@dataclass(frozen=True)
class Through:
    """A function that is called by its value: its companion is its tangent.

    Attributes:
        path: leads to it from its object's class, where it is a method of one of several that are known.
        asked: the name by which an object gives it that is not known so far: a method, or what it keeps itself.
        operator: that of what may be objects whose class has it, "mul".
    """

    params: tuple[str, ...] = ()
    path: str = ""
    asked: str = ""
    operator: str = ""
    name: str = "companion"


@dataclass(frozen=True)
class Hand:
    """A function or a method of the standard library, whose companion is written by hand."""

    native: Native


@dataclass
class Facts:
    """What holds in a program for one pattern."""

    program: t.Program
    pattern: Pattern
    heap: k.Places = field(default_factory=k.Places)
    rows: dict[str, Abstract] = field(default_factory=dict)
    before: dict[int, Env] = field(default_factory=dict)
    after: dict[int, Env] = field(default_factory=dict)
    cases: dict[int, Env] = field(default_factory=dict)  # by case of a `match`, item of a `with`: what holds behind it
    needed: dict[int, frozenset[str]] = field(default_factory=dict)
    inside: dict[int, frozenset[str]] = field(default_factory=dict)
    within: dict[int, frozenset[str]] = field(default_factory=dict)  # needed once the line's rows are evaluated
    calls: dict[str, tuple[Callee | Local | Through | Hand | Handing, Pattern, Summary]] = field(default_factory=dict)
    lambdas: dict[str, t.Row] = field(default_factory=dict)
    lazy: dict[str, t.Row] = field(default_factory=dict)  # generator expressions
    drained: set[str] = field(default_factory=set)  # those of them that are gone through at once, to the end
    scopes: dict[str, Env] = field(default_factory=dict)  # by inner function: what its names are when it is called
    around: dict[str, Env] = field(default_factory=dict)  # by generator expression that is gone through later: the same
    results: dict[str, Abstract] = field(default_factory=dict)  # by inner function: what it gives
    falling: set[str] = field(default_factory=set)  # inner functions whose end is reached
    rebound: dict[tuple[str, str], Abstract] = field(default_factory=dict)  # what they give names declared nonlocal
    rebinding: dict[str, frozenset[str]] = field(default_factory=dict)  # by row: the names that its calls bind anew
    escaped: set[str] = field(default_factory=set)  # functions that are called where it is not seen
    wanted: set[str] = field(default_factory=set)  # those that bring their companion as a tangent
    operating: set[str] = field(default_factory=set)  # operators that may run code of a class of the user's
    operated: set[str] = field(default_factory=set)  # calls of operators that may give NotImplemented, an error then
    draws: dict[k.Site, frozenset[k.Site]] = field(default_factory=dict)  # by iterator of a call: those under it
    rearranges: dict[k.Site, frozenset[k.Site]] = field(default_factory=dict)  # of `zip`, generator expressions
    drawn: dict[str, set[str]] = field(default_factory=dict)  # by row: variables of comprehensions, iterators, it asks
    looks: set[str] = field(default_factory=set)  # methods of containers that change nothing
    inert: set[str] = field(default_factory=set)  # methods of sets: no mirror changes with them
    fields: dict[str, bool] = field(default_factory=dict)  # calls of what a field holds; it brings its companion
    lists: dict[str, t.Row] = field(default_factory=dict)  # by call of a class's value: `list(...)`, that it is like
    tuples: dict[str, Any] = field(default_factory=dict)  # by call of a class's value: the named tuple that it makes
    of_arrays: set[str] = field(default_factory=set)  # methods of anything that are taken for an array's
    ordered: set[str] = field(default_factory=set)  # products that may be of matrices: they keep their order
    turned: set[str] = field(default_factory=set)  # managers that are generators: `contextlib.contextmanager`
    operands: dict[str, Operands] = field(default_factory=dict)  # of calls, where they are not the row's own
    made: dict[str, Any] = field(default_factory=dict)  # by row: the class of the new object that it gives
    contents: dict[str, dict[str, ast.expr]] = field(default_factory=dict)  # by row: what a new object holds at first
    methods: dict[str, Method] = field(default_factory=dict)  # by row: the bound method that it gives
    truth: dict[str, bool] = field(default_factory=dict)  # by row: conditions that are decided
    displays: dict[str, Operands] = field(default_factory=dict)  # by row: what tuples are made of
    dead: set[int] = field(default_factory=set)  # lazy blocks that are never evaluated
    statements: dict[int, t.Row] = field(default_factory=dict)  # by line: the call that its store is
    instead: dict[int, t.Line] = field(default_factory=dict)  # by line: `x = x + e` for an `x += e` that calls code
    entry: dict[str, frozenset[str]] = field(default_factory=dict)  # by inner function: tangents needed at its start
    params: Env = field(default_factory=dict)
    result: Abstract = k.NOTHING
    stores: set[str] = field(default_factory=set)
    filled: set[str] = field(default_factory=set)  # what surely receives values that carry tangents
    falls: bool = True
    proved: dict[str, Shape] = field(default_factory=dict)

    @property
    def later(self) -> set[str]:
        """The generator expressions that are not gone through where they stand, but later."""
        return self.lazy.keys() - self.drained

    def value(self, operand: ast.expr, env: Env) -> Abstract:
        """Return what an operand is: a literal, a row, a variable, a free name."""
        if not isinstance(operand, ast.Name):
            if isinstance(operand, ast.Constant):
                return constant_of(operand.value)
            if isinstance(operand, ast.Tuple):  # a subscript's operands, given to `__getitem__`
                return Abstract("tuple", False, tuple(self.value(e, env) for e in operand.elts))
            return k.ANY  # the class of an object, a slice: no tangent
        if operand.id in self.rows and operand.id.startswith("%"):
            return self.rows[operand.id]
        if operand.id in env:
            return env[operand.id]
        found = free_of(self.program.functions.get(operand.id), operand.id)
        return replace(found, active=True) if self.wanted & found.sites else found

    def call_row(self, row: t.Row) -> t.Row:
        """Return a row as the call that it is: with the object first, say, where that is no operand of the row's."""
        args = self.operands.get(row.w, row.args)
        keywords = row.keywords or ("",) * len(row.args)
        more = len(args) - len(keywords)
        return replace(row, args=args, keywords=("",) * more + keywords[max(0, -more) :])

    def is_call(self, row: t.Row) -> bool:
        """Say whether a row calls a function of the user's: by name, by value, as a method, a property, an operator."""
        is_made = row.w in self.made or row.w in self.tuples or row.w in self.lists
        return row.w in self.calls or isinstance(row.what, t.Invoke) and not is_made

    def is_view(self, row: t.Row, *names: str) -> bool:
        """Say whether a row asks for a dict's view, `d.items()`; not whose class has a method of that name."""
        return isinstance(row.what, t.Method) and row.what.name in names and row.w not in self.calls

    def is_generator(self, w: str) -> bool:
        """Say whether an inner function is a generator."""
        what = self.lambdas[w].what
        return isinstance(what, t.Function) and what.is_generator

    def may_be_iterator(self, value: Abstract) -> bool:
        """Say whether a value with tangents is an iterator, or may be one that is made in this function."""
        is_one = value.may_run_out
        if value.kind == "any" and value.sites:
            known = (part for row in self.rows.values() for part in (row, *(row.items or ())))
            is_one = is_one or any(part.kind == "iterator" and part.sites & value.sites for part in known)
        return is_one and self.carries(value)

    def asked_again(self, row: t.Row, later: Iterable[str], env: Env) -> bool:
        """Say whether an iterator may be asked again that a row gives: who else holds an item is not known."""
        value = self.rows.get(row.w, k.NOTHING)
        is_held = isinstance(row.what, t.Index | t.Field)
        if value.kind == "tuple":  # that a call gives, and that may be taken apart further
            return self.lead_to(later, replace(value, sites=self.iterators_in(value)), env)
        if is_held or not self.may_be_iterator(value):
            return is_held and self.may_be_iterator(value)
        known = [*env.values(), *(part for one in self.rows.values() for part in (one, *(one.items or ())))]
        drawn = frozenset().union(*(one.sites for one in known if one.may_run_out))
        is_new = row.w in self.calls and isinstance(self.calls[row.w][0], Through)
        is_new = is_new and not any(self.value(arg, env).may_run_out for arg in row.args)
        own = value.sites & drawn - ({OUTSIDE} if is_new else set())  # what a call gives is new, or draws on others
        return self.lead_to(later, replace(value, sites=own), env)

    def lead_to(self, names: Iterable[str], value: Abstract, env: Env) -> bool:
        """Say whether one of some variables is, or holds, what a value is, or what that may draw on, or what does."""
        asked = self.drawn_on(value.sites)
        return any(asked & self.drawn_on(k.reachable(env[name], self.heap)) for name in names if name in env)

    def drawn_on(self, sites: frozenset[k.Site], with_rearranged: bool = False) -> frozenset[k.Site]:
        """Return places, and those of the iterators that these may draw on: those of calls, or all."""
        maps = (self.draws, self.rearranges) if with_rearranged else (self.draws,)
        found, todo = set(sites), [*sites]
        while todo:
            site = todo.pop()
            more = {under for one in maps for under in one.get(site, ())} - found
            found |= more
            todo += more
        return frozenset(found)

    def iterators_in(self, value: Abstract) -> frozenset[k.Site]:
        """Return the places of the iterators with tangents that a value is, or that are inside it."""
        within = (self.heap[site] for site in k.reachable(value, self.heap) if site in self.heap)
        parts = (part for one in (value, *within) for part in (one, *k.inside(one)))
        found = (part.sites for part in parts if part.may_run_out and self.carries(part))
        return frozenset().union(*found) - {OUTSIDE, *k.MARKS}

    def carries(self, value: Abstract) -> bool:
        """Say whether a value carries a tangent."""
        return k.is_active(value, self.heap)

    def extends(self, env: Env, name: str) -> bool:
        """Say whether `name += e` may change a list that carries tangents, under all its names."""
        value = env.get(name)
        may = value is not None and value.kind in ("list", "dict", "array", "any") and bool(value.sites)
        return may and value is not None and self.carries(value)

    def may_grow(self, value: Abstract) -> bool:
        """Say whether `v[i] *= n` may change a list that carries tangents, under all its names: what `v[i]` is."""
        return value.kind in ("list", "any") and bool(value.sites) and self.carries(value)

    def stored_params(self) -> set[str]:
        """Return the parameters that hold something that is stored into."""
        return {name for name, value in self.params.items() if k.reachable(value, self.heap) & self.stores}

    def summary(self) -> Summary:
        """Return the facts as a caller sees them."""
        return Summary(self.result, tuple(sorted(self.heap.items(), key=lambda item: item[0])), self.pattern.active,
                       frozenset(s for s in self.stores if s == CALLS or s.startswith("param:")),
                       frozenset(self.filled))  # fmt: skip


# --- operands ---------------------------------------------------------------------------------------------------


def constant_of(value: Any) -> Abstract:
    """Return what a literal is."""
    if isinstance(value, bool):
        return k.BOOL
    if isinstance(value, float | complex):
        return Abstract("float")
    if isinstance(value, int):
        return k.NUMBER
    if isinstance(value, str):
        return k.TEXT
    return k.NONE if value is None else k.ANY


def free_of(meaning: Any, name: str = "") -> Abstract:
    """Return what a free name is: data from outside, a function."""
    if name == k.UNIMPLEMENTED:
        return Abstract(name, False, None, frozenset({name}))
    match meaning:
        case Value(shape=str(shape)) if shape in ("number", "bool", "text", "none", "range"):
            return Abstract(shape)
        case Value(shape=k.MAYBE_OBJECT):
            return Abstract("any", False, None, frozenset({OUTSIDE, k.OBJECT}))
        case Value(shape=k.INTERPOLANT):
            return Abstract("any", False, None, frozenset({k.INTERPOLANT}))
        case Value(shape=("of", cls, (kind, *_))):
            return Abstract(kind, False, None, frozenset({OUTSIDE}), cls)
        case Value(shape=("object", cls, *_)):
            return Abstract("object", False, None, frozenset({OUTSIDE}), cls)
        case Value(shape=("array" | "complex" | "whole", dims, *_)):
            return Abstract("array", False, None, frozenset({OUTSIDE}), dims)
        case Value(shape=(kind, *_)):
            known = kind if kind in ("list", "dict", "set", "object") else "tuple"
            return Abstract(known, False, None, frozenset({OUTSIDE}))
        case User():
            return Abstract("function", False, None, frozenset({f"user:{name}"}))
        case Known(key):
            changes = {k.CHANGES} if key in IN_PLACE else set()
            return Abstract("function", False, None, frozenset({f"known:{name}"}) | changes)
        case Class(cls):
            return Abstract("class", False, None, frozenset(), cls)
        case Module(live=ModuleType()):
            return Abstract("module")
    return Abstract("any", False, None, frozenset({OUTSIDE, k.NAMED}))


def join_env(a: Env | None, b: Env | None) -> Env | None:
    """Return the environment that covers both; None stands for what is not reached."""
    if a is None or b is None:
        return dict(b) if a is None and b is not None else a
    found = dict(a)
    for name, value in b.items():
        old = a.get(name, k.NOTHING)
        if old is not value:
            found[name] = k.join(old, value)
    return found


# --- rules at rows ----------------------------------------------------------------------------------------------


def constants_of(row: t.Row) -> dict[int, Any]:
    """Return the literal arguments of a row, by position."""
    return {i: a.value for i, a in enumerate(row.args) if isinstance(a, ast.Constant)}


def match_row(row: t.Row, constants: Mapping[int, Any]) -> tuple[Rule | None, tuple[str, ...]]:
    """Return the rule for a row and the names of its arguments."""
    assert isinstance(row.what, t.Apply | t.Method)
    keywords = row.keywords or ("",) * len(row.args)
    key = row.what.key if isinstance(row.what, t.Apply) else f"numpy.ndarray.{row.what.name}"
    rule = match(key, keywords, constants)
    return rule, argument_names(rule, row) if rule else ()


def rule_of_moving(rule: Rule, row: t.Row, moves: Iterable[bool]) -> Rule:
    """Return the rule where an argument moves of which a rule says nothing, if the tables have one for that.

    Args:
        moves: whether each operand carries a tangent.
    """
    if not any(moving and name in rule.whole for name, moving in zip(argument_names(rule, row), moves)):
        return rule
    return match(f"{rule.key} of moving", row.keywords or ("",) * len(row.args), constants_of(row)) or rule


def argument_names(rule: Rule, row: t.Row) -> tuple[str, ...]:
    """Return, for each operand, the parameter that it is."""
    if not any(row.keywords) and not rule.variadic:
        return rule.params[: len(row.args)]
    names: list[str] = []
    positional = list(rule.params)
    for mark in row.keywords or ("",) * len(row.args):
        if mark and mark != "*":
            names.append(mark)
        elif positional and positional[0] == rule.variadic:
            names.append(rule.variadic)
        else:
            names.append(positional.pop(0))
    return tuple(names)


def takes_tangent(rule: Rule, name: str) -> bool:
    """Say whether an argument's tangent enters the result's."""
    if name in rule.fixed or name in rule.whole:
        return False
    if rule.tangent is not None:
        return "d" + name in set(t.loads(rule.tangent))
    if rule.is_call:
        return name in rule.linear | rule.each
    return name in rule.partials and not rule.partials[name].is_zero


def read_again(rule: Rule, moving: Iterable[str]) -> set[str]:
    """Return the names that a rule's tangents read; `moving`: the arguments that carry one."""
    found = {*t.loads(rule.tangent)} if rule.tangent is not None else set()
    return found.union(*(t.loads(rule.partials[name].expr) for name in moving if name in rule.partials))
