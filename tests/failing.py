"""A page with an error of ours in it; what a visitor is told of it is looked at."""

from pathlib import Path

raise RuntimeError(f"something at {Path(__file__).parent} went wrong")
