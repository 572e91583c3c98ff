"""Each construct of the language: value, effects, derivative, linearity, second order, text; and what is refused.

`python tests/test_matrix.py --rewrite [part of a name]` writes the goldens of the cases whose name holds that part.
"""

from __future__ import annotations

import ast
import importlib.util
import inspect
import os
import random
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import matrix
import pytest
import truth
from matrix import Case

import fwdtrans
from fwdtrans import errors
from fwdtrans.api import prepared

PROFILE = os.environ.get("FWDTRANS_PROFILE", "quick")
GOLDEN = Path(__file__).parent / "matrix" / "golden"
CASES = matrix.load()
ACCEPTED = [one for one in CASES if not one.refused]
REFUSED = [one for one in CASES if one.refused]
SMOOTH = [one for one in ACCEPTED if one.order2]

accepted = pytest.mark.parametrize("case", ACCEPTED, ids=lambda one: one.name)


# --- one case, loaded --------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def function(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Callable[..., Any]]:
    """Return a loader of a case's `f`, from a file of its own; each file is imported once."""
    root = tmp_path_factory.mktemp("matrix")
    seen: dict[str, ModuleType] = {}

    def load(case: Case) -> Callable[..., Any]:
        if case.name not in seen:
            seen[case.name] = import_case(case, root / case.name)
        f: Callable[..., Any] = seen[case.name].f
        if case.is_beyond and (why := refusal(case, f)):
            assert why.advice
            pytest.skip(f"refused: {why.what}")
        return f

    return load


def refusal(case: Case, f: Callable[..., Any]) -> errors.Refused | None:
    """Return why `f` is refused, None if it is not."""
    try:
        source_of(case, f)
        fwdtrans.jvp(f, truth.copy_of(case.points[0]), directions(case, f, case.points[0])[0])
    except errors.Refused as error:
        return error
    return None


def import_case(case: Case, folder: Path) -> ModuleType:
    """Write the case's files into `folder` and import them."""
    folder.mkdir()
    for name, text in case.files.items():
        import_file(name, folder / f"{name}.py", text)
    return import_file(f"matrix_{case.name}", folder / f"{case.name}.py", case.text)


def import_file(name: str, path: Path, text: str) -> ModuleType:
    """Write `text` to `path`, bytes as they are, and import it as `name`."""
    path.write_bytes(text.encode())
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def activity(case: Case, f: Callable[..., Any], point: tuple[Any, ...]) -> tuple[bool, ...]:
    """Return which of the point's arguments get a direction."""
    names = list(inspect.signature(f).parameters)
    if case.wrt is not None:
        wanted = case.wrt.replace(",", " ").split()
        return tuple(name in wanted for name in names[: len(point)])
    first = [holds_float(a) for a in case.points[0]]
    return tuple(first[i] if i < len(first) else False for i in range(len(point)))


def holds_float(value: Any) -> bool:
    """Say whether a float is `value` or somewhere in it; an empty list may hold floats."""
    if isinstance(value, (list, tuple)):
        return not value or any(map(holds_float, value))
    return isinstance(value, float)


def wrt(case: Case, f: Callable[..., Any]) -> str:
    """Return the names of the active parameters, as the decorator takes them."""
    names = list(inspect.signature(f).parameters)
    return ", ".join(n for n, on in zip(names, activity(case, f, case.points[0]), strict=False) if on)


def source_of(case: Case, f: Callable[..., Any]) -> str:
    """Return the generated text for the case's activity."""
    text: str = fwdtrans.forward_diff(wrt=wrt(case, f))(f).source
    return text


def directions(case: Case, f: Callable[..., Any], point: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    """Return two random directions for the point; their seed is the case's name, printed when a test fails."""
    seed = zlib.crc32(case.name.encode())
    print("point", point, "seed", seed)
    rng = random.Random(seed)
    return [truth.draw_direction(point, activity(case, f, point), rng) for _ in range(2)]


def outcome(f: Callable[..., Any], *args: Any) -> tuple[Any, Exception | None]:
    """Return what `f` returns and what it raises."""
    try:
        return f(*args), None
    except Exception as error:  # whatever the user's function raises is what is compared
        return None, error


def exact(value: Any) -> Any:
    """Return `value` in a form in which `==` means: the same types, the same bits, nan equal to nan."""
    if isinstance(value, (list, tuple)):
        return type(value), [exact(item) for item in value]
    return type(value), repr(value)


def sharing(value: Any) -> list[int]:
    """Return, per list of numbers inside `value` in order, the position of its first appearance."""
    first: dict[int, int] = {}
    seen: list[int] = []

    def visit(v: Any) -> None:
        if isinstance(v, list) and truth.numbers(v):
            seen.append(first.setdefault(id(v), len(seen)))
        if isinstance(v, (list, tuple)):
            for item in v:
                visit(item)

    visit(value)
    return seen


def run(case: Case, f: Callable[..., Any], point: tuple[Any, ...], direction: tuple[Any, ...]) -> list[Any]:
    """Return the tangents that jvp gives for result and arguments, one per number of them."""
    args, seeds = truth.copy_of(point), truth.copy_of(direction)
    value, tangent = fwdtrans.jvp(f, args, seeds)
    return [*truth.tangents(value, tangent), *seeds_after(args, seeds)]


def seeds_after(args: tuple[Any, ...], seeds: tuple[Any, ...]) -> list[Any]:
    """Return the tangents of the arguments after the call; 0.0 for the inactive."""
    flat = []
    for arg, seed in zip(args, seeds, strict=True):
        flat += truth.tangents(arg, seed) if seed is not None else [0.0] * len(truth.numbers(arg))
    return flat


def smooth_points(case: Case, f: Callable[..., Any]) -> list[tuple[Any, ...]]:
    """Return the points at which the function returns."""
    return [p for p in case.points if outcome(f, *truth.copy_of(p))[1] is None]


# --- the properties -------------------------------------------------------------------------------------------


@accepted
def test_value_arguments_output_and_exceptions_are_the_primals(
    case: Case, function: Callable[..., Any], capsys: pytest.CaptureFixture[str]
) -> None:
    f = function(case)
    for point in case.points:
        direction = directions(case, f, point)[0]
        capsys.readouterr()
        args = truth.copy_of(point)
        expected, error = outcome(f, *args)
        printed = capsys.readouterr().out
        args_, seeds = truth.copy_of(point), truth.copy_of(direction)
        got, error_ = outcome(fwdtrans.jvp, f, args_, seeds)
        assert printed == capsys.readouterr().out
        assert exact(args) == exact(args_)
        if error is not None:
            assert (type(error), error.args) == (type(error_), error_.args if error_ else None)
            continue
        if error_ is not None:
            raise error_
        value, tangent = got
        assert exact(expected) == exact(value)
        assert sharing(value) == sharing(tangent)


@accepted
def test_derivative_agrees_with_differences(case: Case, function: Callable[..., Any]) -> None:
    f = function(case)
    for i, point in enumerate(case.points):
        if outcome(f, *truth.copy_of(point))[1] is not None:
            continue
        for direction in directions(case, f, point):
            got = run(case, f, point, direction)
            if case.partials:
                moves = [n for d in direction if d is not None for n in truth.numbers(d)]
                slope = sum(p * m for p, m in zip(case.partials[i], moves, strict=True))
                assert got[0] == pytest.approx(slope, rel=1e-13, abs=1e-300)
                continue
            expected = truth.directional(f, point, direction)
            assert not expected.misses(got), source_of(case, f)


@accepted
def test_zero_seed_gives_zero_and_doubled_seed_doubles(case: Case, function: Callable[..., Any]) -> None:
    f = function(case)
    for point in smooth_points(case, f):
        direction = directions(case, f, point)[0]
        once, twice, never = (run(case, f, point, truth.scale(direction, k)) for k in (1.0, 2.0, 0.0))
        assert [exact(2.0 * t) for t in once] == [exact(t) for t in twice]
        assert not any(never)


@pytest.mark.parametrize("case", [one for one in ACCEPTED if not one.is_beyond][::12], ids=lambda one: one.name)
def test_the_complex_step_gives_what_the_rules_give_or_refuses(
    case: Case, function: Callable[..., Any]
) -> None:
    """The numeric emitter's hardest scheme: exact, and never wrong without a word."""
    f = function(case)
    try:
        g = fwdtrans.forward_diff(mode="numeric", scheme="complex")(f)
    except errors.SourceUnavailable:
        return  # the case's `f` is no plain function
    point = case.points[0]
    for direction in directions(case, f, point):
        one, two, three = (truth.copy_of((point, direction)) for _ in range(3))
        if outcome(f, *three[0])[1] is not None:
            return
        try:
            expected = fwdtrans.jvp(f, *one)
            got = g.jvp(*two)
        except (errors.Refused, errors.NotDifferentiable, errors.SourceUnavailable):
            return
        assert exact(got[0]) == exact(expected[0])
        pairs = zip(truth.numbers(got[1]), truth.numbers(expected[1]), strict=True)
        assert all(abs(a - b) <= 1e-12 * (1.0 + abs(b)) for a, b in pairs), (got, expected)
        assert exact(two[0]) == exact(one[0])


@pytest.mark.parametrize("case", SMOOTH, ids=lambda one: one.name)
def test_second_order_is_the_derivative_of_the_companion(case: Case, function: Callable[..., Any]) -> None:
    f = function(case)
    companion = fwdtrans.forward_diff(wrt=wrt(case, f))(f).companion
    for point in smooth_points(case, f):
        first, second = directions(case, f, point)
        args = truth.interleaved(f, companion, point, first)
        moving = truth.interleaved(f, companion, second, second, filled=False)
        moves = truth.draw_direction(args, [a is not None for a in moving], random.Random(1))
        got = run(case, companion, args, moves)
        expected = truth.directional(companion, args, moves)
        assert not expected.misses(got), inspect.getsource(companion)


@pytest.mark.parametrize("case", SMOOTH, ids=lambda one: one.name)
def test_derivative_of_derivative(case: Case, function: Callable[..., Any]) -> None:
    f = function(case)
    for point in smooth_points(case, f):
        if len(point) != 1 or not isinstance(point[0], float) or not isinstance(f(*point), float):
            continue
        slope = fwdtrans.derivative(f)
        got = fwdtrans.derivative(slope)(*point)
        assert not truth.directional(slope, point, (1.0,)).misses([got, 1.0])


@accepted
def test_the_text_parses_runs_and_is_the_golden(case: Case, function: Callable[..., Any]) -> None:
    f = function(case)
    decorated = fwdtrans.forward_diff(wrt=wrt(case, f))(f)
    ast.parse(decorated.source)
    assert decorated.source == source_of(case, f)
    golden = GOLDEN / f"{case.name}.py"
    if golden.exists():
        assert golden.read_text(encoding="utf-8") == decorated.source
    for point in smooth_points(case, f):
        direction = directions(case, f, point)[0]
        args = truth.interleaved(f, decorated.companion, truth.copy_of(point), truth.copy_of(direction))
        result = decorated.companion(*args)
        assert exact(result[0]) == exact(f(*truth.copy_of(point)))


@pytest.mark.parametrize("case", ACCEPTED[:: 1 if PROFILE != "quick" else 6], ids=lambda one: one.name)
def test_the_table_form_gives_what_the_lines_give(case: Case, function: Callable[..., Any]) -> None:
    """One operation a row, in the function and in all that it calls: the same numbers, and the same arguments after."""
    f = function(case)
    for point in smooth_points(case, f):
        args, seeds = truth.copy_of(point), truth.copy_of(directions(case, f, point)[0])
        expected = run(case, f, point, seeds)
        runner, values, moves = prepared(f, args, seeds, None)
        value, tangent = runner.target.engine.jvp(values, moves, "tables")
        args_ = truth.copy_of(point)
        assert exact(value) == exact(f(*args_))
        assert exact(args) == exact(args_)
        got = [*truth.tangents(value, tangent), *seeds_after(args, seeds)]
        assert got == pytest.approx(expected, rel=1e-10, abs=1e-10, nan_ok=True)


@pytest.mark.parametrize("case", REFUSED, ids=lambda one: one.name)
def test_what_is_refused_says_where_why_and_what_to_do(case: Case, function: Callable[..., Any]) -> None:
    f = function(case)
    for point in case.points:
        with pytest.raises(errors.Refused) as caught:
            fwdtrans.jvp(f, point, directions(case, f, point)[0])
        assert case.refused in caught.value.what
        assert case.refused_line == caught.value.line
        assert caught.value.advice


def test_every_case_has_a_name_of_its_own() -> None:
    names = [one.name for one in CASES]
    assert sorted(set(names)) == sorted(names)
    assert len(names) >= 150
    assert set(names) >= matrix.BEYOND


def rewrite(part: str) -> None:
    """Write the goldens of the cases whose name holds `part`."""
    import tempfile

    GOLDEN.mkdir(exist_ok=True)
    for case in (one for one in ACCEPTED if one.golden and part in one.name):
        with tempfile.TemporaryDirectory() as folder:
            f = import_case(case, Path(folder) / case.name).f
            if case.is_beyond and refusal(case, f):
                continue
            (GOLDEN / f"{case.name}.py").write_text(source_of(case, f), encoding="utf-8")


if __name__ == "__main__":
    if "--rewrite" not in sys.argv:
        sys.exit(__doc__)
    rewrite(next((arg for arg in sys.argv[1:] if arg != "--rewrite"), ""))
