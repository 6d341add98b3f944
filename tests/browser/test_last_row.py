"""A full hall of twelve roundtables that write much: all of it can be read from the last row."""

import pytest

from tests.browser.people import People
from tests.browser.test_stage import SHOWN, TOO_SMALL

pytestmark = pytest.mark.browser

PROJECTORS = [
    {"viewport": {"width": width, "height": height}, "locale": locale}
    for width, height in ((1280, 720), (1920, 1080))
    for locale in ("ja-JP", "en-US")
]
LONG = [
    "導入から三十日で、担当者が自分の言葉で社内に価値を説明できるようになった会社の割合を毎週確かめている",
    "The share of customers who reach a first outcome within thirty days, told in their own words",
    "問い合わせが減ったのに満足度が下がった月があり、静かになった顧客ほど先に連絡するようにした",
]
CARD = {
    "kind": "kpi",
    "text": "オンボーディング完了から更新判断までの利用定着率（部署別・月次）",
    "formula": "週に三日以上使った人数 ÷ その部署の契約人数（休職と異動を除く）の三か月平均",
    "goal": "更新率を下げずに、一人あたりの担当社数と、紹介からの新しい契約を増やす",
    "noise": "年度末の異動と、無料の期間には、数字が大きく動く",
}
CUT_OFF = """() => {
  const middle = document.querySelector("#stage .middle");
  const cut = [...document.querySelectorAll("#stage footer, #stage .timer")]
    .filter((each) => each.getBoundingClientRect().bottom > innerHeight);
  const isTall = middle.scrollHeight > middle.clientHeight + 2;
  const over = isTall || document.body.scrollWidth > innerWidth;
  return { cut: cut.length, over };
}"""


IS_CUT = "it => it.scrollWidth > it.clientWidth"


@pytest.fixture
async def hall(people):
    """Forty-eight people with long names at twelve roundtables; each has five lines and a card."""
    return await a_full_hall(people)


async def a_full_hall(people: People) -> str:
    begins = {"starts_at": "2031-05-01T19:00:00", "ends_at": "2031-05-01T21:30:00", "places": 60}
    asks = [LONG[0], LONG[1], LONG[2]]
    rounds = [
        {"title": "ラウンド1 考えを出し合う", "prompts": asks, "minutes": 60, "steps": "30-5-5"}
    ]
    plan = {"title": LONG[0][:60], "series": "hitori-cs", "rounds": rounds, **begins}
    at = f"/api/v1/events/{(slug := (await people.ask('/api/v1/events', **plan))['slug'])}"
    await people.ask(f"{at}/publication", now=True)
    for number in range(48):
        await people.ask(
            f"{at}/walk-ins", name=f"長谷川 ヴィクトリア{number}", company=LONG[1][:80]
        )
    await people.ask(f"{at}/seatings", rounds=1, size=4)
    await people.ask(f"{at}/rounds/1/opening", minutes=60)
    for each in (await people.ask(f"{at}/seatings"))["rounds"][0]["roundtables"]:
        for words in (*({"text": text} for text in (*LONG, *LONG[:2])), CARD):
            await people.ask(f"/api/v1/roundtables/{each['id']}/items", **words)
    return slug


async def test_every_word_is_large_and_none_is_cut_off_in_a_full_hall(opens, people, hall):
    stage = f"/events/{hall}/stage"
    projectors = [await opens({}, await people.organiser(), **each) for each in PROJECTORS]
    turns = (await people.ask(f"/api/v1{stage}/control"))["turns"]
    wishes = [{"shows": each} for each in SHOWN]
    wishes.append({"shows": "roundtable", "roundtable": turns[0]["roundtable"]})

    seen, wrong = 0, []
    for wish in wishes:
        await people.ask(f"/api/v1{stage}", **wish)
        for projector, size in zip(projectors, PROJECTORS, strict=True):
            await projector.goto(stage)
            small, cut = await projector.evaluate(TOO_SMALL), await projector.evaluate(CUT_OFF)
            seen += 1
            if small or cut != {"cut": 0, "over": False}:
                wrong.append((wish["shows"], size["viewport"]["width"], small, cut))

    assert (len(turns), seen, wrong) == (12, len(wishes) * 4, [])


async def test_the_wall_names_its_round_in_full_beside_a_long_title(opens, people, hall):
    wall = f"/events/{hall}/seats?stays=true"
    shown = []
    for each in PROJECTORS:
        projector = await opens({}, await people.organiser(), **each)
        await projector.goto(wall)
        title, round = projector.locator("header h1"), projector.locator("header p").first
        shown.append([await one.evaluate(IS_CUT) for one in (title, round)])

    assert shown == [[True, False]] * 4


async def test_a_sheet_that_does_not_fit_turns_its_pages(opens, people, hall):
    stage = f"/events/{hall}/stage"
    turns = (await people.ask(f"/api/v1{stage}/control"))["turns"]
    await people.ask(f"/api/v1{stage}", shows="roundtable", roundtable=turns[1]["roundtable"])
    projector = await opens(PROJECTORS[0], await people.organiser())
    await projector.goto(stage)
    pieces = projector.locator("#stage .said > li, #stage .boards > *")
    shown = projector.locator("#stage .pages")

    assert await shown.inner_text() == "1 / 2"
    first = [await each.is_visible() for each in await pieces.all()]
    await projector.wait_for_timeout(13_000)
    second = [await each.is_visible() for each in await pieces.all()]

    assert await shown.inner_text() == "2 / 2"
    assert [one != two for one, two in zip(first, second, strict=True)] == [True] * 6
