"""A newsletter is in Japanese, in English, or in both, and everybody gets their own."""

import pytest
from msgspec.structs import replace

from community.consents.decide import give
from community.consents.purpose import Purpose
from community.newsletters.send import mail_newsletter, send
from community.newsletters.wording import Wording
from community.newsletters.write import begin
from community.outbox.tables import Message
from community.settings import settings, use
from tests.cast import aoi, as_, someone

NEWS = Purpose.NEWSLETTER
JAPANESE, ENGLISH = ("六月の夜", "**次の夜**です。"), ("June", "The **next** evening.")


HERE = {"referer": "http://community.test/newsletters"}


@pytest.fixture(autouse=True)
def a_sender():
    before = settings()
    use(replace(before, responsible="ひとりCSの夜 事務局"))
    yield
    use(before)


async def two_readers() -> None:
    """Ren reads Japanese, Ann English."""
    for name, language in (("ren", "ja"), ("ann", "en")):
        await give(await someone(name, language=language), NEWS)


@pytest.mark.parametrize(
    ("words", "anns", "rens"),
    [
        (Wording(*JAPANESE, *ENGLISH), "June", "六月の夜"),
        (Wording(*JAPANESE), "六月の夜", "六月の夜"),
        (Wording("", "", *ENGLISH), "June", "June"),
    ],
)
async def test_everybody_gets_their_own_language_or_the_other(house, words, anns, rens):
    await two_readers()
    draft = await begin(None, words)

    await send(draft)
    await mail_newsletter(str(draft.id))

    mails = await Message.objects().where(Message.purpose == NEWS).order_by(Message.to_address)
    assert [(mail.to_name, mail.language, mail.subject) for mail in mails] == [
        ("ann", "en", anns),
        ("ren", "ja", rens),
    ]


async def test_both_texts_are_written_seen_and_listed_on_the_page(open_browser):
    browser = await as_(await aoi(), open_browser(accept_language="en"))
    names = ("subject_ja", "text_ja", "subject_en", "text_en")

    saved = await browser.post(
        "/newsletters", data=dict(zip(names, JAPANESE + ENGLISH, strict=True))
    )
    shown = (await browser.get(saved.headers["location"].split("?")[0])).text
    listed = (await browser.get("/newsletters")).text
    half = await browser.post(
        "/newsletters", data={"subject_en": "June", "text_ja": "夜"}, headers=HERE
    )

    assert ["<strong>next</strong>" in shown, "<strong>次の夜</strong>" in shown] == [True, True]
    assert (listed.count("June"), listed.count("六月の夜")) == (1, 0)
    assert (half.status_code, half.text.count('role="alert"')) == (422, 1)
