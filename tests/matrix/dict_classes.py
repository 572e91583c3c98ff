# ruff: noqa: E501 - a case is read as a row
"""Dicts of classes of one's own, whose items are attributes: options, records, state."""

from typing import Any

from . import Case, case

P = (1.3, 0.7)
CLASSES = """
class AttrDict(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
class Config(dict):
    # attributes are items
    def __getattr__(self, name):
        return self[name]
    def __setattr__(self, name, value):
        self[name] = value
    def total(self): return sum(self.values())
    @property
    def double(self): return 2 * self.k
"""


def records(name: str, text: str, **more: Any) -> Case:
    """Return a case over `AttrDict` and `Config`."""
    return case(f"dict_classes_{name}", CLASSES + text, P, **more)


CASES = [
    records(
        "read_and_stored",
        """
def f(x, y):
    p = AttrDict(k=x * y, m=y)
    p.z = x * x
    return p.k * p.m + p['z'] + p.z
""",
    ),
    records(
        "with_methods",
        """
def f(x, y):
    p = Config({'k': x * y, 'm': y}); q = p
    p.z = x * x
    q.k += y
    p['m'] *= x
    return p.k * p.m + p['z'] + q.z + p.total() * p.double
""",
    ),
    records(
        "in_one_another",
        """
def use(c): return c.a * c.b.c
def f(x, y):
    p = AttrDict(a=x, b=AttrDict(c=y * x), n=3)
    p.b.c = p.b.c * y
    p.b['d'] = x
    return use(p) + p.b.d * p.n + len(p)
""",
    ),
    records(
        "filled",
        """
def f(x, y):
    p = AttrDict()
    for n, v in [('a', x), ('b', y * x)]: p[n] = v
    p.update(c=y); p.setdefault('e', x * x)
    q = AttrDict(p); q.a = y
    return p.a * p.b + p.c * q.a + sum(p.values()) + p.e + p.get('zz', y)
""",
    ),
    records(
        "from_pairs_and_back",
        """
def f(x, y):
    p = AttrDict(zip('ab', [x, y * x]))
    q = AttrDict(**p)
    q.a, q.b = q.b, q.a
    s = 0.0
    for k, v in q.items(): s += v * (2.0 if k == 'a' else 1.0)
    return s * p.a
""",
    ),
    records(
        "that_hold_functions",
        """
def f(x, y):
    p = AttrDict(f=lambda t: t * x, a=y)
    return p.f(p.a) + p.a
""",
    ),
    records(
        "where_errors_are_caught",
        """
def f(x, y):
    p = AttrDict(a=x)
    try:
        t = p.b
    except KeyError:
        t = p.a * y
    return t
""",
    ),
    records(
        "options_of_an_object",
        """
class Solver:
    def __init__(self, **kw):
        self.opt = AttrDict(lr=0.1, n=3); self.opt.update(kw)
    def run(self, v):
        for _ in range(self.opt.n): v = v - self.opt.lr * v * v
        return v
def f(x, y):
    return Solver(lr=x * 0.1).run(y)
""",
    ),
    records(
        "in_lists",
        """
def f(x, y):
    ps = [AttrDict(a=x, b=y), AttrDict(a=y, b=x * x)]
    ps[0].a = ps[1].b
    return sum(p.a * p.b for p in ps) + max(ps, key=lambda p: p.a).b
""",
    ),
    records(
        "beside_objects",
        """
class O:
    def __init__(self, a): self.a = a
def f(x, y):
    s = 0.0
    for p in [AttrDict(a=x), O(y)]: s += p.a * y
    return s
""",
    ),
    records(
        "copied",
        """
import copy
def f(x, y):
    p = AttrDict(a=x, l=[x, y])
    q = copy.copy(p); r = p.copy(); s = dict(p); t = p | {'b': y}
    q.a = y; q.l.append(y)
    return p.a * q.a + sum(p.l) + r['a'] + s['a'] + t['b'] + t['a']
""",
    ),
    records(
        "deleted_from",
        """
def f(x, y):
    p = Config(k=x, m=y)
    del p['m']
    g = getattr(p, 'k')
    return g + p.k
""",
    ),
    records(
        "that_raise_attribute_errors",
        """
class Strict(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)
def f(x, y):
    p = Strict(a=x * y)
    return p.a
""",
    ),
    records(
        "with_names_of_dicts",
        """
def f(x, y):
    p = AttrDict(a=x, items=y)
    return p.a + p['items']
""",
    ),
    records(
        "not_known_to_be_ones",
        """
def g(p): return p.a * 2
def f(x, y):
    l = [x, AttrDict(a=y)]
    return g(l[1])
""",
    ),
    records(
        "in_lambdas",
        """
def f(x, y):
    p = AttrDict(a=x, b=y)
    h = lambda q: q.a * p.b
    return h(p) + [q.a for q in [p]][0] + (p.a if y > 0 else p.b) + (lambda: p.a)()
""",
    ),
    records(
        "that_are_their_own_attributes",
        """
class Bunch(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self  # attributes are items, and the other way round
    def total(self): return sum(self.values())
    @property
    def double(self): return 2 * self.a
def product(c): return c.a * c.b
def f(x, y):
    c = Bunch({"a": x}, n=3)
    c.update(b=y)
    d = c
    for i in range(c.n): d.a = c.a * c["b"] + i
    c.z = x
    d["z"] *= y
    setattr(c, "w", x * x)
    return product(c) + c.z + c.total() * c.double + sum(getattr(c, name) for name in ("a", "w"))
""",
    ),
    records(
        "that_are_their_own_attributes_in_others",
        """
class Bunch(dict):
    def __init__(self, *a, **k):
        'Fill it.'
        super(Bunch, self).__init__(*a, **k)
        self.__dict__ = self
class Options(dict):
    def __init__(self, *args, **kw):
        dict.__init__(self, *args, **kw)
        self.__dict__ = self
class Solver:
    def __init__(self, **kw):
        self.opt = Options(lr=0.1, n=3)
        self.opt.update(kw)
    def run(self, v):
        for _ in range(self.opt.n): v = v - self.opt.lr * v * v
        return v
def f(x, y):
    c = Bunch(a=Bunch(k=x, l=[y]), g=lambda t: t * x)
    c.a.k *= 2
    c.a.l.append(x)
    q = Options(c.a)
    q.m = y
    try: t = q.zz
    except AttributeError: t = q.k
    return c.a.k * q.m + sum(c.a.l) + c.g(y) + Solver(lr=x * 0.1).run(y) + t
""",
    ),
    records(
        "that_are_their_own_attributes_copied",
        """
import copy
class Bunch(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.__dict__ = self
def f(x, y):
    c = Bunch(a=x)
    d = copy.copy(c)  # refused
    d["a"] = y
    return d.a
""",
        refused="a Bunch that is its own `__dict__` is copied",
    ),
    records(
        "that_are_their_own_attributes_with_a_method_and_a_function",
        """
class Bunch(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.__dict__ = self
    def total(self): return sum(self.values())
def f(x, y):
    c = Bunch(a=x, total=lambda: y)
    return c.total() * c.a  # refused
""",
        refused="`total` of an object that carries tangents is found by code",
    ),
    records(
        "that_give_other_than_items",
        """
class Half(dict):
    def __getattr__(self, n): return self[n] * 2
def f(x, y):
    return Half(a=x).a  # refused
""",
        refused="it is a class made from `dict`",
    ),
    records(
        "that_store_no_items",
        """
class Ro(dict):
    __getattr__ = dict.__getitem__
def f(x, y):
    p = Ro(a=x)
    p.b = y  # refused
    return p.a
""",
        refused="a store into an attribute runs code",
    ),
]
