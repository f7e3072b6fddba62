import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ASK, vectorSchema } from './sla-vector.ts';

const { vectors } = z
  .object({ vectors: z.array(vectorSchema) })
  .parse(JSON.parse(readFileSync(new URL('own-vectors.json', import.meta.url), 'utf8')));

test.each(vectors.map((vector) => [vector.case, vector] as const))('worked out by hand: %s', (_, vector) => {
  const { got, expected } = ASK[vector.kind](vector);
  expect(got).toBe(expected);
});
