import type { Engine } from "@dragoman/model";

const SHORT = 8;

/** The engine in a short stamp, as rows and articles carry it: `0.1.0 rules 1a2b3c4d weights 5e6f7a8b reference 2026-07-01`. */
export function engineStamp({ version, rules, weights, reference }: Engine): string {
  return `${version} rules ${rules.slice(0, SHORT)} weights ${weights.slice(0, SHORT)} reference ${reference}`;
}
