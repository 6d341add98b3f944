"""A roster leaves the house as a file; what for is asked, and kept with who, when and how many."""

from collections.abc import AsyncIterator
from typing import Any

from community.database import fetch, fetch_value, transaction
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.platforms.all import LAYOUTS
from community.platforms.taker import Taker
from community.platforms.write import header, lines
from community.refusal import Refused
from community.registrations.standing import Standing
from community.registrations.why_this_price import in_one_line
from community.rosters.tables import RosterExport

AT_ONCE = 1_000


async def export(event: Event, by: Member | None, layout: str, purpose: str) -> RosterExport:
    """The note that these people's data are given out. Refuses a file without a purpose."""
    if layout not in LAYOUTS:
        raise Refused(_("Please choose a layout."), "layout")
    if not purpose.strip():
        raise Refused(_("Please write what it is for."), "purpose")
    async with transaction():
        noted = RosterExport(
            event=event.id,
            layout=layout,
            purpose=purpose.strip()[:2000],
            people=await fetch_value(_HOW_MANY, event.id),
            made_by=by.id if by else None,
        )
        await noted.save()
    return noted


async def exports_of(event: Event) -> list[RosterExport]:
    """What has left, the newest first, with who made it."""
    own = RosterExport.objects(RosterExport.made_by).where(RosterExport.event == event.id)
    return await own.order_by(RosterExport.made_at, ascending=False).limit(50)


async def pieces(event: Event, noted: RosterExport) -> AsyncIterator[bytes]:
    """The file, a piece at a time, so that a large one does not fill the memory."""
    layout = LAYOUTS[str(noted.layout)]
    yield header(layout).encode()
    last: Any = None
    while rows := await fetch(_PEOPLE, event.id, layout.key, last, AT_ONCE):
        yield "".join(lines(layout, map(_taker, rows), str(event.zone))).encode()
        last = rows[-1]["id"]


def file_name(event: Event, noted: RosterExport) -> str:
    """What the file is called where it is saved."""
    return f"{event.slug}-{noted.layout}.{'tsv' if _has_tabs(noted) else 'csv'}"


def media_type(noted: RosterExport) -> str:
    """What the file is, for a browser."""
    return "text/tab-separated-values" if _has_tabs(noted) else "text/csv"


def _has_tabs(noted: RosterExport) -> bool:
    return LAYOUTS[str(noted.layout)].delimiter == "\t"


def _taker(row: Any) -> Taker:
    return Taker(
        number=row["number"] or str(row["id"]),
        user=row["user"] or "",
        name=row["name"],
        email=row["email"] or "",
        company=row["company"],
        job_title=row["job_title"],
        slot=row["slot"],
        standing=Standing(row["standing"]),
        registered_at=row["registered_at"],
        came_at=row["came_at"],
        paid_yen=row["paid_yen"] or 0,
        more={
            "fee_yen": str(row["fee_yen"]),
            "platforms": row["platforms"] or "",
            "price": in_one_line(row["price_lines"]),
            "beside": row["beside"] or "",
        },
    )


_HOW_MANY = "SELECT count(*) FROM registration WHERE event = $1"

_PEOPLE = """
    SELECT registration.id, member.name, member.email, company, job_title, place_kind.name AS slot,
           registration.standing, registered_at, registration.fee_yen, price_lines,
           here.at AS came_at, there.number, account."user", there.paid_yen, platforms, beside
    FROM registration
    JOIN member ON member.id = registration.member
    JOIN place_kind ON place_kind.id = registration.kind
    LEFT JOIN check_in AS here ON here.registration = registration.id AND undone_at IS NULL
    LEFT JOIN LATERAL (
        SELECT min(number) FILTER (WHERE platform = $2) AS number,
               sum(paid_yen) AS paid_yen, string_agg(DISTINCT platform, ' ') AS platforms
        FROM place_elsewhere WHERE place_elsewhere.registration = registration.id
    ) AS there ON true
    LEFT JOIN LATERAL (
        SELECT min("user") AS "user" FROM account_elsewhere
        WHERE member = registration.member AND platform = $2
    ) AS account ON true
    LEFT JOIN LATERAL (
        SELECT string_agg(k.name, ' · ' ORDER BY k.position) AS beside
        FROM addition JOIN place_kind k ON k.id = addition.kind
        WHERE addition.registration = registration.id AND addition.standing = 'confirmed'
    ) AS beside ON true
    WHERE registration.event = $1 AND ($3::uuid IS NULL OR registration.id > $3)
    ORDER BY registration.id LIMIT $4
"""
