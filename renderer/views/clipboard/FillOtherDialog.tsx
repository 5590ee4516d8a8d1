// The last fill done another way, for those who use the keyboard: the same choices as the small menu beside the filled cells.

import { useState } from "react";
import { fillSeriesTexts as texts } from "../../../shared/texts/clipboard.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { liveFill, refill } from "../../state/fillRangeActions.ts";
import type { LastFill } from "../../state/fillRules.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";

export function FillOtherDialog() {
  const fill = useWindow(liveFill);
  if (fill === null)
    return (
      <ModalDialog title={texts.otherWay}>
        <p>{texts.nothingFilled}</p>
      </ModalDialog>
    );
  return <Choices fill={fill} />;
}

function Choices({ fill }: { readonly fill: LastFill }) {
  const [offer, setOffer] = useState(fill.offer);
  const submit = async (): Promise<void> => {
    closeDialog();
    await refill(offer);
  };
  return (
    <FormDialog title={texts.otherWay} submitText={texts.fill} onSubmit={submit}>
      {() => (
        <fieldset className="choice-list">
          <legend>{texts.offerLabel}</legend>
          {fill.offers.map((each) => (
            <label key={each}>
              <input type="radio" name="fill-offer" checked={each === offer} onChange={() => setOffer(each)} />
              {texts.offers[each]}
            </label>
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
