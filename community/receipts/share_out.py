"""Share an amount over tax rates, to the yen."""

from collections.abc import Mapping


def share_out(amount_yen: int, weights: Mapping[int, int]) -> dict[int, int]:
    """The amount by rate, in proportion to what each rate weighs; the parts add up to it.

    Each part is rounded down, and the yen that are left go to the rates that lost most by it, the
    higher rate first among equals. A price off the whole is spread like this; that it is spread by
    the amounts is our reading.
    """
    whole = sum(weights.values())
    if not whole:
        return {}
    parts = {percent: amount_yen * weight // whole for percent, weight in weights.items()}
    lost = sorted(weights, key=lambda percent: (-(amount_yen * weights[percent] % whole), -percent))
    for percent in lost[: amount_yen - sum(parts.values())]:
        parts[percent] += 1
    return parts
