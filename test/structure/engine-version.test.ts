import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { ENGINE_VERSION } from '../../src/model/engine-version';

test('the engine’s version is the package’s', () => {
  expect(ENGINE_VERSION).toBe(version);
});
