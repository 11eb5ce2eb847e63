import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { curl } from "../../src/formats/index";
import type { HttpRequest } from "../../src/policy/index";

const plain: HttpRequest = { method: "GET", url: "https://api.example.com/pets", headers: {}, body: null };

const commands: readonly {
  readonly title: string;
  readonly of: Partial<HttpRequest>;
  readonly reads: string;
}[] = [
  { title: "a plain request", of: {}, reads: "curl -X GET https://api.example.com/pets" },
  {
    title: "a quoted query",
    of: { url: "https://api.example.com/pets?a=1&b=2" },
    reads: "curl -X GET 'https://api.example.com/pets?a=1&b=2'",
  },
  {
    title: "a credential as a shell variable",
    of: { headers: { Authorization: "Bearer $TOKEN", "X-Price": "$5" } },
    reads: `curl -X GET https://api.example.com/pets \\
  -H 'Authorization: Bearer '"$TOKEN" \\
  -H 'X-Price: $5'`,
  },
  {
    title: "a body with quotes in it",
    of: { method: "POST", headers: { "Content-Type": "application/json" }, body: `{"name":"it's"}` },
    reads: `curl -X POST https://api.example.com/pets \\
  -H 'Content-Type: application/json' \\
  --data-raw '{"name":"it'\\''s"}'`,
  },
];

describe("curl", () => {
  for (const { title, of, reads } of commands) {
    it(title, () => {
      assert.equal(curl({ ...plain, ...of }), reads);
    });
  }

  it("is quoted so that a shell restores the original text", function () {
    if (process.platform === "win32") this.skip();
    const text = fc.string({ unit: "grapheme" }).map((each) => each.replaceAll("\0", ""));
    fc.assert(
      fc.property(text, text, text, (url, header, body) => {
        const command = curl({ method: "POST", url, headers: { "X-Any": header }, body });
        const script = `TOKEN=token API_KEY=key CREDENTIALS=both\ncurl() { printf '%s\\0' "$@"; }\n${command}`;
        const heard = execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
        const named = (each: string): string =>
          each
            .replace(/\$TOKEN\b/g, "token")
            .replace(/\$API_KEY\b/g, "key")
            .replace(/\$CREDENTIALS\b/g, "both");
        assert.deepEqual(heard, [
          "-X",
          "POST",
          named(url),
          "-H",
          named(`X-Any: ${header}`),
          "--data-raw",
          body,
        ]);
      }),
      { numRuns: 100 },
    );
  });
});
