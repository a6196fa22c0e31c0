"""How far the by-law on connection to the heat network reaches the zones."""

from zones.models import ConnectionDuty, Edition, Steckbrief


def duties() -> dict[int, ConnectionDuty]:
    """Return it by the row of each zone of the published plan for which it is known: one query for many houses."""
    plan = Edition.objects.published_plan()
    sheets = Steckbrief.objects.filter(zone__edition=plan).values_list("zone_id", "connection_duty")
    return {zone: ConnectionDuty(duty) for zone, duty in sheets if duty is not None}


def duty_in(sheet: Steckbrief | None) -> ConnectionDuty:
    """Return how far the by-law on connection reaches a zone; unknown where nobody has entered it."""
    stated = sheet.connection_duty if sheet else None
    return ConnectionDuty.UNKNOWN if stated is None else ConnectionDuty(stated)
