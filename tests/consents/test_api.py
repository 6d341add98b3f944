"""A person answers by a program of their own what they answer on their page."""

from community.consents.purpose import Purpose
from community.consents.tables import Consent
from community.outbox.tables import Message
from tests.cast import as_, mei

HERE = "/api/v1/me/consents"


async def test_a_yes_is_given_and_taken_back_with_a_receipt_each(open_browser):
    client = await as_(await mei(), open_browser())

    asked = (await client.get(HERE)).json()["consents"]
    said = [
        (await client.post(f"{HERE}/newsletter", json={"yes": yes})).json()["state"]
        for yes in (True, True, False)
    ]

    assert [each["purpose"] for each in asked] == [each.value for each in Purpose]
    assert {each["state"] for each in asked} == {None}
    assert said == ["given", "given", "withdrawn"]
    assert [each.channel for each in await Consent.objects()] == ["api"]
    assert await Message.count().where(Message.cause.like("consent:%")) == 2


async def test_nobody_answers_for_somebody_else_or_what_is_not_asked(open_browser):
    client, stranger = await as_(await mei(), open_browser()), open_browser()

    answers = [
        await client.post(f"{HERE}/everything", json={"yes": True}),
        await stranger.post(f"{HERE}/newsletter", json={"yes": True}),
        await client.post(f"{HERE}/newsletter", json={"yes": "of course"}),
    ]

    assert [each.status_code for each in answers] == [404, 401, 400]
    assert await Consent.count() == 0
