"""Standpoint compares what stakeholders in a policy dispute say, passage by passage."""

import os
import sys

__version__ = "0.1.0"

OLDEST = (3, 11)
"""The first version of Python in which this runs; pip refuses earlier ones, a clone cannot."""

if sys.version_info < OLDEST:
    raise ImportError(
        f"Standpoint needs Python {OLDEST[0]}.{OLDEST[1]} or later, and this is "
        f"{sys.version_info[0]}.{sys.version_info[1]}; make the virtual environment anew with a "
        "later one, such as python3.13 -m venv .venv"
    )

# Before numpy is there: on matrices of a hundred stakeholders more threads win no time and spin,
# which takes twice the processor, and five times as long where others are at work on it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
