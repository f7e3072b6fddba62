import type { CalendarSpec } from '../model/calendar.ts';
import { ExpectedError } from '../model/error.ts';
import type { Workspace } from '../model/workspace.ts';
import { readVersions } from '../time/version.ts';

type Fail = (path: readonly PropertyKey[], en: string, zh: string) => never;

/** A calendar is of a vendor, and can be read. */
export function checkCalendars({ calendars, vendors }: Workspace, fail: Fail): void {
  const ids = vendors.map(({ id }) => id);
  for (const [vendor, spec] of Object.entries(calendars)) {
    const path = ['calendars', vendor];
    if (!ids.includes(vendor))
      fail(
        path,
        `there is no vendor “${vendor}”; a calendar is named by the id of its vendor: ${ids.join(', ')}`,
        `没有 id 为“${vendor}”的服务商；日历须以服务商的 id 为名：${ids.join('、')}`,
      );
    checkHours(path, spec, fail);
  }
}

/** What is wrong with the hours begins with the field in them (`[1].hours.mon[0]: …`), which is told as a path of the file. */
function checkHours(path: readonly PropertyKey[], spec: CalendarSpec, fail: Fail): void {
  try {
    const [{ from }] = readVersions(spec);
    if (from === null) return;
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const { en, zh } = error.text;
    const [field = ''] = /^[\w.[\]-]+(?=: )/.exec(en) ?? [];
    const below = field
      .split(/[.[\]]+/)
      .flatMap((part) => (part === '' ? [] : [/^\d+$/.test(part) ? Number(part) : part]));
    const bare = (text: string) => text.slice(field.length).replace(/^(?:: |：)/, '');
    fail([...path, ...below], bare(en), bare(zh));
  }
  // Cases of before are held against it as well; without hours for them nothing could be counted.
  fail(
    [...path, 0, 'from'],
    'the first version holds from the beginning; leave out its “from”',
    '第一个版本从最初起生效；请去掉它的 from',
  );
}
