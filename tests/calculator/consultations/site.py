"""The pages of a case, and what they answer to something wrong."""

from collections.abc import Mapping

from django.test import Client
from django.urls import reverse

from calculator.models import Consultation


def page_of(name: str, case: Consultation, *more: int) -> str:
    return reverse(f"calculator:consultations:{name}", args=[case.pk, *more])


def refused(client: Client, url: str, data: Mapping[str, object], status: int = 400) -> str:
    answer = client.post(url, dict(data))
    assert answer.status_code == status
    return answer.content.decode()
