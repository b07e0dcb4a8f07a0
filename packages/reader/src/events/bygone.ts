/** The last year of states that are no more. */
const BYGONE: ReadonlyMap<string, number> = new Map([
  ["state:SUN", 1991],
  ["state:YUG", 2003],
  ["state:SCG", 2006],
  ["state:DDR", 1990],
  ["state:CSK", 1992],
  ["state:YMD", 1990],
]);

/** Whether a state was no more when something was published. */
export function isBygone(state: string, published: string | null): boolean {
  const last = BYGONE.get(state);
  return last !== undefined && published !== null && Number(published.slice(0, 4)) > last;
}
