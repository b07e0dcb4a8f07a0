import { StoreError } from "../fault.ts";

type Explanation = readonly [code: string, message: (place: string) => string, hint: string];

/** By SQLSTATE (PostgreSQL, appendix A) or by the code of the system. */
const KINDS: Readonly<Record<string, Explanation>> = {
  "55P03": [
    "register.locked",
    (place) => `another program is writing to ${place}`,
    "wait until it is done, then try again",
  ],
  "53100": [
    "register.full",
    (place) => `no space is left for ${place}`,
    "free some space on the server; nothing of what was kept is lost",
  ],
  "25006": ["register.readonly", (place) => `${place} may not be written`, "use a user and a server that may write"],
  "28000": [
    "register.denied",
    (place) => `${place} does not let this user in`,
    "check user and password in the address",
  ],
  "28P01": [
    "register.denied",
    (place) => `${place} does not let this user in`,
    "check user and password in the address",
  ],
  "42501": [
    "register.denied",
    (place) => `this user may not do that in ${place}`,
    "grant the user CREATE on the database",
  ],
  "3D000": ["register.missing", (place) => `there is no database ${place}`, "make it: createdb NAME"],
  "57P01": [
    "register.lost",
    (place) => `the connection to ${place} was closed`,
    "try again; nothing of what was kept is lost",
  ],
  ECONNREFUSED: [
    "register.missing",
    (place) => `no PostgreSQL answers at ${place}`,
    "check the address, and that the server runs",
  ],
  ENOTFOUND: ["register.missing", (place) => `the host of ${place} is not known`, "check the address"],
  ECONNRESET: [
    "register.lost",
    (place) => `the connection to ${place} was closed`,
    "try again; nothing of what was kept is lost",
  ],
};

/** The error as whoever runs the program can understand it; errors that are not the database's own stay as they are. */
export function explained(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const { code } = error as { readonly code?: unknown };
  const kind = typeof code === "string" ? KINDS[code] : lost(error);
  return kind ? new StoreError(kind[0], kind[1](place), kind[2], error) : error;
}

function lost(error: Error): Explanation | undefined {
  if (/Connection terminated/.test(error.message)) return KINDS["57P01"];
  return /timeout exceeded when trying to connect/.test(error.message) ? KINDS["ECONNREFUSED"] : undefined;
}
