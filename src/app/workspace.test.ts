import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpectedError } from '../model/error.ts';
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

  it('that fit are taken', async () => {
    await expect(read('order: [team, contract]')).resolves.toMatchObject({
      needs: { weights: { order: ['team', 'contract'] } },
    });
  });
});
