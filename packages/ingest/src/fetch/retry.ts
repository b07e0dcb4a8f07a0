/** Longest time to wait for a host, in milliseconds; whoever tells to come back later is asked no more now. */
export const PATIENCE = 120_000;

const SECOND = 1000;

/** Milliseconds until a `Retry-After` ends (RFC 9110: seconds or a date); null when it tells none. */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * SECOND;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Milliseconds before a further try: 2 s, 4 s, 8 s, … */
export function backOff(tries: number): number {
  return Math.min(PATIENCE, SECOND * 2 ** tries);
}

/** Whether a status says that the server has trouble that passes. */
export function isPassing(status: number): boolean {
  return status === 429 || status === 408 || (status >= 500 && status !== 501 && status !== 505);
}
