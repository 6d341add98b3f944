"""An amount shared over tax rates, and what a return says at each."""

from hypothesis import given
from hypothesis import strategies as st

from community.receipts.return_rates import return_rates, taxed_yen
from community.receipts.share_out import share_out
from community.receipts.tax import Rate, tax_by_rate

TOTALS = st.dictionaries(st.sampled_from([0, 8, 10]), st.integers(1, 10**6), min_size=1)


@given(st.integers(0, 10**6), TOTALS)
def test_the_parts_add_up_and_none_is_off_by_a_yen(amount, totals):
    parts = share_out(amount, totals)

    assert sum(parts.values()) == amount
    whole = sum(totals.values())
    for percent, part in parts.items():
        assert abs(part * whole - amount * totals[percent]) < whole


@given(TOTALS, st.data())
def test_a_return_adds_up_to_what_went_back(totals, data):
    back = data.draw(st.integers(1, sum(totals.values())))
    now = share_out(sum(totals.values()) - back, totals)

    rates = return_rates(totals, now, back)

    assert sum(rates.values()) == back


def test_the_party_alone_is_returned_at_its_own_rate():
    assert return_rates({10: 12000, 8: 4000}, {10: 12000}, 4000) == {8: 4000}


def test_what_is_kept_of_a_cancelled_place_is_taken_off_untaxed():
    rates = return_rates({10: 12000}, {0: 8400}, 3600)

    assert (rates, taxed_yen(rates)) == ({10: 12000, 0: -8400}, 12000)


def test_what_the_lines_do_not_account_for_is_shared_by_amount():
    assert return_rates({10: 9000, 8: 1000}, {10: 9000, 8: 1000}, 1000) == {10: 900, 8: 100}


def test_tax_of_a_return_is_rounded_the_same_way():
    assert tax_by_rate([(-105, 10), (-8400, 0)]) == [Rate(10, -105, -9), Rate(0, -8400, 0)]
