"""At which rates of tax money went back. No I/O here."""

from collections.abc import Mapping

from community.receipts.share_out import share_out


def return_rates(
    papers: Mapping[int, int], now: Mapping[int, int], back_yen: int
) -> dict[int, int]:
    """What a return says by rate, adding up to `back_yen`; `papers` and `now` are totals by rate.

    It is what the papers say beyond what is so now. Whoever cancels late gets the taxed whole
    returned, and what is kept of it stands there as a fee that is not taxed, with a minus. Where
    the two do not account for the money, it is shared over the rates of the papers.
    """
    rates = {percent: papers.get(percent, 0) - now.get(percent, 0) for percent in {*papers, *now}}
    if sum(rates.values()) != back_yen:
        rates = share_out(back_yen, papers)
    return {percent: yen for percent, yen in sorted(rates.items(), reverse=True) if yen}


def taxed_yen(rates: Mapping[int, int]) -> int:
    """How much of it is a return of something taxed, tax included."""
    return sum(yen for percent, yen in rates.items() if percent and yen > 0)
