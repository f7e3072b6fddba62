import type { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import { Refusal } from './refusal.ts';

type Issue = z.core.$ZodIssue;

const inEnglish = en().localeError;
const inChinese = zhCN().localeError;

/** The first thing wrong with a value that does not fit its schema, in one line of both languages. */
export function invalid(issues: readonly Issue[], value: unknown): Refusal {
  const [first] = issues.map(meant);
  if (first === undefined) return new Refusal('bad-request', 'the request cannot be read', '无法读取请求');
  const path = first.path.map(String).join('.');
  const input = first.path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
  const words = (say: typeof inEnglish) => {
    const said = say({ ...first, input } as Parameters<typeof say>[0]);
    return (typeof said === 'string' ? said : said?.message) ?? first.message;
  };
  return new Refusal(
    'bad-request',
    `${path || 'the request'}: ${words(inEnglish)}; correct it`,
    `${path || '请求'}：${words(inChinese)}；请改正`,
  );
}

/** Of the forms that a value may have, the one that was most likely meant: where reading got deepest. */
function meant(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const depth = (list: readonly Issue[]) => Math.max(...list.map(({ path }) => path.length));
  const [nearest] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const inner = nearest?.[0];
  return inner === undefined ? issue : meant({ ...inner, path: [...issue.path, ...inner.path] });
}
