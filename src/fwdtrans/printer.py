"""A companion in; its text out, and for each line of it the user's line and whose it is.

The user's lines are printed by libcst, byte for byte; ours are `ast`, printed by astor, which brackets what we build.
"""

from __future__ import annotations

import ast
import contextlib
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import libcst as cst

from . import wtable as t
from .errors import InternalError
from .layout import WIDTH, wrapped
from .parsed import Text, changed, walk
from .substitution import Rebuilding
from .written import (
    Around,
    Companion,
    Inner,
    Instead,
    Kept,
    Nest,
    Own,
    OwnNest,
    Parts,
    Piece,
    Rewritten,
    Swapped,
    Whole,
)

with warnings.catch_warnings():
    # astor 0.8.1 names classes of `ast` that 3.12 deprecates
    warnings.simplefilter("ignore", DeprecationWarning)
    import astor
    from astor.op_util import Precedence


@dataclass(frozen=True)
class Printed:
    """A companion's text; `lines[i]` is (the user's line, role) of text line i + 1."""

    text: str
    lines: tuple[tuple[int, str], ...]


_quote: ContextVar[str] = ContextVar("quote", default="'")  # that of the text which is being written


def write(companion: Companion, header: str = "") -> Printed:
    """Return the companion's text, under a header comment; its strings have the quotes that the user's have."""
    kept = _quote.set(_quote_of(companion.program.source))
    try:
        return _Writer(companion).run(header)
    finally:
        _quote.reset(kept)


def _quote_of(text: Text) -> str:
    """Return the quote that most of a function's strings stand in; keys and words alone are counted, no docstrings."""
    opened = [node.quote for node in text.every(cst.SimpleString)]
    opened += [node.start[-1] for node in text.every(cst.FormattedString)]
    return "'" if opened.count("'") > opened.count('"') else '"'


def code(node: ast.AST) -> str:
    """Return our own expression or simple statement as text, on one line."""
    fixed = _Negative().visit(node)
    if isinstance(fixed, ast.expr):
        fixed = ast.Expr(fixed)
    with warnings.catch_warnings() if _warns(fixed) else contextlib.nullcontext():
        warnings.simplefilter("ignore", DeprecationWarning) if _warns(fixed) else None
        text: str = astor.to_source(
            fixed, pretty_source="".join, pretty_string=_string, source_generator_class=_Generator
        )
    return text.strip("\n")


def _warns(node: ast.AST) -> bool:
    """Say whether astor prints a node by an attribute that Python 3.12 deprecates."""
    return sys.version_info >= (3, 12) and any(isinstance(n, ast.JoinedStr) for n in ast.walk(node))


class _Generator(astor.SourceGenerator):  # type: ignore[misc]
    """astor, without brackets around a comprehension's element, a key, an item, and without a blank in `lambda:`."""

    def visit_Name(self, node: ast.Name) -> None:
        if "%" in node.id:  # `d%3` would be read as a remainder
            raise InternalError("print", f"the row {node.id} was not named\n")
        super().visit_Name(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        start = len(self.result)
        super().visit_Lambda(node)
        at = self.result.index("lambda ", start)
        if self.result[at + 1] == ": ":  # without parameters
            self.result[at] = "lambda"

    def visit_Tuple(self, node: ast.Tuple) -> None:
        if isinstance(node.ctx, ast.Load) and any(isinstance(item, ast.Starred) for item in node.elts):
            node._pp = Precedence.Constant  # type: ignore[attr-defined]  # `(*v, x)` wherever it stands
        super().visit_Tuple(node)

    def visit_ListComp(self, node: ast.ListComp) -> None:
        node.elt._pp = Precedence.Comma  # type: ignore[attr-defined]  # astor's own mark of the surroundings
        super().visit_ListComp(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        for part in (*node.keys, *node.values):
            if part is not None:
                part._pp = Precedence.Comma  # type: ignore[attr-defined]
        super().visit_Dict(node)

    def visit_DictComp(self, node: ast.DictComp) -> None:
        node.key._pp = node.value._pp = Precedence.Comma  # type: ignore[attr-defined]
        super().visit_DictComp(node)


def _string(text: str, *_: Any, **__: Any) -> str:
    shown = repr(text)
    is_other = _quote.get() == '"' and shown[0] == "'" and '"' not in text
    return f'"{shown[1:-1]}"' if is_other else shown


class _Negative(Rebuilding):
    """astor prints a negative constant without brackets: it is always a minus before a positive one (decisions 32)."""

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        value = node.value
        if isinstance(value, int | float) and not isinstance(value, bool):
            if value < 0 or (value == 0 and str(value).startswith("-")):
                return ast.UnaryOp(ast.USub(), ast.Constant(-value))
        return ast.Constant(value)


# the tangents of `*rest` and `**options`
GATHERED = {"tuple": "tuple[{}, ...]", "dict": "dict[str, {}] | None"}


@dataclass
class _Writer:
    companion: Companion
    out: list[tuple[str, int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = self.companion.program.source
        self.indent = self.text.module.default_indent
        self.own_indent = self.block_indent(getattr(self.text.node, "body", None))

    def run(self, header: str) -> Printed:
        """Return the text and the line map."""
        node = self.text.node
        line = self.text.line(node)
        if header:
            self.put(f"# {header}\n", line, "ours")
        self.define("")
        lines = []
        for text, at, role in self.out:
            lines += [(at, role)] * text.count("\n")
        return Printed("".join(text for text, _, _ in self.out), tuple(lines))

    def define(self, indent: str) -> None:
        """Put the companion's definition and its body."""
        node = self.text.node
        line = self.text.line(node)
        if self.companion.decorator:
            self.put(f"{indent}@{self.companion.decorator}\n", line, "ours")
        self.put(indent + self.definition(indent), line, "ours")
        inner = indent + self.indent
        if isinstance(node, cst.FunctionDef):
            inner = indent + self.block_indent(node.body)
            if isinstance(node.body, cst.IndentedBlock):
                comment = self.text.code(node.body.header).rstrip("\n")
                text, _, _ = self.out[-1]
                self.out[-1] = (text.rstrip("\n") + comment + "\n", line, "ours")
        self.pieces(self.companion.body, inner)
        if isinstance(node, cst.FunctionDef):
            self.footer(node.body, inner)

    def put(self, text: str, line: int, role: str) -> None:
        """Write a line, with the user's line that it comes from and whose it is."""
        self.out.append((text, line, role))

    # --- the definition ------------------------------------------------------------------------------------

    def definition(self, indent: str = "") -> str:
        """Return the `def` line: every active parameter is followed by its tangent."""
        parts = list(self.parameters())
        node = self.text.node
        result = ""
        if isinstance(node, cst.FunctionDef) and node.returns is not None:
            kind = self.text.code(node.returns.annotation)
            result = f" -> tuple[{kind}, {kind}]"
        one = f"def {self.companion.name}({', '.join(parts)}){result}:\n"
        if len(indent) + len(one) <= WIDTH:
            return one
        return wrapped(one.rstrip("\n"), indent) + "\n"

    def parameters(self) -> Iterator[str]:
        """Yield the parts of the parameter list, with stars, slash, annotations and defaults."""
        seen_star = False
        groups = self.companion.params
        for position, (name, default, kind, param) in enumerate(groups):
            if kind in ("keyword", "dict") and not seen_star:
                seen_star = True
                yield "*"
            star = {"star": "*", "starstar": "**"}.get(kind, "")
            seen_star = seen_star or kind == "star"
            mine = param or groups[position + (1 if kind == "dict" else -1)][3]
            annotation = mine.annotation if mine is not None else ""
            note = annotation and f": {GATHERED.get(kind, '{}').format(annotation)}"
            value = ""
            if default is not None:
                is_theirs = param is not None and default is param.default
                shown = self.default_text(param) if param is not None and is_theirs else code(default)
                is_bare = param is None and isinstance(default, ast.Tuple) and bool(default.elts)
                shown = f"({shown})" if is_bare else shown
                value = f" = {shown}" if note else f"={shown}"
            yield f"{star}{name}{note}{value}"
            after = groups[position + 1][2] if position + 1 < len(groups) else ""
            if kind == "positional only" and after != kind:
                yield "/"

    def default_text(self, param: t.Param) -> str:
        """Return a default value as the user wrote it."""
        return str(self.text.code(param.node.default))

    # --- pieces ----------------------------------------------------------------------------------------------

    def pieces(self, pieces: Iterable[Piece], indent: str) -> None:
        """Put a suite; `pass` for an empty one, an empty line behind a function inside, and before one of ours."""
        empty = True
        is_after_function = False
        for piece in pieces:
            at = len(self.out)
            self.piece(piece, indent)
            is_ours = isinstance(piece, OwnNest) and piece.word == "def"
            is_apart = "".join(text for text, _, _ in self.out[at:])[:1] in ("", "\n")
            if (is_after_function or is_ours and not empty) and not is_apart:
                self.out.insert(at, ("\n", self.out[at][1], "ours"))
            is_after_function = isinstance(piece, Inner) or is_ours
            empty = False
        if empty:
            self.put(f"{indent}pass\n", self.text.line(self.text.node), "ours")

    def piece(self, piece: Piece, indent: str) -> None:
        """Put one statement, the user's or ours."""
        match piece:
            case Own(statement, node, role):
                self.own(statement, node, role, indent)
            case Whole((line, *_)):
                self.put(self.leading(line, indent), self.line(line), "user")
                body = "; ".join(self.text.code(s).rstrip("; ") for s in line.carrier.body)
                self.put(indent + body + self.trailing(line), self.line(line), "user")
            case Kept():
                self.kept(piece, indent)
            case Swapped(line, statements, role):
                self.put(self.leading(line, indent), self.line(line), "user")
                texts = [code(s) for s in statements]
                for text in texts[:-1]:
                    self.put(f"{indent}{text}\n", self.line(line), role)
                self.put(indent + wrapped(texts[-1], indent) + self.trailing(line), self.line(line), role)
            case Nest():
                self.nest(piece, indent)
            case Parts():
                self.parts(piece, indent)
            case Inner():
                self.inner(piece, indent)
            case Rewritten(node, changes):
                self.rewritten(node, changes, indent)
            case OwnNest(node, "try", _, source, body, orelse):
                self.put(f"{indent}try:\n", self.text.line(node), "tangent")
                self.pieces(body, indent + self.indent)
                errors = _bracketed(code(source)) if isinstance(source, ast.Tuple) else code(source)
                self.put(f"{indent}except {errors}:\n", self.text.line(node), "tangent")
                self.pieces(orelse or (), indent + self.indent)
            case OwnNest(node, word, target, source, body, orelse):
                head = f"for {_bare(target)} in {code(source)}" if target is not None else f"{word} {code(source)}"
                if isinstance(source, ast.Lambda) and target is not None:
                    arguments = code(ast.Lambda(source.args, ast.Constant(0)))[len("lambda ") : -len(": 0")]
                    head = f"def {code(target)}({arguments})"
                self.put(f"{indent}{wrapped(head + ':', indent)}\n", self.text.line(node), "primal")
                self.pieces(body, indent + self.own_indent)
                if orelse is not None:
                    self.put(f"{indent}else:\n", self.text.line(node), "primal")
                    self.pieces(orelse, indent + self.own_indent)

    def inner(self, piece: Inner, indent: str) -> None:
        """Put an inner function, and its companion under it."""
        node = piece.line.node
        at = self.line(piece.line)
        self.put(self.empty_lines(node.leading_lines, indent), at, "user")
        text = indent + self.at(_put_names(node, piece.names).with_changes(leading_lines=()), indent)
        for offset, line in enumerate(text.splitlines(keepends=True)):
            self.put(line, at + offset, "user")
        if piece.companion is not None:
            self.put("\n", at, "ours")
            writer = _Writer(piece.companion)
            writer.out = self.out
            writer.define(indent)

    def rewritten(self, node: Any, changes: Any, indent: str) -> None:
        """Put a whole body with its changes."""
        if not isinstance(node, cst.FunctionDef):
            shown = self.at(_rewritten(node.body, changes), indent)
            self.put(f"{indent}return {shown}\n", self.text.line(node), "user")
            return
        is_block = isinstance(node.body, cst.IndentedBlock)
        lines: Any = node.body.body
        statements = lines if is_block else [cst.SimpleStatementLine([one]) for one in lines]
        for statement in statements:
            at = self.text.line(statement if is_block else statement.body[0])
            lead = self.empty_lines(statement.leading_lines, indent)
            self.put(lead, max(1, at - lead.count("\n")), "user")
            shown = self.at(_rewritten(statement, changes).with_changes(leading_lines=()), indent).rstrip("\n")
            for offset, line in enumerate(f"{indent}{shown}".split("\n")):
                self.put(f"{line}\n", at + offset, "user")

    def own(self, statement: ast.stmt, node: Any, role: str, indent: str) -> None:
        """Put a statement of ours that belongs to a node of the user's."""
        self.put(f"{indent}{wrapped(code(statement), indent)}\n", self.text.line(node), role)

    def kept(self, piece: Kept, indent: str) -> None:
        """Put a line of the user's, shared values in it replaced by their names; a return gets its tangent."""
        line = piece.line
        self.put(self.leading(line, indent), self.line(line), "user")
        if piece.tail is not None:
            value = line.node.value if isinstance(line.node, cst.Return | cst.Expr) else line.node
            value = value.value if isinstance(line.node, cst.Expr) and isinstance(value, cst.Yield) else value
            self.returned(piece, _put_names(value, piece.names) if value is not None else None, indent)
            return
        node = _put_names(line.node, piece.names)
        text = self.at(node, indent).rstrip("; ")
        self.put(indent + text + self.trailing(line), self.line(line), "user")

    def returned(self, piece: Kept, value: Any, indent: str) -> None:
        """Put `return value, tangent` (or `yield`), on lines of their own where one is too short."""
        line, at = piece.line, self.line(piece.line)
        word = "yield" if isinstance(line.does, t.Yield) else "return"
        shown = "None" if value is None else self.at(value, indent)
        if piece.is_spread and isinstance(value, cst.Tuple):  # its brackets, and the lines in them, fall away
            shown = ", ".join(self.at(part.value, indent) for part in value.elements)
        if isinstance(value, cst.Tuple) and not value.lpar and not piece.is_spread:
            shown = f"({shown})"
        if self.text.source.lambda_text and "\n" in shown:
            shown = _bracketed(shown)  # in the user's file the brackets around the lambda hold the lines together
        assert piece.tail is not None
        tail = code(piece.tail)
        parts: list[str] = []
        if isinstance(piece.tail, ast.Tuple) and piece.is_flat:
            parts = [
                _bracketed(code(e)) if isinstance(e, ast.Tuple) and not piece.is_spread else code(e)
                for e in piece.tail.elts
            ]  # fmt: skip
        if parts:
            tail = ", ".join(parts)
        elif isinstance(piece.tail, ast.Tuple):
            tail = _bracketed(tail)
        one = f"{indent}{word} {shown}, {tail}"
        if len(one) <= WIDTH or "\n" in shown:
            self.put(one + self.trailing(line), at, piece.role)
            return
        inner = indent + self.indent
        self.put(f"{indent}{word} (\n{inner}{shown},\n", at, "user")
        for part in parts or [tail]:
            self.put(f"{inner}{wrapped(part, inner, 1)},\n", at, "tangent")
        self.put(f"{indent}){self.trailing(line)}", at, "user")

    def at(self, node: Any, indent: str) -> str:
        """Return a node's text as it stands behind `indent`: lines inside its brackets are indented with it."""
        plain: str = self.text.code(node)
        if "\n" not in plain.rstrip("\r\n") or not indent or isinstance(node, cst.Else):
            return plain
        if isinstance(node, cst.BaseExpression):
            node = cst.Expr(node)
        if isinstance(node, cst.BaseSmallStatement):
            node = cst.SimpleStatementLine([node])
        shell = cst.If(cst.Name("_"), cst.IndentedBlock([node], indent=indent))
        text: str = self.text.module.with_changes(header=(), footer=(), body=[shell]).code
        text = text[text.index("\n") + 1 + len(indent) :]
        return text if isinstance(node, cst.BaseCompoundStatement) else text.rstrip("\r\n")

    def leading(self, line: t.Line, indent: str) -> str:
        """Return the comments and blank lines above a line."""
        lines = getattr(line.carrier, "leading_lines", ()) if line.first else ()
        return self.empty_lines(lines, indent)

    def empty_lines(self, lines: Iterable[cst.EmptyLine], indent: str) -> str:
        """Return blank lines and comments that stand alone."""
        return "".join((indent if e.indent else "") + self.text.code(e) for e in lines)

    def trailing(self, line: t.Line) -> str:
        """Return the comment behind a line, and the newline."""
        after = getattr(line.carrier, "trailing_whitespace", None) if line.last else None
        return str(self.text.code(after)) if after is not None else "\n"

    def line(self, line: t.Line) -> int:
        """Return the number of a line in the user's text."""
        return int(self.text.line(line.node))

    def block_indent(self, body: Any) -> str:
        """Return the step by which a suite is indented: its own, where the user gave it one."""
        return body.indent if isinstance(body, cst.IndentedBlock) and body.indent is not None else self.indent

    def footer(self, body: Any, indent: str) -> None:
        """Put the comments at the end of a suite."""
        if isinstance(body, cst.IndentedBlock) and any(e.comment for e in body.footer):
            self.put(self.empty_lines(body.footer, indent), self.text.line(self.text.node), "user")

    def nest(self, piece: Nest, indent: str, word: str = "") -> None:
        """Put `if`, `for` or `while` with its suites; `word` is "elif" where it stands in another's else."""
        line = piece.line
        node = line.node
        self.put(self.empty_lines(node.leading_lines, indent), self.line(line), "user")
        head = self.head(_put_names_in_head(node, piece.names), piece, indent)
        if word:
            head = word + head[len("if") :]
        self.put(indent + head, self.line(line), "user")
        inner = indent + self.block_indent(node.body)
        self.pieces(piece.body, inner)
        self.footer(node.body, inner)
        if piece.orelse is None:
            return
        if piece.is_elif and isinstance(piece.orelse[0], Nest):
            self.nest(piece.orelse[0], indent, "elif")
            return
        orelse = node.orelse
        at = self.text.line(orelse)
        if isinstance(orelse, cst.Else):
            self.put(self.empty_lines(orelse.leading_lines, indent), at, "user")
            self.put(indent + self.head(orelse, None), at, "user")
            inner = indent + self.block_indent(orelse.body)
        else:
            self.put(f"{indent}else:\n", at, "ours")
            inner = indent + self.indent
        self.pieces(piece.orelse, inner)
        if isinstance(orelse, cst.Else):
            self.footer(orelse.body, inner)

    def parts(self, piece: Parts, indent: str) -> None:
        """Put `try`, `with` or `match` with its suites."""
        node = piece.line.node
        at = self.line(piece.line)
        self.put(self.empty_lines(node.leading_lines, indent), at, "user")
        outside = indent
        if isinstance(node, cst.Match):
            shown = self.at(_put_names(node.subject, piece.names), indent)
            head = f"match{self.text.code(node.whitespace_after_match)}{shown}"
            colon = self.text.code(node.whitespace_before_colon) + ":" + self.text.code(node.whitespace_after_colon)
            self.put(indent + head + colon, at, "user")
            indent += node.indent if node.indent is not None else self.indent
        for part, pieces in piece.parts:
            if part is node:
                names = {"items": [_put_names(item, piece.names) for item in node.items]} if piece.names else {}
                head = self.head_of(node.with_changes(leading_lines=(), **names), indent)
            else:
                at = self.text.line(part)
                self.put(self.empty_lines(part.leading_lines, indent), at, "user")
                head = self.head_of(part.with_changes(leading_lines=()), indent)
            if part is node and isinstance(node, cst.With) and id(node.items[0].item) in piece.names:
                head = self.managing(node, piece.names, indent)
            self.put(indent + head, at, "user")
            inner = indent + self.block_indent(part.body)
            self.pieces(pieces, inner)
            self.footer(part.body, inner)
        if isinstance(node, cst.Match):
            self.put(self.empty_lines([e for e in node.footer if e.comment], outside), at, "user")

    def managing(self, node: cst.With, names: Any, indent: str) -> str:
        """Return the header of a `with` whose manager is a companion's, with its comment."""
        item = node.items[0]
        target = f" as {self.text.code(_put_names(item.asname.name, names))}" if item.asname is not None else ""
        end = self.text.code(node.body.header) if isinstance(node.body, cst.IndentedBlock) else "\n"
        manager = wrapped(code(names[id(item.item)]), indent, len("with ") + len(target) + 1)
        return f"with {manager}{target}:{end}"

    def head_of(self, node: Any, indent: str) -> str:
        """Return the header of a suite, with its comment: `except KeyError as e:`."""
        header = node.body.header if isinstance(node.body, cst.IndentedBlock) else cst.TrailingWhitespace()
        if isinstance(node, cst.Try):
            return f"try{self.text.code(node.whitespace_before_colon)}:{self.text.code(header)}"
        shell = cst.IndentedBlock([cst.SimpleStatementLine([cst.Pass()])], header=header)
        text: str = self.text.code(node.with_changes(body=shell))
        text = text[text.index("\n") + 1 :] if text.startswith("\n") else text
        return text[: text.rindex(f"{self.indent}pass")].removesuffix(indent)

    def head(self, node: Any, piece: Nest | None, indent: str = "") -> str:
        """Return a compound statement's first line, with its comment."""
        header = node.body.header if isinstance(node.body, cst.IndentedBlock) else cst.TrailingWhitespace()
        shell = cst.IndentedBlock([cst.SimpleStatementLine([cst.Pass()])], header=header)
        changes: dict[str, Any] = {"body": shell, "leading_lines": ()}
        if not isinstance(node, cst.Else):
            changes["orelse"] = None
        if piece is not None and piece.source is not None and piece.target is not None:
            changes["target"] = cst.parse_expression(_bare(piece.target))
            changes["iter"] = cst.parse_expression(code(piece.source))
        text = self.at(node.with_changes(**changes), indent)
        text = text[: text.rindex(f"{self.indent}pass")].removesuffix(indent)
        if piece is not None and piece.source is not None and "#" not in text:
            return wrapped(text.rstrip(), indent) + "\n"
        return text


def _rewritten(node: cst.CSTNode, changes: Mapping[int, Any], but: cst.CSTNode | None = None) -> Any:
    """Return a node with changes in the place of parts of it, changes inside changes included."""

    def change(part: cst.CSTNode) -> cst.CSTNode | None:
        found = changes.get(id(part)) if part is not but else None
        if isinstance(found, Around | Instead):
            return _called(found, _rewritten(part, changes, part))  # type: ignore[no-any-return]
        return _name_for(part, changes, False) if found is not None else None

    return changed(node, change)


def _called(change: Around | Instead | None, node: Any) -> Any:
    """Return a node inside a call of ours, which takes its brackets."""
    match change:
        case Around(name, inside):
            parts = [_called(inside, node)]
        case Instead(name, names, lazy, first):
            parts = [*map(cst.Name, first), *(_part(node, part) for part in names)]
            parts[-1:] = [cst.Lambda(cst.Parameters(), parts[-1])] if lazy else parts[-1:]
        case _:
            return node
    if isinstance(node, cst.AugAssign):  # `x %= y`
        return cst.Assign([cst.AssignTarget(node.target)], cst.Call(cst.Name(name), [cst.Arg(part) for part in parts]))
    return cst.Call(cst.Name(name), [cst.Arg(_bare_node(part)) for part in parts], lpar=node.lpar, rpar=node.rpar)


def _part(node: Any, path: str) -> Any:
    """Return a part of a node, `slice.0.slice.value`; the node itself for no path."""
    for name in path.split(".") if path else ():
        node = node[int(name)] if name.isdigit() else getattr(node, name)
    return node


def _bare_node(node: Any) -> Any:
    """Return an expression without the brackets around it: those of a call will do."""
    if isinstance(node, cst.Tuple) and not node.lpar:
        return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    needs_them = isinstance(node, cst.Tuple | cst.GeneratorExp)
    return node.with_changes(lpar=(), rpar=()) if not needs_them else node


def _put_names(node: cst.CSTNode, names: Mapping[int, ast.expr]) -> Any:
    """Return a node with names of ours in the place of parts of it."""
    if not names:
        return node
    bare: dict[int, tuple[type, ...]] = {}
    for parent in walk(node):
        if isinstance(parent, WHOLE):
            bare[id(parent.value)] = (ast.AST,)
        elif isinstance(parent, cst.BinaryOperation):
            bare[id(parent.left)], bare[id(parent.right)] = BARE.get(type(parent.operator), ((), ()))

    def change(part: cst.CSTNode, keeps_brackets: bool) -> cst.CSTNode | None:
        return _name_for(part, names, keeps_brackets, bare.get(id(part), ()))

    try:
        return changed(node, lambda part: change(part, False))
    except cst.CSTValidationError:  # `return(x)`: the user's brackets stand for a space
        return changed(node, lambda part: change(part, True))


WHOLE = (cst.Assign, cst.AugAssign, cst.Return, cst.Arg, cst.Expr, cst.Index)  # what is their `value` needs no brackets
LOOSE = (ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Lambda)
SUMS, PRODUCTS = (ast.Add, ast.Sub), (ast.Mult, ast.Div)
BARE: dict[type, tuple[tuple[type, ...], tuple[type, ...]]] = {  # what needs no brackets on the left, and on the right
    **dict.fromkeys((cst.Add, cst.Subtract), ((*SUMS, *PRODUCTS, ast.Pow), (*PRODUCTS, ast.Pow))),
    **dict.fromkeys((cst.Multiply, cst.Divide), ((*PRODUCTS, ast.Pow), (ast.Pow,))),
}


def _name_for(
    part: cst.CSTNode, names: Mapping[int, ast.expr], keeps_brackets: bool, bare: tuple[type, ...] = ()
) -> cst.CSTNode | None:
    """Return what stands for a part, in the part's brackets if they are kept; None where it has none.

    An operation takes brackets, unless it is `bare` where it stands: `(w1 * z - a) / w2` for `cubic(z) / w2`.
    """
    e = names.get(id(part))
    if e is None:
        return None
    is_bare = not isinstance(e, ast.Tuple) and (isinstance(e, bare) or not isinstance(e, LOOSE))
    is_bare = is_bare or isinstance(e, ast.BinOp) and isinstance(e.op, bare)
    text = code(e) if is_bare else f"({code(e)})"
    name: Any = cst.Name(e.id) if isinstance(e, ast.Name) else cst.parse_expression(text)
    if keeps_brackets and isinstance(part, cst.BaseExpression) and not name.lpar:
        return name.with_changes(lpar=part.lpar, rpar=part.rpar)  # type: ignore[no-any-return]
    return name  # type: ignore[no-any-return]


def _put_names_in_head(node: Any, names: Any) -> Any:
    """Put names into a header alone: suites hold their own pieces."""
    if not names:
        return node
    changes = {}
    for part in ("test", "iter", "target"):
        if hasattr(node, part):
            changes[part] = _put_names(getattr(node, part), names)
    return node.with_changes(**changes)


def _bare(e: ast.expr) -> str:
    """Return a target without the outer brackets."""
    text = code(e)
    return text


def _bracketed(text: str) -> str:
    return text if text.startswith("(") and _one_bracket(text) else f"({text})"


def _one_bracket(text: str) -> bool:
    depth = 0
    for position, letter in enumerate(text):
        depth += (letter in "([{") - (letter in ")]}")
        if depth == 0 and position < len(text) - 1:
            return False
    return True
