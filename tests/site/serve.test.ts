import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { serve } = require('../../assets/site/serve.cjs') as {
  serve: (folder: string, port: number) => Promise<{ server: Server; address: string }>;
};

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const servers: Server[] = [];

async function start(port: number): Promise<string> {
  const { server, address } = await serve(join(folder, 'dist'), port);
  servers.push(server);
  return address;
}

/** Asks for a path as it stands, which `fetch` would tidy up first. */
function ask(address: string, path: string, method = 'GET'): Promise<{ status: number; body: string; type: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { path, method }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode!, body, type: response.headers['content-type'] ?? '' }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('the server of npm start', () => {
  let address = '';
  beforeAll(async () => {
    mkdirSync(join(folder, 'dist/sub'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'dist/index.html'), '<p>');
    writeFileSync(join(folder, 'dist/a b.js'), 'x');
    mkdirSync(join(folder, 'dist-other'));
    writeFileSync(join(folder, 'dist-other/a.js'), 'other');
    address = await start(0);
  });
  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/?sample', 200, 'text/html; charset=utf-8'],
    ['/a%20b.js?12', 200, 'text/javascript; charset=utf-8'],
    ['/sub/', 404, 'text/plain; charset=utf-8'],
    ['/sub', 404, 'text/plain; charset=utf-8'],
    ['/../secret.txt', 404, 'text/plain; charset=utf-8'],
    ['/..%2fsecret.txt', 404, 'text/plain; charset=utf-8'],
    ['/%2e%2e/secret.txt', 404, 'text/plain; charset=utf-8'],
    ['/..%2fdist-other%2fa.js', 404, 'text/plain; charset=utf-8'],
    ['/%00', 404, 'text/plain; charset=utf-8'],
    ['/%', 404, 'text/plain; charset=utf-8'],
    ['//', 404, 'text/plain; charset=utf-8'],
  ])('%s is answered by %d', async (path, status, type) => {
    const answer = await ask(address, path);
    expect([answer.status, answer.type]).toEqual([status, type]);
    expect(answer.body).not.toContain('secret');
  });

  test('it only gives', async () => {
    expect((await ask(address, '/', 'POST')).status).toBe(405);
    expect(await ask(address, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('forbids frames of others and guessing of types', async () => {
    const { headers } = await fetch(address);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('passes over a port that is taken', async () => {
    const taken = Number(new URL(address).port);
    const next = Number(new URL(await start(taken)).port);
    expect(next).toBeGreaterThan(taken);
    expect(next).toBeLessThan(taken + 100);
  });
});
