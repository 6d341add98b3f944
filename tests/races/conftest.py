"""The organiser's browser."""

import pytest

from tests.cast import aoi, as_


@pytest.fixture
async def desk(open_browser):
    return await as_(await aoi(), open_browser(accept_language="en"))
