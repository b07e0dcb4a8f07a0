import { bandsOf, isCopy, signatureOf, similarity } from "@dragoman/register";
import { assert as check, property, string } from "fast-check";
import { expect, test } from "vitest";
import { cut, dice, edited, report } from "./reports.ts";

const COUNT = 300;

/** Share of reports whose altered copy shares a band with them and is told to be one. */
function found(alter: (text: string, roll: () => number) => string): number {
  const roll = dice(7);
  let hits = 0;
  for (let i = 0; i < COUNT; i++) {
    const text = report(120 + Math.floor(roll() * 500), roll);
    if (areCopies(text, alter(text, roll))) hits++;
  }
  return hits / COUNT;
}

function areCopies(one: string, other: string): boolean {
  const [a, b] = [signatureOf(one), signatureOf(other)];
  const bands = new Set(bandsOf(a));
  expect(isCopy(a, b)).toBe(isCopy(b, a));
  expect(similarity(a, b)).toBe(similarity(b, a));
  return isCopy(a, b) && bandsOf(b).some((band) => bands.has(band));
}

test("any text has a signature, and is a copy of itself when it has words", () => {
  check(
    property(string({ unit: "binary", maxLength: 2000 }), (text) => {
      const signature = signatureOf(text);
      const bands = bandsOf(signature);
      expect(bandsOf(signatureOf(text))).toEqual(bands);
      expect(isCopy(signature, signature)).toBe(bands.length > 0);
      expect(similarity(signature, signature)).toBe(bands.length > 0 ? 1 : 0);
    }),
  );
});

test("finds cut copies", () => {
  expect(found((text) => cut(text, 0.5))).toBeGreaterThanOrEqual(0.99);
  expect(found((text) => cut(text, 0.25))).toBeGreaterThanOrEqual(0.95);
});

test("finds edited copies", () => {
  expect(found((text, roll) => edited(text, 0.05, roll))).toBeGreaterThanOrEqual(0.99);
  expect(found((text, roll) => edited(text, 0.1, roll))).toBeGreaterThanOrEqual(0.9);
});

test("finds copies between lines of a site's own", () => {
  const before = report(40, dice(1));
  const after = report(60, dice(2));
  expect(found((text) => `${before} ${text} ${after}`)).toBe(1);
  expect(found((text, roll) => `${report(10, roll)} ${cut(text, 0.5)}`)).toBeGreaterThanOrEqual(0.9);
});

test("finds no copies among different reports with the same lines around them", () => {
  const roll = dice(3);
  const frame = report(60, roll);
  const signatures = Array.from({ length: COUNT }, () => signatureOf(`${report(200, roll)} ${frame}`));
  for (const [i, a] of signatures.entries()) for (const b of signatures.slice(i + 1)) expect(isCopy(a, b)).toBe(false);
});

test("a letter to another state is no copy", () => {
  const letter = (state: string, name: string, day: string) =>
    `On ${day}, the President signed the law on the ratification of the treaty on legal assistance with ${state}, ` +
    `which ${name} had initialled in ${state} on the eve of ${day}. The treaty helps citizens of both states before courts.`;
  const one = letter("Georgia", "Minister Ana Beridze", "5 May 2011");
  expect(areCopies(one, letter("Mongolia", "Ambassador Bat Dorj", "17 June 2014"))).toBe(false);
  expect(areCopies(one, one.toUpperCase())).toBe(true);
});

test("short texts are copies only when their words are the same", () => {
  expect(areCopies("Chile and Peru signed a pact.", "CHILE and Peru – signed a pact")).toBe(true);
  expect(areCopies("Chile and Peru signed a pact.", "Chile and Peru signed a pact today.")).toBe(false);
  expect(areCopies("…", "…")).toBe(false);
});

test("reads writing without spaces by character", () => {
  const text = "两国元首在会谈中同意建立战略伙伴关系并签署联合声明双方还讨论了能源运输和文化合作以及共同关心的国际问题";
  expect(areCopies(text, `新闻社报道：${text}。`)).toBe(true);
});

test("time is linear in the text and bounded", () => {
  const text = report(1000, dice(5)).repeat(1000);
  const start = performance.now();
  expect(signatureOf(text).length).toBe(640);
  expect(performance.now() - start).toBeLessThan(5000);
});
