import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../model/error.ts';
import { nodeEffects } from './effects-node.ts';
import { simulateFile } from './simulate.ts';

const request = { archetype: 'closer', cases: '3', days: '30', seed: '1', out: 'log.jsonl' };

async function written(change: object): Promise<string> {
  let text = '';
  const files = {
    ...nodeEffects().files,
    write: async (_path: string, data: Uint8Array | string) => void (text = String(data)),
  };
  await simulateFile({ files }, { ...request, ...change });
  return text;
}

describe('touchstone simulate', () => {
  it('writes a line of parameters and a line a case', async () => {
    expect((await written({})).trimEnd().split('\n')).toHaveLength(4);
    expect(JSON.parse((await written({ rate: '0.5' })).split('\n')[0]).source.simulated.rate).toBe(0.5);
  });

  it.each([
    [{ archetype: 'saint' }, /there is none of that name; choose one of honest-fast/],
    [{ cases: '0' }, /--cases 0: give a whole number from 1/],
    [{ days: '1.5' }, /--days 1\.5/],
    [{ seed: '-1' }, /--seed -1/],
    [{ rate: '2' }, /--rate 2: give a share from 0 to 1/],
    [{ archetype: 'honest-slow', rate: '0.5' }, /honest-slow has no habit/],
  ])('refuses %o in one line', async (change, message) => {
    const failure = await written(change).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ExpectedError);
    expect(String(failure)).toMatch(message);
  });
});
