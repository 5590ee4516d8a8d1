// The window over the stand-in host, to look at it without a program behind it. "#start" shows the start screen.

import { createFakeWorkbench } from "../fakeWorkbench.ts";

Object.defineProperty(globalThis, "workbench", { value: createFakeWorkbench(location.hash !== "#start") });
await import("../../../renderer/main.tsx");
