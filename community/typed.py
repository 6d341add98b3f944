"""Whole numbers, ticks and identifiers as people and forms type them."""

import re
from unicodedata import normalize
from uuid import UUID

from community.language import _
from community.refusal import Refused


def read_whole_number(typed: str, field: str) -> int:
    """A whole number out of '40', '４０名' or '1,000'; empty is 0. Refuses anything else."""
    plain = re.sub(r"[,\s#第回名人席分]", "", normalize("NFKC", typed))
    if not re.fullmatch(r"\d{0,9}", plain):
        raise Refused(_("Please write a whole number, such as 40."), field)
    return int(plain or 0)


def ticked(sent: list[str] | str) -> list[str]:
    """What is ticked among several boxes; a form with one of them ticked sends a word, no list."""
    return [sent] if isinstance(sent, str) else sent


def read_id(typed: str) -> UUID | None:
    """An identifier, or None when it is none."""
    try:
        return UUID(typed)
    except ValueError:
        return None
