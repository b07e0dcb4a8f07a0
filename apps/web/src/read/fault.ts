import { signal } from "@preact/signals";

/** Why a file or an address could not be taken, in words, or null. */
export const fault = signal<string | null>(null);
