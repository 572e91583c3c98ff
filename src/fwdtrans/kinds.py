"""What is known of a value before it is there: its kind, whether it carries a tangent, where it was made.

Only what would raise otherwise proves a kind (decisions 7); `any` is what is not proved.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .shapes import DEPTH, Shape, inside_class

Site = str

# Kinds whose values are whole in themselves: no element can be stored into them.
ATOMS = frozenset({"number", "float", "real", "bool", "text", "none", "function", "class", "module", "range"})
UNIMPLEMENTED = "NotImplemented"  # a kind, and among the sites of what an operator's method may give
ARRAYS = frozenset({"array", "complex", "whole"})  # shapes of arrays: of floats, of complex ones, of whole numbers
NUMBERS = frozenset({"number", "float", "bool"})


@dataclass(frozen=True)
class Abstract:
    """A value in the abstract.

    Attributes:
        kind: number, float (a number, no int: a list times it raises), real (what a division gives: no int and no
            list), bool, text, none, function, class, module, range, tuple, list, dict, iterator, array or any. An
            array is one of NumPy's, or what an operation on arrays gives that may be a scalar.
        active: it carries a tangent itself (numbers, and values of kind any).
        items: the items of a tuple of known length.
        sites: where a list (or a value of kind any that may be one) was made; the heap knows its elements.
        cls: of a class, and of the record of an object's fields, the class, None when it is not known; for a list,
            tuple or dict of another class (a deque, a named tuple, a defaultdict), that class, `MIXED` when it may be
            one of several; of an array the number of its dimensions, None when it is not known.
    """

    kind: str = "any"
    active: bool = False
    items: tuple[Abstract, ...] | None = None
    sites: frozenset[Site] = frozenset()
    cls: Any = None

    @property
    def is_number(self) -> bool:
        """It is proved to be a plain number (a bool is one)."""
        return self.kind in NUMBERS

    @property
    def may_run_out(self) -> bool:
        """It is an iterator, or may be one: what was asked of it is gone, and its mirror is asked in step."""
        return self.kind == "iterator" or self.kind == "any" and ITERATOR in self.sites


ITERATOR = "iterator"  # among the sites of what may be one of several things: an iterator is among them
LOOSE = "loose"  # among a tuple's sites: they are those of its items as well, whose number is not known
OBJECT = "object"  # the same: an object of a class of the user's
NAMED = "named"  # among those of what is outside: a name there stands for it
MARKS = frozenset({ITERATOR, LOOSE, OBJECT, NAMED})  # sites that are no places
ACTIVE_TEXT = "text:active"  # among a text's sites: it was made from a value that carries a tangent
ANY = Abstract()
NUMBER = Abstract("number")
BOOL = Abstract("bool")
TEXT = Abstract("text")
NONE = Abstract("none")
RANGE = Abstract("range")
FUNCTION = Abstract("function")
NOTHING = Abstract("nothing")  # the bottom: not reached, or an empty container's element

Heap = dict[Site, Abstract]


class Places(dict[Site, Abstract]):
    """The heap of one run over a function: `moved` says that what some place held has changed."""

    moved = False
    keys_move = False  # what carries tangents is a key of some dict
    keys_asked = False  # the keys of some dict are gone through
    has_records = False  # there is an object among what is held

    def __init__(self) -> None:
        self.carrying: dict[frozenset[Site], bool] = {}  # whether what is kept at sites carries tangents
        self.reached: dict[frozenset[Site], frozenset[Site]] = {}  # the places that sites lead to

    def __setitem__(self, site: Site, value: Abstract) -> None:
        if site in MARKS:
            return
        old = self.get(site)
        if old is not value and old != value:
            self.moved = self.moved or old is not None
            self.has_records = self.has_records or value.kind == "record"
            self.carrying.clear()
            if old is None or old.sites != value.sites or old.items != value.items:
                self.reached.clear()
        super().__setitem__(site, value)


INTERPOLANT = "interpolant"  # the site of a spline of SciPy's that stands still: its companion needs no look-up
CHANGES = "changes"  # among a function's sites: it may change what it is given
MIXED = "mixed"  # the class of what may be a list or a deque, a dict or a defaultdict


def is_function(site: Site) -> bool:
    """Say whether a site is a function that is known: an inner one, one of the user's, one of the tables."""
    return site.startswith(("fn:", "user:", "known:", "made:", "method:"))


def join(a: Abstract, b: Abstract) -> Abstract:
    """Return the least that covers both."""
    if a is b or b.kind == "nothing" or a == b:
        return a
    if a.kind == "nothing":
        return b
    if a.is_number and b.is_number:
        return Abstract(a.kind if a.kind == b.kind else "number", a.active or b.active)
    if {a.kind, b.kind} <= {"float", "real"}:
        return Abstract("real", a.active or b.active)
    sites = a.sites | b.sites
    active = a.active or b.active
    if a.kind == b.kind == "class" and a.cls is not b.cls and a.cls and b.cls:
        return Abstract("any", active, None, sites | {"outside"})  # it is looked up when it is called
    if a.kind == b.kind:
        items = None
        if a.items is not None and b.items is not None and len(a.items) == len(b.items):
            items = tuple(map(join, a.items, b.items))
        elif a.items or b.items:
            inner = [*inside(a), *inside(b)]
            active = active or any(i.active for i in inner)
            sites = sites.union(*(i.sites for i in inner), _marks(inner))
            sites |= {LOOSE} if sites else set()
        sites |= _name(a, b, sites)
        other = None if a.kind in ("record", "object", "array", "class") else MIXED
        return Abstract(a.kind, active, items, sites, a.cls if a.cls is b.cls else other)
    if a.kind == "array" and b.is_number or b.kind == "array" and a.is_number:
        return Abstract("array", active, None, sites)
    inner = [*inside(a), *inside(b)]
    sites = sites.union(*(i.sites for i in inner), _marks([a, b, *inner]), _name(a, b, sites))
    return Abstract("any", active or any(i.active for i in inner), None, sites)


def _name(a: Abstract, b: Abstract, sites: frozenset[Site]) -> frozenset[Site]:
    """Return the mark of what may be what a name outside stands for, where the other is only held by such a thing."""
    if "outside" not in sites or "outside" in a.sites & b.sites:
        return frozenset()
    named = (one for one in (a, b) if one.kind == "any" and "outside" not in one.sites)
    return frozenset({NAMED} if any(one.sites for one in named) else ())


def _marks(values: Iterable[Abstract]) -> frozenset[Site]:
    """Return what is kept of the kinds of values that are known by their sites alone from now on."""
    kinds = {value.kind for value in values}
    return frozenset(({ITERATOR} if "iterator" in kinds else set()) | ({OBJECT} if "object" in kinds else set()))


def is_real(value: Abstract) -> bool:
    """Say whether a value is known to be a number, whatever is done to it changes none of its other names."""
    return value.is_number or value.kind == "real"


def may_be_named(value: Abstract) -> bool:
    """Say whether a value may be what a name outside stands for; what is read out of that is held by it."""
    return "outside" not in value.sites or bool({OBJECT, NAMED} & value.sites)


def inside(value: Abstract) -> Iterator[Abstract]:
    """Yield the items of a tuple, and theirs."""
    for item in value.items or ():
        yield item
        yield from inside(item)


def join_all(values: Iterable[Abstract]) -> Abstract:
    """Return the least that covers all."""
    result = NOTHING
    for value in values:
        result = join(result, value)
    return result


def is_active(value: Abstract, heap: Heap) -> bool:
    """Say whether `value`, or anything inside it, carries a tangent."""
    if value.active or not value.items and not value.sites:
        return value.active
    if value.items or not isinstance(heap, Places):
        return _active(value, heap, set())
    found = heap.carrying.get(value.sites)
    if found is None:
        found = heap.carrying[value.sites] = _active(value, heap, set())
    return found


def _active(value: Abstract, heap: Heap, seen: set[Site]) -> bool:
    """Say whether a value carries a tangent, the sites in `seen` left out."""
    if value.active:
        return True
    if value.items and any(_active(item, heap, seen) for item in value.items):
        return True
    for site in value.sites:
        if site not in seen:
            seen.add(site)
            if site in heap and _active(heap[site], heap, seen):
                return True
    return False


class MovingKeys(Exception):
    """A dict is gone through whose keys may carry tangents: no mirror has those."""


def element(value: Abstract, heap: Heap) -> Abstract:
    """Return what going through `value` gives: an element; of a dict a key, which carries no tangent.

    Raises:
        MovingKeys: it may carry one.
    """
    if value.kind != "dict":
        return item(value, heap)
    if isinstance(heap, Places):
        heap.keys_asked = True
        if heap.keys_move:
            raise MovingKeys()
    return ANY


def item(value: Abstract, heap: Heap) -> Abstract:
    """Return what an item of `value` is."""
    if value.items is not None:
        return join_all(value.items) if value.items else NOTHING
    if value.kind == "range":
        return NUMBER
    if value.kind == "object":
        return Abstract("any", _active(value, heap, set()))
    if value.kind == "text":
        return TEXT
    if value.kind == "array":
        return part_of_array(value, 1, heap)
    inner = join_all(heap.get(site, ANY) for site in value.sites)
    if inner.kind == "nothing" and value.kind == "any":
        inner = replace(ANY, active=value.active)
    if value.sites and (value.kind == "any" or LOOSE in value.sites):  # any level of what it was joined from
        inner = join(inner, Abstract("any", value.active, None, value.sites))
    if value.active and not inner.active and value.kind == "any":
        inner = replace(inner, active=True, kind=inner.kind if inner.is_number else "any")
    if inner.kind != "nothing":
        return inner
    empty = frozenset[Site]().union(*(heap[site].sites for site in value.sites if site in heap))
    return Abstract("any", value.active, None, empty)


def part_of_array(value: Abstract, fewer: int, heap: Heap) -> Abstract:
    """Return what is left of an array behind indices that take `fewer` of its dimensions away: a number, or a view."""
    if value.cls is not None and value.cls <= fewer:
        return Abstract("number", _active(value, heap, set()))
    return replace(value, cls=value.cls - fewer if value.cls is not None else None)


def dimensions(value: Abstract) -> int | None:
    """Return how many dimensions a value has among arrays; None when that is not known."""
    if value.kind == "array":
        return value.cls  # type: ignore[no-any-return]
    return 0 if value.is_number else None


def is_whole(value: Abstract, heap: Heap) -> bool:
    """Say whether an array is one of whole numbers, as it was given: no array of floats is the same object."""
    return value.kind == "array" and join_all(heap.get(site, NOTHING) for site in value.sites).kind == "number"


def may_be_array(value: Abstract) -> bool:
    """Say whether a value may have a shape, where there are arrays."""
    return value.kind in ("array", "any", "real", "list", "tuple") and value.cls != 0


def reachable(value: Abstract, heap: Heap) -> frozenset[Site]:
    """Return every site that can be reached from `value`."""
    if not value.items and not value.sites:
        return frozenset()
    if value.items or not isinstance(heap, Places):
        return _reachable(value, heap)
    found = heap.reached.get(value.sites)
    if found is None:
        found = heap.reached[value.sites] = _reachable(value, heap)
    return found


def _reachable(value: Abstract, heap: Heap) -> frozenset[Site]:
    """Return every site that can be reached from `value`, looked for anew."""
    found: set[Site] = set()
    todo = [value]
    while todo:
        current = todo.pop()
        todo += current.items or ()
        for site in current.sites - found:
            found.add(site)
            todo += [heap[site]] if site in heap else []
    return frozenset(found - MARKS)


def leads_to_kind(value: Abstract, kind: str, heap: Heap) -> bool:
    """Say whether a value, or anything inside it, is of a kind."""
    within = (heap[site] for site in reachable(value, heap) if site in heap)
    return any(leaf.kind == kind for one in (value, *within) for leaf in (one, *inside(one)))


def leads_to_iterator(value: Abstract, heap: Heap) -> bool:
    """Say whether a value, or anything inside it, is an iterator, or may be one."""
    return leads_to_kind(value, "iterator", heap) or any(
        ITERATOR in one.sites for one in (value, *(heap[site] for site in reachable(value, heap) if site in heap))
    )


def nesting(value: Abstract) -> int:
    """Return how deep tuples of known length stand in one another."""
    return 1 + max(map(nesting, value.items), default=0) if value.items is not None else 0


# of `*args` and `**kwargs`, when nothing is known
STARRED: dict[str, Shape] = {"star": ("row", "any"), "starstar": ("dict", "any")}
DEEPEST = 4  # deeper tuples (`t = (t, x)` in a loop) are known by the place where they are made alone


def from_shape(shape: Shape, site: Site, heap: Heap, active: bool) -> Abstract:
    """Return the abstract value for `shape`; containers get sites that begin with `site`."""
    if isinstance(shape, str):
        if shape == "active text":
            return Abstract("text", False, None, frozenset({ACTIVE_TEXT}))
        if shape == "no list":
            return Abstract("any", active)
        if shape == "any":
            heap[site] = Abstract("any", active, None, frozenset({site}))
            return Abstract(shape, active, None, frozenset({site}))
        if shape == "nothing":  # what may be stored there is of no known kind, but has a place
            heap[site] = Abstract("nothing", False, None, frozenset({site}))
            return Abstract("nothing", False, None, frozenset({site}))
        if shape == MAYBE_ITERATOR:
            return replace(from_shape("any", site, heap, active), sites=frozenset({site, ITERATOR}))
        if shape == MAYBE_OBJECT:
            return replace(from_shape("any", site, heap, active), sites=frozenset({site, OBJECT}))
        if shape == "changer":
            return Abstract("function", active, None, frozenset({CHANGES}))
        return Abstract(shape, active and shape in ("number", "bool", "any", "function"))
    name, *inner = shape
    if name in ARRAYS:
        content = "number" if name == "whole" else "float"
        heap[site] = join(heap.get(site, NOTHING), Abstract(content, active))
        return Abstract("array", False, None, frozenset({site}), inner[0])
    if name == "still":  # an attribute that `wrt` leaves out
        return from_shape(inner[0], site, heap, False)
    if name == "module":
        return Abstract("module")
    if name == "class":
        return Abstract("class", False, None, frozenset(), inner[0])
    if name == "of":
        cls, base = inner
        return replace(from_shape(base, site, heap, active), cls=cls)
    if name == "object":
        cls, fields = inner
        heap[site] = Abstract("record", False, None, frozenset(cell(site, n) for n, _ in fields), cls)
        for field, content in fields:
            heap[cell(site, field)] = from_shape(content, cell(site, field) + "@", heap, active)
        return Abstract("object", False, None, frozenset({site}))
    if name == "tuple":
        items = tuple(from_shape(s, f"{site}.{i}", heap, active) for i, s in enumerate(inner))
        return Abstract("tuple", False, items)
    heap[site] = from_shape(inner[0], site + "[]", heap, active)
    known = name in ("list", "dict", "set", "iterator")
    return Abstract(name if known else "tuple", False, None, frozenset({site}))


def shape_from(value: Abstract, heap: Heap, depth: int = DEPTH, seen: frozenset[Any] = frozenset()) -> Shape:
    """Return the shape that describes an abstract value (the inverse of `from_shape`)."""
    if ACTIVE_TEXT in value.sites:
        return "active text"
    if value.kind == "array":
        return ("whole" if is_whole(value, heap) else "array", value.cls)
    if value.cls is MIXED:
        return "any"
    if value.cls is not None and value.kind in ("list", "tuple", "dict") and depth:
        return ("of", value.cls, shape_from(replace(value, cls=None), heap, depth, seen))
    if value.kind in ("list", "tuple", "dict", "set", "iterator") and depth:
        if value.items is not None:
            shapes = [shape_of_item(item, heap, depth - 1, seen) for item in value.items]
            still = [item.kind == "any" and not is_active(item, heap) for item in value.items]
            return ("tuple", *(("still", one) if stays else one for one, stays in zip(shapes, still)))
        inner = "nothing" if is_empty(value, heap) else shape_of_item(item(value, heap), heap, depth - 1, seen)
        return (value.kind if value.kind != "tuple" else "row", inner)
    if value.kind == "object" and depth:
        return _shape_of_object(value, heap, depth, seen)
    if value.kind == "class":
        return ("class", value.cls)
    if value.kind in ("float", "real"):
        return "number" if value.kind == "float" else "no list"
    if value.kind == "function":
        return "changer" if CHANGES in value.sites else "function"
    if value.kind in ATOMS:
        return value.kind
    if OBJECT in value.sites:
        return MAYBE_OBJECT
    return MAYBE_ITERATOR if leads_to_iterator(value, heap) else "any"


def shape_of_item(value: Abstract, heap: Heap, depth: int, seen: frozenset[Any]) -> Shape:
    """Return the shape of what a container holds."""
    return "no list" if is_atom(value) else shape_from(value, heap, depth, seen)


def is_atom(value: Abstract) -> bool:
    """Say whether a value of no known kind has no place: a number, a text, or one or the other."""
    return value.kind == "any" and value.items is None and not value.sites


def is_empty(value: Abstract, heap: Heap) -> bool:
    """Say whether nothing is in a container as far as is known: what is stored there later tells what it holds."""
    return bool(value.sites) and all(site in heap and heap[site].kind == "nothing" for site in value.sites)


MAYBE_ITERATOR = "iterator or not"  # the shape of what may be one, or hold one
MAYBE_OBJECT = "object or not"  # of what is an object of a class of the user's with operators, or a number


def join_shape(a: Any, b: Any) -> Any:
    """Return the shape that covers both."""
    if a == b:
        return a
    a, b = (shape[1] if isinstance(shape, tuple) and shape[0] == "still" else shape for shape in (a, b))
    if a == b:
        return a
    if {a, b} <= {"number", "bool"} if isinstance(a, str) and isinstance(b, str) else False:
        return "number"
    if isinstance(a, tuple) and isinstance(b, tuple) and {a[0], b[0]} <= ARRAYS:
        name = a[0] if a[0] == b[0] else "complex" if "complex" in (a[0], b[0]) else "array"
        return (name, a[1] if a[1] == b[1] else None)
    if isinstance(a, tuple) and isinstance(b, tuple) and a[0] == b[0] == "object":
        one, other = dict(a[2]), dict(b[2])
        both = {n: join_shape(one.get(n, other.get(n)), other.get(n, one.get(n))) for n in {**one, **other}}
        return ("object", a[1], tuple(sorted(both.items()))) if a[1] is b[1] else "any"
    if isinstance(a, tuple) and isinstance(b, tuple) and a[0] == b[0] == "of":
        return ("of", a[1], join_shape(a[2], b[2])) if a[1] is b[1] and a[2][0] == b[2][0] else "any"
    if isinstance(a, tuple) and isinstance(b, tuple) and a[0] == b[0] and len(a) == len(b):
        return (a[0], *map(join_shape, a[1:], b[1:]))
    if isinstance(a, tuple) and isinstance(b, tuple) and {a[0], b[0]} <= {"tuple", "row"}:
        return ("row", functools.reduce(join_shape, (*a[1:], *b[1:]), "nothing"))
    if "nothing" in (a, b):
        return a if b == "nothing" else b
    return MAYBE_ITERATOR if has_iterator(a) or has_iterator(b) else "any"


def has_iterator(shape: Any) -> bool:
    """Say whether an iterator is, or may be, somewhere in a shape."""
    parts = isinstance(shape, tuple) and (shape[:1] == ("iterator",) or any(map(has_iterator, shape)))
    return shape == MAYBE_ITERATOR or parts


def has_complex(shape: Any) -> bool:
    """Say whether an array of complex numbers is somewhere in a shape."""
    return isinstance(shape, tuple) and (shape[:1] == ("complex",) or any(map(has_complex, shape)))


ANY_NAME = "*"  # the field that stands for all whose names only the call tells: `setattr(o, name, e)`


def cell(site: Site, name: str) -> Site:
    """Return the site of an object's field."""
    return f"{site}.{name}"


def end_of(site: Site) -> Site:
    """Return the site of what a generator returns."""
    return f"{site}.returned"


def classes_of(value: Abstract, heap: Heap) -> list[Any]:
    """Return the classes that an object may have, None among them for one that is not known."""
    found = {heap[site].cls if site in heap else None for site in value.sites} if value.kind == "object" else set()
    return sorted(found, key=lambda cls: getattr(cls, "__qualname__", ""))


def classes_of_operand(value: Abstract, heap: Heap) -> list[Any]:
    """Return the classes whose operators an object may have; of one from outside, whose fields may change, its own."""
    return [value.cls] if value.kind == "object" and value.cls is not None else classes_of(value, heap)


def class_of(value: Abstract, heap: Heap) -> Any:
    """Return an object's class; None when it is not known."""
    classes = classes_of(value, heap)
    return classes[0] if len(classes) == 1 else None


def field_of(value: Abstract, name: str, heap: Heap) -> Abstract | None:
    """Return what a field of an object holds; None when it has none of that name, and none of an unknown one."""
    cells = (cell(site, one) for site in value.sites for one in dict.fromkeys((name, ANY_NAME)))
    found = [heap[one] for one in cells if one in heap]
    return join_all(found) if found else None


def has_field(value: Abstract, name: str, heap: Heap) -> bool:
    """Say whether an object has a field that is stored into by this name."""
    return any(cell(site, name) in heap for site in value.sites)


def may_be_of_class(value: Abstract, name: str, heap: Heap) -> bool:
    """Say whether an attribute is the class's, or one of the object's that is stored under a name known at the call."""
    if value.kind != "object" or has_field(value, name, heap) or field_of(value, name, heap) is None:
        return False
    found = (getattr(cls, name) for cls in classes_of(value, heap) if hasattr(cls, name))
    return any(type(one).__name__ != "member_descriptor" for one in found)


def held(owner: Abstract, place: ast.expr | None, heap: Heap) -> Abstract:
    """Return what a place in an owner holds, `v[i]` or `o.a`."""
    found = field_of(owner, place.attr, heap) if isinstance(place, ast.Attribute) else None
    return found or item(owner, heap)


def fields_of(value: Abstract, heap: Heap) -> list[Abstract]:
    """Return what each of the fields holds that are known of an object."""
    return [held for where, held in heap.items() if any(where.startswith(f"{site}.") for site in value.sites)]


def keeps_functions(value: Abstract, heap: Heap) -> bool:
    """Say whether some object in a value has a function in a field."""
    inside = [heap[site] for site in reachable(value, heap) if site in heap]
    fields = [one for held in inside if held.kind == "record" for one in held.sites if one in heap]
    return any(heap[one].kind == "function" for one in fields)


def is_open(value: Abstract, heap: Heap) -> bool:
    """Say whether unknown code may have given an object fields that are not known."""
    return any(site not in heap or heap[site].kind != "record" or heap[site].active for site in value.sites)


def _shape_of_object(value: Abstract, heap: Heap, depth: int, seen: frozenset[Any]) -> Shape:
    """Return the shape of an object: its class, and the shapes of its fields."""
    cls = class_of(value, heap)
    if cls is None:
        return "any"
    names = sorted({c[len(site) + 1 :] for site in value.sites for c in heap[site].sites if c.startswith(site + ".")})
    fields = [(name, field_of(value, name, heap) or ANY) for name in names]
    depth, seen = inside_class(cls, depth, seen)

    def shape(content: Abstract) -> Shape:
        found = shape_from(content, heap, depth, seen)
        return ("still", found) if _stands_still(content, heap) else found

    opened = (("*", "any"),) if "*" not in names and is_open(value, heap) else ()  # what unknown code has stored there
    return ("object", cls, (*opened, *((name, shape(content)) for name, content in fields)))


def _stands_still(value: Abstract, heap: Heap) -> bool:
    """Say whether a field holds a container of what does not move (names, indices of neighbours), or another thing."""
    if value.kind == "any":  # a member of an enumeration
        return not is_active(value, heap)
    if value.kind not in ("list", "tuple", "dict", "set") or value.cls is not None or is_active(value, heap):
        return False
    inside = {heap[site].kind for site in reachable(value, heap) if site in heap}
    return item(value, heap).kind != "nothing" and not inside & {"record", "object"}


def merge_sites(heap: Heap, names: Mapping[str, Abstract]) -> dict[str, Abstract]:
    """Return the same values with containers that may be one another taken for one (arguments that may be aliases).

    Objects of a known class may be others of that class; a list, or what is not known, any other container.
    """
    shared = frozenset(site for value in names.values() for site in reachable(value, heap))
    records = {site: heap[site] for site in shared if site in heap and heap[site].kind == "record"}
    cells = frozenset(c for record in records.values() for c in record.sites)
    plain = shared - records.keys() - cells
    groups: dict[Any, frozenset[Site]] = {}
    for site, record in records.items():
        groups[record.cls] = groups.get(record.cls, frozenset()) | {site}

    def widened(value: Abstract) -> Abstract:
        sites = value.sites
        if sites & plain or value.kind == "any" and sites:
            sites |= plain
        if value.kind == "any" and sites:
            sites |= frozenset(records)
        for site in sites & records.keys():
            sites |= groups[records[site].cls]
        items = tuple(map(widened, value.items)) if value.items is not None else None
        return replace(value, sites=sites, items=items)

    inner = widened(join_all(heap[site] for site in plain if site in heap))
    for site in plain:
        heap[site] = replace(inner, sites=inner.sites | plain)
    for group in groups.values():
        for field in {c[len(site) + 1 :] for site in group for c in records[site].sites}:
            content = widened(join_all(heap[cell(site, field)] for site in group if cell(site, field) in heap))
            for site in group:
                heap[cell(site, field)] = content
    return {name: widened(value) if value.kind not in ATOMS else value for name, value in names.items()}
