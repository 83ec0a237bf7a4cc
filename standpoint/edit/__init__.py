"""Writing the files of a dossier as text: a position into a file that is there, or all of them."""
