"""What stands on a page that has nothing to show."""

from community.templates import environment
from community.web.sizes import A_FORM
from tests.cast import aoi, as_


async def test_who_has_signed_in_is_not_asked_to_sign_in_where_nothing_stands(open_browser):
    browser = await as_(await aoi(), open_browser())

    page = await browser.get("/nowhere")

    assert (page.status_code, page.text.count("ログイン"), page.text.count('href="/me"')) == (
        404,
        0,
        1,
    )


async def test_who_sent_too_much_is_led_back_to_the_form(open_browser):
    came_from = "http://community.test/sign-in?next=%2Fme"
    browser = open_browser(accept_language="en", referer=came_from)

    page = await browser.post("/sign-in", data={"email": "a" * (A_FORM + 1)})

    assert (page.status_code, page.text.count("This file is too large.")) == (413, 2)
    assert page.text.count('href="/sign-in?next=%2Fme"') == 1


def test_a_day_and_its_hours_each_stay_on_one_line():
    words = environment().from_string("{{ words|unbroken }}")

    written = words.render(words="2026年11月22日(日) 19:00–21:30 JST <b>")

    assert written == (
        '<span class="nowrap">2026年11月22日(日)</span> '
        '<span class="nowrap">19:00–21:30 JST</span> &lt;b&gt;'
    )
