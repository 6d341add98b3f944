"""Every address of the house, asked by those who may not: nobody gets what is not theirs."""

import re

import pytest

from community.access.tables import ApiToken
from community.access.tokens import create_token
from community.app import create_litestar
from community.checkins.check_in import check_in
from community.checkins.tables import Method
from community.clock import now
from community.database import fetch_value
from community.events.tables import Appearance, Event
from community.outputs.comment import comment
from community.outputs.themes import code
from community.registrations.register import register
from community.registrations.ticket_link import ticket_token
from community.rosters.keep import keep
from tests.bad_input.test_evening import HEADER, ROW
from tests.cast import an_event, as_, haruto, mei, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote

FOR_EVERYBODY = set(
    """
    GET / · GET /api · GET /api/docs · GET /api/openapi.json · GET /api/v1/events
    GET /api/v1/events/{slug} · GET /api/v1/kpis · GET /api/v1/reports · GET /assets/{file_path}
    GET /events · GET /events/past · GET /events/{slug} · GET /events/{slug}/calendar.ics
    GET /events/{slug}/registrations/new · GET /events/{slug}/registrations/sent · GET /healthz
    GET /kpis · GET /privacy · GET /readyz · GET /reports · GET /reports/feed.atom
    GET /robots.txt · GET /sign-in · GET /sign-in/{secret} · GET /sitemap.xml
    POST /sign-in · POST /sign-in/{secret} · POST /sign-out
    """.replace("·", "\n")
    .strip()
    .splitlines()
)
FOR_WHO_HAS_SIGNED_IN = set(
    """
    GET /me · POST /me · POST /membership · GET /registrations · POST /registrations/feed
    """.replace("·", "\n")
    .strip()
    .splitlines()
)
OPEN = {each.strip() for each in FOR_EVERYBODY}
OPEN_TO_MEMBERS = OPEN | {each.strip() for each in FOR_WHO_HAS_SIGNED_IN}
NOT_ASKED = {
    "GET /live",  # never ends
    "POST /events/{slug}/registrations",  # would open the evening to the one who asks
}
CLOSED = {303, 401, 403, 404, 410}


async def an_evening() -> dict[str, object]:
    """An evening on which everything has happened, by the names that addresses use."""
    event, member = await an_event(), await haruto()
    registration = await register(event, member)
    arrival = await check_in(event, registration, Method.NAME, "aoi")
    here = await a_roundtable(event, await a_round(event), "A", member)
    item = await wrote(await writer_at(here, member), "初回応答時間")
    theme = await code(event, "応答", [item.id])
    guest = Appearance(event=event.id, name="月岡", role="guest")
    await guest.save()
    said = await comment(event, str(guest.id), "よい夜でした。")
    file = await keep(event, "p.csv", f"{HEADER}\n{ROW}".encode())
    found = {
        f"{name}_id": await fetch_value(f"SELECT id FROM {name} LIMIT 1")
        for name in ("chair", "message")
    }
    return found | {
        "slug": event.slug, "registration_id": registration.id, "member_id": member.id,
        "check_in_id": arrival.check_in.id, "roundtable_id": here.id, "item_id": item.id,
        "theme_id": theme.id, "coded": item.id, "commentary_id": said.id, "roster_id": file.id,
        "number": 1, "field": "text", "token": "torn", "secret": "old", "file_path": "no",
        "path": "none",
    }  # fmt: skip


async def open_to(browser, evening) -> set[str]:
    """What this visitor gets an answer from that is no closed door."""
    opened = set()
    for route in create_litestar(with_worker=False).routes:
        named = re.sub(r"\{(\w+):\w+\}", r"{\1}", route.path)
        for method in {"GET", "POST"} & set(route.methods):
            if f"{method} {named}" in NOT_ASKED:
                continue
            sent = {"json": {}} if "/api/" in named else {"data": {}}
            answer = await browser.request(
                method, named.format(**evening), **(sent if method == "POST" else {})
            )
            leads_away = not answer.headers.get("location", "/sign-in?").startswith("/sign-in?")
            if answer.status_code not in CLOSED or leads_away:
                opened.add(f"{method} {named}")
    return opened


async def visitor(kind: str, open_browser):
    other = await an_event("hitori-cs-34", number=34)
    serial = (await register(other, await mei())).ticket_serial
    if kind == "a member of another roundtable":
        return await as_(await someone("ren", standing="member"), open_browser())
    if "token" in kind:
        secret = await create_token(kind, "reader" if "reader" in kind else "organiser")
        taken_back = {ApiToken.revoked_at: now()} if "taken back" in kind else None
        if taken_back:
            await ApiToken.update(taken_back, force=True)
        return open_browser(authorization=f"Bearer {secret}{'x' * ('wrong' in kind)}")
    browser = open_browser()
    if "ticket" in kind:
        this = await Event.objects().get(Event.slug == "hitori-cs-33")
        named = this.id if "renamed" in kind else other.id
        browser.cookies.set(f"ticket-{named}", ticket_token(serial))
    return browser


@pytest.mark.parametrize(
    "kind",
    [
        "a stranger",
        "a guest with a ticket of another evening",
        "a guest with a renamed ticket",
        "a wrong token",
        "a token that was taken back",
        "a reader's token",
    ],
)
async def test_who_has_not_signed_in_gets_what_is_for_everybody(house, open_browser, kind):
    evening = await an_evening()

    opened = await open_to(await visitor(kind, open_browser), evening)

    assert opened - OPEN == set()


async def test_a_member_gets_nobody_elses_things(house, open_browser):
    evening = await an_evening()

    opened = await open_to(await visitor("a member of another roundtable", open_browser), evening)

    assert opened - OPEN_TO_MEMBERS == set()
