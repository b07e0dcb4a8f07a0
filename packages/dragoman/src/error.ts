/** A mistake of whoever runs the program, or of the world around it: printed as one line with a hint. */
export class DragomanError extends Error {
  override readonly name = "DragomanError";
  /** What kind of mistake, for programs: `file.missing`, `usage`, … */
  readonly code: string;
  /** What to do about it, or null. */
  readonly hint: string | null;

  constructor(code: string, message: string, hint: string | null = null) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** The code that Node gives its own errors (`ENOENT`), or null. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}
