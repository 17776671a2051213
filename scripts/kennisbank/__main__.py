"""``python -m kennisbank`` is the command line."""

from __future__ import annotations

from kennisbank.cli import main

raise SystemExit(main())
