"""A companion, and the numbers that are asked for, in; the slopes in all of them, in few passes, out.

    dy = np.zeros_like(y)            dy = through(np.zeros_like, y)
    dy[i] = np.array([dx[i]]).sum()  dy[i] = through(through(np.array, [dx[i]]).sum)

The companion is run as it stands on tangents that are beams (`beam.py`), but for its calls: they go through a function
that makes zeros in all directions, and knows which functions may be called once for each. Whatever is not known to be
right raises `Unspread`, and the caller takes a pass for each direction.
"""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy, deepcopy
from functools import partial
from types import SimpleNamespace

import numpy as np

from . import runtime
from .beam import WIDTH, Beam, Unspread, along, beams_in, widened
from .build import Part
from .engine import Engine, is_constant
from .errors import FwdtransError, Refused
from .parameters import defaults_of
from .runtime import fields_of, is_named, tuple_like
from .seeds import ROWS, fitting
from .shapes import draws
from .strided import arrays_in, guard_whole, is_array
from .transformed import Transformed
from .typed import Any

LARGEST = 1 << 17  # numbers in the seeds of one pass, which stay in the cache: more directions take several
OPEN = frozenset(  # modules whose functions may be called once for each direction
    {"numpy", "scipy", *(f"fwdtrans.{name}" for name in ("matrices", "reduced", "sampled", "factored", "special"))}
)
ZEROS: tuple[Any, ...] = (np.zeros_like, runtime.zero, runtime.blank)
MAKERS = frozenset({"zeros_like", "zero", "blank"})  # their names: they make zeros for tangents in tangents' lines
HOLDERS: tuple[Any, ...] = (SimpleNamespace, deque, defaultdict)  # what mirrors are made of, besides what is built in
BUILT_IN: frozenset[Any] = frozenset(one for one in vars(builtins).values() if callable(one))
THROUGH = "through"


# --- the code -----------------------------------------------------------------------------------------------------


def wide_of(made: Transformed) -> Transformed | None:
    """Return a companion whose calls go through `through`; None where exceptions may be caught on the way."""
    if made.wide is None:
        parts = [*filter(None, map(turned, made.parts))]
        made.wide = False
        if len(parts) == len(made.parts):
            again = Transformed(parts, made.active, made.stored, made.places, (), made.tangent_names, made.flags)
            made.wide = again
    return made.wide or None


def turned(part: Part) -> Part | None:
    """Return a companion's text with its calls going through `through`; None where it may catch `Unspread`."""
    tree = ast.parse(part.text)
    nodes = [*ast.walk(tree)]
    if any(map(may_catch_all, nodes)):
        return None
    used = {node.id for node in nodes if isinstance(node, ast.Name)} | {*part.names}
    shown = THROUGH
    while shown in used:
        shown += "_"
    own = {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    own |= {name for name, what in part.names.items() if isinstance(what, int)}
    calls = [node for node in nodes if isinstance(node, ast.Call) and is_ours(part, node, own)]
    text = rerouted(part.text, calls, shown)
    if text is None:
        return None
    names = {**part.names, shown: (__name__, THROUGH)}
    return Part(part.name, text, part.lines, part.function, part.first, part.positional, part.keywords, names, part.own)


def may_catch_all(node: ast.AST) -> bool:
    """Say whether a statement may catch what is no `Exception`, as `Unspread`."""
    if isinstance(node, ast.ExceptHandler):
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        shown = [getattr(kind, "id", getattr(kind, "attr", "")) for kind in kinds]
        return not all(name == "Exception" or name.endswith("Error") for name in shown)
    if isinstance(node, ast.With):
        names = [ast.unparse(getattr(item.context_expr, "func", item.context_expr)) for item in node.items]
        return not all(name.endswith(".errstate") for name in names)
    return isinstance(node, ast.Try) and bool(node.finalbody)


def is_ours(part: Part, node: ast.Call, own: set[str]) -> bool:
    """Say whether a call may be given tangents, and is none of a companion, nor of what is built in."""
    role = part.lines[node.lineno - 1][1]
    if role == "user" or not isinstance(node.func, (ast.Name, ast.Attribute)):
        return False
    if isinstance(node.func, ast.Attribute):
        return role == "tangent" or node.func.attr not in MAKERS
    name = node.func.id
    if name in own or hasattr(builtins, name):
        return False
    return role == "tangent" or part.names.get(name, (name,))[-1] not in MAKERS


def rerouted(text: str, calls: Sequence[ast.Call], shown: str) -> str | None:
    """Return a text, line by line the same, in which `shown(f, x)` stands for some of its calls `f(x)`."""
    rows = [line.encode() for line in text.split("\n")]
    edits: list[tuple[int, int, int, bytes]] = []  # row, column, how much is replaced, and by what
    for call in calls:
        f = call.func
        row, column = f.end_lineno or 0, f.end_col_offset or 0
        if rows[row - 1][column : column + 1] != b"(":
            return None
        edits += [(row, column, 1, b", "), (f.lineno, f.col_offset, 0, f"{shown}(".encode())]
    for row, column, count, new in sorted(edits, reverse=True):
        rows[row - 1] = rows[row - 1][:column] + new + rows[row - 1][column + count :]
    return "\n".join(row.decode() for row in rows)


def through(function: Any, *args: Any, **kwargs: Any) -> Any:
    """Return what a function gives, which a tangent's line calls."""
    is_moving = next(beams_in((args, kwargs)), None) is not None
    if any(function is one for one in ZEROS):
        if is_moving:
            raise Unspread("zeros for what is no value")
        return widened(function(*args, **kwargs), {})
    if not is_moving:
        return function(*args, **kwargs)
    shaped = SHAPED.get(function)
    if shaped is not None:
        return shaped(*args)
    if function in HOLDERS or isinstance(function, type) and is_named(function):
        return function(*args, **kwargs)
    owner = getattr(function, "__self__", None)
    is_replaced = is_named(type(owner)) and function.__name__ == "_replace"
    if isinstance(owner, (list, dict, deque)) or is_replaced:
        return function(*args, **kwargs)
    if isinstance(function, partial) or function in BUILT_IN:
        return function(*args, **kwargs)  # a beam's method, or what is built in
    if is_array(owner):
        return along(getattr(np.ndarray, function.__name__), owner, *args, **kwargs)
    if isinstance(owner, np.ufunc):
        return along(function, *args, **kwargs)
    home = getattr(function, "__module__", None) or type(function).__module__
    path = getattr(getattr(function, "__code__", None), "co_filename", "")
    if home == runtime.__name__ or path.startswith("<fwdtrans "):  # what rearranges; a companion that is passed on
        return function(*args, **kwargs)
    if home in OPEN or home.partition(".")[0] in OPEN:
        return along(function, *args, **kwargs)
    raise Unspread(f"{home}.{getattr(function, '__name__', function)}")


def like(tangent: Any, value: Any) -> Any:
    """Return a tangent in the shape of its value, as an array of its own."""
    if not is_array(value):
        return tangent
    made = widened(runtime.zero(value), {})
    made[...] = tangent
    return made


def refilled(tangent: Any, new: Any) -> Any:
    """Return a tangent with a new content: an array is filled, a number is another."""
    if not isinstance(tangent, Beam) or tangent.is_number:
        return new
    tangent[...] = new
    return tangent


def viewed(tangent: Any, mirror: Any, value: Any, array: Any) -> Any:
    """Return the tangent of what may be a view of an array, which is a view of the array's tangent if that is one."""
    if not (is_array(value) and is_array(array) and isinstance(mirror, Beam)):
        return tangent
    if np.may_share_memory(value, array) != np.may_share_memory(tangent.slopes, mirror.slopes):
        raise Unspread("a view whose tangent is none")
    return tangent


SHAPED: dict[Any, Callable[..., Any]] = {runtime.like: like, runtime.refilled: refilled, runtime.viewed: viewed}


# --- the run ------------------------------------------------------------------------------------------------------


def columns(engine: Engine, values: Mapping[str, Any], names: Sequence[str]) -> tuple[Any, dict[str, list[Any]]] | None:
    """Return a function's value, and by parameter the tangent of all that it gives, for each number in the parameter.

    None where a pass for each of them is due.
    """
    if engine.mode.name != "forward" or engine.mode.compiler or is_constant(engine.function):
        return None
    if not {*names} <= values.keys():
        return None
    mark = (tuple(names), "wide", engine.function.__code__)
    order = tuple(n for n in engine.names if n in names)
    made = engine.transformed(order, engine.shapes(values, dict.fromkeys(order)))
    if made.repeats and (mark in engine.passing or engine.functions(values)):
        return None
    try:
        return run(engine, made, values, order)
    except Unspread as why:
        if not made.repeats:
            what = f"running {engine.function.__name__} twice may be noticed, and it does not go in one pass ({why})"
            raise Refused(what, None, "differentiate along one direction at a time, by jvp") from None
        engine.passing.add(mark)
    except (FwdtransError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, Warning):
        if not made.repeats:
            raise
    return None  # the passes raise it, where it is the user's own


def leaves(value: Any, seen: set[int]) -> Iterator[Any]:
    """Yield what lists, tuples, dicts and objects hold in the end; what holds itself is gone through once."""
    inside = value if isinstance(value, (list, tuple, dict)) or is_array(value) else fields_of(value)
    if is_array(value) or inside is None:
        yield value
    elif id(value) not in seen:
        seen.add(id(value))
        for item in inside.values() if isinstance(inside, dict) else inside:
            yield from leaves(item, seen)


def run(
    engine: Engine, made: Transformed, values: Mapping[str, Any], order: Sequence[str]
) -> tuple[Any, dict[str, list[Any]]] | None:
    """Return the same, in as many passes as the size of the seeds asks for; in one, if more could be noticed."""
    wide = wide_of(made)
    if wide is None or made.yields or engine.functions(values):
        raise Unspread("what it catches, yields or calls")
    guard(made, values, order)
    is_left = not made.repeats or not made.changes_arrays and not any(map(holds, values.values()))
    mirrors = mirrors_of(values, made.active)
    counts = {name: sum(numbered(mirrors[name])) for name in order}
    total = sum(counts.values())
    if total < 2:
        return None
    step = max(2, LARGEST // total) if made.repeats else total
    value, slopes = None, []
    for start in range(0, total, step):
        token = WIDTH.set(min(step, total - start))
        try:
            now = values if is_left else deepcopy(dict(values))
            value, tangent = engine.run(wide, now, seeded(values, made.active, order, start), {})
        finally:
            WIDTH.reset(token)
        guard_value(value)
        slopes += [one_direction(tangent, q) for q in range(min(step, total - start))]
    if made.is_real:
        engine.guard_real((value,), values)
    each = iter(slopes)
    found = {name: [next(each) for _ in range(counts[name])] for name in order}
    return (value if is_left else engine.plain(values)), found


def guard(made: Transformed, values: Mapping[str, Any], order: Sequence[str]) -> None:
    """Leave to passes what they refuse, and numbers beside arrays of another precision, which would take theirs."""
    kept = defaults_of(made.parts[-1].function)
    if any(holds(values[name]) and values[name] is kept.get(name) for name in made.active - {*order} if name in values):
        raise Unspread("a default value that may be stored into")
    every = [*leaves([*values.values()], set())]
    if any(isinstance(one, float) for one in every) and any(
        is_array(one) and one.dtype.kind in "fc" and one.dtype != float for one in every
    ):
        raise Unspread("numbers beside arrays of another precision")
    guard_whole(made, values, order)


def guard_value(value: Any) -> None:
    """Leave to passes a value that may hold beams."""
    if isinstance(value, (list, tuple, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            guard_value(item)
    elif isinstance(value, Beam) or fields_of(value) is not None:
        raise Unspread("a value that may move")


def holds(value: Any) -> bool:
    """Say whether a value may be changed by who gets it."""
    if isinstance(value, (list, dict, set, tuple)) or draws(type(value)):
        return True
    return not is_array(value) and fields_of(value) is not None


def mirrors_of(values: Mapping[str, Any], active: Any) -> dict[str, Any]:
    """Return zeros for the parameters that may move; no two of their arrays may share memory."""
    memo: dict[int, Any] = {}
    zeros = {name: runtime.zero(values[name]) for name in active if name in values}
    made = {name: fitting(zero, values[name], name, memo, []) for name, zero in zeros.items()}
    arrays = [*arrays_in([*made.values()])]
    if len(arrays) > 64 or any(np.may_share_memory(a, b) for i, a in enumerate(arrays) for b in arrays[:i]):
        raise Unspread("arguments that share memory")
    return made


def numbered(mirror: Any) -> Iterator[int]:
    """Yield how many numbers each array, or number, of a mirror has, in the order in which they are asked for."""
    if is_array(mirror):
        yield mirror.size
    elif isinstance(mirror, (float, complex)):
        yield 1
    elif mirror is not None:
        for item in items_of(mirror):
            yield from numbered(item)


def items_of(mirror: Any) -> list[Any]:
    """Return the items of a mirror, in order."""
    if isinstance(mirror, ROWS):
        return [*mirror]
    return [*(mirror if isinstance(mirror, dict) else vars(mirror)).values()]


def seeded(values: Mapping[str, Any], active: Any, order: Sequence[str], start: int) -> dict[str, Any]:
    """Return beams for the parameters that may move: a direction each for the numbers from `start` on."""
    mirrors = mirrors_of(values, active)
    width, memo = WIDTH.get(), dict[int, Any]()
    beams = {name: widened(one, memo, name in order) for name, one in mirrors.items()}
    position = 0
    for leaf in (leaf for name in order for leaf in leaves_of(beams[name])):
        low, high = max(start, position), min(start + width, position + leaf.size)
        if low < high:
            here = np.arange(low, high)
            places = (here - start, *(np.unravel_index(here - position, leaf.shape) if leaf.ndim else ()))
            leaf.slopes[places] = 1.0
        position += leaf.size
    return beams


def leaves_of(beam: Any) -> Iterator[Beam]:
    """Yield the beams of a mirror, in the order in which its numbers are asked for."""
    if isinstance(beam, Beam):
        yield beam
    elif isinstance(beam, complex):
        raise Unspread("a complex number among the arguments")
    elif beam is not None:
        for item in items_of(beam):
            yield from leaves_of(item)


def one_direction(tangent: Any, q: int) -> Any:
    """Return a tangent in one direction."""
    if isinstance(tangent, Beam):
        return tangent.one(q)
    if isinstance(tangent, tuple):
        return tuple_like(tangent, [one_direction(item, q) for item in tangent])
    if isinstance(tangent, list):
        return [one_direction(item, q) for item in tangent]
    if type(tangent) is dict:
        return {key: one_direction(item, q) for key, item in tangent.items()}
    if type(tangent).__name__ == "SimpleNamespace":
        again = copy(tangent)
        vars(again).update({name: one_direction(item, q) for name, item in vars(tangent).items()})
        return again
    if tangent is None or isinstance(tangent, (float, int)) or is_array(tangent) or hasattr(tangent, "dtype"):
        return tangent
    raise Unspread(f"the tangent is a {type(tangent).__name__}")
