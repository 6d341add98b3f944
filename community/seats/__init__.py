"""Everybody finds their roundtable: on the phone, on the wall, on paper, in the calendar."""
