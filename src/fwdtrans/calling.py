"""Calls of the user's functions in the abstract: what a callee may know, what its summary brings back."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from . import kinds as k
from . import wtable as t
from .asking import exchanges, fed_by
from .binding import Binding, starred
from .catching import generator_of
from .errors import Refused, SourceUnavailable
from .facts import (
    CALLS,
    OUTSIDE,
    Env,
    Pattern,
    Summary,
    Through,
    constant_of,
)  # fmt: skip
from .fence import FENCE
from .kinds import Abstract
from .resolve import Callee, callee_of
from .rules import RULES
from .stores import Stores

PATH = re.compile(r"^\w+|\.[\w*]+|@|\[\]")  # the steps of a site's name: a parameter, fields, what they hold, elements
STILL = frozenset({"number", "float", "real", "bool", "text", "none", "any"})  # kinds of what may hold nothing


class Calling(Stores):
    """Calls; closures.py adds functions as values."""

    def invoke(self, row: t.Row, callee: Callee, args: list[Abstract], makes: Any = None) -> Abstract:
        """Return what a call of the user's function gives, and do to the heap what it does.

        `makes`: the class of the new object that it initialises, its first argument, which nothing else can be.
        """
        if callee.live is not None and RULES.is_constant(callee.live):  # a method
            return k.ANY
        generator = generator_of(callee.live) if row.w in self.managers else None
        if generator is not None:
            self.facts.turned.add(row.w)
            callee = callee_of(generator)
        active = any(map(self.facts.carries, args))
        unknown = Abstract("any", False, None, frozenset({OUTSIDE}).union(*(a.sites for a in args)))
        if not makes and generator is None and is_of_python(callee) and all(map(self.is_still, args)):
            return unknown  # `re.match`: long to look at, and of nothing that moves
        self.guard_starred(row, args)
        try:
            call = self.facts.call_row(row)
            bound = self.unit.bind(callee, call)
            if bound is None:
                return unknown
            params = self.unit.program(callee).params
            given = self.arranged(call, params, bound, args)
            pattern = self.pattern_of(callee, params, given, makes)
            pattern = replace(pattern, active=pattern.active | bound.forced(params, [*map(self.facts.carries, args)]))
            if pattern.merged and not self.unit.summarise(callee, replace(pattern, merged=False)).stores:
                pattern = replace(pattern, merged=False)  # one companion serves: what is only read may be one object
            summary = self.unit.summarise(callee, pattern)
            self.guard_defaults(row, params, bound, given, summary)
            while summary.active - pattern.active:  # what is stored into, or may be another argument, grows active
                grown = pattern.active | summary.active
                pattern = replace(pattern, active=grown | (bound.spread if grown & bound.spread else frozenset()))
                summary = self.unit.summarise(callee, pattern)
        except (Refused, SourceUnavailable) as error:
            is_read = isinstance(error, Refused) and error.what == FENCE["text"].what
            if not active and not is_read:
                return unknown
            if isinstance(error, Refused):
                raise
            refusal = self.program.source.refuse(row.node, "rule", name=callee.name)
            raise type(refusal)(f"{refusal.what}: {error}", refusal.place, refusal.advice) from error
        pattern = replace(pattern, active=summary.active | pattern.active, shapes=())
        self.facts.stores |= {CALLS} & summary.stores
        self.facts.calls[row.w] = (callee, pattern, summary)
        made_in = f"{row.w}!" if row.w in self.facts.made else row.w  # the object itself has the row's own name
        found = self.brought(summary, given, made_in, row.node)
        return self.kept_outside(found) if self.unit.program(callee).is_cached else found

    def kept_outside(self, value: Abstract) -> Abstract:
        """Return what a cache keeps, and gives again: no tangent may be stored there."""
        for site in k.reachable(value, self.heap) & self.heap.keys():
            content = self.heap[site]
            if content.sites - k.MARKS:
                self.heap[site] = replace(content, sites=content.sites | {OUTSIDE})
        items = tuple(map(self.kept_outside, value.items)) if value.items is not None else None
        return replace(value, items=items, sites=value.sites | {OUTSIDE} if value.sites - k.MARKS else value.sites)

    def is_still(self, value: Abstract) -> bool:
        """Say whether a value holds nothing and carries nothing: a text, a number that does not move."""
        return value.kind in STILL and not value.sites and not self.facts.carries(value)

    def guard_starred(self, row: t.Row, args: list[Abstract]) -> None:
        """Refuse a dict behind one star: its keys would be taken for its values."""
        marks = self.facts.call_row(row).keywords
        self.guard_dicts(row, [arg for arg, mark in zip(args, marks) if mark == "*"])

    def guard_dicts(self, row: t.Row, args: Iterable[Abstract]) -> None:
        """Refuse to go through a dict that carries tangents (containers.py)."""
        raise NotImplementedError

    def guard_defaults(
        self, row: t.Row, params: Sequence[t.Param], bound: Binding, given: Mapping[str, Abstract], summary: Summary
    ) -> None:
        """Refuse a call that may store what carries a tangent into a default value, which outlives the call."""
        kept = {p.name for p in params if isinstance(p.default, ast.Constant)}  # numbers
        lost = summary.active - {*given} - kept
        if lost:
            self.refuse(row.node, "default store", name=min(lost))
        for param in params:  # what a starred operand may leave to its default
            if param.name in bound.spread and param.default is not None and param.name not in kept:
                if any(site.startswith(f"param:{param.name}") for site in summary.stores):
                    self.refuse(row.node, "default store", name=param.name)

    def arranged(
        self, row: t.Row, params: Sequence[t.Param], bound: Binding, args: Sequence[Abstract]
    ) -> dict[str, Abstract]:
        """Return what each parameter receives: `*rest` a tuple, `**options` a dict."""
        star, double = starred(params)
        found: dict[str, Abstract] = {}
        fixed: list[Abstract] = []  # positional values in order, while their number is known
        loose, words = k.NOTHING, k.NOTHING
        is_known = True
        for arg, mark, name in zip(args, row.keywords, bound.names):
            if mark == "*":
                is_known = is_known and arg.items is not None
                fixed += arg.items or () if is_known else ()
                loose = k.join(loose, k.NOTHING if is_known else k.element(arg, self.heap))
            elif mark == "**":
                words = k.join(words, k.item(arg, self.heap))
            elif mark and name == double:
                words = k.join(words, arg)
            elif mark:
                found[name] = arg
            elif is_known:
                fixed.append(arg)
            else:
                loose = k.join(loose, arg)
        positional = [p.name for p in params if p.kind in ("positional", "positional only")]
        found = {**dict(zip(positional, fixed)), **found}
        for name in bound.spread - {*found}:
            both = k.join(loose if name in positional else k.NOTHING, words)
            if both.kind != "nothing":
                found[name] = both
        if star:
            found[star] = self.gathered(row.w + "*", fixed[len(positional) :], loose, is_known)
        if double:
            site = row.w + "**"
            self.heap[site] = k.join(self.heap.get(site, k.NOTHING), words)
            found[double] = Abstract("dict", False, None, frozenset({site}))
        return found

    def gathered(self, site: str, items: list[Abstract], loose: Abstract, is_known: bool) -> Abstract:
        """Return the tuple that `*rest` is."""
        if is_known and max(map(k.nesting, items), default=0) < k.DEEPEST:
            return Abstract("tuple", False, tuple(items))
        content = k.join(k.join_all(items), loose)
        self.heap[site] = k.join(self.heap.get(site, k.NOTHING), content)
        return Abstract("tuple", False, None, frozenset({site}))

    def function(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what a lambda or an inner definition is (closures.py)."""
        raise NotImplementedError

    def passed(self, args: list[Abstract]) -> list[Abstract]:
        """Return the arguments of a call; functions among them bring their companions (closures.py)."""
        raise NotImplementedError

    def invoke_local(self, row: t.Row, func: ast.expr, args: list[Abstract], env: Env) -> Abstract:
        """Return what a call of a function as a value gives (closures.py)."""
        raise NotImplementedError

    def looked_up(self, row: t.Row, args: list[Abstract]) -> Abstract:
        """Return what a function gives that is looked up during the call: anything, and it may change its arguments."""
        if isinstance(row.what, t.Method) and row.what.after is not None:  # by its class it would be the same again
            self.refuse(row.node, "super")
        result = Abstract("any", True, None, frozenset({OUTSIDE, k.ITERATOR}).union(*(a.sites for a in args)))
        self.change(args)
        self.called_by_value()
        asked = row.what.name if isinstance(row.what, t.Method | t.Field) else ""
        summary = Summary(result, stores=frozenset({CALLS}))
        self.facts.calls[row.w] = (Through(asked=asked), Pattern(frozenset()), summary)
        return result

    def called_by_value(self) -> None:
        """Note that a function is called whose text is not looked at: what it raises may hold anything."""
        self.unit.raises_active = True
        if self.guarded:
            self.unit.guards_values = True

    def pattern_of(
        self, callee: Callee, params: Sequence[t.Param], by_param: Mapping[str, Abstract], makes: Any
    ) -> Pattern:
        """Return what a callee may know of its arguments."""
        found = {name: k.shape_from(value, self.heap) for name, value in by_param.items()}
        for param in params:
            if param.name not in found and isinstance(param.default, ast.Constant):
                found[param.name] = constant_of(param.default.value).kind
        shapes = tuple(sorted(found.items(), key=lambda item: item[0]))
        new = params[0].name if makes else ""
        sites = [k.reachable(v, self.heap) - {OUTSIDE} for n, v in by_param.items() if n != new]
        merged = any(a & b for i, a in enumerate(sites) for b in sites[:i])
        classes = [(n, v.cls if v.kind == "class" else k.class_of(v, self.heap)) for n, v in by_param.items()]
        known = tuple(sorted(((n, cls) for n, cls in classes if cls is not None), key=lambda pair: pair[0]))
        active = frozenset(n for n, v in by_param.items() if self.facts.carries(v))
        lazy = self.unit.program(callee).is_generator and self.unit.is_wide  # it runs where it is asked, not here
        fed = fed_by(self.unit.program(callee))
        once = frozenset(n for n, v in by_param.items() if v.kind == "iterator" and n in active | fed)
        sent = self.facts.carries(self.unit.sent) and exchanges(self.unit.program(callee), self.unit.program)
        return Pattern(active, shapes, merged, known, self.guarded or lazy, once, makes, sent)

    def brought(self, summary: Summary, args: Mapping[str, Abstract], site: str, node: Any) -> Abstract:
        """Carry a summary's sites over into this function's heap."""
        inner = dict(summary.heap)
        stored = [inner[name] for name in summary.stores if name in inner]  # what it made may stand in an argument
        given = self.functions(s for value in args.values() for s in k.reachable(value, self.heap))
        kept = k.reachable(summary.result, inner).union(*(k.reachable(value, inner) for value in stored))
        made = site if len(self.heap) < CROWDED else f"made{CROWDED}"
        ends = {end for end in map(k.end_of, kept) if end in inner}  # what generators return
        kept = kept.union(ends, *(k.reachable(inner[end], inner) for end in ends))

        @cache
        def here(name: str) -> frozenset[str]:
            found = called(name)
            if k.is_function(name) and given:
                self.lent |= {one: self.lent.get(one, given) | given for one in found}
            return found

        def called(name: str) -> frozenset[str]:
            if name in (OUTSIDE, k.CHANGES, k.UNIMPLEMENTED, *k.MARKS):
                return frozenset({name})
            if name.startswith("param:"):
                param, *path = PATH.findall(name[6:])
                loose = name in inner and name in inner[name].sites  # of no known kind
                return self.along([args[param]], path, loose, f"{site}={name[6:]}") if param in args else frozenset()
            if name in ends:
                return frozenset(map(k.end_of, here(name.rpartition(".")[0])))
            owner = inner.get(name.partition(".")[0])
            if owner is not None and owner.kind == "record" and site.count("/") < 3:
                tag = self.program.source.source.qualname.replace(".", ":")
                return frozenset({made_along(f"{site}#{tag}", name)})  # objects that it made keep their fields apart
            if name in summary.result.sites:
                return frozenset({site})
            if name.count("_") < 2:  # recursion makes no end of them
                kinds = {inner[n].kind for n in {name, *k.reachable(inner.get(name, k.ANY), inner)} if n in inner}
                if not kinds & {"record", "object"}:
                    return frozenset({f"{made}_{name}"})
            return frozenset({f"{made}_"})

        def carry(value: Abstract) -> Abstract:
            items = tuple(map(carry, value.items)) if value.items is not None else None
            sites: frozenset[str] = frozenset().union(*map(here, value.sites))
            return Abstract(value.kind, value.active, items, sites, value.cls)

        for name, value in inner.items():
            if name == OUTSIDE:
                continue
            is_param = name.startswith("param:")
            if is_param and name in summary.stores or not is_param and name in kept:
                carried = carry(value)
                for mine in here(name):
                    if mine == OUTSIDE:
                        if name in summary.filled and not (self.unit.is_live and len(here(name)) > 1):
                            self.refuse(node, "outside store")
                        continue  # unknown code might have changed it
                    if is_param:
                        self.facts.stores.add(mine)
                        self.facts.filled |= {mine} if name in summary.filled else set()
                    self.put(mine, carried)
        return carry(summary.result)

    def functions(self, sites: Iterable[k.Site]) -> frozenset[k.Site]:
        """Return those of some sites that are functions; what a call made of functions may call them."""
        found = {*sites}
        return frozenset(filter(k.is_function, found)).union(*(self.lent.get(site, ()) for site in found))

    def along(self, values: list[Abstract], path: list[str], loose: bool, made: str) -> frozenset[str]:
        """Return the sites at the end of a path into an argument: `[]` to elements, `.0` to an item, `.k` to a field.

        Args:
            loose: the callee knows nothing of what is there: it may mean anything inside.
            made: names the place of a tuple, which has none while its items are known one by one.
        """
        for position, step in enumerate(path):
            if step == "@":
                continue  # the field's own content, which is what a step to a field leads to
            if step == "[]":
                values = [k.item(value, self.heap) for value in values]
            elif step[1:].isdigit():
                values = [self.item_at(value, int(step[1:])) for value in values]
            elif any(value.kind != "object" for value in values):
                return self.everything(values)
            else:
                cells = frozenset(k.cell(one, step[1:]) for value in values for one in value.sites)
                if position == len(path) - 1:  # the callee may have made this field; those on the way are there
                    return cells
                values = [self.heap[one] for one in cells if one in self.heap]
        if loose:
            return self.everything(values)
        known = k.join_all(item for value in values for item in value.items or ())
        if any(value.items for value in values):
            self.put(made.replace(".", ":"), known)
        mine = frozenset({made.replace(".", ":")} if any(value.items for value in values) else ())
        return mine.union(*(value.sites for value in values))

    def item_at(self, value: Abstract, position: int) -> Abstract:
        """Return an item of a tuple."""
        if value.items is not None and position < len(value.items):
            return value.items[position]
        return k.item(value, self.heap)

    def everything(self, values: Iterable[Abstract]) -> frozenset[str]:
        """Return every site that can be reached from values."""
        return frozenset().union(*(k.reachable(value, self.heap) for value in values))


CROWDED = 200  # places that are told apart, of what calls make beside what they give
LONGEST = 4  # steps in the name of a site that calls bring back


def made_along(site: str, name: str) -> str:
    """Return the site of what a call at `site`, a row of a function, made at `name`, a path of such rows.

    What recursion makes (the branches of a tree) stands for one another: a path has no row twice, and an end.
    """
    steps = name.split("/")
    if site in steps[:-1]:
        steps = steps[steps.index(site) + 1 :]
    return "/".join([site, *steps[1 - LONGEST :]])


def is_of_python(callee: Callee) -> bool:
    """Say whether a function is one of the standard library's."""
    module = getattr(callee.live, "__module__", None)
    return isinstance(module, str) and module.partition(".")[0] in sys.stdlib_module_names
