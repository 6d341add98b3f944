"""Badges, as they come out of the printer."""

import io

import pytest
from pypdf import PdfReader

from community.badges.badges_pdf import badges_pdf
from community.badges.paper import Paper
from community.badges.wearers import wearers_of
from community.cancelling.cancel import cancel
from community.checkins.let_in import let_in
from community.events.tables import Appearance, Role
from community.members.tables import Member
from community.registering.register import register
from community.registrations.tables import Registration
from tests.cast import an_event, aoi, as_, haruto, mei, someone

MILLIMETRES = 25.4 / 72


def read(pdf):
    """Sizes of the pages in millimetres, and the words of each without gaps."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    sizes = [tuple(round(float(n) * MILLIMETRES) for n in page.mediabox[2:]) for page in pages]
    return sizes, ["".join(page.extract_text().split()) for page in pages]


async def test_everybody_with_a_place_has_one_with_company_and_role(house):
    event = await an_event()
    await register(event, await haruto(company="青葉データ工房"))
    speaker = await someone("水野 葵", email="mizuno@example.jp")
    await register(event, speaker)
    await Appearance(
        event=event, role=Role.SPEAKER, name="水野 葵", email="Mizuno@example.jp"
    ).save()
    await cancel(await register(event, await mei()))

    sizes, words = read(await badges_pdf(event, await wearers_of(event), Paper.ROLL))

    assert sizes == [(62, 100), (62, 100)]
    assert [("haruto" in each, "水野葵" in each) for each in words] == [(1, 0), (0, 1)]
    assert "青葉データ工房" in words[0]
    assert "登壇者" in words[1]
    assert "写真：未回答" in words[0]


@pytest.mark.parametrize(("used", "pages"), [(0, 2), (8, 2), (9, 3)])
async def test_sheets_have_ten_cards_and_a_begun_one_is_used_up(house, used, pages):
    event = await an_event(places=12)
    for number in range(12):
        await register(event, await someone(f"guest {number:02}", email=f"g{number}@example.jp"))

    sizes, words = read(await badges_pdf(event, await wearers_of(event), Paper.SHEET, used))

    assert sizes == [(210, 297)] * pages
    assert words[0].count("guest") == 10 - used
    assert "".join(words).count("guest") == 12


@pytest.mark.parametrize(
    "name",
    ["一", "ジャン＝バティスト・ド・ラ・サール三世", "a" * 120, "Wittelsbach-" * 10, "[#1+1]"],
)
@pytest.mark.parametrize("paper", Paper)
async def test_no_name_is_too_long_or_too_odd(house, name, paper):
    event = await an_event()
    person = await haruto()
    await Member.update({Member.name: name}).where(Member.id == person.id)
    await register(event, person)

    sizes, words = read(await badges_pdf(event, await wearers_of(event), paper))

    assert len(sizes) == 1
    assert "".join(name.split()) in words[0].replace("\u200b", "")


async def test_the_code_on_it_is_the_tickets(house):
    event = await an_event()
    await register(event, await haruto())
    before = await badges_pdf(event, await wearers_of(event), Paper.ROLL)
    assert await badges_pdf(event, await wearers_of(event), Paper.ROLL) == before

    await Registration.update({Registration.ticket_serial: 7}, force=True)

    assert await badges_pdf(event, await wearers_of(event), Paper.ROLL) != before


async def test_the_door_prints_one_for_a_walk_in(house, open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    walked_in = await let_in(event, "Rin", "", "", "aoi")
    await register(event, await haruto())

    row = f'href="/registrations/{walked_in.registration.id}/badge.pdf"'
    assert (await browser.get(f"/events/{event.slug}/door")).text.count(row) == 1
    answer = await browser.get(f"/registrations/{walked_in.registration.id}/badge.pdf")

    sizes, words = read(answer.content)
    assert sizes == [(62, 100)]
    assert ("Rin" in words[0], "haruto" in words[0]) == (True, False)


async def test_all_of_them_are_one_download(house, open_browser):
    event = await an_event()
    await register(event, await haruto())
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    answer = await browser.get(f"/events/{event.slug}/badges.pdf?paper=a4&used=３")

    assert answer.headers["content-disposition"] == (
        f'attachment; filename="badges-{event.slug}.pdf"'
    )
    assert "haruto" in read(answer.content)[1][0]


@pytest.mark.parametrize("asked", ["paper=vellum", "used=10", "used=-1", "used=many"])
async def test_what_cannot_be_printed_on_is_refused(house, open_browser, asked):
    event = await an_event()
    browser = await as_(await aoi(), open_browser(accept_language="en"))

    assert (await browser.get(f"/events/{event.slug}/badges.pdf?{asked}")).status_code == 422


async def test_a_guest_prints_none(house, open_browser):
    event = await an_event()
    registration = await register(event, await haruto())
    guest = await as_(await Member.objects().get(Member.name == "haruto"), open_browser())

    assert (await guest.get(f"/registrations/{registration.id}/badge.pdf")).status_code == 403


async def test_the_page_says_for_how_many_and_on_what(house, open_browser):
    event = await an_event()
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    empty = (await browser.get(f"/events/{event.slug}/badges")).text
    await register(event, await haruto())

    shown = (await browser.get(f"/events/{event.slug}/badges")).text

    assert "Nobody has a place yet" in empty
    assert "1 person has a place." in shown
    assert shown.count('type="radio" name="paper"') == 2
