"""Organisers set up kinds of place; whoever registers chooses one that is for them."""

import re
from datetime import timedelta

from community.cancelling.cancel import cancel
from community.clock import moved_to, now
from community.database import new_id
from community.events.kind_plan import ForWhom
from community.members.tables import Member, Tier
from community.members.tables import Standing as Membership
from community.openings.offers import offers_of
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.prices.keep_rules import keep_rules
from community.prices.rules import Off, Rules
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.find import by_member
from community.registrations.tables import Registration
from community.tokens.create_token import create_token
from tests.cast import NEXT_MONTH, an_event, aoi, as_, haruto, mei, someone
from tests.letters import letters_are_written

EVENING = "/events/hitori-cs-33"
PLACES = f"{EVENING}/places"
TALK = {"name": "議論", "capacity": 5}
LISTEN = {"name": "聴講", "capacity": 5, "fee_yen": 1000, "member_fee_yen": 1000}


async def kind(event, name):
    return next(each for each in await kinds_of(event) if each.name == name)


async def test_an_organiser_adds_changes_and_removes_a_kind(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser())
    assert "一般枠" in (await browser.get(PLACES)).text

    typed = {
        "name": "聴講",
        "capacity": "４名",
        "fee_yen": "1,000円",
        "closes_at": "2027-01-20T18:00",
    }
    added = await browser.post(PLACES, data=typed)
    listen = await kind(event, "聴講")
    shown = await browser.get(f"{PLACES}/{listen.id}")
    changed = await browser.post(f"{PLACES}/{listen.id}", data={**typed, "capacity": "3"})

    assert [added.status_code, changed.status_code] == [303, 303]
    assert 'value="2027-01-20T18:00"' in shown.text
    listen = await kind(event, "聴講")
    assert (listen.capacity, listen.fee_yen, listen.member_fee_yen) == (3, 1000, 1000)
    await browser.post(f"{PLACES}/{listen.id}/removal")
    assert [each.name for each in await kinds_of(event)] == [""]


async def test_a_new_kind_shows_the_member_fee_that_the_rule_says(open_browser):
    event = await an_event()
    await keep_rules(event, Rules(member=Off(yen=700)))
    browser = await as_(await aoi(), open_browser())

    await browser.post(PLACES, data={"name": "学生", "fee_yen": "1000", "member_fee_yen": "800"})

    listed, offer = (await kind(event, "学生")), (await offers_of(event, None))[1]
    assert (listed.member_fee_yen, [each.fee_yen for each in offer.prices.offers]) == (
        300,
        [300, 1000],
    )


async def test_the_form_keeps_what_was_typed_and_says_what_the_rule_gives(open_browser):
    event = await an_event(kinds=({"name": "議論"},))
    browser = await as_(await aoi(), open_browser())
    talk = await kind(event, "議論")
    address, shown = f"{PLACES}/{talk.id}", []

    for rules in (Rules(), Rules(member=Off(yen=700)), Rules()):
        await keep_rules(event, rules)
        for page in (address, f"{EVENING}/edit"):
            text = (await browser.get(page)).text
            shown.append(('value="2000"' in text, "いまの会員価格は2,300円です" in text))

    assert shown == [(True, False)] * 2 + [(True, True)] * 2 + [(True, False)] * 2


async def test_whose_place_is_held_is_not_counted_as_confirmed(open_browser):
    event = await an_event(kinds=({"name": "議論"}, {**LISTEN, "pays_ahead": True, "position": 2}))
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    for name, chosen in (("p1", "議論"), ("p2", "聴講"), ("p3", "聴講")):
        await register(event, await someone(name), Wish(kind=await kind(event, chosen)))

    page = (await browser.get(f"{EVENING}/registrations")).text

    found = re.findall(r'class="number">(\d+)<.*?class="label">([\w ]+)<', page)
    assert {label: number for number, label in found} == {
        "confirmed": "1", "held": "2", "places left": "7", "waiting": "0", "cancelled": "0"
    }  # fmt: skip


async def test_a_program_is_answered_with_the_member_fee_that_the_rule_says(open_browser):
    event = await an_event()
    await keep_rules(event, Rules(member=Off(yen=700)))
    program = open_browser(authorization=f"Bearer {await create_token('CRM', 'organiser')}")
    wished = {"name": "学生", "fee_yen": 1000, "member_fee_yen": 800}

    added = (await program.post(f"/api/v1{PLACES}", json=wished)).json()
    changed = (
        await program.put(f"/api/v1{PLACES}/{added['id']}", json={**wished, "fee_yen": 1200})
    ).json()

    assert (added["member_fee_yen"], changed["member_fee_yen"]) == (300, 500)
    assert (await program.get(f"/api/v1{PLACES}")).json()["kinds"][1] == changed


async def test_a_full_kind_counts_who_waits_once_somebody_does(open_browser):
    event = await an_event(kinds=({"name": "議論", "capacity": 1}, LISTEN))
    talk = await kind(event, "議論")
    await register(event, await someone("p1"), Wish(kind=talk))
    before = (await open_browser(accept_language="en").get(EVENING)).text
    await register(event, await someone("p2"), Wish(kind=talk))
    after = (await open_browser(accept_language="en").get(EVENING)).text

    assert (">Full</span>" in before, "Full, 1 waiting" in after) == (True, True)
    assert "0 waiting" not in before


async def test_what_makes_no_sense_is_said_at_its_field(open_browser):
    event = await an_event()
    at_form = open_browser(referer=f"http://community.test{PLACES}/new")
    browser = await as_(await aoi(), at_form)

    answers = {
        field: (await browser.post(PLACES, data={"name": "抽選", **typed})).text
        for field, typed in {
            "name": {"name": " "},
            "capacity": {"capacity": "99"},
            "opens_at": {"opens_at": "きのう"},
            "draw_at": {"way": "lottery"},
            "for_whom": {"for_whom": "nobody"},
            "way": {"way": "magic"},
            "offer_hours": {"offer_hours": "x"},
        }.items()
    }

    assert {field for field, page in answers.items() if f'id="f-{field}-no"' in page} == set(
        answers
    )
    assert len(await kinds_of(event)) == 1


async def test_the_last_kind_stays_and_so_does_the_way_people_registered_in(open_browser):
    event = await an_event(kinds=(TALK, LISTEN))
    talk = await kind(event, "議論")
    await register(event, await haruto(), Wish(kind=talk))
    browser = await as_(await aoi(), open_browser())

    other_way = {"name": "議論", "way": "lottery", "draw_at": "2027-01-10T12:00"}
    refused = await browser.post(f"{PLACES}/{talk.id}", data=other_way)
    await browser.post(f"{PLACES}/{(await kind(event, '聴講')).id}/removal")
    last = await browser.post(f"{PLACES}/{talk.id}/removal")

    assert [refused.status_code, last.status_code] == [409, 409]
    assert [each.name for each in await kinds_of(event)] == ["議論"]


async def test_more_capacity_goes_to_who_waits_at_once(open_browser):
    event = await an_event(kinds=({**TALK, "capacity": 1}, LISTEN))
    talk = await kind(event, "議論")
    await register(event, await haruto(), Wish(kind=talk))
    waits = await register(event, await mei(), Wish(kind=talk))
    browser = await as_(await aoi(), open_browser())

    await browser.post(f"{PLACES}/{talk.id}", data={"name": "議論", "capacity": "2"})

    assert (await Registration.objects().get(Registration.id == waits.id)).has_place


async def test_the_page_shows_the_kinds_with_their_prices_and_what_one_gets(open_browser):
    full = {**TALK, "capacity": 0}
    await an_event(kinds=(full, LISTEN, {"name": "常連", "opens_at": NEXT_MONTH}))

    page = (await open_browser(accept_language="en").get(EVENING)).text

    assert all(words in page for words in ("議論", ">Full</span>", "聴講", "¥1,000", "5 places"))
    assert page.count("registrations/new?kind=") == 2


async def test_one_kind_looks_as_ever(open_browser):
    await an_event("hitori-cs-35", number=35)
    browser, path = open_browser(accept_language="en"), "/events/hitori-cs-35"

    page = (await browser.get(path)).text.partition("<main")[2]
    form = (await browser.get(f"{path}/registrations/new")).text

    assert "Regular place" not in page + form
    assert 'class="kinds"' not in page + form


async def test_somebody_chooses_a_kind_and_gets_it(open_browser):
    event = await an_event(kinds=(TALK, LISTEN))
    listen = await kind(event, "聴講")
    browser = open_browser(accept_language="en")

    asked = (await browser.get(f"{EVENING}/registrations/new")).text
    form = (await browser.get(f"{EVENING}/registrations/new?kind={listen.id}")).text
    typed = {"name": "風花", "email": "fuka@example.jp", "kind": str(listen.id)}
    answer = await browser.post(f"{EVENING}/registrations", data=typed)

    assert "Which kind of place?" in asked
    assert f'value="{listen.id}"' in form
    assert answer.status_code == 303
    registration = await Registration.objects().first()
    assert (registration.kind, registration.fee_yen) == (listen.id, 1000)


async def test_a_kind_of_another_event_is_none(open_browser):
    await an_event(kinds=(TALK, LISTEN))
    other = await an_event("hitori-cs-34", number=34)
    foreign = (await kinds_of(other))[0]

    typed = {"name": "風花", "email": "fuka@example.jp", "kind": str(foreign.id)}
    answer = await open_browser().post(f"{EVENING}/registrations", data=typed)

    assert answer.status_code == 422
    assert await Registration.count() == 0


async def test_a_kind_takes_nobody_before_it_opens_and_after_it_closes(open_browser):
    soon = {"name": "早割", "opens_at": now() + timedelta(days=1), "closes_at": NEXT_MONTH}
    event = await an_event(kinds=(TALK, soon))
    early = await kind(event, "早割")
    typed = {"name": "風花", "email": "fuka@example.jp", "kind": str(early.id)}
    statuses = []

    for at in (now(), now() + timedelta(days=2), NEXT_MONTH + timedelta(minutes=1)):
        with moved_to(at):
            browser = open_browser()
            answer = await browser.post(f"{EVENING}/registrations", data=typed)
            statuses.append(answer.status_code)
            await Registration.delete(force=True)

    assert statuses == [409, 303, 409]


async def test_a_members_kind_is_for_members_and_asks_strangers_to_sign_in(open_browser):
    event = await an_event(kinds=(TALK, {"name": "会員", "for_whom": ForWhom.MEMBERS}))
    member, guest = await haruto(), await mei()
    data = {"kind": str((await kind(event, "会員")).id), "name": "x", "email": "haruto@example.jp"}

    stranger = await open_browser().post(f"{EVENING}/registrations", data=data)
    refused = await (await as_(guest, open_browser())).post(f"{EVENING}/registrations", data=data)
    taken = await (await as_(member, open_browser())).post(f"{EVENING}/registrations", data=data)

    assert [stranger.status_code, refused.status_code, taken.status_code] == [403, 403, 303]


async def test_a_tiers_kind_is_for_that_tier(house):
    tier = Tier(name_ja="法人", name_en="Corporate")
    await tier.save()
    event = await an_event(kinds=(TALK, {"name": "法人", "for_whom": "tier", "tier": tier.id}))
    browser_kind = await kind(event, "法人")
    theirs = await someone("rin", standing=Membership.MEMBER, tier=tier.id)

    assert (await register(event, theirs, Wish(kind=browser_kind))).has_place
    refused = 0
    try:
        await register(event, await haruto(), Wish(kind=browser_kind))
    except Exception as no:  # the sentence is read in the test above
        refused = no.status
    assert refused == 403


async def test_nobody_learns_from_a_newcomers_kind_who_has_been_here(open_browser):
    event = await an_event(kinds=(TALK, {"name": "はじめて", "for_whom": "first_timers"}))
    regular = await someone("regular")
    with moved_to(now() - timedelta(days=90)):
        old = await an_event("hitori-cs-30", number=30, starts_at=now() + timedelta(hours=1))
        await register(old, regular)
    newcomers = await kind(event, "はじめて")

    answers = [
        await open_browser().post(
            f"{EVENING}/registrations",
            data={"name": "x", "email": email, "kind": str(newcomers.id)},
        )
        for email in ("regular@example.jp", "brand-new@example.jp")
    ]

    assert [each.status_code for each in answers] == [303, 303]
    assert (await by_member(event, regular)).waits
    new = await Member.objects().get(Member.email == "brand-new@example.jp")
    assert (await by_member(event, new)).has_place
    await cancel(await by_member(event, new))
    assert (await by_member(event, regular)).waits, "such a place is never theirs"
    await letters_are_written()
    theirs = Message.objects().where(Message.to_address == "regular@example.jp")
    mails = await theirs.order_by(Message.id)
    assert "はじめて" in mails[-1].text


async def test_who_is_no_member_any_more_is_not_promoted_into_a_members_kind(house):
    event = await an_event(kinds=(TALK, {"name": "会員", "for_whom": "members", "capacity": 1}))
    members = await kind(event, "会員")
    first = await register(event, await haruto(), Wish(kind=members))
    lapsed = await someone("lapsed", standing=Membership.MEMBER)
    waits = await register(event, lapsed, Wish(kind=members))
    stays = await register(
        event, await someone("stays", standing=Membership.MEMBER), Wish(kind=members)
    )
    await Member.update({Member.standing: Membership.LEFT}).where(Member.id == lapsed.id)

    await cancel(first)

    assert (await by_member(event, lapsed)).id == waits.id
    assert (await by_member(event, lapsed)).waits
    assert (await Registration.objects().get(Registration.id == stays.id)).has_place


async def test_a_program_reads_and_writes_kinds(open_browser):
    event = await an_event()
    token = await create_token("CRM", "organiser")
    program = open_browser(authorization=f"Bearer {token}")
    places = f"/api/v1{PLACES}"

    added = await program.post(places, json={"name": "聴講", "capacity": 3, "fee_yen": 500})
    told = added.json()
    changed = await program.put(f"{places}/{told['id']}", json={"name": "見学", "capacity": 2})
    wish = {"name": "風花", "email": "fuka@example.jp", "kind": told["id"]}
    registered = await program.post(f"/api/v1{EVENING}/registrations", json=wish)
    read = (await open_browser().get(places)).json()
    kept = await program.post(f"{places}/{told['id']}/removal")
    missing = await program.put(f"{places}/{new_id()}", json={"name": "無"})

    assert [added.status_code, changed.status_code, registered.status_code] == [201, 200, 201]
    assert registered.json()["kind"] == told["id"]
    assert [(each["name"], each["taken"]) for each in read["kinds"]] == [("", 0), ("見学", 1)]
    assert [kept.status_code, missing.status_code] == [422, 404]
    assert await PlaceKind.count() == 2
    assert event.id
