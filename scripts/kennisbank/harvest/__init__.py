"""From a session's report to draft entries: read, cut into items, propose, write; the core is pure."""
