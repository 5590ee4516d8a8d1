// The one place for errors nobody expected in the main process. Everything shown is already on disk, so the program says
// so and starts again; it never goes on half broken. A second error while the first is shown is not shown again.

import { app, dialog } from "electron";
import { shellTexts } from "../../shared/texts/shell.ts";

let isHandling = false;

/** Says what happened and restarts or quits, as the user chooses. */
export function restartAfterError(message: string = shellTexts.crashMessage): void {
  if (isHandling) return;
  isHandling = true;
  const choice = dialog.showMessageBoxSync({
    type: "error",
    title: shellTexts.crashTitle,
    message,
    detail: shellTexts.crashDetail,
    buttons: [shellTexts.crashRestart, shellTexts.crashQuit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (choice === 0) app.relaunch();
  app.exit(1);
}

export function handleUnexpectedErrors(): void {
  const handle = (error: unknown): void => {
    console.error(error);
    restartAfterError();
  };
  process.on("uncaughtException", handle);
  process.on("unhandledRejection", handle);
}
