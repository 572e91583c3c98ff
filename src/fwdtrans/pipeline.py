"""The page to read first: a function goes through these stages, in this order.

    read        source.py     a live function, or a name in a file, to its text and place
    resolve     resolve.py    who each name is: math.sin, a function of the user's, data
    lower       lower.py      the text to its w-table, one row per operation
    activity    activity.py   which names carry a tangent on each line, and which are needed
    emit        emit/         rows to tangent lines beside the user's lines
    print       printer.py    his lines by libcst, ours by astor
    build       build.py      text to function, over the user's live globals

A `Unit` is one function with all that it calls: each of them has one companion per pattern of activity.
"""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import import_module
from types import FunctionType
from typing import Any

from . import kinds as k
from . import runtime, standard
from . import wtable as t
from .activity import analyse
from .aliases import taken_apart, used_as_containers
from .binding import Binding, bind, is_plain
from .build import USERS, Part, build, meant
from .defaults import default_wrt, with_functions
from .emit import complexed, forward, gradient, numeric, scattered, symbolic
from .emit.directed import parts_given
from .emit.naming import tangent_names
from .errors import FwdtransError, InternalError, NotWritten, Refused
from .facts import Facts, Pattern
from .identity import ASKED, MISSING, space_of
from .imports import imports_numpy
from .inlining import inlined
from .lending import lends
from .lower import lower
from .members import default_in_class, defaults_in_class, has_operators, holds_operators, names_member
from .modes import FORWARD, Mode
from .names import companion_name
from .nested import Inner, expanded, uses_operators
from .parameters import STARS, kinds_of
from .parsed import Text, parse
from .printer import Printed, write
from .probed import refuse_effects, repeats, stub
from .resolve import Callee, LiveScope, callee_of
from .room import with_room
from .rules import LATER
from .shapes import namespaces_in
from .slopes import slope_function
from .source import Source
from .splicing import written_out
from .summaries import Key, Summaries
from .surely import lists_of_floats
from .transformed import GIVES_FLOATS, INDEXES_NUMBERS, LENDS, Transformed, marked_once
from .version import __version__
from .written import Companion
from .wrt import Wrt, named

# mode -> emitter: takes facts, the unit, the companion's name and the mode's options (modes.py) by keyword
EMITTERS: dict[str, Callable[..., Companion]] = {
    "forward": forward.emit, "symbolic": symbolic.emit, "numeric": numeric.emit,
}  # fmt: skip
MOST_VARIANTS = 4  # of a function in several directions, for tangents that are zero or one

_texts: dict[Any, Text] = {}


def parsed(source: Source, mark: Any) -> Text:
    """Return the parsed text, parsed once per code object or file's text."""
    key = (mark, source.text, source.first)
    if key not in _texts:
        if len(_texts) > 128:
            _texts.clear()
        _texts[key] = parse(source)
    return _texts[key]


@dataclass
class Unit(Summaries):
    """A root function and everything that it calls, while they are transformed together.

    Attributes:
        root: the function asked for.
        pattern: what is known of its arguments.
        proved: kinds of arguments are passed on to callees (live calls); a dump knows nothing of them.
        form: lines, table, tables (the helpers in rows too) or gradient.
        mode: which emitter, with its options.
    """

    root: Callee
    pattern: Pattern
    proved: bool = True
    form: str = "lines"
    mode: Mode = FORWARD
    programs: dict[Callee, t.Program] = field(default_factory=dict)
    scopes: list[Any] = field(default_factory=list)
    companions: dict[Key, Companion] = field(default_factory=dict)
    printed: dict[Key, Printed] = field(default_factory=dict)
    names: dict[Key, str] = field(default_factory=dict)
    catching: dict[Callee, bool] = field(default_factory=dict)
    looked_up: list[tuple[Any, str, Any]] = field(default_factory=list)
    containers: dict[Callee, frozenset[str]] = field(default_factory=dict)
    changing: dict[Callee, tuple[bool, tuple[Any, ...]]] = field(default_factory=dict)
    variants: dict[Key, list[Pattern]] = field(default_factory=dict)
    guards_values: bool = False
    raises_active: bool = False
    calls_objects: bool = False
    sent: k.Abstract = k.NOTHING
    closes: bool = False
    has_arrays: bool = False
    changes_arrays: bool = False
    cuts_off: bool = False
    cuts_numbers: bool = False
    indexes_numbers: bool = False
    names_caught: bool = False
    keys_move: bool = False
    keys_asked: bool = False
    operators_met: dict[tuple[int, tuple[str, ...], bool], bool] = field(default_factory=dict)
    spliced: dict[Callee, Source] = field(default_factory=dict)

    @cached_property
    def given_namespaces(self) -> frozenset[str]:
        """The namespaces of the arrays that are given; "" for NumPy's own."""
        return namespaces_in(self.pattern.shapes)

    def meets_operators(self, methods: tuple[str, ...], directly: bool) -> bool:
        """Say whether what is outside holds an object whose class has such methods; `directly`: or is one."""
        key = len(self.programs), methods, directly  # what is looked at is looked at once, and it may be large
        if key not in self.operators_met:
            scopes = [(callee.scope, program) for callee, program in self.programs.items()]
            named = [(scope, n) for scope, program in scopes if isinstance(scope, LiveScope) for n in program.functions]
            found = [scope.value(name) for scope, name in named]
            live = [callee.live for callee in self.programs if callee.live is not None]
            found += [one for f in live for one in (*(f.__defaults__ or ()), *(f.__kwdefaults__ or {}).values())]
            met = any(holds_operators(one, methods) or directly and has_operators(one, methods) for one in found)
            self.operators_met[key] = met
        return self.operators_met[key]

    @property
    def namespace(self) -> Any:
        """The namespace of the arrays that are given, or met, where they are another library's; None for NumPy's.

        Raises:
            Refused: those of several libraries meet.
        """
        met = (one for scope in self.scopes for one in getattr(scope, "namespaces", ()))
        found = self.given_namespaces or frozenset(met)
        if len(found) > 1:
            shown = " and ".join(sorted(name or "numpy" for name in found))
            raise Refused(f"arrays of {shown} are given together", None, "make them arrays of one library first")
        if not found or found == {""}:
            return None
        if self.mode.name != "forward":
            what = f"arrays of {next(iter(found))} are differentiated by rules alone"
            raise Refused(what, None, "leave out mode=, or pass numpy.asarray(x)")
        return sys.modules[next(iter(found))]

    @property
    def namespace_of_arrays(self) -> Any:
        """What `x.__array_namespace__()` gives; None where no array is given."""
        return self.namespace or (sys.modules["numpy"] if self.given_namespaces else None)

    @property
    def is_live(self) -> bool:
        """The functions run where fwdtrans is: what is known only at run time can be looked up."""
        return self.root.live is not None

    @property
    def has_plain_data(self) -> bool:
        """What is not known is a number, text, or a list, tuple or dict of them."""
        return False

    # --- the stages ----------------------------------------------------------------------------------------

    def program(self, callee: Callee) -> t.Program:
        """Return a function's w-table (read, resolve, lower)."""
        if callee not in self.programs:
            self.programs[callee] = self.lowered(callee)
        return self.programs[callee]

    def lowered(self, callee: Callee) -> t.Program:
        """Return a function's w-table; of one that differences are taken of, its head will do."""
        try:
            scope, source = callee.scope, self.spliced.get(callee) or callee.source
            self.scopes.append(scope)
            if isinstance(scope, LiveScope):
                scope.namespace = self.namespace_of_arrays
                told = self.pattern.shapes if callee == self.root else ()
                scope.given = {name: sys.modules[shape[1]] for name, shape in told if shape[:1] == ("module",)}
            if callee.live is not None and uses_operators(callee.live):
                code = callee.live.__code__
                variables = frozenset((*code.co_varnames, *code.co_cellvars))
                shapes = dict(self.pattern.shapes) if callee == self.root else {}
                inner = Inner(lambda_companion, inner_companion, slope_of, companion_of, shapes)
                source, scope = expanded(source, scope, callee.live, variables, inner)
            mark = callee.live.__code__ if callee.live is not None else callee.ident
            program = lower(parsed(source, mark), scope)
            return inlined(program) if self.mode.name == "forward" and self.form != "table" else program
        except FwdtransError:
            is_probed = self.mode.name == "numeric" and self.mode.given["scheme"] != "complex"
            if not is_probed or callee != self.root or callee.live is None:
                raise
            return stub(callee.live)

    def analyse(self) -> Key:
        """Run the activity analysis over the whole unit until no answer changes; return the root's key.

        Differences need no analysis: the root is looked at for what running it again would do.
        """
        if self.mode.name == "numeric":
            return self.looked_at()
        return self.analysed()

    def analysed(self) -> Key:
        """Run the analysis; a gradient is one in numbers, and in lists of numbers."""
        program = self.program(self.root)
        self.has_arrays |= not (self.proved and self.pattern.shapes) and imports_numpy(self.root.scope)
        if self.form == "gradient":
            known, used = dict(self.pattern.shapes), used_as_containers(program, self) | taken_apart(program, self)
            found = {n: ("list", "number") if n in used else "number" for n in self.pattern.active}
            self.pattern = replace(self.pattern, shapes=tuple(sorted({**found, **known}.items())))
        try:
            root = self.settle(self.root, self.pattern)
        except Refused as refused:
            if self.form == "gradient" and self.has_arrays and not self.proved:
                whole = NotWritten()  # it means arrays, and was read for numbers
                raise Refused(f"{whole.what}: of numbers, {refused.what}", refused.place, whole.advice) from refused
            raise
        if self.mode.name == "forward" and self.form in ("lines", "gradient") and not self.spliced:
            self.spliced = written_out(self)
            if self.spliced:
                self.begin_again()
                self.programs |= {callee: self.lowered(callee) for callee in self.spliced}
                root = self.settle(self.root, self.pattern)
        return root

    def analysis(self, callee: Callee, pattern: Pattern) -> Facts:
        """Return what holds in a function."""
        return analyse(self.program(callee), pattern, self)

    def first_shapes(self, pattern: Pattern) -> dict[str, Any]:
        """Return the shapes of a first call, which later ones are joined to; a dump knows nothing of them."""
        is_asked = self.form == "gradient" and pattern == self.pattern
        told = dict(pattern.shapes) if self.proved or is_asked else {}
        return told or {n: s for n, s in pattern.shapes if s == "active text"}

    def looked_at(self) -> Key:
        """Note what differences have to know of the root; return its key."""
        refuse_effects(self, self.root)
        if self.mode.given["scheme"] == "complex":
            self.analysed()
        pattern = replace(self.pattern, probes=True)
        key = (self.root, self.coarse(pattern))
        facts = self.facts[key] = Facts(self.program(self.root), pattern)
        if not self.is_plain:
            sites = {n: frozenset({f"param:{n}"}) for n in self.pattern.active}
            facts.params = {n: k.Abstract("list", sites=one) for n, one in sites.items()}
            facts.stores = {site for one in sites.values() for site in one}
        return key

    @cached_property
    def is_plain(self) -> bool:
        """The root takes numbers that move, gives a number and changes nothing, as far as the rules' analysis knows."""
        program = self.program(self.root)
        if {"star", "starstar"} & {p.kind for p in program.params}:
            return False
        active = self.pattern.active
        try:
            used = used_as_containers(program, self)
            shapes = {p.name: self.pattern.shape(p.name) for p in program.params}
            shapes |= {n: "number" for n in active - used if shapes[n] == "any"}
            unknown = {n for n, shape in shapes.items() if shape[0] == "iterator" or shape == "any"}
            if unknown & {*used, *dict(self.pattern.shapes)}:
                return False
            unit = Unit(self.root, replace(self.pattern, shapes=tuple(sorted(shapes.items()))))
            facts = unit.facts[unit.analyse()]
        except FwdtransError:
            return False
        is_number = facts.result.kind in ("number", "float", "real")
        return is_number and not facts.stores and all(shapes[n] in ("number", "float") for n in active)

    def flags(self) -> tuple[Any, ...]:
        """Return what a round over the unit may have asked before it was settled."""
        caught = self.raises_active and self.names_caught
        return self.guards_values, caught, self.is_wide, self.has_arrays, self.keys_move, self.sent, self.closes

    @property
    def is_complex(self) -> bool:
        """Some function of the unit means complex numbers, or is given arrays of them."""
        free = (shape for program in self.programs.values() for shape in program.outer_shapes)
        is_meant = any(program.is_complex for program in self.programs.values())
        return is_meant or k.has_complex(self.pattern.shapes) or any(map(k.has_complex, free))

    @property
    def catches(self) -> bool:
        """Somewhere an exception may be caught: lists and mirrors must be in step whenever one is raised."""
        for callee, program in self.programs.items():
            if callee not in self.catching:
                self.catching[callee] = any(isinstance(line.does, t.Try | t.With) for line in program.lines())
        return self.guards_values or any(self.catching.values())

    @property
    def is_wide(self) -> bool:
        """Somewhere in the unit the errors that tangents raise may be caught."""
        return self.guards_values or any(program.is_guarded for program in self.programs.values())

    def emitted(self, key: Key) -> Companion:
        """Return a companion (emit), made once."""
        if key not in self.companions:
            in_rows = self.form == "tables" or self.form == "table" and key[0] == self.root
            self.companions[key] = self.emit(key, in_rows)
        return self.companions[key]

    def emit(self, key: Key, table: bool) -> Companion:
        """Run the mode's emitter."""
        if self.mode.name not in EMITTERS:
            name, advice = self.mode.name, f"use one of {', '.join(map(repr, EMITTERS))}"
            raise Refused(f"mode={name!r} is not there yet", None, advice)
        callee, pattern = key
        if pattern.is_several:
            one = self.emitted((callee, pattern.single))
            if pattern.lists and self.facts[callee, pattern.single].stored_params():
                raise NotWritten()  # one of them may be what is stored into
            if self.facts[callee, pattern.single].ordered:
                raise NotWritten()  # a product that may be one of matrices
            write = scattered.scattered if pattern.lists else gradient.gradient
            return write(one, self.name(*key), pattern, self, self.facts[callee, pattern.single])
        if key not in self.facts:  # a function that stands beside those that are called: in a list, say
            self.summarise(callee, pattern)
        options = {**self.mode.given, "table": True} if table else self.mode.given
        if self.mode.name == "numeric" and not key[1].probes:
            return complexed.emit(self.facts[key], self, self.name(*key))
        return EMITTERS[self.mode.name](self.facts[key], self, self.name(*key), **options)

    def text(self, key: Key) -> Printed:
        """Return a companion's text (print), made once."""
        if key not in self.printed:
            self.printed[key] = write(self.emitted(key), self.header(key))
        return self.printed[key]

    def header(self, key: Key) -> str:
        """Return the one line of ours above a companion."""
        callee, pattern = key
        known = self.facts[callee, pattern.single].pattern
        active = [p.name for p in self.program(callee).params if p.name in known.active]
        shown = f" with respect to {', '.join(active)}" if active else ""
        if self.mode.name == "numeric" and not key[1].probes:
            return f"{self.name(*key)}: {callee.name} of numbers with steps in imaginary parts (fwdtrans {__version__})"
        if pattern.is_several:
            what = "value and gradient" if pattern.is_gradient else "value and derivatives, all at once,"
            return f"{self.name(*key)}: {what} of {callee.name}{shown} (fwdtrans {__version__})"
        how = f", {self.mode.given['scheme']} scheme" if self.mode.name == "numeric" else ""
        return f"{self.name(*key)}: {self.mode.name} derivative of {callee.name}{shown}{how} (fwdtrans {__version__})"

    def asked(self) -> list[tuple[Any, str, Any]]:
        """Return every name that was looked up, with what it stood for."""
        return self.looked_up + [a for scope in self.scopes if isinstance(scope, LiveScope) for a in scope.asked]

    def has_member(self, name: str, is_one: Callable[[Any, str], bool]) -> bool:
        """Say whether a class beside the functions has such a member: what is not known may be an object of it."""
        live = (scope.function.__globals__ for scope in self.scopes if isinstance(scope, LiveScope))
        return any(names_member(space, name, is_one) for space in live)

    def attribute(self, cls: Any, name: str, own: bool = False) -> Any:
        """Return what a class has under a name, by its bases in order, and remember it; MISSING if nothing.

        `own`: by itself, its bases left out.
        """
        for base in (cls,) if own else cls.__mro__:
            space = space_of(base)
            found = space.get(name, MISSING)
            self.looked_up.append((space, name, found))
            if found is not MISSING:
                return found
        return MISSING

    # --- what the emitter asks (emit.forward.Calls) ------------------------------------------------------------

    def defaults_in_class(self, cls: Any) -> dict[str, Any]:
        """Return what objects of a class have by the class until a field of that name is stored into them."""
        lines = (line for program in self.programs.values() for line in program.lines())
        places = [place for line in lines for place in t.stores_of(line)]
        if any(place.is_named for place in places):
            return defaults_in_class(cls)
        names = sorted({place.store.attr for place in places if isinstance(place.store, ast.Attribute)})
        found = {name: default_in_class(cls, name) for name in names}
        return {name: value for name, value in found.items() if value is not MISSING}

    def bind(self, callee: Callee, row: t.Row) -> Binding | None:
        """Return where each operand of a call goes; None when Python would raise TypeError."""
        program = self.program(callee)
        return bind(program.params, row.keywords, "**" not in row.keywords or is_plain(program, program.params))

    def name(self, callee: Callee, pattern: Pattern) -> str:
        """Return a companion's name, nobody else's here."""
        key = (callee, self.coarse(pattern))
        if key not in self.names:
            name = self.wanted_name(callee, pattern)
            while name in self.names.values():
                name += "_"
            self.names[key] = name
        return self.names[key]

    def wanted_name(self, callee: Callee, pattern: Pattern) -> str:
        """Return the name that a companion should have: `f_jvp`, `f_jvp__x` beside another pattern of the function."""
        key = (callee, self.coarse(pattern))
        known = self.facts.get((callee, key[1].single))
        wanted = known.pattern if known is not None else pattern
        order = tuple(p.name for p in self.program(callee).params if p.name in wanted.active)
        first = next((p.name for p in self.program(callee).params), "")
        variant = "_once" * bool(wanted.iterators) + "_sent" * wanted.sent + "_guarded" * wanted.guarded
        cls = dict(wanted.classes).get(first)
        shown, active = callee.shown_for(cls), order
        if pattern.makes is not None:
            shown, active = pattern.makes.__name__.lower(), order[1:]
        if self.mode.name == "numeric" and not pattern.probes:
            return f"{'lambda' if shown == '<lambda>' else shown}_complex"
        kind = "grad" if pattern.is_gradient else "jvps" if pattern.is_several else "jvp"
        return companion_name(shown, active, self.is_default(callee, order), kind) + variant

    def params_of(self, callee: Callee, pattern: Pattern) -> Any:
        """Return the parameters of a companion for one direction."""
        return self.emitted((callee, self.coarse(pattern))).params

    def several(self, callee: Callee, pattern: Pattern) -> Pattern:
        """Return the pattern for several directions that serves a call; after a few of them, one for any tangents."""
        pattern = self.coarse(pattern)
        if pattern.spread and parts_given(self.emitted((callee, pattern.single)).body) != {pattern.spread}:
            pattern = replace(pattern, spread=0)
        known = self.variants.setdefault((callee, pattern.single), [])
        size, named = len(pattern.directions), pattern.directions
        for other in known:  # whatever its caller calls the directions
            if len(other.directions) == size and replace(other, directions=named) == pattern and not pattern.lists:
                return other
        if pattern not in known:
            if len(known) >= MOST_VARIANTS:
                pattern = replace(pattern, seeds=tuple((n, (None,) * len(seeds)) for n, seeds in pattern.seeds))
            known.append(pattern)
        return pattern

    def is_of_numbers(self, callee: Callee, pattern: Pattern) -> bool:
        """Say whether a callee is a function of numbers, as far as they move, and gives a number."""
        facts, kinds = self.facts[callee, self.coarse(pattern.single)], ("number", "float", "real", "any")
        moving = [facts.params[n] for n in facts.pattern.active]
        is_plain = all(x.kind in kinds and not x.sites for x in moving) and not facts.stores and not self.has_arrays
        return is_plain and isinstance(self.zero_of(callee, pattern), ast.Constant)

    def zero_of(self, callee: Callee, pattern: Pattern) -> ast.expr | None:
        """Return the tangent of what a callee gives that is zero; None where that is no number, nor a tuple of them."""
        given = self.known[callee, self.coarse(pattern.single)].result
        if given.kind == "tuple" and not given.cls and given.items and all(x.is_number for x in given.items):
            return ast.Tuple([ast.Constant(0.0) for _ in given.items], ast.Load())
        is_whole = given.kind in ("any", "real") and not given.sites and given.items is None  # no container, at least
        return ast.Constant(0.0) if given.is_number or is_whole else None

    def gradient_of(self, root: Key) -> Key:
        """Return the key of the companion that gives the root's gradient.

        Raises:
            NotWritten: another parameter, which the function stores into, carries tangents as well.
        """
        callee, pattern = root
        facts = self.facts[root]
        if facts.pattern.active != self.pattern.active:
            raise NotWritten()
        active = [p.name for p in self.program(callee).params if p.name in self.pattern.active]
        lists = tuple(n for n in active if self.pattern.shape(n)[0] == "list")
        rows = tuple(n for n in lists if not isinstance(self.pattern.shape(n)[1], str))
        numbers = tuple(n for n in active if n not in lists)
        seeds = tuple((name, tuple(float(name == other) for other in numbers)) for name in numbers)
        return callee, replace(pattern, directions=numbers, seeds=seeds, is_gradient=True, lists=lists, rows=rows)

    def gives_floats(self, root: Key) -> bool:
        """Say whether the slopes in lists that a gradient gives are surely floats."""
        callee, pattern = root
        active = [p.name for p in self.program(callee).params if p.name in self.pattern.active]
        sure = lists_of_floats(self.text(root).text) if pattern.lists else []
        return bool(sure) and all(sure[i] for i, name in enumerate(active) if name in pattern.lists)

    def is_default(self, callee: Callee, active: tuple[str, ...]) -> bool:
        """Say whether a pattern is the one that the plain name `f_jvp` stands for."""
        program = self.program(callee)
        return active == with_functions(program, default_wrt(program))

    def tangent_name(self, callee: Callee, pattern: Pattern, name: str) -> str:
        """Return the name that a companion gives to a parameter's tangent."""
        key = (callee, self.coarse(pattern))
        return tangent_names(self.program(callee), self.facts[key].pattern)[name]

    # --- everything that the root needs ---------------------------------------------------------------------------

    def closure(self, root: Key) -> list[Key]:
        """Return the keys of the root and of every companion that it calls, callees first."""
        order: list[Key] = []
        seen: set[Key] = set()

        def visit(key: Key) -> None:
            if key in seen:
                return
            seen.add(key)
            for callee, pattern in self.emitted(key).companions.values():
                visit((callee, self.coarse(pattern)))
            order.append(key)

        visit(root)
        return order

    def functions(self, root: Key) -> dict[Key, FunctionType]:
        """Return the built functions for the root and all that it calls."""
        return dict(zip(self.closure(root), build(self.parts(root))))

    def parts(self, root: Key) -> list[Part]:
        """Return the companions for the root and all that it calls, callees first, ready to become functions."""
        keys = self.closure(root)
        return [self.part(key, keys) for key in keys]

    def home_of_runtime(self, name: str) -> str:
        """Return the module of a function that generated code calls."""
        is_other = self.namespace is not None and name in standard.INSTEAD
        return standard.__name__ if is_other else runtime.__name__

    def part(self, key: Key, keys: Sequence[Key]) -> Part:
        """Return a companion ready to become a function; those that it calls stand among `keys`."""
        made, printed, function = self.emitted(key), self.text(key), key[0].live
        names: dict[str, Any] = {ours: meaning_in(space, name) for ours, (space, name) in made.injected.items()}
        names |= {ours: (self.home_of_runtime(name), name) for ours, name in made.runtime.items()}
        for ours, (callee, pattern) in made.companions.items():
            names[ours] = keys.index((callee, self.coarse(pattern)))
        positional, keywords = default_texts(made, len(function.__defaults__ or ()))
        own = frozenset(made.program.names & vars(builtins).keys())
        first = made.program.source.source.first
        return Part(made.name, printed.text, printed.lines, function, first, positional, keywords, names, own)


def default_texts(made: Companion, count: int) -> tuple[list[str], dict[str, str]]:
    """Return the defaults of a companion: of positional parameters in order, of keyword parameters of ours by name.

    Args:
        count: how many positional parameters of the user's function have a default.
    """
    positional = [p for p in made.params if p[2] in ("positional", "positional only")]
    users = [name for name, _, _, param in positional if param is not None]
    have = {*users[len(users) - count :]}
    texts = []
    for name, default, _, param in positional:
        if name in have and param is not None:
            texts.append(USERS)
        elif param is None and default is not None:
            texts.append(ast.unparse(default))
    return texts, {
        name: ast.unparse(default) for name, default, kind, param in made.params
        if kind in ("keyword", "tuple", "dict") and param is None and default is not None
    }  # fmt: skip


def meaning_in(space: Any, name: str) -> tuple[Any, ...]:
    """Return what a function is that a rule's partial calls: module and attribute, or the object alone."""
    if not isinstance(space, str):
        return (space[name],)
    if name in LATER and not hasattr(import_module(space), name):
        space = LATER[name]
    return space, name


def lambda_companion(
    active: Sequence[str], source: Source, scope: Any
) -> tuple[ast.Lambda, Mapping[str, Any]] | None:
    """Return a lambda's companion as a lambda, and the functions that it calls; None if it needs statements."""
    text, names = inner_companion(active, source, scope)
    tree = ast.parse(text).body[0]
    assert isinstance(tree, ast.FunctionDef)
    made = _as_lambda(tree)
    return (made, names) if made is not None else None


def inner_companion(active: Sequence[str], source: Source, scope: Any) -> tuple[str, Mapping[str, Any]]:
    """Return the text of an inner function's companion, and the functions that it calls."""
    callee = Callee(source.name, ("inner", source.text, id(scope)), static=scope)
    unit = Unit(callee, Pattern(frozenset(active)), False)
    companion = unit.emitted(unit.analyse())
    names = {ours: meant(meaning_in(space, name)) for ours, (space, name) in companion.injected.items()}
    names |= {ours: getattr(runtime, name) for ours, name in companion.runtime.items()}
    for ours, (other, pattern) in companion.companions.items():
        key = (other, unit.coarse(pattern))
        names[ours] = unit.functions(key)[key]
        setattr(names[ours], ASKED, unit.asked())
    return write(companion).text, names


def _as_lambda(function: ast.FunctionDef) -> ast.Lambda | None:
    """Return a function of assignments and a return as a lambda, the assignments put back; None if it does more."""
    values: dict[str, ast.expr] = {}
    for statement in function.body[:-1]:
        match statement:
            case ast.Assign([ast.Name(name)], value):
                values[name] = t.substitute(value, values)
            case ast.Assign([ast.Tuple([ast.Name(one), ast.Name(two)])], ast.Call() as value):
                both = t.substitute(value, values)
                values[one] = ast.Subscript(both, ast.Constant(0), ast.Load())
                values[two] = ast.Subscript(both, ast.Constant(1), ast.Load())
            case ast.FunctionDef(name=name):
                inner = _as_lambda(statement)
                if inner is None:
                    return None
                values[name] = t.substitute(inner, values)
            case _:
                return None
    end = function.body[-1]
    if not isinstance(end, ast.Return) or end.value is None:
        return None
    return ast.Lambda(function.args, t.substitute(end.value, values))


def slope_of(kind: str, function: FunctionType, wrt: Wrt) -> FunctionType | None:
    """Return the derivative of a function as a plain function; None where more than the names asked for is active."""
    params = kinds_of(function)
    if STARS & {*params.values()}:
        return None
    program = Unit(callee_of(function), Pattern(frozenset())).program(callee_of(function))
    names, single = named(wrt, tuple(params), lambda: default_wrt(program), function.__name__, tuple(params))
    if any("." in name for name in names):
        return None
    if kind == "derivative" and not single:
        return None
    made = {name: transform(function, (name,), {}) for name in names}
    if any(m.active != {name} for name, m in made.items()):
        return None
    companions = {name: (m.function, m.tangent_names[name]) for name, m in made.items()}
    slope = slope_function(kind, function, companions, single)
    setattr(slope, ASKED, [a[:3] for m in made.values() for a in m.asked])
    return slope


def companion_of(function: FunctionType, active: Sequence[str], shapes: Mapping[str, Any]) -> FunctionType | None:
    """Return a function's companion for the active parameters; None where more becomes active."""
    made = transform(function, active, shapes)
    setattr(made.function, ASKED, [a[:3] for a in made.asked])
    return made.function if made.active == {*active} else None


def transform(
    function: FunctionType,
    active: Iterable[str],
    shapes: Mapping[str, Any],
    form: str = "lines",
    guarded: bool = False,
    mode: Mode = FORWARD,
) -> Transformed:
    """Return the companion of a live function, for the active parameters and the shapes of its arguments.

    Raises:
        Refused: something in it is not differentiated in this mode; the message has its place.
    """

    def work() -> Transformed:
        pattern = Pattern(frozenset(active), tuple(sorted(shapes.items())), guarded=guarded)
        unit = Unit(callee_of(function), pattern, form=form, mode=mode)
        root = unit.analyse()
        facts = unit.facts[root]
        names = tangent_names(facts.program, facts.pattern)
        root = unit.gradient_of(root) if form == "gradient" else root
        flags = {
            "is_real": not unit.is_complex,
            "repeats": repeats(unit),
            "guards_values": unit.guards_values or guarded,
            "yields": facts.program.is_generator,
            "has_arrays": unit.has_arrays,
            "changes_arrays": unit.has_arrays and unit.changes_arrays,
            "cuts_off": unit.has_arrays and unit.cuts_off,
            "cuts_numbers": unit.has_arrays and unit.cuts_numbers,
            INDEXES_NUMBERS: unit.indexes_numbers,
            LENDS: form == "lines" and mode.name == "forward" and lends(unit, facts),
            GIVES_FLOATS: form == "gradient" and unit.gives_floats(root),
        }
        return Transformed(
            unit.parts(root),
            facts.pattern.active if form != "gradient" else (),
            facts.stored_params(),
            {p.name: facts.program.source.place(p.node) for p in facts.program.params},
            marked_once(unit.asked()),
            names,
            [name for name, holds in flags.items() if holds],
        )

    try:
        return with_room(work)
    except (KeyError, IndexError, AttributeError, TypeError, AssertionError, StopIteration, NameError) as error:
        raise InternalError("transform", f"{type(error).__name__}: {error} in {function.__qualname__}") from error


__all__ = [
    "InternalError",
    "Refused",
    "Transformed",
    "Unit",
    "stub",
    "transform",
]
