"""An attribute that `wrt` asks for, `params.mass`: its place, its seeds, and what stands still beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import SimpleNamespace

from .errors import SeedError
from .runtime import fields_of, tuple_like
from .seeds import ROWS, directions, holding_itself, numbers
from .shapes import Shape
from .standard import is_of_standard, one_hot_standard, zero
from .typed import Any

Path = tuple[Any, ...]


def head_of(name: str) -> str:
    """Return the parameter of `params.mass`."""
    return name.partition(".")[0]


def path_of(values: Mapping[str, Any], name: str) -> Path:
    """Return the steps from a parameter's value to what `name` asks for; a named tuple's field is a position.

    Raises:
        SeedError: there is no such attribute, or none that is stored.
    """
    where, *steps = name.split(".")
    value = values[where]
    path: list[Any] = []
    for step in steps:
        names = getattr(type(value), "_fields", None) if isinstance(value, tuple) else None
        fields = dict(zip(names, value)) if names is not None else fields_of(value)
        if fields is None:
            raise SeedError(f"wrt={name!r}: {where} is a {type(value).__name__}; wrt asks for attributes of objects")
        mangled = (f"_{base.__name__.lstrip('_')}{step}" for base in type(value).__mro__ if step.startswith("__"))
        step = next((name for name in mangled if name in fields), step)
        if step not in fields:
            kind = type(value).__name__
            known = ", ".join(fields) or "none"
            if hasattr(type(value), step):
                what = f"{step} is no attribute that a {kind} stores, its class computes or holds it"
            else:
                what = f"{where}, a {kind}, has no attribute {step}"
            raise SeedError(f"wrt={name!r}: {what} (it has {known})")
        path.append(names.index(step) if names is not None else step)
        value = fields[step]
        where = f"{where}.{step}"
    return tuple(path)


def asked_of(values: Mapping[str, Any], name: str) -> Any:
    """Return what `wrt` asks for, `x` or `params.mass`, among the arguments."""
    head = head_of(name)
    if head not in values:
        raise SeedError(f"wrt={name!r}: the call gives no such argument")
    value = values[head]
    for step in path_of(values, name):
        value = value[step] if isinstance(value, tuple) else (fields_of(value) or {})[step]
    return value


def seeds_of(values: Mapping[str, Any], names: Sequence[str], name: str) -> Iterator[tuple[Path, Any]]:
    """Yield the path to every number that `name` asks for, and the parameter's seed that is one there.

    A seed has the attributes that `names` ask for and no others.
    """
    value = asked_of(values, name)
    head = head_of(name)
    if head == name:
        yield from directions(value, name)
        return
    try:
        found = [*numbers(value, name)]
    except RecursionError:
        raise holding_itself(name) from None
    if isinstance(value, bool) or not found and not isinstance(value, (*ROWS, dict)):
        raise SeedError(f"wrt={name!r}: {name} is {value!r}, no number and nothing that holds numbers")
    here = path_of(values, name)
    for path in found:
        yield path, planted(standing(values, names, head), (*here, *path), 1.0)


def standing(values: Mapping[str, Any], names: Sequence[str], head: str) -> Any:
    """Return zeros in the attributes of one parameter that are asked for."""
    return _standing(values[head], [path_of(values, n) for n in names if head_of(n) == head], {})


def _standing(value: Any, paths: Sequence[Path], memo: dict[int, Any]) -> Any:
    """Return a mirror of zeros that holds the attributes on the paths alone."""
    if isinstance(value, tuple) or () in paths:
        return zero(value, memo)
    fields = fields_of(value) or {}
    steps = dict.fromkeys(path[0] for path in paths)
    inner = {step: [path[1:] for path in paths if path[0] == step] for step in steps}
    return SimpleNamespace(**{step: _standing(fields[step], inner[step], memo) for step in steps})


def planted(mirror: Any, path: Path, leaf: Any) -> Any:
    """Return a mirror with `leaf` at a path; what is shared in it stays shared, for all but tuples it is the same."""
    if not path:
        return leaf
    step, *rest = path
    if isinstance(mirror, SimpleNamespace):
        setattr(mirror, step, planted(getattr(mirror, step), tuple(rest), leaf))
        return mirror
    if isinstance(mirror, tuple):
        return tuple_like(mirror, [planted(d, tuple(rest), leaf) if i == step else d for i, d in enumerate(mirror)])
    if is_of_standard(type(mirror)):
        return one_hot_standard(mirror, (step,))
    mirror[step] = planted(mirror[step], tuple(rest), leaf)
    return mirror


# --- what stands still ------------------------------------------------------------------------------------------


def with_still(shapes: Mapping[str, Shape], values: Mapping[str, Any], tangents: Mapping[str, Any]) -> dict[str, Shape]:
    """Return shapes in which the attributes that a tangent leaves out are marked: they carry none."""
    found = dict(shapes)
    partial = [name for name, tangent in tangents.items() if _given(tangent) and _is_object(shapes.get(name))]
    if any(_leaves_out(tangents[name], values[name]) for name in partial):
        shared = _shared(values)
        found |= {name: _still(shapes[name], values[name], tangents[name], shared) for name in partial}
    return found


def _is_object(shape: Any) -> bool:
    return isinstance(shape, tuple) and shape[0] == "object"


def _given(tangent: Any) -> dict[str, Any]:
    """Return the attributes that a tangent has."""
    fields = tangent if isinstance(tangent, dict) else fields_of(tangent)
    return {name: item for name, item in (fields or {}).items() if item is not None}


def _leaves_out(tangent: Any, value: Any) -> bool:
    fields, given = fields_of(value) or {}, _given(tangent)
    return any(n not in given or fields_of(v) is not None and _leaves_out(given[n], v) for n, v in fields.items())


def _still(shape: Shape, value: Any, tangent: Any, shared: set[int]) -> Shape:
    """Return a shape in which the attributes that have no tangent stand still; one that is `shared` may move."""
    fields, given = fields_of(value), _given(tangent)
    if not _is_object(shape) or fields is None or not given:
        return shape
    inner = []
    for name, content in shape[2]:
        if name in given:
            inner.append((name, _still(content, fields[name], given[name], shared)))
        else:
            alone = not shared & {id(item) for item in _holders(fields[name], set())}
            inner.append((name, ("still", content) if alone else content))
    return (*shape[:2], tuple(inner))


def _shared(values: Mapping[str, Any]) -> set[int]:
    """Return the identities of what can be reached in more than one way: it may move under another name."""
    seen: set[int] = set()
    twice: set[int] = set()
    inside: set[int] = set()
    for value in values.values():
        for item in _holders(value, inside):
            if id(item) in seen:
                twice.add(id(item))
            seen.add(id(item))
    return twice


def _holders(value: Any, inside: set[int]) -> Iterator[Any]:
    """Yield everything in a value that can be changed or holds something, once for each way that leads to it."""
    todo = [value]
    while todo:
        current = todo.pop()
        if current is None or isinstance(current, (float, int, complex, str, bytes)):
            continue
        yield current
        if id(current) in inside:
            continue
        inside.add(id(current))
        fields = fields_of(current)
        if fields is not None or isinstance(current, dict):
            todo += (current if fields is None else fields).values()
        elif isinstance(current, (*ROWS, set, frozenset)):
            todo += current
