"""Every page that can be opened, and who opens it; {held} is an evening that has a report."""

import re

from tests.browser.letters import path_in_mail
from tests.browser.people import NEXT, TONIGHT, People
from tests.files.pictures import a_picture

HELD = "hitori-cs-31"
ID = "[0-9a-f-]{36}"

STRANGER = [
    "/",
    "/events/past",
    "/events/{coming}",
    "/events/{tonight}",
    "/events/{held}",
    "/events/{held}/photos",
    "/photos/{shown_photo}/take-down",
    "/events/{coming}/registrations/new",
    "/events/{tonight}/registrations/new",
    "/events/{coming}/terms",
    "/events/{coming}/registrations/sent",
    "/events/{coming}/places/{kind}/draw",
    "/series/{series}",
    "/series/{series}/following",
    "/following/{secret}",
    "/following/stopping/{secret}",
    "/returning/{token}",
    "/coming/{token}",
    "/series/{series}/retention",
    "/reports",
    "/reports/{held}",
    "/reports/{held}/versions/{version}",
    "/kpis",
    "/kpis?phase=nothing",
    "/library",
    "/library?q=nothing-at-all",
    "/library/{line}",
    "/library/{theme}",
    "/library/phases",
    "/library/phases/compared",
    "/library/following/{secret}",
    "/library/following/stopping/{secret}",
    "/tries",
    "/what-happened/{trial}",
    "/privacy",
    "/policy",
    "/sign-in",
    "/sign-in/{secret}",
    "/door/{secret}",
    "/exports/{export}",
    "/deletions/{token}",
    "/approvals/{secret}",
    "/checks/{secret}",
    "/checks/{check}",
    "/approvals/{approval}",
    "/unsubscribe/{secret}",
    "/sign-in/openid",
    "/sign-in/openid/answer",
    "/tickets/{token}",
    "/tickets/{token}0",
    "/tickets/{token}/kept",
    "/invitations/{token}",
    "/together/{group}",
    "/links/stopping/{token}",
    "/awaited",
    "/awaited?stage=true",
    "/nowhere",
    "/kiosk",
    "/api/docs",
]
MEMBER = [
    "/events/{tonight}/here",
    "/events/{tonight}/now",
    "/me/outputs",
    "/me/tries",
    "/me/ratings",
    "/ratings/capacity?hours=160&cases=40&wanted=5",
    "/reports/{held}",
    "/events/{tonight}",
    "/events/{coming}/registrations/new",
    "/me",
    "/me/leaving",
    "/me/sign-in",
    "/me/consents",
    "/me/privacy",
    "/me/privacy/deletion",
    "/registrations",
    "/registrations/{registration}",
    "/registrations/{registration}/payments",
    "/registrations/{registration}/transfer",
    "/links",
    "/links/following",
    "/events/{tonight}/seat",
    "/events/{tonight}/seats",
    "/series/{series}",
    "/series/{series}/following",
    "/roundtables/{roundtable}",
    "/items/{item}/history",
    "/items/{item}/card",
    "/desk",
]
ORGANISER = [
    "/events",
    "/desk",
    "/desk/events/new",
    "/desk/events/new?of=new",
    "/series/{series}",
    "/series/{series}/next",
    "/series/{series}/next?pattern={pattern}",
    "/series/{series}/patterns",
    "/patterns/{pattern}",
    "/members",
    "/members/rules",
    "/members/{person}",
    "/members/{person}/merging",
    "/policy/edit",
    "/desk/data-requests",
    "/desk/tries",
    "/ratings",
    "/events/{held}/ratings",
    "/events/{held}/tries",
    "/desk/retention",
    "/desk/leak",
    "/outbox",
    "/outbox/{message}",
    "/roles",
    "/audit",
    "/audit?who=nobody",
    "/series/{series}/roles",
    "/series/{series}/retention",
    "/newsletters",
    "/newsletters/{letter}",
    "/events/{tonight}/roles",
    "/links",
    "/links/waiting",
    "/tokens",
    "/webhooks",
    "/webhooks/{destination}",
    "/deliveries/{delivery}",
    "/events/{tonight}",
    "/events/{tonight}/edit",
    "/events/{tonight}/desk",
    "/events/{tonight}/registrations",
    "/events/{coming}/registrations",
    "/registrations/{of_group}",
    "/events/{tonight}/invitations",
    "/events/{tonight}/prices",
    "/series/{series}/prices",
    "/events/{coming}/places",
    "/events/{coming}/cancelling",
    "/events/{coming}/transfers",
    "/events/{coming}/places/new",
    "/events/{coming}/places/{kind}",
    "/events/{coming}/places/{kind}/draw",
    "/events/{tonight}/calls",
    "/events/{tonight}/cards",
    "/roundtables/{roundtable}/host",
    "/items/{item}/card",
    "/events/{tonight}/door",
    "/events/{tonight}/door?q=nobody",
    "/events/{coming}/door/scan",
    "/events/{tonight}/door/paper",
    "/events/{tonight}/badges",
    "/events/{tonight}/door/afterwards",
    "/events/{tonight}/door/code",
    "/events/{tonight}/door/kiosk",
    "/events/{tonight}/till",
    "/events/{tonight}/terms",
    "/events/{tonight}/payments",
    "/events/{tonight}/photos/desk",
    "/events/{held}/photos/desk",
    "/events/{tonight}/photos/people",
    "/photos/{new_photo}",
    "/photos/{shown_photo}",
    "/events/{tonight}/roster",
    "/events/{tonight}/roster/people",
    "/events/{tonight}/roster/exports",
    "/events/{tonight}/listings",
    "/listings",
    "/events/{coming}/roster/{roster}",
    "/events/{tonight}/seating",
    "/events/{tonight}/floor",
    "/events/{tonight}/mixing",
    "/events/{tonight}/seats?by=name",
    "/events/{tonight}/seating/comparison",
    "/events/{tonight}/seating/people",
    "/events/{tonight}/seating/people/{seated}",
    "/events/{coming}/floor",
    "/events/{coming}/seating",
    "/seating-drafts/{draft}",
    "/events/{tonight}/seats",
    "/events/{tonight}/sheets",
    "/events/{coming}/sheets",
    "/events/{tonight}/stage",
    "/events/{tonight}/stage/control",
    "/events/{tonight}/votes",
    "/events/{coming}/stage/control",
    "/events/{coming}/stage",
    "/events/{tonight}/themes",
    "/events/{held}/themes/steps",
    "/events/{coming}/open-questions",
    "/events/{held}/themes",
    "/events/{tonight}/commentary",
    "/events/{held}/commentary",
    "/events/{held}/commentary/{comment}",
    "/events/{held}/approvals",
    "/events/{held}/checks",
    "/events/{tonight}/checks",
    "/events/{tonight}/report",
    "/events/{held}/report",
    "/events/{held}/report/corrections",
    "/events/{held}/sponsors",
]
WITHOUT_ANYTHING = ["/", "/events/past", "/reports", "/kpis", "/members", "/outbox", "/desk"]

ROSTER = "参加枠名,ユーザー名,表示名,参加ステータス,受付番号\n参加枠,mizuki,水城,参加,1234567\n"
EXPORT = {"recipient": "白樺商会", "purpose": "お礼のメール", "name": "1", "days": "14"}
LETTER = {
    "subject_ja": "六月の夜",
    "text_ja": "**次の夜**のお知らせです。",
    "subject_en": "The evening in June",
    "text_en": "News of **the next evening**.",
}
PROGRAM = {"name": "CRM", "url": "https://127.0.0.1:9/", "kinds": ["report.published"]}


async def what_stands_for(people: People) -> dict[str, str]:
    """What stands for the words in braces; the member sits at a roundtable tonight."""
    email, coming = (await people.sitting_together())[0], f"/events/{NEXT}"
    session = await people.session(email)
    hooks = await people.ask("/api/v1/webhooks", **PROGRAM)
    destination = hooks["destination"]["id"]
    shown_photo, new_photo = await photos_of(people)
    roundtable = await people.found(f"/events/{TONIGHT}/seat", f"/roundtables/{ID}", session)
    pattern = await people.filled("/series/hitori-cs/patterns", name="いつもの夜")
    sponsors = await people.filled(f"/events/{HELD}/sponsors", **EXPORT)
    made = await people.ask(f"/api/v1{coming}/registrations/mine", group_size=3)
    walks, spoken = f"/events/{TONIGHT}/seating/people", f"/events/{HELD}/commentary"
    group = await people.ask(f"/api/v1/registrations/{made['id']}/group")
    rehearsal = await people.ask(f"/api/v1{coming}/seatings/rehearsals", rounds=2)
    await people.filled(f"/events/{TONIGHT}/checks")
    return {
        "approval": await approval_of(people),
        "check": last(await path_in_mail(people.community.mail, email, "/checks/")),
        "trial": await something_tried(people),
        "draft": rehearsal["id"],
        "of_group": made["id"],
        "group": last(group["link"]),
        "coming": NEXT,
        "tonight": TONIGHT,
        "held": HELD,
        "series": "hitori-cs",
        "shown_photo": shown_photo,
        "new_photo": new_photo,
        "secret": "0" * 43,
        "token": last(await path_in_mail(people.community.mail, email, "/tickets/")),
        "registration": last(await people.found("/registrations", f"/registrations/{ID}", session)),
        "roundtable": last(roundtable),
        "seated": last(await people.found(walks, f"{walks}/{ID}")),
        "item": last(await people.found(roundtable, f"/items/{ID}", session)),
        "person": last(await people.found("/members", f"/members/{ID}")),
        "message": last(await people.found("/outbox", f"/outbox/{ID}")),
        "pattern": last(pattern),
        "export": last(await people.found(sponsors, '/exports/[^"]+')),
        "line": last(await people.found("/library", f"/library/{ID}")),
        "comment": last(await people.found(spoken, f"{spoken}/{ID}")),
        "version": await corrected(people),
        "theme": last(await people.found("/library?kind=theme", f"/library/{ID}")),
        "kind": (await people.found(coming, f"{coming}/places/{ID}/draw")).split("/")[4],
        "destination": destination,
        "letter": last(await people.filled("/newsletters", **LETTER)),
        "delivery": (await people.ask(f"/api/v1/webhooks/{destination}/test", now=True))["id"],
        "roster": last(await people.upload(f"/events/{NEXT}/roster", ROSTER)),
    }


async def approval_of(people: People) -> str:
    """What stands in the link of a guest who is asked about their words."""
    at = f"/api/v1/events/{HELD}/approvals"
    guest = (await people.ask(at))[0]["guest"]
    await people.ask(f"{at}/{guest}", days=3)
    return last((await people.ask(f"{at}/{guest}/link", now=True))["link"])


async def corrected(people: People) -> str:
    """One passage of the report is put right: the number of the version before."""
    at = f"/api/v1/events/{HELD}/report/corrections"
    [first, *_others] = (await people.ask(at))["passages"]
    said = {"text": f"{first['text']}（訂正）", "reason": "書き間違いでした。"}
    await people.ask(at, place=first["place"], **said)
    return str((await people.ask(at))["versions"][0])


async def something_tried(people: People) -> str:
    """The organiser took something home and told how it went: the end of the mail's address."""
    sheets = (await people.ask(f"/api/v1/events/{HELD}/tries"))["sheets"]
    await people.ask(f"/api/v1/items/{sheets[0]['items'][0]['id']}/trial", now=True)
    return last(await people.found("/me/tries", '/what-happened/[^"]+'))


async def photos_of(people: People) -> list[str]:
    """Two photos of the evening that has a report: one that everybody sees, and a new one."""
    at = f"/events/{HELD}/photos"
    async with people.browser(await people.organiser()) as browser:
        files = [("photos", (f"{n}.jpg", a_picture(size=(900, 600)))) for n in (1, 2)]
        await browser.post(at, files=files)
        desk = (await browser.get(f"{at}/desk")).text
        shown, new = dict.fromkeys(re.findall(f'"/photos/({ID})"', desk))
        seen = {"has_nobody": "1", "and_publish": "1", "caption": "テーブルのようす"}
        await browser.post(f"/photos/{shown}", data=seen)
    return [shown, new]


def last(path: str) -> str:
    return path.rpartition("/")[2]
