import fc from "fast-check";
import { expect, it } from "vitest";
import { rules } from "../../../../packages/english/src/generated/rules.ts";
import { packed, unpacked } from "../../src/read/packer.ts";
import { packing } from "../../tables.config.ts";

const code = await packing();

async function again(bytes: Uint8Array): Promise<Uint8Array> {
  return unpacked(code, await packed(code, bytes));
}

it("gives back whatever was packed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await again(bytes)).toEqual(bytes);
    }),
    { numRuns: 4 },
  );
});

it("packs tables to less than a sixth", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(rules));
  const whole = await packed(code, bytes);
  expect(whole.length).toBeLessThan(bytes.length / 6);
  expect(await unpacked(code, whole)).toEqual(bytes);
});
