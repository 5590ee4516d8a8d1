// node build/kernels/writeKernels.ts: assembles the kernels and writes them, as text, where the engine finds them. A test
// assembles them anew and compares, so that what is shipped is what the source says.

import { writeFileSync } from "node:fs";
import path from "node:path";
import { kernelModule } from "./kernelModule.ts";

export const kernelsFile = path.join(import.meta.dirname, "../../shared/formula/engine/kernelsModule.ts");

/** The generated file: the module's bytes in base64, in lines of 120. */
export function kernelsFileText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("base64");
  const lines = text.match(/.{1,116}/g) ?? [];
  return `// Written by build/kernels/writeKernels.ts from build/kernels/kernelModule.ts; not edited by hand. The calculation's loops in
// WebAssembly, compiled ahead: no code is made from strings when the program runs.

/** The module, base64. */
export const kernelsModule = [
${lines.map((line) => `  "${line}",`).join("\n")}
].join("");
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(kernelsFile, kernelsFileText(kernelModule()));
