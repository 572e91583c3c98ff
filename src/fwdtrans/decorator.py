"""The decorator: the user's function, unchanged and at its old speed, with its derivatives beside it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from types import CodeType, FunctionType

from .api import jvp, prepared
from .attributes import head_of
from .errors import Place, Refused, SeedError, SourceUnavailable
from .kept import keep
from .modes import FORMS, FORWARD, Bounds, Mode, Step, mode_of
from .operators import Operator, estimate
from .parameters import KEYWORD_ONLY, POSITIONAL_ONLY, VAR_KEYWORD, VAR_POSITIONAL, defaults_of, kinds_of
from .runtime import DUALS, SPECIAL
from .shapes import shape_of
from .straight import ELSEWHERE, MOST, Way, way_of_jvp
from .targets import Target, target_of, with_source
from .transformed import INDEXES_NUMBERS
from .typed import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload
from .wrt import Wrt

if TYPE_CHECKING:
    from inspect import Signature

P = ParamSpec("P")
Q = ParamSpec("Q")
R = TypeVar("R")


class Differentiable(Generic[P, R]):
    """The user's function, with its derivatives beside it; calling it calls the function.

    Attributes:
        grad: a function of the same arguments that gives the gradient with respect to the decorator's `wrt`;
            `value_and_grad` gives `(value, gradient)`, `derivative` the derivative in the one input asked for.
    """

    __fwdtrans_function__: FunctionType

    def __init__(
        self, function: Callable[P, R], wrt: Wrt = None, mode: Mode = FORWARD, form: str = "lines"
    ) -> None:
        if form not in FORMS:
            raise SeedError(f"form={form!r}; it is one of {', '.join(FORMS)}")
        functools.update_wrapper(self, function)
        self.__fwdtrans_function__ = function  # type: ignore[assignment]
        self.__fwdtrans_mode__ = mode
        self.wrt, self.mode, self.form = wrt, mode.name, form
        self._way: Way | None = None
        self._missed = 0  # calls that went another way
        self.grad: Operator[P, Any] = Operator("grad", self, wrt)
        self.value_and_grad: Operator[P, tuple[R, Any]] = Operator("value_and_grad", self, wrt)
        self.derivative: Operator[P, Any] = Operator("derivative", self, wrt)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Call the user's function (each instance's class has a quicker one with the user's signature)."""
        result: R = self._special(args, kwargs)
        return result

    def _special(self, args: Any, kwargs: Any) -> Any:
        """Call with what may hold a Dual: value and tangent come back as a Dual."""
        if not any(map(_holds_dual, [*args, *kwargs.values()])):
            return self.__fwdtrans_function__(*args, **kwargs)
        target = self._target
        bound = target.bound(args, kwargs)
        values = {name: _primal(v) for name, v in bound.items()}
        seeds = {name: _tangent(v) for name, v in bound.items() if _holds_dual(v)}
        return _as_dual(*target.engine.jvp(values, seeds))

    @property
    def _target(self) -> Target:
        return target_of(self)

    @overload
    def __get__(self, instance: None, owner: Any = None) -> Differentiable[P, R]: ...

    @overload
    def __get__(
        self: Differentiable[Concatenate[Any, Q], R], instance: object, owner: Any = None
    ) -> BoundDifferentiable[Q, R]: ...

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        return self if instance is None else BoundDifferentiable(self, instance)

    def __repr__(self) -> str:
        return f"<forward_diff {self.__qualname__}>"  # type: ignore[attr-defined]

    def __reduce__(self) -> str:
        return str(self.__qualname__)  # type: ignore[attr-defined]

    # what inspect and others ask of a function

    @property
    def __code__(self) -> CodeType:
        """The function's code: it can be read, not exchanged."""
        return self.__fwdtrans_function__.__code__

    @property
    def __globals__(self) -> Any:
        return self.__fwdtrans_function__.__globals__  # type: ignore[attr-defined]

    @property
    def __closure__(self) -> Any:
        return self.__fwdtrans_function__.__closure__

    @property
    def __defaults__(self) -> tuple[Any, ...] | None:
        return self.__fwdtrans_function__.__defaults__

    @property
    def __kwdefaults__(self) -> Any:
        return self.__fwdtrans_function__.__kwdefaults__  # type: ignore[attr-defined]

    # derivatives

    def jvp(
        self, primals: Sequence[Any], tangents: Sequence[Any], kwargs: Mapping[str, Any] | None = None
    ) -> tuple[R, Any]:
        """Return `(value, directional derivative)`, and with `with_error=True` its error; see `fwdtrans.jvp`."""
        way = self._way
        result: Any = ELSEWHERE if way is None or kwargs else way(primals, tangents)
        if result is not ELSEWHERE:
            return result  # type: ignore[no-any-return]
        if self.__fwdtrans_mode__.given.get("with_error"):
            runner, values, seeds = prepared(self, primals, tangents, kwargs)
            return runner.target.engine.whole_jvp(values, seeds)  # type: ignore[no-any-return]
        result = jvp(self, primals, tangents, kwargs)
        self._missed += not kwargs
        if 1 < self._missed <= MOST and not kwargs:
            self._way = way_of_jvp(self._target.engine, primals, tangents)
        return result  # type: ignore[no-any-return]

    def error_estimate(self, *args: Any, **kwargs: Any) -> Any:
        """Return bounds of the gradient's errors at a point, in the gradient's structure.

        Raises:
            Refused: the mode gives no bound: only the numeric one with the richardson scheme does.
        """
        return estimate(self, self.wrt, args, kwargs)

    # what is generated

    def compiled(self, form: str | None = None, strict: bool = False) -> Any:
        """Return the companion as Numba compiles it, at its first call for each combination of types; a snapshot.

        Args:
            form: "gradient" for the function that gives value and gradient in one pass; by default the decorator's.
            strict: what Numba cannot compile is refused when it is called; else Python runs it, with a CompileWarning.

        Raises:
            Refused: Numba is not there.
        """
        from .native import native

        function = self._made(form or self.form, of_numbers=True).function
        return function if self.__fwdtrans_mode__.compiler else native(function, strict)[0]

    def _made(self, form: str, of_numbers: bool = False) -> Any:
        """Return the companion of the default pattern, for anything or for numbers; the other where that is refused."""
        names, _ = self._target.asked(self.wrt)
        engine = self._target.engine
        heads = {*map(head_of, names)}
        order = tuple(n for n in engine.names if n in heads or n in engine.defaults[1])
        shapes = self._numbers()
        if form == "gradient":  # it is one of numbers, and lists of them, whatever is known
            return engine.transformed(order, shapes, form)
        numbers = {n: "number" for n in order if n not in shapes and n not in engine.defaults[1]}
        known = [{**shapes, **numbers}, shapes] if of_numbers else [shapes, {**shapes, **numbers}]
        first, second = (functools.partial(engine.transformed, order, shapes, form) for shapes in known)
        try:
            made = first()
        except Refused:  # what is refused for anything may be fine for numbers
            try:
                made = second()
            except Refused:
                made = None
            if made is None or INDEXES_NUMBERS in made.flags:
                raise
        return made if INDEXES_NUMBERS not in made.flags else second()

    def _numbers(self) -> dict[str, Any]:
        """Nothing is known of arguments until a call is made; defaults tell their kind, where they have one.

        None, and what is empty, only stand for something that a call may give.
        """
        function: Any = self.__fwdtrans_function__
        found = {name: shape_of(value) for name, value in defaults_of(function).items()}
        return {n: shape for n, shape in found.items() if "none" not in str(shape) and "nothing" not in str(shape)}

    @property
    def source(self) -> str:
        """The generated text: the companion's, after those of the functions that it calls."""
        return str(self._made(self.form).source)

    @property
    def companion(self) -> FunctionType:
        """The generated function: each active parameter is followed by its tangent; a snapshot."""
        made: FunctionType = self._made(self.form).function
        return made

    def show(self) -> None:
        """Print the generated text beside the user's lines, in colour on a terminal."""
        from .show.sides import show

        show(self._made(self.form))

    def symbolic(self, wrt: Wrt = None, simplify: str | None = None) -> Any:
        """Return the derivative as a formula in the parameters, which prints as Python, LaTeX and SymPy.

        Args:
            wrt: the parameter; several give a tuple, in their order.
            simplify: "sympy" (the short form), "basic" (without SymPy), "expand" (multiplied out), "none" (raw rules).

        Raises:
            Refused: a statement has no closed expression; the message has its place.
        """
        from .formulas import symbolic

        how = simplify or self.__fwdtrans_mode__.given.get("simplify", "sympy")
        return symbolic(self._target.engine.function, wrt if wrt is not None else self.wrt, how)

    def latex(self, wrt: Wrt = None) -> str:
        """Return the function, its w table and its derivative in LaTeX, as they would stand in a paper."""
        from .show.paper import paper

        return paper(self._target.engine.function, wrt if wrt is not None else self.wrt)

    def _repr_latex_(self) -> str | None:
        from .show.paper import in_line

        return in_line(self._target.engine.function)

    def _repr_html_(self) -> str:
        from .page.card import card

        return card(self)

    def table(self, wrt: Wrt = None, **options: Any) -> Any:
        """Return a function of the arguments that gives the w table with values.

        Args:
            options: `each=True` has a direction for each parameter, side by side; `turn=` is the turn of loops to show,
                from 1, or "last"; `with_dots=True` writes the tangent of w3 as the textbooks do.
        """
        from .show.table import table

        return table(self, wrt if wrt is not None else self.wrt, **options)

    def graph(self, wrt: Wrt = None, **options: Any) -> Any:
        """Return a function of the arguments that gives the computation graph there; a notebook shows its picture.

        Args:
            options: `helpers=True` shows the operations inside the functions that are called, `most=` is how many nodes
                there may be, `with_dots=True` writes the tangent of w3 as the textbooks do.
        """
        from .show.graph import graph

        return graph(self, wrt if wrt is not None else self.wrt, **options)


class BoundDifferentiable(functools.partial, Generic[P, R]):  # type: ignore[type-arg]
    """A method of an object: the decorated function with its first argument given, as fast as a partial is."""

    __slots__ = ()

    @property
    def __self__(self) -> Any:
        """The object whose method it is."""
        return self.args[0]

    @property
    def __func__(self) -> Any:
        """The decorated function."""
        return self.func

    @property
    def __signature__(self) -> Signature:
        """The method's parameters, without the object."""
        from inspect import signature

        found = signature(self.func)
        return found.replace(parameters=[*found.parameters.values()][1:])

    @property
    def __doc__(self) -> Any:  # type: ignore[override]
        return self.func.__doc__

    if TYPE_CHECKING:

        def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:  # noqa: D102 - for type checkers alone
            ...

    def __getattr__(self, name: str) -> Any:
        if name in ("__wrapped__", "__fwdtrans_function__", "__code__"):  # they have one parameter more
            raise AttributeError(name)
        return getattr(self.func, name)

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        return self

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BoundDifferentiable):
            return NotImplemented
        return self.__self__ is other.__self__ and self.func is other.func

    def __hash__(self) -> int:
        return hash((id(self.__self__), self.func))

    def __reduce__(self) -> Any:
        return getattr, (self.__self__, self.func.__name__)

    def __repr__(self) -> str:
        return f"<bound {self.func!r} of {self.__self__!r}>"

    def jvp(
        self, primals: Sequence[Any], tangents: Sequence[Any], kwargs: Mapping[str, Any] | None = None
    ) -> tuple[R, Any]:
        """Return `(value, directional derivative)`; the object does not take part."""
        return jvp(self, primals, tangents, kwargs)

    def grad(self, *args: Any, **kwargs: Any) -> Any:
        """Return the gradient at a point; the object does not take part."""
        return Operator("grad", self, self._wrt)(*args, **kwargs)

    def value_and_grad(self, *args: Any, **kwargs: Any) -> Any:
        """Return `(value, gradient)` at a point."""
        return Operator("value_and_grad", self, self._wrt)(*args, **kwargs)

    def derivative(self, *args: Any, **kwargs: Any) -> Any:
        """Return the derivative at a point, in the one input asked for."""
        return Operator("derivative", self, self._wrt)(*args, **kwargs)

    def table(self, wrt: Wrt = None, **options: Any) -> Any:
        """Return a function of the arguments that gives the w table with values; the object does not take part."""
        from .show.table import table

        return table(self, wrt if wrt is not None else self._wrt, **options)

    def graph(self, wrt: Wrt = None, **options: Any) -> Any:
        """Return a function of the arguments that gives the computation graph; the object does not take part."""
        from .show.graph import graph

        return graph(self, wrt if wrt is not None else self._wrt, **options)

    @property
    def _wrt(self) -> Wrt:
        """What the decorator said, by name: the positions of a bound method's parameters are others."""
        decorated = self.__func__
        if decorated.wrt is None:
            return None
        names, single = decorated._target.asked(decorated.wrt)
        found: Wrt = names[0] if single else names
        return found


def _is_dual(value: Any) -> bool:
    """Say whether a value is a Dual; there is none before its class is among the kinds that are looked for."""
    return isinstance(value, tuple(DUALS))


def _holds_dual(value: Any) -> bool:
    """Say whether a Dual is among some values."""
    return _is_dual(value) or type(value) in (list, tuple) and any(map(_is_dual, value))


def _primal(value: Any) -> Any:
    """Return an argument without its tangents."""
    if _is_dual(value):
        return value.x
    if type(value) in (list, tuple) and _holds_dual(value):
        return type(value)(v.x if _is_dual(v) else v for v in value)
    return value


def _tangent(value: Any) -> Any:
    """Return the tangent of an argument with Duals."""
    if _is_dual(value):
        return value.dx
    return type(value)(v.dx if _is_dual(v) else 0.0 for v in value)


def _as_dual(value: Any, tangent: Any) -> Any:
    """Return a result with its tangent: a Dual for a number, containers of Duals for containers."""
    if isinstance(value, (list, tuple)):
        return type(value)(_as_dual(v, d) for v, d in zip(value, tangent))
    from .dual import Dual

    return value if tangent is None else Dual(value, tangent)


ASYNC = 0x80 | 0x200  # flags of the code of coroutines and of asynchronous generators
STARRED = {VAR_POSITIONAL: "*", VAR_KEYWORD: "**"}


def _class_for(function: FunctionType) -> type[Differentiable[Any, Any]]:
    """Return a class whose `__call__` has the user's signature: one call and a look at the types."""
    params, call, space = [], [], {"_function": function, "_special": Differentiable._special, "_kinds": SPECIAL}
    tests, seen_star = [], False
    kinds, defaults = kinds_of(function), defaults_of(function)
    last = next((name for name in reversed(kinds) if kinds[name] == POSITIONAL_ONLY), "")
    for position, (name, kind) in enumerate(kinds.items()):
        star = STARRED.get(kind, "")
        if kind == KEYWORD_ONLY and not seen_star:
            params.append("*")
            seen_star = True
        seen_star = seen_star or star == "*"
        default = ""
        if name in defaults:
            space[f"_default{position}"] = defaults[name]
            default = f"=_default{position}"
        params.append(f"{star}{name}{default}")
        if name == last:
            params.append("/")
        named_only = f"{name}=" if kind == KEYWORD_ONLY else ""
        call.append(f"{star or named_only}{name}")
        if not star:
            tests.append(f"type({name}) in _kinds")
    if "self" in kinds or kinds.keys() & space.keys():
        return Differentiable
    spread = ", ".join(call)
    positional = ", ".join(c for c in call if "=" not in c and not c.startswith("**"))
    keywords = ", ".join([*(c for c in call if c.startswith("**")), *(c for c in call if "=" in c)])
    packed = f"_special(self, ({positional}{',' if positional else ''}), dict({keywords}))"
    body = f"    if {' or '.join(tests) or 'False'}:\n        return {packed}\n    return _function({spread})\n"
    text = f"def __call__(self, {', '.join(params)}):\n{body}"
    path = f"<fwdtrans call of {function.__qualname__}>"
    keep(path, text)
    exec(compile(text, path, "exec"), space)
    call_method: Any = space["__call__"]
    call_method.__doc__ = Differentiable.__call__.__doc__
    call_method.__qualname__ = function.__qualname__  # Python names it when a call does not fit
    return type("Differentiable", (Differentiable,), {"__call__": call_method, "__module__": __name__})


@overload
def forward_diff(function: Callable[P, R], /) -> Differentiable[P, R]: ...


@overload
def forward_diff(
    *, wrt: Wrt = ..., mode: str = ..., form: str | None = ..., source: str | None = ..., simplify: str | None = ...,
    scheme: str | None = ..., step: Step = ..., order: int | None = ..., bounds: Bounds = ..., with_error: bool = ...,
    compile: str | None = ..., strict: bool = ...,
) -> Callable[[Callable[P, R]], Differentiable[P, R]]: ...


def forward_diff(
    function: Any = None, /, *, wrt: Wrt = None, mode: str = "forward", form: str | None = None,
    source: str | None = None, **options: Any,
) -> Any:
    """Give a function its derivatives: `f.jvp`, `f.grad`, `f.derivative`, `f.source`, `f.companion`, `f.table`.

    Args:
        wrt: the parameters that take part, by name or position; by default those without a default value that are
            not annotated as int, str, bool or callable and not used only as index, bound or in comparisons.
        mode: "forward" (a tangent beside every line), "symbolic" (closed expressions) or "numeric" (differences).
        form: "lines" (tangent lines beside the user's), "table" (one operation a row), or "gradient" (value and
            gradient in numbers, in one pass: what `f.grad` runs where it can be written).
        source: the text that the function was made from, where Python keeps none (`exec`, the REPL before 3.13).
        options: of the mode, which another mode refuses: `simplify=` of "symbolic"; `scheme=`, `step=`, `order=`,
            `bounds=` and `with_error=` of "numeric". `compile="numba"` has Numba compile what is emitted, in any mode
            but "numeric"; what it cannot compile Python runs, with a CompileWarning, or with `strict=True` is refused.

    Static and class methods may stand inside or outside of it. (mypy takes the first argument off an object that they
    decorate: it knows `Shape.square(x)` of a static method, not `shape.square(x)`, and no class method.)

    >>> from math import sin
    >>> @forward_diff
    ... def f(x, y):
    ...     return sin(x) + x * y
    >>> f.grad(3, 2)
    (1.0100075033995546, 3.0)
    """
    if function is None:
        return functools.partial(_decorate, wrt=wrt, mode=mode, form=form, source=source, options=options)
    return _decorate(function, wrt, mode, form, source, options)


def _head(function: FunctionType, words: tuple[str, ...]) -> Place:
    """Return the place of a function's first line that begins with one of the words."""
    import inspect
    import os

    code = function.__code__
    lines = inspect.findsource(function)[0] if os.path.exists(code.co_filename) else [""]
    heads = enumerate(lines[code.co_firstlineno - 1 :], code.co_firstlineno)
    line, text = next(((n, text) for n, text in heads if text.lstrip().startswith(words)), (1, lines[0]))
    column = len(text) - len(text.lstrip())
    return Place(code.co_filename, line, column, text.rstrip("\n"), len(text.strip()))


def _async(function: FunctionType) -> Refused:
    """Return the refusal of an `async` function, at its place."""
    from .fence import FENCE

    what, advice, _ = FENCE["async"]
    return Refused(what, _head(function, ("async",)), advice)


def _decorate(
    function: Any, wrt: Wrt, mode: str, form: str | None, source: str | None, options: Mapping[str, Any]
) -> Any:
    """Return a function decorated; of a class method, or a static one, the function in it."""
    if isinstance(function, (classmethod, staticmethod)):
        return type(function)(_decorate(function.__func__, wrt, mode, form, source, options))
    own = getattr(function, "__fwdtrans_function__", function)
    if not isinstance(own, FunctionType):
        raise SourceUnavailable(f"forward_diff needs a Python function, not {function!r}")
    if own.__code__.co_flags & ASYNC:
        raise _async(own)
    with_source(own, source)
    asked = mode_of(mode, options, lambda: _head(own, ("@", "def", "async")))
    if form is not None and asked.name != "forward":
        raise Refused(f"form= belongs to mode='forward', and this is mode={mode!r}", _head(own, ("@", "def")),
                      "leave it out")  # fmt: skip
    return _class_for(own)(own, wrt, asked, form or "lines")
