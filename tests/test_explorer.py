"""The explorer answers its own page alone, reads without running, runs within its time, writes in its folder only."""
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from fwdtrans.explorer.door import MOST_BYTES
from fwdtrans.explorer.serving import Explorer, explorer
from fwdtrans.explorer.work import look
from fwdtrans.page.model import VIEWS

MODEL = "from math import sin\n\n\ndef f(x, y):\n    return sin(x) + x * y\n"


class Client:
    """A browser's requests, each of whose parts may be another one's."""

    def __init__(self, server):
        self.server, self.port = server, server.server_port
        self.own = {"Host": f"127.0.0.1:{self.port}", "Origin": f"http://127.0.0.1:{self.port}"}

    def send(self, method, path, body=None, **headers):
        """Return status, headers and text; a header that is None is left out."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        length = {"Content-Length": str(len(body))} if body is not None else {}
        given = {**self.own, **length, "Content-Type": "application/json"}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in given.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders()
        if body is not None:
            connection.send(body)
        answer = connection.getresponse()
        found = answer.status, answer.headers, answer.read().decode()
        connection.close()
        return found

    def get(self, path="", **headers):
        return self.send("GET", f"/{self.server.door.token}/{path}", **headers)

    def post(self, task, body, **headers):
        """Return status and answer."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        status, _, text = self.send("POST", f"/{self.server.door.token}/{task}", data, **headers)
        return status, json.loads(text)

    def look(self, text=MODEL, view="lines", name="", wrt=""):
        return self.post("look", {"text": text, "name": name, "wrt": wrt, "view": view})

    def run(self, text=MODEL, point="x=3 y=2", name="f", wrt=""):
        return self.post("run", {"text": text, "name": name, "wrt": wrt, "point": point})

    def save(self, file, text=MODEL, **more):
        return self.post("save", {"file": file, "text": text, "name": "f", "wrt": "", **more})


@pytest.fixture(scope="module")
def serve(tmp_path_factory):
    """Return a function that starts a server in a folder."""
    servers = []

    def start(folder, **options):
        server = Explorer(str(folder), **options)
        thread = threading.Thread(target=server.serve, daemon=True)
        thread.start()
        servers.append((server, thread))
        return Client(server)

    yield start
    for server, thread in servers:
        server.shutdown()
        thread.join(30)
        assert server.reader._process is None
        assert server.runner._process is None


@pytest.fixture(scope="module")
def client(serve, tmp_path_factory):
    return serve(tmp_path_factory.mktemp("explored") / "", text=MODEL)


@pytest.fixture
def folder(client):
    return Path(client.server.folder.path)


# --- who may ask -----------------------------------------------------------------------------------------------


def test_it_listens_on_the_loopback_alone(client):
    assert client.server.server_address[0] == "127.0.0.1"
    assert client.server.socket.family == socket.AF_INET


def test_its_own_page_is_answered(client):
    status, headers, text = client.get()
    assert status == 200
    assert text.startswith("<!doctype html>")
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert client.look()[0] == 200


@pytest.mark.parametrize("host", [
    "evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", "", None,
])  # fmt: skip
def test_a_foreign_host_is_turned_away(client, host):
    shown = host and host.format(port=client.port)
    assert client.get(Host=shown)[0] == 421
    status, answer = client.post("look", {"text": MODEL, "name": "", "wrt": "", "view": "lines"}, Host=shown)
    assert status == 421
    assert "html" not in answer


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:1", "https://127.0.0.1:{port}", "null",
                                    "http://localhost:{port}", ""])  # fmt: skip
def test_a_foreign_origin_is_turned_away(client, origin):
    shown = origin.format(port=client.port)
    assert client.get(Origin=shown)[0] == 403
    for task in ("look", "run", "save", "stop"):
        assert client.post(task, {}, Origin=shown)[0] == 403


def test_a_request_that_does_not_say_where_it_comes_from_changes_nothing(client):
    assert client.post("save", {"file": "a.py", "text": ""}, Origin=None)[0] == 403
    assert client.get(Origin=None)[0] == 200  # an address that was typed in
    assert client.get(Origin=None, Sec_Fetch_Site="cross-site")[0] == 403


@pytest.mark.parametrize("path", [
    "/", "", "/look", "//", "/{wrong}/", "/{wrong}/look", "/{token}", "/{half}/", "/?{token}/",
])  # fmt: skip
def test_without_its_token_nothing_is_answered(client, path):
    token = client.server.door.token
    shown = path.format(token=token, half=token[:-1], wrong="0" * len(token)) or "*"
    for method, body in (("GET", None), ("POST", b"{}")):
        status, _, text = client.send(method, shown, body)
        assert status == 403
        assert "f_jvp" not in text


def test_the_token_is_another_for_each_server(client, tmp_path):
    other = Explorer(str(tmp_path))
    other.server_close()
    assert len(other.door.token) >= 32
    assert other.door.token != client.server.door.token
    assert other.door.token not in repr(other.door)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"])
def test_other_methods_do_nothing(client, method):
    assert client.send(method, f"/{client.server.door.token}/save", b"")[0] == 501


@pytest.mark.parametrize("path", ["look", "../", "..%2f..%2fetc/passwd", "model.py", "save"])
def test_there_are_no_files_to_get(client, path):
    assert client.get(path)[0] == 404


# --- what may be asked ------------------------------------------------------------------------------------------


def test_a_body_of_ten_megabytes_is_refused_and_not_kept(client):
    status, answer = client.look("#" * 10_000_000)
    assert status == 413
    assert f"{MOST_BYTES:,} bytes" in answer["error"]
    assert client.look()[0] == 200


def test_a_body_that_says_it_is_short_is_read_no_further(client):
    body = json.dumps({"text": MODEL, "name": "", "wrt": "", "view": "lines"}).encode()
    assert client.post("look", body + b"#" * 1000, Content_Length=str(len(body)))[0] == 200


@pytest.mark.parametrize("length", [None, "-1", "1e3", "９", "99999999999999999999"])
def test_a_body_says_how_long_it_is(client, length):
    text = length.encode("utf-8").decode("latin-1") if length else length
    status, answer = client.post("look", b"{}", Content_Length=text)
    assert status in (411, 413)
    assert "html" not in answer


@pytest.mark.parametrize("body", [
    b"", b"nothing", b"[]", b"null", b"{}", b'{"text": 3, "name": "", "wrt": "", "view": "lines"}', b"\xff\xfe",
    b'{"text": "\\ud800", "name": "", "wrt": "", "view": "lines"}', b"[" * 100_000,
    b'{"text": "", "name": "", "wrt": "", "view": "all"}',
    b'{"text": "\\u0000", "name": "", "wrt": "", "view": "lines"}',
])  # fmt: skip
def test_a_body_that_is_no_request_is_told_so(client, body):
    status, answer = client.post("look", body)
    assert status == 400
    assert set(answer) == {"error"}


def test_a_form_of_another_site_is_no_request(client):
    assert client.post("look", b"{}", Content_Type="text/plain")[0] == 415
    assert client.post("nothing", b"{}")[0] == 404


# --- looking ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("view", [view.key for view in VIEWS])
def test_each_view_of_a_text_is_given(client, view):
    status, answer = client.look(view=view)
    assert status == 200
    assert answer["refusal"] is None
    assert answer["names"] == ["f"]
    assert f'data-line="0:{4 if view == "numeric" else 5}"' in answer["html"]  # differences call what line 4 begins
    assert len(answer["lines"]) == MODEL.count("\n") + 1


def test_what_is_refused_is_told_with_its_place_in_the_text(client):
    _, answer = client.look("def f(x):\n    y = x\n    return open(y)\n")
    refusal = answer["refusal"]
    assert (refusal["line"], refusal["column"], refusal["width"]) == (3, 11, 7)
    assert "open" in refusal["what"]
    assert "^^^^^^^" in answer["html"]


@pytest.mark.parametrize("text, line, what", [
    ("def f(x:\n    return x\n", 1, "syntax error"),
    ("", 0, "no function here yet"),
    ("x = 1\n", 0, "no function here yet"),
    ("def f(x):\n    return x * \n", 2, "syntax error"),
    ("def f():\n    return 1\n", 0, "no parameter"),
])  # fmt: skip
def test_a_text_that_is_being_typed_is_told_what_it_lacks(client, text, line, what):
    _, answer = client.look(text)
    assert answer["refusal"]["line"] == line
    assert what in answer["refusal"]["what"]


def test_thirty_lines_are_looked_at_in_less_than_150_milliseconds():
    """Of the processor's time, the best of some: what a browser waits for on a machine with nothing else to do."""
    forms = ("sin(v{0}) + v{1} * 2.5", "v{0} / (1 + v{1} * v{1})", "exp(-v{0} * v{0}) - y", "sqrt(1 + v{1} * v{1}) * x")
    body = [f"    v{i} = " + forms[i % 4].format(i - 1, i - 2) for i in range(2, 28)]
    head = "from math import exp, sin, sqrt\n\n\ndef f(x, y):\n    v0 = x * y\n    v1 = sin(x)"
    times = []
    for turn in range(10):
        text = "\n".join([head, *body, f"    return v27 + {turn}.5 * x", ""])
        began = time.process_time()
        assert look("model.py", text, "f", "", "lines")["refusal"] is None
        times.append(time.process_time() - began)
    assert min(times) < 0.150


def test_a_function_and_its_parameters_can_be_chosen(client):
    text = "def g(u, v):\n    return u * v\n\n\ndef f(x):\n    return g(x, x)\n"
    assert client.look(text)[1]["name"] == "f"
    answer = client.look(text, name="g", wrt="v")[1]
    assert answer["name"] == "g"
    assert "dv" in answer["html"]
    assert "du" not in answer["html"]
    assert "has no such parameter" in client.look(text, name="g", wrt="q")[1]["refusal"]["what"]


def test_markup_in_the_text_is_text(client):
    text = 'def f(x):\n    """</script><img src=x onerror=alert(1)>"""\n    return x * x  # </textarea><b>\n'
    _, answer = client.look(text)
    shown = answer["html"] + "".join(answer["lines"])
    assert "&lt;/script&gt;&lt;img" in shown
    assert not {"<img", "<b>", "</script", "</textarea"} & {*shown.replace(">", "> ").split()}
    assert "<img" not in shown


def test_looking_at_a_text_runs_nothing(serve, tmp_path):
    """Neither the text nor modules of its folder, be they named like those that we import."""
    mark = tmp_path / "ran"
    code = f"open({str(mark)!r}, 'w').close()\n"
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("json", "ast", "fwdtrans", "libcst", "random", "sitecustomize", "other"):
        (folder / f"{name}.py").write_text(f"{code}\n\ndef g(u):\n    return u * u\n", encoding="utf-8")
    client = serve(folder)
    text = f"from other import g\nimport random\n{code}\n\n@print\ndef h(x):\n    pass\n\n\n"
    text += "def f(x):\n    return g(x)\n"
    for view in VIEWS:
        assert client.look(text, view.key)[1]["refusal"] is None
    assert client.save("page.html", text)[0] == 200
    assert not mark.exists()


def test_a_long_wait_gives_way_to_a_newer_text(client):
    """Simplifying this takes a minute; what is typed meanwhile is not held up by it."""
    lines = [f"    v{i} = sin(v{i - 1}) * v{i - 1} + v{i - 2} / (1 + v{i - 1} * v{i - 1})" for i in range(2, 40)]
    text = "\n".join(["from math import sin", "def f(v0, v1):", *lines, "    return v39", ""])
    answers = []
    older = threading.Thread(target=lambda: answers.append(client.look(text, "symbolic")))
    older.start()
    time.sleep(3.0)
    assert older.is_alive()
    assert client.look()[1]["refusal"] is None
    older.join(30)
    assert answers == [(200, {"error": "something newer was asked"})]


# --- running ---------------------------------------------------------------------------------------------------


def test_a_press_of_the_button_gives_the_values(client):
    status, answer = client.run()
    assert status == 200
    assert "6.141120008059867" in answer["html"]
    assert "6.14" not in client.look()[1]["html"]


def test_it_may_be_pressed_before_anything_is_shown(client):
    assert "6.141120008059867" in client.run(name="")[1]["html"]
    assert "syntax error" in client.run("def f(x:\n", name="")[1]["html"]
    assert "no function here yet" in client.run("x = 1\n", name="")[1]["html"]


def test_what_runs_is_the_text_and_not_the_file(client, folder):
    (folder / "model.py").write_text("def f(x, y):\n    return 0.0\n", encoding="utf-8")
    assert "6.141120008059867" in client.run()[1]["html"]
    (folder / "model.py").unlink()


def test_modules_beside_it_are_found(serve, tmp_path):
    (tmp_path / "beside.py").write_text("def g(u):\n    return 11.0 * u\n", encoding="utf-8")
    answer = serve(tmp_path).run("from beside import g\n\n\ndef f(x):\n    return g(x)\n", "x=2")[1]
    assert "22.0" in answer["html"]


@pytest.mark.parametrize("point, what", [
    ("x=3", "missing a required argument"), ("x", "is not an argument"), ("x=3 y=2 z=1", "unexpected keyword"),
    ("x=3 x=4", "given twice"), ("x=__import__('os') y=2", "is not a number"),
])  # fmt: skip
def test_a_point_that_does_not_fit_is_told(client, point, what):
    assert what in client.run(point=point)[1]["html"]


def test_lists_with_spaces_are_one_argument(client):
    answer = client.run("def f(xs, k):\n    return k * sum(xs)\n", "xs=[1.0, 2.5] k=2")[1]
    assert "7.0" in answer["html"]


def test_an_error_of_the_text_is_told_with_its_line(client):
    answer = client.run("def f(x):\n    return x / (x - x)\n", "x=1.0")[1]
    assert "model.py:2: ZeroDivisionError" in answer["html"]


def test_what_is_printed_is_shown_as_far_as_there_is_room(client):
    answer = client.run("print('here')\n\n\ndef f(x):\n    print('x' * 100_000)\n    return x\n", "x=1.0")[1]
    assert answer["printed"].startswith("here\n")
    assert len(answer["printed"]) == 10_000


def test_a_text_that_asks_or_ends_the_program_is_told_so(client):
    assert "EOFError" in client.run("input()\n\n\ndef f(x):\n    return x\n", "x=1")[1]["html"]
    assert "ended the program" in client.run("import sys\nsys.exit(3)\n", "x=1")[1]["html"]
    answer = client.run("import os\nos.write(1, b'{}\\n')\nos._exit(1)\n", "x=1")[1]
    assert answer == {"error": "the process ended by itself"}


def test_an_endless_loop_is_ended_with_all_that_it_has_started(serve, tmp_path):
    client = serve(tmp_path, limit=5.0)
    text = (
        "import os, subprocess, sys\n"
        "other = subprocess.Popen([sys.executable, '-c', 'while True: pass'])\n"
        "open('ids', 'w').write(f'{os.getpid()} {other.pid}')\n"
        "while True:\n    pass\n"
    )
    began = time.monotonic()
    status, answer = client.run(text, "x=1")
    assert (status, answer) == (200, {"error": "it was ended: it took more than 5 seconds"})
    assert time.monotonic() - began < 60.0
    for process in map(int, (tmp_path / "ids").read_text().split()):
        assert is_gone(process)
    assert "6.141120008059867" in client.run()[1]["html"]


def comes(path, empty=False):
    """Say whether a file is written within some time."""
    for _ in range(1200):
        if path.exists() and (empty or path.read_text()):
            return True
        time.sleep(0.1)
    return False


def is_gone(process):
    """Say whether a process ends within some seconds; a zombie has ended."""
    for _ in range(100):
        try:
            os.kill(process, 0)
            if "Z" in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[:1]:
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.1)
    return False


def test_an_endless_loop_is_stopped_by_the_button_and_holds_nobody_up(client, folder):
    answers = []
    text = "open('started', 'w').close()\n\n\ndef f(x):\n    while True:\n        pass\n"
    running = threading.Thread(target=lambda: answers.append(client.run(text, "x=1")))
    running.start()
    assert comes(folder / "started", empty=True)
    assert client.look()[1]["refusal"] is None
    assert client.run() == (400, {"error": "something runs already: stop it first"})
    assert client.post("stop", {}) == (200, {})
    running.join(30)
    assert answers == [(200, {"error": "it was stopped"})]
    (folder / "started").unlink()


def test_a_process_whose_server_is_gone_ends(tmp_path):
    program = (
        "import sys, threading\nfrom fwdtrans.explorer.workers import Worker\n"
        "worker = Worker(sys.argv[1], 600.0, once=True)\n"
        "text = \"import os\\nopen('id', 'w').write(str(os.getpid()))\\nwhile True: pass\\n\"\n"
        "worker.ask({'task': 'run', 'path': 'm.py', 'text': text, 'name': 'f', 'wrt': '', 'point': ''})\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    server = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], env=env)
    assert comes(tmp_path / "id")
    server.send_signal(signal.SIGKILL)
    server.wait(30)
    assert is_gone(int((tmp_path / "id").read_text()))


def test_running_leaves_nothing_in_the_folder(serve, tmp_path):
    (tmp_path / "beside.py").write_text("def g(u):\n    return u * u\n", encoding="utf-8")
    client = serve(tmp_path)
    client.run("from beside import g\n\n\ndef f(x):\n    return g(x)\n", "x=2")
    client.look("from beside import g\n\n\ndef f(x):\n    return g(x)\n")
    assert [path.name for path in tmp_path.iterdir()] == ["beside.py"]


# --- saving ----------------------------------------------------------------------------------------------------


def test_the_text_and_its_page_are_saved_in_the_folder(client, folder):
    status, answer = client.save("mine.py", "# é\n" + MODEL)
    assert (status, answer) == (200, {"saved": str(folder / "mine.py")})
    assert (folder / "mine.py").read_text(encoding="utf-8") == "# é\n" + MODEL
    assert client.save("mine.html")[0] == 200
    text = (folder / "mine.html").read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert "f_grad" in text


@pytest.mark.parametrize("file", [
    "../out.py", "/tmp/out.py", "a/b.py", "..\\out.py", "C:out.py", ".py", ".hidden.py", "out.txt", "out", "",
    "out.py/", "out.py\n", "..py", "con/../out.py", "%2e%2e/out.py", "-o.py", "a b.py", "x.py\0.html",
])  # fmt: skip
def test_a_path_outside_its_folder_is_refused(client, folder, file):
    before = sorted(folder.parent.rglob("*"))
    status, answer = client.save(file)
    assert status == 400
    assert "saved" not in answer
    assert sorted(folder.parent.rglob("*")) == before


def test_a_link_that_leads_out_of_the_folder_is_not_followed(client, folder, tmp_path):
    outside = tmp_path / "outside.py"
    outside.write_text("kept", encoding="utf-8")
    for name, target in (("link.py", outside), ("dangling.py", tmp_path / "none.py")):
        (folder / name).symlink_to(target)
        status, answer = client.save(name, replace=True)
        assert status == 400
        assert "leads out" in answer["error"]
    assert outside.read_text(encoding="utf-8") == "kept"
    assert not (tmp_path / "none.py").exists()


def test_another_file_is_replaced_only_where_that_is_said(client, folder):
    (folder / "other.py").write_text("kept", encoding="utf-8")
    status, answer = client.save("other.py")
    assert status == 200
    assert answer == {"error": "other.py is there already, and is another file", "exists": True}
    assert (folder / "other.py").read_text(encoding="utf-8") == "kept"
    assert "exists" in client.save("other.py", replace="yes")[1]
    assert "saved" in client.save("other.py", replace=True)[1]
    assert client.save("other.py", "# again\n")[0] == 200
    assert (folder / "other.py").read_text(encoding="utf-8") == "# again\n"


def test_the_file_that_was_opened_is_its_own(tmp_path):
    path = tmp_path / "opened.py"
    path.write_text(MODEL, encoding="utf-8")
    server = explorer(str(path), None, 0, 1.0)
    server.server_close()
    assert server.text == MODEL
    assert server.folder.save("opened.py", "x = 1\n") == str(path)


# --- the command -----------------------------------------------------------------------------------------------


def test_the_command_prints_an_address_and_ends_by_an_interrupt(tmp_path):
    path = tmp_path / "model.py"
    path.write_text(MODEL, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-m", "fwdtrans", "explore", f"{path}:f", "--no-browser"]
    process = subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # what a shell puts behind ignores Ctrl-C
    )  # fmt: skip
    address = process.stdout.readline().strip()
    port, token = address.removeprefix("http://127.0.0.1:").rstrip("/").split("/")
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=60)
    connection.request("GET", f"/{token}/")
    assert connection.getresponse().read().decode().startswith("<!doctype html>")
    connection.close()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert out == ""
    assert err == f"files are saved in {tmp_path}; Ctrl-C ends it\n"


def test_the_browser_is_opened_unless_it_is_not_wanted(monkeypatch, tmp_path):
    import webbrowser

    from fwdtrans import cli

    opened = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setattr(Explorer, "serve", lambda self: self.server_close())
    monkeypatch.chdir(tmp_path)
    cli.explore.callback(None, 0, 10.0, False)
    assert opened[0].startswith("http://127.0.0.1:")
    cli.explore.callback(None, 0, 10.0, True)
    assert len(opened) == 1
    assert [*tmp_path.iterdir()] == []


def test_a_port_that_is_taken_and_a_file_that_is_not_there_are_told(client):
    from fwdtrans.errors import FwdtransError, SourceUnavailable

    with pytest.raises(FwdtransError, match=f"port {client.port}: "):
        explorer(None, None, client.port, 1.0)
    with pytest.raises(SourceUnavailable, match="no such file"):
        explorer("nowhere.py", None, 0, 1.0)
