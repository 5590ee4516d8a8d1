// `npm run dist`: builds the bundles and packs them for this system (installer and unpacked folder) into dist/. Nothing is
// published anywhere. `-- --dir` makes only the unpacked folder, without installer.

import { join } from "node:path";
import { parseArgs } from "node:util";
import { Platform, build as pack } from "electron-builder";
import { build as bundle } from "electron-vite";
import { electronBuilderConfig } from "./electronBuilderConfig.ts";

const { values } = parseArgs({ options: { dir: { type: "boolean", default: false } } });
const projectDir = join(import.meta.dirname, "..");

await bundle({ root: projectDir });
const written = await pack({
  projectDir,
  config: electronBuilderConfig,
  publish: "never",
  targets: Platform.current().createTarget(values.dir ? ["dir"] : null),
});
console.log(values.dir ? "Det uppackade programmet ligger i dist/." : `Klart:\n${written.join("\n")}`);
