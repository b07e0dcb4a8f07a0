import type { FurtherRules } from "@dragoman/english";
import { inOrder } from "../batch/order.ts";
import { progress } from "../batch/progress.ts";
import type { Effects, LineReader } from "../effects.ts";
import { fileError, readStream } from "../input/file.ts";
import { groupLines } from "../input/lines.ts";

const GROUP_LINES = 32;
const GROUP_LENGTH = 1 << 17;
/** Groups that may wait, for each thread, until an earlier one is done. */
const AHEAD = 3;

/** Reads one article a line in as many threads as there are cores and prints one Reading a line, in order; true when all were read. */
export async function readBatch(path: string, further: FurtherRules | null, effects: Effects): Promise<boolean> {
  const { stdout, stderr } = effects;
  const total = await effects.size(path).catch((error) => Promise.reject(fileError(path, error)));
  const readers: LineReader[] = [];
  const bar = progress(stderr, effects.now);
  let [articles, failed] = [0, 0];
  try {
    const groups = groupLines(readStream(path, effects), GROUP_LINES, GROUP_LENGTH);
    const results = inOrder(groups, effects.cores, AHEAD * effects.cores, async ({ lines, bytes }, lane) => {
      readers[lane] ??= effects.startLineReader(further);
      return { ...(await readers[lane].read(lines)), bytes };
    });
    for await (const result of results) {
      await stdout.write(result.output);
      articles += result.articles;
      failed += result.failed;
      await bar.show(articles, total === null ? null : Math.min(1, result.bytes / Math.max(1, total)));
    }
  } finally {
    await bar.clear();
    await Promise.all(readers.map((reader) => reader?.close()));
  }
  if (failed > 0)
    await stderr.write(`dragoman: ${failed} of ${articles} lines were not read; see "error" in the output\n`);
  return failed === 0;
}
