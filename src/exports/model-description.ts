import { m } from '../messages/messages';
import { ENGINE_VERSION } from '../model/engine-version';
import type { Assumption, LocalAssumption } from '../scenario/assumption-registry';
import { assumptionText } from '../scenario/assumption-texts';
import type { Block, Section } from '../scenario/section';
import { ASSUMPTIONS } from '../scenario/shipped';
import type { Words } from '../scenario/words';
import { evidenceName } from './evidence-name';
import { formatDistribution } from './format-distribution';
import { digestOf, type HandedOver } from './handed-over';
import { formatTable } from './markdown';
import { nameSources } from './name-sources';

/** The model described so that it can be attacked, in English and then in Swedish, with every assumption as it is shipped. */
export function describeModel(handedOver: HandedOver): string {
  const { comparison } = handedOver;
  return [
    `# Reformlabbet ${ENGINE_VERSION}`,
    `Digest: \`${digestOf(handedOver)}\`  \nData: \`${comparison.dataHash}\``,
    '[English](#english) · [Svenska](#svenska)',
    ...describeIn(handedOver, 'en', 'English'),
    ...describeIn(handedOver, 'sv', 'Svenska'),
  ]
    .join('\n\n')
    .concat('\n');
}

function describeIn(
  { sections, sources }: HandedOver,
  language: keyof Words,
  heading: string,
): readonly string[] {
  const locale = { locale: language };
  return [
    `## ${heading}`,
    ...sections.flatMap((section) => describeSection(section, language)),
    `### ${m.methodAssumptions({}, locale)}`,
    formatTable(
      [
        m.methodAssumption({}, locale),
        m.methodDistribution({}, locale),
        m.methodUnit({}, locale),
        m.methodEvidence({}, locale),
        m.source({}, locale),
      ],
      ASSUMPTIONS.flatMap((assumption) =>
        versionsOf(assumption).map(([place, version]) => [
          `${assumptionText(assumption.id).name[language]} (\`${assumption.id}\`${place === '' ? '' : `, ${place}`})`,
          inWords(assumption, version, place === '', language),
          assumptionText(assumption.id).unit[language],
          evidenceName(version.evidence, language),
          nameSources(version.origins, sources),
        ]),
      ),
    ),
  ];
}

/** The general assumption under the empty name, then those of single municipalities by code. */
function versionsOf(assumption: Assumption): readonly (readonly [string, LocalAssumption])[] {
  return [['', assumption], ...Object.entries(assumption.local)];
}

function inWords(
  { sceptical }: Assumption,
  { distribution }: LocalAssumption,
  isGeneral: boolean,
  language: keyof Words,
): string {
  const words = formatDistribution(distribution, language);
  if (!isGeneral || sceptical === undefined) return words;
  const doubt = formatDistribution(sceptical, language);
  return `${words}. ${m.methodSceptical({ distribution: doubt }, { locale: language })}`;
}

function describeSection({ title, blocks }: Section, language: keyof Words): readonly string[] {
  return [`### ${title[language]}`, ...blocks.map((block) => describeBlock(block, language))];
}

function describeBlock(block: Block, language: keyof Words): string {
  if (block.kind === 'text') return block.text[language];
  if (block.kind === 'list') return block.items.map((item) => `- ${item[language]}`).join('\n');
  const lines = 'sv' in block.lines ? block.lines[language] : block.lines;
  return ['```text', ...lines, '```'].join('\n');
}
