"""What everybody may know about their data."""

from community.consents.wordings import WORDINGS
from community.retention.rules import RULES
from community.settings import Settings, settings, use


async def test_the_page_tells_every_purpose_and_how_long_each_kind_stays(open_browser):
    page = (await open_browser().get("/privacy")).text

    missing = [
        rule.key
        for rule in RULES
        if f'<li>{rule.title()}: <b class="nowrap">{rule.keeps}' not in page
    ]
    assert missing == []
    assert [texts[-1].title_ja in page for texts in WORDINGS.values()] == [True] * len(WORDINGS)


async def test_the_page_says_who_is_responsible_and_who_is_abroad(open_browser):
    before = settings()
    known = {name: getattr(before, name) for name in before.__struct_fields__}
    abroad = "メール配信: Example Mail(アメリカ合衆国、APEC CBPR)"
    use(Settings(**{**known, "responsible": "白樺会 東京都", "receivers_abroad": abroad}))
    try:
        page = (await open_browser().get("/privacy")).text
    finally:
        use(before)

    assert [words in page for words in ("白樺会 東京都", abroad)] == [True, True]
