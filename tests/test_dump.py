"""Dumps: text that runs where it is put, with fwdtrans or without, and says the same as the live companions."""
import ast
import inspect
import math
import subprocess
import sys
from collections import deque
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from fwdtrans import Refused, SeedError, SourceUnavailable, forward_diff, jvp, runtime, zeros
from fwdtrans.dump import dump, dump_file, scope_of
from fwdtrans.imports import data_of

EXAMPLES = Path(__file__).parents[1] / "examples"


def written(folder, text, name="model.py"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def pasted(path, text):
    """Return the names of the file with the dump's text after its own."""
    own = Path(path).read_text(encoding="utf-8")
    space = {"__name__": "pasted", "__file__": path}
    exec(compile(own + "\n\n" + text, path, "exec"), space)
    return space


def run_without_fwdtrans(path):
    """Import a module where no fwdtrans can be imported; return what the run printed."""
    command = (
        "import sys; sys.modules['fwdtrans'] = None; sys.path.insert(0, sys.argv[1]); import importlib\n"
        "module = importlib.import_module(sys.argv[2]); print(module.RESULT())"
    )
    folder, stem = str(Path(path).parent), Path(path).stem
    done = subprocess.run([sys.executable, "-c", command, folder, stem], capture_output=True, text=True, timeout=300)
    assert done.stderr == ""
    return done.stdout.strip()


# --- the text runs after the file's own -----------------------------------------------------------------------


PROGRAMS = [  # text, function, primals, tangents
    ("from math import sin\ndef f(x, y):\n    return sin(x) + x * y\n", "f", (3, 2), (1.0, 0.5)),
    ("import math as m\ndef f(x):\n    return m.gamma(x)\n", "f", (2.5,), (1.0,)),
    ("def g(x):\n    return x * x\n\ndef f(x):\n    return g(x) + g(2 * x)\n", "f", (3.0,), (1.0,)),
    ("def fill(put, x):\n    put(x)\n    put(x * x)\n\ndef f(x):\n    v = []\n    fill(v.append, x)\n"
     "    d = {'a': x}\n    return v[1] * sum(map(d.get, 'a'))\n", "f", (1.5,), (1.0,)),
    ("from collections import Counter\ndef f(x, y):\n    c = Counter()\n    c['q'] += 1\n    c['z'] += x\n"
     "    k, v = c.popitem()\n    (_, n), *_ = (c + Counter(q=y, r=x)).most_common()\n    return v * n\n",
     "f", (1.5, 0.5), (1.0, 0.5)),  # constants of classes come along, and a model's own imports
    ("def f(x, n):\n    return 1.0 if n == 0 else x * f(x, n - 1)\n", "f", (1.5, 4), (1.0, None)),
    ("def cos(z):\n    return 7.0\n\ndef f(x):\n    from math import sin\n    return sin(x) * cos(x)\n",
     "f", (0.5,), (1.0,)),
    ("def zero(z):\n    return z\n\ndef f(x, ys):\n    y = ys[0]\n    if x > 0:\n        y = x\n    return y * x\n",
     "f", (0.5, [1.0]), (1.0, None)),
    ("def f_jvp(x):\n    return 'mine'\n\ndef f(x):\n    return x * x\n", "f", (0.5,), (1.0,)),
    ("def g(x):\n    return x * x\n\ndef f(x):\n    g_jvp = 3\n    return g(x) * g_jvp\n", "f", (0.5,), (1.0,)),
    ("import cmath\nfrom math import sin\n\ndef g(z):\n    return cmath.sin(z)\n\ndef f(x):\n    return sin(x)\n",
     "g", (0.5 + 1j,), (1.0 + 0j,)),
    ("def f(x, k=2.0, *, scale=[1.0]):\n    return x * k * scale[0]\n", "f", (0.5,), (1.0,)),
    ("from fwdtrans import forward_diff\n@forward_diff(wrt='y')\ndef f(x, y):\n    return x * y\n",
     "f", (0.5, 2.0), (None, 1.0)),
]  # fmt: skip


@pytest.mark.parametrize("text, name, primals, tangents", PROGRAMS)
def test_the_dump_computes_what_the_live_companion_does(tmp_path, text, name, primals, tangents):
    path = written(tmp_path, text)
    module = {"__name__": "alone", "__file__": path}
    exec(compile(text, path, "exec"), module)
    active = [i for i, tangent in enumerate(tangents) if tangent is not None]
    space = pasted(path, dump(path, name, wrt=",".join(map(str, active))))
    companions = [n for n in space if n.startswith(f"{name}_jvp") and n not in text]
    arguments = [v for p, d in zip(primals, tangents) for v in ((p,) if d is None else (p, d))]
    assert space[companions[0]](*arguments) == jvp(module[name], primals, tangents)


@pytest.mark.parametrize("text", [row[0] for row in PROGRAMS])
def test_a_second_dump_is_the_same_text(tmp_path, text):
    path = written(tmp_path, text)
    for form in ("lines", "table"):
        assert dump(path, form=form) == dump(path, form=form)
        compile(dump(path, form=form), path, "exec")


def test_one_name_never_means_two_things(tmp_path):
    text = (
        "import math\nimport cmath\n"
        "def f(x):\n    return math.sin(x)\n\n"
        "def g(z):\n    return cmath.sin(z)\n"
    )
    path = written(tmp_path, text)
    space = pasted(path, dump(path))
    assert space["f_jvp"](0.5, 1.0) == (math.sin(0.5), math.cos(0.5))
    assert isinstance(space["g_jvp"](0.5j, 1.0)[1], complex)


def test_the_user_s_own_import_is_not_repeated(tmp_path):
    path = written(tmp_path, "from math import sin, cos\ndef f(x):\n    return sin(x)\n")
    assert "import" not in dump(path)


# --- helpers in other files --------------------------------------------------------------------------------------


HELPERS = (
    "from math import exp as ex\nK = 2.0\n"
    "def scale(x):\n    return K * x\n"
    "def wave(x):\n    return scale(x) * ex(-x)\n"
)


def test_a_helper_s_companion_finds_its_own_module_s_names(tmp_path):
    written(tmp_path, HELPERS, "helpers.py")
    path = written(tmp_path, "from helpers import wave as w\ndef f(x):\n    return w(x)\n\n"
                             "def RESULT():\n    return f_jvp(1.5, 1.0)\n")  # fmt: skip
    found = dump_file(path, whole_module=True)
    target = written(tmp_path, found.text, "whole.py")
    # d(2 x exp(-x)) = 2 (1 - x) exp(-x)
    value, tangent = ast.literal_eval(run_without_fwdtrans(target))
    assert value == 2.0 * 1.5 * math.exp(-1.5)
    assert tangent == pytest.approx(2.0 * (1 - 1.5) * math.exp(-1.5), rel=1e-15)
    assert "from helpers import K, ex\n" in found.text


def test_a_helper_s_name_that_is_another_thing_here_is_refused(tmp_path):
    written(tmp_path, HELPERS, "helpers.py")
    path = written(tmp_path, "from helpers import wave\nK = 'kelvin'\ndef f(x):\n    return wave(x)\n")
    with pytest.raises(Refused, match="its companion needs `K`, which is something else") as caught:
        dump(path, "f")
    assert caught.value.line == 3 and caught.value.advice == "rename one of the two"


def test_a_module_that_needs_a_user_of_fwdtrans_is_refused(tmp_path):
    written(tmp_path, "from fwdtrans import forward_diff\n" + HELPERS, "helpers.py")
    path = written(tmp_path, "from helpers import wave\ndef f(x):\n    return wave(x)\n")
    assert "wave_jvp" in dump(path)
    with pytest.raises(Refused, match="imports fwdtrans"):
        dump_file(path, whole_module=True)


# --- whole modules ---------------------------------------------------------------------------------------------------


WHOLE = '''\
"""A model."""
from __future__ import annotations

import fwdtrans  # for the decorator
from math import sin


@fwdtrans.forward_diff
def f(x: float) -> float:  # kept
    return sin(x)


@fwdtrans.forward_diff(wrt="a",
                       form="lines")
def g(a, b):
    return f(a) * b
class Kept:
    pass


def RESULT():
    return f_jvp(0.5, 1.0), g_jvp__a(0.5, 1.0, 2.0)


if __name__ == "__main__":
    print(RESULT())
'''


def test_a_module_runs_where_fwdtrans_is_not_installed(tmp_path):
    found = dump_file(written(tmp_path, WHOLE), whole_module=True)
    assert (found.made, found.left, found.notes) == (("f", "g"), (), ())
    target = written(tmp_path, found.text, "whole.py")
    s, c = math.sin(0.5), math.cos(0.5)
    assert ast.literal_eval(run_without_fwdtrans(target)) == ((s, c), (s * 2.0, 2.0 * c))
    kept = [line for line in WHOLE.splitlines() if line.strip() and "fwdtrans" not in line and "form=" not in line]
    lines = found.text.splitlines()
    places = [lines.index(line) for line in kept]
    assert places == sorted(places)
    assert lines[lines.index("class Kept:") - 2 : lines.index("class Kept:")] == ["", ""]


@pytest.mark.parametrize("line, shown", [
    ("print(jvp(f, (1.0,), (1.0,)))", "jvp"),
    ("if True:\n    print(f.grad(1.0))", "f.grad"),
    ("slope = grad(f)", "grad"),
    ("def h(x, d=jvp):\n    return x", "jvp"),
])  # fmt: skip
def test_a_module_that_uses_fwdtrans_when_it_is_imported_is_refused(tmp_path, line, shown):
    text = f"from fwdtrans import forward_diff, grad, jvp\n@forward_diff\ndef f(x):\n    return x * x\n{line}\n"
    with pytest.raises(Refused) as caught:
        dump_file(written(tmp_path, text), whole_module=True)
    assert f"`{shown}` needs fwdtrans" in str(caught.value) and caught.value.line in (5, 6)


def test_a_function_that_uses_fwdtrans_later_is_noted(tmp_path):
    text = (
        "from fwdtrans import forward_diff\n@forward_diff\ndef f(x):\n    return x * x\n"
        "def main():\n    print(f.grad(1.0))\n"
    )
    found = dump_file(written(tmp_path, text), whole_module=True)
    assert found.notes == ("main will not run without fwdtrans: it uses f.grad",)


def test_a_guarded_import_leaves_its_try_whole(tmp_path):
    text = "try:\n    from fwdtrans import forward_diff\nexcept ImportError:\n    pass\ndef f(x):\n    return x * x\n"
    found = dump_file(written(tmp_path, text), whole_module=True)
    assert found.text.startswith("try:\n    pass\nexcept ImportError:\n")
    compile(found.text, "whole.py", "exec")


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_an_example_becomes_a_module(path, tmp_path):
    found = dump_file(str(path), whole_module=True)
    assert not any("bug in fwdtrans" in str(error) for _, error in found.left)
    for data in EXAMPLES.glob("*.csv"):
        (tmp_path / data.name).write_bytes(data.read_bytes())
    target = written(tmp_path, found.text + "\ndef RESULT():\n    return 'imported'\n", path.name)
    assert run_without_fwdtrans(target) == "imported"


# --- what is left out -------------------------------------------------------------------------------------------------


def test_every_function_is_made_left_or_skipped(tmp_path):
    text = (
        "import functools\nfrom somewhere import wrapped\n"
        "def good(x):\n    return x\n"
        "@functools.lru_cache\ndef cached(x):\n    return x\n"
        "@wrapped\ndef other(x):\n    return x\n"
        "async def later(x):\n    return x\n"
        "def nothing():\n    return 1\n"
        "if good:\n    def inner(x):\n        return x * x\n"
        "class A:\n    def method(self, x):\n        return x\n"
    )
    found = dump_file(written(tmp_path, text))
    assert found.made == ("good", "cached", "inner", "A.method")
    assert [name for name, _ in found.left] == ["other", "later"]
    assert found.skipped == ("nothing",)
    assert all(error.line and error.advice for _, error in found.left)
    for name in ("other", "later"):
        with pytest.raises(Refused):
            dump(written(tmp_path, text), name)
    with pytest.raises(SeedError):
        dump(written(tmp_path, text), "nothing")
    with pytest.raises(SourceUnavailable, match="no function named goood; did you mean good?"):
        dump(written(tmp_path, text), "goood")


@pytest.mark.parametrize("terms", [600, 900])
def test_a_deep_text_is_dumped(tmp_path, terms):
    path = written(tmp_path, f"def f(x):\n    return {' + '.join(['x * 2'] * terms)}\n")
    if terms > 600 and sys.version_info[:2] == (3, 12):  # its limit on nested C calls cannot be raised
        with pytest.raises(Refused, match="nested too deeply"):
            dump(path, "f")
    else:
        assert f"{2.0 * terms} * dx" in dump(path, "f")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_do_not_matter(tmp_path, newline):
    path = tmp_path / "model.py"
    path.write_bytes(WHOLE.replace("\n", newline).encode())
    assert dump(str(path)) == dump(written(tmp_path / "other", WHOLE))


def test_a_form_feed_shifts_no_line(tmp_path):
    path = written(tmp_path, "A = 1\n\f\nB = '\u2028'\ndef f(x):\n    return x * x\n")
    assert "def f_jvp(x, dx):\n    return x * x, 2.0 * x * dx\n" in dump(path, "f")


def test_a_copy_of_what_is_not_proved_to_be_a_list_may_be_an_array(tmp_path):
    text = "def f(u, k):\n    u = u.copy()\n    u[1:-1] += k * (u[2:] - u[:-2])\n    return u\n"
    assert "du[1:-1] += w1 * dk + k * (du[2:] - du[:-2])\n" in dump(written(tmp_path, text), "f")


def test_an_array_of_truths_that_an_unknown_object_keeps_has_zeros(tmp_path):
    path = written(tmp_path, """import numpy as np


class Kept:
    def __init__(self, d):
        d = self.checked(d)
        below = d <= 0
        self.whole = np.apply_along_axis(np.diag, -1, d)
        self.below = below

    def checked(self, d):
        d = np.atleast_1d(d)
        if d.ndim != 1:
            raise ValueError
        return d
""")
    result = dump_file(str(path))
    assert [name for name, _ in result.left] == []
    assert "    dbelow = zero(below)" in result.text


def test_what_may_be_a_dict_is_not_gone_through_for_its_keys(tmp_path):
    text = "def f(d):\n    s = 0.0\n    for k in d:\n        s += k * d[k]\n    return s\n"
    with pytest.raises(Refused, match="`d` may be a dict or a list"):
        dump(written(tmp_path, text), "f")


def test_relative_imports_find_their_own_package_and_no_namesake(tmp_path):
    written(tmp_path, "", "pack/__init__.py")
    written(tmp_path, "def sin(x):\n    return 5.0 * x\n", "pack/math.py")
    written(tmp_path, "from . import math\nfrom . import circle\n", "pack/inner/__init__.py")
    written(tmp_path, "def area(r):\n    return 3.0 * r * r\n", "pack/inner/circle.py")
    path = written(
        tmp_path,
        "from .. import math\nfrom . import circle\n\n\ndef f(x):\n    return math.sin(x)\n\n\n"
        "def g(x):\n    from ..math import sin\n    return sin(x)\n\n\ndef h(x):\n    return circle.area(x)\n",
        "pack/inner/model.py",
    )
    assert "5.0 * dx" in dump(path, "f") and "cos" not in dump(path, "f")
    assert "5.0 * dx" in dump(path, "g") and "cos" not in dump(path, "g")
    assert "circle_area_jvp" in dump(path, "h") or "area_jvp" in dump(path, "h")


def test_a_package_that_imports_from_itself_ends_in_no_circle(tmp_path):
    written(tmp_path, "from . import random\nfrom .random import choice\n", "circular/__init__.py")
    written(tmp_path, "from . import choice, nothing\n\n\ndef scale(x):\n    return 2.0 * x\n", "circular/random.py")
    path = written(tmp_path, "import circular\n\n\ndef f(x):\n    return circular.random.scale(x)\n", "user.py")
    assert "scale_jvp(x, dx)" in dump(path, "f")
    path = written(tmp_path, "import circular\n\n\ndef f(x):\n    return circular.choice(x)\n", "user.py")
    with pytest.raises(Refused, match="choice"):
        dump(path, "f")


def test_a_function_defined_in_a_loop_of_the_module_is_found(tmp_path):
    path = written(tmp_path, "for k in range(3):\n    def f(x):\n        return x * x\nwith open('a') as file:\n"
                             "    def g(x):\n        return 3 * x\n")  # fmt: skip
    assert dump_file(path).made == ("f", "g")


# --- methods -------------------------------------------------------------------------------------------------------


SPRING = """\
import functools
from math import sin


class Base:
    def __init__(self, k, rest):
        self.k = k
        self.rest = rest

    def stretch(self, x):
        return x - self.rest

    def twice(self, x):
        return 2 * self.stretch(x)

    @staticmethod
    def cube(x):
        return x**3


class Spring(Base):
    def energy(self, x):
        if x < 0:
            return self.cube(x)
        return 0.5 * self.k * self.stretch(x) ** 2 + self.twice(x)

    def stretch(self, x):
        return sin(x) - self.rest

    @functools.lru_cache
    def cached(self, x, n=2):
        return self.k * x**n

    def closure(self, x):
        def g(t):
            return self.stretch(t) * t
        return g(x) + sum(self.energy(x * i) for i in range(3))

    @classmethod
    def unit(cls, x):
        return cls.cube(x) + x

    def keep(self, x):
        self.last = x * x
        return self.last + x


class Outer:
    class Inner:
        def __scale(self, x):
            return 3.0 * x

        def go(self, x):
            return self._Inner__scale(x) * self.factor
"""


def difference(f, x, h=1e-6):
    return (f(x + h) - f(x - h)) / (2 * h)


@pytest.mark.parametrize("name, companion", [
    ("Base.twice", "base_twice_jvp"),
    ("Base.cube", "base_cube_jvp"),
    ("Spring.energy", "spring_energy_jvp"),
    ("Spring.cached", "spring_cached_jvp"),
    ("Spring.closure", "spring_closure_jvp"),
    ("Spring.unit", "spring_unit_jvp"),
    ("Outer.Inner.go", "inner_go_jvp"),
])  # fmt: skip
def test_a_method_is_dumped_as_a_function_of_its_object(tmp_path, name, companion):
    path = written(tmp_path, SPRING)
    space = pasted(path, dump(path, name))
    owner = space
    for part in name.split(".")[:-1]:
        owner = owner[part] if isinstance(owner, dict) else getattr(owner, part)
    me = owner(2.0, 0.3) if owner is not space["Outer"].Inner else owner()
    me.factor = 1.5
    method = getattr(me, name.rpartition(".")[2])
    own = {"cube": (), "unit": (owner,)}.get(name.rpartition(".")[2], (me,))
    for x in (0.7, -0.4):
        value, tangent = space[companion](*own, x, 1.0)
        assert value == method(x)
        # central differences at h = 1e-6: truncation and rounding stay below 1e-8 for slopes of this size
        assert tangent == pytest.approx(difference(method, x), abs=1e-8)


def test_what_a_method_calls_is_that_of_its_own_class(tmp_path):
    path = written(tmp_path, SPRING)
    head = "# spring_energy_jvp: forward derivative of Spring.energy with respect to x (fwdtrans"
    text = dump(path, "Spring.energy")
    assert head in text and "`self` is no subclass\ndef spring_energy_jvp(self, x, dx):" in text
    assert "spring_stretch_jvp(self, x, dx)" in text and "base_stretch_jvp" not in text
    assert "base_stretch_jvp(self, x, dx)" in dump(path, "Base.twice")


def test_what_a_method_stores_in_its_object_makes_it_active(tmp_path):
    path = written(tmp_path, SPRING)
    space = pasted(path, dump(path, "Spring.keep"))
    me, dme = space["Spring"](2.0, 0.3), SimpleNamespace()
    assert space["spring_keep_jvp__self__x"](me, dme, 3.0, 1.0) == (12.0, 7.0)
    assert (me.last, dme.last) == (9.0, 6.0)


@pytest.mark.parametrize("text, name, line, message", [
    ("class A(B):\n    def f(self, x):\n        return self.g(x)\n", "A.f", 3, "g"),
    ("class A:\n    def g(self, x):\n        return x\n"
     "    def f(self, x):\n        self.g = 3\n        return self.g(x)\n", "A.f", 6, "g"),
    ("class A:\n    N = 3\n    def f(self, x, n=N):\n        return x * n\n", "A.f", 3, "`N` is a name of the class"),
    ("class A(B):\n    def f(self, x):\n        return super().f(x)\n", "A.f", 3, "super"),
    ("class A:\n    @wrapped\n    def f(self, x):\n        return x\n", "A.f", 3, "is decorated"),
    ("def f(x):\n    def g(t):\n        return t * x\n    return g(x)\n", "f.g", 2, "stands in the function `f`"),
    ("def f(x):\n    def g(t):\n        return t * x\n    return g(x)\n", "g", 2, "stands in the function `f`"),
])  # fmt: skip
def test_what_a_method_s_text_does_not_tell_is_refused(tmp_path, text, name, line, message):
    with pytest.raises(Refused, match=message) as caught:
        dump(written(tmp_path, text), name)
    assert caught.value.line == line and caught.value.advice


def test_methods_stand_behind_their_class_in_a_module(tmp_path):
    found = dump_file(written(tmp_path, SPRING), whole_module=True)
    text = found.text
    assert not found.left
    places = [text.index(part) for part in ("class Spring(Base)", "def spring_energy_jvp", "class Outer")]
    assert places == sorted(places)
    result = "\ndef RESULT():\n    return spring_energy_jvp(Spring(2.0, 0.3), 0.5, 1.0)[0]\n"
    target = written(tmp_path, text + result, "whole.py")
    space = {}
    exec(SPRING, space)
    assert run_without_fwdtrans(target) == repr(space["Spring"](2.0, 0.3).energy(0.5))


@pytest.mark.parametrize("decorator", ["functools.lru_cache(maxsize=None)", "cache", "nb.njit(cache=True)", "final"])
def test_a_transparent_decorator_hides_nothing(tmp_path, decorator):
    text = (
        "import functools\nimport numba as nb\nfrom functools import cache\nfrom typing import final\n"
        f"@{decorator}\ndef g(x):\n    return x * x\n\ndef f(x):\n    return 3.0 * g(x)\n"
    )
    path = written(tmp_path, text)
    assert "def g_jvp(x, dx):\n    return x * x, 2.0 * x * dx\n" in dump(path, "g")
    assert "g_jvp(x, dx)" in dump(path, "f")


PLAIN = """
from math import exp

def growth(n, rate, capacity):
    room = 1.0 - n / capacity
    return (n - capacity) * rate + exp(-room)

def capped(v, limit):
    f = 0.5 * v * abs(v)
    if f > limit:
        f = limit
    return f

def either(v, low):
    return v if v > low else low

def other(v, limit):
    f = 0.5 * v
    if f == limit:
        return f
    return limit
"""


def test_a_file_of_plain_data_needs_little_beside_its_companions(tmp_path):
    path = tmp_path / "plain.py"
    path.write_text(PLAIN, encoding="utf-8")
    assert "zero" not in dump(str(path), "growth", "n") + dump(str(path), "capped", "v")
    text = dump(str(path), "capped", "v") + dump(str(path), "either", "v")
    assert text.count("\ndef ") == 3 and text.count("\n") < 50
    names = {}
    exec(compile(PLAIN + text, "plain_jvp", "exec"), names)
    capped, either = names["capped_jvp__v"], names["either_jvp__v"]
    assert capped(2.0, 1.0, 5.0) == (2.0, 2.0) and capped(4.0, 1.0, 5) == (5, 0.0)
    assert capped(4.0, 1.0, Fraction(5)) == (5, 0.0)
    assert either(2.0, 1.0, 3.0) == (3.0, 0.0) and either([2.0], [1.0], [3.0]) == ([3.0], [0.0])
    rows = names["zero"]([[1.0, 2]] * 2)
    assert rows == [[0.0, 0.0], [0.0, 0.0]] and rows[0] is rows[1]
    exec(dump(str(path), "other", "v"), names)  # what is equal, or not, may be anything
    other = names["other_jvp__v"]
    assert other(2.0, 1.0, [3.0]) == ([3.0], [0.0]) and other(6.0, 1.0, 3.0) == (3.0, 0.5)
    with pytest.raises(TypeError, match="no tangent is known for a set"):
        names["zero"]({1.0})


def test_a_class_of_the_file_is_refused_with_advice_that_helps(tmp_path):
    path = tmp_path / "classes.py"
    path.write_text("class P:\n    def __init__(self, x):\n        self.x = x\n\n\ndef f(x):\n    return P(x).x\n")
    with pytest.raises(Refused, match="no derivative rule for `P`: it is a class") as caught:
        dump(str(path), "f")
    assert caught.value.place.line == 7 and "forward_diff(f).source" in caught.value.advice
    names = {}
    exec(compile(path.read_text(), str(path), "exec"), names)
    assert "f_jvp" in forward_diff(names["f"]).source


def test_a_file_with_a_class_carries_what_knows_objects(tmp_path):
    path = tmp_path / "classes.py"
    path.write_text(PLAIN + "\nclass Point(list):\n    pass\n", encoding="utf-8")
    assert "def fields_of(" in dump(str(path), "either", "v")


ARRAYS = """import numpy as np

def shifted(x, c):
    return np.sin(x) + c * np.array([1.0, 2.0])

def either(x, c):
    y = c
    if np.sum(x) > 1.0:
        y = x * c
    return y
"""


def test_a_file_of_arrays_carries_a_short_zero(tmp_path):
    path = tmp_path / "arrays.py"
    path.write_text(ARRAYS, encoding="utf-8")
    text = dump(str(path), "either", "x")
    assert "def zero(" in text and "def fields_of(" not in text and text.count("\n") < 45
    names = {}
    exec(compile(ARRAYS + text, "arrays_jvp", "exec"), names)
    value, tangent = names["either_jvp__x"](np.array([0.1, 0.2]), np.ones(2), np.array([3, 4]))
    assert value.tolist() == [3, 4] and tangent.tolist() == [0.0, 0.0] and tangent.dtype == float
    value, tangent = names["either_jvp__x"](np.array([1.0, 2.0]), np.ones(2), 3.0)
    assert value.tolist() == [3.0, 6.0] and tangent.tolist() == [3.0, 3.0]


@pytest.mark.parametrize("value", [
    1, 2.5, 1j, True, Fraction(1, 3), np.float32(2), np.int64(3), np.bool_(True), None, "a", len, np.arange(3),
    np.ones((2, 3), np.float32), np.ones(2, complex), [1, (2.0, "a")], {"k": [3.0], 1: np.ones(2)}, range(4), {1.0},
    np.random.default_rng(0), np.asfortranarray(np.ones((2, 2))),
], ids=lambda value: repr(value).partition(" at 0x")[0])  # fmt: skip
def test_the_short_zeros_are_those_of_the_long_one(value):
    long = runtime.zero(value)
    for short in (zeros.zero_or_zeros(value), zeros.zero_or_mirror(value)):
        assert repr(short) == repr(long) and type(short) is type(long)
        if isinstance(value, np.ndarray):
            assert short.dtype == long.dtype and short.strides == long.strides
    if not isinstance(value, np.ndarray | np.generic | range | set | np.random.Generator | dict):
        assert repr(zeros.zero(value)) == repr(long)


def test_the_short_zeros_refuse_what_they_do_not_know():
    class Thing:
        pass

    for value in (Thing(), np.ma.masked_array([1.0])):
        with pytest.raises(TypeError, match="no tangent is known"):
            zeros.zero_or_zeros(value)
    row = np.ones(2)
    both = zeros.zero_or_zeros([row, row])
    assert both[0] is both[1]


def test_the_zeros_of_objects_are_those_of_the_long_one():
    class Base:
        def __init__(self, k):
            self.k, self.label, self.rows = k, "left", [np.ones(2), (k, {"own": self})]

        @property
        def rate(self):
            raise AssertionError

    class Thing(Base):
        pass

    for value in (Base(2.0), Thing(1), SimpleNamespace(x=1.0, y=[2.0]), [Base(np.float32(1.0))] * 2):
        assert repr(zeros.zero_or_mirror(value)) == repr(runtime.zero(value))
    both = zeros.zero_or_mirror([value, value])
    assert both[0][0] is both[1][0]

    class Slotted:
        __slots__ = ("x",)

    for value in (Slotted(), deque([1.0]), np.ma.masked_array([1.0])):
        with pytest.raises(TypeError, match="no tangent is known"):
            zeros.zero_or_mirror(value)


OBJECTS = """\
class Spring:
    def __init__(self, k, mass):
        self.k = k
        self.mass = mass
        self.log = [mass]

    def pick(self, x, other):
        return x if x > 0 else other

"""


def test_a_file_of_plain_classes_carries_a_short_zero(tmp_path):
    path = written(tmp_path, OBJECTS)
    text = dump(path, "Spring.pick", "x")
    assert "def zero(" in text and "def fields_of(" not in text and text.count("\n") < 70
    space = pasted(path, text)
    jvp_of = next(space[name] for name in space if name.startswith("spring_pick_jvp"))
    spring = space["Spring"](1.0, 2.0)
    value, tangent = jvp_of(spring, -1.0, 1.0, spring)
    assert value is spring and (tangent.k, tangent.mass, tangent.log) == (0.0, 0.0, [0.0])
    assert jvp_of(spring, 3.0, 1.0, 0.0) == (3.0, 1.0)


@pytest.mark.parametrize("files, expected", [
    ({"grid.py": "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: float\n"}, "objects"),
    ({"grid.py": "import numpy as np\nclass A:\n    pass\nclass B(A):\n    pass\n"}, "objects"),
    ({"grid.py": "class A(list):\n    pass\n"}, "any"),
    ({"grid.py": "class A:\n    __slots__ = ('x',)\n"}, "any"),
    ({"grid.py": "class A:\n    def __call__(self): pass\n"}, "any"),
    ({"grid.py": "from dataclasses import dataclass\n@dataclass(slots=True)\nclass A:\n    x: float\n"}, "any"),
    ({}, "plain"),
    ({"grid.py": "import numpy as np\nA = np.ones(3)\n"}, "arrays"),
    ({"grid.py": "from math import pi\nA = pi\nfrom deeper import B\n", "deeper.py": "B = 1.0\n"}, "plain"),
    ({"grid.py": "from deeper import A\n", "deeper.py": "class A:\n    pass\n"}, "objects"),
    ({"grid.py": "import pandas\nA = 1.0\n"}, "any"),
    ({"grid.py": "from main import f\nA = 1.0\n"}, "plain"),
    ({"grid.py": "A = (\n"}, "any"),
])
def test_the_files_beside_one_say_what_its_values_may_be(tmp_path, files, expected):
    main = "from math import sin\n" + "from grid import A\n" * bool(files) + "def f(x): return x\n"
    files = {"main.py": main, **files}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert data_of(scope_of(str(tmp_path / "main.py"))) == expected


def test_a_package_s_own_modules_are_looked_at(tmp_path):
    package = tmp_path / "own"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "constants.py").write_text("RATE = 0.3\n", encoding="utf-8")
    for line in ("from .constants import RATE\n", "from . import constants\n", "from own.constants import RATE\n"):
        (package / "model.py").write_text(f"{line}def f(x): return x\n", encoding="utf-8")
        assert data_of(scope_of(str(package / "model.py"))) == "plain"
    (package / "model.py").write_text("from . import nothing\ndef f(x): return x\n", encoding="utf-8")
    assert data_of(scope_of(str(package / "model.py"))) == "any"


METHODS = """import numpy as np


def spread(x):
    return x.std() * x.mean()


def hidden(x, np):
    return x.var() * np
"""


def test_functions_of_numpy_are_called_by_the_file_s_name_for_it(tmp_path):
    path = tmp_path / "methods.py"
    path.write_text(METHODS, encoding="utf-8")
    text = dump(str(path), "spread")
    assert "np.sum((x - np.mean(x, keepdims=True)) * dx)" in text and "import" not in text
    space = pasted(str(path), text + dump(str(path), "hidden", "x"))
    x, dx = np.array([1.0, 2.0, 4.0]), np.array([0.5, -1.0, 2.0])
    for name, given in (("spread", ()), ("hidden", (3.0,))):
        f = space[name]
        value, tangent = space[f"{name}_jvp" + "__x" * bool(given)](x, dx, *given)
        h = 1e-6
        assert value == f(x, *given)
        assert abs(tangent - (f(x + h * dx, *given) - f(x - h * dx, *given)) / (2 * h)) < 1e-8


# --- lambdas, and names that are bound anew ------------------------------------------------------------------------


LAMBDAS = """\
import math
from functools import reduce
sq = lambda t: t * t + 1
wave = lambda x, k=2.0: (
    math.sin(k * x)  # the wave
    + sq(x)
)
größe: object = lambda a, b: a * sq(b)
fact = lambda x, n: x if n == 0 else n * fact(x * x, n - 1)
twice = lambda f, x: f(f(x))


def f(x, y):
    return twice(sq, x) * wave(y) + größe(x, y) + fact(y, 3)
"""


def test_a_lambda_of_the_file_is_a_function_like_any_other(tmp_path):
    path = written(tmp_path, LAMBDAS)
    found = dump_file(path)
    assert found.left == () and "def größe_jvp(a, da, b, db):" in found.text
    assert "        w2  # the wave\n        + w3\n" in found.text
    space = pasted(path, found.text)
    live = jvp(space["f"], (0.3, 0.7), (1.0, -0.5))
    assert space["f_jvp"](0.3, 1.0, 0.7, -0.5) == live
    assert space["wave_jvp"](0.3, 1.0) == jvp(space["wave"], (0.3,), (1.0,))
    whole = written(tmp_path, dump_file(path, whole_module=True).text, "whole.py")
    with open(whole, "a", encoding="utf-8") as file:
        file.write("\ndef RESULT():\n    return f_jvp(0.3, 1.0, 0.7, -0.5)\n")
    assert run_without_fwdtrans(whole) == repr(live)


@pytest.mark.parametrize("mode", ["symbolic", "numeric"])
def test_a_lambda_has_each_mode(tmp_path, mode):
    path = written(tmp_path, LAMBDAS)
    space = pasted(path, dump(path, "wave", mode=mode))
    assert space["wave_jvp"](0.3, 1.0) == pytest.approx(jvp(space["wave"], (0.3,), (1.0,)), rel=1e-9)


def test_what_is_no_function_of_its_own_is_named_for_what_it_is(tmp_path):
    path = written(tmp_path, "a, b = lambda x: x, lambda y: y\nasync def co(x):\n    return x\n"
                   "def g(x):\n    return co(x) * 2\n")  # fmt: skip
    with pytest.raises(Refused, match="`a` is no function that is written with def"):
        dump(path, "a")
    with pytest.raises(Refused, match=r"model.py:2:\d+: `async` code has no derivative"):
        dump(path, "co")
    with pytest.raises(Refused, match=r"model.py:5:\d+: no derivative rule for `co`: it is `async`"):
        dump(path, "g")


@pytest.mark.parametrize("made", ["def sq(t):\n    return t * t\n", "sq = lambda t: t * t\n"])
def test_a_function_that_is_bound_anew_by_a_global_statement_is_refused(tmp_path, made):
    path = written(tmp_path, f"import math\n{made}def f(x):\n    return sq(x)\n"
                   "def other():\n    global sq\n    sq = math.sin\n")  # fmt: skip
    with pytest.raises(Refused, match=r"model.py:[45]:\d+:"):
        dump(path, "f")


def test_a_text_that_is_put_where_anything_may_be_has_no_tangent(tmp_path):
    path = written(tmp_path, "class Writer:\n    def __init__(self):\n        self.out = []\n"
                   "    def write(self, *text):\n        self.out.extend(text)\n"
                   "    def visit(self, node):\n        name = node.name\n        if name is None:\n"
                   "            name = '_'\n        self.write(f'*{name}')\n")  # fmt: skip
    made = dump_file(path)
    assert [name for name, _ in made.left] == ["Writer.write"]  # asked for alone, it may be given anything
    compile(made.text, "dump", "exec")


# --- splines, distributions and vectorized functions of SciPy and NumPy -------------------------------------------


OF_SCIPY = """\
import math

import numpy as np
from scipy import interpolate, stats
from scipy.interpolate import CubicSpline, interp1d
from scipy.stats import norm

T = np.linspace(0.0, 4.0, 9)
S = CubicSpline(T, np.sin(T))
GRID = interpolate.RegularGridInterpolator((T, T), np.outer(np.sin(T), np.cos(T)))
if len(T) > 3:
    MAYBE = CubicSpline(T, T)
else:
    MAYBE = None


def square(v):
    return v * v if v > 0 else 2.0 * v


def likelihood(x, mu, sigma):
    return np.sum(stats.norm.logpdf(x, mu, sigma)) + np.sum(norm.cdf(x) * stats.gamma.pdf(x, sigma, loc=-1.0))


def spline(x):
    s = S
    for _ in range(3):
        x = s(x) + 1.0
    return x * S.derivative()(x)


def splines(x):
    if x > 1.0:
        s = CubicSpline(T, np.cos(T))
    else:
        s = interp1d(T, T * T)
    try:
        return s(x) + S(x, 1) + GRID((x, 0.5 * x))
    except ValueError:
        return x


def stored(x):
    y = np.zeros(3)
    y[:] = S(x)
    S(x)
    x[0] = x[1] * 2.0
    return y * S(x)


def vectorized(x, k):
    f, g = np.vectorize(lambda v: v * k), np.vectorize(square, otypes=[float])
    return np.sum(f(x) * g(x - 1.0) + np.vectorize(math.sin)(x))


def maybe(x):
    return MAYBE(x)


def given(s, x):
    return s(x)


def handed(x):
    return given(S, x)


def frozen(mu, sigma):
    return stats.norm(mu, sigma).pdf(1.0)
"""
X, DX = np.array([0.25, 1.75, 2.25]), np.array([0.5, -1.0, 0.25])


@pytest.mark.parametrize(("name", "primals", "tangents"), [
    ("likelihood", (X, 0.5, 1.25), (DX, 0.25, -1.0)), ("spline", (X,), (DX,)), ("splines", (1.75,), (0.5,)),
    ("splines", (0.75,), (0.5,)), ("stored", (X,), (DX,)), ("vectorized", (X, 2.0), (DX, 0.5)),
])  # fmt: skip
def test_splines_distributions_and_vectorized_functions_stand_alone(tmp_path, name, primals, tangents):
    path = written(tmp_path, OF_SCIPY)
    space = {"__name__": "model", "__file__": path}
    exec(compile(OF_SCIPY, path, "exec"), space)
    live = jvp(space[name], *(tuple(np.array(v) for v in each) for each in (primals, tangents)))
    whole = written(tmp_path, dump_file(path, name, whole_module=True).text, "whole.py")
    pairs = ", ".join(f"np.array({np.asarray(v).tolist()})" for pair in zip(primals, tangents) for v in pair)
    with open(whole, "a", encoding="utf-8") as file:
        file.write(f"\ndef RESULT():\n    return [np.asarray(v).tolist() for v in {name}_jvp({pairs})]\n")
    np.testing.assert_allclose(ast.literal_eval(run_without_fwdtrans(whole))[0], live[0], rtol=1e-15)
    np.testing.assert_allclose(ast.literal_eval(run_without_fwdtrans(whole))[1], live[1], rtol=1e-13)


@pytest.mark.parametrize(("name", "words"), [
    ("maybe", "known only at run time"), ("handed", "known only at run time"), ("frozen", "looks up when it runs"),
])  # fmt: skip
def test_splines_that_are_not_surely_known_are_refused(tmp_path, name, words):
    with pytest.raises(Refused, match=words):
        dump(written(tmp_path, OF_SCIPY), name)


def test_a_key_is_told_behind_an_owner_that_its_line_computes(tmp_path):
    text = """\
        import sys

        def members(kind, module, source):
            space = sys.modules[module].spaces
            return kind([(name, value) for name, value in source.items()], module)
        """
    path = tmp_path / "told.py"
    path.write_text(inspect.cleandoc(text))
    found = dump_file(str(path))
    assert not found.left and "w1 = sys.modules\n    still_key(module, w1)\n" in found.text
    compile(found.text, "told", "exec")


def test_what_is_asked_for_its_items_is_a_dict_from_there_on(tmp_path):
    path = tmp_path / "tables.py"
    path.write_text(
        "def f(d, y):\n    s = 0.0\n    for _, c in d.items():\n        s += c * y\n    return s + max(d)\n"
        "def g(d, y):\n    return max(d.values()) * max(d) * y\n"
    )
    names = {}
    exec(dump_file(str(path)).text, names)
    d, dd = {0: 2.0, 1: 3.0, 2: 4.0}, {0: 1.0, 1: 10.0, 2: 100.0}
    assert names["f_jvp"](d, dd, 0.5, 0.0) == (6.5, 55.5)
    assert names["g_jvp"](d, dd, 0.5, 1.0) == (4.0, 2 * 0.5 * 100.0 + 8.0)
