"""A day as a browser's own field for days sends it, or as people type it."""

import re
from datetime import date
from unicodedata import normalize

from community.language import _
from community.refusal import Refused


def read_on(typed: str, field: str) -> date:
    """The day out of 2026-11-27 or 2026/11/27; refuses anything else."""
    try:
        year, month, day = (int(each) for each in re.findall(r"\d+", normalize("NFKC", typed)))
        return date(year, month, day)
    except (ValueError, OverflowError) as unreadable:
        raise Refused(_("Please write the day like 2026-11-27."), field) from unreadable
