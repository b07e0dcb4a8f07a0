import { StoreError } from "../fault.ts";

/** What an error of either library says: SQLite's primary result code, or a pattern of its message where the library keeps the code to itself. */
const KINDS: readonly (readonly [
  code: number,
  words: RegExp,
  explain: (path: string) => readonly [string, string, string],
])[] = [
  [
    5,
    /database (?:table )?is locked/,
    (path) => ["register.locked", `another program is writing to ${path}`, "wait until it is done, then try again"],
  ],
  [
    13,
    /database or disk is full/,
    (path) => [
      "register.full",
      `no space is left to write ${path}`,
      "free some space, then try again; nothing of what was kept is lost",
    ],
  ],
  [
    8,
    /readonly database|query_only/,
    (path) => [
      "register.readonly",
      `${path} may not be written`,
      "allow writing to the file and its folder, or work on a copy",
    ],
  ],
  [
    26,
    /file is not a database/,
    (path) => ["register.foreign", `${path} is no register`, "name the register with --register FILE"],
  ],
  [
    11,
    /malformed|corrupt/,
    (path) => [
      "register.damaged",
      `${path} is damaged`,
      `put a backup in its place, or rescue what can be read: sqlite3 ${path} ".recover" | sqlite3 rescued.db`,
    ],
  ],
  [
    10,
    /disk I\/O error/,
    (path) => [
      "register.disk",
      `the disk failed while reading or writing ${path}`,
      "check the disk, then: dragoman check",
    ],
  ],
  [
    14,
    /unable to open database|Unable to open connection/,
    (path) => [
      "register.missing",
      `${path} cannot be opened`,
      "check that its folder is there, and that the file may be read and written",
    ],
  ],
];

/** The error as whoever runs the program can understand it; errors that are not the database's own stay as they are. */
export function explained(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError || !isOfDatabase(error)) return error;
  const primary = codeOf(error);
  const found = KINDS.find(([code]) => code === primary) ?? KINDS.find(([, words]) => words.test(error.message));
  if (!found) return error;
  const [code, message, hint] = found[2](path);
  return new StoreError(code, message, hint, error);
}

function isOfDatabase(error: Error): boolean {
  return (
    error.name === "SqliteError" ||
    "errcode" in error ||
    /^ConnectionFailed|SQLite|sqlite/.test(error.message) ||
    codeOf(error) !== null
  );
}

/** libsql has it in `rawCode`, Node in `errcode`; both may be extended codes. */
function codeOf(error: Error): number | null {
  const { rawCode, errcode } = error as { readonly rawCode?: unknown; readonly errcode?: unknown };
  const code = typeof errcode === "number" ? errcode : rawCode;
  return typeof code === "number" ? code & 0xff : null;
}
