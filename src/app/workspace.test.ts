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

const readNeeds = (needs: string) => {
  writeFileSync(
    join(folder, 'touchstone.yaml'),
    `schema: touchstone/workspace@1\nneeds:\n  scenario: test\n  ${needs}\nvendors:\n  - { id: a, name: { en: A, zh: 甲 } }\n`,
  );
  return readWorkspace(nodeEffects(), folder);
};
const read = (weights: string) => readNeeds(`weights:\n    ${weights}`);

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

describe('gates in touchstone.yaml', () => {
  const gate = (demand: string) => readNeeds(`gates:\n    - { ${demand} }`);

  it.each([
    [
      'audit: channels, refuse: product-retired',
      'refuse',
      '“channels” never finds “product-retired”; what it can find: channel-present, channel-absent, channel-outside-commitment, claim-only',
    ],
    ['audit: channels, has: "\\e[31mred"', 'has', '“[31mred” is no part of “channels”; its parts are: ticket,'],
    ['audit: channels, has: fax', 'has', '“fax” is no part of “channels”; its parts are: ticket, email, hotline,'],
    [
      'audit: ping-pong, has: hotline',
      'has',
      '“ping-pong” has no parts; ask it for atMost or atLeast (share), or refuse one of: ping-pong, claim-only',
    ],
    ['audit: remedy, atLeast: 90', 'atLeast', '“remedy” is a share, from 0 to 1, not 90; write 0.9 for 90%'],
    ['audit: reopen-rate, atMost: -0.1', 'atMost', '“reopen-rate” is a share, from 0 to 1, not -0.1'],
    [
      'audit: sla-published, atLeast: 2.5',
      'atLeast',
      '“sla-published” is a level, not 2.5; write one of: 0 refused, 1 best effort, 2 objective, 3 availability, 4 reaction times',
    ],
    ['audit: sla-published, atLeast: 5', 'atLeast', '“sla-published” is a level, not 5'],
    [
      'audit: response-commitment, atMost: -30',
      'atMost',
      '“response-commitment” (minutes) is never below 0, so not -30',
    ],
  ])(
    'that no evidence could ever answer are refused with their line and what would do: %s',
    async (demand, field, why) => {
      await expect(gate(demand)).rejects.toThrow(`touchstone.yaml:5: needs.gates.0.${field}: ${why}`);
    },
  );

  it.each([
    'audit: channels, has: fax',
    'audit: ping-pong, has: hotline',
    'audit: ping-pong, refuse: reopened',
    'audit: sla-published, atMost: 9',
    'audit: remedy, atMost: 2',
    'audit: clause-traps, atMost: -1',
  ])('are told in Chinese too: %s', async (demand) => {
    await expect(gate(demand)).rejects.toMatchObject({ text: { zh: expect.stringMatching(/可用|能发现|请写/) } });
  });

  it.each([
    'audit: channels, has: on-site',
    'audit: channels, refuse: claim-only',
    'audit: channels, atLeast: 1',
    'audit: sla-published, atLeast: 4',
    'audit: clause-traps, atMost: 0',
    'audit: first-response, atMost: 1e9',
  ])('that can be answered are taken: %s', async (demand) => {
    await expect(gate(demand)).resolves.toMatchObject({ needs: { gates: [{}] } });
  });
});
