/**
 * Records of the PLOVER gold standard whose codes contradict their own text, judged by the present codebook, without the prefix
 * that all ids share: found where type and CAMEO code of a record disagree, where an actor's words name another state than its
 * code, and in the half that rules are written from.
 */
export const wrong: ReadonlyMap<string, string> = new Map([
  ["CONCEDE-0005", "a curfew lifted is RETREAT; only its promise is CONCEDE"],
  ["CONCEDE-0006", "a curfew shortened is RETREAT"],
  ["CONCEDE-0007", "an emergency eased is RETREAT"],
  ["CONCEDE-0008", "an emergency lifted is RETREAT"],
  ["RETREAT-0014", "a ceasefire declared is CONCEDE until it is kept"],
  ["COERCE-0005", "offices set on fire are ASSAULT, destroy"],
  ["COERCE-0006", "houses demolished in a conflict are ASSAULT, destroy"],
  ["COERCE-0016", "kidnapping is ASSAULT, abduct"],
  ["COERCE-0017", "people held as human shields are ASSAULT, abduct"],
  ["SANCTION-0010", "closed borders under FIGHT, the fighting of others being the reason"],
  ["PROTEST-0028", "police who use tear gas under PROTEST; ASSAULT, crowd-control"],
  ["DISAPPROVE-0010", "people jailed under DISAPPROVE; COERCE, arrest"],
  ["DEMAND-0018", "Rwandans and their president as UGA"],
  ["INVESTIGATE-0008", "police of a state as IGO"],
]);
