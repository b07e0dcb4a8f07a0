import { isCopy } from "../duplicates/compare.ts";
import { inOrder } from "../order.ts";
import type { Writer } from "../store.ts";

/**
 * Unites the clusters of the article and of all its copies, and gives the articles whose cluster has another name now.
 * A cluster is a connected component of copies, named by its smallest key, so that order cannot matter.
 */
export async function joinCluster(
  writer: Writer,
  key: string,
  signature: Uint8Array,
  bands: readonly string[],
): Promise<readonly string[]> {
  const mates = (await writer.bandMates(bands)).filter((mate) => mate !== key);
  const signatures = mates.length > 0 ? await writer.signatures(mates) : new Map<string, Uint8Array>();
  const copies = mates.filter((mate) => isCopy(signature, signatures.get(mate)!));
  if (copies.length === 0) return [];
  const clusters = (await writer.witnesses([key, ...copies])).map(({ cluster }) => cluster);
  const members = await writer.inClusters(inOrder(clusters));
  const name = members[0]!;
  const moved = (await writer.witnesses(members)).filter(({ cluster }) => cluster !== name);
  const articles = moved.map(({ article }) => article);
  await writer.setCluster(articles, name);
  return articles;
}
