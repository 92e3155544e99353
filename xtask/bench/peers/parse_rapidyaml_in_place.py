"""Parses every file below a directory with the fastest function of rapidyaml: in place, into a reused tree."""

import pathlib
import sys

import ryml

tree = ryml.Tree()
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.[yj]*")):
    text = bytearray(path.read_bytes())
    tree.clear()
    tree.clear_arena()
    ryml.parse_in_place(text, tree=tree)
