// The start screen: go on where work was left, begin a new scenario, open a file, or look at an example with real figures.

import { Compass, FilePlus2, FolderOpen } from "lucide-react";
import { programName } from "../../../shared/texts/window.ts";
import { startTexts } from "../../../shared/texts/windowDialogs.ts";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { runCommand } from "../../state/commandRegistry.ts";
import { useWindow } from "../../state/windowStore.ts";
import { useTour } from "../tour/tourState.ts";
import { MenuBar } from "../workbench/TitleBar.tsx";
import { DropPlace } from "./DropPlace.tsx";
import { LeftWork, RecentFiles } from "./EarlierWork.tsx";
import { SampleCards } from "./SampleCards.tsx";
import { StartCard } from "./StartCard.tsx";

export function StartView() {
  const nativeMenu = useWindow((state) => state.capabilities?.nativeMenu === true);
  const busy = useWindow((state) => state.busy);
  const isNewcomer = useTour((state) => state.isNew);
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
        <LeftWork />
        <RecentFiles />
        <div className="start-columns">
          <section>
            <h2>{startTexts.begin}</h2>
            <StartCard
              icon={FilePlus2}
              title={startTexts.newScenario}
              text={startTexts.newScenarioHelp}
              onChoose={() => runCommand("newScenario")}
            />
            <StartCard
              icon={FolderOpen}
              title={startTexts.open}
              text={startTexts.openHelp}
              onChoose={() => runCommand("open")}
            />
            <DropPlace />
          </section>
          <section>
            <h2>{startTexts.samples}</h2>
            <StartCard
              icon={Compass}
              title={startTexts.tour}
              text={startTexts.tourText}
              isMain={isNewcomer}
              onChoose={() => runCommand("tour")}
            />
            <SampleCards />
          </section>
        </div>
      </main>
    </div>
  );
}
