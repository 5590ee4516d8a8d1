// Where the tour's card stands.

import { expect, it } from "vitest";
import { placeCard } from "../../../renderer/views/tour/placeCard.ts";

const window = { width: 1000, height: 700 };
const card = { width: 340, height: 180 };

it.each([
  [
    "below what has room under it",
    { top: 100, left: 300, width: 80, height: 30 },
    { top: 142, left: 300, side: "below" },
  ],
  ["above what is at the foot", { top: 640, left: 300, width: 80, height: 30 }, { top: 448, left: 300, side: "above" }],
  [
    "inside the window beside its right edge",
    { top: 10, left: 950, width: 40, height: 30 },
    { top: 52, left: 648, side: "below" },
  ],
  ["after what fills the height", { top: 0, left: 10, width: 200, height: 700 }, { top: 12, left: 222, side: "after" }],
  [
    "before what fills the height at the right",
    { top: 0, left: 700, width: 300, height: 700 },
    { top: 12, left: 348, side: "before" },
  ],
  [
    "in the corner over what fills the window",
    { top: 0, left: 0, width: 1000, height: 700 },
    { top: 508, left: 648, side: "corner" },
  ],
  ["in the corner without an element", null, { top: 508, left: 648, side: "corner" }],
] as const)("is %s", (_, anchor, place) => {
  expect(placeCard(anchor, card, window)).toEqual(place);
});

it("begins inside a window smaller than itself", () => {
  expect(placeCard(null, card, { width: 200, height: 100 })).toEqual({ top: 12, left: 12, side: "corner" });
});
