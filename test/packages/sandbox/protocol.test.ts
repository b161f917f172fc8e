/** The provider over its socket, as Terraform reaches it, without Terraform. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentials, makeGenericClientConstructor, type Client } from '@grpc/grpc-js';
import { startSandbox, type Sandbox } from '../../../packages/sandbox/src/index';
import { providerDefinition } from '../../../packages/sandbox/src/protocol/definition';
import type { Diagnostic, DynamicValue } from '../../../packages/sandbox/src/protocol/messages';
import { decodeValue, encodeValue } from '../../../packages/sandbox/src/value/codec';
import type { Value } from '../../../packages/sandbox/src/value/value';

interface Answer {
  readonly diagnostics: readonly Diagnostic[];
  readonly state?: DynamicValue;
  readonly resourceSchemas?: Readonly<Record<string, unknown>>;
  readonly dataSourceSchemas?: Readonly<Record<string, unknown>>;
  readonly serverCapabilities?: Readonly<Record<string, unknown>>;
}

type Call = (request: object, callback: (error: Error | null, answer: Answer) => void) => void;

let folder: string;
let sandbox: Sandbox;
const clients: Client[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-test-'));
  sandbox = await startSandbox({ folder });
});
afterAll(async () => {
  for (const client of clients) client.close();
  await sandbox.close({ ended: true });
  rmSync(folder, { recursive: true, force: true });
});

function connect(): (method: string, request: object) => Promise<Answer> {
  const attached = JSON.parse(sandbox.environment['TF_REATTACH_PROVIDERS'] ?? '') as Record<
    string,
    { readonly Addr: { readonly String: string } }
  >;
  const socket = attached['registry.terraform.io/aliyun/alicloud']?.Addr.String ?? '';
  const Provider = makeGenericClientConstructor(providerDefinition(), 'Provider');
  const client = new Provider(`unix:${socket}`, credentials.createInsecure(), {
    'grpc.max_receive_message_length': -1,
    // A connection of its own, as each provider block of Terraform has.
    'grpc.use_local_subchannel_pool': 1,
  });
  clients.push(client);
  return (method, request) =>
    new Promise((resolve, reject) => {
      (client[method] as unknown as Call).call(client, request, (error, answer) => {
        if (error === null) resolve(answer);
        else reject(error);
      });
    });
}

const msgpack = (value: Value) => encodeValue(value);
const regions = { typeName: 'alicloud_regions', config: msgpack({ current: true }) };

async function regionOf(call: ReturnType<typeof connect>): Promise<unknown> {
  const { state } = await call('ReadDataSource', regions);
  const value = decodeValue(state) as { readonly ids: readonly string[] };
  return value.ids[0];
}

test('hands over the schema of every type', async () => {
  const answer = await connect()('GetSchema', {});
  expect(Object.keys(answer.resourceSchemas ?? {})).toHaveLength(1184);
  expect(Object.keys(answer.dataSourceSchemas ?? {})).toHaveLength(780);
  // Terraform starts a provider several times in one command, and is to ask once.
  expect(answer.serverCapabilities).toEqual({ getProviderSchemaOptional: true });
});

test('keeps the regions of two connections apart', async () => {
  const [one, two] = [connect(), connect()];
  await one('Configure', { config: msgpack({ region: 'eu-central-1' }) });
  await two('Configure', { config: msgpack({ region: 'ap-southeast-1' }) });
  expect([await regionOf(one), await regionOf(two)]).toEqual(['eu-central-1', 'ap-southeast-1']);
});

test('refuses the id of another account once it has one', async () => {
  const call = connect();
  const configure = async (account_id: string) =>
    (await call('Configure', { config: msgpack({ account_id }) })).diagnostics;
  expect(await configure('1234567890123456')).toEqual([]);
  expect(await configure('6543210987654321')).toEqual([
    expect.objectContaining({
      severity: 'ERROR',
      summary: 'The simulated account cannot be used',
      detail: expect.stringContaining('and the provider block says 6543210987654321') as unknown,
    }),
  ]);
});

test.each([
  [
    'a type that there is not',
    'ValidateResourceTypeConfig',
    { typeName: 'alicloud_nothing', config: msgpack({}) },
  ],
  [
    'a data source that there is not',
    'ReadDataSource',
    { typeName: 'alicloud_nothing', config: msgpack({}) },
  ],
  [
    'a value that is none',
    'ValidateResourceTypeConfig',
    { typeName: 'alicloud_ram_role', config: { msgpack: Uint8Array.of(0xc1) } },
  ],
  [
    'a name that JavaScript keeps',
    'ValidateResourceTypeConfig',
    {
      typeName: 'alicloud_ram_role',
      config: msgpack(JSON.parse('{"tags":{"__proto__":"x"}}') as Value),
    },
  ],
  [
    'a state that is no JSON',
    'UpgradeResourceState',
    { typeName: 'alicloud_ram_role', rawState: { json: Buffer.from('{') } },
  ],
])('answers %s with an error, and goes on', async (_, method, request) => {
  const call = connect();
  expect((await call(method, request)).diagnostics).toEqual([
    expect.objectContaining({ severity: 'ERROR', summary: 'The sandbox failed' }),
  ]);
  expect((await call('ReadDataSource', regions)).diagnostics).toEqual([]);
});
