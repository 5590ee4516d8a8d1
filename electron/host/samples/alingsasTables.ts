// Alingsås 2021–2023: the three printed tables of an opposition budget, as text, with the faults of the print (the heading says
// mnkr over tkr, two totals and one result are 1 tkr off). The sample is made by importing them like any pasted table.

export const alingsasOperatingBudget = `Driftsbudget

tkr\tBudget 2021\tPlan 2022\tPlan 2023
Vård- och omsorgsnämnden\t818 729\t840 609\t859 001
Socialnämnden\t205 172\t209 559\t213 162
Kultur- och utbildningsnämnden\t298 987\t310 305\t319 826
Barn- och ungdomsnämnden\t886 672\t905 048\t919 302
Miljöskyddsnämnden\t12 763\t12 955\t13 091
Samhällsbyggnadsnämnden\t62 008\t61 923\t62 573
Exploatering\t407\t210\t212
Kommunstyrelsen\t95 090\t96 486\t95 478
Överförmyndarnämnden\t4 869\t4 942\t4 994
Summa kommunbidrag\t2 384 696\t2 442 036\t2 487 639
`;

export const alingsasIncomeBudget = `Resultatbudget

mnkr\tBudget 2021\tPlan 2022\tPlan 2023
Verksamhetens intäkter - kostnader\t-2 421 049\t-2 486 648\t-2 535 949
Avskrivningar\t-75 475\t-79 963\t-79 056
Verksamhetens nettokostnader\t-2 496 524\t-2 566 611\t-2 615 005
Skatteintäkter\t2 020 214\t2 098 974\t2 181 975
Generella statsbidrag och utjämning\t586 934\t578 821\t567 513
Riktat statsbidrag flykting\t0\t0\t0
Finansiella intäkter\t31 100\t32 000\t32 000
Finansiella kostnader\t-36 543\t-35 323\t-45 000
Finansnetto\t-5 443\t-3 323\t-13 000
Resultat före extraordinära poster\t105 181\t107 860\t121 483
Extraordinära intäkter\t0\t0\t0
Extraordinära kostnader\t0\t0\t0
Årets resultat\t105 181\t107 860\t121 483
`;

export const alingsasInvestmentBudget = `Investeringsbudget

tkr\t2021\t2022\t2023\t2024\t2025
Kommunstyrelsen\t42 350\t55 000\t107 000\t48 900\t57 100
Samhällsbyggnadsnämnden\t55 675\t44 185\t31 605\t29 140\t29 290
Vård- och omsorgsnämnden\t5 300\t3 300\t3 300\t3 300\t3 300
Socialnämnden\t1 200\t1 200\t1 200\t1 200\t1 200
Kultur- och utbildningsnämnden\t5 800\t5 800\t5 800\t5 800\t5 800
Barn- och ungdomsnämnden\t5 200\t4 800\t4 400\t4 400\t4 400
Miljöskyddsnämnden\t200\t100\t100\t100\t100
Avgiftsfinansierad verksamhet\t152 631\t148 228\t119 141\t156 881\t161 622
Totalt\t268 356\t262 613\t272 546\t249 721\t262 812
`;
