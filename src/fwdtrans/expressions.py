"""Expressions in, rows out: one operation each, in the order of evaluation."""

from __future__ import annotations

import ast
import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import FunctionType
from typing import Any

import libcst as cst

from . import wtable as t
from .catching import object_of
from .errors import InternalError
from .fence import EXECUTION, FENCE, FRAMES, NAMES
from .models import KEYWORDS, MODELS, OPERATED, REDUCED
from .parsed import Text, as_ast, children, walk
from .patterns import captured
from .resolve import (
    Callee,
    Class,
    Foreign,
    Known,
    Meaning,
    Module,
    Operator,
    Scope,
    User,
    Value,
    callee_of,
    model_of,
    tuple_class,
)
from .rules.builtins import INERT, MIRRORS, OPERATIONS
from .rules.iterators import COMPREHENDED, REARRANGERS
from .rules.library import NATIVE

LOGGING = frozenset("debug info warning error critical exception log".split())
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


class Expressions:
    """One function's expressions: it numbers the rows and remembers who each free name is."""

    def __init__(self, text: Text, scope: Scope, locals: frozenset[str], globals: frozenset[str]) -> None:
        self.text = text
        self.scope = scope
        self.locals = locals
        self.globals = globals
        self.names: set[str] = set()
        self.meanings: dict[str, Meaning] = {}
        self.imports: dict[str, Meaning] = {}
        self.inner: list[str] = []  # variables of comprehensions that are open
        self.count = 0
        self.sealed = 0  # lambdas and generator expressions that are open: they run somewhere else
        self.statement: cst.CSTNode | None = None  # the statement, or the header, that is being lowered
        self.header: cst.CSTNode | None = None  # what a `for` goes through
        self.around: Expressions | None = None  # the function around this one
        self._find_imports()

    def _find_imports(self) -> None:
        """Note what the body's own imports bind, where nothing else binds the name; others are looked up later."""
        found: dict[str, list[Meaning]] = {}
        for node in self.text.every(cst.ImportFrom):
            if isinstance(node.names, cst.ImportStar):
                continue
            module = self.text.code(node.module) if node.module else ""
            for alias in node.names:
                meaning = self.scope.imported(module, _dotted(alias.name), len(node.relative))
                found.setdefault(bound_by(alias), []).append(meaning)
        for node in self.text.every(cst.Import):
            for alias in node.names:
                dotted = _dotted(alias.name)
                meant = Module(dotted if alias.asname else dotted.split(".")[0])
                found.setdefault(bound_by(alias), []).append(meant)
        self.imports = {name: all_[0] for name, all_ in found.items() if all_.count(all_[0]) == len(all_)}
        bound = Counter(name for node in self.text.every(*BINDERS) for name in plain_targets(node))
        for name in bound:
            self.imports.pop(name, None)
        self._find_tuples(bound)

    def _find_tuples(self, bound: Mapping[str, int]) -> None:
        """Note the classes of named tuples that the body makes, `Point = namedtuple("Point", "x y")`, bound once."""
        made: dict[str, Any] = {}
        for node in self.text.every(cst.Assign):
            match node:
                case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=cst.Call(func=func)):
                    found = self.scope.meaning(func.value) if isinstance(func, cst.Name) else None
                    is_maker = isinstance(found, User) and found.callee.name == "namedtuple"
                    if is_maker and bound[name] == 1:
                        made[name] = tuple_class(as_ast(node.value, self.text))
        self.imports.update({name: Class(cls) for name, cls in made.items() if cls is not None})

    def is_local(self, name: str) -> bool:
        """Say whether `name` is a variable here (an imported function is none)."""
        if name in self.inner or name in self.locals and name not in self.imports:
            return True
        return self.around is not None and name not in self.globals and self.around.is_local(name)

    def meaning(self, name: str) -> Meaning:
        """Return who a free name is."""
        if name in self.imports:
            return self.imports[name]
        if name not in self.meanings:
            self.meanings[name] = self.scope.meaning(name)
        return self.meanings[name]

    def known(self, node: cst.BaseExpression) -> Meaning | None:
        """Return who a callee or a module's attribute is; None for a variable or a method."""
        if isinstance(node, cst.Name):
            return None if self.is_local(node.value) else self.meaning(node.value)
        if isinstance(node, cst.Attribute):
            owner = self.known(node.value)
            if isinstance(owner, Known) and f"{owner.key}.{node.attr.value}" in REARRANGERS:
                return Known(f"{owner.key}.{node.attr.value}")
            return self.scope.attribute(owner, node.attr.value) if isinstance(owner, Module) else None
        return None

    def is_me(self, node: cst.BaseExpression) -> bool:
        """Say whether an expression is the `self` of a method in a file, and nothing else."""
        if not isinstance(node, cst.Name) or getattr(self.scope, "owner", None) is None or node.value in self.inner:
            return False
        if self.around is not None:
            return node.value not in self.locals and self.around.is_me(node)
        params = self.text.node.params
        first = next(iter((*params.posonly_params, *params.params)), None)
        return first is not None and first.name.value == node.value and node.value not in self.bound_again

    @cached_property
    def bound_again(self) -> frozenset[str]:
        """The names that statements bind."""
        nodes = self.text.every(*(kind for kind in BINDERS if kind is not cst.Param))
        return frozenset(name for node in nodes for name in plain_targets(node))

    def own_method(self, node: cst.Call) -> Callee | None:
        """Return the method of the class at hand that `self.name(...)` or `super().name(...)` runs, by the text."""
        func, scope = node.func, self.scope
        if not isinstance(func, cst.Attribute) or getattr(scope, "owner", None) is None:
            return None
        if self.is_me(func.value):
            return scope.owner.method(func.attr.value)  # type: ignore[attr-defined, no-any-return]
        return None

    def is_constant(self, node: cst.BaseExpression) -> bool:
        """Say whether an expression is, or comes out of, what was declared constant."""
        found = self.known(node)
        if found is not None:
            return isinstance(found, Value) and found.is_constant
        match node:
            case cst.Attribute(value=inner) | cst.Subscript(value=inner) | cst.Call(func=inner):
                return self.is_constant(inner)
        return False

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
            if isinstance(inner, cst.Call):
                found = self._guard_call(inner)
                calls += [found.callee] if isinstance(found, User) else []
                if isinstance(found, Class) and isinstance(found.live.__init__, FunctionType):
                    calls.append(callee_of(found.live.__init__))
                if found is None and isinstance(inner.func, cst.Attribute):
                    calls.append(inner.func.attr.value)
                elif found is None and isinstance(inner.func, cst.Name):
                    calls.append(ast.Name(inner.func.value, ast.Load()))
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
        if len(node.comparisons) > 1 or _asks_for_name(node):
            return self.whole(node, rows, "bool")
        left = self.expression(node.left, rows)
        right = self.expression(node.comparisons[0].comparator, rows)
        form = ast.Compare(left, [COMPARED[type(node.comparisons[0].operator)]()], [right])
        return self.row(rows, t.Plain("bool"), [left, right], form, node)

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
        raise self.text.refuse(node, "yield")

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

    def parent_of(self, node: cst.Call) -> tuple[Any, cst.BaseExpression] | None:
        """Return the class behind which `super()` looks, and its object; None where they are not known."""
        params = self.first_params()
        if len(node.args) == 2:
            found, me = self.known(node.args[0].value), node.args[1].value
        elif params and not node.args:
            found, me = self.scope.meaning("__class__"), params[0].name
        else:
            return None
        return (found.live, me) if isinstance(found, Class) else None

    def first_params(self) -> list[cst.Param]:
        """Return the function's positional parameters."""
        node = self.text.node
        return [*node.params.posonly_params, *node.params.params]

    def _Subscript(self, node: cst.Subscript, rows: list[t.Row]) -> ast.expr:
        if self.is_constant(node):
            return self.whole(node, rows, "any")
        form, args = self.subscript(node, rows, ast.Load())
        return self.row(rows, t.Index(), args, form, node)

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
            self.inner += _names_of_target(clause.target)
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

    def _guard_call(self, node: cst.Call) -> Meaning | None:
        """Refuse what must not be called at all; return who the callee is."""
        found = self.known(node.func)
        if isinstance(found, Known | Foreign):
            key = found.key if isinstance(found, Known) else f"builtins.{found.name}"
            if key in EXECUTION:
                raise self.text.refuse(node, "execution", name=EXECUTION[key])
            if key in NAMES and not node.args:
                raise self.text.refuse(node, "names", name=NAMES[key])
            name = found.name if isinstance(found, Foreign) else found.key
            if name in FRAMES:
                raise self.text.refuse(node, "frames", name=name)
        if isinstance(found, User):
            live = found.callee.live
            name = f"{getattr(live, '__module__', '')}.{found.callee.name}"
            if name in FRAMES:
                raise self.text.refuse(node, "frames", name=name)
        return found

    def _Call(self, node: cst.Call, rows: list[t.Row]) -> ast.expr:
        found = self._guard_call(node)
        if isinstance(node.func, cst.Attribute) and node.func.attr.value == "__new__":
            owner = self.known(node.func.value)
            if isinstance(owner, Class) and len(node.args) == 1:
                form = as_ast(node, self.text)
                self.names.update(t.loads(form))
                return self.row(rows, t.Make(owner.live, True), [], form, node)
        if self.is_constant(node.func):
            func = as_ast(node.func, self.text)
            self.names.update(t.loads(func))
            args, shell, keywords = self.arguments(node, func, rows)
            return self.row(rows, t.Plain("any"), args, shell, node, keywords)
        if found == self.scope.meaning("getattr") and len(node.args) == 2 and isinstance(node.func, cst.Name):
            name = literal(node.args[1].value)
            if name is not None:
                asked = self.expression(node.args[0].value, rows)
                return self.row(rows, t.Field(name), [asked], ast.Attribute(asked, name, ast.Load()), node, ("",))
        if isinstance(found, Known) and found.key in COMPREHENDED:
            made = self.mapped(node, found.key.rpartition(".")[2], rows)
            if made is not None:
                return made
        model = self.model(found, node)
        if model is not None:
            found = model
        if found is None and isinstance(node.func, cst.Attribute):
            mine = self.own_method(node)
            return self.method(node, node.func, rows) if mine is None else self.invoke_own(node, node.func, mine, rows)
        if found is None or isinstance(found, Value):
            func_operand = self.expression(node.func, rows)
            args, shell, keywords = self.arguments(node, func_operand, rows)
            return self.row(rows, t.Invoke(None, func_operand), args, shell, node, keywords)
        func = as_ast(node.func, self.text)
        self.names.update(t.loads(func))
        is_operated = model is not None and model.callee.name in OPERATED  # its first argument is in the model
        given = node.with_changes(args=node.args[1:]) if is_operated else node
        args, shell, keywords = self.arguments(given, func, rows)
        if is_operated:
            shell.args.insert(0, as_ast(node.args[0].value, self.text))
            self.names.update(t.loads(shell.args[0]))
        if model is not None:
            keywords = tuple(KEYWORDS.get(mark, mark) for mark in keywords)
        if isinstance(found, Known) and found.key == "builtins.list" and self.is_last(rows, args):
            return self.as_list(rows, shell, node)
        return self.row(rows, self.called(found, node), args, shell, node, keywords)

    def model(self, found: Meaning | None, node: cst.Call) -> User | None:
        """Return the model of a function of the standard library, by the arguments that it is given."""
        if not isinstance(found, Known) or (found.key, len(node.args)) not in MODELS:
            return None
        words = {arg.keyword.value for arg in node.args if arg.keyword}
        if found.key == "itertools.accumulate" and len(node.args) == 2 and words == {"initial"}:
            return None  # a running sum: it rearranges
        name = MODELS[found.key, len(node.args)]
        operator = self.known(node.args[0].value) if found.key == "functools.reduce" and not words else None
        if isinstance(operator, Known) and (name, operator.key) in REDUCED:
            name = REDUCED[name, operator.key]
        return User(model_of(name, self.scope))

    def is_last(self, rows: list[t.Row], args: Sequence[ast.expr]) -> bool:
        """Say whether the one argument is the generator expression that has just been lowered."""
        arg = args[0] if len(args) == 1 else None
        last = rows[-1] if rows else None
        is_same = last is not None and isinstance(arg, ast.Name) and arg.id == last.w
        return last is not None and is_same and isinstance(last.what, t.Comprehension) and last.what.kind == "generator"

    def as_list(self, rows: list[t.Row], form: ast.Call, node: cst.Call) -> ast.expr:
        """Lower `list(generator expression)` as the list comprehension that it is."""
        last = rows.pop()
        assert isinstance(last.what, t.Comprehension)
        made = t.Comprehension("list", last.what.clauses, last.what.element)
        shell = ast.Call(form.func, [last.form], [])
        return self.row(rows, made, last.args, shell, node)

    def mapped(self, node: cst.Call, name: str, rows: list[t.Row]) -> ast.expr | None:
        """Lower `map(f, xs)` and its kin (mapped.py)."""
        raise NotImplementedError

    def called(self, found: Meaning, node: cst.Call) -> t.What:
        """Return what a call of `found` does."""
        match found:
            case Known(key) if key in COMPREHENDED:
                what, advice, _ = FENCE["starred call"]
                return t.Fenced(what, advice)
            case Known(key) if key in REARRANGERS:
                return t.Mirror(key)
            case Known(key) if key in MIRRORS:
                return t.Mirror(key.rpartition(".")[2])
            case Known(key) if key in INERT:
                return t.Plain(INERT[key])
            case Known(key) if key in OPERATIONS and not any(arg.star or arg.keyword for arg in node.args):
                return t.Apply(OPERATIONS[key])
            case Known(key) if key in NATIVE:
                return t.Library(key)
            case Known(key):
                return t.Apply(key)
            case User(callee):
                return t.Invoke(callee)
            case Class(cls):
                return t.Make(cls)
            case Operator(name):
                what, advice, _ = FENCE["operator"]
                return t.Fenced(what.format(name=name), advice)
            case Foreign(name, why):
                what, advice, _ = FENCE["rule"]
                because = f": it {why}" if why else ""
                return t.Fenced(what.format(name=name) + because, advice.format(name=name), True)
        what, advice, _ = FENCE["local function"]
        return t.Fenced(what, advice)

    def arguments(
        self, node: cst.Call, func: ast.expr, rows: list[t.Row]
    ) -> tuple[list[ast.expr], ast.Call, tuple[str, ...]]:
        """Lower a call's arguments in order; return operands, the call over them, and their keywords."""
        args, keywords = [], []
        call = ast.Call(func, [], [])
        for star, word, node_ in _written_out(node.args):
            value = self.expression(node_, rows)
            args.append(value)
            keywords.append(word or star)
            if word or star == "**":
                call.keywords.append(ast.keyword(word or None, value))
            else:
                call.args.append(ast.Starred(value, ast.Load()) if star else value)
        return args, call, tuple(keywords)

    def method(self, node: cst.Call, func: cst.Attribute, rows: list[t.Row]) -> ast.expr:
        """Lower `object.name(...)`; what is written to a log are ordinary values."""
        if func.attr.value in LOGGING and self.is_logger(func.value):
            operands, shown, _ = self.arguments(node, as_ast(func, self.text), rows)
            self.names.update(t.loads(shown.func))
            return self.row(rows, t.Plain("none"), operands, shown, node)
        owner, place, after = self.owner(func.value, rows)
        args, shell, keywords = self.arguments(node, ast.Attribute(place, func.attr.value, ast.Load()), rows)
        return self.row(rows, t.Method(func.attr.value, after), [owner, *args], shell, node, ("", *keywords))

    def invoke_own(self, node: cst.Call, func: cst.Attribute, callee: Callee, rows: list[t.Row]) -> ast.expr:
        """Lower `self.name(...)` whose method is known by the class's text."""
        me = self.expression(func.value, rows)
        args, shell, keywords = self.arguments(node, ast.Attribute(me, func.attr.value, ast.Load()), rows)
        if callee.static.owner is None:  # a static method
            return self.row(rows, t.Invoke(callee), args, shell, node, keywords)
        return self.row(rows, t.Invoke(callee), [me, *args], shell, node, ("", *keywords))

    def is_logger(self, node: cst.BaseExpression) -> bool:
        """Say whether an expression is a logger of the module's, or one that is asked for."""
        if isinstance(node, cst.Call):
            return object_of(node.func, self.scope, self.is_local) is logging.getLogger
        return isinstance(object_of(node, self.scope, self.is_local), logging.Logger)

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


def _written_out(args: Sequence[cst.Arg]) -> Iterator[tuple[str, str, cst.BaseExpression]]:
    """Yield star, keyword and value of a call's arguments; those in a display behind a star one by one."""
    words = [arg.keyword.value for arg in args if arg.keyword]
    for arg in args:
        match arg:
            case cst.Arg(star="*", value=cst.List(elements=elements) | cst.Tuple(elements=elements)):
                yield from (("*" if isinstance(e, cst.StarredElement) else "", "", e.value) for e in elements)
            case cst.Arg(star="**", value=cst.Dict(elements=elements)) if (keys := _keywords(elements, words)):
                yield from (("", key, e.value) for key, e in zip(keys, elements))
            case _:
                yield arg.star, arg.keyword.value if arg.keyword else "", arg.value


def _keywords(elements: Sequence[cst.BaseDictElement], taken: Sequence[str]) -> list[str]:
    """Return a display's keys, if all of them are names written as text, and none is given twice."""
    keys = [e.key for e in elements if isinstance(e, cst.DictElement)]
    texts = [key.evaluated_value for key in keys if isinstance(key, cst.SimpleString)]
    names = [text for text in texts if isinstance(text, str) and text.isidentifier()]
    return names if len(names) == len(elements) == len({*names} - {*taken}) else []


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
            default = as_ast(param.default, text) if param.default is not None else None
            note = text.code(param.annotation.annotation) if param.annotation else ""
            yield t.Param(param.name.value, kind, default, note, param)


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


def _asks_for_name(node: cst.Comparison) -> bool:
    """Say whether a comparison is `"name" in x.__dict__`: the dict is asked for its keys alone."""
    asked = node.comparisons[0].comparator
    return isinstance(asked, cst.Attribute) and asked.attr.value == "__dict__" and literal(node.left) is not None


def literal(node: cst.BaseExpression) -> str | None:
    """Return the text that an expression is, if it is an identifier written out."""
    value = node.evaluated_value if isinstance(node, cst.SimpleString) else None
    return value if isinstance(value, str) and value.isidentifier() else None


def bound_by(alias: cst.ImportAlias) -> str:
    """Return the name that an import binds."""
    if alias.asname is not None:
        assert isinstance(alias.asname.name, cst.Name)
        return alias.asname.name.value
    return _dotted(alias.name).split(".")[0]


def _dotted(node: cst.CSTNode) -> str:
    if isinstance(node, cst.Attribute):
        return f"{_dotted(node.value)}.{node.attr.value}"
    assert isinstance(node, cst.Name)
    return node.value


def _names_of_target(node: cst.BaseExpression) -> list[str]:
    return [n.value for n in walk(node) if isinstance(n, cst.Name)]


# the classes of nodes that bind names
BINDERS = (
    cst.AssignTarget, cst.AnnAssign, cst.AugAssign, cst.For, cst.NamedExpr, cst.Param, cst.FunctionDef, cst.ClassDef,
    cst.ExceptHandler, cst.WithItem, cst.MatchAs, cst.MatchStar, cst.MatchMapping,
)  # fmt: skip


def plain_targets(node: cst.CSTNode) -> list[str]:
    """Return the names that an assignment, a loop or a parameter binds (for shadowed imports)."""
    match node:
        case cst.AssignTarget(target=target) | cst.AnnAssign(target=target) | cst.AugAssign(target=target):
            return _names_of_target(target) if isinstance(target, cst.Name | cst.Tuple | cst.List) else []
        case cst.For(target=target) | cst.NamedExpr(target=target):
            return _names_of_target(target)
        case cst.Param(name=name) | cst.FunctionDef(name=name) | cst.ClassDef(name=name):
            return [name.value]
        case cst.ExceptHandler(name=cst.AsName(name=target)) | cst.WithItem(asname=cst.AsName(name=target)):
            return _names_of_target(target)
        case cst.MatchAs() | cst.MatchStar() | cst.MatchMapping():
            return captured(node)
    return []
