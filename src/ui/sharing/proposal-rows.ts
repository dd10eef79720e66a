import { m } from '../../messages/messages';
import type { Target } from '../../validation/target';
import { formatModel, formatTarget, noteOf } from '../method/format-target';
import { unitInWords } from '../method/names';

/** The municipalities that the proposal is about: Trelleborg does Svedala's work. */
export const PROPOSAL_PARTIES: readonly string[] = ['1263', '1287'];

/** The proposal's figures by their id among the published ones, what each is called, and how it is worked out. */
const FIGURES: Readonly<Record<string, { readonly name: () => string; readonly how: () => string }>> = {
  'agreement.cost': { name: m.sharingProposalCost, how: m.sharingProposalCostHow },
  'agreement.cost.perEnrolled': {
    name: m.sharingProposalPerEnrolled,
    how: m.sharingProposalPerEnrolledHow,
  },
  'agreement.saving': { name: m.sharingProposalSaving, how: m.sharingProposalSavingHow },
  'svedala.saving.fullSelfCost': {
    name: m.sharingProposalFullSelfCost,
    how: m.sharingProposalFullSelfCostHow,
  },
  'svedala.more.exits': { name: m.sharingProposalExits, how: m.sharingProposalExitsHow },
  'svedala.saving.bistand': { name: m.sharingProposalBistand, how: m.sharingProposalBistandHow },
  'svedala.tax': { name: m.sharingProposalTax, how: m.sharingProposalTaxHow },
};

/** One figure of the proposal beside its recomputation. */
export interface ProposalRow {
  readonly id: string;
  readonly name: string;
  readonly published: string;
  /** Worked from figures that the proposal prints, not printed itself. */
  readonly isDerived: boolean;
  readonly how: string;
  readonly model: string;
  readonly unit: string;
  /** What it takes for granted. */
  readonly note: string;
}

/** The figures in the order of the proposal; one that is not among the published is left out. */
export function proposalRows(targets: readonly Target[]): readonly ProposalRow[] {
  return Object.entries(FIGURES).flatMap(([id, { name, how }]) => {
    const target = targets.find((known) => known.id === id);
    if (target === undefined) return [];
    return {
      id,
      name: name(),
      how: how(),
      published: formatTarget(target.published),
      isDerived: id === 'svedala.saving.fullSelfCost',
      model: formatModel(target.model),
      unit: unitInWords(target.unit),
      note: noteOf(target),
    };
  });
}
