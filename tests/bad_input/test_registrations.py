"""Registrations that cannot be, in form and API: nobody is remembered or mailed."""

from datetime import timedelta

import pytest

from community.clock import now
from community.prices.offer_code import CodePlan, offer_code
from community.registering.register import register
from community.registering.wish import Wish
from community.tokens.create_token import create_token
from tests.bad_input.unchanged import (
    EVENING,
    HOUSE,
    LANGUAGES,
    everything,
    in_language,
    sentences,
)
from tests.cast import an_event, haruto


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"discount_code": "NOBODY"}, "discount_code"),
        ({"discount_code": "ONCE"}, "discount_code"),
        ({"email": "だれか"}, "email"),
        ({"email": ""}, "email"),
        ({"name": "\u3000"}, "name"),
        ({"name": "長" * 121}, "name"),
        ({"company": "長" * 121}, "company"),
    ],
)
async def test_a_registration_that_cannot_be(open_browser, language, typed, field):
    event = await an_event()
    await offer_code(event, CodePlan("ONCE", 500, uses_allowed=1))
    await register(event, await haruto(), Wish("ONCE"))
    before = await everything()
    wanted = {"name": "桜井", "email": "sakurai@example.jp", "company": "みずうみ社", **typed}

    page = f"{HOUSE}{EVENING}/registrations/new"
    answer = await open_browser(accept_language=language, referer=page).post(
        f"{EVENING}/registrations", data=wanted
    )
    token = await create_token("bot", "organiser")
    told = await open_browser(accept_language=language, authorization=f"Bearer {token}").post(
        f"/api/v1{EVENING}/registrations", json=wanted
    )

    assert (answer.status_code, told.status_code, told.json()["field"]) == (422, 422, field)
    assert answer.text.count(f'id="f-{field}-no"') == 1
    assert all(f'value="{words}"' in answer.text for words in wanted.values())
    assert in_language(told.json()["title"], language)
    assert await everything() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", ["called off", "over", "draft"])
async def test_an_event_that_takes_nobody(open_browser, language, event):
    known = {
        "called off": {"state": "called_off"},
        "over": {"starts_at": now() - timedelta(hours=5), "ends_at": now() - timedelta(hours=2)},
        "draft": {"state": "draft"},
    }[event]
    await an_event(**known)
    before = await everything()

    page = f"{HOUSE}{EVENING}/registrations/new"
    answer = await open_browser(accept_language=language, referer=page).post(
        f"{EVENING}/registrations", data={"name": "桜井", "email": "sakurai@example.jp"}
    )

    assert answer.status_code == (404 if event == "draft" else 422)
    assert any(in_language(each, language) for each in sentences(answer))
    assert await everything() == before
