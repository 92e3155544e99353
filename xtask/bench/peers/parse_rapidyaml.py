"""Parses every file below a directory with rapidyaml, each into a new tree, and discards it."""

import pathlib
import sys

import ryml

for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.[yj]*")):
    ryml.parse_in_arena(path.read_bytes())
