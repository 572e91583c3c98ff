"""Objects of the user's classes in the abstract: their fields and methods.

    total += shape.area()        w1, dw1 = circle_area_jvp(shape, dshape)
                                 total += w1
"""

from __future__ import annotations

import ast
import dataclasses
from collections import deque
from contextlib import suppress
from dataclasses import replace
from functools import singledispatchmethod
from types import FunctionType
from typing import Any

from . import kinds as k
from . import wtable as t
from .aliases import changes_lists
from .binding import takes_pairs
from .calling import Calling
from .errors import Refused
from .facts import CALLS, DICT_METHODS, LIST_METHODS, OUTSIDE, SHAPES, Hand, Method, Pattern, Summary, Through, free_of
from .identity import MISSING, stores_by_code
from .initialising import CACHED
from .kinds import Abstract
from .members import (
    ARITHMETIC,
    NONE,
    Member,
    is_computed,
    list_class,
    member,
    order_after,
)
from .models import BOUND
from .protocols import IN_PLACE, RECORDS, SUMS, Walked, gone_through, is_abstract, operand_of, taken_apart
from .recorded import Parts
from .resolve import Callee, Value, callee_of, model_of
from .rules.library import RECORDED
from .shapes import shape_of

WHOLE = k.ATOMS - {"function", "class"}  # kinds of what is no copy where it is copied
TRAITS = frozenset({"maxlen", "typecode", "itemsize", "_fields"})  # of a deque, an array, a named tuple: data


class Objects(Calling):
    """Objects and their classes."""

    def member(self, cls: Any, name: str, after: Any = None) -> Member:
        """Return what a class has under a name; `after`: what the classes behind that one have (`super()`)."""
        if cls is None:
            return NONE
        if after is None:
            return member(self.unit.attribute(cls, name))
        for base in order_after(cls, after):
            found = self.unit.attribute(base, name, own=True)
            if found is not MISSING:
                return member(found)
        return NONE

    # --- attributes ------------------------------------------------------------------------------------------------

    def field(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `owner.name` gives; a property is a call."""
        assert isinstance(row.what, t.Field)
        if len(args) == 2:
            return self.field_or(row, name, args[0], args[1])
        owner, after = args[0], row.what.after
        of_tuple = self.named_field(row, name, owner)
        if of_tuple is not None:
            return of_tuple
        active = self.facts.carries(owner)
        outside = Abstract("any", False, None, frozenset({OUTSIDE}) | owner.sites)
        if owner.kind == "class":
            return self.class_field(row, name, owner)
        if owner.kind == "object":
            return self.object_field(row, name, owner, after)
        if after is not None and active:
            self.refuse(row.node, "super")
        if name == "__class__":
            return Abstract("any", False, None, frozenset({OUTSIDE}))
        if owner.kind == "array":
            return self.array_field(row, name, owner)
        if row.w in self.sort_keys:  # `key=d.get`
            return k.FUNCTION
        if active and (self.is_of_array(owner, name) or owner.kind in ("list", "tuple") and name in TRAITS):
            return k.ANY
        kept = self.kept_method(row, name, owner)
        if kept is not None:
            return kept
        model = BOUND.get("" if owner.cls is k.MIXED else "deque" if owner.cls is deque else owner.kind, {}).get(name)
        if model is not None and (active or owner.sites and OUTSIDE not in owner.sites):
            return self.bound_method(row, Member("method"), owner, model_of(model, self.unit.root.scope))
        if not active:
            return outside
        if owner.kind in ("list", "dict") and name in LIST_METHODS.keys() | DICT_METHODS.keys():
            self.refuse(row.node, "kept method", name=name)
        if owner.is_number or owner.kind == "real":
            if name not in ("real", "imag"):
                self.refuse(row.node, "attribute")
            return Abstract("number", True)
        if owner.kind != "any":
            self.refuse(row.node, "attribute")
        if self.unit.is_live and self.unit.has_member(name, is_computed):  # its mirror has none
            return self.looked_up(row, self.passed([owner]))
        return Abstract("any", True, None, owner.sites)

    def is_of_array(self, owner: Abstract, name: str) -> bool:
        """Say whether an attribute is taken for the data that an array has under this name: it may be an object's."""
        is_object = owner.sites and not k.is_open(owner, self.heap)
        return name in SHAPES and (owner.kind != "any" or self.unit.has_arrays and not is_object)

    def kept_method(self, row: t.Row, name: str, owner: Abstract) -> Abstract | None:
        """Return a method of a list that a name is given, to be called by it (bound.py); None for anything else."""
        raise NotImplementedError

    def field_or(self, row: t.Row, name: str, owner: Abstract, default: Abstract) -> Abstract:
        """Return what `getattr(owner, name, default)` gives: what is stored in the object or its class, or the default.

        What code of the class computes is refused: it may give the attribute, or raise that there is none.
        """
        if not self.facts.carries(owner) and not self.facts.carries(default):
            return k.join(Abstract("any", False, None, frozenset({OUTSIDE}) | owner.sites), default)
        if owner.is_number:
            if hasattr(float, name) or hasattr(int, name):
                self.refuse(row.node, "attribute")
            return default
        classes = k.classes_of(owner, self.heap)
        if owner.kind != "object" or None in classes or k.is_open(owner, self.heap):
            if self.facts.carries(default) or owner.kind not in ("object", "any"):
                self.refuse(row.node, "attribute")
            return Abstract("any", True, None, owner.sites | default.sites)
        members = [self.member(cls, name) for cls in classes]
        if any(m.kind not in ("none", "data", "slot") for m in members) or any(map(self.finds_by_code, classes)):
            self.refuse(row.node, "attribute of class", name=name)
        found = k.field_of(owner, name, self.heap) or k.NOTHING
        data = [free_of(Value(shape_of(m.value))) for m in members if m.kind == "data"]
        return k.join_all([found, *data, default])

    def finds_by_code(self, cls: Any) -> bool:
        """Say whether a class finds attributes by code of its own."""
        return any(self.member(cls, name).function is not None for name in ("__getattr__", "__getattribute__"))

    def any_field(self, row: t.Row, owner: Abstract, default: Abstract | None = None) -> Abstract:
        """Return what `getattr(owner, name)` gives; what its class computes is not in its mirror, and refused there."""
        if default is not None:
            if self.facts.carries(default) and not self.facts.carries(owner):
                self.refuse(row.node, "attribute")
            return k.join(self.any_field(row, owner), self.passed([default])[0])
        outside = Abstract("any", False, None, frozenset({OUTSIDE}) | owner.sites)
        if not self.facts.carries(owner):
            return outside
        fields = k.fields_of(owner, self.heap)
        if owner.kind != "object" or not fields or k.is_open(owner, self.heap):
            return replace(outside, active=True)
        return replace(k.join_all(fields), active=True)

    def array_field(self, row: t.Row, name: str, owner: Abstract) -> Abstract:
        """Return what an attribute of an array is (arrays.py)."""
        raise NotImplementedError

    def object_field(self, row: t.Row, name: str, owner: Abstract, after: Any) -> Abstract:
        """Return what an attribute of an object is: what it holds, or what its class has."""
        active = self.facts.carries(owner)
        classes = k.classes_of(owner, self.heap)
        members = [self.member(cls, name, after) for cls in classes]
        cls = classes[0] if len(classes) == 1 else None
        if members and all(m.kind == "property" and m.function is not None for m in members):
            return self.by_class(row, [m.function for m in members], classes, [owner], f"{name}.fget")
        kinds = {m.kind for m in members}
        is_mixed = len(kinds) > 1 and bool(kinds & {"property", "data"}) and after is None  # in some a field is read
        if active and is_mixed and self.unit.is_live:
            return self.looked_up(row, self.passed([owner]))
        if cls is not None and found_cached(members, self.program, name):
            return self.invoke(row, callee_of(members[0].function), [owner])
        if name == "__class__" and cls is not None:
            return Abstract("class", False, None, frozenset(), cls)
        if name == "__dict__" and active and not k.is_open(owner, self.heap):
            self.put(row.w, replace(k.join_all(k.fields_of(owner, self.heap)), active=True))
            return Abstract("dict", False, None, frozenset({row.w}))
        if active and any(m.kind == "other" and stores_by_code(m.value) for m in members):  # it comes before the field
            self.refuse(row.node, "attribute of class", name=name)
        content = self.kept_field(owner, name)
        if content is not None:
            return content
        found = members[0] if members and all(m.value is members[0].value for m in members) else NONE
        if found.kind in ("method", "static", "class"):
            return self.bound_method(row, found, owner)
        if active and (None in classes or k.is_open(owner, self.heap)):
            if after is None and self.unit.is_live and any(m.kind in ("data", "property") for m in members):
                return self.looked_up(row, self.passed([owner]))  # or a field of that name hides it
            return Abstract("any", True, None, owner.sites)
        if members and all(m.kind == "data" for m in members):
            return k.join_all(free_of(Value(shape_of(m.value))) for m in members)
        getter = self.getter(cls) if active and found is NONE and name[:2] != "__" else None
        if getter is not None:
            self.facts.operands[row.w] = (row.args[0], ast.Constant(name))
            return self.invoke(row, callee_of(getter), [owner, k.TEXT])
        if active or any(map(self.finds_by_changing, classes)):
            self.refuse(row.node, "attribute of class", name=name)
        return Abstract("any", False, None, self.inside_copy(owner) | owner.sites)

    def inside_copy(self, owner: Abstract) -> frozenset[str]:
        """Return where what an object holds is from: outside, but for a deep copy of what is there."""
        is_copy = owner.sites and all(site.endswith(f"~{OUTSIDE}") for site in owner.sites)
        found = [self.heap[site].sites for site in owner.sites if is_copy and site in self.heap]
        return frozenset().union(*found) if found else frozenset({OUTSIDE})

    def getter(self, cls: Any) -> FunctionType | None:
        """Return a class's own `__getattr__`, which Python asks for what is not there; None if it does more."""
        if cls is None or self.unit.attribute(cls, "__getattribute__") is not object.__getattribute__:
            return None
        found = self.member(cls, "__getattr__")
        return found.function if found.kind == "method" else None

    def finds_by_changing(self, cls: Any) -> bool:
        """Say whether a class finds attributes by code that changes something: asked again it may find another."""
        finders = [self.member(cls, name).function for name in ("__getattr__", "__getattribute__")]
        return any(changes_lists(callee_of(one), self.unit) for one in finders if one is not None)

    def class_field(self, row: t.Row, name: str, owner: Abstract) -> Abstract:
        """Return what a class has under a name, as a value."""
        if name == "__class__" or owner.cls is None:
            return k.ANY
        found = self.member(owner.cls, name)
        match found.kind:
            case "data":
                return free_of(Value(shape_of(found.value)))
            case "method" | "static":
                return self.bound_method(row, found, k.NOTHING)
            case "class":
                return self.bound_method(row, found, owner)
        if isinstance(found.value, type):
            return Abstract("class", False, None, frozenset(), found.value)
        return Abstract("any", False, None, frozenset({OUTSIDE}))

    def bound_method(self, row: t.Row, found: Member, owner: Abstract, model: Callee | None = None) -> Abstract:
        """Return a method as a value; its tangent is its companion, with the object's tangent bound to it.

        Args:
            model: what stands for a method that is written in C.
        """
        assert model is not None or found.function is not None
        callee, is_turned = model or callee_of(found.function), False
        if found.kind == "static":
            owner = k.NOTHING
        elif found.kind == "class" and owner.kind == "object":
            owner, is_turned = Abstract("class", False, None, frozenset(), k.class_of(owner, self.heap)), True
        program = self.unit.program(callee)
        params = [p.name for p in program.params]
        active = {*params}
        classes: tuple[tuple[str, Any], ...] = ()
        operand: ast.expr | None = None
        if owner.kind != "nothing":
            operand = ast.Attribute(row.args[0], "__class__", ast.Load()) if is_turned else row.args[0]
            cls = owner.cls if owner.kind == "class" else k.class_of(owner, self.heap)
            classes = ((params[0], cls),) if cls is not None else ()
            active -= set() if self.facts.carries(owner) or takes_pairs(program, program.params) else {params[0]}
        shapes = ((params[0], k.shape_from(owner, self.heap)),) if operand is not None else ()
        pattern = Pattern(frozenset(active), shapes, False, classes, self.unit.guards_values)
        self.facts.methods[row.w] = Method(callee, pattern, operand, owner)
        site = f"method:{row.w}"
        if self.facts.carries(owner):
            with suppress(Refused):  # it is refused where its tangent is needed, if it is
                self.unit.summarise(callee, pattern)
        return Abstract("function", site in self.facts.wanted or self.facts.carries(owner), None, frozenset({site}))

    # --- calls ------------------------------------------------------------------------------------------------------

    def make(self, row: t.Row, cls: Any, args: list[Abstract], is_bare: bool) -> Abstract:
        """Return a new object of the user's class (making.py)."""
        raise NotImplementedError

    def by_class(
        self, row: t.Row, functions: list[FunctionType | None], classes: list[Any], args: list[Abstract], name: str
    ) -> Abstract:
        """Return what the method of an object gives whose class is one of several: it is looked up by the class."""
        assert all(functions)
        is_manager = row.w in self.managers  # entered by its name: what is looked up gives no generator of pairs
        if len({*functions}) == 1 and (len(functions) == 1 or is_manager):
            return self.invoke(row, callee_of(functions[0]), args)  # type: ignore[arg-type]
        if is_manager and any(map(self.facts.carries, args)):
            self.refuse(row.node, "with")
        results = []
        for cls, function in zip(classes, functions):
            mine = frozenset(site for site in args[0].sites if self.heap[site].cls is cls)
            results.append(self.invoke(row, callee_of(function), [replace(args[0], sites=mine), *args[1:]]))  # type: ignore[arg-type]
        if row.w not in self.facts.calls:
            return k.join_all(results)
        if isinstance(row.what, t.Method | t.Field) and row.what.after is not None:
            self.refuse(row.node, "super")
        if not self.unit.is_live:
            self.refuse(row.node, "method", name=name.partition(".")[0])
        self.facts.stores.add(CALLS)
        self.called_by_value()
        self.facts.calls[row.w] = (Through(path=name), Pattern(frozenset()), Summary(stores=frozenset({CALLS})))
        found = k.join_all(results)
        return found if found.kind in ("text", "none") else replace(found, active=True)

    def named_field(self, row: t.Row, name: str, owner: Abstract) -> Abstract | None:
        """Return what a field or a property of a named tuple gives (named.py)."""
        raise NotImplementedError

    def named_tuple(self, row: t.Row, cls: Any, args: list[Abstract]) -> Abstract | None:
        """Return what a named tuple's class makes (named.py)."""
        raise NotImplementedError

    def object_method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what a method of an object of the user's gives; None if its class does not tell."""
        assert isinstance(row.what, t.Method)
        owner, after = args[0], row.what.after
        content = self.kept_field(owner, name) if after is None else None
        if content is not None and content.kind == "class" and content.cls is not None:
            return self.make(row, content.cls, self.passed(args[1:]), False)
        if content is not None:
            return None
        if name == "__class__":
            found = k.class_of(owner, self.heap)
            return self.make(row, found, self.passed(args[1:]), False) if found is not None else None
        classes = k.classes_of(owner, self.heap)
        members = [self.member(cls, name, after) for cls in classes]
        if any(m.kind == "none" and self.finds_by_code(cls) for m, cls in zip(members, classes) if cls is not None):
            if any(map(self.facts.carries, args)):
                self.refuse(row.node, "attribute of class", name=name)
        if any(isinstance(m.value, singledispatchmethod) for m in members) and any(map(self.facts.carries, args)):
            self.refuse(row.node, "class call", name=f"{name}` of `singledispatchmethod")
        if after is not None and members and all(m.kind in ("other", "none") for m in members):
            return self.of_builtin_base(row, name, args)
        args = self.passed(args)
        if len(members) == 1:
            return self.invoke_member(row, members[0], args)
        if not members or not all(m.kind == "method" for m in members) or after is not None:
            return None
        return self.by_class(row, [m.function for m in members], classes, args, name)

    def kept_field(self, owner: Abstract, name: str) -> Abstract | None:
        """Return what a field of an object holds, None when it has none.

        One whose name only the call tells hides what the class has there as data; a method it never is (`field_name`).
        """
        content = k.field_of(owner, name, self.heap)
        if content is None or k.has_field(owner, name, self.heap):
            return content
        members = [self.member(cls, name) for cls in k.classes_of(owner, self.heap)]
        if any(m.kind not in ("none", "slot", "data") for m in members):
            return None
        return k.join_all([content, *(free_of(Value(shape_of(m.value))) for m in members if m.kind == "data")])

    def kept_or_method(self, row: t.Row, name: str, content: Abstract, args: list[Abstract]) -> Abstract | None:
        """Return what a call of a name gives under which some objects keep a function and others have a method.

        None where all of them keep one.
        """
        members = [self.member(cls, name) for cls in k.classes_of(args[0], self.heap)]
        if not any(m.kind in ("method", "static", "class") for m in members):
            return None
        given = self.passed([content, *args])[1:]
        if not any(map(self.facts.carries, given)):
            return None
        if not self.unit.is_live:
            self.refuse(row.node, "method", name=name)
        return self.looked_up(row, given)

    def of_builtin_base(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract:
        """Return what `super().name(...)` gives where no class of the user's has it: `object.__init__` does nothing."""
        if name in ("__init__", "__init_subclass__", "__post_init__") and len(args) == 1:
            return k.NONE
        self.refuse(row.node, "super")

    def class_method(self, row: t.Row, name: str, args: list[Abstract]) -> Abstract | None:
        """Return what `Cls.name(...)` gives; None if the class does not tell."""
        assert isinstance(row.what, t.Method)
        found = self.member(args[0].cls, name, row.what.after)
        is_new = name == "__new__" and found.kind not in ("method", "static")
        if is_new and len(args) == 2 and args[1].kind == "class" and args[1].cls is args[0].cls:
            return self.make(row, args[0].cls, [], True)
        if isinstance(found.value, type) and found.kind in ("other", "data"):
            return self.make(row, found.value, self.passed(args[1:]), False)
        if found.kind == "method":
            found = Member("static", found.function, found.value)
        return self.invoke_member(row, found, self.passed(args))

    def invoke_member(self, row: t.Row, found: Member, args: list[Abstract]) -> Abstract | None:
        """Return what a class's method gives; what it is bound to comes first."""
        if found.function is None or found.kind not in ("method", "static", "class"):
            return None
        if found.kind == "static":
            self.facts.operands[row.w] = row.args[1:]
            return self.invoke(row, callee_of(found.function), args[1:])
        if found.kind == "class" and args[0].kind != "class":
            cls = k.class_of(args[0], self.heap)
            assert cls is not None
            self.facts.operands[row.w] = (ast.Attribute(row.args[0], "__class__", ast.Load()), *row.args[1:])
            args = [Abstract("class", False, None, frozenset(), cls), *args[1:]]
        return self.invoke(row, callee_of(found.function), args)

    # --- what goes through objects ------------------------------------------------------------------------------------

    def walk_operands(self, row: t.Row, args: list[Abstract]) -> None:
        """Have a row that goes through an object call what Python calls."""
        if any(arg.kind == "object" or arg.kind == "any" and self.program.name == "__iter__" for arg in args):
            for position in (p for p in gone_through(row) if p < len(args)):  # `list()` goes through nothing
                name = row.what.name if isinstance(row.what, t.Mirror) else ""
                self.walk(row, position, args[position], name if name in IN_PLACE else "")
        self.walk_sum(row, args)
        for position in (p for p in taken_apart(row) if p < len(args)):
            self.walk_inside(row, position, args[position])

    def walk_call(self, row: t.Row, kept: Abstract, args: list[Abstract]) -> None:
        """Have a call of an object that a field holds, `self.net(x)`, told as a read of the field and a call.

        Raises:
            Walked: the object carries tangents, or what it is given, and has a `__call__` of its own.
        """
        active = any(map(self.facts.carries, (kept, *args[1:])))
        if active and kept.kind == "object" and self.all_have(kept, "__call__"):
            raise Walked(row, 0, "__call__")

    def may_have_operators(self, value: Abstract, methods: tuple[str, ...] = ARITHMETIC) -> bool:
        """Say whether a value that carries no tangent is from outside and may be an object that has such methods."""
        if value.kind != "any" or self.facts.carries(value) or not self.unit.is_live:
            return False
        origins = {site.rpartition("~")[2] for site in value.sites - k.MARKS}  # copies of what is outside are there too
        is_outside = all(site == OUTSIDE or site.startswith("param:") for site in origins)
        return k.OBJECT in value.sites or is_outside and self.unit.meets_operators(methods, k.may_be_named(value))

    def walk_sum(self, row: t.Row, args: list[Abstract]) -> None:
        """Have a sum of objects told by their own `+`: `sum(vectors, Vec(0.0, 0.0))`, `accumulate(vectors)`.

        Raises:
            Walked: what is summed are objects that carry tangents.
        """
        name = SUMS.get(row.what.key if isinstance(row.what, t.Apply) else getattr(row.what, "name", ""))
        if name is None or not args or {"*", "**"} & {*row.keywords} or name == "running" and len(args) > 1:
            return
        inside = [k.element(args[0], self.heap), *args[1:]]
        added = [v for v in inside if v.kind in ("object", "dict") or list_class(v) or self.may_have_operators(v)]
        if any(map(self.facts.carries, added if all(v.kind == "dict" for v in added) else inside)):
            raise Walked(row, 0, name if len(args) == 1 else f"{name}_from")

    def walk_record(self, row: t.Row, args: list[Abstract]) -> Abstract | None:
        """Have a call of `dataclasses.replace`, `astuple` or `asdict` told by the fields of its object.

        None but where the call alone tells what they hold: what the copy is then.

        Raises:
            Walked: the object is of a dataclass, and it or what is put into it carries tangents.
        """
        assert isinstance(row.what, t.Invoke)
        live = getattr(row.what.callee, "live", None)
        called = RECORDS.get(live) if live is not None else None
        cls = k.class_of(args[0], self.heap) if called is not None and args and args[0].kind == "object" else None
        if called is None or not any(map(self.facts.carries, args)):
            return None
        if called != "replace" and not dataclasses.is_dataclass(cls):
            return self.copied_at_call(row, called, args)
        if not dataclasses.is_dataclass(cls):
            return None
        words = row.keywords[1:]
        if called == "replace":
            fits = not {"", "*", "**"} & {*words} and {*words} <= {f.name for f in dataclasses.fields(cls) if f.init}
            inside: Any = ()
        else:
            inside = self.copied_fields(args[0], cls) if len(args) == 1 else None
            if inside is None:
                return self.copied_at_call(row, called, args)
            fits = True
        if fits:
            raise Walked(row, 0, called, (cls, inside))
        return None

    def copied_at_call(self, row: t.Row, called: str, args: list[Abstract]) -> Abstract:
        """Return what `asdict(x)` or `astuple(x)` gives of which only the call tells what it holds (copied.py)."""
        inside = [self.heap[site] for site in k.reachable(args[0], self.heap) if site in self.heap]
        unknown = (one.sites for one in (args[0], *inside) if one.kind == "any")
        is_unknown = any(site.startswith("param:") for sites in unknown for site in sites)  # of numbers it is known
        if len(args) != 1 or any(row.keywords) or is_unknown:
            self.refuse(row.node, "copied fields", name=called)
        self.put(row.w, Abstract("any", True, None, frozenset({row.w})))
        made = Abstract("dict" if called == "asdict" else "tuple", False, None, frozenset({row.w}))
        native = RECORDED[called]
        self.facts.calls[row.w] = (Hand(native), Pattern(native.moving), Summary(made))
        return made

    def copied_fields(self, value: Abstract, cls: Any, depth: int = 4) -> dict[str, Any] | None:
        """Return how `asdict` copies what each field holds (recorded.py); None where that is not known."""
        names = (f.name for f in dataclasses.fields(cls))
        found = {name: self.way_of(k.field_of(value, name, self.heap) or k.ANY, depth) for name in names}
        return found if None not in found.values() else None

    def way_of(self, inside: Abstract, depth: int) -> Any:
        """Return how `asdict` copies what a field, or a container, holds; None where that is not known."""
        if inside.kind in WHOLE or k.is_atom(inside):
            return ""
        cls = k.class_of(inside, self.heap) if inside.kind == "object" else None
        if cls is not None:
            return self.copied_fields(inside, cls, depth - 1) if dataclasses.is_dataclass(cls) and depth else None
        if inside.kind not in ("list", "tuple", "dict") or inside.cls is not None or not depth:
            return None
        content = k.item(inside, self.heap)
        if content.kind in (*WHOLE, "nothing") or k.is_atom(content) or inside.items == ():
            return inside.kind
        way = self.way_of(content, depth - 1)
        return Parts(inside.kind, way) if way is not None else None

    def walk(self, owner: Any, position: int, value: Abstract, word: str = "") -> None:
        """Have an object that is gone through asked by its class's own `__iter__`.

        Raises:
            Walked: it is an object that carries tangents, and the program does not say so yet.
        """
        if value.kind == "any" and self.may_be_another(owner, position, value):
            raise Walked(owner, position, "__iter__")
        if value.kind != "object" or not self.facts.carries(value):
            return
        if not word and self.is_given_by_iter(owner, position):  # Python asks it, and not what its `__iter__` gives
            called = "steps" if self.all_have(value, "__next__") else ""
        else:
            called = self.walking(value, word, len(owner.args) if isinstance(owner, t.Row) else 1)
        if called:
            raise Walked(owner, position, called)

    def is_given_by_iter(self, owner: Any, position: int) -> bool:
        """Say whether what is gone through is what an `__iter__` gave that the program was told to call."""
        operand = operand_of(owner, position)
        row = self.rows.get(operand.id) if isinstance(operand, ast.Name) and operand.id.startswith("%i") else None
        return row is not None and isinstance(row.what, t.Method) and row.what.name == "__iter__"

    def may_be_another(self, owner: Any, position: int, value: Abstract) -> bool:
        """Say whether an `__iter__` goes through what may be an object like its own: the branches of a tree."""
        if self.program.name != "__iter__" or not self.unit.is_live or not value.sites or not self.facts.carries(value):
            return False
        operand = operand_of(owner, position)
        is_told = isinstance(operand, ast.Name) and operand.id.startswith("%i")
        is_whole = isinstance(owner, t.Line) and isinstance(owner.does, t.Yield)
        return is_whole and not is_told and OUTSIDE not in value.sites

    def walk_inside(self, owner: Any, position: int, value: Abstract) -> None:
        """Have the objects taken apart that something holds: `for x, y in points`.

        Raises:
            Walked: they are objects that carry tangents, and the program does not say so yet.
        """
        if value.kind in ("list", "tuple", "set", "iterator"):
            inside = k.element(value, self.heap)
            if inside.kind == "object" and self.facts.carries(inside) and self.walking(inside, "", 1):
                raise Walked(owner, position, "taken_apart")

    def walking(self, value: Abstract, word: str, count: int) -> str:
        """Return what Python calls to go through an object, nothing where its classes do not tell."""
        if word == "next":
            return ("__next__" if count == 1 else "next_or") if self.all_have(value, "__next__") else ""
        if word == "reversed":
            own = self.methods_of(value, "__reversed__")
            if own and not all(map(is_abstract, own)):
                return "__reversed__" if self.all_have(value, "__reversed__") else ""
            return "backwards" if self.all_have(value, "__getitem__") and self.all_have(value, "__len__") else ""
        if word == "iter" and count > 1:
            return ""
        own = self.methods_of(value, "__iter__")
        if own and not all(map(is_abstract, own)) and self.all_have(value, "__iter__"):
            steps = not word and all(map(self.gives_itself, own)) and self.all_have(value, "__next__")
            return "steps" if steps else "__iter__"
        if word:
            return ""
        if own and self.all_have(value, "__next__"):
            return "steps"
        none = all(self.member(cls, "__iter__").kind == "none" for cls in k.classes_of(value, self.heap))
        return "by_index" if (own or none) and self.all_have(value, "__getitem__") else ""

    def gives_itself(self, method: FunctionType) -> bool:
        """Say whether a method does nothing but give its object."""
        program = self.unit.program(callee_of(method))
        does = [line.does for line in program.lines() if not isinstance(line.does, t.Keep)]
        first = program.params[0].name if program.params else ""
        return len(does) == 1 and isinstance(does[0], t.Return) and getattr(does[0].value, "id", "") == first

    def methods_of(self, value: Abstract, name: str) -> list[FunctionType]:
        """Return the methods that an object's classes have under a name, those that are followed."""
        members = [self.member(cls, name) for cls in k.classes_of(value, self.heap)]
        return [m.function for m in members if m.kind == "method"]

    def all_have(self, value: Abstract, name: str) -> bool:
        """Say whether all that an object may be has a method of a name, one that is followed."""
        return len(self.methods_of(value, name)) == len(k.classes_of(value, self.heap)) > 0


def found_cached(members: list[Member], program: t.Program, name: str) -> bool:
    """Say whether an attribute is a `cached_property`, and is not read where it is computed."""
    is_itself = program.name == name and program.source.source.path.startswith(CACHED)
    return bool(members) and members[0].kind == "cached" and not is_itself
