const { createReadStream, statSync } = require('node:fs');
const { createServer } = require('node:http');
const path = require('node:path');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

/** What a host should say besides; the page's own policy stands in index.html, and only a header can forbid frames. */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // Names stay from build to build, so a browser has to ask.
  'Cache-Control': 'no-cache',
};

/** The file that an address names, if it lies in the folder. */
function fileFor(root, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const file = path.join(root, name.endsWith('/') ? `${name}index.html` : name);
  if (!file.startsWith(root + path.sep) || name.includes('\0')) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileFor(root, request.url);
  if (file === undefined) {
    response
      .writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
      .end('没有这个文件 Not found\n');
    return;
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': statSync(file).size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * Serves a folder to this machine only.
 * @param port the first one to try; taken ones are passed over; 0 for any
 * @returns the server, once it listens, and its address
 */
exports.serve = (folder, port) => {
  const root = path.resolve(folder);
  const server = createServer((request, response) => answer(root, request, response));
  return new Promise((resolve, reject) => {
    let tried = port;
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port === 0 || ++tried > port + 99) reject(error);
      else server.listen(tried, '127.0.0.1');
    });
    server.on('listening', () => resolve({ server, address: `http://localhost:${server.address().port}` }));
    server.listen(tried, '127.0.0.1');
  });
};
