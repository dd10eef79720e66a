import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { funnelOfTitle } from '../../../src/analysis/municipal/funnel-of-title';
import { unitOfTitle } from '../../../src/analysis/municipal/unit-of-title';

const { data } = Papa.parse<{ id: string; title: string }>(
  readFileSync(new URL('../../../datasets/key-figures.csv', import.meta.url), 'utf8').trim(),
  { header: true },
);
const TITLES = new Map(data.map(({ id, title }) => [id, title]));
const titleOf = (id: string) => TITLES.get(id) ?? '';

function counts(of: (title: string) => string): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const title of TITLES.values()) found[of(title)] = (found[of(title)] ?? 0) + 1;
  return found;
}

describe('the unit of a key figure', () => {
  test('all 6 099 titles by their unit', () => {
    expect(TITLES.size).toBe(6099);
    expect(counts((title) => unitOfTitle(title).unit)).toEqual({
      percent: 2948,
      count: 905,
      sekPerInhabitant: 687,
      unknown: 461,
      index: 387,
      perInhabitants: 304,
      sek: 264,
      yesNo: 105,
      tkr: 25,
      mnkr: 13,
    });
  });
  test.each([
    [
      'N31807',
      'percent',
      1,
      'Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%) av bef.',
    ],
    ['N00041', 'percent', 2, 'Länsvis skattesats, (%)'],
    ['N63146', 'percent', 1, 'Resultat efter finansiella poster (% av skatter och statsbidrag)'],
    ['N01963', 'percent', 1, 'Befolkningsförändring i antal invånare sedan föregående år, procent'],
    ['N00227', 'count', 0, 'Deltidsanställda (1-99 %) månadsavlönade, kommun, antal'],
    ['N00003', 'sekPerInhabitant', 0, 'Personalkostnader, kr/inv'],
    ['N23005', 'sekPerInhabitant', 0, 'Kostnad särskilt/annat boende äldreomsorg, kr/inv 65+'],
    ['N00881', 'sek', 0, 'Sammanräknad förvärvsinkomst i åldern 25-29 år (median), kr'],
    ['N45703', 'tkr', 0, 'Företagens ekonomiska omsättning, tkr/inv'],
    ['N00125', 'mnkr', 1, 'Lönesumma, arbetsställets belägenhet/dagbefolkning, mkr'],
    ['N00404', 'perInhabitants', 1, 'Antibiotikaförsäljning, recept/1000 inv'],
    ['N01849', 'count', 0, 'Invånare 32 år, antal'],
    ['N18718', 'count', 1, 'Elever/lärare (heltidstjänst) i anpassad gymnasieskola, lägeskommun, antal'],
    ['N00300', 'index', 1, 'Medborgarengagemang och demokratisk delaktighet - Kommunindex'],
    ['U30426', 'yesNo', 0, 'Uppsökande verksamhet för akut hemlösa, (Ja=1, Nej=2)'],
    ['N45928', 'unknown', 1, 'Fjärrvärmeproduktion totalt inom det geografiska området, MWh'],
    ['N85068', 'unknown', 1, 'Utsläpp till luft av PM2.5 (partiklar <2.5 mikrom), industi, kg/inv'],
  ] as const)('%s is in %s', (id, unit, decimals, title) => {
    expect(titleOf(id)).toBe(title);
    expect(unitOfTitle(title)).toEqual({ unit, decimals });
  });
});

describe('whether chance can be reckoned for a key figure', () => {
  test.each([
    ['N31807', { kind: 'binomial', per: 100 }],
    ['N09809', { kind: 'binomial', per: 100 }],
    ['N07540', { kind: 'poisson', per: 100_000 }],
    ['N28892', { kind: 'poisson', per: 10_000 }],
  ] as const)('%s is a share or a rate of all inhabitants', (id, measure) => {
    expect(funnelOfTitle(titleOf(id))).toEqual({ measure, reason: null });
  });
  test.each([
    ['N00003', 'money', 'kronor'],
    ['N00300', 'notPersonsOrEvents', 'an index'],
    ['N01849', 'notPersonsOrEvents', 'a count that grows with the municipality'],
    ['U09709', 'notPersonsOrEvents', 'football pitches'],
    ['N03920', 'otherDenominator', 'a share of those of 18 to 65 years'],
    ['N31816', 'otherDenominator', 'a share of adults'],
    ['N66081', 'otherDenominator', 'a share whose denominator the title does not say'],
    ['N00103', 'notASingleCount', 'a mean over the year'],
    ['N72837', 'notASingleCount', 'a standardised rate'],
  ] as const)('%s has none (%s): %s', (id, reason, what) => {
    expect(titleOf(id), what).not.toBe('');
    expect(funnelOfTitle(titleOf(id))).toEqual({ measure: null, reason });
  });
  test('all titles: few are a share or a rate of all inhabitants', () => {
    expect(
      counts((title) => funnelOfTitle(title).reason ?? funnelOfTitle(title).measure?.kind ?? ''),
    ).toEqual({
      otherDenominator: 2881,
      notPersonsOrEvents: 1953,
      money: 989,
      notASingleCount: 170,
      poisson: 104,
      binomial: 2,
    });
  });
});
