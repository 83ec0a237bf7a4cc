"""Dossier to cells and frames: what each stakeholder holds, and how any two of them compare.

`cells` and `contested` are plain Python, so that the first page needs no pandas. `agreement` and
`order` bring numpy, pandas and SciPy in; import them where they are used.
"""
