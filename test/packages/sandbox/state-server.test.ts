import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  serveStates,
  type StateServer,
} from '../../../packages/sandbox/src/terraform/state-server';
import { temporaryFolders } from '../../helpers/temporary-folder';

const temporary = temporaryFolders('state-server');

let states: string;
let server: StateServer;
beforeEach(async () => {
  states = join(temporary(), 'states');
  server = await serveStates(states);
});
afterEach(() => server.close());

const STATE = '{"version":4,"serial":1}';
const there = (name: string): string => join(states, name, 'terraform.tfstate');

async function ask(method: string, name: string, given: { password?: string; body?: string } = {}) {
  const words = Buffer.from(`${name}:${given.password ?? server.password}`).toString('base64');
  const { body } = given;
  const answer = await fetch(server.address, {
    method,
    headers: { authorization: `Basic ${words}` },
    ...(body !== undefined && { body }),
  });
  return [answer.status, await answer.text()] as const;
}

test('a state is the last one that was handed over, and gone when it is deleted', async () => {
  expect(await ask('GET', '/shop')).toEqual([404, '']);
  expect(await ask('POST', '/shop', { body: '{}' })).toEqual([200, '']);
  expect(await ask('POST', '/shop', { body: STATE })).toEqual([200, '']);
  expect(await ask('GET', '/shop')).toEqual([200, STATE]);
  expect(await ask('GET', '/shop/inner')).toEqual([404, '']);
  expect(readFileSync(there('shop'), 'utf8')).toBe(STATE);
  expect(await ask('DELETE', '/shop')).toEqual([200, '']);
  expect(await ask('GET', '/shop')).toEqual([404, '']);
});

test.each([
  ['another password', '/shop', 'x'],
  ['no password', '/shop', ''],
  ['a folder that is none', 'shop', undefined],
  ['no folder', '', undefined],
])('is refused to who gives %s', async (_, name, password) => {
  const given = { body: STATE, ...(password !== undefined && { password }) };
  expect(await ask('POST', name, given)).toEqual([401, '']);
  expect(existsSync(states)).toBe(false);
});

test('is refused to who gives nothing, and a lock is not known', async () => {
  expect((await fetch(server.address)).status).toBe(401);
  expect(await ask('PUT', '/shop', { body: STATE })).toEqual([405, '']);
});

test('is never outside of the account', async () => {
  expect(await ask('POST', '/../../shop', { body: STATE })).toEqual([200, '']);
  expect(readFileSync(there('shop'), 'utf8')).toBe(STATE);
});

test('that cannot be written is not said to be', async () => {
  await server.close();
  server = await serveStates('/dev/null/states');
  const [status, text] = await ask('POST', '/shop', { body: STATE });
  expect([status, text]).toEqual([500, expect.stringContaining('ENOTDIR')]);
});
