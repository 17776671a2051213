"""Kennisbank: compiles structured lesson files into the pages and data of a static knowledge base."""
