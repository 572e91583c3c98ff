"""The command line: what it prints, its exit codes, and one clear message for whatever is wrong."""
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fwdtrans import dump as dumping
from fwdtrans.cli import main, split
from fwdtrans.version import __version__

EXAMPLES = Path(__file__).parents[1] / "examples"
MODEL = '''\
from math import sin


def f(x, y):
    return sin(x) + x * y


def picks(x, n):
    return [x * k for k in range(n)][-1]


def reads(x):
    with open(x) as file:
        return file.read()


def constant():
    return 1.0
'''


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "model.py"
    path.write_text(MODEL, encoding="utf-8")
    return path


@pytest.fixture
def run(capsys, monkeypatch):
    """Run the command line in this process; return (exit code, stdout, stderr)."""
    monkeypatch.setattr(sys, "path", sys.path[:])
    modules = set(sys.modules)

    def call(*arguments):
        with pytest.raises(SystemExit) as ended:
            main([str(a) for a in arguments], prog_name="fwdtrans")
        for name in set(sys.modules) - modules:
            if name in ("model", "broken", "wrong"):
                del sys.modules[name]
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return ended.value.code, out, err

    return call


# --- dump --------------------------------------------------------------------------------------------------


def test_dump_prints_the_companion_alone(run, model):
    code, out, err = run("dump", f"{model}:f")
    assert (code, err) == (0, "")
    assert "def f_jvp(x, dx, y, dy):\n    return sin(x) + x * y, (cos(x) + y) * dx + x * dy\n" in out
    assert "from math import cos\n" in out


def test_dump_of_a_file_says_what_it_left_out(run, model):
    code, out, err = run("dump", model)
    assert code == 0
    assert "def f_jvp(" in out and "def picks_jvp(" in out
    assert f"{model}:13:10: no derivative rule for `open`" in err
    assert err.endswith("functions: 2 transformed, 1 refused, 1 without a parameter to differentiate in (constant)\n")


def test_a_file_without_functions_is_said_to_be_one(run, tmp_path):
    for text in ("", "# a comment\n", "{'a': 1}\n"):
        (tmp_path / "model.py").write_text(text, encoding="utf-8")
        code, out, err = run("dump", tmp_path / "model.py")
        assert (code, err) == (0, "there are no functions in this file\n") and "def " not in out


def test_dump_takes_names_and_positions(run, model):
    by_name, by_position = run("dump", f"{model}:f", "--wrt", "y"), run("dump", f"{model}:f", "--wrt", "1")
    assert by_name == by_position
    assert "def f_jvp__y(x, y, dy):\n    return sin(x) + x * y, x * dy\n" in by_name[1]


def test_dump_has_the_table_form(run, model):
    _, out, _ = run("dump", f"{model}:f", "--form", "table")
    assert "    w1, dw1 = x, dx\n    w2, dw2 = y, dy\n    w3 = sin(w1)\n    dw3 = cos(w1) * dw1\n" in out


def test_dump_does_not_run_the_file(run, tmp_path):
    path = tmp_path / "loud.py"
    path.write_text("raise SystemExit(99)\nimport nowhere\ndef f(x):\n    return x * x\n", encoding="utf-8")
    code, out, _ = run("dump", path)
    assert code == 0 and "return x * x, 2.0 * x * dx" in out


def test_an_output_file_is_replaced_in_one_step(run, model, tmp_path, monkeypatch):
    target = tmp_path / "out.py"
    target.write_text("precious", encoding="utf-8")
    code, out, err = run("dump", f"{model}:reads", "-o", target)
    assert (code, out) == (3, "") and target.read_text(encoding="utf-8") == "precious"

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    code, _, err = run("dump", f"{model}:f", "-o", target)
    assert code == 1 and err == f"{target}: cannot be written (No space left on device)\n"
    assert target.read_text(encoding="utf-8") == "precious"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["model.py", "out.py"]
    monkeypatch.undo()
    code, out, _ = run("dump", f"{model}:f", "-o", target)
    assert (code, out) == (0, "") and "def f_jvp(" in target.read_text(encoding="utf-8")


def test_a_crash_of_one_function_hides_no_other(run, model, monkeypatch):
    genuine = dumping.Writer._add

    def add(self, name, *options):
        if name == "picks":
            raise KeyError("dw3")
        return genuine(self, name, *options)

    monkeypatch.setattr(dumping.Writer, "_add", add)
    code, out, err = run("dump", model)
    assert code == 70
    assert "def f_jvp(" in out
    assert "dump: picks: KeyError: 'dw3'" in err and "please report it" in err


# --- what is wrong, and how it is said -------------------------------------------------------------------------

THINGS = b"""from math import sin
square = twice = lambda x: x * x
class Spring:
    def __init__(self, k):
        self.k = k
    def energy(self, x):
        return self.k * x * x
    @staticmethod
    def scale(x):
        return 2 * x
"""
POLE = b"from math import sqrt\ndef f(x):\n    return sqrt(x)\n"
BAD = [  # the file's text (None: no file), arguments, exit code, a piece of the message
    (None, ["dump", "FILE"], 2, "no such file"),
    (None, ["table", "FILE:f", "x=1"], 2, "no such file"),
    (None, ["check", "FILE:f", "x=1"], 2, "no such file"),
    (b"x = '\xff'\n", ["dump", "FILE"], 2, "not a text file that Python can read"),
    (b"x = '\xff'\n", ["check", "FILE:f", "x=1"], 2, "not a text file that Python can read"),
    (b"def f(x)\n    return x\n", ["dump", "FILE"], 3, "FILE:1:9: syntax error"),
    (b"def f(x)\n    return x\n", ["table", "FILE:f", "x=1"], 3, "FILE:1:9: syntax error"),
    (b"a = 1\0", ["dump", "FILE"], (2, 3), "FILE"),
    (MODEL.encode(), ["dump", "FILE:F"], 2, "no function named F; did you mean f?"),
    (MODEL.encode(), ["dump", "FILE:no_such"], 2, "no function named no_such (it has f, picks, reads, constant)"),
    (MODEL.encode(), ["dump", "FILE:reads"], 3, "FILE:13:10: no derivative rule for `open`"),
    (MODEL.encode(), ["dump", "FILE:f", "--wrt", "z"], 5, "wrt='z': f has no such parameter (it has x, y)"),
    (MODEL.encode(), ["dump", "FILE:f", "--wrt", ","], 5, "wrt names no parameter"),
    (MODEL.encode(), ["dump", "FILE:constant"], 5, "no parameter to differentiate in"),
    (MODEL.encode(), ["dump", "FILE:f", "--form", "poem"], 64, "'poem' is not one of"),
    (MODEL.encode(), ["dump", "FILE:f g"], 2, "is not the name of a function"),
    (MODEL.encode(), ["dump", "FILE", "-o", "no/such/folder/out.py"], 1, "cannot be written"),
    (MODEL.encode(), ["dump", "FILE", "-o", "."], 1, "cannot be written"),
    (MODEL.encode(), ["table", "FILE", "x=1"], 64, "which function? give"),
    (MODEL.encode(), ["table", "FILE:f", "x=abc", "y=1"], 5, "'abc' is not a number, list, tuple or array([...])"),
    (MODEL.encode(), ["check", "FILE:f", "3", "y=1"], 5, "'3' is not an argument; write NAME=VALUE"),
    (MODEL.encode(), ["check", "FILE:f", "x=3"], 5, "f(x, y): missing a required argument: 'y'"),
    (MODEL.encode(), ["check", "FILE:f", "x=3", "y=1", "z=1"], 5, "unexpected keyword argument 'z'"),
    (MODEL.encode(), ["check", "FILE:f", "x=3", "x=3", "y=1"], 5, "given twice"),
    (MODEL.encode(), ["check", "FILE:f", "x=3", "y=2", "--wrt", "q"], 5, "no such parameter"),
    (MODEL.encode(), ["check", "FILE:sine", "x=3"], 2, "no function named sine"),
    (MODEL.encode(), ["check", "FILE:__name__"], 2, "is no function"),
    (MODEL.encode(), ["check", "FILE:f", "x='a'", "y=1"], 1, "FILE:5: TypeError"),
    (b"1 / 0\n", ["check", "FILE:f", "x=1"], 1, "FILE:1: ZeroDivisionError: division by zero\n    1 / 0\n"),
    (THINGS, ["dump", "FILE:sin"], 3, "FILE:1:18: `sin` is no function that is written with def"),
    (THINGS, ["dump", "FILE:sin"], 3, "it is imported here: dump it in the file in which it is written"),
    (THINGS, ["dump", "FILE:square"], 3, "write  def square(x): return x * x"),
    (THINGS, ["dump", "FILE:Spring"], 3, "dump one of its methods: Spring.energy, Spring.scale"),
    (THINGS, ["table", "FILE:Spring", "k=1"], 2, "Spring is a class"),
    (THINGS, ["table", "FILE:Spring.energy", "x=1"], 5, "a method has an object, which a command line has not"),
    (MODEL.encode(), ["graph", "FILE:f", "x=3", "y=2", "-o", "f.png"], 5, "f.png: a graph is not written as .png"),
    (None, ["check-file", "FILE"], 2, "FILE: no such file"),
    (None, ["dump", "-", "--watch"], 64, "--watch looks at a file's time"),
    (b"raise SystemExit(3)\n", ["check", "FILE:f", "x=1"], 1, "the file ended the program (exit code 3)"),
    (POLE, ["table", "FILE:f", "x=0"], 6, "FILE:3:5: f(x=0) has no derivative here"),
]  # fmt: skip


@pytest.mark.parametrize("text, arguments, expected, message", BAD)
def test_bad_input_is_one_clear_message_and_a_code(run, tmp_path, monkeypatch, text, arguments, expected, message):
    monkeypatch.chdir(tmp_path)
    if text is not None:
        Path("wrong.py").write_bytes(text)
    code, out, err = run(*[a.replace("FILE", "wrong.py") for a in arguments])
    assert code in (expected if isinstance(expected, tuple) else (expected,))
    assert out == ""
    assert code != 64 or err.count("\n") == 1
    assert message.replace("FILE", "wrong.py") in err
    if text is not None:
        assert Path("wrong.py").read_bytes() == text


def test_what_is_piped_in_is_read(run, model, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbfdef f(x):\r\n    return x * x\r\n")))
    code, out, err = run("dump", "-", "-o", tmp_path / "made.py")
    assert (code, out, err) == (0, "", "functions: 1 transformed\n")
    made = (tmp_path / "made.py").read_text(encoding="utf-8")
    assert made.startswith("# Derivatives of what was piped in: a snapshot")
    assert made.endswith("def f_jvp(x, dx):\n    return x * x, 2.0 * x * dx\n")


def test_a_folder_is_no_file(run, tmp_path):
    assert run("dump", f"{tmp_path}:f") == (2, "", f"{tmp_path}: is a directory, not a Python file\n")
    assert run("check", f"{tmp_path}:f", "x=1")[0] == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever may do anything reads it")
def test_an_unreadable_file_is_said_to_be_one(run, model):
    model.chmod(0)
    code, _, err = run("dump", model)
    assert code == 2 and "cannot be read" in err


@pytest.mark.parametrize("target, expected", [
    ("model.py", ("model.py", None)),
    ("model.py:f", ("model.py", "f")),
    ("model.py:Class.method", ("model.py", "Class.method")),
    (r"C:\work\model.py", (r"C:\work\model.py", None)),
    (r"C:\work\model.py:f", (r"C:\work\model.py", "f")),
    ("C:/work/model.py", ("C:/work/model.py", None)),
])  # fmt: skip
def test_a_drive_is_not_taken_for_a_file(target, expected):
    assert split(target) == expected


# --- table and check -----------------------------------------------------------------------------------------------


def test_table_says_that_its_rows_are_those_of_the_rules_whatever_the_mode(run, model):
    rules = run("table", f"{model}:f", "x=3", "y=2")
    for mode in ("numeric", "symbolic"):
        code, out, err = run("table", f"{model}:f", "x=3", "y=2", "--mode", mode)
        assert (code, out) == rules[:2]
        assert f"the rows are those of the rules: mode='{mode}' has none" in err
    assert "the rows are those" not in rules[2]


def test_an_array_without_numpy_says_what_to_install(run, model, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    code, _, err = run("table", f"{model}:f", "x=array([1.0, 2.0])", "y=2")
    assert code == 5 and "an array needs NumPy, which is not installed: pip install numpy" in err


def test_arrays_are_written_as_numpy_prints_them(run, tmp_path):
    path = tmp_path / "net.py"
    text = "import numpy as np\n\ndef layer(x, W):\n    return np.sum(np.tanh(W @ x) ** 2)\n"
    path.write_text(text, encoding="utf-8")
    given = ["x=array([1.0, 2.0])", "W=np.array([[0.5, 0.25], [1.0, -0.5]])"]
    code, out, err = run("table", f"{path}:layer", *given, "--wrt", "x")
    assert code == 0 and "W @ " not in out.splitlines()[0] and "w2 @ w1" in out
    code, out, err = run("check", f"{path}:layer", *given)
    assert code == 0 and "agrees" in out
    assert run("table", f"{path}:layer", "x=array([1.0, 2.0)", "W=1")[0] == 5


def test_table_prints_the_rows_and_says_that_the_file_runs(run, model):
    code, out, err = run("table", f"{model}:f", "x=3", "y=2", "--wrt", "x")
    assert (code, err) == (0, f"running {model}\n")
    last = out.splitlines()[-1].split()
    assert last[:3] + last[-2:-1] == ["w5", "=", "w3", "1.0100075033995546"]


def test_check_compares_and_its_exit_code_tells(run, model):
    code, out, err = run("check", f"{model}:f", "x=3", "y=2")
    assert (code, err) == (0, f"running {model}\n")
    assert "agrees in 3 of 3 comparisons" in out
    model.write_text(MODEL + "import fwdtrans\nfwdtrans.rule(constant_of := picks, dx='1.1 * (n - 1)', fixed='n')\n"
                     "def g(x):\n    return picks(x, 3)\n", encoding="utf-8")  # fmt: skip
    code, out, _ = run("check", f"{model}:g", "x=3")
    assert code == 1 and "DISAGREES in 1 of 1 comparisons" in out


def test_arguments_are_numbers_and_lists(run, tmp_path):
    (tmp_path / "model.py").write_text("def f(xs, t, label):\n    return sum(xs) * t\n", encoding="utf-8")
    code, out, _ = run("check", f"{tmp_path / 'model.py'}:f", "xs=[1, 2.5]", "t=1e-3", "label='a=b'", "--wrt", "xs,t")
    assert code == 0 and "xs[1]" in out


def test_a_file_runs_with_its_own_folder_and_dataclasses(run, tmp_path):
    (tmp_path / "wrong.py").write_text("K = 2.0\n", encoding="utf-8")
    (tmp_path / "model.py").write_text(
        "from dataclasses import dataclass\nfrom wrong import K\n@dataclass\nclass A:\n    k: 'float'\n"
        "def f(x):\n    return K * x\n", encoding="utf-8")  # fmt: skip
    assert run("check", f"{tmp_path / 'model.py'}:f", "x=1")[0] == 0


# --- the program ------------------------------------------------------------------------------------------


def test_version_and_help(run):
    assert run("--version") == (0, f"fwdtrans, version {__version__}\n", "")
    for arguments in (["--help"], ["dump", "-h"], ["table", "--help"], ["check", "--help"]):
        code, out, err = run(*arguments)
        assert (code, err) == (0, "") and out.startswith("Usage: fwdtrans")
    assert run("nonsense")[0] == 64


def test_it_runs_as_a_module_and_into_a_closed_pipe(model):
    command = [sys.executable, "-m", "fwdtrans", "dump", f"{model}:f"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, "") and "\x1b" not in done.stdout
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, text=True, timeout=300)
    assert done.stderr == ""


def test_dump_shows_all_modes_one_under_the_other(run, tmp_path):
    path = tmp_path / "model.py"
    path.write_text("from math import sin\n\ndef f(x):\n    return x * sin(x)\n")
    code, shown, err = run("dump", f"{path}:f", "--mode", "all", "--scheme", "central")
    heads = [line.split(" derivative")[0] for line in shown.splitlines() if line.startswith("# f_jvp")]
    assert (code, err) == (0, "")
    assert heads == ["# f_jvp: forward", "# f_jvp: symbolic", "# f_jvp: numeric"]
    assert "slope = (above - below) / (2.0 * h)" in shown
    assert "def watched" not in shown
    assert run("dump", path, "--mode", "all")[0] == 64
    assert run("check", f"{path}:f", "x=1", "--mode", "all")[0] == 64


def test_check_names_the_row_at_which_rules_and_differences_part(run, tmp_path):
    path = tmp_path / "wrong.py"
    path.write_text(
        "from fwdtrans import rule\n\ndef cube(x):\n    return x ** 3\n\nrule(cube, dx='3.1 * x * x')\n\n"
        "def f(x):\n    y = 2.0 * x\n    return cube(y) + x\n"
    )
    code, shown, _ = run("check", f"{path}:f", "x=1.5")
    assert code == 1
    assert "they part at line 10:" in shown
    assert "= cube(y)" in shown


# --- counts, formulas -----------------------------------------------------------------------------------------


def test_stats_counts_operations_and_says_where_there_is_no_formula(run, model):
    code, out, _ = run("dump", f"{model}:f", "--mode", "symbolic", "--stats")
    assert code == 0
    head, x, y = out.splitlines()
    assert head.split()[:3] == ["function", "in", "primal"]
    assert x.split() == ["f", "x", "3", "4", "2", "2", "6", "6"]
    assert y.split()[:6] == ["f", "y", "3", "1", "0", "0"]
    code, out, _ = run("dump", f"{model}:picks", "--stats")
    assert code == 0
    assert out.splitlines()[1].split()[:6] == ["picks", "x", "-", "-", "-", "-"]


def test_latex_has_the_function_its_w_table_and_its_derivative(run, model):
    code, out, _ = run("dump", f"{model}:f", "--format", "latex", "--wrt", "x")
    assert code == 0
    assert out.count(r"\begin{align*}") == out.count(r"\end{align*}") == 3
    assert r"\dot{w}_{1} &= \dot{x} \, \cos\left(x\right)" in out
    assert r"\frac{\partial f}{\partial x} &= \cos\left(x\right) + y" in out


def test_what_has_no_formula_is_refused_with_its_line(run, model):
    code, _, err = run("dump", f"{model}:picks", "--format", "latex")
    assert code == 3
    assert "model.py:9:" in err
    assert "no closed expression" in err


def test_a_page_is_written_and_the_file_is_run_only_for_a_point(run, model, tmp_path):
    page = tmp_path / "page.html"
    model.write_text(MODEL + f"\nopen({str(tmp_path / 'ran')!r}, 'w').close()\n", encoding="utf-8")
    code, out, err = run("dump", f"{model}:f", "--format", "html", "-o", page)
    assert (code, out, err) == (0, "", "")
    assert not (tmp_path / "ran").exists()
    assert "f_jvp" in page.read_text(encoding="utf-8")
    code, out, err = run("dump", f"{model}:f", "--format", "html", "-o", page, "x=3", "y=2", "--wrt", "x")
    assert (code, out, err) == (0, "", f"running {model}\n")
    assert (tmp_path / "ran").exists()
    assert "6.141120008059867" in page.read_text(encoding="utf-8")


def test_a_page_says_what_it_has_no_code_for(run, model):
    code, out, err = run("dump", f"{model}:reads", "--format", "html")
    assert code == 0
    assert out.startswith("<!doctype html>")
    assert "note: refused (lines, table, symbolic, gradient): no derivative rule for `open`" in err
    code, _, err = run("dump", f"{model}:nothing", "--format", "html")
    assert code == 2
    assert "no function named nothing" in err


@pytest.mark.parametrize("wrong", [
    ("--format", "html", "--mode", "symbolic"), ("--format", "html", "--form", "table"), ("x=3",),
    ("--format", "html", "--stats"), ("--format", "latex", "x=3"),
])  # fmt: skip
def test_what_does_not_go_with_a_page_is_wrong_usage(run, model, wrong):
    code, out, err = run("dump", f"{model}:f", *wrong)
    assert (code, out) == (64, "")
    assert "--format html" in err


def test_what_does_not_go_together_is_wrong_usage(run, model):
    for wrong in (("--stats", "--format", "latex"), ("--stats", "--module"), ("--mode", "all", "--form", "table")):
        code, _, err = run("dump", f"{model}:f", *wrong)
        assert code == 64
        assert "go without one another" in err
