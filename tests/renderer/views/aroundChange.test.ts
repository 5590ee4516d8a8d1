// What is shown of a long text before and after a replacement.

import { describe, expect, it } from "vitest";
import { aroundChange } from "../../../renderer/views/find/aroundChange.ts";

const long = "abcdefghij".repeat(20);

describe("a text around what differs", () => {
  it("is whole when it is short", () => {
    expect(aroundChange("Skola", "Grundskola")).toEqual({ before: "Skola", after: "Grundskola" });
  });

  it("is cut on both sides when it is long, and holds all that differs", () => {
    const shown = aroundChange(`${long}VON och SOC${long}`, `${long}UTB och KUN${long}`);
    expect(shown.before).toMatch(/^….{32}VON och SOC.{32}…$/);
    expect(shown.after).toMatch(/^….{32}UTB och KUN.{32}…$/);
  });

  it("is cut on one side where the change is at an end, or the text only grows", () => {
    expect(aroundChange(`VON${long}`, `SOC${long}`).before).toMatch(/^VON.{32}…$/);
    expect(aroundChange(long, `${long}abc`).after).toMatch(/^….{32}abc$/);
    expect(aroundChange(long, "").after).toBe("");
  });
});
