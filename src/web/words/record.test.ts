import { expect, test } from 'vitest';
import { recordSchema } from '../../model/evidence.ts';
import { CODED, codeNames } from './record.ts';

/** The codes that a field may hold, whatever it is wrapped in. */
const codesOf = (schema: unknown): string[] => {
  const { options, unwrap } = schema as { options?: readonly unknown[]; unwrap?: () => unknown };
  if (Array.isArray(options)) return options.filter((one): one is string => typeof one === 'string');
  return unwrap === undefined ? [] : codesOf(unwrap.call(schema));
};

test('every code that a record can hold has its name in both languages', () => {
  const held = recordSchema.options.flatMap(({ shape }) =>
    Object.entries(shape).flatMap(([field, schema]) =>
      CODED.has(field) ? codesOf(schema).map((code) => `${field}: ${code}`) : [],
    ),
  );
  expect(held).toContain('remedy: form');
  expect(held.length).toBeGreaterThan(30);
  expect(held.filter((one) => !(one.replace(/^.*: /, '') in codeNames))).toEqual([]);
});
