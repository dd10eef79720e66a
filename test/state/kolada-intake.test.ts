import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { KoladaReading } from '../../src/data/kolada/kolada-reading';
import type { Problem, Result } from '../../src/model/problem';
import type { MunicipalStore } from '../../src/state/municipal-store.svelte';
import { columnsOf } from '../ui/figure-rows';

/** Readings that are under way, by the file's name; each is answered by the test. */
const readings = new Map<string, { answer: (result: Result<KoladaReading>) => void; isClosed: boolean }>();
vi.mock('../../src/engine/kolada-session', () => ({
  startKoladaSession: () => {
    let name = '';
    return {
      read: (file: File) => {
        name = file.name;
        return new Promise((resolve, reject) => {
          readings.set(name, { answer: resolve, isClosed: false });
          stops.set(name, () => reject(new Error('closed')));
        });
      },
      close: () => {
        const reading = readings.get(name);
        if (reading !== undefined) readings.set(name, { ...reading, isClosed: true });
        stops.get(name)?.();
      },
    };
  },
}));
const stops = new Map<string, () => void>();
vi.mock('../../src/state/municipal-store.svelte', () => ({ municipalStore: {} }));
const rune = <T>(value: T) => value;
vi.stubGlobal('$state', Object.assign(rune, { raw: rune }));
const { KoladaIntake } = await import('../../src/state/kolada-intake.svelte');

function readingOf(name: string): KoladaReading {
  const figures = columnsOf(['N31807 0182 2023 T 1.9', 'N31807 0182 2024 T 2']);
  const account = { rowsInFile: 2, kept: 2 } as KoladaReading['account'];
  return { name, format: 'csv', figures, account, areas: [], keyFigures: [], notices: [], problems: [] };
}

const CUT_OFF: Problem = { where: 'file', what: 'koladaCutOff', value: '2' };
const FULL: Problem = { where: 'database loadFigures', what: 'outOfMemory', value: '' };
let added: (readonly [string, string])[] = [];
let refusal: readonly Problem[] = [];
const store = {
  held: [],
  names: () => Promise.resolve({ ok: true, value: { areas: new Map(), keyFigures: new Map() } }),
  ask: () => Promise.resolve({ ok: false, problems: [] }),
  add: (name: string, from: string) => {
    if (refusal.length === 0) added.push([name, from]);
    return Promise.resolve(refusal);
  },
} as unknown as MunicipalStore;

beforeEach(() => {
  readings.clear();
  stops.clear();
  added = [];
  refusal = [];
});

const file = (name: string) => new File(['x'], name);
const isRead = (name: string) => vi.waitFor(() => expect(readings.has(name)).toBe(true));
const isOffered = (intake: InstanceType<typeof KoladaIntake>, name: string) =>
  vi.waitFor(() => expect(intake.offered?.reading.name).toBe(name));

async function offered(...names: readonly string[]) {
  const intake = new KoladaIntake(store);
  void intake.read(names.map(file));
  const [first = ''] = names;
  await isRead(first);
  readings.get(first)?.answer({ ok: true, value: readingOf(first) });
  await isOffered(intake, first);
  return intake;
}

describe('figures on their way in', () => {
  test('are loaded when they are accepted and not before, and the next file is read then', async () => {
    const intake = await offered('a.csv', 'b.csv');
    expect([added, readings.has('b.csv')]).toEqual([[], false]);
    void intake.accept();
    await isRead('b.csv');
    expect(added).toEqual([['a.csv', 'file']]);
    expect(intake.loaded).toEqual({ name: 'a.csv', rows: 2 });
    expect(intake.offered).toBeUndefined();
  });

  test('are left out when they are declined, and the next file is read', async () => {
    const intake = await offered('a.csv', 'b.csv');
    void intake.decline();
    await isRead('b.csv');
    expect([added, intake.offered, intake.loaded]).toEqual([[], undefined, undefined]);
  });

  test('that could not be loaded are offered still, with the reason, and can be loaded again', async () => {
    const intake = await offered('a.csv', 'b.csv');
    refusal = [FULL];
    await intake.accept();
    expect([intake.offered?.reading.name, intake.problems, intake.loaded]).toEqual([
      'a.csv',
      [FULL],
      undefined,
    ]);
    expect(readings.has('b.csv')).toBe(false);
    refusal = [];
    void intake.accept();
    await isRead('b.csv');
    expect([added, intake.problems]).toEqual([[['a.csv', 'file']], []]);
  });

  test('are loaded once though they are accepted twice', async () => {
    const intake = await offered('a.csv');
    await Promise.all([intake.accept(), intake.accept()]);
    expect(added).toEqual([['a.csv', 'file']]);
  });

  test('that are refused give the reason, are not offered, and keep nothing from being read afterwards', async () => {
    const intake = new KoladaIntake(store);
    void intake.read([file('a.csv'), file('b.csv')]);
    await isRead('a.csv');
    readings.get('a.csv')?.answer({ ok: false, problems: [CUT_OFF] });
    await vi.waitFor(() => expect(intake.asked.problems).toEqual([CUT_OFF]));
    expect(intake.offered).toBeUndefined();
    void intake.decline();
    await isRead('b.csv');
  });

  test('whose reading is cancelled end their worker, are not offered, and leave those that were to follow', async () => {
    const intake = new KoladaIntake(store);
    const reading = intake.read([file('a.csv'), file('b.csv')]);
    await isRead('a.csv');
    await intake.cancel();
    await reading;
    expect(readings.get('a.csv')?.isClosed).toBe(true);
    expect([intake.offered, intake.asked.problems, intake.waiting]).toEqual([undefined, [], []]);
    expect(readings.has('b.csv')).toBe(false);
  });

  test('of files that are chosen later take the place of those that were being read', async () => {
    const intake = new KoladaIntake(store);
    void intake.read([file('a.csv')]);
    await isRead('a.csv');
    void intake.read([file('b.csv')]);
    await isRead('b.csv');
    readings.get('a.csv')?.answer({ ok: true, value: readingOf('a.csv') });
    readings.get('b.csv')?.answer({ ok: true, value: readingOf('b.csv') });
    await isOffered(intake, 'b.csv');
    expect(readings.get('a.csv')?.isClosed).toBe(true);
  });

  test('that were fetched wait for what is looked at already, and are loaded as fetched', async () => {
    const intake = await offered('a.csv');
    await intake.receive(readingOf('Kolada'));
    expect(intake.offered?.reading.name).toBe('a.csv');
    void intake.accept();
    await isOffered(intake, 'Kolada');
    await intake.accept();
    expect(added).toEqual([
      ['a.csv', 'file'],
      ['Kolada', 'kolada'],
    ]);
  });

  test.each(['offered', 'waiting'])(
    'that were fetched and are %s come after files that are chosen then',
    async (place) => {
      const intake = place === 'waiting' ? await offered('a.csv') : new KoladaIntake(store);
      await intake.receive(readingOf('Kolada'));
      void intake.read([file('b.csv')]);
      await isRead('b.csv');
      readings.get('b.csv')?.answer({ ok: true, value: readingOf('b.csv') });
      await isOffered(intake, 'b.csv');
      void intake.decline();
      await isOffered(intake, 'Kolada');
    },
  );

  test('that were fetched are offered when the reading before them is cancelled', async () => {
    const intake = new KoladaIntake(store);
    void intake.read([file('a.csv'), file('b.csv')]);
    await isRead('a.csv');
    await intake.receive(readingOf('Kolada'));
    await intake.cancel();
    expect(intake.offered?.reading.name).toBe('Kolada');
    expect([intake.waiting, readings.has('b.csv')]).toEqual([[], false]);
  });
});
