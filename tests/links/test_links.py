"""Members pass on what they read: newcomers' first links wait, and one address stands once."""

import asyncio

import pytest

from community.database import fetch
from community.links.address import host_of, key_of, read_url
from community.links.days import by_day, entries
from community.links.moderate import decline, leave, raise_concern, release, take_back
from community.links.post import MOST_A_DAY, post
from community.links.queue import concerns, count_waiting, waiting
from community.links.said import said_about
from community.links.tables import Concern, Post
from community.outbox.tables import Message
from community.refusal import Conflict, Refused
from community.web.allowance import TooOften
from tests.cast import aoi, haruto, mei, someone


async def posted(member, number: int = 1, **known) -> Post:
    return await post(member, f"https://example.com/{number}", f"読みもの {number}", **known)


async def trusted(member):
    """A member three of whose links have been let through."""
    for number in (101, 102, 103):
        await release(await posted(member, number))
    return member


async def on_the_page() -> list[tuple[str, ...]]:
    return [tuple(line.words for line in each.lines) for each in await entries()]


async def test_the_first_three_links_wait_and_the_fourth_does_not(house):
    member = await haruto()

    states = []
    for number in range(4):
        made = await posted(member, number)
        states.append(made.state)
        if not made.is_published:
            await release(made)

    assert states == ["waiting"] * 3 + ["published"]
    assert await on_the_page() == [(f"読みもの {number}",) for number in (3, 2, 1, 0)]


async def test_three_links_at_once_do_not_pass_for_trust(house):
    member = await haruto()

    made = await asyncio.gather(*(posted(member, number) for number in range(8)))

    assert {each.state for each in made} == {"waiting"}


async def test_an_organisers_link_does_not_wait(house):
    made = await posted(await aoi(), is_organiser=True)

    assert made.state == "published"


async def test_the_same_address_stands_once_with_a_line_of_each(house):
    first, second = await trusted(await haruto()), await trusted(await mei())

    await post(first, "https://www.example.com/a/", "はじめの人のひとこと")
    joined = await post(second, "http://example.com/a?utm_source=x#top", "次の人のひとこと")

    assert (await on_the_page())[0] == ("はじめの人のひとこと", "次の人のひとこと")
    assert "その下に" in await said_about(joined)


async def test_the_same_person_posts_an_address_once_even_at_the_same_moment(house):
    member = await haruto()

    made = await asyncio.gather(*(posted(member) for _ in range(4)), return_exceptions=True)

    assert sorted(type(each).__name__ for each in made) == ["Conflict"] * 3 + ["Post"]


async def test_what_was_taken_back_may_be_posted_again(house):
    member = await haruto()

    gone = await take_back(await posted(member))
    again = await posted(member)

    assert (gone.state, again.state, again.id) == ("removed", "waiting", gone.id)


async def test_what_was_declined_may_not_be_posted_again(house):
    member = await haruto()
    await decline(await posted(member), "宣伝のようです")

    with pytest.raises(Conflict) as refused:
        await posted(member)

    assert "宣伝のようです" in refused.value.sentence
    mail = await Message.objects().first()
    assert mail is not None
    assert (mail.to_address, "宣伝のようです" in mail.text) == ("haruto@example.jp", True)


async def test_a_decision_is_made_once(house):
    made = await posted(await haruto())

    done = await asyncio.gather(release(made), release(made), return_exceptions=True)

    assert sorted(type(each).__name__ for each in done) == ["Conflict", "Post"]


async def test_declining_needs_a_reason(house):
    made = await posted(await haruto())

    with pytest.raises(Refused) as refused:
        await decline(made, "  ")

    assert (refused.value.field, len(await waiting())) == ("reason", 1)


async def test_a_member_is_concerned_once_and_an_organiser_settles_it(house):
    made, reader = await release(await posted(await haruto())), await mei()

    await raise_concern(made, reader, "広告です")
    await raise_concern(made, reader, "広告です!")
    counts = [await Concern.count(), await count_waiting(), len(await concerns())]
    await leave(made)

    assert (counts, await count_waiting(), len(await entries())) == ([1, 1, 1], 0, 1)


async def test_what_an_organiser_takes_away_is_gone_and_no_longer_waits(house):
    made = await release(await posted(await haruto()))
    await raise_concern(made, await mei(), "広告です")

    await decline(made, "広告でした")

    assert (await on_the_page(), await count_waiting()) == ([], 0)


async def test_nobody_posts_without_end(house):
    member = await someone("ren", standing="member")
    for number in range(MOST_A_DAY):
        await posted(member, number)

    with pytest.raises(TooOften):
        await posted(member, 99)

    assert await Post.count() == MOST_A_DAY


async def test_the_days_are_those_of_the_installation(house):
    member = await trusted(await haruto())
    await posted(member, 1)
    rows = await fetch("SELECT id FROM post ORDER BY published_at")
    moments = ["2026-11-29T14:59Z", "2026-11-29T15:00Z", "2026-11-30T14:59Z", "2026-11-30T15:01Z"]
    for row, moment in zip(rows, moments, strict=True):
        await fetch(
            "UPDATE post SET published_at = $2::text::timestamptz WHERE id = $1", row["id"], moment
        )

    days = by_day(await entries())

    assert [len(day.entries) for day in days] == [1, 2, 1]


@pytest.mark.parametrize(
    "typed",
    [
        "", "example.com", "javascript:alert(1)", "JaVaScRiPt://example.com/%0aalert(1)",
        "data:text/html,x", "file:///etc/passwd", "ftp://example.com/", "mailto:a@example.com",
        "https://", "https://localhost/", "https://a b.example/", "https://example.com/\"onclick=",
        "https://example.com/<script>", "https://user@example.com/", "https://[::1/",
        "https://example.com:99999/", "https://example.com/" + "a" * 1000, "//example.com/",
        "https://example.com\\@evil.example/",
    ],
)  # fmt: skip
async def test_only_web_pages_are_links(house, typed):
    with pytest.raises(Refused) as refused:
        await post(await haruto(), typed, "ひとこと")

    assert (refused.value.field, await Post.count()) == ("url", 0)


def test_what_only_tells_where_an_address_was_copied_is_left_out():
    typed = " https://example.com/a?id=7&utm_source=x&fbclid=y#part "

    assert read_url(typed) == "https://example.com/a?id=7#part"
    assert read_url("https://example.com/a?q=a+b&c=%20") == "https://example.com/a?q=a+b&c=%20"
    assert host_of("https://www.example.com/a") == "example.com"


def test_an_address_is_known_in_every_spelling():
    same = ["https://example.com/a", "http://www.EXAMPLE.com/a/", "https://example.com:443/a#x"]
    other = ["https://example.com/A", "https://example.com/a?b=1", "https://example.com:8443/a"]

    assert len({key_of(each) for each in same}) == 1
    assert len({key_of(each) for each in same + other}) == 4


@pytest.mark.parametrize("line", ["", "  ", "\u200b", "あ" * 201])
async def test_a_line_is_one_line(house, line):
    with pytest.raises(Refused) as refused:
        await post(await haruto(), "https://example.com/", line)

    assert refused.value.field == "line"
