"""The straight way to a companion: what a public call does where every argument is a float and nothing has changed.

It is written once for a companion, as a function that unpacks the arguments, looks at their types and at the names
that the companion looked up, and calls it: what `f.jvp` and `f.grad` cost over the raw companion. Any other call goes
through the engine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import FunctionType

from .engine import Engine, as_floats, is_constant
from .identity import MISSING, marked
from .kept import keep
from .parameters import VAR_KEYWORD, VAR_POSITIONAL
from .registry import RULES
from .typed import Any

ELSEWHERE: Any = object()  # what a way gives where it does not lead: the call is another one

Way = Callable[..., Any]

JVP = """\
def way(primals, tangents):
    if len(primals) == {count} == len(tangents):
        {primals}, = primals
        {tangents}, = tangents
        try:
            is_fresh = {types} is float and (
                {fresh}
            )
        except (KeyError, ValueError):  # a name is gone, a cell is empty
            is_fresh = False
        if is_fresh:
            try:
                found = companion({pairs})
            except Exception as error:
                failed(error, made, dict(zip(names, primals)))
                raise
            {guard}return found
    return ELSEWHERE
"""

GRADIENT = """\
def way(primals):
    if len(primals) == {count}:
        {primals}, = primals
        try:
            is_fresh = {types} is float and (
                {fresh}
            )
        except (KeyError, ValueError):  # a name is gone, a cell is empty
            is_fresh = False
        if is_fresh:
            try:
                found = companion({primals})
            except Exception as error:
                failed(error, made, dict(zip(names, primals)))
                raise
            {guard}value, slopes = found
            {slopes}, = {one}slopes{end}
            if not ({of_slopes} is float):
                {slopes}, = map(as_floats, ({slopes},))
            return {result}
    return ELSEWHERE
"""


GUARD = """\
if type(found[0]) is not float:
                guard_real(found, dict(zip(names, primals)))
            """


def way_of_jvp(engine: Engine, primals: Sequence[Any], tangents: Sequence[Any]) -> Way | None:
    """Return the straight way to a function's companion, along all arguments; None for what is not all floats."""
    if not _are_floats(engine, primals) or not _are_floats(engine, tangents):
        return None
    values = dict(zip(engine.names, primals))
    made = engine.transformed(engine.names, engine.shapes(values, values))
    if made.active != {*engine.names} or made.yields or made.stored:
        return None
    own, slopes = _names("x", len(primals)), _names("d", len(primals))
    pairs = ", ".join(f"{x}, {d}" for x, d in zip(own, slopes))
    return _written(engine, made, JVP, pairs=pairs, primals=", ".join(own), tangents=", ".join(slopes),
                    types=_types([*own, *slopes]))  # fmt: skip


def way_of_gradient(
    engine: Engine, primals: Sequence[Any], names: Sequence[str], is_single: bool, with_value: bool
) -> Way | None:
    """Return the straight way to slopes in `names`, a tuple unless `is_single`; None where there is none."""
    if not _are_floats(engine, primals) or len({*names}) < len(names) or not {*names} <= {*engine.names}:
        return None
    order = tuple(n for n in engine.names if n in names)
    made = engine.gradient_made(order, engine.shapes(dict(zip(engine.names, primals)), dict.fromkeys(order)))
    if made is None or made.stored:
        return None
    own, slopes = _names("x", len(primals)), _names("d", len(order))
    asked = [slopes[order.index(n)] for n in names]
    shaped = asked[0] if is_single else f"({', '.join(asked)},)"
    one, end = ("(", ",)") if len(order) == 1 else ("", "")
    result = f"value, {shaped}" if with_value else shaped
    return _written(engine, made, GRADIENT, primals=", ".join(own), types=_types(own), slopes=", ".join(slopes),
                    of_slopes=_types(slopes), result=result, one=one, end=end)  # fmt: skip


def _are_floats(engine: Engine, given: Sequence[Any]) -> bool:
    """Say whether the arguments are all floats, one for each parameter, of a function that the rules differentiate."""
    starred = {VAR_POSITIONAL, VAR_KEYWORD} & {*engine.kinds.values()}
    is_plain = engine.mode.name != "numeric" and not starred and not is_constant(engine.function)
    return is_plain and len(given) == len(engine.names) > 0 and all(type(v) is float for v in given)


def _names(stem: str, count: int) -> list[str]:
    return [f"{stem}{i}" for i in range(count)]


def _types(names: Sequence[str]) -> str:
    return " is ".join(f"type({name})" for name in names)


def _written(engine: Engine, made: Any, text: str, **parts: str) -> Way:
    """Return a way, from its text."""
    space: dict[str, Any] = {
        "companion": made.function, "made": made, "names": engine.names, "failed": engine.failed,
        "guard_real": engine.guard_real, "as_floats": as_floats, "ELSEWHERE": ELSEWHERE,
    }  # fmt: skip
    fresh = _freshness(engine.function, made, space)
    text = text.format(count=len(engine.names), guard=GUARD if made.is_real else "", fresh=fresh, **parts)
    path = f"<fwdtrans way of {engine.function.__qualname__}>"
    keep(path, text)
    exec(compile(text, path, "exec"), space)
    way: Way = space["way"]
    return way


def _freshness(function: FunctionType, made: Any, space: dict[str, Any]) -> str:
    """Return the condition that every name that was looked up still means the same, and no rule is new.

    It is what `Transformed.is_fresh` finds, with nothing called; `space` receives what it compares with.
    """
    space |= {"function": function, "code": function.__code__, "rules": RULES}
    conditions = ["function.__code__ is code", f"rules.version == {RULES.version}"]
    for i, (where, name, found, mark) in enumerate(made.asked):
        space |= {f"w{i}": where, f"f{i}": found}
        now = f"w{i}[{name!r}]" if name else f"w{i}.cell_contents"
        if found is MISSING:
            conditions.append(f"{name!r} not in w{i}")
        elif isinstance(found, (int, float, str, bool)) and not made.is_frozen:
            conditions.append(f"type({now}) is {type(found).__name__}")
        else:
            conditions.append(f"{now} is f{i}")
        if mark is not None:
            own = marked(found, "__fwdtrans_function__", found)
            space |= {f"g{i}": own, f"m{i}": mark}
            conditions.append(f"(g{i}.__code__, g{i}.__defaults__, g{i}.__kwdefaults__) == m{i}")
    return "\n                and ".join(conditions)
