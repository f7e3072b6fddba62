import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { nodeEffects } from '../app/effects-node.ts';
import { contractSchema } from '../model/contract.ts';
import { ExpectedError } from '../model/error.ts';
import type { Lang } from '../model/text.ts';
import { slaCommand } from './sla.ts';

const cases = new URL('../../test/cases/contracts/', import.meta.url).pathname;

async function sla(lang: Lang, ...args: string[]): Promise<string> {
  const effects = nodeEffects();
  const printed: string[] = [];
  const terminal = {
    ...effects.terminal,
    columns: 200,
    isInteractive: false,
    out: (text: string) => void printed.push(text),
  };
  const context = {
    effects: { ...effects, terminal },
    lang,
    signal: new AbortController().signal,
    serve: async () => undefined,
    exit: () => undefined,
  };
  await new Command().addCommand(slaCommand(context)).parseAsync(['sla', ...args], { from: 'user' });
  return printed.join('');
}

describe('touchstone sla', () => {
  it('read --json prints a contract that has its schema', async () => {
    const contract = contractSchema.parse(
      JSON.parse(await sla('en', 'read', `${cases}songyan-nested.zh.md`, '--json')),
    );
    expect(contract.state).toBe('contractual');
  });

  it('compare, ask, annex and claim speak both languages', async () => {
    expect(await sla('zh', 'compare', `${cases}aster-support.en.md`, `${cases}aster-support.zh.md`)).toBe(
      '对客户没有实质变化\n',
    );
    expect(await sla('en', 'ask', `${cases}stub-pointer.en.md`)).toContain(
      'Within what time does an engineer give a first response',
    );
    expect(await sla('zh', 'annex')).toContain('| P0 | 生产中断或核心功能不可用 | 15 分钟 | 1 小时 |');
    expect(
      await sla('en', 'claim', `${cases}mosaic-aligned.en.txt`, '--month', '2026-02', '--availability', '98'),
    ).toContain('Claim by 2026-03-30.');
  });

  it('claim refuses a month or a share that is none', async () => {
    for (const [month, availability] of [
      ['2026-13', '99'],
      ['2026-01', 'most'],
    ])
      await expect(
        sla('en', 'claim', `${cases}mosaic-aligned.en.txt`, '--month', month, '--availability', availability),
      ).rejects.toBeInstanceOf(ExpectedError);
  });
});
