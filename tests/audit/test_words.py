"""Whatever a reader of the log can meet has words: each table, each column, each value."""

import re
from typing import Any

import pytest
from piccolo.columns import Array, Text, Varchar
from piccolo.conf.apps import Finder
from piccolo.table import Table

from community.audit.called import CALLED, POINTS_AT, names_of
from community.audit.columns import COLUMNS
from community.audit.value import MOMENTS, said_value
from community.audit.values import SAID, value_word
from community.audit.watched import OPENS_SOMETHING, PLAIN, UNWATCHED
from community.audit.words import TABLES
from community.consents.purpose import Purpose
from community.events.next_day import LAST
from community.language import LANGUAGES, speaking
from community.members.tables import Turn
from community.outputs.tables import Measure
from community.patterns.parts import PARTS
from community.platforms.all import LAYOUTS, NAMES
from community.prices.rules import Benefit, Combine, Contributor, Early, Group, Rules
from community.retention.series_spans import OF_EVENINGS
from community.rosters.questions import topic_words
from community.sponsors.link import FIELDS
from community.tokens.create_token import SCOPES
from community.webhooks.kinds import kinds

# Codes in columns that know no enumeration of their own.
CODES: dict[str, Any] = {
    "api_token.scope": SCOPES,
    "consent.language": LANGUAGES,
    "consent.purpose": list(Purpose),
    "destination.kinds": list(kinds()),
    "follower.language": LANGUAGES,
    "guest_asking.language": LANGUAGES,
    "item.measure": list(Measure),
    "listing_elsewhere.platform": NAMES,
    "member.language": LANGUAGES,
    "membership.ended": list(Turn),
    "movement.category": ["charge", "refund", "refund_failure", "dispute", "dispute_reversal"],
    "pattern.nth": [*map(str, range(5)), str(LAST)],
    "pattern.weekday": [*map(str, range(7))],
    "pattern_part.name": list(PARTS),
    "place_elsewhere.platform": NAMES,
    "question_use.topic": [each for each in topic_words() if each],
    "roster_export.layout": list(LAYOUTS),
    "series_span.rule": [each.key for each in OF_EVENINGS],
    "sponsor_export.fields": FIELDS,
    "take_down.language": LANGUAGES,
}
# What people have written themselves, numbers they gave, and addresses: these say themselves.
WRITTEN = """
agenda_part.title agenda_part.note api_token.name destination.name discount_code.code
draw.numbers event.slug event.title event.concept event.for_whom event.not_for_whom
event.zone event.venue_name event.venue_address event.online_url event.networking
event.cancel_policy event.sign_up_url event.call_off_reason experiment.trying item.phase
item.goal listing_elsewhere.url listing_elsewhere.title newsletter.subject_ja
newsletter.text_ja newsletter.subject_en newsletter.text_en pattern.name
pattern_part.reason photo.caption place_elsewhere.slot place_kind.name policy.text_ja
policy.text_en policy.first_shown_at price_rules.rules prompt.text question.wording
question.help question.choices question_use.asked reason.title reason.text_ja
reason.text_en registration.price_lines registration.discount_code
registration.external_no report.slug report.title roster_export.purpose round.title
roundtable.letter pin.letter seating.note spot.name series.slug series.title series.description
sponsor_export.purpose terms.transfer_to theme.title trial.hidden_because remedy.title
tier.name_ja tier.name_en
tier.benefits_ja tier.benefits_en
"""


TOLD = {
    "ja": (
        "メンバー: (円: 500) · 割引の組み合わせ: すべてを順に · 適用する順: 早期、コード",
        "一般価格 3,000",
    ),
    "en": (
        "Member: (yen: 500) · which of them combine: all, one after the other · "
        "in this order: Early, code",
        "Regular price 3,000",
    ),
}


def watched() -> list[type[Table]]:
    return [each for each in Finder().get_table_classes() if name_of(each) not in UNWATCHED]


def name_of(table: type[Table]) -> str:
    return table._meta.tablename


def places() -> dict[str, Any]:
    """Every column that the log may show, by table and name."""
    return {
        f"{name_of(table)}.{column._meta.db_column_name}": column
        for table in watched()
        for column in table._meta.columns
    }


def enumerated() -> dict[str, list[str]]:
    """The values of every column that is shown and knows what it may hold."""
    found: dict[str, list[str]] = {}
    for place, column in places().items():
        table, name = place.split(".")
        choices = column._meta.params.get("choices")
        if choices and name in PLAIN.get(table, "").split():
            found[place] = [each.value for each in choices]
    return found | CODES


def test_each_table_and_each_column_has_a_word():
    columns = {place.split(".")[1] for place in places()} - {"id"}

    assert {name_of(each) for each in watched()} - set(TABLES) == set()
    assert columns - set(COLUMNS) == set()


def test_no_word_is_kept_for_a_column_that_is_none():
    columns = {place.split(".")[1] for place in places()}
    of_rules = {
        each for struct in (Rules, Early, Contributor, Group) for each in struct.__struct_fields__
    }

    assert set(COLUMNS) - columns - of_rules == set()


def test_each_value_of_each_enumeration_has_a_word():
    wordless = {
        f"{place} {value}"
        for place, values in enumerated().items()
        for value in values
        if not value_word(*place.split("."), value)
    }

    assert wordless == set()


def test_no_word_is_kept_for_a_value_that_is_none():
    known = enumerated()
    of_rules = {"combine": set(Combine), "order": set(Benefit)}
    common = {"language": set(LANGUAGES), "platform": set(NAMES)}
    common["standing"] = set(known["registration.standing"])

    for place, words in SAID.items():
        meant = {*known.get(place, ()), *of_rules.get(place, ()), *common.get(place, ())}
        hidden = {"appearance.role", "kept_file.media_type", "receipt.paper"}
        assert place in hidden or set(words) - meant == set(), place


def test_a_text_that_is_shown_is_a_code_with_words_or_was_written_by_somebody():
    shown = {
        place
        for place, column in places().items()
        if place.split(".")[1] in PLAIN.get(place.split(".")[0], "").split()
        and isinstance(column, Varchar | Array)
    }

    assert shown - set(enumerated()) - set(WRITTEN.split()) == set()
    assert set(WRITTEN.split()) - set(places()) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_of_prices_are_told_in_words(language):
    rules = {"member": {"yen": 500}, "combine": "in_order", "order": ["early", "code"]}
    parts = {each for struct in (Early, Contributor, Group) for each in struct.__struct_fields__}
    named = {*Rules.__struct_fields__} - set(Benefit)

    with speaking(language):
        said = said_value(rules, "price_rules", "rules", {})
        lines = [{"label": "Regular price", "amount_yen": 3000}]
        price = said_value(lines, "registration", "price_lines", {})

    assert (parts | named) - set(COLUMNS) == set()
    assert (said, price) == TOLD[language]


def test_the_key_of_another_row_is_never_shown_as_it_is():
    key = "0199a2f0-7b1c-7000-8000-000000000001"

    pointing = {
        place for place, column in places().items() if type(column).__name__ == "ForeignKey"
    }
    said = {said_value(key, *place.split("."), {}) for place in pointing}

    assert said == {"…"}
    assert said_value(key, "addition", "kind", {("place_kind", key): "懇親会"}) == "懇親会"
    assert set(POINTS_AT.values()) <= set(CALLED)


def test_moments_that_are_not_called_so_are_known():
    kinds_of_moment = {
        place.split(".")[1]
        for place, column in places().items()
        if type(column).__name__ == "Timestamptz"
    }

    assert {each for each in kinds_of_moment if not each.endswith("_at")} <= MOMENTS
    assert OPENS_SOMETHING.keys() <= {name_of(each) for each in watched()}


async def test_each_name_can_be_looked_up(house):
    keys = [(table, "1") for table in CALLED]

    assert await names_of(keys) == {}


def test_what_opens_something_is_masked_whatever_its_type():
    opens = {
        place
        for place, column in places().items()
        if re.search("link_key|secret|seed|serial|token", place.split(".")[1])
        and not isinstance(column, Varchar | Text)
    }
    masked = {f"{table}.{name}" for table, it in OPENS_SOMETHING.items() for name in it.split()}

    assert opens - masked - {"seating.seed", "presenting.seed"} == set()  # shown to everybody
