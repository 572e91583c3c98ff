"""The straight way to a companion: what a public call does whose arguments are of the kinds of the last one's.

It is written once for a companion, as a function that unpacks the arguments, looks at their kinds and at the names
that the companion looked up, and calls it: what `f.jvp` and `f.grad` cost over the raw companion. Numbers, text and
lists of floats go this way; any other call goes through the engine. It is a function over the user's own globals and
cells, so that it reads a name as his function does, which Python does quickest; all that is ours is in cells.
"""

from __future__ import annotations

import _ast as ast  # the nodes, without what `ast` brings to go through them
import builtins
import sys
from _operator import countOf  # `operator` takes longer to import
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from types import CellType, FunctionType, ModuleType

from .build import compiled_inside
from .engine import Engine, as_floats, is_constant
from .identity import MISSING, marked
from .kept import keep
from .parameters import KEYWORD_ONLY, VAR_KEYWORD, VAR_POSITIONAL, defaults_of
from .registry import RULES
from .runtime import fields_of
from .strided import are_apart, is_array, kept_apart
from .transformed import GIVES_FLOATS
from .typed import Any

ELSEWHERE: Any = object()  # what a way gives where it does not lead: the call is another one
MANY = 4  # so many absent names are asked for one by one
MOST = 8  # ways are written for one function's calls, then it is left with the last
MOST_KEPT = 1000  # items of a tuple are kept, to know it again
GONE = (NameError, KeyError, AttributeError)
LOCALS = frozenset("primals tangents is_fresh found error value slopes every".split())

Way = Callable[..., Any]

WAY = """\
def way({given}):
    {seen}if {lengths}:
        {unpacked}
        try:
            is_fresh = (
                {kinds}
                and {fresh}
            )
        except GONE:  # a name is not there, a cell is empty
            is_fresh = False
        if is_fresh:
            try:
                found = companion({passed})
            except Exception as error:
                failed(error, made, bound(primals, {{}}))
                raise
            {end}
    return ELSEWHERE
"""

OF_REALS = """\
if type(found[0]) is not float and type(found[0]) not in REAL:
                guard_real(found, bound(primals, {}))
            """

OF_SURE_SLOPES = """\
value, slopes = found
            {slopes}, = {slopes_in_order}
            return {result}"""

OF_SLOPES = """\
value, slopes = found
            {slopes}, = {slopes_in_order}
            if not ({are_floats}):
                {slopes}, = map(as_floats, ({slopes},))
            return {result}"""


def way_of_jvp(engine: Engine, primals: Sequence[Any], tangents: Sequence[Any]) -> Way | None:
    """Return the straight way for primals and tangents such as these; None where there is none."""
    values = _bound(engine, primals)
    if values is None or len(primals) != len(tangents):
        return None
    seeds = {n: d for n, d in zip(engine.names, tangents) if d is not None}
    if not seeds or not all(_fits(d, values[n]) for n, d in seeds.items()):
        return None
    space: dict[str, Any] = {}
    kinds = _kinds(values, [f"x{i}" for i in range(len(primals))], space)
    seed_kinds = [_seed_kind(f"d{i}", d, values[n], space) for i, (n, d) in enumerate(zip(engine.names, tangents))]
    if kinds is None or None in seed_kinds:
        return None
    made = engine.transformed(tuple(seeds), engine.shapes(values, seeds))
    if made.active != {*seeds} or made.yields or made.stored or made.changes_arrays:
        return None
    passed: list[str] = []
    arrays = [i for i, n in enumerate(engine.names) if n in values and is_array(values[n])]
    lenders = arrays if made.lends else None
    lent = [f"d{i}" for i, n in enumerate(engine.names) if made.lends and is_array(seeds.get(n))]
    space |= {"kept_apart": kept_apart, "are_apart": are_apart}
    last = f"return found[0], kept_apart(found[1], ({', '.join(lent)},))" if lent else "return found"
    for i, name in enumerate(engine.names):
        passed += [f"x{i}"] + [_own(f"d{i}", seeds.get(name), lenders)] * (name in seeds)
    rows = [f"x{i}" for i, n in enumerate(engine.names) if n in seeds and type(values[n]) is not float]
    apart = [f"{one} is not {two}" for at, one in enumerate(rows) for two in rows[:at]]
    return _written(
        engine, made, space, OF_REALS * made.is_real + last, given="primals, tangents",
        passed=", ".join(passed), lengths=f"len(primals) == {len(primals)} == len(tangents)",
        unpacked=f"{_listed('x', len(primals))} = primals; {_listed('d', len(primals))} = tangents",
        kinds=_together([*kinds, *(kind for kind in seed_kinds if kind), *apart]),
    )  # fmt: skip


def way_of_gradient(
    engine: Engine, primals: Sequence[Any], names: Sequence[str], is_single: bool, kind: str, result: Any
) -> Way | None:
    """Return the straight way to slopes in `names`, a tuple unless `is_single`; None where there is none.

    Args:
        kind: the operator's; a derivative is one in a number.
        result: the slopes that the operator gave.
    """
    values = _bound(engine, primals)
    if values is None or len({*names}) < len(names):
        return None
    if not {type(values.get(n)) for n in names} <= ({float} if kind == "derivative" else {float, list}):
        return None
    space: dict[str, Any] = {}
    kinds = _kinds(values, [f"x{i}" for i in range(len(primals))], space)
    apart = _apart(values, names)
    if kinds is None or apart is None or not {*names} <= {*engine.names[: len(primals)]} or not names:
        return None
    order = tuple(n for n in engine.names if n in names)
    made = engine.gradient_made(order, engine.shapes(values, dict.fromkeys(order)))
    if made is None or made.stored:
        return None
    given = dict(zip(names, [result] if is_single else result))
    slopes = [f"d{i}" for i in range(len(order))]
    asked = [_like(slopes[order.index(n)], values[n]) for n in names]
    shaped = asked[0] if is_single else f"({', '.join(asked)},)"
    is_sure = GIVES_FLOATS in made.flags
    sought = [(d, given[n], values[n]) for n, d in zip(order, slopes) if not (is_sure and type(values[n]) is list)]
    are_floats = _slopes_kinds(sought)
    end = (OF_SLOPES if are_floats else OF_SURE_SLOPES).format(
        slopes=", ".join(slopes), slopes_in_order="(slopes,)" if len(order) == 1 else "slopes",
        are_floats=_together(are_floats), result=f"value, {shaped}" if kind == "value_and_grad" else shaped,
    )  # fmt: skip
    return _written(
        engine, made, space, OF_REALS * made.is_real + end, given="primals", lengths=f"len(primals) == {len(primals)}",
        unpacked=f"{_listed('x', len(primals))} = primals", kinds=_together([*kinds, *apart]),
        passed=", ".join(f"x{i}" for i in range(len(values))),
    )  # fmt: skip


def _slopes_kinds(sought: Sequence[tuple[str, Any, Any]]) -> list[str]:
    """Return the conditions that slopes are floats, arranged as those of another call are.

    Args:
        sought: of each its name, what it was in the other call, and the argument that it belongs to.
    """
    several = [d for d, slope, _ in sought if type(slope) is tuple and {*map(type, slope)} == {float}]
    found = []
    for d, slope, value in sought:
        if type(value) is list:
            found.append(f"{{*map(type, chain({d}))}} == FLOATS" if _row_of(value) else _of_floats(d, slope))
        elif d not in several:
            found.append(f"type({d}) is float")
    if several:  # of a function that gives several numbers
        every = f"[{', '.join(f'*{d}' for d in several)}]"
        found += [f"type({' is type('.join(f'{d})' for d in several)} is tuple"]
        found += [f"len(every := {every}) == count(map(type, every), float)"]
    return found


def _row_of(value: Any) -> Any:
    """Return the class of the rows of a list of them; None for anything else."""
    return type(value[0]) if type(value) is list and value and type(value[0]) in (list, tuple) else None


def _like(slopes: str, value: Any) -> str:
    """Return slopes, by their name, in rows such as those of a value."""
    return f"[*map(tuple, {slopes})]" if _row_of(value) is tuple else slopes


def _apart(values: dict[str, Any], names: Sequence[str]) -> list[str] | None:
    """Return the conditions that no row is another one as well; None where it might be another argument's."""
    rows = [at for at, (name, value) in enumerate(values.items()) if name in names and _row_of(value) is list]
    if not rows:
        return []
    is_alone = sum(type(value) not in SCALARS for value in values.values()) == 1
    return [f"len({{*map(id, x{rows[0]})}}) == len(x{rows[0]})"] if is_alone else None


def _bound(engine: Engine, given: Sequence[Any]) -> dict[str, Any] | None:
    """Return positional arguments by parameter, with scalars for defaults; None for calls that are not so simple."""
    starred = {VAR_POSITIONAL, VAR_KEYWORD, KEYWORD_ONLY} & {*engine.kinds.values()}
    if engine.mode.name == "numeric" or starred or is_constant(engine.function) or not given:
        return None
    defaults = defaults_of(engine.function)
    left_out = engine.names[len(given) :]
    if len(given) > len(engine.names) or not all(type(defaults.get(n, ())) in SCALARS for n in left_out):
        return None
    return {**dict(zip(engine.names, given)), **{n: defaults[n] for n in left_out}}


def _fits(seed: Any, value: Any) -> bool:
    """Say whether a tangent is of its primal's kind: a float, a list, an array of the same shape."""
    if type(seed) is type(value) in (float, list):
        return True
    return is_array(seed) and is_array(value) and seed.shape == value.shape and seed.dtype is value.dtype


def _own(name: str, seed: Any, lenders: Sequence[int] | None) -> str:
    """Return a tangent as it is passed on: a copy of what the caller might change.

    Args:
        lenders: the arguments that are arrays, where one whose memory is not theirs is passed on as it is.
    """
    if not is_array(seed):
        return f"[*{name}]" if type(seed) is list else name
    if lenders is None:
        return f"{name}.copy()"
    own = " and ".join(f"x{i}.base is None" for i in lenders)
    return f"{name} if {own} and are_apart({name}, {', '.join(f'x{i}' for i in lenders)}) else {name}.copy()"


SCALARS = (float, int, bool, str, type(None))


def _kinds(values: dict[str, Any], names: Sequence[str], space: dict[str, Any]) -> list[str] | None:
    """Return the conditions that arguments are of the same kinds; None where their kinds are no simple ones."""
    found = [_kind(name, value, space) for name, value in zip(names, values.values())]
    return [kind for kind in found if kind] if None not in found else None


def _kind_of_rows(name: str, value: list[Any], space: dict[str, Any]) -> str | None:
    """Return the condition that a list is one of rows of floats, such as another one; None where that is none."""
    kinds = {*map(type, value)}
    if kinds not in ({list}, {tuple}) or not all(value) or {*map(type, chain.from_iterable(value))} != {float}:
        return None
    space |= {"chain": chain.from_iterable, f"{name}_rows": kinds, f"{name}_sizes": {*map(len, value)}}
    sizes = f"{{*map(len, {name})}} == {name}_sizes" if kinds == {tuple} else f"all({name})"
    return (
        f"type({name}) is list and {{*map(type, {name})}} == {name}_rows and {sizes} "
        f"and {{*map(type, chain({name}))}} == FLOATS"
    )


def _kind(name: str, value: Any, space: dict[str, Any]) -> str | None:
    """Return the condition that an argument is of a value's kind; `space` receives what it compares with."""
    kind = type(value)
    if kind is int:
        return f"type({name}) is int and -BIG < {name} < BIG"
    if kind in SCALARS:
        return f"type({name}) is {kind.__name__}" if value is not None else f"{name} is None"
    if kind in (list, tuple) and value and {*map(type, value)} == {float}:
        floats = f"type({name}) is {kind.__name__} and {_of_floats(name, value)}"
        if kind is list or len(value) > MOST_KEPT or name.startswith("d"):
            return floats
        space[f"k{name}"] = value  # the last one that was asked: a tuple of floats stays one
        return f"({name} is k{name} or {floats} and (k{name} := {name}) is {name})"
    if kind is list and value:
        return _kind_of_rows(name, value, space)
    if is_array(value) and value.dtype.char == "d":
        space |= {"array": type(value), "floats": value.dtype}
        return f"type({name}) is array and {name}.ndim == {value.ndim} and {name}.dtype is floats"
    fields = fields_of(value)
    if fields and [*fields] == [*getattr(value, "__dict__", ())] and {*map(type, fields.values())} == {float}:
        space[f"{name}_class"] = kind
        floats = " is ".join(f"type({name}_fields[{field!r}])" for field in fields)
        size = f"len({name}_fields := {name}.__dict__) == {len(fields)}"
        return f"type({name}) is {name}_class and {size} and {floats} is float"
    return None


def _of_floats(name: str, row: Any) -> str:
    """Return the condition that a list is of floats alone, at least one, or a tuple of as many as another one."""
    if type(row) is tuple:
        return f"len({name}) == {len(row)} == count(map(type, {name}), float)"
    return f"0 < len({name}) == count(map(type, {name}), float)"


def _seed_kind(name: str, seed: Any, value: Any, space: dict[str, Any]) -> str | None:
    """Return the condition that a tangent is of a seed's kind and of its primal's length, or shape."""
    kind = _kind(name, seed, space)
    primal = f"x{name[1:]}"
    if kind is None or type(seed) is list and (len(seed) != len(value) or type(seed[0]) is not float):
        return None
    if is_array(seed):
        return f"{kind} and {name}.shape == {primal}.shape"
    return f"len({name}) == len({primal}) and {kind}" if type(seed) is list else kind


def _together(kinds: Sequence[str]) -> str:
    """Return conditions as one, what is a float asked for at once."""
    mark = " is float"
    floats = [kind.removesuffix(mark) for kind in kinds if kind.endswith(mark) and " and " not in kind]
    rest = [kind for kind in kinds if not kind.endswith(mark) or " and " in kind]
    return " and ".join([" is ".join([*floats, "float"])] * bool(floats) + rest)


def _listed(stem: str, count: int) -> str:
    return "".join(f"{stem}{i}, " for i in range(count)).rstrip()


def _written(engine: Engine, made: Any, space: dict[str, Any], end: str, **parts: str) -> Way:
    """Return a way, from its text."""
    left_out = {n: d for n, d in defaults_of(engine.function).items() if n in engine.names}
    space |= {f"x{i}": left_out[n] for i, n in enumerate(engine.names) if n in left_out}  # hidden where it is given
    space |= {
        "companion": made.function, "made": made, "bound": engine.bound, "failed": engine.failed,
        "guard_real": engine.guard_real, "as_floats": as_floats, "ELSEWHERE": ELSEWHERE, "BIG": 1 << 1023,
        "FLOATS": {float}, "count": countOf, "REAL": {int, bool, tuple, list}, "GONE": GONE,
        **{name: getattr(builtins, name) for name in CALLED},
    }  # fmt: skip
    kept = [name for name in space if name.startswith("kx")]
    seen = f"nonlocal {', '.join(kept)}\n    " if kept else ""
    function = engine.function
    text = WAY.format(end=end, seen=seen, fresh=_freshness(function, made, space), **parts)
    path = f"<fwdtrans way of {function.__qualname__}>"
    keep(path, text)
    tree = compile(text, path, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    code = compiled_inside(tree, path, "way", [*space])
    own = {name: where for name, where in space.items() if name.startswith("w") and type(where) is CellType}
    cells = tuple(own[name] if name in own else CellType(space[name]) for name in code.co_freevars)
    return FunctionType(code, function.__globals__, "way", None, cells)


CALLED = "Exception all bool float int len list map str tuple type".split()


def _freshness(function: FunctionType, made: Any, space: dict[str, Any]) -> str:
    """Return the condition that every name that was looked up still means the same, and no rule is new.

    It is what `Transformed.is_fresh` finds, with nothing called; `space` receives what it compares with.
    """
    space |= {"function": function, "code": function.__code__, "rules": RULES, "defaults": function.__defaults__}
    conditions = ["function.__code__ is code", "function.__defaults__ is defaults", f"rules.version == {RULES.version}"]
    spaces: dict[int, Any] = {}
    names: dict[int, list[tuple[str, Any, Any]]] = {}
    for where, *one in made.asked:
        spaces.setdefault(id(where), where)
        names.setdefault(id(where), []).append(tuple(one))
    for i, where in enumerate(spaces.values()):
        asked = names[id(where)]
        absent = frozenset(name for name, found, _ in asked if found is MISSING)
        module = _module_of(where)
        space[f"w{i}"] = where if module is None else module
        if module is None and len(absent) > MANY and len(where) < 2 * len(absent):
            space[f"n{i}"] = [*where]
            conditions.append(f"[*w{i}] == n{i}")
            asked = [one for one in asked if one[1] is not MISSING]
        for j, one in enumerate(asked):
            is_own = where is function.__globals__ and _is_plain(one[0], space)
            conditions += _asked(i, j, one, is_own, made.is_frozen, space)
    return "\n                and ".join(conditions)


def _module_of(where: Any) -> Any:
    """Return the module in which names are looked up, so that they are its attributes; None where that is not sure."""
    module = sys.modules.get(where.get("__name__", "")) if type(where) is dict else None
    return module if type(module) is ModuleType and vars(module) is where else None


def _is_plain(name: str, space: dict[str, Any]) -> bool:
    """Say whether a way can use a name of the user's as it is: none of ours hides it."""
    return name.isidentifier() and not (name in space or name in LOCALS or name[1:2].isdigit() or name == "__debug__")


def _asked(
    i: int, j: int, one: tuple[str, Any, Any], is_own: bool, is_frozen: bool, space: dict[str, Any]
) -> Iterator[str]:
    """Yield the conditions that a name in one place means what it did.

    Args:
        is_own: it is a global of the function's, and the way may use it.
    """
    name, found, mark = one
    module = type(space[f"w{i}"]) is ModuleType
    now = name if is_own else f"w{i}.{name}" if module and name.isidentifier() else f"w{i}[{name!r}]"
    if not name:
        now = f"w{i}"  # a cell of the function's
    if found is MISSING and is_own and hasattr(builtins, name):
        found = getattr(builtins, name)
    if found is MISSING:
        yield f"{name!r} not in w{i}" + ".__dict__" * module
    elif isinstance(found, (int, float, str, bool)) and not is_frozen:
        yield f"type({now}) is {type(found).__name__}"
    else:
        space[f"f{i}_{j}"] = found
        yield f"{now} is f{i}_{j}"
    if mark is not None:
        own = f"g{i}_{j}"
        space[own] = marked(found, "__fwdtrans_function__", found)
        for at, part in enumerate(("__code__", "__defaults__", "__kwdefaults__")):
            if at == 2 and not mark[0].co_kwonlyargcount:
                continue  # its code has no such parameters
            space[f"m{i}_{j}_{at}"] = mark[at]
            yield f"{own}.{part} is m{i}_{j}_{at}"
