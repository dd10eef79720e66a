import { register } from 'tsx/esm/api';

register();
await import('./batch-thread.ts');
