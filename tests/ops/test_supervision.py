"""What ends is started again, and a part that cannot start is said: with the real process manager and real servers.

Web, worker and scheduler are stand-ins that only live: loading the true ones takes longer than all that is tried here.
"""

import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.processes import until

from .conftest import ROOT
from .test_commands import shell

LIVES = "#!/bin/sh\ntrap 'exit 0' TERM\necho $$ >>$STATE/$1\nwhile :; do sleep 0.1; done\n"
# Ends both servers by each signal in turn and waits until they answer again, while `watch_servers` looks after them.
END_BOTH = """
handle_signals; open_state site; choose_server_user; SERVERS=$STATE; chmod 711 .local .local/site
start_postgres -c fsync=off; start_redis ""; WATCH_PAUSE_S=0.2; PORT=${REDIS_URL##*:}
sql() { psql -qAtX -h "$POSTGRES_SOCKET" -U jena -d jena -c "$1" 2>/dev/null; }
redis() { REDISCLI_AUTH=$(sed -n "s/^requirepass //p" "$REDIS_HOME/redis.conf") redis-cli -p "${PORT%/0}" "$@"; }
sql "CREATE TABLE typed (text text); INSERT INTO typed VALUES ('kept')"
child sleep 600; SUPERVISOR=$CHILD
(for signal in INT TERM KILL; do
    for file in postgres/data/postmaster.pid redis/pid; do
        before=$(head -n 1 "$STATE/$file"); kill -s $signal "$before"
        until now=$(head -n 1 "$STATE/$file" 2>/dev/null) && [ "${now:-$before}" != "$before" ]; do sleep 0.2; done
    done
    until [ "$(sql 'SELECT text FROM typed')" = kept ]; do sleep 0.2; done
    until [ "$(redis ping 2>/dev/null)" = PONG ]; do sleep 0.2; done
    echo "back after $signal"
done; kill "$SUPERVISOR") &
watch_servers
"""


@pytest.fixture
def stand_ins(clone: Path) -> Path:
    """Return a clone whose programs only live, and note their numbers in .local/site/."""
    programs = clone / ".venv/bin"
    programs.mkdir(parents=True)
    (clone / ".local/site/log").mkdir(parents=True)
    for name, said in (("gunicorn", "web"), ("celery", "$3")):
        (programs / name).write_text(LIVES.replace("$STATE/$1", f"$STATE/{said}"))
        (programs / name).chmod(0o755)
    (programs / "supervisord").symlink_to(Path(sys.executable).parent / "supervisord")
    return clone


@pytest.fixture
def managed(stand_ins: Path) -> Iterator[Path]:
    """Return the folder of a running process manager."""
    state = stand_ins / ".local/site"
    environment = os.environ | {"STATE": str(state), "ROOT": str(stand_ins), "BIND": "127.0.0.1:9"}
    environment |= {"SITE_USER_OPTIONS": "", "WORKER_CONCURRENCY": "1"}
    command = [str(stand_ins / ".venv/bin/supervisord"), "--configuration", str(ROOT / "deploy/supervisord.conf")]
    with subprocess.Popen(command, cwd=state, env=environment, stdout=subprocess.DEVNULL) as manager:
        yield state
        manager.terminate()


def numbers(file: Path) -> list[int]:
    return [int(line) for line in file.read_text().split()] if file.exists() else []


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL])
def test_web_worker_and_scheduler_come_back_however_they_end(managed: Path, sent: signal.Signals) -> None:
    parts = [managed / name for name in ("web", "worker", "beat")]
    assert until(lambda: all(numbers(part) for part in parts))
    for part in parts:
        os.kill(numbers(part)[0], sent)
    assert until(lambda: all(len(numbers(part)) > 1 for part in parts)), (managed / "log/supervisord.log").read_text()


def test_a_worker_that_cannot_start_is_said_with_its_reason(stand_ins: Path) -> None:
    worker = '[ "$3" != worker ] || { echo "no room in /dev/shm"; exit 1; }'
    celery = stand_ins / ".venv/bin/celery"
    celery.write_text(LIVES.replace("#!/bin/sh\n", f"#!/bin/sh\n{worker}\n").replace("$STATE/$1", "$STATE/$3"))
    code = (
        "handle_signals; open_state site; URL=http://127.0.0.1:9/; BIND=127.0.0.1:9; export STATE ROOT BIND; start_site"
    )
    answer = shell(stand_ins, code)
    assert answer.returncode == 1
    assert "'worker' ended at once, several times" in answer.stderr
    assert "no room in /dev/shm" in answer.stderr


@pytest.fixture
def home() -> Iterator[Path]:
    """Return a folder that the user of the servers can enter, which pytest's own is not for others than root."""
    folder = Path(tempfile.mkdtemp(prefix="jw-", dir="/tmp"))  # a short path, for the socket
    folder.chmod(0o711)
    for name in ("bin", "deploy"):
        (folder / name).symlink_to(ROOT / name)
    yield folder
    shutil.rmtree(folder)


def test_private_servers_come_back_however_they_end(home: Path) -> None:
    """Both with their data, on the same socket and port."""
    if os.getuid() == 0 and "postgres" not in {user.pw_name for user in pwd.getpwall()}:
        pytest.skip("PostgreSQL does not run as root, and there is no user for it.")
    answer = shell(home, END_BOTH)
    assert re.findall(r"back after (\w+)", answer.stdout) == ["INT", "TERM", "KILL"], answer.stdout + answer.stderr
    assert "PostgreSQL has ended and is started again" in answer.stdout
