import assert from "node:assert/strict";
import { parse } from "../../src/source/index";
import { at } from "./tree";

/** Texts, with the text of the key and of the value at a pointer. */
const places: readonly { text: string; pointer: string; key?: string; value: string }[] = [
  { text: "a: b", pointer: "/a", key: "a", value: "b" },
  { text: '\'a b\': "c\\"d" # e', pointer: "/a b", key: "'a b'", value: '"c\\"d"' },
  { text: "a:  &x   b  # c", pointer: "/a", value: "b" },
  { text: "a: !!str 1", pointer: "/a", value: "1" },
  { text: "a:\nb: 1", pointer: "/a", key: "a", value: "" },
  { text: "a:\n  - \n  - b", pointer: "/a", value: "- \n  - b" },
  { text: "a:\n  b: 1\n  c:\n    - 2\n    # end\n\nd: 3", pointer: "/a", value: "b: 1\n  c:\n    - 2" },
  { text: "a:\n  b: 1\n  c:\n    - 2\n    # end\n\nd: 3", pointer: "/a/c", key: "c", value: "- 2" },
  { text: "a: |\n  x\n\n  y\n\n\nb: 1", pointer: "/a", value: "|\n  x\n\n  y" },
  { text: "a: # | no\n  >-\n  x\nb: 1", pointer: "/a", value: ">-\n  x" },
  { text: "a: |+\n  x\n\nb: 1", pointer: "/a", value: "|+\n  x\n\n" },
  { text: "a: |\r\n  x\r\n  \r\nb: 1", pointer: "/a", value: "|\r\n  x" },
  { text: "- |\n  x\n- y", pointer: "/0", value: "|\n  x" },
  { text: "a: x\n  y\nb: 1", pointer: "/a", value: "x\n  y" },
  { text: "a: [1, {b: c}, 2 ] # d", pointer: "/a", value: "[1, {b: c}, 2 ]" },
  { text: "a: [1, {b: c , }, 2]", pointer: "/a/1", value: "{b: c , }" },
  { text: "a: [1, # }\n 2 # ]\n ]", pointer: "/a", value: "[1, # }\n 2 # ]\n ]" },
  { text: "{a: , b: {}}", pointer: "/a", value: "" },
  { text: "{a: , b: {}}", pointer: "/b", value: "{}" },
  { text: "{a: []}", pointer: "", value: "{a: []}" },
  { text: "[a: 1, {b: 2}: 3]", pointer: "/0", value: "a: 1" },
  { text: "[a: [1], b]", pointer: "/0", value: "a: [1]" },
  { text: "[x, {{a: 1}: b}, y]", pointer: "/1", value: "{{a: 1}: b}" },
  { text: "? a\n: - 1\n  - 2\n", pointer: "/a", key: "a", value: "- 1\n  - 2" },
  { text: "a: &x {b: 1}\nc: *x", pointer: "/c", key: "c", value: "{b: 1}" },
  { text: "a: &x {b: 1}\nc: {<<: *x}", pointer: "/c/b", key: "b", value: "1" },
  { text: "a: &x {b: 1}\nc: {<<: *x}", pointer: "/c", value: "{<<: *x}" },
  { text: "- - 1\n  - 2\n- 3", pointer: "/0", value: "- 1\n  - 2" },
  { text: "- a: 1\n  b: 2\n- 3", pointer: "/0", value: "a: 1\n  b: 2" },
  { text: "a: 🐕\n🐈: x", pointer: "/🐈", key: "🐈", value: "x" },
  { text: "\uFEFFa: b", pointer: "/a", key: "a", value: "b" },
  { text: "---\na: b\n---\n", pointer: "", value: "a: b" },
  { text: "a: [\n  1\n]\nb: 2", pointer: "/a", value: "[\n  1\n]" },
  { text: "a: {\n  b: [ c ]\n}\nb:\n  c: |\n    d\n", pointer: "/b", value: "c: |\n    d" },
  { text: ' {"a" : [1, "b\\n"] , "c": {} } ', pointer: "", value: '{"a" : [1, "b\\n"] , "c": {} }' },
  { text: ' {"a" : [1, "b\\n"] , "c": {} } ', pointer: "/a", key: '"a"', value: '[1, "b\\n"]' },
  { text: ' {"a" : [1, "b\\n"] , "c": {} } ', pointer: "/a/1", value: '"b\\n"' },
  { text: '{"a": -1.5e3}', pointer: "/a", value: "-1.5e3" },
  { text: '{"a": {"b": true}, "a~1b/c": null}', pointer: "/a~01b~1c", key: '"a~1b/c"', value: "null" },
];

describe("spans", () => {
  for (const { text, pointer, key, value } of places) {
    it(`${JSON.stringify(text)} at ${JSON.stringify(pointer)}`, () => {
      const { root } = parse("file:///a", text).document;
      const node = at(root, pointer);
      assert.ok(node);
      assert.equal(text.slice(node.start, node.end), value);
      if (key === undefined) return;
      const parent = at(root, pointer.slice(0, pointer.lastIndexOf("/")));
      const name = pointer
        .slice(pointer.lastIndexOf("/") + 1)
        .replaceAll("~1", "/")
        .replaceAll("~0", "~");
      const entry = parent?.kind === "map" ? parent.get(name) : undefined;
      assert.equal(entry && text.slice(entry.keyStart, entry.keyEnd), key);
    });
  }
});
