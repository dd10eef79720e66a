import { publishedArithmetic, type Target } from '../analysis/published-arithmetic';
import { bilaga2 } from '../model/bilaga-2';
import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import { loadFacts } from './load-inputs';
import { readOptions } from './read-options';

/**
 * `validate`: every published figure beside what the model gives, as { targets, within, total }. Amounts that the table
 * of Bilaga 2 takes as given are not targets. Problems: a data file whose hash is wrong.
 */
export async function validate(args: readonly string[], inputs: ModelInputs): Promise<Result<unknown>> {
  const options = readOptions(args, []);
  if (!options.ok) return options;
  const facts = await loadFacts();
  if (!facts.ok) return facts;
  const table = bilaga2(inputs);
  if (!table.ok) return table;
  const rows = table.value.rows.flatMap(({ id, row, published, model, class: kind }): Target[] =>
    kind === 'input'
      ? []
      : [
          {
            id,
            source: 'nacka-2017',
            published,
            unit: 'SEK/month',
            class: kind,
            model,
            within: model === published,
            note: id.includes('couple-1') && /riksnorm|tillagg/i.test(row) ? MIXED_AGES : '',
          },
        ],
  );
  const targets = [...publishedArithmetic(facts.value), ...rows];
  const within = targets.filter((target) => target.within).length;
  return { ok: true, value: { targets, within, total: targets.length } };
}

const MIXED_AGES =
  'the column has the norm of a child of 11–14 and the tillägg of one under 11: reproduced as printed';
