/// <reference types="node" />
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isLog, MAPS } from './file-kind.ts';

it('a dropped file is led to the contracts unless its name is a log’s', () => {
  expect(['cases.csv', 'Cases.XLSX', 'log.jsonl.gz', 'a.xes'].filter(isLog)).toHaveLength(4);
  expect(['sla.pdf', 'terms.docx', 'csv.html', 'README'].filter(isLog)).toEqual([]);
});

it('the maps offered are those that come with Touchstone', () => {
  const there = readdirSync(new URL('../../../maps', import.meta.url)).map((name) => name.replace(/\.yaml$/, ''));
  expect([...MAPS].sort()).toEqual(there.sort());
});
