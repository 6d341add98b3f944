"""Roundtables look over their own lines before the report is published."""
