// How the installed program is put together: what goes into the package on each system, who opens .budget files, and the
// fuses that are burnt into the binary. Every bundle of `npm run build` goes in; of node_modules only the database module
// with the one binary of its system, because everything else is bundled already.

import type { Configuration } from "electron-builder";

/** Prebuilt database binaries as better-sqlite3 names them, by electron-builder's system and processor. */
const prebuilt = "node_modules/better-sqlite3/prebuilds";
// electron-builder's own word for the processor that is built for.
const processor = "$" + "{arch}";
const without = (...systems: readonly string[]): readonly string[] => [
  `!${prebuilt}/{${systems.join(",")}}-*.node`,
  `!${prebuilt}/*-!(${processor}).node`,
];

// `${platform}` in `files` names the system that builds and not the one built for, so each system lists what it leaves
// out; and a list of "!" patterns alone would pack the whole project, so each repeats what goes in.
const bundles = ["out/**", "package.json", "!**/*.map"];
const modules = [
  "!node_modules/!(better-sqlite3)/**",
  "!node_modules/better-sqlite3/{deps,src,node_modules}/**",
  "!node_modules/better-sqlite3/binding.gyp",
  "!node_modules/better-sqlite3/**/*.{md,d.ts}",
];
const filesWithout = (...systems: readonly string[]): string[] => [...bundles, ...modules, ...without(...systems)];

export const electronBuilderConfig: Configuration = {
  appId: "se.budgetbanken.program",
  productName: "Budgetbänken",
  copyright: "Budgetbänken, MIT",
  directories: { output: "dist", buildResources: "build" },
  files: [...bundles, ...modules],
  asar: true,
  asarUnpack: ["**/*.node"],
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  publish: null,
  electronLanguages: ["sv", "en-US"],
  icon: "build/icon.png",
  fileAssociations: [
    {
      ext: "budget",
      name: "Budgetfil",
      description: "Budget i Budgetbänken",
      mimeType: "application/vnd.budgetbanken.scenario",
      role: "Editor",
    },
  ],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
    loadBrowserProcessSpecificV8Snapshot: false,
  },
  win: {
    target: ["nsis", "msi"],
    files: filesWithout("darwin", "linux", "linuxmusl"),
  },
  nsis: {
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    language: "1053",
    installerLanguages: ["sv_SE"],
    deleteAppDataOnUninstall: false,
  },
  msi: { perMachine: true },
  mac: {
    target: ["dmg"],
    category: "public.app-category.business",
    files: filesWithout("win32", "linux", "linuxmusl"),
  },
  linux: {
    target: ["AppImage", "deb"],
    category: "Office",
    executableName: "budgetbanken",
    synopsis: "Arbetsbänk för kommunala budgetar",
    maintainer: "Budgetbänken <budgetbanken@example.invalid>",
    files: filesWithout("darwin", "win32", "linuxmusl"),
  },
};
