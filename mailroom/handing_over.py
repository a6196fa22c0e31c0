"""Gives one message to the mail server, and tells when the moment comes after which the server may have it.

SMTP cannot promise once and only once: between the end of a message and the server's yes, whoever sends cannot know
whether it was taken (RFC 5321, section 4.2.5, and RFC 1047). That moment is kept as short as it can be: connection,
sign-in and addresses come before it.
"""

import re
from collections.abc import Callable
from smtplib import SMTP, SMTPRecipientsRefused, SMTPResponseException

from django.core.mail import EmailMessage, get_connection

_NO_SUCH_BOX = re.compile(r"\b5\.1\.(?:1|2|3|6|10)\b")  # RFC 3463: box or host is not there, or takes no mail at all


def hand_over(message: EmailMessage, before: Callable[[], None]) -> None:
    """Send a message; ``before`` is called at the last moment at which it surely has not been taken yet."""
    connection = get_connection()
    connection.open()
    try:
        server = getattr(connection, "connection", None)
        if isinstance(server, SMTP):
            _call_before_data(server, before)
        else:
            before()
        message.connection = connection
        message.send()
    finally:
        connection.close()


def _call_before_data(server: SMTP, before: Callable[[], None]) -> None:
    give = server.data

    def noted(msg: bytes | str) -> tuple[int, bytes]:
        before()
        return give(msg)

    server.data = noted  # type: ignore[assignment,method-assign]


def is_refusal(error: Exception) -> bool:
    """Whether the server has said no, so that it surely has not taken the message."""
    return isinstance(error, SMTPResponseException | SMTPRecipientsRefused)


def has_no_box(error: Exception) -> bool:
    """Whether the server says that there is no such address, now and later."""
    if not isinstance(error, SMTPRecipientsRefused):
        return False
    return any(code >= 500 and _NO_SUCH_BOX.search(_text(said)) for code, said in error.recipients.values())  # noqa: PLR2004


def _text(said: bytes | str) -> str:
    return said.decode(errors="replace") if isinstance(said, bytes) else said
