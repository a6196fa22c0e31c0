"""The settings' list of variables, `.env.example`, `docker-compose.yml` and the images fit together."""

import re
from typing import Any

import pytest
import yaml

from jena_waerme.settings import ENV_SCHEME

from .conftest import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
SITE_SERVICES = ("web", "worker", "beat", "seed")
COMPOSE_ONLY = {"SITE_HOST", "DATABASE_PASSWORD", "REDIS_PASSWORD"}
SECRETS = {"SECRET_KEY", "FIELD_ENCRYPTION_KEYS", "DATABASE_PASSWORD", "REDIS_PASSWORD"}
ENV_EXAMPLE = (ROOT / ".env.example").read_text()
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def example_values() -> dict[str, str]:
    return dict(re.findall(r"^#?([A-Z][A-Z0-9_]+)=(.*)$", ENV_EXAMPLE, re.MULTILINE))


def substitutions() -> list[tuple[str, str]]:
    """Every `${NAME…}` of the compose file with what follows the name."""
    return re.findall(r"(?<!\$)\$\{([A-Z_]+)([^}]*)\}", (ROOT / "docker-compose.yml").read_text())


def test_env_example_lists_exactly_the_variables_that_are_read() -> None:
    assert set(example_values()) == set(ENV_SCHEME) | COMPOSE_ONLY


def test_env_example_explains_every_variable() -> None:
    for block in ENV_EXAMPLE.split("\n\n"):
        assert block.startswith("# "), block


def test_env_example_shows_the_true_defaults() -> None:
    shown = {name: value for name, value in example_values().items() if value and name in ENV_SCHEME}
    for name, value in shown.items():
        kind, default = ENV_SCHEME[name]
        if kind is list:
            assert value == ",".join(default)
        elif kind is bool:
            assert value == str(default).lower()
        elif kind is float:
            assert float(value) == default
        else:
            assert str(default).endswith(value), name


@pytest.mark.parametrize("name", SITE_SERVICES)
def test_compose_gives_the_site_every_variable_of_the_settings(name: str) -> None:
    given_by_the_image = set(re.findall(r"([A-Z_]+)=", DOCKERFILE)) & set(ENV_SCHEME)
    environment = set(SERVICES[name]["environment"])
    assert environment <= set(ENV_SCHEME)
    assert environment | (given_by_the_image & {"STATIC_ROOT"}) == set(ENV_SCHEME)


def test_compose_reads_only_variables_that_env_example_explains() -> None:
    assert {name for name, _ in substitutions()} - {"SITE_VERSION"} <= set(example_values())


def test_no_secret_has_a_default() -> None:
    required = [(name, rest) for name, rest in substitutions() if name in SECRETS]
    assert {name for name, _ in required} == SECRETS
    assert all(rest.startswith(":?") for _, rest in required)
    assert all(example_values()[name] == "" for name in SECRETS)


def test_debug_is_off_and_https_is_on_in_containers() -> None:
    environment = SERVICES["web"]["environment"]
    assert (environment["DEBUG"], environment["HTTPS"], environment["BEHIND_PROXY"]) == ("false", "true", "true")


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {"seed"}))
def test_every_lasting_service_has_a_health_check(name: str) -> None:
    assert SERVICES[name].get("healthcheck", {}).get("test") or (name == "web" and "HEALTHCHECK" in DOCKERFILE)


def test_every_foreign_image_is_pinned_by_a_version_tag() -> None:
    images = [service["image"] for service in SERVICES.values() if "build" not in service]
    images += re.findall(r"^FROM (\S+:\S+)", DOCKERFILE, re.MULTILINE)
    assert len(images) == 4
    for image in images:
        assert re.search(r":\d+(\.\d+)*", image), image


def test_the_image_does_not_run_as_root() -> None:
    last_stage = DOCKERFILE.split("\nFROM ")[-1]
    assert re.search(r"^USER (?!root|0)\w+", last_stage, re.MULTILINE)


def test_only_the_proxy_is_reached_from_outside() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert COMPOSE["networks"]["inside"]["internal"] is True


def test_the_proxy_log_drops_what_tells_about_people() -> None:
    caddyfile = (ROOT / "deploy/Caddyfile").read_text()
    for field in ("remote_ip", "client_ip", "headers"):
        assert re.search(rf"request>{field} delete", caddyfile)
    pattern = re.search(r'request>uri regexp "(.+?)" "(.+?)"', caddyfile)
    assert pattern
    written = re.sub(pattern[1].replace("\\\\", "\\"), pattern[2], "/api/v1/adressen/4711?q=Markt+1")
    assert "4711" not in written
    assert "Markt" not in written
