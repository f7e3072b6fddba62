import { findDurations } from '../../language/duration.ts';
import { type Run, slice, trimmed } from '../document/run.ts';
import { metricOf } from './lexicon.ts';
import { canonicalOf } from './severity.ts';
import { severityLabel } from './severity-label.ts';

/** A level and what it means, both where they stand. */
export interface InlineDefinition {
  readonly name: Run;
  readonly definition: Run;
}

const NAME = String.raw`(?:(?:severity|sev|priority|class|category)(?:\s?level)?[\s-]?(?:[0-5]|[A-E](?![\p{L}\d]))|[PSL][0-5]\s?级?|[A-E]\s?[级类]|(?:critical|urgent|high|medium|normal|low|major|minor|emergency)(?=\s(?:priority|severity|issue|incident|case|request|ticket|problem|fault|error|defect)|\s?[(（])|(?:[一二三四特]级|特别重大|重大|较大|紧急|严重|一般|普通)(?=故障|事件|问题|缺陷|[(（]|[,，]?(?:[是系]?指)))`;
const NOUN = String.raw`\s?(?:级别?|类|优先级)?(?:的)?(?:故障|事件|问题|缺陷)?(?:\s(?:priority|severity))?(?:\s(?:issue|incident|case|request|ticket|problem|fault|error|defect|event)s?)?`;

/** `P0 (business fully down): response within 15 min`; `P0（业务完全中断）`. */
const IN_BRACKETS = new RegExp(
  `(?<![\\p{L}\\d])(?<name>${NAME})${NOUN}\\s?[(（](?<definition>[^()（）]{3,120})[)）]`,
  'giud',
);
/** `"Severity 1 Error" means an Error that ...`; `重大故障，指服务全部不可用`. */
const MEANS = new RegExp(
  `(?<![\\p{L}\\d])(?<name>${NAME})${NOUN}["”」]?\\s?(?:[,，:：]?(?:[是系]?指|定义为)|\\b(?:shall )?means?(?: that)?|\\bis defined as|\\brefers to|\\bis (?:one|any \\w+) (?:in which|where|that))\\s?[:：]?\\s?(?<definition>[^.。;；]{3,300})`,
  'giud',
);

/** Levels that a sentence defines while it says something else. Brackets that hold a time or hours are no definition. */
export function inlineDefinitions(run: Run): readonly InlineDefinition[] {
  return [IN_BRACKETS, MEANS].flatMap((pattern) =>
    [...run.text.matchAll(pattern)].flatMap((match): InlineDefinition[] => {
      const [name, definition] = [match.indices?.groups?.name, match.indices?.groups?.definition];
      const words = match.groups?.definition ?? '';
      if (!name || !definition || severityLabel(match.groups?.name ?? '') === null) return [];
      // `P1 means a delay of more than 15 minutes` defines; a time to answer in does not.
      const isPromise = pattern === IN_BRACKETS || metricOf(words) === 'first_response';
      if ((isPromise && findDurations(words).length > 0) || canonicalOf(words).length === 0) return [];
      return [{ name: trimmed(slice(run, ...name)), definition: trimmed(slice(run, ...definition)) }];
    }),
  );
}
