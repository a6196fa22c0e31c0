"""How the two commands answer when something is in the way, tried on the real scripts in an empty clone."""

import os
import re
import shutil
import socket
import subprocess
from pathlib import Path
from threading import Thread

import pytest

from tests.processes import PATIENCE_S, until

from .conftest import ROOT

TOOLS = (
    "awk basename bash cat cut date df dirname env flock grep head id ls mkdir mv rm sed setpriv sha256sum sleep sort "
    "stat tail tr wc"
)
LONG = str(2 * PATIENCE_S)  # sleeps longer than a test waits for its end


def run(clone: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        arguments,
        cwd=clone,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


def shell(clone: Path, code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a few lines with the library of the commands loaded."""
    library = " ".join(path.name for path in sorted((ROOT / "bin/lib").glob("*.sh")))
    prelude = f'set -euo pipefail; ROOT=$PWD; for part in {library}; do . "bin/lib/$part"; done; SERVER_USER=()\n'
    return run(clone, "bash", "-c", prelude + code, **environment)


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """Return a folder for PATH with the basic tools alone: no Python, no apt, no servers."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in TOOLS.split():
        (folder / name).symlink_to(str(shutil.which(name)))
    return folder


def program(folder: Path, name: str, text: str) -> None:
    """Put a program of our own into the folder, in place of a link to the system's."""
    (folder / name).unlink(missing_ok=True)
    (folder / name).write_text(f"#!/bin/bash\n{text}\n")
    (folder / name).chmod(0o755)


def test_help_names_every_option() -> None:
    answer = run(ROOT, "bin/start", "--help")
    assert answer.returncode == 0
    for option in ("--host", "--port", "--reset", "--yes", "--help"):
        assert option in answer.stdout


@pytest.mark.parametrize(
    "arguments", [["--port", "0"], ["--port", "65536"], ["--port", "http"], ["--port"], ["--fast"]]
)
def test_wrong_options_are_named_before_anything_happens(clone: Path, arguments: list[str]) -> None:
    answer = run(clone, "bin/start", *arguments)
    assert answer.returncode == 2
    assert arguments[-1] in answer.stderr
    assert not (clone / ".local").exists()


@pytest.mark.parametrize(
    ("version", "accepted"), [("3.9.2", False), ("3.10.14", False), ("3.11.0", True), ("3.14.1", True)]
)
def test_python_older_than_3_11_is_refused(clone: Path, tools: Path, version: str, accepted: bool) -> None:
    info = ", ".join(version.split("."))
    real = shutil.which("python3")
    program(
        tools,
        "python3",
        f'code=${{2//sys.version_info/($(echo "{info}"))}}; code=${{code//platform.python_version()/\\"{version}\\"}}\n'
        f'exec {real} -c "$code"',
    )
    answer = shell(clone, "check_python", PATH=str(tools))
    assert (answer.returncode == 0) is accepted, answer.stderr
    if not accepted:
        assert f"is {version}." in answer.stderr


def test_a_taken_port_is_named(clone: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        answer = run(clone, "python3", "bin/lib/net.py", "check", "127.0.0.1", str(port))
    assert answer.returncode == 1
    assert f"Port {port} is taken" in answer.stdout


def test_an_unknown_host_and_a_foreign_address_are_named(clone: Path) -> None:
    foreign = run(clone, "python3", "bin/lib/net.py", "check", "192.0.2.1", "8000")
    assert "Cannot listen on 192.0.2.1" in foreign.stdout


def test_a_page_that_does_not_answer_is_not_healthy(clone: Path) -> None:
    port = run(clone, "python3", "bin/lib/net.py", "free-port").stdout.strip()
    assert run(clone, "python3", "bin/lib/net.py", "healthy", f"http://127.0.0.1:{port}/").returncode == 1


def test_what_answers_like_no_web_server_is_not_healthy(clone: Path) -> None:
    def answers(server: socket.socket) -> None:
        with server.accept()[0] as caller:
            caller.sendall(b"220 mail ready\r\n")

    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = Thread(target=answers, args=[server], daemon=True)
        answering.start()
        answer = run(clone, "python3", "bin/lib/net.py", "healthy", f"http://127.0.0.1:{server.getsockname()[1]}/")
        answering.join()
    assert (answer.returncode, answer.stderr) == (1, "")


def test_without_apt_the_missing_packages_are_named(clone: Path, tools: Path) -> None:
    code = "newest_postgres() { :; }; SETUP_LOG=/dev/null; install_packages start"
    answer = shell(clone, code, PATH=str(tools), DATABASE_URL="", REDIS_URL="")
    assert answer.returncode == 1
    assert "no apt-get" in answer.stderr
    for package in ("python3-venv", "postgresql-postgis", "redis-server"):
        assert package in answer.stderr


def test_given_servers_need_no_server_packages(clone: Path, tools: Path) -> None:
    code = "newest_postgres() { :; }; missing_packages start"
    answer = shell(clone, code, PATH=str(tools), DATABASE_URL="postgis://x/x", REDIS_URL="redis://x")
    assert "postgresql" not in answer.stdout
    assert "redis" not in answer.stdout


def test_a_user_without_sudo_gets_the_line_to_run(clone: Path, tools: Path) -> None:
    program(tools, "apt-get", "exit 1")
    program(tools, "id", "echo 1000")
    answer = shell(clone, "apt_as_root postgresql redis-server", PATH=str(tools))
    assert answer.returncode == 1
    assert f"{clone}/bin/lib/apt-install postgresql redis-server" in answer.stderr


def test_a_full_disk_is_named(clone: Path) -> None:
    answer = shell(clone, "need_disk 999999999 .")
    assert answer.returncode == 1
    assert re.search(r"\d+ MB free, 999999999 MB needed", answer.stderr)


@pytest.mark.parametrize("length", [107, 108])
def test_a_socket_path_over_107_bytes_moves_to_tmp(clone: Path, tmp_path: Path, length: int) -> None:
    fixed = f"{tmp_path}//socket/.s.PGSQL.5432"
    home = tmp_path / ("x" * (length - len(fixed)))
    home.mkdir()
    answer = shell(clone, f"socket_folder {home}")
    folder = Path(answer.stdout.strip())
    assert folder.is_dir()
    assert (folder == home / "socket") is (length == 107)
    if length > 107:
        assert folder.stat().st_mode & 0o777 == 0o700
        folder.rmdir()


def test_a_second_run_is_told_where_the_first_one_is(clone: Path) -> None:
    code = "open_state site; echo http://127.0.0.1:8000/ >$STATE/url; (open_state site 9>&-) || echo refused"
    answer = shell(clone, code)
    assert "http://127.0.0.1:8000/" in answer.stderr
    assert answer.stdout == "refused\n"


def test_a_foreign_process_with_a_reused_number_is_left_alone(clone: Path) -> None:
    with subprocess.Popen(["sleep", LONG], cwd="/") as foreign:
        (clone / "pid").write_text(f"{foreign.pid}\n")
        shell(clone, "end_leftover pid")
        assert foreign.poll() is None
        foreign.kill()
    assert not (clone / "pid").exists()


def test_a_leftover_of_an_earlier_run_is_ended(clone: Path) -> None:
    with subprocess.Popen(["sleep", LONG], cwd=clone) as leftover:
        (clone / "pid").write_text(f"{leftover.pid}\n")
        answer = shell(clone, "end_leftover pid")
        assert leftover.wait(timeout=PATIENCE_S) == -15
    assert str(leftover.pid) in answer.stdout


def test_the_secret_key_stays_and_is_readable_by_its_owner_only(clone: Path) -> None:
    (clone / ".local").mkdir()
    first, second = shell(clone, "secret_key").stdout, shell(clone, "secret_key").stdout
    assert first == second
    assert len(first) == 64
    assert (clone / ".local/secret_key").stat().st_mode & 0o777 == 0o600


def test_starting_the_site_keeps_what_the_tests_installed(clone: Path) -> None:
    """The list of bin/test holds every package of the list of bin/start, in the same version."""
    pins = {
        name: set(
            re.findall(r"^([a-z0-9.-]+==[^ ;\\]+)", (ROOT / f"requirements/{name}.txt").read_text(), re.MULTILINE)
        )
        for name in ("base", "dev")
    }
    assert pins["base"]
    assert pins["base"] <= pins["dev"]


def test_children_end_when_the_script_is_killed(clone: Path) -> None:
    # Only a child that already runs its command has asked to be told of our death.
    running = "until grep -q sleep /proc/$CHILD/comm; do sleep 0.1; done"
    code = f"handle_signals; child sleep {LONG}; {running}; echo $CHILD; kill -9 $$"
    child = int(shell(clone, code).stdout)
    assert _ends(child)


def test_children_end_on_a_signal_with_their_own_children(clone: Path) -> None:
    code = f"handle_signals; (sleep 1; kill -TERM $$) & loud bash -c 'sleep {LONG} & echo $!; wait'"
    answer = shell(clone, code)
    assert answer.returncode == 143
    assert _ends(int(answer.stdout))


def _ends(process: int) -> bool:
    """Tell whether the process ends soon (a zombie that nobody collects has ended)."""
    status = Path(f"/proc/{process}/status")
    return until(lambda: not status.exists() or "\nState:\tZ" in status.read_text())
