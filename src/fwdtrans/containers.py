"""Lists, tuples and dicts in the abstract: displays, items, and what their methods do."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from . import kinds as k
from . import models
from . import wtable as t
from .arrays import Arrays
from .derived import CLASSES
from .errors import Refused, SourceUnavailable
from .facts import (
    DICT_METHODS,
    DICTS_ALONE,
    LIST_METHODS,
    OUTSIDE,
)  # fmt: skip
from .identity import MISSING
from .kinds import ACTIVE_TEXT, Abstract, Heap
from .members import UNARY_METHODS, dict_class, is_method, list_class
from .protocols import EITHER
from .resolve import Callee
from .rules.builtins import MUTATING
from .rules.library import NATIVE_METHODS
from .setting import as_operand

BUILTIN_METHODS = frozenset(name for kind in (list, dict, str, float, int, tuple, set) for name in dir(kind))
BY_VALUE = frozenset(name for methods in models.ASKED.values() for name in methods)  # those that have a companion
ASKED_BY_NAME = {  # those that objects of the user's often have, too: the least and the most that they are given
    "get": (1, 2), "setdefault": (1, 2), "items": (0, 0), "values": (0, 0), "update": (0, 1), "append": (1, 1),
    "extend": (1, 1), "insert": (2, 2), "pop": (0, 2), "clear": (0, 0), "reverse": (0, 0), "copy": (0, 0),
}  # fmt: skip
OF_OBJECTS = frozenset({"__iter__", *UNARY_METHODS.values()})  # those of them that are called of an object by name
OF_TEXT = frozenset(dir(str)).difference(*map(dir, (list, dict, float, int, complex, tuple, set, object)))
HANDING = frozenset({"send", "close", "throw"})  # methods of generators
NUMBER_METHODS = frozenset({"conjugate", "conj", "hex", "is_integer", "as_integer_ratio"})


class Containers(Arrays):
    """Lists, tuples, dicts and texts."""

    def index(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `owner[...]` gives."""
        owner = args[0]
        assert isinstance(row.form, ast.Subscript)
        if owner.kind == "object":
            index = as_operand(row.form.slice)
            found = self.dunder(row, "__getitem__", [owner, self.subscript(row.form.slice, args)], (row.args[0], index))
            if found is not None:
                return found
            if any(map(self.facts.carries, args)):
                self.refuse(row.node, "class call", name="[...]")
        if owner.kind == "array":
            return self.array_index(row, args)
        if owner.kind == "dict" and owner.cls is not None:  # that of a defaultdict makes the key
            self.note_key(owner, args[1:], row.w in self.own_rows)
        if owner.kind == "any" and not self.facts.carries(owner) and self.joins(args[1:]):
            self.refuse(row.node, "class call", name="[...]")
        if isinstance(row.form.slice, ast.Slice):
            if owner.kind in ("list", "tuple"):
                self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), k.element(owner, self.heap))
                return Abstract(owner.kind, False, None, frozenset({row.w}))
            return owner if owner.kind != "number" else k.ANY
        if owner.items is not None:
            position = _whole_number(row.form.slice)
            if position is not None and -len(owner.items) <= position < len(owner.items):
                return owner.items[position]
        return k.item(owner, self.heap)

    def joins(self, index: list[Abstract]) -> bool:
        """Say whether an index that carries tangents is an array: what takes one gives its numbers (`np.r_`)."""
        inside = [item for one in index for item in (one, *(one.items or ()))]
        return any(one.kind == "array" and self.facts.carries(one) for one in inside)

    def display(self, row: t.Row, kind: str, args: list[Abstract]) -> Abstract:
        """Return what a tuple or list display is."""
        if kind == "dict":
            return self.dict_display(row, args)
        inner = [k.element(a, self.heap) if mark == "*" else a for a, mark in zip(args, row.keywords)]
        if kind == "tuple" and "*" not in row.keywords and max(map(k.nesting, inner), default=0) < k.DEEPEST:
            return Abstract("tuple", False, tuple(inner))
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), k.join_all(inner))
        return Abstract(kind, False, None, frozenset({row.w}))

    def dict_display(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what a dict display is."""
        content = self.heap.get(row.w, k.NOTHING)
        for arg, mark in zip(args, row.keywords):
            if mark == "key":
                self.note_key(Abstract("dict"), [arg], row.w in self.own_rows)
            if mark == "**" and self.facts.carries(arg) and arg.kind not in ("dict", "any"):
                self.refuse(row.node, "dict")
            if mark != "key":
                content = k.join(content, k.item(arg, self.heap) if mark == "**" else arg)
        self.heap[row.w] = content
        return Abstract("dict", False, None, frozenset({row.w}))

    def guard_dicts(self, row: t.Row, args: Iterable[Abstract]) -> None:
        """Refuse to go through a dict, or an object, whose mirror would be gone through likewise."""
        if any(arg.kind == "object" and self.facts.carries(arg) for arg in args):
            self.refuse(row.node, "iterated object")
        if any(arg.kind == "dict" and self.facts.carries(arg) for arg in args):
            self.refuse(row.node, "dict iterated")

    def mirror(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `list`, `zip`, ... give."""
        if name == "zip" and "*" in row.keywords:
            site = row.w + "*"
            rows = [k.element(a, self.heap) if mark == "*" else a for a, mark in zip(args, row.keywords)]
            turned = k.join_all(k.element(r, self.heap) for r, mark in zip(rows, row.keywords) if mark in ("", "*"))
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), turned)
            self.heap[row.w] = Abstract("tuple", False, None, frozenset({site}))
            return Abstract("iterator", False, None, frozenset({row.w}))
        if "*" in row.keywords and any(map(self.facts.carries, args)):
            self.refuse(row.node, "starred call")
        if name == "iter" and len(args) == 2 and self.may_move(args):
            self.refuse(row.node, "callback")
        if name == "dict":
            return self.dict_call(row, args)
        if name in CLASSES or name == "array":
            return self.derived(row, name, args)
        if name in ("copy", "deepcopy"):
            return self.copied(row, name, args[0])
        inner = [k.element(a, self.heap) for a, mark in zip(args, row.keywords) if mark in ("", "*")]
        if name == "zero":
            return self.zeros(row, args[0])
        if name == "interleaved":
            return self.interleaved(row, args)
        if name in ("partial", "by_pairs"):
            return self.partial(row, args)
        if name == "zip":
            content = Abstract("tuple", False, tuple(inner)) if "*" not in row.keywords else k.ANY
        elif name == "enumerate":
            content = Abstract("tuple", False, (k.NUMBER, *inner[:1]))
        else:
            content = inner[0] if inner else k.NOTHING
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
        kind = "set" if name == "frozenset" else name if name in ("list", "tuple", "set") else "iterator"
        return Abstract(kind, False, None, frozenset({row.w}))

    def may_move(self, args: list[Abstract]) -> bool:
        """Say whether values carry tangents, or are functions that may read such (closures.py)."""
        raise NotImplementedError

    def partial(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `partial(f, a, k=b)` is (closures.py)."""
        raise NotImplementedError

    def interleaved(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `interleaved(v, dv)` of a companion gives."""
        one, other = args
        if one.items is not None and other.items is not None and len(one.items) == len(other.items):
            return Abstract("tuple", False, tuple(item for pair in zip(one.items, other.items) for item in pair))
        content = k.join(k.item(one, self.heap), k.item(other, self.heap))
        self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), content)
        kind = one.kind if one.kind in ("dict", "any") else "tuple"
        return Abstract(kind, False, None, frozenset({row.w}))

    def dict_call(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what `dict(d)`, `dict(pairs)` or `dict(a=x)` gives."""
        self.put(row.w, k.NOTHING)
        for arg, mark in zip(args, row.keywords):
            if mark and mark != "**":
                self.put(row.w, arg)
            elif arg.kind == "dict" or mark:
                self.put(row.w, k.item(arg, self.heap))
            else:
                self.put(row.w, self.second(row, k.element(arg, self.heap)))
        return Abstract("dict", False, None, frozenset({row.w}))

    def copied(self, row: t.Row, name: str, value: Abstract) -> Abstract:
        """Return what `copy.copy(x)` and `copy.deepcopy(x)` give: what is inside stays, or is copied as well."""
        active = self.facts.carries(value)
        for cls in k.classes_of(value, self.heap):
            own = cls is not None and any(hasattr(cls, f"__{one}__") for one in ("copy", "deepcopy", "reduce_ex"))
            if active and own and self.unit.attribute(cls, f"__{name}__") is not MISSING:
                self.refuse(row.node, "class call", name=f"{cls.__name__}.__{name}__")
        if active and len(row.args) > 1:
            self.refuse(row.node, "method", name=name)
        if value.kind in k.ATOMS:
            return value

        def there(site: str) -> str:
            is_place = site in self.heap or site.endswith(f".{k.ANY_NAME}")
            return f"{row.w}~{site.rpartition('~')[2]}" if is_place else site

        def moved(value: Abstract) -> Abstract:
            items = tuple(map(moved, value.items)) if value.items is not None else None
            return replace(value, items=items, sites=frozenset(map(there, value.sites)))

        deep = name == "deepcopy"
        for site in sorted(k.reachable(value, self.heap) if deep else value.sites):
            inside = self.heap.get(site, k.ANY)
            if deep or inside.kind == "record":
                inside = moved(inside)
                for cell in () if deep else self.heap[site].sites & self.heap.keys():
                    self.put(there(cell), self.heap[cell])
            self.put(there(site), inside)
        return moved(value) if deep else replace(value, sites=frozenset(map(there, value.sites)))

    def zeros(self, row: t.Row, value: Abstract) -> Abstract:
        """Return what `zero(value)` of a companion gives: nothing active, of the same kind."""
        if value.kind == "real":
            return Abstract("real")
        if value.kind == "range":
            self.put(row.w, k.NUMBER)
            return Abstract("list", False, None, frozenset({row.w}))
        if value.kind in k.ATOMS:
            return Abstract("number") if value.is_number else k.NONE
        if value.kind == "object" and value.sites == {OUTSIDE}:
            return replace(self.copied(row, "deepcopy", value), cls=None)
        heap: Heap = {}
        found = k.from_shape(k.shape_from(value, self.heap), row.w, heap, False)
        for site, inner in heap.items():
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), inner)
        return found

    def method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what a method gives, and do to its list what it does."""
        owner, rest = args[0], args[1:]
        assert isinstance(row.what, t.Method)
        kept = self.kept_field(owner, name) if owner.kind == "object" and row.what.after is None else None
        if kept is not None:
            self.walk_call(row, kept, args)
            called = self.kept_or_method(row, name, kept, args) or self.called_field(row, kept, args[1:])
            if called is not None:
                return called
        self.facts.looks.discard(row.w)
        of_tuple = self.named_method(row, name, args)
        if of_tuple is not None:
            return of_tuple
        if owner.kind in ("list", "tuple", "dict", "set", "text") and name not in MUTATING:
            self.facts.looks.add(row.w)
        if owner.kind == "array" or self.is_array_method(name, owner):
            found = self.array_method(row, name, args)
            if found is not None:
                return found
        if owner.kind == "set":
            return self.set_method(row, name, owner, rest)
        found = self.class_method(row, name, args) if owner.kind == "class" else None
        if owner.kind == "object":
            found = self.followed(row, name, args)
        if found is not None:
            return found
        if owner.kind == "class" and any(map(self.facts.carries, args)):
            self.refuse(row.node, "class call", name=name)
        if name in ("extend", "update", "join"):
            self.drain(row)
        active = any(map(self.facts.carries, args))
        if owner.kind == "module" and active and self.unit.is_live and not {"*", "**"} & {*row.keywords}:
            return self.looked_up(row, self.passed(rest))  # which of the modules it is shows when it is called
        if owner.sites == {k.INTERPOLANT} and name in ("derivative", "antiderivative"):
            return owner
        if owner.kind == "iterator" and name in HANDING and active:
            return self.sent_into(row, name, args)
        if owner.kind == "text":
            return self.text_method(name, args)
        if name in OF_TEXT and k.is_atom(owner) and not any(map(self.facts.carries, rest)):  # text among numbers
            return self.text_method(name, [])
        if owner.kind == "any" and active and owner.sites and self.is_other_object(row, name):
            self.passed(args)
            return self.looked_up(row, args)
        if name in ("index", "count") and owner.kind in ("list", "tuple", "any"):
            return k.NUMBER
        if (owner.is_number or owner.kind in ("any", "real") and active) and name in NUMBER_METHODS:
            return self.of_number(name, owner)
        if owner.is_number and active and name == "item" and not rest:  # of one of NumPy's numbers: itself
            return Abstract(owner.kind, True)
        if name == "_replace" and owner.kind == "any" and active and all(row.keywords[1:]):  # of a named tuple
            return Abstract("any", True, None, owner.sites.union(*(a.sites for a in rest)))
        if owner.kind == "dict" and name in DICT_METHODS and (active or OUTSIDE not in owner.sites):
            return self.dict_method(row, name, owner, rest)
        if name == "fromkeys" and self.is_builtin(row.args[0], "dict") and rest:
            self.note_key(Abstract("dict"), [k.element(rest[0], self.heap)], False)
            self.put(row.w, rest[1] if len(rest) > 1 else k.NONE)
            return Abstract("dict", False, None, frozenset({row.w}))
        mirrored = owner.kind == "any" and active and owner.sites and OUTSIDE not in owner.sites
        if owner.kind == "any" and name in ASKED_BY_NAME and active and self.may_be_own(row, name):
            return self.looked_up(row, self.passed(args))
        if owner.kind == "any" and name in DICTS_ALONE and self.facts.carries(owner) and owner.sites:
            return self.dict_method(row, name, owner, rest)
        if (owner.kind == "list" and OUTSIDE not in owner.sites or mirrored) and name in NATIVE_METHODS:
            return self.native(row, NATIVE_METHODS[name], args)
        if (owner.kind == "list" or mirrored) and name in LIST_METHODS:
            return self.list_method(row, name, owner, rest)
        if active:
            if name in LIST_METHODS and owner.kind == "any":
                if self.unit.is_live and name in BY_VALUE and not any(row.keywords):
                    return self.looked_up(row, self.passed(args))  # a list's, or an object's
                self.refuse(row.node, "unproved list", name=name)
            is_sited = owner.sites or owner.kind == "any" and not self.unit.has_arrays  # a named tuple has no sites
            is_object = owner.kind in ("any", "object") and is_sited and name not in BUILTIN_METHODS - OF_OBJECTS
            is_object = is_object or self.program.name in EITHER.values()  # a number so far, in a loop
            if self.unit.is_live and is_object:
                self.passed(args)
                return self.looked_up(row, args)
            if owner.kind in ("any", "real") and self.facts.carries(owner):
                found = self.array_method(row, name, args)  # what else has such a method has a mirror without it
                if found is not None:
                    return found
            self.refuse(row.node, "method", name=name)
        if owner.kind in ("list", "dict", "any"):
            self.fill(owner, k.join_all(rest))
        return Abstract("any", False, None, frozenset({OUTSIDE}) | owner.sites)

    def may_be_own(self, row: t.Row, name: str) -> bool:
        """Say whether what is not known may be an object of the user's, whose method is named as a list's or a dict's.

        It is given what no dict's is, or a class beside has a method of that name; not in that method itself, which
        asks what its object is made of.
        """
        assert isinstance(row.what, t.Method)
        if not self.unit.is_live or row.what.after is not None or {"*", "**"} & {*row.keywords} and name != "update":
            return False
        marks = row.keywords[1:] or ("",) * len(row.args[1:])
        count = len(marks) - (sum(map(bool, marks)) if name == "update" else 0)
        least, most = ASKED_BY_NAME[name]
        if not least <= count <= most or any(marks) and name != "update":
            return True
        is_other = self.program.name != name and not self.is_gone_through(row.args[0])
        return is_other and self.unit.has_member(name, is_method) and not any(marks)

    def is_gone_through(self, operand: ast.expr) -> bool:
        """Say whether a variable is indexed, counted or gone through somewhere in this function, as lists are."""
        name = getattr(operand, "id", "")
        uses = (row.what for row in self.rows.values() if any(getattr(arg, "id", "") == name for arg in row.args))
        return name not in self.rows and any(isinstance(what, t.Index | t.Plain | t.Mirror | t.Apply) for what in uses)

    def sent_into(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what a method of a generator gives (iterating.py)."""
        raise NotImplementedError

    def followed(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what a method of an object gives; one that moves nothing may be refused, and is not known then."""
        if any(map(self.facts.carries, args)):
            return self.object_method(row, name, args)
        if len(k.classes_of(args[0], self.heap)) != 1:
            return None
        try:
            found = self.object_method(row, name, args)
        except (Refused, SourceUnavailable):
            return None
        call = self.facts.calls.get(row.w)
        is_followed = found is not None and call is not None and isinstance(call[0], Callee)
        if is_followed and not call[1].active and not self.facts.carries(found):  # type: ignore[index, arg-type]
            del self.facts.calls[row.w]  # it stays as it is written
            self.facts.operands.pop(row.w, None)
        return found

    def text_method(self, name: str, args: list[Abstract]) -> Abstract:
        """Return what a method of a text gives."""
        if any(self.facts.carries(a) or ACTIVE_TEXT in a.sites for a in args):
            return Abstract("text", False, None, frozenset({ACTIVE_TEXT}))
        return k.TEXT if name not in ("count", "find", "index") else k.NUMBER

    def called_field(self, row: t.Row, function: Abstract, args: list[Abstract]) -> Abstract | None:
        """Return what a call of a function kept in a field gives; None if none of it is active (closures.py)."""
        raise NotImplementedError

    def of_number(self, name: str, owner: Abstract) -> Abstract:
        """Return what a method of a number gives."""
        if name in ("conjugate", "conj"):
            return Abstract("number" if owner.is_number else "any", self.facts.carries(owner))
        if name in ("hex", "to_bytes"):
            return Abstract("text", False, None, frozenset({ACTIVE_TEXT} if self.facts.carries(owner) else ()))
        return k.BOOL if name == "is_integer" else Abstract("tuple", False, (k.NUMBER, k.NUMBER))

    def is_builtin(self, operand: ast.expr, name: str) -> bool:
        """Say whether an operand is a builtin that nobody has bound anew."""
        meaning = self.program.functions.get(getattr(operand, "id", ""))
        return getattr(meaning, "key", "") == f"builtins.{name}"

    def set_method(self, row: t.Row, name: str, owner: Abstract, rest: list[Abstract]) -> Abstract:
        """Return what a method of a set gives; it may hold what carries a tangent while nobody reads that."""
        self.facts.inert.add(row.w)
        if name == "add":
            self.push(row, owner, k.join_all(rest))
        elif name == "update":
            self.push(row, owner, k.join_all(k.element(arg, self.heap) for arg in rest))
        elif name == "pop" and self.facts.carries(owner):
            self.refuse(row.node, "set")
        if name in ("copy", "union", "intersection", "difference", "symmetric_difference"):
            self.put(row.w, k.join_all(k.element(arg, self.heap) for arg in [owner, *rest]))
            return Abstract("set", False, None, frozenset({row.w}))
        if name == "pop":
            return k.element(owner, self.heap)
        return k.BOOL if name in ("issubset", "issuperset", "isdisjoint") else k.NONE

    def list_method(self, row: t.Row, name: str, owner: Abstract, rest: list[Abstract]) -> Abstract:
        """Return what a method of a list or a deque gives, and do to it what it does."""
        if {"*", "**"} & {*row.keywords} and any(map(self.facts.carries, [owner, *rest])):
            self.refuse(row.node, "starred call")
        if name in MUTATING:
            values = {"append": rest[:1], "appendleft": rest[:1], "insert": rest[1:2]}.get(name, [])
            if name in ("extend", "extendleft", "fromlist") and rest:
                values = [k.element(rest[0], self.heap)]
            if any(map(self.facts.carries, values)) and OUTSIDE in owner.sites:
                self.refuse(row.node, "outside store")
            self.fill(owner, k.join_all(values))
        found = self.list_result(LIST_METHODS[name], owner, row)
        return k.join(found, rest[1]) if name == "pop" and len(rest) == 2 else found  # a dict's, then

    def dict_method(self, row: t.Row, name: str, owner: Abstract, rest: list[Abstract]) -> Abstract:
        """Return what a method of a dict gives, and do to the dict what it does."""
        if "*" in row.keywords and any(map(self.facts.carries, [owner, *rest])):
            self.refuse(row.node, "starred call")
        kind = DICT_METHODS[name]
        by_key = kind in ("item", "none") and name not in ("update", "move_to_end", "get", "pop")  # these keep no key
        if any(map(self.facts.carries, [owner, *rest])):
            by_name = any(row.keywords) and name not in ("update", "move_to_end", "popitem")
            if name == "setdefault" and not by_name:
                self.note_key(owner, rest[:1], row.w in self.own_rows)
            elif by_name or by_key and rest and self.facts.carries(rest[0]):
                self.refuse(row.node, "dict key")
        values = rest[1:2] if name == "setdefault" else []
        if name == "update":
            marks = row.keywords[1:] or ("",) * len(rest)
            values = [
                arg if mark and mark != "**" else k.item(arg, self.heap) if arg.kind == "dict" or mark
                else self.taken(row, owner, arg) for arg, mark in zip(rest, marks)
            ]  # fmt: skip
        if any(map(self.facts.carries, values)) and OUTSIDE in owner.sites:
            self.refuse(row.node, "outside store")
        if name in MUTATING:
            self.fill(owner, k.join_all(values))
        content = k.item(owner, self.heap)
        if kind == "item":
            default = rest[1] if len(rest) > 1 else k.NONE if name in ("get", "setdefault") else k.NOTHING
            return k.join(content, default)
        if kind in ("pairs", "pair", "keys") and row.w not in self.looked_up_keys:
            self.unit.keys_asked = True
            if self.unit.keys_move:
                self.refuse(row.node, "moving keys")
        if kind == "pair":
            return Abstract("tuple", False, (k.ANY, content))
        if kind in ("pairs", "values"):
            self.heap[row.w] = Abstract("tuple", False, (k.ANY, content)) if kind == "pairs" else content
            return Abstract("iterator", False, None, frozenset({row.w}))
        if kind == "same":
            self.put(row.w, content)
            return Abstract("dict", False, None, frozenset({row.w}), None if dict_class(owner) else owner.cls)
        return k.NONE if kind == "none" else k.ANY

    def taken(self, row: t.Row, owner: Abstract, arg: Abstract) -> Abstract:
        """Return what a dict takes over of what is no dict: the second of each pair; a counter counts what there is."""
        inside = k.element(arg, self.heap)
        if owner.cls is not Counter:
            return self.second(row, inside)
        if arg.kind == "any":  # a dict: its mirror would not go with another thing
            return k.item(arg, self.heap)
        if self.facts.carries(inside):
            self.refuse(row.node, "dict key")
        return k.NUMBER

    def list_result(self, kind: str, owner: Abstract, row: t.Row) -> Abstract:
        """Return what a method of a list gives."""
        if kind == "element":
            return k.element(owner, self.heap)
        if kind == "same":
            self.heap[row.w] = k.join(self.heap.get(row.w, k.NOTHING), k.element(owner, self.heap))
            if owner.kind != "list":  # arrays and dicts have a copy too: `2.0 * copy` is then no repetition
                return Abstract("any", self.facts.carries(owner), None, frozenset({row.w}))
            return Abstract("list", False, None, frozenset({row.w}), None if list_class(owner) else owner.cls)
        if kind == "plain":
            self.put(row.w, k.element(owner, self.heap))
            return Abstract("list", False, None, frozenset({row.w}))
        return Abstract(kind)


def _whole_number(expr: ast.expr) -> int | None:
    """Return the int that an expression is, None if it is no literal."""
    match expr:
        case ast.Constant(int(value)):
            return value
        case ast.UnaryOp(ast.USub(), ast.Constant(int(value))):
            return -value
    return None
