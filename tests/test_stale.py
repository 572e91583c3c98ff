"""Stale is impossible: the public call follows what the names mean now; a companion is a snapshot."""
import threading
import types

import pytest

import fwdtrans.pipeline
from fwdtrans import derivative, forward_diff, grad, jvp


@pytest.fixture
def count(monkeypatch):
    """Return a list that grows by one with every transformation."""
    calls, transform = [], fwdtrans.pipeline.transform

    def counting(*args, **kwargs):
        calls.append(args[0].__name__)
        return transform(*args, **kwargs)

    monkeypatch.setattr(fwdtrans.pipeline, "transform", counting)
    return calls


@pytest.fixture
def module(tmp_path):
    """Return a maker of modules with a file of their own, so that every test has names to itself."""
    number = iter(range(99))

    def make(text):
        path = tmp_path / f"m{next(number)}.py"
        path.write_text(text)
        made = types.ModuleType(path.stem)
        made.__file__ = str(path)
        exec(compile(text, str(path), "exec"), vars(made))
        return made

    return make


def slope(f, *at):
    return jvp(f, at, (1.0,) + (None,) * (len(at) - 1))


HELPED = "def h(x):\n    return x * x\n\ndef f(x):\n    return h(x) * x\n"


# --- each way in which a name may come to mean something else ------------------------------------------------------


def test_a_redefined_helper_is_seen(module):
    m = module(HELPED)
    assert slope(m.f, 3.0) == (27.0, 27.0)
    m.h = module("def h(x):\n    return 5.0 * x\n").h
    assert slope(m.f, 3.0) == (45.0, 30.0)


def test_a_helpers_redefined_helper_is_seen(module):
    m = module("def f(x):\n    return mid(x)\n\ndef mid(x):\n    return low(x)\n\ndef low(x):\n    return x\n")
    assert slope(m.f, 3.0) == (3.0, 1.0)
    m.low = module("def low(x):\n    return x * x\n").low
    assert slope(m.f, 3.0) == (9.0, 6.0)


@pytest.mark.parametrize("now", [10.0, 3, True, -0.5])
def test_a_changed_global_number_is_seen(module, now):
    m = module("K = 2.0\ndef f(x):\n    return K * x * x\n")
    assert slope(m.f, 3.0) == (18.0, 12.0)
    m.K = now
    assert slope(m.f, 3.0) == (9.0 * now, 6.0 * now)


def test_a_global_number_replaced_by_a_list_is_seen(module):
    m = module("K = 2.0\ndef f(x):\n    return x + g(K) * x\ndef g(k):\n    return k if k == 2.0 else k[0]\n")
    assert slope(m.f, 3.0) == (9.0, 3.0)
    m.K = [7.0]
    assert slope(m.f, 3.0) == (24.0, 8.0)


def test_a_list_that_takes_a_numbers_place_is_multiplied_as_a_list(module):
    m = module("K = 2\ndef f(x):\n    return [x] * K\n")
    assert slope(m.f, 3.0) == ([3.0, 3.0], [1.0, 1.0])
    m.K = [1.0]
    with pytest.raises(TypeError):
        m.f(3.0)
    with pytest.raises(TypeError):
        slope(m.f, 3.0)


def test_a_deleted_global_raises_the_users_name_error(module):
    m = module("K = 2.0\ndef f(x):\n    return K * x\n")
    slope(m.f, 3.0)
    del m.K
    with pytest.raises(NameError, match="'K'"):
        slope(m.f, 3.0)
    m.K = 4.0
    assert slope(m.f, 3.0) == (12.0, 4.0)


def test_an_item_of_a_global_list_is_read_at_the_call(module):
    m = module("K = [2.0]\ndef f(x):\n    return K[0] * x\n")
    assert slope(m.f, 3.0) == (6.0, 2.0)
    m.K[0] = 5.0
    assert slope(m.f, 3.0) == (15.0, 5.0)


def test_a_replaced_function_of_a_module_is_seen(module):
    m, tool = module("def f(x):\n    return tool.g(x) * tool.K\n"), module("K = 2.0\ndef g(x):\n    return x\n")
    m.tool = tool
    assert slope(m.f, 3.0) == (6.0, 2.0)
    tool.g = module("def g(x):\n    return x * x\n").g
    assert slope(m.f, 3.0) == (18.0, 12.0)
    tool.K = 5.0
    assert slope(m.f, 3.0) == (45.0, 30.0)


def test_a_replaced_module_is_seen(module):
    m = module("def f(x):\n    return tool.g(x)\n")
    m.tool = module("def g(x):\n    return x\n")
    assert slope(m.f, 3.0) == (3.0, 1.0)
    m.tool = module("def g(x):\n    return x * x\n")
    assert slope(m.f, 3.0) == (9.0, 6.0)


def test_a_replaced_function_of_math_is_seen(module, monkeypatch):
    import math

    m = module("import math\ndef f(x):\n    return math.sinh(x)\n")
    assert slope(m.f, 2.0) == (math.sinh(2.0), math.cosh(2.0))
    monkeypatch.setattr(math, "sinh", math.exp)
    assert slope(m.f, 2.0) == (math.exp(2.0), math.exp(2.0))


CELLS = """
def make(a, k):
    def f(x):
        return k(x) * a
    def change(b, g):
        nonlocal a, k
        a, k = b, g
    return f, change

def one(x):
    return x

def square(x):
    return x * x
"""


def test_a_changed_closure_cell_is_seen(module):
    m = module(CELLS)
    f, change = m.make(2.0, m.one)
    assert slope(f, 3.0) == (6.0, 2.0)
    change(5.0, m.one)
    assert slope(f, 3.0) == (15.0, 5.0)
    change(5.0, m.square)
    assert slope(f, 3.0) == (45.0, 30.0)


def test_closures_of_one_text_do_not_share_what_they_close_over(module):
    m = module(CELLS)
    first, second = m.make(2.0, m.one)[0], m.make(3.0, m.square)[0]
    assert (slope(first, 3.0), slope(second, 3.0), slope(first, 3.0)) == ((6.0, 2.0), (27.0, 18.0), (6.0, 2.0))


def test_a_redefined_recursion_is_seen(module):
    m = module("def f(x, n):\n    return x if n == 0 else x * f(x, n - 1)\n")
    old = m.f
    assert slope(old, 3.0, 2) == (27.0, 27.0)
    m.f = module("def f(x, n):\n    return 100.0 * x\n").f
    assert (old(3.0, 2), slope(old, 3.0, 2)) == (900.0, (900.0, 600.0))


def test_a_redefined_decorated_helper_is_seen(module):
    m = module("def f(x):\n    return h(x)\n")
    m.h = forward_diff(module("def h(x):\n    return x\n").h)
    assert slope(m.f, 3.0) == (3.0, 1.0)
    m.h = forward_diff(module("def h(x):\n    return x * x\n").h)
    assert slope(m.f, 3.0) == (9.0, 6.0)


def test_a_replaced_lambda_is_seen(module):
    m = module("def f(x):\n    return h(x)\n\nh = lambda t: t\n")
    assert slope(m.f, 3.0) == (3.0, 1.0)
    m.h = module("h = lambda t: t * t\n").h
    assert slope(m.f, 3.0) == (9.0, 6.0)


def test_second_derivatives_and_nested_operators_follow_too(module):
    nested = "def n(x):\n    return x * derivative(h)(x)\n"
    m = module("from fwdtrans import derivative\ndef f(x):\n    return h(x)\n" + nested)
    m.h = module("def h(x):\n    return x * x\n").h
    second, hessian = derivative(derivative(m.f)), grad(grad(m.f))
    assert (second(3.0), hessian(3.0), slope(m.n, 3.0)) == (2.0, 2.0, (18.0, 12.0))
    m.h = module("def h(x):\n    return x * x * x\n").h
    assert (second(3.0), hessian(3.0), slope(m.n, 3.0)) == (18.0, 18.0, (81.0, 81.0))


def test_the_functions_own_replaced_code_and_defaults_are_seen(module):
    m = module("def f(x, k=2.0):\n    return k * x\n\ndef other(x, k=2.0):\n    return k * x * x\n")
    assert slope(m.f, 3.0) == (6.0, 2.0)
    m.f.__code__, m.f.__defaults__ = m.other.__code__, (5.0,)
    assert slope(m.f, 3.0) == (45.0, 30.0)


def test_a_helper_changed_in_place_is_seen(module):
    m = module("def f(x):\n    return h(x)\n\ndef h(x):\n    return x\n\ndef other(x):\n    return x * x\n")
    slope(m.f, 3.0)
    m.h.__code__ = m.other.__code__
    assert (m.f(3.0), slope(m.f, 3.0)) == (9.0, (9.0, 6.0))


def test_a_helpers_changed_default_is_seen(module):
    m = module("def f(x):\n    return h(x)\n\ndef h(x, k=2.0):\n    return k * x\n")
    slope(m.f, 3.0)
    m.h.__defaults__ = (5.0,)
    assert (m.f(3.0), slope(m.f, 3.0)) == (15.0, (15.0, 5.0))


def test_a_builtin_shadowed_later_is_seen(module):
    m = module("def f(x):\n    return abs(x)\n")
    assert slope(m.f, -3.0) == (3.0, -1.0)
    m.abs = module("def double(x):\n    return 2.0 * x\n").double
    assert (m.f(-3.0), slope(m.f, -3.0)) == (-6.0, (-6.0, 2.0))


# --- snapshots, and how often it is transformed --------------------------------------------------------------------


def test_a_companion_is_a_snapshot(module):
    m = module(HELPED)
    companion = forward_diff(m.f).companion
    m.h = module("def h(x):\n    return 5.0 * x\n").h
    assert companion(3.0, 1.0) == (27.0, 27.0)
    assert forward_diff(m.f).companion(3.0, 1.0) == (45.0, 30.0)


def test_redefining_nothing_keeps_the_companion_and_transforms_once(module, count):
    f = forward_diff(module(HELPED).f)
    companion = f.companion
    assert f.companion is companion
    assert f.source == f.source
    assert count == ["f"]


def test_a_pattern_is_transformed_once_for_all_its_calls(module, count):
    m = module("K = 2.0\ndef f(x, y):\n    return K * x * y\n")
    for i in range(5):
        jvp(m.f, (float(i), 2.0), (1.0, None))
        m.K += 1.0  # another number is another value of the same kind
    assert count == ["f"]
    jvp(m.f, (1.0, 2.0), (None, 1.0))
    jvp(m.f, (1.0, 2.0), (1.0, 1.0))
    assert count == ["f"] * 3


def test_after_a_change_it_is_transformed_once_again(module, count):
    m = module(HELPED)
    slope(m.f, 3.0)
    m.h = module("def h(x):\n    return x\n").h
    for _ in range(3):
        slope(m.f, 3.0)
    assert count == ["f"] * 2


def test_decorated_and_plain_function_share_their_companions(module, count):
    f = module(HELPED).f
    slope(f, 3.0)
    slope(forward_diff(f), 3.0)
    slope(forward_diff(wrt="x")(f), 3.0)
    assert count == ["f"]


def test_eight_threads_get_right_numbers_and_one_transformation(module, count):
    f = module("def f(x, n):\n    t = 0.0\n    for i in range(n):\n        t += x ** i\n    return t\n").f
    barrier, found = threading.Barrier(8), []

    def run():
        barrier.wait(timeout=30)
        found.extend(jvp(f, (2.0, 5), (1.0, None)) for _ in range(20))

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [(31.0, 49.0)] * 160
    assert count == ["f"]


def test_threads_that_redefine_a_helper_see_one_or_the_other(module):
    m = module(HELPED)
    first, second = m.h, module("def h(x):\n    return 5.0 * x\n").h
    found, done = [], threading.Event()

    def run():
        while not done.is_set():
            found.append(slope(m.f, 3.0))

    thread = threading.Thread(target=run)
    thread.start()
    for i in range(20):
        m.h = second if i % 2 else first
    done.set()
    thread.join()
    assert set(found) <= {(27.0, 27.0), (45.0, 30.0)}
