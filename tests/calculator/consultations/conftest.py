"""Two advisors, a lead, and a case of the first advisor with everything in it that can be personal."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from calculator.consultations import cases, uploads
from calculator.consultations.pasted_links import asked_from
from calculator.models import Consultation
from tests import builders
from tests.calculator.consultations.files import pdf

CONSENT = dt.date(2026, 5, 4)
SECRETS = {
    "title": "Haus mit dem roten Tor",
    "client_name": "Erika Mustermann",
    "client_address": "Erfundene Gasse 7",
    "phone": "03641 5550123",
    "email": "erika@beispiel.example",
    "purpose": "Protokoll zusenden",
    "client_notes": "Der Keller ist trocken",
    "internal_notes": "Sohn zieht bald aus",
    "agreed": "Zweites Angebot einholen",
}
STEP = "Schornsteinfegerin Wiesel anrufen"
VARIANT, QUOTE, FILE = "Mit neuen Fenstern", "Waermepumpe Firma Geheim", "angebot-mustermann.pdf"


@pytest.fixture
def advisor() -> User:
    return builders.account("berater", "Beratung")


@pytest.fixture
def colleague() -> User:
    return builders.account("kollegin", "Beratung")


@pytest.fixture
def lead() -> User:
    return builders.account("leitung", "Beratungsleitung")


@pytest.fixture
def case(advisor: User) -> Consultation:
    made = builders.consultation(advisor, **SECRETS, consented_on=CONSENT)
    query = f"{builders.HOUSE}&quote.heat_pump.1.label={QUOTE}&quote.heat_pump.1.amount_eur=31000"
    cases.add_variant(made, VARIANT, asked_from(query, timezone.localdate()), advisor)
    made.steps.create(position=1, text=STEP, due_on=CONSENT)
    uploads.keep(made, FILE, pdf(), uploads.PDF)
    made.refresh_from_db()
    return made
