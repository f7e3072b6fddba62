import type { BareRecord } from '../model/evidence.ts';
import type { RawEntry } from '../model/raw.ts';
import { findDay } from './changelog-dates.ts';

/** One version's heading in a change log. */
export interface ChangelogEntry {
  readonly version: string;
  /** ISO day as the vendor wrote it; null where it wrote none that is unmistakable. */
  readonly day: string | null;
}

/**
 * Versions and days out of a change log in Markdown: headings (`## [1.2.3] - 2024-01-02`, underlined, or a bold line of their
 * own) that begin with a version, with the day in the heading or alone on the next line. A version named twice counts once.
 * Styles read: https://keepachangelog.com, conventional-changelog, and what RTC vendors write in English and Chinese.
 */
export function readChangelog(text: string): ChangelogEntry[] {
  const lines = withoutFencesAndComments(text.replace(/^\uFEFF/, '')).split(/\r?\n/);
  const days = new Map<string, string | null>();
  for (const [at, line] of lines.entries()) {
    const heading = headingOf(line, lines[at + 1]);
    const found = heading === undefined ? undefined : versionOf(heading);
    if (found) days.set(found.version, days.get(found.version) ?? found.day ?? dayBelow(lines, at + 1));
  }
  return [...days].map(([version, day]) => ({ version, day }));
}

/** The change log itself as evidence: that it is kept, and when it last changed. Its days reach the releases by `npm-packument`. */
export function changelogRecords(entry: RawEntry, body: Uint8Array): BareRecord[] {
  const entries = readChangelog(new TextDecoder().decode(body));
  if (entries.length === 0) return [];
  const days = entries.flatMap(({ day }) => (day === null || day > entry.capturedAt ? [] : [day])).sort();
  const subject = typeof entry.options.package === 'string' ? entry.options.package : null;
  return [
    {
      kind: 'page',
      vendor: entry.vendor,
      source: entry.source,
      url: entry.url,
      observedAt: entry.capturedAt,
      tier: entry.tier,
      page: 'changelog',
      title: subject,
      changedAt: days.at(-1) ?? null,
    },
  ];
}

/** Code may hold lines that look like headings; inside a list its fences are indented, and some are never closed. */
const withoutFencesAndComments = (text: string): string =>
  text.replace(/^[ \t]*(```|~~~)[\s\S]*?^[ \t]*\1[ \t]*$/gm, '').replace(/<!--[\s\S]*?-->/g, '');

function headingOf(line: string, next: string | undefined): string | undefined {
  const marked =
    /^ {0,3}#{1,4}\s+(?<words>.*?)\s*#*$/.exec(line) ?? /^\s*(?:\*\*|__)(?<words>.+?)(?:\*\*|__)\s*$/.exec(line);
  if (marked) return marked.groups?.words;
  return next !== undefined && line.trim() !== '' && /^ {0,3}(=+|-{3,})\s*$/.test(next) ? line.trim() : undefined;
}

const VERSION = String.raw`(?<version>\d+(?:\.\d+){1,3}(?:-[0-9A-Za-z.-]+)?)(?:\+[0-9A-Za-z.-]+)?`;
/** A version at the start of the words; a name (`pkg@1.2.3`), a `v` or the word for "version" may stand before it. */
const LEADING = new RegExp(
  String.raw`^[\s*_:,@-]*\[?(?:[@\w/.-]*@|version\s*|release\s*|版本\s*|v)?\s*${VERSION}(?![\w.])`,
  'i',
);

/** A day may stand before the version, and may look like one (`2024.01.02`), so it is taken out first if a version remains. */
function versionOf(heading: string): ChangelogEntry | undefined {
  const written = findDay(heading);
  const dated = written && LEADING.exec(written.rest)?.groups?.version;
  if (written && dated !== undefined) return { version: dated, day: written.day };
  const version = LEADING.exec(heading.normalize('NFKC'))?.groups?.version;
  return version === undefined ? undefined : { version, day: null };
}

const LABEL =
  /^[\s*_>:()-]*(?:released?|release date|date|published|发布日期|发布时间|发布于|更新日期|更新时间)?(?:\s+on)?[\s*_:().,-]*$/i;

/** The day on the first written line under a heading, where that line says nothing else. */
function dayBelow(lines: readonly string[], from: number): string | null {
  const next = lines.slice(from, from + 4).find((line) => line.trim() !== '' && !/^\s*[=-]{3,}\s*$/.test(line));
  const written = next === undefined ? undefined : findDay(next);
  return written && LABEL.test(written.rest) ? written.day : null;
}
