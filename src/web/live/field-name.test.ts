import { expect, it } from 'vitest';
import { fieldName } from './field-name.ts';
import { draftOf, emptyVendor } from './workspace-draft.ts';

it.each([
  ['needs/scenario', 'Scenario', '业务场景'],
  [
    'needs/severityTargets/P0/resolution',
    'How long each severity may take · P0 · Resolution',
    '各级别的时限 · P0 · 解决',
  ],
  ['needs/gates/channels has hotline', 'Gates: what rules a vendor out · Channels', '门槛：不满足即排除 · 渠道'],
  ['needs/languages/en', 'Languages that support must speak · English', '支持人员须使用的语言 · 英文'],
  ['vendors/aster', 'Aster', '紫菀'],
  ['vendors/aster/name/zh', 'Aster · Name, Chinese', '紫菀 · 中文名称'],
  ['vendors/aster/costs/licence', 'Aster · licence a month', '紫菀 · 每月授权费'],
  ['vendors/gone/plan', 'gone · Support plan considered', 'gone · 所考虑的支持套餐'],
  ['costs/rates/USD', 'Exchange rates · USD', '汇率 · USD'],
  ['title/en', 'Title of the report, English', '报告标题（英文）'],
  ['dissent/constructor', 'Who sees it otherwise · constructor', '不同意见 · constructor'],
])('the form calls %s “%s”', (path, en, zh) => {
  const vendors = [{ ...emptyVendor('0'), was: 'aster', id: 'aster-2', en: 'Aster', zh: '紫菀' }];
  const draft = { ...draftOf(null, 'en', []), vendors };
  const measures = [
    {
      id: 'channels',
      dimension: 'team',
      title: { en: 'Channels', zh: '渠道' },
      unit: 'share',
      signs: [],
      parts: [],
    } as const,
  ].map((one) => ({ ...one, signs: [], parts: [] }));
  expect([
    fieldName(path.split('/'), draft, measures, 'en'),
    fieldName(path.split('/'), draft, measures, 'zh'),
  ]).toEqual([en, zh]);
});
