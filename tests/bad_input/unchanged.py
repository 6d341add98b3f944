"""What bad input gets: a sentence in the language spoken, and a house where nothing changed."""

import re
from collections.abc import Iterator
from html import unescape

import httpx

from community.database import fetch, fetch_value

HOUSE = "http://community.test"


EVENING = "/events/hitori-cs-33"


LANGUAGES = ["ja", "en"]


KANA = re.compile("[\u3040-\u30ff]")


COMES_AND_GOES = {"session", "sign_in_link", "api_token", "allowance"}


async def everything() -> list[tuple[str, str]]:
    """Every table with a fingerprint of its rows, but for who comes and how often."""
    tables = await fetch("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
    kept = sorted({row["name"] for row in tables} - COMES_AND_GOES)
    ask = "SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {} t"
    return [(name, await fetch_value(ask.format(name))) for name in kept]


def sentences(answer: httpx.Response) -> Iterator[str]:
    """What the page says no with: at a field, in a notice, or as its head."""
    for found in re.findall(
        r'role="alert">.*?<span>(.*?)</span>|id="refusal"[^>]*>(.*?)</div>|<h1[^>]*>(.*?)</h1>',
        answer.text,
        re.DOTALL,
    ):
        yield unescape(re.sub("<[^>]*>", "", next(filter(None, found), ""))).strip()


def in_language(sentence: str, language: str) -> bool:
    return bool(KANA.search(sentence)) == (language == "ja")
