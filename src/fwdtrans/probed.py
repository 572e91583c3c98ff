"""A function that is to be run again in; whether it may be out.

Differences run a function many times: one whose effects cannot be copied is refused with its place (decisions 15). What
is not seen is taken on trust: compiled functions, and those whose text is not there. A gradient by several passes runs
its function many times too, but it need not: there what is not seen is not taken on trust (`repeats`).
"""

from __future__ import annotations

import ast
import inspect
import os
from collections.abc import Container, Iterable, Iterator
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

import libcst as cst

from . import wtable as t
from .aliases import changes_lists
from .catching import object_of
from .errors import FwdtransError, Refused
from .facts import PURE_CALLS
from .identity import MISSING
from .libraries import library_key
from .lower import lower
from .parsed import parse
from .resolve import Callee, LiveScope, callee_of
from .rules.builtins import MUTATING
from .rules.library import SOLVERS
from .runtime import is_array, is_array_scalar, is_named
from .shapes import DRAWING
from .source import Source

HOME = os.path.dirname(__file__) + os.sep
ADVICE = "return what it would change, or differentiate the function that it calls for its value"
GENERATES = "a generator is not gone through by differences"
IMPURE = frozenset({"print", "input", "open", "exec", "setattr", "delattr", "__import__"})
MODULES = frozenset(
    {"random", "secrets", "time", "os", "sys", "io", "logging", "subprocess", "socket", "shutil", "tempfile", "uuid",
     "warnings", "threading"}
)  # fmt: skip
SEEDED = frozenset("Random RandomState default_rng Generator SeedSequence PCG64 PCG64DXSM MT19937 Philox SFC64".split())
STORING = frozenset("fill put itemset partition resize setfield setflags byteswap".split())  # methods of arrays
READING = frozenset(  # methods that only look, at arrays, dicts and text
    "all any argmax argmin argsort astype choose clip compress conj conjugate copy count cumprod cumsum diagonal dot "
    "endswith flatten format get index item items join keys lower max mean min nonzero prod ravel repeat reshape round "
    "searchsorted split squeeze startswith std strip sum swapaxes take tolist trace transpose upper values var "
    "view".split()
)
STANDING = (ModuleType, type, FunctionType, BuiltinFunctionType)  # known by their keys, or taken on trust
DATA = (str, bytes, int, float, complex, tuple, list, dict, set, frozenset)


def stub(function: FunctionType) -> t.Program:
    """Return a program without statements for a function whose text is not there, or is outside the fence."""
    name = function.__name__ if function.__name__.isidentifier() else "primal"
    params = inspect.signature(function, follow_wrapped=False)
    shown = [p.replace(annotation=p.empty, default=p.empty if p.default is p.empty else _Shown(p.default))
             for p in params.parameters.values()]  # fmt: skip
    text = f"def {name}{params.replace(parameters=shown, return_annotation=params.empty)}:\n    pass\n"
    code = function.__code__
    source = Source(name, function.__qualname__, code.co_filename, text, code.co_firstlineno)
    return lower(parse(source), LiveScope(function))


class _Shown:
    """A default as a signature shows it: a literal as it is, anything else as `...`."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __repr__(self) -> str:
        return repr(self.value) if isinstance(self.value, int | float | str | type(None)) else "..."


def refuse_effects(unit: Any, callee: Callee) -> None:
    """Refuse a function if it, or what it calls, does what would be noticed when it is done again.

    Raises:
        Refused: with the place of the first such thing.
    """
    seen: set[Callee] = set()
    todo = [callee]
    while todo:
        one = todo.pop()
        if one in seen:
            continue
        seen.add(one)
        try:
            program = unit.program(one)
            if program.source.source.path.startswith(HOME):
                continue
        except FwdtransError:
            if one == callee:
                return
            continue
        for node, what in effects(program, one.scope):
            if what == GENERATES and one != callee:  # a helper's is gone through in the function that asks for it
                continue
            advice = f"differences run `{program.name}` many times: {ADVICE}"
            raise Refused(what, program.source.place(node), advice)
        todo += callees(program)


def callees(program: t.Program) -> Iterator[Callee]:
    """Yield the functions that a program calls by name."""
    for line in program.lines():
        for row in t.all_rows(line.rows):
            if isinstance(row.what, t.Invoke) and isinstance(row.what.callee, Callee):
                yield row.what.callee
            if isinstance(row.what, t.Plain):
                yield from (found for found in row.what.calls if isinstance(found, Callee))


def effects(program: t.Program, scope: Any, around: frozenset[str] = frozenset()) -> Iterator[tuple[Any, str]]:
    """Yield what a program's own text does beyond its arguments and results: the place, and the words for it.

    `around`: the names of the functions that it stands in.
    """
    if program.is_generator and not around:
        yield program.source.node, GENERATES
    own = {*around, *program.locals, *(p.name for p in program.params)}
    for line in t.own_lines(program.body):
        for row in t.all_rows(line.rows):
            yield from _effects_of(row, own)
            if draws(row, scope, own):
                yield row.node, "this draws another number each time"
            if isinstance(row.what, t.Function) and row.what.program is not None:
                yield from effects(row.what.program, scope, frozenset(own))
        match line.does:
            case t.Bind(targets):
                every: Iterable[t.Target] = targets
            case t.Update(target):
                every = (target,)
            case _:
                continue
        for target in every:
            for name in set(target.names()) - own:
                yield line.node, f"`{name}` outside of the function is bound anew"
            for store in target.stores():
                owner = store.args[0] if store.args else None
                if isinstance(owner, ast.Name) and not owner.id.startswith("%") and owner.id not in own:
                    yield line.node, f"`{owner.id}` outside of the function is changed"


def draws(row: t.Row, scope: Any, own: Container[str]) -> bool:
    """Say whether a row asks a source of random numbers that is none of the function's own, `np.random.rand()`."""
    if not isinstance(row.node, cst.Call) or not isinstance(row.what, t.Invoke | t.Method | t.Fenced):
        return False
    func = row.node.func
    asked = func.value if isinstance(row.what, t.Method) and isinstance(func, cst.Attribute) else func
    found = object_of(asked, scope, own.__contains__)
    owner = found.__self__ if isinstance(found, BuiltinFunctionType | MethodType) else found
    return any(cls.__module__ in DRAWING for cls in type(owner).__mro__)


def _effects_of(row: t.Row, own: set[str]) -> Iterator[tuple[Any, str]]:
    match row.what:
        case t.Method(name) if name in MUTATING and isinstance(row.args[0], ast.Name):
            owner = row.args[0].id
            if not owner.startswith("%") and owner not in own:
                yield row.node, f"`{owner}` outside of the function is changed"
        case t.Mirror("next") if isinstance(row.args[0], ast.Name):
            if not row.args[0].id.startswith("%") and row.args[0].id not in own:
                yield row.node, f"`{row.args[0].id}` outside of the function is moved on"
        case t.Plain() | t.Fenced():
            for node in ast.walk(row.form):
                if not isinstance(node, ast.Call):
                    continue
                path = ast.unparse(node.func)
                root, _, last = path.partition(".")
                if path.rpartition(".")[2] in SEEDED and (node.args or node.keywords):
                    continue
                if path in IMPURE and path not in own or last and {*path.split(".")[:-1]} & MODULES and root not in own:
                    yield row.node, f"`{path}` does or gives something else each time"
                elif last in MUTATING and root not in own and root.isidentifier():
                    yield row.node, f"`{root}` outside of the function is changed"


# --- again, on copies -------------------------------------------------------------------------------------------------


def repeats(unit: Any) -> bool:
    """Say whether running a function again on copies of its arguments can be noticed by nobody.

    SciPy's algorithms run what they are given again and again in any case, and take numbers alone for tangents.
    """
    rows = (r for program in unit.programs.values() for line in program.lines() for r in t.all_rows(line.rows))
    if any(isinstance(r.what, t.Library) and r.what.key in SOLVERS for r in rows):
        return True
    for callee, program in [*unit.programs.items()]:
        scope = callee.scope
        unit.scopes.append(scope)  # what is asked is remembered
        if any(what != GENERATES for _, what in effects(program, scope)):
            return False
        made = frozenset().union(*(facts.made for facts in unit.facts.values() if facts.program is program))
        if any(is_noticed(row, own, scope, made, unit) for row, own in rows_of(program)):
            return False
    return True


def rows_of(program: t.Program, around: frozenset[str] = frozenset()) -> Iterator[tuple[t.Row, frozenset[str]]]:
    """Yield a program's rows, those of functions inside as well, each with the names that are the functions' own."""
    own = around | program.locals | {p.name for p in program.params}
    for line in t.own_lines(program.body):
        for row in t.all_rows(line.rows):
            yield row, own
            if isinstance(row.what, t.Function) and row.what.program is not None:
                yield from rows_of(row.what.program, own)


def is_noticed(row: t.Row, own: frozenset[str], scope: Any, made: Container[str], unit: Any) -> bool:
    """Say whether it could be noticed that a row is evaluated again; of what has a program, that says so.

    Args:
        own: the names of the functions that the row stands in.
        made: the rows that make objects by initialisers that are followed.
    """
    match row.what:
        case t.Make(cls):
            return row.w not in made and not is_named(cls)
        case t.Fenced() if isinstance(row.node, cst.Call) and is_of_arrays(row.node.func, scope, own):
            return False
        case t.Library() | t.Mirror("next"):
            return True
        case t.Fenced() | t.Plain():
            called = [node for node in ast.walk(row.form) if isinstance(node, ast.Call)]
            return isinstance(row.what, t.Fenced) and not called or not all(map(is_quiet, called))
        case t.Invoke(Callee() as callee):
            outside = [object_of(arg.value, scope, own.__contains__) for arg in getattr(row.node, "args", ())]
            return any(map(is_changeable, outside)) and changes_lists(callee, unit)
        case t.Method(name) if isinstance(row.node, cst.Call) and isinstance(row.node.func, cst.Attribute):
            owner = object_of(row.node.func.value, scope, own.__contains__)
            return owner is not MISSING and not is_asked(owner, name, unit)
    return False


def is_of_arrays(func: cst.BaseExpression, scope: Any, own: Container[str]) -> bool:
    """Say whether a function, or a class, is one of NumPy's or SciPy's that make nothing but their values."""
    found = object_of(func, scope, own.__contains__)
    home, _, inner = str(getattr(found, "__module__", None) if callable(found) else None).partition(".")
    stores = inner.startswith(("random", "io")) or getattr(found, "__name__", "").startswith(("set", "save"))
    return home in ("numpy", "scipy") and not stores


def is_quiet(call: ast.Call) -> bool:
    """Say whether a call, that is kept as it stands, makes nothing but its value."""
    seeded = ast.unparse(call.func).rpartition(".")[2] in SEEDED and bool(call.args or call.keywords)
    return seeded or getattr(call.func, "id", "") in PURE_CALLS


def is_changeable(found: Any) -> bool:
    """Say whether an object from outside is none of those that stay as they are."""
    is_standing = isinstance(found, (str, bytes, int, float, complex, frozenset, *STANDING))
    return found is not MISSING and not is_standing and not library_key(found)


def is_asked(owner: Any, name: str, unit: Any) -> bool:
    """Say whether a method of an object from outside changes nothing, so that it may be called again."""
    if isinstance(owner, DATA) or is_array(type(owner)) or is_array_scalar(type(owner)):
        return name not in MUTATING | STORING
    if isinstance(owner, STANDING):
        return True
    method = unit.attribute(type(owner), name)
    if not isinstance(method, FunctionType) or changes_lists(callee_of(method), unit):
        return False
    try:
        program = unit.program(callee_of(method))
    except FwdtransError:
        return False
    return all(row.what.name in READING for row, _ in rows_of(program) if isinstance(row.what, t.Method))
