"""Licence, version and publiccode.yml say the same everywhere; the latter keeps to its standard."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import yaml
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
PUBLICCODE: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text())
TEXT = {"type": "string", "minLength": 1}
TEXTS = {"type": "array", "items": TEXT, "minItems": 1}
DESCRIPTION = {
    "type": "object",
    "required": ["shortDescription", "longDescription", "features"],
    "additionalProperties": False,
    "properties": {
        "localisedName": TEXT,
        "shortDescription": {**TEXT, "maxLength": 150},
        "longDescription": {**TEXT, "minLength": 150, "maxLength": 10_000},
        "features": TEXTS,
        "screenshots": TEXTS,
    },
}
# The keys of the standard 0.4 that we use, and those that it demands.
STANDARD = {
    "type": "object",
    "required": [
        "publiccodeYmlVersion",
        "name",
        "url",
        "platforms",
        "categories",
        "developmentStatus",
        "softwareType",
        "description",
        "legal",
        "maintenance",
        "localisation",
    ],
    "additionalProperties": False,
    "properties": {
        "publiccodeYmlVersion": {"const": "0.4"},
        "name": TEXT,
        "url": {"type": "string", "pattern": r"^https://\S+$"},
        "softwareVersion": TEXT,
        "platforms": TEXTS,
        "categories": TEXTS,
        "developmentStatus": {"enum": ["concept", "development", "beta", "stable", "obsolete"]},
        "softwareType": {"const": "standalone/web"},
        "intendedAudience": {"type": "object", "properties": {"countries": TEXTS, "scope": TEXTS}},
        "description": {"type": "object", "minProperties": 1, "additionalProperties": DESCRIPTION},
        "legal": {"type": "object", "required": ["license"]},
        "maintenance": {
            "type": "object",
            "required": ["type"],
            "properties": {"type": {"enum": ["internal", "contract", "community", "none"]}},
            "if": {"properties": {"type": {"enum": ["internal", "community"]}}},
            "then": {"required": ["contacts"]},
        },
        "localisation": {"type": "object", "required": ["localisationReady", "availableLanguages"]},
        "dependsOn": {"type": "object", "properties": {"open": {"type": "array", "items": {"required": ["name"]}}}},
    },
}


def test_publiccode_keeps_to_its_standard() -> None:
    jsonschema.validate(PUBLICCODE, STANDARD)


def test_publiccode_shows_pictures_that_are_there() -> None:
    shown = [path for texts in PUBLICCODE["description"].values() for path in texts.get("screenshots", ())]
    assert shown
    assert [path for path in shown if not (ROOT / path).is_file()] == []


def test_one_licence_and_one_version_everywhere() -> None:
    package: dict[str, Any] = json.loads((ROOT / "package.json").read_text())
    assert package["license"] == PUBLICCODE["legal"]["license"] == PROJECT["license"]
    assert f"SPDX-License-Identifier: {PROJECT['license']}\n" in (ROOT / "LICENSE").read_text()
    assert package["version"] == PUBLICCODE["softwareVersion"] == PROJECT["version"]
