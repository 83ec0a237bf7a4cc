"""The data of a selection as files that others' tools open. Pure: nothing here reads or writes.

`bundle` has the formats, each made from an `extract`; `fields.table_csv` is for a table of a page.
"""
