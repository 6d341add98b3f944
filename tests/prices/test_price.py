from hypothesis import given
from hypothesis import strategies as st

from community.language import speaking
from community.prices.price import Line, lines_of, price, to_json


def test_a_guest_pays_the_regular_price():
    assert price(3000, 2000, is_member=False).lines == (Line("Regular price", 3000),)


def test_a_member_sees_why_it_is_less():
    promised = price(3000, 2000, is_member=True)

    assert promised.fee_yen == 2000
    assert promised.lines[1] == Line("Member price", -1000, "Because you are a member.")


def test_a_member_of_an_evening_with_one_price_sees_one_line():
    assert price(3000, 3000, is_member=True).lines == (Line("Regular price", 3000),)


def test_a_code_takes_off_no_more_than_there_is_to_pay():
    promised = price(3000, 2000, is_member=True, code="FRIENDS", code_yen=5000)

    assert promised.fee_yen == 0
    assert promised.lines[2] == Line("Discount code", -2000, "FRIENDS")


YEN = st.integers(min_value=0, max_value=1_000_000)


@given(YEN, YEN, st.booleans(), YEN)
def test_the_fee_is_never_below_nothing_and_kept_lines_come_back(fee, off, is_member, code_yen):
    promised = price(fee + off, fee, is_member, "CODE", code_yen)

    assert promised.fee_yen >= 0
    with speaking("en"):
        assert lines_of(to_json(promised)) == list(promised.lines)


def test_kept_lines_are_read_in_the_readers_language():
    kept = to_json(price(3000, 2000, is_member=True))

    assert lines_of(kept)[1] == Line("会員価格", -1000, "メンバーのため")
