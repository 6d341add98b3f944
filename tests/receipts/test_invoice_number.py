"""The number of a business that may issue qualified invoices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.receipts.invoice_number import is_invoice_number, plain_invoice_number

NTA = "T7000012050002"  # the National Tax Agency itself
DIGITAL_AGENCY = "T8000012010038"


@pytest.mark.parametrize("number", [NTA, DIGITAL_AGENCY])
def test_numbers_of_real_offices_are_numbers(number):
    assert is_invoice_number(number)


@pytest.mark.parametrize("typed", ["Ｔ７０００－０１２０５０００２", "t7000-0120 50002", NTA])
def test_it_is_read_in_any_width_and_case(typed):
    assert plain_invoice_number(typed) == NTA


@pytest.mark.parametrize(
    "typed", ["", "7000012050002", "T700001205000", "T70000120500020", "TA000012050002"]
)
def test_what_has_another_shape_is_none(typed):
    assert not is_invoice_number(plain_invoice_number(typed))


@given(place=st.integers(1, 13), digit=st.sampled_from("0123456789"))
def test_one_wrong_digit_is_found_out(place, digit):
    wrong = NTA[:place] + digit + NTA[place + 1 :]

    same = int(wrong[place]) % 9 == int(NTA[place]) % 9 and place > 1  # nine counts as nought
    assert is_invoice_number(wrong) == (same or wrong == NTA)
