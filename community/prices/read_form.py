"""Rules and codes out of what was typed into their forms; refused at the field it stands in."""

import re
from typing import Any
from unicodedata import normalize
from uuid import UUID

from community.language import _
from community.money import read_yen
from community.prices.form import CodeForm, RulesForm
from community.prices.moment import read_moment
from community.prices.offer_code import CodePlan
from community.prices.rules import Benefit, Combine, Contributor, Early, Group, Off, Rules
from community.prices.tables import OnlyFor
from community.refusal import Refused
from community.typed import read_id, read_whole_number


def rules_from(form: RulesForm) -> Rules:
    """The rules that the form asks for."""
    return Rules(
        member=_benefit(Off, form.member_off, "member_off"),
        early=_benefit(
            Early,
            form.early_off,
            "early_off",
            until=read_moment(form.early_until, "early_until"),
            first=read_whole_number(form.early_first, "early_first"),
        ),
        contributor=_benefit(
            Contributor,
            form.contributor_off,
            "contributor_off",
            last_events=read_whole_number(form.contributor_last_events, "contributor_last_events"),
        ),
        group=_benefit(
            Group,
            form.group_off,
            "group_off",
            from_people=read_whole_number(form.group_from_people, "group_from_people"),
        ),
        combine=_combine(form.combine),
        order=_order(form),
    )


def code_from(form: CodeForm) -> CodePlan:
    """The code that the form asks for."""
    yen, percent = _off(form.amount_yen, "amount_yen")
    if form.only_for not in set(OnlyFor):
        raise Refused(_("Please choose whom the code is for."), "only_for")
    return CodePlan(
        form.code,
        yen,
        percent,
        read_whole_number(form.uses_allowed, "uses_allowed") or 1,
        read_moment(form.valid_from, "valid_from"),
        read_moment(form.valid_until, "valid_until"),
        OnlyFor(form.only_for),
        tuple(re.split(r"[\s,、]+", form.addresses.strip())),
        _kinds(form.kinds),
    )


def _kinds(ticked: list[str] | str) -> tuple[UUID, ...]:
    """The kinds that were ticked; one comes as a word alone."""
    keys = [read_id(each) for each in ([ticked] if isinstance(ticked, str) else ticked)]
    if None in keys:
        raise Refused(_("Please choose a kind of place."), "kinds")
    return tuple(key for key in keys if key)


def _benefit(kind: Any, typed: str, field: str, **more: Any) -> Any:
    if not typed.strip():
        return None
    yen, percent = _off(typed, field)
    return kind(yen=yen, percent=percent, **more)


def _off(typed: str, field: str) -> tuple[int, int]:
    """Yen and percent out of 500, ５００円 or 10%; one of them is 0."""
    plain = re.sub(r"\s", "", normalize("NFKC", typed))
    if not plain.endswith("%"):
        return read_yen(typed, field), 0
    if not re.fullmatch(r"\d{1,3}%", plain):
        raise Refused(_("Please write how much it takes off: 500 or 10%."), field)
    if not 1 <= int(plain[:-1]) <= 100:
        raise Refused(_("Percent lie between 1 and 100."), field)
    return 0, int(plain[:-1])


def _combine(typed: str) -> Combine:
    if typed not in set(Combine):
        raise Refused(_("Please choose which benefits count together."), "combine")
    return Combine(typed)


def _order(form: RulesForm) -> tuple[Benefit, ...]:
    typed = [getattr(form, f"order_{number}") for number in range(1, len(Benefit) + 1)]
    if sorted(typed) != sorted(Benefit):
        raise Refused(_("Please name each benefit once in the order."), "order_1")
    return tuple(Benefit(each) for each in typed)
