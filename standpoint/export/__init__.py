"""The data of a selection as files that others' tools open. Pure: nothing here reads or writes."""

from standpoint.export.fields import table_csv

__all__ = ["table_csv"]
