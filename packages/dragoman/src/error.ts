/** A mistake of whoever runs the program, or of the world around it: printed as one line with a hint. */
export class DragomanError extends Error {
  override readonly name = "DragomanError";
  /** What kind of mistake, for programs: `file.missing`, `usage`, … */
  readonly code: string;
  /** What to do about it, or null. */
  readonly hint: string | null;
  /** Names or ids that may have been meant. */
  readonly nearest: readonly string[];

  constructor(code: string, message: string, hint: string | null = null, nearest: readonly string[] = []) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.nearest = nearest;
  }
}

/** The code that Node gives its own errors (`ENOENT`), or null. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}

/** A `DragomanError` that comes out of a thread has lost its class but not its fields; errors of a store have the same ones. */
export function fromThread(error: unknown): unknown {
  if (!(error instanceof Error && "hint" in error)) return error;
  const { hint, message } = error;
  return new DragomanError(systemCode(error) ?? "thread", message, typeof hint === "string" ? hint : null);
}
