// A plain sentence in place of the workbench, when the browser shell cannot show it: no token, another tab, program ended.
// Made with elements and text nodes only, styled through the element's own style object (the page's policy allows no
// style attribute), readable without React and without the window's style sheets.

const noticeId = "browser-notice";

/** Covers the page with a heading and a sentence; returns the panel, so that a button can be added. */
export function showNotice(heading: string, sentence: string): HTMLElement {
  hideNotice();
  const cover = document.createElement("div");
  cover.id = noticeId;
  cover.setAttribute("role", "alertdialog");
  cover.setAttribute("aria-modal", "true");
  cover.setAttribute("aria-labelledby", `${noticeId}-heading`);
  cover.setAttribute("aria-describedby", `${noticeId}-sentence`);
  Object.assign(cover.style, {
    position: "fixed",
    inset: "0",
    zIndex: "2147483647",
    display: "grid",
    placeItems: "center",
    padding: "2rem",
    background: "Canvas",
    color: "CanvasText",
    font: "1rem/1.5 system-ui, sans-serif",
  });
  const panel = document.createElement("div");
  Object.assign(panel.style, { maxWidth: "34rem" });
  panel.append(textElement("h1", "heading", heading), textElement("p", "sentence", sentence));
  cover.append(panel);
  setInert(true);
  document.body.append(cover);
  cover.tabIndex = -1;
  cover.focus();
  return panel;
}

export function hideNotice(): void {
  document.getElementById(noticeId)?.remove();
  setInert(false);
}

/** Shows a notice with one button and waits until it is pressed. The notice stays until `hideNotice`. */
export function askToTakeOver(heading: string, sentence: string, buttonText: string): Promise<void> {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = buttonText;
  Object.assign(button.style, { font: "inherit", padding: "0.4rem 1rem" });
  showNotice(heading, sentence).append(button);
  button.focus();
  return new Promise((resolve) => {
    button.addEventListener("click", () => resolve(), { once: true });
  });
}

function textElement(name: "h1" | "p", part: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.id = `${noticeId}-${part}`;
  element.textContent = text;
  if (name === "h1") Object.assign(element.style, { fontSize: "1.4rem", margin: "0 0 0.5rem" });
  return element;
}

/** What lies under the notice can be neither reached by keyboard nor read aloud. */
function setInert(inert: boolean): void {
  for (const child of document.body.children) {
    if (child instanceof HTMLElement && child.id !== noticeId) child.inert = inert;
  }
}
