// The run-time checks of the window's preferences: as they are kept, and as a change of them is sent. What is not known is dropped,
// what is missing has its default.

import * as z from "zod";
import { themes } from "./preferences.ts";

export const preferencesSchema = z.object({
  theme: z.enum(themes).default("system"),
  tourSeen: z.boolean().default(false),
});

export const preferencesChange = z.object({ theme: z.enum(themes).optional(), tourSeen: z.boolean().optional() });
