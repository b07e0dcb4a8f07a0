import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareGolden } from "@dragoman/test-kit";
import { describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "golden-"));

describe("goldens", () => {
  it("that do not exist fail and are not written", () => {
    const file = join(folder, "new.txt");
    expect(compareGolden(file, ["a"], {})).toBe("missing");
    expect(existsSync(file)).toBe(false);
  });

  it("leave a difference beside them, and UPDATE rewrites them", () => {
    const file = join(folder, "kept.txt");
    writeFileSync(file, "a\n");
    expect(compareGolden(file, ["a"], {})).toBe("same");
    expect(compareGolden(file, ["b"], {})).toBe("changed");
    expect(readFileSync(join(folder, "kept.changed.txt"), "utf8")).toBe("b\n");
    expect(readFileSync(file, "utf8")).toBe("a\n");
    expect(compareGolden(file, ["b"], { UPDATE: "1" })).toBe("updated");
    expect(readFileSync(file, "utf8")).toBe("b\n");
    expect(existsSync(join(folder, "kept.changed.txt"))).toBe(false);
  });

  it("are never rewritten in CI", () => {
    expect(() => compareGolden(join(folder, "kept.txt"), ["c"], { UPDATE: "1", CI: "true" })).toThrow("refused");
  });
});
