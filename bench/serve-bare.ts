/** The baseline: nothing but node:http and the same bytes. `serve-bare.ts <folder>`: `index.json` says which path is which file. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';

const [folder = ''] = process.argv.slice(2);
const index = z
  .array(z.object({ path: z.string(), file: z.string(), type: z.string(), etag: z.string() }))
  .parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
const documents = new Map(
  index.map(({ path, file, ...about }) => [path, { ...about, body: readFileSync(join(folder, file)) }]),
);

const server = createServer({ keepAliveTimeout: 65_000 }, ({ url = '', headers }, response) => {
  const document = documents.get(url);
  if (document === undefined) return response.writeHead(404).end();
  const { type, etag, body } = document;
  if (headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
  return response
    .writeHead(200, { etag, 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.byteLength })
    .end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address?.port}/\n`);
});
