import { runCompiled } from './compiled-model';
import { type KernelTimes, shippedInputs, svedalasPackage } from './kernel';
import { absent, type Reading } from './measure';
import { peerTimes } from './peers/run-peers';

/** Where Svedala's package is run; the first gives the value. */
const MUNICIPALITIES = [
  { code: '1263', name: 'Svedala' },
  { code: '1287', name: 'Trelleborg' },
  { code: '0182', name: 'Nacka' },
] as const;

export interface KernelRatios {
  /** TypeScript's time per household trajectory over C's. */
  readonly overC: Reading;
  /** NumPy's over TypeScript's. */
  readonly ofNumpy: Reading;
}

/** The kernel as the page's bundler compiles it, then the same lives in C and in NumPy: processor time of one core, medians. */
export async function kernelRatios(): Promise<KernelRatios> {
  const inputs = shippedInputs();
  const own = await runCompiled<readonly KernelTimes[]>([
    'kernel',
    ...MUNICIPALITIES.map(({ code }) => code),
  ]);
  const rows = MUNICIPALITIES.map(({ code, name }, index) => {
    const { householdNs = NaN, drawUs = NaN, householdsPerDraw = NaN } = own[index] ?? {};
    const { c, numpy } = peerTimes(svedalasPackage(code, inputs));
    return { name, householdNs, drawUs, householdsPerDraw, cNs: c?.householdNs, numpyNs: numpy?.householdNs };
  });
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('no municipality to run in');
  const overC = ({ householdNs, cNs }: typeof first) => householdNs / (cNs ?? NaN);
  const ofNumpy = ({ householdNs, numpyNs }: typeof first) => (numpyNs ?? NaN) / householdNs;
  return {
    overC:
      first.cNs === undefined
        ? absent('gcc is not here')
        : {
            value: overC(first),
            detail: {
              ...Object.fromEntries(others.map((row) => [row.name, overC(row)])),
              'TypeScript, ns': first.householdNs,
              'C, ns': first.cNs,
              'a whole draw with its payments, µs': first.drawUs,
              'households a draw': first.householdsPerDraw,
            },
          },
    ofNumpy:
      first.numpyNs === undefined
        ? absent('NumPy is not here')
        : {
            value: ofNumpy(first),
            detail: {
              ...Object.fromEntries(others.map((row) => [row.name, ofNumpy(row)])),
              'NumPy, ns': first.numpyNs,
            },
          },
  };
}
