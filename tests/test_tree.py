"""A folder is dumped into a folder: what is differentiated is written, what is refused is listed, nothing is lost."""
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fwdtrans.cli import main

FILES = {
    "__init__.py": "",
    "constants.py": "RATE = 0.3\n",
    "growth.py": "from math import exp\n\nfrom .constants import RATE\n\n\ndef grown(t):\n    return exp(RATE * t)\n"
                 "\n\ndef read(t):\n    return open(t).read()\n",
    "sub/__init__.py": "",
    "sub/decay.py": "from ..growth import grown\n\n\ndef decayed(t, k):\n    return k / grown(t)\n",
    "old.py": 'print "no Python 3"\n',
    "notes.txt": "no Python\n",
    ".hidden/lost.py": "def f(x):\n    return x\n",
    "build/lost.py": "def f(x):\n    return x\n",
}  # fmt: skip


@pytest.fixture
def models(tmp_path, monkeypatch):
    for name, text in FILES.items():
        path = tmp_path / "models" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys):
    """Run the command line; return (exit code, stdout, stderr)."""

    def call(*words):
        with pytest.raises(SystemExit) as ended:
            main([*map(str, words)], prog_name="fwdtrans")
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return ended.value.code, out, err

    return call


def written(folder):
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*.py"))


def test_what_can_be_is_written_and_what_is_refused_is_listed(run, models):
    code, out, err = run("dump", "models", "-o", "jvp")
    assert (code, out) == (3, "")  # old.py is not Python's
    assert written("jvp") == ["growth_jvp.py", "sub/decay_jvp.py"]
    refused = f"{os.path.join('models', 'growth.py')}:11:12: no derivative rule for `open`"
    assert f"{refused}\n    return open(t).read()" in err
    assert f"{os.path.join('models', 'old.py')}:1:1: syntax error: " in err
    assert err.endswith("files: 6 read, 2 written into jvp, 1 failed as a whole\nfunctions: 2 transformed, 1 refused\n")
    assert "def decayed_jvp(t, dt, k, dk):" in Path("jvp/sub/decay_jvp.py").read_text(encoding="utf-8")


def test_a_tree_can_be_made_again_and_is_not_its_own_input(run, models):
    Path("models/old.py").unlink()
    assert run("dump", "models", "-o", "models")[0] == 0
    first = written("models")
    assert "growth_jvp.py" in first
    assert run("dump", "models", "-o", "models")[0] == 0 and written("models") == first
    assert run("check-file", "models")[0] == 0
    growth = Path("models/growth.py")
    growth.write_text(growth.read_text(encoding="utf-8").replace("exp(RATE", "2.0 * exp(RATE"), encoding="utf-8")
    assert run("check-file", "models")[0] == 1
    assert run("check-file", "--fix", "models")[0] == 0


def test_whole_modules_import_one_another_without_fwdtrans(run, models):
    Path("models/old.py").unlink()
    code, _, err = run("dump", "models", "--module", "-o", "out/models")
    assert code == 0
    assert written("out/models") == ["__init__.py", "constants.py", "growth.py", "sub/__init__.py", "sub/decay.py"]
    ask = "import sys; sys.modules['fwdtrans'] = None\nfrom models.sub.decay import decayed_jvp\n" \
          "value, tangent = decayed_jvp(2.0, 1.0, 5.0, 0.0)\n" \
          "assert abs(tangent + 0.3 * value) < 1e-15 and 2.7 < value < 2.8\n"  # fmt: skip
    subprocess.run([sys.executable, "-c", ask], cwd="out", check=True, env={**os.environ, "PYTHONPATH": ""})


def test_json_has_every_file_and_every_reason(run, models):
    code, out, err = run("dump", "models", "-o", "jvp", "--json")
    record = {Path(one["file"]).as_posix(): one for one in json.loads(out)["files"]}
    assert (code, err) == (3, "")
    shown = ["__init__.py", "constants.py", "growth.py", "old.py", "sub/__init__.py", "sub/decay.py"]
    assert sorted(record) == [f"models/{name}" for name in shown]
    assert record["models/growth.py"]["made"] == ["grown"]
    assert [(one["function"], one["line"]) for one in record["models/growth.py"]["left"]] == [("read", 11)]
    assert record["models/old.py"]["output"] is None and record["models/old.py"]["left"][0]["line"] == 1


def test_a_file_that_is_not_ours_stays(run, models):
    Path("jvp").mkdir()
    Path("jvp/growth_jvp.py").write_text("mine = 1\n", encoding="utf-8")
    code, _, err = run("dump", "models", "-o", "jvp")
    assert code == 3 and "growth_jvp.py: it was not made by a dump, so it is not replaced" in err
    assert Path("jvp/growth_jvp.py").read_text(encoding="utf-8") == "mine = 1\n"


@pytest.mark.parametrize("words, message", [
    ([], "models is a folder: give the folder to write into, -o OUT"),
    (["-o", "models", "--module"], "whole modules would replace the files of models"),
    (["-o", "models/growth.py"], "is a file, and models a folder"),
    (["-o", "jvp", "--watch"], "models is a folder, and --watch is for one file"),
    (["-o", "jvp", "--stats"], "models is a folder, and --stats is for one file"),
    (["-o", "jvp", "--format", "html"], "models is a folder, and --format html is for one file"),
    (["-o", "jvp", "--mode", "all"], "models is a folder, and --mode all is for one file"),
])
def test_what_is_for_one_file_is_said_to_be(run, models, words, message):
    code, out, err = run("dump", "models", *words)
    assert (code, out) == (64, "") and message in err and not Path("jvp").exists()


def test_a_crash_in_one_file_hides_no_other(run, models, monkeypatch):
    from fwdtrans import dump as dumping

    genuine = dumping.scope_of

    def scope_of(path, text=None):
        if "growth" in path:
            raise KeyError("w3")
        return genuine(path, text)

    monkeypatch.setattr(dumping, "scope_of", scope_of)
    code, _, err = run("dump", "models", "-o", "jvp")
    assert code == 70 and "KeyError: 'w3'" in err and "please report it" in err
    assert written("jvp") == ["sub/decay_jvp.py"]


def test_a_bar_shows_how_far_it_is_on_a_terminal_only(models):
    pytest.importorskip("pty")
    import pty

    command = [sys.executable, "-m", "fwdtrans", "dump", "models", "-o", "jvp"]
    assert b"\x1b" not in subprocess.run(command, capture_output=True).stderr
    main_end, terminal = pty.openpty()
    done = subprocess.Popen(command, stderr=terminal, env={**os.environ, "TERM": "xterm"})
    os.close(terminal)
    seen = b""
    try:
        while chunk := os.read(main_end, 4096):
            seen += chunk
    except OSError:  # the other side is gone
        pass
    assert done.wait() == 3
    assert b"models" in seen and "━".encode() in seen
