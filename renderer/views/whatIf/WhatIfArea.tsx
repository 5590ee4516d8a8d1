// Tänk om: what a step in the premises means, and which value reaches a target. Two questions to the host on one page.

import { areaTexts } from "../../../shared/texts/areas.ts";
import { seekTexts, sensitivityTexts } from "../../../shared/texts/whatIf.ts";
import { useWindow } from "../../state/windowStore.ts";
import { AreaPage } from "../areas/AreaPage.tsx";
import { SeekSection } from "./SeekSection.tsx";
import { SensitivitySection } from "./SensitivitySection.tsx";

export function WhatIfArea() {
  const mirror = useWindow((state) => state.document?.mirror);
  const displayUnit = useWindow((state) => state.displayUnit);
  if (mirror === undefined) return null;
  return (
    <AreaPage
      title={areaTexts.titles.whatIf}
      caption={sensitivityTexts.caption}
      unit={displayUnit}
      refusal={null}
      isWaiting={false}
    >
      <section className="area-section" aria-label={sensitivityTexts.heading}>
        <h2>{sensitivityTexts.heading}</h2>
        <SensitivitySection mirror={mirror} displayUnit={displayUnit} />
      </section>
      <section className="area-section" aria-label={seekTexts.heading}>
        <h2>{seekTexts.heading}</h2>
        <p>{seekTexts.caption}</p>
        <SeekSection mirror={mirror} displayUnit={displayUnit} />
      </section>
    </AreaPage>
  );
}
