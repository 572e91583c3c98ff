"""The w-table: a function as the tree of its statements, each with small rows of one operation.

    loss -= y * log(p)        w1 = log(p)          math.log
                              w2 = y * w1          *
                              loss -= w2           Update

Control flow is never flattened: a suite holds lines, a line may hold suites. What is evaluated lazily
inside an expression (a branch of a ternary, the element of a comprehension) is a block with rows of its own.
Operands are `ast.Name` (a variable, or an earlier row) and `ast.Constant`; nothing here knows libcst's types.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Union

from .algebra import key, parts
from .errors import InternalError
from .operations import DROPPED as DROPPED
from .operations import WITH_REGIONS as WITH_REGIONS
from .operations import Apply as Apply
from .operations import Block as Block
from .operations import Bound as Bound
from .operations import Choice as Choice
from .operations import Clause as Clause
from .operations import Comprehension as Comprehension
from .operations import Display as Display
from .operations import Fenced as Fenced
from .operations import Field as Field
from .operations import Function as Function
from .operations import Handed as Handed
from .operations import Index as Index
from .operations import Invoke as Invoke
from .operations import Library as Library
from .operations import Logic as Logic
from .operations import Make as Make
from .operations import Method as Method
from .operations import Mirror as Mirror
from .operations import Param as Param
from .operations import Plain as Plain
from .operations import Row as Row
from .operations import Target as Target
from .operations import What as What
from .operations import is_method as is_method
from .substitution import loads as loads
from .substitution import substitute as substitute

# --- what a line does ------------------------------------------------------------------------------------


# the functions by which a text means complex numbers
COMPLEX = (
    "cmath.", "builtins.complex", "numpy.complex", "numpy.fft.", "numpy.roots", "numpy.linalg.eig", "scipy.fft.",
    "scipy.linalg.eig", "scipy.linalg.logm", "scipy.linalg.sqrtm", "scipy.signal.hilbert",
    *map("scipy.special.{}".format, "wofz lambertw hankel1 hankel2 hankel1e hankel2e h1vp h2vp sph_harm_y".split()),
)  # fmt: skip

@dataclass(frozen=True)
class Bind:
    """`targets[0] = targets[1] = value`."""

    targets: tuple[Target, ...]
    value: ast.expr


@dataclass(frozen=True)
class Update:
    """`target op= value`."""

    target: Target
    op: str
    value: ast.expr


@dataclass(frozen=True)
class Return:
    """`return value`; None for a bare return."""

    value: ast.expr | None


@dataclass(frozen=True)
class Expr:
    """An expression as a statement."""

    value: ast.expr


@dataclass(frozen=True)
class Yield:
    """`yield value`, or `yield from value` (`whole`: all that the iterator gives)."""

    value: ast.expr
    whole: bool = False


@dataclass(frozen=True)
class If:
    """`if test: body else: orelse`."""

    test: ast.expr
    body: Suite
    orelse: Suite | None


@dataclass(frozen=True)
class For:
    """`for target in source: body else: orelse`."""

    target: Target
    source: ast.expr
    body: Suite
    orelse: Suite | None


@dataclass(frozen=True)
class While:
    """`while test: body else: orelse`; the line's rows are evaluated before every turn."""

    test: ast.expr
    body: Suite
    orelse: Suite | None


@dataclass(frozen=True)
class Jump:
    """`break`, `continue`: what follows in the suite is not reached."""

    word: str


@dataclass(frozen=True)
class Raise:
    """`raise`; `values` are the operands that an exception's arguments hold as they are (in text they are harmless)."""

    values: tuple[ast.expr, ...] = ()


@dataclass(frozen=True)
class Delete:
    """`del targets`."""

    targets: tuple[Target, ...]


@dataclass(frozen=True)
class Handler:
    """`except types as name: body`; one that is `wide` could catch what a tangent's line may raise."""

    name: str
    body: Suite
    is_wide: bool
    node: Any = field(compare=False, repr=False)


@dataclass(frozen=True)
class Try:
    """`try: body except ...: ... else: orelse finally: final`."""

    body: Suite
    handlers: tuple[Handler, ...]
    orelse: Suite | None
    final: Suite | None

    @property
    def is_wide(self) -> bool:
        """A handler could catch what a tangent's line may raise."""
        return any(handler.is_wide for handler in self.handlers)


@dataclass(frozen=True)
class Item:
    """`manager as target`; `swallows` says what its exit may catch: nothing, other errors, or arithmetic ones.

    One that `is_turned` is a generator, of which `contextlib.contextmanager` makes a manager.
    """

    manager: ast.expr
    target: Target | None
    swallows: str = "wide"
    is_turned: bool = False


@dataclass(frozen=True)
class With:
    """`with items: body`."""

    items: tuple[Item, ...]
    body: Suite

    @property
    def is_wide(self) -> bool:
        """A manager could swallow what a tangent's line may raise."""
        return any(item.swallows == "wide" for item in self.items)

    @property
    def swallows(self) -> bool:
        """A manager may swallow an exception: what follows may be reached from any line of the body."""
        return any(item.swallows != "nothing" for item in self.items)


@dataclass(frozen=True)
class Into:
    """The step to an attribute of an object of `cls` (None: not known)."""

    name: str
    cls: Any = None


@dataclass(frozen=True)
class Capture:
    """A name that a pattern binds, and the way to it from the subject.

    A step is an int (an item), a pair of ints (a slice, the second counted from the end), an attribute of a class, an
    expression (a key), "**" (what a mapping holds beside the keys of the pattern), or None (not known).
    """

    name: str
    steps: tuple[Any, ...]
    node: Any = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Case:
    """`case pattern if guard: body`; `reads` are the variables in the pattern's values."""

    captures: tuple[Capture, ...]
    guard: Block | None
    body: Suite
    is_certain: bool
    node: Any = field(compare=False, repr=False)


@dataclass(frozen=True)
class Match:
    """`match subject: cases`."""

    subject: ast.expr
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Define:
    """`def name(...): body`; the line's last row is the function."""

    name: str
    value: ast.expr
    body: Suite


@dataclass(frozen=True)
class Keep:
    """A statement that stays as it is: `pass`, `assert`, `import`, `global` of inactive names, a docstring."""

    binds: tuple[str, ...] = ()


Does = Union[
    Bind, Update, Return, Expr, Yield, If, For, While, Jump, Raise, Define, Delete, Keep, Try, With, Match
]  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One of the user's statements: its rows, then what it does with their values."""

    rows: tuple[Row, ...]
    does: Does
    node: Any = field(compare=False, repr=False)
    carrier: Any = field(default=None, compare=False, repr=False)
    first: bool = True
    last: bool = True


@dataclass(frozen=True)
class Suite:
    """Lines in order, and the block of text that they come from."""

    lines: tuple[Line, ...]
    node: Any = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Program:
    """A function in the table's form."""

    name: str
    params: tuple[Param, ...]
    body: Suite
    source: Any = field(compare=False, repr=False)
    names: frozenset[str] = frozenset()
    locals: frozenset[str] = frozenset()
    functions: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)  # names of ours in the text
    is_cached: bool = False  # `functools.cache` decorates it

    @cached_property
    def is_generator(self) -> bool:
        """Calling the function gives an iterator over what it yields."""
        return any(map(yields, own_lines(self.body)))

    @cached_property
    def gives_back(self) -> bool:
        """The function is a generator that returns a value, for `yield from`."""
        returned = (line.does.value for line in own_lines(self.body) if isinstance(line.does, Return))
        return self.is_generator and any(e is not None and getattr(e, "value", e) is not None for e in returned)

    @cached_property
    def is_guarded(self) -> bool:
        """The function catches what a tangent's line may raise: its inner functions are guarded then."""
        return any(isinstance(line.does, Try | With) and line.does.is_wide for line in self.lines())

    @cached_property
    def goes_on(self) -> bool:
        """What was bound before an exception may be read after it: in a handler, a `finally`, behind a manager."""
        does = [line.does for line in self.lines()]
        return any(isinstance(one, With) and one.swallows or isinstance(one, Try) for one in does)

    @cached_property
    def is_complex(self) -> bool:
        """The function means complex numbers: it has a literal, names `complex`, calls `cmath` or a transform."""
        return any(getattr(m, "key", "").startswith(COMPLEX) for m in self.functions.values()) or any(
            isinstance(row.what, Apply) and row.what.key.startswith(COMPLEX)
            or any(isinstance(n, ast.Constant) and isinstance(n.value, complex) for n in parts(row.form))
            for line in self.lines() for row in all_rows(line.rows)
        )  # fmt: skip

    @cached_property
    def outer_shapes(self) -> tuple[Any, ...]:
        """The shapes that names from outside are known to have."""
        return tuple(shape for m in self.functions.values() if (shape := getattr(m, "shape", ())))

    @cached_property
    def rebound(self) -> frozenset[str]:
        """The global names that the function itself binds anew."""
        inner = (row.what.program for line in self.lines() for row in line.rows if isinstance(row.what, Function))
        own = self.locals.union(*(program.locals for program in inner if program is not None))
        found: set[str] = set()
        for line in self.lines():
            match line.does:
                case Bind(targets):
                    found |= {n for target in targets for n in target.names()} - own
                case Update(target):
                    found |= {*target.names()} - own
        return frozenset(found)

    @cached_property
    def is_true(self) -> dict[str, bool]:
        """The names that stand for nothing but numbers other than zero."""
        return dict.fromkeys(counted_from_one(self), True)

    @cached_property
    def callees(self) -> tuple[Any, ...]:
        """The functions beside it that are called, each once; those that are known only at run time left out."""
        rows = (row for line in self.lines() for row in all_rows(line.rows) if isinstance(row.what, Invoke))
        return tuple(dict.fromkeys(row.what.callee for row in rows if row.what.callee is not None))  # type: ignore[union-attr]

    @cached_property
    def called(self) -> dict[str, str]:
        """The functions of the tables that calls are of, by the texts that stand there: `m.sin` is "math.sin"."""
        found: dict[str, str] = {}
        for row in (row for line in self.lines() for row in own_rows(line)):
            if isinstance(row.what, Apply) and isinstance(row.form, ast.Call) and "." in row.what.key:
                found[key(row.form.func)] = row.what.key
        return found

    def lines(self) -> tuple[Line, ...]:
        """Return every line, outer before inner."""
        return self._lines

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        return tuple(walk(self.body))

    def show(self) -> str:
        """Return the table as text, a row a line, indented like the statements."""
        return "\n".join(_show(self.body, 0))

    def check(self) -> None:
        """Raise InternalError unless every operand is an earlier row of its line, or a variable."""
        rows: set[str] = set()
        for line in self.lines():
            for row in own_rows(line):
                if row.w in rows:
                    raise InternalError("lower", f"row {row.w} is defined twice", self.show())
                rows.add(row.w)
        for line in self.lines():
            _check_block(line.rows, frozenset(), rows, self)


def walk(suite: Suite) -> Iterator[Line]:
    """Yield the lines of `suite` and of the suites inside."""
    for line in suite.lines:
        yield line
        for inner in suites(line):
            yield from walk(inner)


def own_lines(suite: Suite) -> Iterator[Line]:
    """Yield the lines of `suite` and of the suites inside, those of inner functions left out."""
    for line in suite.lines:
        yield line
        if not isinstance(line.does, Define):
            for inner in suites(line):
                yield from own_lines(inner)


def suites(line: Line) -> tuple[Suite, ...]:
    """Return the suites that `line` holds."""
    match line.does:
        case If(_, body, orelse) | For(_, _, body, orelse) | While(_, body, orelse):
            return (body, orelse) if orelse else (body,)
        case Define(body=body) | With(body=body):
            return (body,)
        case Try(body, handlers, orelse, final):
            return (body, *(h.body for h in handlers), *([orelse] if orelse else []), *([final] if final else []))
        case Match(_, cases):
            return tuple(one.body for one in cases)
    return ()


def yields(line: Line) -> bool:
    """Say whether a line hands something over to whoever goes through the generator, the lines inside it left out."""
    return isinstance(line.does, Yield) or any(isinstance(row.what, Handed) for row in own_rows(line))


def own_rows(line: Line) -> Iterator[Row]:
    """Yield the rows of a line, those of its regions and of the guards of its cases."""
    yield from all_rows(line.rows)
    for one in line.does.cases if isinstance(line.does, Match) else ():
        if one.guard is not None:
            yield from all_rows(one.guard.rows)


def all_rows(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Yield rows and the rows of the regions inside, inner first."""
    for row in rows:
        if isinstance(row.what, WITH_REGIONS):  # few are
            for block in row.blocks():
                yield from all_rows(block.rows)
        yield row


def rows_within(function: Function) -> Iterator[Row]:
    """Yield the rows of an inner function, those of the functions inside it included."""
    if function.block is not None:
        yield from all_rows(function.block.rows)
    for line in function.program.lines() if function.program is not None else ():
        yield from own_rows(line)


def stems(program: Program) -> dict[str, str]:
    """Return, by inner function, the name that the statement which makes it binds it to."""
    found: dict[str, str] = {}
    for line in program.lines():
        made = {row.w for row in line.rows if isinstance(row.what, Function)}
        match line.does:
            case Bind((Target(name=name),), ast.Name(w)) | Define(name, ast.Name(w)) if name and w in made:
                found[w] = name
    return found


def called(program: Program) -> set[str]:
    """Return the variables that are called, or that inner functions are bound to."""
    found = {*stems(program).values()}
    for line in program.lines():
        for row in own_rows(line):
            if isinstance(row.what, Invoke) and isinstance(row.what.func, ast.Name):
                found.add(row.what.func.id)
    return found


def bindings(program: Program) -> list[str]:
    """Return the names that statements bind, once for each place."""
    return [name for line in program.lines() for name in bound_by(line)]


def bound_by(line: Line) -> list[str]:
    """Return the names that a statement binds, those in its suites left out."""
    found: list[str] = []
    match line.does:
        case Bind(targets):
            found += [n for target in targets for n in target.names()]
        case Update(target) | For(target):
            found += target.names()
        case Keep(binds):
            found += binds
        case Define(name):
            found.append(name)
        case Try() | With() | Match():
            found += bound_in_header(line.does)
    for row in own_rows(line):
        match row.what:
            case Bound(name):
                found.append(name)
            case Function(params):
                found += [p.name for p in params]
    return found


def counted_from_one(program: Program) -> frozenset[str]:
    """Return the names that hold whole numbers from 1 on: `for k in range(1, n)`, `for k, x in enumerate(xs, 1)`."""
    bound = Counter([*bindings(program), *(param.name for param in program.params)])
    counted = Counter[str]()
    for line in program.lines():
        rows = {row.w: row for row in own_rows(line)}
        loops = []
        if isinstance(line.does, For) and {*line.does.target.names()} <= program.locals:
            loops.append((line.does.target, line.does.source))
        for row in rows.values():
            match row.what:
                case Comprehension(clauses=clauses):
                    bound.update(name for clause in clauses for name in clause.target.names())
                    loops.append((clauses[0].target, row.args[0]))
                case Function(rebinds=rebinds):
                    bound.update(rebinds)
        counted.update(name for target, source in loops if (name := _count_of(target, rows.get(_name_of(source)))))
    return frozenset(name for name, times in counted.items() if times == bound[name])


def _name_of(e: ast.expr) -> str:
    return e.id if isinstance(e, ast.Name) else ""


def _count_of(target: Target, source: Row | None) -> str:
    """Return the name that a loop counts by, from 1 on or more; "" where it does not."""
    first = target.items[0].name if target.items and target.star else target.name
    match source:
        case Row(what=Plain(key="builtins.range"), args=(start, _)) if not target.items and _is_positive(start):
            return first
        case Row(what=Plain(key="builtins.range"), args=(start, _, step)) if not target.items:
            return first if _is_positive(start) and _is_positive(step) else ""
        case Row(what=Mirror("enumerate"), args=(_, start)) if target.items and _is_positive(start):
            return first
    return ""


def _is_positive(e: ast.expr) -> bool:
    return isinstance(e, ast.Constant) and type(e.value) is int and e.value > 0


def stores_of(line: Line) -> Iterator[Target]:
    """Yield the items and attributes that a statement stores into."""
    match line.does:
        case Bind(targets):
            for target in targets:
                yield from target.stores()
        case Update(target) | For(target):
            yield from target.stores()


def bound_in_header(does: Try | With | Match) -> list[str]:
    """Return the names that handlers, managers and patterns bind."""
    match does:
        case Try(_, handlers):
            return [h.name for h in handlers if h.name]
        case With(items):
            return [n for item in items if item.target is not None for n in item.target.names()]
        case Match(_, cases):
            return [c.name for one in cases for c in one.captures]


def as_store(place: ast.Subscript | ast.Attribute) -> ast.Subscript | ast.Attribute:
    """Return a place that is read as one that is stored to."""
    if isinstance(place, ast.Subscript):
        return ast.Subscript(place.value, place.slice, ast.Store())
    return ast.Attribute(place.value, place.attr, ast.Store())


def is_row(operand: ast.expr, rows: Mapping[str, Row]) -> bool:
    """Say whether `operand` is the value of one of `rows`."""
    return isinstance(operand, ast.Name) and operand.id in rows


def _check_block(rows: tuple[Row, ...], seen: frozenset[str], known: set[str], program: Program) -> None:
    """Raise InternalError where a row reads one that comes later."""
    have = set(seen)
    for row in rows:
        for block in row.blocks():
            _check_block(block.rows, frozenset(have), known, program)
        for arg in row.args:
            if isinstance(arg, ast.Name) and arg.id in known and arg.id not in have:
                raise InternalError("lower", f"{row.w} reads {arg.id} before it is there", program.show())
        have.add(row.w)


def _show(suite: Suite, depth: int) -> Iterator[str]:
    """Yield the lines of a table as text."""
    pad = "    " * depth
    for line in suite.lines:
        for row in own_rows(line):
            yield f"{pad}{row.w} = {ast.unparse(row.form):<30} {type(row.what).__name__}"
        yield f"{pad}{_show_does(line.does)}"
        for inner in suites(line):
            yield from _show(inner, depth + 1)


def _show_does(does: Does) -> str:
    """Return what a line does, as text."""
    match does:
        case Bind(targets, value):
            return " = ".join([*map(_show_target, targets), ast.unparse(value)])
        case Update(target, op, value):
            return f"{_show_target(target)} {op}= {ast.unparse(value)}"
        case Return(value):
            return f"return {ast.unparse(value) if value else ''}".rstrip()
        case Expr(value):
            return ast.unparse(value)
        case Yield(value, whole):
            return f"yield {'from ' if whole else ''}{ast.unparse(value)}"
        case If(test):
            return f"if {ast.unparse(test)}:"
        case While(test):
            return f"while {ast.unparse(test)}:"
        case For(target, source):
            return f"for {_show_target(target)} in {ast.unparse(source)}:"
        case Jump(word):
            return word
        case Raise():
            return "raise"
        case Try():
            return "try:"
        case With():
            return "with:"
        case Match(subject):
            return f"match {ast.unparse(subject)}:"
        case Define(name):
            return f"def {name}:"
    return "..."


def _show_target(target: Target) -> str:
    """Return a target as text."""
    if target.name:
        return target.name
    if target.store is not None:
        return ast.unparse(target.store)
    return "(" + ", ".join(map(_show_target, target.items or ())) + ")"
