import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ExpectedError } from '../model/error.ts';
import { readWith, readYaml } from './yaml-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The message in both languages. */
function messageOf(run: () => unknown): readonly [en: string, zh: string] {
  try {
    run();
  } catch (error) {
    if (error instanceof ExpectedError && error.kind === 'input') return [error.in('en'), error.in('zh')];
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a YAML file', () => {
  test('keeps words as words: no, clock times, dates', () => {
    const file = readYaml('a.yaml', bytes('\uFEFFa: no\nb: 09:30\nc: 2026-01-02\nd: 是\n'));
    expect(file.value).toEqual({ a: 'no', b: '09:30', c: '2026-01-02', d: '是' });
  });

  test.each([
    ['a:\n\tb: 1', 2, 'use spaces', '空格'],
    ['a: 1\nb: 2\na: 3', 3, 'keep one', '只保留一个'],
    ['a: 1\n---\nb: 2', 2, 'one document', '一个文档'],
    ['a: 1\nb: [1, 2', 2, 'correct this line', '改正该行'],
    ['a: 1\nb: "x', 2, 'correct this line', '改正该行'],
    ['a: !!secret x', 1, 'correct this line', '改正该行'],
  ])('%j is refused with line %d', (text, line, en, zh) => {
    const said = messageOf(() => readYaml('records/a.yaml', bytes(text)));
    expect(said[0]).toMatch(new RegExp(`^records/a\\.yaml:${line}: .*${en}`));
    expect(said[1]).toMatch(new RegExp(`^records/a\\.yaml:${line}：.*${zh}`));
    expect(said.join('')).not.toContain('\n');
  });

  test('a bomb of aliases does not go off', () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 25 }, (_, at) => {
      const [one, next] = [String.fromCharCode(97 + at), String.fromCharCode(98 + at)];
      return `${next}: &${next} [*${one}, *${one}]`;
    }).join('\n')}`;
    expect(messageOf(() => readYaml('a.yaml', bytes(bomb)))[0]).toContain('a.yaml');
  });

  const schema = z.strictObject({ list: z.array(z.strictObject({ name: z.string(), size: z.number() })) });
  test.each([
    [
      'list:\n  - name: a\n    size: 1\n  - name: b\n    size: big\n',
      5,
      'list.1.size',
      'correct this value',
      '改正该值',
    ],
    ['list:\n  - name: a\n  - size: 2\n', 2, 'list.0.size', 'add this field', '补上'],
    ['list:\n  - name: 2.10\n    size: 1\n', 2, 'list.0.name', 'quotes', '引号'],
    ['list:\n  - name: a\n    size: 1\n    colour: red\n', 4, 'list.0', 'spelling', '拼写'],
    ['other: 1\nlist: []\n', 1, 'the file', 'spelling', '拼写'],
    ['- 1\n', 1, 'the file', 'correct', '改正'],
    ['', 1, 'the file', 'correct', '改正'],
  ])('a value in the wrong place or form is named by line and path: %j', (text, line, path, en, zh) => {
    const file = readYaml('t.yaml', bytes(text));
    const said = messageOf(() => readWith(schema, file.value, file));
    expect(said[0]).toMatch(new RegExp(`^t\\.yaml:${line}: ${path}.*${en}`));
    expect(said[1]).toMatch(new RegExp(`^t\\.yaml:${line}：.*${zh}`));
  });
});
