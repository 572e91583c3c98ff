"""What a row of the w-table does, and where a value goes; wtable.py puts rows together to lines and programs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Union

# --- what a row does ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Apply:
    """A function of the rule tables, or an operator: `math.sin`, `+`; `in_place` where it stands for that of `+=`."""

    key: str
    in_place: bool = False


@dataclass(frozen=True)
class Invoke:
    """A call of the user's function `callee` (resolve.py knows it), or of the local function that `func` holds."""

    callee: Any
    func: Any = None


@dataclass(frozen=True)
class Method:
    """`args[0].name(args[1:])`; `after` a class: `super().name(...)` of an object, looked up behind that class."""

    name: str
    after: Any = None


@dataclass(frozen=True)
class Library:
    """A function of the standard library that moves the items of a container: `heapq.heappush`."""

    key: str


@dataclass(frozen=True)
class Make:
    """`cls(args)`: a new object of the user's class; a bare one, `cls.__new__(cls)`, has no field yet."""

    cls: Any
    is_bare: bool = False


@dataclass(frozen=True)
class Field:
    """`args[0].name`; `after` a class: `super().name`; without a name `getattr(args[0], args[1])`.

    With a name and a second operand, `getattr(args[0], "name", args[1])`.
    """

    name: str
    after: Any = None


@dataclass(frozen=True)
class Index:
    """`args[0][...]`; the subscript's own operands follow."""


@dataclass(frozen=True)
class Display:
    """A tuple, list or dict display; `kind` is its type's name. A dict's keys are operands marked `key`."""

    kind: str


@dataclass(frozen=True)
class Mirror:
    """A builtin that only rearranges: `list`, `tuple`, `zip`, `reversed`, `enumerate`, `iter`.

    Attributes:
        cls: of a `list`, the class of the user's that is called in its place.
    """

    name: str
    cls: Any = None


@dataclass(frozen=True)
class Choice:
    """`blocks[0] if args[0] else blocks[1]`."""

    blocks: tuple[Block, Block]


@dataclass(frozen=True)
class Logic:
    """`and` / `or` over blocks, the first of which is evaluated always."""

    word: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Comprehension:
    """`[element for target in source if condition]`; the first source is `args[0]`.

    `moves`: it stands for `map(f, xs)`, which holds f as it is now, while f is bound anew in the function.
    """

    kind: str
    clauses: tuple[Clause, ...]
    element: Block
    key: Block | None = None
    moves: bool = False


@dataclass(frozen=True)
class Bound:
    """`(name := args[0])`."""

    name: str


@dataclass(frozen=True)
class Function:
    """A lambda (a block), or a function inside the function (a program), as a value; its operands are the defaults.

    `free` are the names of the function around that it reads, `rebinds` those that it, or
    a function inside it, declares nonlocal.
    """

    params: tuple[Param, ...]
    block: Block | None = None
    program: Any = None  # the function's own table
    free: frozenset[str] = frozenset()
    rebinds: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters' names."""
        return tuple(p.name for p in self.params)

    @property
    def is_generator(self) -> bool:
        """Calling the function gives an iterator over what it yields."""
        return self.program is not None and bool(self.program.is_generator)


@dataclass(frozen=True)
class Handed:
    """`yield args[0]` for what is sent in; `whole`: `yield from args[0]`, for what it returns."""

    whole: bool = False


@dataclass(frozen=True)
class Plain:
    """Whatever never carries a tangent: comparisons, text, calls of `len` and `print`.

    `calls` are the functions and mutating methods that are called inside a piece that is kept whole; `cls` is the class
    that a module's attribute is; `key` the function of the tables that is called, if it is one call.
    """

    kind: str = "any"
    calls: tuple[Any, ...] = ()
    cls: Any = None
    key: str = ""


@dataclass(frozen=True)
class Fenced:
    """What is not differentiated: fine with inactive operands, refused with an active one."""

    what: str
    advice: str
    rule_missing: bool = False


What = Union[
    Apply, Invoke, Library, Make, Method, Field, Index, Display, Mirror, Choice, Logic, Comprehension, Bound, Function,
    Handed, Plain, Fenced,
]


@dataclass(frozen=True)
class Row:
    """`w = form`, one operation.

    Attributes:
        w: the row's name, its own in the whole function.
        what: what is done.
        args: the operands, in the order of evaluation.
        form: the operation as an expression over the operands' names.
        node: the user's piece of text (opaque here), for its place and for putting a name in its stead.
        keywords: for calls, the keyword of each operand; "" for a positional, "*" and "**" for starred ones.
        inside: the row that this one is a part of, where a call stands in the text (inlining.py).
        before: the rows that are to have names if this one has: such a call's arguments, and what it reads twice.
    """

    w: str
    what: What
    args: tuple[ast.expr, ...]
    form: ast.expr
    node: Any = field(compare=False, repr=False)
    keywords: tuple[str, ...] = ()
    inside: str = ""
    before: tuple[str, ...] = ()

    def reads(self) -> Iterator[str]:
        """Yield the names of the operands, regions' free names included."""
        for arg in (*self.args, *([self.what.func] if isinstance(self.what, Invoke) else [])):
            if isinstance(arg, ast.Name):
                yield arg.id
        for block in self.blocks():
            yield from block.reads()

    def blocks(self) -> tuple[Block, ...]:
        """Return the regions inside this row."""
        what = self.what
        if not isinstance(what, WITH_REGIONS):  # most of them
            return ()
        match what:
            case Choice(blocks=blocks) | Logic(blocks=blocks):
                return blocks
            case Function(block=Block() as block):
                return (block,)
            case Comprehension(clauses=clauses, element=element, key=key):
                inner: list[Block] = []
                for clause in clauses:
                    inner += [clause.source] if clause.source else []
                    inner += clause.conditions
                return (*inner, key, element) if key is not None else (*inner, element)
        return ()


WITH_REGIONS = (Choice, Logic, Function, Comprehension)  # operations that evaluate something later, or not at all


def is_method(row: Row, *names: str) -> bool:
    """Say whether a row calls a method of one of these names, that of a class behind another left out."""
    return isinstance(row.what, Method) and row.what.name in names and row.what.after is None


@dataclass(frozen=True)
class Block:
    """Rows that are evaluated together, lazily, and the operand that they end in."""

    rows: tuple[Row, ...]
    value: ast.expr
    binds: frozenset[str] = frozenset()

    def reads(self) -> Iterator[str]:
        """Yield the names read in here that are not bound in here."""
        own = {row.w for row in self.rows}
        for row in self.rows:
            yield from (name for name in row.reads() if name not in own)
        if isinstance(self.value, ast.Name) and self.value.id not in own:
            yield self.value.id


@dataclass(frozen=True)
class Clause:
    """`for target in source if conditions`; `source` is None for the first (it is the row's operand)."""

    target: Target
    source: Block | None
    conditions: tuple[Block, ...]


# --- where a value comes from, and where it goes ---------------------------------------------------------


@dataclass(frozen=True)
class Param:
    """A parameter: `kind` is positional, keyword, star or starstar."""

    name: str
    kind: str = "positional"
    default: ast.expr | None = None
    annotation: str = ""
    node: Any = field(default=None, compare=False, repr=False)


DROPPED = ast.Constant(None)  # the owner of a place whose values carry no tangents: it was declared constant


@dataclass(frozen=True)
class Target:
    """A name, an item, or a pattern of targets.

    Attributes:
        name: for a plain name.
        items: for a tuple or list pattern; `star` is the position of the starred one, -1 for none.
        store: for an item or attribute: the place as an expression over operands; `args` are its operands.
        is_raw: the attribute is stored by `object.__setattr__`, past what its class does.
        is_out: an array is filled by the call itself, `np.exp(x, out=y)`; the place is `y[...]`.
        is_named: the attribute's name is an operand, `setattr(x, name, e)`; the place is `x.__dict__[name]`.
    """

    name: str = ""
    items: tuple[Target, ...] | None = None
    star: int = -1
    store: ast.expr | None = None
    args: tuple[ast.expr, ...] = ()
    node: Any = field(default=None, compare=False, repr=False)
    is_raw: bool = False
    is_out: bool = False
    is_named: bool = False

    @property
    def is_constant(self) -> bool:
        """What is stored here loses its tangent, by its user's word."""
        return self.store is not None and self.args == (DROPPED,)

    def names(self) -> Iterator[str]:
        """Yield the names that are bound."""
        if self.name:
            yield self.name
        for item in self.items or ():
            yield from item.names()

    def flat(self) -> Iterator[Target]:
        """Yield the names, items and attributes of a pattern, in order."""
        if self.items is None:
            yield self
        for item in self.items or ():
            yield from item.flat()

    def stores(self) -> Iterator[Target]:
        """Yield the items and attributes that are stored to."""
        if self.store is not None:
            yield self
        for item in self.items or ():
            yield from item.stores()
