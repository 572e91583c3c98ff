"""Gradients in one pass: the same as a pass for each direction, over the construct matrix; and how their code reads."""
import inspect
import math
import textwrap

import pytest
import truth
from test_matrix import SMOOTH, activity, function, smooth_points  # noqa: F401 - function is a fixture

import fwdtrans
from fwdtrans import errors
from fwdtrans.targets import target_of

each = pytest.mark.parametrize
PLAIN = inspect.Parameter.POSITIONAL_OR_KEYWORD


def is_numeric(value):
    """Say whether an argument is a number, or a list of numbers."""
    return type(value) is float or type(value) is list and {*map(type, value)} <= {int, float}


def ones(argument, slope):
    """Return the slopes in an argument's numbers, each with the seed of its pass."""
    if type(argument) is not list:
        return [(slope, 1.0)]
    size = len(argument)
    return [(slope[k], [float(i == k) for i in range(size)]) for k in range(size)]


@each("case", SMOOTH, ids=lambda one: one.name)
def test_one_pass_gives_what_a_pass_for_each_number_gives(case, function):  # noqa: F811
    f = function(case)
    params = list(inspect.signature(f).parameters.values())
    for point in smooth_points(case, f):
        active = activity(case, f, point)
        names = [p.name for p, value, on in zip(params, point, active) if on and is_numeric(value)]
        if not names or any(p.kind is not PLAIN for p in params):
            pytest.skip("no numbers")
        engine = target_of(f).engine
        try:
            found = engine.gradient(engine.bound(truth.copy_of(tuple(point)), {}), names)
        except (errors.Refused, errors.NotDifferentiable):
            pytest.skip("refused, or one of the derivatives does not exist")
        if found is None:
            pytest.skip("it takes a pass for each")
        value, slopes = found
        assert repr(value) == repr(f(*truth.copy_of(tuple(point)))) or "at 0x" in repr(value)
        for name, slope in zip(names, slopes):
            argument = point[[p.name for p in params].index(name)]
            for slope, seed in ones(argument, slope):
                seeds = tuple(seed if p.name == name else None for p in params[: len(point)])
                whole, tangent = fwdtrans.jvp(f, truth.copy_of(tuple(point)), seeds)
                pairs = zip(truth.tangents(value, slope), truth.tangents(whole, tangent), strict=True)
                near = (abs(one - other) <= 1e-11 * (1.0 + abs(other)) for one, other in pairs)
                assert all(near), (name, slope, tangent)


# --- how it reads -------------------------------------------------------------------------------------------------


def source(f):
    """Return the text below its header."""
    return fwdtrans.forward_diff(form="gradient")(f).source.strip("\n")


def expected(text):
    return textwrap.dedent(text).strip("\n")


def growth(r, K, n0, steps=50, dt=0.1):
    n = n0
    for _ in range(steps):
        n = n + dt * r * n * (1 - n / K)
    return n


def test_leibniz_names_and_coefficients_that_all_directions_share():
    assert source(growth) == expected("""
        # growth_grad: value and gradient of growth with respect to r, K, n0 (fwdtrans 0.1.0)
        def growth_grad(r, K, n0, steps=50, dt=0.1):
            n = n0
            dn_dr = dn_dK = 0.0
            dn_dn0 = 1.0
            w1 = dt * r
            for _ in range(steps):
                w2 = w1 * n
                w3 = n / K
                w4 = 1 - w3
                w5 = w2 / K
                w6 = 1.0 + w4 * w1 - w5
                dn_dr = w6 * dn_dr + w4 * n * dt
                dn_dK = w6 * dn_dK + w5 * w3
                dn_dn0 = w6 * dn_dn0
                n = n + w2 * w4
            return n, (dn_dr, dn_dK, dn_dn0)
    """)


def entropy(alpha, beta, temps=(), damage=()):
    loss = 0.0
    for t, y in zip(temps, damage):
        p = 1.0 / (1.0 + math.exp(-(alpha + beta * t)))
        loss = loss - (y * math.log(p) + (1.0 - y) * math.log(1.0 - p))
    return loss


def test_a_tangent_that_is_used_once_is_put_where_it_is_used():
    assert source(entropy) == expected("""
        # entropy_grad: value and gradient of entropy with respect to alpha, beta (fwdtrans 0.1.0)
        def entropy_grad(alpha, beta, temps=(), damage=()):
            loss = 0.0
            dloss_dalpha = dloss_dbeta = 0.0
            for t, y in zip(temps, damage):
                w1 = math.exp(-(alpha + beta * t))
                p = 1.0 / (1.0 + w1)
                w2 = 1.0 - y
                w3 = 1.0 - p
                loss = loss - (y * math.log(p) + w2 * math.log(w3))
                w4 = (w2 * p / w3 - y) * p * w1
                dloss_dalpha = dloss_dalpha + w4
                dloss_dbeta = dloss_dbeta + w4 * t
            return loss, (dloss_dalpha, dloss_dbeta)
    """)


def rates(x, y, a, b, c, d):
    xy = x * y
    return a * x - b * xy, d * xy - c * y


def heun(a, b, c, d, x=10.0, y=5.0, h=0.02, n=3):
    for _ in range(n):
        u, v = rates(x, y, a, b, c, d)
        u1, v1 = rates(x + h * u, y + h * v, a, b, c, d)
        x = x + 0.5 * h * (u + u1)
        y = y + 0.5 * h * (v + v1)
    return x


def test_a_tangent_keeps_its_name_where_putting_it_elsewhere_is_more_work():
    text = source(heun)
    assert all(f"        d{z}_d{q} = d{z}_d{q} + w1 * (d{k}_d{q} + d{k}1_d{q})\n" in text
               for z, k in ("xu", "yv") for q in "abcd"), text  # fmt: skip


def density(x, mu, sigma):
    z = (x - mu) / sigma
    return math.exp(-0.5 * z * z) / (sigma * math.sqrt(2.0 * math.pi))


def test_products_share_some_of_their_factors():
    assert expected("""
        w4 = w1 / w3
        w5 = w1 * z / sigma
        w6 = w5 / w3
        return w4, (-w6, w6, (w5 * z - w4 * w2) / w3)
    """) in textwrap.dedent(source(density).partition("math.pi)\n")[2]).replace("w3 = sigma * w2\n", "")


def test_a_long_chain_is_not_put_into_one_expression():
    def chain(x, y):
        a = x * y
        b = a * x + 1.0
        c = b * x + 2.0
        d = c * x + 3.0
        e = d * x + 4.0
        f = e * x + 5.0
        g = f * x + 6.0
        h = g * x + 7.0
        return h * x

    text = source(chain)
    assert "    de_dx = " in text
    assert max(map(len, text.splitlines())) <= 88
    assert not any(line.strip() in ("(", ")", "x") for line in text.splitlines())


def volterra(x, y, a, b):
    xy = x * y
    if xy > 1e9:  # else it would be written out where it is called
        raise OverflowError
    return a * x - b * xy, b * xy - y


def steps(a, b, x=1.0, y=0.5, n=3):
    for _ in range(n):
        u, v = volterra(x, y, a, b)
        x = x + 0.1 * u
        y = y + 0.1 * v
    return x


def test_helpers_carry_all_directions_at_once_and_know_the_seeds_that_are_zero_or_one():
    text = source(steps)
    assert expected("""
        def volterra_jvps(x, dx_da, dx_db, y, dy_da, dy_db, a, b):
            xy = x * y
    """) in text
    assert "    return (\n        a * x - b * xy, b * xy - y,\n" in text  # part by part, and their tangents so too
    assert "u, v, du_da, dv_da, du_db, dv_db = volterra_jvps(" in text


def test_a_helper_whose_returns_are_not_all_tuples_as_written_gives_tuples():
    def both(a, b):
        if a > 1.0:
            pair = a * b, a
            return pair
        return a * b, (b * b)

    def f(x, y):
        u, v = both(x, y)
        w, z = both(y, x * y)
        return u * v + w * z

    assert "(u, v), (du_dx, dv_dx), (du_dy, dv_dy) = both_jvps(" in source(f)
    slopes = [fwdtrans.jvp(f, (2.0, 0.5), seeds)[1] for seeds in ((1, 0), (0, 1))]
    assert fwdtrans.grad(f)(2.0, 0.5) == pytest.approx(tuple(slopes))


def test_a_gradient_that_is_not_written_in_one_pass_says_so_and_is_right_all_the_same():
    def caught(x, y):
        try:
            return math.sqrt(x) * y
        except ValueError:
            return x

    with pytest.raises(errors.Refused, match="not written in one pass"):
        source(caught)
    assert fwdtrans.grad(caught)(4.0, 3.0) == (0.75, 2.0)


# --- what it does -------------------------------------------------------------------------------------------------


def test_the_function_runs_once():
    seen = []

    def noisy(x, y):
        seen.append(1)
        return x * x * y

    constant = fwdtrans.constant(seen.append)
    try:
        assert fwdtrans.grad(noisy)(2.0, 3.0) == (12.0, 4.0)
    finally:
        del constant
    assert len(seen) == 1


def test_whole_numbers_give_floats():
    slopes = fwdtrans.grad(lambda x, n: x * n)(2.0, 3)
    assert slopes == (3.0, 2.0)
    assert all(type(slope) is float for slope in slopes)


def test_a_row_that_several_directions_share_keeps_its_name_when_rows_are_counted():
    def least(x, y, n):
        k = 1
        path = [2 / (1 + y * y)] * 2
        y = x or abs(1.5)
        return min(path) - 1.5 + path[k % len(path)] * 2

    def most(x, y, n):
        for _ in range(1, n):
            x = math.atan(y - 0.5)
        y, _ = n if math.cos(x) > 0.1 else y, n
        values = [math.tanh(y + 1.5), n % 1.3]
        return [math.fabs(n) * y, max(values)]

    assert fwdtrans.grad(least)(2, -1.25, 0) == pytest.approx((0.0, 3 * 4 * 1.25 / (1 + 1.25**2) ** 2, 0.0))
    assert fwdtrans.grad(most)(-0.75, -0.25, 2) == ([0.0, 0.0], [0.0, 0.0], [4.0, 1 - math.tanh(3.5) ** 2])


def test_a_pole_names_the_line():
    def root(x, y):
        return math.sqrt(x) + y

    with pytest.raises(errors.NotDifferentiable, match=r"math.sqrt\(x\)"):
        fwdtrans.grad(root)(0.0, 1.0)


def test_a_recursive_function_is_written_for_a_few_seeds_and_not_for_every_constant():
    def halves(x, y, n):
        return x if n == 0 else halves(0.5 * x, 0.25 * y + x, n - 1) * 1.5

    assert fwdtrans.grad(halves, wrt="x, y")(2.0, 1.0, 5) == pytest.approx((0.2373046875, 0.0))


def test_a_helper_that_is_redefined_is_not_served_stale(tmp_path, monkeypatch):
    (tmp_path / "module_with_a_helper.py").write_text(
        "def helper(x):\n    return x * x\n\n\ndef f(x, y):\n    return helper(x) * y\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    import module_with_a_helper as module

    assert fwdtrans.grad(module.f)(3.0, 2.0) == (12.0, 9.0)
    (tmp_path / "another.py").write_text("def helper(x):\n    return 5.0 * x\n")
    import another

    module.helper = another.helper
    assert fwdtrans.grad(module.f)(3.0, 2.0) == (10.0, 15.0)


def in_lines(x, y):
    if x < 0.0:
        return y, x
    return (
        x * y,  # a tuple of several lines
        x / y,
    )


def of_lines(x, y):
    u, v = in_lines(x, y)
    return u * v * v


def test_a_tuple_of_several_lines_is_spread_between_the_directions():
    assert fwdtrans.forward_diff(of_lines).grad(1.5, 0.5) == pytest.approx((3 * 1.5**2 / 0.5, -(1.5**3) / 0.5**2))


def normal(x):
    return 0.5 * (1.0 + math.erf(x / math.sqrt(2.0)))


def call(s, k, sigma, t=1.0):
    d = (math.log(s / k) + 0.5 * sigma * sigma * t) / sigma
    return s * normal(d) - k * normal(d - sigma)


def test_a_helper_gives_its_slope_once_where_more_directions_would_go_through_it():
    text = source(call)
    assert "def normal_jvps(x):\n" in text and text.count("normal_jvps(") == 3
    assert "w2, dw2_dx = normal_jvps(d)" in text
    value, slopes = fwdtrans.value_and_grad(call)(100.0, 95.0, 0.2)
    assert value == call(100.0, 95.0, 0.2)
    d = (math.log(100.0 / 95.0) + 0.02) / 0.2
    vega = 100.0 * math.exp(-0.5 * d * d) / math.sqrt(2.0 * math.pi)
    assert slopes == pytest.approx((normal(d), -normal(d - 0.2), vega), rel=1e-12)


def norm_of(v):
    return math.sqrt(v[0] * v[0] + v[1] * v[1])


def lengths(a, b, c):
    return norm_of([a * b, b * c]) * norm_of([c, a])


def test_a_helper_of_lists_has_tangents_in_all_directions():
    slopes = fwdtrans.grad(lengths)(1.0, 2.0, 0.5)
    for place in range(3):
        seeds = tuple(float(i == place) for i in range(3))
        assert slopes[place] == pytest.approx(fwdtrans.jvp(lengths, (1.0, 2.0, 0.5), seeds)[1], rel=1e-13)


def likelihood(a, b, xs=(0.5, -0.2, 1.1), ks=(1.0, 0.0, 3.0)):
    total = 0.0
    for x, k in zip(xs, ks):
        rate = math.exp(a + b * x)
        total += k * math.log(rate) - rate
    return total


def tried_out(a, b):
    p = a - b
    try:
        z = a / p
    except ZeroDivisionError:
        z = b * b
    return z * p


def only_where_positive(a, b):
    p = a * b
    z = math.log(p) if p > 0.0 else 0.0
    return z + b


def bound_again(a, b):
    p = a * b
    p = math.log(p)
    q = p * a
    return q / p


def test_what_the_user_divides_by_is_not_over_itself():
    text = source(likelihood)
    assert "dtotal_da += k - rate" in text
    assert "dtotal_db += (k - rate) * x" in text
    points = [(likelihood, (0.3, 0.7)), (tried_out, (0.7, 1.3)), (tried_out, (0.7, 0.7)), (bound_again, (1.7, 1.3)),
              (only_where_positive, (0.7, 1.3)), (only_where_positive, (0.7, -1.3))]  # fmt: skip
    for f, point in points:
        value, slopes = fwdtrans.value_and_grad(f, wrt="a, b")(*point)
        assert value == f(*point)
        for q, seeds in enumerate([(1.0, 0.0), (0.0, 1.0)]):
            assert slopes[q] == pytest.approx(fwdtrans.jvp(f, point, seeds)[1], rel=1e-14, abs=1e-15)
    with pytest.raises(ZeroDivisionError):
        fwdtrans.grad(bound_again)(1.0, 1.0)
