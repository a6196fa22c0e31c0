"""Paper: the protocol of a result and of a consultation as accessible PDF. Loads WeasyPrint only when a PDF is made."""
