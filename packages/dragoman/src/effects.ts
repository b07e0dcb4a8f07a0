import type { FurtherRules } from "@dragoman/english";
import type { Entrant } from "./add/entrant.ts";
import type { Fetching } from "./add/web.ts";
import type { Folder } from "./fold/folder.ts";
import type { Post } from "./hooks/send.ts";
import type { Reader } from "./load.ts";
import type { RegisterFlags } from "./register/flags.ts";

/** A stream that text is printed to. */
export interface Output {
  readonly isTerminal: boolean;
  /** Width in characters; null when unknown. */
  readonly columns: number | null;
  /** Resolves once more may be written; rejects with code `EPIPE` when nobody listens any more. */
  write(text: string | Uint8Array): Promise<void>;
}

/** What became of some lines of JSON: the lines to print, and how many of them are errors. */
export interface LinesRead {
  readonly output: Uint8Array;
  readonly articles: number;
  readonly failed: number;
}

/** Reads lines of JSON in a thread of its own. */
export interface LineReader {
  read(lines: readonly string[]): Promise<LinesRead>;
  /** Reads one line and tells, in one line of JSON, what was tried on each sentence. */
  explain(line: string): Promise<LinesRead>;
  close(): Promise<void>;
}

/** What lies at a path. */
export interface Place {
  readonly kind: "file" | "folder" | "other";
  /** In bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
  /** The same for every name of it, so that a folder that leads back into itself is known. */
  readonly id: string;
}

/** What a person does at a terminal: a key by its name (`j`, `A`, `enter`, `ctrl-c`, `page-down`), pasted text, a change of the window's size. */
export type Keystroke =
  | { readonly kind: "key"; readonly name: string }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "resize" };

/** Somebody who sits at a terminal. */
export interface Terminal {
  /** Keyboard and screen are both a terminal. */
  readonly isPresent: boolean;
  /** Of the window as it is now, in characters. */
  size(): { readonly columns: number; readonly rows: number };
  /** Takes the keyboard, unechoed, until the loop over it is left or the program is told to end. */
  keys(): AsyncIterable<Keystroke>;
}

/** A file that is written beside its place and put there once it is whole. */
export interface Draft {
  write(piece: string | Uint8Array): Promise<void>;
  /** Puts it in its place, safe from a loss of power. */
  keep(): Promise<void>;
  /** Leaves nothing of it. */
  drop(): Promise<void>;
}

/** Everything a command may touch outside of its arguments. */
export interface Effects {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Name of whoever runs the program, as Git or the system knows it; null when neither does. */
  readonly userName: () => Promise<string | null>;
  /** Milliseconds, for measuring only. */
  readonly now: () => number;
  /** The time of day, ISO 8601 in UTC with milliseconds. */
  readonly clock: () => string;
  /** Resolves after some milliseconds, or at once when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Calls back at the first Ctrl-C; a second one ends the program. Gives the function that takes this back. */
  readonly onStop: (stop: () => void) => () => void;
  readonly cores: number;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Begins a file; nothing is at its path before it is kept. Rejects with code `EEXIST` when there is something already that it may not replace. */
  readonly draft: (path: string, mayReplace: boolean) => Promise<Draft>;
  /** Makes a folder, and those around it, unless it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Paths of the files of a folder, sorted. */
  readonly listFolder: (path: string) => Promise<readonly string[]>;
  /** Takes a file away, or a folder with all that is in it. */
  readonly remove: (path: string) => Promise<void>;
  /** Rejects with code `ENOENT` when there is nothing. */
  readonly look: (path: string) => Promise<Place>;
  /** The bytes of a file, or of standard input for `-`, piece by piece. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  /** Size of a file in bytes; null when it has none, as a pipe. */
  readonly size: (path: string) => Promise<number | null>;
  readonly load: () => Promise<Reader>;
  /** `further`: an analyst's own rules, or null. */
  readonly startLineReader: (further: FurtherRules | null) => LineReader;
  readonly startEntrant: (further: FurtherRules | null) => Entrant;
  /** Folds the register that is meant, in a thread of its own. */
  readonly startFolder: (flags: RegisterFlags) => Folder;
  /** Asks servers politely; addresses of private networks only when they are allowed. */
  readonly startFetching: (allowPrivate: boolean) => Fetching;
  /** Sends a body once, as `post` of @dragoman/ingest does. */
  readonly post: Post;
  /** Opens an address in the user's browser, if there is one. */
  readonly browse: (address: string) => Promise<void>;
}
