"""Place and additions in one price: thousands of rule sets, in any order, with codes for kinds."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community.language import speaking
from community.openings.offers import chosen_offer, offers_of
from community.openings.sum_up import sum_up
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.prices.keep_rules import keep_rules
from community.prices.price import lines_of, to_json, whole_from_json, whole_to_json
from community.prices.rules import Combine, Early, Off, Rules
from community.prices.terms import CodeTerms, Terms
from community.prices.work_out import work_out
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.charge import (
    charge,
    discharge,
    fee_with,
    note_waiting,
    recharge,
    taken_beside,
)
from community.registrations.tables import Registration
from tests.cast import an_event, haruto
from tests.prices.test_work_out import MEMBERSHIPS, TERMS

MANY = settings(max_examples=400, deadline=None)
PARTIES = st.lists(TERMS, max_size=4)


def kinds(count: int) -> list[PlaceKind]:
    return [
        PlaceKind(id=uuid4(), event=1, position=1, name=f"懇親会 {number}")
        for number in range(count)
    ]


def at_the_price(price) -> Registration:
    mine = Registration(event=1, member=uuid4(), kind=uuid4())
    mine.price_lines, mine.fee_yen = to_json(price), price.fee_yen
    return mine


@MANY
@given(TERMS, PARTIES, MEMBERSHIPS, st.randoms())
def test_the_price_is_the_sum_of_place_and_additions_in_any_order(terms, parties, who, chance):
    place, prices = work_out(terms, who), [work_out(each, who) for each in parties]
    mine, taken = at_the_price(place), list(zip(kinds(len(parties)), prices, strict=True))

    for kind, price in taken:
        (charge if chance.random() < 0.5 else note_waiting)(mine, kind, price)
    for kind, price in taken:
        charge(mine, kind, price)

    assert mine.fee_yen == place.fee_yen + sum(each.fee_yen for each in prices)
    assert taken_beside(mine) == [kind.name for kind, _price in taken]
    assert fee_with(mine, place) == mine.fee_yen
    chance.shuffle(taken)
    for kind, _price in taken:
        discharge(mine, kind)
    assert (mine.fee_yen, taken_beside(mine)) == (place.fee_yen, [])


@MANY
@given(TERMS, TERMS, TERMS, MEMBERSHIPS)
def test_another_price_of_the_place_leaves_what_is_beside(before, after, party, who):
    mine, [kind], beside = at_the_price(work_out(before, who)), kinds(1), work_out(party, who)
    charge(mine, kind, beside)
    foretold = fee_with(mine, work_out(after, who))

    recharge(mine, work_out(after, who))

    assert mine.fee_yen == foretold == work_out(after, who).fee_yen + beside.fee_yen


@MANY
@given(TERMS, TERMS, MEMBERSHIPS)
def test_every_line_beside_can_be_read_in_both_languages(terms, party, who):
    mine, both = at_the_price(work_out(terms, who)), kinds(2)
    charge(mine, both[0], work_out(party, who))
    note_waiting(mine, both[1], work_out(party, who))

    for language in ("ja", "en"):
        with speaking(language):
            lines = lines_of(mine.price_lines)
            assert "{" not in "".join(line.label + line.why for line in lines)
            assert sum(line.amount_yen for line in lines) == mine.fee_yen


@MANY
@given(TERMS, MEMBERSHIPS)
def test_a_price_that_waits_is_kept_whole(terms, who):
    promised = work_out(terms, who)

    assert whole_from_json(whole_to_json(promised)) == promised


KEYS = [UUID(int=number) for number in range(1, 5)]


@MANY
@given(st.sets(st.sampled_from(KEYS)), st.sampled_from(KEYS), st.booleans(), TERMS, MEMBERSHIPS)
def test_a_code_counts_where_it_is_for_and_nowhere_else(only, kind, is_beside, terms, who):
    code = CodeTerms(500, code="FRIENDS", kinds=tuple(sorted(only)))
    there = code.at(kind, is_beside)
    plain = Terms(terms.fee_yen, terms.fee_yen, code=there)

    counts = kind in only if only else not is_beside
    assert bool(there.used) == counts
    assert there.at(kind, is_beside) == there
    assert there.at(kind, is_beside).at(KEYS[0], False) == code.at(KEYS[0], False)
    off = plain.fee_yen - work_out(plain).fee_yen
    assert off == (min(500, plain.fee_yen) if counts else 0)


@pytest.mark.parametrize("seed", range(12))
async def test_the_price_that_is_shown_is_the_price_that_is_kept(house, seed):
    party = {"name": "懇親会", "is_beside": True, "position": 2, "fee_yen": 500 * seed}
    fees = {"fee_yen": 3000 + seed, "member_fee_yen": 1000 + seed}
    event = await an_event(kinds=({"name": "議論", **fees}, {**party, "member_fee_yen": 0}))
    await keep_rules(event, _rules(seed))
    person = await haruto()
    _talk, beside = await kinds_of(event)
    offers = await offers_of(event, person)
    shown = sum_up(offers, chosen_offer(offers, ""), [str(beside.id)])

    kept = await register(event, person, Wish(beside=(beside,)))

    place = [line for line in lines_of(kept.price_lines) if not line.beside]
    more = [line for line in lines_of(kept.price_lines) if line.beside]
    assert kept.fee_yen == shown.total_yen
    assert [(each.label, each.amount_yen, each.why) for each in more] == [
        (each.label, each.amount_yen, each.why) for each in shown.lines
    ]
    assert sum(line.amount_yen for line in place) == shown.place_yen


def _rules(seed: int) -> Rules:
    """Another set of rules for each seed."""
    member = (None, Off(yen=700), Off(percent=33))[seed % 3]
    early = (None, Early(percent=10, first=9), Early(yen=300, first=9), None)[seed % 4]
    return Rules(member=member, early=early, combine=list(Combine)[seed % 3])
