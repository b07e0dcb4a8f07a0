/**
 * Runs `work` on the items, `width` at a time, and yields the results in the order of the items.
 * At most `ahead` results wait for their turn, so a slow item or a slow consumer holds back the source.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  width: number,
  ahead: number,
  work: (item: T, lane: number) => Promise<R>,
): AsyncGenerator<R> {
  const lanes = Array.from({ length: width }, (_, lane) => lane);
  const waiting: ((lane: number) => void)[] = [];
  const take = (): Promise<number> => {
    const lane = lanes.shift();
    return lane === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(lane);
  };
  const give = (lane: number): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else lanes.unshift(lane);
  };
  const run = async (item: T): Promise<R> => {
    const lane = await take();
    try {
      return await work(item, lane);
    } finally {
      give(lane);
    }
  };
  const queue: Promise<R>[] = [];
  for await (const item of items) {
    const result = run(item);
    result.catch(() => {});
    queue.push(result);
    if (queue.length >= width + ahead) yield await queue.shift()!;
  }
  for (const result of queue) yield await result;
}
