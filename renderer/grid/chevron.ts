// A small arrow head for cells and headers that are painted without components, drawn as the window's other icons are.

const directions = {
  right: "m9 6 6 6-6 6",
  down: "m6 9 6 6 6-6",
  arrowUp: "M12 19V5m-6 6 6-6 6 6",
  arrowDown: "M12 5v14m-6-6 6 6 6-6",
} as const;

const svgSpace = "http://www.w3.org/2000/svg";

/** An icon that says nothing to a screen reader: the words stand beside it. */
export function chevron(direction: keyof typeof directions, size = 14): SVGSVGElement {
  const icon = document.createElementNS(svgSpace, "svg");
  const path = document.createElementNS(svgSpace, "path");
  path.setAttribute("d", directions[direction]);
  icon.append(path);
  const attributes = {
    width: size,
    height: size,
    viewBox: "0 0 24 24",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 2,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": true,
  };
  for (const [name, value] of Object.entries(attributes)) icon.setAttribute(name, String(value));
  return icon;
}
