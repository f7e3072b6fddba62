import { Command } from 'commander';
import { usageError } from '../model/error.ts';
import type { Context } from './context.ts';

const words = {
  about: {
    en: 'the report as a page that follows the workspace: evidence is entered there, and judged at once',
    zh: '以网页查看报告，随工作区实时更新；可在页面中录入证据并立即评判',
  },
  folder: { en: 'the workspace; a new one is made on the page', zh: '工作区目录；新工作区可在页面中创建' },
  port: { en: 'port; 0 takes a free one', zh: '端口；0 表示自动选择空闲端口' },
  host: {
    en: 'address to listen on; any but this machine alone needs a token',
    zh: '监听地址；除仅供本机外均需令牌',
  },
  token: {
    en: 'token that readers need, 16 characters or more (made where it is needed and not given)',
    zh: '读者所需的令牌，至少 16 个字符（需要而未给出时自动生成）',
  },
  documentSeconds: {
    en: 'how long reading one dropped document may take, in seconds',
    zh: '读取一份拖入的文档最多允许的秒数',
  },
};

const PORT = '7313';
const DOCUMENT_SECONDS = '60';

interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly token?: string;
  readonly documentSeconds: string;
}

export const serveCommand = ({ effects, lang, signal, serve }: Context): Command =>
  new Command('serve')
    .description(words.about[lang])
    .argument('[dir]', words.folder[lang], '.')
    .option('--port <port>', words.port[lang], PORT)
    .option('--host <host>', words.host[lang], '127.0.0.1')
    .option('--token <token>', words.token[lang])
    .option('--document-seconds <seconds>', words.documentSeconds[lang], DOCUMENT_SECONDS)
    .action(async (folder: string, options: ServeFlags) => {
      const { host, token } = options;
      await serve(effects, {
        folder,
        host,
        port: readPort(options.port),
        token: token === undefined ? undefined : readToken(token),
        documentSeconds: readSeconds(options.documentSeconds),
        lang,
        signal,
        ready: (address) =>
          effects.terminal.out(
            lang === 'en' ? `touchstone: ${address} (Ctrl-C ends it)\n` : `试金石：${address} （按 Ctrl-C 结束）\n`,
          ),
      });
    });

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw usageError(
    `--port ${text}: not a port; give a number from 0 to 65535`,
    `--port ${text}：不是有效的端口；请给出 0 到 65535 的数字`,
  );
}

function readToken(text: string): string {
  if (/^[\w.~+-]{16,200}$/.test(text)) return text;
  throw usageError(
    '--token: give 16 to 200 letters, digits or . _ ~ + -; leave it out to have one made',
    '--token：请给出 16 到 200 个字母、数字或 . _ ~ + -；省略则自动生成',
  );
}

function readSeconds(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw usageError(
    `--document-seconds ${text}: not a time; give seconds from 1 to 99999`,
    `--document-seconds ${text}：不是有效的时长；请给出 1 到 99999 的秒数`,
  );
}
