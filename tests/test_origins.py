"""Exceptions out of generated code: the user's own pass with a note on his lines, ours name his place."""
import sys
import traceback
import types

import pytest

from fwdtrans import NoRule, NotDifferentiable, Refused, jvp
from fwdtrans.errors import SeedError
from fwdtrans.rules import RULES, load

each = pytest.mark.parametrize
notes = pytest.mark.skipif(sys.version_info < (3, 11), reason="exceptions take notes since 3.11")


@pytest.fixture
def module(tmp_path):
    def load(text):
        path = tmp_path / "model.py"
        path.write_text(text)
        made = types.ModuleType("model")
        made.path = str(path)
        exec(compile(text, str(path), "exec"), vars(made))
        return made

    return load


def raised(call, kind=Exception):
    with pytest.raises(kind) as caught:
        call()
    return caught.value


NESTED = """
class Bad(Exception):
    def __init__(self, code, **more):
        super().__init__(code)
        self.more = more
def inner(t, limit):
    if t > limit:
        raise Bad(t, limit=limit)
    return t * t
def middle(x):
    y = x * x
    return inner(y, 5.0) + y
def f(x):
    return middle(x) * 2.0
"""


@notes
def test_the_users_exception_keeps_type_and_arguments_and_names_his_lines(module):
    made = module(NESTED)
    error = raised(lambda: jvp(made.f, (3.0,), (1.0,)), made.Bad)
    plain = raised(lambda: made.f(3.0), made.Bad)
    assert (error.args, error.more) == (plain.args, plain.more) == ((9.0,), {"limit": 5.0})
    (note,) = error.__notes__
    assert note.split("\n") == [
        "in derivative code (fwdtrans), from",
        f'  File "{made.path}", line 14', "    return middle(x) * 2.0",
        f'  File "{made.path}", line 12', "    return inner(y, 5.0) + y",
        f'  File "{made.path}", line 8', "    raise Bad(t, limit=limit)",
    ]  # fmt: skip
    shown = "".join(traceback.format_exception(error))
    assert "in f_jvp\n" in shown and "in inner_jvp" in shown and "raise Bad(t, limit=limit)" in shown


@notes
def test_an_exception_that_is_raised_again_is_noted_once(module):
    made = module("error = ValueError('no')\ndef f(x):\n    if x > 1:\n        raise error\n    return x\n")
    for _ in range(3):
        assert raised(lambda: jvp(made.f, (3.0,), (1.0,)), ValueError) is made.error
    assert len(made.error.__notes__) == 1


@notes
def test_the_users_own_notes_stay(module):
    made = module("error = ValueError('no')\nerror.add_note('mine')\ndef f(x):\n    raise error\n")
    raised(lambda: jvp(made.f, (3.0,), (1.0,)), ValueError)
    assert made.error.__notes__[0] == "mine" and len(made.error.__notes__) == 2


@each("text, kind, line", [
    ("def f(x):\n    y = x\n    return [1.0, y][5] * x\n", IndexError, 3),
    ("def f(x):\n    d = {'a': x}\n    return d['b']\n", KeyError, 3),
    ("def f(x):\n    y = 1.0 / (x - 3.0)\n    return y\n", ZeroDivisionError, 2),
    ("import math\ndef f(x):\n    return x * math.log(x - 4.0)\n", ValueError, 3),
    ("def f(x):\n    assert x > 5, 'small'\n    return x\n", AssertionError, 2),
    ("def f(x):\n    return x * nobody\n", NameError, 2),
    ("def f(x):\n    return f(x)\n", RecursionError, 2),
    ("def f(x):\n    a, b = [x]\n    return a\n", ValueError, 2),
])  # fmt: skip
def test_primal_exceptions_are_pythons_own(text, kind, line, module):
    made = module(text)
    plain, error = raised(lambda: made.f(3.0), kind), raised(lambda: jvp(made.f, (3.0,), (1.0,)), kind)
    assert type(error) is type(plain) and error.args == plain.args
    if sys.version_info >= (3, 11) and kind is not RecursionError:
        assert f'File "{made.path}", line {line}\n' in error.__notes__[-1]


# --- what is found out during the call ---------------------------------------------------------------------------


def test_a_callee_without_a_rule_that_is_met_during_the_call_names_the_users_line(module):
    made = module("import operator\ntable = {'neg': operator.invert}\ndef f(x, name):\n    g = table[name]\n"
                  "    return x * g(x)\n")  # fmt: skip
    error = raised(lambda: jvp(made.f, (3, "neg"), (1.0, None)), Refused)
    assert error.path == made.path and error.line == 5
    assert error.advice


def test_a_callee_without_text_that_is_met_during_the_call_says_what_to_do(module):
    made = module("space = {}\nexec('def g(t): return t * t', space)\ntable = [space['g']]\ndef f(x, i):\n"
                  "    g = table[i]\n    return x * g(x)\n")  # fmt: skip
    error = raised(lambda: jvp(made.f, (3.0, 0), (1.0, None)), Refused)
    assert "no source text for g" in error.what and error.line == 6
    assert "fwdtrans.constant" in error.advice


@pytest.fixture
def rules_of_this_test_only():
    load()
    rows, objects = {key: [*rules] for key, rules in RULES.rules.items()}, dict(RULES.objects)
    yield
    RULES.rules.clear()
    RULES.rules.update(rows)
    RULES.objects.clear()
    RULES.objects.update(objects)
    RULES.version += 1


def test_errors_in_a_users_rule_point_at_his_line(module, rules_of_this_test_only):
    made = module("from fwdtrans import rule\ndef g(x): return x\ndef slope(x): raise LookupError('gone')\n"
                  "rule('g(x)', dx='slope(x)')\nrule_2 = None\ndef h(x): return x\nrule('h(x)', dx='1.0 / (x - 3.0)')\n"
                  "def f(x):\n    return g(x) * x\ndef k(x):\n    return h(x) * x\n")  # fmt: skip
    error = raised(lambda: jvp(made.f, (3.0,), (1.0,)), LookupError)
    assert error.args == ("gone",)
    if sys.version_info >= (3, 11):
        assert f'File "{made.path}", line 9\n' in error.__notes__[-1]
    error = raised(lambda: jvp(made.k, (3.0,), (1.0,)), NotDifferentiable)
    assert error.place.line == 11




@each("primals, tangents, says", [
    ((1.0, [1.0, 2.0]), (1.0,), "2 primals and 1 tangents"),
    ((1.0, [1.0, 2.0]), (1.0, [1.0]), "the tangent of v is list of 1; the primal is a list of 2"),
    ((1.0, [1.0, 2.0]), (1.0, 1.0), "the tangent of v is 1.0; the primal is a list of 2"),
    ((1.0, [1.0, 2.0]), ([1.0], None), "the tangent of x is [1.0]; the primal 1.0 is a number"),
    ((1.0, [1.0, 2.0]), ("1", None), "the tangent of x is '1'"),
    ((1.0, [1.0, [2.0]]), (None, [1.0, [1.0, 2.0]]), "the tangent of v[1] is list of 2"),
    ((1.0, {"a": 1.0}), (None, {"b": 1.0}), "the tangent of v is a dict of 'b'; the primal is a dict of 'a'"),
    (1.0, 1.0, "primals is 1.0; give a tuple"),
])  # fmt: skip
def test_seeds_that_do_not_fit_say_where_and_why(primals, tangents, says):
    def f(x, v):
        return x * 2.0

    with pytest.raises(SeedError) as caught:
        jvp(f, primals, tangents)
    assert says in str(caught.value)


def test_no_rule_is_a_refusal():
    assert issubclass(NoRule, Refused)
