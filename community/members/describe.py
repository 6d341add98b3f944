"""What a member says about themselves."""

from community.database import lock, transaction
from community.language import LANGUAGES
from community.members.about import LONGEST, SIZES, YEARS, read_about
from community.members.tables import Member


async def describe(member: Member, words: dict[str, str]) -> Member:
    """Keep what the member wrote; everything but the name may be empty."""
    about = read_about({field: words.get(field, "") for field in LONGEST})
    for field, bands in (("company_size", SIZES), ("experience", YEARS)):
        chosen = words.get(field, "")
        about[field] = chosen if chosen in bands else ""
    async with transaction():
        member = await lock(member)
        for field, said in about.items():
            setattr(member, field, said)
        member.language = words["language"] if words["language"] in LANGUAGES else member.language
        await member.save()
    return member
