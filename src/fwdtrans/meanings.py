"""A function's text in; which of its names are variables, and who the others are, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Any, Generic

import libcst as cst

from .binders import BINDERS, bound_by, dotted, plain_targets
from .fence import EXECUTION, FRAMES, NAMES
from .libraries import STANDARD, is_namespace
from .parsed import Text, as_ast
from .resolve import Callee, Class, Foreign, Known, Meaning, Module, Scope, User, Value, tuple_class
from .rules import RULES
from .rules.iterators import REARRANGERS


class Meanings:
    """The names in one function's text, and who each of them is.

    Attributes:
        names: all that are met; `meanings` of the free ones, `imports` of those that the body imports or makes.
        inner: the variables of comprehensions that are open.
        around: the function around this one.
    """

    def __init__(self, text: Text, scope: Scope, locals: frozenset[str], globals: frozenset[str]) -> None:
        self.text = text
        self.scope = scope
        self.locals = locals
        self.globals = globals
        self.names: set[str] = set()
        self.meanings: dict[str, Meaning] = {}
        self.imports: dict[str, Meaning] = {}
        self.inner: list[str] = []
        self.around: Meanings | None = None
        self._find_imports()

    def _find_imports(self) -> None:
        """Note what the body's own imports bind, where nothing else binds the name; others are looked up later."""
        found: dict[str, list[Meaning]] = {}
        for node in self.text.every(cst.ImportFrom):
            if isinstance(node.names, cst.ImportStar):
                continue
            module = self.text.code(node.module) if node.module else ""
            for alias in node.names:
                meaning = self.scope.imported(module, dotted(alias.name), len(node.relative))
                found.setdefault(bound_by(alias), []).append(meaning)
        for node in self.text.every(cst.Import):
            for alias in node.names:
                name = dotted(alias.name)
                meant = Module(name if alias.asname else name.split(".")[0])
                found.setdefault(bound_by(alias), []).append(meant)
        self.imports = {name: all_[0] for name, all_ in found.items() if all_.count(all_[0]) == len(all_)}
        bound = Counter(name for node in self.text.every(*BINDERS) for name in plain_targets(node))
        for name in bound:
            self.imports.pop(name, None)
        self._find_tuples(bound)
        self._find_namespaces(bound)

    def _find_namespaces(self, bound: Mapping[str, int]) -> None:
        """Note the names of `x.__array_namespace__()`, and parameters that such a module is passed for, as imports."""
        scope: Any = self.scope
        while hasattr(scope, "outer") or hasattr(scope, "inner"):
            scope = getattr(scope, "outer", None) or scope.inner
        for name, passed in getattr(scope, "given", {}).items():
            if bound[name] == 1:
                known = Module(STANDARD if is_namespace(passed) else passed.__name__, passed)
                self.imports[name] = self.meanings[name] = known
        module: Any = getattr(scope, "namespace", None)
        for node in self.text.every(cst.Assign) if module is not None else ():
            match node:
                case cst.Assign(
                    targets=[cst.AssignTarget(target=cst.Name(value=name))],
                    value=cst.Call(func=cst.Attribute(attr=cst.Name("__array_namespace__"))),
                ) if bound[name] == 1:
                    self.imports[name] = Module(STANDARD if is_namespace(module) else module.__name__, module)

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
            if isinstance(owner, Known):  # `chain.from_iterable`, a method of a ufunc, of a distribution
                key = f"{owner.key}.{node.attr.value}"
                has_methods = owner.key.startswith(("numpy.", "scipy.stats."))
                return Known(key) if key in REARRANGERS or has_methods and RULES.of(key) else None
            return self.scope.attribute(owner, node.attr.value) if isinstance(owner, Module) else None
        if isinstance(node, cst.Subscript):  # `Stack[float]()`
            owner = self.known(node.value)
            return owner if isinstance(owner, Class) and Generic in getattr(owner.live, "__mro__", ()) else None
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

    def guard_call(self, node: cst.Call) -> Meaning | None:
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
