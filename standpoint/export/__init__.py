"""The data of a selection as files that others' tools open. Pure: nothing here reads or writes.

`bundle` has the formats, each made from an `extract`; `table_csv` is for a table of a page.
"""

from standpoint.export.fields import table_csv

__all__ = ["table_csv"]
