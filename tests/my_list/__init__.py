"""Tests of the page Mijn lijst, by what a reader does there."""
