"""A guest without an account becomes a member, and finds what was before."""

from community.additions.follow import follow_membership
from community.members.find import by_address
from community.memberships.apply import apply, approve
from tests.cast import an_event, as_


async def test_a_guest_signs_in_by_any_spelling_and_finds_their_evenings(open_browser):
    first, second = await an_event(), await an_event("hitori-cs-34", number=34, title="次の夜")
    stranger = open_browser()
    for event, spelled in ((first, "Mio@Example.jp"), (second, "ｍｉｏ@example.jp ")):
        given = {"name": "澪", "email": spelled}
        await stranger.post(f"/events/{event.slug}/registrations", data=given)

    guest = await by_address("mio@example.jp")
    browser = await as_(guest, open_browser())
    page = (await browser.get("/registrations")).text
    member = await approve(await apply(guest, "仲間がほしい"))
    await follow_membership(str(member.id))
    after = (await browser.get("/registrations")).text

    assert (first.title in page, second.title in page) == (True, True)
    assert page.count("/registrations/") == after.count("/registrations/")
    assert (await browser.get("/me")).status_code == 200
    assert member.is_member
