"""What a person gets who asks for everything that is stored."""

import io
import json
import zipfile

import pytest
from django.contrib.auth.models import User
from django.test import Client

from calculator.consultations import cases, export
from calculator.models import AccessEntry, Consultation
from tests import builders
from tests.calculator.consultations.conftest import FILE, QUOTE, SECRETS, VARIANT
from tests.calculator.consultations.files import pdf

pytestmark = pytest.mark.django_db


def unpacked(case: Consultation) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(export.archive([case]))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_the_export_holds_every_text_and_every_file(case: Consultation, lead: User, colleague: User) -> None:
    cases.hand_over(case, colleague, lead)
    found = unpacked(case)
    folder = f"fall-{case.pk}"
    assert set(found) == {f"{folder}/fall.json", f"{folder}/dateien/1-{FILE}"}
    assert found[f"{folder}/dateien/1-{FILE}"] == pdf()
    told = json.loads(found[f"{folder}/fall.json"])
    everything = json.dumps(told, ensure_ascii=False).replace("+", " ")
    for text in (*SECRETS.values(), VARIANT, QUOTE, "2026-05-04"):
        assert text in everything, text
    assert told["varianten"][0]["ergebnisse"][0]["ergebnis"]["systems"]
    assert [entry["vorgang"] for entry in told["zugriffe"]] == ["übergeben", "geändert"]


def test_names_of_files_can_be_unpacked_everywhere(case: Consultation) -> None:
    case.files.update(name='Angebot <b> "neu": 1/2?.')
    assert f"fall-{case.pk}/dateien/1-Angebot _b_ _neu__ 1_2_" in unpacked(case)


def test_the_export_has_a_key_for_every_stored_column(case: Consultation) -> None:
    technical = {"version", "house_version", "id", "advisor", "was_printed", "findable", "once"}
    columns = {field.name for field in Consultation._meta.concrete_fields} - technical
    known = {
        "title": "bezeichnung", "client_name": "name", "client_address": "anschrift", "phone": "telefon",
        "email": "e_mail", "purpose": "zweck", "consented_on": "einwilligung_vom", "held_on": "tag_der_beratung",
        "client_notes": "notizen_fuer_das_protokoll", "agreed": "vereinbart", "next_appointment_on": "naechster_termin",
        "internal_notes": "interne_notizen", "decision": "entscheidung", "house": "haus",
        "follow_up_on": "wiedervorlage", "created_at": "angelegt", "changed_at": "zuletzt_geaendert",
    }  # fmt: skip
    assert columns == set(known)
    assert set(known.values()) <= set(export.as_json(case))


def test_several_cases_come_in_one_archive_but_never_those_of_others(
    client: Client, case: Consultation, advisor: User, colleague: User
) -> None:
    own, other = builders.consultation(advisor), builders.consultation(colleague)
    client.force_login(advisor)
    numbers = [str(case.pk), str(own.pk), str(other.pk), "x", "9" * 40]
    answer = client.post("/rechner/beratung/auskunft.zip", {"fall": numbers})
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        folders = {name.partition("/")[0] for name in packed.namelist()}
    assert folders == {f"fall-{case.pk}", f"fall-{own.pk}"}
    assert not AccessEntry.objects.filter(case_number=other.pk).exists()
