import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WORKSPACE } from '../../test/served.ts';
import { ExpectedError } from '../model/error.ts';
import type { Runner } from './runner.ts';
import { workerRunner } from './worker-runner.ts';

let folder: string;
let runner: Runner;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-worker-'));
  await writeFile(join(folder, 'touchstone.yaml'), WORKSPACE);
  runner = workerRunner(folder);
});
afterEach(async () => {
  await runner.close();
  await rm(folder, { recursive: true, force: true });
});

const note = { vendor: 'aster', channel: 'ticket', opened: '2026-11-03 02:10', resolved: 'no' };

describe('the worker', () => {
  it('does what it is asked and says how far it is; a failure keeps its words in both languages', async () => {
    const failure = await runner.run('note', { ...note, vendor: 'acme' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ExpectedError);
    expect(failure).toMatchObject({ kind: 'usage', text: { zh: expect.stringMatching(/\p{sc=Han}/u) } });
    expect(await runner.run('note', note)).toMatchObject({ cases: 1 });
    const told: string[] = [];
    const { view } = await runner.run('audit', { keep: null }, { tell: ({ message }) => told.push(message?.en ?? '') });
    expect(told).toEqual(['judging the evidence', 'preparing the page']);
    expect(new TextDecoder().decode(view.plain)).toContain('"touchstone/view@1"');
  });

  it('stops what is cancelled, before it begins and while it runs, and is there for the next', async () => {
    const stopped = new AbortController();
    stopped.abort();
    await expect(runner.run('note', note, { signal: stopped.signal })).rejects.toThrow(/interrupted/);
    const stop = new AbortController();
    const running = runner.run('audit', { keep: 'en' }, { signal: stop.signal, tell: () => stop.abort() });
    await expect(running).rejects.toThrow(/interrupted/);
    expect(await runner.run('note', note)).toMatchObject({ cases: 1 });
  });

  it('that is closed ends what it was doing, and starts anew when it is asked again', async () => {
    const running = runner.run('note', note);
    await Promise.all([expect(running).rejects.toThrow(/interrupted/), runner.close()]);
    expect(await runner.run('note', note)).toMatchObject({ cases: 1 });
  });
});
