"""Whom to ask, for templates of every app."""

from django import template

from zones.doors import contacts as door

register = template.Library()


@register.simple_tag
def contacts_for(*topics: str) -> list[door.Contact]:
    """Return the offices that fit these topics, by the words of `ContactTopic`; raises ValueError for another word."""
    return door.contacts_for(*map(door.ContactTopic, topics))
