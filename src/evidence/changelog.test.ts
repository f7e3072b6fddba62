import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RawEntry } from '../model/raw.ts';
import { changelogRecords, readChangelog } from './changelog.ts';
import { findDay } from './changelog-dates.ts';

describe('a day in a line', () => {
  test.each([
    ['2.29.0 (October 2, 2024)', '2024-10-02'],
    ['2.20.1 (Feb 17, 2022)', '2022-02-17'],
    ['1.0.0 / 3rd Sept. 2021', '2021-09-03'],
    ['[1.2.3] - 2024-01-02', '2024-01-02'],
    ['v1.2.3 2024/1/2', '2024-01-02'],
    ['Version 12.7 @ 2025.08.18', '2025-08-18'],
    ['3.5.0（2024年1月2日）', '2024-01-02'],
    ['3.5.0（２０２４ 年 1 月 2 日）', '2024-01-02'],
  ])('%s', (line, day) => expect(findDay(line)?.day).toBe(day));

  test.each([
    '1.2.3 (01/02/2024)',
    '1.2.3 (May 2024)',
    '3.5.0（2024年5月）',
    '1.2.3 - 2024-02-30',
    '1.2024-01-02.3',
    'build 20240102',
    '10.2.2024-01-0',
  ])('%s holds none that is unmistakable', (line) => expect(findDay(line)).toBeUndefined());
});

describe('a change log', () => {
  test.each([
    ['## [1.2.3] - 2024-01-02', '1.2.3', '2024-01-02'],
    ['## [1.2.3](https://code.example/compare/v1.2.2...v1.2.3) (2024-01-02)', '1.2.3', '2024-01-02'],
    ['# v1.2.3', '1.2.3', null],
    ['### acme-live@1.2.3 (2024-01-02)', '1.2.3', '2024-01-02'],
    ['### @acme/live@1.2.3', '1.2.3', null],
    ['2.29.0 (October 2, 2024)\n=====', '2.29.0', '2024-10-02'],
    ['**1.2.3** ', '1.2.3', null],
    ['## 版本 3.5.0（2024年1月2日）', '3.5.0', '2024-01-02'],
    ['## V3.5.0 版\n\n发布日期：2024年1月2日', '3.5.0', '2024-01-02'],
    ['## 1.2.3\n\n_Released on January 2, 2024_', '1.2.3', '2024-01-02'],
    ['## 1.2.3\n\nStarted 2024-01-02 and not yet done', '1.2.3', null],
    ['## 2024-01-02, Version 12.7.1', '12.7.1', '2024-01-02'],
    ['## 2024.01.02 Version 12.7', '12.7', '2024-01-02'],
    ['## [1.9.5] - 2025-12-01 - scratched', '1.9.5', '2025-12-01'],
    ['## 1.0.0-beta.2+7 (2024-01-02)', '1.0.0-beta.2', '2024-01-02'],
  ])('%j', (text, version, day) => expect(readChangelog(text)).toEqual([{ version, day }]));

  test.each([
    '## Unreleased',
    '## ATTENTION: see [1.12.0] for details',
    '```\n## 1.2.3\n```',
    '  ```js\n  one\n  ```js\n## 1.2.3\n  ```',
    '<!-- ## 1.2.3 -->',
    '- 1.2.3 is out',
    'Requires 1.2.3 or later',
    '## 10 things to know',
  ])('%j names no version', (text) => expect(readChangelog(text)).toEqual([]));

  test('names each version once, with the first day given for it', () => {
    const text = '## 1.1.0\n## 1.0.0 (2024-01-02)\n## 1.0.0 (2024-01-09)\n## 1.1.0 (2024-02-01)';
    expect(readChangelog(text)).toEqual([
      { version: '1.1.0', day: '2024-02-01' },
      { version: '1.0.0', day: '2024-01-02' },
    ]);
  });

  const archived = (text: string) => {
    const entry: RawEntry = {
      hash: 'a'.repeat(64),
      vendor: 'acme',
      source: 'change log',
      url: 'https://code.example/acme/live/CHANGELOG.md',
      name: null,
      bytes: text.length,
      capturedAt: '2024-06-01T00:00:00.000Z',
      tier: 'official-docs',
      collector: 'changelog@1',
      options: { package: 'acme-live' },
    };
    return changelogRecords(entry, new TextEncoder().encode(text));
  };

  test('is evidence that one is kept, and of when it last changed', () => {
    expect(archived('## 1.0.0 (2024-01-02)\n## 1.1.0 (2024-03-04)\n## 9.0.0 (2099-01-01)')).toEqual([
      expect.objectContaining({ kind: 'page', page: 'changelog', title: 'acme-live', changedAt: '2024-03-04' }),
    ]);
    expect(archived('## 1.0.0')).toEqual([expect.objectContaining({ changedAt: null })]);
  });

  test('that names no version, such as a page of HTML, is no evidence', () => {
    expect(archived('<!doctype html><title>Sign in</title>')).toEqual([]);
  });
});

const real = '../shared/data/releases';
describe.skipIf(!existsSync(real))(`change logs of two RTC projects (skipped without ${real})`, () => {
  test.each([
    ['livekit-server_CHANGELOG.md', /^## \[[\d.]+\] - (\d{4}-\d\d-\d\d)/gm],
    ['twilio-video.js_CHANGELOG.md', /^\d+\.\d+\.\d+\S* \((.*\d{4})\)\n=+$/gm],
  ])('%s gives every version, each with its day', (file, headings) => {
    const text = readFileSync(`${real}/${file}`, 'utf8');
    const entries = readChangelog(text);
    const expected = [...text.matchAll(headings)].map(([, day]) => new Date(`${day} UTC`).toISOString().slice(0, 10));
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.map(({ day }) => day)).toEqual(expected);
  });
});
