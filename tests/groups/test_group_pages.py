"""What people who come together read and do, on pages and by programs."""

import re

from community.checkins.check_in import check_in
from community.checkins.tables import Method
from community.database import fetch
from community.registering.register import register
from community.registrations.find import by_member
from community.registrations.tables import Registration
from community.tickets.ticket_link import ticket_token
from tests.cast import an_event, aoi, as_, haruto, mei, someone

EVENING = "/events/hitori-cs-33/registrations"


async def founded(open_browser, size="3"):
    """Haruto says that they are three, and reads the link on his ticket."""
    browser = await as_(await haruto(), open_browser())
    answer = await browser.post(EVENING, data={"group_size": size})
    page = await browser.get(answer.headers["location"])
    link = re.search(r'value="(http[^"]+/together/[^"]+)"', page.text)
    return browser, answer.headers["location"], link.group(1).partition("community.test")[2]


async def came_along(open_browser, link, name, email):
    stranger = open_browser()
    opened = await stranger.get(link)
    form = await stranger.get(opened.headers["location"])
    token = re.search(r'name="group" value="([^"]+)"', form.text).group(1)
    typed = {"name": name, "email": email, "group": token}
    return form.text, await stranger.post(EVENING, data=typed)


async def ticket_of(email):
    rows = await fetch("SELECT r.ticket_serial FROM registration r JOIN member m ON m.id = r.member"
                       " WHERE m.email = $1", email)  # fmt: skip
    return f"/tickets/{ticket_token(rows[0]['ticket_serial'])}"


async def test_who_registers_through_the_link_belongs_to_the_group(open_browser):
    await an_event()
    browser, mine, link = await founded(open_browser)

    form, answer = await came_along(open_browser, link, "鈴木　明", "akira@example.jp")

    assert "3名中1名が申し込み済み" in form
    assert "haruto" not in form, "the link alone tells no name"
    assert answer.headers["location"] == f"{EVENING}/sent"
    page = (await browser.get(mine)).text
    assert ("鈴木" in page, "明" in page, "3名中2名が申し込み済みです。" in page) == (
        True, False, True,
    )  # fmt: skip


async def test_typing_an_address_brings_nobody_in_and_shows_no_name_that_is_kept(open_browser):
    event = await an_event()
    await register(event, await someone("secret name", email="known@example.jp"))
    await someone("another secret", email="here@example.jp")
    browser, mine, link = await founded(open_browser)

    await came_along(open_browser, link, "guess", "known@example.jp")
    await came_along(open_browser, link, "typed", "here@example.jp")

    page = (await browser.get(mine)).text
    assert [word in page for word in ("secret", "another", "guess", "typed")] == [
        False, False, False, True,
    ]  # fmt: skip


async def test_only_those_in_the_group_read_its_names_and_see_who_has_come_in(open_browser):
    event = await an_event()
    browser, mine, link = await founded(open_browser)
    await came_along(open_browser, link, "mei", "mei@example.jp")
    outsider = await as_(await someone("ren"), open_browser())

    member = await fetch("SELECT id FROM member WHERE email = 'mei@example.jp'")
    place = await Registration.objects().get(Registration.member == member[0]["id"])
    await check_in(event, place, Method.NAME, "aoi")

    page, hers = (await browser.get(mine)).text, open_browser()
    assert ("mei" in page, page.count("来場済み")) == (True, 1)
    assert "haruto" in (await hers.get(await ticket_of("mei@example.jp"))).text
    assert (await outsider.get(mine)).status_code == 404
    program = f"/api/v1{mine}/group"
    assert (await outsider.get(program)).status_code == 404


async def test_the_organiser_sees_groups_with_the_reason_why_they_wait_and_no_link(open_browser):
    event = await an_event(places=2)
    await register(event, await someone("sora"))
    _browser, mine, link = await founded(open_browser)
    await came_along(open_browser, link, "mei", "mei@example.jp")
    organiser = await as_(await aoi(), open_browser())

    page = (await organiser.get(EVENING)).text
    listed = (await organiser.get("/api/v1/events/hitori-cs-33/groups")).json()["people"]
    theirs = (await organiser.get(f"/api/v1{mine}/group")).json()

    assert page.count("グループ1（3名中2名）") == 2
    assert page.count("グループがそろうのを待っています") == 2
    assert {each["group"] for each in listed} == {"グループ1（3名中2名）"}
    assert (theirs["link"], len(theirs["people"])) == ("", 2)


async def test_we_are_all_ends_the_waiting_and_the_link(open_browser):
    event = await an_event(places=3)
    await register(event, await someone("sora"))
    browser, mine, link = await founded(open_browser)
    await came_along(open_browser, link, "mei", "mei@example.jp")

    closed = await browser.post(f"{mine}/group/closing")

    assert closed.status_code == 303
    organiser = await as_(await aoi(), open_browser())
    assert "グループ1（2名中2名）" in (await organiser.get(EVENING)).text
    late = await open_browser().get(link)
    assert (late.status_code, "集まった方だけで受付を締め切りました" in late.text) == (409, True)
    rows = await fetch("SELECT standing FROM registration")
    assert [row["standing"] for row in rows] == ["confirmed"] * 3


async def test_a_program_of_ones_own_founds_and_joins(open_browser):
    await an_event()
    mine = "/api/v1/events/hitori-cs-33/registrations/mine"
    browser, other = [await as_(await one, open_browser()) for one in (haruto(), mei())]
    made = (await browser.post(mine, json={"group_size": 2})).json()
    group = (await browser.get(f"/api/v1/registrations/{made['id']}/group")).json()

    joined = await other.post(mine, json={"group": group["link"]})
    refused = await (await as_(await someone("ren"), open_browser())).post(
        mine, json={"group": group["link"]}
    )

    assert (joined.status_code, refused.status_code) == (201, 409)
    told = (await browser.get(f"/api/v1/registrations/{made['id']}/group")).json()
    assert ([each["called"] for each in told["people"]], told["link"]) == (["haruto", "mei"], "")


async def test_a_group_of_seven_is_refused_at_its_field(open_browser):
    event = await an_event()
    browser = await as_(await haruto(), open_browser(referer=f"http://community.test{EVENING}/new"))

    answer = await browser.post(EVENING, data={"group_size": "7"})

    assert (answer.status_code, "6名まで" in answer.text) == (422, True)
    assert await by_member(event, await mei()) is None
    assert (await browser.get("/together/torn")).status_code == 422


async def test_the_link_of_a_group_is_not_marked_as_something_everybody_must_give(open_browser):
    await register(await an_event(), await mei())
    browser = await as_(await someone("ren"), open_browser(accept_language="en"))
    answer = await browser.post(EVENING, data={})

    page = (await browser.get(answer.headers["location"])).text

    field = page.partition("Or join one: its link")[2].partition("</form>")[0]
    assert (field.count(" required="), field.count('class="must"')) == (1, 0)
