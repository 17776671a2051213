import assert from "node:assert/strict";
import { test } from "node:test";

import { fetchJson, isMissing, jsonOf, NoFile } from "../src/fetching.js";

/** @type {[number, boolean][]} */
const refused = [[404, true], [410, true], [403, false], [500, false], [503, false]];

for (const [status, missing] of refused) {
  test(`an answer of ${status} ${missing ? "means that there is no such file" : "says nothing of whether the file is there"}`, async () => {
    await assert.rejects(jsonOf(new Response("{}", { status })), (error) => error instanceof NoFile && isMissing(error) === missing);
  });
}

test("a file comes as data, and a page that stands in for one is no data", async () => {
  assert.deepEqual(await jsonOf(Response.json({ a: [1] })), { a: [1] });
  await assert.rejects(jsonOf(new Response("<!doctype html>")), (error) => error instanceof SyntaxError && isMissing(error));
});

test("a failure names the address that was asked", async (context) => {
  const answer = new Response("", { status: 404 });
  Object.defineProperty(answer, "url", { value: "https://example.org/data/x.json" });
  const asked = context.mock.method(globalThis, "fetch", async () => answer);
  await assert.rejects(fetchJson("data/x.json"), { message: "404: https://example.org/data/x.json" });
  await assert.rejects(fetchJson("data/x.json", { anew: true }), isMissing);
  assert.deepEqual(asked.mock.calls.map((call) => call.arguments), [["data/x.json", { cache: "default" }], ["data/x.json", { cache: "reload" }]]);
});
