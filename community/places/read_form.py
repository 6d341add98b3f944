"""Read the form of a kind of place: how it becomes a plan."""

from datetime import datetime
from unicodedata import normalize

from community.events.check_kinds import check_offer
from community.events.kind_plan import ForWhom, KindPlan, Priority, Promotion, Way
from community.language import _
from community.money import read_yen
from community.places.form import KindForm
from community.refusal import Refused
from community.typed import read_id, read_whole_number

E = ForWhom | Way | Promotion | Priority


def plan_of(form: KindForm) -> KindPlan:
    """The plan that the form asks for; refuses what cannot be read, at its field."""
    for_whom = ForWhom(_one_of(form.for_whom, set(ForWhom), "for_whom"))
    way = Way(_one_of(form.way, set(Way), "way"))
    return KindPlan(
        name=form.name,
        for_whom=for_whom,
        tier=read_id(form.tier) if for_whom == ForWhom.TIER else None,
        fee_yen=read_yen(form.fee_yen, "fee_yen"),
        member_fee_yen=_member_fee_yen(form.member_fee_yen.strip()),
        tax_percent=read_whole_number(form.tax_percent, "tax_percent"),
        capacity=read_whole_number(form.capacity, "capacity"),
        opens_at=_moment(form.opens_at, "opens_at"),
        closes_at=_moment(form.closes_at, "closes_at"),
        way=way,
        first_come_places=_first_come_places(form.first_come_places, way),
        draw_at=_moment(form.draw_at, "draw_at") if way != Way.FIRST_COME else None,
        promotion=Promotion(_one_of(form.promotion, set(Promotion), "promotion")),
        priority=Priority(_one_of(form.priority, set(Priority), "priority")),
        asks_first=bool(form.asks_first),
        is_beside=bool(form.is_beside),
        pays_ahead=bool(form.pays_ahead),
        offer_minutes=_offer_minutes(form.offer_hours),
    )


def _member_fee_yen(typed: str) -> int | None:
    return read_yen(typed, "member_fee_yen") if typed else None


def _first_come_places(typed: str, way: Way) -> int:
    return read_whole_number(typed, "first_come_places") if way == Way.LOTTERY else 0


def _offer_minutes(typed: str) -> int:
    """Minutes out of '24' or '0.5' hours."""
    plain = normalize("NFKC", typed).strip().removesuffix("時間") or "0"
    try:
        minutes = round(60 * float(plain[:9]))
    except (ValueError, OverflowError) as unreadable:
        raise Refused(_("Please write hours like 24 or 0.5."), "offer_hours") from unreadable
    check_offer(minutes, "offer_hours")
    return minutes


def _one_of(typed: str, known: set[E], field: str) -> str:
    if typed not in known:
        raise Refused(_("Please choose one of these."), field)
    return typed


def _moment(typed: str, field: str) -> datetime | None:
    """Wall-clock time of the evening's zone, out of '2026-11-20T10:00'; empty is none."""
    plain = normalize("NFKC", typed).strip()
    if not plain:
        return None
    try:
        return datetime.fromisoformat(plain).replace(tzinfo=None)
    except ValueError as unreadable:
        sentence = _("Please write day and time like 2026-11-20 10:00.")
        raise Refused(sentence, field) from unreadable
