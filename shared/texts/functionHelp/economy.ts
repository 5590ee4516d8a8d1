// Help of the functions for the economy of a municipality and the queries. Keyed by canonical name.

import { committee, type FunctionHelp } from "./help.ts";

export const economyHelp: Readonly<Record<string, FunctionHelp>> = {
  SHARE: {
    signature: "ANDEL(del; hel)",
    group: "Ekonomi",
    summary: "Delen som andel av det hela.",
    arguments: [
      { name: "del", text: "Ett belopp, eller en rubrik som då är sin summa." },
      { name: "hel", text: "Det hela, i samma enhet." },
    ],
    example: "=ANDEL(25 kr; 200 kr)",
    gives: "12,5 %",
    note: "Detsamma som del / hel.",
  },
  INDEXATION: {
    signature: "UPPRÄKNING(belopp; index; andel)",
    group: "Ekonomi",
    summary: "Beloppet uppräknat med en andel av ett index: belopp × (1 + index × andel).",
    arguments: [
      { name: "belopp", text: "Det som räknas upp." },
      {
        name: "index",
        text: "En andel, till exempel PKV. Med ett index skrivs belopp[2025] * KPI / KPI[2025] i stället.",
      },
      { name: "andel", text: "Hur stor del av index som räknas. Utelämnat: 100 %." },
    ],
    example: "=UPPRÄKNING(1000 kr; 2 %; 75 %)",
    gives: "1 015 kr",
    note: "",
  },
  PAYMENT: {
    signature: "BETALNING(ränta; år; lån)",
    group: "Ekonomi",
    summary: "Årlig betalning på ett lån med lika stora betalningar, ränta och amortering.",
    arguments: [
      { name: "ränta", text: "Ränta per år." },
      { name: "år", text: "Antal år, större än 0." },
      { name: "lån", text: "Lånets belopp." },
    ],
    example: "=AVRUNDA(BETALNING(5 %; 10; 1000 kr); 2)",
    gives: "129,5 kr",
    note: "Ett positivt belopp, betalt i slutet av varje år. Excel ger samma belopp med minustecken.",
  },
  PRESENTVALUE: {
    signature: "NUVÄRDE(ränta; år; årligt belopp)",
    group: "Ekonomi",
    summary: "Vad lika stora årliga belopp är värda i dag.",
    arguments: [
      { name: "ränta", text: "Kalkylränta per år." },
      { name: "år", text: "Antal år." },
      { name: "årligt belopp", text: "Beloppet i slutet av varje år." },
    ],
    example: "=AVRUNDA(NUVÄRDE(5 %; 10; 100 kr); 2)",
    gives: "772,17 kr",
    note: "Ett positivt belopp. Excel ger samma belopp med minustecken.",
  },
  DEPRECIATION: {
    signature: "AVSKRIVNING(anskaffning; livslängd; startår; startmånad; restvärde)",
    group: "Ekonomi",
    summary:
      "Årets avskrivning, lika stor varje år: (anskaffning − restvärde) / livslängd, och första året så många tolftedelar som den används.",
    arguments: [
      {
        name: "anskaffning",
        text: "Anskaffningsvärdet. En investeringsrad skrivs med sitt år, till exempel SKOLA[2026].",
      },
      { name: "livslängd", text: "Antal år, större än 0." },
      { name: "startår", text: "Året då den tas i bruk." },
      { name: "startmånad", text: "1 till 12. Utelämnad: 1." },
      { name: "restvärde", text: "Värde efter livslängden, högst anskaffningsvärdet. Utelämnat: 0." },
    ],
    example: "=AVSKRIVNING(120 kr; 10; ÅR(); 7)",
    gives: "6 kr",
    note: "Före startåret och efter livslängden är den 0.",
  },
  INTERNALINTEREST: {
    signature: "INTERNRÄNTA(anskaffning; livslängd; räntesats; startår; startmånad; restvärde)",
    group: "Ekonomi",
    summary:
      "Årets internränta: ingående bokfört värde gånger räntesatsen, och första året anskaffningsvärdet i tolftedelar.",
    arguments: [
      {
        name: "anskaffning",
        text: "Anskaffningsvärdet. En investeringsrad skrivs med sitt år, till exempel SKOLA[2026].",
      },
      { name: "livslängd", text: "Antal år, större än 0." },
      { name: "räntesats", text: "Ränta per år." },
      { name: "startår", text: "Året då den tas i bruk." },
      { name: "startmånad", text: "1 till 12. Utelämnad: 1." },
      { name: "restvärde", text: "Värde efter livslängden, högst anskaffningsvärdet. Utelämnat: 0." },
    ],
    example: "=INTERNRÄNTA(1000 kr; 10; 3 %; ÅR())",
    gives: "30 kr",
    note: "Före startåret och efter livslängden är den 0.",
  },
  CAPITALCOST: {
    signature: "KAPITALKOSTNAD(anskaffning; livslängd; räntesats; startår; startmånad; restvärde)",
    group: "Ekonomi",
    summary: "Årets avskrivning och internränta tillsammans.",
    arguments: [
      {
        name: "anskaffning",
        text: "Anskaffningsvärdet. En investeringsrad skrivs med sitt år, till exempel SKOLA[2026].",
      },
      { name: "livslängd", text: "Antal år, större än 0." },
      { name: "räntesats", text: "Ränta per år." },
      { name: "startår", text: "Året då den tas i bruk." },
      { name: "startmånad", text: "1 till 12. Utelämnad: 1." },
      { name: "restvärde", text: "Värde efter livslängden, högst anskaffningsvärdet. Utelämnat: 0." },
    ],
    example: "=AVRUNDA(KAPITALKOSTNAD(10 mnkr; 33; 2,75 %; ÅR()); -3)",
    gives: "578 000 kr",
    note: "10 mnkr på 33 år med 2,75 % ränta kostar 578 tkr första året från januari, sedan 570.",
  },
  PARTYEAR: {
    signature: "DELÅR(helårsbelopp; startår; startmånad)",
    group: "Ekonomi",
    summary: "Vad ett helårsbelopp ger varje år när det börjar gälla mitt i ett år.",
    arguments: [
      { name: "helårsbelopp", text: "Beloppet för ett helt år." },
      { name: "startår", text: "Året då det börjar." },
      { name: "startmånad", text: "1 till 12. Utelämnad: 1." },
    ],
    example: "=DELÅR(12 mnkr; ÅR(); 10)",
    gives: "3 000 000 kr",
    note: "0 före startåret, hela beloppet åren efter.",
  },
  MEASURES: {
    signature: "ÅTGÄRDER(nämnd; filter; …)",
    group: "Ekonomi",
    summary: "Årets förändring genom åtgärder: nya permanenta steg och årets tillfälliga belopp.",
    arguments: [
      { name: "nämnd", text: committee },
      {
        name: "filter",
        text: 'Hur urvalet begränsas: program …, enhet …, område "…", varaktighet tillfällig, slag besparing, finansierad nej, verksamhet skattefinansierad.',
      },
    ],
    example: "=ÅTGÄRDER(finansierad nej)",
    gives: "1 500 000 kr",
    note: "Med finansierad nej räknas tillskott utan namngiven finansiering, som i balansraden. Besparingar behöver ingen.",
  },
  TEMPORARY: {
    signature: "TILLFÄLLIGT(nämnd; filter; …)",
    group: "Ekonomi",
    summary: "Årets tillfälliga belopp.",
    arguments: [
      { name: "nämnd", text: committee },
      { name: "filter", text: "Som i ÅTGÄRDER." },
    ],
    example: "=TILLFÄLLIGT(KUN)",
    gives: "1 500 000 kr",
    note: "Det som går ut året efter.",
  },
  MEASURELEVEL: {
    signature: "ÅTGÄRDSNIVÅ(nämnd; filter; …)",
    group: "Ekonomi",
    summary: "Nivån som åtgärderna har nått: alla permanenta steg hittills och årets tillfälliga belopp.",
    arguments: [
      { name: "nämnd", text: committee },
      { name: "filter", text: "Som i ÅTGÄRDER." },
    ],
    example: "=ÅTGÄRDSNIVÅ(SOC)",
    gives: "300 000 kr",
    note: "",
  },
  INVESTMENTS: {
    signature: "INVESTERINGAR(nämnd; verksamhet …; post …)",
    group: "Ekonomi",
    summary: "Årets investeringar: utgifter och bidrag på investeringsbladen, eller den post av projekten som väljs.",
    arguments: [
      { name: "nämnd", text: committee },
      { name: "verksamhet", text: "Skattefinansierad eller avgiftsfinansierad." },
      {
        name: "post",
        text: "Utgift, bidrag, driftpåverkan, ersatt, inomram, avskrivning, internränta, kapitalkostnad, debiterad (kapitalkostnad för projekt med nämnd) eller driftkonsekvens. Utelämnad: utgifter och bidrag.",
      },
    ],
    example: "=INVESTERINGAR(verksamhet skattefinansierad) - INVESTERINGAR(verksamhet skattefinansierad)",
    gives: "0 kr",
    note: "En rad hör till nämnden när projektet är nämndens, eller när raden eller rubriken över den har nämndens namn.",
  },
};
