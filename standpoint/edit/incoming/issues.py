"""The issues and topics that the rows of a table name."""

from standpoint.edit.incoming.names import NamedIds
from standpoint.edit.incoming.origins import Origins
from standpoint.edit.incoming.rows import Row
from standpoint.load import OUTLINE
from standpoint.load.problems import clip
from standpoint.model import Dossier
from standpoint.model.plain import Plain
from standpoint.model.scalars import slug

MISSING = "what is missing"
"""Stands where a text is needed, so that the check can read what it belongs to."""


class Issues:
    """Issues in the order in which they come, each under its topic.

    Where there is an outline already, its issues are known, and it is left as it is: an issue that
    it lacks is for the check to find.
    """

    def __init__(self, origins: Origins, dossier: Dossier | None) -> None:
        held = dossier.issues if dossier else ()
        self.origins = origins
        self.has_outline = dossier is not None
        self.issues = NamedIds("issue", {issue.id: issue.title for issue in held})
        self.topics = NamedIds("topic", {})
        self.propositions = {issue.id: issue.proposition for issue in held}
        self._topic_of: dict[str, str | None] = {}
        self._under: dict[str, list[Plain]] = {}

    @property
    def outline(self) -> list[Plain]:
        """The topics with their issues, as the outline holds them."""
        return [
            {"id": topic, "title": self.topics.by_id[topic], "issues": issues}
            for topic, issues in self._under.items()
        ]

    def of(self, row: Row) -> str | None:
        """Return the id of a row's issue, None where it names none."""
        issue = self.origins.named(row, self.issues)
        if issue is None:
            return None
        said = self.origins.value(row, "proposition")
        if not self.has_outline:
            self._take(row, issue, said)
        elif issue not in self.propositions and not self.origins.value(row, "issue_id"):
            self._unlike_titles(row)
        expected = self.propositions.get(issue) or said
        if said and said != expected:
            there = f"'{issue}' is about '{clip(expected)}' elsewhere"
            self.origins.fault(row, "proposition", f"{there}; say the same")
        return issue

    def _unlike_titles(self, row: Row) -> None:
        """Note a title that no issue has where it is, or would make, the id of one.

        The check would find fault with an id beside that one, which nobody has written.
        """
        called = self.origins.value(row, "issue")
        meant = slug(called)
        if meant in self.propositions:
            title = clip(self.issues.by_id[meant])
            hint = f"did you mean the issue_id '{meant}' ('{title}')?"
            self.origins.fault(row, "issue", f"no issue has the title '{clip(called)}'; {hint}")

    def _take(self, row: Row, issue: str, said: str) -> None:
        """Put an issue under its topic, where it comes first.

        What is missing there is noted, and the issue taken all the same, so that the rows that
        follow are not found fault with for it.
        """
        origins, columns = self.origins, ("topic_id", "topic")
        if issue in self._topic_of:
            first = self._topic_of[issue]
            other = origins.named(row, self.topics) if origins.value(row, *columns) else first
            if None not in (first, other) and other != first:
                there = f"'{issue}' is under '{first}' elsewhere; say the same"
                origins.fault(row, origins.column(row, *columns), there)
            self._topic_of[issue] = first or other
            return
        named = origins.named(row, self.topics)
        origins.needed(row, "proposition")
        self._topic_of[issue], self.propositions[issue] = named, said
        topic = named or self.topics.id_of(MISSING)
        issues = self._under.setdefault(topic, [])
        title = self.issues.by_id[issue]
        issues.append({"id": issue, "title": title, "proposition": said or MISSING})
        place = [*self._under].index(topic)
        path = ("topics", place, "issues", len(issues) - 1)
        origins.note(OUTLINE, ("topics", place, "title"), row, "topic", "topic_id")
        origins.note(OUTLINE, (*path, "title"), row, "issue", "issue_id")
        origins.note(OUTLINE, (*path, "proposition"), row, "proposition")
