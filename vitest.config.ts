// Test projects: `unit` runs pure and host code in plain Node, `app` drives the real program through a headless
// browser, `architecture` holds the rules of the source tree. All of them run with `npm test`.
import { defineConfig } from "vitest/config";

const nodeFlags = ["--disallow-code-generation-from-strings"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/shared/**/*.test.ts", "tests/electron/**/*.test.ts", "tests/renderer/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          execArgv: nodeFlags,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "app",
          include: ["tests/app/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          // What is waited for is waited for: a busy machine is no fault of the window.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      { test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"], environment: "node" } },
    ],
  },
});
