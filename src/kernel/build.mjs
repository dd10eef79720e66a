import asc from 'assemblyscript/asc';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Compiles the household loop to WebAssembly and writes it as a module, so that it is loaded like any other code. */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const flags = ['-O3', '--converge', '--noAssert', '--runtime', 'stub'];

const { error, stderr } = await asc.main([
  'household-loop.ts',
  '--baseDir',
  here('.'),
  '--outFile',
  'household-loop.wasm',
  ...flags,
]);
if (error !== null) {
  process.stderr.write(stderr.toString());
  process.exit(1);
}
const bytes = readFileSync(here('household-loop.wasm'));
rmSync(here('household-loop.wasm'));
writeFileSync(
  here('household-loop-code.ts'),
  `export const HOUSEHOLD_LOOP = '${bytes.toString('base64')}';\n`,
);
