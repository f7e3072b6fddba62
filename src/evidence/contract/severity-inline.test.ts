import { describe, expect, it } from 'vitest';
import { readDocument } from '../document/document.ts';
import { readContract } from './contract.ts';

const read = async (text: string, name = 'a.md') =>
  readContract(await readDocument(name, new TextEncoder().encode(text)));
const levels = async (text: string, name?: string) =>
  (await read(text, name)).commitments.map(({ severity, canonicalSeverity, metric, targetMinutes }) =>
    [severity, canonicalSeverity, metric, targetMinutes].join(' '),
  );

describe('a level defined where its time is promised', () => {
  it.each([
    ['P0 (business fully down): response within 15 min', 'P0 P0 first_response 15'],
    ['P0（业务完全中断）：15 分钟内响应', 'P0 P0 first_response 15'],
    ['P0級（業務完全中斷）：15 分鐘內回應', 'P0 P0 first_response 15'],
    ['For Severity 1 incidents (production is down) we respond within 30 minutes.', '1 P0 first_response 30'],
    ['We respond within 2 hours to P2 issues (a core function is severely impaired).', 'P2 P1 first_response 120'],
    ['- **S3 (minor defect with a workaround)**: first response in 8 hours', 'S3 P2 first_response 480'],
    ['一级故障（系统瘫痪，全部用户无法使用）应在 10 分钟内响应。', '一级 P0 first_response 10'],
  ])('is mapped by the definition: %s', async (text, expected) => {
    expect(await levels(text)).toEqual([expected]);
  });

  it('is mapped by a sentence that says what it means', async () => {
    expect(
      await levels(
        '"Severity 1 Error" means an Error that renders the Software entirely inoperable. Vendor shall respond to each Severity 1 Error within one hour.',
        'a.txt',
      ),
    ).toEqual(['1 P0 first_response 60']);
    expect(await levels('重大故障，指服务全部不可用。\n\n发生重大故障的，乙方应在十分钟内响应。', 'a.txt')).toEqual([
      '重大 P0 first_response 10',
    ]);
  });

  it('stays unmapped where the brackets define nothing', async () => {
    expect(await levels('P0 (24x7): response within 15 min')).toEqual(['P0  first_response 15']);
    expect(await levels('P1 (Gold plan only): response within 1 hour')).toEqual(['P1  first_response 60']);
    expect(await levels('P0（仅限电话）：15 分钟内响应')).toEqual(['P0  first_response 15']);
  });

  it('is a severity of the document, with the place of its definition', async () => {
    const text = 'P0 (business fully down): response within 15 min';
    const { severities, missing } = await read(text);
    expect(
      severities.map(({ label, definition, quote, span }) => [label, definition, quote, text.slice(...span)]),
    ).toEqual([['P0', 'business fully down', 'business fully down', 'business fully down']]);
    expect(missing).not.toContain('severity-definitions');
  });
});
