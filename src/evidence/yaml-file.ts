import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import { type ExpectedError, inputError } from '../model/error.ts';
import type { Text } from '../model/text.ts';

/** A YAML file that was read as YAML, and not yet as anything else. */
export interface YamlFile {
  /** As it is named to people. */
  readonly name: string;
  readonly value: unknown;
  /** The line on which a field stands, or the nearest one above it that exists; the first line is 1. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** YAML 1.2 (so `no`, `12:30` and `2026-01-02` stay text); tabs, keys given twice and unknown tags are errors that name the line. */
export function readYaml(name: string, bytes: Uint8Array): YamlFile {
  const lines = new LineCounter();
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) throw notYaml(name, lines.linePos(problem.pos[0]).line, problem.code, problem.message);
  return {
    name,
    value: plain(name, document),
    lineOf(path) {
      let node: unknown = document.contents;
      let line = 1;
      for (const key of path) {
        const [at, next] = step(node, key);
        if (at?.range) line = lines.linePos(at.range[0]).line;
        node = next;
      }
      return line;
    },
  };
}

/** Aliases that multiply into millions of values are refused by the library. */
function plain(name: string, document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) throw notYaml(name, 1, 'BAD_ALIAS', error.message);
    throw error;
  }
}

/** From a node to one of its fields: the node whose place is shown (the key, or the item), and the node below. */
function step(node: unknown, key: PropertyKey): [shown: Node | undefined, below: unknown] {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(key)];
    return [item, item];
  }
  const pair = isMap<Node, Node>(node) ? node.items.find((one) => String(one.key) === String(key)) : undefined;
  return [pair?.key, pair?.value];
}

function notYaml(name: string, line: number, code: string, message: string): ExpectedError {
  const fix = FIXES[code] ?? (/\ttab|tabs?\b/i.test(message) ? FIXES.TAB_AS_INDENT : undefined);
  const why = fix ?? { en: `${message}; correct this line`, zh: `YAML 语法错误（${message}）；请改正该行` };
  return inputError(`${name}:${line}: ${why.en}`, `${name}:${line}：${why.zh}`);
}

const FIXES: Readonly<Record<string, Text | undefined>> = {
  TAB_AS_INDENT: {
    en: 'a tab is used for indentation, which YAML forbids; use spaces',
    zh: '用了制表符缩进，YAML 不允许；请改用空格',
  },
  DUPLICATE_KEY: {
    en: 'this field is given twice; keep one of them',
    zh: '该字段重复出现；请只保留一个',
  },
  MULTIPLE_DOCS: {
    en: 'a second document begins here (---); keep one document per file',
    zh: '此处开始了第二个文档（---）；每个文件只能有一个文档',
  },
};

/** Reads a value with a schema; the first thing wrong is told with its file, line, path and fix. `path` is where the value stands. */
export function readWith<S extends z.ZodType>(
  schema: S,
  value: unknown,
  file: YamlFile,
  path: readonly PropertyKey[] = [],
  label: (path: readonly PropertyKey[]) => Text = plainPath,
): z.output<S> {
  const read = schema.safeParse(value, { error: en().localeError, reportInput: true });
  if (read.success) return read.data;
  const inEnglish = firstIssue(read.error);
  const inChinese = firstIssue(schema.safeParse(value, { error: zhCN().localeError, reportInput: true }).error);
  if (!inEnglish || !inChinese) throw read.error;
  const whole = [...path, ...inEnglish.path];
  const line = file.lineOf(inEnglish.code === 'unrecognized_keys' ? [...whole, ...inEnglish.keys.slice(0, 1)] : whole);
  const [where, fix] = [label(whole), fixOf(inEnglish)];
  throw inputError(
    `${file.name}:${line}: ${where.en}: ${inEnglish.message}; ${fix.en}`,
    `${file.name}:${line}：${where.zh}：${inChinese.message}；${fix.zh}`,
    read.error,
  );
}

type Issue = z.core.$ZodIssue;

const firstIssue = (error: z.core.$ZodError | undefined): Issue | undefined => error?.issues.slice(0, 1).map(meant)[0];

/** Of the forms that a value may have, the one its writer most likely meant: where reading got deepest, then with least wrong. */
function meant(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
  const [nearest] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const inner = nearest?.[0];
  return inner === undefined ? issue : meant({ ...inner, path: [...issue.path, ...inner.path] });
}

const plainPath = (path: readonly PropertyKey[]): Text => {
  const words = path.map(String).join('.');
  return { en: words || 'the file', zh: words || '整个文件' };
};

function fixOf(issue: Issue): Text {
  if (issue.code === 'unrecognized_keys')
    return { en: 'correct its spelling or remove it', zh: '请改正拼写或删除该字段' };
  if (issue.code === 'invalid_type' && issue.input === undefined) return { en: 'add this field', zh: '请补上该字段' };
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input !== 'object')
    return { en: 'put the value in quotes', zh: '请给该值加上引号' };
  return { en: 'correct this value', zh: '请改正该值' };
}
