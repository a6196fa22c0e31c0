"""The letters of notices: text and HTML, in the language in which they were asked for, each with a way to end them."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from calculator.doors.languages import speaking_in
from mailroom.sending import send
from notices.marks import CONFIRM_WITHIN_H, token_of
from notices.models import OF_PLAN, Subscription
from notices.subjects import WordOfChange, label_of, said_now
from zones.city import CITY
from zones.doors import news


@dataclass(frozen=True)
class _Letter:
    """What stands in a letter. ``url``: where it leads.

    Leichte Sprache has its own words: by ``kind``, and for each of ``changes``.
    """

    kind: str
    headline: str
    sentences: tuple[str, ...]
    url: str
    button: str
    closing: str
    changes: Sequence[object] = ()


def ask_to_confirm(subscription: Subscription) -> None:
    """Ask the holder of an address whether it was them; only a press on the page behind the link confirms."""
    with speaking_in(subscription.speaks):
        label, now = label_of(subscription), said_now(subscription)
        letter = _Letter(
            kind="confirm",
            headline=_("Bitte bestätigen Sie: Nachrichten zu „%s“") % label,
            sentences=(
                _("Jemand hat darum gebeten, dass wir an diese Adresse schreiben, wenn sich daran etwas ändert: %s.")
                % label,
                *(now.sentences if now else ()),
                _("Waren Sie das, dann bestätigen Sie es auf der Seite hinter diesem Link. Er gilt %d Stunden.")
                % CONFIRM_WITHIN_H,
            ),
            url=_url(subscription, "notices:confirm", t=token_of(subscription.handle)),
            button=_("Zur Seite, auf der Sie bestätigen"),
            closing=_(
                "Waren Sie das nicht, tun Sie nichts: Wir schreiben nicht weiter, und die Adresse wird nach dieser "
                "Zeit gelöscht."
            ),
            changes=now.changes if now else (),
        )
        _send(subscription, letter)


def say_that_it_stands(subscription: Subscription) -> None:
    """Tell somebody who asked once more that the notice stands."""
    with speaking_in(subscription.speaks):
        label = label_of(subscription)
        letter = _Letter(
            kind="stands",
            headline=_("Sie werden schon benachrichtigt: %s") % label,
            sentences=(_("Jemand hat noch einmal darum gebeten. Sie müssen nichts tun."),),
            url=_end_url(subscription, subscription.handle),
            button=_("Benachrichtigung beenden"),
            closing=_why(subscription, label),
        )
        _send(subscription, letter, ended_by=subscription.handle)


def tell(subscription: Subscription, told: WordOfChange, *, ended_by: str) -> None:
    """Tell what is new, in a letter that is handed over once (ADR 70).

    ``ended_by``: handle of the subscription that the links of the letter end: another one where two have become one.
    """
    label = label_of(subscription)
    ended = (_("Damit endet diese Benachrichtigung; Ihre E-Mail-Adresse ist bei uns gelöscht."),) if told.ends else ()
    letter = _Letter(
        kind=subscription.kind,
        headline=told.headline,
        sentences=(*told.sentences, *ended),
        url=f"{subscription.site}{told.easy_page if subscription.speaks.templates else told.page}",
        button=_("Zur Startseite") if told.page == reverse("zones:home") else _("Alles dazu auf der Seite"),
        closing=_why(subscription, label),
        changes=told.changes,
    )
    _send(subscription, letter, ended_by="" if told.ends else ended_by, once=True)


def _why(subscription: Subscription, label: str) -> str:
    asked = subscription.confirmed_at or subscription.asked_at
    return _("Sie bekommen diesen Brief, weil Sie am %(day)s darum gebeten haben: %(label)s.") % {
        "day": date_format(timezone.localtime(asked), "DATE_FORMAT"),
        "label": label,
    }


def _send(subscription: Subscription, letter: _Letter, *, ended_by: str = "", once: bool = False) -> None:
    end_url = _end_url(subscription, ended_by) if ended_by else ""
    about = ended_by or subscription.handle
    context: dict[str, Any] = {
        "letter": letter,
        "label": label_of(subscription),
        "language": subscription.speaks.code,
        "city": CITY,
        "home_url": f"{subscription.site}{reverse('zones:home')}",
        "end_url": end_url,
        "mark": news.plan_mark() if subscription.kind in OF_PLAN else "",
        "privacy_url": f"{subscription.site}{reverse('zones:privacy')}",
    }
    context["subject"] = " ".join(render_to_string("notices/subject.txt", context).split())
    send(
        subscription.email,
        f"{CITY.site_name}: {context['subject']}",
        _without_gaps(render_to_string("notices/letter.txt", context)),
        html=render_to_string("notices/letter.html", context),
        language=subscription.speaks.code,
        unsubscribe_url=end_url,
        once=_message_id(subscription) if once else "",
        bounces_to=bounce_address(about),
        about=about,
    )


def _without_gaps(text: str) -> str:
    """Return a text with one empty line at most where parts of it are left out."""
    return re.sub(r"\n\s*\n", "\n\n", text).strip() + "\n"


def _message_id(subscription: Subscription) -> str:
    host = urlsplit(subscription.site).hostname or "localhost"
    # Drawn by lot and kept with the letter: a number would come again after a restore, and be dropped as known.
    return f"notice-{subscription.handle}.{secrets.token_hex(6)}@{host}"


def bounce_address(handle: str) -> str:
    """Return where a letter of this subscription comes back to (VERP); empty where nothing takes such letters in."""
    if not settings.BOUNCE_ADDRESS:
        return ""
    name, _at, host = settings.BOUNCE_ADDRESS.partition("@")
    return f"{name}+{handle}@{host}"


def _end_url(subscription: Subscription, handle: str) -> str:
    return _url(subscription, "notices:end", n=handle)


def _url(subscription: Subscription, name: str, **query: str) -> str:
    return f"{subscription.site}{reverse(name)}?{urlencode(query)}"
