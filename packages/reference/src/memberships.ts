import type { Membership } from "@dragoman/model";

/** Who is in which organisation, region or group of states. */
export class Memberships {
  readonly #byOrganisation = new Map<string, Membership[]>();
  readonly #groups: ReadonlyMap<string, string>;

  /** `groups` gives the members of a region as alpha-3 codes apart by blanks, or `=ORG` for those of an organisation. */
  constructor(packed: string, groups: ReadonlyMap<string, string>) {
    this.#groups = groups;
    for (const line of packed.split("\n")) {
      const [organisation = "", status = "", from = "", to = "", states = ""] = line.split("\t");
      const id = `org:${organisation}`;
      const rows = states
        .split(" ")
        .map((code) => ({ state: `state:${code}`, organisation: id, status, from: from || null, to: to || null }));
      this.#byOrganisation.set(id, [...(this.#byOrganisation.get(id) ?? []), ...rows]);
    }
  }

  members(id: string, on: string | null): readonly Membership[] {
    const group = this.#groups.get(id);
    if (group?.startsWith("=")) return this.#full(`org:${group.slice(1)}`, on);
    if (group !== undefined) {
      const states = group === "" ? [] : group.split(" ");
      return states.map((code) => ({
        state: `state:${code}`,
        organisation: id,
        status: "member",
        from: null,
        to: null,
      }));
    }
    return (this.#byOrganisation.get(id) ?? []).filter((row) => holds(row, on));
  }

  membership(state: string, organisation: string, on: string | null): Membership | null {
    return this.members(organisation, on).find((row) => row.state === state) ?? null;
  }

  #full(organisation: string, on: string | null): readonly Membership[] {
    return this.members(organisation, on).filter((row) => row.status === "member");
  }
}

/** A day without limits given lies inside; without a day the membership must still run. */
function holds(row: Membership, on: string | null): boolean {
  if (on === null) return row.to === null;
  return (row.from === null || row.from <= on) && (row.to === null || on < row.to);
}
