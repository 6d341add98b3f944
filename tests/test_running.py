"""What is set once for as long as the app runs."""

import gc

from community.running import collect_seldom


def test_the_collector_of_garbage_looks_seldom_and_at_what_is_new():
    often = gc.get_threshold()
    try:
        collect_seldom()

        assert (gc.get_threshold(), gc.get_freeze_count() > 0) == ((10_000, *often[1:]), True)
    finally:
        gc.set_threshold(*often)
        gc.unfreeze()
