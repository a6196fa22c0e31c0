"""The citizens' pages about zones."""
