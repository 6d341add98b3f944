"""The rounds in the event form, as many as an evening may have."""

import msgspec

from community.events.check_parts import MOST_ROUNDS

ROUNDS = tuple(range(1, MOST_ROUNDS + 1))
EMPTY_ROUNDS = 3


class RoundsForm(msgspec.Struct):
    """What stands in the fields; a round without title and prompts is no round."""

    round_1_title: str = ""
    round_1_at: str = ""
    round_1_minutes: str = ""
    round_1_prompts: str = ""
    round_1_builds: str = ""
    round_1_steps: str = ""
    round_2_title: str = ""
    round_2_at: str = ""
    round_2_minutes: str = ""
    round_2_prompts: str = ""
    round_2_builds: str = ""
    round_2_steps: str = ""
    round_3_title: str = ""
    round_3_at: str = ""
    round_3_minutes: str = ""
    round_3_prompts: str = ""
    round_3_builds: str = ""
    round_3_steps: str = ""
    round_4_title: str = ""
    round_4_at: str = ""
    round_4_minutes: str = ""
    round_4_prompts: str = ""
    round_4_builds: str = ""
    round_4_steps: str = ""
    round_5_title: str = ""
    round_5_at: str = ""
    round_5_minutes: str = ""
    round_5_prompts: str = ""
    round_5_builds: str = ""
    round_5_steps: str = ""
    round_6_title: str = ""
    round_6_at: str = ""
    round_6_minutes: str = ""
    round_6_prompts: str = ""
    round_6_builds: str = ""
    round_6_steps: str = ""
    round_7_title: str = ""
    round_7_at: str = ""
    round_7_minutes: str = ""
    round_7_prompts: str = ""
    round_7_builds: str = ""
    round_7_steps: str = ""
    round_8_title: str = ""
    round_8_at: str = ""
    round_8_minutes: str = ""
    round_8_prompts: str = ""
    round_8_builds: str = ""
    round_8_steps: str = ""

    @property
    def rounds_shown(self) -> tuple[int, ...]:
        """The numbers of the rounds with fields: those in use and one more, at least three."""
        used = [each for each in ROUNDS if self.of_round(each, "title", "prompts")]
        return ROUNDS[: max(EMPTY_ROUNDS, max(used, default=0) + 1)]

    @property
    def round_titles(self) -> list[str]:
        """The titles of all rounds, empty where there is none."""
        return [self.of_round(each, "title") for each in ROUNDS]

    def of_round(self, number: int, *what: str) -> str:
        """What is typed for this round in the first of these fields that is not empty."""
        typed = (str(getattr(self, f"round_{number}_{each}")).strip() for each in what)
        return next((each for each in typed if each), "")
