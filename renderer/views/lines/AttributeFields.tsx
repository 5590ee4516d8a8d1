// The values a line has besides its years (price, useful life …): one field for each it has, and a choice of one more.
// A field that is emptied takes its attribute away when the dialog is saved.

import { factsOfAttribute, type LineAttribute, lineAttributes } from "../../../shared/domain/lineAttribute.ts";
import { attributeTexts as texts } from "../../../shared/texts/lineAttributes.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";

/** Typed text by attribute, in the order they were added. */
export type AttributeDraft = ReadonlyMap<LineAttribute, string>;

interface Props {
  readonly draft: AttributeDraft;
  readonly onDraft: (draft: AttributeDraft) => void;
}

export function AttributeFields({ draft, onDraft }: Props) {
  const others = lineAttributes.filter((attribute) => !draft.has(attribute));
  return (
    <fieldset className="field-group">
      <legend>{texts.legend}</legend>
      {[...draft].map(([attribute, text]) => (
        <TextField
          key={attribute}
          label={texts.label(attribute)}
          help={texts.help(attribute, factsOfAttribute[attribute].sentence)}
          value={text}
          maxLength={60}
          onText={(typed) => onDraft(new Map(draft).set(attribute, typed))}
        />
      ))}
      {others.length === 0 ? null : (
        <ChoiceField
          label={texts.add}
          value=""
          choices={[
            { value: "", title: texts.choose },
            ...others.map((attribute) => ({ value: `${attribute}`, title: texts.label(attribute) })),
          ]}
          onChoose={(chosen) => {
            const attribute = others.find((other) => other === chosen);
            if (attribute !== undefined) onDraft(new Map(draft).set(attribute, ""));
          }}
        />
      )}
    </fieldset>
  );
}
