"""Writes source with faults planted in it, of which one at a time can be chosen when the program runs (mutant.h).

Planted are: a condition that is always true or always false, a call or an assignment left out, and a condition of an SQL
text that always or never holds. Clang's own reading of the source says where they are.
"""

import dataclasses
import pathlib
import re

from clang import cindex
from clang.cindex import CursorKind, TypeKind

HEADER = '#include "tests/mutants/mutant.h"\n'
SQL_CONDITION = re.compile(r"(?:\w+\.)?\w+ (?:=|<>|<=|>=|<|>|is not|is|in) (?:\$\d+|'\w+'|\d+|null|\(select|(?:\w+\.)\w+)")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclasses.dataclass
class Mutant:
    number: int
    file: str
    line: int
    words: str  # what was there, and what is instead


@dataclasses.dataclass
class Edit:
    start: int
    end: int
    before: str
    after: str


class Planter:
    def __init__(self, first_number: int) -> None:
        self.next_number = first_number
        self.mutants: list[Mutant] = []

    def plant(self, path: str, source: str, arguments: list[str]) -> str:
        """The source of `path` with its faults; `arguments` are those of its compilation."""
        self.path, self.source, self.bytes = path, source, source.encode()
        self.edits: list[Edit] = []
        unit = cindex.Index.create().parse(path, args=arguments)
        problems = [one.spelling for one in unit.diagnostics if one.severity >= cindex.Diagnostic.Error]
        if problems:
            raise SystemExit(f"{path} could not be read: {problems[0]}")
        for cursor in unit.cursor.get_children():
            if cursor.location.file and cursor.location.file.name == path:
                self.visit(cursor)
        return HEADER + self.edited()

    def edited(self) -> str:
        """Edits lie inside each other or apart."""
        opened = sorted(self.edits, key=lambda edit: (edit.start, -edit.end))
        marks: list[tuple[int, int, int, str]] = []  # place, closing before opening, order, words
        for order, edit in enumerate(opened):
            marks.append((edit.start, 1, order, edit.before))
            marks.append((edit.end, 0, -order, edit.after))
        out, at = [], 0
        for place, _, _, words in sorted(marks):
            out += [self.text(at, place), words]
            at = place
        return "".join(out) + self.text(at, len(self.bytes))

    def text(self, start: int, end: int) -> str:
        return self.bytes[start:end].decode()

    def new(self, line: int, words: str) -> int:
        number = self.next_number
        self.next_number += 1
        self.mutants.append(Mutant(number, self.path, line, words))
        return number

    def visit(self, cursor: cindex.Cursor) -> None:
        kind = cursor.kind
        children = list(cursor.get_children())
        if kind in (CursorKind.FUNCTION_DECL, CursorKind.VAR_DECL) and "constexpr" in [token.spelling for token in cursor.get_tokens()][:4]:
            return
        if kind == CursorKind.CXX_METHOD and self.text(*self.extent(cursor)).endswith("= default"):
            return
        if kind == CursorKind.IF_STMT and children[0].kind not in (CursorKind.VAR_DECL, CursorKind.DECL_STMT):
            self.conditions(children[0])
        if kind == CursorKind.CONDITIONAL_OPERATOR:
            self.conditions(children[0])
        if kind == CursorKind.RETURN_STMT and children and children[0].type.kind == TypeKind.BOOL:
            self.conditions(children[0])
        if kind == CursorKind.VAR_DECL and children and cursor.type.kind == TypeKind.BOOL and children[-1].kind.is_expression():
            if self.text(cursor.extent.start.offset, children[-1].extent.start.offset).rstrip().endswith("="):
                self.conditions(children[-1])
        if kind == CursorKind.COMPOUND_STMT:
            for child in children:
                self.statement(child)
        if kind in (CursorKind.IF_STMT, CursorKind.FOR_STMT, CursorKind.CXX_FOR_RANGE_STMT):
            self.statement(children[-1])
        if kind == CursorKind.STRING_LITERAL:
            self.literal(cursor)
        for child in children:
            self.visit(child)

    def conditions(self, cursor: cindex.Cursor) -> None:
        """The parts of a condition between && and ||, or all of it."""
        inner = cursor
        while (within := self.wrapped(inner)) is not None:
            inner = within
        children = list(inner.get_children())
        if inner.kind == CursorKind.BINARY_OPERATOR and len(children) == 2:
            between = self.text(children[0].extent.end.offset, children[1].extent.start.offset)
            if "&&" in between or "||" in between:
                self.conditions(children[0])
                self.conditions(children[1])
                return
        start, end = self.extent(inner)
        words = " ".join(self.text(start, end).split())
        if words in ("true", "false") or not words:
            return
        line = inner.extent.start.line
        always, never = self.new(line, f"{words} → true"), self.new(line, f"{words} → false")
        before = f"(::evenload::is_mutant({always}) ? true : ::evenload::is_mutant({never}) ? false : static_cast<bool>("
        self.edits.append(Edit(start, end, before, "))"))

    def extent(self, cursor: cindex.Cursor) -> tuple[int, int]:
        return cursor.extent.start.offset, cursor.extent.end.offset

    def wrapped(self, cursor: cindex.Cursor) -> cindex.Cursor | None:
        """What a conversion, a pair of brackets or a ! is about."""
        children = list(cursor.get_children())
        if len(children) != 1:
            return None
        start, end = self.extent(cursor)
        inner = self.extent(children[0])
        words = self.text(start, end)
        is_conversion = cursor.kind == CursorKind.UNEXPOSED_EXPR and inner == (start, end)
        is_bracket = cursor.kind == CursorKind.PAREN_EXPR
        is_not = cursor.kind == CursorKind.UNARY_OPERATOR and words.startswith("!") and words[1:] == self.text(*inner)
        return children[0] if is_conversion or is_bracket or is_not else None

    def statement(self, cursor: cindex.Cursor) -> None:
        start, end = self.extent(cursor)
        words = self.text(start, end)
        is_deed = cursor.kind in (CursorKind.CALL_EXPR, CursorKind.COMPOUND_ASSIGNMENT_OPERATOR, CursorKind.BINARY_OPERATOR) or (
            cursor.kind == CursorKind.UNEXPOSED_EXPR and words.endswith(")"))
        if not is_deed or not words or words.startswith("EVENLOAD_"):
            return
        number = self.new(cursor.extent.start.line, f"left out: {' '.join(words.split())[:90]}")
        self.edits.append(Edit(start, end, f"(::evenload::is_mutant({number}) ? void() : void(", "))"))

    def literal(self, cursor: cindex.Cursor) -> None:
        start, end = self.extent(cursor)
        whole = "".join(LITERAL.findall(self.text(start, end)))
        found = [one for one in SQL_CONDITION.finditer(whole)]
        if not re.search(r"\b(select|where|and|or|revoked)\b", whole) or not found:
            return
        before = "("
        for one in found:
            if one[0].endswith("(select"):
                continue
            for holds, comparison in (("always", "is"), ("never", "is not")):
                # The parameter stays, so that all of them are still asked for.
                value = parameter[0] if (parameter := re.search(r"\$\d+", one[0])) else "1"
                variant = whole[: one.start()] + f"{value} {comparison} {value}" + whole[one.end():]
                number = self.new(cursor.extent.start.line, f"SQL: {one[0]} → {holds}")
                before += f'::evenload::is_mutant({number}) ? "{variant}" : '
        if before != "(":
            self.edits.append(Edit(start, end, before, ")"))
