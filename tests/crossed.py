"""Constructs crossed with one another: what changes things, what names them, what fails, each in many places.

A program of each kind puts one of the first list where a place of the second says so; what it returns reads all that may
have been changed. `crossed(kind)` yields the programs in an order that is shuffled once and for all.
"""

# ruff: noqa: E501 - a row is read as a row
from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

CHANGES = r"""
v.append(x * y)
v.pop()
v.pop(0)
v.insert(0, x * x)
v.extend([x * y, y])
v.reverse()
v.sort()
v.sort(key=lambda t: -t)
v.clear()
v.remove(y)
v.__setitem__(0, x * y)
put(v, x * y)
put(v, 2.0)
swap(v)
d.update(a=x * y)
d.update({"a": y * y})
d.setdefault("z", x * y)
d.pop("a")
d.popitem()
d.clear()
put_key(d, "a", x * y)
o.set(x * y)
o.add(y)
o.grow(x * y)
o.inner.set(x * x)
setattr(o, "p", x * y)
o.made().set(x * y)
bump()
bump_by(x)
(v.append(y), v.pop(0))[0]
[v.append(t) for t in (x, y)]
[*map(v.append, (x, y))]
heappush(v, x * y)
heappop(v)
insort(v, x * 1.1)
q.appendleft(x * y)
q.rotate(1)
q.pop()
deque.append(q, x * y)
list.append(v, x * y)
(w := v).append(x * y)
alias.append(x * x)
nested[0].append(x * y)
nested[0].pop()
dict_of["k"].append(x * y)
next(puts)
sum(puts)
list(puts)
shuffle(v)
o.log.append(x)
o(x * y)
o += x
o[0]
del_first(v)
""".strip().splitlines()

PLACES = r"""
EFFECT
a = EFFECT
_ = EFFECT
a = EFFECT if x > 0 else None
a = None if x < 0 else EFFECT
EFFECT if x > 0 else None
x > 0 and EFFECT
a = x < 0 or EFFECT
a = [EFFECT if x > 0 else None]
a = [EFFECT for _ in range(1)]
a = [EFFECT for _ in range(2) if y > 0]
a = {i: EFFECT for i in range(1)}
a = len([EFFECT])
a, b = EFFECT, x * y
b, a = x * y, EFFECT
a = b = EFFECT
for _ in range(2): EFFECT
for _ in range(1): a = EFFECT
if EFFECT: pass
if not EFFECT: pass
while EFFECT: break
assert EFFECT is not a
a = f'''{EFFECT}'''
a = str(EFFECT)
print(EFFECT, x)
a = (lambda: EFFECT)()
g = lambda: EFFECT\\n    g()
def g(): EFFECT\\n    g()
def g(): return EFFECT\\n    a = g()
def g(k=1):\\n        if x > 0: return EFFECT\\n    a = [g(), g(k=2)]
a = {"k": EFFECT}
a = [(EFFECT), x][1]
a = 0 * len([EFFECT])
s += x * len([EFFECT])
for _ in [EFFECT]: pass
for _ in (0, 1):\\n        if x > 5: continue\\n        a = EFFECT
try: a = EFFECT\\n    except ValueError: pass
try:\\n        EFFECT\\n        raise KeyError("k")\\n    except KeyError: pass
try: s += 1.0 / 0\\n    except ZeroDivisionError: EFFECT
try: pass\\n    finally: EFFECT
with nullcontext(EFFECT): pass
with nullcontext() as c: EFFECT
match EFFECT:\\n        case None: s += x\\n        case _: s += y
t = (EFFECT, v[0] if v else x)\\n    s += x
s += (v[0] if v else y) * x + (EFFECT is None) * y
a = max([1, 2], key=lambda k: (EFFECT, k)[1])
a = sorted([2, 1], key=lambda k: (EFFECT, k)[1])
a = list(map(lambda k: EFFECT, [1]))
a = list(filter(lambda k: (EFFECT, True)[1], [1]))
a = [k for k in (1,) if (EFFECT, 1)[1]]
a = sum(1 for k in (1,) if (EFFECT, 1)[1])
a = any((EFFECT, 0)[1] for k in (1, 2))
a = run(lambda: EFFECT)
run(lambda: EFFECT)
s += 0.0 if run(lambda: EFFECT) is None else x
class K:\\n        z = EFFECT
def g(k=(EFFECT, 1)[1]): return k\\n    s += g()
del [EFFECT][0]
(a := EFFECT)
len([(a := EFFECT)])
return_ = isinstance(EFFECT, float)
if x > 0 and EFFECT: s += y
if x < 0: pass\\n    elif EFFECT: s += y
s = s + x if EFFECT else s + y
s *= 2 if EFFECT else 3
it = (EFFECT for _ in range(1))\\n    a = next(it)
it = (EFFECT for _ in range(2))\\n    for _ in it: s += x
a = partial(run, lambda: EFFECT)()
""".strip().splitlines()

CHANGED_HEAD = """
import math, sys
from contextlib import nullcontext
from functools import reduce, partial
from collections import deque
from heapq import heappush, heappop
from bisect import insort
def put(u, t): u[-1] = t; return t
def swap(u): u[0], u[-1] = u[-1], u[0]
def put_key(e, k, t): e[k] = t
def run(fn): return fn()
def del_first(u): del u[0]
class Box:
    def __init__(self, p): self.p = p; self.log = []
    def set(self, t): self.p = t
    def add(self, t): self.p += t; return self.p
    def grow(self, t): self.log.append(t); return self
    def made(self): return self
    def __call__(self, t): self.p = self.p * t
    def __getitem__(self, i): self.p = self.p * 2; return self.p
"""

CHANGED = """
def f(x, y):
    a = None
    s = x * 0.5
    v = [x, y, x * y + 1]
    alias = v
    w = v
    nested = [[x, y], v]
    dict_of = {"k": [y, x], "w": v}
    d = {"a": x, "b": y}
    q = deque([x, y, x + y])
    o = Box(x * y); o.inner = Box(y)
    n = x + y
    def bump():
        nonlocal n
        n *= y
    def bump_by(t):
        nonlocal n
        n += t * y; return n
    puts = (v.append(k * x) or k for k in (1.0, 2.0))
    PLACE
    total = s + n + o.p * 3 + o.inner.p * 5 + sum(o.log) * 0.3
    for i, t in enumerate(v): total += (i + 1) * t * 0.7
    for i, t in enumerate(alias): total += (i + 1) * t * 0.11
    for i, t in enumerate(nested[0]): total += (i + 2) * t * 1.3
    for i, t in enumerate(dict_of["k"]): total += (i + 2) * t * 1.7
    for i, (k, t) in enumerate(d.items()): total += (i + 1.5) * t * 1.9
    for i, t in enumerate(q): total += (i + 1) * t * 2.3
    return total
"""

NAMES = r"""
w = v
w = (v,)[0]
w = [v][0]
w = {"k": v}["k"]
w = v if x > 0 else u
w = u if x < 0 else v
w = x > 0 and v
w = None or v
w = same(v)
w = (lambda: v)()
w = (lambda t: t)(v)
w, _ = v, u
_, w = [u, v]
w, *_ = [v, u]
*_, w = [u, v]
(w,) = [v]
[w, (_, _)] = [v, (1, 2)]
for w in [v]: pass
for w, _ in [(v, 1)]: pass
for _, w in enumerate([v]): pass
for w in (v, v): pass
for w, _ in zip([v], [u]): pass
w = next(iter([v]))
w = max([v, []], key=len)
w = sorted([u, v], key=lambda t: -len(t))[0]
w = list(map(same, [v]))[0]
w = [t for t in [v]][0]
w = [*[v]][0]
w = (*(v,),)[0]
w = {**{"k": v}}["k"]
w = dict(k=v)["k"]
w = dict([("k", v)])["k"]
w = list(zip([v], [1]))[0][0]
w = o.v
o.w = v\\n    w = o.w
w = getattr(o, "v")
w = vars(o)["v"]
w = Box(v).v
w = Data(v).v
w = Rec(v).v
w = Rec(v)[0]
w = Rec(v)._replace().v
w = nested[1]
w = nested[-1]
w = nested[1:][0]
w = nested.pop()\\n    nested.append(w)
w = list(nested)[1]
w = nested.copy()[1]
w = copy.copy(nested)[1]
w = dict_of["k"]
w = dict_of.get("k")
w = dict_of.setdefault("k", u)
w = dict_of.pop("k")
w = list(dict_of.values())[0]
w = [t for _, t in dict_of.items()][0]
w = dd["k"]
w = dq[0]
w = dq.popleft()
w = hold()
w = partial(same, v)()
w = identity_gen(v)
w = reduce(lambda p, q: q, [u, v])
w = (w0 := v)
w = o.get()
w = o.prop
w = Box.of(v).v
w = o[0]
w = [*o][0]
with closing_(v) as w: pass
match [v]:\\n        case [w]: pass
match {"k": v}:\\n        case {"k": w}: pass
match o:\\n        case Box(v=w): pass
try: raise Carry(v)\\n    except Carry as e: w = u\\n    w = v
w = v\\n    v = v
w = v[:]
w = list(v)
w = v.copy()
w = v + []
w = [*v]
w = copy.deepcopy(v)
w = v * 1
w = sorted(v, key=lambda t: 0)
w = list(reversed(v))
w = args_of(v)[0]
w = kwargs_of(k=v)["k"]
w = default_of()
w = chain_of([v])[0]
w = cached(1) or v
w = itemgetter(0)([v])
w = attrgetter("v")(o)
w = v.__iadd__([])
v.insert(v.index(min(v)), x * y)
v.insert(len(v) // 2, x * y)
v.pop(v.index(max(v)))
q.rotate(len(q) - 1)
d.pop(max(d))
""".strip().splitlines()

CHANGES_BY_NAME = r"""
w.append(x * y)
w[0] = x * y
w[-1] *= x
w[0], w[-1] = w[-1], w[0]
w += [x * y]
w *= 2
w.pop()
w.sort()
w.reverse()
w[1:] = [x * y, y]
w[:] = [t * x for t in w]
del w[0]
put(w, x * y)
w.extend(v)
v.append(y); w[0] = v[-1] * 2
v[0] = x * y
w.clear()
heappush(w, x * y)
for i in range(len(w)): w[i] *= x
w.insert(0, v[1] * x)
v = [x * x]; w.append(v[0])
o.v.append(x); w[0] += 1.0
nested[1][0] = x * y; w[1] *= y
[w.append(t) for t in (x,)]
w[0] = w[1] = x * y
w[0] += w[1] * (w.pop() if len(w) > 2 else 1.0)
u.extend(w); u[-1] *= 2
w.insert(w.index(max(w)), x * y)
w.pop(w.index(min(w)))
w[w.index(min(w))] *= x
w[w.index(max(w))], w[0] = x * y, 2.0
del w[len(w) - 2]
""".strip().splitlines()

NAMED_HEAD = """
import math, sys, copy
from contextlib import contextmanager
from functools import reduce, partial, lru_cache
from collections import deque, namedtuple, defaultdict
from heapq import heappush, heappop
from itertools import chain
from operator import itemgetter, attrgetter
def same(t): return t
def put(u, t): u[-1] = t; return t
def identity_gen(t):
    def g(): yield t
    return next(g())
def args_of(*a): return a
def kwargs_of(**k): return k
def chain_of(t): return list(chain(t))
def cached(k): return None
class Carry(Exception): pass
Rec = namedtuple("Rec", "v")
class Data:
    __slots__ = ("v",)
    def __init__(self, v): self.v = v
class Box:
    def __init__(self, v): self.v = v
    def get(self): return self.v
    @property
    def prop(self): return self.v
    @classmethod
    def of(cls, v): return cls(v)
    def __getitem__(self, i): return [self.v][i]
    def __iter__(self): yield self.v
@contextmanager
def closing_(t): yield t
"""

NAMED = """
def f(x, y):
    v = [x, y, x * y + 1]
    u = [y, x]
    o = Box(v)
    nested = [[x, y], v]
    dict_of = {"k": v}
    dd = defaultdict(list); dd["k"] = v
    dq = deque([v])
    def hold(): return v
    def default_of(t=v): return t
    NAME
    CHANGE
    total = x * 0.5
    for i, t in enumerate(v): total += (i + 1) * t * 0.7
    for i, t in enumerate(w): total += (i + 1) * t * 0.11
    for i, t in enumerate(u): total += (i + 1) * t * 0.13
    for i, t in enumerate(o.v): total += (i + 2) * t * 1.3
    for i, t in enumerate(nested[1]): total += (i + 2) * t * 1.7
    return total
"""

EFFECTS = r"""
v.pop()
next(it)
bump()
o.step(y)
(k := k * y)
d.pop("a")
put(v, x * y)
heappop(v)
gen_step()
o.log.pop()
v.pop() * next(it)
[v.append(x * k), v.pop(0)][1]
(v.pop() if k > 0 else y)
q.popleft()
swap(o)
""".strip().splitlines()

EXPRESSIONS = r"""
if EFFECT > 0.5: s += y
if 0 < EFFECT < 2: s += y
if x < EFFECT and EFFECT > 0: s += y
if not (EFFECT > 9) or EFFECT > 3: s += y
if EFFECT in (1, 2): s += x
while EFFECT > 100: break
s += v[int(EFFECT) % 1]
s += x * len(v[int(EFFECT) % 1:])
v[int(EFFECT) % 1] = x * k
v[int(EFFECT) % 1] += x * k
v[0] += EFFECT
v[0] = EFFECT * x
v[0], s = EFFECT, EFFECT * x
s, v[0] = x * EFFECT, y
s = EFFECT + v[0] * EFFECT
s = v[0] * x + EFFECT
s = v[0] * EFFECT + sum(v)
s = sum(v) + EFFECT + sum(v)
s += EFFECT
s *= EFFECT
s = s if EFFECT > 0 else k
s = x if s > 0 and EFFECT > 0 else EFFECT
s = max(EFFECT, x, EFFECT)
s = f2(EFFECT, v[0])
s = f2(v[0], EFFECT)
s = f2(b=EFFECT, a=EFFECT)
s = f2(*[EFFECT, v[0]])
s = f2(*(v[0], EFFECT))
s = f2(**{"a": EFFECT, "b": v[0]})
s = (lambda a, b=EFFECT: a * b)(EFFECT)
s = sum([EFFECT, v[0], EFFECT])
s = sum([EFFECT for _ in range(2)])
s = sum(EFFECT for _ in range(2))
s = sum(t * EFFECT for t in (x, y))
s = sum(t * EFFECT for t in (x, y) if EFFECT > 0)
s = sum(t for t in (x, EFFECT) if t > 0)
s = sum(t for t in [y, *(EFFECT, 1.0)])
s = {"p": EFFECT, "q": v[0]}["q"]
s = {"p": EFFECT for _ in (1, 2)}["p"]
s = [t for t in (x, y, EFFECT)][-1] * v[0]
for t in (EFFECT, v[0], EFFECT): s += t * k
for t in range(int(EFFECT) + 2): s += t * EFFECT
for i, t in enumerate([EFFECT, v[0]]): s += t * i
for v[0] in (x, EFFECT): s += v[0]
for t in [*v]: s += t * (EFFECT if t > 1 else 1.0)
assert EFFECT > -9, f'''{EFFECT}'''
s = EFFECT ** 2 + EFFECT ** 2
s = -EFFECT - -EFFECT
s = EFFECT / EFFECT
s = abs(EFFECT) + float(EFFECT)
s = sin(EFFECT) * cos(EFFECT)
s = int(EFFECT) * x + round(EFFECT) * y
s = (EFFECT, v[0])[1] * x
s, t = (EFFECT, v[0])
(s, t), k = (EFFECT, v[0]), EFFECT
s, *t = EFFECT, v[0], x
t = EFFECT; s = t * v[0]; t = EFFECT
t = s = EFFECT
s = (t := EFFECT) * t
s = (t := EFFECT) + t * (t := EFFECT)
k, s = s, EFFECT
def g(): return EFFECT * x\\n    s = g() + g()
def g(t): return EFFECT * t\\n    s = g(EFFECT)
def g():\\n        yield EFFECT\\n        yield v[0]\\n    s = sum(g())
def g():\\n        yield EFFECT\\n        yield v[0]\\n    s = next(g())
g = (EFFECT * t for t in (x, y))\\n    s = next(g) + v[0]
try: s = EFFECT / 0\\n    except ZeroDivisionError: s = EFFECT
try: raise ValueError(EFFECT)\\n    except ValueError: s = v[0]
try: s = EFFECT\\n    finally: s = s * EFFECT
with ctx(EFFECT) as t: s = t * v[0]
match EFFECT:\\n        case t if t > 0: s = t * v[0]\\n        case _: s = y
match [EFFECT, v[0]]:\\n        case [a, b]: s = a * b
match {"a": EFFECT}:\\n        case {"a": a}: s = a * v[0]
s = o.mul(EFFECT)
s = o.mul(v[0]) + EFFECT
o.p = EFFECT
o.p += EFFECT
o.p, s = EFFECT, o.p
o.log[0], o.p = EFFECT, EFFECT
d["a"] = EFFECT
d["z"] = d.get("a", EFFECT)
d.update(a=EFFECT)
d.setdefault("a", EFFECT)
v.append(EFFECT)
v.extend([EFFECT, EFFECT])
v.insert(0, EFFECT)
v[:1] = [EFFECT, EFFECT]
v += [EFFECT]
q.append(EFFECT)
del v[int(EFFECT) % 1]
s = P(EFFECT, v[0]).b
s = P(b=EFFECT, a=v[0]).a
t = P(EFFECT, EFFECT); s = t.a * t.b
s = reduce(lambda a, b: a * b + EFFECT, [x, y, k])
s = sorted([EFFECT, v[0], y])[0]
s = max([x, y], key=lambda t: -t) * EFFECT
s = list(map(lambda t: t * EFFECT, (x, y)))[1]
s = [a * b for a, b in zip((EFFECT, EFFECT), v)][0]
s = x if EFFECT is None else EFFECT
s = x * isinstance(EFFECT, float)
s = x * (EFFECT == EFFECT)
s = sum(v) if EFFECT else y
s = EFFECT and EFFECT
s = EFFECT or EFFECT
s = [EFFECT][0] if v else EFFECT
a = b = c = EFFECT; s = a * b * c
s = s + x * EFFECT - y * EFFECT + v[0]
s = (s + x) * (EFFECT - y) / (EFFECT + 5)
s = hypot(EFFECT, EFFECT)
s = divmod(EFFECT + 5, 3)[1]
s = v[-1] * (v.pop() if EFFECT > 0 else 1)
print(EFFECT, v[0])
s = rec(EFFECT, 2)
lst = [EFFECT, lst2 := EFFECT] ; s = lst[0] * lst2
return_ = EFFECT; s = return_
""".strip().splitlines()

EFFECTS_HEAD = """
import math, sys
from math import sin, cos, hypot
from contextlib import contextmanager
from functools import reduce
from collections import deque, namedtuple
from heapq import heappush, heappop
P = namedtuple("P", "a b")
def put(u, t): u[-1] = t; return t
def f2(a, b): return a * b + a
def rec(t, n): return t if n == 0 else rec(t * 1.1, n - 1)
def swap(o): o.p, o.r = o.r, o.p; return o.p
@contextmanager
def ctx(t): yield t
class Box:
    def __init__(self, p, r): self.p = p; self.r = r; self.log = [p * 2, r, p * r, p + r]
    def step(self, t): self.p = self.p * t; return self.p + t
    def mul(self, t): return self.p * t
"""

EFFECTIVE = """
def f(x, y):
    v = [x, y, x * y + 1, x + y * 2, x * x, y * y, x * 3, y * 4]
    d = {"a": x, "b": y}
    q = deque([x, y, x + y, x * y])
    o = Box(x * y, x + y)
    s = x * 0.5
    k = y * 0.25
    n = x + y
    it = iter([x * y, y, x, y * y, x * x, x - y, x + y, 2 * x])
    def bump():
        nonlocal n
        n *= y
        return n
    def gen_():
        for t in (x, y, x * y, x - y, y * y, x * 5): yield t * x
    gg = gen_()
    def gen_step(): return next(gg)
    PLACE
    total = s + k * 3.3 + n + o.p * 3 + o.r * 5 + sum(o.log) * 0.3
    for i, t in enumerate(v): total += (i + 1) * t * 0.7
    for i, (kk, t) in enumerate(d.items()): total += (i + 1.5) * t * 1.9
    for i, t in enumerate(q): total += (i + 1) * t * 2.3
    return total + next(it) * 1.01 + next(gg) * 0.77
"""

STATES = r"""
n = n * y
n += x
n, s = s * x, n
v.append(x * y)
v[0] = x * y
v[0], v[1] = v[1] * x, v[0]
v.pop()
v += [x * x]
d["a"] = x * y
d.pop("b")
o.p = x * y
o.p += y
o.p, n = n, o.p * x
n = sqrt(x) + 1 / y
n = helper(n, v)
n = o.step(x)
n *= next(it)
n = [n * t for t in v][0]
n = n if y > 0 else x
w = v; w[1] *= x
for t in v: n += t * x
n = sum(v) * x
n = x ** y; v[-1] = n
(n := n * y)
bump()
""".strip().splitlines()

FAILURES = r"""
raise ValueError("k")
raise KeyError(1)
s = 1 / (y - y)
s = sqrt(-x)
s = v[99] * x
s = d["zz"] * x
s = o.nothing * x
s = n + "a"
int("a")
assert x < 0
fail(x)
s = fail(x) * y
v[99] = x * y
d["q"] = fail(x)
n = x * fail(x)
n += fail(y)
n, s = x * y, fail(x)
v.append(fail(x))
o.p = fail(x)
o.bad(x)
s = log(x - x)
v.remove(123.0)
next(iter([]))
[fail(t) for t in v]
v[0], v[99] = x * 2, y
n = (v.append(y), fail(x))[0]
n = v.pop() * fail(x)
a, b = v
n, (s, t) = x * y, (1,)
exit_ = sys.exit(1)
s = math.exp(1000 * x)
s = x % (y - y)
s = x ** -1000 * 0.0 + (0.0 * x) ** -1
for t in v: n += t; fail(t)
float("zz") * x
s = sorted([x, None])[0]
next(it2); n = next(it2)
""".strip().splitlines()

FAILING_HEAD = """
import math, sys
from math import sqrt, log, exp
from contextlib import suppress
def fail(t):
    raise ValueError("no")
def helper(n, v):
    v[0] = v[0] * 2
    return n * v[1]
class Box:
    def __init__(self, p): self.p = p
    def step(self, t): self.p = self.p * t; return self.p + t
    def bad(self, t):
        self.p = self.p * t
        raise ValueError(t)
class Guard:
    def __init__(self, o): self.o = o
    def __enter__(self): self.o.p *= 2; return self
    def __exit__(self, *a): self.o.p += 1.5 * self.o.p; return False
"""

FAILING = """
def f(x, y):
    v = [x, y, x * y + 1]
    d = {"a": x, "b": y}
    o = Box(x * y)
    n = x + y
    s = y * 0.5
    it = iter([x, y, x * y, x + y, x * x, y * y])
    it2 = iter([x])
    def bump():
        nonlocal n
        n *= y
    PLACE
    total = s + n * 1.1 + o.p * 3
    for i, t in enumerate(v): total += (i + 1) * t * 0.7
    for i, (k, t) in enumerate(d.items()): total += (i + 1.5) * t * 1.9
    return total + next(it)
"""

HANDLERS = r"""
try:\n        STATE\n        FAILURE\n        THEN\n    except CAUGHT: HANDLED
try:\n        STATE\n        FAILURE\n    except CAUGHT as e: HANDLED\n    else: THEN\n    finally: STATE
try:\n        try:\n            STATE\n            FAILURE\n        finally: HANDLED\n    except CAUGHT: THEN
for k in range(2):\n        try:\n            STATE\n            if k == 0: continue\n            FAILURE\n        except CAUGHT:\n            HANDLED\n            continue\n        THEN
with suppress(CAUGHT):\n        STATE\n        FAILURE\n    HANDLED
def g():\n        nonlocal n, s, v\n        STATE\n        FAILURE\n        return x * 2\n    try: s = g()\n    except CAUGHT: HANDLED
try:\n        STATE\n        FAILURE\n    except (TypeError, CAUGHT):\n        try: THEN\n        except CAUGHT: HANDLED
while True:\n        try:\n            STATE\n            FAILURE\n        except CAUGHT:\n            HANDLED\n            break\n        break
try:\n        with Guard(o):\n            STATE\n            FAILURE\n    except CAUGHT: HANDLED
""".strip().splitlines()

CAUGHT = (
    "Exception", "ValueError", "ArithmeticError", "LookupError", "BaseException",
    "(ValueError, ArithmeticError, LookupError, TypeError, AttributeError, AssertionError, StopIteration)",
)  # fmt: skip


def crossed(kind: str) -> Iterator[str]:
    """Yield the programs of a kind: "changes", "names", "effects", "failures"."""
    rng = random.Random(kind)
    if kind == "failures":
        yield from _failures(rng)
        return
    head, body, one, other, words = {
        "changes": (CHANGED_HEAD, CHANGED, PLACES, CHANGES, ("PLACE", "EFFECT")),
        "names": (NAMED_HEAD, NAMED, NAMES, CHANGES_BY_NAME, ("NAME", "CHANGE")),
        "effects": (EFFECTS_HEAD, EFFECTIVE, EXPRESSIONS, EFFECTS, ("PLACE", "EFFECT")),
    }[kind]
    pairs = list(itertools.product(one, other))
    rng.shuffle(pairs)
    for first, second in pairs:
        yield head + body.replace(words[0], first.replace(r"\n", "\n")).replace(words[1], second)


def _failures(rng: random.Random) -> Iterator[str]:
    """Yield programs in which something fails when something has been done, and is caught."""
    found = [(handler, failure) for handler in HANDLERS for failure in FAILURES for _ in range(8)]
    rng.shuffle(found)
    for handler, failure in found:
        text = handler.replace(r"\n", "\n").replace("FAILURE", failure).replace("CAUGHT", rng.choice(CAUGHT))
        for word in ("STATE", "THEN", "HANDLED"):
            text = text.replace(word, rng.choice(STATES))
        yield FAILING_HEAD + FAILING.replace("PLACE", text)
