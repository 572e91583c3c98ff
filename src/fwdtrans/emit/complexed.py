"""Facts in; the user's function for numbers with a small imaginary part, which carries the derivative, out.

    if x > 0:                        if x.real > 0:
        return abs(x) * log(x)  ->       return cabs(x) * clog(x)

The text is the user's but for what complex numbers would get wrong without a word: that is rewritten (comparisons,
`abs`, `max`, `math`'s functions, truth, text) or refused. What they refuse themselves, by a TypeError, needs no care.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator
from typing import Any

import libcst as cst

from .. import kinds as k
from .. import wtable as t
from ..errors import Refused
from ..facts import Env, Facts, Hand, constants_of, match_row
from ..members import OPERATOR_METHODS
from ..parsed import children, walk
from ..resolve import Callee, Known, User
from ..runtime import is_named
from ..written import Around, Companion, Instead, Rewritten
from .analytic import IN_THE_FIRST, LINEAR_NO_MORE, OF_A_TYPE, instead_of, is_analytic, outer_of
from .naming import Naming

HOLOMORPHIC = frozenset("sin cos tan sinh cosh tanh asinh atan exp".split())  # everywhere on the real axis
OURS = frozenset(
    "sqrt log log2 log10 asin acos acosh atanh pow fabs copysign fmod remainder modf frexp ldexp nextafter hypot dist "
    "atan2 expm1 log1p exp2 cbrt erf erfc gamma lgamma degrees radians fsum prod sumprod fma".split()
)
REAL = frozenset("floor ceil trunc ulp isnan isinf isfinite isclose int round bool".split())  # of the real part alone
BUILTINS = frozenset("abs max min sorted float divmod pow".split())
SAME = frozenset("+ - * / @ neg pos builtins.sum builtins.list builtins.tuple builtins.reversed".split())
KEEPING = frozenset(
    {"append", "extend", "insert", "pop", "clear", "reverse", "copy", "get", "setdefault", "items", "keys", "values",
     "update", "appendleft", "extendleft", "popleft", "rotate", "popitem", "move_to_end", "item", "tolist"}
)  # fmt: skip
DATA = frozenset({"shape", "size", "ndim", "T", "mT", "flat"})  # attributes of arrays that mean no conjugate
TYPES = frozenset(  # of NumPy's arrays
    {f"builtins.{name}" for name in ("float", "int", "bool")} | {"numpy.bool_", "numpy.bool"}
    | {f"numpy.{name}{size}" for name in ("int", "uint", "float") for size in ("8", "16", "32", "64")}
)
NUMBERS = frozenset({"float", "int", "complex", "bool", "Real", "numbers.Real", "Number", "numbers.Number"})
FOLLOWED = frozenset(
    {"__init__", "__class__", "__call__", "__repr__", "__str__", "__format__", "__getitem__"}
    | {f"__{prefix}{word}__" for word in OPERATOR_METHODS.values() for prefix in ("", "r", "i")}
    | {"__neg__", "__pos__", "__abs__"}
)  # methods of the user's that are called as rows, or give text
ADVICE = "use scheme='richardson' for it"


def emit(facts: Facts, calls: Any, name: str) -> Companion:
    """Return a function for numbers with an imaginary part."""
    return Complexed(facts, calls, name, False).run()


class Complexed(Naming):
    """One function, rewritten."""

    def run(self) -> Companion:
        """Return the rewritten function."""
        self.text = self.program.source
        if self.program.is_complex:
            raise self.refuse(self.text.node, "the function means complex numbers itself")
        self.changes: dict[int, Any] = {}
        for line in self.program.lines():
            env = self.facts.before.get(id(line))
            if env is None and line not in self.inner_lines():
                continue  # never reached
            self.line(line, env or {})
        params = tuple((p.name, p.default, p.kind, p) for p in self.program.params)
        decorator = self.runtime("remembered") if self.is_short_by_its_cache() else ""
        return Companion(
            self.name, params, (Rewritten(self.text.node, self.changes),), self.program, self.injected,
            self.companions, self.runtimes, decorator=decorator,
        )  # fmt: skip

    def inner_lines(self) -> set[t.Line]:
        """Return the lines of functions inside: what is known of their names is not kept by line."""
        own = {id(line) for line in t.own_lines(self.program.body)}
        return {line for line in self.program.lines() if id(line) not in own}

    def refuse(self, node: Any, what: str) -> Refused:
        """Return the refusal of a piece of text."""
        return Refused(f"complex step: {what}", self.text.place(node), ADVICE)

    # --- what may carry a step ------------------------------------------------------------------------------

    def moves(self, operand: ast.expr, env: Env) -> bool:
        """Say whether an operand may hold numbers with an imaginary part."""
        if not isinstance(operand, ast.Name):
            return False
        if operand.id in self.facts.rows or operand.id in env:
            return self.facts.carries(self.facts.value(operand, env))
        return operand.id not in self.program.functions  # a variable of a comprehension, of a function inside

    def ours(self, name: str) -> str:
        """Return our name for a function of complexes.py."""
        return self.imported("fwdtrans.complexes", name)

    # --- lines ----------------------------------------------------------------------------------------------

    def line(self, line: t.Line, env: Env) -> None:
        """Note the changes of a line."""
        guards = [case.guard for case in line.does.cases if case.guard] if isinstance(line.does, t.Match) else []
        rows = [*t.all_rows(line.rows), *(row for guard in guards for row in t.all_rows(guard.rows))]
        self.here: dict[str, t.Row] = {row.w: row for row in rows}
        tests = [line.does.test] if isinstance(line.does, t.If | t.While) else [guard.value for guard in guards]
        for row in rows:
            tests += [row.args[0]] if isinstance(row.what, t.Choice) else []
            tests += [row.args[0]] if isinstance(row.what, t.Plain) and isinstance(row.node, cst.UnaryOperation) else []
        self.tests = {test.id for test in tests if isinstance(test, ast.Name)}
        for row in rows:
            self.row(row, env)
        if id(line) in self.facts.instead:
            self.changed_by_own(line, self.facts.instead[id(line)])
        match line.does:
            case t.If(test) | t.While(test) if self.is_bare(test, env):
                self.around(line.node.test)
            case t.Keep() if isinstance(line.node, cst.Assert) and isinstance(line.node.test, cst.Name):
                self.around(line.node.test)
            case t.Match(subject, cases):
                if self.moves(subject, env):
                    self.patterns(line.node, cases)
                for case in cases:
                    if case.guard is not None and self.is_bare(case.guard.value, env):
                        self.around(case.node.guard)
            case t.Update(_, op, value) if op.rstrip("=") in ("//", "%", "**"):
                if op.startswith("**") and _is_product(value):
                    pass
                elif isinstance(line.node, cst.AugAssign) and isinstance(line.node.target, cst.Name):
                    ours = {"//": "cfloordiv", "%": "cmod", "**": "cpow"}[op.rstrip("=")]
                    self.changes[id(line.node)] = Instead(self.ours(ours), ("target", "value"))
                else:
                    raise self.refuse(line.node, f"`{op.rstrip('=')}=` is not rewritten; write the operation out")
        for target in _targets(line):
            for store in target.stores():
                self.subscripts(store.node, store.args[1:], env)

    def is_bare(self, operand: ast.expr, env: Env) -> bool:
        """Say whether an operand that is asked for its truth is a value that moves, no comparison."""
        row = self.here.get(operand.id) if isinstance(operand, ast.Name) else None
        return self.moves(operand, env) and not (row is not None and isinstance(row.what, t.Plain | t.Logic))

    def around(self, node: Any, name: str = "real", module: str = "complexes") -> None:
        """Put a call around a piece of text."""
        self.changes[id(node)] = Around(self.imported(f"fwdtrans.{module}", name), self.changes.get(id(node)))

    # --- rows -----------------------------------------------------------------------------------------------

    def row(self, row: t.Row, env: Env) -> None:
        """Note the changes of a row."""
        active = [arg for arg in row.args if self.moves(arg, env)]
        found = self.facts.calls.get(row.w)
        if found is not None and not isinstance(row.what, t.Invoke | t.Make) and not isinstance(found[0], Hand):
            if active or self.facts.carries(self.facts.rows[row.w]):
                self.of_object(row, found[0], env)
                self.values(row, env)
                return
        match row.what:
            case t.Apply(key):
                self.apply(row, key, active, env)
            case t.Plain():
                if not (isinstance(row.node, cst.Comparison) and _is_identity(row.node)):
                    if any(self.facts.value(arg, env).kind == "object" for arg in active):
                        raise self.refuse(row.node, "objects that hold what moves are compared")
                    self.reals(row, active)
            case t.Index():
                self.subscripts(row.node, row.args[1:], env)
            case t.Invoke(callee):
                self.invoke(row, callee, active, env)
            case t.Method(name):
                self.method(row, name, active, env)
            case t.Choice() if self.is_bare(row.args[0], env):
                self.around(row.node.test)
            case t.Logic():
                self.logic(row, env)
            case t.Comprehension(clauses=clauses):
                for clause in clauses:
                    if any(self.is_bare(block.value, env) for block in clause.conditions):
                        raise self.refuse(row.node, "a condition asks for the truth of a number that moves")
            case t.Field(name) if active and self.facts.value(row.args[0], env).kind == "array":
                if name == "real":
                    same = self.imported("fwdtrans.complex_arrays", "carray_same")
                    self.changes[id(row.node)] = Instead(same, ("value",))
                elif name not in DATA:
                    raise self.refuse(row.node, f"`.{name}` of what moves is not rewritten")
            case t.Field(name) if active and (row.w in self.facts.calls or self.is_number(row.args[0], env)):
                raise self.refuse(row.node, f"`.{name}` of what moves is not rewritten")
            case t.Display(kind="dict"):
                pass  # keys that carry tangents are refused by the analysis of rules
            case t.Make(cls) if active:
                self.make(row, cls)
            case t.Library() | t.Fenced() if active:
                raise self.refuse(row.node, f"`{self.shown(row)}` is given what moves")
        self.values(row, env)

    def shown(self, row: t.Row) -> str:
        """Return a row as the user writes it."""
        return " ".join(self.text.code(row.node).split())

    def make(self, row: t.Row, cls: Any) -> None:
        """Have an object made of what moves: by the rewritten `__init__`, or as it is where no code of his runs."""
        if is_plain_record(cls) or row.w in self.facts.contents and is_quiet(cls):
            return
        found = self.facts.calls.get(row.w)
        if found is None or not isinstance(found[0], Callee) or not is_made_so(cls, row):
            what = "makes an object whose class has code that is not rewritten"
            raise self.refuse(row.node, f"`{self.shown(row)}` {what}")
        first = (self.ours("cmade"), self.companion(row))
        self.changes[id(row.node.func)] = Instead(self.imported("functools", "partial"), ("",), first=first)

    def of_object(self, row: t.Row, callee: Any, env: Env) -> None:
        """Call the rewritten method of the user's, or what an operator or a property of his calls."""
        args = self.facts.operands.get(row.w, row.args)
        if not isinstance(callee, Callee):
            raise self.refuse(row.node, "code of the object's class would run as it is")
        match row.what:
            case t.Method() if isinstance(row.node, cst.Call) and isinstance(row.node.func, cst.Attribute):
                self.of_method(row, row.node.func, args, env)
            case t.Field() if isinstance(row.node, cst.Attribute) and self.is_object(row, env):
                self.changes[id(row.node)] = Instead(self.companion(row), ("value",))
            case t.Apply() if isinstance(row.node, cst.BinaryOperation) and args == row.args:
                self.changes[id(row.node)] = Instead(self.companion(row), ("left", "right"))
            case t.Apply() if isinstance(row.node, cst.BinaryOperation) and args == row.args[::-1]:
                first = (self.companion(row),)
                self.changes[id(row.node)] = Instead(self.ours("cturned"), ("left", "right"), first=first)
            case t.Apply() if isinstance(row.node, cst.UnaryOperation):
                self.changes[id(row.node)] = Instead(self.companion(row), ("expression",))
            case t.Apply("builtins.abs") if isinstance(row.node, cst.Call):
                self.renamed(row, self.companion(row))
            case t.Index() if isinstance(row.node, cst.Subscript) and is_plain_index(row.node):
                self.changes[id(row.node)] = Instead(self.companion(row), ("value", "slice.0.slice.value"))
            case _:
                raise self.refuse(row.node, "code of the object's class would run as it is")

    def of_method(self, row: t.Row, func: cst.Attribute, args: tuple[ast.expr, ...], env: Env) -> None:
        """Call a rewritten method: one of an object or of a class, a static one by its name alone."""
        partial, first = self.imported("functools", "partial"), (self.companion(row),)
        is_super = self.text.code(func.value).startswith("super(")
        if is_super and (len(func.value.args) or self.own_object is None):  # type: ignore[attr-defined]
            raise self.refuse(row.node, "`super` with arguments, or of what is bound anew")
        if is_super and args == row.args and self.is_object(row, env):
            self.changes[id(func)] = Instead(partial, (), first=(*first, self.own_object))  # type: ignore[arg-type]
        elif not is_super and args == row.args and self.facts.value(row.args[0], env).kind in ("object", "class"):
            self.changes[id(func)] = Instead(partial, ("value",), first=first)
        elif not is_super and args == row.args[1:]:
            is_name = isinstance(func.value, cst.Name)
            alone = Instead(self.ours("calone"), ("value",), first=first) if not is_name else None
            self.changes[id(func)] = alone or ast.Name(first[0], ast.Load())
        elif not is_super and ast.unparse(args[0]) == f"{ast.unparse(row.args[0])}.__class__":
            self.changes[id(func)] = Instead(self.ours("cof_class"), ("value",), first=first)
        else:
            raise self.refuse(row.node, "code of the object's class would run as it is")

    def is_object(self, row: t.Row, env: Env) -> bool:
        """Say whether a row's first operand is an object of the user's."""
        return self.facts.value(row.args[0], env).kind == "object"

    def changed_by_own(self, line: t.Line, other: t.Line) -> None:
        """Call what `x += y` calls of an object's class; `other` is the line as the analysis has it written out."""
        known = {row.w for row in t.all_rows(line.rows)}
        for row in t.all_rows(other.rows):
            found = self.facts.calls.get(row.w)
            if row.w in known or found is None or not self.facts.carries(self.facts.rows.get(row.w, k.NONE)):
                continue
            is_name = isinstance(line.node, cst.AugAssign) and isinstance(line.node.target, cst.Name)
            if not (isinstance(found[0], Callee) and isinstance(row.what, t.Apply) and row.what.in_place and is_name):
                raise self.refuse(line.node, "code of the object's class would run as it is")
            if self.facts.operands.get(row.w, row.args) != row.args:
                raise self.refuse(line.node, "the right operand's class does `+=`; write the operation out")
            self.changes[id(line.node)] = Instead(self.companion(row), ("target", "value"))

    @property
    def own_object(self) -> str | None:
        """The name of the object that a method is of, by which `super()` knows it."""
        name = self.program.params[0].name if self.program.params else ""
        return name if name and name not in t.bindings(self.program) else None

    def patterns(self, node: Any, cases: tuple[t.Case, ...]) -> None:
        """Give patterns that ask what a number is its real part: with a step it is equal to none, and of no real class.

        What they capture would have lost its step.
        """
        parts = [part for case in node.cases for part in walk(case.pattern)]
        values = [part.value for part in parts if isinstance(part, cst.MatchValue)]
        classes = [self.text.code(part.cls) for part in parts if isinstance(part, cst.MatchClass)]
        if all(isinstance(value, cst.SimpleString) for value in values) and not NUMBERS & {*classes}:
            return
        if any(case.captures for case in cases):
            raise self.refuse(node, "a number that moves is matched against patterns that name it too")
        self.around(node.subject)

    def values(self, row: t.Row, env: Env) -> None:
        """Refuse functions that are passed on as they are: they would be called with complex numbers."""
        if isinstance(row.what, t.Plain):
            return
        for arg in row.args:
            if takes_types(row) and getattr(self.program.functions.get(getattr(arg, "id", "")), "key", "") in TYPES:
                continue
            found = self.program.functions.get(arg.id) if isinstance(arg, ast.Name) and arg.id not in env else None
            if isinstance(found, User | Known):
                raise self.refuse(row.node, f"`{arg.id}` is passed on as a value")  # type: ignore[attr-defined]

    def is_number(self, operand: ast.expr, env: Env) -> bool:
        """Say whether an operand is known to be a number, or may be one."""
        return self.facts.value(operand, env).kind in ("number", "float", "real", "any")

    def apply(self, row: t.Row, key: str, active: list[ast.expr], env: Env) -> None:
        """Note the change of an operation or of a function of the tables."""
        if key.startswith(("numpy.", "scipy.")):
            self.of_arrays(row, key.removeprefix("numpy."), active)
            return
        if not active or key in SAME:
            return
        module, _, name = key.rpartition(".")
        if key == "//":
            self.reals(row, active)
        elif key == "%" and self.facts.value(row.args[0], env).kind == "text":
            self.reals(row, active)
        elif key in ("%", "**") and not isinstance(row.node, cst.BinaryOperation):
            raise self.refuse(row.node, f"`{self.shown(row)}` by a function is not rewritten")
        elif key == "%" or key == "**" and not _is_product(row.args[1]):
            self.changes[id(row.node)] = Instead(self.ours({"%": "cmod", "**": "cpow"}[key]), ("left", "right"))
        elif key == "**":
            return
        elif name in REAL and module in ("math", "builtins"):
            self.reals(row, active)
        elif module == "math" and name in HOLOMORPHIC:
            self.renamed(row, self.imported_as("cmath", name))
        elif module == "math" and name in OURS or module == "builtins" and name in BUILTINS:
            self.renamed(row, self.ours(f"c{name}"))
        else:
            raise self.refuse(row.node, f"`{self.shown(row)}` is given what moves")

    def of_arrays(self, row: t.Row, name: str, active: list[ast.expr]) -> None:
        """Note the change of a function of NumPy's, or of a method of an array's."""
        rule = match_row(row, constants_of(row))[0]
        if not active:
            if self.facts.carries(self.facts.rows[row.w]):  # what moves is stored into it later
                if rule is None or rule.kind.startswith("view") or not isinstance(row.node, cst.Call):
                    raise self.refuse(row.node, f"`{self.shown(row)}` has no room for what moves")
                self.around(row.node, "carray_room", "complex_arrays")
            return
        if rule is not None and rule.is_constant:
            if not self.facts.carries(self.facts.rows[row.w]):  # `zeros_like(x)` that is stored into has room
                self.reals(row, active)
        elif name in OF_A_TYPE and ("dtype" in row.keywords or row.keywords[1:2] == ("",)):
            self.replaced(row, self.imported(f"fwdtrans.{OF_A_TYPE[name][0]}", OF_A_TYPE[name][1]), False)
        elif "dtype" in row.keywords:
            raise self.refuse(row.node, f"`{self.shown(row)}` is given a dtype")
        elif (ours := instead_of(name)) is not None:
            self.replaced(row, self.imported(f"fwdtrans.{ours[0]}", ours[1]), name.startswith("ndarray."))
        elif (inner := outer_of(name)) is not None and isinstance(row.node, cst.Call):
            outer = self.imported("fwdtrans.complex_arrays", "carray_outer")
            first = (outer, self.imported(f"fwdtrans.{inner[0]}", inner[1]))
            self.changes[id(row.node.func)] = Instead(self.imported("functools", "partial"), (), first=first)
        elif name in IN_THE_FIRST and active == [row.args[0]]:
            return
        elif not is_analytic(name) and (name.startswith("scipy.") or not self.is_linear(row, rule, active)):
            raise self.refuse(row.node, f"`{self.shown(row)}` is given what moves")

    def is_linear(self, row: t.Row, rule: Any, active: list[ast.expr]) -> bool:
        """Say whether a function of NumPy's is linear in all that moves, complex numbers too."""
        if rule is None or rule.key.rpartition(".")[2] in LINEAR_NO_MORE:
            return False
        moving = {id(arg) for arg in active}
        last = rule.params.index(rule.variadic) if rule.variadic else len(rule.params) - 1
        names = [rule.params[min(i, last)] if word in ("", "*") else word for i, word in enumerate(row.keywords)]
        return all(name in rule.linear for name, arg in zip(names, row.args) if id(arg) in moving)

    def replaced(self, row: t.Row, ours: str, is_method: bool) -> None:
        """Call a function of ours in the place of a function of NumPy's, or of a method of an array's."""
        if not is_method:
            self.renamed(row, ours)
        elif isinstance(row.node, cst.Call) and isinstance(row.node.func, cst.Attribute):
            partial = self.imported("functools", "partial")
            self.changes[id(row.node.func)] = Instead(partial, ("value",), first=(ours,))
        else:
            raise self.refuse(row.node, f"`{self.shown(row)}` is not rewritten")

    def imported_as(self, module: str, name: str) -> str:
        """Return our name for a function of `cmath`, `csin`."""
        for ours, known in self.injected.items():
            if known == (module, name):
                return ours
        ours = self.names.free_function(f"c{name}")
        self.injected[ours] = (module, name)
        return ours

    def renamed(self, row: t.Row, ours: str) -> None:
        """Call another function in the place of the user's."""
        if not isinstance(row.node, cst.Call) or not isinstance(row.form, ast.Call):
            raise self.refuse(row.node, f"`{self.shown(row)}` is not rewritten")
        if self.text.code(row.node.func) != ast.unparse(row.form.func):  # `map(abs, xs)` stands for `abs(x)` of each
            raise self.refuse(row.node, f"`{ast.unparse(row.form.func)}` is passed on as a value")
        self.changes[id(row.node.func)] = ast.Name(ours, ast.Load())

    def reals(self, row: t.Row, active: list[ast.expr]) -> None:
        """Give a row the real parts of what moves: its result carries no derivative."""
        for operand in active:
            assert isinstance(operand, ast.Name)
            inner = self.here.get(operand.id)
            if inner is not None and self.facts.value(operand, {}).kind == "iterator":
                raise self.refuse(row.node, "a function that knows real numbers asks an iterator over what moves")
            if inner is not None:
                self.around(inner.node)
                continue
            for node in names_in(row.node, operand.id):
                if id(node) not in self.changes:
                    self.around(node)

    def subscripts(self, node: Any, args: tuple[ast.expr, ...], env: Env) -> None:
        """Ask for an item by the real part."""
        for operand in args:
            if self.moves(operand, env) and isinstance(node, cst.Subscript):
                inner = self.here.get(operand.id)  # type: ignore[attr-defined]
                found = [inner.node] if inner is not None else []
                for part in node.slice:
                    found += names_in(part, operand.id) if inner is None else []  # type: ignore[attr-defined]
                for one in found:
                    if id(one) not in self.changes or inner is not None:
                        self.around(one)

    def logic(self, row: t.Row, env: Env) -> None:
        """Ask for the truth of the real part, where only the truth is asked for."""
        assert isinstance(row.what, t.Logic)
        operands = [row.args[0], *(block.value for block in row.what.blocks)]
        if not any(self.is_bare(operand, env) for operand in operands):
            return
        if row.w not in self.tests:
            if any(isinstance(node, cst.NamedExpr) for node in walk(row.node)):
                raise self.refuse(row.node, f"`{row.what.word}` chooses between numbers that move; write an `if`")
            for node in choices(row.node):
                self.changes[id(node)] = Instead(self.ours(f"c{row.what.word}"), ("left", "right"), True)
            return
        for leaf in leaves(row.node):
            if not isinstance(leaf, cst.Comparison | cst.UnaryOperation | cst.Call):
                self.around(leaf)

    def invoke(self, row: t.Row, callee: Any, active: list[ast.expr], env: Env) -> None:
        """Call the rewritten function of the user's, or his object, or make one of a class that is a value."""
        found = self.facts.calls.get(row.w)
        if getattr(callee, "name", "") == "update_fields" and isinstance(row.node.func, cst.Attribute):
            return None  # nothing is computed: the user's own `x.__dict__.update(d)` will do
        if active and isinstance(row.form, ast.Call) and isinstance(row.form.func, ast.Name):
            value = self.facts.value(row.form.func, env)
            if value.kind == "class" and value.cls is not None:
                return self.make(row, value.cls)
            if value.kind == "object" and found is not None and isinstance(found[0], Callee):
                partial, first = self.imported("functools", "partial"), (self.companion(row),)
                self.changes[id(row.node.func)] = Instead(partial, ("",), first=first)
                return None
        if found is None or not isinstance(found[0], Callee):
            is_local = row.w in self.facts.calls and not isinstance(found[0], Callee) and hasattr(found[0], "w")  # type: ignore[index]
            if not is_local and (active or found is not None):
                raise self.refuse(row.node, "a function that is known by its value alone is called")
        elif active or found[2].carries or found[2].stores:
            self.renamed(row, self.companion(row))
        return None

    def method(self, row: t.Row, name: str, active: list[ast.expr], env: Env) -> None:
        """Let containers' methods be; give text the real parts; refuse the others."""
        if row.w in self.facts.of_arrays:
            self.of_arrays(row, f"ndarray.{name}", active)
            return
        if not active:
            return
        owner = self.facts.value(row.args[0], env)
        if owner.kind == "text":
            self.reals(row, [arg for arg in active if arg is not row.args[0]])
            return
        is_number = owner.kind in ("number", "float", "real")
        is_called = row.w in self.facts.calls and not isinstance(self.facts.calls[row.w][0], Hand)
        if name == "sort" and owner.kind == "list" and not is_called:
            self.changes[id(row.node.func)] = Instead(self.ours("csort"), ("value",))
            return
        if row.w in self.facts.calls or name not in KEEPING or is_number and name != "item":
            raise self.refuse(row.node, f"`.{name}()` of what moves is not rewritten")


def _targets(line: t.Line) -> tuple[t.Target, ...]:
    match line.does:
        case t.Bind(targets) | t.Delete(targets):
            return targets
        case t.Update(target) | t.For(target):
            return (target,)
    return ()


def _is_product(exponent: ast.expr) -> bool:
    """Say whether a power with this exponent is a product: Python multiplies for small whole numbers."""
    value = exponent.value if isinstance(exponent, ast.Constant) else None
    return isinstance(value, int | float) and value == int(value) and 0 < value <= 100


def _is_identity(node: cst.Comparison) -> bool:
    return all(isinstance(part.operator, cst.Is | cst.IsNot) for part in node.comparisons)


def leaves(node: Any) -> Iterator[Any]:
    """Yield what `and` and `or` stand between."""
    if isinstance(node, cst.BooleanOperation):
        yield from leaves(node.left)
        yield from leaves(node.right)
    else:
        yield node


def choices(node: Any) -> Iterator[Any]:
    """Yield the operations of a chain of `and`, or of `or`."""
    if isinstance(node, cst.BooleanOperation):
        yield node
        if type(node.left) is type(node) and type(node.left.operator) is type(node.operator):
            yield from choices(node.left)


def is_plain_record(cls: Any) -> bool:
    """Say whether making an object of a class runs no code of the user's: a dataclass, a named tuple."""
    if not isinstance(cls, type) or hasattr(cls, "__post_init__"):
        return False
    own = vars(cls).get("__init__")
    is_made = dataclasses.is_dataclass(cls) and getattr(getattr(own, "__code__", None), "co_filename", "") == "<string>"
    return is_made or is_named(cls) and "__new__" in vars(cls)


def is_plain_index(node: cst.Subscript) -> bool:
    """Say whether an item is asked for by one expression, no slice."""
    return len(node.slice) == 1 and isinstance(node.slice[0].slice, cst.Index)


def is_made_so(cls: Any, row: t.Row) -> bool:
    """Say whether making an object of a class is to call its `__init__`, which has text, and nothing else."""
    is_plain = isinstance(row.node, cst.Call) and type(cls) is type and getattr(cls, "__new__", None) is object.__new__
    return is_plain and is_quiet(cls)


def is_quiet(cls: Any) -> bool:
    """Say whether Python calls no method of a class by itself that is not followed: a comparison of its own, say."""
    own = [name for base in getattr(cls, "__mro__", ()) if base is not object for name in vars(base)]
    return not {n for n in own if n[:2] == "__" and callable(getattr(cls, n, None))} - FOLLOWED


def takes_types(row: t.Row) -> bool:
    """Say whether a row may be given a type that it does not call: `x.astype(float)`, `np.ones(3, bool)`."""
    match row.what:
        case t.Method("astype"):
            return True
        case t.Apply(key):
            return key.startswith("numpy.")
    return False


def names_in(node: Any, name: str) -> list[Any]:
    """Return the nodes in a piece of text at which a variable is read."""
    if isinstance(node, cst.Name):
        return [node] if node.value == name else []
    hidden = {id(node.attr)} if isinstance(node, cst.Attribute) else {id(getattr(node, "keyword", None))}
    return [found for child in children(node) if id(child) not in hidden for found in names_in(child, name)]
