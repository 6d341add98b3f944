"""The worker: which job is done by which room, when asked for or every night."""

from community import jobs
from community.additions.follow import follow_membership
from community.approvals.remind import remind_guest
from community.cancelling.ask_who_comes import ask_who_comes
from community.cancelling.free_silent_places import free_silent_places
from community.cancelling.plan_asking import plan_all_asking
from community.changes.lapse import lapse_offer
from community.checkouts.look_later import look_again, look_at_checkout
from community.checkouts.send_refund import send_refund
from community.checkouts.settle import settle
from community.checks.send import mail_checks
from community.draws.due import draw_all_due, draw_on_time
from community.errata.words_back import take_words_back
from community.files.sweep import sweep, unlink
from community.groups.close_group import close_group_in_time
from community.jobs import Handler, Nightly
from community.ledger.compare import compare_nightly
from community.ledger.reconcile import reconcile
from community.library.tell_followers import tell_theme_followers
from community.links.digest import send_digests
from community.memberships.renew import look_after_terms
from community.newsletters.send import MAIL_NEWSLETTER, mail_newsletter
from community.outbox.deliver import deliver
from community.patterns.tell import after_publication
from community.photos.describe import HIDE_IN_CAPTION
from community.plannings.plan_in_background import plan_in_background
from community.prices.mirror import mirror_member_fee
from community.publishing.mail import MAIL_REPORT, mail_report
from community.publishing.on_time import publish_on_time
from community.publishing.schedule import PUBLISH_REPORT
from community.registering.register import order_each_letter_when_calm, write_letter_when_calm
from community.registrations.letter import WRITE_LETTER, WRITE_LETTERS
from community.reports.photos import hide_in_caption
from community.retention.retain import retain
from community.rosters.work import bring_in_in_background, compare_in_background
from community.roundtables.ended import forget_those_over
from community.signing_in.ask import mail_link
from community.signing_in.forget import forget_old_sign_ins
from community.tries.ask import ask_what_happened
from community.tries.score import count_again
from community.webhooks.send import send as send_webhook

HANDLERS: dict[str, Handler] = {
    "settle": settle,
    WRITE_LETTER: write_letter_when_calm,
    WRITE_LETTERS: order_each_letter_when_calm,
    "send_refund": send_refund,
    "look_at_checkout": look_at_checkout,
    "look_again": look_again,
    "deliver": deliver,
    "event_published": after_publication,
    "tell_theme_followers": tell_theme_followers,
    "draw": draw_on_time,
    "follow_membership": follow_membership,
    "mirror_member_fee": mirror_member_fee,
    "lapse_offer": lapse_offer,
    "close_group": close_group_in_time,
    "ask_who_comes": ask_who_comes,
    "free_silent_places": free_silent_places,
    "bring_in_roster": bring_in_in_background,
    "compare_roster": compare_in_background,
    "plan_seating": plan_in_background,
    "send_webhook": send_webhook,
    "remind_guest": remind_guest,
    "mail_checks": mail_checks,
    "mail_link": mail_link,
    MAIL_REPORT: mail_report,
    PUBLISH_REPORT: publish_on_time,
    "take_words_back": take_words_back,
    HIDE_IN_CAPTION: hide_in_caption,
    "unlink_file": unlink,
    MAIL_NEWSLETTER: mail_newsletter,
}
NIGHTLY: dict[str, Nightly] = {
    "reconcile": reconcile,
    "compare_balance": compare_nightly,
    "draw_all_due": draw_all_due,
    "mail_links": send_digests,
    "plan_all_asking": plan_all_asking,
    "look_after_terms": look_after_terms,
    "retain": retain,
    "ask_what_happened": ask_what_happened,
    "count_tries": count_again,
    "forget_old_sign_ins": forget_old_sign_ins,
    "sweep_files": sweep,
    "forget_drafts": forget_those_over,
}


async def work() -> None:
    """Run jobs until cancelled."""
    await jobs.work(HANDLERS, NIGHTLY)
