"""What every request meets: language, refusals, foreign forms, HEAD and what has not changed."""

import re

from tests.cast import an_event, aoi, as_


async def test_japanese_comes_first(open_browser):
    answer = await open_browser().get("/sign-in")

    assert answer.headers["content-language"] == "ja"


async def test_the_browsers_wish_is_heard(open_browser):
    answer = await open_browser(accept_language="fr;q=0.9, en;q=0.8, ja;q=0.3").get("/sign-in")

    assert answer.headers["content-language"] == "en"


async def test_a_language_chosen_by_address_is_remembered(open_browser):
    browser = open_browser()
    await browser.get("/sign-in?lang=en")

    answer = await browser.get("/sign-in")

    assert answer.headers["content-language"] == "en"


async def test_a_refused_form_comes_back_with_its_sentence_and_what_was_typed(open_browser):
    browser = open_browser(referer="http://community.test/sign-in?next=/desk")

    answer = await browser.post("/sign-in", data={"email": "だれか", "next": "/desk"})

    sentence = "メールアドレスをご確認ください。name@example.jp のような形です。"
    assert answer.status_code == 422
    assert [answer.text.count(words) for words in (sentence, 'value="だれか"')] == [1, 1]


async def test_a_program_gets_the_refusal_as_problem_json(open_browser):
    browser = open_browser(accept="application/json", accept_language="en")

    answer = await browser.post("/sign-in", data={"email": "nobody"})

    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "title": "Please check the e-mail address: it should look like name@example.jp.",
        "status": 422,
        "field": "email",
    }


async def test_a_form_of_another_site_is_not_taken(open_browser):
    own, foreign = (
        open_browser(sec_fetch_site="same-origin"),
        open_browser(sec_fetch_site="cross-site"),
    )

    answers = [await each.post("/sign-out") for each in (own, foreign)]

    assert [answer.status_code for answer in answers] == [303, 403]


async def test_an_old_browser_tells_by_origin(open_browser):
    own = open_browser(origin="http://community.test")
    foreign = open_browser(origin="http://elsewhere.test")

    answers = [await each.post("/sign-out") for each in (own, foreign)]

    assert [answer.status_code for answer in answers] == [303, 403]


async def test_what_has_not_changed_is_not_sent_again(open_browser):
    browser = open_browser()
    first = await browser.get("/sign-in")

    again = await browser.get("/sign-in", headers={"if-none-match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")


async def test_head_answers_like_get_without_a_body(open_browser):
    answer = await open_browser().head("/sign-in")

    assert (answer.status_code, answer.content) == (200, b"")


async def test_what_was_done_is_told_once(open_browser):
    browser = await as_(await aoi(), open_browser())
    await browser.post("/me", data={"name": "葵", "language": "ja"})

    told = [(await browser.get("/me")).text.count("保存しました。") for _ in range(2)]

    assert told == [1, 0]


async def test_no_visitor_gets_a_cookie_for_reading(open_browser):
    answer = await open_browser().get("/sign-in")

    assert "set-cookie" not in answer.headers


async def test_nothing_at_an_address_is_a_page_in_the_visitors_language(open_browser):
    answer = await open_browser(accept="text/html", accept_language="en").get("/nowhere")

    assert (answer.status_code, answer.text.count("There is nothing at this address.")) == (404, 2)


async def test_long_texts_travel_squeezed_and_are_the_same(open_browser):
    plain = await open_browser(accept_encoding="identity").get("/privacy")
    small = await open_browser(accept_encoding="gzip").get("/privacy")

    assert (small.headers["content-encoding"], small.text) == ("gzip", plain.text)
    assert int(small.headers["content-length"]) < int(plain.headers["content-length"])


async def test_an_address_spelt_with_more_slashes_does_not_change_what_others_get(open_browser):
    await an_event()
    await open_browser().get("http://community.test//events//hitori-cs-33/")

    answer = await open_browser().get("/events/hitori-cs-33")

    assert re.findall('hreflang="ja" href="([^"]*)"', answer.text) == [
        "/events/hitori-cs-33?lang=ja"
    ]
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
