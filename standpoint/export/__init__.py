"""The data of a selection as files that others' tools open. Pure: nothing here reads or writes.

`FORMATS` are the files to take away, each made from an `Extract`; `table_csv` is for a table of a
page.
"""

from standpoint.export.bundle import FORMATS, Format
from standpoint.export.extract import Extract
from standpoint.export.fields import table_csv

__all__ = ["FORMATS", "Extract", "Format", "table_csv"]
