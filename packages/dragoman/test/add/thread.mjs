import { parentPort } from "node:worker_threads";

/** Answers each item with its text, or dies of it. */
parentPort.on("message", (question) => {
  if (!("items" in question)) return parentPort.postMessage("engine 1");
  const texts = question.items.map(({ article }) => article.text);
  if (texts.includes("eat")) throw Object.assign(new Error("out of memory"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
  if (texts.includes("lack"))
    throw Object.assign(new Error("weights are missing"), { code: "weights.missing", hint: "install" });
  parentPort.postMessage(texts.map((text) => ({ entry: text })));
});
