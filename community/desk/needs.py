"""What needs the organiser now, the most urgent first."""

from community.clock import now
from community.database import fetch_value
from community.desk.money_needs import money_needs
from community.desk.need import Need
from community.desk.place_needs import place_needs
from community.desk.word_needs import words_taken_back
from community.events.tables import Event, State
from community.language import _, ngettext
from community.language.dates import day
from community.links.queue import count_waiting
from community.members.tables import Member, Standing
from community.outbox.tables import Message
from community.outbox.tables import State as MailState
from community.photos.tables import Decision, TakeDown
from community.privacy.requests import open_requests
from community.reports.tables import Report
from community.reports.tables import State as ReportState
from community.transfers.find import waiting_transfers
from community.webhooks.look import why_off
from community.webhooks.tables import Destination, Off


async def what_needs_me() -> list[Need]:
    """Everything that waits, tonight's evening before all; empty when nothing does."""
    return [
        *await _tonight(),
        *await _mails(),
        *await money_needs(),
        *await _destinations(),
        *await _requests(),
        *await _links(),
        *await _take_downs(),
        *await _data_requests(),
        *await _transfers(),
        *await place_needs(),
        *await words_taken_back(),
        *await _reports(),
        *await _drafts(),
    ]


async def _tonight() -> list[Need]:
    near = await Event.objects().where(Event.state == State.PUBLISHED).order_by(Event.starts_at)
    return [
        Need(
            _("“{title}” is today.").format(title=each.title),
            f"/events/{each.slug}/desk",
            _("Open the evening"),
            "door",
        )
        for each in near
        if each.is_near
    ]


async def _mails() -> list[Need]:
    count = await Message.count().where(Message.state == MailState.GIVEN_UP)
    words = ngettext("{count} mail could not be sent.", "{count} mails could not be sent.", count)
    href = "/outbox?only=given_up"
    return [Need(words.format(count=count), href, _("Look"), "mail")] if count else []


async def _destinations() -> list[Need]:
    silent = (Destination.off_at.is_not_null()) & (Destination.off_because != Off.BY_HAND)
    found = await Destination.objects().where(silent).order_by(Destination.name)
    words = _("“{name}” is no longer told anything: {why}")
    return [
        Need(
            words.format(name=each.name, why=why_off(each)),
            f"/webhooks/{each.id}",
            _("Look"),
            "globe",
        )
        for each in found
    ]


async def _requests() -> list[Need]:
    asking = Member.standing == Standing.APPLIED
    count = await Member.count().where(asking)
    words = ngettext(
        "{count} person asks to become a member.", "{count} people ask to become members.", count
    )
    asked = await Member.objects().where(asking).order_by(Member.applied_at).first()
    days = asked.waits_days if asked else 0
    waits = ngettext("The longest wait is {count} day.", "The longest wait is {count} days.", days)
    sentence = f"{words.format(count=count)} {waits.format(count=days)}" if days else words
    return [Need(sentence.format(count=count), "/members", _("Answer"), "people")] if count else []


async def _take_downs() -> list[Need]:
    waiting = TakeDown.decision == Decision.OPEN
    asked = await TakeDown.objects().where(waiting).order_by(TakeDown.asked_at)
    photos = list(dict.fromkeys(each.photo for each in asked))
    sentence = _("Somebody wants a photo taken down. It is hidden until you decide.")
    return [Need(sentence, f"/photos/{photo}", _("Decide"), "camera") for photo in photos]


async def _data_requests() -> list[Need]:
    waiting = await open_requests()
    words = ngettext(
        "{count} person asks about their data, answer due by {day}.",
        "{count} people ask about their data, the first answer due by {day}.",
        len(waiting),
    )
    said = [words.format(count=len(waiting), day=day(each.due_at)) for each in waiting[:1]]
    return [Need(sentence, "/desk/data-requests", _("Answer"), "info") for sentence in said]


async def _links() -> list[Need]:
    count = await count_waiting()
    words = ngettext("{count} link waits for you.", "{count} links wait for you.", count)
    return [Need(words.format(count=count), "/links/waiting", _("Look"), "feed")] if count else []


async def _reports() -> list[Need]:
    has_ended = (Event.state == State.PUBLISHED) & (Event.ends_at < now())
    over = await Event.objects().where(has_ended & (Event.has_report == False))  # noqa: E712
    return [await _report_of(event) for event in over]


async def _report_of(event: Event) -> Need:
    is_compiled = await Report.exists().where(
        (Report.event == event.id) & (Report.state == ReportState.DRAFT)
    )
    words = (
        _("The report on “{title}” is ready to publish.")
        if is_compiled
        else _("“{title}” is over and has no report yet.")
    )
    href = f"/events/{event.slug}/report"
    return Need(words.format(title=event.title), href, _("Open the report"), "book")


async def _transfers() -> list[Need]:
    words = _("{giver} would like to pass a place on to {taker}.")
    return [
        Need(
            words.format(giver=each.giver.name, taker=each.taker.name),
            f"/events/{each.registration.event.slug}/transfers",
            _("Decide"),
            "gift",
        )
        for each in await waiting_transfers()
    ]


async def _drafts() -> list[Need]:
    drafts = await Event.objects().where(Event.state == State.DRAFT).order_by(Event.starts_at)
    words = _("“{title}” on {day} is still a draft.")
    return [
        Need(
            words.format(title=each.title, day=day(each.starts_at, each.zone)),
            f"/events/{each.slug}/edit",
            _("Look and publish"),
            "pen",
        )
        for each in drafts
    ]


async def is_new() -> bool:
    """Whether the community has no event yet."""
    return not await fetch_value("SELECT EXISTS (SELECT FROM event)")
