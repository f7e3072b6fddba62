import { Refusal } from './refusal.ts';

/** In UTF-8 bytes; file systems take 255, and some of that is ours. */
const LONGEST = 180;

/** The name of an uploaded file as a name that can stand in a folder, and no path. */
export function fileName(header: string): string {
  let name = '';
  try {
    name = decodeURIComponent(header);
  } catch {
    throw new Refusal(
      'bad-request',
      'x-file-name: not percent-encoded UTF-8; encode the name as encodeURIComponent does',
      'x-file-name：不是百分号编码的 UTF-8；请用 encodeURIComponent 的方式编码文件名',
    );
  }
  const bare = (name.split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return shortened(bare) || 'file';
}

/** The ending says what a file is: it stays. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const ending = /\.[a-z\d]{1,8}(\.gz)?$/i.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - ending.length);
  while (Buffer.byteLength(stem + ending) > LONGEST) stem = stem.slice(0, Math.floor(stem.length * 0.9));
  // Half of a character that takes two is none.
  return stem.replace(/[\uD800-\uDBFF]$/, '') + ending;
}
