"""The one place where the tests look at the real lessons: they have no problems and short sentences."""

from __future__ import annotations

from kennisbank import build, language
from kennisbank.problems import Problem, as_text

LONGEST = 25
USUAL = 15
SHARE = 0.9
"""No sentence is longer than LONGEST words, and this share has at most USUAL."""


def test_real_lessons_have_no_problems(real_lessons: tuple[list[Problem], build.Checked]) -> None:
    problems = [*real_lessons[0], *real_lessons[1].problems]
    # "te-herzien" comes with time alone, so that a test which forbade it would one day fail by itself
    assert [as_text(problem) for problem in problems if problem.code != "te-herzien"] == []


def test_real_lessons_are_in_short_sentences(real_lessons: tuple[list[Problem], build.Checked]) -> None:
    lengths: list[int] = []
    for entry in real_lessons[1].entries:
        texts = (entry.title, entry.summary, entry.body.text)
        lengths += [len(sentence.words) for text in texts for sentence in language.sentences(text, 1)]
    assert max(lengths) <= LONGEST
    assert sum(length <= USUAL for length in lengths) >= SHARE * len(lengths)
