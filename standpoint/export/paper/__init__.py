"""A report: a selection as one HTML file that is read without a server, a script or a network.

It holds what the app shows, on one page: findings, the matrix and what each of its cells rests on,
the pairs, the dates, the sources as far as they are cited, and how all of it is counted. Links lead
to places of the same file.
"""

from standpoint.export.paper.page import report

__all__ = ["report"]
