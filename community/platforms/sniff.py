"""Which platform a file comes from, told by the names of its columns alone."""

from collections.abc import Sequence

from community.language import _
from community.platforms.all import PLATFORMS
from community.platforms.means import Means
from community.platforms.no_text import FIELD
from community.platforms.platform import Platform
from community.refusal import Refused


def sniff(header: Sequence[str]) -> Platform:
    """The platform whose columns these are.

    Refuses others: with the columns that are missing where it looks like one we know.
    """
    known = {platform.key: _meant(platform, header) for platform in PLATFORMS}
    whole = [each for each in PLATFORMS if known[each.key].issuperset(each.needed)]
    if whole:
        return max(whole, key=lambda each: len(known[each.key]))
    nearest = max(PLATFORMS, key=lambda each: len(known[each.key].intersection(each.needed)))
    missing = [each for each in nearest.needed if each not in known[nearest.key]]
    if len(nearest.needed) - len(missing) < 2:
        raise _unknown()
    sentence = _(
        "This looks like a participants’ file of {platform}, but lacks {names}. "
        "If a column has another name there, rename it so."
    )
    names = _(", ").join(nearest.columns[each][0] for each in missing)
    raise Refused(sentence.format(platform=nearest.name, names=names), FIELD)


def _meant(platform: Platform, header: Sequence[str]) -> set[Means]:
    return {means for name in header if (means := platform.means(name))}


def _unknown() -> Refused:
    sentence = _(
        "No platform we know has these columns. We read the participants’ files of {platforms}."
    )
    return Refused(sentence.format(platforms=_(", ").join(each.name for each in PLATFORMS)), FIELD)
