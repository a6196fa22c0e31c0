"""Who gets where: everybody, on every address of the advisors' pages."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, reverse

from calculator.consultations.urls import urlpatterns
from calculator.models import (
    AccessEntry,
    Consultation,
    FormerVariant,
    ModuleUse,
    QuoteFile,
    Snapshot,
    TextModule,
    Variant,
)
from tests import builders

pytestmark = pytest.mark.django_db
PEOPLE = ("nobody", "editor", "keeper", "root", "colleague", "advisor", "lead")
OPEN = {"sign_in", "sign_out", "desk_end"}
# Pages without a case, then those of a case, by the method that does something.
DESK = {"list": "get", "new": "get", "take": "get", "give_out_all": "post"}
LEAD_DESK = {"access_log": "get", "counts": "get", "counts_csv": "get", "modules": "get", "module": "get"}
CASE = {
    "case": "get", "edit": "get", "add_variant": "get", "variant": "get", "remove_variant": "get", "offer": "get",
    "changes": "get",
    "keep_results": "post", "files": "get", "file": "get", "remove_file": "post", "protocol": "get",
    "workbook": "get", "checklist": "get", "preview": "get", "data_file": "get", "manage": "get",
    "align": "post", "renovated": "get", "bring_back": "post", "house": "get",
    "duplicate": "post", "give_out": "get", "delete": "post",
}  # fmt: skip
LEAD_CASE = {"hand_over": "post"}
LET_IN = {200, 302, 400}


@pytest.fixture
def people(advisor: User, colleague: User, lead: User) -> dict[str, User | None]:
    return {
        "nobody": None,
        "editor": builders.account("redaktion", "Redaktion", "Freigabe"),
        "keeper": builders.account("verwalter", "Verwaltung"),
        "root": User.objects.create_superuser("root", password="long-enough-2026"),
        "colleague": colleague,
        "advisor": advisor,
        "lead": lead,
    }


def address(name: str, case: Consultation) -> str:
    more = {
        "variant": [1], "remove_variant": [1], "align": [1], "offer": [1, "gas", 1], "file": [], "remove_file": [],
    }  # fmt: skip
    arguments = [case.pk, *more.get(name, [])] if name in CASE | LEAD_CASE else []
    if name == "module":
        arguments = [TextModule.objects.get_or_create(use=ModuleUse.STEP, title="Schritt", text="Anrufen")[0].pk]
    if name in {"file", "remove_file"}:
        arguments.append(QuoteFile.objects.values_list("pk", flat=True).get())
    if name == "bring_back":
        arguments.append(former(case))
    return reverse(f"calculator:consultations:{name}", args=arguments)


def former(case: Consultation) -> int:
    values = {"position": 1, "title": "Alt", "query": builders.HOUSE, "was_replaced": False, "version": 1}
    return FormerVariant.objects.create(consultation=case, **values).pk


def asked(client: Client, user: User | None, method: str, url: str) -> int:
    client.logout()
    if user:
        client.force_login(user)
    data = builders.HOUSE if method == "get" and url.endswith("uebernehmen/") else ""
    answer = client.post(url) if method == "post" else client.get(f"{url}?{data}")
    if user is None:
        expected = 403 if method == "post" else 302
        assert answer.status_code == expected
        return 401
    return answer.status_code


def test_the_matrix_names_every_address() -> None:
    names = {each.name for each in urlpatterns if isinstance(each, URLPattern)}
    assert names == {*OPEN, *DESK, *LEAD_DESK, *CASE, *LEAD_CASE}


@pytest.mark.parametrize("person", PEOPLE)
def test_pages_without_a_case(client: Client, people: dict[str, User | None], case: Consultation, person: str) -> None:
    for name in [*DESK, *LEAD_DESK]:
        allowed = {"lead"} if name in LEAD_DESK else {"colleague", "advisor", "lead"}
        status = asked(client, people[person], (DESK | LEAD_DESK)[name], address(name, case))
        assert status in (LET_IN if person in allowed else {401, 403}), (name, status)


@pytest.mark.parametrize("name", [*CASE, *LEAD_CASE])
def test_pages_of_a_case_for_its_advisor_and_the_lead(
    client: Client, people: dict[str, User | None], case: Consultation, name: str
) -> None:
    method = (CASE | LEAD_CASE)[name]
    if method == "get":
        assert asked(client, people["lead"], method, address(name, case)) in LET_IN
    status = asked(client, people["advisor"], method, address(name, case))
    assert status in ({403} if name in LEAD_CASE else LET_IN)


@pytest.mark.parametrize("name", [name for name, method in (CASE | LEAD_CASE).items() if method == "post"])
def test_what_the_lead_may_do_to_a_case(
    client: Client, people: dict[str, User | None], case: Consultation, name: str
) -> None:
    assert asked(client, people["lead"], "post", address(name, case)) in LET_IN


@pytest.mark.parametrize("person", ["nobody", "editor", "keeper", "root", "colleague"])
def test_pages_of_a_case_for_everybody_else(
    client: Client, people: dict[str, User | None], case: Consultation, person: str
) -> None:
    for name, method in (CASE | LEAD_CASE).items():
        status = asked(client, people[person], method, address(name, case))
        if person == "colleague":  # not even whether the case exists
            assert status == (403 if name in LEAD_CASE else 404), name
        else:
            assert status in {401, 403}, name


@pytest.mark.parametrize("person", ["nobody", "editor", "keeper", "root", "colleague"])
def test_who_is_not_let_in_changes_nothing_and_reads_nothing(
    client: Client, people: dict[str, User | None], case: Consultation, person: str
) -> None:
    before = [list(model.objects.values()) for model in (Consultation, Variant, Snapshot)]
    for name, method in (CASE | LEAD_CASE).items():
        client.logout()
        if user := people[person]:
            client.force_login(user)
        url = address(name, case)
        answer = client.post(url) if method == "post" else client.get(url)
        assert case.client_name.encode() not in answer.content
        assert case.title.encode() not in answer.content
    assert before == [list(model.objects.values()) for model in (Consultation, Variant, Snapshot)]


def test_who_is_not_let_in_reads_which_role_is_needed(client: Client, advisor: User) -> None:
    client.force_login(User.objects.create_superuser("root2"))
    answer = client.get(reverse("calculator:consultations:list"))
    assert "Rolle „Beratung“ oder „Beratungsleitung“" in answer.content.decode()
    client.force_login(advisor)
    answer = client.get(reverse("calculator:consultations:access_log"))
    assert (answer.status_code, "nur die Beratungsleitung" in answer.content.decode()) == (403, True)


def test_an_advisor_lists_own_cases_and_the_lead_all(
    client: Client, case: Consultation, colleague: User, lead: User
) -> None:
    builders.consultation(colleague, title="Reihenhaus am Bach")
    client.force_login(colleague)
    page = client.get(reverse("calculator:consultations:list")).content.decode()
    assert ("Reihenhaus am Bach" in page, case.title in page) == (True, False)
    client.force_login(lead)
    page = client.get(reverse("calculator:consultations:list")).content.decode()
    assert ("Reihenhaus am Bach" in page, case.title in page) == (True, True)


def test_a_variant_or_file_of_another_case_is_not_reached_through_ones_own(
    client: Client, case: Consultation, colleague: User
) -> None:
    own = builders.consultation(colleague)
    file = case.files.get()
    client.force_login(colleague)
    assert client.get(reverse("calculator:consultations:file", args=[own.pk, file.pk])).status_code == 404
    assert client.post(reverse("calculator:consultations:remove_file", args=[own.pk, file.pk])).status_code == 404
    assert client.get(reverse("calculator:consultations:variant", args=[own.pk, 1])).status_code == 404


def test_handing_over_moves_the_case(
    client: Client, case: Consultation, advisor: User, colleague: User, lead: User
) -> None:
    client.force_login(lead)
    url = reverse("calculator:consultations:hand_over", args=[case.pk])
    assert client.post(url, {"advisor": colleague.pk}).status_code == 302
    page = reverse("calculator:consultations:case", args=[case.pk])
    client.force_login(advisor)
    assert client.get(page).status_code == 404
    client.force_login(colleague)
    assert client.get(page).status_code == 200


@pytest.mark.parametrize("roles", [(), ("Redaktion",)])
def test_a_case_cannot_go_to_somebody_who_may_not_open_it(
    client: Client, case: Consultation, lead: User, roles: tuple[str, ...]
) -> None:
    stranger = builders.account("fremd", *roles)
    client.force_login(lead)
    answer = client.post(reverse("calculator:consultations:hand_over", args=[case.pk]), {"advisor": stranger.pk})
    assert answer.status_code == 400
    assert "Diese Person kann keine Fälle übernehmen" in answer.content.decode()


def test_the_admin_has_no_door_to_consultations() -> None:
    assert not {Consultation, Variant, Snapshot, QuoteFile, AccessEntry} & set(admin.site._registry)


def test_an_account_with_cases_is_not_deleted_with_them(client: Client, case: Consultation, advisor: User) -> None:
    root = User.objects.create_superuser("root", password="long-enough-2026")
    client.force_login(root)
    client.post(reverse("admin:auth_user_delete", args=[advisor.pk]), {"post": "yes"})
    assert Consultation.objects.filter(pk=case.pk).exists()
