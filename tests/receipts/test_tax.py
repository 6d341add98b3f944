"""How much consumption tax is in what was paid."""

from hypothesis import given
from hypothesis import strategies as st

from community.receipts.tax import Rate, tax_by_rate


def test_tax_is_rounded_once_for_each_rate_and_not_line_by_line():
    lines = [(105, 10)] * 10 + [(108, 8), (500, 0)]

    assert tax_by_rate(lines) == [Rate(10, 1050, 95), Rate(8, 108, 8), Rate(0, 500, 0)]
    assert 10 * (105 * 10 // 110) == 90, "line by line it would be another amount"


@given(st.lists(st.tuples(st.integers(0, 10**7), st.sampled_from([0, 8, 10])), max_size=20))
def test_rates_add_up_and_the_tax_is_what_the_rate_says(lines):
    rates = tax_by_rate(lines)

    assert sum(rate.total_yen for rate in rates) == sum(amount for amount, _percent in lines)
    for rate in rates:
        net = rate.total_yen - rate.tax_yen
        assert 0 <= net * rate.percent - rate.tax_yen * 100 < 100 + rate.percent
