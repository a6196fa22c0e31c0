"""A site of its own with servers of its own, which a test may stop, freeze and lock: nobody else uses them."""

import http.client
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode

import psycopg
import pytest

from tests.processes import PATIENCE_S, database_url, until

ROOT = Path(__file__).resolve().parents[2]
MOST_CONNECTIONS = 12
PHONE = "03641 5550000"


def postgres_program(name: str) -> str:
    """Return the path of a program of the newest PostgreSQL; skips the test without one."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    if not found:
        pytest.skip("This test needs PostgreSQL's own programs.")
    return str(found[-1])


def _as_server() -> list[str]:
    """PostgreSQL refuses to run as root."""
    if os.getuid():
        return []
    if "postgres" not in {user.pw_name for user in pwd.getpwall()}:
        pytest.skip("PostgreSQL does not run as root, and there is no user for it.")
    return ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups", "--"]


@dataclass
class Answer:
    """What a visitor got."""

    status: int
    headers: dict[str, str]
    text: str


@dataclass
class Town:
    """The folder of all, and what runs."""

    folder: Path
    port: int
    redis_port: int
    started: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)

    @property
    def database(self) -> str:
        """How a client reaches the database."""
        return f"postgresql://jena@/jena?host={quote(str(self.folder / 'socket'), safe='')}"

    @property
    def silence_may_be_told(self) -> Path:
        """While this file is missing, a process that feels the database's silence keeps that for itself."""
        return self.folder / "told"

    def start_postgres(self) -> None:
        """Start it, and wait until it answers."""
        settings = [
            "fsync=off",
            "listen_addresses=",
            f"max_connections={MOST_CONNECTIONS}",
            "jit=off",
            "max_locks_per_transaction=512",
        ]
        options = [part for setting in settings for part in ("-c", setting)]
        data, socket = str(self.folder / "data"), str(self.folder / "socket")
        self._start("postgres", *_as_server(), postgres_program("postgres"), "-D", data, "-k", socket, *options)
        assert until(self._answers)

    def start_redis(self) -> None:
        """Start it; nobody waits for it."""
        self._start("redis", "redis-server", "--port", str(self.redis_port), "--bind", "127.0.0.1", "--save", "")

    def start_web(self) -> None:
        """Start one web process with its threads, and wait until it is ready."""
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
            "DATABASE_URL": self.database.replace("postgresql:", "postgis:"),
            "REDIS_URL": f"redis://127.0.0.1:{self.redis_port}/0",
            "HTTPS": "false",
            "OPERATOR_NAME": "Stadt",
            "OPERATOR_PHONE": PHONE,
            "WEB_CONCURRENCY": "1",
            "SILENCE_MAY_BE_TOLD": str(self.silence_may_be_told),
            "PYTHONPATH": str(ROOT),
        }
        program = [sys.executable, "-m", "gunicorn", "--config", "tests/faults/gunicorn_conf.py"]
        self._start("web", *program, "--bind", f"127.0.0.1:{self.port}", cwd=ROOT, env=environment)
        assert until(lambda: self.status("/readyz") == 200), (self.folder / "web.log").read_text()

    def _start(self, name: str, *command: str, **more: object) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.started[name] = subprocess.Popen(  # type: ignore[call-overload]
                command, **{"cwd": self.folder, **more}, stdout=log, stderr=log, start_new_session=True
            )

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.database.replace("/jena?", "/postgres?"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self, name: str, sent: signal.Signals = signal.SIGINT) -> None:
        """End one of them and wait for it."""
        if process := self.started.pop(name, None):
            process.send_signal(sent)
            process.wait(PATIENCE_S)

    def signal_postgres(self, sent: signal.Signals) -> None:
        """Send a signal to the server and all its processes: each is a group of its own."""
        server = self.started["postgres"].pid
        children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
        for process in (server, *map(int, children)):
            os.kill(process, sent)

    def ask(self, path: str, method: str = "GET", body: str | None = None, **headers: str) -> Answer:
        """Ask the site as a visitor does; status 0 if nobody answers."""
        visitor = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        try:
            visitor.request(method, path, body, headers)
            answer = visitor.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read().decode())
        except ConnectionError:
            return Answer(0, {}, "")
        finally:
            visitor.close()

    def status(self, path: str, **headers: str) -> int:
        """Return only the status."""
        return self.ask(path, **headers).status

    def post(self, path: str, **fields: str) -> Answer:
        """Send a form as a browser does that has opened it."""
        opened = self.ask(path)
        cookie = opened.headers["Set-Cookie"].partition(";")[0]
        return self.send(path, cookie, **fields)

    def send(self, path: str, cookie: str, **fields: str) -> Answer:
        """Send a form with the cookie that opening it gave."""
        origin = f"http://127.0.0.1:{self.port}"
        body = urlencode({"csrfmiddlewaretoken": cookie.partition("=")[2], **fields})
        kind = "application/x-www-form-urlencoded"
        return self.ask(path, "POST", body, Cookie=cookie, Origin=origin, **{"Content-Type": kind})


def free_port() -> int:
    """Return a port that is free at this moment."""
    command = [sys.executable, str(ROOT / "bin/lib/net.py"), "free-port"]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@contextmanager
def running_town() -> Iterator[Town]:
    """Start a town with what the tests' database holds now; ends all that it started."""
    folder = Path(tempfile.mkdtemp(prefix="jw-", dir="/tmp"))  # a short path, for the socket
    town = Town(folder, free_port(), free_port())
    try:
        _make_cluster(folder)
        town.start_postgres()
        town.start_redis()
        _copy(town)
        town.start_web()
        yield town
    finally:
        for name in ("web", "redis", "postgres"):
            if name == "postgres" and name in town.started:
                town.signal_postgres(signal.SIGCONT)
            town.stop(name, signal.SIGINT if name == "postgres" else signal.SIGTERM)
        shutil.rmtree(folder)


def _make_cluster(folder: Path) -> None:
    (folder / "socket").mkdir()
    folder.chmod(0o755)
    for path in (folder, folder / "socket"):
        if not os.getuid():
            shutil.chown(path, "postgres")
    program = [*_as_server(), postgres_program("initdb"), "--no-sync", "--auth", "trust", "--username", "jena"]
    place = ["--encoding", "UTF8", "--locale", "C.UTF-8", "--pgdata", str(folder / "data")]
    subprocess.run([*program, *place], check=True, stdout=subprocess.DEVNULL, cwd=folder)


def dump_of(database: str, *options: str) -> str:
    """Return a database as SQL."""
    command = [postgres_program("pg_dump"), "--no-owner", *options, "--dbname", database]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def run_sql(database: str, text: str) -> None:
    """Run what a dump holds, all or nothing."""
    command = [postgres_program("psql"), "-qX", "--single-transaction", "-v", "ON_ERROR_STOP=1", "--dbname", database]
    subprocess.run(command, input=text, check=True, text=True, stdout=subprocess.DEVNULL)


def _copy(town: Town) -> None:
    dump = dump_of(database_url().replace("postgis:", "postgresql:"))
    with psycopg.connect(town.database.replace("/jena?", "/postgres?"), autocommit=True) as link:
        link.execute("CREATE DATABASE jena")
    run_sql(town.database, dump)
