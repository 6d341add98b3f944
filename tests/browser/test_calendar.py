"""Our calendars as ical.js reads them: the library inside Thunderbird and many web calendars."""

import pytest

from community.paths import CHECKOUT

pytestmark = pytest.mark.browser

LIBRARY = CHECKOUT / "frontend" / "node_modules" / "ical.js" / "dist" / "ical.min.js"
READ = """
async ([library, paths]) => {
  const ICAL = (await import(URL.createObjectURL(new Blob([library], {type: "text/javascript"}))))
    .default;
  const read = [];
  for (const path of paths) {
    const text = await (await fetch(path)).text();
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents("vtimezone"))
      ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    for (const each of calendar.getAllSubcomponents("vevent")) {
      const event = new ICAL.Event(each);
      read.push({path, uid: event.uid, title: event.summary, place: event.location,
                 begins: event.startDate.toJSDate().toISOString(),
                 zone: event.startDate.zone.tzid, is_day: event.startDate.isDate,
                 words: event.description, sequence: event.sequence});
    }
  }
  return read;
}
"""


async def test_ical_js_reads_events_series_and_the_whole_community(opens, community, people):
    page = await opens({}, bypass_csp=True)
    await page.goto("/events/past")
    paths = ["/events/hitori-cs-31/calendar.ics", "/series/hitori-cs/calendar.ics"]

    read = await page.evaluate(READ, [LIBRARY.read_text(), [*paths, "/events/calendar.ics"]])

    series = [each for each in read if each["path"] == paths[1]]
    everything = [each for each in read if each["path"] == "/events/calendar.ics"]
    [one] = [each for each in read if each["path"] == paths[0]]
    assert {**one, "path": ""} in [{**each, "path": ""} for each in series]
    assert (one["zone"], one["is_day"], one["begins"][10:]) == (
        "Asia/Tokyo",
        False,
        "T10:00:00.000Z",
    )
    uids = {each["uid"] for each in series}
    assert uids >= {f"event-{number}@127.0.0.1" for number in (1, 2, 3, 4)}
    assert len(uids) == len(series) == len(everything)
    assert uids == {each["uid"] for each in everything}
    told = await people.ask("/api/v1/events/hitori-cs-31")
    assert (one["title"], told["concept"] in one["words"]) == (told["title"], True)
