"""Each page describes itself in its own words, and what it says to programs is true and ends nowhere too early."""

import json
from typing import Any

import pytest
from django.template import Context, Template
from django.test import Client
from lxml import html

from tests.browser.conftest import publish_four_zones
from tests.browser.pages import EVERY, FOUND

pytestmark = pytest.mark.django_db


def head(client: Client, path: str) -> html.HtmlElement:
    return html.fromstring(client.get(path, follow=True).content.decode()).find("head")


def said(of: html.HtmlElement, name: str) -> list[str]:
    return [
        str(each.get("content")) for each in of.iterfind("meta") if name in {each.get("name"), each.get("property")}
    ]


def linked(of: html.HtmlElement) -> list[dict[str, Any]]:
    return [json.loads(str(each.text)) for each in of.iterfind("script") if each.get("type") == "application/ld+json"]


@pytest.mark.parametrize("start", ["", "/en"])
def test_no_two_pages_share_a_description_and_none_is_without(client: Client, start: str) -> None:
    publish_four_zones()
    by_text: dict[str, set[str]] = {}
    for path in FOUND:
        answer = client.get(start + path, follow=True)
        (text,) = said(html.fromstring(answer.content.decode()).find("head"), "description")
        by_text.setdefault(text, set()).add(answer.request["PATH_INFO"])
    assert "" not in by_text
    assert {text: pages for text, pages in by_text.items() if len(pages) > 1} == {}


def test_a_link_that_is_sent_on_shows_title_and_description_of_its_page(client: Client) -> None:
    publish_four_zones()
    for path in EVERY:
        of = head(client, path)
        assert said(of, "og:title") == [of.findtext("title")], path
        assert said(of, "og:description") == said(of, "description"), path
    home = head(client, "/en/")
    assert said(home, "og:locale") == ["en_GB"]
    assert said(home, "og:image") == ["http://testserver/static/img/preview.png"]
    assert said(home, "og:type") == ["website"]


def test_the_home_page_says_how_to_search_it(client: Client) -> None:
    (site,) = linked(head(client, "/en/"))
    assert (site["@type"], site["inLanguage"]) == ("WebSite", "en")
    target = site["potentialAction"]["target"]["urlTemplate"]
    assert target == "http://testserver/en/adresse/?q={search_term_string}"


def test_questions_are_told_with_the_answers_that_the_page_shows(client: Client) -> None:
    (page,) = linked(head(client, "/wissen/fragen/"))
    shown = client.get("/wissen/fragen/").context["questions"]
    assert [each["name"] for each in page["mainEntity"]] == [each.title for each in shown]
    answers = [each["acceptedAnswer"]["text"] for each in page["mainEntity"]]
    assert all(answers)
    assert not any("<" in answer or "\n" in answer for answer in answers)
    assert linked(head(client, "/wissen/fragen/?q=Miete")) == []


def test_no_text_ends_the_data_that_it_stands_in() -> None:
    class Text:
        title, body = "</script><b>&", "<p>ja &amp; nein</p><span popover id=w>Wort: was es heißt</span>"

    page = Template("{% load head %}{% questions_and_answers texts %}").render(Context({"texts": [Text]}))
    inner = page.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in inner
    (question,) = json.loads(inner)["mainEntity"]
    assert question["name"] == Text.title
    assert question["acceptedAnswer"]["text"] == "ja & nein"


@pytest.mark.parametrize(("text", "kept"), [(' a\n  "b" ', "a &quot;b&quot;"), ("{{ typed }}", "&lt;&quot;&gt;")])
def test_a_text_kept_for_the_head_stays_in_its_attribute(text: str, kept: str) -> None:
    page = Template("{% load head %}{% keep it %}" + text + '{% endkeep %}<i a="{{ it }}">')
    assert page.render(Context({"typed": '<">'})) == f'<i a="{kept}">'
