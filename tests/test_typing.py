"""A decorated function keeps its own signature under mypy --strict: what is revealed is what the user wrote."""
import re
import subprocess
import sys
from pathlib import Path

import pytest

import fwdtrans

PROGRAM = '''
from fwdtrans import constant, derivative, forward_diff, grad, jvp, stop, value_and_grad

@forward_diff
def f(x: float, y: float = 2.0, *, k: int = 1) -> float:
    return k * x * y

@forward_diff(wrt="x", form="lines")
def g(x: float, name: str) -> tuple[float, str]:
    return x, name

reveal_type(f(3.0))  # float
reveal_type(f(3.0, 2.0, k=3))  # float
reveal_type(g(3.0, "a"))  # tuple[float, str]
reveal_type(f.jvp((3.0, 2.0), (1.0, 0.0)))  # tuple[float, Any]
reveal_type(g.jvp((3.0, "a"), (1.0, None))[0])  # tuple[float, str]
reveal_type(f.source)  # str
reveal_type(f.__call__)  # def (x: float, y: float =, *, k: int =) -> float


class Shape:
    @forward_diff
    def area(self, x: float) -> float:
        return x * x

    @forward_diff(wrt="x")
    def named(self, x: float, name: str = "") -> tuple[float, str]:
        return x, name

    @forward_diff
    @staticmethod
    def square(x: float) -> float:
        return x * x



shape = Shape()
reveal_type(shape.area(2.0))  # float
reveal_type(shape.named(2.0, name="a"))  # tuple[float, str]
reveal_type(shape.area.jvp((2.0,), (1.0,)))  # tuple[float, Any]
reveal_type(Shape.area(shape, 2.0))  # float
reveal_type(Shape.square(2.0))  # float


def plain(x: float, name: str) -> float:
    return x


reveal_type(jvp(plain, (2.0, "a"), (1.0, None)))  # tuple[float, Any]
reveal_type(jvp(f, (2.0,), (1.0,))[0])  # float
reveal_type(value_and_grad(plain)(2.0, "a"))  # tuple[float, Any]
reveal_type(grad(plain).__call__)  # def (x: float, name: str) -> Any
reveal_type(derivative(f).__call__)  # def (x: float, y: float =, *, k: int =) -> Any
reveal_type(derivative(derivative(f))(2.0))  # Any
reveal_type(stop(2.0))  # float


@constant
def log(x: float) -> float:
    return x


reveal_type(log(2.0))  # float
'''

WRONG = [
    ("f('a')", "arg-type"),
    ("f()", "call-arg"),
    ("f(1.0, 2.0, 3)", "call-arg"),
    ("f(1.0, z=2.0)", "call-arg"),
    ("g(1.0, 2.0)", "arg-type"),
    ("f.gradient(1.0)", "attr-defined"),
    ("shape.area('a')", "arg-type"),
    ("shape.area()", "call-arg"),
    ("Shape.area(2.0)", "arg-type"),
    ("Shape.square(2.0, 3.0)", "call-arg"),
    ("grad(plain)(2.0)", "call-arg"),
    ("grad(plain, wrt=1.5)", "arg-type"),
    ("value_and_grad(plain)(2.0, 3.0)", "arg-type"),
    ("log('a')", "arg-type"),
    ("forward_diff(wrt=1.5)", "call-overload"),
]


def checked(text, folder):
    """Return mypy's lines about a file."""
    path = folder / "program.py"
    path.write_text(text)
    root = Path(fwdtrans.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--config-file=", str(path)],
        capture_output=True, text=True, cwd=folder, env={"MYPYPATH": str(root), "PATH": "", "HOME": str(folder)},
        check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return [line for line in done.stdout.split("\n") if line.startswith("program.py")]


def plain(shown):
    return re.sub(r"builtins\.", "", shown).replace("Tuple", "tuple")


def test_decorated_functions_keep_their_types_and_wrong_calls_are_found(tmp_path):
    pytest.importorskip("mypy", reason="it belongs to the dev extra")
    first = PROGRAM.count("\n") + 1
    lines = checked(PROGRAM + "\n".join(call for call, _ in WRONG) + "\n", tmp_path)
    revealed = [plain(line.split('"')[1]) for line in lines if "Revealed type is" in line]
    assert re.findall(r"reveal_type\(.*\)  # (.*)", PROGRAM) == revealed
    errors = {int(line.split(":")[1]): line for line in lines if ": error:" in line}
    for number, (call, code) in enumerate(WRONG, first):
        assert f"[{code}]" in errors.pop(number), call
    assert not errors


def test_the_package_says_that_it_is_typed():
    assert (Path(fwdtrans.__file__).parent / "py.typed").exists()
