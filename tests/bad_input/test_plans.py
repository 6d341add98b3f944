"""Evenings that cannot be, in form and API: what was typed stays, nothing is saved or mailed."""

import re

import pytest

from community.registering.register import register
from community.tokens.create_token import create_token
from tests.bad_input.unchanged import (
    EVENING,
    HOUSE,
    LANGUAGES,
    everything,
    in_language,
    sentences,
)
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.events.plans import a_form
from tests.events.test_api import EVENT


def form(**typed: str) -> dict[str, str]:
    filled = a_form(**typed)
    return {name: getattr(filled, name) for name in filled.__struct_fields__}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "typed",
    [
        {"starts_on": "2020-01-22"},
        {"starts_on": "あした"},
        {"ends_at": "18:00"},
        {"starts_at": "２５：００"},
        {"places": "たくさん"},
        {"places": "0"},
        {"fee_yen": "千円"},
        {"fee_yen": "-5"},
        {"member_fee_yen": "9000"},
        {"title": "\u3000"},
        {"title": "長" * 161},
        {"online_url": "zoom"},
        {"zone": "Tokyo"},
        {"agenda": "いつか 受付"},
        {"guests": " / 編集長"},
        {"round_1_title": "話す", "round_1_minutes": "ながい"},
    ],
)
async def test_a_plan_that_cannot_be(open_browser, language, typed):
    browser = open_browser(accept_language=language, referer=f"{HOUSE}/desk/events/new")
    organiser = await as_(await aoi(), browser)
    before = await everything()

    answer = await organiser.post("/events", data=form(**typed, concept="残したい言葉"))

    field = next(iter(reversed(typed)))
    assert answer.status_code == 422
    assert answer.text.count("残したい言葉") == 1
    assert len(re.findall(f'id="f-{field}-no"', answer.text)) == 1
    assert [in_language(each, language) for each in sentences(answer) if each] != []
    assert await everything() == before


@pytest.mark.parametrize("language", LANGUAGES)
async def test_fewer_places_than_people(open_browser, language):
    event = await an_event(places=3)
    await register(event, await haruto())
    await register(event, await mei())
    browser = open_browser(accept_language=language, referer=f"{HOUSE}{EVENING}/edit")
    organiser = await as_(await aoi(), browser)
    before = await everything()

    answer = await organiser.post(EVENING, data=form(places="1", concept="残したい言葉"))

    assert (answer.status_code, answer.text.count("残したい言葉")) == (422, 1)
    assert answer.text.count('id="f-places-no"') == 1
    assert await everything() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "wrong", [{"places": "many"}, {"starts_at": "tomorrow"}, {"ends_at": EVENT["starts_at"]}]
)
async def test_a_program_is_told_the_field_in_its_language(open_browser, language, wrong):
    token = await create_token("bot", "organiser")
    before = await everything()

    answer = await open_browser(accept_language=language, authorization=f"Bearer {token}").post(
        "/api/v1/events", json=EVENT | wrong
    )

    assert answer.headers["content-type"] == "application/problem+json"
    named = [answer.json().get("field"), *(each["key"] for each in answer.json().get("errors", ()))]
    assert (answer.status_code // 100, next(iter(wrong)) in named) == (4, True)
    assert in_language(answer.json()["title"], language)
    assert await everything() == before
