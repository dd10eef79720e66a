import asc from 'assemblyscript/asc';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Compiles the loops over households and their days to WebAssembly and writes them as a module, so that they load like any other code. */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const flags = ['-O3', '--shrinkLevel', '1', '--converge', '--noAssert', '--runtime', 'stub'];

const { error, stderr } = await asc.main([
  'household-loop.ts',
  'price-days.ts',
  '--baseDir',
  here('.'),
  '--outFile',
  'kernel.wasm',
  ...flags,
]);
if (error !== null) {
  process.stderr.write(stderr.toString());
  process.exit(1);
}
const bytes = readFileSync(here('kernel.wasm'));
rmSync(here('kernel.wasm'));
writeFileSync(here('kernel-code.ts'), `export const KERNEL_CODE = '${bytes.toString('base64')}';\n`);
