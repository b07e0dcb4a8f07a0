import { readFileSync } from "node:fs";
import { sha256 } from "@dragoman/model";
import { expect, it } from "vitest";

const folder = new URL("../weights/", import.meta.url);
const bytes = new Uint8Array(readFileSync(new URL("english.bin", folder)));
const stated = Array.from(bytes.subarray(12, 44), (byte) => byte.toString(16).padStart(2, "0")).join("");

it("states the digest of its own bytes", () => {
  expect(sha256(bytes.subarray(44))).toBe(stated);
});

it("is the file that the card describes", () => {
  const card = readFileSync(new URL("card.md", folder), "utf8");
  expect(card).toContain(stated);
  expect(card).toContain(`${bytes.length} bytes`);
});

it("stays below 6 MB", () => {
  expect(bytes.length).toBeLessThan(6e6);
});
