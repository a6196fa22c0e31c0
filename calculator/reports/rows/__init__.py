"""The rows that every rendering of an answer shows: page, PDF, spreadsheet, CSV and JSON. Made once, exact, unrounded.

Amounts are ``Decimal`` with the unit in the name; whoever shows them rounds. Sentences and labels are finished German.
"""

from calculator.reports.rows.alike import in_one_line, same_for_systems
from calculator.reports.rows.assumptions import assumption_rows, certainty_name, shown_value
from calculator.reports.rows.bar_places import BarPlace
from calculator.reports.rows.community import CommunityRow, CommunityTable, community_table
from calculator.reports.rows.cost_blocks import BLOCKS, block_sums
from calculator.reports.rows.demand import demand_sentences
from calculator.reports.rows.dwellings import DwellingRow, DwellingTable, dwelling_table
from calculator.reports.rows.earlier import EarlierRow, earlier_rows
from calculator.reports.rows.emissions import EmissionRow, emission_rows
from calculator.reports.rows.figures import FIGURES, figure_name, figure_names, total_explained
from calculator.reports.rows.first_figures import first_figures, whose_money
from calculator.reports.rows.flat import FlatRow, FlatTable, flat_table
from calculator.reports.rows.futures import FuturesTable, futures_table
from calculator.reports.rows.items import ItemRow, ItemRows, Source
from calculator.reports.rows.later import LaterRow, LaterTable, later_table
from calculator.reports.rows.law import (
    DutyRow,
    PermissionRow,
    PlanNote,
    SubsidyRow,
    SubsidyTable,
    duty_rows,
    permission_row,
    permission_rows,
    plan_notes,
    subsidy_row,
    subsidy_tables,
    verdict_name,
)  # fmt: skip
from calculator.reports.rows.loans import LoanRow, loan_rows
from calculator.reports.rows.month_changes import Direction, ends_eur, first_eur, way_of
from calculator.reports.rows.month_figures import LETTING, MonthFigure, MonthFigures, Whose
from calculator.reports.rows.opened import OpenedAmount
from calculator.reports.rows.parties import PartyRow, party_rows
from calculator.reports.rows.parties_opened import OpenedParty, opened_parties
from calculator.reports.rows.renovation import RenovationTable, renovation_table
from calculator.reports.rows.siting import SiteRow, site_rows
from calculator.reports.rows.summary import SummaryRow, by_cost, reference_of, summary_rows
from calculator.reports.rows.tenant_flat import TenantFlat, TenantFlatRow, tenant_flat
from calculator.reports.rows.tornado import SwingRow, tornado_rows
from calculator.reports.rows.years import YearCell, YearRow, year_rows
