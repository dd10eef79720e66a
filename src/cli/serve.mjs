import { build, preview } from 'vite';

/** Builds the page and serves it with its headers; PORT sets the port. Prints one line with the address. */
const asked = process.env.PORT;
const port = asked === undefined || asked === '' ? 4173 : Number(asked);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is not a port from 1 to 65535: ${asked}`);
  process.exit(2);
}

try {
  await build({ logLevel: 'error' });
  await preview({ logLevel: 'error', preview: { port } });
  console.log(`http://localhost:${port}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
