import { describe, expect, it } from 'vitest';
import type { Job } from '../../model/api.ts';
import { shareDone, withJob, worthShowing } from './jobs.ts';

const job = (id: string, state: Job['state'], done: number | null = null, of: number | null = null): Job => ({
  id,
  kind: 'gather',
  state,
  progress: { message: null, done, of },
  error: null,
  startedAt: null,
  endedAt: null,
});

describe('the jobs of the page', () => {
  it('put a new one first and keep the place of a known one', () => {
    const jobs = withJob(withJob([], job('a', 'waiting')), job('b', 'waiting'));
    expect(withJob(jobs, job('a', 'running')).map(({ id, state }) => [id, state])).toEqual([
      ['b', 'waiting'],
      ['a', 'running'],
    ]);
  });
  it('do not begin again when an answer comes after the event that overtook it', () =>
    expect(withJob([job('a', 'cancelled')], job('a', 'waiting'))).toEqual([job('a', 'cancelled')]));
  it('say how far they are only where they know', () => {
    expect(shareDone(job('a', 'running', 3, 12))).toBe(0.25);
    expect(shareDone(job('a', 'running', 3))).toBeNull();
    expect(shareDone(job('a', 'running', 0, 0))).toBeNull();
    expect(shareDone(job('a', 'running', 5, 4))).toBe(1);
  });
  it('show what runs and how each kind last ended', () => {
    const jobs = [job('c', 'running'), job('b', 'done'), job('a', 'failed')];
    expect(worthShowing(jobs).map(({ id }) => id)).toEqual(['c', 'b']);
  });
});
