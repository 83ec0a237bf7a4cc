"""The reading rules under which pages are read."""

from itertools import combinations

from standpoint.compare.selection import Selection
from standpoint.model import VOICES, Dossier


def rules(dossier: Dossier) -> list[Selection]:
    """Return every single voice, source, topic and stakeholder of a dossier, and pairs of voices.

    Last comes one that leaves little: one topic, one stakeholder and one voice. To choose the only
    source there is would be to choose none.
    """
    sources = [source.id for source in dossier.sources] if len(dossier.sources) > 1 else []
    topics = [topic.id for topic in dossier.outline.topics]
    people = [stakeholder.id for stakeholder in dossier.stakeholders]
    return [
        Selection(),
        *(Selection(voices=(voice,)) for voice in VOICES),
        *(Selection(voices=pair) for pair in combinations(VOICES, 2)),
        *(Selection(sources=(source,)) for source in sources),
        *(Selection(topics=(topic,)) for topic in topics),
        *(Selection(stakeholders=(one,)) for one in people),
        Selection(stakeholders=tuple(people[1:3]), voices=("reported",)),
        Selection(topics=tuple(topics[:1]), stakeholders=tuple(people[:1]), voices=("ascribed",)),
    ]
