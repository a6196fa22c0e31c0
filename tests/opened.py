"""What a form of the admin carries from the page on which it was opened, as a browser sends it back."""

from django.test import Client

REASON = "Berichtigung nach Prüfung"


def opened(client: Client, url: str) -> dict[str, str]:
    """Open a form; return its hidden marks, and a reason where it asks for one. Empty where nobody may change it."""
    page = client.get(url)
    if page.context is None or "adminform" not in page.context:
        return {}
    form = page.context["adminform"].form
    carried = {name: str(form[name].value()) for name in ("version",) if name in form.fields and form[name].value()}
    return carried | ({"change_reason": REASON} if "change_reason" in form.fields else {})


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
