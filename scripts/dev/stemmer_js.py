"""Write what the browser needs to stem as Python does: the very stemmer, and our own stems where it is wrong.

src/stemmer.js is translated from the installed snowballstemmer, src/own-stems.js holds the data of kennisbank.stems.

Snowball's generated Python is regular: assignments, comparisons, loops, and exceptions used as labels. Labels become
JavaScript's labelled blocks; anything unforeseen stops the translation. Run it after an update of snowballstemmer; a
test holds both sides to the same stems.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from snowballstemmer import basestemmer, dutch_stemmer, stemmer

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kennisbank.stems import ENDINGS, OWN

TARGET = Path("scripts/web/src/stemmer.js")
OWN_TARGET = Path("scripts/web/src/own-stems.js")
_LICENCE = """\
/*! Kraaij-Pohlmann's stemmer for Dutch: made by `make stemmer` from snowballstemmer {version}; do not edit.
 * Copyright (c) 2001 Dr Martin Porter, (c) 2004,2005 Richard Boulton, (c) 2013 Yoshiki Shibukawa and others.
 * Licence: BSD-3-Clause, https://snowballstem.org/license.html */
// @ts-nocheck
/* eslint-disable */
"""
_OPERATORS: dict[type[ast.AST], str] = {
    ast.Eq: "===", ast.NotEq: "!==", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "===",
    ast.Add: "+", ast.Sub: "-", ast.RShift: ">>", ast.Or: " || ", ast.And: " && ",
}  # fmt: skip


def main() -> None:
    """Translate both modules of the stemmer into one, and write our own stems beside it."""
    base = ast.parse(inspect.getsource(basestemmer))
    dutch = ast.parse(inspect.getsource(dutch_stemmer))
    classes = [node for module in (base, dutch) for node in module.body if isinstance(node, ast.ClassDef)]
    parts = [_LICENCE.format(version=version("snowballstemmer"))]
    parts += [_class(node) for node in classes if node.name.endswith("Stemmer")]
    parts.append("const stemmer = new DutchStemmer();\n")
    parts.append("/** @param {string} word @returns {string} the stem */")
    parts.append("export function stem(word) {\n  return stemmer.stemWord(word);\n}\n")
    TARGET.write_text("\n".join(parts), encoding="utf-8", newline="\n")
    OWN_TARGET.write_text("\n".join(_own()), encoding="utf-8", newline="\n")


def _own() -> Iterator[str]:
    yield "/** Our own stems: made by `make stemmer` from kennisbank/stems.py, which says why; do not edit. */\n"
    yield "/** By stem its words, as far as the stemmer gives them another. @type {Record<string, string>} */"
    theirs = stemmer("dutch")
    by_stem: dict[str, list[str]] = {}
    for word, own in OWN.items():
        if theirs.stemWord(word) != own:
            by_stem.setdefault(own, []).append(word)
    rows = "".join(f"  {own}: {json.dumps(' '.join(words))},\n" for own, words in by_stem.items())
    yield f"export const BY_STEM = {{\n{rows}}};\n"
    yield "/** @type {Map<string, [string, string[]]>} */"
    yield f"export const ENDINGS = new Map({json.dumps(list(ENDINGS.items()))});\n"


def _class(node: ast.ClassDef) -> str:
    base = " extends BaseStemmer" if node.bases else ""
    lines = [f"class {node.name}{base} {{"]
    for item in node.body:
        if isinstance(item, ast.FunctionDef):
            if item.name not in {"copy_from", "stemWords"}:
                lines += [*_function(item), ""]
        elif isinstance(item, ast.Assign):
            name = item.targets[0]
            assert isinstance(name, ast.Name)
            field = f"{name.id} = {_value(item.value)};"
            lines.append(f"  {field}" if name.id[0] in "BI" else f"  static {field}")
    return "\n".join([*lines, "}", ""])


def _function(node: ast.FunctionDef) -> Iterator[str]:
    arguments = ", ".join(each.arg for each in node.args.args[1:])
    names = {target.id for each in ast.walk(node) for target in _targets(each)} - {each.arg for each in node.args.args}
    name = "constructor" if node.name == "__init__" else node.name
    yield f"  {name}({arguments}) {{"
    if name == "constructor":
        yield '    this.set_current("");\n  }'
        return
    if names:
        yield f"    let {', '.join(sorted(names))};"
    yield from _block(node.body, 2)
    yield "  }"


def _targets(node: ast.AST) -> Iterator[ast.Name]:
    found = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.For) else []
    yield from (target for target in found if isinstance(target, ast.Name))


def _block(body: list[ast.stmt], depth: int) -> Iterator[str]:
    for statement in body:
        for line in _statement(statement, depth):
            yield line if line.startswith(" ") else "  " * depth + line


def _statement(node: ast.stmt, depth: int) -> Iterator[str]:
    match node:
        case ast.Pass() | ast.Assert() | ast.Expr(value=ast.Constant()):
            return
        case ast.Expr():
            yield f"{_value(node.value)};"
        case ast.Assign():
            yield f"{_value(node.targets[0])} = {_value(node.value)};"
        case ast.AugAssign():
            yield f"{_value(node.target)} {_OPERATORS[type(node.op)]}= {_value(node.value)};"
        case ast.Return():
            yield f"return {_value(node.value)};" if node.value else "return;"
        case ast.Break():
            yield "break;"
        case ast.Continue():
            yield "continue;"
        case ast.Raise():
            assert isinstance(node.exc, ast.Call)
            yield f"break {_value(node.exc.func)};"
        case _:
            yield from _compound(node, depth)


def _compound(node: ast.stmt, depth: int) -> Iterator[str]:
    match node:
        case ast.If():
            yield f"if ({_value(node.test)}) {{"
            yield from _block(node.body, depth + 1)
            if node.orelse:
                yield "} else {"
                yield from _block(node.orelse, depth + 1)
        case ast.While():
            yield f"while ({_value(node.test)}) {{"
            yield from _block(node.body, depth + 1)
        case ast.For(iter=ast.Call(func=ast.Name(id="range")) as call):
            yield f"for ({_range(_value(node.target), call)}) {{"
            yield from _block(node.body, depth + 1)
        case ast.Try(handlers=[ast.ExceptHandler(type=ast.Name() as label, body=[ast.Pass()])]):
            yield f"{label.id}: {{"
            yield from _block(node.body, depth + 1)
        case _:
            raise NotImplementedError(ast.dump(node))
    yield "}"


def _range(name: str, call: ast.Call) -> str:
    values = [_value(each) for each in call.args]
    if len(values) == 3:
        return f"{name} = {values[0]}; {name} > {values[1]}; {name}--"
    return f"{name} = {values[0]}; {name} < {values[1]}; {name}++"


def _value(node: ast.expr | None) -> str:  # noqa: C901 - one case per kind of expression
    match node:
        case ast.Constant():
            return _literal(node.value)
        case ast.Name():
            return "this" if node.id == "self" else node.id
        case ast.Attribute():
            return f"{_value(node.value)}.{node.attr}"
        case ast.Set():
            return f"new Set([{', '.join(map(_value, node.elts))}])"
        case ast.List() | ast.Tuple():
            return f"[{', '.join(map(_value, node.elts))}]"
        case ast.UnaryOp(op=ast.Not()):
            return f"!({_value(node.operand)})"
        case ast.UnaryOp(op=ast.USub()):
            return f"-{_value(node.operand)}"
        case ast.BoolOp():
            return "(" + _OPERATORS[type(node.op)].join(map(_value, node.values)) + ")"
        case ast.BinOp():
            return f"({_value(node.left)} {_OPERATORS[type(node.op)]} {_value(node.right)})"
        case ast.Compare(ops=[op], comparators=[right]):
            return _compare(node.left, op, right)
        case ast.Subscript():
            return _subscript(node)
        case ast.Call():
            return _call(node)
    raise NotImplementedError(ast.dump(node) if node else "nothing")


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _compare(left: ast.expr, op: ast.cmpop, right: ast.expr) -> str:
    if isinstance(op, ast.In | ast.NotIn):
        return f"{'!' if isinstance(op, ast.NotIn) else ''}{_value(right)}.has({_value(left)})"
    return f"({_value(left)} {_OPERATORS[type(op)]} {_value(right)})"


def _subscript(node: ast.Subscript) -> str:
    if isinstance(node.slice, ast.Slice):
        ends = [_value(each) for each in (node.slice.lower or ast.Constant(0), node.slice.upper) if each]
        return f"{_value(node.value)}.slice({', '.join(ends)})"
    return f"{_value(node.value)}[{_value(node.slice)}]"


def _call(node: ast.Call) -> str:
    arguments = [_value(each) for each in node.args]
    match node.func:
        case ast.Name(id="Among"):
            s, substring, result, *method = arguments
            return f"{{s: {s}, substring_i: {substring}, result: {result}, method: {method[0] if method else 'null'}}}"
        case ast.Name(id="len"):
            return f"{arguments[0]}.length"
        case ast.Name(id="ord"):
            return f"{arguments[0]}.charCodeAt(0)"
        case ast.Name(id="min"):
            return f"Math.min({', '.join(arguments)})"
        case ast.Attribute(attr="startswith"):
            return f"{_value(node.func.value)}.slice({arguments[1]}, {arguments[2]}).startsWith({arguments[0]})"
        case ast.Attribute(attr="endswith"):
            return f"{_value(node.func.value)}.slice({arguments[1]}, {arguments[2]}).endsWith({arguments[0]})"
        case ast.Attribute(attr="method"):
            return f"{_value(node.func)}.call({arguments[0]})"
    return f"{_value(node.func)}({', '.join(arguments)})"


if __name__ == "__main__":
    main()
