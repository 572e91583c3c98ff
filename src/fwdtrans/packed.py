"""A function's text in; the same without tuples that are packed only for a later line to take them apart, out.

    hand = (fore, 0.0)                  c = cos(q)
    x1, y1 = hand                       s = sin(q)
    c = cos(q)                  ->      x = c * fore - s * 0.0
    s = sin(q)                          y = s * fore + c * 0.0
    hand = c * x1 - s * y1, s * x1 + c * y1
    x, y = hand

Helpers that are written out (`splicing.py`) leave such tuples behind, and each of them would have a mirror that is
packed and taken apart as well. A name goes if all that reads it is lines that take it apart, each behind the line that
packed it. A name of a helper's is no name where it is a number, or a parameter.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

SEEING = frozenset("locals vars dir eval exec globals".split())  # they see the names of a function
ODD = (ast.Try, ast.With, ast.AsyncWith, ast.Match, ast.Global, ast.Nonlocal, ast.NamedExpr, ast.Import, ast.ImportFrom)
ODD += (ast.TryStar,) if hasattr(ast, "TryStar") else ()
Suite = list[ast.stmt]
Edit = tuple[ast.stmt | ast.expr, str]  # what stands there, and what is to stand there; "" for a line that goes


def without_packing(text: str, made: Iterable[int], fresh: Iterable[str]) -> tuple[list[str], list[int]]:
    """Return the lines of a text without such tuples, and which line each of them was, from zero.

    Args:
        made: the numbers of the lines that were written out, from one.
        fresh: the names that were made for these.
    """
    first = Packed(text, frozenset(made), frozenset(fresh))
    if not first.is_plain:
        return first.edited()
    first.taken_apart()
    lines, numbers = first.edited()
    second = Packed("\n".join(lines), frozenset(), first.fresh)
    second.named_numbers()
    lines, again = second.edited()
    return lines, [numbers[at] for at in again]


@dataclass
class Packed:
    """What is found out about one text.

    Attributes:
        made: the numbers of the lines that were written out.
        fresh: names that were made for these, each bound once.
    """

    text: str
    made: frozenset[int]
    fresh: frozenset[str]
    edits: list[Edit] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")
        self.nodes = [*ast.walk(ast.parse(self.text))]
        self.names = [n for n in self.nodes if isinstance(n, ast.Name)]
        self.stored = Counter(n.id for n in self.names if not isinstance(n.ctx, ast.Load))
        self.fixed = {n.arg for n in self.nodes if isinstance(n, ast.arg)} - {*self.stored}

    @property
    def is_plain(self) -> bool:
        """Nobody but the function's own lines can see what its names hold, nor go on where one of them has raised."""
        scopes = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef
        is_alone = sum(isinstance(n, scopes) for n in self.nodes) == 1
        is_seen = any(n.id in SEEING for n in self.names)
        return is_alone and not is_seen and not any(isinstance(n, ODD) for n in self.nodes) and self.text.isascii()

    # --- tuples -----------------------------------------------------------------------------------------------

    def taken_apart(self) -> None:
        """Have tuples taken apart where they are packed."""
        for name in sorted({n.id for n in self.names if n.lineno in self.made}):
            self.edits += self.of_name(name)

    def of_name(self, name: str) -> list[Edit]:
        """Return the edits after which a name for tuples is gone; none where it is more than that."""
        reads = sum(n.id == name and isinstance(n.ctx, ast.Load) for n in self.names)
        packs: list[tuple[ast.Assign, ast.Assign | None, Suite]] = []
        for suite in self.suites():
            packs += self.packs(name, suite)
        taken = [unpack for _, unpack, _ in packs if unpack is not None]
        if not taken or len(taken) != reads or len(packs) != self.stored[name]:
            return []
        if not any({pack.lineno, unpack.lineno} & self.made for pack, unpack, _ in packs if unpack is not None):
            return []
        edits: list[Edit] = []
        for pack, unpack, suite in packs:
            found = self.apart(pack, unpack, suite)
            if found is None:
                return []
            edits += found
        return edits

    def suites(self) -> Iterator[Suite]:
        """Yield the suites of the function."""
        for node in self.nodes:
            for _, value in ast.iter_fields(node):
                if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                    yield value

    def packs(self, name: str, suite: Suite) -> Iterator[tuple[ast.Assign, ast.Assign | None, Suite]]:
        """Yield the lines of a suite that pack a tuple under a name, each with the line that takes it apart."""
        for place, pack in enumerate(suite):
            match pack:
                case ast.Assign([ast.Name(id)], ast.Tuple([_, _, *_] as parts)) if id == name:
                    if any(isinstance(part, ast.Starred) for part in parts):
                        continue
                    after = next((s for s in suite[place + 1 :] if name in _names(s)), None)
                    match after:
                        case ast.Assign([ast.Tuple(targets)], ast.Name(id)) if id == name:
                            is_it = len(targets) == len(parts) and all(isinstance(x, ast.Name) for x in targets)
                            yield pack, after if is_it else None, suite
                        case _:
                            yield pack, None, suite

    def apart(
        self, pack: ast.Assign, unpack: ast.Assign | None, suite: Suite
    ) -> list[Edit] | None:
        """Return the edits of one tuple: its parts bound where it was packed; None where they cannot be."""
        assert isinstance(pack.value, ast.Tuple)
        parts = pack.value.elts
        if not self.is_alone(pack) or any(part.lineno != part.end_lineno for part in parts):
            return None
        if unpack is None:
            is_still = all(isinstance(part, ast.Name | ast.Constant) for part in parts)
            return [(pack, "")] if is_still and len(suite) > 1 and not self.comment(pack) else None
        assert isinstance(unpack.targets[0], ast.Tuple)
        targets = [target.id for target in unpack.targets[0].elts if isinstance(target, ast.Name)]
        between = suite[suite.index(pack) + 1 : suite.index(unpack)]
        busy = {n for s in between for n in _names(s)} & {*targets}
        busy |= {"" for s in between for n in ast.walk(s) if isinstance(n, ast.Break | ast.Continue)}
        reads = [_names(part) for part in parts]
        is_apart = not any(target in read for i, target in enumerate(targets) for read in reads[i + 1 :])
        if busy or not is_apart or len({*targets}) < len(targets) or not self.is_alone(unpack) or self.comment(unpack):
            return None
        bound = [f"{target} = {ast.get_source_segment(self.text, part)}" for target, part in zip(targets, parts)]
        return [(unpack, ""), (pack, f"\n{' ' * pack.col_offset}".join(bound))]

    # --- names ------------------------------------------------------------------------------------------------

    def named_numbers(self) -> None:
        """Have numbers and parameters stand where names of helpers' for them are read."""
        for suite in self.suites():
            for statement in suite:
                match statement:
                    case ast.Assign([ast.Name(name)], value) if name in self.fresh and self.stored[name] == 1:
                        if self.is_same_everywhere(value) and self.is_alone(statement) and not self.comment(statement):
                            text = ast.get_source_segment(self.text, value) or ""
                            self.edits.append((statement, ""))
                            reads = (n for n in self.names if n.id == name and isinstance(n.ctx, ast.Load))
                            self.edits += [(n, text) for n in reads]

    def is_same_everywhere(self, part: ast.expr) -> bool:
        """Say whether a value may stand wherever its name does."""
        is_number = isinstance(part, ast.Constant) and type(part.value) in (int, float)
        return is_number or isinstance(part, ast.Name) and part.id in self.fixed

    def is_alone(self, statement: ast.stmt) -> bool:
        """Say whether nothing but a comment stands beside a statement."""
        before = self.lines[statement.lineno - 1][: statement.col_offset]
        rest = self.rest(statement)
        return not before.strip() and (not rest or rest.startswith("#"))

    def rest(self, statement: ast.stmt) -> str:
        """Return what stands behind a statement."""
        return self.lines[(statement.end_lineno or 1) - 1][statement.end_col_offset or 0 :].strip()

    def comment(self, statement: ast.stmt) -> bool:
        """Say whether a comment stands behind a statement, or in it."""
        whole = "\n".join(self.lines[statement.lineno - 1 : statement.end_lineno])
        return "#" in whole

    def edited(self) -> tuple[list[str], list[int]]:
        """Return the lines with all edits done, and which line each of them was, from zero."""
        lines, gone = [*self.lines], set[int]()
        for node, new in sorted(self.edits, key=lambda edit: (edit[0].lineno, edit[0].col_offset), reverse=True):
            first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
            if new:
                lines[first] = f"{lines[first][: node.col_offset]}{new}{lines[last][node.end_col_offset or 0 :]}"
            gone |= {*range(first + bool(new), last + 1)}
        made = [(one, at) for at, line in enumerate(lines) if at not in gone for one in line.split("\n")]
        return [one for one, _ in made], [at for _, at in made]


def _names(node: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
