// The start screen: begin a new scenario, open a file, or look at an example with real figures.

import { FilePlus2, FolderOpen, Table2 } from "lucide-react";
import { type SampleName, sampleNames } from "../../../shared/contract/workbench.ts";
import { programName } from "../../../shared/texts/window.ts";
import { startTexts } from "../../../shared/texts/windowDialogs.ts";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { runCommand } from "../../state/commandRegistry.ts";
import { openScenario } from "../../state/documentActions.ts";
import { useWindow } from "../../state/windowStore.ts";
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
