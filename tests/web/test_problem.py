"""What stands on a page that has nothing to show."""

from community.templates import environment
from tests.cast import aoi, as_


async def test_who_has_signed_in_is_not_asked_to_sign_in_where_nothing_stands(open_browser):
    browser = await as_(await aoi(), open_browser())

    page = await browser.get("/nowhere")

    assert (page.status_code, page.text.count("ログイン"), page.text.count('href="/me"')) == (
        404,
        0,
        1,
    )


def test_a_day_and_its_hours_each_stay_on_one_line():
    words = environment().from_string("{{ words|unbroken }}")

    written = words.render(words="2026年11月22日(日) 19:00–21:30 JST <b>")

    assert written == (
        '<span class="nowrap">2026年11月22日(日)</span> '
        '<span class="nowrap">19:00–21:30 JST</span> &lt;b&gt;'
    )
