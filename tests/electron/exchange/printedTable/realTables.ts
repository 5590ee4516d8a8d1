// Real printed tables as they arrive: copied out of PDF and web pages, with their broken headings, single spaces and
// dashes. Figures are those of the printed budgets of Sjöbo (2018), Tyresö (2018), Höör (2023–2027), Alingsås (2021–2023)
// and one investment budget of 2022. Each expected row is label, kind and the printed values.

export type ExpectedRow = readonly [
  label: string,
  kind: "item" | "sum" | "ofWhich" | "text",
  values: readonly (number | null)[],
];

export const cashFlowText = `Kassaflödesbudget

mnkr Bokslut
2016
Budget
2017
Budget
2018
Plan
2019
Plan
2020
 
DEN LÖPANDE VERKSAMHETEN
         
Årets resultat 23,0 11,5 10,0 5,5 11,0
Justering för avskrivningar 29,1 25,8 27,2 31,9 32,9
Justering för upplösning bidrag till statlig infrastruktur 0,3 0,2 0,2 0,2 0,2
Justering för upplösning av förutbetalda intäkter – 1,4 – 1,2 – 0,5 – 0,7 – 1,0
Justering för realisationsvinster/förluster – 0,1 0,0 0,0 0,0 0,0
Justering för övriga ej likvidpåverkande poster 5,9 0,1 0,2 0,2 0,2
 
Medel från verksamheten före förändring av rörelsekapital
56,8 36,4 37,1 37,1 43,3
 
Ökning (-)/minskning (+) kortfristiga fordringar
– 9,8 0,0 0,0 0,0 0,0
Ökning (-)/minskning (+) kortfristiga placeringar 18,6 0,0 0,0 0,0 20,0
Ökning (-)/minskn. (+) exploatering 1,1 – 0,3 3,5 4,6 4,9
Ökning (+)/minskn. (-) kortfristiga skulder 18,7 0,0 0,0 0,0 0,0
KASSAFLÖDE FRÅN DEN LÖPANDE VERKSAMHETEN 85,4 36,1 40,6 41,7 68,2
 
INVESTERINGSVERKSAMHETEN
         
Investering i immateriella anläggninstillgångar – 0,2 0,0 – 0,3 – 0,3 – 0,3
Investering i materiella anläggningstillgångar – 71,1 – 53,7 – 75,5 – 81,8 – 66,7
Investeringsbidrag inklusive anslutningsavgifter 11,7 24,8 2,5 8,8 1,0
Försäljning materiella anläggningstillgångar 0,8 0,0 0,0 0,0 0,0
Investering finansiella anläggningstillgångar 0,0 0,0 0,0 0,0 0,0
Försäljning finansiella anläggningstillgångar 0,0 0,0 0,0 0,0 0,0
KASSAFLÖDE FRÅN INVESTERINGSVERKSAMHETEN – 58,8 – 28,9 – 73,3 – 73,3 – 66,0
 
FINANSIERINGSVERKSAMHETEN
         
Nyupptagna lån 0,0 0,0 0,0 0,0 0,0
Amortering av skuld – 0,5 0,0 0,0 0,0 0,0
Ökning långfristiga fordringar 0,0 0,0 0,0 0,0 0,0
Minskning långfristiga fordringar 0,7 0,1 0,1 0,1 0,1
Minskning av avsättning på grund av utbetalningar – 4,0 – 0,3 – 0,3 – 0,3 – 0,8
KASSAFLÖDE FRÅN FINANSIERINGSVERKSAMHETEN – 3,8 – 0,2 – 0,2 – 0,2 – 0,7
`;

export const cashFlowRows: readonly ExpectedRow[] = [
  ["DEN LÖPANDE VERKSAMHETEN", "text", [null, null, null, null, null]],
  ["Årets resultat", "item", [23.0, 11.5, 10.0, 5.5, 11.0]],
  ["Justering för avskrivningar", "item", [29.1, 25.8, 27.2, 31.9, 32.9]],
  ["Justering för upplösning bidrag till statlig infrastruktur", "item", [0.3, 0.2, 0.2, 0.2, 0.2]],
  ["Justering för upplösning av förutbetalda intäkter", "item", [-1.4, -1.2, -0.5, -0.7, -1.0]],
  ["Justering för realisationsvinster/förluster", "item", [-0.1, 0.0, 0.0, 0.0, 0.0]],
  ["Justering för övriga ej likvidpåverkande poster", "item", [5.9, 0.1, 0.2, 0.2, 0.2]],
  ["Medel från verksamheten före förändring av rörelsekapital", "sum", [56.8, 36.4, 37.1, 37.1, 43.3]],
  ["Ökning (-)/minskning (+) kortfristiga fordringar", "item", [-9.8, 0.0, 0.0, 0.0, 0.0]],
  ["Ökning (-)/minskning (+) kortfristiga placeringar", "item", [18.6, 0.0, 0.0, 0.0, 20.0]],
  ["Ökning (-)/minskn. (+) exploatering", "item", [1.1, -0.3, 3.5, 4.6, 4.9]],
  ["Ökning (+)/minskn. (-) kortfristiga skulder", "item", [18.7, 0.0, 0.0, 0.0, 0.0]],
  ["KASSAFLÖDE FRÅN DEN LÖPANDE VERKSAMHETEN", "sum", [85.4, 36.1, 40.6, 41.7, 68.2]],
  ["INVESTERINGSVERKSAMHETEN", "text", [null, null, null, null, null]],
  ["Investering i immateriella anläggninstillgångar", "item", [-0.2, 0.0, -0.3, -0.3, -0.3]],
  ["Investering i materiella anläggningstillgångar", "item", [-71.1, -53.7, -75.5, -81.8, -66.7]],
  ["Investeringsbidrag inklusive anslutningsavgifter", "item", [11.7, 24.8, 2.5, 8.8, 1.0]],
  ["Försäljning materiella anläggningstillgångar", "item", [0.8, 0.0, 0.0, 0.0, 0.0]],
  ["Investering finansiella anläggningstillgångar", "item", [0.0, 0.0, 0.0, 0.0, 0.0]],
  ["Försäljning finansiella anläggningstillgångar", "item", [0.0, 0.0, 0.0, 0.0, 0.0]],
  ["KASSAFLÖDE FRÅN INVESTERINGSVERKSAMHETEN", "sum", [-58.8, -28.9, -73.3, -73.3, -66.0]],
  ["FINANSIERINGSVERKSAMHETEN", "text", [null, null, null, null, null]],
  ["Nyupptagna lån", "item", [0.0, 0.0, 0.0, 0.0, 0.0]],
  ["Amortering av skuld", "item", [-0.5, 0.0, 0.0, 0.0, 0.0]],
  ["Ökning långfristiga fordringar", "item", [0.0, 0.0, 0.0, 0.0, 0.0]],
  ["Minskning långfristiga fordringar", "item", [0.7, 0.1, 0.1, 0.1, 0.1]],
  ["Minskning av avsättning på grund av utbetalningar", "item", [-4.0, -0.3, -0.3, -0.3, -0.8]],
  ["KASSAFLÖDE FRÅN FINANSIERINGSVERKSAMHETEN", "sum", [-3.8, -0.2, -0.2, -0.2, -0.7]],
];

export const investmentsWithPeriodText = `Investeringar och exploateringar Budget

2019 Budget

2020 Budget

2021 Budget

2022 Period 2019-

2022

Plan

2023 Plan 2024

Skattefinansierad verksamhet 132 544 130 135 80 780 78 530 421 989 109 255 55 000

därav: självfinansierade objekt -5 900 -6 100 - 6 000 - 3 900 -21 900 0 0

Skattefinansierad verksamhet 126 644 124 035 74 780 74 630 400 089 109 255 55 000
`;

export const investmentsWithPeriodRows: readonly ExpectedRow[] = [
  ["Skattefinansierad verksamhet", "item", [132544, 130135, 80780, 78530, 421989, 109255, 55000]],
  ["därav: självfinansierade objekt", "item", [-5900, -6100, -6000, -3900, -21900, 0, 0]],
  ["Skattefinansierad verksamhet", "sum", [126644, 124035, 74780, 74630, 400089, 109255, 55000]],
];

export const executiveBoardText = `Driftsredovisning

(mnkr) Intäkter Kost-
nader
Netto-
kostnad
Kommun-
bidrag
Avvikelse Avvikelse
2017
Plan och exploatering 25,4 61,1 35,7 27,5 – 8,2 3,8
Väghållning park 10,2 83,3 73,1 76,7 3,6 10,6
Miljö och trafik 2,9 8,4 5,5 6,9 1,4 0,0
Vatten och avlopp 85,5 85,5 0,0 0,0 0,0 0,0
Renhållning 40,1 40,1 0,0 0,0 0,0 0,0
Näringsliv 0,2 1,5 1,3 1,3 0,0 0,0
Gemensam verksamhet 476,5 615,5 139,0 129,6 – 9,4 2,6
Kommunalförbund 0,0 42,1 42,1 42,3 0,2 0,1
Politisk verksamhet 0,1 24,2 24,1 22,6 – 1,5 – 0,4
Totalt 640,9 961,7 320,8 306,9 – 13,9 16,8
`;

export const executiveBoardRows: readonly ExpectedRow[] = [
  ["Plan och exploatering", "item", [25.4, 61.1, 35.7, 27.5, -8.2, 3.8]],
  ["Väghållning park", "item", [10.2, 83.3, 73.1, 76.7, 3.6, 10.6]],
  ["Miljö och trafik", "item", [2.9, 8.4, 5.5, 6.9, 1.4, 0.0]],
  ["Vatten och avlopp", "item", [85.5, 85.5, 0.0, 0.0, 0.0, 0.0]],
  ["Renhållning", "item", [40.1, 40.1, 0.0, 0.0, 0.0, 0.0]],
  ["Näringsliv", "item", [0.2, 1.5, 1.3, 1.3, 0.0, 0.0]],
  ["Gemensam verksamhet", "item", [476.5, 615.5, 139.0, 129.6, -9.4, 2.6]],
  ["Kommunalförbund", "item", [0.0, 42.1, 42.1, 42.3, 0.2, 0.1]],
  ["Politisk verksamhet", "item", [0.1, 24.2, 24.1, 22.6, -1.5, -0.4]],
  ["Totalt", "sum", [640.9, 961.7, 320.8, 306.9, -13.9, 16.8]],
];

export const yearsAsRowsText = `| Budgetår | Gymnasieverksamhet | Ekonomiskt bistånd | Badet | Bostadsanpassning |
|---|---|---|---|---|
| 2023 | 94 914 | 12 000 | 8 253 | 1 636 |
| 2024 | 98 871 | 11 500 | 8 911 | 1 485 |
| 2025 | 99 743 | 10 311 | 10 283 | 1 490 |
| 2026 | 103 404 | 10 811 | 9 361 | 1 490 |
| 2027 ✅ | 107 177 | 9 011 | 9 579 | 2 012 |
`;

export const yearsAsRowsRows: readonly ExpectedRow[] = [
  ["Gymnasieverksamhet", "item", [94914, 98871, 99743, 103404, 107177]],
  ["Ekonomiskt bistånd", "item", [12000, 11500, 10311, 10811, 9011]],
  ["Badet", "item", [8253, 8911, 10283, 9361, 9579]],
  ["Bostadsanpassning", "item", [1636, 1485, 1490, 1490, 2012]],
];

export const operatingBudgetText =
  "Driftsbudget\n\ntkr\tBudget 2021\tPlan 2022\tPlan 2023\nVård- och omsorgsnämnden\t818 729\t840 609\t859 001\nSocialnämnden\t205 172\t209 559\t213 162\nKultur- och utbildningsnämnden\t298 987\t310 305\t319 826\nBarn- och ungdomsnämnden\t886 672\t905 048\t919 302\nMiljöskyddsnämnden\t12 763\t12 955\t13 091\nSamhällsbyggnadsnämnden\t62 008\t61 923\t62 573\nExploatering\t407\t210\t212\nKommunstyrelsen\t95 090\t96 486\t95 478\nÖverförmyndarnämnden\t4 869\t4 942\t4 994\nSumma kommunbidrag\t2 384 696\t2 442 036\t2 487 639\n";

export const incomeBudgetText =
  "Resultatbudget\n\nmnkr\tBudget 2021\tPlan 2022\tPlan 2023\nVerksamhetens intäkter - kostnader\t-2 421 049\t-2 486 648\t-2 535 949\nAvskrivningar\t-75 475\t-79 963\t-79 056\nVerksamhetens nettokostnader\t-2 496 524\t-2 566 611\t-2 615 005\nSkatteintäkter\t2 020 214\t2 098 974\t2 181 975\nGenerella statsbidrag och utjämning\t586 934\t578 821\t567 513\nRiktat statsbidrag flykting\t0\t0\t0\nFinansiella intäkter\t31 100\t32 000\t32 000\nFinansiella kostnader\t-36 543\t-35 323\t-45 000\nFinansnetto\t-5 443\t-3 323\t-13 000\nResultat före extraordinära poster\t105 181\t107 860\t121 483\nExtraordinära intäkter\t0\t0\t0\nExtraordinära kostnader\t0\t0\t0\nÅrets resultat\t105 181\t107 860\t121 483\n";

export const investmentBudgetText =
  "Investeringsbudget\n\ntkr\t2021\t2022\t2023\t2024\t2025\nKommunstyrelsen\t42 350\t55 000\t107 000\t48 900\t57 100\nSamhällsbyggnadsnämnden\t55 675\t44 185\t31 605\t29 140\t29 290\nVård- och omsorgsnämnden\t5 300\t3 300\t3 300\t3 300\t3 300\nSocialnämnden\t1 200\t1 200\t1 200\t1 200\t1 200\nKultur- och utbildningsnämnden\t5 800\t5 800\t5 800\t5 800\t5 800\nBarn- och ungdomsnämnden\t5 200\t4 800\t4 400\t4 400\t4 400\nMiljöskyddsnämnden\t200\t100\t100\t100\t100\nAvgiftsfinansierad verksamhet\t152 631\t148 228\t119 141\t156 881\t161 622\nTotalt\t268 356\t262 613\t272 546\t249 721\t262 812\n";
