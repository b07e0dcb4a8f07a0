/** The words of a list that stands in a lexicon as one string. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}
