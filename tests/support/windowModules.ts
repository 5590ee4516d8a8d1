// Modules of the window in an empty page of a real browser, for the parts that need its parser: each file is served with its types
// taken away and nothing else changed, under the content policy of the program's own window.

import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import type { Page } from "playwright-core";
import { newStyleNonce, windowPolicy } from "../../electron/shell/contentSecurityPolicy.ts";

const root = path.join(import.meta.dirname, "..", "..");
const origin = "http://modules.test";

/** An empty page with what a file of the project exports as `globalThis.module`. */
export async function openModule(page: Page, file: string): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") {
      const headers = { "Content-Security-Policy": windowPolicy(newStyleNonce()) };
      await route.fulfill({
        contentType: "text/html",
        headers,
        body: '<!doctype html><script type="module" src="/start"></script>',
      });
      return;
    }
    if (pathname === "/start") {
      const body = `import * as module from "/${file}";\nglobalThis.module = module;`;
      await route.fulfill({ contentType: "text/javascript", body });
      return;
    }
    const source = readFileSync(path.join(root, pathname), "utf8");
    await route.fulfill({ contentType: "text/javascript", body: stripTypeScriptTypes(source) });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => "module" in globalThis);
}
