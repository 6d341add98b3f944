"""An organiser puts somebody at another roundtable: by mouse, keys or finger, or with two taps."""

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.small_evening import small_evening

pytestmark = pytest.mark.browser


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def board(people):
    """The board of an evening of two roundtables; each story moves one of its eight people."""
    made = await small_evening(people, range(33, 41), size=4)
    return f"/events/{made.slug}/seating?round=1"


class Story:
    """Somebody sits at the fuller roundtable and goes to the other one."""

    def __init__(self, page, at, there) -> None:
        self.page = page
        chair = page.locator("[data-roundtable]").nth(at).locator("[data-chair]").first
        self.who = chair.locator("button.who")
        self.there = page.locator("[data-roundtable]").nth(there)

    async def moved_by(self, move) -> None:
        """They sit there as soon as it is done, and when the page is loaded again."""
        name = await self.who.locator(".name").inner_text()
        chair = f"[data-chair][data-name='{name}']"
        sits = self.there.locator(chair)
        await expect(sits).to_have_count(0)
        async with self.page.expect_response(lambda answer: "/chairs" in answer.url) as answer:
            await move(self)
        assert (await answer.value).ok
        await expect(self.page.locator(".ghost")).to_have_count(0)
        await expect(sits).to_have_count(1)
        await expect(self.page.locator("[data-board-says]")).not_to_be_empty()
        await self.page.reload()
        await expect(sits).to_have_count(1)
        await expect(self.page.locator(chair)).to_have_count(1)


async def opened(page, board) -> Story:
    """Both roundtables are in sight; whoever goes sits at the fuller one."""
    await page.goto(board)
    await expect(page.locator("html.scripted")).to_have_count(1)
    roundtables = page.locator("[data-roundtable]")
    await expect(roundtables).to_have_count(2)
    await roundtables.first.evaluate("it => it.scrollIntoView({block: 'center'})")
    here = [await one.locator("[data-chair]").count() for one in await roundtables.all()]
    fuller = here.index(max(here))
    return Story(page, fuller, 1 - fuller)


async def by_mouse(story) -> None:
    mouse = story.page.mouse

    async def go(at) -> None:
        await mouse.move(**at, steps=3)

    await mouse.move(**await middle(story.who))
    await mouse.down()
    await over(story, go)
    await mouse.up()


async def by_finger(story) -> None:
    """It rests a moment on the name; then the other roundtable folds up, and it goes there."""
    finger = await story.page.context.new_cdp_session(story.page)

    async def touch(what, *points) -> None:
        await finger.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": [*points]})

    async def go(at) -> None:
        await touch("touchMove", at)

    await touch("touchStart", await middle(story.who))
    await expect(story.page.locator(".ghost")).to_have_count(1)
    await over(story, go)
    await touch("touchEnd")


async def middle(thing) -> dict[str, float]:
    box = await thing.bounding_box()
    return {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}


async def over(story, go) -> None:
    """To the other roundtable, wherever it is by now: what a move would change is said above it."""
    for _look in range(20):
        await go(await middle(story.there.locator("header")))
        if "over" in (await story.there.get_attribute("class")).split():
            break
    await expect(story.page.locator(".roundtable.over")).to_have_count(1)
    await expect(story.page.locator(".ghost")).to_have_count(1)


async def by_taps(story) -> None:
    await story.who.tap()
    await expect(story.who).to_have_attribute("aria-pressed", "true")
    await story.there.locator("[data-here]").tap()


async def by_keys(story) -> None:
    keys = story.page.keyboard
    await story.who.focus()
    await keys.press("Enter")
    await expect(story.who).to_have_attribute("aria-pressed", "true")
    await keys.press("ArrowRight")
    await expect(story.there.locator("[data-here]")).to_be_focused()
    await keys.press("Enter")


@pytest.mark.parametrize(
    ("device", "move"),
    [(DESKTOP, by_mouse), (DESKTOP, by_keys), (PHONE, by_finger), (PHONE, by_taps)],
    ids=["mouse", "keys", "finger", "taps"],
)
async def test_who_is_put_at_another_roundtable_sits_there(opens, people, board, device, move):
    page = await opens(device, await people.organiser())

    await (await opened(page, board)).moved_by(move)


SMALL_PHONE = {**PHONE, "viewport": {"width": 390, "height": 360}}
MIDDLE = {"x": 195, "y": 180}
LIES_AT_THE_EDGE = """it => scrollBy({
  top: it.getBoundingClientRect().bottom - innerHeight + 24, behavior: "instant",
})"""
RESTS = """it => {
  const { top, bottom } = it.getBoundingClientRect();
  return top > 64 && bottom < innerHeight - 64;
}"""
TEN_FRAMES = """() => new Promise((done) => {
  const was = scrollY;
  let left = 10;
  const frame = () => (left-- ? requestAnimationFrame(frame) : done([was, scrollY]));
  frame();
})"""


async def by_finger_beyond_the_edge(story) -> None:
    """The other roundtable is below the screen: near the edge the page moves on, not before."""
    finger = await story.page.context.new_cdp_session(story.page)
    header = story.there.locator("header")

    async def touch(what, *points) -> None:
        await finger.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": [*points]})

    async def go(at) -> None:
        await touch("touchMove", at)

    await touch("touchStart", await middle(story.who))
    await expect(story.page.locator(".ghost")).to_have_count(1)
    await expect(header).not_to_be_in_viewport()
    was, stays = await story.page.evaluate(TEN_FRAMES)
    assert was == stays
    for _look in range(20):
        await go({"x": 195, "y": 312 if (await middle(header))["y"] > MIDDLE["y"] else 48})
        await story.page.wait_for_function(RESTS, arg=await header.element_handle())
        await go(MIDDLE)  # where nothing moves on: a slow machine may have gone too far
        if await header.evaluate(RESTS):
            break
    await expect(header).to_be_in_viewport(ratio=1)
    await over(story, go)
    await touch("touchEnd")


async def test_a_finger_drags_somebody_beyond_the_edge_of_the_screen(opens, people, board):
    page = await opens(SMALL_PHONE, await people.organiser())
    await opened(page, board)

    story = Story(page, at=0, there=1)
    await story.who.evaluate(LIES_AT_THE_EDGE)

    await story.moved_by(by_finger_beyond_the_edge)


async def test_a_finger_that_the_system_takes_away_lets_go_at_the_edge(opens, people, board):
    page = await opens(SMALL_PHONE, await people.organiser())
    await opened(page, board)
    who = Story(page, at=0, there=1).who
    await who.evaluate("it => it.scrollIntoView({block: 'center'})")
    finger = await page.context.new_cdp_session(page)

    for what, points in (
        ("touchStart", [await middle(who)]),
        ("touchMove", [{"x": 195, "y": 300}]),
    ):
        await finger.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": points})
        await expect(page.locator(".ghost")).to_have_count(1)
    await finger.send("Input.dispatchTouchEvent", {"type": "touchCancel", "touchPoints": []})

    await expect(page.locator(".ghost")).to_have_count(0)


@pytest.mark.parametrize("locale", ["ja-JP", "en-GB"])
async def test_how_good_a_seating_is_can_be_read_on_a_phone(opens, people, board, locale):
    page = await opens({**PHONE, "locale": locale}, await people.organiser())
    await page.goto(board)

    await page.locator("details.explained summary").click()

    figures = page.locator("details.explained table.figures")
    await expect(figures).to_be_visible()
    box = await figures.bounding_box()
    assert box["x"] + box["width"] <= 390
