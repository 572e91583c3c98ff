"""What people call: jvp, grad, value_and_grad, derivative, and rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from .errors import RuleError, SeedError
from .operators import Operator, runner_of
from .targets import with_source
from .typed import TYPE_CHECKING, Any, ParamSpec, TypeVar
from .wrt import Wrt

if TYPE_CHECKING:
    from inspect import Parameter

P = ParamSpec("P")
R = TypeVar("R")


def jvp(
    f: Callable[..., R],
    primals: Sequence[Any],
    tangents: Sequence[Any],
    kwargs: Mapping[str, Any] | None = None,
    *,
    source: str | None = None,
) -> tuple[R, Any]:
    """Return `(f(*primals), directional derivative)`.

    Args:
        f: a Python function, decorated or not, or a `functools.partial` of one.
        primals: the positional arguments.
        tangents: one per primal, in its structure; None for an argument that does not take part.
        kwargs: keyword arguments; they do not take part.
        source: the text that `f` was made from, where Python keeps none (`exec`, the REPL before 3.13); the functions
            of that text that `f` calls are found in it too.

    Raises:
        SeedError: tangents do not fit the primals.
        Refused: something in `f` is not differentiated; the message has its place.
        NotDifferentiable: the derivative does not exist at this point.

    >>> from math import sin
    >>> def f(x, y): return sin(x) + x * y
    >>> jvp(f, (3, 2), (1, 0))
    (6.141120008059867, 1.0100075033995546)
    """
    runner, values, seeds = prepared(with_source(f, source), primals, tangents, kwargs)
    result: tuple[R, Any] = runner.jvp(values, seeds)
    return result


def prepared(
    f: Any, primals: Sequence[Any], tangents: Sequence[Any], kwargs: Mapping[str, Any] | None
) -> tuple[Any, dict[str, Any], dict[str, Any]]:
    """Return what runs a function with seeds, its arguments by parameter, and their seeds.

    Raises:
        SeedError: tangents do not fit the primals.
    """
    for label, given in (("primals", primals), ("tangents", tangents)):
        if not isinstance(given, (tuple, list)):
            raise SeedError(f"{label} is {given!r}; give a tuple, one item for each argument")
    if len(primals) != len(tangents):
        raise SeedError(
            f"{len(primals)} primals and {len(tangents)} tangents; give one tangent per primal (None: inactive)"
        )
    runner = runner_of(f)
    values = runner.bound(primals, kwargs or {})
    return runner, values, runner.seeds(values, tangents)


def grad(f: Callable[P, Any], wrt: Wrt = None, *, source: str | None = None) -> Operator[P, Any]:
    """Return the gradient of `f` as a function of the same arguments.

    One name in `wrt`: a number for a number, an array of shape (n,) for one of shape (n,), a list for a list, in the
    input's own structure; several: a tuple in their order. A result of several numbers has its own structure outside.

    Args:
        wrt: the parameters, by name or position; by default as `forward_diff` has it.
        source: the text that `f` was made from, where Python keeps none.

    Raises:
        SeedError: `wrt` names no parameter.
        Refused, NotDifferentiable: as `jvp`.

    >>> def f(x, y): return x * x * y
    >>> grad(f)(3.0, 2.0)
    (12.0, 9.0)
    """
    return Operator("grad", with_source(f, source), wrt)


def value_and_grad(f: Callable[P, R], wrt: Wrt = None, *, source: str | None = None) -> Operator[P, tuple[R, Any]]:
    """Return a function that gives `(value, gradient)`; the gradient, and what is raised, are those of `grad`.

    >>> def f(x): return x * x
    >>> value_and_grad(f)(3.0)
    (9.0, 6.0)
    """
    return Operator("value_and_grad", with_source(f, source), wrt)


def derivative(f: Callable[P, Any], wrt: Wrt = None, *, source: str | None = None) -> Operator[P, Any]:
    """Return the derivative of `f` in one input, as a function of the same arguments.

    The result may be a number, an array, a list: the derivative has its structure.

    Raises:
        SeedError: `wrt` is several inputs, or one that holds more than a number; `grad` and `jacobian` take those.
        Refused, NotDifferentiable: as `jvp`.

    >>> def f(x): return x ** 3
    >>> derivative(derivative(f))(2.0)
    12.0
    """
    return Operator("derivative", with_source(f, source), wrt)


for _operator in (derivative, grad, value_and_grad, jvp):
    setattr(_operator, "__fwdtrans_operator__", _operator.__name__)  # noqa: B010 - functions have no such attribute


# --- rules of users ----------------------------------------------------------------------------------------------


def rule(pattern: str | Callable[..., Any], **partials: Any) -> Any:
    """Declare the derivative of a function: the door by which our own tables come in.

    Args:
        pattern: a call with argument names, `"bessel(x)"`, whose name is looked up where `rule` is called; or the
            function itself, whose parameters are then the argument names.
        partials: `dx="..."` for each argument, over arguments, `w` (the value) and functions that are known where
            the rule is declared; `fixed="n"` for arguments that count as constants.

    Raises:
        RuleError: a partial is missing, or names something unknown.

    >>> def cube(x): return x ** 3
    >>> _ = rule(cube, dx="3.0 * x * x")
    """
    import inspect

    from .rules import RULES, declare

    space = inspect.currentframe().f_back.f_globals if inspect.currentframe() else {}  # type: ignore[union-attr]
    local = inspect.currentframe().f_back.f_locals if inspect.currentframe() else {}  # type: ignore[union-attr]
    names = {**space, **local}
    if isinstance(pattern, str):
        name = pattern.partition("(")[0].strip()
        found: Any = names.get(name.partition(".")[0])
        for part in name.split(".")[1:]:
            found = getattr(found, part, None)
    else:
        found = pattern
        names = {**getattr(pattern, "__globals__", {}), **names}
        if not callable(pattern):
            raise RuleError(f'rule({pattern!r}): give a call pattern, as in "f(x)", or the function')
        params = [_param(p, pattern) for p in inspect.signature(pattern).parameters.values()]
        pattern = f"{pattern.__name__}({', '.join(params)})"
    found = getattr(found, "__fwdtrans_function__", found)
    key = f"user.{pattern.partition('(')[0]}.{id(found)}" if found is not None else pattern.partition("(")[0]
    import builtins
    import math

    namespace = {**vars(builtins), **{n: v for n, v in vars(math).items() if not n.startswith("_")}, **names}
    made = declare(pattern, key=key, namespace=namespace, **partials)
    if found is None:
        raise RuleError(f"rule {pattern!r}: no function of that name is known here; import or define it first")
    RULES.objects[id(found)] = (found, key)
    return RULES.add(made, front=True)


def _param(param: Parameter, function: Any) -> str:
    """Return a parameter as a pattern has it."""
    if param.kind in (param.VAR_POSITIONAL, param.VAR_KEYWORD):
        raise RuleError(f"rule({function.__name__}): `{param}` has no place in a rule; give the pattern as text")
    if param.default is param.empty:
        return param.name
    if not isinstance(param.default, (int, float, str, type(None))):
        raise RuleError(
            f"rule({function.__name__}): the default of {param.name} is no literal; give the pattern as text"
        )
    return f"{param.name}={param.default!r}"
