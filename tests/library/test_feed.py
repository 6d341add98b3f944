"""A theme is followed in a feed reader: an entry for each evening that is for everybody."""

import feedparser

from community.database import execute
from tests.library.test_follow import theme
from tests.library.years import years

__all__ = ["years"]


async def test_each_evening_is_an_entry_with_its_count_and_words(years, open_browser):
    here = f"/library/{(await theme()).id}"
    reader = open_browser(accept_language="en")
    assert (await reader.get(here)).text.count(f'href="{here}/feed.atom"') == 2

    feed = feedparser.parse((await reader.get(f"{here}/feed.atom")).text)

    assert (feed.bozo, len(feed.entries)) == (False, 2)
    newest = feed.entries[0]
    assert newest.summary == "3 of 3 roundtables said something on it."
    assert newest.content[0].value.count("<li>") == 3


async def test_an_evening_for_members_alone_is_in_no_feed(years, open_browser):
    _first, second = years
    await execute("UPDATE event SET audience = 'members' WHERE id = $1", second.id)
    here = f"/library/{(await theme()).id}"

    feed = feedparser.parse((await open_browser().get(f"{here}/feed.atom")).text)

    assert [entry.link.rpartition("/")[2] for entry in feed.entries] == ["hitori-cs-31#themes"]
