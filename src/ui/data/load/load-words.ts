import type { KoladaFormat } from '../../../data/kolada/kolada-reading';
import type { Gender } from '../../../data/figures/figure-columns';
import { m } from '../../../messages/messages';
import type { Problem } from '../../../model/problem';
import { formatNumber } from '../../format/number';

const FORMATS: Readonly<Record<KoladaFormat, () => string>> = {
  'kolada-json': m.dataLoadFormatNameJson,
  ndjson: m.dataLoadFormatNameNdjson,
  csv: m.dataLoadFormatNameCsv,
  xlsx: m.dataLoadFormatNameXlsx,
  arrow: m.dataLoadFormatNameArrow,
  parquet: m.dataLoadFormatNameParquet,
};

export function formatName(format: KoladaFormat): string {
  return FORMATS[format]();
}

const GENDER_NAMES = { T: m.dataLoadGenderT, K: m.dataLoadGenderK, M: m.dataLoadGenderM };

export function gendersInWords(genders: readonly Gender[]): string {
  return genders.map((gender) => GENDER_NAMES[gender]()).join(', ') || m.dataLoadNone();
}

/** "290 kommuner, 21 regioner, riket". */
export function areasInWords(codes: readonly string[]): string {
  const groups = codes.filter((code) => code.startsWith('G')).length;
  const hasNation = codes.includes('0000');
  const regions = codes.filter((code) => /^00(?!00)/.test(code)).length;
  const municipalities = codes.length - groups - regions - Number(hasNation);
  const words = [
    countedWords(municipalities, m.dataLoadMunicipalitiesOne, m.dataLoadMunicipalities),
    countedWords(regions, m.dataLoadRegionsOne, m.dataLoadRegions),
    hasNation ? m.dataLoadNation() : '',
    countedWords(groups, m.dataLoadGroupsOne, m.dataLoadGroups),
  ];
  return words.filter((text) => text !== '').join(', ') || m.dataLoadNone();
}

function countedWords(
  count: number,
  one: () => string,
  several: (inputs: { count: string }) => string,
): string {
  if (count === 0) return '';
  return count === 1 ? one() : several({ count: formatNumber(count) });
}

/** "2010–2024"; one year alone. */
export function periodsInWords(first: number | null, last: number | null): string {
  if (first === null || last === null) return m.dataLoadNone();
  return first === last ? String(first) : `${first}–${last}`;
}

/** Whether a file was refused for nothing but what can be answered. */
export function isOnlyQuestion(problems: readonly Problem[]): boolean {
  return problems.every(({ what }) => what === 'koladaDecimal');
}

/** What a file that was not read is headed. */
export function refusedTitle(problems: readonly Problem[], name: string): string {
  return isOnlyQuestion(problems) ? m.dataLoadAskTitle({ name }) : m.dataLoadRefusedTitle({ name });
}

/** What a text with one sign means, read with one sign of decimals and with the other; undefined where it is no such text. */
export function decimalReadings(
  value: string,
): readonly { readonly decimal: ',' | '.'; readonly number: number }[] | undefined {
  const readings = ([',', '.'] as const).map((decimal) => ({
    decimal,
    number: readNumber(value, decimal),
  }));
  return readings.some(({ number }) => Number.isNaN(number)) ? undefined : readings;
}

function readNumber(value: string, decimal: ',' | '.'): number {
  const text = value
    .trim()
    .replace(/\u2212/g, '-')
    .replaceAll(decimal === ',' ? '.' : ',', '')
    .replace(decimal, '.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
}

/** The lines that are shown of a long list. */
export const FEW = 20;
