import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDITS } from '../audits/registry.ts';
import { ExpectedError } from '../model/error.ts';
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

const withCalendars = (calendars: string) => {
  writeFileSync(
    join(folder, 'touchstone.yaml'),
    `schema: touchstone/workspace@1\nneeds: { scenario: test }\nvendors:\n  - { id: a, name: { en: A, zh: 甲 } }\n  - { id: b, name: { en: B, zh: 乙 } }\ncalendars:\n${calendars}\n`,
  );
  return readWorkspace(nodeEffects(), folder);
};

describe('calendars in touchstone.yaml', () => {
  const desk = 'timezone: Asia/Shanghai, hours: { mon: [["09:00", "18:00"]] }';
  it.each([
    [`  a: { ${desk} }\n  c: { ${desk} }`, 8, 'calendars.c', 'there is no vendor “c”', 'a, b'],
    ['  a: { timezone: Mars/Base, hours: { mon: [["09:00", "18:00"]] } }', 7, 'calendars.a.timezone', 'Mars/Base', ''],
    ['  a:\n    timezone: UTC\n    hours: {}', 9, 'calendars.a.hours', 'the week is empty', ''],
    [
      '  a:\n    timezone: UTC\n    hours:\n      mon: [["09:00", "18:00"]]\n      tue: [["18:00", "09:00"]]',
      11,
      'calendars.a.hours.tue.0',
      'closes at 09:00, not after it opens at 18:00',
      '',
    ],
    [`  a:\n    - { ${desk} }\n    - { from: "2026-02-30", ${desk} }`, 9, 'calendars.a.1.from', '2026-02-30', ''],
    [`  a:\n    - { from: "2026-02-01", ${desk} }`, 8, 'calendars.a.0.from', 'holds from the beginning', ''],
  ])('that are of nobody or cannot be read are refused with their line: %s', async (yaml, line, place, why, also) => {
    const error = await withCalendars(yaml).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ExpectedError)) throw new Error(`not an expected error: ${String(error)}`);
    const { en, zh } = error.text;
    expect(en).toContain(`touchstone.yaml:${line}: ${place}: `);
    for (const words of [why, also]) expect(en).toContain(words);
    expect(zh).toContain(`touchstone.yaml:${line}：${place}：`);
    expect(zh).toMatch(/\p{sc=Han}/u);
    for (const words of [en, zh]) expect(words).not.toMatch(/\n|[:：]\s*[:：]/);
  });

  it('that fit are taken, with versions and around the clock', async () => {
    await expect(
      withCalendars(`  a: [{ ${desk} }, { from: "2026-07-01", always: true }]\n  b: { always: true }`),
    ).resolves.toMatchObject({ calendars: { b: { always: true } } });
  });
});

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

  it.each([
    ['points: { team: 3 }', 'needs.weights.points', 'only dimensions of which you need no measure have points'],
    [
      'ranges: { responsiveness: [0, 0.1], resolution: [0, 0.1], knowledge: [0, 0.1], proactivity: [0, 0.1], contract: [0, 0.1], trust: [0, 0.1] }',
      'needs.weights.ranges',
      'over the dimensions that you need',
    ],
  ])('that leave nothing to what is needed are refused as the judge would: %s', async (weights, place, why) => {
    const team = AUDITS.filter(({ dimension }) => dimension === 'team').map(({ id }) => id);
    const read = () => readNeeds(`notNeeded: [${team.join(', ')}]\n  weights: { ${weights} }`);
    await expect(read()).rejects.toThrow(`touchstone.yaml:5: ${place}: `);
    await expect(read()).rejects.toThrow(why);
  });

  it('that fit are taken', async () => {
    await expect(read('order: [team, contract]')).resolves.toMatchObject({
      needs: { weights: { order: ['team', 'contract'] } },
    });
  });
});

it('refuses a change log of a package that is not listed, for it would never be read', async () => {
  writeFileSync(
    join(folder, 'touchstone.yaml'),
    'schema: touchstone/workspace@1\nneeds: { scenario: x }\nvendors:\n  - id: a\n    name: { en: A, zh: 甲 }\n    sources:\n      - { type: npm, packages: [a], changelogs: { b: CHANGELOG.md } }\n',
  );
  await expect(readWorkspace(nodeEffects(), folder)).rejects.toThrow(
    'touchstone.yaml:7: vendors.0.sources.0.changelogs.b: “b” is not among the packages',
  );
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

  it('on a measure that is not needed are refused, for they would stay open for ever', async () => {
    const needs =
      'notNeeded: [remedy]\n  gates:\n    - { audit: channels, has: hotline }\n    - { audit: remedy, atLeast: 0.1 }';
    await expect(readNeeds(needs)).rejects.toThrow('touchstone.yaml:7: needs.gates.1.audit: “remedy” is in notNeeded');
  });
});
