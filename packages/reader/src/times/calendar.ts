/** Words of time of a language. Keys are tokens in lower case, with their dot when they have one. */
export interface Calendar {
  readonly language: string;
  /** 1 to 12, names and abbreviations. */
  readonly months: ReadonlyMap<string, number>;
  /** Monday is 1. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Order of a date written with slashes. */
  readonly slashOrder: "dmy" | "mdy";
  /** Words between day and month: "of". */
  readonly dayLinks: ReadonlySet<string>;
  /** "a.m." and its like, true after noon. */
  readonly halves: ReadonlyMap<string, boolean>;
  /** Minutes east of Greenwich: "gmt" 0, "msk" 180. */
  readonly zones: ReadonlyMap<string, number>;
}
