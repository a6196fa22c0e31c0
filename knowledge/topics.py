"""What there is a page for, in the order of the overview; the value is the last part of its address."""

from enum import StrEnum


class Topic(StrEnum):
    """A page. Its text is `content/<language>/<value>.md`, its picture `knowledge/pictures/<value>.html`."""

    PLAN = "waermeplanung"
    NETWORK = "fernwaerme"
    HEAT_PUMP = "waermepumpe"
    RENOVATION = "sanierung"
    GAS = "gasheizung"
    LAW = "gesetz"
    GRANTS = "foerderung"
    TENANTS = "miete"
    COMMUNITY = "eigentuemergemeinschaft"
