"""What stands in a workbook's cell, as the same list would have it as CSV."""

from datetime import datetime


def cell_text(value: object) -> str:
    """「100001」 for the number 100001.0, 「2026-11-01 10:00:00」 for a moment, else the words."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    return str(value)
