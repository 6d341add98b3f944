"""From an installed product to a community that can be looked at: what `bin/run` calls."""

import subprocess
import sys

from community.cli.machine import with_pool
from community.cli.migrate import bring_up_to_date_aside
from community.cli.organiser import sign_in_address
from community.cli.serve import refuse_taken_port, serve
from community.database import fetch_one
from community.members.tables import Member
from community.roles.organise import first_organiser, make_organiser
from community.settings import settings
from community.signing_in.sign_in import make_link

NOBODY_YET = ("Organiser", "organiser@example.org")


def run(with_demo: bool) -> None:
    """Migrate, fill what is empty, say who may sign in with which link, and serve."""
    refuse_taken_port()
    bring_up_to_date_aside()
    if with_demo:
        fill_demo_aside()
    print(with_pool(welcome), flush=True)
    serve()


def fill_demo_aside() -> None:
    """In a process of its own: what the filling took of memory goes with it."""
    subprocess.run([sys.executable, "-m", "community", "demo"], check=True)


def fill_demo() -> None:
    """Invented people and evenings, only into a community that has nobody yet."""
    if with_pool(lambda: Member.exists().run()):
        return
    from community.demo.fill import fill

    with_pool(fill)


async def welcome() -> str:
    """Where the community is, and a link that signs in one organiser and one member."""
    organiser = await first_organiser() or await make_organiser(*NOBODY_YET)
    member = await _a_member()
    people = [("organiser", organiser, "/desk")]
    people += [("member", member, "/")] if member else []
    lines = [
        f"    {what:<10} {who.name}  {sign_in_address(await make_link(who, first_page))}"
        for what, who, first_page in people
    ]
    title = "  In a moment, sign in as (each link works once, for 15 minutes; a start prints more):"
    return "\n".join(["", f"  {settings().address}", "", title, *lines, ""])


async def _a_member() -> Member | None:
    found = await fetch_one(_A_MEMBER)
    return await Member.objects().get(Member.id == found["id"]) if found else None


_A_MEMBER = """
    SELECT id FROM member
    WHERE standing = 'member' AND NOT EXISTS (SELECT FROM held_role r WHERE r.member = member.id)
    ORDER BY created_at LIMIT 1
"""
