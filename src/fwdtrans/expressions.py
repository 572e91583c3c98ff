"""Expressions in, rows out: one operation each, in the order of evaluation."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from types import FunctionType
from typing import Any

import libcst as cst

from . import wtable as t
from .binders import names_of_target
from .errors import InternalError
from .fence import FENCE
from .meanings import Meanings
from .parsed import Text, as_ast, children, walk
from .resolve import (
    Class,
    Known,
    Module,
    Scope,
    User,
    Value,
    callee_of,
)
from .rules.builtins import MUTATING
from .rules.library import NATIVE

BINARY: dict[type, tuple[str, type[ast.operator]]] = {
    cst.Add: ("+", ast.Add), cst.Subtract: ("-", ast.Sub), cst.Multiply: ("*", ast.Mult),
    cst.Divide: ("/", ast.Div), cst.FloorDivide: ("//", ast.FloorDiv), cst.Modulo: ("%", ast.Mod),
    cst.Power: ("**", ast.Pow), cst.MatrixMultiply: ("@", ast.MatMult), cst.LeftShift: ("<<", ast.LShift),
    cst.RightShift: (">>", ast.RShift), cst.BitAnd: ("&", ast.BitAnd), cst.BitOr: ("|", ast.BitOr),
    cst.BitXor: ("^", ast.BitXor),
}  # fmt: skip
UNARY: dict[type, tuple[str, type[ast.unaryop]]] = {
    cst.Plus: ("pos", ast.UAdd), cst.Minus: ("neg", ast.USub), cst.BitInvert: ("~", ast.Invert),
}  # fmt: skip
COMPARED: dict[type, type[ast.cmpop]] = {
    cst.LessThan: ast.Lt, cst.LessThanEqual: ast.LtE, cst.GreaterThan: ast.Gt, cst.GreaterThanEqual: ast.GtE,
    cst.Equal: ast.Eq, cst.NotEqual: ast.NotEq, cst.Is: ast.Is, cst.IsNot: ast.IsNot, cst.In: ast.In,
    cst.NotIn: ast.NotIn,
}  # fmt: skip


class Expressions(Meanings):
    """One function's expressions: it numbers the rows."""

    def __init__(self, text: Text, scope: Scope, locals: frozenset[str], globals: frozenset[str]) -> None:
        super().__init__(text, scope, locals, globals)
        self.count = 0
        self.sealed = 0  # lambdas and generator expressions that are open: they run somewhere else
        self.statement: cst.CSTNode | None = None  # the statement, or the header, that is being lowered
        self.header: cst.CSTNode | None = None  # what a `for` goes through

    def row(
        self,
        rows: list[t.Row],
        what: t.What,
        args: Sequence[ast.expr],
        form: ast.expr,
        node: cst.CSTNode,
        keywords: tuple[str, ...] = (),
    ) -> ast.expr:
        """Append a row and return its operand."""
        self.count += 1
        name = f"%{self.count}"
        rows.append(t.Row(name, what, tuple(args), form, node, keywords))
        return ast.Name(name, ast.Load())

    def block(self, node: cst.BaseExpression) -> t.Block:
        """Lower an expression that is evaluated lazily."""
        rows: list[t.Row] = []
        value = self.expression(node, rows)
        return t.Block(tuple(rows), value)

    def expression(self, node: cst.BaseExpression, rows: list[t.Row]) -> ast.expr:
        """Lower `node`: append its rows, return the operand that it ends in."""
        method = getattr(self, "_" + type(node).__name__, None)
        if method is None:
            raise InternalError("lower", f"no case for {type(node).__name__}: {self.text.code(node)}")
        return method(node, rows)  # type: ignore[no-any-return]

    def _Name(self, node: cst.Name, rows: list[t.Row]) -> ast.expr:
        constants = {"True": True, "False": False, "None": None}
        if node.value in constants:
            return ast.Constant(constants[node.value])
        self.names.add(node.value)
        if not self.is_local(node.value):
            self.meaning(node.value)
        return ast.Name(node.value, ast.Load())

    def _number(self, node: Any, rows: list[t.Row]) -> ast.expr:
        return ast.Constant(node.evaluated_value)

    _Integer = _Float = _number

    def _Imaginary(self, node: cst.Imaginary, rows: list[t.Row]) -> ast.expr:
        return ast.Constant(node.evaluated_value)

    def _string(self, node: Any, rows: list[t.Row]) -> ast.expr:
        return ast.Constant(ast.literal_eval(f"({self.text.code(node)})"))

    _SimpleString = _string

    def _ConcatenatedString(self, node: cst.ConcatenatedString, rows: list[t.Row]) -> ast.expr:
        if any(isinstance(n, cst.FormattedString) for n in walk(node)):
            return self.whole(node, rows, "text")
        return self._string(node, rows)

    def _FormattedString(self, node: cst.FormattedString, rows: list[t.Row]) -> ast.expr:
        return self.whole(node, rows, "text")

    _TemplatedString = _FormattedString

    def _Ellipsis(self, node: cst.Ellipsis, rows: list[t.Row]) -> ast.expr:
        return ast.Constant(...)

    def whole(self, node: cst.BaseExpression, rows: list[t.Row], kind: str) -> ast.expr:
        """Keep an expression whole that never carries a tangent; what it reads are its operands."""
        calls: list[Any] = []
        for inner in walk(node):
            if isinstance(inner, cst.NamedExpr):
                raise self.text.refuse(inner, "walrus")
            if isinstance(inner, cst.Await):
                raise self.text.refuse(inner, "await")
            if isinstance(inner, cst.Yield):
                raise self.text.refuse(inner, "yield")
            if isinstance(inner, cst.Attribute) and inner.attr.value in MUTATING:
                calls.append(inner.attr.value)  # passed on, it may be: `map(v.append, xs)`
            if isinstance(inner, cst.Call):
                found = self.guard_call(inner)
                calls += [found.callee] if isinstance(found, User) else []
                if isinstance(found, Class) and isinstance(found.live.__init__, FunctionType):
                    calls.append(callee_of(found.live.__init__))
                if found is None and isinstance(inner.func, cst.Attribute):
                    calls.append(inner.func.attr.value)
                elif found is None and isinstance(inner.func, cst.Name):
                    calls.append(ast.Name(inner.func.value, ast.Load()))
                elif isinstance(found, Known) and found.key in NATIVE and NATIVE[found.key].changes:
                    calls.append(None)  # it may change anything
        form = as_ast(node, self.text)
        names = list(dict.fromkeys(t.loads(form)))
        for name in names:
            self.names.add(name)
        operands = [ast.Name(n, ast.Load()) for n in names if self.is_local(n)]
        return self.row(rows, t.Plain(kind, tuple(calls)), operands, form, node)

    def fenced(self, node: cst.BaseExpression, rows: list[t.Row], post: str, **words: str) -> ast.expr:
        """Keep an expression whole that is refused if anything in it carries a tangent."""
        what, advice, always = FENCE[post]
        if always:
            raise self.text.refuse(node, post, **words)
        for inner in walk(node):
            if isinstance(inner, cst.NamedExpr):
                raise self.text.refuse(inner, "walrus")
        form = as_ast(node, self.text)
        names = list(dict.fromkeys(t.loads(form)))
        self.names.update(names)
        fence = t.Fenced(what.format(**words), advice.format(**words), post == "rule")
        return self.row(rows, fence, [ast.Name(n, ast.Load()) for n in names if self.is_local(n)], form, node)

    def _UnaryOperation(self, node: cst.UnaryOperation, rows: list[t.Row]) -> ast.expr:
        operand = self.expression(node.expression, rows)
        if isinstance(node.operator, cst.Not):
            return self.row(rows, t.Plain("bool"), [operand], ast.UnaryOp(ast.Not(), operand), node)
        key, op = UNARY[type(node.operator)]
        what = self.operator(key)
        return self.row(rows, what, [operand], ast.UnaryOp(op(), operand), node)

    def operator(self, key: str) -> t.What:
        """Return what an operator does."""
        return t.Apply(key)

    def _BinaryOperation(self, node: cst.BinaryOperation, rows: list[t.Row]) -> ast.expr:
        left = self.expression(node.left, rows)
        right = self.expression(node.right, rows)
        key, op = BINARY[type(node.operator)]
        return self.row(rows, self.operator(key), [left, right], ast.BinOp(left, op(), right), node)

    def _Comparison(self, node: cst.Comparison, rows: list[t.Row]) -> ast.expr:
        first, *later = node.comparisons
        if _asks_for_name(node) or not all(map(_is_at_hand, later)):  # in a chain these may not be evaluated
            return self.whole(node, rows, "bool")
        left = self.expression(node.left, rows)
        others = [self.expression(one.comparator, rows) for one in (first, *later)]
        form = ast.Compare(left, [COMPARED[type(one.operator)]() for one in node.comparisons], others)
        return self.row(rows, t.Plain("bool"), [left, *others], form, node)

    def _BooleanOperation(self, node: cst.BooleanOperation, rows: list[t.Row]) -> ast.expr:
        word = "and" if isinstance(node.operator, cst.And) else "or"
        first = self.expression(node.left, rows)
        rest = self.block(node.right)
        form = ast.BoolOp(ast.And() if word == "and" else ast.Or(), [first, _whole(rest)])
        return self.row(rows, t.Logic(word, (rest,)), [first], form, node)

    def _IfExp(self, node: cst.IfExp, rows: list[t.Row]) -> ast.expr:
        test = self.expression(node.test, rows)
        body, orelse = self.block(node.body), self.block(node.orelse)
        form = ast.IfExp(test, _whole(body), _whole(orelse))
        return self.row(rows, t.Choice((body, orelse)), [test], form, node)

    def _NamedExpr(self, node: cst.NamedExpr, rows: list[t.Row]) -> ast.expr:
        assert isinstance(node.target, cst.Name)
        name = node.target.value
        if self.sealed or name in self.inner:
            raise self.text.refuse(node, "walrus")
        for earlier in before(self.statement, node) if self.statement is not None else ():
            if isinstance(earlier, cst.Name) and earlier.value == name:  # read before it is bound anew
                raise self.text.refuse(node, "walrus")
        value = self.expression(node.value, rows)
        self.names.add(name)
        form = ast.NamedExpr(ast.Name(name, ast.Store()), value)
        return self.row(rows, t.Bound(name), [value], form, node)

    def _elements(self, node: Any, rows: list[t.Row]) -> tuple[list[ast.expr], list[ast.expr], tuple[str, ...]]:
        """Lower the elements of a display: operands, forms, and "*" for each starred one."""
        args, forms, marks = [], [], []
        for element in node.elements:
            arg = self.expression(element.value, rows)
            starred = isinstance(element, cst.StarredElement)
            args.append(arg)
            forms.append(ast.Starred(arg, ast.Load()) if starred else arg)
            marks.append("*" if starred else "")
        return args, forms, tuple(marks)

    def _Tuple(self, node: cst.Tuple, rows: list[t.Row]) -> ast.expr:
        args, forms, marks = self._elements(node, rows)
        return self.row(rows, t.Display("tuple"), args, ast.Tuple(forms, ast.Load()), node, marks)

    def _List(self, node: cst.List, rows: list[t.Row]) -> ast.expr:
        args, forms, marks = self._elements(node, rows)
        return self.row(rows, t.Display("list"), args, ast.List(forms, ast.Load()), node, marks)

    def _Set(self, node: cst.Set, rows: list[t.Row]) -> ast.expr:
        args, forms, marks = self._elements(node, rows)
        return self.row(rows, t.Display("set"), args, ast.Set(forms), node, marks)

    def _Dict(self, node: cst.Dict, rows: list[t.Row]) -> ast.expr:
        args: list[ast.expr] = []
        marks: list[str] = []
        form = ast.Dict([], [])
        for element in node.elements:
            if isinstance(element, cst.DictElement):
                key = self.expression(element.key, rows)
                args.append(key)
                marks.append("key")
                form.keys.append(key)
            else:
                form.keys.append(None)
            value = self.expression(element.value, rows)
            args.append(value)
            marks.append("" if isinstance(element, cst.DictElement) else "**")
            form.values.append(value)
        return self.row(rows, t.Display("dict"), args, form, node, tuple(marks))

    def _DictComp(self, node: cst.DictComp, rows: list[t.Row]) -> ast.expr:
        return self.comprehension(node, rows, "dict")

    def _SetComp(self, node: cst.SetComp, rows: list[t.Row]) -> ast.expr:
        return self.comprehension(node, rows, "set")

    def _Lambda(self, node: cst.Lambda, rows: list[t.Row]) -> ast.expr:
        form = as_ast(node, self.text)
        assert isinstance(form, ast.Lambda)
        given = tuple(params_of(node.params, self.text))
        params = tuple(p.name for p in given)
        names = [n for n in dict.fromkeys(t.loads(form)) if n not in params]
        self.names.update(names)
        if any(isinstance(n, cst.NamedExpr) for n in walk(node.body)):
            what, advice, _ = FENCE["lambda"]
            captured = [ast.Name(n, ast.Load()) for n in names if self.is_local(n)]
            return self.row(rows, t.Fenced(what, advice), captured, form, node)
        values = {p.name: self.expression(p.node.default, rows) for p in given if p.default is not None}
        defaults = [*values.values()]
        form.args.defaults = [values[p.name] for p in given if p.name in values and p.kind != "keyword"]
        form.args.kw_defaults = [values.get(p.name) for p in given if p.kind == "keyword"]
        self.inner += params
        self.sealed += 1
        self.names.update(params)
        block = self.block(node.body)
        del self.inner[len(self.inner) - len(params) :]
        self.sealed -= 1
        free = frozenset(n for n in names if self.is_local(n))
        return self.row(rows, t.Function(given, block, free=free), defaults, form, node)

    def _Yield(self, node: cst.Yield, rows: list[t.Row]) -> ast.expr:
        if self.sealed:
            raise self.text.refuse(node, "yield")
        is_whole = isinstance(node.value, cst.From)
        item = node.value.item if isinstance(node.value, cst.From) else node.value
        operand = self.expression(item, rows) if item is not None else ast.Constant(None)
        form = ast.YieldFrom(operand) if is_whole else ast.Yield(operand)
        return self.row(rows, t.Handed(is_whole), [operand], form, node)

    def _Await(self, node: cst.Await, rows: list[t.Row]) -> ast.expr:
        raise self.text.refuse(node, "await")

    def _Attribute(self, node: cst.Attribute, rows: list[t.Row]) -> ast.expr:
        if self.is_constant(node):
            return self.whole(node, rows, "any")
        found = self.known(node)
        form = as_ast(node, self.text)
        if found is not None:
            self.names.update(t.loads(form))
            if isinstance(found, Known | User):  # a function of a module as a value goes under its dotted name
                name = self.text.code(node)
                self.meanings[name] = found
                return ast.Name(name, ast.Load())
            kind = found.shape if isinstance(found, Value) and isinstance(found.shape, str) else "any"
            cls = found.live if isinstance(found, Class) else None
            return self.row(rows, t.Plain(kind, cls=cls), [], form, node)
        owner, shown, after = self.owner(node.value, rows)
        shell = ast.Attribute(shown, node.attr.value, ast.Load())
        return self.row(rows, t.Field(node.attr.value, after), [owner], shell, node, ("",))

    def owner(self, node: cst.BaseExpression, rows: list[t.Row]) -> tuple[ast.expr, ast.expr, Any]:
        """Lower what an attribute is asked of: operand, form, and the class behind which `super()` looks."""
        if isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value == "super":
            found, parent = self.known(node.func), self.parent_of(node)
            if found is not None and found == self.scope.meaning("super") and parent is not None:
                return self.expression(parent[1], rows), as_ast(node, self.text), parent[0]
        operand = self.expression(node, rows)
        return operand, operand, None

    def _Subscript(self, node: cst.Subscript, rows: list[t.Row]) -> ast.expr:
        if self.is_constant(node):
            return self.whole(node, rows, "any")
        joined = self.joined(node, rows)
        if joined is not None:
            return joined
        form, args = self.subscript(node, rows, ast.Load())
        return self.row(rows, t.Index(), args, form, node)

    def joined(self, node: cst.Subscript, rows: list[t.Row]) -> ast.expr | None:
        """Lower `np.r_[a, b]` and `np.c_[a, b]`, which are calls in all but their brackets; None for another."""
        if not isinstance(node.value, cst.Attribute) or node.value.attr.value not in ("r_", "c_", "mgrid", "ogrid"):
            return None
        owner = self.known(node.value.value)
        if not isinstance(owner, Module) or owner.name != "numpy":
            return None
        items = [element.slice for element in node.slice]
        texts = cst.SimpleString | cst.ConcatenatedString | cst.FormattedString
        if any(not isinstance(item, cst.Index) or item.star or isinstance(item.value, texts) for item in items):
            form, args = self.subscript(node, rows, ast.Load())  # slices are ranges, a text says how they are joined
            what = FENCE["rule"].what.format(name=f"np.{node.value.attr.value}[...]") + " with ranges or texts"
            return self.row(rows, t.Fenced(what, "take np.concatenate, np.linspace, np.stack"), args, form, node)
        args = [self.expression(item.value, rows) for item in items if isinstance(item, cst.Index)]
        function = as_ast(node.value, self.text)
        self.names.update(t.loads(function))
        form = ast.Subscript(function, ast.Tuple([*args], ast.Load()) if len(args) > 1 else args[0], ast.Load())
        return self.row(rows, t.Apply(f"numpy.{node.value.attr.value}"), args, form, node, ("",) * len(args))

    def subscript(self, node: cst.Subscript, rows: list[t.Row], ctx: Any) -> tuple[ast.Subscript, list[ast.expr]]:
        """Lower the object and the subscripts of `object[...]`."""
        owner = self.expression(node.value, rows)
        args, parts = [owner], []
        for element in node.slice:
            if isinstance(element.slice, cst.Index):
                if element.slice.star:
                    raise self.text.refuse(node, "starred call")
                part = self.expression(element.slice.value, rows)
                args.append(part)
                parts.append(part)
                continue
            ends = []
            assert isinstance(element.slice, cst.Slice)
            for end in (element.slice.lower, element.slice.upper, element.slice.step):
                ends.append(self.expression(end, rows) if end is not None else None)
            args += [e for e in ends if e is not None]
            parts.append(ast.Slice(*ends))
        many = len(parts) > 1 or isinstance(node.slice[0].comma, cst.Comma)
        index = ast.Tuple(parts, ast.Load()) if many else parts[0]
        return ast.Subscript(owner, index, ctx), args

    def _ListComp(self, node: cst.ListComp, rows: list[t.Row]) -> ast.expr:
        return self.comprehension(node, rows, "list")

    def _GeneratorExp(self, node: cst.GeneratorExp, rows: list[t.Row]) -> ast.expr:
        return self.comprehension(node, rows, "generator")

    def comprehension(
        self, node: cst.ListComp | cst.GeneratorExp | cst.SetComp | cst.DictComp, rows: list[t.Row], kind: str
    ) -> ast.expr:
        """Lower a comprehension; its first source is evaluated outside."""
        first = self.expression(node.for_in.iter, rows)
        clauses: list[t.Clause] = []
        opened = len(self.inner)
        self.sealed += kind == "generator"
        clause: cst.CompFor | None = node.for_in
        while clause is not None:
            if clause.asynchronous is not None:
                raise self.text.refuse(node, "async")
            source = self.block(clause.iter) if clauses else None
            self.inner += names_of_target(clause.target)
            store_rows: list[t.Row] = []
            target = self.target(clause.target, store_rows)
            if store_rows or any(True for _ in target.stores()):
                raise self.text.refuse(clause.target, "outside store")
            conditions = tuple(self.block(c.test) for c in clause.ifs)
            clauses.append(t.Clause(target, source, conditions))
            clause = clause.inner_for_in
        key = self.block(node.key) if isinstance(node, cst.DictComp) else None
        element = self.block(node.value if isinstance(node, cst.DictComp) else node.elt)
        del self.inner[opened:]
        self.sealed -= kind == "generator"
        form = as_ast(node, self.text)
        assert isinstance(form, ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp)
        form.generators[0].iter = first
        return self.row(rows, t.Comprehension(kind, tuple(clauses), element, key), [first], form, node)

    def target(self, node: cst.BaseExpression, rows: list[t.Row]) -> t.Target:
        """Lower where a value goes; the operands of an item's place become rows."""
        match node:
            case cst.Name(value=name):
                self.names.add(name)
                return t.Target(name=name, node=node)
            case cst.Tuple(elements=elements) | cst.List(elements=elements):
                items = tuple(self.target(e.value, rows) for e in elements)
                stars = [i for i, e in enumerate(elements) if isinstance(e, cst.StarredElement)]
                return t.Target(items=items, star=stars[0] if stars else -1, node=node)
            case cst.Subscript() | cst.Attribute() if self.is_constant(node):
                kept = as_ast(node, self.text)
                assert isinstance(kept, ast.Subscript | ast.Attribute)
                self.names.update(t.loads(kept))
                return t.Target(store=t.as_store(kept), args=(t.DROPPED,), node=node)
            case cst.Subscript(value=place, slice=[cst.SubscriptElement(slice=cst.Index(name))]) if (
                held := self.holder(place)
            ):
                return self.named_place(self.expression(held, rows), name, node, rows, True)
            case cst.Subscript():
                form, args = self.subscript(node, rows, ast.Store())
                return t.Target(store=form, args=tuple(args), node=node)
            case cst.Attribute():
                owner = self.expression(node.value, rows)
                store = ast.Attribute(owner, node.attr.value, ast.Store())
                return t.Target(store=store, args=(owner,), node=node)
            case cst.StarredElement():
                return self.target(node.value, rows)
        raise InternalError("lower", f"no case for the target {self.text.code(node)}")

    def named_place(
        self, owner: ast.expr, name: cst.BaseExpression, node: cst.CSTNode, rows: list[t.Row], is_raw: bool
    ) -> t.Target:
        """Return the attribute of an object whose name is an expression, `setattr(x, name, e)`."""
        written = literal(name)
        if written is not None:
            store = ast.Attribute(owner, written, ast.Store())
            return t.Target(store=store, args=(owner,), node=node, is_raw=is_raw)
        operand = self.expression(name, rows)
        place = ast.Subscript(ast.Attribute(owner, "__dict__", ast.Load()), operand, ast.Store())
        return t.Target(store=place, args=(owner, operand), node=node, is_raw=is_raw, is_named=True)

    def holder(self, node: cst.BaseExpression) -> cst.BaseExpression | None:
        """Return whose attributes `x.__dict__`, `vars(x)` are; None for any other expression."""
        match node:
            case cst.Attribute(value=owner, attr=cst.Name("__dict__")):
                return owner
            case cst.Call(func=cst.Name() as func, args=[cst.Arg(value=owner, star="", keyword=None)]):
                return owner if self.known(func) == self.scope.meaning("vars") else None
        return None


def params_of(node: cst.Parameters, text: Text) -> Iterator[t.Param]:
    """Yield the parameters of a function or a lambda, in order."""
    groups: list[tuple[str, Sequence[cst.Param]]] = [
        ("positional only", node.posonly_params),
        ("positional", node.params),
        ("star", [node.star_arg] if isinstance(node.star_arg, cst.Param) else []),
        ("keyword", node.kwonly_params),
        ("starstar", [node.star_kwarg] if node.star_kwarg else []),
    ]
    for kind, params in groups:
        for param in params:
            default = _number(as_ast(param.default, text)) if param.default is not None else None
            note = text.code(param.annotation.annotation) if param.annotation else ""
            yield t.Param(param.name.value, kind, default, note, param)


def _number(e: ast.expr) -> ast.expr:
    """Return an expression, `-1` as the number that it is."""
    match e:
        case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() as value)) if not isinstance(value, bool):
            return ast.Constant(-value)
    return e


def _whole(block: t.Block) -> ast.expr:
    """Return a block's value as one expression, its rows put back."""
    values: dict[str, ast.expr] = {}
    for row in block.rows:
        values[row.w] = t.substitute(row.form, values)
    return t.substitute(block.value, values)


def before(root: cst.CSTNode, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield what may be evaluated before `node` in the statement `root`, in which it stands."""
    if root is node:
        return
    match root:
        case cst.IfExp(test=test, body=body, orelse=orelse):
            parts: list[cst.CSTNode] = [test, orelse] if node in set(walk(orelse)) else [test, body]
        case cst.ListComp(elt=elt, for_in=for_in) | cst.SetComp(elt=elt, for_in=for_in):
            parts = [for_in, elt]
        case cst.DictComp(key=key, value=value, for_in=for_in):
            parts = [for_in, key, value]
        case _:
            parts = children(root)
    for part in parts:
        if any(inner is node for inner in walk(part)):
            yield from before(part, node)
            return
        yield from walk(part)


def _is_at_hand(target: cst.ComparisonTarget) -> bool:
    """Say whether what is compared with is a name or a number: evaluating it does nothing."""
    operand = target.comparator
    return isinstance(operand, cst.Name | cst.Integer | cst.Float)


def _asks_for_name(node: cst.Comparison) -> bool:
    """Say whether a comparison is `"name" in x.__dict__`: the dict is asked for its keys alone."""
    asked = node.comparisons[0].comparator
    return isinstance(asked, cst.Attribute) and asked.attr.value == "__dict__" and literal(node.left) is not None


def literal(node: cst.BaseExpression) -> str | None:
    """Return the text that an expression is, if it is an identifier written out."""
    value = node.evaluated_value if isinstance(node, cst.SimpleString) else None
    return value if isinstance(value, str) and value.isidentifier() else None
