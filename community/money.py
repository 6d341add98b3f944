"""Money: whole minor units, read from what people type and shown the way they write it."""

import re
from unicodedata import normalize

from community.language import _, language
from community.refusal import Refused


def yen(amount: int) -> str:
    """An amount of whole yen as people read it: 無料 / Free, 1,500円 / ¥1,500, −500円 / −¥500."""
    if amount == 0:
        return _("Free")
    sign = "−" if amount < 0 else ""
    return f"{sign}{abs(amount):,}円" if language() == "ja" else f"{sign}¥{abs(amount):,}"


def grouped(number: object) -> object:
    """A whole number as people read it, 50,000 in both languages; anything else as it is."""
    return f"{number:,}" if isinstance(number, int) else number


def read_yen(typed: str, field: str) -> int:
    """Whole yen out of 1,500 or １５００円; empty means nothing to pay. Refuses anything else."""
    plain = re.sub(r"[,\s¥円]", "", normalize("NFKC", typed))
    if not plain:
        return 0
    if not re.fullmatch(r"\d{1,7}", plain):
        raise Refused(_("Please write the amount as a whole number of yen, such as 1500."), field)
    return int(plain)
