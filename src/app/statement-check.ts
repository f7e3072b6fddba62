import { AUDITS } from '../audits/registry.ts';
import { inputError } from '../model/error.ts';
import type { BareRecord } from '../model/evidence.ts';

/** A statement speaks to a measure there is. */
export function checkStatements(path: string, records: readonly BareRecord[]): void {
  const audits = AUDITS.map(({ id }) => id);
  records.forEach((record, at) => {
    if (record.kind === 'statement' && record.audit !== null && !audits.includes(record.audit))
      throw inputError(
        `${path}: record ${at + 1} (statement): there is no measure “${record.audit}”; leave “audit” out to speak to all of it, or name one of ${audits.join(', ')}`,
        `${path}：第 ${at + 1} 条记录（statement）：没有名为“${record.audit}”的测量项；不写 audit 表示针对整份报告，或改为 ${audits.join('、')} 之一`,
      );
  });
}
