"""What somebody paid on a platform, as it is told."""

import re
from typing import NamedTuple

AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
LONGEST = 40


class Paid(NamedTuple):
    """In the platform's words, and in whole yen where it is that."""

    words: str = ""
    yen: int = 0
    is_something: bool = False


def paid(amount: str, currency: str) -> Paid:
    """「¥1,500」 or 1500.00 JPY as 1,500 yen; other money stays in words."""
    found = AMOUNT.search(amount)
    number = float(found[0].replace(",", "")) if found else 0.0
    if not number:
        return Paid()
    is_yen = currency.strip().upper() == "JPY" or any(mark in amount for mark in "¥￥円")
    words = f"{amount.strip()} {currency.strip().upper()}".strip()[:LONGEST]
    return Paid(words, round(number) if is_yen else 0, is_something=True)
