"""Can the people, the agenda and the rounds of a plan be kept and read? Each with its sentence."""

from datetime import datetime, timedelta

from community.clock import instant
from community.events.plan import EventPlan, PartPlan, PersonPlan, RoundPlan
from community.events.steps import read_steps
from community.events.tables import Role
from community.language import _
from community.language.line import one_line
from community.refusal import Refused

MOST_PEOPLE = 50
MOST_PARTS = 100
MOST_ROUNDS = 8
MOST_PROMPTS = 20
LONGEST_PROMPT = 1000
ONE_DAY = timedelta(days=1)


def check_parts(plan: EventPlan) -> None:
    """Refuse the first part that makes no sense, naming the field it stands in."""
    _refuse_more(len(plan.people), MOST_PEOPLE, "guests")
    _refuse_more(len(plan.agenda), MOST_PARTS, "agenda")
    _refuse_more(len(plan.rounds), MOST_ROUNDS, "rounds")
    for person in plan.people:
        _check_person(person)
    for part in plan.agenda:
        _check_part(plan, part)
    for number, each in enumerate(plan.rounds, 1):
        _check_round(plan, number, each)


def _refuse_more(count: int, most: int, field: str) -> None:
    if count > most:
        raise Refused(_("There can be {most} of these at most.").format(most=most), field)


def _check_person(person: PersonPlan) -> None:
    lengths = (len(person.title) <= 160, len(person.company) <= 120, len(person.email) <= 254)
    if not 0 < len(one_line(person.name)) <= 120 or not all(lengths):
        field = "guests" if person.role == Role.GUEST else "speakers"
        raise Refused(_("Please write one person per line: name / title / company."), field)


def _check_part(plan: EventPlan, part: PartPlan) -> None:
    if not 0 < len(one_line(part.title)) <= 160 or len(part.note) > LONGEST_PROMPT:
        raise Refused(
            _("Please write one item per line, starting with its time: 19:00 Doors open."), "agenda"
        )
    _check_time(plan, part.starts_at, "agenda")


def _check_round(plan: EventPlan, number: int, planned: RoundPlan) -> None:
    if not 1 <= planned.minutes <= 600:
        raise Refused(_("A round lasts between 1 and 600 minutes."), f"round_{number}_minutes")
    read_steps(planned.steps, f"round_{number}_steps", planned.minutes)
    if not one_line(planned.title) or len(planned.title) > 160:
        raise Refused(
            _("Please give the round a title of up to 160 characters."), f"round_{number}_title"
        )
    _refuse_more(len(planned.prompts), MOST_PROMPTS, f"round_{number}_prompts")
    if any(len(prompt) > LONGEST_PROMPT for prompt in planned.prompts):
        words = _("Please keep it under {count} characters.").format(count=LONGEST_PROMPT)
        raise Refused(words, f"round_{number}_prompts")
    if planned.starts_at is not None:
        _check_time(plan, planned.starts_at, f"round_{number}_at")


def _check_time(plan: EventPlan, at: datetime, field: str) -> None:
    """The day before and the day after belong to an event as well; another year does not."""
    if not 2000 <= at.year < 9000:
        raise Refused(_("This time does not lie on the evening."), field)
    moments = [
        each if each.tzinfo else instant(each, plan.zone)
        for each in (plan.starts_at - ONE_DAY, at, plan.ends_at + ONE_DAY)
    ]
    if sorted(moments) != moments:
        raise Refused(_("This time does not lie on the evening."), field)
