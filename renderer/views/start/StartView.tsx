// The start screen: begin a new scenario, open a file, or look at an example with real figures.

import { FilePlus2, FolderOpen, History, Table2 } from "lucide-react";
import { type SampleName, sampleNames } from "../../../shared/contract/workbench.ts";
import { programName } from "../../../shared/texts/window.ts";
import { startTexts } from "../../../shared/texts/windowDialogs.ts";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { runCommand } from "../../state/commandRegistry.ts";
import { openScenario } from "../../state/documentActions.ts";
import { setWindow, useWindow, windowState } from "../../state/windowStore.ts";
import { MenuBar } from "../workbench/TitleBar.tsx";

export function StartView() {
  const nativeMenu = useWindow((state) => state.capabilities?.nativeMenu === true);
  const busy = useWindow((state) => state.busy);
  const openSample = (name: SampleName) => void openScenario({ type: "sample", name });
  return (
    <div className="start">
      <header className="title-bar">
        <span className="program-name">{programName}</span>
        {nativeMenu ? null : <MenuBar />}
      </header>
      <main className="start-page" aria-busy={busy}>
        <NoticeBar />
        <h1>{programName}</h1>
        <p className="start-lead">{startTexts.lead}</p>
        <Recoverable />
        <div className="start-columns">
          <section>
            <h2>{startTexts.begin}</h2>
            <button type="button" className="start-card" onClick={() => runCommand("newScenario")}>
              <FilePlus2 size={20} aria-hidden="true" />
              <span>
                <b>{startTexts.newScenario}</b>
                <small>{startTexts.newScenarioHelp}</small>
              </span>
            </button>
            <button type="button" className="start-card" onClick={() => runCommand("open")}>
              <FolderOpen size={20} aria-hidden="true" />
              <span>
                <b>{startTexts.open}</b>
                <small>
                  {startTexts.openHelp} {startTexts.dropHelp}
                </small>
              </span>
            </button>
          </section>
          <section>
            <h2>{startTexts.samples}</h2>
            {sampleNames.map((name) => (
              <button key={name} type="button" className="start-card" onClick={() => openSample(name)}>
                <Table2 size={20} aria-hidden="true" />
                <span>
                  <b>{startTexts.sampleTitles[name].title}</b>
                  <small>{startTexts.sampleTitles[name].text}</small>
                </span>
              </button>
            ))}
          </section>
        </div>
      </main>
    </div>
  );
}

/** Work from last time that never got a file: offered first, so that nothing is lost by closing the window. */
function Recoverable() {
  const recoverable = useWindow((state) => state.recoverable);
  if (recoverable.length === 0) return null;
  const openLeft = async (given: string) => {
    const opened = await openScenario({ type: "given", given });
    if (opened) setWindow({ recoverable: windowState().recoverable.filter((work) => work.given !== given) });
  };
  return (
    <section className="start-recoverable">
      <h2>{startTexts.recoverable}</h2>
      {recoverable.map((work) => (
        <button key={work.given} type="button" className="start-card" onClick={() => void openLeft(work.given)}>
          <History size={20} aria-hidden="true" />
          <span>
            <b>{startTexts.recoverableTitle(work.title)}</b>
            <small>{startTexts.editedAt(localTime(work.editedAt))}</small>
          </span>
        </button>
      ))}
    </section>
  );
}

/** "2026-11-22 14:32" in the computer's own time; the text as it is when it is no time. */
function localTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" }).format(time);
}
