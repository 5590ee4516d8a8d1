// No page of this program ever goes anywhere: links, redirects, dropped files, new windows and web views are all refused,
// in every page, the moment the page is made. The only exception is a preview that lives inside our own page (srcdoc).

import type { App, WebContents } from "electron";

export function guardNavigation(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => {
    if (event.isMainFrame || event.url !== "about:srcdoc") event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** Guards every page the program makes from now on. */
export function guardAllPages(app: App): void {
  app.on("web-contents-created", (_event, contents) => guardNavigation(contents));
}
