"""Clients that are made from the description find each operation under a name that stays."""


async def test_every_operation_is_named_by_its_method_and_address(open_browser):
    browser = open_browser()
    paths = (await browser.get("/api/openapi.json")).json()["paths"]

    names = [each["operationId"] for path in paths.values() for each in path.values()]
    assert len(names) == len(set(names)) > 200
    registering = paths["/api/v1/events/{slug}/registrations"]["post"]
    assert registering["operationId"] == "post_events_slug_registrations"
