"""csharp.py FILE...: is it C#? There is no .NET here, so a grammar by others reads the host and the types. Exit status 1 where it does not."""

import sys
from pathlib import Path

import tree_sitter
import tree_sitter_c_sharp

parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_c_sharp.language()))
wrong = 0


def look(node, name):
    global wrong
    if node.is_error or node.is_missing:
        wrong += 1
        print(f"{name}:{node.start_point.row + 1}:{node.start_point.column + 1}: not C#")
        return
    for child in node.children:
        if child.has_error or child.is_missing:
            look(child, name)


assert parser.parse(b"class A { int b( { }").root_node.has_error, "the grammar refuses what is broken"
for name in sys.argv[1:]:
    tree = parser.parse(Path(name).read_bytes())
    assert tree.root_node.child_count > 3, "it has read something"
    look(tree.root_node, name)
sys.exit(wrong > 0)
