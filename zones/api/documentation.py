"""The page that explains the interface to people, with examples to follow."""

import json
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.encoding import iri_to_uri

from zones.api.changes import CHANGES
from zones.api.openapi import description
from zones.api.route import every_route
from zones.api.serving import endpoint


@endpoint(is_open=False)
def documentation(request: HttpRequest) -> HttpResponse:
    """List every address with its parameters and an example that can be followed."""
    described = description(request)
    context = {
        "changes": CHANGES,
        "server": described["servers"][0]["url"],
        "operations": list(_told(described["paths"])),
    }
    return render(request, "zones/interface.html", context)


def _told(paths: dict[str, Any]) -> Iterable[dict[str, Any]]:
    for each, (path, methods) in zip(every_route(), paths.items(), strict=True):
        example = iri_to_uri(reverse("api-1:documentation") + each.example) if each.example else ""
        operation = methods[each.method]
        yield {"path": path, "example": example, "shown": _shown(operation), "method": each.method.upper(), **operation}


def _shown(operation: dict[str, Any]) -> list[dict[str, str]]:
    """Return the examples of an answer, each as it is sent but in lines."""
    content: dict[str, Any] = next(iter(operation["responses"]["200"]["content"].values()), {})
    return [
        {"name": name, "summary": each["summary"], **_text_or_link(each)}
        for name, each in content.get("examples", {}).items()
    ]


def _text_or_link(example: dict[str, Any]) -> dict[str, str]:
    if "externalValue" in example:
        return {"url": example["externalValue"]}
    return {"text": json.dumps(example["value"], ensure_ascii=False, indent=1)}
