"""Paper: what of a base can be printed, as plain data for the templates in `typ/`; the shell `press` makes the PDFs."""
