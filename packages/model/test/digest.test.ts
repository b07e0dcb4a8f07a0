import { createHash } from "node:crypto";
import { sha256 } from "@dragoman/model";
import { assert as check, property, string } from "fast-check";
import { expect, test } from "vitest";

test("sha256 equals the platform's on any text", () => {
  check(
    property(string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(
        createHash("sha256")
          .update(
            text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD"),
            "utf8",
          )
          .digest("hex"),
      );
    }),
  );
});
