"""The price of one place: thousands of rule sets, and the few that people know by heart."""

from datetime import UTC, datetime

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from community.language import speaking
from community.prices.membership import Membership
from community.prices.price import Line, lines_in_english, lines_of, to_json
from community.prices.rules import Benefit, Combine, Contributor, Early, Group, Off, Rules
from community.prices.terms import CodeTerms, Terms, terms_from_json, terms_to_json
from community.prices.work_out import work_out

MEMBER = Membership(pays_less=True)
SOON = datetime(2026, 12, 31, 14, 59, tzinfo=UTC)
ALL = Rules(
    member=Off(yen=1000),
    early=Early(percent=10, until=SOON),
    contributor=Contributor(percent=50, last_events=3),
    group=Group(yen=300, from_people=3),
)


def everything_holds(rules: Rules = ALL, **more) -> Terms:
    return Terms(
        fee_yen=3000, member_fee_yen=2000, rules=rules, is_early=True, contributed_at="夜 #32",
        group_size=3, **more,
    )  # fmt: skip


def told(terms: Terms, membership: Membership = MEMBER) -> list[tuple[str, int]]:
    return [(line.label, line.amount_yen) for line in work_out(terms, membership).lines]


def test_a_guest_pays_the_regular_price():
    assert work_out(Terms(3000, 2000)).lines == (Line("Regular price", 3000),)


def test_a_member_sees_why_it_is_less():
    promised = work_out(Terms(3000, 2000), MEMBER)

    assert promised.fee_yen == 2000
    assert promised.lines[1] == Line("Member discount", -1000, "Because you are a member.")


def test_a_member_reads_until_when_in_their_own_language():
    promised = work_out(Terms(3000, 2000), Membership(pays_less=True, until=SOON))

    assert lines_of(to_json(promised))[1].why == "メンバーのため（2026年12月31日(木)まで）"


def test_a_member_of_an_evening_with_one_price_sees_one_line():
    assert told(Terms(3000, 3000)) == [("Regular price", 3000)]


def test_a_code_takes_off_no_more_than_there_is_to_pay():
    promised = work_out(Terms(3000, 2000, code=CodeTerms(5000, code="FRIENDS")), MEMBER)

    assert promised.fee_yen == 0
    assert promised.lines[2] == Line("Discount code", -2000, "FRIENDS", {"code": "FRIENDS"})


def test_of_all_benefits_the_best_counts_and_one_code_from_what_is_left():
    assert told(everything_holds(code=CodeTerms(percent=10, code="TENTH"))) == [
        ("Regular price", 3000),
        ("Contributors’ discount", -1500),
        ("Discount code", -150),
    ]


def test_where_only_the_best_counts_the_code_says_why_it_takes_nothing():
    best = msgspec.structs.replace(ALL, combine=Combine.BEST)
    lines = work_out(everything_holds(best, code=CodeTerms(500, code="FRIENDS"))).lines

    assert [line.amount_yen for line in lines] == [3000, -1500, 0]
    with speaking("en"):
        assert lines_of(to_json(work_out(everything_holds(best, code=CodeTerms(500, code="F")))))[
            2
        ].why == ("F: takes nothing off beside the others.")


def test_in_order_each_takes_from_what_the_ones_before_have_left():
    order = (Benefit.CODE, Benefit.EARLY, Benefit.MEMBER, Benefit.GROUP, Benefit.CONTRIBUTOR)
    rules = msgspec.structs.replace(ALL, combine=Combine.IN_ORDER, order=order)

    assert told(everything_holds(rules, code=CodeTerms(500, code="FRIENDS"))) == [
        ("Regular price", 3000),
        ("Discount code", -500),
        ("Early bird", -250),
        ("Member discount", -1000),
        ("Group discount", -300),
        ("Contributors’ discount", -475),
    ]


def test_a_part_of_a_yen_falls_to_the_person():
    assert work_out(Terms(999, 999, Rules(member=Off(percent=10)))).fee_yen == 999
    assert work_out(Terms(999, 999, rules=Rules(member=Off(percent=10))), MEMBER).fee_yen == 899


def test_a_code_that_is_for_others_takes_nothing_and_says_so():
    code = CodeTerms(500, code="OURS", not_for_you="{code}: only for members.")
    lines = lines_of(to_json(work_out(Terms(3000, 2000, code=code))))

    assert lines[1] == Line("割引コード", 0, "OURS：メンバー限定のコードです")
    assert code.used == ""


YEN = st.integers(min_value=0, max_value=9_999_999)
OFF = {"yen": st.integers(min_value=1, max_value=9_999_999)}
PERCENT = {"percent": st.integers(min_value=1, max_value=100)}


def an_off(kind, **more):
    return st.none() | st.builds(kind, **OFF, **more) | st.builds(kind, **PERCENT, **more)


RULES = st.builds(
    Rules,
    member=an_off(Off),
    early=an_off(Early, until=st.none() | st.just(SOON), first=st.integers(0, 50)),
    contributor=an_off(Contributor, last_events=st.integers(1, 50)),
    group=an_off(Group, from_people=st.integers(2, 10)),
    combine=st.sampled_from(Combine),
    order=st.permutations(list(Benefit)).map(tuple),
)
CODES = an_off(CodeTerms, code=st.just("FRIENDS"), not_for_you=st.just(""))
TERMS = st.builds(
    Terms,
    fee_yen=YEN,
    member_fee_yen=YEN,
    rules=RULES,
    is_early=st.booleans(),
    contributed_at=st.sampled_from(["", "夜 #32"]),
    group_size=st.integers(1, 12),
    code=CODES,
)
MEMBERSHIPS = st.builds(
    Membership, st.booleans(), until=st.none() | st.just(SOON), has_ended=st.booleans()
)
MANY = settings(max_examples=600, deadline=None)


@MANY
@given(TERMS, MEMBERSHIPS)
def test_lines_add_up_and_the_fee_lies_between_nothing_and_the_regular_price(terms, membership):
    promised = work_out(terms, membership)

    assert promised.lines[0].amount_yen == terms.fee_yen
    assert all(line.amount_yen <= 0 for line in promised.lines[1:])
    assert sum(line.amount_yen for line in promised.lines) == promised.fee_yen
    assert 0 <= promised.fee_yen <= terms.fee_yen


@MANY
@given(TERMS, MEMBERSHIPS)
def test_what_is_kept_gives_the_same_price_again(terms, membership):
    promised = work_out(terms, membership)
    kept = terms_from_json(terms_to_json(terms)) or Terms()

    assert work_out(kept, membership).lines == promised.lines
    assert lines_in_english(to_json(promised)) == list(promised.lines)


@MANY
@given(TERMS, MEMBERSHIPS, an_off(CodeTerms, code=st.just("MORE"), not_for_you=st.just("")))
def test_where_the_best_counts_one_benefit_more_never_costs_more(terms, membership, code):
    best = msgspec.structs.replace(terms.rules, combine=Combine.BEST)
    both = msgspec.structs.replace(terms.rules, combine=Combine.BEST_AND_CODE)
    for rules in (best, both):
        fewer = msgspec.structs.replace(terms, rules=rules, code=None)
        more = [
            work_out(fewer, MEMBER),
            work_out(msgspec.structs.replace(fewer, is_early=True), membership),
            work_out(msgspec.structs.replace(fewer, contributed_at="夜 #31"), membership),
            work_out(msgspec.structs.replace(fewer, group_size=99), membership),
            work_out(msgspec.structs.replace(fewer, code=code), membership),
        ]

        assert max(each.fee_yen for each in more) <= work_out(fewer, membership).fee_yen


@MANY
@given(TERMS, MEMBERSHIPS)
def test_every_line_can_be_read_in_both_languages(terms, membership):
    kept = to_json(work_out(terms, membership))

    for language in ("ja", "en"):
        with speaking(language):
            assert "{" not in "".join(line.label + line.why for line in lines_of(kept))


@MANY
@given(TERMS, st.permutations(list(Benefit)))
def test_the_order_does_not_matter_where_the_best_counts(terms, order):
    rules = msgspec.structs.replace(terms.rules, combine=Combine.BEST_AND_CODE)
    another = msgspec.structs.replace(rules, order=tuple(order))

    assert (
        work_out(msgspec.structs.replace(terms, rules=rules), MEMBER).lines
        == work_out(msgspec.structs.replace(terms, rules=another), MEMBER).lines
    )
