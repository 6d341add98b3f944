"""Programs register people, and people register by programs of their own."""

from community.tickets.ticket import read_ticket
from community.tokens.create_token import create_token
from tests.cast import an_event, as_, haruto


async def program(open_browser):
    secret = await create_token("test", "organiser")
    return open_browser(authorization=f"Bearer {secret}")


async def test_a_program_registers_somebody_and_gets_the_ticket(open_browser):
    event = await an_event(places=1)
    client = await program(open_browser)
    wish = {"name": "鈴木 明", "email": "suzuki@example.jp", "company": "北風商店"}

    first = await client.post(f"/api/v1/events/{event.slug}/registrations", json=wish)
    second = await client.post(
        f"/api/v1/events/{event.slug}/registrations",
        json={"name": "伊藤", "email": "ito@example.jp"},
    )

    assert (first.status_code, second.status_code) == (201, 201)
    assert (first.json()["standing"], first.json()["fee_yen"]) == ("confirmed", 3000)
    assert read_ticket(first.json()["ticket"])[0] == event.id
    assert (second.json()["standing"], second.json()["ticket"]) == ("waitlisted", None)


async def test_a_program_cancels(open_browser):
    event = await an_event()
    client = await program(open_browser)
    wish = {"name": "鈴木 明", "email": "suzuki@example.jp"}
    made = (await client.post(f"/api/v1/events/{event.slug}/registrations", json=wish)).json()

    answer = await client.post(f"/api/v1/registrations/{made['id']}/cancellation")

    assert (answer.status_code, answer.json()["standing"]) == (200, "cancelled")


async def test_bad_input_is_a_problem_in_a_sentence(open_browser):
    event = await an_event()
    client = await program(open_browser)

    answer = await client.post(
        f"/api/v1/events/{event.slug}/registrations", json={"name": "鈴木", "email": "nowhere"}
    )

    assert (answer.status_code, answer.json()["field"]) == (422, "email")
    assert answer.headers["content-type"] == "application/problem+json"


async def test_without_a_token_nobody_is_registered(open_browser):
    await haruto()
    event = await an_event()

    answer = await open_browser().post(
        f"/api/v1/events/{event.slug}/registrations",
        json={"name": "haruto", "email": "haruto@example.jp"},
    )

    assert answer.status_code == 401


async def test_i_register_and_say_what_i_think_about_photos(open_browser):
    event = await an_event()
    mine = await as_(await haruto(), open_browser())

    made = await mine.post(f"/api/v1/events/{event.slug}/registrations/mine")
    here = f"/api/v1/registrations/{made.json()['id']}/photo-wish"
    said = [await mine.post(here, json={"photo_wish": wish}) for wish in ("yes", "never")]
    [listed] = (await mine.get("/api/v1/registrations")).json()["registrations"]

    assert (made.status_code, made.json()["standing"], made.json()["fee_yen"]) == (
        201, "confirmed", 2000,
    )  # fmt: skip
    assert [each.status_code for each in said] == [200, 400]
    assert (said[0].json(), listed["source"]) == ({"photo_wish": "yes"}, "api")


async def test_an_organiser_writes_down_a_no_and_gives_no_yes(open_browser):
    event, client = await an_event(), await program(open_browser)
    mine = await as_(await haruto(), open_browser())
    made = (await mine.post(f"/api/v1/events/{event.slug}/registrations/mine")).json()

    here = f"/api/v1/registrations/{made['id']}/photo-wish"
    answers = [await client.post(here, json={"photo_wish": wish}) for wish in ("yes", "no")]

    assert [each.status_code for each in answers] == [422, 200]


async def test_my_calendar_has_an_address_of_its_own(open_browser):
    mine = await as_(await haruto(), open_browser())

    first, second = [await mine.post("/api/v1/registrations/feed") for _ in range(2)]
    read = await open_browser().get(first.json()["address"])

    assert (first.json(), read.status_code) == (second.json(), 200)
