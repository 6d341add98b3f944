"""An evening of one roundtable that a story has for itself: announced, registered, seated."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from tests.browser.people import People


class SmallEvening(NamedTuple):
    """Where it is, who came, and the address of their roundtable in the first round."""

    slug: str
    emails: list[str]
    roundtable: str


async def small_evening(
    people: People, guests: range, size: int = 0, **first_round: object
) -> SmallEvening:
    """These guests of the demo have come and sit together, or by `size`; no round is open yet."""
    begins = datetime.now(UTC) + timedelta(minutes=10)
    plan = {
        "title": "小さな夜",
        "series": "hitori-cs",
        "starts_at": begins.isoformat(),
        "ends_at": (begins + timedelta(hours=2)).isoformat(),
        "places": 10,
        "rounds": [{"title": "はじめの問い", "prompts": ["どの数字を見ていますか"], **first_round}],
    }
    slug = (await people.ask("/api/v1/events", **plan))["slug"]
    at = f"/api/v1/events/{slug}"
    await people.ask(f"{at}/publication", now=True)
    emails = [f"guest{number}@example.jp" for number in guests]
    for email in emails:
        async with people.browser(await people.session(email)) as browser:
            mine = (await browser.post(f"{at}/registrations/mine", json={})).raise_for_status()
        await people.ask(f"{at}/checkins", shown=mine.json()["id"])
    await people.ask(f"{at}/seatings", rounds=1, size=size or max(4, len(emails)))
    seated = (await people.ask(f"{at}/seatings"))["rounds"][0]["roundtables"]
    return SmallEvening(slug, emails, f"/roundtables/{seated[0]['id']}")
