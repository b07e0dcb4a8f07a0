/** Zones by name as RFC 2822 and press pages write them, as offsets. */
const ZONES: Readonly<Record<string, string>> = {
  Z: "Z",
  UTC: "Z",
  GMT: "Z",
  UT: "Z",
  BST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  JST: "+09:00",
  KST: "+09:00",
};

/** An offset in ISO 8601's form; empty for a name that is not known, so that the time stays without a zone. */
export function zoneOf(written: string): string {
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(written);
  if (!offset) return ZONES[written.toUpperCase()] ?? "";
  return Number(offset[2]) > 14 ? "" : `${offset[1]}${offset[2]}:${offset[3] ?? "00"}`;
}
