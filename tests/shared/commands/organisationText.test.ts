// The organisation as people write it: codes in three ways, indentation of any width, what is a name and what is a code.

import { describe, expect, it } from "vitest";
import { type OrganisationUnit, readOrganisation, unitCount } from "../../../shared/commands/organisationText.ts";

/** "Name[CODE](unit, unit)". */
const told = (units: readonly OrganisationUnit[]): string =>
  units
    .map(
      ({ name, code, units: under }) =>
        `${name}${code === "" ? "" : `[${code}]`}${under.length === 0 ? "" : `(${told(under)})`}`,
    )
    .join(", ");

function read(text: string): string {
  const answer = readOrganisation(text);
  return answer.ok ? told(answer.value) : JSON.stringify(answer.error);
}

describe("readOrganisation", () => {
  it.each([
    [
      "Kommunstyrelsen (KS)\n  Kansli\n  Räddning\nSocialnämnden",
      "Kommunstyrelsen[KS](Kansli, Räddning), Socialnämnden",
    ],
    ["Kommunstyrelsen; ks\r\n\tKansli\tKAN\r\n", "Kommunstyrelsen[KS](Kansli[KAN])"],
    ["- Kommunstyrelsen\n• Socialnämnden", "Kommunstyrelsen, Socialnämnden"],
    ["Nämnd\n    Område\n        Enhet\n    Annat område\nNästa", "Nämnd(Område(Enhet), Annat område), Nästa"],
    ["Vård (äldre)\nBUN (Barn och utbildning)", "Vård (äldre), BUN (Barn och utbildning)"],
    ["Nämnd\n      Djup först\n  Grundare sedan", "Nämnd(Djup först, Grundare sedan)"],
    ["\n   \n", ""],
    ["Nämnd (ÖVN)\u202e", "Nämnd[ÖVN]"],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("counts units at any depth", () => {
    const answer = readOrganisation("A\n B\n  C\nD");
    expect(answer.ok && unitCount(answer.value)).toBe(2);
  });

  it.each([
    [" Enhet", { type: "organisationIndented", row: 1, text: "Enhet" }],
    ["A; SUMMA", { type: "organisationCode", row: 1, code: "SUMMA" }],
    ["A\n B (X)\nC (X)", { type: "organisationTwice", row: 3, text: "X" }],
    ["A\n B\n b", { type: "organisationTwice", row: 3, text: "b" }],
    ["; KS", { type: "organisationName", row: 1, limit: 150 }],
  ])("refuses %j", (text, refusal) => {
    expect(read(text)).toBe(JSON.stringify(refusal));
  });
});
