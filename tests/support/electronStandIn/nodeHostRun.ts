// The host process for real, in a plain Node child process in place of Electron's utilityProcess: same entry, same flag,
// same messages. A test can kill it as hard as it likes.

import { fork } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { HostRun } from "../../../electron/ipc/hostClient.ts";

const shim = pathToFileURL(join(import.meta.dirname, "parentPort.ts")).href;

/** Starts `entry` as a host; `killHard` is a SIGKILL. */
export function startNodeHostRun(entry: string): HostRun & { killHard(): void } {
  const child = fork(entry, [], {
    serialization: "advanced",
    execArgv: ["--disallow-code-generation-from-strings", "--no-warnings", "--import", shim],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => child.on("message", listener),
    onExit: (listener) => child.on("exit", listener),
    kill: () => child.kill(),
    killHard: () => child.kill("SIGKILL"),
  };
}
