import type { Source } from "./bundle.ts";
import { factRows, factTable, statementRows, statementTable, tableText } from "./flat.ts";
import { ftm, ftmShape } from "./ftm.ts";
import { gdelt, gdeltTable } from "./gdelt.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { icews, icewsTable } from "./icews.ts";
import { factLines, logLines } from "./lines.ts";
import { documentShape, jsonLd } from "./linked.ts";
import { gdeltMentions, mentionsTable } from "./mentions.ts";
import type { ExportOptions } from "./options.ts";
import { petrarch, petrarchEvidenceTable, petrarchTable } from "./petrarch.ts";
import { polecat, polecatEvidenceTable, polecatTable } from "./polecat.ts";
import { frictionless, jsonSchema } from "./schema.ts";
import type { Shape } from "./shape.ts";
import { factShape, recordShape } from "./shapes.ts";
import type { Table } from "./table.ts";

/** A form that facts can be written in. */
export interface Format {
  readonly name: string;
  readonly title: string;
  /** How the names of its files end. */
  readonly extension: string;
  /** The text, piece by piece. */
  readonly write: (source: Source, options: ExportOptions) => AsyncGenerator<string>;
  /** What its files hold, for others: a Frictionless data package of a table, JSON Schema of a line or document; null for XML, which has its own. */
  readonly schema: ((evidence: boolean) => object) | null;
}

const tabled = (table: Table, write: Format["write"], extension: string, withEvidence: Table = table): Format => ({
  name: table.name,
  title: table.title,
  extension,
  write,
  schema: (evidence) => frictionless(evidence ? withEvidence : table, extension),
});

const shaped = (name: string, title: string, extension: string, shape: Shape, write: Format["write"]): Format => ({
  name,
  title,
  extension,
  write,
  schema: () => jsonSchema(name, title, shape),
});

/** Every text format by name, in the order in which help lists them. */
export const FORMATS: readonly Format[] = [
  tabled(factTable, (...from) => tableText(factTable, factRows(...from)), "csv"),
  tabled(statementTable, (...from) => tableText(statementTable, statementRows(...from)), "csv"),
  shaped("jsonl", "Facts in full, one line of JSON each", "jsonl", factShape, factLines),
  shaped(
    "jsonl-statements",
    "Everything that facts are folded from, one line of JSON each; can be imported",
    "jsonl",
    recordShape,
    logLines,
  ),
  tabled(polecatTable, polecat, "txt", polecatEvidenceTable),
  tabled(icewsTable, icews, "tab"),
  tabled(gdeltTable, gdelt, "csv"),
  tabled(mentionsTable, gdeltMentions, "csv"),
  tabled(petrarchTable, petrarch, "txt", petrarchEvidenceTable),
  shaped("jsonld", "Facts with provenance as linked data", "jsonld", documentShape, jsonLd),
  shaped("ftm", "Entities of FollowTheMoney, one line of JSON each", "jsonl", ftmShape, ftm),
  { name: "gexf", title: "A graph over time for Gephi", extension: "gexf", write: gexf, schema: null },
  {
    name: "graphml",
    title: "A graph for igraph, NetworkX and others",
    extension: "graphml",
    write: graphml,
    schema: null,
  },
];
