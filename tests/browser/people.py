"""The people of the demo: their addresses, and the sessions of those who have signed in."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from community.demo.script import people
from tests.browser.installation import Installation
from tests.browser.letters import path_in_mail, paths_in_mails

ORGANISER = "aoi@example.jp"
TONIGHT = "hitori-cs-33"
NEXT = "hitori-cs-34"


class People:
    """Everybody signs in once, by the link in the mail, and stays so."""

    def __init__(self, community: Installation) -> None:
        self.community = community
        self.sessions: dict[str, str] = {}

    def browser(self, session: str = "") -> httpx.AsyncClient:
        """A browser without a window, for what is not the story itself."""
        cookies = {"session": session} if session else None
        return httpx.AsyncClient(
            base_url=self.community.address,
            headers={"origin": self.community.address},
            cookies=cookies,
            timeout=30,
        )

    async def organiser(self) -> str:
        """The session of the organiser, who was given a link when the server started."""
        return await self._signed_in(ORGANISER, self.community.organisers_link)

    async def session(self, email: str) -> str:
        """The session of anybody known."""
        return await self._signed_in(email, "")

    async def _signed_in(self, email: str, link: str) -> str:
        if email not in self.sessions:
            async with self.browser() as browser:
                link = link or await self.asked_for_link(browser, email)
                await browser.post(link)
                self.sessions[email] = browser.cookies["session"]
        return self.sessions[email]

    async def asked_for_link(self, browser: httpx.AsyncClient, email: str) -> str:
        used = set(paths_in_mails(self.community.mail, email, "/sign-in/"))
        await browser.post("/sign-in", data={"email": email})
        return await path_in_mail(self.community.mail, email, "/sign-in/", used)

    async def ask(self, path: str, **wish: Any) -> Any:
        """What the API answers the organiser; with a wish it is asked to do something."""
        async with self.browser(await self.organiser()) as browser:
            answer = await (browser.post(path, json=wish) if wish else browser.get(path))
        return answer.raise_for_status().json()

    async def an_evening(self, series: str) -> str:
        """Another evening, of a series that nobody follows: where it is."""
        begins = datetime.now(UTC) + timedelta(days=30)
        plan = {
            "title": "名簿の夜",
            "series": series,
            "series_title": "名簿",
            "starts_at": begins.isoformat(),
            "ends_at": (begins + timedelta(hours=2)).isoformat(),
            "places": 10,
        }
        return f"/events/{(await self.ask('/api/v1/events', **plan))['slug']}"

    async def upload(self, path: str, content: str) -> str:
        """Where the organiser is sent after uploading this file."""
        async with self.browser(await self.organiser()) as browser:
            answer = await browser.post(path, files={"file": ("participants.csv", content)})
        return answer.headers["location"]

    async def filled(self, path: str, **form: str) -> str:
        """Where the organiser is sent after filling this form in."""
        async with self.browser(await self.organiser()) as browser:
            answer = await browser.post(path, data=form)
        return answer.headers["location"]

    async def found(self, path: str, shape: str, session: str = "") -> str:
        """The first address of this shape on a page, which the organiser opens or who is given."""
        async with self.browser(session or await self.organiser()) as browser:
            page = (await browser.get(path)).raise_for_status().text
        return re.findall(rf'(?:href|action)="({shape})["/?#]', page)[0]

    async def sitting_together(self) -> list[str]:
        """The addresses of those who sit at one roundtable now, in the evening's open round."""
        chairs = (await self.open_round())["roundtables"][0]["chairs"]
        names = [person.name for person in people().everybody]
        known = [chair["name"] for chair in chairs if chair["name"] in names]
        return [f"guest{names.index(name) + 1}@example.jp" for name in known]

    async def open_round(self) -> Any:
        """The evening's open round; the second is opened anew where an earlier story closed it."""
        seatings = f"/api/v1/events/{TONIGHT}/seatings"
        rounds = (await self.ask(seatings))["rounds"]
        if not any(each["is_open"] for each in rounds):
            await self.ask(f"/api/v1/events/{TONIGHT}/rounds/2/opening", minutes=20)
            rounds = (await self.ask(seatings))["rounds"]
        return next(each for each in rounds if each["is_open"])
