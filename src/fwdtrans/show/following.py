"""What a running companion tells of itself in; the numbers and arrays that it computed, and what each came from, out.

Which number an operand is, its name says; what came by no name (an item, a loop's variable) is found again by being
the same object: Python makes a new one for each float that it computes. An array that was stored into is a new node.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from ..runtime import tuple_like
from ..strided import is_array
from .dataflow import Edge, Flow, Made
from .instrument import Held, Statement, base_of, kept_apart
from .leaves import at_path, by_path, holds_numbers, innermost, is_one, leaves, noughts, one_at, shown_path
from .partials import (
    Linear,
    added,
    as_elementwise,
    composed,
    item_of,
    nought,
    same_items,
    stored,
    with_gap,
    zeroed,
)
from .table import is_number
from .turns import Item, Loop

UNREAD = object()
MOST_ITEMS = 24  # of a list that a comprehension makes; a longer one stays one step


class Around(Protocol):
    """What is known of the text that tells."""

    statements: list[Statement]
    params: list[str]
    loops: list[tuple[Item, ...]]

    def primal(self, name: str) -> str | None:
        """Return whose tangent a name is; None for any other."""


class Tracer:
    """The numbers of a run, in order."""

    def __init__(self) -> None:
        self.made: list[Made] = []
        self.by_object: dict[int, list[int]] = {}
        self.alive: list[Any] = []  # an object that is gone gives its identity to another
        self.calling: Frame | None = None
        self.returned: tuple[Any, int | None, Frame] | None = None
        self.results: list[int] = []
        self.entered = 0

    def add(self, made: Made) -> int:
        """Enter a number; return its own."""
        number = len(self.made)
        self.made.append(made)
        self.alive.append(made.value)
        self.by_object.setdefault(id(made.value), []).append(number)
        made.value, made.tangent = kept_apart(made.value), kept_apart(made.tangent)
        return number

    def same(self, value: Any) -> int | None:
        """Return the number that an object is.

        `max(a, b)` may be `a` itself; 2 and 2 are one object, and two numbers.
        """
        found = self.by_object.get(id(value), [])
        if is_array(value):
            return found[-1] if found and same_items(self.made[found[-1]].value, value) else None
        tangents = {repr(self.made[at].tangent) for at in found}
        return found[0] if len(found) == 1 or len(tangents) == 1 and isinstance(value, float) else None

    def like(self, value: Any, tangent: Any, calls: tuple[tuple[int, str], ...]) -> int | None:
        """Return the last number that a call computed, if it is a value with its tangent.

        A `return` whose expression holds a comment computes it once more, in the user's own lines.
        """
        at = next((n for n in range(len(self.made) - 1, -1, -1) if self.made[n].calls == calls), -1)
        if at < 0 or self.made[at].kind != "operation":
            return None
        pairs = (self.made[at].value, value), (self.made[at].tangent, tangent)
        arrays = [all(map(is_array, pair)) for pair in pairs]
        is_it = all(same_items(*p) if has_items else repr(p[0]) == repr(p[1]) for p, has_items in zip(pairs, arrays))
        return at if is_it else None

    def flow(self) -> Flow:
        """Return what was told."""
        for made in self.made:
            if made.stays and made.tangent is None and made.before is not None:
                made.tangent, made.edges = self.made[made.before].tangent, {made.before: (1.0, "1.0")}
        edges = [Edge(s, n, p, text) for n, made in enumerate(self.made) for s, (p, text) in made.edges.items()]
        nodes = {n: made.node() for n, made in enumerate(self.made)}
        return Flow(nodes, tuple(edges), tuple(dict.fromkeys(self.results))).needed().honest()


class Entry:
    """What a companion calls first; gives what the call tells everything to."""

    around: Around

    def __init__(self, tracer: Tracer, shown: str, line: int, around: Around | None = None) -> None:
        self.tracer, self.shown, self.line = tracer, shown, line
        self.within: list[Entry] = []  # those of the functions inside
        if around is not None:
            self.around = around

    def __call__(self, *values: Any) -> Frame:
        """Take the arguments of a call."""
        tracer, caller = self.tracer, self.tracer.calling
        calls: tuple[tuple[int, str], ...] = ()
        if caller is not None:
            tracer.entered += 1
            calls = (*caller.calls, (tracer.entered, self.shown))
        frame = Frame(tracer, self.around, calls)
        frame.given(dict(zip(self.around.params, values)), caller, self.line)
        tracer.calling = frame
        return frame


class Frame(Held):
    """One call of a companion: which number each of its names stands for."""

    def __init__(self, tracer: Tracer, around: Around, calls: tuple[tuple[int, str], ...]) -> None:
        self.tracer, self.around, self.calls = tracer, around, calls
        self.names: dict[str, tuple[Any, int]] = {}
        self.parts: dict[str, tuple[Any, list[tuple[Any, int | None]]]] = {}  # displays, by name
        self.held: dict[str, tuple[Any, list[int]]] = {}  # what iterators and other objects were made of, by name
        self.comprehended: dict[str, tuple[Any, str]] = {}  # lists, and the expression of an item, by name
        self.waiting: dict[str, tuple[Any, dict[int, tuple[Any, str]]]] = {}
        self.reads: dict[str, Any] = {}
        self.partials: dict[str, tuple[Any, str]] = {}
        self.whole: Callable[..., Any] | None = None
        self.place: Any = UNREAD  # where the next statement stores, `2` of `y[2] = x`
        self.replaced: int | None = None  # what stands there until then
        self.loops: dict[int, Loop] = {}
        self.caller: Frame | None = None
        self.line = 0  # the first of the user's function

    # names

    def given(self, values: Mapping[str, Any], caller: Frame | None, line: int) -> None:
        """Take the arguments: inputs of the function that is looked at, numbers of the caller in a helper."""
        self.caller, self.line = caller, line
        names = [*values]
        seeds = {self.around.primal(name): value for name, value in values.items()}
        for name, value in values.items():
            if self.around.primal(name) is not None:
                continue
            if caller is None:
                for label, number, seed in leaves(name, value, seeds.get(name)):
                    at = self.tracer.add(Made(label, "", number, line, "input", (), seed))
                    if label == name:
                        self.names[name] = value, at
            elif is_one(value):
                found = caller.argument(names.index(name), value)
                if found is None and caller.is_constant(names.index(name)):
                    found = self.tracer.add(Made(name, "", value, line, "constant", self.calls, nought(value)))
                if found is not None:
                    self.names[name] = value, found

    def argument(self, position: int, value: Any) -> int | None:
        """Return the number that is given to a helper at a position of its call."""
        for call in (node for e in self.expressions for node in ast.walk(e) if isinstance(node, ast.Call)):
            match call.args[position : position + 1]:
                case [ast.Name(name)] if self.reads.get(name, UNREAD) is value:
                    return self.find(name, value)
        return self.tracer.same(value)

    def is_constant(self, position: int) -> bool:
        """Say whether a helper is given a number that is written out, at a position of its call."""
        calls = [node for node in ast.walk(self.expressions[0]) if isinstance(node, ast.Call)]
        return len(calls) == 1 and any(isinstance(a, ast.Constant) for a in calls[0].args[position : position + 1])

    def find(self, name: str, value: Any) -> int | None:
        """Return the number that a name stands for, or the object that it holds."""
        frame: Frame | None = self
        while frame is not None:  # a function inside reads names of those that it stands in
            held, at = frame.names.get(name, (UNREAD, -1))
            if held is value:
                return at
            frame = frame.caller if is_number(value) else None
        return self.tracer.same(value)

    # loops

    def looped(
        self, number: int, reads: Mapping[str, Callable[[], Any]], ways: Mapping[str, Callable[[Any], Any]],
        sources: Mapping[str, Callable[[], Any]], line: int,
    ) -> None:  # fmt: skip
        """Take what a loop is about to go through."""
        through = {name for name, ask in sources.items() if is_array(_or_none(ask))}
        held = {name: value for name, ask in reads.items() if (value := _or_none(ask, UNREAD)) is not UNREAD}
        self.loops[number] = Loop([i for i in self.around.loops[number] if i.name in through], held, ways, line)

    def turn(self, number: int, values: Mapping[str, Callable[[], Any]]) -> None:
        """Take what the variables of a loop are in its next turn: items of arrays have numbers of their own."""
        loop = self.loops[number]
        for item in loop.items:
            value, tangent = (_or_none(values[name], UNREAD) for name in (item.name, item.tangent))
            owner = self.around.primal(item.whose) or ""
            at = self.find(owner, loop.held.get(owner, UNREAD))
            if at is None or not is_one(value):
                continue
            place = item.place(loop.turns)
            text = f"{with_gap(item.moving, item.whose)}[{place}]"
            made = Made(item.name, f"{ast.unparse(item.source)}[{place}]", value, loop.line, "operation", self.calls)
            made.tangent, made.edges = tangent, {at: (item_of(loop.ways[item.name], place), text)}
            self.names[item.name] = value, self.tracer.add(made)
        loop.turns += 1
        self.tracer.calling = self

    # assignments

    def about(
        self, number: int, reads: Mapping[str, Callable[[], Any]], partials: Mapping[str, Callable[[], Any]],
        texts: Sequence[tuple[str, str]], whole: Callable[..., Any] | None, place: Callable[[], Any] | None,
    ) -> None:
        """Take what the next assignment reads, its partials, and where in an array it stores."""
        self.tracer.calling, self.tracer.returned = self, None
        self.expressions = [ast.parse(e, mode="eval").body for e in self.around.statements[number].expressions]
        self.reads = {name: value for name, ask in reads.items() if (value := _or_none(ask, UNREAD)) is not UNREAD}
        shown = dict(texts)
        self.whole, self.place = whole, UNREAD if place is None else _or_none(place, UNREAD)
        owner = self.reads.get(base_of(self.around.statements[number].names[0]) or "", UNREAD)
        item = _or_none(lambda: self.now(owner, self.place, UNREAD), UNREAD)
        self.replaced = self.tracer.same(item) if self.place is not UNREAD else None
        self.refresh()
        found = {name: (kept_apart(_or_none(ask)), shown[name]) for name, ask in partials.items()}
        moving = [value for name, value in self.reads.items() if self.around.primal(name) is not None]
        if whole is not None and not all(map(is_number, moving)):
            self.partials = dict(self.of_containers(whole, found))
        else:
            self.partials = {name: partial for name, partial in found.items() if self._is_one(name)}

    def refresh(self) -> None:
        """Enter arrays anew that were stored into by a way that leaves no row: through a view, or by a method."""
        for name, value in self.reads.items():
            held, at = self.names.get(name, (UNREAD, -1))
            if held is value and is_array(value) and not same_items(self.tracer.made[at].value, value):
                old = self.tracer.made[at]
                tangent = next((v for n, v in self.reads.items() if self.around.primal(n) == name), None)
                edges: dict[int, tuple[Any, str]] = {at: (None, "")}
                new = Made(name, "", value, old.line, "unseen", self.calls, tangent, edges=edges)
                self.names[name] = value, self.tracer.add(new)

    def of_containers(
        self, whole: Callable[..., Any], found: Mapping[str, tuple[Any, str]]
    ) -> Iterator[tuple[str, tuple[Any, str]]]:
        """Yield the partials of a statement that reads arrays or lists in numbers and arrays, each with its text."""
        given = {n: kept_apart(v) for n, v in self.reads.items()}
        zeros = {n: noughts(v, {}) for n, v in given.items() if self.around.primal(n) is not None}
        names = whole.__code__.co_varnames[: whole.__code__.co_argcount]
        for one in zeros:
            if not is_one(given[one]) or one not in names or not {*names} <= {*given}:
                continue

            def apply(tangent: Any, one: str = one) -> Any:
                return whole(*({**given, **zeros, one: tangent}[n] for n in names))

            partial, text = found.get(one, (None, ""))
            image = _or_none(lambda: apply(1.0 if is_number(given[one]) else given[one]))  # noqa: B023 - asked at once
            if is_number(given[one]) and is_number(image):
                yield one, (image, text if image == partial else "")
            elif image is not None:
                best = as_elementwise(partial, Linear(apply), given[one])
                yield one, (best, with_gap(self.expressions[0], one) if isinstance(best, Linear) else text)
            else:
                yield one, (None, text)

    def _is_one(self, name: str) -> bool:
        return is_one(self.reads.get(name))

    def __call__(self, number: int, *values: Any) -> None:
        """Take the values of an assignment's names."""
        statement = self.around.statements[number]
        for name, e, value in zip(statement.names, self.expressions, values):
            owner = base_of(name)
            if owner is not None and is_array(self.reads.get(owner)):
                primal = self.around.primal(owner) if statement.is_tangent(name) else None
                if primal is None:
                    self.put(owner, name, e, statement.line)
                else:
                    self.moved_in(primal, owner, name[1:])
            elif statement.is_tangent(name):
                self.moved(self.around.primal(name) or "", value, statement.line, e, len(statement.names) == 1)
            else:
                self.bound(name, e, value, statement.line, statement.is_update)
        self.tracer.calling = self

    def put(self, owner: str, target: str, e: ast.expr, line: int) -> None:
        """Take what was stored into an array: the array is another node from here on."""
        array = self.reads[owner]
        held, old = self.names.get(owner, (UNREAD, -1))
        new = Made(owner, f"{owner} with {target} = {ast.unparse(e)}", array, line, "operation", self.calls)
        new.before = old if held is array else None
        new.tangent, new.edges = self.waiting.pop(owner, (None, {}))
        self.names[owner] = array, self.tracer.add(new)

    def moved_in(self, primal: str, owner: str, target: str) -> None:
        """Take what was stored into an array's tangent: the rest is the old one's, the place is what the line reads."""
        mirror, at = self.reads[owner], self.names.get(primal, (UNREAD, -1))[1]
        made = self.tracer.made[at] if at >= 0 else None
        is_new = made is not None and made.tangent is None
        old = made.before if made is not None and is_new else at
        edges: dict[int, tuple[Any, str]] = {}
        is_whole = self.place is Ellipsis
        if old is not None and old >= 0 and self.place is not UNREAD and not is_whole:
            edges[old] = zeroed(self.place), "the rest"
        for tangent, (partial, text) in self.partials.items():
            whose = self.around.primal(tangent) or ""
            source = old if whose == primal else self.find(whose, self.reads.get(whose, UNREAD))
            if source is None or partial is None:
                continue
            there = composed(partial, stored(self.place, kept_apart(mirror)))
            given = there, text if is_whole else f"{target} = {text}"
            edges[source] = _both(edges[source], given) if source in edges else given
        if made is not None and is_new:
            made.tangent, made.edges = kept_apart(mirror), edges
        else:
            self.waiting[primal] = kept_apart(mirror), edges

    def bound(self, name: str, e: ast.expr, value: Any, line: int, is_update: bool) -> None:
        """Take a number, or what holds numbers, that a name was bound to."""
        old = self.names.pop(name, (None, None))[1] if name.isidentifier() else self.replaced
        self.parts.pop(name, None)
        if not is_one(value):
            if isinstance(e, ast.Tuple | ast.List):
                self.parts[name] = value, [self.part(one) for one in e.elts]
            self.held[name] = value, [*self.sources()]
            if isinstance(e, ast.ListComp | ast.DictComp):
                self.comprehended[name] = value, ast.unparse(innermost(e))
            elif isinstance(e, ast.Name) and self.comprehended.get(e.id, (UNREAD, ""))[0] is value:
                self.called(name, value)
            return
        at = self.known(e, value)
        if at is None:
            at = self.tracer.add(self.new(name, e, value, line))
            self.tracer.made[at].before, self.tracer.made[at].stays = old, is_update
            if name in self.waiting:
                self.tracer.made[at].tangent, self.tracer.made[at].edges = self.waiting[name]
        elif name not in (self.tracer.made[at].name, *self.tracer.made[at].names) and not self.calls:
            self.tracer.made[at].names.append(name)
        self.names[name] = value, at
        self.waiting.pop(name, None)

    def part(self, e: ast.expr) -> tuple[Any, int | None]:
        """Return an operand of a display, and the number that it is."""
        if isinstance(e, ast.Name) and e.id in self.reads:
            return self.reads[e.id], self.find(e.id, self.reads[e.id])
        return UNREAD, None

    def known(self, e: ast.expr, value: Any) -> int | None:
        """Return the number that a value is, where nothing is computed: a name, an item, what a helper returned."""
        match e:
            case ast.Name(name):
                return self.find(name, value)
            case ast.Call() if self.tracer.returned is not None and self.tracer.returned[0] is value:
                at = self.tracer.returned[1]
                if at is not None and self.tracer.made[at].calls[: len(self.calls) + 1] != self.calls:
                    self.tracer.made[at].call = self.tracer.made[at].call or self.tracer.returned[2].shown(e)
                return at
            case ast.Subscript() | ast.Attribute() | ast.Call(ast.Name("max" | "min"), [_]):  # one of the items itself
                return self.tracer.same(value)
        return None

    def new(self, name: str, e: ast.expr, value: Any, line: int) -> Made:
        """Return a new number, with unknown partials in the numbers that it was computed from."""
        text = ast.unparse(e)
        is_unseen = isinstance(e, ast.Subscript | ast.Attribute | ast.Name)
        kind = "constant" if isinstance(e, ast.Constant) else "unseen" if is_unseen else "operation"
        found = () if kind == "constant" else self.sources()  # of `x, v = x0, 0.0` v reads nothing
        return Made(name, text, value, line, kind, self.calls, edges=dict.fromkeys(found, (None, "")))

    def sources(self) -> dict[int, None]:
        """Return the numbers that are read, or held by what is read."""
        primals = {n: v for n, v in self.reads.items() if self.around.primal(n) is None}
        return dict.fromkeys(at for n, v in primals.items() for at in self.numbers(n, v))

    def numbers(self, name: str, value: Any) -> list[int]:
        """Return the numbers that an operand is, or holds."""
        if is_one(value):
            at = self.find(name, value)
            return [] if at is None else [at]
        found = [at for at in self.items(name, value) if at is not None]
        held, sources = self.held.get(name, (UNREAD, []))
        return found or (sources if held is value else [])

    def items(self, name: str, value: Any) -> list[int | None]:
        """Return the numbers that a list or tuple holds; None where it is not known which."""
        if not isinstance(value, list | tuple):
            return []
        held, parts = self.parts.get(name, (UNREAD, []))
        names = parts if held is value and len(parts) == len(value) else [(UNREAD, None)] * len(value)
        return [at if part is item else self.tracer.same(item) for item, (part, at) in zip(value, names)]

    def moved(self, name: str, tangent: Any, line: int, e: ast.expr, is_alone: bool) -> None:
        """Take a number's tangent, and what it is made of."""
        if isinstance(e, ast.ListComp | ast.DictComp) and isinstance(tangent, list | dict):
            self.listed(name, tangent, line)
            return
        at = self.names.get(name, (None, -1))[1]
        made = self.tracer.made[at] if at >= 0 else None
        is_copied = isinstance(e, ast.Name | ast.Subscript | ast.Attribute)
        if made is not None and made.tangent is not None and (is_copied or not is_alone):
            return
        is_new = made is not None and made.tangent is None and made.line == line
        edges = self.edges(at, made if is_new else None) if is_alone else {}
        if made is not None and is_new:
            if made.kind == "unseen" and any(isinstance(partial, Linear) for partial, _ in edges.values()):
                made.kind = "operation"  # an item, or a view, of an array
            elif made.kind == "unseen":  # an item that no row has made: it is the list's, whichever way it came
                edges = {} if is_number(tangent) and tangent == 0.0 else made.edges
            edges.pop(at, None)
            made.tangent, made.edges = kept_apart(tangent), edges or made.edges
        elif made is not None and made.tangent is None and not is_alone:
            made.tangent = kept_apart(tangent)
        elif is_one(tangent) or tangent is None:
            self.waiting[name] = tangent, edges

    def listed(self, name: str, mirror: Any, line: int) -> None:
        """Take the items of a short list or dict that a comprehension has made: numbers with their tangents."""
        made, text = self.comprehended.get(name, (None, ""))
        values, tangents = by_path(made), by_path(mirror)
        if self.whole is None or values.keys() != tangents.keys() or not 0 < len(values) <= MOST_ITEMS:
            return
        if not all(map(is_number, (*values.values(), *tangents.values()))):
            return
        if any(self.tracer.same(value) is not None for value in values.values()):
            return
        ways = [*self.ways(self.whole)]
        if any(partial is UNREAD for _, partial in ways):
            return
        for place, value in values.items():
            one = Made(name + shown_path(place), text, value, line, "operation", self.calls, tangents[place])
            found = {at: at_path(partial, place) if isinstance(partial, list | dict) else _item_of(partial, place)
                     for at, partial in ways}  # fmt: skip
            one.edges = {at: (p, "") for at, p in found.items() if isinstance(p, Linear) or p != 0.0}
            self.tracer.add(one)

    def called(self, name: str, made: Any) -> None:
        """Give the items of a list or dict the name that it is bound to."""
        for place, value in by_path(made).items():
            at = self.tracer.same(value)
            if at is not None and place and self.tracer.made[at].name.endswith(shown_path(place)):
                self.tracer.made[at].name = name + shown_path(place)

    def ways(self, whole: Callable[..., Any]) -> Iterator[tuple[int, Any]]:
        """Yield the numbers that a list's tangent depends on, with that list for each one's tangent being 1 alone."""
        names = whole.__code__.co_varnames[: whole.__code__.co_argcount]
        moving = {n: v for n, v in self.reads.items() if n in names and self.around.primal(n) is not None}
        zeros = {n: noughts(v, {}) for n, v in moving.items()}
        given = {**self.reads, **zeros}

        def asked(name: str, tangent: Any) -> Any:
            return _or_none(lambda: whole(*({**given, name: tangent}[n] for n in names)), UNREAD)

        for name, mirror in moving.items():
            primal = self.around.primal(name) or ""
            at = self.find(primal, self.reads.get(primal, UNREAD))
            if is_number(mirror) and at is not None:
                yield at, asked(name, 1.0)
            elif is_array(mirror) and at is not None:
                yield at, lambda tangent, name=name: asked(name, tangent)
            elif isinstance(mirror, list) and all(map(is_number, mirror)):
                for position, one in enumerate(self.items(primal, self.reads.get(primal))):
                    if one is not None:
                        yield one, asked(name, [float(position == other) for other in range(len(mirror))])
            elif isinstance(mirror, list) and len(paths := by_path(mirror)) <= MOST_ITEMS:
                values = by_path(self.reads.get(primal))
                for path in paths:
                    one = self.tracer.same(values.get(path, UNREAD))
                    if one is not None and is_number(paths[path]):
                        yield one, asked(name, one_at(mirror, path))

    def edges(self, at: int, made: Made | None) -> dict[int, tuple[Any, str]]:
        """Return the partials by source; what is its own source is what its name stood for before."""
        found: dict[int, tuple[Any, str]] = {}
        for tangent, partial in self.partials.items():
            primal = self.around.primal(tangent) or ""
            value = self.reads.get(primal, UNREAD)
            source = self.find(primal, value)
            if source == at and made is not None:
                source = made.before
            if source is None:
                source = self.unseen(primal, value, self.reads[tangent])
            found[source] = _both(found[source], partial) if source in found else partial
        spread = self.spread() if made is not None or self.place is not UNREAD else {}
        if self.place is not UNREAD:  # `v[0] += x` leaves the others, and may have its item's place by now
            before = at if made is None else made.before
            spread = {before if one == at and before is not None else one: partial
                      for one, partial in spread.items() if partial[0] is None or partial[0] != 0.0}  # fmt: skip
        return {**spread, **found}

    def unseen(self, name: str, value: Any, tangent: Any) -> int:
        """Return a number that came by a way that leaves no row, entered where it is met."""
        line = self.tracer.made[-1].line if self.tracer.made else 0
        at = self.tracer.add(Made(name, "", value, line, "unseen", self.calls, tangent))
        self.names[name] = value, at
        return at

    def spread(self) -> dict[int, tuple[Any, str]]:
        """Return the partials in the items of what is read: the tangent when theirs alone is 1."""
        found: dict[int, tuple[Any, str]] = {}
        for tangent, mirror in self.reads.items():
            primal = self.around.primal(tangent)
            if primal is None or not isinstance(mirror, list | tuple):
                continue
            for position, at in enumerate(self.items(primal, self.reads[primal])):
                if at is not None:
                    found[at] = (self._along(tangent, position), "")
        return found

    def _along(self, tangent: str, position: int) -> Any:
        """Return the tangent for one item's being 1, if all that is read holds numbers alone."""
        given = {n: mirror for n, mirror in self.reads.items() if self.around.primal(n) is not None}
        if self.whole is None or not all(map(holds_numbers, given.values())):
            return None
        zeros = {n: noughts(v, {}) for n, v in given.items()}
        mirror = [*zeros[tangent]]
        mirror[position] = 1.0
        is_row = isinstance(given[tangent], tuple)
        asked = {**self.reads, **zeros, tangent: tuple_like(given[tangent], mirror) if is_row else mirror}
        code = self.whole.__code__
        names = code.co_varnames[: code.co_argcount]
        return _or_none(lambda: self.whole(*(asked[n] for n in names)))  # type: ignore[misc]

    # the end

    def left(self, result: Any, primal: str) -> Any:
        """Take what the call returns, and give it back."""
        value = result[0] if isinstance(result, tuple) else result
        e = ast.parse(primal, mode="eval").body
        name = e.id if isinstance(e, ast.Name) else ""
        at = self.find(name, value) if is_one(value) else None
        if isinstance(e, ast.Constant) and is_number(value):  # `return 1.0`
            at = self.tracer.add(Made(primal, "", value, self.line, "constant", self.calls, 0.0))
        if at is None and is_one(value) and isinstance(result, tuple) and len(result) == 2:
            at = self.tracer.like(value, result[1], self.calls)
        self.tracer.returned = value, at, self
        if self.caller is None:
            found = [at] if at is not None else self.items(name, value)
            self.tracer.results += [one for one in found if one is not None]
        self.tracer.calling = self.caller
        return result

    def shown(self, call: ast.Call) -> str:
        """Return this helper's call as the user has it: without tangents."""
        params = self.around.params
        given = [a for i, a in enumerate(call.args) if i >= len(params) or self.around.primal(params[i]) is None]
        name = ast.unparse(call.func).split("_jvp")[0]
        return f"{name}({', '.join(map(ast.unparse, given))})"


def _item_of(way: Callable[[Any], Any], path: tuple[Any, ...]) -> Linear:
    """Return what is one number of what an array's tangent gives in lists."""
    return Linear(lambda tangent: at_path(way(tangent), path))


def _both(one: tuple[Any, str], other: tuple[Any, str]) -> tuple[Any, str]:
    """Return the partial in a number that is read by two names."""
    return (None if one[0] is None or other[0] is None else added(one[0], other[0])), ""


def _or_none(ask: Callable[[], Any], other: Any = None) -> Any:
    """Return what a question gives, `other` where it has no answer."""
    try:
        return ask()
    except (ArithmeticError, ValueError, TypeError, LookupError, NameError, AttributeError):
        return other


__all__ = ["Entry", "Tracer"]
