"""A benefit for one place alone is said in the singular, as a reason and as a rule."""

import pytest

from community.language import speaking
from community.prices.explain import contributed_in_words, early_in_words
from community.prices.rules import Contributor, Early, Rules
from community.prices.words import said


@pytest.mark.parametrize(
    ("first", "why", "when"),
    [
        (1, "For the first place.", "for the first place"),
        (2, "For the first 2 places.", "for the first 2 places"),
    ],
)
def test_one_place_is_no_plural(first, why, when):
    with speaking("en"):
        told = said("For the first {first} places.", {"first": str(first)})
        rule = early_in_words(Early(percent=10, first=first), "Asia/Tokyo")

    assert (told, rule) == (why, when)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "spoke, hosted or wrote at the last evening"),
        ("ja", "前回の会で登壇・進行・執筆した"),
    ],
)
def test_one_evening_is_no_plural(language, words):
    with speaking(language):
        told = contributed_in_words(Rules(contributor=Contributor(yen=1, last_events=1)))

    assert told == words


def test_what_was_promised_as_a_price_keeps_its_name():
    with speaking("ja"):
        told = [said(f"Member {each}", {}) for each in ("price", "discount")]

    assert told == ["会員価格", "会員割引"]
