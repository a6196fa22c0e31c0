"""Paper: the protocol of a result and of a consultation as accessible PDF. Loads WeasyPrint only when a PDF is made."""

from calculator.reports.pdf.busy import unless_busy
from calculator.reports.pdf.papers import prepare_papers, protocol_pdf, result_pdf, sheet_pdf
