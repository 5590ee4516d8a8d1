// The accessibility rules that a machine can check, run in the page that is looked at. The checker is put into a page once and asked
// only for what is wrong: a look at the whole window then takes a tenth of the time, and a suite can look at every state.

import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** In which looks the page is checked: every rule in the first; in the others only what colours can change. */
export type Looks = "light" | "all looks";

const otherLooks = {
  dark: { media: { colorScheme: "dark", contrast: "no-preference" }, rules: ["color-contrast"] },
  "high contrast": {
    media: { colorScheme: "light", contrast: "more" },
    // 7:1, which is at least what every theme must have. Its dark half is measured by the tokens.
    rules: ["color-contrast-enhanced"],
  },
} as const;

/** What a whole page must have is no question about a part of it. */
const pageRules = ["region", "landmark-one-main", "page-has-heading-one"];

/**
 * What is wrong with a page, or with the part of it that a selector names, as sentences: look, rule and the elements. Empty when
 * nothing is. After all looks the page is light, whatever it was. What is inside frames is not looked at.
 */
export async function accessibilityFaults(
  page: Page,
  part = "html",
  looks: Looks = "light",
): Promise<readonly string[]> {
  const faults = await check(page, part, "as shown", null);
  if (looks === "light") return faults;
  const found = [...faults];
  for (const [name, { media, rules }] of Object.entries(otherLooks)) {
    await show(page, media);
    found.push(...(await check(page, part, name, rules)));
  }
  await show(page, { colorScheme: "light", contrast: "no-preference" });
  return found;
}

interface Media {
  readonly colorScheme: "light" | "dark";
  readonly contrast: "more" | "no-preference";
}

/** As a computer with these wishes shows the page; the window itself puts on the high contrast, a moment later. */
async function show(page: Page, media: Media): Promise<void> {
  await page.emulateMedia(media);
  await page.waitForFunction(
    (isHigh) => (document.documentElement.dataset.contrast === "more") === isHigh,
    media.contrast === "more",
  );
}

/** The rules named, or every rule that is on by itself. */
async function check(
  page: Page,
  part: string,
  look: string,
  rules: readonly string[] | null,
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(checkerSource());
  return page.evaluate(
    async ([where, name, only, off]) => {
      const axe: unknown = Reflect.get(globalThis, "axe");
      const run: unknown = typeof axe === "object" && axe !== null ? Reflect.get(axe, "run") : null;
      if (typeof run !== "function") throw new Error("the checker is not in the page");
      // What is on its way in or to another colour is let come there.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map((each) => each.finished));
      const found: unknown = await run(where, {
        resultTypes: ["violations"],
        iframes: false,
        ...(only === null ? {} : { runOnly: { type: "rule", values: only } }),
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      });
      const violations: unknown = Reflect.get(Object(found), "violations");
      if (!Array.isArray(violations)) throw new Error("the checker gave no answer");
      return violations.map((each: unknown) => {
        const nodes: unknown = Reflect.get(Object(each), "nodes");
        const elements = (Array.isArray(nodes) ? nodes : []).map(
          (node: unknown) =>
            `${String(Reflect.get(Object(node), "html")).slice(0, 160)} ${String(Reflect.get(Object(node), "failureSummary"))}`,
        );
        return `${name}: ${String(Reflect.get(Object(each), "id"))}: ${elements.join(" | ")}`;
      });
    },
    [part, look, rules, part === "html" || rules !== null ? [] : pageRules] as const,
  );
}

/** The checker's own text; it comes with the package that drives it. */
function checkerSource(): string {
  const checker: unknown = createRequire(import.meta.resolve("@axe-core/playwright"))("axe-core");
  const source: unknown = Reflect.get(Object(checker), "source");
  if (typeof source !== "string") throw new Error("the checker has no text");
  return source;
}
