import { growthTimes } from './growth';
import { kernelTimes, shippedInputs, svedalasPackage } from './kernel';

/** What is measured of the compiled model: `kernel MUNICIPALITY…` or `growth`; JSON on standard output. */
const [what, ...municipalities] = process.argv.slice(2);
const inputs = shippedInputs();
const answer =
  what === 'growth'
    ? growthTimes()
    : municipalities.map((municipality) => kernelTimes(svedalasPackage(municipality, inputs)));
process.stdout.write(JSON.stringify(answer));
