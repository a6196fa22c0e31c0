"""Feeds for programs that tell people what is new, in the form of Atom (RFC 4287): a door for every room that has news.

An identifier is a tag (RFC 4151) of the site's own name, or of the first that it answers to where nobody told it one:
an entry stays the same one whatever address it gets. What a feed says in another language is another entry.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.encoding import iri_to_uri
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import http_date, quote_etag
from django.utils.translation import get_language

from zones.city import CITY
from zones.read_only import open_to_all

MEDIA_TYPE = "application/atom+xml"
MOST_ENTRIES = 30
_TAGGED_SINCE = 2026  # RFC 4151: a year in which the name was the operator's
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufddf\ufffe\uffff]")


@dataclass(frozen=True)
class NewsEntry:
    """One thing that is new.

    ``key``: names it within the site, for good; ``page``: path of the page that tells more, perhaps with a query;
    ``updated``: since when it holds; ``sentences``: plain text, each a paragraph.
    """

    key: str
    title: str
    page: str
    updated: datetime
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class News:
    """A feed: what it is about, its page, and what is new. ``began``: when it says anything at all, without entries."""

    key: str
    title: str
    subtitle: str
    page: str
    began: datetime
    entries: Sequence[NewsEntry]

    @property
    def newest(self) -> list[NewsEntry]:
        """The entries that are told, the latest first."""
        return sorted(self.entries, key=lambda entry: entry.updated, reverse=True)[:MOST_ENTRIES]


class _Atom(Atom1Feed):
    """Django's own, but that a feed without entries is as old as what it tells of: the clock would be a change."""

    began: datetime

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=self.began)


def answer(request: HttpRequest, news: News, *, cache: str) -> HttpResponse:
    """Return a feed, or that nothing has changed since it was asked for last; ``cache``: who may keep it, how long."""
    body = _written(request, news)
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = HttpResponse(body, content_type=f"{MEDIA_TYPE}; charset=utf-8")
    response["Cache-Control"], response["ETag"] = cache, etag
    newest = max((entry.updated for entry in news.newest), default=news.began)
    response["Last-Modified"] = http_date(newest.timestamp())
    conditional = get_conditional_response(request, etag=etag, response=response)
    answered = conditional if isinstance(conditional, HttpResponse) else response
    return open_to_all(answered) if cache.startswith("public") else answered  # a feed of a house is its reader's


def _written(request: HttpRequest, news: News) -> bytes:
    feed = _Atom(
        title=_text(news.title),
        link=request.build_absolute_uri(news.page),
        description="",
        subtitle=_text(news.subtitle),
        language=get_language(),
        author_name=_text(settings.OPERATOR["name"] or CITY.site_name),
        author_link=request.build_absolute_uri("/"),
        feed_url=iri_to_uri(request.build_absolute_uri()),
        feed_guid=_tag(news.key),
    )
    feed.began = _moment(news.began)
    for entry in news.newest:
        feed.add_item(
            title=_text(entry.title),
            link=request.build_absolute_uri(entry.page),
            description="".join(f"<p>{escape(_text(each))}</p>" for each in entry.sentences),
            unique_id=_tag(entry.key),
            pubdate=_moment(entry.updated),
            updateddate=_moment(entry.updated),
        )
    return feed.writeString("utf-8").encode()


def _tag(key: str) -> str:
    return f"tag:{_own_name()},{_TAGGED_SINCE}:{get_language()}/{key}"


def _own_name() -> str:
    names = (each.strip("[].") for each in settings.ALLOWED_HOSTS if each != "*")
    return urlsplit(settings.SITE_URL).hostname or next(names, "localhost")


def _moment(when: datetime) -> datetime:
    return when.astimezone(UTC).replace(microsecond=0)


def _text(text: str) -> str:
    """Return a text without the characters that no XML may hold, however they came into a title."""
    return _NOT_IN_XML.sub("", " ".join(str(text).split()))
