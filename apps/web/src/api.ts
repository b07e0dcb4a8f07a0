import type { Fact } from "@dragoman/model";
import { useEffect, useState } from "preact/hooks";
import { analyst, tokenHeader } from "./token.ts";
import { words } from "./words.ts";

/** Why there is no answer. */
export interface Fault {
  /** Status of HTTP; 0 when nothing answered. */
  readonly status: number;
  readonly message: string;
  /** Names or ids that are near to the one asked for. */
  readonly nearest: readonly string[];
  /** The part of the address that is wrong, or null. */
  readonly parameter: string | null;
  /** What to do about it, where that is known. */
  readonly hint?: string | null;
  /** Of a fact that changed meanwhile: as it was seen, where that is known, and as it is. */
  readonly versions?: readonly Fact[];
}

/** An answer on its way, here, or failed. While a new one is on its way, the old one stays. */
export type Loaded<T> =
  | { readonly state: "loading"; readonly data: T | null }
  | { readonly state: "ready"; readonly data: T }
  | { readonly state: "failed"; readonly fault: Fault };

/** An answer that is no answer. */
export class Failed extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

type Source = (path: string, signal: AbortSignal | null) => Promise<unknown>;

let source: Source = askServer;

/** Has all answers come from elsewhere than a server. */
export function answerFrom(other: Source): void {
  source = other;
}

/** Asks the register's API. Throws Failed. */
export function ask<T>(path: string, signal: AbortSignal | null = null): Promise<T> {
  return source(path, signal) as Promise<T>;
}

/** Has the register do something. Throws Failed. */
export function send<T>(path: string, body: object): Promise<T> {
  const headers = { ...headersOf(), "content-type": "application/json" };
  return answered(path, { method: "POST", headers, body: JSON.stringify(body) });
}

/** The token, and the name in which acts are written, as far as they are kept. */
export function headersOf(): Readonly<Record<string, string>> {
  const name = analyst();
  return {
    accept: "application/json",
    ...tokenHeader(),
    ...(name === null ? {} : { "x-dragoman-analyst": encodeURIComponent(name) }),
  };
}

function askServer(path: string, signal: AbortSignal | null): Promise<unknown> {
  return answered(path, { headers: headersOf(), signal });
}

async function answered<T>(path: string, request: RequestInit): Promise<T> {
  const response = await fetch(path, request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Failed({ status: 0, message: words.faults.silent, nearest: [], parameter: null });
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || body === null) throw new Failed(faultOf(response.status, body));
  return body as T;
}

/** The last answers, so that going back shows at once what was there; they are asked for anew all the same. */
const kept = new Map<string, unknown>();
const KEPT = 24;

function keep(key: string, data: unknown): void {
  kept.delete(key);
  kept.set(key, data);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

/** The answer to a path, asked for anew whenever the path changes. */
export function useAnswer<T>(path: string): Loaded<T> {
  return useWork(path, (signal) => ask<T>(path, signal));
}

/** What some work gives, done anew whenever the key changes. */
export function useWork<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading", data: (kept.get(key) as T | undefined) ?? null });
  useEffect(() => {
    const controller = new AbortController();
    setLoaded((before) => ({ state: "loading", data: before.state === "failed" ? null : before.data }));
    work(controller.signal).then(
      (data) => {
        keep(key, data);
        if (!controller.signal.aborted) setLoaded({ state: "ready", data });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setLoaded({ state: "failed", fault: faultIn(error) });
      },
    );
    return () => controller.abort();
  }, [key]);
  return loaded;
}

/** Why something went wrong, whatever was thrown. */
export function faultIn(error: unknown): Fault {
  return error instanceof Failed ? error.fault : { status: 0, message: String(error), nearest: [], parameter: null };
}

function faultOf(status: number, body: unknown): Fault {
  const { title, detail, nearest, parameter, hint, versions } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const message = [detail, title].find((text) => typeof text === "string");
  return {
    status,
    message: typeof message === "string" ? message : words.faults.status(status),
    nearest: Array.isArray(nearest) ? nearest.filter((one) => typeof one === "string") : [],
    parameter: typeof parameter === "string" ? parameter : null,
    hint: typeof hint === "string" ? hint : null,
    versions: Array.isArray(versions) ? (versions as readonly Fact[]) : [],
  };
}
