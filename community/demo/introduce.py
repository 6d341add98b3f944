"""The invented people come into the community: some are members, two ask to become one."""

from collections.abc import Sequence

from community.demo.script import Person, people
from community.members.describe import describe
from community.members.find import find_or_greet
from community.members.tables import Member
from community.memberships.apply import apply, approve
from community.memberships.questions import all_questions
from community.roles.organise import make_organiser

MEMBERS = 26


async def introduce_everybody() -> list[Member]:
    """All who will register, in the order of the script; the first ones are members."""
    await describe(await make_organiser("水野 葵", "aoi@example.jp"), _about(_AOI))
    known = [await introduce(each, place) for place, each in enumerate(people().everybody)]
    motive = "ひとりで担当しています。仲間がほしいです。"
    said = await answers()
    asking = [await apply(member, motive, said) for member in known[:MEMBERS]]
    joined = [await approve(member, by="水野 葵") for member in asking]
    return [*joined, *known[MEMBERS:]]


async def introduce(person: Person, place: int) -> Member:
    """A guest with a profile, reachable at an address that nobody has."""
    member = await find_or_greet(person.name, f"guest{place + 1}@example.jp", person.company)
    return await describe(member, _about(person))


async def applicants(known: Sequence[Member]) -> None:
    """Two more people ask to become members; nobody has answered them yet."""
    for place, person in enumerate(people().applicants):
        member = await introduce(person, len(known) + place)
        await apply(member, person.motive, await answers())


async def answers() -> dict[str, str]:
    """What these people answer to the community's questions."""
    asked = await all_questions()
    return {each.field: each.options[1] if each.options else "オンボーディング" for each in asked}


_AOI = Person("水野 葵", "株式会社シラカバ", "IT", "拡大", "コミュニティ運営")


def _about(person: Person) -> dict[str, str]:
    return {
        "name": person.name,
        "company": person.company,
        "job_title": person.job_title,
        "industry": person.industry,
        "phase": person.phase,
        "language": "ja",
    }
