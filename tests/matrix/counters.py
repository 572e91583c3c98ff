# ruff: noqa: E501 - a case is read as a row
"""`collections.Counter`, of things that are counted and of amounts that move."""

from typing import Any

from . import Case, case

P = (1.3, 0.7)


def counters(name: str, text: str, **more: Any) -> Case:
    """Return a case in which there are counters."""
    return case(f"counters_{name}", "from collections import Counter\n" + text.lstrip("\n"), P, **more)


CASES = [
    counters(
        "of_words",
        """
def f(x, y):
    words = "the cat the dog a cat the end".split()
    counts = Counter(words)
    counts.update(["cat", "mouse"])
    total = counts.total()
    s = 0.0
    for rank, (word, n) in enumerate(counts.most_common(3), 1):
        s += n / total * x ** rank
    return s * y + len(counts)
""",
    ),
    counters(
        "most_common",
        """
def best_of(scores, n):
    return [name for name, _ in scores.most_common(n)]
def f(x, y):
    scores = Counter()
    for name, score in [("ann", x), ("bob", y), ("cid", x * y), ("ann", y * y)]:
        scores[name] += score  # never counted before: 0
    (first, best), *rest = scores.most_common()
    total = 0.0
    for place, (name, score) in enumerate(scores.most_common(2), 1):
        total += score * score / place
    return total + best + sum(s for _, s in rest) * x + sum(scores[n] for n in best_of(scores, 2)) + scores["zoe"]
""",
    ),
    counters(
        "of_transitions",
        """
from collections import defaultdict
def f(x, y):
    moves = defaultdict(Counter)
    for here, there, weight in [("a", "b", x), ("a", "c", y), ("b", "a", x * y), ("a", "b", 1.0)]:
        moves[here][there] += weight
    chances = {here: {there: w / row.total() for there, w in row.items()} for here, row in moves.items()}
    return chances["a"]["b"] * moves["a"].most_common(1)[0][1] + chances["b"]["a"]
""",
    ),
    counters(
        "added_and_subtracted",
        """
def f(x, y):
    stock = Counter(flour=x, sugar=y)
    cake = Counter({"sugar": x * y, "eggs": 2.0, "salt": -y})
    both = stock + cake
    left = both - Counter(flour=y, eggs=3.0)  # what is not positive is gone
    return both["flour"] * both["sugar"] + left.total() + left["eggs"] + len(left) + (+cake).total() * (-cake)["salt"]
""",
    ),
    counters(
        "changed_by_operators",
        """
def f(x, y):
    stock = Counter(flour=x, sugar=y)
    other = stock
    stock += Counter(sugar=x * y, salt=-1.0)
    stock -= Counter(flour=y)
    stock |= Counter(eggs=x * x)
    return sum(k * v for k, v in zip([1.0, 2.0, 3.0], other.values())) + (stock & Counter(sugar=0.1 * y))["sugar"]
""",
    ),
    counters(
        "shared_and_united",
        """
def f(x, y):
    a = Counter({"p": x, "q": y, "r": -x})
    b = Counter({"p": x * y, "q": 2.0, "s": y})
    less, more = a & b, a | b
    b &= a
    return less["p"] * less.total() + more["q"] * more["p"] + more["s"] + b["p"] * x + len(b)
""",
    ),
    counters(
        "updated",
        """
def f(x, y):
    c = Counter(a=x, b=1.0)
    d = c
    c.update({"a": y, "z": x * y})
    c.update(b=y)
    c.update("abba")  # letters are counted
    c.update(["b", ("p", 1)])
    d.subtract({"a": 0.5 * y})
    return d["a"] * d["b"] + d["z"] * d["p", 1]
""",
    ),
    counters(
        "that_move_later",
        """
def f(x, y):
    counts = Counter("hello world".split())
    counts.update(["hello"])
    for word in counts:
        counts[word] *= x
    del counts["nobody"]  # not there, and no error
    counts["you"] += y
    return counts.most_common(1)[0][1] * counts["you"] + counts["world"]
""",
    ),
    counters(
        "in_the_order_of_what_was_counted_first",
        """
from collections import defaultdict
def weighted(d): return sum(i * v for i, v in enumerate(d.values(), 1))
def f(x, y):
    c, d = Counter(), defaultdict(float)
    for t in (c, d):
        t["q"] += 1  # no tangent is put in here
    c["z"] += x
    d["z"] += y
    c["q"] += y
    d["q"] += x
    s = sum(i * v for i, (k, v) in enumerate(c.items(), 1)) + weighted(c) + weighted(dict(d)) + weighted({**d, "n": x})
    both = c + Counter(z=y)
    both -= Counter(q=0.1)
    last, n = c.popitem()
    return s + weighted(both) * n + weighted({"u": y} | d) + weighted(dict(**c, a=x))
""",
        order2=False,  # refused: what a companion of ours is given may have keys that move
    ),
    counters(
        "summed",
        """
from functools import reduce
import operator
def f(x, y):
    days = [Counter(a=x), Counter(a=y, b=2.0), Counter(b=x)]
    week = sum(days, Counter())
    again = reduce(operator.add, days)
    return week["a"] * week["b"] + again.total()
""",
    ),
    counters(
        "copied",
        """
import copy
def f(x, y):
    c = Counter(a=x, b=y)
    d, e = c.copy(), Counter(c)
    g = copy.deepcopy([c, c])
    d["a"] *= 2
    e.update(a=y)
    g[0]["b"] += x
    return d["a"] * e["a"] + g[1]["b"] * c["b"] + dict(c)["a"] + (c == Counter(**c)) * x
""",
    ),
    counters(
        "in_helpers",
        """
def gathered(parts):
    total = Counter()
    for part in parts:
        total.update(part)
    return total
def f(x, y):
    total = gathered([{"a": x, "b": 1.0}, {"b": y}, Counter(a=2.0)])
    return total["a"] * total["b"]
""",
        order2=False,  # refused, likewise
    ),
    counters(
        "in_objects",
        """
class Basket:
    def __init__(self, x):
        self.goods = Counter(apple=x)
    def put(self, weight):
        self.goods["pear"] += weight
        return self
    @property
    def heaviest(self):
        return max(self.goods.values())
def f(x, y):
    basket = Basket(x).put(y).put(x * y)
    basket.goods += Counter(pear=1.0)
    return basket.heaviest * basket.goods["pear"]
""",
        order2=False,  # refused: which class an attribute has is not known there
    ),
    counters(
        "where_errors_are_caught",
        """
def f(x, y):
    c = Counter(a=x, b=2.0)
    try:
        c = c + Counter(a=1 / (x - x))
    except ZeroDivisionError:
        c = c - Counter(b=y)
    return c["a"] * c["b"] if c <= Counter(a=5, b=5) else 0.0
""",
    ),
    counters(
        "beside_dicts",
        """
def f(x, y):
    d = {"b": y}
    d |= Counter(a=x)
    d = d | Counter(c=x * y)
    c = Counter(d.keys())
    return d["a"] * d["b"] + d["c"] * c["a"] + max(Counter(d), key=Counter(d).get).count("a")
""",
    ),
    counters(
        "met_by_what_is_for_numbers",
        """
def plus(a, b): return a + b  # refused
def f(x, y):
    return plus(Counter(a=-x), Counter(a=y))["a"] + plus(x, y)
""",
        refused="an operator of Counter meets what was not known to be one",
    ),
    counters(
        "of_what_moves",
        """
def f(x, y):
    c = Counter([x, y, x])  # refused
    return c[x] * y
""",
        refused="a key carries a tangent",
    ),
    counters(
        "or_dicts",
        """
def f(x, y):
    c = Counter(a=x) if x > 0 else dict(a=y)
    c |= {"b": y}  # refused
    return c["a"]
""",
        refused="bit operators have no derivative",
    ),
]
