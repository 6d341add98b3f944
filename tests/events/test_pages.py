import json
import re

from icalendar import Calendar

from community.clock import moved_to
from community.database import execute
from community.events.find import event_by_slug
from community.events.publish import publish
from community.events.revise import call_off
from community.events.tables import Event, Series, State
from community.places.announce import announce
from tests.cast import an_event, aoi, as_, haruto
from tests.events.plans import EVENING, a_form, a_plan

PAGE = "/events/hitori-cs-33"


def words(page):
    """The sentences of a page, without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<(script|svg).*?</\1>|<[^>]+>", " ", page.text, flags=re.S))


def button(page):
    """The words and the address of the one button that stands at the thumb."""
    bar = page.text[page.text.index("register-card") :]
    link = re.search(r'<a class="button[^"]*" href="([^"]+)">(?:<svg.*?</svg>)?([^<]+)</a>', bar)
    sentence = re.search(r'<p class="button[^"]*"[^>]*>([^<]+)</p>', bar)
    return (link[2], link[1]) if link else (sentence[1], "")


async def test_a_stranger_reads_everything_needed_to_decide(open_browser):
    await publish(
        await announce(a_plan(venue_name="白樺ホール", for_whom="ひとりでCSをしている方"))
    )

    page = words(await open_browser().get(PAGE))

    wanted = [
        "KPIを持ち寄る夜",
        "2027年1月22日(金) 19:00–21:30 JST",
        "白樺ホール",
        "会員価格",
        "2,000円",
        "3,000円",
        "残り40席",
        "いま見ている数字は？",
        "月岡 凪",
        "みずうみ出版",
        "ひとりでCSをしている方",
    ]
    assert [each for each in wanted if each not in page] == []


async def test_a_member_reads_why_the_lower_price_is_theirs(open_browser):
    await publish(await announce(a_plan()))
    member = await as_(await haruto(), open_browser())

    pages = [words(await browser.get(PAGE)) for browser in (member, open_browser())]

    assert ["あなたの参加費" in page for page in pages] == [True, False]


async def test_the_button_is_honest(open_browser):
    event = await publish(await announce(a_plan()))
    browser = open_browser()
    seen = [button(await browser.get(PAGE))]
    await execute("UPDATE event SET taken = 40, waiting = 3, version = version + 1")
    seen.append(button(await browser.get(PAGE)))
    with moved_to(event.starts_at):
        seen.append(button(await browser.get(PAGE)))
    with moved_to(event.ends_at):
        seen.append(button(await browser.get(PAGE)))
        await execute("UPDATE event SET has_report = true, version = version + 1")
        seen.append(button(await browser.get(PAGE)))

    assert seen == [
        ("申し込む", f"{PAGE}/registrations/new"),
        ("キャンセル待ちに並ぶ（3人待ち）", f"{PAGE}/registrations/new"),
        ("受付は終了しました", ""),
        ("この回は終了しました", ""),
        ("レポートを読む", "/reports/hitori-cs-33"),
    ]


async def test_a_called_off_evening_keeps_its_page_and_says_why(open_browser):
    await call_off(await publish(await announce(a_plan())), "台風のため中止します。")

    page = await open_browser().get(PAGE)

    assert (page.status_code, "台風のため中止します。" in page.text, button(page)) == (
        200,
        True,
        ("中止", ""),
    )


async def test_nobody_is_told_how_to_cancel_an_evening_that_was_called_off(open_browser):
    event = await publish(await announce(a_plan()))
    told = ("チケットの画面からキャンセル", "チケットをメール", "返金について")
    before = words(await open_browser().get(PAGE))

    await call_off(event, "台風のため中止します。")

    after = words(await open_browser().get(PAGE))
    assert [each in before for each in told] == [True, True, True]
    assert [each in after for each in told] == [False, False, True]


async def test_a_draft_is_there_for_organisers_only(open_browser):
    await announce(a_plan())
    organiser = await as_(await aoi(), open_browser())

    answers = [await browser.get(PAGE) for browser in (open_browser(), organiser)]

    assert [answer.status_code for answer in answers] == [404, 200]


async def test_only_organisers_see_the_way_to_edit(open_browser):
    await an_event()
    organiser = await as_(await aoi(), open_browser())

    pages = [(await browser.get(PAGE)).text for browser in (organiser, open_browser())]

    assert [f"{PAGE}/edit" in page for page in pages] == [True, False]


async def test_a_kept_page_is_made_anew_when_the_event_changes_and_speaks_both_languages(
    open_browser,
):
    await an_event()
    browser, english = open_browser(), open_browser(accept_language="en")
    before = await browser.get(PAGE)
    await execute("UPDATE event SET taken = 9, version = version + 1")

    after, in_english = await browser.get(PAGE), await english.get(PAGE)

    assert [
        "残り10席" in before.text,
        "残り1席" in after.text,
        "1 place left" in in_english.text,
    ] == [True] * 3


async def test_a_kept_page_is_never_an_organisers(open_browser):
    await an_event()
    organiser = await as_(await aoi(), open_browser())
    await organiser.get(PAGE)

    page = await open_browser().get(PAGE)

    assert ("aoi" in page.text, "ログイン" in page.text) == (False, True)


async def test_search_engines_read_the_event(open_browser):
    await publish(await announce(a_plan(concept="</script><b>", venue_name="白樺ホール")))

    page = (await open_browser().get(PAGE)).text

    found = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])
    assert (
        found["name"],
        found["startDate"],
        found["description"],
        found["offers"][0]["price"],
    ) == (
        "KPIを持ち寄る夜",
        "2027-01-22T19:00:00+09:00",
        "</script><b>",
        3000,
    )


async def test_calendars_can_be_subscribed_to(open_browser):
    await an_event()

    answers = [await open_browser().get(f"{at}/calendar.ics") for at in (PAGE, "/series/hitori-cs")]

    entries = [Calendar.from_ical(answer.content).walk("VEVENT")[0] for answer in answers]
    assert len({str(entry["uid"]) for entry in entries}) == 1


async def test_coming_and_held_evenings_are_listed(open_browser):
    coming = await an_event()
    long_ago = coming.starts_at.replace(year=2025)
    held = await an_event(
        "hitori-cs-32",
        number=32,
        title="先月の夜",
        starts_at=long_ago,
        ends_at=long_ago.replace(hour=12),
    )
    await an_event("hitori-cs-34", number=34, title="下書きの夜", state=State.DRAFT)

    page = (await open_browser().get("/")).text

    assert re.findall(r'href="(/events/hitori-cs-[^"]+)"', page) == [
        f"/events/{coming.slug}",
        f"/events/{held.slug}",
    ]


async def test_an_organiser_plans_publishes_and_the_next_number_waits(open_browser):
    organiser = await as_(await aoi(), open_browser())

    drafted = await organiser.post("/events", data=vars_of(a_form(guests="月岡 凪 / 編集長")))
    published = await organiser.post(f"{PAGE}/publication")
    form = await organiser.get("/desk/events/new")

    assert [drafted.headers["location"], published.headers["location"]] == [PAGE, PAGE]
    assert (await event_by_slug("hitori-cs-33")).state == State.PUBLISHED
    assert re.search(r'name="number" value="(\d+)"', form.text)[1] == "34"


async def test_a_refused_form_keeps_what_was_typed_and_says_where(open_browser):
    organiser = await as_(await aoi(), open_browser())
    new = "http://community.test/desk/events/new?of=new"

    form = vars_of(a_form(fee_yen="三千円", title="数字の夜"))
    answer = await organiser.post("/events", data=form, headers={"referer": new})

    assert answer.status_code == 422
    assert re.search(r'name="title" value="([^"]+)"', answer.text)[1] == "数字の夜"
    assert words(answer).count("金額は") == 1
    assert (await Event.count(), await Series.count()) == (0, 0)


async def test_the_edit_form_asks_for_the_event_as_it_is(open_browser):
    await announce(a_plan(places=24))
    organiser = await as_(await aoi(), open_browser())

    page = (await organiser.get(f"{PAGE}/edit")).text

    values = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page))
    assert {name: values[name] for name in ("places", "starts_on", "starts_at", "round_2_at")} == {
        "places": "24",
        "starts_on": "2027-01-22",
        "starts_at": f"{EVENING:%H:%M}",
        "round_2_at": "19:50",
    }


async def test_strangers_and_members_cannot_plan(open_browser):
    member = await as_(await haruto(), open_browser())

    answers = [await browser.get("/desk/events/new") for browser in (open_browser(), member)]

    assert [answer.status_code for answer in answers] == [303, 403]


def vars_of(form):
    return {name: getattr(form, name) for name in form.__struct_fields__}


async def test_an_organiser_reads_that_a_round_lies_outside_of_the_evening(open_browser):
    fits = await announce(a_plan())
    short = await announce(a_plan(number=34, ends_at=EVENING.replace(hour=20)))
    for event in (fits, short):
        await publish(event)
    organiser = await as_(await aoi(), open_browser())

    pages = [await organiser.get(f"/events/{each.slug}") for each in (fits, short)]
    stranger = await open_browser().get(f"/events/{short.slug}")

    told = [
        page.text.count("「ラウンド2」が開催時間に収まっていません。")
        for page in (*pages, stranger)
    ]
    assert told == [0, 1, 0]
