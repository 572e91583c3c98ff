# ruff: noqa: E501 - a case is read as a row
"""Classes as people write them: a vector with everything that Python offers, and programs over it."""

from typing import Any

from . import Case, case

P = (1.3, 0.7)
VEC = '''
from math import sqrt, sin, cos, hypot, atan2
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
    @classmethod
    def from_polar(cls, r, t):
        return cls(r * cos(t), r * sin(t))
    @staticmethod
    def cross(a, b):
        return a.x * b.y - a.y * b.x
    def __add__(self, o):
        if not isinstance(o, Vec):
            return NotImplemented
        return Vec(self.x + o.x, self.y + o.y)
    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y)
    def __mul__(self, k):
        if isinstance(k, Vec):
            return self.x * k.x + self.y * k.y
        return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __truediv__(self, k):
        return Vec(self.x / k, self.y / k)
    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self
    def __neg__(self):
        return Vec(-self.x, -self.y)
    def __abs__(self):
        return hypot(self.x, self.y)
    def __eq__(self, o):
        return self.x == o.x and self.y == o.y
    def __lt__(self, o):
        return abs(self) < abs(o)
    def __bool__(self):
        return bool(self.x or self.y)
    def __getitem__(self, i):
        return self.x if i == 0 else self.y
    def __setitem__(self, i, v):
        if i == 0:
            self.x = v
        else:
            self.y = v
    def __len__(self):
        return 2
    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y
    def __float__(self):
        return abs(self)
    def __round__(self, n=0):
        return Vec(round(self.x, n), round(self.y, n))
    def __contains__(self, v):
        return v == self.x or v == self.y
    @property
    def angle(self):
        return atan2(self.y, self.x)
    @angle.setter
    def angle(self, t):
        r = abs(self)
        self.x = r * cos(t)
        self.y = r * sin(t)
    def rotated(self, t):
        c, s = cos(t), sin(t)
        return type(self)(c * self.x - s * self.y, s * self.x + c * self.y)
    def scaled(self, k):
        return self.__class__(self.x * k, self.y * k)
'''


def _vec(name: str, body: str, *points: tuple[Any, ...], **options: Any) -> Case:
    """Return a case whose `f(a, b)` has the statements of `body`, over the class `Vec`."""
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    return case(f"class_{name}", f"{VEC}\n\ndef f(a, b):\n{lines}", *(points or (P,)), raw=True, **options)


CASES = [
    _vec("classmethod", "v = Vec.from_polar(a, b)\nreturn v.x * v.y"),
    _vec("static", "return Vec.cross(Vec(a, b), Vec(b, a * a))"),
    _vec("static_inst", "v = Vec(a, b)\nreturn v.cross(v, Vec(b, a * a))"),
    _vec("add", "v = Vec(a, b) + Vec(b, 1.0)\nreturn v.x * v.y"),
    _vec("mul_scalar", "v = Vec(a, b) * a\nw = 2.0 * v\nu = b * w\nreturn u.x * u.y + v.x"),
    _vec("mul_vec", "return Vec(a, b) * Vec(b, a)"),
    _vec("iadd", "v = Vec(a, b)\nw = v\nv += Vec(b, 1.0)\nreturn w.x * v.y"),
    _vec("isub", "v = Vec(a, b)\nw = v\nv -= Vec(b, 1.0)\nreturn w.x * v.y"),
    _vec("imul", "v = Vec(a, b)\nv *= b\nv /= a\nreturn v.x * v.y"),
    _vec("neg_abs", "return abs(-Vec(a, b)) * a"),
    _vec("cmp", "v = Vec(a, b)\nif v == Vec(a, 1.0):\n    return a\nif v:\n    return v.x * b\nreturn b"),
    _vec("sorted_key", "vs = [Vec(a, b), Vec(b, 0.1)]\nws = sorted(vs, key=lambda v: v.x)\nreturn ws[0].x * 2 + ws[1].y"),
    _vec("sorted_key_abs", "vs = [Vec(a, b), Vec(b, 0.1)]\nws = sorted(vs, key=abs)\nreturn ws[0].x * 2 + ws[1].y"),
    _vec("max_key", "vs = [Vec(a, b), Vec(b, 0.1)]\nreturn max(vs, key=lambda v: v.x).y * a"),
    _vec("getitem", "v = Vec(a, b)\nreturn v[0] * v[1]"),
    _vec("setitem", "v = Vec(a, b)\nv[0] = a * b\nv[1] += a\nreturn v[0] * v[1]"),
    _vec("len", "v = Vec(a, b)\nreturn len(v) * v.x"),
    _vec("iter_len", "v = Vec(a, b)\ns = 0.0\nfor i in range(len(v)):\n    s += v[i] * v[i]\nreturn s"),
    _vec("matmul", "return Vec(a, b) @ Vec(b, a)"),
    _vec("float", "return float(Vec(a, b)) * a"),
    _vec("round", "return round(Vec(a, b), 2).x * a", order2=False),
    _vec("contains", "v = Vec(a, b)\nif a in v:\n    return v.x * v.x\nreturn b"),
    _vec("prop_get", "return Vec(a, b).angle * a"),
    _vec("prop_set", "v = Vec(a, b)\nv.angle = a * b\nreturn v.x * v.y"),
    _vec("prop_aug", "v = Vec(a, b)\nv.angle += a * b\nreturn v.x * v.y"),
    _vec("type_self", "v = Vec(a, b).rotated(b)\nreturn v.x * v.y"),
    _vec("self_class", "v = Vec(a, b).scaled(b)\nreturn v.x * v.y"),
    _vec("unbound", "return Vec.scaled(Vec(a, b), b).x * Vec.__abs__(Vec(a, b))"),
    _vec("sum_list", "s = Vec(0.0, 0.0)\nfor v in [Vec(a, b), Vec(b, a)]:\n    s = s + v * a\nreturn s.x * s.y"),
    _vec("cond", "v = Vec(a, b) if a > b else Vec(b, a)\nreturn v.x * v.y * a"),
    _vec("cond_two_places", "if a > b:\n    v = Vec(a, b)\nelse:\n    v = Vec.from_polar(a, b)\nreturn v.x * v.y * a"),
    _vec("loop", "p = Vec(a, b)\nv = Vec(0.0, b)\nfor _ in range(3):\n    acc = -p / abs(p) ** 3\n    v = v + acc * 0.01\n    p = p + v * 0.01\nreturn p.x * p.y"),
    _vec("loop_inplace", "p = Vec(a, b)\nv = Vec(0.0, b)\nfor _ in range(3):\n    acc = -p / abs(p) ** 3\n    v += acc * 0.01\n    p += v * 0.01\nreturn p.x * p.y"),
    _vec("dict_objs", "d = {'a': Vec(a, b), 'b': Vec(b, a)}\nd['a'].x = b * b\nreturn d['a'].x * d['b'].y + sum(v.x for v in d.values())"),
    _vec("comp", "vs = [Vec(a * i, b) for i in range(3)]\nreturn sum(v.x * v.y for v in vs)"),
    _vec("comp_op", "vs = [Vec(a * i, b) for i in range(3)]\nws = [v + u for v, u in zip(vs, vs[1:])]\nreturn sum(w.x * w.y for w in ws)"),
    _vec("return_obj_tuple", "v = Vec(a, b)\nreturn (v.x, v.y, abs(v))"),
    _vec("del", "v = Vec(a, b)\nx = v.x\ndel v.x\nv.x = x * b\nreturn v.x"),
    _vec("setattr", "v = Vec(a, b)\nsetattr(v, 'x', a * b)\nreturn v.x * b"),
    _vec("hasattr", "v = Vec(a, b)\nif hasattr(v, 'x'):\n    return v.x * b\nreturn a"),
    _vec("isinstance", "v = Vec(a, b)\nif isinstance(v, Vec):\n    return v.x * b\nreturn a"),
    _vec("chain", "return Vec(a, b).scaled(b).rotated(a).scaled(2.0).x"),
    _vec("nested_fn", "def g(v, k):\n    return v.scaled(k).x\nreturn g(Vec(a, b), b) + g(Vec(b, a), 2.0)"),
    _vec("is", "v = Vec(a, b)\nw = v\nif v is w:\n    return v.x * b\nreturn a"),
    _vec("tuple_unpack_attr", "v = Vec(a, b)\nv.x, v.y = v.y, v.x * a\nreturn v.x - v.y * b"),
    _vec("or", "v = Vec(a, b) or Vec(b, b)\nreturn v.x * v.y"),
    _vec("none_default", "v = None\nif a > 0:\n    v = Vec(a, b)\nif v is not None:\n    return v.x * v.y\nreturn a"),
    _vec("ne", "return a * b if Vec(a, b) != Vec(b, a) else a"),
    _vec("lt_op", "return a * b if Vec(a, b) < Vec(b, 9.0) else a"),
    case(
        "class_expression_tree_of_several_classes",
        """
        import math

        class Num:
            def __init__(self, v):
                self.v = v

            def value(self, env):
                return self.v

        class Var:
            def __init__(self, name):
                self.name = name

            def value(self, env):
                return env[self.name]

        class Bin:
            def __init__(self, op, left, right):
                self.op = op
                self.left = left
                self.right = right

            def value(self, env):
                a = self.left.value(env)
                b = self.right.value(env)
                if self.op == "+":
                    return a + b
                return a * b if self.op == "*" else a / b

        class Sin:
            def __init__(self, arg):
                self.arg = arg

            def value(self, env):
                return math.sin(self.arg.value(env))

        def f(x, y):
            product = Bin("*", Var("x"), Sin(Var("y")))
            tree = Bin("+", product, Bin("/", Num(x), Bin("*", Var("x"), Num(2.0))))
            return tree.value({"x": x, "y": y})
        """,
        (1.2, 0.7),
    ),
    case(
        "classes_matrix_product_of_rows_and_columns",
        """
        class Mat:
            def __init__(self, rows):
                self.rows = [list(r) for r in rows]
            @classmethod
            def identity(cls, n):
                return cls([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])
            def __matmul__(self, o):
                return Mat([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
            def __pow__(self, n):
                r = Mat.identity(len(self.rows))
                b = self
                while n:
                    if n & 1:
                        r = r @ b
                    b = b @ b
                    n >>= 1
                return r
        def f(x, y):
            p = Mat([[x, y], [1.0, 0.5 * x]]) ** 5
            return p.rows[0][1] + p.rows[1][1]
        """,
        (0.7, 0.4),
    ),
    case(
        "classes_lazy_generator_in_places_that_are_lazy",
        """
        def powers(x):
            yield x
            yield x * x
        def f(x, y):
            s = {k: sum(v * w for v, w in zip(powers(x), [y, y])) for k in "ab"}["a"]
            return s + (sum(v for v in powers(y)) if x > 0 else 0.0)
        """,
        (1.2, 0.5),
    ),
    case(
        "called_objects_by_reduce",
        """
        import functools
        import math

        class Scale:
            def __init__(self, k):
                self.k = k
            def __call__(self, x):
                return self.k * x

        def f(w, x):
            net = [Scale(w), Scale(w * w)]
            return functools.reduce(lambda v, layer: layer(v), net, x)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "called_objects_beside_functions",
        """
        import functools
        import math

        class Scale:
            def __init__(self, k):
                self.k = k
            def __call__(self, x):
                return self.k * x

        def f(w, x):
            net = [Scale(w), math.tanh, lambda v: v * w]
            for layer in net:
                x = layer(x)
            return x
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "called_objects_composed",
        """
        import functools
        import math

        class Scale:
            def __init__(self, k):
                self.k = k
            def __call__(self, x):
                return self.k * x

        def compose(*fs):
            def run(x):
                for f in fs:
                    x = f(x)
                return x
            return run

        def f(w, x):
            return compose(Scale(w), Scale(x), math.sin)(x)
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "called_objects_that_count",
        """
        import math

        class Count:
            def __init__(self, k):
                self.k = k
                self.n = 0.0
            def __call__(self, x):
                self.n += x
                return self.n * self.k

        def f(w, x):
            c = Count(w)
            for g in [c, math.sin, c]:
                x = g(x)
            return x + c.n
        """,
        (1.3, 0.7),
        (0.4, 1.1),
    ),
    case(
        "classes_give_numbers_until_they_are_stored",
        """
        class Tally:
            total = 0.0
            best = None
            seen = 0
            def __init__(self, values):
                self.values = values
                for v in values:
                    self.add(v)
            def add(self, v):
                self.total += v * v
                self.seen += 1
                if self.best is None or v > self.best:
                    self.best = v
                return self

        class Heavy(Tally):
            total = 1.5
            gain = 2.0
            def add(self, v):
                super().add(v * self.gain)
                self.gain = self.gain * v
                return self

        class Bare:
            level = 1.0
            def raised(self, v):
                self.level *= v
                return self.level

        def f(x, y):
            one, other, bare = Tally([x, y]), Heavy([y, x * y]), Bare()
            a = bare.level * x
            return one.add(x * y).total * other.total * one.best + other.gain * bare.raised(y) * a + one.seen * bare.level
        """,
        (1.3, 0.7),
    ),
]
