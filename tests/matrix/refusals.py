# ruff: noqa: E501 - a case is read as a row
"""What is refused, each with a part of the message; the line is the one that ends in the comment `# refused`."""

from . import case

X = (1.5,)

CASES = [
    case("refuse_class_in_the_body", "def f(x):\n    class Box:  # refused\n        side = x\n    return Box.side * x\n", X, refused="class"),
    case("refuse_a_caught_value", "class Found(Exception):\n    pass\n\ndef f(x):\n    try:\n        raise Found(x * x)\n    except Found as e:\n        return e.args[0]  # refused\n", X, refused="taken apart"),
    case("refuse_a_caught_value_in_a_helper", "class Found(Exception):\n    def __init__(self, best):\n        self.best = best\n\ndef search(x):\n    raise Found(x)\n\ndef f(x):\n    try:\n        search(x * x)\n    except Found as e:\n        last = e\n    return last.best  # refused\n", X, refused="taken apart"),
    case("refuse_a_pole_as_a_value_where_errors_are_caught", "from math import sqrt\n\ndef g(h, x):\n    try:\n        return h(x)\n    except ValueError:\n        return x\n\ndef f(x):\n    return g(sqrt, x)  # refused\n", X, refused="passed on as a function"),
    case("refuse_a_manager_that_changes_what_it_carries", "class Sum:\n    def __init__(self, total):\n        self.total = total\n\n    def __enter__(self):\n        self.total = self.total * 2\n        return self\n\n    def __exit__(self, *error):\n        return None\n\ndef f(x):\n    a = Sum(x)\n    b = Sum(2 * x)\n    with a, b:  # refused\n        return a.total\n", X, refused="context manager"),
    case("refuse_a_capture_in_different_places", "def f(x):\n    match [x, 2.0]:\n        case [0.0, y] | [y, 2.0]:  # refused\n            return y\n", X, refused="captured"),
    case("refuse_a_capture_that_outlives_its_guard", "def f(x):\n    y = x * x\n    match x + 1:\n        case y if y > 3:  # refused\n            return y * 2\n    return y\n", X, refused="guard"),
    case("refuse_a_key_counted_between_two_stores_of_a_value", "def f(x, y):\n    d = {0: x}\n    d[len(d)] = d[len(d)] = x * y  # refused\n    return d[2]\n", (1.3, 0.7), refused="stands is found from"),
    case("refuse_a_store_into_what_a_looked_up_function_finds", "class Log:\n    def __init__(self):\n        self.last = 1.0\n    def put(self, v):\n        self.last = v  # refused\n\nclass Half:\n    def __init__(self):\n        self.last = 1.0\n    def put(self, v):\n        self.last = v / 2\n\nLOGS = {'log': Log(), 'half': Half()}\nlog = LOGS['log']\n\ndef find(k):\n    return LOGS['log']\n\nFINDERS = {'f': find}\n\ndef f(x):\n    found = FINDERS['f'](x)\n    found.put(x * x)\n    return log.last * x\n", X, refused="from outside"),
    case("refuse_a_store_into_what_a_helper_is_given", "class Log:\n    def __init__(self):\n        self.last = 1.0\n    def put(self, v):\n        self.last = v  # refused\n\nclass Half:\n    def __init__(self):\n        self.last = 1.0\n    def put(self, v):\n        self.last = v / 2\n\nLOGS = {'log': Log(), 'half': Half()}\nlog = LOGS['log']\n\ndef use(it, x):\n    it.put(x * x)\n\ndef f(x):\n    use(LOGS['log'], x)\n    return log.last * x\n", X, refused="from outside"),
    case("refuse_a_store_into_what_an_object_holds", "class Log:\n    def __init__(self):\n        self.last = 1.0\n    def put(self, v):\n        self.last = v  # refused\n\nclass Half:\n    def __init__(self):\n        self.last = 1.0\n    def put(self, v):\n        self.last = v / 2\n\nLOGS = {'log': Log(), 'half': Half()}\nlog = LOGS['log']\n\nclass Plant:\n    def __init__(self, x):\n        self.x = x\n        self.log = LOGS['log']\n    def run(self):\n        self.log.put(self.x)\n\ndef f(x):\n    Plant(x).run()\n    return log.last * x\n", X, refused="from outside"),
    case("refuse_what_hides_a_method", "class A:\n    def __init__(self, v):\n        self.v = v\n\n    def turn(self, t):\n        return t * self.v\n\ndef swap(a, x):\n    a.turn = lambda t: t * x  # refused\n\ndef keep(a, x):\n    a.kept = x\n\nTABLE = {'s': swap, 'k': keep}\n\ndef f(x):\n    a = A(x)\n    TABLE['s'](a, x)\n    return a.turn(x)\n", X, refused="hides a method"),
    case("refuse_stars_of_a_method_of_a_list", "def put(values, *args):\n    values.insert(*args)  # refused\n\ndef f(x):\n    values = [x]\n    put(values, 0, x * x)\n    return values\n", X, refused="starred argument"),
    case("refuse_stars_of_a_method_of_a_dict", "def f(x):\n    args = ({'a': x},)\n    values = {}\n    values.update(*args)  # refused\n    return values\n", X, refused="starred argument"),
    case("refuse_async", "async def f(x):  # refused\n    return x * x\n", X, refused="async"),
    case("refuse_decorated_inner_def", "from functools import cache\n\ndef twice(g):\n    return lambda t: 2 * g(t)\n\ndef f(x):\n    @cache  # refused\n    @twice\n    def g(t):\n        return t * x\n    return g(x)\n", X, refused="decorated function inside"),
    case("refuse_inner_static_method", "def f(x):\n    @staticmethod  # refused\n    def g(t):\n        return t * x\n    return g(x)\n", X, refused="staticmethod"),
    case("refuse_global_write", "last = 0.0\n\ndef f(x):\n    global last\n    last = x * x  # refused\n    return last\n", X, refused="global"),
    case("refuse_global_list_store", "cache = [0.0]\n\ndef f(x):\n    cache[0] = x * x  # refused\n    return cache[0]\n", X, refused="outside"),
    case("refuse_global_list_append", "history = []\n\ndef f(x):\n    history.append(x * x)  # refused\n    return history[-1]\n", X, refused="outside"),
    case("refuse_mutable_default_store", "def g(x, memo=[0.0]):\n    memo[0] = x * x\n    return memo[0]\n\ndef f(x):\n    return g(x)  # refused\n", X, refused="default"),
    case("refuse_shift_of_an_active_value", "def f(x):\n    return x << 2  # refused\n", (3,), wrt="x", refused="bit operators"),
    case("refuse_bit_and_of_an_active_value", "def f(x):\n    return x & 6  # refused\n", (3,), wrt="x", refused="bit operators"),
    case("refuse_invert_of_an_active_value", "def f(x):\n    return ~x  # refused\n", (3,), wrt="x", refused="bit operators"),
    case("refuse_augmented_bit_or", "def f(x):\n    x |= 4  # refused\n    return x\n", (3,), wrt="x", refused="bit operators"),
    case("refuse_matmul", "M = [[2.0]]\n\ndef f(x):\n    return [x] @ M  # refused\n", (1.5,), refused="@"),
    case("refuse_active_exponent_of_ldexp", "from math import ldexp\n\ndef f(n):\n    return ldexp(2.0, n)  # refused\n", (3,), wrt="n", refused="ldexp"),
    case("refuse_active_comb", "from math import comb\n\ndef f(n):\n    return comb(n, 2)  # refused\n", (5,), wrt="n", refused="comb"),
    case("refuse_active_factorial", "import math\n\ndef f(n):\n    return math.factorial(n)  # refused\n", (5,), wrt="n", refused="factorial"),
    case("refuse_exec", "def f(x):\n    exec('y = 2')  # refused\n    return x * x\n", X, refused="exec"),
    case("refuse_eval", "def f(x):\n    return eval('x * x')  # refused\n", X, refused="eval"),
    case("refuse_locals", "def f(x):\n    y = x * x\n    return locals()['y']  # refused\n", X, refused="locals"),
    case("refuse_globals_store", "def f(x):\n    globals()['y'] = x * x  # refused\n    return y\n", X, refused=" "),
    case("refuse_vars", "def f(x):\n    y = x * x\n    return vars()['y']  # refused\n", X, refused="vars"),
    case("refuse_attribute_store", "class Box:\n    pass\n\nbox = Box()\n\ndef f(x):\n    box.side = x * x  # refused\n    return box.side\n", X, refused="outside"),
    case("refuse_setattr", "class Box:\n    pass\n\nbox = Box()\n\ndef f(x):\n    setattr(box, 'side', x * x)  # refused\n    return box.side\n", X, refused="outside"),
    case("refuse_decimal", "from decimal import Decimal\n\ndef f(x):\n    return Decimal(x) * 2  # refused\n", X, refused="Decimal"),
    case("refuse_keys_that_move", "def f(x, y):\n    d = {}\n    d[x] = y\n    s = 0.0\n    for k in d:  # refused\n        s += k * d[k]\n    return s\n", (1.3, 0.7), refused="keys of a dict"),
    case("refuse_keys_that_move_in_a_method", "class Table:\n    def __init__(self):\n        self.rows = {}\n\n    def put(self, key, value):\n        self.rows[key, 1] = value\n\n    def total(self):\n        return sum(k * v for (k, _), v in self.rows.items())  # refused\n\ndef f(x, y):\n    t = Table()\n    t.put(x, y)\n    return t.total()\n", (1.3, 0.7), refused="keys of a dict"),
    case("refuse_keys_of_a_mixed_list", "def f(x, y):\n    rows = [[x, \"a\"], [y, x]]\n    d = {}\n    for row in rows:\n        d[row[0]] = row[1]  # refused\n    return sum(k for k in d)\n", (1.3, 0.7), refused="keys of a dict"),
    case("refuse_keys_of_a_comprehension", "def f(x, y):\n    d = {k: 1 for k in [x, y, \"a\"]}\n    return sum(k for k in d if k != \"a\")  # refused\n", (1.3, 0.7), refused="keys of a dict"),
    case("refuse_keys_of_setdefault", "def f(x, y):\n    d = {}\n    d.setdefault(x, []).append(y)\n    return sum(k * v[0] for k, v in d.items())  # refused\n", (1.3, 0.7), refused="keys of a dict"),
    case("refuse_methods_that_dispatch", "from functools import singledispatchmethod\n\nclass V:\n    def __init__(self, k):\n        self.k = k\n\n    @singledispatchmethod\n    def visit(self, v):\n        return self.k * v\n\n    @visit.register\n    def _(self, v: list):\n        return sum(self.visit(t) for t in v)\n\ndef f(x, y):\n    v = V(x)\n    return v.visit([x, y])  # refused\n", (1.3, 0.7), refused="singledispatchmethod"),
    case("refuse_methods_that_dispatch_of_what_is_not_known", "from functools import singledispatchmethod\n\nclass V:\n    def __init__(self, k):\n        self.k = k\n\n    @singledispatchmethod\n    def visit(self, v):\n        return self.k * v\n\n    @visit.register\n    def _(self, v: str):\n        return self.k\n\ndef f(x, y):\n    vs = [V(x), (y,)]\n    v = vs[0]\n    return v.visit(\"a\") * y  # refused\n", (1.3, 0.7), refused="by code of the class"),
    case("refuse_chains_of_maps", "from collections import ChainMap\n\ndef f(x, y):\n    base = {\"a\": x, \"b\": y}\n    m = ChainMap({}, base)  # refused\n    return m[\"a\"] * m[\"b\"]\n", (1.3, 0.7), refused="ChainMap"),
    case("refuse_caches_that_count", "from functools import lru_cache\n\nCALLS = []\n\n@lru_cache(None)\ndef g(v):\n    CALLS.append(1)\n    return v * v\n\ndef f(x, y):\n    return g(x) + g(x) + len(CALLS) * y  # refused\n", (1.3, 0.7), refused="cached"),
    case("refuse_what_a_cache_keeps", "from functools import lru_cache\n\n@lru_cache(None)\ndef table(n):\n    return [[0.0] * n]\n\ndef get(n):\n    return table(n)\n\ndef f(x, y):\n    t = get(3)\n    t[0][1] = x * y  # refused\n    return get(3)[0][1]\n", (1.3, 0.7), refused="an object from outside the function"),
    case("refuse_what_a_cache_inside_keeps", "from functools import cache\n\ndef f(x, y):\n    @cache\n    def pair(k):\n        return [x, k * x]\n    p = pair(2)\n    p[0] = p[0] * y  # refused\n    return pair(2)[0]\n", (1.3, 0.7), refused="an object from outside the function"),
    case("refuse_caches_of_methods_that_count", "from functools import lru_cache\n\nclass A:\n    def __init__(self, v):\n        self.v, self.n = v, 0\n\n    @lru_cache(None)\n    def sq(self, k):\n        self.n += 1\n        return self.v * k\n\ndef f(x, y):\n    a = A(x)\n    return a.sq(y) + a.sq(y) + a.n * y  # refused\n", (1.3, 0.7), refused="cached"),
    case("refuse_keys_that_a_defaultdict_makes", "from collections import defaultdict\n\ndef f(x, y):\n    d = defaultdict(list)\n    d[x].append(y)\n    return max(d) * y  # refused\n", (1.3, 0.7), refused="keys of a dict"),
    case("refuse_objects_that_move_as_keys", "class Node:\n    def __init__(self, v):\n        self.v = v\n\ndef f(x, y):\n    rank = {}\n    for n in [Node(x), Node(y)]:\n        rank[n] = 2 * n.v\n    return sum(n.v * r for n, r in rank.items())  # refused\n", (1.3, 0.7), refused="keys of a dict"),
    case("refuse_set_of_active", "def f(x):\n    s = {x, x * x}\n    return sum(s)  # refused\n", X, refused="set"),
    case("refuse_nonlocal", "def make():\n    state = 0.0\n    def f(x):\n        nonlocal state  # refused\n        state = x * x\n        return state\n    return f\n\nf = make()\n", X, refused="nonlocal"),
    case("refuse_function_without_source", "ns = {}\nexec('def hidden(t):\\n    return t * t', ns)\nhidden = ns['hidden']\n\ndef f(x):\n    return hidden(x)  # refused\n", X, refused="hidden"),
    case("refuse_a_call_that_changes_a_global_read_beside_it", "N = 0\n\ndef tick(x):\n    global N\n    N += 1\n    return x * N\n\ndef f(x):\n    return N * x + tick(x)  # refused\n", X, refused="binds `N` anew"),
    case("refuse_what_is_sent_into_a_generator_of_a_value", "def g():\n    t = 0.0\n    while True:\n        v = yield t\n        t += v\n\ndef run(make, x):\n    it = make()\n    next(it)\n    return it.send(x)  # refused\n\ndef f(x):\n    return run(g, x)\n", X, refused="is sent into"),
    case("refuse_what_is_sent_by_a_method_as_a_value", "def g():\n    t = 0.0\n    while True:\n        v = yield t\n        t += v\n\ndef f(x):\n    it = g()\n    next(it)\n    push = it.send\n    return push(x)  # refused\n", X, refused="known only at run time"),
    case("refuse_what_is_thrown_into_a_generator", "def g(x):\n    try:\n        yield x\n    except ValueError:\n        yield x * x\n\ndef f(x):\n    it = g(x)\n    next(it)\n    return it.throw(ValueError())  # refused\n", X, refused="throw"),
    case("refuse_generator_that_acts_when_left_bound_to_a_function", "from functools import partial\n\ndef care(x, log):\n    try:\n        while True:\n            yield x\n    finally:\n        log.append(x)\n\ndef first(it):\n    return next(it)\n\ndef f(x):\n    log = []\n    g = care(x, log)  # refused\n    h = partial(first, g)\n    s = h()\n    g = h = None\n    return s * len(log)\n", X, refused="when it is left"),
    case("refuse_generator_that_acts_when_left_given_back", "def care(x, log):\n    try:\n        while True:\n            yield x\n    finally:\n        log.append(x)\n\ndef made(x, log):\n    g = care(x, log)  # refused\n    return g\n\ndef f(x):\n    log = []\n    s = next(made(x, log))\n    return s * len(log)\n", X, refused="when it is left"),
    case("refuse_generator_that_acts_when_left_without_a_name", "def care(x, log):\n    try:\n        while True:\n            yield x\n    finally:\n        log.append(x)\n\ndef f(x):\n    log = []\n    s = next(care(x, log))  # refused\n    return s * len(log)\n", X, refused="when it is left"),
    case("refuse_generator_s_value_out_of_the_exception", "def g(x):\n    yield x\n    return x * x\n\ndef f(x):\n    it = g(x)\n    s = next(it)\n    try:\n        next(it)\n    except StopIteration as end:\n        s *= end.value  # refused\n    return s\n", X, refused="taken apart"),
    case("refuse_end_of_an_iterator_that_is_given", "def g(x):\n    yield x\n    return x * x\n\ndef run(it):\n    r = yield from it  # refused\n    yield r\n\ndef f(x):\n    return sum(run(g(x)))\n", X, refused="asked for"),
    case("refuse_iterator_drained_without_tangents", "def f(v):\n    box = [iter(v)]\n    found = len(v) > 2 and any(a > 1.2 for a in box[0])  # refused\n    return next(box[0]) * found\n", ([1.0, 1.5, 2.0],), refused="gone through here"),
    case("refuse_memo_kept_between_calls", "def memoize(func):\n    cache = {}\n    def wrapper(*args):\n        if args not in cache:\n            cache[args] = func(*args)  # refused\n        return cache[args]\n    return wrapper\n\n@memoize\ndef slow(x):\n    return x * x\n\ndef f(x):\n    return slow(x)\n", X, refused="outside"),
    case("refuse_default_kept_between_calls_by_value", "def g(\n    x,\n    kept=[],  # refused\n):\n    kept.append(x)\n    return sum(kept)\n\ndef twice(h, x):\n    return h(x) + h(x)\n\ndef f(x):\n    return twice(g, x)\n", X, refused="default of `kept`"),
    case("refuse_outside_store_by_a_callee", "BUFFER = [0.0]\n\ndef g(buffer, x):\n    buffer[0] = x\n\ndef f(x):\n    g(BUFFER, x)  # refused\n    return BUFFER[0]\n", X, refused="outside"),
    case("refuse_unknown_c_function_in_a_helper", "import struct\n\ndef g(v):\n    return [struct.pack('d', v[0]), v[0]]  # refused\n\ndef f(x):\n    return g([x, x])[1]\n", X, refused="pack"),
    case("refuse_text_read_back_by_a_helper", "def g(s):\n    return float(s)  # refused\n\ndef f(x):\n    return g(f'{x}') * x\n", X, refused="text"),
    case("refuse_text_read_back_as_decimal", "from decimal import Decimal\n\ndef f(x):\n    return float(Decimal(str(x))) * x  # refused\n", X, refused="text"),
    case("refuse_a_key_that_reads_the_list_being_sorted", "def f(x):\n    v = [x, 0.5]\n    v.sort(key=lambda z: v[1])  # refused\n    return v[0]\n", X, refused="called back"),
    case(
        "endless_iterators_are_not_made_lists",
        """
        from itertools import count, cycle
        def f(x, v):
            signs = list(zip(cycle([1, -1]), v))  # refused
            return sum(s * z * x for s, z in signs) + len(dict(zip(count(1), v)))
        """,
        (1.3, [0.5, 0.7]),
        refused="an iterator cannot be gone through a second time",
    ),
    case(
        "places_found_between_deletions",
        """
        def f(x, v):
            v[1] *= x
            del v[0], v[len(v) - 1]  # refused
            return v
        """,
        (1.3, [0.5, 0.7, 1.1]),
        refused="where a later target of this assignment stands is found from what an earlier one binds",
    ),
]
