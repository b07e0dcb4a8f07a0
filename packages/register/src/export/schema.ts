import type { Shape } from "./shape.ts";
import type { Column, Table } from "./table.ts";

/** A Frictionless data package (v1) that describes a file of the table. */
export function frictionless(table: Table, extension: string): object {
  const { name, title, separator, hasHeader, absent, columns } = table;
  return {
    profile: "tabular-data-package",
    name,
    title,
    resources: [
      {
        name,
        profile: "tabular-data-resource",
        path: `${name}.${extension}`,
        format: separator === "\t" ? "tsv" : "csv",
        mediatype: separator === "\t" ? "text/tab-separated-values" : "text/csv",
        encoding: "utf-8",
        dialect: { delimiter: separator, header: hasHeader, ...(separator === "\t" ? { quoteChar: null } : {}) },
        schema: { fields: columns.map(fieldOf), missingValues: [absent] },
      },
    ],
  };
}

function fieldOf({ name, type, description, codes, pattern, range, isList, isRequired }: Column): object {
  const listed = codes === undefined ? undefined : `(${codes.map(literal).join("|")})`;
  const constraints = {
    ...(isRequired ? { required: true } : {}),
    ...(codes !== undefined && !isList ? { enum: codes } : {}),
    ...(listed !== undefined && isList ? { pattern: `${listed}(;${listed})*` } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(range === undefined ? {} : { minimum: range[0], maximum: range[1] }),
  };
  return { name, type, description, ...(Object.keys(constraints).length === 0 ? {} : { constraints }) };
}

function literal(code: string): string {
  return code.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** JSON Schema (2020-12) of a line or document. */
export function jsonSchema(name: string, title: string, { schema }: Shape): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:dragoman:schema:${name}`,
    title,
    ...schema,
  };
}
