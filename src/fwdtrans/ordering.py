"""A row in; whether it changes what was read before it, and whether it reads what others may change, out.

[*v, put(v, x)]       w1 = [*v]                            the call stands before the line,
                      w2, dw2 = put_jvp(v, dv, x, dx)      and what the line reads before it stands before that
                      [*w1, w2]
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import FunctionType

import libcst as cst

from . import kinds as k
from . import wtable as t
from .aliases import changes_lists, used_as_containers
from .asking import AT_ONCE, walked
from .facts import Facts, Hand, Local, Unit
from .kinds import Abstract
from .resolve import Callee, User, callee_of
from .rules.builtins import MUTATING
from .rules.library import NATIVE

COPYING = AT_ONCE | {"copy", "deepcopy"}
ValueOf = Callable[[ast.expr], Abstract]


# --- what reads ---------------------------------------------------------------------------------------------------


def may_change(value: Abstract) -> bool:
    """Say whether what a value is like may be changed by others: a list, an object, one that is not known."""
    if value.kind == "tuple":
        return value.items is None or any(map(may_change, value.items))
    return value.kind in ("list", "dict", "set", "object", "iterator") or value.kind == "any" and bool(value.sites)


def reads_state(row: t.Row, facts: Facts, unit: Unit, value_of: ValueOf) -> bool:
    """Say whether a row that cannot raise reads what is inside a list or an object: later it may be another."""
    match row.what:
        case t.Display():
            return "*" in row.keywords or "**" in row.keywords or isinstance(row.node, cst.Call)  # `asdict(x)`
        case t.Mirror(name):
            return name in COPYING
        case t.Apply() if facts.rows[row.w].kind == "any":  # of numbers, unless they are used like lists
            names = {arg.id for arg in row.args if isinstance(arg, ast.Name) and may_change(value_of(arg))}
            return any(value_of(arg).kind == "object" for arg in row.args) or bool(
                names and names & used_as_containers(facts.program, unit)
            )
        case t.Apply():
            return may_change(facts.rows[row.w])
        case t.Plain() | t.Choice() | t.Logic():
            return any(may_change(value_of(arg)) for arg in row.args)
    return False


# --- what changes -------------------------------------------------------------------------------------------------


def disturbs(row: t.Row, facts: Facts, unit: Unit, value_of: ValueOf) -> bool:
    """Say whether evaluating a row may change a list, an object, or a variable that was read before."""
    if isinstance(row.what, t.Function):
        return False
    if any(disturbs(inner, facts, unit, value_of) for block in row.blocks() for inner in block.rows):
        return True
    if steps(row, value_of) and has_steps(facts, unit, value_of):
        return True
    if row.w in facts.calls or isinstance(row.what, t.Invoke):
        return _call_disturbs(row, facts, unit, value_of)
    match row.what:
        case t.Mirror("next"):
            return has_steps(facts, unit, value_of)
        case t.Method(name):
            own = _methods(value_of(row.args[0]), name, facts, unit)
            return name in MUTATING or any(_changes(method, facts, unit) for method in own)
        case t.Library(key):
            return bool(NATIVE[key].changes)
        case t.Make(cls, is_bare):
            names = ("__init__", "__post_init__") if isinstance(cls, type) and not is_bare else ()
            inits = [unit.attribute(cls, name) for name in names]
            return any(isinstance(init, FunctionType) and _changes(callee_of(init), facts, unit) for init in inits)
        case t.Plain(calls=calls):
            return any(isinstance(call, ast.Name) or _changes(call, facts, unit) for call in calls)
    return False


def steps(row: t.Row, value_of: ValueOf) -> bool:
    """Say whether a row goes through an iterator, here and now."""
    asked = walked(row)
    if isinstance(row.what, t.Invoke | t.Make):
        asked = [arg for arg, mark in zip(row.args, row.keywords) if mark == "*"]
    return any(value_of(arg).may_run_out for arg in asked)


def _call_disturbs(row: t.Row, facts: Facts, unit: Unit, value_of: ValueOf) -> bool:
    """Say whether a call may change what was read before it."""
    callee = facts.calls[row.w][0] if row.w in facts.calls else getattr(row.what, "callee", None)
    by_value = any(_value_changes(value_of(arg), facts, unit) for arg in row.args)
    match callee:
        case Local(w):
            return _inner_changes(w, facts, unit, by_value)
        case Hand(native):
            return bool(native.changes)
        case Callee():
            return _changes(callee, facts, unit, by_value)
    func = getattr(row.what, "func", None)
    return func is None or by_value or _value_changes(value_of(func), facts, unit, True)


def _value_changes(value: Abstract, facts: Facts, unit: Unit, is_called: bool = False) -> bool:
    """Say whether a value is, or holds, a function that may change anything; one that `is_called` is one."""
    sites = k.reachable(value, facts.heap)
    functions = [site for site in sites if site.startswith(("fn:", "user:", "method:", "known:"))]
    found = [_site_changes(site, facts, unit) for site in functions]
    if is_called and (not found or len(found) < len(sites)) or value.kind == "function" and not found:
        return True
    return any(found) or any(site.startswith("made:") for site in sites)


def _site_changes(site: k.Site, facts: Facts, unit: Unit) -> bool:
    kind, _, name = site.partition(":")
    if kind == "fn" and name in facts.lambdas:
        return _inner_changes(name, facts, unit)
    if kind == "method" and name in facts.methods:
        return _changes(facts.methods[name].callee, facts, unit)
    meaning = facts.program.functions.get(name)
    if kind == "user" and isinstance(meaning, User):
        return _changes(meaning.callee, facts, unit)
    return kind != "known"


def _inner_changes(w: str, facts: Facts, unit: Unit, by_value: bool = True) -> bool:
    function = facts.lambdas[w].what
    assert isinstance(function, t.Function)
    return bool(function.rebinds) or _changes(function.program or function.block, facts, unit, by_value)


def _changes(callee: object, facts: Facts, unit: Unit, by_value: bool = True) -> bool:
    """Say whether a function may change anything that it did not make."""
    classes = {value.cls for value in facts.heap.values() if value.kind == "record"}
    return changes_lists(callee, unit, classes, classes - {None}, by_value)


def _methods(owner: Abstract, name: str, facts: Facts, unit: Unit) -> Iterator[Callee]:
    """Yield the methods that a name may be of an object."""
    for cls in k.classes_of(owner, facts.heap):
        found = unit.attribute(cls, name) if cls is not None else None
        if isinstance(found, FunctionType):
            yield callee_of(found)


def has_steps(facts: Facts, unit: Unit, value_of: ValueOf) -> bool:
    """Say whether some iterator may change things as it is gone through: a generator of the user's that does."""
    kinds = {value.kind == "iterator" for value in facts.params.values() if may_change(value)}
    if len(kinds) == 2:  # it may go through one of the others
        return True
    lazy = [row for one in facts.lazy.values() for block in one.blocks() for row in t.all_rows(block.rows)]
    if any(isinstance(row.what, t.Method) and row.what.name in MUTATING for row in lazy):
        return True
    late = {row.w for row in lazy}
    rows = (row for line in facts.program.lines() for row in t.own_rows(line) if row.w in facts.calls)
    return any(
        (row.w in late or _gives_iterator(row, facts, unit)) and _call_disturbs(row, facts, unit, value_of)
        for row in rows
    )


def _gives_iterator(row: t.Row, facts: Facts, unit: Unit) -> bool:
    """Say whether a call gives an iterator that runs code of the user's."""
    match facts.calls[row.w][0]:
        case Local(w):
            return facts.is_generator(w)
        case Callee() as callee:
            return unit.program(callee).is_generator
        case Hand():
            return False
    return facts.rows[row.w].kind in ("iterator", "any")


# --- the order of operands ------------------------------------------------------------------------------------------


def is_alone(row: t.Row, position: int) -> bool:
    """Say whether a call has one operand by position, a starred one: the call takes it apart, after all keywords."""
    return row.keywords[position] == "*" and isinstance(row.form, ast.Call) and len(row.form.args) == 1


def starred_before(row: t.Row, table: Mapping[str, t.Row], facts: Facts, unit: Unit, value_of: ValueOf) -> int | None:
    """Return which starred operand of a row is taken apart before another may change it; None where none is."""
    for position, mark in enumerate(row.keywords):
        if mark not in ("*", "**") or is_alone(row, position):
            continue
        operand = row.args[position]
        value = value_of(operand)
        is_new = isinstance(operand, ast.Name) and operand.id in value.sites and value.kind != "iterator"
        if is_new or not may_change(value) or value.kind == "tuple":
            continue
        later = below((arg.id for arg in row.args[position + 1 :] if isinstance(arg, ast.Name)), table)
        if any(disturbs(table[w], facts, unit, value_of) for w in later):
            return position
        if value.may_run_out and has_steps(facts, unit, value_of) and row.args[position + 1 :]:
            return position
    return None


def below(names: Iterable[str], table: Mapping[str, t.Row], regions: bool = False) -> set[str]:
    """Return the rows of a line that operands are made of, themselves included; with those that `regions` read."""
    found: set[str] = set()
    todo = [*names]
    while todo:
        name = todo.pop()
        if name in table and name not in found:
            found.add(name)
            row = table[name]
            operands = (*row.args, row.what.func) if isinstance(row.what, t.Invoke) else row.args
            todo += row.reads() if regions else (arg.id for arg in operands if isinstance(arg, ast.Name))
    return found


# --- several targets --------------------------------------------------------------------------------------------------


def behind_stores(targets: Iterable[t.Target], table: Mapping[str, t.Row], value_of: ValueOf) -> set[str]:
    """Return the rows of places that a statement evaluates when it has bound already what they may read.

    In `v[0], v[v[0] > x] = y, z` the second place is found after the first one has been stored into.
    """
    bound: set[str] = set()
    stored: list[t.Target] = []
    found: set[str] = set()
    for part in (one for target in targets for one in target.flat()):
        own = below((arg.id for arg in part.args if isinstance(arg, ast.Name)), table)
        read = {w for w in own if bound & {*table[w].reads()} or any(_may_read(table[w], s, value_of) for s in stored)}
        found |= {w for w in own if read & below([w], table)}
        bound |= {*part.names()}
        stored += [part] if part.store is not None else []
    return found


def _may_read(row: t.Row, stored: t.Target, value_of: ValueOf) -> bool:
    """Say whether a row may read what is stored into a place: not an item of a list that is an item of its own."""
    match row.what:
        case t.Field(name):
            return isinstance(stored.store, ast.Attribute) and stored.store.attr == name
        case t.Index():
            if isinstance(stored.store, ast.Attribute):
                return False
            one, other = value_of(row.args[0]).sites, value_of(stored.args[0]).sites
            return bool(one & other) or not (one and other)
    is_item = isinstance(stored.store, ast.Subscript) and not isinstance(stored.store.slice, ast.Slice)
    is_item = is_item and value_of(stored.args[0]).kind in ("list", "array")  # a dict gets longer by it
    nodes = [*ast.walk(row.form)]
    counted = [n.args for n in nodes if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "len"]
    kept = {id(arg) for args in counted for arg in args if is_item}  # a store into an item leaves the length
    read = {n.id for n in nodes if isinstance(n, ast.Name) and id(n) not in kept} if not row.blocks() else row.reads()
    return any(may_change(value_of(ast.Name(name, ast.Load()))) for name in read)
