import { parentPort } from "node:worker_threads";

/** Answers each group with its lines, or dies of it. */
parentPort.on("message", (lines) => {
  if (lines.includes("eat")) throw Object.assign(new Error("out of memory"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
  if (lines.includes("lack"))
    throw Object.assign(new Error("weights are missing"), { code: "weights.missing", hint: "install" });
  parentPort.postMessage({ output: new TextEncoder().encode(lines.join("\n")), articles: lines.length, failed: 0 });
});
