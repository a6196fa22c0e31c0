"""Opens what a dump holds through the site of today and prints what it saw as JSON: `python -m tests.migration.look`.

A process of its own, so that database and keys are those of its environment. It knows addresses of pages and names of
tables and tasks only: they outlive a rebuilt house.
"""

import io
import json
from typing import Any

import django


def sheet_rows(content: bytes) -> list[list[Any]]:
    """Return the rows of the first sheet of a spreadsheet."""
    import python_calamine  # noqa: PLC0415 (needs no Django; beside its only use)

    return python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def look() -> dict[str, Any]:
    """Return what the pages show to a citizen, to the advisor and to the administration."""
    from django.apps import apps  # noqa: PLC0415 (after the set-up)
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from jena_waerme.celery import app as worker  # noqa: PLC0415

    def signed_in(username: str) -> Client:
        client = Client(SERVER_NAME="localhost")
        client.force_login(User.objects.get(username=username), "django.contrib.auth.backends.ModelBackend")
        return client

    citizen, advisor, admin = Client(SERVER_NAME="localhost"), signed_in("berater"), signed_in("admin")

    def found(client: Client, path: str) -> bytes:
        answer = client.get(path)
        return answer.content if answer.status_code == 200 else f"{answer.status_code} for {path}".encode()

    def made_file(edition: int) -> str:
        path = f"/ausgaben/{edition}/plan.geojson"
        if citizen.get(path).status_code == 503:  # asked for, and no worker runs here
            worker.loader.import_default_modules()
            worker.tasks["zones.make_edition_files"](edition)
        return path

    editions = apps.get_model("zones", "Edition").objects.filter(kind="heat_plan").order_by("pk")
    return {
        "plans": [[edition.pk, edition.title, edition.status] for edition in editions],
        "zones": [json.loads(found(citizen, made_file(edition.pk))) for edition in editions],
        "home": found(citizen, "/").decode(),
        "changes": found(citizen, "/wie-hat-sich-der-plan-geaendert/").decode(),
        "zone": found(citizen, "/api/v1/gebiete/DEMO-21").decode(),
        "search": citizen.get("/adresse/", {"q": "Markt 1"}).headers.get("Location", "").split("?")[0],
        "former_name": citizen.get("/adresse/", {"q": "Straße der Erfindung 8"}, follow=True).content.decode(),
        "result": found(citizen, "/rechner/ergebnis.json?v=1&stand=2026-11-23&systems=fernwaerme,gas").decode(),
        "case": found(advisor, "/rechner/beratung/1/").decode(),
        "quote": found(advisor, "/rechner/beratung/1/varianten/1/angebote/heat_pump/1/").decode(),
        "file": found(advisor, "/rechner/beratung/1/dateien/1/").decode("latin-1"),
        "differences": found(advisor, "/rechner/beratung/1/aenderungen/").decode(),
        "batch": found(advisor, "/rechner/viele/1/").decode(),
        "batch_rows": sheet_rows(found(advisor, "/rechner/viele/1/ergebnis.xlsx")),
        "prices": found(admin, "/verwaltung/calculator/pricerecord/").decode(),
        "import": found(admin, "/verwaltung/zones/importjob/1/change/").decode(),
        "stranger": advisor.get("/verwaltung/zones/importjob/1/change/").status_code,
    }


def main() -> None:
    """Set the site up with plain static files, look, print."""
    from django.conf import settings  # noqa: PLC0415 (reads the environment)

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    django.setup()
    print(json.dumps(look(), default=str))


if __name__ == "__main__":
    main()
