"""The evening that our tests plan."""

from datetime import datetime
from typing import Any

from community.events.form import EventForm
from community.events.plan import EventPlan, PartPlan, PersonPlan, RoundPlan

EVENING = datetime.fromisoformat("2027-01-22T19:00")  # wall clock in Tokyo, a Friday


def a_plan(**wanted: Any) -> EventPlan:
    """No. 33 of 「ひとりCSの夜」 with a guest, an agenda and two rounds."""
    given: dict[str, Any] = {
        "series": "hitori-cs",
        "series_title": "ひとりCSの夜",
        "number": 33,
        "title": "KPIを持ち寄る夜",
        "starts_at": EVENING,
        "ends_at": EVENING.replace(hour=21, minute=30),
        "places": 40,
        "fee_yen": 3000,
        "member_fee_yen": 2000,
        "people": (PersonPlan("月岡 凪", title="編集長", company="みずうみ出版"),),
        "agenda": (
            PartPlan(EVENING, "受付"),
            PartPlan(EVENING.replace(hour=20, minute=50), "交流会"),
        ),
        "rounds": (
            RoundPlan(
                "ラウンド1",
                ("いま見ている数字は？", "見なくなった数字は？"),
                25,
                EVENING.replace(minute=20),
            ),
            RoundPlan("ラウンド2", ("明日から見る数字は？",), 25, EVENING.replace(minute=50), True),
        ),
        **wanted,
    }
    return EventPlan(**given)


def a_form(**typed: str) -> EventForm:
    """The form that asks for much the same evening."""
    given = {
        "series_title": "ひとりCSの夜",
        "series_slug": "hitori-cs",
        "number": "33",
        "title": "KPIを持ち寄る夜",
        "starts_on": "2027-01-22",
        "starts_at": "19:00",
        "ends_at": "21:30",
        "places": "40",
        "fee_yen": "3000",
        "member_fee_yen": "2000",
        **typed,
    }
    return EventForm(**given)
