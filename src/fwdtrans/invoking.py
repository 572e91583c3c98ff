"""Calls in, rows out: who is called decides what a call is.

sin(x)        math.sin          a rule's
f(x)          f                 a call of the user's function
xs.pop()      .pop              a method, known by its object
"""

from __future__ import annotations

import ast
import logging
from collections.abc import Iterator, Sequence

import libcst as cst

from . import wtable as t
from .bare import is_own_dict, is_own_list
from .catching import object_of
from .expressions import Expressions, literal
from .fence import FENCE, INSTEAD
from .models import KEYWORDS, MODELS, OPERATED, REDUCED
from .parsed import as_ast
from .registry import RULES
from .resolve import Callee, Class, Foreign, Known, Meaning, Module, Operator, User, Value, model_of
from .rules.builtins import INERT, MIRRORS, OPERATIONS
from .rules.iterators import COMPREHENDED, REARRANGERS
from .rules.library import NATIVE
from .runtime import dict_of

LOGGING = frozenset("debug info warning error critical exception log".split())


class Calls(Expressions):
    """One function's calls."""

    def attribute_by_name(self, node: cst.Call, rows: list[t.Row]) -> ast.expr:
        """Return `getattr(owner, name)`, as `owner.name` where the name is written out and nothing stands in for it."""
        name = literal(node.args[1].value)
        owner = self.expression(node.args[0].value, rows)
        if name is not None and len(node.args) == 3:
            default, func = self.expression(node.args[2].value, rows), as_ast(node.func, self.text)
            self.names.update(t.loads(func))
            shown = ast.Call(func, [owner, ast.Constant(name), default], [])
            return self.row(rows, t.Field(name), [owner, default], shown, node, ("", ""))
        if name is not None:
            return self.row(rows, t.Field(name), [owner], ast.Attribute(owner, name, ast.Load()), node, ("",))
        func = as_ast(node.func, self.text)
        self.names.update(t.loads(func))
        args = [owner, *(self.expression(arg.value, rows) for arg in node.args[1:])]  # a default may come last
        return self.row(rows, t.Field(""), args, ast.Call(func, [*args], []), node, ("",) * len(args))

    def _Call(self, node: cst.Call, rows: list[t.Row]) -> ast.expr:
        found = self.guard_call(node)
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
        if found == self.scope.meaning("getattr") and isinstance(node.func, cst.Name) and is_attribute(node):
            return self.attribute_by_name(node, rows)
        if isinstance(found, Known) and found.key in COMPREHENDED:
            made = self.mapped(node, found.key.rpartition(".")[2], rows)
            if made is not None:
                return made
        whole = self.attributes(found, node, rows) or self.updated(node, rows)
        if whole is not None:
            return whole
        model = self.model(found, node)
        if model is not None:
            found = model
        if found is None and isinstance(node.func, cst.Attribute) and is_step(node):
            asked = self.expression(node.func.value, rows)
            step = ast.Call(ast.Attribute(asked, "__next__", ast.Load()), [], [])
            return self.row(rows, t.Mirror("next"), [asked], step, node, ("",))
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

    def updated(self, node: cst.Call, rows: list[t.Row]) -> ast.expr | None:
        """Lower `x.__dict__.update(d)` as the stores that it stands for (models.py); None for other calls."""
        func = node.func
        if not isinstance(func, cst.Attribute) or func.attr.value != "update" or not node.args:
            return None
        owner = self.holder(func.value)
        marks = [(arg.star, arg.keyword is not None) for arg in node.args]
        if owner is None or len(marks) > 1 and not all(word for _, word in marks) or marks[0][0] == "*":
            return None
        me, form = self.expression(owner, rows), as_ast(func, self.text)
        self.names.update(t.loads(form))
        if marks[0][1]:  # by keyword
            keys: list[ast.expr] = [ast.Constant(arg.keyword.value) for arg in node.args if arg.keyword]
            values = [self.expression(arg.value, rows) for arg in node.args]
            both = [part for pair in zip(keys, values) for part in pair]
            given = self.row(rows, t.Display("dict"), both, ast.Dict([*keys], values), node, ("key", "") * len(values))
        else:
            given = self.expression(node.args[0].value, rows)
        callee = model_of("update_fields", self.scope)
        return self.row(rows, t.Invoke(callee), [me, given], ast.Call(form, [given], []), node, ("", ""))

    def attributes(self, found: Meaning | None, node: cst.Call, rows: list[t.Row]) -> ast.expr | None:
        """Lower `vars(x)`, and our own `dict_of(x, dx)` in what is differentiated again; None for other calls."""
        asked = self.holder(node)
        func = as_ast(node.func, self.text)
        if asked is not None:
            args = [self.expression(asked, rows)]
        elif isinstance(found, User) and found.callee.live is dict_of:
            args = [self.expression(arg.value, rows) for arg in node.args]
        else:
            return None
        self.names.update(t.loads(func))
        return self.row(rows, t.Field("__dict__"), args[-1:], ast.Call(func, [*args], []), node, ("",))

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

    def count_of(self, found: Meaning | None) -> int:
        """Return how many operands a function of the tables takes, if that is always the same, and several; else 0."""
        key = OPERATIONS.get(found.key, found.key) if isinstance(found, Known) else ""
        rules = [r for r in RULES.of(key) if not r.is_constant and "mod" not in r.params] if key else []  # of `pow`
        counts = {0 if rule.variadic or rule.defaults or rule.params[0] == "xs" else len(rule.params) for rule in rules}
        return max(counts) if len(counts) == 1 and max(counts) > 1 else 0

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
                return t.Plain(INERT[key], key=key)
            case Known(key) if key in OPERATIONS and not any(star or word for star, word, _ in written_out(node.args)):
                return t.Apply(OPERATIONS[key])
            case Known(key) | Module(key) if key in NATIVE:
                return t.Library(key)
            case Known(key):
                return t.Apply(key)
            case User(callee):
                return t.Invoke(callee)
            case Class(cls) if is_own_list(cls) and not any(star or word for star, word, _ in written_out(node.args)):
                return t.Mirror("list", cls) if len(node.args) < 2 else t.Make(cls)
            case Class(cls) if is_own_dict(cls):
                return t.Mirror("dict", cls)
            case Class(cls):
                return t.Make(cls)
            case Operator(name):
                what, advice, _ = FENCE["operator"]
                return t.Fenced(what.format(name=name), advice)
            case Foreign("setattr" | "builtins.setattr"):
                what, advice, _ = FENCE["named store"]
                return t.Fenced(what, advice)
            case Foreign(is_lookup=True):
                return t.Plain("any")
            case Foreign(name, why, better):
                what, advice, _ = FENCE["rule"]
                because = f": it {why}" if why else ""
                instead = better or INSTEAD.get(name) or advice.format(name=name)
                return t.Fenced(what.format(name=name) + because, instead, True)
        what, advice, _ = FENCE["local function"]
        return t.Fenced(what, advice)

    def arguments(
        self, node: cst.Call, func: ast.expr, rows: list[t.Row]
    ) -> tuple[list[ast.expr], ast.Call, tuple[str, ...]]:
        """Lower a call's arguments in order; return operands, the call over them, and their keywords."""
        args, keywords = [], []
        call = ast.Call(func, [], [])
        for star, word, node_ in written_out(node.args):
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


def written_out(args: Sequence[cst.Arg]) -> Iterator[tuple[str, str, cst.BaseExpression]]:
    """Yield star, keyword and value of a call's arguments, as Python evaluates them: by position, then by keyword.

    Those in a display behind a star come one by one.
    """
    words = [arg.keyword.value for arg in args if arg.keyword]
    for arg in sorted(args, key=lambda arg: arg.keyword is not None or arg.star == "**"):
        match arg:
            case cst.Arg(star="*", value=cst.List(elements=elements) | cst.Tuple(elements=elements)) if (
                len(elements) != 1 or not isinstance(elements[0], cst.StarredElement)
            ):
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


def is_step(node: cst.Call) -> bool:
    """Say whether a call is `it.__next__()`, of something that is not `super()`."""
    func = node.func
    if not isinstance(func, cst.Attribute) or func.attr.value != "__next__" or node.args:
        return False
    return not (isinstance(func.value, cst.Call) and getattr(func.value.func, "value", "") == "super")


def is_attribute(node: cst.Call) -> bool:
    """Say whether a call of `getattr` is one of an attribute, with a default perhaps."""
    return not any(arg.star or arg.keyword for arg in node.args) and len(node.args) in (2, 3)
