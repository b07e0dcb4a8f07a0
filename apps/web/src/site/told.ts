import { signal } from "@preact/signals";

/** What a site of files is called, once that is known; null for a server's pages. */
export const siteTitle = signal<string | null>(null);

/** The day as of which a site is, or null. */
export const siteDay = signal<string | null>(null);

/** Whether articles are shown in part. */
export const isExcerpt = signal(false);
