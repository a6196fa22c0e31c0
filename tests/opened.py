"""What a form of the admin carries from the page on which it was opened, as a browser sends it back."""

from typing import Any

from django.test import Client
from lxml import html

REASON = "Berichtigung nach Prüfung"


def opened(client: Client, url: str) -> dict[str, str]:
    """Open a form; return its hidden marks, and a reason where it asks for one. Empty where nobody may change it."""
    page = client.get(url)
    if page.context is None or "adminform" not in page.context:
        return {}
    form = page.context["adminform"].form
    carried = {name: str(form[name].value()) for name in ("version",) if name in form.fields and form[name].value()}
    carried |= {"opened": page.context["opened"]} if "opened" in page.context else {}
    return carried | ({"change_reason": REASON} if "change_reason" in form.fields else {})


def as_browser(answer: Any) -> dict[str, Any]:
    """Return everything that a browser sends of the form on a page of the admin, if nobody touches it."""
    (form,) = html.fromstring(answer.content.decode()).xpath("//form[contains(@id, '_form')]")
    for empty in form.xpath(".//input[not(@value)][not(@type='checkbox' or @type='radio')]"):
        empty.set("value", "")
    for area in form.xpath(".//textarea"):
        area.value = area.value.removeprefix("\n")  # Django writes it, browsers leave it out
    sent: dict[str, Any] = {}
    for name, value in form.form_values():
        sent.setdefault(name, []).append(value)
    if "change_reason" in sent:
        sent["change_reason"] = REASON
    return sent


def deletion(client: Client, url: str) -> dict[str, str]:
    """Open the page that asks before deleting; return what its form carries, with a reason where it asks for one."""
    page = client.get(url)
    if page.context is None or "form" not in page.context:
        return {"post": "yes"}
    form = page.context["form"]
    asked = {"change_reason": REASON} if "change_reason" in form.fields else {}
    return {"post": "yes", "version": str(form["version"].value()), **asked}


def reviewed(client: Client, url: str) -> dict[str, str]:
    """Open the review of an edition; return what its form carries. Empty where nobody may see it."""
    page = client.get(url)
    if page.context is None or "form" not in page.context:
        return {}
    form = page.context["form"]
    return {name: str(form[name].value()) for name in ("reviewed", "seen_at") if name in form.fields}
