import { parentPort, workerData } from "node:worker_threads";

/** Folds as the register's name says. */
parentPort.on("message", (question) => {
  if (question === "close") return parentPort.postMessage(null);
  if (workerData.register === "dead") throw new Error("the thread died");
  const isLocked = workerData.register === "locked";
  parentPort.postMessage(isLocked ? { code: "register.locked", message: "others write", hint: "wait" } : null);
});
