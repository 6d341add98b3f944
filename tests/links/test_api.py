"""How a member follows the links, by a program of their own."""

from tests.cast import as_, haruto, mei

HERE = "/api/v1/links/following"


async def test_i_choose_how_often_and_get_a_feed_that_can_be_renewed(open_browser):
    mine, stranger = await as_(await haruto(), open_browser()), open_browser()

    before = (await mine.get(HERE)).json()
    daily = (await mine.post("/api/v1/links/mails", json={"often": "daily"})).json()
    first, second = [(await mine.post("/api/v1/links/feed")).json()["feed"] for _ in range(2)]
    read = [(await stranger.get(each)).status_code for each in (first, second)]

    assert (before, daily) == ({"often": "never", "feed": None}, {"often": "daily", "feed": None})
    assert read == [404, 200]


async def test_it_is_for_members(open_browser):
    guest = await as_(await mei(), open_browser())

    assert (await guest.get(HERE)).status_code == 403
