/** The few names of WebAssembly that the engine uses; the language library it compiles against has none. */
export interface Memory {
  readonly buffer: ArrayBuffer;
}

interface Names {
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly validate: (code: Uint8Array) => boolean;
  readonly instantiate: (
    code: Uint8Array,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => Promise<{ readonly instance: { readonly exports: unknown } }>;
}

declare const WebAssembly: Names | undefined;

/** WebAssembly of this platform, or null where there is none. */
export const webAssembly: Names | null = typeof WebAssembly === "undefined" ? null : WebAssembly;
