import { describe, expect, it } from 'vitest';
import type { Job, ShownState } from '../../model/api.ts';
import { caughtUp } from './caught-up.ts';

const shown = (isCurrent: boolean): ShownState => ({ isCurrent, isReadable: true, judgedAt: null });
const job = (id: string, state: Job['state']): Job => ({
  id,
  kind: 'judge',
  state,
  progress: { message: null, done: null, of: null },
  error: null,
  startedAt: null,
  endedAt: null,
});
const nothing = { shown: null, jobs: [] };
const refused = { refused: { code: 'unreachable', message: { en: 'no', zh: '否' } } } as const;

describe('what is asked of the server when a page joins', () => {
  it('is known where nothing was told meanwhile, also that old jobs are gone', () => {
    const before = { shown: shown(false), jobs: [job('old', 'running')] };
    expect(caughtUp(before, before, { value: shown(true) }, { value: [job('a', 'done')] })).toEqual({
      shown: shown(true),
      jobs: [job('a', 'done')],
    });
  });

  it('takes nothing back that was told while it was asked for', () => {
    const now = { shown: shown(false), jobs: [job('b', 'waiting'), job('a', 'done')] };
    expect(caughtUp(nothing, now, { value: shown(true) }, { value: [job('a', 'running')] })).toEqual(now);
  });

  it('changes nothing where it was refused', () => {
    const now = { shown: shown(false), jobs: [job('a', 'done')] };
    expect(caughtUp(nothing, now, refused, refused)).toEqual(now);
  });
});
