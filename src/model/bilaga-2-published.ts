/** A column of Nacka's Bilaga 2: a household and its eight printed amounts, SEK per month. */
export interface Bilaga2Column {
  /** "single-1": one adult and one child. */
  readonly id: string;
  /** Heading as printed. */
  readonly heading: string;
  readonly adults: 1 | 2;
  readonly children: number;
  /** An age within the printed band for riksnorm (7–10 or 11–14); not read without children. */
  readonly normAge: number;
  /** An age within the printed band for etableringstillägg (under 11, or 11–13); not read without children. */
  readonly tillaggAge: number;
  readonly published: Readonly<Record<Bilaga2RowName, number>>;
}

/** Rows of the table in its order; riksnorm with common costs, ovrigt as positive amounts. */
export type Bilaga2RowName =
  | 'barnbidrag'
  | 'bostadsbidrag'
  | 'etableringsersattning'
  | 'etableringstillagg'
  | 'summaBidrag'
  | 'riksnorm'
  | 'ovrigt'
  | 'betalningsformaga';

/** The table as printed; a blank cell, for which the household has no right to the benefit, is 0. Source: nacka-2017. */
export const bilaga2Columns: readonly Bilaga2Column[] = [
  {
    id: 'single',
    heading: 'Ensamstående',
    adults: 1,
    children: 0,
    normAge: 0,
    tillaggAge: 0,
    published: {
      barnbidrag: 0,
      bostadsbidrag: 3900,
      etableringsersattning: 6470,
      etableringstillagg: 0,
      summaBidrag: 10370,
      riksnorm: 3930,
      ovrigt: 1309,
      betalningsformaga: 5131,
    },
  },
  {
    id: 'single-1',
    heading: 'Ensamstående + 1 barn',
    adults: 1,
    children: 1,
    normAge: 8,
    tillaggAge: 8,
    published: {
      barnbidrag: 1050,
      bostadsbidrag: 3400,
      etableringsersattning: 6470,
      etableringstillagg: 800,
      summaBidrag: 11720,
      riksnorm: 6730,
      ovrigt: 1385,
      betalningsformaga: 3605,
    },
  },
  {
    id: 'couple',
    heading: 'Par',
    adults: 2,
    children: 0,
    normAge: 0,
    tillaggAge: 0,
    published: {
      barnbidrag: 0,
      bostadsbidrag: 0,
      etableringsersattning: 12940,
      etableringstillagg: 0,
      summaBidrag: 12940,
      riksnorm: 6430,
      ovrigt: 1385,
      betalningsformaga: 5125,
    },
  },
  {
    id: 'couple-1',
    heading: 'Par + 1 barn',
    adults: 2,
    children: 1,
    normAge: 12,
    tillaggAge: 8,
    published: {
      barnbidrag: 1050,
      bostadsbidrag: 2900,
      etableringsersattning: 12940,
      etableringstillagg: 800,
      summaBidrag: 17690,
      riksnorm: 9820,
      ovrigt: 2287,
      betalningsformaga: 5583,
    },
  },
  {
    id: 'couple-2',
    heading: 'Par + 2 barn',
    adults: 2,
    children: 2,
    normAge: 12,
    tillaggAge: 12,
    published: {
      barnbidrag: 2250,
      bostadsbidrag: 3700,
      etableringsersattning: 12940,
      etableringstillagg: 3000,
      summaBidrag: 21890,
      riksnorm: 13130,
      ovrigt: 2385,
      betalningsformaga: 6375,
    },
  },
  {
    id: 'couple-3',
    heading: 'Par + 3 barn',
    adults: 2,
    children: 3,
    normAge: 12,
    tillaggAge: 12,
    published: {
      barnbidrag: 3880,
      bostadsbidrag: 4700,
      etableringsersattning: 12940,
      etableringstillagg: 4500,
      summaBidrag: 26020,
      riksnorm: 16470,
      ovrigt: 2458,
      betalningsformaga: 7092,
    },
  },
  {
    id: 'couple-4',
    heading: 'Par + 4 barn',
    adults: 2,
    children: 4,
    normAge: 12,
    tillaggAge: 12,
    published: {
      barnbidrag: 5940,
      bostadsbidrag: 4700,
      etableringsersattning: 12940,
      etableringstillagg: 4500,
      summaBidrag: 28080,
      riksnorm: 19830,
      ovrigt: 2523,
      betalningsformaga: 5727,
    },
  },
  {
    id: 'couple-6',
    heading: 'Par + 6 barn',
    adults: 2,
    children: 6,
    normAge: 12,
    tillaggAge: 12,
    published: {
      barnbidrag: 10540,
      bostadsbidrag: 4700,
      etableringsersattning: 12940,
      etableringstillagg: 4500,
      summaBidrag: 32680,
      riksnorm: 26410,
      ovrigt: 2621,
      betalningsformaga: 3649,
    },
  },
];
