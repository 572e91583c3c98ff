"""The builtins: those with a derivative (`TABLE`), and those whose result never carries a tangent (`INERT`)."""

from __future__ import annotations

from functools import partial

from . import declare
from .library import LOOKING, REARRANGING

r = partial(declare, module="builtins", is_checked=False)

_BRANCH = "at a jump, the branch that Python took"
_FLAT = "at a jump 0, as beside it"
_TIE = "at a tie, the argument that Python returns: the first"
_POWER = "d/dx at x = 0 is the limit where there is one (y = 0, y = 1, y > 1); d/dy at x = 0 is 0 for y > 0"

# The winner by `key` is found by identity: several arguments may equal it and differ in their key (0.0 and -0.0).
_WINNER = "dxs[[x is w for x in xs].index(True)]"
_ALONE = "not xs or [key(x) if key else x for x in xs].count(key(w) if key else w) == 1"

# fmt: off
TABLE = (
    r("abs(x)",        dx="copysign(1.0, x)",                   on="x",  promise="at 0 the zero's sign decides"),
    r("pow(x, y)",     dx="y * x ** (y - 1.0) if y else 0.0",   dx_on="x or y == 0 or y >= 1",
                       dy="w * log(x) if x or not y else 0.0",  dy_on="x > 0 or x == 0 and y > 0",
                       promise=_POWER),
    r("pow(x, y, mod)", whole="x, y, mod",                      kind="number"),
    r("divmod(x, y)",  dw="(0.0, dx - (x // y) * dy)",          kind="tuple",  on="x % y",  promise=_BRANCH),

    # conversions
    r("float(x)",      dx="1.0"),
    r("complex(real, imag=0)", dreal="1.0", dimag="1j"),
    r("int(x)",        dx="0.0",                                kind="number",    on="x % 1",        promise=_FLAT),
    r("round(x)",      dx="0.0",                                kind="number",    on="x % 1 != 0.5", promise=_FLAT),
    r("round(x, ndigits=None)", dx="0.0",                       fixed="ndigits",
                       on="x * 10.0 ** (ndigits or 0) % 1 != 0.5", promise=_FLAT),

    # the winner takes the tangent
    r("max(xs)",                             dw="dxs[xs.index(w)]",                           kind="any",  on="xs.count(w) == 1",  promise=_TIE),
    r("max(x, y)",                           dw="dy if y > x else dx",                        kind="any",  on="x != y",  promise=_TIE),
    r("max(*xs)",                            dw="dxs[xs.index(w)]",                           kind="any",  on="xs.count(w) == 1",  promise=_TIE),
    r("max(xs, default=None)",               dw="dxs[xs.index(w)] if xs else ddefault",       kind="any",  on="xs.count(w) <= 1",  promise=_TIE),
    r("max(xs, key=None)",                   dw=_WINNER,                                      kind="any",  fixed="key",  on=_ALONE,  promise=_TIE),
    r("max(xs, key=None, default=None)",     dw=f"{_WINNER} if xs else ddefault",             kind="any",  fixed="key",  on=_ALONE,  promise=_TIE),
    r("max(*xs, key=None)",                  dw=_WINNER,                                      kind="any",  fixed="key",  on=_ALONE,  promise=_TIE),
    r("min(xs)",                             dw="dxs[xs.index(w)]",                           kind="any",  on="xs.count(w) == 1",  promise=_TIE),
    r("min(x, y)",                           dw="dy if y < x else dx",                        kind="any",  on="x != y",  promise=_TIE),
    r("min(*xs)",                            dw="dxs[xs.index(w)]",                           kind="any",  on="xs.count(w) == 1",  promise=_TIE),
    r("min(xs, default=None)",               dw="dxs[xs.index(w)] if xs else ddefault",       kind="any",  on="xs.count(w) <= 1",  promise=_TIE),
    r("min(xs, key=None)",                   dw=_WINNER,                                      kind="any",  fixed="key",  on=_ALONE,  promise=_TIE),
    r("min(xs, key=None, default=None)",     dw=f"{_WINNER} if xs else ddefault",             kind="any",  fixed="key",  on=_ALONE,  promise=_TIE),
    r("min(*xs, key=None)",                  dw=_WINNER,                                      kind="any",  fixed="key",  on=_ALONE,  promise=_TIE),

    declare("max(x, y)", key="builtins.max of objects", dw="dy if w is y else dx", kind="any", promise=_TIE),  # which may
    declare("min(x, y)", key="builtins.min of objects", dw="dy if w is y else dx", kind="any", promise=_TIE),  # print, say
    declare("max(xs)", key="builtins.max of anything", dw="dxs[list(xs).index(w)]", kind="any", promise=_TIE),  # an array
    declare("min(xs)", key="builtins.min of anything", dw="dxs[list(xs).index(w)]", kind="any", promise=_TIE),  # has no `index`

    # linear: sums, and what only moves elements
    r("sum(xs, start=0)", dxs="sum(dxs)",                       dstart="dstart"),
    r("sorted(xs, key=None, reverse=False)",
                       dw="[dx for _, dx in sorted(zip(xs, dxs), key=lambda p: key(p[0]) if key else p[0], reverse=reverse)]",
                       kind="list",  fixed="key, reverse",
                       on="len({key(x) if key else x for x in xs}) == len(xs)",  promise="at a tie, the order that Python gives"),
    r("reversed(xs)",  dxs="reversed(dxs)",                     kind="iterator"),
    r("list(xs)",      dxs="list(dxs)",                         kind="list"),
    r("tuple(xs)",     dxs="tuple(dxs)",                        kind="tuple"),

    # what companions call that keep tangents of arrays in shape: linear, whatever the values are
    declare("like(tangent, value)",                    key="fwdtrans.runtime.like",    linear="tangent",
            others="fixed", kind="shape of value",   namespace="numpy"),
    declare("like(tangent, value)",                    key="fwdtrans.standard.like",   linear="tangent",
            others="fixed", kind="shape of value",   namespace="array_api"),
    declare("blank(value)",                            key="fwdtrans.standard.blank",  others="fixed",
            kind="shape of value",                   namespace="array_api"),
    declare("blank(value)",                            key="fwdtrans.runtime.blank",   others="fixed",
            kind="shape of value",                   namespace="numpy"),
    declare("viewed(tangent, mirror, value, array)",   key="fwdtrans.runtime.viewed",  linear="tangent, mirror",
            others="fixed", kind="view:same",        namespace="numpy"),
)

# What only rearranges values, whose mirror is rearranged alike.
MIRRORS = frozenset(f"builtins.{name}" for name in ("list", "tuple", "dict", "zip", "reversed", "enumerate", "iter", "next")) | {
    "fwdtrans.runtime.zero", "fwdtrans.standard.zero", "fwdtrans.runtime.interleaved", "functools.partial",
    "fwdtrans.runtime.by_pairs", "fwdtrans.lasting.lasting",
} | REARRANGING

# Functions that are operators, by the operator's key.
OPERATIONS = {
    "operator.add": "+", "operator.sub": "-", "operator.mul": "*", "operator.truediv": "/", "operator.floordiv": "//",
    "operator.mod": "%", "operator.pow": "**", "operator.neg": "neg", "operator.pos": "pos", "operator.concat": "+",
    "operator.abs": "builtins.abs", "operator.matmul": "@",
}  # fmt: skip

# What may be given active values, and returns none.
INERT = {
    "fwdtrans.runtime.companion": "changer",
    "fwdtrans.runtime.method_jvp": "finder",
    "fwdtrans.operated.field_jvp": "finder",
    "fwdtrans.operated.store_jvp": "finder",
    "fwdtrans.operated.operator_jvp": "finder",
    "fwdtrans.operated.changed_jvp": "finder",
    "fwdtrans.operated.item_jvp": "finder",
    "fwdtrans.runtime.found_as_it_is": "none",
    "fwdtrans.lasting.unmoved":   "changer",
    "fwdtrans.runtime.stop":      "stopped",
    "fwdtrans.stop":              "stopped",
    "fwdtrans.runtime.sort_order": "any",
    **LOOKING,
    "builtins.all":          "bool",
    "builtins.any":          "bool",
    "builtins.ascii":        "text",
    "builtins.bin":          "text",
    "builtins.bool":         "bool",
    "builtins.callable":     "bool",
    "builtins.chr":          "text",
    "builtins.format":       "text",
    "builtins.hasattr":      "bool",
    "builtins.hash":         "number",
    "builtins.hex":          "text",
    "builtins.id":           "number",
    "builtins.isinstance":   "bool",
    "builtins.issubclass":   "bool",
    "builtins.len":          "number",
    "builtins.oct":          "text",
    "builtins.ord":          "number",
    "builtins.print":        "none",
    "dataclasses.fields":    "any",
    "logging.debug":         "none",
    "logging.info":          "none",
    "logging.warning":       "none",
    "logging.error":         "none",
    "logging.critical":      "none",
    "logging.exception":     "none",
    "logging.log":           "none",
    "warnings.warn":         "none",
    "builtins.range":        "range",
    "builtins.repr":         "text",
    "builtins.str":          "text",
    "builtins.type":         "function",
    **{f"operator.{name}": "bool" for name in "lt le eq ne gt ge not_ truth is_ is_not contains".split()},
    "operator.countOf":      "number",
    "operator.indexOf":      "number",
    "operator.length_hint":  "number",
    "operator.itemgetter":   "function",
    "operator.attrgetter":   "function",
    "math.isclose":          "bool",
    "math.isfinite":         "bool",
    "math.isinf":            "bool",
    "math.isnan":            "bool",
    "cmath.isclose":         "bool",
    "cmath.isfinite":        "bool",
    "cmath.isinf":           "bool",
    "cmath.isnan":           "bool",
}

# functions of NumPy that change their first argument, and methods of arrays that change the array
WINNERS = frozenset({"builtins.max", "builtins.min"})  # of one operand's items, or of several operands
MUTATING = frozenset(  # methods of containers that change them
    {"append", "extend", "insert", "reverse", "clear", "pop", "sort", "remove", "update", "setdefault", "popitem",
     "appendleft", "extendleft", "popleft", "rotate", "fromlist", "move_to_end"}
)  # fmt: skip
IN_PLACE = frozenset(
    "numpy.copyto numpy.put numpy.place numpy.putmask numpy.fill_diagonal numpy.put_along_axis numpy.add.at "
    "numpy.subtract.at numpy.multiply.at numpy.divide.at numpy.maximum.at numpy.minimum.at".split()
)
CHANGERS = frozenset({"fill", "sort", "put", "partition"})
