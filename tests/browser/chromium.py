"""The Chromium that the browser tests use: the one of this machine, or one that Playwright installs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

NAMES = (
    "chromium-headless-shell",  # the browser without its window: the same pages in less time
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def path_of_chromium(playwright: Playwright) -> str:
    """Return the first Chromium that is there; install one where there is none."""
    named = os.environ.get("STANDPOINT_CHROMIUM")
    if named and not Path(named).exists():
        pytest.fail(f"STANDPOINT_CHROMIUM names {named}, which is not there; mend or unset it.")
    installable = playwright.chromium.executable_path
    for place in (named, *map(shutil.which, NAMES), MACOS, installable):
        if place and Path(place).exists():
            return place
    install = [sys.executable, "-m", "playwright", "install", "chromium"]
    result = subprocess.run(install, capture_output=True, text=True, check=False)
    if result.returncode or not Path(installable).exists():
        pytest.fail(
            "The browser tests need Chromium, Chrome or Edge, and none is on PATH: install one, or "
            "name its path in STANDPOINT_CHROMIUM. All other tests: --ignore=tests/browser. "
            f"Playwright could not install one:\n{result.stderr}"
        )
    return installable
