import fc from "fast-check";

/** A JSON Schema of the OpenAPI document, as far as requests use it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
  readonly description?: string;
}

/** Text that is odd in some way: of any code units, of queries, addresses, numbers, markup and other languages' traps. */
export const odd: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    ...["", " ", "*", '"', '""*', 'a"', "NOT", "a AND", "NEAR(", "%", "\0", "\ud800", "__proto__", "constructor", ".."],
    ...["AZE", "China", "Azerbaijan", "person:Ilham Aliyev", "state:", "f", "fffff", "tx5", "tx999999999999999", "a0"],
    ...["0000", "2024", "2024-02-30", "9999-12-31", "-1", "1e400", "NaN", "Infinity", "0x10", "1000000000000"],
    ...["id.0.f0000000000000000", "time.-999999999999999.f0000000000000000", "partnership", "event,quotation", "true"],
    ...["../../etc/passwd", "<script>alert(1)</script>", "'; DROP TABLE fact; --", "x".repeat(3000), "İ", "ﷺ", "日本"],
    ...["; ;", "state:AZE; state:CHN", "[1,2]", "{}", "null", "-0", "{{7*7}}", "\u202e", "\r\nSet-Cookie: a=b"],
  ),
);

/** Values of a schema; `known` gives good ones for fields by their names. */
export function valuesOf(
  schema: Schema,
  known: (name: string) => readonly unknown[],
  name = "",
): fc.Arbitrary<unknown> {
  const fitting = fittingOf(schema, known, name);
  const good = known(name).filter((value) => [schema.type].flat().includes(kindOf(value)));
  return good.length === 0 ? fitting : fc.oneof(fitting, { arbitrary: fc.constantFrom(...good), weight: 4 });
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

/** All that is required of these, and at most two others. */
export function someOf<T>(
  fields: Readonly<Record<string, fc.Arbitrary<T>>>,
  required: readonly string[],
): fc.Arbitrary<Readonly<Record<string, T>>> {
  const optional = Object.keys(fields).filter((key) => !required.includes(key));
  return fc
    .subarray(optional, { maxLength: Math.min(2, optional.length) })
    .chain((some) => fc.record(Object.fromEntries([...required, ...some].map((key) => [key, fields[key]!]))));
}

function fittingOf(schema: Schema, known: (name: string) => readonly unknown[], name: string): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valuesOf(one, known, name)));
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type: string) => valuesOf({ ...schema, type }, known, name)));
  }
  if (schema.type === "array") {
    const { items = {}, minItems: minLength = 0, maxItems = 3 } = schema;
    return fc.array(valuesOf(items, known, name), { minLength, maxLength: Math.min(maxItems, minLength + 3) });
  }
  if (schema.type === "object") {
    const { properties = {}, required = [] } = schema;
    const fields = Object.entries(properties).map(([key, one]) => [key, valuesOf(one, known, key)] as const);
    return someOf(Object.fromEntries(fields), required);
  }
  return plainOf(schema);
}

function plainOf({ type, pattern, minLength = 0, maxLength = 60, minimum, maximum }: Schema): fc.Arbitrary<unknown> {
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "integer") return fc.integer({ min: minimum ?? -1000, max: maximum ?? 1000 });
  if (type === "number") return fc.double({ min: minimum ?? -1e6, max: maximum ?? 1e6, noNaN: true });
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return odd.filter((words) => words.length >= minLength).map((words) => words.slice(0, maxLength));
}

/** A value with something wrong in it: a field that is gone, new or of another kind. */
export function spoiled(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fc.oneof(fc.jsonValue(), odd);
  const keys = Object.keys(value);
  const added = fc.tuple(fc.oneof(odd, fc.constant("__proto__")), fc.jsonValue());
  const changes = [
    added.map(([key, one]) => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(one)}}`) as object),
    ...keys.map((key) => fc.oneof(fc.jsonValue(), odd).map((one) => ({ [key]: one }))),
    ...keys.map((key) => fc.constant({ [key]: undefined })),
  ];
  return fc.oneof(
    { arbitrary: fc.oneof(...changes).map((change) => ({ ...value, ...change })), weight: 5 },
    { arbitrary: fc.jsonValue(), weight: 1 },
  );
}
