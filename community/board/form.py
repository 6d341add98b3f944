"""The board's forms, as they are typed."""

import msgspec

from community.typed import read_whole_number


class SeatingForm(msgspec.Struct):
    """How many rounds, how large the roundtables, and which of the equally good mixes."""

    rounds: str = ""
    size: str = ""
    seed: str = ""

    def wishes(self) -> tuple[int, int, int]:
        """Rounds, size and seed as numbers."""
        return (
            read_whole_number(self.rounds, "rounds"),
            read_whole_number(self.size, "size"),
            read_whole_number(self.seed, "seed"),
        )


class RehearsalForm(SeatingForm):
    """A seating form; `another` is ticked for another mix, and for other people who stay away."""

    another: str = ""


class PlaceForm(msgspec.Struct):
    """A person, by registration, and a roundtable; an empty roundtable means none."""

    chair: str = ""
    roundtable: str = ""
