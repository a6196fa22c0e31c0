"""A mail server of the test's own, and somebody who asks to be told."""

import re
import socket
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.test import Client
from pytest_django.fixtures import Settings

from jobs import work
from mailroom.models import Letter
from mailroom.sending import deliver
from notices.models import Subscription
from tests import builders
from zones import services
from zones.editions.after_publication import complete
from zones.models import Edition, Versorgungsart

ERIKA, MAX = "erika@beispiel.example", "max@beispiel.example"
SITE = "https://waerme.beispiel.example"


class Post:
    """A mail server on this machine: keeps what it took, and lets a test do something at each step."""

    def __init__(self) -> None:
        self.envelopes: list[Any] = []
        self.refused: dict[str, str] = {}  # what is said to a recipient instead of yes
        self.at_rcpt: Callable[[], None] = lambda: None
        self.at_data: Callable[[], None] = lambda: None

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802
        self.at_rcpt()
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        self.at_data()
        return "250 OK"

    @property
    def letters(self) -> list[EmailMessage]:
        return [message_from_bytes(each.content, policy=policy.default) for each in self.envelopes]  # type: ignore[arg-type]

    @property
    def recipients(self) -> list[str]:
        return sorted(str(each["To"]) for each in self.letters)


@pytest.fixture(autouse=True)
def _no_broker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work.current_app, "send_task", lambda *_args, **_options: None)


@pytest.fixture
def post(settings: Settings) -> Iterator[Post]:
    taken = Post()
    with socket.socket() as probe:  # the library asks its own port, so 0 will not do
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Controller(taken, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.SITE_URL = SITE
    yield taken
    server.stop()


@pytest.fixture
def plan() -> Edition:
    """The city's first plan, published, with an address in each of two zones."""
    made, _addresses = builders.published_city(is_demonstration=False, title="Wärmeplan 2026")
    return made


def next_plan(**values: Any) -> Edition:
    """Publish a plan in which the east is undecided, and the west as it was."""
    new = builders.edition(title="Fortschreibung", is_demonstration=False, **values)
    builders.zone(new, "DEMO-01", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    builders.zone(new, "DEMO-02", builders.square(681_000, 5_643_000, 682_000, 5_644_000), Versorgungsart.PRUEFGEBIET)
    published(new)
    return new


def published(new: Edition) -> None:
    """Publish a plan, and do what the worker does then."""
    services.publish(new, reason="Fortschreibung")
    complete(new)


def send_all() -> None:
    """Give every letter that waits to the mail server, as the worker does."""
    for key in Letter.objects.values_list("pk", flat=True):
        deliver(key)


def ask(client: Client, path: str, email: str = ERIKA, **more: str) -> Any:
    return client.post(path, {"email": email, "agreed": "on", "website": "", **more})


def path_in(letter: EmailMessage, page: str) -> str:
    """Return the path of a link in the text of a letter."""
    text = letter.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    found = re.search(rf"{SITE}(\S*/benachrichtigung/{page}/\S+)", text)
    assert found, text
    return found[1]


def confirmed(client: Client, post: Post, path: str, email: str = ERIKA, **more: str) -> Subscription:
    """Ask to be told, open the link of the letter, press the button, and empty the box."""
    assert ask(client, path, email, **more).status_code == 302
    send_all()
    link = path_in(post.letters[-1], "bestaetigen")
    page, query = link.split("?")
    assert client.post(page, {"t": query.removeprefix("t=").replace("%3A", ":")}).status_code == 200
    post.envelopes.clear()
    return Subscription.objects.latest("pk")
