"""Work out a price from its terms: arithmetic only, the same lines for the same terms."""

from collections.abc import Iterable
from typing import NamedTuple

from community.prices.benefits import Candidate, candidates
from community.prices.membership import GUEST, Membership
from community.prices.price import MEMBERSHIP_ENDED, REGULAR_PRICE, Line, Price
from community.prices.rules import Benefit, Combine
from community.prices.terms import Terms


def work_out(terms: Terms, membership: Membership = GUEST) -> Price:
    """The price line by line, in whole yen, rounded in the person's favour, never below nothing."""
    why = MEMBERSHIP_ENDED if membership.has_ended and not membership.pays_less else ""
    found = candidates(terms, membership)
    taken = _taken(terms.rules.combine, terms.rules.order, terms.fee_yen, found)
    lines = [Line(REGULAR_PRICE, terms.fee_yen, why), *(each.line for each in taken)]
    lines += _about_a_code_that_takes_nothing(found, taken)
    return Price(tuple(lines), terms)


class Taken(NamedTuple):
    """A benefit and the line it makes."""

    benefit: Benefit
    line: Line


def _taken(
    combine: Combine, order: Iterable[Benefit], fee_yen: int, found: dict[Benefit, Candidate]
) -> list[Taken]:
    if combine == Combine.IN_ORDER:
        return _one_after_the_other(fee_yen, [found[each] for each in order if each in found])
    code = [found[Benefit.CODE]] if Benefit.CODE in found else []
    if combine == Combine.BEST:
        return _one_after_the_other(fee_yen, _best(fee_yen, found.values()))
    others = [each for each in found.values() if each.benefit != Benefit.CODE]
    return _one_after_the_other(fee_yen, [*_best(fee_yen, others), *code])


def _best(fee_yen: int, found: Iterable[Candidate]) -> list[Candidate]:
    """The one that takes off most; of two alike the one that is told first."""
    return sorted(found, key=lambda each: -each.off.from_(fee_yen))[:1]


def _one_after_the_other(fee_yen: int, found: Iterable[Candidate]) -> list[Taken]:
    """Each takes off what the ones before have left; who takes nothing has no line."""
    taken, left = [], fee_yen
    for each in found:
        off = each.off.from_(left)
        left -= off
        if off:
            taken.append(Taken(each.benefit, Line(each.label, -off, each.why, each.given)))
    return taken


def _about_a_code_that_takes_nothing(
    found: dict[Benefit, Candidate], taken: list[Taken]
) -> list[Line]:
    """Whoever typed a code reads what became of it."""
    code = found.get(Benefit.CODE)
    if code is None or any(each.benefit == Benefit.CODE for each in taken):
        return []
    return [Line(code.label, 0, code.why_nothing, code.given)]
