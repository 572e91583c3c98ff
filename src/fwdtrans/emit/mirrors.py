"""Mirrors of containers: what displays, calls and methods of them give, over the mirrors of what they are given."""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from .. import algebra as a
from .. import wtable as t
from ..bare import bare, bare_dict, dCounter
from ..kinds import MIXED
from ..named import bind_items
from .statements import mirrored_args

if TYPE_CHECKING:
    from .work import Work

ALIKE = frozenset({"copy", "_replace", "_asdict", "_make", "fromkeys"})  # called on the mirror as on the value
FACTORIES = {"int": "float", "bool": "float", "complex": "float"}


def of_method(work: Work, row: t.Row, name: str) -> ast.expr | None:
    """Return the mirror of what a method gives; None for one that changes its container."""
    owner = row.args[0]
    if name == "items":
        return items_of(work, owner)
    if name == "values":
        return values_of(work, owner)
    if name == "get":
        return got(work, row)
    if name in ("conjugate", "conj"):  # of one of NumPy's numbers, whose tangent may be Python's
        return ast.Call(ast.Attribute(work.full(owner), "conjugate", ast.Load()), [], [])
    if name == "item":
        return work.full(owner)
    if name == "tolist":
        return a.call(work.host.builtin("list"), work.full(owner))
    if name not in ALIKE:
        return None
    assert isinstance(row.form, ast.Call)
    assert isinstance(row.form.func, ast.Attribute)
    mirror = row.form.func.value if name in ("_make", "fromkeys") else work.full(owner)
    if name == "fromkeys":
        return ast.Call(ast.Attribute(mirror, name, ast.Load()), [row.args[1], *map(work.full, row.args[2:])], [])
    marked = list(zip(row.args[1:], row.keywords[1:]))
    given = [along(work, arg) if name == "_make" else work.full(arg) for arg, mark in marked if not mark]
    words = [ast.keyword(mark, work.full(arg)) for arg, mark in marked if mark]
    return ast.Call(ast.Attribute(mirror, name, ast.Load()), given, words)


def is_counted(work: Work, owner: ast.expr, operand: ast.expr) -> bool:
    """Say whether an operand is given to a counter that counts what is in it: it is no dict."""
    return work.abstract(owner).cls is Counter and work.abstract(operand).kind not in ("dict", "any")


def is_counter_of(work: Work, owner: ast.expr, operand: ast.expr) -> bool:
    """Say whether an operand of which nothing is known is given to a counter: it is a dict, or has no mirror."""
    return work.abstract(owner).cls is Counter and work.abstract(operand).kind == "any"


def counted(work: Work, operand: ast.expr) -> ast.expr:
    """Return the tangents of what a counter counts: zeros under what there is."""
    if work.abstract(operand).may_run_out:
        raise work.host.program.source.refuse(work.node, "reread")
    work.want_place(operand)
    return zeros_under(work, operand)


def zeros_under(work: Work, keys: ast.expr) -> ast.expr:
    """Return zeros under the keys that there are."""
    make = ast.Attribute(a.name(work.host.builtin("dict")), "fromkeys", ast.Load())
    return ast.Call(make, [keys, ast.Constant(0.0)], [])


def is_plain_dict(work: Work, operand: ast.expr) -> bool:
    """Say whether a dict and its mirror have the same keys in the same order: reading makes none, nor does `+=`."""
    value = work.abstract(operand)
    return value.kind == "dict" and value.cls not in (defaultdict, Counter, dCounter, MIXED)


def values_of(work: Work, owner: ast.expr) -> ast.expr:
    """Return the tangents of a dict's values in the dict's order: `dd.values()`, by key where reading makes keys."""
    mirror = work.full(owner)
    if is_plain_dict(work, owner):
        return ast.Call(ast.Attribute(mirror, "values", ast.Load()), [], [])
    key = work.host.scoped("key")
    found = ast.Subscript(mirror, a.name(key), ast.Load())
    return ast.ListComp(found, [ast.comprehension(ast.Name(key, ast.Store()), owner, [], 0)])


def items_of(work: Work, owner: ast.expr) -> ast.expr:
    """Return the tangents of a dict's items: a key has none."""
    key = work.host.scoped("key")
    mirror = work.full(owner)
    zero = ast.Call(a.name(work.host.runtime("zero")), [a.name(key)], [])
    pair = ast.Tuple([zero, ast.Subscript(mirror, a.name(key), ast.Load())], ast.Load())
    return ast.ListComp(pair, [ast.comprehension(ast.Name(key, ast.Store()), owner, [], 0)])


def got(work: Work, row: t.Row) -> ast.expr:
    """Return `dd.get(key, zero)` for `d.get(key, default)`; by `key in d` where reading makes keys."""
    if len(row.args) < 2:  # `get()` of a queue, of anything but a dict
        raise work.host.program.source.refuse(row.node, "method", name="get")
    owner, key, *default = row.args
    zero = work.full(default[0]) if default else ast.Constant(None)
    if is_plain_dict(work, owner):
        return ast.Call(ast.Attribute(work.full(owner), "get", ast.Load()), [key, zero], [])
    found = ast.Subscript(work.full(owner), key, ast.Load())
    return ast.IfExp(ast.Compare(key, [ast.In()], [owner]), found, zero)


MADE = frozenset({"dict", "OrderedDict", "list", "tuple", "deque"})


def along(work: Work, operand: ast.expr, is_drained: bool = False) -> ast.expr:
    """Return the tangents of what going through an operand gives: zeros for a dict's keys, and for what is in a set.

    Args:
        is_drained: the user's line goes through it to the end here and now: it may be made a list before.
    """
    kind = work.abstract(operand).kind
    if kind == "set" and work.carries(operand):
        raise work.host.program.source.refuse(work.node, "set")
    if not work.carries(operand) and (kind == "iterator" or is_drained and may_be_iterator(work, operand)):
        if not is_drained or not isinstance(operand, ast.Name) or operand.id not in work.table or work.lazy:
            raise work.host.program.source.refuse(work.node, "reread")
        work.kept.add(operand.id)
        work.wanted.add(operand.id)
    if kind == "text":  # a letter has no tangent
        is_known = isinstance(operand, ast.Constant) and isinstance(operand.value, str)
        count = ast.Constant(len(operand.value)) if is_known else a.call(work.host.builtin("len"), operand)  # type: ignore[attr-defined]
        return ast.BinOp(ast.List([ast.Constant(None)], ast.Load()), ast.Mult(), count)
    if kind not in ("dict", "set"):
        return work.full(operand)
    return ast.Call(a.name(work.host.runtime("zero")), [a.call(work.host.builtin("list"), operand)], [])


def may_be_iterator(work: Work, operand: ast.expr) -> bool:
    """Say whether an operand is an iterator, or what a call gives of which nothing is known."""
    row = work.table.get(operand.id) if isinstance(operand, ast.Name) else None
    is_call = row is not None and isinstance(row.what, t.Invoke | t.Method)
    value = work.abstract(operand)
    return value.may_run_out or is_call and value.kind == "any"


def in_order(work: Work, operand: ast.expr) -> ast.expr:
    """Return an operand's mirror, that of a dict with the dict's keys in its order."""
    is_apart = work.abstract(operand).kind == "dict" and work.carries(operand) and not is_plain_dict(work, operand)
    return a.call(work.host.runtime("aligned"), work.full(operand), operand) if is_apart else work.full(operand)


def of_dict(work: Work, operand: ast.expr) -> ast.expr:
    """Return the mirror of what a dict is made of: a dict, pairs, or whichever it shows to be when it is there."""
    kind = work.abstract(operand).kind
    if kind == "dict":
        return in_order(work, operand)
    pairs = of_pairs(work, operand)
    if kind != "any" or not isinstance(pairs, ast.DictComp):
        return pairs
    asked = a.call(work.host.builtin("isinstance"), operand, a.name(work.host.builtin("dict")))
    return ast.IfExp(asked, work.full(operand), pairs)


def of_pairs(work: Work, operand: ast.expr) -> ast.expr:
    """Return the mirror of a dict that is made of pairs."""
    row = work.table.get(operand.id) if isinstance(operand, ast.Name) else None
    if row is not None and isinstance(row.what, t.Mirror) and row.what.name == "zip" and row.keywords == ("", ""):
        keys, values = row.args
        if work.abstract(keys).kind in ("list", "tuple", "text", "range", "dict"):
            return a.call(work.host.builtin("zip"), keys, along(work, values))
    if work.abstract(operand).may_run_out:
        if row is None or work.lazy:
            raise work.host.program.source.refuse(work.node, "reread")
        work.listed_pair(row)
    key, other = work.host.scoped("key"), work.host.scoped("tangent")
    pattern = ast.Tuple([ast.Tuple([ast.Name(key, ast.Store()), ast.Name("_", ast.Store())], ast.Store()),
                         ast.Tuple([ast.Name("_", ast.Store()), ast.Name(other, ast.Store())], ast.Store())],
                        ast.Store())  # fmt: skip
    strict = [ast.keyword("strict", ast.Constant(True))]
    both = ast.Call(a.name(work.host.builtin("zip")), [operand, work.full(operand)], strict)
    return ast.DictComp(a.name(key), a.name(other), [ast.comprehension(pattern, both, [], 0)])


def rearranged(work: Work, row: t.Row, name: str) -> ast.expr:
    """Return the same rearrangement of the mirrors; `start`, `strict`, `maxlen` stay as they are."""
    assert isinstance(row.form, ast.Call)
    assert isinstance(row.what, t.Mirror)
    if row.what.cls is not None and name == "list" and (kept := bare(row.what.cls)) is not list:
        return a.call(work.host.class_name(kept), *(along(work, arg) for arg in row.args))
    if name in ("copy", "deepcopy") and not work.carries(row.args[0]):
        return work.zero(row.args[0], True)
    once = name in MADE and any(work.abstract(arg).may_run_out for arg in row.args)
    if once and not any(map(work.carries, row.args)):
        return work.zero(a.name(row.w))  # what was made tells: what it was made of has been gone through
    if name == "array":
        return as_list(work, along(work, row.args[1])) if len(row.args) > 1 else ast.List([], ast.Load())
    if name == "enumerate":  # an index has no tangent
        inner = work.host.scoped("tangent")
        pair = ast.Tuple([ast.Constant(0.0), a.name(inner)], ast.Load())
        source = ast.comprehension(ast.Name(inner, ast.Store()), along(work, row.args[0]), [], 0)
        return ast.GeneratorExp(pair, [source])
    func = row.form.func
    if row.what.cls is not None:
        func = a.name(work.host.builtin(name) if name == "list" else work.host.class_name(bare_dict(row.what.cls)))
    call = ast.Call(func, [], [])
    is_dict = name in ("dict", "OrderedDict", "defaultdict", "Counter", "dCounter")
    if name == "Counter":
        call.func = a.name(work.host.imported("fwdtrans.bare", "dCounter"))
    for position, (arg, mark) in enumerate(zip(row.args, row.keywords)):
        if mark == "**":
            call.keywords.append(ast.keyword(None, in_order(work, arg)))
        elif mark and mark != "*":
            call.keywords.append(ast.keyword(mark, work.full(arg) if is_dict else arg))
        elif name == "defaultdict" and not position:
            call.args.append(factory(work, arg))
        elif position and name == "deque":
            call.args.append(arg)
        elif name == "Counter" and work.abstract(arg).kind != "dict":
            call.args.append(zeros_under(work, a.name(row.w)))  # it has them all, and what it is made of may run out
        elif is_dict:
            call.args.append(of_dict(work, arg))
        elif mark == "*":
            call.args.append(ast.Starred(along(work, arg), ast.Load()))
        else:
            call.args.append(work.full(arg) if name in ("copy", "deepcopy", "interleaved") else along(work, arg))
    return as_list(work, call.args[0]) if name == "list" and call.args else call


def as_list(work: Work, e: ast.expr) -> ast.expr:
    """Return `list(e)`; what is a new list as it is."""
    if isinstance(e, ast.GeneratorExp):
        return ast.ListComp(e.elt, e.generators)
    return e if isinstance(e, ast.List | ast.ListComp) else a.call(work.host.builtin("list"), e)


def factory(work: Work, operand: ast.expr) -> ast.expr:
    """Return what makes the tangents of what a defaultdict's factory makes."""
    name = operand.id if isinstance(operand, ast.Name) else ""
    meaning = getattr(work.host.program.functions.get(name), "key", "")
    kind = meaning.rpartition(".")[2]
    if meaning.startswith("builtins.") and kind in FACTORIES:
        return a.name("float")
    if kind == "Counter":
        return a.name(work.host.imported("fwdtrans.bare", "dCounter"))
    if kind in ("float", "list", "dict", "deque", "OrderedDict", "dCounter"):
        return operand
    row = work.table.get(name)
    if row is not None and isinstance(row.what, t.Function) and row.what.block is not None and not row.what.params:
        inner = work.inner(row.what.block)
        nothing = ast.arguments([], [], None, [], [], None, [])
        return ast.Lambda(nothing, inner.inlined(inner.full(row.what.block.value)))
    if work.abstract(operand).kind == "none" or kind in ("set", "str", "frozenset", "bytes"):
        is_none = work.abstract(operand).kind == "none"
        return operand if is_none else a.call(work.host.builtin("type"), ast.Constant(None))
    raise work.host.program.source.refuse(work.node, "factory")


def of_items(work: Work, row: t.Row, cls: Any) -> ast.expr:
    """Return a named tuple's mirror: one of the same class, `Point(dx, y=0.0)`; `dPoint` where that has operators."""
    assert isinstance(row.form, ast.Call)
    marks = row.keywords or ("",) * len(row.args)
    given = {name for names in bind_items(cls, marks) or () for name in names}
    args = [ast.Starred(along(work, arg), ast.Load()) if mark == "*" else work.full(arg)
            for arg, mark in zip(row.args, marks) if mark in ("", "*")]  # fmt: skip
    words = [ast.keyword(mark, work.full(arg)) for arg, mark in zip(row.args, marks) if mark not in ("", "*")]
    for name, default in cls._field_defaults.items():
        if name not in given:
            is_number = isinstance(default, (int, float))
            words.append(ast.keyword(name, ast.Constant(0.0 if is_number else None)))
    kept = bare(cls)
    return ast.Call(row.form.func if kept is cls else a.name(work.host.class_name(kept)), args, words)


def mirrored_parts(work: Work, row: t.Row, name: str) -> list[ast.expr | None]:
    """Return, for each operand of a method that changes a container, what its mirror's call has; None for itself."""
    parts: list[ast.expr | None] = []
    for position, (arg, mark) in enumerate(zip(row.args, row.keywords or ("",) * len(row.args))):
        if name == "update" and position and not mark and is_counted(work, row.args[0], arg):
            parts.append(counted(work, arg))
        elif name == "update" and position:
            is_one = mark or is_counter_of(work, row.args[0], arg)
            parts.append(in_order(work, arg) if is_one else of_dict(work, arg))
        elif position not in mirrored_args(name):
            if not mark:
                work.want_place(arg)
            parts.append(None)
        elif position and name in ("extend", "extendleft", "fromlist"):
            parts.append(along(work, arg))
        else:
            parts.append(work.full(arg))
    return parts


def popped_item(work: Work, mirror: ast.expr, shown: str) -> ast.expr:
    """Return the tangent of `d.popitem()`, whose value is named `shown`: the key has none."""
    zero = ast.Call(a.name(work.host.runtime("zero")), [a.item(shown, ast.Constant(0))], [])
    return ast.Tuple([zero, ast.Subscript(mirror, ast.Constant(1), ast.Load())], ast.Load())


def by_name(work: Work, row: t.Row) -> ast.expr | None:
    """Return `getattr(dp, name)` for `getattr(p, name)`; of what is called, it may be a method: its companion."""
    owner = work.tangent(row.args[0])
    if owner is None:
        return None
    assert isinstance(row.form, ast.Call)
    binds = [line.does for line in work.host.program.lines() if isinstance(line.does, t.Bind)]
    under = {row.w, *(to.name for bind in binds if getattr(bind.value, "id", "") == row.w for to in bind.targets)}
    called = under & t.called(work.host.program)
    default = [part for arg in row.args[2:] for part in (arg, work.full(arg))]
    if called and work.host.calls.is_live:
        return a.call(work.host.runtime("attribute_jvp"), row.args[0], owner.expr(), row.args[1], *default)
    if default:
        found = ast.Call(row.form.func, [owner.expr(), row.args[1]], [])
        has = a.call(work.host.imported("builtins", "hasattr"), *row.args[:2])
        return ast.IfExp(has, found, default[1])
    nan = [a.name(work.host.imported("math", "nan"))] if work.host.guarded and not called else []
    return ast.Call(row.form.func, [owner.expr(), row.args[1], *nan], [])


def dict_in_order(work: Work, row: t.Row, mirror: ast.expr) -> ast.expr:
    """Return the tangent of `x.__dict__`, the mirror's in the order of x; of `dict_of(x, dx)` as well."""
    own = row.form.args[0] if isinstance(row.form, ast.Call) and len(row.form.args) == 2 else row.args[0]
    return a.call(work.host.runtime("dict_of"), own, mirror)


def field_or(work: Work, row: t.Row, name: str) -> ast.expr:
    """Return the tangent of `getattr(p, "name", d)`: dd where p has none."""
    assert isinstance(row.form, ast.Call)
    owner, default = (work.tangent(arg) for arg in row.args)
    zeros = work.zero(ast.Name(row.w, ast.Load()))
    found = zeros if owner is None else ast.Call(row.form.func, [owner.expr(), ast.Constant(name), zeros], [])
    if default is None:
        return found
    value = work.abstract(row.args[0])
    if value.is_number:
        return default.expr()
    test = ast.Call(a.name(work.host.imported("builtins", "hasattr")), [row.args[0], ast.Constant(name)], [])
    return ast.IfExp(test, found, default.expr())
