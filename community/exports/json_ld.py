"""How search engines read a report: schema.org's Article."""

from typing import Any

from community.exports.in_short import in_short
from community.reports.about import Facts
from community.reports.address import address_of
from community.reports.content import Content, Correction
from community.reports.tables import Report
from community.settings import settings


def article(report: Report, content: Content) -> dict[str, Any]:
    """An Article about its Event, in the language in which it is written."""
    site, name = settings().address, settings().community_name
    community = {"@type": "Organization", "name": name, "url": site}
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": report.title,
        "description": in_short(report.lead, content),
        "inLanguage": "ja",
        "url": address_of(report.slug),
        "mainEntityOfPage": address_of(report.slug),
        "datePublished": report.published_at.isoformat() if report.is_published else None,
        "dateModified": report.changed_at.isoformat() if report.is_published else None,
        "image": f"{address_of(report.slug)}/picture.png",
        "correction": [_correction(each) for each in content.errata],
        "author": community,
        "publisher": community,
        "about": _event(content.facts),
    }


def _event(facts: Facts) -> dict[str, str]:
    return {
        "@type": "Event",
        "name": facts.title,
        "startDate": facts.starts_at.isoformat(),
        "endDate": facts.ends_at.isoformat(),
        "url": f"{settings().address}/events/{facts.slug}",
    }


def _correction(made: Correction) -> dict[str, str]:
    at = made.at.isoformat()
    return {"@type": "CorrectionComment", "text": made.told, "datePublished": at}
