// How wide a typed text is, in pixels: the cell's field grows with it. Measured with the window's own letters, so that it holds in every
// size of text and at every zoom.

let canvas: CanvasRenderingContext2D | null = null;

/** Width of a text as the cell's editor shows it. */
export function textWidth(text: string): number {
  canvas ??= globalThis.document.createElement("canvas").getContext("2d");
  if (canvas === null) return text.length * 7.6;
  const { fontFamily, fontSize } = globalThis.getComputedStyle(globalThis.document.body);
  canvas.font = `${fontSize} ${fontFamily}`;
  return canvas.measureText(text).width;
}
