/** What a value of JSON must be: checked here, and written as JSON Schema for others. */
export interface Shape {
  readonly schema: Readonly<Record<string, unknown>>;
  /** What is wrong, with the path to it, or null. */
  fault(value: unknown, path: string): string | null;
}

const wrong = (path: string, what: string): string => `${path || "it"} ${what}`;

/** A string, of a pattern or not. */
export function words(pattern?: string): Shape {
  const whole = pattern === undefined ? null : new RegExp(pattern, "u");
  return {
    schema: { type: "string", ...(pattern === undefined ? {} : { pattern }) },
    fault: (value, path) => {
      if (typeof value !== "string") return wrong(path, "is no text");
      return whole?.test(value) === false ? wrong(path, `does not match ${pattern}`) : null;
    },
  };
}

/** A number between two others. */
export function numeric(type: "integer" | "number", minimum: number, maximum?: number): Shape {
  return {
    schema: { type, minimum, ...(maximum === undefined ? {} : { maximum }) },
    fault: (value, path) => {
      const fits =
        typeof value === "number" && Number.isFinite(value) && value >= minimum && value <= (maximum ?? value);
      return fits && (type === "number" || Number.isInteger(value))
        ? null
        : wrong(path, `is no ${type} from ${minimum} on`);
    },
  };
}

export function oneOf(...values: readonly string[]): Shape {
  return {
    schema: { enum: values },
    fault: (value, path) => (values.includes(value as string) ? null : wrong(path, `is none of ${values.join(", ")}`)),
  };
}

export function listOf(item: Shape): Shape {
  return {
    schema: { type: "array", items: item.schema },
    fault: (value, path) => {
      if (!Array.isArray(value)) return wrong(path, "is no list");
      return first(value.map((each, i) => () => item.fault(each, `${path}[${i}]`)));
    },
  };
}

/** Two numbers, the second not the smaller. */
export const span: Shape = {
  schema: { type: "array", items: { type: "integer", minimum: 0 }, minItems: 2, maxItems: 2 },
  fault: (value, path) => {
    const [start, end, ...more] = Array.isArray(value) ? value : [];
    const fits = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && more.length === 0;
    return fits ? null : wrong(path, "is no span");
  },
};

/** The shape, or null. */
export function maybe(shape: Shape): Shape {
  return {
    schema: { anyOf: [shape.schema, { type: "null" }] },
    fault: (value, path) => (value === null ? null : shape.fault(value, path)),
  };
}

/** One of several shapes. */
export function either(...shapes: readonly Shape[]): Shape {
  return {
    schema: { anyOf: shapes.map(({ schema }) => schema) },
    fault: (value, path) => {
      const faults = shapes.map((shape) => shape.fault(value, path));
      return faults.includes(null) ? null : (faults[0] ?? null);
    },
  };
}

/** An object with these fields and no others. */
export function fields(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const all = { ...required, ...optional };
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(Object.entries(all).map(([name, { schema }]) => [name, schema])),
      required: Object.keys(required),
      additionalProperties: false,
    },
    fault: (value, path) => {
      if (!isObject(value)) return wrong(path, "is no object");
      const at = (name: string): string => (path === "" ? name : `${path}.${name}`);
      const missing = Object.keys(required).find((name) => !Object.hasOwn(value, name));
      if (missing !== undefined) return wrong(at(missing), "is missing");
      const unknown = Object.keys(value).find((name) => !Object.hasOwn(all, name));
      if (unknown !== undefined) return wrong(at(unknown), "is no field of it");
      return first(
        Object.entries(value).map(
          ([name, each]) =>
            () =>
              all[name]!.fault(each, at(name)),
        ),
      );
    },
  };
}

/** An object with any names whose values have one shape. */
export function mapOf(item: Shape): Shape {
  return {
    schema: { type: "object", additionalProperties: item.schema },
    fault: (value, path) => {
      if (!isObject(value)) return wrong(path, "is no object");
      return first(
        Object.entries(value).map(
          ([name, each]) =>
            () =>
              item.fault(each, `${path}.${name}`),
        ),
      );
    },
  };
}

/** The object of some fields, of which the rest is not looked at. */
export function openFields(required: Readonly<Record<string, Shape>>): Shape {
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(Object.entries(required).map(([name, { schema }]) => [name, schema])),
      required: Object.keys(required),
    },
    fault: (value, path) => {
      if (!isObject(value)) return wrong(path, "is no object");
      return first(
        Object.entries(required).map(
          ([name, shape]) =>
            () =>
              shape.fault(value[name], `${path}.${name}`),
        ),
      );
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const fault = check();
    if (fault !== null) return fault;
  }
  return null;
}
