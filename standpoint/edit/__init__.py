"""Writing positions into the files of a dossier, as text: nothing else in a file changes."""
