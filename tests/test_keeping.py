"""Review and scripts: diffs, maps of lines, records, files that are kept up to date, and what is watched."""
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fwdtrans.cli import main
from fwdtrans.options import going
from fwdtrans.recipe import recipe_in

MODEL = """\
from math import sin

def f(x, y):
    z = sin(x)
    return z + x * y


class Spring:
    def energy(self, x):
        return 0.5 * x * x
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "model.py").write_text(MODEL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words, code=0):
    with pytest.raises(SystemExit) as ended:
        main([*map(str, words)])
    assert ended.value.code == code


# --- what a reviewer asks ---------------------------------------------------------------------------------------------


def test_a_diff_leads_from_the_user_s_lines_to_the_derivative_s(folder, capsys):
    run("dump", "model.py:f", "--wrt", "x", "--diff")
    assert capsys.readouterr().out == (
        "--- model.py:f\n+++ model.py:f_jvp__x\n@@ -3,3 +1,4 @@\n-def f(x, y):\n+def f_jvp__x(x, dx, y):\n"
        "     z = sin(x)\n-    return z + x * y\n+    dz = cos(x) * dx\n+    return z + x * y, dz + y * dx\n"
    )


def test_a_diff_applies_to_the_user_s_function(folder, capsys):
    run("dump", "model.py:f", "--diff")
    diff = capsys.readouterr().out.replace("model.py:f_jvp", "model.py").replace("model.py:f", "model.py")
    done = subprocess.run(["patch", "-o", "-", "model.py"], input=diff, text=True, capture_output=True)
    if done.returncode == 127:
        pytest.skip("no patch here")
    run("dump", "model.py:f")
    generated = capsys.readouterr().out.split("\ndef ", 1)[1]
    assert f"def {generated}" in done.stdout and done.returncode == 0


def test_a_source_map_leads_to_the_user_s_line(folder, capsys):
    run("dump", "model.py", "--module", "-o", "out.py", "--source-map", "map.json")
    made = json.loads(Path("map.json").read_text(encoding="utf-8"))
    assert (made["version"], made["output"]) == (1, "out.py")
    ours, users = Path("out.py").read_text(encoding="utf-8").splitlines(), MODEL.splitlines()
    shown = [(ours[r["line"] - 1].strip(), users[r["source_line"] - 1].strip(), r["role"]) for r in made["lines"]]
    assert ("z = sin(x)", "z = sin(x)", "user") in shown
    assert ("dz = cos(x) * dx", "z = sin(x)", "tangent") in shown
    assert all(r["path"] == "model.py" and r["role"] in ("user", "primal", "tangent", "ours") for r in made["lines"])


# --- what a script asks -----------------------------------------------------------------------------------------------


def test_a_record_of_a_dump_says_what_was_made_and_what_was_left(folder, capsys):
    more = "\ndef g(x):\n    return x * eval('x')\n\ndef h(n=3):\n    return n\n"
    Path("model.py").write_text(MODEL + more, encoding="utf-8")
    run("dump", "model.py", "--json")
    record = json.loads(capsys.readouterr().out)
    assert "f" in record["made"] and [one["function"] for one in record["left"]] == ["g"]
    assert record["file"] == "model.py" and "def f_jvp(" in record["text"] and record["skipped"] == ["h"]
    run("dump", "model.py:nothing", "--json", code=2)
    left = json.loads(capsys.readouterr().out)["left"]
    assert (left[0]["error"], left[0]["code"], left[0]["function"]) == ("SourceUnavailable", 2, "nothing")


def test_a_refusal_s_record_has_its_place(folder, capsys):
    Path("model.py").write_text("def g(x):\n    return {'a': x}['a'] + eval('x')\n", encoding="utf-8")
    run("dump", "model.py:g", "--json", code=3)
    (left,) = json.loads(capsys.readouterr().out)["left"]
    assert (left["path"], left["line"]) == ("model.py", 2) and left["column"] > 1


def test_a_record_of_a_check_has_every_comparison(folder, capsys):
    run("check", "model.py:f", "x=3", "y=2", "--json")
    record = json.loads(capsys.readouterr().out)
    assert record["agrees"] and [row["input"] for row in record["rows"]] == ["x", "y", "random direction"]
    assert record["rows"][0]["derivative"] == 1.0100075033995546


@pytest.mark.parametrize("words", [("--diff", "--json"), ("--stats", "--watch"), ("--format", "html", "--diff")])
def test_what_does_not_go_together_is_wrong_usage(folder, words):
    run("dump", "model.py:f", *words, code=64)


# --- checked-in files -------------------------------------------------------------------------------------------------

WAYS = [
    ["model.py"], ["model.py:f", "--wrt", "x"], ["model.py", "--module"], ["model.py:f", "--form", "gradient"],
    ["model.py:f", "--mode", "symbolic", "--simplify", "basic"],
    ["model.py:f", "--mode", "numeric", "--scheme", "central", "--step", "x=1e-5,y=relative 1e-6"],
    ["model.py:f", "--mode", "numeric", "--bounds", "x=0:1"], ["model.py", "--constant", "Spring"],
]  # fmt: skip


@pytest.mark.parametrize("words", WAYS, ids=" ".join)
def test_a_file_says_how_it_was_made_and_is_made_again_from_anywhere(folder, words, capsys, monkeypatch, tmp_path):
    (folder / "made").mkdir()
    run("dump", *words, "-o", "made/model_jvp.py")
    text = Path("made/model_jvp.py").read_text(encoding="utf-8")
    assert recipe_in(text) == ["fwdtrans", "dump", words[0].replace("model.py", "../model.py"), *words[1:]]
    monkeypatch.chdir("/")
    run("check-file", folder / "made" / "model_jvp.py")
    assert capsys.readouterr().err.endswith("model_jvp.py: up to date\n")
    assert Path.cwd() == Path("/")


@pytest.mark.parametrize("words", WAYS, ids=" ".join)
def test_a_stale_file_fails_and_is_fixed(folder, words, capsys):
    run("dump", *words, "-o", "model_jvp.py")
    before = Path("model_jvp.py").read_text(encoding="utf-8")
    Path("model.py").write_text(MODEL.replace("x * y", "x * y * y"), encoding="utf-8")
    is_numeric = "numeric" in words  # its text asks the function, whatever that computes
    run("check-file", "model_jvp.py", code=0 if is_numeric else 1)
    if is_numeric:
        return
    said = capsys.readouterr().err
    assert "model_jvp.py:" in said and "stale; it was made by:  fwdtrans dump model.py" in said
    assert "--- model_jvp.py\n+++ model_jvp.py (made anew)\n" in said
    assert Path("model_jvp.py").read_text(encoding="utf-8") == before
    run("check-file", "--fix", "model_jvp.py")
    assert "* y * y" in Path("model_jvp.py").read_text(encoding="utf-8").replace("w1 * y", "x * y * y")
    run("check-file", "model_jvp.py")


def test_a_file_that_was_changed_by_hand_is_stale(folder, capsys):
    run("dump", "model.py", "-o", "model_jvp.py")
    path = Path("model_jvp.py")
    path.write_text(path.read_text(encoding="utf-8").replace("cos(x)", "-cos(x)"), encoding="utf-8")
    run("check-file", "model_jvp.py", "--json", code=1)
    (found,) = json.loads(capsys.readouterr().out)["files"]
    assert found["state"] == "stale" and found["command"] == "fwdtrans dump model.py"
    assert path.read_text(encoding="utf-8").splitlines()[found["line"] - 1].count("-cos(x)") == 1


def test_a_folder_means_the_files_that_say_how_they_were_made(folder, capsys):
    (folder / "a").mkdir()
    (folder / "a" / "bad.py").write_bytes(b"\xff\xfe\x00")
    (folder / ".hidden").mkdir()
    run("dump", "model.py", "-o", "a/model_jvp.py")
    run("dump", "model.py", "-o", ".hidden/model_jvp.py")
    capsys.readouterr()
    run("check-file", ".", "--json")
    assert [one["file"] for one in json.loads(capsys.readouterr().out)["files"]] == [os.path.join("a", "model_jvp.py")]


def test_a_file_that_cannot_be_made_again_fails_with_the_reason(folder, capsys):
    run("check-file", "model.py", code=1)
    said = capsys.readouterr().err
    assert said == "model.py: it does not say how it was made\nmake it anew:  fwdtrans dump FILE -o model.py\n"
    run("dump", "model.py:f", "-o", "model_jvp.py")
    Path("model.py").write_text("def g(x):\n    return x\n", encoding="utf-8")
    run("check-file", "model_jvp.py", code=2)
    Path("model.py").unlink()
    run("check-file", "model_jvp.py", code=2)
    Path("odd.py").write_text("# Derivatives of x\n# made by: fwdtrans dump model.py --nonsense\n", encoding="utf-8")
    run("check-file", "odd.py", code=1)
    assert "a command that is none: No such option" in capsys.readouterr().err
    run("check-file", "nowhere.py", code=2)


def test_the_hook_for_pre_commit_names_the_command():
    text = (Path(__file__).parent.parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for line in ("id: fwdtrans-check-file", "entry: fwdtrans check-file", "pass_filenames: false"):
        assert line in text


# --- watching, bars, completion ---------------------------------------------------------------------------------------


def test_a_watched_file_is_dumped_again_until_ctrl_c(folder):
    process = subprocess.Popen(
        [sys.executable, "-m", "fwdtrans", "dump", "model.py:f", "-o", "model_jvp.py", "--watch"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # what a shell puts behind ignores Ctrl-C
    )  # fmt: skip
    try:
        assert until(lambda: Path("model_jvp.py").exists())
        assert process.stderr.readline().startswith("watching model.py")
        Path("model.py").write_text("def f(x, y):\n    return x *", encoding="utf-8")  # half way through
        assert until(lambda: "model.py" in process.stderr.readline())
        Path("model.py").write_text("def f(x, y):\n    return x * y * 7.0\n", encoding="utf-8")
        assert until(lambda: "7.0" in Path("model_jvp.py").read_text(encoding="utf-8"))
    finally:
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 0 and "Traceback" not in err


def until(holds):
    for _ in range(600):
        if holds():
            return True
        time.sleep(0.1)
    return False


def test_a_bar_shows_on_a_terminal_and_nowhere_else(capsys, monkeypatch):
    assert [*going([1, 2, 3], "things")] == [1, 2, 3]
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert [*going([1, 2, 3], "things")] == [1, 2, 3]
    out, err = capsys.readouterr()
    assert out == "" and "things" in err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_gets_its_completion(shell):
    ended = subprocess.run(
        [sys.executable, "-c", "from fwdtrans.cli import main; main(prog_name='fwdtrans')"],
        env={**os.environ, "_FWDTRANS_COMPLETE": f"{shell}_source"}, capture_output=True, text=True,
    )  # fmt: skip
    if "Couldn't detect Bash version" in ended.stderr:
        pytest.skip("no bash here")
    assert ended.returncode == 0 and "_FWDTRANS_COMPLETE" in ended.stdout
