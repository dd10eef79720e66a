import { ENGINE_VERSION } from '../model/engine-version';
import { digestOf, type HandedOver, namesOf } from './handed-over';
import { onOneLine } from './markdown';

/** How the run is cited, in a line. */
export function citeInText(handedOver: HandedOver): string {
  const { seed, draws, dataHash } = handedOver.comparison;
  return [
    `Reformlabbet ${ENGINE_VERSION} (MIT). ${titleOf(handedOver)}.`,
    `Seed ${seed}, ${draws} draws, data ${dataHash}, digest ${digestOf(handedOver)}.\n`,
  ].join(' ');
}

/** The same as a Citation File Format document, version 1.2.0; a text in JSON's quotes is one in YAML's too. */
export function citeInCff(handedOver: HandedOver): string {
  const { seed, draws, dataHash } = handedOver.comparison;
  const digest = digestOf(handedOver);
  const run = `${titleOf(handedOver)}. Seed ${seed}, ${draws} draws, data ${dataHash}, digest ${digest}.`;
  return [
    'cff-version: 1.2.0',
    'message: "If you use these results, please cite the program and the run."',
    'type: software',
    'title: Reformlabbet',
    `version: ${JSON.stringify(ENGINE_VERSION)}`,
    'license: MIT',
    'authors:',
    '  - name: Reformlabbet',
    `abstract: ${JSON.stringify(run)}`,
    'identifiers:',
    '  - type: other',
    `    value: ${JSON.stringify(`sha256:${digest}`)}`,
    '    description: "Digest of the run"',
    '',
  ].join('\n');
}

function titleOf(handedOver: HandedOver): string {
  const { municipalityName, comparison } = handedOver;
  const { months } = comparison;
  const names = [...namesOf(handedOver).values()].map(onOneLine).join('; ');
  return `${municipalityName}, ${months[0] ?? ''} – ${months.at(-1) ?? ''}: ${names}`;
}
