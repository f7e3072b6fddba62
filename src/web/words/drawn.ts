import type { Text } from '../../model/text.ts';

/** What is said of shares that come from drawing weights. */
export const drawnWords = {
  tries: {
    en: '{{n}} tries; chance in drawing moves a share by at most {{error}} of 100 (95%).',
    zh: '{{n}} 次推演；抽样误差不超过百分之 {{error}}（95%）。',
  },
  refining: { en: 'refining…', zh: '正在细算…' },
  tooFew: { en: 'Fewer than two vendors are left to compare.', zh: '未被排除的服务商不足两家，无法比较。' },
} as const satisfies Record<string, Text>;
