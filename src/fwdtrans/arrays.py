"""NumPy's arrays in the abstract: where they are made, how many dimensions they have, what are views of what.

    y = np.sin(x)        a place of its own: what is stored into y is not stored into x
    r = A[0]             a view: the places of A, one dimension less

An array is mirrored like a list: what is done to it is done to its tangent, views and stores alike.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import replace

from . import kinds as k
from . import wtable as t
from .derived import Derived
from .errors import NoRule
from .facts import DICT_METHODS, LIST_METHODS, OUTSIDE, argument_names, constants_of, takes_tangent
from .fence import FENCE
from .kinds import Abstract
from .rules import Rule, match
from .rules.arrays import ZERO_DIMENSIONAL
from .rules.builtins import CHANGERS
from .rules.library import NATIVE_METHODS

TUPLES = frozenset({"shape", "strides"})  # attributes that are data
FLOATING = "floating"  # in the class's place: the dtype of an array of floats
NUMBERS = frozenset({"ndim", "size", "itemsize", "nbytes"})
VIEWS = {"T": True, "mT": True, "real": True, "imag": True, "flat": False}  # whether it has the same dimensions


class Arrays(Derived):
    """Arrays, and what functions of arrays give."""

    def fresh(self, site: str, active: bool, dims: int | None = None) -> Abstract:
        """Return an array that is made here."""
        self.unit.has_arrays = True
        self.put(site, Abstract("float", active))
        return Abstract("array", False, None, frozenset({site}), dims)

    def arrayed(self, row: t.Row, rule: Rule, args: list[Abstract]) -> Abstract:
        """Return what a function of arrays gives, as its rule says what it is."""
        names = argument_names(rule, row)
        if self.unit.is_complex:
            rule = match(f"{rule.key} of complex", row.keywords or ("",) * len(row.args), constants_of(row)) or rule
        active = not rule.is_constant and any(
            self.facts.carries(arg) for name, arg in zip(names, args) if takes_tangent(rule, name)
        )
        is_several = rule.kind == "gradients" and names == ("f",) and k.dimensions(args[0]) != 1
        if rule.kind in ("list", "views") or is_several:
            item = Abstract("array", active, None, frozenset({f"{row.w}[]"}))
            if rule.kind == "views":  # the arrays in it are those of the first argument
                item = replace(item, sites=item.sites | args[0].sites)
            self.put(row.w, replace(item, kind="any") if t.is_method(row, "tolist") else item)
            return Abstract("list", False, None, frozenset({row.w}))
        dims = self.dims(row, rule, dict(zip(names, args)), args) if not self.unit.namespace else None
        if dims == 0 and rule.kind in ZERO_DIMENSIONAL:
            dims = None  # an array: what is stored into it is seen under its other names
        elif dims == 0:
            return Abstract("number", active)
        if rule.kind.startswith("tuple") and rule.tangent is not None:
            return self.several(row, rule, args, active)
        if rule.kind in ("bool", "tuple", "any"):
            return Abstract(rule.kind)
        filled = dict(zip(names, zip(row.args, args))).get("out")
        is_new = filled is not None and filled[1].sites == {getattr(filled[0], "id", "")}
        if (rule.kind == "in place" or filled is not None and not is_new) and not self.is_statement(row):
            self.refuse(row.node, "method", name=rule.key.rpartition(".")[2])
        if rule.kind == "parts":
            return self.tuple_of_arrays(row, active)
        self.unit.has_arrays = True
        kind = rule.kind.partition(":")[0]
        if active and "dtype" in names:
            is_float = self.is_float(row, names, args)
            if is_float is None:
                self.refuse(row.node, "whole array")
            active = is_float
        found = self.fresh(row.w, active, dims)
        if kind == "view" or "copy" in names:
            found = replace(found, sites=found.sites.union(*(a.sites for n, a in zip(names, args) if n in rule.linear)))
        return found

    def tuple_of_arrays(self, row: t.Row, active: bool) -> Abstract:
        """Return the tuple of arrays that a function gives: eigenvalues and eigenvectors, say."""
        self.put(row.w, replace(self.fresh(f"{row.w}[]", active), cls=None))
        return Abstract("tuple", False, None, frozenset({row.w}))

    def several(self, row: t.Row, rule: Rule, args: list[Abstract], active: bool) -> Abstract:
        """Return the tuple of arrays that a function gives: elementwise, or "tables" of other shapes."""
        count = len(rule.tangent.elts) if isinstance(rule.tangent, ast.Tuple) else int(rule.kind.partition(":")[2])
        dims = None if rule.kind == "tuple of tables" else _most([k.dimensions(arg) for arg in args])
        one = Abstract("number", active)
        items = (one if dims == 0 else self.fresh(f"{row.w}.{i}", active, dims) for i in range(count))
        return Abstract("tuple", False, tuple(items))

    def dims(self, row: t.Row, rule: Rule, given: Mapping[str, Abstract], args: Sequence[Abstract]) -> int | None:
        """Return how many dimensions a function's result has; None when that is not known."""
        kind, _, more = rule.kind.partition(":")
        if more.isdigit() and kind != "fewer":
            return int(more)
        every = [k.dimensions(arg) for name, arg in given.items() if name not in rule.whole]
        if kind == "number":
            return 0
        if kind == "shaped":
            shape = given.get("shape", k.ANY)
            return 1 if shape.is_number else len(shape.items) if shape.items is not None else None
        if kind == "shape of value":
            return k.dimensions(given["value"])
        if kind == "elementwise":
            return _most([k.dimensions(arg) for arg in args])
        if kind == "product":
            return _of_product([k.dimensions(arg) for arg in args])
        if kind in ("reduced", "accumulated"):
            is_whole = "axis" not in given or given["axis"].kind == "none"
            if is_whole and "keepdims" not in given:
                return 0 if kind == "reduced" else 1
            fewer = 0 if "keepdims" in given or kind == "accumulated" else 1
            is_one = is_whole or given["axis"].is_number
            return every[0] - fewer if every and every[0] is not None and is_one else None
        if kind == "along" and "axis" in given and given["axis"].kind == "none":
            return 1
        if kind == "reduced first":
            is_one = "axis" not in given or given["axis"].is_number
            fewer = 0 if "keepdims" in given else 1
            return every[0] - fewer if every and every[0] is not None and is_one else None
        if kind in ("same", "along", "in place") or more == "same":
            return every[0] if every else None
        if kind == "fewer":
            return every[0] - int(more) if every and every[0] is not None else None
        if kind == "pairs":
            return every[0] + every[1] if None not in every else None  # type: ignore[operator]
        if kind == "spaced":
            most = _most([k.dimensions(given[name]) for name in ("start", "stop")])
            return None if most is None else most + 1
        if kind == "solution":
            return every[1] if every[:1] == [2] else None
        if kind == "made" and isinstance(row.args[0], ast.Name):
            return self.depth(args[0])
        return None

    def depth(self, value: Abstract) -> int | None:
        """Return how many dimensions the array has that is made of a value; None when that is not known."""
        if value.kind in ("list", "tuple"):
            inner = self.depth(k.item(value, self.heap))
            return None if inner is None else inner + 1
        return k.dimensions(value)

    def is_float(self, row: t.Row, names: Sequence[str], args: Sequence[Abstract]) -> bool | None:
        """Say whether an array that is made of active values keeps them as they are; None when that is not known."""
        if "dtype" not in names:
            return True
        dtype = row.args[names.index("dtype")]
        if isinstance(dtype, ast.Constant):
            return dtype.value is None or isinstance(dtype.value, str) and dtype.value.lstrip("<>=")[:1] in "fdcg"
        if args[names.index("dtype")].cls is FLOATING:
            return True
        meaning = getattr(self.program.functions.get(getattr(dtype, "id", "")), "key", "")
        return True if meaning in FLOATS else False if meaning in WHOLE else None

    def operated(self, site: str, args: Sequence[Abstract], active: bool) -> Abstract:
        """Return what an operator on arrays gives."""
        dims = _most([k.dimensions(arg) for arg in args])
        return Abstract("number", active) if dims == 0 else self.fresh(site, active, dims)

    # --- parts ------------------------------------------------------------------------------------------------------

    def array_index(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `owner[...]` of an array gives: a number, or a view."""
        assert isinstance(row.form, ast.Subscript)
        owner = args[0]
        known = {a.id: value for a, value in zip(row.args[1:], args[1:]) if isinstance(a, ast.Name)}
        place = row.form.slice
        parts = place.elts if isinstance(place, ast.Tuple) else [place]
        fewer = 0
        for part in parts:
            step = self.dropped(part, known)
            if step is None:
                is_row = len(parts) == 1 and isinstance(part, ast.Name) and k.dimensions(known.get(part.id, k.ANY)) == 1
                return replace(owner, cls=owner.cls if is_row else None)
            fewer += step
        return k.part_of_array(owner, fewer, self.heap) if fewer > 0 else replace(
            owner, cls=owner.cls - fewer if owner.cls is not None else None
        )  # fmt: skip

    def dropped(self, part: ast.expr, known: Mapping[str, Abstract]) -> int | None:
        """Return how many dimensions one index takes away; None when that is not known."""
        match part:
            case ast.Slice():
                return 0
            case ast.Constant(constant) if constant is Ellipsis:
                return 0
            case ast.Constant(None):
                return -1
            case ast.Constant(int()) | ast.UnaryOp(ast.USub(), ast.Constant(int())):
                return 1
            case ast.Name(name) if name in known:
                value = known[name]
                if value.kind == "none":
                    return -1
                return 1 if value.is_number and value.kind != "bool" else None
        return None

    def array_field(self, row: t.Row, name: str, owner: Abstract) -> Abstract:
        """Return what an attribute of an array is: its shape and size are data, `T` a view."""
        if name in VIEWS:
            return owner if VIEWS[name] else replace(owner, cls=1)
        if name in TUPLES:
            self.put(row.w, k.NUMBER)
            return Abstract("tuple", False, None, frozenset({row.w}))
        if name in NUMBERS:
            return k.NUMBER
        if self.facts.carries(owner) and name not in ("dtype", "flags", "device"):
            self.refuse(row.node, "attribute")
        is_floating = name == "dtype" and bool(owner.sites) and all(map(self.is_of_floats, owner.sites))
        return Abstract("any", False, None, frozenset({OUTSIDE}), FLOATING if is_floating else None)

    def is_of_floats(self, site: str) -> bool:
        """Say whether an array is surely one of floats: it is made so, or given to the function that is asked for."""
        kind, _, name = site.partition(":")
        if kind != "param":
            return self.holds_floats(site)
        is_given = self.unit.is_live and self.program is self.unit.program(self.unit.root)
        return is_given and dict(self.unit.pattern.shapes).get(name, "any")[0] in ("array", "complex")

    def changed_array(self, line: t.Line, value: ast.expr) -> t.Line | None:
        """Return `x.sort()` as a store into `x[...]`; None for what changes no array that carries tangents."""
        row = line.rows[-1] if line.rows and isinstance(value, ast.Name) and line.rows[-1].w == value.id else None
        if row is None or not isinstance(row.what, t.Method) or row.what.name not in CHANGERS:
            return None
        if self.facts.rows[row.w].kind != "array":
            return None
        store = ast.Subscript(row.args[0], ast.Constant(...), ast.Store())
        target = t.Target(store=store, args=(row.args[0],), node=row.node, is_out=True)
        rule = match(f"numpy.ndarray.{row.what.name}", row.keywords, constants_of(row))
        if rule is not None and not rule.linear:
            row = replace(row, what=t.Apply(rule.key))
        return replace(line, rows=(*line.rows[:-1], row), does=t.Bind((target,), value))

    def is_statement(self, row: t.Row) -> bool:
        """Say whether a call that changes an array is a statement of its own."""
        for line in self.program.lines():
            match line.does:
                case t.Expr(ast.Name(w)) | t.Bind((t.Target(is_out=True),), ast.Name(w)) if w == row.w:
                    return True
        return False

    def is_array_method(self, name: str, owner: Abstract) -> bool:
        """Say whether a method is taken for an array's in a dump, where nothing is known of what has it.

        Whatever else has one has a mirror without it: the companion raises.
        """
        is_other = name in LIST_METHODS or name in DICT_METHODS or name in NATIVE_METHODS
        return not self.unit.is_live and not is_other and owner.kind in ("any", "real") and self.facts.carries(owner)

    def array_method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what a method of an array gives; None for one that has no rule."""
        if name == "__array_namespace__":
            return Abstract("module")
        rule = match(f"numpy.ndarray.{name}", row.keywords, constants_of(row))
        if rule is None or self.unit.namespace:
            return None
        self.guard_whole(row, name, rule, args)
        self.facts.of_arrays.add(row.w)
        return self.arrayed(row, rule, args)

    def guard_whole(self, row: t.Row, name: str, rule: Rule, args: Sequence[Abstract]) -> None:
        """Refuse a call in which an argument carries a tangent that its rule says nothing of."""
        for one, arg in zip(argument_names(rule, row), args):
            if one not in rule.whole or not self.facts.carries(arg):
                continue
            if not rule.is_of_arrays:
                self.refuse(row.node, "whole", name=name)
            what = FENCE["rule"].what.format(name=f"{name}` in its argument `{one}")
            pattern = f"{rule.key.rpartition('.')[0]}.{rule.pattern}"
            advice = f'leave that argument out of wrt, or add a rule:  fwdtrans.rule("{pattern}", d{one}="...")'
            raise NoRule(what, self.program.source.place(row.node), advice)


# dtypes that cut off what is no whole number, and those that do not
WHOLE = frozenset("builtins.int builtins.bool numpy.int64 numpy.int32 numpy.uint8 numpy.bool_ numpy.intp".split())
_NAMES = "float64 float32 complex128 complex64".split()
FLOATS = frozenset(
    {"builtins.float", "builtins.complex", *map("numpy.{}".format, _NAMES), *map("array_api.{}".format, _NAMES)}
)


def _most(dims: Sequence[int | None]) -> int | None:
    """Return the dimensions that arrays have together."""
    return None if None in dims else max((d for d in dims if d is not None), default=0)


def _of_product(dims: Sequence[int | None]) -> int | None:
    """Return the dimensions of a product of vectors and matrices."""
    match list(dims):
        case [1, 1]:
            return 0
        case [1, 2] | [2, 1]:
            return 1
        case [2, 2]:
            return 2
    return None
