/**
 * Drives the sandbox as Terraform would, without Terraform: `drive.ts <count>` makes so many
 * resources in an empty account, reads each as a refresh does, and prints what that took.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account } from '../../packages/sandbox/src/account/account';
import type { Diagnostic, DynamicValue } from '../../packages/sandbox/src/protocol/messages';
import { Provider } from '../../packages/sandbox/src/provider/provider';
import { providerSchema } from '../../packages/sandbox/src/schema/load';
import { emptyObject } from '../../packages/sandbox/src/schema/shape';
import { decodeValue, encodeValue } from '../../packages/sandbox/src/value/codec';
import { isObject, type ObjectValue } from '../../packages/sandbox/src/value/value';
import { referenceIn, workload, type Resource } from './workload';

export interface Driven {
  readonly count: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly createCpuSeconds: number;
  readonly readCpuSeconds: number;
  readonly peakMegabytes: number;
}

const NOTHING = encodeValue(null);
const NO_BYTES = new Uint8Array();

class Driver {
  private readonly provider: Provider;
  /** By address. */
  private readonly made = new Map<
    string,
    { readonly type: string; readonly state: DynamicValue }
  >();

  constructor(folder: string) {
    const account = new Account({ folder, accountId: '1234567890123456' });
    this.provider = new Provider(account, providerSchema());
  }

  create(resource: Resource): void {
    const { type: typeName, name } = resource;
    const config = encodeValue(this.configOf(resource));
    refuseErrors(this.provider.ValidateResourceTypeConfig({ typeName, config }));
    const { plannedState = NOTHING, ...plan } = this.provider.PlanResourceChange({
      typeName,
      priorState: NOTHING,
      proposedNewState: config,
      config,
      priorPrivate: NO_BYTES,
    });
    refuseErrors(plan);
    const { newState = NOTHING, ...applied } = this.provider.ApplyResourceChange({
      typeName,
      priorState: NOTHING,
      plannedState,
      config,
      plannedPrivate: NO_BYTES,
    });
    refuseErrors(applied);
    this.made.set(`${typeName}.${name}`, { type: typeName, state: newState });
  }

  readAll(): void {
    for (const { type: typeName, state: currentState } of this.made.values()) {
      refuseErrors(this.provider.ReadResource({ typeName, currentState, private: NO_BYTES }));
    }
  }

  private configOf({ type, arguments: args }: Resource): ObjectValue {
    const schema = providerSchema().resources[type];
    if (schema === undefined) throw new Error(`no type ${type}`);
    const given = Object.entries(args).map(([name, value]) => {
      const reference = referenceIn(value);
      if (reference === undefined) return [name, value] as const;
      const state = decodeValue(this.made.get(reference.address)?.state);
      return [name, isObject(state) ? (state[reference.attribute] ?? null) : null] as const;
    });
    return { ...emptyObject(schema.block), ...Object.fromEntries(given) };
  }
}

function refuseErrors({
  diagnostics = [],
}: {
  readonly diagnostics?: readonly Diagnostic[];
}): void {
  const error = diagnostics.find(({ severity }) => severity === 'ERROR');
  if (error !== undefined) throw new Error(`${error.summary}\n${error.detail ?? ''}`);
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function drive(count: number): Driven {
  const folder = mkdtempSync(join(tmpdir(), 'bench-drive-'));
  try {
    const resources = workload(count);
    providerSchema();
    const began = performance.now();
    const before = cpuSeconds();
    const driver = new Driver(folder);
    for (const resource of resources) driver.create(resource);
    const created = cpuSeconds();
    driver.readAll();
    const read = cpuSeconds();
    return {
      count,
      seconds: (performance.now() - began) / 1000,
      cpuSeconds: read - before,
      createCpuSeconds: created - before,
      readCpuSeconds: read - created,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(JSON.stringify(drive(Number(process.argv[2]))));
