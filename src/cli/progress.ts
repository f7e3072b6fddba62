import type { Progress } from '../app/log-bytes.ts';
import type { Terminal } from '../model/effects.ts';
import type { Lang } from '../model/text.ts';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

const WIDTH = 30;

/** A bar on standard error that is drawn over itself; silent where nobody watches. */
export function progressLine(terminal: Terminal, lang: Lang): ProgressLine {
  let shown = -1;
  return {
    show({ done, total }) {
      if (!terminal.isInteractive || total === 0) return;
      const percent = Math.min(100, Math.floor((100 * done) / total));
      if (percent === shown) return;
      shown = percent;
      const full = Math.round((percent / 100) * WIDTH);
      const word = { en: 'reading', zh: '读取中' }[lang];
      terminal.err(`\r${word} [${'█'.repeat(full)}${' '.repeat(WIDTH - full)}] ${percent}%`);
    },
    clear() {
      if (shown >= 0) terminal.err(`\r${' '.repeat(WIDTH + 20)}\r`);
    },
  };
}
