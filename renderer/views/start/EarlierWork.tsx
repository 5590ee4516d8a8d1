// What was worked with before: what never got a file first, so that nothing is lost by closing the window, then the files that were
// opened last. Nothing is drawn where there is neither.

import { FileSpreadsheet, History } from "lucide-react";
import { useEffect, useState } from "react";
import type { RecentWork } from "../../../shared/contract/workbench.ts";
import { startTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { openScenario } from "../../state/openingActions.ts";
import { setWindow, useWindow, windowState } from "../../state/windowStore.ts";
import { request } from "../../workbenchClient.ts";
import { StartCard } from "./StartCard.tsx";

export function LeftWork() {
  const recoverable = useWindow((state) => state.recoverable);
  if (recoverable.length === 0) return null;
  const openLeft = async (given: string) => {
    const opened = await openScenario({ type: "given", given });
    if (opened) setWindow({ recoverable: windowState().recoverable.filter((work) => work.given !== given) });
  };
  return (
    <section className="start-earlier start-recoverable">
      <h2>{texts.recoverable}</h2>
      <div className="start-cards">
        {recoverable.map((work) => (
          <StartCard
            key={work.given}
            icon={History}
            title={texts.recoverableTitle(work.title)}
            text={texts.editedAt(localTime(work.editedAt))}
            onChoose={() => void openLeft(work.given)}
          />
        ))}
      </div>
    </section>
  );
}

export function RecentFiles() {
  const [files, setFiles] = useState<readonly RecentWork[]>([]);
  useEffect(() => {
    let isGone = false;
    void request("recentFiles", {}).then((answer) => {
      if (answer.ok && !isGone) setFiles(answer.value.files);
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (files.length === 0) return null;
  const clear = async () => {
    const answer = await request("clearRecentFiles", {});
    if (answer.ok) setFiles(answer.value.files);
  };
  return (
    <section className="start-earlier">
      <h2>{texts.recent}</h2>
      <div className="start-cards">
        {files.map(({ given, title, fileName, openedAt }) => (
          <StartCard
            key={given}
            icon={FileSpreadsheet}
            title={texts.recoverableTitle(title)}
            text={texts.recentText(fileName, localTime(openedAt))}
            onChoose={() => void openScenario({ type: "given", given })}
          />
        ))}
      </div>
      <button type="button" className="link-button" title={texts.clearRecentHelp} onClick={() => void clear()}>
        {texts.clearRecent}
      </button>
    </section>
  );
}

/** "2026-11-22 14:32" in the computer's own time; the text as it is when it is no time. */
function localTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" }).format(time);
}
