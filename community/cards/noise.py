"""How much a number moves although nothing was changed."""

import re
from statistics import mean, stdev
from unicodedata import normalize

VALUES = 6
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def numbers_in(typed: str) -> list[float]:
    """The last six numbers of what was typed, full-width and with thousands' commas as well."""
    plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", normalize("NFKC", typed))
    return [float(each) for each in _NUMBER.findall(plain)][-VALUES:]


def noise_percent(values: list[float]) -> int | None:
    """Standard deviation (n - 1) as a share of the mean, in whole percent; from three values on.

    None where the mean is 0 or there are too few values: then no share can be told.
    """
    if len(values) < 3 or not mean(values):
        return None
    return round(100 * stdev(values) / abs(mean(values)))
