"""What people read of prices: before sign-in, at registering, in the mail, on the ticket."""

import re
from datetime import timedelta

from community.clock import moved_to, now
from community.events.tables import Appearance, Event, Role
from community.members.tables import Member
from community.outbox.tables import Message
from community.prices.keep_rules import keep_rules
from community.prices.offer_code import CodePlan, offer_code
from community.prices.rules import Contributor, Early, Group, Off, Rules
from community.prices.rules_of import rules_of
from community.registering.register import register
from community.registering.wish import Wish
from community.tokens.create_token import create_token
from tests.cast import a_series, an_event, aoi, as_, haruto, mei
from tests.letters import letters_are_written

PAGE = "/events/hitori-cs-33"
EVERYTHING = Rules(
    member=Off(yen=1000),
    early=Early(percent=10, first=3),
    contributor=Contributor(percent=50, last_events=3),
    group=Group(yen=800, from_people=3),
)
TYPED = {
    "member_off": "１０００円",
    "early_off": "１０％",
    "early_until": "2027-01-10T23:59",
    "early_first": "５名",
    "contributor_off": "50%",
    "contributor_last_events": "3",
    "group_off": "800",
    "group_from_people": "3",
    "combine": "in_order",
    "order_1": "code",
    "order_2": "early",
    "order_3": "member",
    "order_4": "group",
    "order_5": "contributor",
}


def prices_on(page: str) -> list[str]:
    """What stands in the lines of prices, in words."""
    found = re.findall(r'<div class="price[^"]*">(.*?)</div>', page, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", line).split()) for line in found]


async def test_before_sign_in_everybody_reads_what_everybody_pays(open_browser):
    await keep_rules(await an_event(), EVERYTHING)

    page = (await open_browser(accept_language="en").get(PAGE)).text

    assert prices_on(page) == [
        "Member price For members of the community. ¥2,000",
        "Contributors’ price For whoever spoke, hosted or wrote at one of the last 3 evenings."
        " ¥1,500",
        "Group price For each, from 3 people who register together. ¥2,200",
        "Early bird for the first 3 places ¥2,700",
        "Regular price ¥3,000",
    ]


async def test_after_sign_in_a_member_reads_their_own_price_line_by_line(open_browser):
    await keep_rules(await an_event(), EVERYTHING)
    until = now() + timedelta(days=30)
    browser = await as_(await haruto(member_until=until), open_browser(accept_language="en"))

    event_page = (await browser.get(PAGE)).text
    form = (await browser.get(f"{PAGE}/registrations/new")).text

    assert prices_on(event_page) == prices_on(form)
    assert [line.split(" ")[0] for line in prices_on(form)] == ["Regular", "Member", "Your"]
    assert prices_on(form)[1].startswith("Member discount Because you are a member, until ")
    assert prices_on(form)[2] == "Your price ¥2,000"


async def test_the_price_is_explained_on_the_ticket_and_in_the_mail(open_browser):
    event, member = await an_event(), await haruto()
    await keep_rules(event, EVERYTHING)
    await offer_code(event, CodePlan("TENTH", percent=10))
    registration = await register(event, member, Wish("TENTH"))
    browser = await as_(member, open_browser())

    ticket = (await browser.get(f"/registrations/{registration.id}")).text
    await letters_are_written()
    mail = await Message.objects().get(Message.cause.like("confirmed:%"))

    assert prices_on(ticket) == [
        "一般価格 3,000円",
        "会員割引 メンバーのため −1,000円",
        "割引コード TENTH −200円",
        "合計 1,800円",
    ]
    assert "会員割引: −1,000円 (メンバーのため)" in mail.text


async def test_a_page_that_was_kept_knows_when_the_early_bird_is_over(open_browser):
    until = now() + timedelta(minutes=10)
    await keep_rules(await an_event("early", number=1), Rules(early=Early(yen=500, until=until)))
    stranger = open_browser(accept_language="en")

    before = prices_on((await stranger.get("/events/early")).text)
    with moved_to(until + timedelta(minutes=1)):
        after = prices_on((await stranger.get("/events/early")).text)

    assert [line[:10] for line in before] == ["Member pri", "Early bird", "Regular pr"]
    assert [line[:10] for line in after] == ["Member pri", "Regular pr"]


async def test_the_organiser_sets_rules_and_reads_them_in_words_with_examples(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    await browser.post(f"{PAGE}/prices", data=TYPED)
    page = (await browser.get(f"{PAGE}/prices")).text

    held = await rules_of(event)
    assert held.is_own
    assert (held.rules.early.percent, held.rules.early.first) == (10, 5)
    assert prices_on(page) == [
        "A guest Regular price ¥3,000 · Early bird −\u2060¥300 ¥2,700",
        "A member Regular price ¥3,000 · Early bird −\u2060¥300"
        " · Member discount −\u2060¥1,000 ¥1,700",
        "A guest who contributed Regular price ¥3,000 · Early bird −\u2060¥300"
        " · Contributors’ discount −\u2060¥1,350 ¥1,350",
        "A member who contributed Regular price ¥3,000 · Early bird −\u2060¥300"
        " · Member discount −\u2060¥1,000"
        " · Contributors’ discount −\u2060¥850 ¥850",
        "Each of 3 people together Regular price ¥3,000 · Early bird −\u2060¥300"
        " · Group discount −\u2060¥800 ¥1,900",
    ]
    for sentence in (
        "Members: ¥1,000 off.",
        "Early bird, for the first 5 places, until Sun 10 Jan 2027 23:59: 10% off.",
        "Whoever spoke, hosted or wrote at one of the last 3 evenings: 50% off.",
        "From 3 people who register together: ¥800 off for each.",
        "All count, one after the other, each from what is left: Discount code → Early bird →"
        " Member price → Group price → Contributors’ price.",
    ):
        assert sentence in page
    assert page.count('value="2027-01-10T23:59"') == 1


async def test_the_series_has_rules_that_an_evening_can_return_to(open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    await browser.post("/series/hitori-cs/prices", data={"member_off": "500"})
    inherited = await rules_of(event)
    await browser.post(f"{PAGE}/prices", data={"member_off": "1"})
    own = await rules_of(event)
    await browser.post(f"{PAGE}/prices/removal")

    assert (inherited.is_of_series, own.is_own) == (True, True)
    assert (await rules_of(event)).rules.member == Off(yen=500)
    assert (await browser.get("/series/hitori-cs/prices")).text.count("Members: ¥500 off.") == 1


async def test_programs_read_and_write_the_same_rules(open_browser):
    event = await an_event()
    await a_series()
    token = await create_token("bot", "organiser")
    program = open_browser(authorization=f"Bearer {token}", accept_language="en")
    path = f"/api/v1{PAGE}/prices"

    wanted = {"member": {"percent": 50}, "early": {"yen": 500, "until": "2027-01-10T23:59:00"}}
    put = (await program.put(path, json=wanted)).json()
    got = (await program.get(path)).json()
    series = await program.put("/api/v1/series/hitori-cs/prices", json={"member": {"yen": 100}})
    dropped = (await program.delete(path)).json()

    assert put == got
    assert (got["is_own"], got["rules"]["early"]["until"]) == (True, "2027-01-10T14:59:00Z")
    assert [(each["who"], each["fee_yen"]) for each in got["kinds"][0]["examples"]] == [
        ("A guest", 2500),
        ("A member", 1500),
    ]
    again = await program.get("/api/v1/series/hitori-cs/prices")
    assert series.json() == again.json() == {"rules": {"member": {"yen": 100}}}
    assert (dropped["is_own"], dropped["rules"]["member"]) == (False, {"yen": 100})
    assert (await Event.objects().get(Event.id == event.id)).member_fee_yen == 2900


async def test_a_guest_who_spoke_reads_so_before_registering(open_browser):
    begins = now() - timedelta(days=9)
    before = await an_event(
        "hitori-cs-32", number=32, starts_at=begins, ends_at=begins + timedelta(hours=2)
    )
    guest: Member = await mei()
    await Appearance(event=before.id, role=Role.GUEST, name="Mei", email=guest.email).save()
    await keep_rules(await an_event(), EVERYTHING)
    browser = await as_(guest, open_browser(accept_language="en"))

    assert prices_on((await browser.get(f"{PAGE}/registrations/new")).text) == [
        "Regular price ¥3,000",
        "Contributors’ discount Because you contributed to ひとりCSの夜 #32. −¥1,500",
        "Your price ¥1,500",
    ]


async def test_several_kinds_say_before_sign_in_why_a_price_is_lower_and_until_when(open_browser):
    event = await an_event(
        kinds=({"name": "議論"}, {"name": "聴講", "fee_yen": 0, "member_fee_yen": 0})
    )
    await keep_rules(event, Rules(early=Early(percent=10, first=3)))

    page = (await open_browser().get(PAGE)).text

    assert re.findall(r'<p class="small soft">([^<]*円[^<]*)</p>', page) == [
        "会員価格 2,000円 · コミュニティのメンバーの方",
        "早割 2,700円 · 先着3名",
        "一般価格 3,000円",
    ]
