"""Numbers as people type them, with a Japanese keyboard too."""

import pytest

from community.refusal import Refused
from community.typed import read_id, read_whole_number


@pytest.mark.parametrize(
    ("typed", "number"), [("40", 40), ("４０名", 40), ("1,000", 1000), ("第33回", 33), ("", 0)]
)
def test_a_whole_number_is_read_as_it_is_typed(typed, number):
    assert read_whole_number(typed, "places") == number


@pytest.mark.parametrize("typed", ["たくさん", "-1", "1.5", "1234567890"])
def test_what_is_no_whole_number_is_refused_at_its_field(typed):
    with pytest.raises(Refused) as no:
        read_whole_number(typed, "places")

    assert (no.value.field, no.value.sentence) == ("places", "40 のような整数で書いてください。")


def test_an_identifier_is_read_or_it_is_none():
    written = "0190f2c4-0000-7000-8000-000000000033"

    assert [str(read_id(written)), read_id("33")] == [written, None]
