import { svelte } from '@sveltejs/vite-plugin-svelte';
import { cp } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vite';

/** Only this origin: the page's own meta tag says the same, for hosts that send no headers. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

export default defineConfig(({ command }) => ({
  base: './',
  appType: 'mpa',
  plugins: [svelte(), metaPolicy(command === 'build'), shipDatasets()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1024,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  optimizeDeps: {
    include: ['comlink', '@duckdb/duckdb-wasm', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
  },
  preview: { headers, host: 'localhost', strictPort: true },
  server: { host: 'localhost' },
}));

/** The policy as a meta tag. The development server's reload script and inline styles would break it: built pages only. */
function metaPolicy(on: boolean): Plugin {
  return {
    name: 'meta-policy',
    transformIndexHtml: () =>
      on
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
              injectTo: 'head-prepend' as const,
            },
          ]
        : [],
  };
}

/** `datasets/` beside the page, as it is: the database worker checks each file's hash. */
function shipDatasets(): Plugin {
  return {
    name: 'ship-datasets',
    apply: 'build',
    closeBundle: () => cp('datasets', 'dist/datasets', { recursive: true }),
  };
}
