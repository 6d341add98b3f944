"""Start the embedded server again when it dies while we live, as when memory ran out."""

import logging
import threading
import time
from pathlib import Path

from community.database import embedded
from community.database.cluster_owner import CannotStart
from community.database.postmaster import lives

LOOKS_EVERY_SECONDS = 2

log = logging.getLogger(__name__)


def keep_running(data_dir: Path) -> None:
    """Look after it until this process ends; several processes may, one of them restarts it."""
    threading.Thread(target=_look_after, args=(data_dir,), daemon=True, name="database").start()


def _look_after(data_dir: Path) -> None:
    cluster = (data_dir / "postgres").resolve()
    while True:
        time.sleep(LOOKS_EVERY_SECONDS)
        if not lives(cluster):
            log.warning("The database has ended by itself and is started again.")
            try:
                embedded.start(data_dir)
            except CannotStart as why:
                log.error("%s", why)
