"""The roles of the staff as the migrations made them; tests that empty every table empty those of the roles too."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType

_GRANTED: dict[str, list[tuple[str, str]]] = {}


def remember() -> None:
    """Keep what each role may do, read from a database that has seen the migrations and no test yet."""
    for group in Group.objects.all():
        rows = group.permissions.values_list("content_type__app_label", "codename")
        _GRANTED[group.name] = [(app, codename) for app, codename in rows]


def role(name: str) -> Group:
    """Return a role with all that it was given, made anew where a test emptied the tables before."""
    if found := Group.objects.filter(name=name).first():
        return found
    ContentType.objects.clear_cache()
    group = Group.objects.create(name=name)
    group.permissions.set(
        Permission.objects.get(content_type__app_label=app, codename=codename) for app, codename in _GRANTED[name]
    )
    return group
