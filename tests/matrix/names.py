# ruff: noqa: E501 - a case is read as a row
"""Names that collide with what generated code would like to use, and names that are not what they look like."""

from . import case

CASES = [
    case("name_dx_is_the_users", "def f(x):\n    dx = x * 2\n    return dx * x\n", (1.5,)),
    case("name_dx_is_a_parameter", "def f(x, dx):\n    return x * dx + dx\n", (1.5, 0.01)),
    case("name_dx_is_a_parameter_later", "def f(x, y, dx, dy):\n    return x * dx + y * dy\n", (1.5, 0.7, 0.01, 0.02), wrt="x, y"),
    case("name_dx_and_dx_", "def f(x):\n    dx = 1.0\n    dx_ = x * dx\n    return dx_ * x\n", (1.5,)),
    case("name_dx_is_global", "dx = 0.5\n\ndef f(x):\n    return x * x * dx\n", (1.5,)),
    case("name_dx_is_a_helper", "def dx(t):\n    return t * t\n\ndef f(x):\n    return dx(x) * x\n", (1.5,)),
    case("name_w1", "def f(x, w1):\n    w2 = x / w1\n    w3 = (x / w1) * (x + w1)\n    return w2 * w3 + x / w1\n", (1.5, 0.7)),
    case("name_w1_is_global", "w1 = 3.0\n\ndef f(x):\n    return w1 * x / (1 + x * x) + x / (1 + x * x)\n", (1.5,)),
    case("name_w1_in_a_comprehension", "def f(x):\n    v = [w1 * x / (w1 + x) for w1 in (1.0, 2.0)]\n    return v[0] * v[1]\n", (1.5,)),
    case("name_f_jvp_exists", "def f_jvp(x):\n    return x\n\ndef f(x):\n    return f_jvp(x) * x\n", (1.5,)),
    case("name_helper_jvp_exists", "def g_jvp(t):\n    return t + 1\n\ndef g(t):\n    return t * t\n\ndef f(x):\n    g_jvp_ = 2\n    return g(x) * g_jvp(x) * g_jvp_\n", (1.5,)),
    case("name_local_shadows_math_function", "from math import cos, sin\n\ndef f(x):\n    cos = 2.0\n    return sin(x) * cos\n", (1.5,)),
    case("name_parameter_shadows_math", "from math import log, sin\n\ndef f(x, log, exp):\n    return sin(x) * log + x ** exp\n", (1.5, 2.0, 3.0)),
    case("name_math_is_a_parameter", "from math import sin\n\ndef f(math):\n    return sin(math) * math\n", (1.5,)),
    case("name_math_is_a_local", "import math\n\nsqrt = math.sqrt\n\ndef f(x):\n    math = x * x\n    return sqrt(math) + math\n", (1.5,)),
    case("name_sin_is_the_users_function", "def sin(t):\n    return t * 3\n\ndef f(x):\n    return sin(x) * x\n", (1.5,)),
    case("name_builtin_is_shadowed", "def abs(t):\n    return t * t\n\ndef f(x, max):\n    sum = abs(x) + max\n    return sum\n", (-1.5, 2.0)),
    case("name_list_is_a_local", "def f(x):\n    list = [x, x * x]\n    zip = list[0]\n    return zip * list[1]\n", (1.5,)),
    case("name_len_float_zip_are_shadowed", "def float(t):\n    return t * 2\n\ndef zip(a, b):\n    return a * b\n\ndef f(x):\n    return float(x) + zip(x, x)\n", (1.5,)),
    case("name_zero_like_companion", "def zero(t):\n    return t - t + 1\n\nlike = 2.0\n\ndef f(x, companion):\n    s = 0\n    for _ in range(2):\n        s += zero(x) * like * companion\n    return s * x\n", (1.5, 0.3)),
    case("name_unicode", "def f(θ, λ):\n    ẇ1 = θ * λ\n    Δx = ẇ1 * θ\n    return Δx\n", (1.5, 0.3)),
    case("name_underscores", "def f(_, __x):\n    _a = _ * __x\n    __ = _a * _a\n    return __\n", (1.5, 0.3)),
    case("name_d_alone", "def f(d, dd, ddd):\n    return d * dd * ddd\n", (1.5, 0.3, 2.0)),
    case("name_of_a_keyword_like", "def f(lambda_, class_):\n    return lambda_ * class_\n", (1.5, 0.3)),
    case("name_self_is_no_method", "def f(self, x):\n    return self * x * x\n", (1.5, 0.3)),
    case("name_value_and_tangent", "def f(value, tangent, result, primal):\n    return value * tangent + result * primal\n", (1.5, 0.3, 2.0, 1.0)),
    case("name_helper_called_like_its_caller", "def g(f):\n    return f * f\n\ndef f(g_):\n    return g(g_)\n", (1.5,)),
    case("name_local_called_like_a_helper", "def g(x):\n    return x * x\n\ndef h(x):\n    g = x + 1\n    return g * 2\n\ndef f(x):\n    return h(x) * g(x)\n", (1.5,)),
    case("name_global_declared_and_read", "SCALE = 2.5\n\ndef f(x):\n    global SCALE\n    return SCALE * x * x\n", (1.5,)),
    case("name_global_inactive_counter", "calls = 0\n\ndef f(x):\n    global calls\n    calls += 1\n    return x * x\n", (1.5,)),
    case("name_numbers_tangent_twice", "def f(x, d_x, xd, dxd):\n    dd = d_x * xd\n    return x * dd * dxd\n", (1.5, 0.3, 0.2, 0.9)),
]
