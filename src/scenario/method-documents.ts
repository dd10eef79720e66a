import factUses from '../../scenarios/fact-uses.json';
import validation from '../../scenarios/validation.json';

/** What the model does with each published figure: a test holds the entries against the table of facts. */
export const FACT_USES: readonly unknown[] = factUses;

/** Every published figure beside what the model gives, as `validate` last wrote it. */
export const VALIDATION: unknown = validation;
