"""Is this passage in this text, word for word, where, and whose words? Pure functions of strings.

A text is compared in one normal form and no other: Unicode NFC, white space to single spaces and
between characters of scripts without spaces to nothing, soft hyphens and zero-width characters
dropped, typographic quotation marks, apostrophes, dashes, ellipses and ligatures to one form each.
After that a passage must stand in it exactly, case included, from one word edge to another. Nothing
fuzzy ever passes; `nearest` only suggests.

The modules, in the order in which a text goes through them; each knows only some ahead of it:

- `misread` is what shows a wrong encoding.
- `forms` is the normal form, `lookalikes` what only looks the same in it, `spans` stretches of it.
- `numbers` and `words` say where a passage may be cut, `broken` what a line's end breaks.
- `languages` is what is known of each language, in a file of its own; `known` what is known of a
  text's words, `items` how lists are marked; on both rests `sentences`: where sentences surely end.
- `casts` is how names are written, `label` how a speaker's label is, `alike` what looks like those
  that a source lists, `turns` which these are, `interjections` who else is heard in a turn.
- `insertions` is where reporters tell within a quotation who speaks, `speech` what a dash and a
  block quotation open.
- `lines` is what joins the lines of the raw text, `layout` the paragraphs that they make, with the
  way back from each place to the raw text, `overleaf` what stands at the ends of pages.
- `quotations` and `apostrophes` say what quotation marks enclose, `spoken`, with all of these,
  whose words a stretch is.
- `paragraphs` is which paragraphs go on with others, `surroundings` the sentence that is shown.

`Text` in `text` is the one door to all of these.
"""

from standpoint.quotes.forms import MAX_MARKS, normal, overladen
from standpoint.quotes.lookalikes import Lookalike, sameness
from standpoint.quotes.nearest import NearestPassage
from standpoint.quotes.spans import Place, Span
from standpoint.quotes.text import MANY, Text
from standpoint.quotes.turns import Turn
from standpoint.quotes.words import has_words, words

__all__ = [
    "MANY",
    "MAX_MARKS",
    "Lookalike",
    "NearestPassage",
    "Place",
    "Span",
    "Text",
    "Turn",
    "has_words",
    "normal",
    "overladen",
    "sameness",
    "words",
]
