import { SLA_LEVELS } from '../audits/contract/sla-published.ts';
import { AUDITS } from '../audits/registry.ts';
import { type Audit, findable } from '../model/audit.ts';
import type { Gate } from '../model/needs.ts';
import { joinTexts, type Text, verbatim } from '../model/text.ts';
import { inert } from '../report/inert.ts';
import { quantity, unitNames } from '../report/words/quantity.ts';

/** What is wrong with a field of a gate, and what would do. */
export interface GateProblem {
  readonly field: 'has' | 'refuse' | 'atMost' | 'atLeast';
  readonly text: Text;
}

/** A gate that its audit can never answer would be met by silence or stay unknown for ever. Null where there is nothing wrong. */
export function gateProblem(gate: Gate): GateProblem | null {
  const audit = AUDITS.find(({ id }) => id === gate.audit);
  if (audit === undefined) return null;
  if ('has' in gate) return partProblem(audit, gate.has);
  if ('refuse' in gate) {
    const codes = findable(audit);
    if (codes.includes(gate.refuse)) return null;
    const text = {
      en: `“${audit.id}” never finds “${gate.refuse}”; what it can find: ${listed(codes).en}`,
      zh: `“${audit.id}” 不会发现 “${gate.refuse}”；它能发现的有：${listed(codes).zh}`,
    };
    return { field: 'refuse', text };
  }
  const field = 'atMost' in gate ? 'atMost' : 'atLeast';
  const text = boundProblem(audit, 'atMost' in gate ? gate.atMost : gate.atLeast);
  return text === null ? null : { field, text };
}

function partProblem({ id, parts = [], unit, ...audit }: Audit, part: string): GateProblem | null {
  if (parts.includes(part)) return null;
  const text =
    parts.length > 0
      ? {
          en: `“${inert(part, 60)}” is no part of “${id}”; its parts are: ${listed(parts).en}`,
          zh: `“${id}” 中没有 “${inert(part, 60)}”；可用的有：${listed(parts).zh}`,
        }
      : {
          en: `“${id}” has no parts; ask it for atMost or atLeast (${unitNames[unit].en}), or refuse one of: ${listed(findable(audit)).en}`,
          zh: `“${id}” 没有组成部分；可用 atMost 或 atLeast（${unitNames[unit].zh}），或用 refuse 排除：${listed(findable(audit)).zh}`,
        };
  return { field: 'has', text };
}

/** What no value of the unit can be. */
function boundProblem({ id, unit }: Audit, bound: number): Text | null {
  if (unit === 'share' && (bound < 0 || bound > 1))
    return {
      en: `“${id}” is a share, from 0 to 1, not ${bound}; write 0.9 for 90%`,
      zh: `“${id}” 是 0 到 1 之间的比例，不能是 ${bound}；90% 请写 0.9`,
    };
  const levels = Object.values(SLA_LEVELS);
  if (unit === 'level' && !levels.some((level) => level === bound)) {
    const names = listedTexts(
      levels.map((level) => joinTexts([verbatim(`${level}`), quantity(unit, level)], verbatim(' '))),
    );
    return {
      en: `“${id}” is a level, not ${bound}; write one of: ${names.en}`,
      zh: `“${id}” 是等级，不能是 ${bound}；可用的有：${names.zh}`,
    };
  }
  return bound < 0
    ? {
        en: `“${id}” (${unitNames[unit].en}) is never below 0, so not ${bound}; write 0 or more`,
        zh: `“${id}”（${unitNames[unit].zh}）不会小于 0，不能是 ${bound}；请写 0 或更大的数`,
      }
    : null;
}

const listedTexts = (texts: readonly Text[]): Text => joinTexts(texts, { en: ', ', zh: '、' });
const listed = (names: readonly string[]): Text => listedTexts(names.map(verbatim));
