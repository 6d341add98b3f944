"""Words in another language than the page are marked, so that they break and sound right."""

import pytest

from community.language import speaking
from community.language.tongue import tongue_mark
from community.money import grouped
from tests.cast import an_event, aoi, as_


@pytest.mark.parametrize(
    ("page", "words", "mark"),
    [
        ("en", "お客様の声を、社内でどう生かすか", ' lang="ja"'),
        ("en", "CSのKPI", ' lang="ja"'),
        ("en", "Kinds of place", ""),
        ("en", "“CSのKPI” is today.", ""),
        ("en", "Your words, 水野 葵", ""),
        ("ja", "お客様の声", ""),
        ("ja", "Kinds of place", ""),
    ],
)
def test_japanese_on_a_page_in_english_is_marked_unless_it_is_within_a_sentence(page, words, mark):
    with speaking(page):
        assert tongue_mark(words) == mark


async def test_a_title_stands_marked_on_every_page_of_its_evening(house, open_browser):
    await an_event(title="声を生かす")
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    desk = (await organiser.get("/events/hitori-cs-33/desk")).text
    places = (await organiser.get("/events/hitori-cs-33/places")).text

    assert desk.count('<h1 lang="ja">声を生かす</h1>') == 1
    assert places.count('<p class="eyebrow" lang="ja">声を生かす</p>') == 1
    assert places.count('<a href="/events/hitori-cs-33/desk" lang="ja">声を生かす</a>') == 1


@pytest.mark.parametrize(
    ("number", "shown"), [(50000, "50,000"), (999, "999"), (0, "0"), ("3,000円", "3,000円")]
)
def test_numbers_are_grouped_by_thousands(number, shown):
    assert grouped(number) == shown
