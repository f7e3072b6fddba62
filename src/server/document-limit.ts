import { Refusal } from './refusal.ts';
import type { TaskLimit } from './worker-runner.ts';

/** For one document. Hundreds of pages take seconds; what takes longer than this was made to, or is no contract. */
export const documentLimit = (seconds: number): TaskLimit => ({
  seconds,
  tooSlow: () =>
    new Refusal(
      'unreadable',
      `reading this document took longer than ${seconds} s and was stopped; send the part that matters, or start “touchstone serve --document-seconds ${seconds * 5}”`,
      `读取这份文档超过 ${seconds} 秒，已停止；请只提供相关部分，或以 “touchstone serve --document-seconds ${seconds * 5}” 启动`,
    ),
});
