"""What holds for everybody has to make sense."""

import msgspec

from community.language import _
from community.mixing.mix import Mix
from community.mixing.read import a_letter, read_companies
from community.refusal import Refused
from community.wishes.sizes import FEWEST

MOST_SAID = 50  # closed roundtables, or lists of companies: a page must stay readable


def checked(mix: Mix) -> Mix:
    """The same, every letter and company written as we write it, each once.

    Refuses what is no letter, lists of one company, sizes that exclude each other, and more
    reserved chairs than can be.
    """
    mix = msgspec.structs.replace(
        mix,
        closed=sorted(set(map(a_letter, mix.closed))),
        reserved={a_letter(letter): chairs for letter, chairs in mix.reserved.items()},
        rivals=list(map(read_companies, mix.rivals)),
    )
    _check_sizes(mix)
    if max(map(len, (mix.closed, mix.reserved, mix.rivals))) > MOST_SAID:
        raise Refused(_("These are more wishes than any plan could keep. Take some back."))
    return mix


def _check_sizes(mix: Mix) -> None:
    if mix.smallest > mix.largest:
        sentence = _("The largest roundtable cannot have fewer people than the smallest one.")
        raise Refused(sentence, "largest")
    if not mix.smallest <= mix.size <= mix.largest:
        sentence = _("Please choose a size between the smallest and the largest one.")
        raise Refused(sentence, "size")
    for letter, chairs in mix.reserved.items():
        if chairs < 1:
            raise Refused(_("Please say how many chairs stay free."), "chairs")
        if mix.largest - chairs < FEWEST:
            sentence = _("Roundtable {letter} needs at least {fewest} chairs for people.")
            raise Refused(sentence.format(letter=letter, fewest=FEWEST), "chairs")
