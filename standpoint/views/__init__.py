"""What the app and a report show alike of a comparison, as HTML; its links are the caller's."""
