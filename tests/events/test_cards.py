"""What a card in a list says, and what an evening's page says once it is over."""

import pytest

from community.clock import moved_to
from community.events.fees import fees_in_words
from community.language import speaking
from tests.cast import NEXT_MONTH, a_kind, an_event
from tests.events.test_pages import words


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ([("everybody", 3000, 3000)], "¥3,000"),
        ([("everybody", 0, 0)], "Free"),
        ([("everybody", 3000, 2000)], "Members ¥2,000, others ¥3,000"),
        ([("everybody", 3000, 3000), ("everybody", 5000, 5000)], "from ¥3,000"),
        ([("everybody", 0, 0), ("everybody", 5000, 4000)], "free to ¥5,000"),
        ([("everybody", 3000, 0)], "Members Free, others ¥3,000"),
        (
            [("members", 1500, 1500), ("everybody", 3000, 2000)],
            "Members from ¥1,500, others ¥3,000",
        ),
        ([("first_timers", 0, 0), ("everybody", 3000, 3000)], "¥3,000"),
        ([("members", 1500, 1500)], "Members ¥1,500"),
        ([("invited", 0, 0)], ""),
    ],
)
def test_it_names_the_fee_of_what_a_reader_may_take(kinds, told):
    with speaking("en"):
        assert fees_in_words(kinds) == told


def test_where_nobody_but_members_come_no_others_pay():
    with speaking("en"):
        assert fees_in_words([("everybody", 3000, 2000)], has_others=False) == "Members ¥2,000"


@pytest.mark.parametrize("page", ["/", "/series/hitori-cs"])
async def test_neither_what_is_for_others_nor_closed_nor_beside_is_named(open_browser, page):
    event = await an_event(fee_yen=1000, member_fee_yen=1000, kinds=({"for_whom": "members"},))
    at = {"fee_yen": 3000, "member_fee_yen": 3000}
    await a_kind(event, name="一般", position=2, **at)
    await a_kind(event, name="先着", position=3, closes_at=NEXT_MONTH.replace(year=2026))
    await a_kind(event, name="懇親会", position=4, is_beside=True)

    listed = words(await open_browser(accept_language="en").get(page))

    assert "Members from ¥1,000, others ¥3,000" in listed


async def test_after_the_evening_nobody_is_told_how_to_cancel_or_to_pay(open_browser):
    event = await an_event()
    told = ("cancel from your ticket", "a QR code by mail", "How to pay", "results are published")
    browser = open_browser(accept_language="en")
    before = words(await browser.get(f"/events/{event.slug}"))

    with moved_to(event.ends_at):
        after = words(await browser.get(f"/events/{event.slug}"))

    assert [each in before for each in told] == [True, True, True, True]
    assert [each in after for each in told] == [False, False, False, True]


async def test_whoever_can_no_longer_cancel_is_not_told_to(open_browser):
    event = await an_event(cancel_hours=48)
    browser = open_browser(accept_language="en")

    with moved_to(event.cancelled_until):
        page = words(await browser.get(f"/events/{event.slug}"))

    assert ("cancel from your ticket" in page, "You could cancel here until" in page) == (
        False,
        True,
    )
