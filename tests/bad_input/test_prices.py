"""Rules and codes that cannot be, in form and API: nothing is kept."""

import pytest

from community.tokens.create_token import create_token
from tests.bad_input.unchanged import (
    EVENING,
    HOUSE,
    LANGUAGES,
    everything,
    in_language,
    sentences,
)
from tests.cast import an_event, aoi, as_

RIGHT = {"early_off": "500", "early_first": "5"}
CODE = {"code": "FRIENDS", "amount_yen": "500", "uses_allowed": "3"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"member_off": "半額"}, "member_off"),
        ({"member_off": "0"}, "member_off"),
        ({"member_off": "101%"}, "member_off"),
        ({"member_off": "-500"}, "member_off"),
        ({"member_off": "99999999"}, "member_off"),
        ({"early_off": "0%"}, "early_off"),
        ({"early_off": "1.5%"}, "early_off"),
        ({"early_first": ""}, "early_until"),
        ({"early_until": "あした"}, "early_until"),
        ({"early_until": "0001-01-01T00:00"}, "early_until"),
        ({"early_first": "五"}, "early_first"),
        ({"early_first": "100001"}, "early_first"),
        ({"contributor_off": "500"}, "contributor_last_events"),
        ({"contributor_off": "500", "contributor_last_events": "51"}, "contributor_last_events"),
        ({"contributor_off": "?", "contributor_last_events": "3"}, "contributor_off"),
        ({"group_off": "500"}, "group_from_people"),
        ({"group_off": "500", "group_from_people": "1"}, "group_from_people"),
        ({"group_off": "%", "group_from_people": "3"}, "group_off"),
        ({"combine": "everything"}, "combine"),
        ({"order_1": "code"}, "order_1"),
    ],
)
async def test_rules_that_cannot_be(open_browser, language, typed, field):
    await an_event()
    page = f"{HOUSE}{EVENING}/prices"
    browser = await as_(await aoi(), open_browser(accept_language=language, referer=page))
    before = await everything()

    answer = await browser.post(f"{EVENING}/prices", data={**RIGHT, **typed})

    assert answer.status_code == 422
    assert answer.text.count(f'id="f-{field}-no"') == 1
    assert in_language(list(sentences(answer))[-1], language)
    assert await everything() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"code": "友"}, "code"),
        ({"amount_yen": "0"}, "amount_yen"),
        ({"amount_yen": "101%"}, "amount_yen"),
        ({"amount_yen": "たくさん"}, "amount_yen"),
        ({"uses_allowed": "100001"}, "uses_allowed"),
        ({"uses_allowed": "三"}, "uses_allowed"),
        ({"valid_from": "あした"}, "valid_from"),
        ({"valid_until": "9999-01-01T00:00"}, "valid_until"),
        ({"valid_from": "2027-01-02T00:00", "valid_until": "2027-01-01T00:00"}, "valid_until"),
        ({"only_for": "friends"}, "only_for"),
        ({"only_for": "named"}, "addresses"),
        ({"only_for": "named", "addresses": "だれか"}, "addresses"),
    ],
)
async def test_a_code_that_cannot_be(open_browser, language, typed, field):
    await an_event()
    page = f"{HOUSE}{EVENING}/prices"
    browser = await as_(await aoi(), open_browser(accept_language=language, referer=page))
    before = await everything()

    answer = await browser.post(f"{EVENING}/discount-codes", data={**CODE, **typed})

    assert answer.status_code == 422
    assert answer.text.count(f'id="f-{field}-no"') == 1
    assert in_language(list(sentences(answer))[-1], language)
    assert await everything() == before


@pytest.mark.parametrize(
    "wanted",
    [
        {"member": {}},
        {"member": {"yen": 500, "percent": 10}},
        {"member": {"yen": -1}},
        {"early": {"yen": 500}},
        {"contributor": {"yen": 500}},
        {"contributor": {"yen": 500, "last_events": 0}},
        {"group": {"percent": 10, "from_people": 1}},
        {"combine": "all"},
        {"order": ["member", "member", "early", "group", "code"]},
        {"order": []},
        {"member": "free"},
    ],
)
async def test_rules_that_a_program_cannot_set(open_browser, wanted):
    await an_event()
    token = await create_token("bot", "organiser")
    before = await everything()

    for path in (f"/api/v1{EVENING}/prices", "/api/v1/series/hitori-cs/prices"):
        told = await open_browser(authorization=f"Bearer {token}").put(path, json=wanted)

        assert told.status_code in {400, 422}
        assert told.json()["title"]

    assert await everything() == before
