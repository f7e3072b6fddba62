/**
 * What stands in a Markdown file but is not its text, overwritten with spaces so that every offset stays: front matter, comments,
 * attribute lists (`{: .note}`), template tags, component tags and imports of MDX. A commented-out table promises nothing.
 */
export function maskMarkup(stored: string): {
  readonly source: string;
  readonly tables: readonly (readonly [number, number])[];
} {
  let source = stored.replace(VARIABLE, nameOnly).replace(TITLED, asHeading).replace(RULED, asRuled);
  for (const pattern of MASKED) source = source.replace(pattern, blank);
  const tables: [number, number][] = [];
  source = source.replace(TABLES, (words, at: number) => {
    tables.push([at, at + words.length]);
    return blank(words);
  });
  return { source, tables };
}

/** `<Tab title="P1 - Critical">` heads what stands in it. */
const TITLED =
  /^([ \t]*)(<(?:Tab|TabItem|Card|Accordion|AccordionItem|Expandable|Step)\b[^<>\n]*?\b(?:title|label)=["'])([^"'<>\n]{1,80})(["'][^<>\n]*>)/gm;
const asHeading = (_: string, indent: string, open: string, title: string, close: string): string =>
  `${indent}${'####'.padEnd(open.length)}${title}${' '.repeat(close.length)}`;

/**
 * A head over a rule of dashes. Some generators take a rule with more or fewer columns than the head, or after an empty line; tables of
 * GitHub's Markdown need the same number, right below.
 */
const RULED = /^([^\n|]*\|[^\n]*?)(\r?\n(?:[ \t]*\r?\n)?)([ \t|:-]+)$/gm;
const asRuled = (words: string, head: string, between: string, rule: string): string => {
  // Looked for one after the other: a pattern of both would try each dash with each bar.
  const dash = rule.indexOf('--');
  if (dash < 0 || !rule.includes('|', dash)) return words;
  const columns = cellsIn(head);
  const isOneLine = between.indexOf('\n') === between.lastIndexOf('\n');
  if (isOneLine && columns === cellsIn(rule)) return words;
  const dashes = `|${'-|'.repeat(columns)}`;
  if (columns < 2 || dashes.length > rule.length) return words;
  return `${head}${' '.repeat(between.length - 1)}\n${dashes.padEnd(rule.length)}`;
};
const cellsIn = (row: string): number =>
  row
    .trim()
    // An escaped bar stands within its cell.
    .replace(/\\[\\|]/g, '')
    .replace(/^\||\|$/g, '')
    .split('|').length;

/** `{% data variables.product.premium_plan %}` puts a name there; the file itself knows only what the name is called. */
const VARIABLE = /\{%-?\s?(?:data|include|reusable)\s+(?:[\w/-]+\.)*(?:\w+_(?:priority|severity)_)?(\w+)\s?-?%\}/g;
const nameOnly = (words: string, name: string): string => {
  const at = words.lastIndexOf(name);
  return ' '.repeat(at) + name.replaceAll('_', ' ') + ' '.repeat(words.length - at - name.length);
};

const blank = (words: string): string => words.replace(/[^\r\n]/g, ' ');

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\r?\n|$)/;
const MASKED = [
  FRONT_MATTER,
  /<!--(?:(?!<!--)[\s\S])*?-->/g,
  /\{\/\*(?:(?!\{\/\*)[\s\S])*?\*\/\}/g,
  /^[ \t]*\{:[^{}\n]*\}[ \t]*$/gm,
  /\{:\s[^{}\n]*\}/g,
  /\{\{[<%][^{}\n]*[>%]\}\}|\{%[^{}\n]*%\}/g,
  /^(?:import|export)\s[^\n]*(?:from\s|=|\{)[^\n]*$/gm,
  /<\/?[A-Z][A-Za-z0-9.]*(?:\s[^<>]{0,2000})?\/?>/g,
  /^[ \t]*:::[^|\n]*$/gm,
  /^[ \t]*>[ \t]*\[![A-Z]+\][ \t]*$/gm,
] as const;
const TABLES = /<table[\s>](?:(?!<table[\s>])[\s\S])*?<\/table>/gi;

/** Where the title in the front matter stands, if there is one. */
export function titleSpan(stored: string): readonly [number, number] | null {
  const front = FRONT_MATTER.exec(stored)?.[0];
  const match = front === undefined ? null : /^title:[ \t]*(['"]?)(.+?)\1[ \t]*$/m.exec(front);
  if (!match) return null;
  const start = match.index + match[0].indexOf(match[2] ?? '', 'title:'.length);
  return [start, start + (match[2] ?? '').length];
}
