// Leaving the program: first the host publishes what is pending and closes its files, then the program ends. A host that
// does not answer within ten seconds is not waited for: every edit is in the working copy and is published next time.

import type { App } from "electron";

const patienceMs = 10_000;

export function quitOrderly(app: App, host: { closeAll(): Promise<void>; stop(): void }): void {
  let state: "running" | "closing" | "closed" = "running";
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    if (state === "closed") return;
    event.preventDefault();
    if (state === "closing") return;
    state = "closing";
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    void Promise.race([host.closeAll(), patience]).finally(() => {
      clearTimeout(timer);
      state = "closed";
      app.quit();
    });
  });
  app.on("will-quit", () => host.stop());
}
