"""Pictures that carry their context: SVG that is right wherever it is put.

Each has the question or a title, its legend, the selection in words, how much there is of it, the
sources with their dates, the dossier's version and where it is read. They are of the light theme,
and their letters are those of the machine that shows them.
"""
