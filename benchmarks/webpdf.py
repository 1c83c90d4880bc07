"""`jupyter nbconvert` with the system's Chromium: `webpdf` has no option for the browser's path."""

from __future__ import annotations

from typing import Any

from nbconvert.nbconvertapp import main
from playwright.async_api import BrowserType

from tests.support.chromium import ARGUMENTS, program

_launch = BrowserType.launch


async def _with_system_chromium(self: BrowserType, **options: Any) -> Any:
    options["args"] = [*options.get("args", ()), *ARGUMENTS]
    return await _launch(self, executable_path=program(), **options)


if __name__ == "__main__":
    BrowserType.launch = _with_system_chromium
    main()
