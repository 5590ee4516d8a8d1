// One run of the host in a process of its own (Electron's utilityProcess), without code from strings. Its output goes to
// the terminal of a developer; in the installed program nobody reads it.

import { utilityProcess } from "electron";
import type { HostRun } from "../ipc/hostClient.ts";

/** Starts the host process whose entry is `entry` and gives the run of it. */
export function startHostRun(entry: string): HostRun {
  const child = utilityProcess.fork(entry, [], {
    serviceName: "budgetbanken-host",
    execArgv: ["--disallow-code-generation-from-strings"],
    stdio: "inherit",
  });
  let isRunning = true;
  child.once("exit", () => {
    isRunning = false;
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on("message", listener),
    onExit: (listener) => child.on("exit", listener),
    kill: () => {
      const { pid } = child;
      child.kill();
      // A process stuck in native code may not hear the gentle signal; the system ends it then.
      const harder = setTimeout(() => {
        if (pid !== undefined && isRunning) endProcess(pid);
      }, 2_000);
      child.once("exit", () => clearTimeout(harder));
    },
  };
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // It ended between the check and the signal: that is what was wanted. Anything else is a bug.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
