"""Letters that come back: an address that does not exist is forgotten, a full box is not, and forgers reach nothing."""

import io

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django.fixtures import Settings

from mailroom.models import Letter
from notices.bounces import MOST_BOUNCES, BounceTaken, take_in
from notices.models import Subscription
from notices.tasks import tell_of_plan
from tests.notices.conftest import ERIKA, MAX, Post, ask, confirmed, next_plan, send_all
from tests.notices.test_telling import EAST, WEST

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
REPORT = """From: MAILER-DAEMON@beispiel.example
To: {to}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

I could not deliver it.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.beispiel.example

Final-Recipient: rfc822; somebody@beispiel.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {status} no

--b
Content-Type: text/rfc822-headers

Message-ID: {quoted}
Subject: x

--b--
"""


def report(*, to: str = "x@y.example", action: str = "failed", status: str = "5.1.1", quoted: str = "<a@b>") -> bytes:
    return REPORT.format(to=to, action=action, status=status, quoted=quoted).replace("\n", "\r\n").encode()


def test_letters_leave_with_an_address_of_their_own_to_which_they_come_back(
    client: Client, post: Post, settings: Settings
) -> None:
    settings.BOUNCE_ADDRESS = "bounce@waerme.beispiel.example"
    ask(client, EAST)
    send_all()
    handle = Subscription.objects.get().handle
    assert [each.mail_from for each in post.envelopes] == [f"bounce+{handle}@waerme.beispiel.example"]
    assert post.letters[0]["From"] == settings.DEFAULT_FROM_EMAIL


def test_an_address_that_does_not_exist_is_forgotten_with_all_its_notices(client: Client, post: Post) -> None:
    first = confirmed(client, post, EAST)
    confirmed(client, post, WEST)
    confirmed(client, post, WEST, MAX)
    assert take_in(report(to=f"bounce+{first.handle}@waerme.beispiel.example")) is BounceTaken.FORGOTTEN
    assert [each.email for each in Subscription.objects.all()] == [MAX]


@pytest.mark.parametrize("folded", ["", "\n "])
def test_the_quoted_letter_names_it_too(client: Client, post: Post, folded: str) -> None:
    kept = confirmed(client, post, EAST)
    quoted = f"{folded}<notice-{kept.handle}.3@waerme.beispiel.example>"
    assert take_in(report(quoted=quoted)) is BounceTaken.FORGOTTEN


@pytest.mark.parametrize(
    ("changed", "taken"),
    [
        ({"action": "delayed", "status": "4.4.1"}, BounceTaken.PASSING),
        ({"action": "delivered", "status": "2.0.0"}, BounceTaken.PASSING),
        ({"status": "4.2.2"}, BounceTaken.PASSING),
        ({"status": "5.2.2"}, BounceTaken.COUNTED),
    ],
)
def test_what_may_pass_forgets_nobody_at_once(
    client: Client, post: Post, changed: dict[str, str], taken: BounceTaken
) -> None:
    kept = confirmed(client, post, EAST)
    address = f"bounce+{kept.handle}@waerme.beispiel.example"
    assert take_in(report(**changed), address) is taken  # type: ignore[arg-type]
    assert Subscription.objects.count() == 1
    if taken is BounceTaken.COUNTED:
        found = [take_in(report(**changed), address) for _again in range(MOST_BOUNCES - 1)]  # type: ignore[arg-type]
        assert (found[-1], Subscription.objects.count()) == (BounceTaken.FORGOTTEN, 0)


@pytest.mark.parametrize(
    "raw",
    [b"", b"\xff\xfe", report(), report(to=f"bounce+{'0' * 32}@x.example"), b"Content-Type: multipart/report\r\n\r\nx"],
)
def test_what_is_forged_or_no_report_changes_nothing(client: Client, post: Post, raw: bytes) -> None:
    confirmed(client, post, EAST)
    assert take_in(raw) in {BounceTaken.NOT_OURS, BounceTaken.PASSING}
    assert Subscription.objects.count() == 1


def test_the_command_reads_the_pipe_of_the_mail_server(
    client: Client, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = confirmed(client, post, EAST)

    class Pipe:
        buffer = io.BytesIO(report())

    monkeypatch.setattr("sys.stdin", Pipe())
    told = io.StringIO()
    call_command("take_bounce", f"bounce+{kept.handle}@waerme.beispiel.example", stdout=told)
    assert (told.getvalue(), Subscription.objects.count()) == ("Report: forgotten.\n", 0)


@pytest.mark.parametrize(
    ("said", "is_kept"), [("550 5.1.1 no such user", False), ("550 5.7.1 looks like junk", True), ("451 later", True)]
)
def test_a_server_that_knows_no_such_address_is_believed_at_once(
    client: Client, post: Post, said: str, *, is_kept: bool
) -> None:
    confirmed(client, post, EAST)
    next_plan()
    tell_of_plan()
    post.refused[ERIKA] = said
    send_all()
    assert (Subscription.objects.exists(), Letter.objects.exists()) == (is_kept, is_kept)
    if is_kept:
        assert Letter.objects.get().handed_at is None
