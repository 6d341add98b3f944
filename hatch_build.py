"""Build the browser side before a wheel or an sdist is made; templates and words travel along."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TRAVELLERS = {"templates": "community/page_templates", "locale": "community/locale"}


class FrontendHook(BuildHookInterface):  # type: ignore[misc, type-arg]
    """Asks for Node as a wheel only where there is none and the built files are stale."""

    def dependencies(self) -> list[str]:
        assets = self._assets()
        if assets.is_fresh() or assets.find_node(wheel=False):
            return []
        return [assets.NODE_WHEEL]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        self._assets().build(log=self.app.display_info)
        if self.target_name == "wheel" and version == "standard":
            for folder, inside in TRAVELLERS.items():
                if Path(self.root, folder).is_dir():
                    build_data["force_include"][str(Path(self.root, folder))] = inside

    def _assets(self) -> ModuleType:
        path = Path(self.root, "frontend", "assets.py")
        spec = importlib.util.spec_from_file_location("frontend_assets", path)
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
