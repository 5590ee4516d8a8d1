// Loaded before the host process entry in a plain Node child process: gives it the `process.parentPort` a utilityProcess
// has, over Node's own channel to the parent (started with serialization "advanced", so that typed arrays stay what they are).

import { EventEmitter } from "node:events";

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => {
    process.send?.(message);
  },
});

// Electron queues what comes before a listener is there; Node's channel would drop it.
const early: unknown[] = [];
process.on("message", (message) => {
  if (port.listenerCount("message") === 0) early.push(message);
  else port.emit("message", { data: message });
});
port.on("newListener", (event) => {
  if (event !== "message") return;
  queueMicrotask(() => {
    for (const data of early.splice(0)) port.emit("message", { data });
  });
});
Object.defineProperty(process, "parentPort", { value: port });
