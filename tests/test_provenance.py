"""Where functions come from: files of every spelling, lambdas, zips, notebooks, exec; and texts that are another's."""
import importlib.util
import linecache
import math
import os
import py_compile
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import truth

import fwdtrans
from fwdtrans import Refused, SourceUnavailable, check, derivative, forward_diff, grad, jvp, value_and_grad
from fwdtrans.compiled import definition
from fwdtrans.spelling import respelled

each = pytest.mark.parametrize
AT = 1.3


@pytest.fixture
def module(tmp_path):
    """Return an importer of a text (or bytes), each time from a file of its own, or one of a given name."""
    count = 0

    def load(text, name=""):
        nonlocal count
        count += 1
        name = name or f"provenance{count}_{tmp_path.name}"
        path = tmp_path / f"{name}.py"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        spec = importlib.util.spec_from_file_location(name, path)
        made = importlib.util.module_from_spec(spec)
        made.path = path
        exec(compile(path.read_bytes(), str(path), "exec"), vars(made))
        return made

    return load


def is_right(f, x=AT):
    """Check value and derivative of a function of one number, against differences."""
    value, tangent = jvp(f, (x,), (1.0,))
    assert value == f(x)
    assert not truth.directional(f, (x,), (1.0,)).misses([tangent, 1.0])
    return True


# --- how a file is written ---------------------------------------------------------------------------------------

FILES = {
    "Windows newlines": b"from math import sin\r\ndef f(x):\r\n    # why\r\n    y = sin(x)\r\n\r\n    return y * x\r\n",
    "old Mac newlines": b"from math import sin\rdef f(x):\r    y = sin(x)\r    return y * x\r",
    "no newline at the end": b"def f(x):\n    return x * x",
    "tabs": "from math import sin\ndef f(x):\n\tif x > 1:\n\t\ty = sin(x)\n\telse:\n\t\ty = x\n\treturn y * x\n",
    "tabs and spaces": "def f(x):\n\tif x > 1:\n\t        y = x * x\n\telse:\n\t  y = x\n\treturn y * x\n",
    "a form feed before": "\n\x0cdef f(x):\n    y = x * x\n\x0c\n    return y * x\n",
    "a form feed in the indentation": "def f(x):\n    y = x * x\n  \x0c    return y * x\n",
    "form feeds in a class": "class A:\n\x0c    @staticmethod\n    def f(x):\n        'a\x0cb'\n\x0c        return x * x\nf = A.f\n",
    "a byte order mark": b"\xef\xbb\xbfdef f(x):\n    return x * x\n",
    "latin-1": "# -*- coding: latin-1 -*-\ndef f(x):\n    été = x * x  # é\n    s = 'ü'\n    return été * len(s)\n".encode("latin-1"),
    "cp1252": "# coding: cp1252\ndef f(x):\n    s = '€'\n    return x * len(s) * ord(s)\n".encode("cp1252"),
    "shift_jis": "# coding: shift_jis\ndef f(x):\n    s = '表'\n    return x * len(s)\n".encode("shift_jis"),
    "continued lines": "def f(x):\n    y = x * \\\n        x + \\\n  x\n    return \\\n   y * \\\n   y\n",
    "semicolons": "def f(x): y = x * x; z = y * x; return z\n",
    "semicolons in blocks": "def f(x):\n    y = x * x; z = y * x;\n    if y > 0: y = z; z = y * x\n    return z\n",
    "a docstring without indentation": 'def f(x):\n    """a\nb\n  c"""\n    return x * x\n',
    "a docstring that looks like code": 'def f(x):\n    """\ndef f(x):\n    return 0\n"""\n    return x * x\n',
    "names out of Unicode": "def f(θ):\n    ω = θ * θ\n    return ω * θ\n",
    "a ligature is two letters": "def f(x):\n    ﬁ = x * x\n    return fi * x\n",
    "the Angstrom sign is a letter": "def f(\u212b):\n    y = \u00c5 * \u00c5\n    return y\n",
    "a wide dx": "def f(x):\n    ｄｘ = x * x\n    return ｄｘ * x + dx\n",
    "a wide w1": "from math import sin\ndef f(x):\n    ｗ1 = x * x\n    return sin(x) * sin(x) * w1\n",
    "an italic x": "def f(\U0001d465):\n    return \U0001d465 * x * \U0001d465\n",
    "a module with a long s": "import math as m\u017fx\ndef f(x):\n    return msx.sin(x)\n",
    "annotations that mean nothing": "from __future__ import annotations\ndef f(x: Nobody) -> Nope:\n    y: Other = x * x\n    return y\n",
    "defined in an if": "if 0:\n    def f(x): return x\nelse:\n    def f(x):\n        return x * x\n",
    "defined in a try": "try:\n    import nowhere\n    def f(x): return x\nexcept ImportError:\n    def f(x):\n        return x * x\n",
    "defined twice, the first": "def f(x): return x ** 3\ng = f\ndef f(x): return x * x\nf = g\n",
    "defined twice, the last": "def f(x): return x ** 3\ng = f\ndef f(x): return x * x\n",
    "defined twice on one line": "if 1: f = lambda x: x * x; g = f; f = lambda x: x ** 3\n",
    "in a class in a function": "def outer():\n    class A:\n        class B:\n            @staticmethod\n            def f(x):\n                return x * x\n    return A.B.f\nf = outer()\n",
    "a decorator over lines": "def deco(*a):\n    return lambda g: g\n@deco(\n  1,\n  lambda t: 2)\ndef f(x):\n    return x * x\n",
    "keywords that are none": "def f(match):\n    case = match * match\n    type = case * match\n    _ = type\n    return _ * match\n",
    "comments at the end": "def f(x):\n    return x * x\n    # done\n\n    # really\n# not its own\n",
    "warnings of the compiler": 'def f(x):\n    s = "\\d"\n    return x * len(s)\n',
}  # fmt: skip
if sys.version_info >= (3, 12):
    FILES["type parameters"] = "def f[T](x: T) -> T:\n    return x * x\n"


@each("text", FILES.values(), ids=FILES)
@pytest.mark.filterwarnings("ignore::SyntaxWarning", "ignore::DeprecationWarning")
def test_a_file_may_be_written_in_any_way_that_python_reads(text, module):
    assert is_right(module(text).f)


LAMBDAS = {
    "two on a line": "a, f = lambda x: x * x, lambda x: x ** 3\n",
    "two with the same names": "a, f = lambda x: 2 * x, lambda x: x * 2\n",
    "two that are alike": "a, f = lambda x: x * x, lambda x: x * x\n",
    "constants": "fs = [lambda x: x ** 2, lambda x: x ** 3]; f = fs[1]\n",
    "over lines": "f = (lambda x:\n     x *\n     x)\n",
    "over lines with comments": "f = (lambda x:  # one\n     x *  # two\n     x\n)\n",
    "in a call": "def ident(g): return g\nf = ident(\n    lambda x: x *\n       x)\n",
    "as a default": "def g(x, h=lambda x: x * x): return h(x)\nf = g.__defaults__[0]\n",
    "a lambda as its default": "f = lambda x, g=lambda t: t * t: g(x) * x\n",
    "in a decorator": "def deco(h):\n    def d(g):\n        g.h = h\n        return g\n    return d\n@deco(lambda x: x * x * x)\ndef g(x): return x\nf = g.h\n",
    "in a dict": "d = {'a': lambda x: x, 'b': lambda x: x * x,\n     'c': lambda x: x ** 3}\nf = d['b']\n",
    "in a lambda": "mk = lambda a: lambda x: a * x * x\nf = mk(3.0)\n",
    "in a comprehension": "fs = [lambda x, k=k: x ** k for k in range(5)]\nf = fs[3]\n",
    "over a comprehension's variable": "fs = [lambda x: x ** k for k in range(1, 5)]\nf = fs[0]\n",
    "in a class": "class A:\n    g = lambda x: x * x; f = lambda x: x ** 3\nf = A.f\n",
    "after text that is wide": "s = 'äöü漢'; a, f = lambda x: x, lambda x: x * x\n",
    "0.0 and -0.0": "a, f = lambda x: (x + 0.0) * 2, lambda x: (x + -0.0) * 3\n",
}  # fmt: skip


@each("text", LAMBDAS.values(), ids=LAMBDAS)
def test_a_lambda_is_found_wherever_it_stands(text, module):
    assert is_right(module(text).f)


NAMES = {
    "private attribute": "class A:\n    __k = 3.0\n    def f(self, x): return self.__k * x * x\nf = A().f\n",
    "private method": "class A:\n    def __g(self, x): return x * x\n    def f(self, x): return self.__g(x) * x\nf = A().f\n",
    "private attribute in a lambda": "class A:\n    __k = 3.0\n    f = lambda self, x: self.__k * x * x\nf = A().f\n",
    "private global": "_A__c = 3.0\nclass A:\n    @staticmethod\n    def f(x): return __c * x * x\nf = A.f\n",
    "private variables": "class A:\n    def f(self, __x):\n        __y = __x * __x\n        return __y\nf = A().f\n",
    "private in an f-string": "class A:\n    __k = 3.0\n    def f(self, x): return x * len(f'{self.__k} {{self.__k}}')\nf = A().f\n",
    "a class of underscores": "class __:\n    def f(self, __x): return __x * __x\nf = __().f\n",
    "tangents": "from math import sin\ndef f(x):\n    dx = x * x\n    dx_ = dx * x\n    w1 = sin(dx_)\n    dw1 = w1 * w1\n    return dw1 * sin(dx)\n",
    "runtime functions": "def f(x):\n    zero = x * x\n    unzip = zero\n    companion = unzip\n    like = companion\n    return like * x\n",
    "companions": "def g(t): return t * t\ndef f(g_jvp):\n    return g(g_jvp) * g_jvp\n",
    "its own companion": "def f(f_jvp):\n    f = f_jvp * f_jvp\n    return f\n",
    "itself": "def f(f):\n    return f * f\n",
    "a module": "import math\ndef f(x):\n    math = x * x\n    return math * x\n",
    "the function of a partial": "from math import cos\ndef f(x):\n    sin = x * x\n    return cos(sin) * cos(x)\n",
    "builtins": "def f(x):\n    float = x * x\n    abs = float * x\n    len = 2.0\n    return abs * len\n",
    "globals": "from math import sin\nw1 = dx = 3.0\ndef f(x):\n    return sin(x) * sin(x) * w1 + dx * x\n",
    "a local zip beside a loop": "def f(x):\n    zip = 2.0\n    s = 0.0\n    for a in [x, x * x]:\n        s += a * zip\n    return s\n",
    "a global zip beside a loop": "zip = sorted = None\ndef f(x):\n    s = 0.0\n    for a in [x, x * x]:\n        s += a * x\n    return s\n",
    "next, list and enumerate": "def f(x):\n    zip = next = list = 2.0\n    s = 0.0\n    for i, a in enumerate([x, x * x]):\n        s += a * zip * i * list\n    return s * next\n",
    "type and map": "def f(x):\n    type = map = zip = 2.0\n    it = iter([x, x * x])\n    return next(it) * zip * next(it) * type * map\n",
    "builtins of a rule": "zip = None\ndef f(x):\n    return abs(x) * max([x, 2 * x]) * max(x, 1.0, x * x, key=lambda t: t)\n",
    "a builtin's name imported": "from math import exp as len\ndef f(x):\n    return len(x)\n",
}  # fmt: skip


@each("text", NAMES.values(), ids=NAMES)
def test_names_that_could_be_ours_are_the_users(text, module):
    assert is_right(module(text).f)


def test_the_caret_stands_under_private_names_and_ligatures(module):
    text = "import operator\nclass A:\n    __k = 2.0\n    def f(self, x):\n        return self.__k * operator.imul(x, x)\nf = A().f\n"
    with pytest.raises(Refused) as caught:
        jvp(module(text).f, (AT,), (1.0,))
    shown, caret = caught.value.place.caret().split("\n")
    assert shown.strip() == "return self.__k * operator.imul(x, x)"
    assert "".join(a for a, b in zip(shown, caret) if b == "^") == "operator.imul(x, x)"


# --- texts that are another's ------------------------------------------------------------------------------------

TEXT = "from math import sin\n\n\ndef f(x, n=2):\n    y = sin(x) * x * 0.0\n    return y + n * x\n"
EDITS = {
    "an operator": TEXT.replace("sin(x) * x", "sin(x) + x"),
    "a constant": TEXT.replace("0.0", "1.0"),
    "the sign of a zero": TEXT.replace("0.0", "-0.0"),
    "a kind of number": TEXT.replace("* 0.0", "* 0"),
    "a name": TEXT.replace("return y +", "return x +"),
    "the order": TEXT.replace("y + n * x", "n * x + y"),
    "a statement more": TEXT.replace("    return", "    y = y\n    return"),
    "a parameter": TEXT.replace("x, n=2", "n, x=2"),
    "another function there": TEXT.replace("def f", "def g"),
    "text that does not parse": TEXT.replace("def f", "def :"),
    "nothing": "",
}


@each("edited", EDITS.values(), ids=EDITS)
def test_a_file_that_changed_since_it_was_imported_is_refused(edited, module):
    made = module(TEXT)
    made.path.write_text(edited)
    with pytest.raises(SourceUnavailable, match="has changed since|is not there"):
        jvp(made.f, (AT,), (1.0,))


@each("moved", ["\n# a line\n\n" + TEXT, "def g(x):\n    return x\n" + TEXT, TEXT.replace("\n\n\n", "\n"),
                TEXT + "def f(x, n=2):\n    return 0\n", TEXT.replace("y = sin(x) * x * 0.0", "y = sin( x )*x*0.0 # same")])  # fmt: skip
def test_a_function_that_only_moved_is_the_same(moved, module):
    made = module(TEXT)
    made.path.write_text(moved)
    assert is_right(made.f)


def test_a_helper_whose_text_changed_is_named_with_the_reason(module):
    text = "def h(x):\n    return x * x\ndef f(x):\n    return h(x) * x\n"
    made = module(text)
    made.path.write_text(text.replace("x * x\ndef", "x + x\ndef"))
    with pytest.raises(Refused, match="no derivative rule for `h`: no source text for h: .* has changed since"):
        jvp(made.f, (AT,), (1.0,))


def test_a_default_that_was_edited_is_still_the_live_one(module):
    made = module("def f(x, n=2):\n    return x ** n\n")
    made.path.write_text("def f(x, n=3):\n    return x ** n\n")
    assert jvp(made.f, (AT,), (1.0,)) == (AT**2, 2.0 * AT)


# --- where there is no file --------------------------------------------------------------------------------------

LOST = "def g(t):\n    return t * t\n\ndef f(x):\n    return g(x) * x\n"


def lost():
    space = {"__name__": "lost"}
    exec(LOST, space)
    return space["f"]


def test_text_that_was_executed_is_asked_for():
    with pytest.raises(SourceUnavailable, match="was not kept; define it in a file, or give the text: source="):
        jvp(lost(), (AT,), (1.0,))


@each("call", [
    lambda f: jvp(f, (AT,), (1.0,), source=LOST)[1],
    lambda f: grad(f, source=LOST)(AT),
    lambda f: derivative(f, source=LOST)(AT),
    lambda f: value_and_grad(f, source=LOST)(AT)[1],
    lambda f: forward_diff(source=LOST)(f).grad(AT),
    lambda f: check(f, source=LOST)(AT).rows[0].derivative,
])  # fmt: skip
def test_source_gives_the_text_of_a_function_and_of_its_helpers(call, monkeypatch):
    monkeypatch.setattr("fwdtrans.source.GIVEN", {})
    assert call(lost()) == pytest.approx(3.0 * AT * AT, rel=1e-15)


def test_source_may_be_the_function_alone_with_its_indentation(monkeypatch):
    monkeypatch.setattr("fwdtrans.source.GIVEN", {})
    space = {}
    exec("def make(k):\n    def f(x):\n        return k * x * x\n    return f\nf = make(2.0)\n", space)
    assert derivative(space["f"], source="    def f(x):\n        return k * x * x\n")(AT) == 4.0 * AT


def test_source_of_another_function_is_refused(monkeypatch):
    monkeypatch.setattr("fwdtrans.source.GIVEN", {})
    with pytest.raises(SourceUnavailable, match="source= is not the text of f"):
        jvp(lost(), (AT,), (1.0,), source=LOST.replace("* x", "+ x"))
    with pytest.raises(SourceUnavailable, match="source= is not the text of f"):
        jvp(lost(), (AT,), (1.0,), source="def f(:")


def test_the_place_in_a_given_text_is_shown(monkeypatch):
    monkeypatch.setattr("fwdtrans.source.GIVEN", {})
    text = "import operator\ndef f(x):\n    return operator.imul(x, x)\n"
    space = {}
    exec(text, space)
    with pytest.raises(Refused) as caught:
        jvp(space["f"], (AT,), (1.0,), source=text)
    assert (caught.value.line, caught.value.place.text) == (3, "    return operator.imul(x, x)")


@each("name", ["<ipython-input-7-0123456789ab>", "/tmp/ipykernel_99/1234567.py", "<cell 3>"])
def test_a_notebook_keeps_its_cells_in_linecache(name):
    cell = "from math import sin\nresult = 3\ndef f(x):\n    return sin(x) * x\n"
    linecache.cache[name] = (len(cell), None, cell.splitlines(keepends=True), name)
    space = {"__name__": "__main__"}
    exec(compile(cell, name, "exec"), space)
    assert is_right(space["f"])


def test_a_cell_may_await_at_its_top_level():
    name, cell = "<ipython-input-8-0123456789ab>", "def f(x):\n    return x * x\nif 0:\n    await f(1)\n"
    linecache.cache[name] = (len(cell), None, cell.splitlines(keepends=True), name)
    space = {}
    eval(compile(cell.replace("if 0:\n    await f(1)\n", ""), name, "exec"), space)
    assert is_right(space["f"])


def test_a_zipped_package_is_read_through_its_loader(tmp_path, monkeypatch):
    archive = tmp_path / "zipped.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("zpkg/__init__.py", "from .a import f\n")
        file.writestr("zpkg/a.py", "from math import sin\nfrom .b import h\ndef f(x):\n    return sin(h(x))\n")
        file.writestr("zpkg/b.py", "def h(x):\r\n    return x * x\r\n")
    monkeypatch.syspath_prepend(str(archive))
    import zpkg

    assert is_right(zpkg.f)


def test_a_pyc_alone_has_no_text(tmp_path, monkeypatch):
    path = tmp_path / "bare_pyc.py"
    path.write_text(TEXT)
    py_compile.compile(str(path), cfile=str(path.with_suffix(".pyc")), doraise=True)
    path.unlink()
    monkeypatch.syspath_prepend(str(tmp_path))
    import bare_pyc

    with pytest.raises(SourceUnavailable, match=r"bare_pyc.py is not there .*; give the text by source="):
        jvp(bare_pyc.f, (AT,), (1.0,))
    assert derivative(bare_pyc.f, source=TEXT)(AT) == 2.0 + 0.0


@each("f", [len, "abc".upper, math.nextafter.__call__], ids=["builtin", "method of text", "method of a builtin"])
def test_a_compiled_function_without_a_rule_says_so(f):
    with pytest.raises(SourceUnavailable, match="declare a rule"):
        jvp(f, (AT,), (1.0,))


def run(arguments, text=""):
    env = {**os.environ, "PYTHONPATH": str(Path(fwdtrans.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-W", "ignore", *arguments], input=text, capture_output=True, text=True,
                          env=env, check=False)  # fmt: skip
    return done.stdout, done.stderr


INTERACTIVE = "from fwdtrans import jvp\ndef f(x):\n    return x * x\n\nprint(jvp(f, (3.0,), (1.0,)))\n"


@each("arguments, text", [(["-"], INTERACTIVE), (["-i", "-q"], INTERACTIVE)], ids=["stdin", "interactive"])
def test_the_interactive_python_has_text_from_3_13_on_and_says_so_before(arguments, text):
    out, err = run(arguments, text)
    if sys.version_info >= (3, 13) and "-i" in arguments:
        assert "(9.0, 6.0)" in out
    elif "(9.0, 6.0)" not in out:
        assert "SourceUnavailable" in err and "source=" in err


def test_interactive_definitions_work_with_their_text_given():
    given = INTERACTIVE.replace("(1.0,))", "(1.0,), source='def f(x):\\n    return x * x')")
    out, err = run(["-i", "-q"], given)
    assert "(9.0, 6.0)" in out, err


def test_a_script_and_python_m_have_their_text(tmp_path):
    path = tmp_path / "script.py"
    path.write_text("from fwdtrans import jvp\n\ndef f(x):\n    return x * x\n\nif __name__ == '__main__':\n"
                    "    print(jvp(f, (3.0,), (1.0,)))\n")  # fmt: skip
    assert run([str(path)])[0].strip() == "(9.0, 6.0)"


def test_doctests_have_their_text(tmp_path):
    path = tmp_path / "documented.py"
    path.write_text('"""\n>>> from fwdtrans import jvp\n>>> def f(x):\n...     return x * x\n>>> jvp(f, (3.0,), (1.0,))\n'
                    '(9.0, 6.0)\n"""\n')  # fmt: skip
    out, err = run(["-m", "doctest", "-v", str(path)])
    assert "3 passed" in out, err


def test_functions_in_modules_that_pytest_rewrites_are_found():
    def f(x):
        assert x > 0, f"{x} is not positive"
        return x * x

    assert is_right(f)


# --- the parts ---------------------------------------------------------------------------------------------------


def test_a_definition_is_found_by_its_code():
    text = "def f(x):\n    return x\n\n\nfs = [lambda x: x + 1, lambda x: x + 2]\n"
    space = {}
    exec(compile(text, "a.py", "exec"), space)
    span = definition(text, "a.py", space["fs"][1].__code__)
    assert (span.first, text.split("\n")[4][span.column : span.end]) == (5, "lambda x: x + 2")
    assert definition(text, "a.py", compile("lambda x: x + 3", "a.py", "eval").co_consts[0]) is None


@each("text, owner, expected", [
    ("def f(x):\n    return x\n", "A", None),
    ("def f(self):\n    return self.__k + self.__k__ + '__k'\n", "", None),
    ("def f(self):\n    return self.__k + self.__k__ + self._k + a__b\n", "A",
     "def f(self):\n    return self._A__k + self.__k__ + self._k + a__b\n"),
    ("def f(self):\n    class B:\n        x = __k\n    return __k\n", "_A",
     "def f(self):\n    class B:\n        x = __k\n    return _A__k\n"),
    ("def f(ﬁ):\n    return 'ﬁ'\n", "", "def f(fi):\n    return 'ﬁ'\n"),
])  # fmt: skip
def test_identifiers_are_respelled_and_nothing_else(text, owner, expected):
    assert respelled(text, owner) == (text if expected is None else expected)
