import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findIn } from "./timesof.ts";

const folder = join(process.env["DRAGOMAN_GOLD"] ?? "", "gold/times/tbaq/data/TBAQ-cleaned");

interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Text, publication date and times of a TimeML file; entities stay as they are, which moves nothing that is compared. */
function parse(xml: string): { readonly text: string; readonly published: string | null; readonly gold: GoldTime[] } {
  const created =
    /functionInDocument="CREATION_TIME"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*functionInDocument="CREATION_TIME"/.exec(
      xml,
    );
  const gold: GoldTime[] = [];
  let open: { start: number; value: string } | null = null;
  let text = "";
  for (const part of (/<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? "").split(/(<[^>]+>)/)) {
    if (part.startsWith("<TIMEX3")) open = { start: text.length, value: /value="([^"]*)"/.exec(part)?.[1] ?? "" };
    else if (part.startsWith("</TIMEX3") && open) gold.push({ ...open, end: text.length });
    else if (!part.startsWith("<")) text += part;
  }
  return { text, published: (created?.[1] ?? created?.[2] ?? "").slice(0, 10) || null, gold };
}

/** F1 of times that touch and have the TIMEX3 value of the gold. */
function valueF1(set: string): number {
  let wanted = 0;
  let given = 0;
  let right = 0;
  for (const file of readdirSync(join(folder, set)).filter((name) => name.endsWith(".tml"))) {
    const { text, published, gold } = parse(readFileSync(join(folder, set, file), "utf8"));
    const found = [...findIn(text, published).found];
    wanted += gold.length;
    given += found.length;
    for (const { start, end, value } of gold) {
      const at = found.findIndex(({ span }) => span[0] < end && start < span[1]);
      const [hit] = at < 0 ? [] : found.splice(at, 1);
      if (hit?.timex3 === value) right++;
    }
  }
  return (2 * right) / (wanted + given);
}

it.skipIf(!existsSync(folder)).each([
  ["TimeBank", 0.77],
  ["AQUAINT", 0.725],
])("reads the times of %s without trees", { timeout: 60_000 }, (set, floor) => {
  expect(valueF1(set)).toBeGreaterThanOrEqual(floor);
});
