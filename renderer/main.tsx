// The window's entry: connects to the program (the preload script has done it in the desktop shell, the bridge does it
// in a browser), puts the style sheets in place and draws.

import "./styles/tokens.css";
import "./styles/window.css";
import "./styles/menus.css";
import "./styles/sheetHeading.css";
import "./styles/formulaBar.css";
import "./styles/buttons.css";
import "./styles/grid.css";
import "./styles/gridMarks.css";
import "./styles/emptySheet.css";
import "./styles/clipboard.css";
import "./styles/tabs.css";
import "./styles/strip.css";
import "./styles/warnings.css";
import "./styles/start.css";
import "./styles/explain.css";
import "./styles/explainRows.css";
import "./styles/narrow.css";
import "./styles/dialogs.css";
import "./styles/readTable.css";
import "./styles/helpDialogs.css";
import "./styles/formula.css";
import "./styles/references.css";
import "./styles/functions.css";
import "./styles/areas.css";
import "./styles/projects.css";
import "./styles/measures.css";
import "./styles/whatIf.css";
import "./styles/tour.css";
import "./styles/find.css";
import "./styles/goTo.css";
import "./styles/progress.css";
import "./styles/lines.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { installBrowserBridge } from "./browserBridge.ts";
import { askBeforeLeaving } from "./state/halfTyped.ts";
import { recallPreferences } from "./state/preferences.ts";
import { startWindow } from "./state/startWindow.ts";
import { applyTheme, readTheme, watchContrast } from "./state/themePreference.ts";
import { windowState } from "./state/windowStore.ts";
import { offerTour } from "./views/tour/tourState.ts";
import { hasWorkbench } from "./workbenchClient.ts";

applyTheme(readTheme());
watchContrast(() => windowState().theme);
// Without a program behind it the bridge has said so on the page, and there is nothing to draw.
const isDesktop = hasWorkbench();
const isConnected = isDesktop || (await installBrowserBridge());
const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no #root element.");
if (isConnected) {
  if (!isDesktop) askBeforeLeaving();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  const recalled = recallPreferences();
  await startWindow();
  if (await recalled) offerTour();
}
