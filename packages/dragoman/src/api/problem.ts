import type { Fact } from "@dragoman/model";
import { DragomanError, fromThread } from "../error.ts";

/** What every answer that is no success looks like (RFC 9457), on every route. */
export interface ProblemBody {
  /** `urn:dragoman:` and a code for programs. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** What to do about it, or null. */
  readonly hint: string | null;
  /** The parameter that is wrong, or null. */
  readonly parameter: string | null;
  /** Names or ids that may have been meant. */
  readonly nearest: readonly string[];
  /** Of a fact that changed meanwhile: as whoever asks knew it, where that is known, and as it is. */
  readonly versions: readonly Fact[];
}

/** What else is known of a problem. */
export interface ProblemDetails {
  readonly hint?: string | null;
  readonly parameter?: string | null;
  readonly nearest?: readonly string[];
  readonly versions?: readonly Fact[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is not answered as it was meant. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly body: ProblemBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, detail: string, details: ProblemDetails = {}) {
    super(detail);
    const { hint = null, parameter = null, nearest = [], versions = [], headers = {} } = details;
    this.status = status;
    this.headers = headers;
    this.body = {
      type: `urn:dragoman:${code}`,
      title: TITLES[status] ?? "Error",
      status,
      detail,
      hint,
      parameter,
      nearest,
      versions,
    };
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "No token",
  403: "Not allowed",
  404: "Not found",
  405: "No such method",
  409: "Changed meanwhile",
  413: "Too large",
  415: "No such form",
  421: "Wrong host",
  422: "Cannot be done",
  429: "Too many requests",
  500: "Failed",
  503: "Not now",
  507: "No space",
};

/** Codes of the program's own errors by the status that tells them; `register.…` is a matter of the server. */
const STATUSES: Readonly<Record<string, number>> = {
  usage: 400,
  "who.unknown": 404,
  "who.ambiguous": 404,
  "fact.unknown": 404,
  "fact.ambiguous": 404,
  "hook.unknown": 404,
  "hook.many": 409,
  "statement.unknown": 404,
  "act.unknown": 404,
  "act.ambiguous": 404,
  "article.unknown": 404,
  "quote.missing": 422,
  "quote.ambiguous": 422,
  "register.readonly": 403,
  "register.denied": 403,
  "register.full": 507,
};

/** What an error of the program means for whoever asked, or null when it is nobody's doing. */
export function toProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const known = fromThread(error);
  if (!(known instanceof DragomanError)) return null;
  const { code, message, hint } = known;
  const nearest = error instanceof DragomanError ? error.nearest : [];
  if (STATUSES[code] !== undefined) return new Problem(STATUSES[code], code, message, { hint, nearest });
  if (code === "register.locked") return new Problem(503, code, message, { hint, headers: { "Retry-After": "1" } });
  return null;
}

/** Runs work on one parameter, which is named when it is wrong. */
export async function about<T>(parameter: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(400, "usage", error.message, { parameter });
    if (!(error instanceof DragomanError) || STATUSES[error.code] === undefined) throw error;
    const { code, message, hint, nearest } = error;
    throw new Problem(400, code, withoutDashes(message), { hint, nearest, parameter });
  }
}

/** As `about`, for a part of the path: what is not known there is not found. */
export async function inPath<T>(parameter: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DragomanError) || STATUSES[error.code] === undefined) throw error;
    const { code, message, hint, nearest } = error;
    throw new Problem(404, code, message, { hint, nearest, parameter });
  }
}

/** Messages of commands name options. */
function withoutDashes(message: string): string {
  return message.replace(/(^|\s)--(?=[a-z])/g, "$1");
}
