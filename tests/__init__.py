"""Tests of the compiler, the built site, and what a reader does with it in a browser."""
