"""What every letter says: of a demonstration that it is one, how to end it once, the day as its language writes it."""

import re
from email.message import EmailMessage

import pytest
from django.core.cache import cache
from django.test import Client

from tests import builders
from tests.languages.easy import broken_on
from tests.notices.conftest import Post, ask, confirmed, send_all

pytestmark = pytest.mark.django_db
ZONE = "/benachrichtigung/gebiet/DEMO-02/"
ANSWER = "/benachrichtigung/ergebnis/?house.build_year=1975&systems=heat_pump,gas"
MARKS = {
    "": "Demonstration – nicht die beschlossenen Gebiete",
    "/en": "Demonstration – not the adopted areas",
    "/leicht": "Das sind nicht die echten Gebiete der Stadt.",
}


def bodies(letter: EmailMessage) -> tuple[str, str]:
    text, page = (letter.get_body((kind,)) for kind in ("plain", "html"))
    assert text
    assert page
    return text.get_content(), page.get_content()


@pytest.mark.parametrize("language", MARKS)
def test_a_letter_about_a_demonstration_says_that_it_is_one(client: Client, post: Post, language: str) -> None:
    builders.published_city()
    ask(client, f"{language}{ZONE}")
    ask(client, f"{language}{ANSWER}")
    send_all()
    of_plan, of_answer = post.letters
    assert [MARKS[language] in body for body in bodies(of_plan)] == [True, True]
    assert [MARKS[language] in body for body in bodies(of_answer)] == [False, False]


@pytest.mark.usefixtures("plan")
def test_a_letter_about_the_plan_of_the_city_does_not(client: Client, post: Post) -> None:
    ask(client, ZONE)
    send_all()
    assert not [body for body in bodies(post.letters[0]) if "Demonstration" in body]


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(("language", "month"), [("", "[A-ZÄ][a-zä]+"), ("/en", "[A-Z][a-z]+")])
def test_the_way_to_end_it_stands_once_and_the_day_as_the_language_writes_it(
    client: Client, post: Post, language: str, month: str
) -> None:
    confirmed(client, post, f"{language}{ZONE}")
    cache.clear()
    ask(client, f"{language}{ZONE}")
    send_all()
    text, page = bodies(post.letters[0])
    assert (text.count("/beenden/"), page.count("/beenden/")) == (1, 1)
    assert re.search(rf"\b\d{{1,2}}\.? {month} \d{{4}}\b", text)


@pytest.mark.parametrize("path", [ZONE, ANSWER])
def test_letters_in_leichte_sprache_keep_its_rules(client: Client, post: Post, path: str) -> None:
    builders.published_city()
    ask(client, f"/leicht{path}")
    send_all()
    assert broken_on(bodies(post.letters[0])[1]) == []
