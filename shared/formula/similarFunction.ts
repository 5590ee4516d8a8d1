// Which function a name that is none may mean: a slip of the keyboard, or what another program calls the same thing.

import { mostSimilar } from "./editDistance.ts";
import { functions } from "./functions/index.ts";
import { queryOfWord } from "./words.ts";

const elsewhere: Readonly<Record<string, string>> = {
  LETARAD: "SÖK",
  LETAKOLUMN: "SÖK",
  LETAUPP: "SÖK",
  XLETAUPP: "SÖK",
  PASSA: "SÖK",
  VLOOKUP: "SÖK",
  HLOOKUP: "SÖK",
  XLOOKUP: "SÖK",
  MATCH: "SÖK",
  "SUMMA.OM": "SUMMA",
  "SUMMA.OMF": "SUMMA",
  SUMIF: "SUMMA",
  SUMIFS: "SUMMA",
  "ANTAL.OM": "ANTAL",
  COUNTIF: "ANTAL",
  MEDELVÄRDE: "MEDEL",
  AVG: "MEDEL",
  AVRUNDAUPPÅT: "AVRUNDA.UPPÅT",
  AVRUNDANEDÅT: "AVRUNDA.NEDÅT",
  PMT: "BETALNING",
  PV: "NUVÄRDE",
};

/** The Swedish name of the function or query that `name` (upper case) may mean, null when none is near. */
export function similarFunction(name: string): string | null {
  const known = elsewhere[name];
  if (known !== undefined) return known;
  const names = functions.flatMap((definition) => [definition.swedishName, definition.name]);
  const nearest = mostSimilar(name, [...names, ...queryOfWord.keys()]);
  return functions.find((definition) => definition.name === nearest)?.swedishName ?? nearest;
}
