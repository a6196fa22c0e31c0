"""Which zones the published plan has, to choose from."""

from zones.models import Edition


def zone_names() -> list[tuple[str, str]]:
    """Return the code and the name of each zone; nothing while no plan is published."""
    plan = Edition.objects.published_plan()
    return [(zone.code, str(zone)) for zone in plan.zones.order_by("code")] if plan else []
