"""Every address of the house, asked by every kind of visitor: the answer is what the table says."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID

from community.access.door import door_token
from community.access.places import place_in
from community.access.rights import rights
from community.access.tables import ApiToken, DoorLink
from community.app import create_litestar
from community.approvals.ask import Question
from community.approvals.ask import ask as ask_guest
from community.approvals.link import make_link
from community.audience.questions import ask_from_the_floor
from community.calls.call import call
from community.checkins.check_in import check_in
from community.checkins.tables import Method
from community.clock import now
from community.commentary.comment import comment
from community.consents.purpose import Purpose
from community.consents.unsubscribe import unsubscribe_path
from community.database import fetch_value, only, transaction
from community.database.part import Part
from community.errata.correct import correct
from community.events.invitation_link import invitation_token
from community.events.invitee import Invitee
from community.events.tables import Appearance, Event, Series
from community.events.visible_to import Viewer
from community.groups.group_wish import GroupWish
from community.library.follow import follow as follow_theme
from community.library.follow_link import ask_to_follow as ask_to_follow_theme
from community.library.follow_link import stop_path as stop_theme_path
from community.library.seek import Wanted, seek
from community.links.post import post
from community.links.reader import renew_feed, stop_path
from community.members.tables import Member, Tier
from community.members.visitor import STRANGER
from community.memberships import questions
from community.memberships.reasons import keep_reason
from community.memberships.tiers import offer_tier
from community.newsletters.wording import Wording
from community.newsletters.write import begin
from community.outputs.note import note
from community.patterns.follow import follow
from community.patterns.follow_by_address import ask_to_follow
from community.patterns.keep import save_pattern
from community.patterns.stop_link import stop_path as stop_path_of
from community.payments.means import Means
from community.payments.record import record
from community.places.kinds import first_kind
from community.privacy.deletion_link import deletion_path
from community.privacy.requests import ask
from community.publishing.publish import publish
from community.ratings.tables import Remedy, SelfRating
from community.receipts.issue import issue
from community.refunds.give_back import give_back
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.addition import Addition
from community.registrations.group_link import group_token
from community.registrations.host import let_host
from community.registrations.tables import Registration
from community.reports.compile import compile_report
from community.reports.tables import Step
from community.roles.door_links import make_door_link
from community.rooms import PLACES
from community.rosters.keep import keep
from community.rosters.listings import link
from community.roundtables.tables import Draft, Kind
from community.sponsors.link import link_of, offer
from community.themes.code import code
from community.tickets.ticket_link import ticket_token
from community.tokens.create_token import create_token
from community.transfers.pass_on import pass_on
from community.tries.link import path_of
from community.tries.tables import Trial
from community.webhooks.again import try_out
from tests.bad_input.test_evening import HEADER, ROW
from tests.cast import a_kind, a_series, an_event, aoi, as_, haruto, holds, mei, someone
from tests.checks.evenings import sent
from tests.letters import letters_are_written
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote
from tests.photos.evening import a_published_photo
from tests.webhooks.receiver import a_destination

NOT_ASKED = {
    "GET /live",  # never ends
    "GET /parts",  # is there while developing only
    "GET /assets/{file_path}",  # is there when it has been built
    "GET /door-worker.js",  # so is this
    "GET /awaited-worker.js",  # and this
    "GET /ticket-worker.js",  # and this
    "GET /tickets/{token}/ticket.pkpass",  # is there when passes can be signed
    "GET /api/{path}",  # is the framework's own "not found"
}
CLOSED = {401, 403, 404, 410}


def routes() -> set[str]:
    """All routes the app has, written as in the table."""
    return {
        f"{method} {route.path_format}"
        for route in create_litestar(with_worker=False).routes
        for method in set(route.methods) - {"OPTIONS", "HEAD"}
    }


async def test_the_table_of_rights_and_the_app_have_the_same_routes(house):
    there = routes()

    assert sorted(there - set(rights())) == [], "routes without a row"
    assert sorted(set(rights()) - there) == [], "rows without a route"


async def test_every_route_answers_every_visitor_as_the_table_says(house, open_browser):
    evening = await an_evening()
    cast = await everybody(open_browser)

    surprises = [
        f"{who}: {route} → {status}"
        for who, (browser, may_be) in cast.items()
        for route in asked_by(who)
        async for status in asked(browser, route, evening)
        if not is_as_written(status, route, may_be)
    ]

    assert "\n".join(surprises) == ""


def is_as_written(status: int, route: str, may_be: set[str]) -> bool:
    """Whether this status is right for somebody who may be called so at the evening's places."""
    right = rights()[route]
    if right.who & at_place(route, may_be):
        return status not in CLOSED | {500}
    if right.is_hidden:
        return status == 404
    if "guest" in right.who:  # the room answers: it may also hide what is not theirs
        return status in {401, 403, 404}
    return status == (403 if may_be & {"person", "token", "link"} else 401)


def at_place(route: str, may_be: set[str]) -> set[str]:
    """Which of these count at the route: `host@event` is a host only where an event is named."""
    noun = place_in(route, PLACES)
    of_series = noun in {"series/{slug}", "patterns/{pattern_id}"}
    counts = {"", "series"} if of_series else {"", "series", "event"} if noun else {""}
    parted = [each.partition("@") for each in may_be]
    return {role for role, _, place in parted if place in counts}


def asked_by(who: str) -> list[str]:
    """All routes; those that are open to everybody are asked by one visitor of each kind only."""
    is_open = {route for route, right in rights().items() if right.who == {"anybody"}}
    return sorted(set(rights()) - NOT_ASKED - (is_open if " of " in who else set()))


async def asked(browser: Any, route: str, evening: dict[str, Any]) -> AsyncIterator[int]:
    """The status of the answer; whatever was done is undone, so that the next one finds it all."""
    method, path = route.split(" ")
    sent: dict[str, Any] = {}
    if method != "GET":
        sent = {"json": {}} if "/api/" in path else {"data": {}}
    if path.endswith("/events/{slug}/seat"):
        sent["params"] = {"registration": evening["registration_id"]}
    kept = dict(browser.cookies)
    async with undone():
        answer = await browser.request(method, path.format(**named(path, evening)), **sent)
    browser.cookies = kept
    was_sent_away = answer.headers.get("location", "").startswith("/sign-in?")
    yield 401 if was_sent_away else answer.status_code


def named(path: str, evening: dict[str, Any]) -> dict[str, Any]:
    """The names that this path asks for; some nouns share one, such as `token` and `slug`."""
    noun = path.removeprefix("/api/v1").split("/")[1]
    special = {
        "approvals": {"token": evening["approval"]},
        "checks": {"token": evening["check"]},
        "calendars": {"token": "torn"},
        "door": {"token": evening["door"]},
        "series": {"slug": "hitori-cs"},
        "exports": {"token": evening["export"]},
        "deletions": {"token": evening["deletion"]},
        "unsubscribe": {"token": evening["way_out"]},
        "invitations": {"token": evening["invitation"]},
        "together": {"token": evening["group"]},
        "what-happened": {"token": evening["trial"]},
        "api": {"slug": "hitori-cs"} if path.startswith("/api/v1/series/") else {},
    }
    return evening | special.get(noun, {})


@asynccontextmanager
async def undone() -> AsyncIterator[None]:
    async with transaction() as everything:
        yield
        await everything.rollback()


async def money_of(registration: Registration) -> dict[str, Any]:
    """Something was paid, and a receipt given for it."""
    paid = await record(registration, Means.CASH, registration.fee_yen, 0, "aoi")
    receipt = await issue(registration, "北風商店")
    back = await give_back(registration, 1, "", "aoi")
    return {"payment_id": paid.payment.id, "receipt_id": receipt.id, "refund_id": back[0].id}


async def an_evening() -> dict[str, Any]:
    """An evening on which everything has happened, by the names that addresses use."""
    event, member = await an_event(), await haruto(calendar_token="torn")
    registration = await a_place(event, member)
    arrival = await check_in(event, registration, Method.NAME, "aoi")
    here = await a_roundtable(event, await a_round(event), "A", member)
    item = await wrote(await writer_at(here, member), "初回応答時間")
    theme = await code(event, "応答", [item.id])
    asked = await what_people_are_asked(event)
    await a_corrected_report(event)
    author = await someone("kaito", standing="member")
    read = await post(author, "https://example.com/", "読みもの")
    delivery = await try_out(await a_destination("https://example.com/hooks"))
    listing = await link(event, "https://luma.com/kpi-night")
    file = await keep(event, "p.csv", f"{HEADER}\n{ROW}".encode())
    invited = Invitee(event=event.id, member=member.id)
    await invited.save()
    export = await offer(event, None, "白樺商会", "お礼", ["name"], 14)
    photo = await a_published_photo(event, has_nobody=True)
    found = {
        f"{name}_id": await fetch_value(f"SELECT id FROM {name} LIMIT 1")
        for name in ("chair", "message")
    }
    await holds(await someone("door"), "door", event=event.id)
    door_link = await make_door_link(STRANGER, event.id, "りく", now() + timedelta(hours=8))
    await create_token("CRM", "reader")
    return found | {
        "draft_id": await a_draft(event),
        "line_id": await fetch_value("SELECT id FROM published_line WHERE kind = 'theme'"),
        "trial_id": (trial := await a_trial(event, member, item.id)).id,
        **await ratings_of(event, author),
        "trial": path_of(trial.id).rpartition("/")[2],
        "photo_id": photo.id, "kind_id": (await first_kind(event)).id,
        "addition_id": (await an_addition(event, registration)).id,
        **await money_of(registration),
        "slug": event.slug, "registration_id": registration.id, "member_id": member.id,
        "check_in_id": arrival.check_in.id, "roundtable_id": here.id, "item_id": item.id,
        "call_id": (await call(await writer_at(here, member))).id,
        "note_id": (await note(await writer_at(here, member), {"text": "自分の覚え書き"})).id,
        "step_id": await fetch_value("SELECT id FROM theme_step"),
        "theme_id": theme.id, "coded": item.id, "roster_id": file.id, **asked,
        "mask_id": item.id, "version": 2,
        "listing_id": listing.id,
        "asked_id": (await ask_from_the_floor(event, registration.id, "なぜですか")).id,
        "transfer_id": await a_transfer(),
        **await a_followed_theme(),
        **await a_followed_series(), "pattern_id": await a_pattern_id(),
        "newsletter_id": (await begin(member, Wording("六月", "こんにちは"))).id,
        "post_id": read.id, "feed_token": await renew_feed(member),
        "stop_token": stop_path(member.id).rpartition("/")[2],
        "destination_id": delivery.destination, "delivery_id": delivery.id,
        "number": 1, "way": "up",
        "field": "text", "secret": "old", "key": "0", "purpose_name": "quote",
        "passkey_id": member.id, "own_token_id": member.id,
        "request_id": (await ask(member, "question", "?")).id,
        "rule_key": "mails", "paper": "people",
        "role_id": await fetch_value("SELECT id FROM held_role"), "door_link_id": door_link.id,
        "token_id": await fetch_value("SELECT id FROM api_token"),
        "door": door_token(door_link),
        "export_id": export.id,
        "export": link_of(export).rpartition("/")[2],
        "deletion": deletion_path(member, now() + timedelta(days=1)).rpartition("/")[2],
        "way_out": unsubscribe_path(member, Purpose.QUOTE).rpartition("/")[2],
        "question_id": (await questions.ask("なぜですか", "", "line", "", False)).id,
        "reason_id": (await keep_reason("decline", "定員", "定員です", "Full")).id,
        "tier_id": (await offer_tier(Tier(name_ja="個人", name_en="Personal", months=12))).id,
        "token": ticket_token(registration.ticket_serial),
        "group": group_token(await fetch_value("SELECT link_key FROM guest_group")),
        "invitee_id": invited.id, "invitation": invitation_token(invited.link_key),
    }  # fmt: skip


async def what_people_are_asked(event: Event) -> dict[str, Any]:
    """A guest whether their words may be published, and whoever came to check their lines."""
    guest = Appearance(event=event.id, name="月岡", role="guest")
    await guest.save()
    said = await comment(event, str(guest.id), "よい夜でした。")
    asking = await ask_guest(event, guest, Question("guest@example.jp"))
    links = {"approval": await make_link(asking), "check": (await sent(event))["haruto@example.jp"]}
    tokens = {name: path.rpartition("/")[2] for name, path in links.items()}
    return {"commentary_id": said.id, "guest_id": guest.id, **tokens}


async def a_corrected_report(event: Event) -> None:
    await compile_report(event, "夜", "はじめに。")
    await publish(event, Step)
    await correct(event, "title", "夜更け", "誤字", "aoi")


async def a_draft(event: Event) -> UUID:
    """A proposal to mend the seating."""
    draft = Draft(event=event.id, kind=Kind.REPAIR, way="fewest")
    await draft.save()
    return draft.id


async def a_trial(event: Event, member: Member, item: UUID) -> Trial:
    """What somebody took home."""
    trial = Trial(event=event.id, member=member.id, item=item)
    await trial.save()
    return trial


async def ratings_of(event: Event, author: Member) -> dict[str, Any]:
    """A rating that is none of the visitors', and what a team does about one."""
    rating = SelfRating(member=author.id, event=event.id, score=70, reason="時間が足りない")
    await rating.save()
    remedy = Remedy(title="分ける", due_on=now().date(), expected_points=10)
    await remedy.save()
    return {"rating_id": rating.id, "remedy_id": remedy.id}


async def a_place(event: Event, member: Member) -> Registration:
    """Of somebody who founds a group, hosts, and has had the mail about it."""
    place = await register(event, member, Wish(group=GroupWish(size=2)))
    await letters_are_written()
    return await let_host(place, True)


async def a_transfer() -> object:
    """A limited place that waits for an organiser's word, at this evening."""
    event = only(await Event.objects().get(Event.slug == "hitori-cs-33"))
    kind = await a_kind(event, name="会員", for_whom="members", position=2)
    place = await register(event, await someone("kanna", standing="member"), Wish(kind=kind))
    return (await pass_on(place, "yuki", "yuki@example.jp")).id


async def a_followed_series() -> dict[str, str]:
    """What stands behind the addresses by which a series is followed, and no longer."""
    series = only(await Series.objects().get(Series.slug == "hitori-cs"))
    await ask_to_follow(series, "follower@example.jp", "")
    asked = await fetch_value("SELECT text FROM message WHERE cause LIKE 'follow:%'")
    wish = asked.partition("/following/")[2].partition(">")[0]
    way_out = stop_path_of(await follow(series, await someone("follower")))
    return {"follow_token": wish, "unfollow_token": way_out.rpartition("/")[2]}


async def a_followed_theme() -> dict[str, str]:
    """What stands behind the addresses by which a theme is followed, and no longer."""
    themes = await seek(Viewer(), Wanted(kind="theme"), Part())
    await ask_to_follow_theme(themes.rows[0], "theme@example.jp", "")
    asked = await fetch_value("SELECT text FROM message WHERE cause LIKE 'follow-theme:%'")
    wish = asked.partition("/following/")[2].partition(">")[0]
    way_out = stop_theme_path(await follow_theme(themes.rows[0], await someone("reader")))
    return {"theme_token": wish, "theme_stop_token": way_out.rpartition("/")[2]}


async def a_pattern_id() -> UUID:
    series = only(await Series.objects().get(Series.slug == "hitori-cs"))
    return (await save_pattern(series, "いつもの夜")).id


Cast = dict[str, tuple[Any, set[str]]]


async def an_addition(event: Event, registration: Any) -> Addition:
    party = await a_kind(event, name="懇親会", position=2, is_beside=True)
    addition = Addition(registration=registration.id, kind=party.id)
    await addition.save()
    return addition


async def everybody(open_browser: Any) -> Cast:
    """Everybody who may ask: with their browser, and what they may be called."""
    return {
        **await strangers(open_browser),
        **await at_the_door(open_browser),
        **await people(open_browser),
        **await programs(open_browser),
    }


async def strangers(open_browser: Any) -> Cast:
    this = await Event.objects().get(Event.slug == "hitori-cs-33")
    other = await an_event("hitori-cs-34", number=34)
    held = await fetch_value(
        "SELECT ticket_serial FROM registration WHERE event = $1 ORDER BY turn", this.id
    )
    elsewhere = (await register(other, await mei())).ticket_serial

    def with_ticket(event: Event, serial: int) -> Any:
        browser = open_browser()
        browser.cookies.set(f"ticket-{event.id}", ticket_token(serial))
        return browser

    return {
        "a stranger": (open_browser(), {"anybody"}),
        "a guest with a ticket": (with_ticket(this, held), {"anybody", "guest@event"}),
        "a guest of another evening": (with_ticket(other, elsewhere), {"anybody"}),
        "a guest with a renamed ticket": (with_ticket(this, elsewhere), {"anybody"}),
    }


async def at_the_door(open_browser: Any) -> Cast:
    link = only(await DoorLink.objects().first())
    browser = open_browser()
    browser.cookies.set("door", door_token(link))
    return {"who came by a link to the door": (browser, {"anybody", "link", "door@event"})}


async def people(open_browser: Any) -> Cast:
    async def in_browser(person: Member, *may_be: str) -> tuple[Any, set[str]]:
        return await as_(person, open_browser()), {"anybody", "person", *may_be}

    guest = only(await Member.objects().get(Member.name == "haruto"))
    return {
        "who has a place": await in_browser(guest, "member", "guest@event"),
        "a member who sits elsewhere": await in_browser(
            await someone("ren", standing="member"), "member"
        ),
        "somebody without a place": await in_browser(await someone("sora")),
        "an owner": await in_browser(await aoi(), "member", "owner", "organiser"),
        **await helpers(open_browser),
    }


async def helpers(open_browser: Any) -> Cast:
    """Who holds a role here, or for more than here; and who holds all elsewhere, or held them."""
    this = await Event.objects().get(Event.slug == "hitori-cs-33")
    other = await an_event("other-7", series=await a_series("other"), number=7)
    here, series = {"event": this.id}, {"series": this.series}
    places = [
        *((role, here, f"{role}@event") for role in ("organiser", "host", "door", "editor")),
        *((role, series, f"{role}@series") for role in ("organiser", "host")),
        *((role, {}, role) for role in ("door", "editor")),
    ]
    found: Cast = {}
    for role, place, may_be in places:
        person = await someone(f"{role} of {list(place)}", email=f"{len(found)}@example.jp")
        await holds(person, role, **place)
        found[person.name] = (await as_(person, open_browser()), {"anybody", "person", may_be})
    elsewhere = await someone("elsewhere")
    for role in ("organiser", "host", "door", "editor"):
        await holds(elsewhere, role, event=other.id)
        await holds(elsewhere, role, series=other.series.id)
        await holds(elsewhere, role, until=now() - timedelta(days=1))
        await holds(elsewhere, role, event=this.id, taken_back_at=now())
    found["elsewhere"] = (await as_(elsewhere, open_browser()), {"anybody", "person"})
    return found


async def programs(open_browser: Any) -> Cast:
    async def with_token(scope: str, *may_be: str, torn: str = "") -> tuple[Any, set[str]]:
        secret = await create_token(scope, scope) + torn
        return open_browser(authorization=f"Bearer {secret}"), {"anybody", *may_be}

    taken_back = await with_token("organiser")
    await ApiToken.update({ApiToken.revoked_at: now()}, force=True)
    return {
        "a token that was taken back": taken_back,
        "a wrong token": await with_token("organiser", torn="x"),
        "a reader's token": await with_token("reader", "token"),
        "an organiser's token": await with_token("organiser", "token", "organiser"),
    }
