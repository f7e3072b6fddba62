import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEffects } from './effects-node.ts';
import { readWorkspace } from './workspace.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-workspace-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (weights: string) => {
  writeFileSync(
    join(folder, 'touchstone.yaml'),
    `schema: touchstone/workspace@1\nneeds:\n  scenario: test\n  weights:\n    ${weights}\nvendors:\n  - { id: a, name: { en: A, zh: 甲 } }\n`,
  );
  return readWorkspace(nodeEffects(), folder);
};

describe('weights in touchstone.yaml', () => {
  it.each([
    ['order: [team, contract, team]', 'needs.weights.order.2', 'stands twice'],
    ['ranges: { team: [0.6, 0.4] }', 'needs.weights.ranges.team', 'upside down'],
    ['ranges: { team: [0.6, 1], contract: [0.6, 1] }', 'needs.weights.ranges', 'add up to more than 1'],
    [
      'ranges: { responsiveness: [0, 0.1], resolution: [0, 0.1], team: [0, 0.1], knowledge: [0, 0.1], proactivity: [0, 0.1], contract: [0, 0.1], trust: [0, 0.1] }',
      'needs.weights.ranges',
      'add up to less than 1',
    ],
    ['points: { team: 0 }', 'needs.weights.points', 'nothing has any points'],
  ])('that contradict themselves are refused with their line: %s', async (weights, place, why) => {
    await expect(read(weights)).rejects.toThrow(`touchstone.yaml:5: ${place}: `);
    await expect(read(weights)).rejects.toThrow(why);
  });

  it('that fit are taken', async () => {
    await expect(read('order: [team, contract]')).resolves.toMatchObject({
      needs: { weights: { order: ['team', 'contract'] } },
    });
  });
});
