import { createHash } from "node:crypto";
import { join } from "node:path";
import {
  type Filter,
  factLines,
  type LogRecord,
  logRecords,
  recordLine,
  type Source,
  type View,
} from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";
import { type Counter, counted, counter } from "../export/counter.ts";
import { type Manifest, manifestPath, type Resource, wholeHash } from "../export/manifest.ts";
import { fileSpool, type Spool, writeError } from "../export/spool.ts";
import { type FilterFlags, toFilter } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { type Session, withRegister } from "../register/session.ts";

/** Options of `dragoman snapshot`. */
export interface SnapshotFlags extends RegisterFlags, FilterFlags {
  readonly texts?: true;
}

type Kind = "facts" | "statements" | "judgements" | "articles" | "entities";

const FILES: readonly (readonly [kind: Kind, path: string, description: string])[] = [
  ["facts", "facts.jsonl.gz", "Facts, in order of id; as dragoman export jsonl."],
  ["entities", "entities.jsonl.gz", "States, organisations, persons and others that the statements name."],
  ["articles", "articles.jsonl.gz", "Articles, without their texts unless they were asked for."],
  ["statements", "statements.jsonl.gz", "Everything that articles and analysts said."],
  ["judgements", "judgements.jsonl", "What analysts judged of pairs."],
];

/** Writes what the register holds into a folder that can be kept, compared and cited. */
export async function snapshotCommand(folder: string, flags: SnapshotFlags, effects: Effects): Promise<boolean> {
  await checkFolder(folder, effects);
  return withRegister(flags, effects, async (session) => {
    const filter = await toFilter(flags, session);
    const source = { view: session.view, reference: session.reference, filter };
    const manifest = await write(folder, source, flags, session);
    const counts = manifest.resources.map(({ name, records }) => counted(records, name.replace(/s$/, ""), name));
    await effects.stdout.write(`${folder}: ${counts.join(", ")}\nsha256 ${manifest.sha256}\n`);
    return true;
  });
}

/** A snapshot is made once: a folder that holds anything is left alone. */
async function checkFolder(folder: string, effects: Effects): Promise<void> {
  const inside = await effects.listFolder(folder).catch((error) => {
    if (systemCode(error) === "ENOENT") return [];
    throw writeError(folder, error);
  });
  if (inside.length > 0) {
    throw new DragomanError(
      "file.exists",
      `${folder} is not empty`,
      "name a new folder, for example register-2025-06-01",
    );
  }
  await effects.makeFolder(folder).catch((error) => Promise.reject(writeError(folder, error)));
}

async function write(folder: string, source: Source, { texts }: SnapshotFlags, session: Session): Promise<Manifest> {
  const { effects } = session;
  const head = await source.view.head();
  const bar = counter("rows", isWhole(source.filter) ? head.statements + head.facts : null, effects);
  const files = new Map<Kind, Part>();
  try {
    for (const [kind, path] of FILES) files.set(kind, await part(join(folder, path), effects));
    const engines = await fill(files, source, texts === true, bar, effects);
    const resources: Resource[] = [];
    for (const [kind, path, description] of FILES)
      resources.push(await closed(kind, path, description, files, folder, effects));
    const manifest: Manifest = {
      profile: "data-package",
      name: "dragoman-register",
      title: "A register of Dragoman",
      format: "dragoman/snapshot@1",
      date: await lastChange(source.view),
      sha256: wholeHash(resources),
      schema: head.schema,
      engines,
      filter: source.filter,
      texts: texts === true,
      resources,
    };
    const spool = await fileSpool(manifestPath(folder), false, effects);
    await spool.write(`${JSON.stringify(manifest, null, 2)}\n`);
    await spool.close();
    return manifest;
  } catch (error) {
    for (const { spool } of files.values()) await spool.abandon();
    throw error;
  } finally {
    await bar.clear();
  }
}

/** One file while it is written. */
interface Part {
  readonly spool: Spool;
  readonly add: (line: string) => Promise<void>;
  readonly records: () => number;
  /** SHA-256 of all lines. */
  readonly content: () => string;
}

async function part(path: string, effects: Effects): Promise<Part> {
  const spool = await fileSpool(path, false, effects);
  const hash = createHash("sha256");
  let records = 0;
  return {
    spool,
    add: (line) => {
      records++;
      hash.update(line);
      return spool.write(line);
    },
    records: () => records,
    content: () => hash.digest("hex"),
  };
}

/** Writes all lines; gives the engines that they name, sorted. */
async function fill(
  files: ReadonlyMap<Kind, Part>,
  source: Source,
  texts: boolean,
  bar: Counter,
  effects: Effects,
): Promise<readonly string[]> {
  const engines = new Set<string>();
  let isStopped = false;
  const release = effects.onStop(() => {
    isStopped = true;
  });
  const check = (): void => {
    if (isStopped) throw new DragomanError("stopped", "stopped before all was written", "the folder holds no snapshot");
  };
  try {
    for await (const line of factLines(source, { pass: bar.pass })) {
      check();
      await files.get("facts")!.add(line);
    }
    for await (const record of logRecords(source, { texts, pass: bar.pass })) {
      check();
      if ("statement" in record && record.statement.engine !== null) engines.add(record.statement.engine);
      await files.get(kindOf(record))!.add(recordLine(record));
    }
  } finally {
    release();
  }
  return [...engines].sort();
}

function kindOf(record: LogRecord): Kind {
  if ("entity" in record) return "entities";
  if ("article" in record) return "articles";
  return "statement" in record ? "statements" : "judgements";
}

async function closed(
  kind: Kind,
  path: string,
  description: string,
  files: ReadonlyMap<Kind, Part>,
  folder: string,
  effects: Effects,
): Promise<Resource> {
  const { spool, records, content } = files.get(kind)!;
  await spool.close();
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of effects.stream(join(folder, path))) {
    hash.update(piece);
    bytes += piece.length;
  }
  const isZipped = path.endsWith(".gz");
  return {
    name: kind,
    path,
    format: "jsonl",
    mediatype: isZipped ? "application/gzip" : "application/jsonl",
    encoding: "utf-8",
    description,
    bytes,
    hash: `sha256:${hash.digest("hex")}`,
    content: content(),
    records: records(),
  };
}

/** The day on which a fact last changed; found from the end on. */
async function lastChange(view: View): Promise<string | null> {
  const { tx } = await view.head();
  for (let back = 1; ; back *= 2) {
    let last: string | null = null;
    let after = Math.max(-1, tx - back);
    const isStart = after < 0;
    for (;;) {
      const page = await view.changes(after, 500);
      const end = page.at(-1);
      if (end === undefined) break;
      last = end.at;
      after = end.tx;
    }
    if (last !== null || isStart) return last?.slice(0, 10) ?? null;
  }
}

function isWhole(filter: Filter): boolean {
  return Object.keys(filter).length === 0;
}
