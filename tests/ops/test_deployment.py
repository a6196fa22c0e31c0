"""The settings' list of variables, `.env.example`, `docker-compose.yml` and the images fit together."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from jena_waerme.settings import ENV_SCHEME
from tests.processes import PATIENCE_S

from .conftest import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
MAIL_TRIAL = "deploy/mail-trial.yml"
TRIAL_SERVICES: dict[str, Any] = yaml.safe_load((ROOT / MAIL_TRIAL).read_text())["services"]
SITE_SERVICES = ("web", "worker", "beat", "seed", "load", "backup")
ONE_OFF = {"seed", "load", "backup", "certificates-folder"}
OF_PROCESSES = {"WEB_CONCURRENCY", "OWNER_DATABASE_URL"}
SECRETS = {"SECRET_KEY", "FIELD_ENCRYPTION_KEYS", "DATABASE_PASSWORD", "SITE_DATABASE_PASSWORD", "REDIS_PASSWORD"}
ENV_EXAMPLE = (ROOT / ".env.example").read_text()
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def example_values() -> dict[str, str]:
    return dict(re.findall(r"^#?([A-Z][A-Z0-9_]+)=(.*)$", ENV_EXAMPLE, re.MULTILINE))


def substitutions() -> list[tuple[str, str]]:
    """Every `${NAME…}` of the compose file with what follows the name."""
    return re.findall(r"(?<!\$)\$\{([A-Z_]+)([^}]*)\}", (ROOT / "docker-compose.yml").read_text())


def test_env_example_lists_exactly_the_variables_that_are_read() -> None:
    read_by_compose = {name for name, _ in substitutions()} - {"SITE_VERSION"}
    assert set(example_values()) == set(ENV_SCHEME) | read_by_compose


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
    environment = set(SERVICES[name]["environment"]) - OF_PROCESSES
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


@pytest.mark.parametrize("name", sorted(set(SERVICES) - ONE_OFF))
def test_every_lasting_service_has_a_health_check(name: str) -> None:
    assert SERVICES[name].get("healthcheck", {}).get("test") or (name == "web" and "HEALTHCHECK" in DOCKERFILE)


def test_the_proxy_is_asked_by_get() -> None:
    """Its own interface refuses HEAD, which `wget --spider` sends."""
    assert "--spider" not in SERVICES["proxy"]["healthcheck"]["test"]


def test_every_foreign_image_is_pinned_by_a_version_tag() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    images = set(re.findall(r"\$\{[A-Z]+_IMAGE:-([^}]+)\}", text))
    named = {service["image"] for service in SERVICES.values()} - {"jena-waerme:${SITE_VERSION:-latest}"}
    assert all(re.fullmatch(r"\$\{[A-Z]+_IMAGE:-[^}]+\}", image) for image in named)
    assert set(re.findall(r"^ARG PYTHON_IMAGE=(\S+)", DOCKERFILE, re.MULTILINE)) < images
    assert len(images) == 4
    for image in images:
        assert re.search(r":\d+(\.\d+)*", image), image


def test_the_image_does_not_run_as_root() -> None:
    last_stage = DOCKERFILE.split("\nFROM ")[-1]
    assert re.search(r"^USER (?!root|0)\w+", last_stage, re.MULTILINE)


def test_one_service_builds_the_image_and_the_others_wait_for_it() -> None:
    assert [name for name, service in SERVICES.items() if "build" in service] == ["seed"]
    assert all(SERVICES[name]["pull_policy"] == "never" for name in SITE_SERVICES if name != "seed")


@pytest.mark.parametrize("name", [*SERVICES, *TRIAL_SERVICES])
def test_every_container_is_bounded(name: str) -> None:
    service = (SERVICES | TRIAL_SERVICES)[name]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["read_only"] is True
    assert service["logging"]["options"].keys() == {"max-size", "max-file"}
    assert service["pids_limit"]
    assert service["mem_limit"]
    assert all("size=" in entry or entry.startswith("/var/run/") for entry in service.get("tmpfs", []))


def test_only_who_hands_out_a_folder_is_root_and_nothing_else() -> None:
    users = {name: service.get("user", "site") for name, service in SERVICES.items()}
    assert [name for name, user in users.items() if user in {"root", "0"}] == ["certificates-folder"]
    added = {name: service["cap_add"] for name, service in SERVICES.items() if "cap_add" in service}
    assert added == {"proxy": ["NET_BIND_SERVICE"], "certificates-folder": ["CHOWN", "DAC_OVERRIDE"]}


def test_the_database_of_the_containers_logs_no_values_either() -> None:
    library = (ROOT / "bin/lib/postgres.sh").read_text()
    options = re.findall(r"^WITHOUT_VALUES=\((.+)\)$", library, re.MULTILINE)[0].split()
    assert SERVICES["database"]["command"] == ["postgres", *options]


def test_only_preparation_and_backup_know_the_owner_of_the_database() -> None:
    knowing = {name for name, service in SERVICES.items() if "OWNER_DATABASE_URL" in service.get("environment", {})}
    assert knowing == {"seed", "backup"}


def test_only_the_proxy_the_worker_and_the_loader_reach_other_servers() -> None:
    ways_out = {name for name, network in COMPOSE["networks"].items() if not (network or {}).get("internal")}
    reaching = {name for name, service in SERVICES.items() if ways_out & set(service.get("networks", []))}
    assert reaching == {"proxy", "load", "worker"}  # the worker sends the letters
    beside = {name for name, service in SERVICES.items() if "letters" in service.get("networks", [])}
    assert beside == {"worker"}
    assert SERVICES["load"]["profiles"] == ["by-hand"]


def test_letters_without_a_mail_server_outlive_the_worker() -> None:
    folder = SERVICES["worker"]["environment"]["MAIL_FOLDER"].removeprefix("${MAIL_FOLDER:-").removesuffix("}")
    assert f"letters:{folder}" in SERVICES["worker"]["volumes"]
    assert "letters" in COMPOSE["volumes"]
    assert f"--owner site --group site {folder}" in (ROOT / "Dockerfile").read_text()


def test_the_mail_server_for_trials_is_reached_by_the_worker_and_this_machine_and_asks_nobody() -> None:
    assert set(TRIAL_SERVICES).isdisjoint(SERVICES)
    (service,) = TRIAL_SERVICES.values()
    assert re.fullmatch(r"axllent/mailpit:v\d+\.\d+(\.\d+)?", service["image"])
    assert service["user"].split(":")[0] not in {"", "0", "root"}
    assert service["ports"] == ["127.0.0.1:8025:8025"]
    assert set(service["networks"]) <= set(SERVICES["worker"]["networks"]) - {"inside"}
    assert not COMPOSE["networks"]["letters"], "a port of a network without a way out is not published"
    asks_nobody = {"MP_DISABLE_VERSION_CHECK", "MP_SMTP_DISABLE_RDNS", "MP_BLOCK_REMOTE_CSS_AND_FONTS"}
    assert {name for name in asks_nobody if service["environment"].get(name) == "true"} == asks_nobody
    assert not [name for name in service["environment"] if "RELAY" in name or "FORWARD" in name]


def test_no_password_is_printed_where_the_output_is_kept() -> None:
    assert SERVICES["seed"]["command"][-1] == "--no-user"
    command = " ".join(SERVICES["redis"]["command"])
    assert "--requirepass" not in command


@pytest.mark.skipif(not shutil.which("docker-compose"), reason="Debian 13's package docker-compose is not installed")
@pytest.mark.parametrize("beside", [(), ("-f", MAIL_TRIAL)])
def test_compose_itself_reads_the_file(tmp_path: Path, beside: tuple[str, ...]) -> None:
    secrets = "".join(f"{name}=x\n" for name in sorted(SECRETS | {"SITE_HOST"}))
    (tmp_path / "env").write_text(secrets)
    files = ("-f", "docker-compose.yml", *beside)
    env_file = ("--env-file", str(tmp_path / "env"))
    command = ("docker-compose", *files, *env_file, "--profile", "by-hand", "config", "--quiet")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE_S)
    assert (done.returncode, done.stderr) == (0, "")


def test_images_are_pinned_by_digest_and_by_tag_again(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    for name in ("bin/pin-images", "docker-compose.yml"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".env").write_text("SITE_HOST=waerme.example\nCADDY_IMAGE=caddy:1\n")
    docker = tmp_path / "docker"
    docker.write_text(
        f'#!/bin/sh\n[ "$1" = pull ] && exit\nfor last; do :; done\necho "${{last%:*}}@sha256:{"a1" * 32}"\n'
    )
    docker.chmod(0o755)
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run(["bin/pin-images"], cwd=tmp_path, env=environment, check=True, capture_output=True)
    lines = (tmp_path / ".env").read_text().splitlines()
    assert lines[0] == "SITE_HOST=waerme.example"
    parts = ["CADDY", "DATABASE", "PYTHON", "REDIS"]
    assert sorted(line.split("=")[0] for line in lines[1:]) == [f"{part}_IMAGE" for part in parts]
    assert all(re.search(r"=\S+@sha256:[0-9a-f]{64}$", line) for line in lines[1:])
    subprocess.run(["bin/pin-images", "--tags"], cwd=tmp_path, env=environment, check=True, capture_output=True)
    assert (tmp_path / ".env").read_text() == "SITE_HOST=waerme.example\n"


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
