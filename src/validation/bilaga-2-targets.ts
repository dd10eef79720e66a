import { bilaga2 } from '../model/bilaga-2';
import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import type { Target } from './target';

/**
 * The table of Bilaga 2: of its 96 numbers 32 describe the eight households and 8 are other approved costs, which are
 * taken as given and are no targets; 40 amounts follow from the rules and 16 are sums. Each must be equal to the krona.
 * Source: nacka-2017.
 */
export function bilaga2Targets(inputs: ModelInputs): Result<readonly Target[]> {
  const table = bilaga2(inputs);
  if (!table.ok) return table;
  const value = table.value.rows.flatMap(({ id, row, published, model, class: kind }): Target[] => {
    if (kind === 'input') return [];
    const mixed = id.includes('couple-1') && /riksnorm|tillagg/i.test(row);
    return [
      {
        id,
        source: 'nacka-2017',
        published,
        unit: 'SEK/month',
        class: kind,
        model,
        band: null,
        within: model === published,
        note: mixed ? MIXED_AGES.en : '',
        noteSv: mixed ? MIXED_AGES.sv : '',
      },
    ];
  });
  return { ok: true, value };
}

const MIXED_AGES = {
  sv: 'kolumnen har normen för ett barn på 11–14 år och tillägget för ett under 11: återgivet som det står',
  en: 'the column has the norm of a child of 11–14 and the tillägg of one under 11: reproduced as printed',
};
