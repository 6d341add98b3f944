"""What holds for everybody has to make sense."""

from community.language import _
from community.mixing.mix import Mix
from community.mixing.sizes import FEWEST
from community.refusal import Refused


def checked(mix: Mix) -> Mix:
    """The same. Refuses sizes that exclude each other, and more reserved chairs than can be."""
    if mix.smallest > mix.largest:
        sentence = _("The largest roundtable cannot have fewer people than the smallest one.")
        raise Refused(sentence, "largest")
    if not mix.smallest <= mix.size <= mix.largest:
        sentence = _("Please choose a size between the smallest and the largest one.")
        raise Refused(sentence, "size")
    for letter, chairs in mix.reserved.items():
        if mix.largest - chairs < FEWEST:
            sentence = _("Roundtable {letter} needs at least {fewest} chairs for people.")
            raise Refused(sentence.format(letter=letter, fewest=FEWEST), "chairs")
    return mix
