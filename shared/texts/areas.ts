// What the area views are called, and what they have in common.

export const areaTexts = {
  titles: {
    premiseSet: "Byt premisser",
    frameBridge: "Ramarnas förändring",
    funding: "Finansiering",
    programmes: "Program",
    projects: "Projekt och kapitalkostnad",
    goalBoard: "Måluppföljning",
    whatIf: "Tänk om",
    decision: "Beslutsunderlag",
  },
  refusalCode: (code: string): string => `(felkod ${code})`,
} as const;
