"""A report in each form, for feed readers, programs and search engines."""

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.exports import feed as feeds
from community.exports import sitemap as sitemaps
from community.exports.as_json import PublicReport, as_json
from community.exports.as_markdown import as_markdown
from community.exports.as_pdf import as_pdf
from community.exports.as_wxr import as_wxr
from community.exports.made_once import made_once
from community.exports.picture import picture
from community.language import language
from community.reports.find import content_of_report, readable
from community.reports.photos import photos_elsewhere, photos_of
from community.reports.tables import Report


@get("/reports/{slug:str}/report.md", media_type="text/markdown")
async def read_markdown(report: NamedDependency[Report]) -> str:
    content = await readable(content_of_report(report))
    return as_markdown(report, content, await photos_elsewhere(report))


@get("/reports/{slug:str}/report.json")
async def read_json(report: NamedDependency[Report]) -> PublicReport:
    return await as_json(report)


@get("/reports/{slug:str}/report.pdf", media_type="application/pdf")
async def read_pdf(report: NamedDependency[Report]) -> bytes:
    content = await readable(content_of_report(report))
    shots = await photos_of(report)
    shown = [(str(shot.id), shot.caption) for shot in shots]
    paper = f"PDF {language()}, next evening: {content.next_event is not None}, {shown}"
    return await made_once(report, paper, lambda: as_pdf(report, content, shots))


@get("/reports/{slug:str}/report.wxr", media_type="application/xml; charset=utf-8")
async def read_wxr(report: NamedDependency[Report]) -> str:
    content = await readable(content_of_report(report))
    return as_wxr(report, content, await photos_elsewhere(report))


@get("/reports/{slug:str}/picture.png", media_type="image/png")
async def read_picture(report: NamedDependency[Report]) -> bytes:
    content = content_of_report(report)
    return await made_once(report, "picture", lambda: picture(report, content))


@get("/reports/feed.json", media_type="application/feed+json; charset=utf-8")
async def json_feed() -> bytes:
    return msgspec.json.encode(await feeds.json_feed())


@get("/reports/feed.atom", media_type="application/atom+xml; charset=utf-8")
async def feed() -> str:
    return await feeds.feed()


@get("/sitemap.xml", media_type="application/xml; charset=utf-8")
async def sitemap() -> str:
    return await sitemaps.sitemap()


@get("/robots.txt", media_type="text/plain")
async def robots() -> str:
    return sitemaps.robots()


HANDLERS = [
    read_markdown,
    read_json,
    read_pdf,
    read_wxr,
    read_picture,
    feed,
    json_feed,
    sitemap,
    robots,
]
