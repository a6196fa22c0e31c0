"""Contains all the data models used in inputs/outputs"""

from .address_out import AddressOut
from .ambiguous_out import AmbiguousOut
from .calculator_api_compared_example_name import CalculatorApiComparedExampleName
from .changed_entry_out import ChangedEntryOut
from .changed_zone_out import ChangedZoneOut
from .choice_out import ChoiceOut
from .compared_out import ComparedOut
from .comparison import Comparison
from .comparison_assumption import ComparisonAssumption
from .comparison_crossing import ComparisonCrossing
from .comparison_demand import ComparisonDemand
from .comparison_duty import ComparisonDuty
from .comparison_energy import ComparisonEnergy
from .comparison_evaluation import ComparisonEvaluation
from .comparison_line import ComparisonLine
from .comparison_loan import ComparisonLoan
from .comparison_loan_offer import ComparisonLoanOffer
from .comparison_measure import ComparisonMeasure
from .comparison_permission import ComparisonPermission
from .comparison_permission_verdict import ComparisonPermissionVerdict
from .comparison_renovation import ComparisonRenovation
from .comparison_site_condition import ComparisonSiteCondition
from .comparison_site_condition_certainty import ComparisonSiteConditionCertainty
from .comparison_site_condition_fit import ComparisonSiteConditionFit
from .comparison_subsidy import ComparisonSubsidy
from .comparison_subsidy_item import ComparisonSubsidyItem
from .comparison_system import ComparisonSystem
from .comparison_system_covered_item import ComparisonSystemCoveredItem
from .comparison_tax import ComparisonTax
from .comparison_worth import ComparisonWorth
from .conclusion_out import ConclusionOut
from .conclusion_out_conclusion_kind import ConclusionOutConclusionKind
from .descent_out import DescentOut
from .did_you_mean_out import DidYouMeanOut
from .differences_out import DifferencesOut
from .edition_detail_out import EditionDetailOut
from .edition_listed_out import EditionListedOut
from .edition_out import EditionOut
from .editions_out import EditionsOut
from .eignung_out import EignungOut
from .example_out import ExampleOut
from .examples_out import ExamplesOut
from .feature_collection_out import FeatureCollectionOut
from .feature_out import FeatureOut
from .feature_out_geometry import FeatureOutGeometry
from .file_out import FileOut
from .foreign_sentence_out import ForeignSentenceOut
from .former_zone_out import FormerZoneOut
from .house_in import HouseIn
from .house_in_co_2_path import HouseInCo2Path
from .house_in_energy_path import HouseInEnergyPath
from .house_in_gegen import HouseInGegen
from .house_in_grid_relief import HouseInGridRelief
from .house_in_heating_boiler import HouseInHeatingBoiler
from .house_in_heating_kind import HouseInHeatingKind
from .house_in_heating_pump_source import HouseInHeatingPumpSource
from .house_in_heating_tank import HouseInHeatingTank
from .house_in_house_building_type import HouseInHouseBuildingType
from .house_in_house_energy_class import HouseInHouseEnergyClass
from .house_in_house_heat_emission import HouseInHouseHeatEmission
from .house_in_house_renovation import HouseInHouseRenovation
from .house_in_measures_item import HouseInMeasuresItem
from .house_in_plot_area_kind import HouseInPlotAreaKind
from .house_in_plot_unit_place import HouseInPlotUnitPlace
from .house_in_plot_water_zone import HouseInPlotWaterZone
from .house_in_systems_item import HouseInSystemsItem
from .house_in_tariffs import HouseInTariffs
from .house_in_wer import HouseInWer
from .house_out import HouseOut
from .house_problem import HouseProblem
from .house_problem_errors import HouseProblemErrors
from .houses_in import HousesIn
from .houses_out import HousesOut
from .in_range_out import InRangeOut
from .in_zone_out import InZoneOut
from .input_out import InputOut
from .line_kind import LineKind
from .lineage_out import LineageOut
from .lineage_step_out import LineageStepOut
from .lines_in import LinesIn
from .lines_out import LinesOut
from .measure_out import MeasureOut
from .measures_out import MeasuresOut
from .missing_street_out import MissingStreetOut
from .moved_addresses_out import MovedAddressesOut
from .named_zone_out import NamedZoneOut
from .nearest_address_out import NearestAddressOut
from .not_stated_out import NotStatedOut
from .of_day_out import OfDayOut
from .offer_out import OfferOut
from .on_boundary_out import OnBoundaryOut
from .on_day_out import OnDayOut
from .other_script_out import OtherScriptOut
from .outside_city_out import OutsideCityOut
from .outside_zones_out import OutsideZonesOut
from .parameter_out import ParameterOut
from .parameter_topic import ParameterTopic
from .problem import Problem
from .publication_out import PublicationOut
from .quarter_out import QuarterOut
from .record_out import RecordOut
from .record_out_certainty import RecordOutCertainty
from .record_out_status import RecordOutStatus
from .refused_line_out import RefusedLineOut
from .report_listed_out import ReportListedOut
from .report_out import ReportOut
from .reported_state_out import ReportedStateOut
from .several_streets_out import SeveralStreetsOut
from .sheet_out import SheetOut
from .sheets_out import SheetsOut
from .state_count_out import StateCountOut
from .steckbrief_out import SteckbriefOut
from .step_out import StepOut
from .suggestion_out import SuggestionOut
from .unknown_number_out import UnknownNumberOut
from .unknown_street_out import UnknownStreetOut
from .value_out import ValueOut
from .zone_detail_out import ZoneDetailOut
from .zone_out import ZoneOut
from .zone_share_out import ZoneShareOut
from .zone_sheet_out import ZoneSheetOut
from .zones_out import ZonesOut

__all__ = (
    "AddressOut",
    "AmbiguousOut",
    "CalculatorApiComparedExampleName",
    "ChangedEntryOut",
    "ChangedZoneOut",
    "ChoiceOut",
    "ComparedOut",
    "Comparison",
    "ComparisonAssumption",
    "ComparisonCrossing",
    "ComparisonDemand",
    "ComparisonDuty",
    "ComparisonEnergy",
    "ComparisonEvaluation",
    "ComparisonLine",
    "ComparisonLoan",
    "ComparisonLoanOffer",
    "ComparisonMeasure",
    "ComparisonPermission",
    "ComparisonPermissionVerdict",
    "ComparisonRenovation",
    "ComparisonSiteCondition",
    "ComparisonSiteConditionCertainty",
    "ComparisonSiteConditionFit",
    "ComparisonSubsidy",
    "ComparisonSubsidyItem",
    "ComparisonSystem",
    "ComparisonSystemCoveredItem",
    "ComparisonTax",
    "ComparisonWorth",
    "ConclusionOut",
    "ConclusionOutConclusionKind",
    "DescentOut",
    "DidYouMeanOut",
    "DifferencesOut",
    "EditionDetailOut",
    "EditionListedOut",
    "EditionOut",
    "EditionsOut",
    "EignungOut",
    "ExampleOut",
    "ExamplesOut",
    "FeatureCollectionOut",
    "FeatureOut",
    "FeatureOutGeometry",
    "FileOut",
    "ForeignSentenceOut",
    "FormerZoneOut",
    "HouseIn",
    "HouseInCo2Path",
    "HouseInEnergyPath",
    "HouseInGegen",
    "HouseInGridRelief",
    "HouseInHeatingBoiler",
    "HouseInHeatingKind",
    "HouseInHeatingPumpSource",
    "HouseInHeatingTank",
    "HouseInHouseBuildingType",
    "HouseInHouseEnergyClass",
    "HouseInHouseHeatEmission",
    "HouseInHouseRenovation",
    "HouseInMeasuresItem",
    "HouseInPlotAreaKind",
    "HouseInPlotUnitPlace",
    "HouseInPlotWaterZone",
    "HouseInSystemsItem",
    "HouseInTariffs",
    "HouseInWer",
    "HouseOut",
    "HouseProblem",
    "HouseProblemErrors",
    "HousesIn",
    "HousesOut",
    "InputOut",
    "InRangeOut",
    "InZoneOut",
    "LineageOut",
    "LineageStepOut",
    "LineKind",
    "LinesIn",
    "LinesOut",
    "MeasureOut",
    "MeasuresOut",
    "MissingStreetOut",
    "MovedAddressesOut",
    "NamedZoneOut",
    "NearestAddressOut",
    "NotStatedOut",
    "OfDayOut",
    "OfferOut",
    "OnBoundaryOut",
    "OnDayOut",
    "OtherScriptOut",
    "OutsideCityOut",
    "OutsideZonesOut",
    "ParameterOut",
    "ParameterTopic",
    "Problem",
    "PublicationOut",
    "QuarterOut",
    "RecordOut",
    "RecordOutCertainty",
    "RecordOutStatus",
    "RefusedLineOut",
    "ReportedStateOut",
    "ReportListedOut",
    "ReportOut",
    "SeveralStreetsOut",
    "SheetOut",
    "SheetsOut",
    "StateCountOut",
    "SteckbriefOut",
    "StepOut",
    "SuggestionOut",
    "UnknownNumberOut",
    "UnknownStreetOut",
    "ValueOut",
    "ZoneDetailOut",
    "ZoneOut",
    "ZoneShareOut",
    "ZoneSheetOut",
    "ZonesOut",
)
