/** What kept a store from doing its work, and what to do about it. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /** `register.locked`, `register.full`, `register.damaged`, `register.foreign`, … */
  readonly code: string;
  readonly hint: string | null;

  constructor(code: string, message: string, hint: string | null = null, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
  }
}
