"""A KPI card filled in after the evening, with a check beside it, and taken along as a file."""
