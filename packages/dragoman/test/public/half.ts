/** Whether an item of a public set belongs to the half that rules are written from; the other half only checks them. */
export function isDevelopment(id: string): boolean {
  let hash = 0;
  for (const letter of id) hash = (Math.imul(hash, 31) + letter.charCodeAt(0) + 7) | 0;
  return ((hash ^ (hash >>> 5)) & 1) === 0;
}
