import { register } from 'tsx/esm/api';

register();
await import('./simulation-thread.ts');
