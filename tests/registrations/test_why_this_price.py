"""Organisers read why each person pays what they pay: on the list, in the API, in the file."""

from community.prices.offer_code import CodePlan, offer_code
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.why_this_price import in_one_line, whys
from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_, haruto, mei

PAGE = "/events/hitori-cs-33/registrations"


async def an_evening():
    event = await an_event()
    await offer_code(event, CodePlan("TENTH", percent=10))
    return await register(event, await haruto(), Wish("TENTH")), await register(event, await mei())


async def test_the_list_tells_why_only_where_there_is_something_to_tell(house):
    told = await an_evening()

    assert list(whys(told)) == [told[0].id]


async def test_the_page_shows_the_lines_and_what_they_come_to(open_browser):
    await an_evening()
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    page = (await browser.get(PAGE)).text

    assert page.count('<details class="whys-folded">') == 1
    assert page.count("Because you are a member.") == 2  # beside the row, and folded below it
    assert "Why ¥1,800" in page


async def test_a_program_reads_the_lines_in_its_language(open_browser):
    await an_evening()
    token = await create_token("CRM", "organiser")
    program = open_browser(authorization=f"Bearer {token}", accept_language="ja")

    people = (await program.get(f"/api/v1{PAGE}")).json()["registrations"]

    assert people[0]["price_lines"] == [
        {"label": "一般価格", "amount_yen": 3000, "why": ""},
        {"label": "会員割引", "amount_yen": -1000, "why": "メンバーのため"},
        {"label": "割引コード", "amount_yen": -200, "why": "TENTH"},
    ]
    assert [sum(line["amount_yen"] for line in each["price_lines"]) for each in people] == [
        each["fee_yen"] for each in people
    ]


async def test_a_cell_of_a_file_says_the_same(house):
    mine, _plain = await an_evening()

    assert in_one_line(mine.price_lines) == (
        "一般価格 3,000円; 会員割引 −1,000円 (メンバーのため); 割引コード −200円 (TENTH)"
    )
