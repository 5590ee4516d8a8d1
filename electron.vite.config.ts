// Three bundles: main (the program, the host process and its publishing thread), preload (CommonJS, for the sandbox) and
// renderer (plain web files that both shells serve). Libraries are bundled in, so that the package needs no node_modules but
// the database module, whose binary cannot be bundled. The renderer build knows nothing of Electron.

import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const here = import.meta.dirname;
/** Where the bundles go; a test that builds gives its own folder. */
const out = process.env.BUDGETBANKEN_OUT ?? resolve(here, "out");
const bundled = ["mathjs", "nodemailer", "zod"];
/** Only the browser shell drives a browser; the desktop program must not carry one. */
const external = ["electron", "better-sqlite3", "playwright-core", /^node:/];

export default defineConfig({
  main: {
    build: {
      outDir: resolve(out, "main"),
      externalizeDeps: { exclude: bundled },
      target: "node24",
      rolldownOptions: {
        input: {
          main: resolve(here, "electron/main.ts"),
          hostProcess: resolve(here, "electron/hostProcess.ts"),
          publishThread: resolve(here, "electron/store/publishThread.ts"),
        },
        external,
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(out, "preload"),
      externalizeDeps: false,
      target: "node24",
      rolldownOptions: {
        input: { preload: resolve(here, "electron/preload.ts") },
        external: ["electron"],
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: resolve(here, "renderer"),
    plugins: [react()],
    build: {
      outDir: resolve(out, "renderer"),
      emptyOutDir: true,
      target: "chrome138",
      minify: true,
      // Data addresses of fonts and scripts would need a wider policy; every file stands by itself.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(here, "renderer/index.html") },
    },
  },
});
