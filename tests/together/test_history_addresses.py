"""An address of a history with something else than a number leads nowhere: no error, nothing of it in a log."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from simple_history.admin import SimpleHistoryAdmin

from tests import builders
from tests.short_refusals import write_no_pages

pytestmark = pytest.mark.django_db
WITH_HISTORY = [model for model, of in admin.site._registry.items() if isinstance(of, SimpleHistoryAdmin)]
NO_NUMBERS = ("abc", "1x", "%00", "9" * 5000, "9" * 30, "-", "1.5", "_2F")


@pytest.fixture(autouse=True)
def _refusals_are_short(monkeypatch: pytest.MonkeyPatch) -> None:
    write_no_pages(monkeypatch)


@pytest.mark.parametrize("is_advisor", [True, False])
@pytest.mark.parametrize("model", WITH_HISTORY, ids=lambda model: model.__name__)
def test_what_is_no_number_is_not_found(model: type[Model], is_advisor: bool, client: Client) -> None:
    user = builders.account("berater", "Beratung") if is_advisor else User.objects.create_superuser("root")
    user.is_staff = True
    user.save()
    client.force_login(user)
    of = f"/verwaltung/{model._meta.app_label}/{model._meta.model_name}/"
    for word in NO_NUMBERS:
        for path in (f"{word}/history/", f"{word}/history/1/", f"1/history/{word}/"):
            assert client.get(of + path).status_code == 404, path[:40]
            assert client.post(of + path, {"name": "x"}).status_code == 404, path[:40]
