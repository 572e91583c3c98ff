"""What is kept on disk is what would be made again: the same text and numbers, nothing stale, damaged or somebody else's."""
import importlib.util
import itertools
import os
import re
import stat
import subprocess
import sys
import types

import matrix
import pytest
import truth
from test_matrix import directions, exact, import_case, outcome, source_of

import fwdtrans.cache
import fwdtrans.pipeline
from fwdtrans import NotDifferentiable, Refused, constant, derivative, forward_diff, grad, jvp, rule
from fwdtrans.cache import store
from fwdtrans.cache.fingerprint import Unknown, Walk
from fwdtrans.cache.record import FIRST, Damaged, opened, sealed
from fwdtrans.registry import RULES


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """Return the directory of a cache of its own, which is empty."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(store.VARIABLE, str(folder))
    store._known.clear()
    store._room.clear()
    yield folder
    store._known.clear()


class Names(list):
    done = 0  # transformations that were not refused


@pytest.fixture
def made(monkeypatch):
    """Return a list that grows by a name with every transformation."""
    names, transform = Names(), fwdtrans.pipeline.transform

    def counting(function, *args, **kwargs):
        names.append(function.__name__)
        found = transform(function, *args, **kwargs)
        names.done += 1
        return found

    monkeypatch.setattr(fwdtrans.pipeline, "transform", counting)
    return names


@pytest.fixture
def load(tmp_path):
    """Return a function that writes and runs a module, as another process would: all of its objects are new."""

    def run(text, name="model"):
        path = tmp_path / f"{name}.py"
        path.write_text(text, encoding="utf-8")
        stamp = next(TIMES)
        os.utime(path, (stamp, stamp))  # two texts in one second are told apart as those of two seconds are
        module = sys.modules[name] = types.ModuleType(name)
        module.__file__ = str(path)
        exec(compile(text, str(path), "exec"), vars(module))
        return module

    before = {*sys.modules}
    yield run
    for name in {*sys.modules} - before:
        if name in ("model", "other", "tool"):
            del sys.modules[name]


TIMES = itertools.count(1_700_000_000)
MODEL = """\
from math import exp, sin

K = 2.5


def damped(x, k=0.5):
    return exp(-k * x)  # decays


def f(x, y):
    z = sin(x) * K
    return z + damped(y) * x
"""


def slope(f, *at):
    return jvp(f, at, (1.0,) + (None,) * (len(at) - 1))


def difference(f, x, *rest):
    """Return the central difference in the first argument; its error is of the order of 1e-10 here."""
    return (f(x + 1e-5, *rest) - f(x - 1e-5, *rest)) / 2e-5


def files(folder):
    return sorted(folder.glob("*")) if folder.exists() else []


# --- what is kept is what runs ----------------------------------------------------------------------------------------


def test_another_process_uses_what_was_kept(load, made, cache):
    first = load(MODEL)
    answers = slope(first.f, 3.0, 2.0), jvp(first.f, (3.0, 2.0), (0.5, 0.25)), grad(first.f)(3.0, 2.0)
    count = len(made)
    again = load(MODEL)
    assert (slope(again.f, 3.0, 2.0), jvp(again.f, (3.0, 2.0), (0.5, 0.25)), grad(again.f)(3.0, 2.0)) == answers
    assert len(made) == count == 3
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files(cache))
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


def test_an_entry_can_be_read(load, cache):
    source = forward_diff(load(MODEL).f).source
    text = next(path.read_text("utf-8") for path in files(cache) if "def f_jvp" in path.read_text("utf-8"))
    assert all(line in text.split("\n") for line in source.split("\n") if line)
    assert "# Made from f of '" in text and "names: cos=math.cos damped_jvp=#0" in text


def test_everything_that_is_shown_is_the_same(load, made, capsys):
    first = forward_diff(load(MODEL).f)
    shown = first.source, first.companion.__code__.co_code, first.companion.__name__
    first.show()
    before = capsys.readouterr().out
    again = forward_diff(load(MODEL).f)
    assert (again.source, again.companion.__code__.co_code, again.companion.__name__) == shown
    again.show()
    assert capsys.readouterr().out == before
    assert str(again.table()(3.0, 2.0)) == str(first.table()(3.0, 2.0))
    assert again.companion.__code__.co_filename == first.companion.__code__.co_filename
    assert set(made) == {"f"}


def test_a_missing_derivative_has_its_place(load, made):
    text = "from math import sqrt\n\ndef f(x):\n    y = x * 2.0\n    return sqrt(y)\n"
    for _ in range(2):
        module = load(text)
        with pytest.raises(NotDifferentiable, match=re.escape("f(x=0.0) has no derivative here")) as caught:
            slope(module.f, 0.0)
        assert caught.value.place.line == 5 and caught.value.place.text.strip() == "return sqrt(y)"
    assert made == ["f"]


def test_a_store_into_a_default_is_refused_at_its_place(load):
    text = "def f(x, k=[1.0]):\n    k[0] = x\n    return k[0] * x\n"
    places = []
    for _ in range(2):
        with pytest.raises(Refused) as caught:
            slope(load(text).f, 2.0)
        places.append((caught.value.place, caught.value.what))
    assert places[0] == places[1] and places[0][0].column == 9


def test_defaults_keywords_and_stars_are_those_of_the_function(load, made):
    text = "def f(x, y=2.0, *rest, k, scale=3.0, **more):\n    return x * y * k * scale + sum(rest) * x + more['z'] * x\n"
    answers = [jvp(load(text).f, (1.5, 2.0, 4.0), (1.0, None, 0.5), {"k": 2.0, "z": 7.0}) for _ in range(2)]
    answers += [jvp(load(text).f, (1.5,), (1.0,), {"k": 2.0, "z": 7.0}) for _ in range(2)]
    assert answers[0] == answers[1] and answers[2] == answers[3] and made == ["f"] * 2


def test_a_builtin_that_the_module_hides_is_its_own(load, made):
    text = "def abs(x):\n    return 2.0 * x\n\ndef max(a, b):\n    return a\n\ndef f(x):\n    return abs(x) * x\n"
    assert [slope(load(text).f, -3.0) for _ in range(2)] == [(18.0, -12.0)] * 2
    assert made == ["f"]


def test_closures_methods_classes_and_second_derivatives_are_kept(load, made):
    text = """\
from dataclasses import dataclass

def make(a, g):
    def f(x):
        return a * g(x)
    return f

def square(x):
    return x * x

class Body:
    gain = 2.0
    def __init__(self, mass):
        self.mass = mass
    def energy(self, v):
        return 0.5 * self.mass * v * v * self.gain

@dataclass
class Point:
    x: float
    y: float = 1.0
    def norm2(self):
        return self.x ** 2 + self.y ** 2

def at(x):
    return Point(x, 2.0).norm2() * Body(x).energy(3.0)

f = make(3.0, square)
"""
    counts = []
    for _ in range(2):
        m = load(text)
        assert slope(m.f, 2.0) == (12.0, 12.0)
        assert slope(m.Body(4.0).energy, 3.0) == (36.0, 24.0)
        assert slope(m.at, 2.0) == (144.0, 144.0)
        assert derivative(derivative(m.square))(3.0) == 2.0
        counts.append(len(made))
    assert counts[0] == counts[1]


def test_a_gradient_that_is_not_written_is_not_tried_again(load, made):
    text = "def apply(g, x):\n    return g(x) * x\n\ndef f(x, y):\n    return apply(lambda t: t * y, x)\n"
    answers, counts = [], []
    for _ in range(2):
        answers.append(grad(load(text).f)(2.0, 3.0))
        counts.append(len(made))
    assert answers[0] == answers[1] == (12.0, 4.0)
    assert counts[0] == counts[1]


def test_modes_and_options_are_apart(load, made):
    counts = []
    for _ in range(2):
        f = load(MODEL).f
        for options in ({}, {"mode": "symbolic"}, {"mode": "numeric"}, {"mode": "numeric", "scheme": "central"}):
            g = forward_diff(**options)(f)
            assert abs(g.jvp((3.0, 2.0), (1.0, 0.0))[1] - slope(f, 3.0, 2.0)[1]) < 1e-6
            assert options.get("mode", "forward") in g.source
        counts.append(len(made))
    assert counts == [9, 9]  # for one direction and two, for kinds that are known and any, in four ways


SAMPLE = [one for one in matrix.load() if not one.refused][::16]


@pytest.mark.parametrize("case", SAMPLE, ids=lambda one: one.name)
def test_the_cases_of_the_matrix_come_back_as_they_were(case, tmp_path, made, cache):
    found, kept = [], []
    for imported in (import_case, imported_again):
        f = imported(case, tmp_path / case.name).f
        count = made.done
        point = case.points[0]
        answers = [outcome(jvp, f, truth.copy_of(point), one) for one in directions(case, f, point)]
        answers.append(outcome(source_of, case, f))
        found.append([(exact(value), str(error)) for value, error in answers])
        kept.append(sum("\n# text: " in path.read_text("utf-8") for path in files(cache)))
    assert re.sub("0x[0-9a-f]+", "", str(found[0])) == re.sub("0x[0-9a-f]+", "", str(found[1]))
    assert made.done - count == count - kept[0]  # made anew is what could not be kept, and nothing else


def imported_again(case, folder):
    """Import the files of a case that are there already."""
    for name in [*case.files, case.name]:
        path = folder / f"{name}.py"
        spec = importlib.util.spec_from_file_location(f"matrix_{name}" if name == case.name else name, path)
        module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return module


# --- nothing is stale -------------------------------------------------------------------------------------------------

CHANGES = {
    "the function": (MODEL, MODEL.replace("z = sin(x) * K", "z = sin(x) * K * x")),
    "a helper": (MODEL, MODEL.replace("exp(-k * x)", "exp(-k * x) * x")),
    "a helper's default": (MODEL, MODEL.replace("k=0.5", "k=0.75")),
    "an import": (MODEL, MODEL.replace("import exp, sin", "import exp, cos as sin")),
    "a global of another type": (MODEL, MODEL.replace("K = 2.5", "K = 2")),
    "a global that becomes a function": (
        "def K(x):\n    return x\nK = 2.0\ndef f(x):\n    return (K(x) if callable(K) else K) * x\n",
        "def K(x):\n    return x\n#\ndef f(x):\n    return (K(x) if callable(K) else K) * x\n",
    ),
    "a helper's helper": (
        "def low(x):\n    return x\ndef mid(x):\n    return low(x)\ndef f(x):\n    return mid(x) * x\n",
        "def low(x):\n    return 1.0 / x\ndef mid(x):\n    return low(x)\ndef f(x):\n    return mid(x) * x\n",
    ),
    "a builtin that is hidden": (
        "def f(x):\n    return abs(x) * x\ndef bs(x):\n    return x\n",
        "def f(x):\n    return abs(x) * x\ndef abs(x):\n    return x\n",
    ),
    "a closure": (
        "def make(g):\n    def f(x):\n        return g(x) * x\n    return f\nf = make(lambda x: x * 2.0)\n",
        "def make(g):\n    def f(x):\n        return g(x) * x\n    return f\nf = make(lambda x: x * x)  \n",
    ),
    "what a closure holds": (
        "def make(g):\n    def f(x):\n        return x * g\n    return f\nf = make(2.0)\n",
        "def make(g):\n    def f(x):\n        return x * g\n    return f\nf = make(2)  \n",
    ),
    "a method": (
        "class A:\n    def g(self, x):\n        return x * 2.0\ndef f(x):\n    return A().g(x) * x\n",
        "class A:\n    def g(self, x):\n        return x * 3.0\ndef f(x):\n    return A().g(x) * x\n",
    ),
    "a base class": (
        "class B:\n    s = 1.0\n    def g(self, x):\n        return x\nclass A(B):\n    pass\n"
        "def f(x):\n    return A().g(x) * x\n",
        "class B:\n    s = 1.0\n    def g(self, x):\n        return 9.0\nclass A(B):\n    pass\n"
        "def f(x):\n    return A().g(x) * x\n",
    ),
    "a method that is overridden": (
        "class B:\n    def g(self, x):\n        return x\nclass A(B):\n    def h(self, x):\n        return 7.0\n"
        "def f(x):\n    return A().g(x) * x\n",
        "class B:\n    def g(self, x):\n        return x\nclass A(B):\n    def g(self, x):\n        return 7.0\n"
        "def f(x):\n    return A().g(x) * x\n",
    ),
    "a field's default": (
        "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: float\n    k: float = 2.0\n"
        "def f(x):\n    return A(x).x * A(x).k * x\n",
        "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: float\n    k: float = 5.0\n"
        "def f(x):\n    return A(x).x * A(x).k * x\n",
    ),
    "the order of fields": (
        "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: float\n    k: float\n"
        "def f(x):\n    return A(x, 2.0).x * x\n",
        "from dataclasses import dataclass\n@dataclass\nclass A:\n    k: float\n    x: float\n"
        "def f(x):\n    return A(x, 2.0).x * x\n",
    ),
    "a property": (
        "class A:\n    def __init__(self, x):\n        self.x = x\n    @property\n    def g(self):\n        return self.x\n"
        "def f(x):\n    return A(x).g * x\n",
        "class A:\n    def __init__(self, x):\n        self.x = x\n    @property\n    def g(self):\n        return 4.0   \n"
        "def f(x):\n    return A(x).g * x\n",
    ),
    "a class attribute": (
        "class A:\n    k = 2.0\n    def g(self, x):\n        return self.k * x\ndef f(x):\n    return A().g(x)\n",
        "class A:\n    k = 3.0\n    def g(self, x):\n        return self.k * x\ndef f(x):\n    return A().g(x)\n",
    ),
    "an enumeration": (
        "from enum import Enum\nclass E(Enum):\n    A = 2.0\ndef f(x):\n    return E.A.value * x\n",
        "from enum import Enum\nclass E(Enum):\n    A = 3.0\ndef f(x):\n    return E.A.value * x\n",
    ),
    "a partial": (
        "from functools import partial\ndef g(k, x):\n    return k * x * x\nh = partial(g, 2.0)\ndef f(x):\n    return h(x)\n",
        "from functools import partial\ndef g(k, x):\n    return k + x * x\nh = partial(g, 2.0)\ndef f(x):\n    return h(x)\n",
    ),
    "a function behind a cache": (
        "from functools import lru_cache\n@lru_cache\ndef g(x):\n    return x * x\ndef f(x):\n    return g(x) * 2.0\n",
        "from functools import lru_cache\n@lru_cache\ndef g(x):\n    return x + x\ndef f(x):\n    return g(x) * 2.0\n",
    ),
    "a decorated helper": (
        "from fwdtrans import forward_diff\n@forward_diff\ndef g(x):\n    return x * x\ndef f(x):\n    return g(x) * 2.0\n",
        "from fwdtrans import forward_diff\n@forward_diff\ndef g(x):\n    return x + x\ndef f(x):\n    return g(x) * 2.0\n",
    ),
    "what a derivative inside is of": (
        "from fwdtrans import derivative\ndef g(x):\n    return x * x\ndef f(x):\n    return x * derivative(g)(x)\n",
        "from fwdtrans import derivative\ndef g(x):\n    return x / 2\ndef f(x):\n    return x * derivative(g)(x)\n",
    ),
    "an import when it runs": (
        "def f(x):\n    from math import sin as g\n    return g(x)\n",
        "def f(x):\n    from math import cos as g\n    return g(x)\n",
    ),
    "a lambda": ("f = lambda x: x * x\n", "f = lambda x: x + x\n"),
    "a lambda on the same line": (
        "f, g = lambda x: x * x, lambda x: x + x\n",
        "g, f = lambda x: x * x, lambda x: x + x\n",
    ),
}


def got_of(text, load, at):
    return slope(load(text).f, *at)


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_followed(what, load, made):
    texts = CHANGES[what]
    arity = 2 if texts[0] is MODEL else 1
    at = (3.0, 2.0)[:arity]
    for text in (texts[0], texts[1], texts[0]):
        f = load(text).f
        got = slope(f, *at)
        assert got[0] == f(*at)
        assert got[1] == pytest.approx(difference(f, *at), rel=1e-6)
    count = len(made)
    assert slope(load(texts[1]).f, *at) == got_of(texts[1], load, at)
    assert len(made) == count or what == "what a derivative inside is of"  # its companion has no place of its own


def test_a_module_that_changes_is_followed(load, made):
    text = "import tool\ndef f(x):\n    return tool.g(x) * tool.K\n"
    for body, want in (("x * x", (18.0, 12.0)), ("x + x", (12.0, 4.0)), ("x * x", (18.0, 12.0))):
        load(f"K = 2.0\ndef g(x):\n    return {body}\n", "tool")
        assert slope(load(text).f, 3.0) == want
    assert made == ["f"] * 2


def test_an_attribute_of_a_module_inside_a_module_is_followed(load):
    outer = "import tool.inner\ndef f(x):\n    return tool.inner.g(x)\ndef h(x):\n    return tool.inner.k(x) + f(x)\n"
    for body in ("x * x", "x + x"):
        tool, inner = types.ModuleType("tool"), load(f"def g(x):\n    return x\ndef k(x):\n    return {body}\n", "other")
        tool.inner = inner
        sys.modules["tool"], sys.modules["tool.inner"] = tool, inner
        try:
            assert slope(load(outer).h, 3.0) == (inner.k(3.0) + 3.0, 7.0 if body == "x * x" else 3.0)
        finally:
            del sys.modules["tool"], sys.modules["tool.inner"]


def test_a_number_of_the_same_type_is_another_value_of_the_same_code(load, made):
    for k in (2.5, 3.5):
        assert slope(load(MODEL.replace("2.5", str(k))).f, 0.0, 2.0)[1] == pytest.approx(k + 0.36787944117144233)
    assert made == ["f"] * 2  # the file is another one


def test_a_comment_that_changes_is_shown(load):
    assert "# decays" in forward_diff(load(MODEL).f).source
    assert "# sinks" in forward_diff(load(MODEL.replace("decays", "sinks")).f).source


def test_within_a_process_what_was_kept_follows_its_names(load, made):
    slope(load(MODEL).f, 3.0, 2.0)
    m = load(MODEL)
    assert slope(m.f, 3.0, 2.0) == slope(m.f, 3.0, 2.0)
    assert made == ["f"]
    m.damped = load("def h(x):\n    return 2.0 * x\n", "other").h
    assert slope(m.f, 0.0, 2.0) == (0.0, 6.5)
    m.K = 10
    assert slope(m.f, 0.0, 2.0) == (0.0, 14.0)
    m.damped.__code__ = load("def h(x):\n    return 3.0 * x\n", "tool").h.__code__
    assert slope(m.f, 0.0, 2.0) == (0.0, 16.0)


def test_closures_of_one_text_are_told_apart(load):
    text = "def make(g):\n    def f(x):\n        return g(x)\n    return f\n\ndef one(x):\n    return x\n\ndef two(x):\n    return x * x\n"
    for _ in range(2):
        m = load(text)
        assert [slope(m.make(g), 3.0) for g in (m.one, m.two, m.one)] == [(3.0, 1.0), (9.0, 6.0), (3.0, 1.0)]


def test_kinds_of_arguments_are_told_apart(load):
    text = "class P:\n    def __init__(self, x):\n        self.x = x\n    def g(self):\n        return self.x BODY\n\n" \
        "def f(p, x):\n    return p.g() * x\n"
    for body, want in (("* 2.0", (12.0, 4.0)), ("* 3.0", (18.0, 6.0))):
        m = load(text.replace("BODY", body))
        assert jvp(m.f, (m.P(2.0), 3.0), (None, 1.0)) == want


def test_rules_of_the_users_count(load, made):
    text = "def g(x):\n    return x * x\n\ndef f(x):\n    return g(x)\n"
    for partial, want in (("2.0 * x", 6.0), ("5.0 * x", 15.0), ("5.0 * x", 15.0)):
        m = load(text)
        known = {**RULES.objects}
        rule(m.g, dx=partial)
        try:
            assert slope(m.f, 3.0) == (9.0, want)
        finally:
            RULES.objects.clear()
            RULES.objects.update(known)
    assert slope(load(text).f, 3.0) == (9.0, 6.0)
    assert made == ["f"] * 3


def test_a_function_that_a_rule_calls_counts(load):
    text = "def g(x):\n    return x * x\n\ndef slope_of_g(x):\n    return BODY\n\ndef f(x):\n    return g(x)\n"
    for body, want in (("2.0 * x", 6.0), ("7.0 * x", 21.0)):
        m = load(text.replace("BODY", body))
        known = {**RULES.objects}
        exec("from fwdtrans import rule\nrule('g(x)', dx='slope_of_g(x)')", vars(m))
        try:
            assert slope(m.f, 3.0) == (9.0, want)
        finally:
            RULES.objects.clear()
            RULES.objects.update(known)


def test_what_was_declared_constant_counts(load):
    text = "def g(x):\n    return x * x\n\ndef f(x):\n    return g(x) * x\n"
    assert slope(load(text).f, 3.0) == (27.0, 27.0)
    m = load(text)
    constant(m.g)
    try:
        assert slope(m.f, 3.0) == (27.0, 9.0)
    finally:
        RULES.mark(id(m.g), m.g, False)
    assert slope(load(text).f, 3.0) == (27.0, 27.0)


def test_another_version_of_fwdtrans_or_python_makes_its_own(load, made, monkeypatch):
    slope(load(MODEL).f, 3.0, 2.0)
    monkeypatch.setattr(fwdtrans.cache, "VERSION", "another")
    slope(load(MODEL).f, 3.0, 2.0)
    slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"] * 2


def test_a_text_that_was_given_counts(load, made):
    def given(text):
        space = {"__name__": "given"}
        exec(compile(text, "<given>", "exec"), space)
        return jvp(space["f"], (3.0,), (1.0,), source=text)

    assert given("def f(x):\n    return x * x  # one\n") == (9.0, 6.0)
    assert given("def f(x):\n    return x + x  # two\n") == (6.0, 2.0)
    assert len(made) == 2


def test_a_file_that_was_edited_since_is_refused_as_ever(load, tmp_path):
    m = load(MODEL)
    path = tmp_path / "model.py"
    path.write_text(MODEL.replace("sin(x) * K", "sin(x) + K"), encoding="utf-8")
    with pytest.raises(fwdtrans.SourceUnavailable, match="has changed since"):
        slope(m.f, 3.0, 2.0)


@pytest.mark.parametrize("text", [
    "def f(x):\n    from colorsys_of_mine import g\n    return g(x)\n",
    "def f(x):\n    from . import g\n    return g(x)\n",
])  # fmt: skip
def test_what_is_not_there_yet_is_not_told(text, load):
    with pytest.raises(Unknown):
        Walk(load(text).f)


def test_an_object_that_says_that_it_is_another_is_not_asked(load):
    text = "class Lazy:\n    @property\n    def __class__(self):\n        raise RuntimeError('woken')\n\nlazy = Lazy()\n\n" \
        "def f(x):\n    return x * (1.0 if lazy is None else 2.0)\n"
    with pytest.raises(Unknown):
        Walk(load(text).f)


# --- damage -----------------------------------------------------------------------------------------------------------

DAMAGES = {
    "empty": lambda text: "",
    "cut off": lambda text: text[: len(text) * 2 // 3],
    "an edited line": lambda text: text.replace("cos(x)", "sin(x)"),
    "another first line": lambda text: "# something else\n" + text,
    "another format": lambda text: text.replace("format 1", "format 9"),
    "binary": lambda text: "\x00\x01" + text,
    "no text": lambda text: sealed(text.split("\n")[1:6]),
    "a syntax error": lambda text: sealed(text.replace("def f_jvp", "def ((f_jvp").split("\n")[1:-1]),
    "an unknown place": lambda text: sealed(re.sub(r"asked: \d+:", "asked: 99:", text).split("\n")[1:-1]),
    "another function": lambda text: sealed(re.sub(r"of @\d+;", "of @97;", text).split("\n")[1:-1]),
    "an unknown default": lambda text: sealed(text.replace("# defaults: ;", "# defaults: exit();").split("\n")[1:-1]),
    "another key": lambda text: sealed(re.sub("# key: .*", "# key: 0", text).split("\n")[1:-1]),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_entry_is_made_again(damage, load, made, cache):
    want = slope(load(MODEL).f, 3.0, 2.0)
    for path in files(cache):
        text = path.read_text("utf-8")
        path.write_text(DAMAGES[damage](text), encoding="utf-8")
        path.chmod(0o600)
    assert slope(load(MODEL).f, 3.0, 2.0) == want
    assert made == ["f"] * 2
    assert slope(load(MODEL).f, 3.0, 2.0) == want
    assert made == ["f"] * 2


def test_an_entry_that_is_no_text_is_made_again(load, made, cache):
    slope(load(MODEL).f, 3.0, 2.0)
    for path in files(cache):
        path.write_bytes(b"\xff\xfe\x00")
    slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"] * 2


def test_another_entrys_text_is_not_taken(load, made, cache):
    slope(load(MODEL).f, 3.0, 2.0)
    (entry,) = files(cache)
    text = entry.read_text("utf-8")
    jvp(load(MODEL).f, (3.0, 2.0), (None, 1.0))
    for path in files(cache):
        path.write_text(text, encoding="utf-8")
    assert jvp(load(MODEL).f, (0.0, 0.0), (None, 1.0)) == (0.0, 0.0)
    assert len(made) == 3


def test_reading_an_entry_runs_nothing(load, cache, capsys):
    slope(load(MODEL).f, 3.0, 2.0)
    (entry,) = files(cache)
    lines = entry.read_text("utf-8").split("\n")[1:-1]
    at = next(i for i, line in enumerate(lines) if line.startswith("def f_jvp"))
    lines[at - 6] = lines[at - 6].replace("6 lines", "7 lines")
    entry.write_text(sealed([*lines[:at], "print('it ran')", *lines[at:]]), encoding="utf-8")
    slope(load(MODEL).f, 3.0, 2.0)
    assert "it ran" not in capsys.readouterr().out


def test_a_sealed_text_is_opened_by_its_key_alone():
    text = sealed(["# key: abc", "# more"])
    assert text.startswith(FIRST) and [*opened(text, "abc")] == ["# more", ""]
    with pytest.raises(Damaged):
        opened(text, "abd")


# --- whose it is ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666, 0o660])
def test_an_entry_that_others_may_write_is_not_used(mode, load, made, cache):
    slope(load(MODEL).f, 3.0, 2.0)
    for path in files(cache):
        path.chmod(mode)
    slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"] * 2
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files(cache))  # made again, and the user's alone


@pytest.mark.parametrize("mode", [0o770, 0o777, 0o1777, 0o702])
def test_a_directory_that_others_may_write_is_not_used(mode, load, made, cache):
    slope(load(MODEL).f, 3.0, 2.0)
    cache.chmod(mode)
    store._known.clear()
    slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"] * 2
    assert "others may write into" in store.info()["off"]
    assert store.clear() == 0


def test_a_directory_that_others_may_exchange_is_not_used(load, made, cache):
    slope(load(MODEL).f, 3.0, 2.0)
    cache.parent.chmod(0o777)
    store._known.clear()
    try:
        slope(load(MODEL).f, 3.0, 2.0)
        assert made == ["f"] * 2
        assert str(cache.parent) in store.info()["off"]
    finally:
        cache.parent.chmod(0o700)


def owned_by_another(found):
    return os.stat_result([*found[:4], found.st_uid + 1, *found[5:]])


def test_an_entry_of_another_user_is_not_used(load, made, monkeypatch):
    slope(load(MODEL).f, 3.0, 2.0)
    fstat = os.fstat
    monkeypatch.setattr(store.os, "fstat", lambda handle: owned_by_another(fstat(handle)))
    slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"] * 2


def test_a_directory_of_another_user_is_not_used(load, made, monkeypatch):
    slope(load(MODEL).f, 3.0, 2.0)
    store._known.clear()
    lstat = os.lstat
    monkeypatch.setattr(store.os, "lstat", lambda path: owned_by_another(lstat(path)))
    slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"] * 2
    assert "belongs to another user" in store.info()["off"]


def test_links_are_not_followed(load, made, cache, tmp_path):
    slope(load(MODEL).f, 3.0, 2.0)
    (entry,) = files(cache)
    kept = tmp_path / "kept"
    entry.rename(kept)
    entry.symlink_to(kept)
    slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"] * 2
    kept_folder = tmp_path / "elsewhere"
    cache.rename(kept_folder)
    cache.symlink_to(kept_folder)
    store._known.clear()
    slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"] * 3
    assert "is no directory" in store.info()["off"]


# --- where there is none ----------------------------------------------------------------------------------------------


def test_it_is_turned_off_by_an_empty_name(load, made, monkeypatch, tmp_path):
    monkeypatch.setenv(store.VARIABLE, "")
    monkeypatch.setattr(fwdtrans.cache, "Walk", None)  # nothing is asked
    for _ in range(2):
        slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"] * 2
    assert store.info() == {"path": "", "off": "FWDTRANS_CACHE_DIR is empty", "entries": 0, "bytes": 0}


def test_a_directory_that_cannot_be_made_is_no_ones_trouble(load, made, monkeypatch, tmp_path, recwarn, capsys):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(store.VARIABLE, str(tmp_path / "file" / "cache"))
    for _ in range(2):
        assert slope(load(MODEL).f, 0.0, 2.0) == (0.0, 2.8678794411714423)
    assert made == ["f"] * 2 and not recwarn.list and capsys.readouterr() == ("", "")
    assert store.info()["off"].endswith("Not a directory")


def test_a_directory_that_cannot_be_written_is_read(load, made, monkeypatch):
    slope(load(MODEL).f, 3.0, 2.0)

    def refuse(path, flags, *mode):
        if flags & os.O_CREAT:
            raise PermissionError(13, "Permission denied", path)
        return opening(path, flags, *mode)

    opening = os.open
    monkeypatch.setattr(store.os, "open", refuse)
    slope(load(MODEL).f, 3.0, 2.0)
    assert made == ["f"]
    for _ in range(2):
        jvp(load(MODEL).f, (3.0, 2.0), (None, 1.0))
    assert made == ["f"] * 3
    assert "is read, not written (Permission denied)" in store.info()["off"]


def test_a_full_disk_leaves_nothing_behind(load, made, cache, monkeypatch):
    def full(handle, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.os, "write", full)
    assert slope(load(MODEL).f, 0.0, 2.0) == (0.0, 2.8678794411714423)
    assert files(cache) == []


def test_a_cache_that_was_removed_is_made_again(load, made, cache):
    slope(load(MODEL).f, 3.0, 2.0)
    for path in files(cache):
        path.unlink()
    cache.rmdir()
    for _ in range(3):
        slope(load(MODEL).f, 3.0, 2.0)
    assert len(files(cache)) == 1 and made == ["f"] * 3  # the first of them finds no directory, and makes it known


def test_it_lies_where_platformdirs_says(monkeypatch, tmp_path):
    from platformdirs import user_cache_dir

    monkeypatch.delenv(store.VARIABLE)
    assert store.directory() == user_cache_dir("fwdtrans", appauthor=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert store.directory() == user_cache_dir("fwdtrans", appauthor=False)
    monkeypatch.setenv(store.VARIABLE, "~/kept")
    assert store.directory() == os.path.expanduser("~/kept")


# --- its size, and many at once ---------------------------------------------------------------------------------------


def test_the_least_recently_used_go_first(cache, monkeypatch):
    monkeypatch.setattr(store, "MOST_ENTRIES", 8)
    for number in range(8):
        assert store.write(f"entry{number}", "text")
        os.utime(cache / f"entry{number}{store.ENDING}", (1000 + number, 1000 + number))
    assert store.read("entry0") == "text"  # used just now
    store.write("entry8", "text")
    kept = {path.name.removesuffix(store.ENDING) for path in files(cache)}
    assert kept == {"entry0", "entry8", "entry4", "entry5", "entry6", "entry7"}


def test_its_size_is_bounded(cache, monkeypatch):
    monkeypatch.setattr(store, "MOST_BYTES", 10_000)
    for number in range(40):
        store.write(f"entry{number}", "x" * 1000)
        assert sum(path.stat().st_size for path in files(cache)) <= 10_000
    assert not store.write("large", "x" * (store.LARGEST + 1)) and store.read("large") is None


def test_a_process_that_writes_many_entries_seldom_counts_them(cache, monkeypatch):
    listed = []
    monkeypatch.setattr(store, "entries", lambda path, real=store.entries: listed.append(path) or real(path))
    for number in range(40):
        store.write(f"entry{number}", "text")
    assert len(listed) == 1


def test_what_a_process_left_unfinished_is_removed_later(cache):
    store.write("one", "text")
    left = cache / f".1-a{store.UNFINISHED}"
    left.write_text("half")
    store.write("two", "text")
    assert left.exists()
    os.utime(left, (1000, 1000))
    store._room.clear()  # another process writes
    store.write("three", "text")
    assert not left.exists()


def test_files_of_others_in_the_directory_are_left_alone(cache):
    store.write("one", "text")
    (cache / "mine.py").write_text("x = 1")
    assert store.clear() == 1
    assert [path.name for path in files(cache)] == ["mine.py"]


WRITER = """
import sys
from fwdtrans.cache import store
for number in range(60):
    name = f"entry{number % 7}"
    assert store.write(name, name * 5000)
    found = store.read(name)
    assert found is None or found == name * 5000, len(found)
"""


def test_32_processes_write_and_read_whole_entries(cache):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    running = [subprocess.Popen([sys.executable, "-S", "-c", WRITER], env=env) for _ in range(32)]
    assert [one.wait(timeout=120) for one in running] == [0] * 32
    assert [path.name for path in files(cache)] == [f"entry{number}{store.ENDING}" for number in range(7)]


PROGRAM = MODEL + """
if __name__ == "__main__":
    from fwdtrans import grad, jvp
    print(jvp(f, (3.0, 2.0), (1.0, 0.5)), grad(f)(3.0, 2.0))
"""


def run_together(path, count):
    """Return what so many processes that run a program at once print."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    running = [subprocess.Popen([sys.executable, path], env=env, stdout=subprocess.PIPE, text=True) for _ in range(count)]
    printed = {one.communicate(timeout=300)[0] for one in running}
    assert all(one.returncode == 0 for one in running)
    return printed


@pytest.mark.parametrize("count", [4, pytest.param(32, marks=pytest.mark.long)])
def test_processes_that_start_at_once_agree(count, tmp_path, cache):
    path = tmp_path / "program.py"
    path.write_text(PROGRAM, encoding="utf-8")
    printed = run_together(path, count)
    assert len(printed) == 1
    kept = files(cache)
    assert len(kept) == 3 and all(one.name.endswith(store.ENDING) for one in kept)
    assert run_together(path, 1) == printed and files(cache) == kept


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_command_says_where_it_is_and_throws_it_away(load, cache, capsys):
    from fwdtrans.cli import main

    def run(action):
        with pytest.raises(SystemExit) as ended:
            main(["cache", action], prog_name="fwdtrans")
        assert ended.value.code == 0
        return capsys.readouterr().out.splitlines()

    slope(load(MODEL).f, 3.0, 2.0)
    assert run("path") == [str(cache)]
    assert run("info") == [str(cache), "1 entry, 1 KB of 32 MB"]
    assert run("clear") == [f"1 entry removed from {cache}"]
    assert run("info") == [str(cache), "0 entries, 0 KB of 32 MB"]
    cache.chmod(0o777)
    assert run("info") == [str(cache), f"off: others may write into {cache} (chmod go-w)", "0 entries, 0 KB of 32 MB"]


def test_rules_that_name_one_another_are_told_once():
    from fwdtrans import derivative, rule
    from fwdtrans.cache.fingerprint import Walk

    space = {}
    exec("def up(x): return x * 2.0\ndef down(x): return x * 3.0\n", space)
    up, down = space["up"], space["down"]
    rule(up, dx="down(x)")
    rule(down, dx="-up(x)")
    try:
        assert Walk(lambda x: up(x)) is not None
        assert derivative(lambda x: up(x))(2.0) == 6.0
    finally:
        from fwdtrans.registry import RULES

        for function in (up, down):
            RULES.rules.pop(RULES.objects.pop(id(function))[1], None)
        RULES.version += 1
