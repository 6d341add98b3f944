"""What search engines make of a report: JSON-LD in words that schema.org has, and in no others."""

import json
import re
from typing import Any

import pytest
from pyld import jsonld
from rdflib import SDO

from community.errata.correct import correct
from community.publishing.publish import publish
from community.reports.compile import compile_report
from tests.reports.evenings import CARD, a_roundtable, an_evening, wrote
from tests.schema_org import misplaced

HERE = "/reports/hitori-cs-33"
SCHEMA = str(SDO)
WORDS = {name: str(SDO[name]) for name in SDO.__annotations__}


@pytest.fixture
async def told(house, open_browser) -> dict[str, Any]:
    """What stands in the page of a corrected report."""
    event = await an_evening()
    await wrote(await a_roundtable(event, "A"), **CARD)
    await compile_report(event, "ふりかえる & 測る", "はじめに。")
    await publish(event)
    await correct(event, "title", "ふりかえる", "誤字", "aoi")
    page = (await open_browser().get(HERE)).text
    found: dict[str, Any] = json.loads(
        re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1]
    )
    return found


async def test_it_says_what_it_means_to_a_program_that_knows_the_vocabulary(told):
    [article] = jsonld.expand(told, {"documentLoader": the_vocabulary})

    assert article["@type"] == [f"{SCHEMA}Article"]
    assert value(article, "headline") == "ふりかえる"
    assert value(article, "image").endswith(f"{HERE}/picture.png")
    [about], [correction] = article[f"{SCHEMA}about"], article[f"{SCHEMA}correction"]
    assert about["@type"] == [f"{SCHEMA}Event"]
    assert value(correction, "text") == "ふりかえる & 測る → ふりかえる: 誤字"


async def test_every_word_of_it_is_one_of_schema_org(told):
    assert strange_words(told) == set()
    spoilt = {**told, "headlin": "x", "about": {"@type": "Evening", "name": "x"}}
    assert strange_words(spoilt) == {"headlin", "Evening"}


async def test_every_property_belongs_to_its_type(told):
    assert misplaced(told) == set()
    person = {"@type": "Person", "headline": "x"}
    spoilt = {**told, "startDate": "2027-01-22", "author": [person]}
    assert misplaced(spoilt) == {("Article", "startDate"), ("Person", "headline")}


def strange_words(node: Any) -> set[str]:
    """The properties and types that the vocabulary does not have; it drops them without a word."""
    if isinstance(node, list):
        return {word for each in node for word in strange_words(each)}
    if not isinstance(node, dict):
        return set()
    words = {name for name in node if not name.startswith("@")} | {node.get("@type", "Thing")}
    return (words - {*WORDS}).union(*map(strange_words, node.values()))


def value(node, name):
    [found] = node[f"{SCHEMA}{name}"]
    return found.get("@value") or found.get("@id")


def the_vocabulary(url, _options):
    """Every word of schema.org and no other, brought along: no test asks the network."""
    assert url == "https://schema.org"
    document = {"@context": WORDS}
    kind = "application/ld+json"
    return {"contextUrl": None, "documentUrl": url, "contentType": kind, "document": document}
