"""How cells look: few roles, dark text on light ground, readable in black and white."""

from typing import Any

from calculator.reports.workbook.book import Kind, Role

INK, GREEN, PALE, ENTRY, LINE = "#1A1A1A", "#0B4F3C", "#E3EFEA", "#FFF6D6", "#9AA5A0"
# Told apart by lightness as well, and safe for most colour-blind readers (after Okabe and Ito).
PALETTE = ("#0B4F3C", "#D55E00", "#0072B2", "#E69F00", "#7A4B94", "#56B4E9", "#8A8A8A", "#009E73")
LOOKS: dict[Role, dict[str, Any]] = {
    Role.TITLE: {"bold": True, "font_size": 16, "font_color": GREEN},
    Role.SECTION: {"bold": True, "font_size": 11, "font_color": GREEN, "bottom": 1, "bottom_color": LINE},
    Role.HEAD: {"bold": True, "bg_color": GREEN, "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter"},
    Role.LABEL: {"font_color": INK, "align": "left", "valign": "top"},
    Role.PLAIN: {"font_color": INK, "valign": "top"},
    Role.WRAPPED: {"font_color": INK, "text_wrap": True, "valign": "top"},
    Role.INPUT: {
        "font_color": INK,
        "valign": "top",
        "bg_color": ENTRY,
        "border": 1,
        "border_color": LINE,
        "locked": False,
    },
    Role.SUM: {"bold": True, "font_color": INK, "bg_color": PALE, "top": 1, "top_color": LINE},
    Role.NOTE: {"font_color": "#444444", "text_wrap": True, "valign": "top"},
    Role.WARNING: {"bold": True, "font_color": "#7A2E00", "valign": "top"},
    Role.LINK: {"font_color": "#0B4F3C", "underline": 1},
}


def indented(role: Role, kind: Kind) -> bool:
    """Whether text stands a little away from the number before it."""
    return kind is Kind.TEXT and role in (Role.PLAIN, Role.WRAPPED)
