"""Programs announce, publish, invite and read series."""

from community.tokens.create_token import create_token
from tests.cast import an_event

EVENT = {
    "series": "hitori-cs",
    "series_title": "ひとりCSの夜",
    "number": 33,
    "title": "KPIを持ち寄る夜",
    "starts_at": "2027-01-22T19:00:00+09:00",
    "ends_at": "2027-01-22T21:30:00+09:00",
    "places": 40,
    "fee_yen": 3000,
    "rounds": [{"title": "ラウンド1", "prompts": ["いま見ている数字は？"]}],
}


async def program(open_browser, scope="organiser"):
    return open_browser(authorization=f"Bearer {await create_token('bot', scope)}")


async def test_a_program_announces_and_publishes(open_browser):
    bot = await program(open_browser)

    announced = await bot.post("/api/v1/events", json=EVENT)
    hidden = await open_browser().get("/api/v1/events/hitori-cs-33")
    published = await bot.post("/api/v1/events/hitori-cs-33/publication")
    listed = await open_browser().get("/api/v1/events")

    assert [answer.status_code for answer in (announced, hidden, published, listed)] == [
        201,
        404,
        200,
        200,
    ]
    assert announced.json()["rounds"] == [
        {"number": 1, "title": "ラウンド1", "minutes": 20, "prompts": ["いま見ている数字は？"]}
    ]
    assert [(each["slug"], each["state"]) for each in listed.json()["events"]] == [
        ("hitori-cs-33", "published")
    ]


async def test_a_program_is_refused_in_its_own_words(open_browser):
    bot = await program(open_browser)

    answer = await bot.post(
        "/api/v1/events", json={**EVENT, "places": 0}, headers={"accept-language": "en"}
    )

    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert (answer.json()["title"], answer.json()["field"]) == (
        "An event has 1 to 100,000 places.",
        "places",
    )


async def test_a_reader_may_read_and_nothing_else(open_browser):
    await an_event()
    bot = await program(open_browser, "reader")

    answers = [
        await bot.get("/api/v1/events/hitori-cs-33"),
        await bot.post("/api/v1/events", json=EVENT),
        await open_browser().post("/api/v1/events", json=EVENT),
    ]

    assert [answer.status_code for answer in answers] == [200, 403, 401]


async def test_a_program_may_leave_the_series_out(open_browser):
    client = await program(open_browser)
    least = {
        "title": "KPIを持ち寄る夜",
        "starts_at": "2027-01-22T19:00:00",
        "ends_at": "2027-01-22T21:30:00",
        "places": 40,
    }

    made = [(await client.post("/api/v1/events", json=least)).json() for _ in range(2)]

    assert [each["slug"] for each in made] == ["evenings-1", "evenings-2"]


async def test_a_field_of_the_wrong_shape_is_named(open_browser):
    client = await program(open_browser)

    answer = await client.post("/api/v1/events", json={"series": {"title": "夜"}, "title": "夜"})

    assert (answer.status_code, answer.json()["errors"][0]["key"]) == (400, "series")


async def test_a_program_invites_to_a_limited_evening_and_takes_it_back(open_browser):
    await an_event(audience="invited")
    bot, here = await program(open_browser), "/api/v1/events/hitori-cs-33/invitations"
    wish = {"name": "鈴木 明", "email": "suzuki@example.jp"}

    asked, twice = [await bot.post(here, json=wish) for _ in range(2)]
    back = await bot.post(f"{here}/{asked.json()['id']}/taking-back")
    listed = (await bot.get(here)).json()["invitations"]

    assert [each.status_code for each in (asked, twice, back)] == [201, 409, 200]
    assert (asked.json()["revoked_at"], listed) == (None, [back.json()])


async def test_a_series_is_read_with_the_events_one_may_find(open_browser):
    event = await an_event()
    await an_event("hitori-cs-34", number=34, audience="invited")

    whole = await open_browser().get("/api/v1/series/hitori-cs")
    nothing = await open_browser().get("/api/v1/series/hitori-ds")

    assert [each["slug"] for each in whole.json()["events"]] == [event.slug]
    assert nothing.status_code == 404
