"""What a member says about themselves."""

from community.database import lock, transaction
from community.language import LANGUAGES
from community.members.about import LONGEST, read_about
from community.members.tables import Member


async def describe(member: Member, words: dict[str, str]) -> Member:
    """Keep what the member wrote; everything but the name may be empty."""
    about = read_about({field: words[field] for field in LONGEST})
    async with transaction():
        member = await lock(member)
        for field, said in about.items():
            setattr(member, field, said)
        member.language = words["language"] if words["language"] in LANGUAGES else member.language
        await member.save()
    return member
