"""A file in, the derivative code of its functions out; the file is read, neither imported nor run (design §2.9).

model.py                  model.py's companions              with whole_module: the file itself
def f(x, y): ...    ->    from math import cos               ... from math import cos ...
                          def f_jvp(x, dx, y, dy): ...       def f(x, y): ...
                                                             def f_jvp(x, dx, y, dy): ...
"""

from __future__ import annotations

import ast
import builtins
import os
import re
import symtable
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from . import finding, models, outline
from . import wtable as t
from .entries import active_of, callee_in, default_of, may_take_part, names_in, options_of, with_functions_of
from .errors import FwdtransError, InternalError, Refused, SeedError
from .facts import Pattern
from .imports import data_of
from .modes import FORMS, Mode, mode_of
from .module import Carried, whole
from .needs import Import, Need, Other, carry, needs_of
from .pipeline import Unit
from .places import place_of
from .printer import Printed
from .resolve import Callee, Foreign, Known, Module, StaticScope, User
from .room import with_room
from .source import read_file
from .summaries import Key
from .written import Companion


@dataclass(frozen=True)
class Piece:
    """A companion in a dump: of which function, its text, and for each line the user's line and whose it is."""

    callee: Callee
    name: str
    text: str
    lines: Lines


@dataclass(frozen=True)
class Dump:
    """The text of a dump, and what is not in it.

    Attributes:
        text: the companions, or the whole module.
        made: the functions that were transformed.
        left: the functions that were not, each with the reason.
        skipped: the functions that have no parameter to differentiate in.
        notes: what the reader of a module should know.
        pieces: the companions.
    """

    text: str
    made: tuple[str, ...]
    left: tuple[tuple[str, FwdtransError], ...]
    skipped: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()


def dump(
    path: str, name: str | None = None, wrt: str | None = None, form: str | None = None, mode: str | None = None,
    **options: Any,
) -> str:  # fmt: skip
    """Return the derivative code of a file's function and of the functions that it calls; of all its functions
    when none is named.

    Args:
        path: the file; it is not imported.
        name: the function.
        wrt: the parameters that take part, by name or position, separated by commas; by default as
            `forward_diff` has it.
        form: "lines", "table" or "gradient".
        mode: as `forward_diff` has it, with the options of that mode; by default what the function's decorator says.

    Raises:
        SourceUnavailable: there is no such file or function.
        Refused: the named function is not differentiated; of several, those are left out.
    """
    return dump_file(path, name, wrt, form, mode=mode, options=options).text


def dump_file(
    path: str,
    name: str | None = None,
    wrt: str | None = None,
    form: str | None = None,
    whole_module: bool = False,
    constants: Iterable[str] = (),
    mode: str | None = None,
    options: Mapping[str, Any] | None = None,
    going: Callable[[Sequence[str]], Iterable[str]] = iter,
) -> Dump:
    """Return what `dump` says, with what was left out.

    Args:
        whole_module: give a module that runs by itself.
        constants: names of the file that carry no tangents.
        mode, options: as `forward_diff` has them.
        going: goes through the names of the functions, and may say how far it is.
    """
    if mode is not None:
        mode_of(mode, options)
    if form is not None and form not in FORMS:
        raise SeedError(f"form={form!r}; it is one of {', '.join(FORMS)}")
    scope = scope_of(path)
    unknown = {*constants} - {*scope.bound}
    if unknown:
        raise SeedError(f"constant={min(unknown)!r}: {path} binds no such name")
    scope.constants.update(constants)
    writer = Writer(scope)
    made, left, skipped = [], [], []
    for one in going([name] if name is not None else [n for n in names_in(scope) if n not in scope.constants]):
        try:
            if writer.add(one, wrt, Request(form, mode, options or {}), is_named=name is not None):
                made.append(one)
            else:
                skipped.append(one)
        except FwdtransError as error:
            if name is not None:
                raise
            left.append((one, error))
    pieces = [Piece(key[0], writer.names[key], text, writer.lines[key]) for key, text in writer.texts.items()]
    result = Dump("", tuple(made), tuple(left), tuple(skipped), pieces=tuple(pieces))
    if whole_module:
        module, notes = whole(writer)
        return replace(result, text=module, notes=tuple(notes))
    return replace(result, text=writer.text())


def functions_in(path: str, name: str | None = None) -> Iterator[tuple[str, Callee, Unit]]:
    """Yield a file's function, or all of them, each with a unit in which it has its w-table; the file is not run.

    Raises:
        SourceUnavailable: there is no such file or function.
    """
    scope = scope_of(path)
    writer = Writer(scope)
    for one in [name] if name is not None else names_in(scope):
        callee = callee_in(scope, one)
        yield one, callee, FileUnit(callee, Pattern(frozenset()), writer=writer)


def scope_of(path: str, text: str | None = None) -> StaticScope:
    """Return a file's names; of the text that is given for it, or of what stands in it."""
    shown = (read_file(path) if text is None else text).replace("\r\n", "\n")
    try:
        return with_room(lambda: StaticScope(path, shown))
    except (RecursionError, MemoryError) as error:
        raise too_deep(path) from error


def too_deep(what: str) -> Refused:
    """Return the refusal of text that no stack is large enough for."""
    return Refused(f"{what}: the text is nested too deeply", None, "break its longest expression into several lines")


# --- names at the top level of what is written -----------------------------------------------------------------


LIBRARIES = ("numpy", "scipy")  # whose functions are called by the module's name
Lines = tuple[tuple[int, str], ...]  # for each line of a companion's text, the user's line and whose it is


@dataclass
class FileUnit(Unit):
    """A unit of a file's functions; names are agreed with the file that is written."""

    proved: bool = False
    writer: Any = None

    @property
    def has_plain_data(self) -> bool:
        """What is not known is a number, text, or a list, tuple or dict of them."""
        return bool(self.writer.data == "plain")

    def program(self, callee: Callee) -> t.Program:
        """Return a function's w-table, made once for the whole file."""
        if callee not in self.programs:
            shared = self.writer.programs
            if callee not in shared:
                try:
                    shared[callee] = super().program(callee)
                except FwdtransError as error:
                    shared[callee] = error
            found = shared[callee]
            if isinstance(found, FwdtransError):
                raise found
            self.programs[callee] = found
        return self.programs[callee]

    def lowered(self, callee: Callee) -> t.Program:
        """Return a function's w-table, in which the file's names for NumPy and SciPy are known though it reads none."""
        program = super().lowered(callee)
        scope = callee.static.file
        named = ((name, scope.meaning(name)) for name in _imported(scope) if name not in program.names)
        more = {name: m for name, m in named if isinstance(m, Module) and m.name.partition(".")[0] in LIBRARIES}
        return replace(program, functions={**more, **program.functions}) if more else program

    def is_default(self, callee: Callee, active: tuple[str, ...]) -> bool:
        """Say whether a pattern is the one that the plain name `f_jvp` stands for."""
        program = self.program(callee)
        return active == with_functions_of(callee, program, default_of(callee, program))

    def name(self, callee: Callee, pattern: Pattern) -> str:
        """Return the companion's name, nobody else's in the file."""
        key = (callee, self.coarse(pattern))
        wanted = self.wanted_name(callee, pattern)
        return str(self.writer.name_of(key, wanted)) if (callee, key[1].single) in self.facts else wanted

    def header(self, key: Key) -> str:
        """Return the one line of ours above a companion; of a method, for which class it is."""
        callee, cls = key[0], key[0].static.owner
        if callee.static.home is None:
            return super().header(key)
        shown = f"derivative of {(cls or callee.static.home).name}.{callee.name}"
        found = super().header(key).replace(f"derivative of {callee.name}", shown)
        calls_own = any(other.static.owner is not None for other, _ in self.emitted(key).companions.values())
        return f"{found}; `{self.program(callee).params[0].name}` is no subclass" if calls_own and cls else found

    def emitted(self, key: Key) -> Companion:
        """Return a companion whose names mean at the file's top level what they mean in it."""
        while key not in self.companions:
            made = self.emit(key, self.form == "table")
            clashes = frozenset(self.writer.clashes(made))
            if clashes:
                program = replace(made.program, names=made.program.names | clashes)
                self.programs[key[0]] = program
                single = key[0], key[1].single
                self.facts[single] = replace(self.facts[single], program=program)
                self.companions.pop(single, None)
                continue
            self.writer.reserve(made)
            self.companions[key] = made
        return self.companions[key]


@dataclass(frozen=True)
class Request:
    """What is asked of a dump beside names: a form, a mode and its options; None leaves it to the decorator's text."""

    form: str | None
    mode: str | None
    options: Mapping[str, Any]

    def of(self, decorator: Mapping[str, Any]) -> tuple[str, Mode]:
        """Return form and mode for a function whose decorator says so much."""
        own = {option: value for option, value in decorator.items() if option not in ("wrt", "form", "mode", "source")}
        if self.mode in (None, decorator.get("mode", "forward")):
            mode = mode_of(self.mode or decorator.get("mode", "forward"), {**own, **self.options})
        else:
            mode = mode_of(self.mode or "", self.options)
        form = self.form or decorator.get("form", "lines")
        if form != "lines" and mode.name != "forward":
            raise SeedError(f"form={form!r} belongs to mode='forward', and this is mode={mode.name!r}")
        return str(form), mode


@dataclass
class Writer:
    """What is written beside a file: companions in order, and what they need."""

    scope: StaticScope
    needs: dict[str, Need] = field(default_factory=dict)
    names: dict[Key, str] = field(default_factory=dict)
    texts: dict[Key, str] = field(default_factory=dict)
    lines: dict[Key, Lines] = field(default_factory=dict)
    programs: dict[Callee, t.Program | FwdtransError] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.globals = self.scope.rebound
        self.data = data_of(self.scope)

    def add(self, name: str, wrt: Any, request: Request, is_named: bool) -> bool:
        """Write a function's companion and those that it calls; False when it has no parameter to differentiate in."""
        before = dict(self.needs), dict(self.names), dict(self.texts)
        try:
            return guarded(name, lambda: self._add(name, wrt, request, is_named))
        except FwdtransError:
            self.needs, self.names, self.texts = before
            raise

    def _add(self, name: str, wrt: Any, request: Request, is_named: bool) -> bool:
        """Write a function's companion and those that it calls; `add` takes back what a refusal leaves behind."""
        callee = callee_in(self.scope, name)
        options = options_of(self.scope, name)
        wrt = wrt if wrt is not None else options.get("wrt")
        if wrt is None and not is_named and not may_take_part(callee):
            return False
        form, mode = request.of(options)
        program = FileUnit(callee, Pattern(frozenset()), writer=self).program(callee)
        active = active_of(callee, program, wrt, is_named)
        if not active:
            if is_named:
                raise SeedError(f"{name} has no parameter to differentiate in; name one with wrt")
            return False
        active = with_functions_of(callee, program, active)
        unit = FileUnit(callee, Pattern(frozenset(active)), form=form, mode=mode, writer=self)
        root = unit.analyse()
        root = unit.gradient_of(root) if form == "gradient" else root
        for key in unit.closure(root):
            if key not in self.texts:
                self.texts[key], self.lines[key] = stripped(unit.text(key))
                self._note_foreign(key, {ours for ours, _ in needs_of(unit.emitted(key), self.data)})
        self._unite(unit)
        return True

    def _unite(self, unit: FileUnit) -> None:
        """Leave one of the companions that have one text: patterns that differ in nothing that is seen in it."""
        first: dict[tuple[Callee, str], str] = {}
        seen: set[tuple[Callee, str]] = set()
        renamed: dict[str, str] = {}
        for key, text in list(self.texts.items()):
            name = self.names[key]
            mark = (key[0], _without(text, name))
            twin = first.setdefault(mark, name)
            if mark in seen and not any(name in program.names for program in unit.programs.values()):
                renamed[name] = twin
                del self.texts[key]
                self.names[key] = twin
            seen.add(mark)
        for old, new in renamed.items():
            self.texts = {key: re.sub(rf"\b{old}\b", new, text) for key, text in self.texts.items()}

    # names

    def name_of(self, key: Key, wanted: str) -> str:
        """Return a companion's name: the wanted one, with underscores behind it until it is nobody's."""
        if key not in self.names:
            name = wanted
            while name in self.names.values() or name in self.needs or not self._is_unbound(name):
                name += "_"
            self.names[key] = name
        return self.names[key]

    def clashes(self, made: Companion) -> Iterator[str]:
        """Yield the names of ours in a companion that mean something else at the file's top level."""
        for ours, need in needs_of(made, self.data):
            if not self._means(ours, need):
                yield ours

    def _means(self, ours: str, need: Need) -> bool:
        """Say whether a name stands for what is needed, or may be made to."""
        if ours in self.needs:
            return self.needs[ours] == need
        if ours in self.names.values():
            return isinstance(need, Other) and self.names.get(need.key) == ours
        return self._is_there(ours, need) or self._is_unbound(ours)

    def reserve(self, made: Companion) -> None:
        """Note what a companion needs at the top level of the file."""
        for ours, need in needs_of(made, self.data):
            own = isinstance(need, Other) and self.names[need.key] == ours
            if not own and not self._is_there(ours, need):
                self.needs[ours] = need

    def _is_unbound(self, name: str) -> bool:
        """Say whether a name means nothing at the file's top level."""
        found = self.scope.meaning(name)
        return isinstance(found, Foreign) and found.why == "is not defined" and name not in self.globals

    def _is_there(self, name: str, need: Need) -> bool:
        """Say whether a name of the file's is what is needed."""
        found = self.scope.meaning(name)
        return isinstance(need, Import) and isinstance(found, Known) and found.key == f"{need.module}.{need.name}"

    def _note_foreign(self, key: Key, ours: set[str]) -> None:
        """Note the names of its own module that the companion of another module's function needs."""
        other = key[0].static
        if os.path.abspath(other.path) == os.path.abspath(self.scope.path):
            return
        node = outline.find_definition(other.tree.body, key[0].ident[1].split("."))
        assert node is not None
        for name in sorted(_free_names(self.texts[key]) - ours):
            there, here = other.meaning(name), self.scope.meaning(name)
            if isinstance(there, Foreign) and there.why == "is not defined" or _is_builtin(name, other):
                if name in self.scope.bound:
                    raise self._confused(other, node, name)
                continue
            if isinstance(there, Known | User | Module) and there == here:
                continue
            if self._imports(other, name):
                continue
            if not self._is_unbound(name) and self.needs.get(name) is None:
                raise self._confused(other, node, name)
            is_model = os.path.abspath(other.path) == os.path.abspath(models.__file__)  # no file of a user's imports it
            need = of_library(there) if is_model else None
            need = need or Import(module_name(self.scope, other, node), name)
            if self.needs.setdefault(name, need) != need:
                raise self._confused(other, node, name)

    def _imports(self, other: StaticScope, name: str) -> bool:
        """Say whether the file itself imports `name` from that module."""
        for node in self.scope.bound.get(name, ()):
            if isinstance(node, ast.ImportFrom) and any((a.asname or a.name) == a.name == name for a in node.names):
                base = finding.folder(self.scope.path, node.level)
                found = finding.find_module(node.module or "", base, node.level > 0)
                if found is not None and os.path.abspath(found) == os.path.abspath(other.path):
                    return True
        return False

    def _confused(self, other: StaticScope, node: ast.stmt | ast.expr, name: str) -> Refused:
        """Return the refusal of a name that means two things."""
        what = f"its companion needs `{name}`, which is something else in {self.scope.path}"
        return Refused(what, place_of(other, node), "rename one of the two")

    # text

    def text(self) -> str:
        """Return the companions under what they need: text that runs when it stands after the file's own."""
        own = "what was piped in" if self.scope.path == "-" else os.path.basename(self.scope.path)
        head = f"# Derivatives of {own}: a snapshot, to be made again when it changes.\n"
        parts = [self.needed(), *(self.texts[key] for key in self.texts)]
        return head + "\n" + "\n\n".join(part for part in parts if part) + self.aliases()

    def needed(self) -> str:
        """Return the import lines and the functions that come along."""
        imports: dict[str, list[str]] = {}
        carried: dict[str, str] = {}
        for ours, need in sorted(self.needs.items()):
            if isinstance(need, Import):
                shown = need.name if ours == need.name else f"{need.name} as {ours}"
                imports.setdefault(need.module, []).append(shown)
            elif isinstance(need, Carried):
                carry(need, ours, carried)
        for name in carried.keys() - self.needs.keys():
            if not self._is_unbound(name):
                what = f"{self.scope.path}: the companions need a `{name}` that is not its own"
                raise Refused(what, None, f"rename {name}")
        lines = [f"from {module} import {', '.join(names)}\n" for module, names in sorted(imports.items())]
        whole = [module for module in ("cmath", "math")
                 if any(re.search(rf"\b{module}\.", text) for text in carried.values())]  # fmt: skip
        lines[:0] = [f"import {module}\n" for module in whole if not self._has(module)]
        return "\n\n".join(["".join(lines)] * bool(lines) + list(carried.values()))

    def modules(self) -> list[str]:
        """Return the modules that something is imported from."""
        return sorted({need.module for need in self.needs.values() if isinstance(need, Import)})

    def _has(self, module: str) -> bool:
        """Say whether the file imports a module of the standard library under its own name."""
        found = self.scope.meaning(module)
        if isinstance(found, Foreign) and found.why == "is not defined":
            return False
        if found == Module(module):
            return True
        what = f"{self.scope.path}: `{module}` is not the module, which the companions need"
        raise Refused(what, None, "rename yours")

    def aliases(self) -> str:
        """Return the second names of companions, where a function has a variable called like one."""
        lines = [f"{ours} = {self.names[need.key]}\n" for ours, need in self.needs.items() if isinstance(need, Other)]
        return "\n\n" + "".join(lines) if lines else ""


def stripped(printed: Printed) -> tuple[str, Lines]:
    """Return a companion's text without empty lines around it, and its line map."""
    text = printed.text.strip("\n") + "\n"
    above = len(printed.text) - len(printed.text.lstrip("\n"))
    return text, printed.lines[above : above + text.count("\n")]


def _without(text: str, name: str) -> str:
    return re.sub(rf"\b{name}\b", "", text)


def _is_builtin(name: str, scope: StaticScope) -> bool:
    return hasattr(builtins, name) and name not in scope.bound


def _imported(scope: StaticScope) -> list[str]:
    """Return the names that a file's top level binds to modules alone."""
    return [name for name, nodes in scope.bound.items() if all(isinstance(node, ast.Import) for node in nodes)]


def _free_names(text: str) -> set[str]:
    """Return the names that a companion's text looks up at the top level."""
    found: set[str] = set()

    def look(table: symtable.SymbolTable) -> None:
        for symbol in table.get_symbols():
            if symbol.is_global() or table.get_type() == "module" and symbol.is_referenced():
                found.add(symbol.get_name())
        for child in table.get_children():
            look(child)

    look(symtable.symtable(text, "<companion>", "exec"))
    return found


def of_library(meaning: Any) -> Import | None:
    """Return the import of a function of a module of the standard library; None for anything else."""
    module, _, name = meaning.key.rpartition(".") if isinstance(meaning, Known) else ("", "", "")
    return Import(module, name) if module in sys.stdlib_module_names and not module.startswith("_") else None


def module_name(scope: StaticScope, other: StaticScope, node: ast.stmt | ast.expr) -> str:
    """Return the name by which the file imports another module.

    Raises:
        Refused: it is reached only through a third one.
    """
    want = os.path.abspath(other.path)
    for statement in ast.walk(scope.tree):
        named: list[tuple[str, int]] = []
        if isinstance(statement, ast.ImportFrom):
            named = [(statement.module or "", statement.level)]
            named += [(f"{statement.module or ''}.{a.name}".strip("."), statement.level) for a in statement.names]
        elif isinstance(statement, ast.Import):
            named = [(a.name, 0) for a in statement.names]
        for name, level in named:
            found = finding.find_module(name, finding.folder(scope.path, level), level > 0)
            if found is not None and os.path.abspath(found) == want:
                return "." * level + name
    advice = "import it there, or dump that file by itself"
    raise Refused(f"{scope.path} does not import the module of this function", place_of(other, node), advice)


# --- one function's failure hides no other ------------------------------------------------------------------------


def guarded(name: str, work: Callable[[], bool]) -> bool:
    """Run the transformation of one function; what is no error of ours becomes an InternalError."""
    import libcst

    try:
        return with_room(work)
    except FwdtransError:
        raise
    except libcst.ParserSyntaxError as error:
        what = f"{name}: libcst cannot read this text ({error.message})"
        raise Refused(what, None, "a newer libcst may know this syntax") from error
    except (RecursionError, MemoryError) as error:
        raise too_deep(name) from error
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(frame.filename)}:{frame.lineno} in {frame.name}"
        raise InternalError("dump", f"{name}: {type(error).__name__}: {error} ({where})") from error


__all__ = ["Dump", "dump", "dump_file"]
