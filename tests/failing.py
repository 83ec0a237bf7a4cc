"""A page with an error of ours in it; what a visitor is told of it is looked at."""

from pathlib import Path

if __name__ == "__main__":  # only where a server runs it, not where it is looked at for doctests
    raise RuntimeError(f"something at {Path(__file__).parent} went wrong")
