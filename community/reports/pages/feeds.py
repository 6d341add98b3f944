"""The same for programs, feed readers and search engines."""

from litestar import get
from litestar.di import NamedDependency

from community.reports import feed as feeds
from community.reports import sitemap as sitemaps
from community.reports.as_json import PublicReport, as_json
from community.reports.as_markdown import as_markdown
from community.reports.find import content_of_report, readable
from community.reports.tables import Report


@get("/reports/{slug:str}/report.md", media_type="text/markdown")
async def read_markdown(report: NamedDependency[Report]) -> str:
    return as_markdown(report, await readable(content_of_report(report)))


@get("/reports/{slug:str}/report.json")
async def read_json(report: NamedDependency[Report]) -> PublicReport:
    return await as_json(report)


@get("/reports/feed.atom", media_type="application/atom+xml; charset=utf-8")
async def feed() -> str:
    return await feeds.feed()


@get("/sitemap.xml", media_type="application/xml; charset=utf-8")
async def sitemap() -> str:
    return await sitemaps.sitemap()


@get("/robots.txt", media_type="text/plain")
async def robots() -> str:
    return sitemaps.robots()


HANDLERS = [read_markdown, read_json, feed, sitemap, robots]
