"""No answer tells whether an address is known, or what its owner is to the community."""

import re
from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.clock import now
from community.database import execute
from community.members.tables import Standing
from community.registering.register import register
from tests.cast import an_event, haruto, mei, someone

FORM = "/events/hitori-cs-33/registrations"
KINDS = ["unknown", "guest", "applicant", "member", "who-left", "registered", "who-cancelled"]


async def everybody(event) -> None:
    """One address of each kind; nobody has the first."""
    await mei(email="guest@example.jp")
    await someone("applicant", standing=Standing.APPLIED)
    await haruto(email="member@example.jp")
    await someone("left", email="who-left@example.jp", standing=Standing.LEFT)
    await register(event, await someone("registered"))
    await cancel(await register(event, await someone("who-cancelled")), "")


async def answer(browser, path: str, address: str, **typed: str) -> tuple[object, ...]:
    """All that can be seen of it and of the page after it, but for secrets and the address."""
    form = {"name": "誰か", "email": address, "company": "", **typed}
    sent = await browser.post(path, data=form, headers={"accept": "text/html"})
    page = await browser.get(sent.headers.get("location", path + "/new"))
    headers = [
        (name, re.sub(r"(asked=)[^;]+|expires=[^;]+", r"\1", value, flags=re.IGNORECASE))
        for name, value in sent.headers.multi_items()
        if name not in {"etag", "content-length", "date"}
    ]
    seen = (sent.status_code, str(headers), sent.text, page.status_code, page.text)
    return tuple(
        re.sub(re.escape(address).replace("@", "(@|%40|%2540)"), "·", str(each)) for each in seen
    )


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("/sign-in", {"next": "/events"}),
        (FORM, {}),
        (FORM, {"discount_code": "WRONG"}),
        (FORM, {"name": ""}),
        (FORM, {"photo_wish": "no"}),
    ],
    ids=str,
)
async def test_every_kind_of_address_gets_the_same_answer(open_browser, path, typed):
    await everybody(await an_event(places=40))

    answers = [await answer(open_browser(), path, f"{kind}@example.jp", **typed) for kind in KINDS]

    assert answers == [answers[0]] * len(KINDS)
    assert answers[0][0] in {"303", "422"}


@pytest.mark.parametrize("begins_in", [timedelta(days=3), timedelta(days=-3)], ids=["full", "over"])
async def test_so_it_does_when_there_are_no_places_any_more(open_browser, begins_in):
    event = await an_event(places=40)
    await everybody(event)
    await execute(_NO_PLACES_LEFT, event.id, now() + begins_in)

    answers = [await answer(open_browser(), FORM, f"{kind}@example.jp") for kind in KINDS]

    assert answers == [answers[0]] * len(KINDS)


_NO_PLACES_LEFT = """
    UPDATE event SET places = taken, starts_at = $2, ends_at = $2::timestamptz + interval '2 hours'
    WHERE id = $1
"""


async def test_an_answer_that_tells_would_be_found(open_browser):
    await everybody(await an_event(places=40))

    known, other = [
        await answer(open_browser(), FORM, f"{kind}@example.jp", name=name)
        for kind, name in [("member", "誰か"), ("unknown", "")]
    ]

    assert known != other
