/** What tells which register is meant. */
export interface RegisterFlags {
  /** Path of the file, or an address of PostgreSQL. */
  readonly register?: string;
}
