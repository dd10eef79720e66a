import { m } from '../../messages/messages';
import { ENGINE_VERSION } from '../../model/engine-version';
import type { Section } from '../../scenario/section';
import type { Words } from '../../scenario/words';
import { digestOf, type HandedOver } from '../handed-over';
import { type Cell, headings, type Sheet } from '../workbook';

/** Sections of the description that a reader of figures needs: what the model is for, how sure it is, what it cannot say. */
const IN_SHORT = ['syfte', 'osakerhet', 'granser'];

/** The method in short, what it cannot say, what is assumed of the municipality, sources, version and licence. */
export function methodSheet(handedOver: HandedOver): Sheet {
  const { comparison, language, sections, assumed, sources } = handedOver;
  const locale = { locale: language };
  return {
    name: m.exportMethod({}, locale),
    widths: [36, 120],
    frozenRows: 1,
    rows: [
      headings(m.exportHeading({}, locale), m.exportText({}, locale)),
      ...sections
        .filter(({ id }) => IN_SHORT.includes(id))
        .flatMap((section) => rows(section.title[language], textsOf(section, language))),
      ...rows(
        m.assumedTitle({}, locale),
        assumed.map(({ why }) => why[language]),
      ),
      ...rows(
        m.exportSources({}, locale),
        sources.map(({ producer, title }) => `${producer}, ${title}`),
      ),
      ...rows(m.receiptEngine({}, locale), [ENGINE_VERSION]),
      ...rows(m.receiptDigest({}, locale), [digestOf(handedOver)]),
      ...rows(m.receiptData({}, locale), [comparison.dataHash]),
      ...rows(m.exportLicence({}, locale), ['MIT']),
    ],
  };
}

function rows(heading: string, texts: readonly string[]): readonly (readonly Cell[])[] {
  return texts.map((line) => [
    { text: heading, look: 'wrapped' },
    { text: line, look: 'wrapped' },
  ]);
}

function textsOf({ blocks }: Section, language: keyof Words): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text[language]];
    if (block.kind === 'list') return block.items.map((item) => item[language]);
    return 'sv' in block.lines ? block.lines[language] : block.lines;
  });
}
