import type { Summary } from '../../analysis/comparison';
import { m } from '../../messages/messages';
import { ENGINE_VERSION } from '../../model/engine-version';
import { digestOf, type HandedOver, namesOf } from '../handed-over';
import { AS_IT_IS, type Cell, headings, number, PERCENT, type Sheet, text, WHOLE } from '../workbook';

/** What the comparison says: its sentences, the scenarios, the pairs, and the receipt by which it can be made again. */
export function summarySheet(handedOver: HandedOver): Sheet {
  const { comparison, language, municipalityName, sentences } = handedOver;
  const { months, scenarios, pairs, draws, seed, dataHash } = comparison;
  const locale = { locale: language };
  const names = namesOf(handedOver);
  const named = (id: string) => text(names.get(id) ?? id);
  const title = m.exportTitle(
    { municipality: municipalityName, first: months[0] ?? '', last: months.at(-1) ?? '' },
    locale,
  );
  const quantities = [m.statMean({}, locale), 'P10', 'P50', 'P90', m.statMcse({}, locale)];
  return {
    name: m.exportSummary({}, locale),
    widths: [44, 44, 24, 18, 18, 18, 18, 22],
    frozenRows: 1,
    rows: [
      [{ text: title, look: 'title' }],
      ...sentences.map((sentence) => [text(sentence)]),
      [],
      headings(m.exportNetCost({}, locale), ...quantities),
      ...scenarios.map(({ id, totals }) => [named(id), ...amounts(totals.netCost)]),
      [],
      headings(
        m.exportPairs({}, locale),
        'B',
        m.exportChance({}, locale),
        ...quantities,
        m.exportRanked({}, locale),
      ),
      ...pairs.map(({ a, b, probabilityACheaper, difference, tie }) => [
        named(a),
        named(b),
        number(probabilityACheaper, PERCENT),
        ...amounts(difference),
        text(tie ? m.exportNo({}, locale) : m.exportYes({}, locale)),
      ]),
      [],
      headings(m.receiptTitle({}, locale)),
      [text(m.receiptDigest({}, locale)), text(digestOf(handedOver))],
      [text(m.receiptData({}, locale)), text(dataHash)],
      [text(m.receiptEngine({}, locale)), text(ENGINE_VERSION)],
      [text(m.receiptSeed({}, locale)), number(seed, AS_IT_IS)],
      [text(m.receiptDraws({}, locale)), number(draws, WHOLE)],
      [text(m.receiptMeans({}, locale))],
    ],
  };
}

function amounts({ mean, p10, p50, p90, mcse }: Summary): readonly Cell[] {
  return [mean, p10, p50, p90, mcse].map((sek) => number(sek, WHOLE));
}
