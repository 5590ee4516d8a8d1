// The window's entry: connects to the program (the preload script has done it in the desktop shell, the bridge does it
// in a browser), puts the style sheets in place and draws.

import "./styles/tokens.css";
import "./styles/window.css";
import "./styles/grid.css";
import "./styles/panels.css";
import "./styles/explain.css";
import "./styles/dialogs.css";
import "./styles/formula.css";
import "./styles/areas.css";
import "./styles/whatIf.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { installBrowserBridge } from "./browserBridge.ts";
import { startWindow } from "./state/startWindow.ts";
import { applyTheme, readTheme } from "./state/themePreference.ts";
import { hasWorkbench } from "./workbenchClient.ts";

applyTheme(readTheme());
// Without a program behind it the bridge has said so on the page, and there is nothing to draw.
const isConnected = hasWorkbench() || (await installBrowserBridge());
const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no #root element.");
if (isConnected) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  await startWindow();
}
