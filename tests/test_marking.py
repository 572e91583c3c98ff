"""Marking: what carries no tangent because its user says so, in his file or from outside of it."""
import sys
import types

import pytest

import fwdtrans
from fwdtrans import NoRule, Refused, RuleError, constant, constants, derivative, forward_diff, grad, jvp, stop
from fwdtrans.dump import dump, dump_file
from fwdtrans.rules import RULES

each = pytest.mark.parametrize


@pytest.fixture(autouse=True)
def marks_of_this_test_only():
    kept = dict(RULES.constants)
    yield
    RULES.constants.clear()
    RULES.constants.update(kept)
    RULES.version += 1


@pytest.fixture
def module(tmp_path):
    """Return an importer of a text, from a file of its own."""
    made = []

    def load(text, name="marked"):
        path = tmp_path / f"{name}.py"
        path.write_text(text)
        found = types.ModuleType(name)
        found.path = path
        sys.modules[name] = found
        made.append(name)
        exec(compile(text, str(path), "exec"), vars(found))
        return found

    yield load
    for name in made:
        del sys.modules[name]


LOGS = """
LOG = []
def note(x):
    LOG.append(x)
    return x
def f(x):
    note(x)
    return x * note(x * x)
"""


def test_a_functions_results_are_constant_and_it_is_called_as_before(module):
    made = module(LOGS)
    with pytest.raises(Refused, match="stored into"):
        jvp(made.f, (3.0,), (1.0,))
    assert constant(made.note) is made.note
    assert jvp(made.f, (3.0,), (1.0,)) == (27.0, 9.0)
    assert made.LOG == [3.0, 9.0]


@each("name", ["marked.note", "note"])
def test_a_function_is_marked_by_its_name(name, module):
    made = module(LOGS)
    note = made.note  # noqa: F841 - known here under this name
    constant(name)
    assert jvp(made.f, (3.0,), (1.0,)) == (27.0, 9.0)


def test_a_c_function_and_a_class_are_marked(module):
    import operator

    made = module("import operator\nfrom decimal import Decimal\ndef f(x):\n    return x * operator.imul(x, -1.0)\n"
                  "def g(x):\n    return x * float(Decimal(x))\n")  # fmt: skip
    with pytest.raises(NoRule, match="operator.imul"):
        jvp(made.f, (3.0,), (1.0,))
    constant(operator.imul)
    assert jvp(made.f, (3.0,), (1.0,)) == (-9.0, -3.0)
    constant(made.Decimal)
    assert jvp(made.g, (3.0,), (1.0,)) == (9.0, 3.0)


def test_the_decorator_marks_functions_and_methods(module):
    made = module("from fwdtrans import constant, forward_diff\n@constant\ndef note(x): return x\nclass A:\n"
                  "    @constant\n    def mark(self, x): self.last = x; return x\n"
                  "    def f(self, x): return self.mark(x) * x + note(x)\nf = A().f\n")  # fmt: skip
    assert jvp(made.f, (3.0,), (1.0,)) == (12.0, 3.0)
    assert made.f.__self__.last == 3.0


OBJECTS = """
class Log:
    def __init__(self):
        self.values, self.last = [0.0], None
    def info(self, x):
        self.values.append(x)
        return 2.0
log = Log()
table = {}
rows = [[0.0]]
def f(x):
    log.info(x * x)
    log.last = x
    log.values[0] = x
    log.values[0] += x
    table["x"] = x
    table.setdefault("y", []).append(x)
    rows[0][0] = x
    rows[0] += [x]
    del rows[0][1]
    return x * log.info(x) * log.last + len(table) + rows[0][0]
"""


def test_what_is_done_with_a_constant_object_stays_as_it_is_written(module):
    made = module(OBJECTS)
    for one in (made.log, made.table, made.rows):
        constant(one)
    assert jvp(made.f, (3.0,), (1.0,)) == (made.f(3.0), 6.0)
    assert (made.log.last, made.log.values[0], made.rows, made.table["x"]) == (3.0, 6.0, [[3.0]], 3.0)
    kept = OBJECTS.split("def f(x):\n")[1].split("\n")[:-2]
    assert all(line in forward_diff(made.f).source for line in kept)


def test_a_global_that_is_bound_anew_is_marked_by_its_name(module):
    made = module("best = 0.0\ndef f(x):\n    global best\n    best = x\n    best += x\n    return x * best\n")
    with pytest.raises(Refused, match="stored into a global"):
        jvp(made.f, (3.0,), (1.0,))
    constant("marked.best")
    assert jvp(made.f, (3.0,), (1.0,)) == (18.0, 6.0)
    assert made.best == 6.0
    with pytest.raises(Refused, match="stored into a global"):  # another module's global of that name is another
        jvp(module("best = 0.0\ndef f(x):\n    global best\n    best = x\n    return x\n", "other").f, (3.0,), (1.0,))


def test_constants_counts_within_its_block_alone(module):
    made = module("def h(t):\n    return t * t\ndef f(x):\n    return h(x) * x\n")
    assert derivative(made.f)(3.0) == 27.0
    with constants(made.h):
        assert derivative(made.f)(3.0) == 9.0
        with constants("marked.h"):
            pass
        assert derivative(made.f)(3.0) == 9.0
    assert derivative(made.f)(3.0) == 27.0
    with pytest.raises(ZeroDivisionError), constants(made.h):
        1 / 0
    assert derivative(made.f)(3.0) == 27.0


def test_a_constant_function_has_no_slope_itself(module):
    made = module("def f(x):\n    return x * x\ndef g(h, x):\n    return h(x) * x\n")
    constant(made.f)
    assert jvp(made.f, (3.0,), (1.0,)) == (9.0, 0.0)
    assert grad(made.f)(3.0) == 0.0
    assert jvp(made.g, (made.f, 3.0), (None, 1.0)) == (27.0, 9.0)
    with pytest.raises(Refused, match="declared constant"):
        derivative(derivative(made.f))(3.0)


def test_second_derivatives_leave_out_what_is_constant(module):
    made = module("def h(t):\n    return t * t\ndef f(x):\n    return h(x) * x * x\n")
    constant(made.h)
    assert derivative(derivative(made.f))(3.0) == 18.0


def test_a_decorated_function_is_marked(module):
    made = module("from fwdtrans import forward_diff\n@forward_diff\ndef h(t):\n    return t * t\n"
                  "def f(x):\n    return h(x) * x\n")  # fmt: skip
    constant(made.h)
    assert derivative(made.f)(3.0) == 9.0


@each("what, says", [(3, "give the name of the global"), ("nobody", "no such name is known here"),
                     ("nowhere.f", "there is no such name"), ("math.nobody", "there is no such name"),
                     ("abc.ABC.nobody", "there is no such name")])  # fmt: skip
def test_what_cannot_be_marked_says_so(what, says):
    with pytest.raises(RuleError, match=says):
        constant(what)


# --- stop --------------------------------------------------------------------------------------------------------


def test_stop_gives_its_argument(module):
    assert stop(3) == 3 and type(stop(3)) is int
    rows = [1.0, [2.0]]
    copied = stop(rows)
    assert copied == rows and copied is not rows and copied[1] is not rows[1]


@each("text, value, slope", [
    ("from fwdtrans import stop\ndef f(x):\n    y = stop(x * x)\n    return y * x + stop(x)\n", 30.0, 9.0),
    ("import fwdtrans as fw\ndef f(x):\n    return x * fw.stop(x) ** 2\n", 27.0, 9.0),
    ("from fwdtrans import stop as s\ndef f(x):\n    if s(x) > 1:\n        x += s(x)\n    return x * x\n", 36.0, 12.0),
    ("from fwdtrans import stop\ndef f(x):\n    return sum(map(stop, [x, x])) * x\n", 18.0, 6.0),
    ("from fwdtrans import stop\ndef f(x):\n    a = [x, x * x]\n    b = stop(a)\n    b[0] = 5.0\n"
     "    return a[0] * b[1] * b[0]\n", 135.0, 45.0),
    ("from fwdtrans import stop\ndef f(x):\n    a = [x, x * x]\n    b = stop(a)\n    a[0] = 2.0\n"
     "    return a[1] * b[0]\n", 27.0, 18.0),
])  # fmt: skip
def test_a_stopped_value_has_no_derivative(text, value, slope, module):
    made = module(text)
    assert made.f(3.0) == value
    assert jvp(made.f, (3.0,), (1.0,)) == (value, slope)


# --- dumps -------------------------------------------------------------------------------------------------------

MODEL = '''
"""A model with a log."""
from fwdtrans import constant, forward_diff, stop

LOG = []
best = 0.0
constant(LOG)
constant("best")


@constant
def note(x):
    LOG.append(x)
    return 2.0


@forward_diff
def f(x, y):
    global best
    best = x
    LOG.append(x * y)
    return note(x) * x * stop(y)
'''


def test_a_module_dump_keeps_marks_in_mind_and_carries_stop_along(tmp_path):
    path = tmp_path / "model.py"
    path.write_text(MODEL)
    text = dump_file(str(path), whole_module=True).text
    assert "fwdtrans import" not in text and "constant(" not in text
    space = {}
    exec(compile(text, "dumped", "exec"), space)
    assert space["f_jvp"](3.0, 1.0, 2.0, 0.5) == (12.0, 4.0)
    assert (space["LOG"], space["best"]) == ([6.0, 3.0], 3.0)


def test_a_dump_is_told_what_is_constant(tmp_path):
    path = tmp_path / "model.py"
    path.write_text(MODEL.replace("constant(LOG)\nconstant(\"best\")", "").replace("@constant", ""))
    with pytest.raises(Refused):
        dump(str(path), "f")
    assert "best = x\n" in dump_file(str(path), "f", constants=["note", "LOG", "best"]).text
    with pytest.raises(fwdtrans.SeedError, match="binds no such name"):
        dump_file(str(path), "f", constants=["nota"])
