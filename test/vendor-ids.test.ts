import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordSchema } from '../src/model/evidence.ts';
import { vendorSchema } from '../src/model/workspace.ts';
import { draftOf, emptyVendor } from '../src/web/live/workspace-draft.ts';
import { problemsOf } from '../src/web/live/workspace-edit.ts';

const { vendors } = JSON.parse(readFileSync(new URL('../schemas/workspace.schema.json', import.meta.url), 'utf8'))
  .properties as { vendors: { items: { properties: { id: { pattern: string } } } } };

it.each([
  ['aster', true],
  ['TRTC', true],
  ['9.Aster_Cloud-2', true],
  ['', false],
  ['-aster', false],
  ['aster cloud', false],
  ['紫菀', false],
])(
  'the id “%s” is taken by the command line, the form and the published schema alike, or by none: %s',
  (id, isTaken) => {
    const one = { ...emptyVendor('0'), id, en: 'Aster' };
    const draft = { ...draftOf(null, 'en', []), scenario: 'x', vendors: [one] };
    expect({
      file: vendorSchema.safeParse({ id, name: { en: 'A', zh: '甲' } }).success,
      record: recordSchema.options[0].shape.vendor.safeParse(id).success,
      schema: new RegExp(vendors.items.properties.id.pattern, 'u').test(id),
      form: problemsOf(draft)['vendor.0.id'] === undefined,
    }).toEqual({ file: isTaken, record: isTaken, schema: isTaken, form: isTaken });
  },
);
