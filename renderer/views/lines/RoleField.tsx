// The field that says what a line is in the budget model.

import { type LineRole, lineRoles } from "../../../shared/domain/lineRole.ts";
import { roleNames, roleTexts } from "../../../shared/texts/lineRoles.ts";
import { ChoiceField } from "../../components/Field.tsx";

interface RoleFieldProps {
  readonly role: LineRole | null;
  readonly onRole: (role: LineRole | null) => void;
}

export function RoleField({ role, onRole }: RoleFieldProps) {
  return (
    <ChoiceField<LineRole | "none">
      label={roleTexts.label}
      value={role ?? "none"}
      choices={[
        { value: "none", title: roleTexts.none },
        ...lineRoles.map((value) => ({ value, title: roleNames[value] })),
      ]}
      onChoose={(chosen) => onRole(chosen === "none" ? null : chosen)}
    />
  );
}
