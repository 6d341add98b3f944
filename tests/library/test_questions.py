"""An organiser picks open questions for a coming evening on a page of their own, without script."""

from tests.cast import an_event, aoi, as_
from tests.library.years import on_day, years
from tests.outputs.at_roundtable import a_round

__all__ = ["years"]


async def test_one_tap_lets_a_round_ask_again_what_stayed_open(years, open_browser):
    coming = await an_event("hitori-cs-40", number=40, **on_day(40))
    await a_round(coming, 1, opened_at=None, closes_at=None)
    desk, at = (
        await as_(await aoi(), open_browser()),
        f"/api/v1/events/{coming.slug}/open-questions",
    )
    [question] = (await desk.get(at)).json()

    carried = {"line": question["line"]["id"], "round": "1"}
    answer = await desk.post(f"/events/{coming.slug}/open-questions", data=carried)

    page = (await desk.get(answer.headers["location"])).text
    assert page.count("ラウンド1で尋ねます") == 1
    assert (await desk.get(f"/events/{coming.slug}/edit")).text.count("いつ指標を替えますか") == 1
