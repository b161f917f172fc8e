import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account, type AccountOptions } from '../../../../packages/sandbox/src/account/account';
import type {
  AttributePath,
  Diagnostic,
  DynamicValue,
} from '../../../../packages/sandbox/src/protocol/messages';
import { Provider } from '../../../../packages/sandbox/src/provider/provider';
import { providerSchema } from '../../../../packages/sandbox/src/schema/load';
import { conform, emptyObject } from '../../../../packages/sandbox/src/schema/shape';
import type { Block } from '../../../../packages/sandbox/src/schema/types';
import { decodeValue, encodeValue } from '../../../../packages/sandbox/src/value/codec';
import {
  isKnown,
  isObject,
  type ObjectValue,
  type Value,
} from '../../../../packages/sandbox/src/value/value';
import { blockText, proposedNew } from './proposed';

export const ACCOUNT_ID = '1234567890123456';
export const REGION = 'eu-central-1';
const NOTHING = new Uint8Array();

export type Plain = Readonly<Record<string, Value>>;

export interface Planned {
  readonly planned: ObjectValue;
  /** Dotted paths. */
  readonly replaces: readonly string[];
  /** What Terraform's core would make of it. */
  readonly action: 'create' | 'no-op' | 'update' | 'replace';
}

/** An error that Terraform would show. */
export class Refused extends Error {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => `${d.summary} ${d.detail ?? ''}`.trim()).join('\n'));
  }
}

export function blockOf(type: string): Block {
  const schema = providerSchema().resources[type];
  if (schema === undefined) throw new Error(`no resource type ${type}`);
  return schema.block;
}

export function pathText(path: AttributePath | undefined): string | undefined {
  return path?.steps
    .map((step) => {
      if ('attributeName' in step) return step.attributeName;
      return 'elementKeyInt' in step ? String(step.elementKeyInt) : step.elementKeyString;
    })
    .join('.');
}

/** An id or a name out of a state. */
export function text(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)} is no text`);
  return value;
}

export function errorsOf(diagnostics: readonly Diagnostic[] | undefined): Diagnostic[] {
  return (diagnostics ?? []).filter(({ severity }) => severity === 'ERROR');
}

/** Talks to the provider as Terraform's core does, without Terraform and without a socket. */
export class Direct {
  readonly folder: string;
  account: Account;
  private provider: Provider;
  private region = '';

  constructor(
    private readonly options: Omit<AccountOptions, 'folder'> = {},
    folder?: string,
  ) {
    this.folder = folder ?? mkdtempSync(join(tmpdir(), 'sandbox-test-'));
    this.account = new Account({ ...this.options, folder: this.folder });
    this.provider = this.connect(REGION);
  }

  /** A new provider block: another region, the same account. */
  connect(region: string): Provider {
    this.region = region;
    this.provider = new Provider(this.account, providerSchema());
    const config = { region, account_id: ACCOUNT_ID };
    refuse(this.provider.Configure({ config: encodeValue(config) }).diagnostics);
    return this.provider;
  }

  /** The process ends, by itself or killed, and another one takes up the account. */
  restart(how: 'ended' | 'killed'): void {
    if (how === 'ended') this.account.ledger.end();
    this.account = new Account({ ...this.options, folder: this.folder });
    this.connect(this.region);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  validate(type: string, config: Plain): readonly Diagnostic[] {
    const request = { typeName: type, config: encodeValue(configOf(blockOf(type), config)) };
    return this.provider.ValidateResourceTypeConfig(request).diagnostics ?? [];
  }

  plan(type: string, config: Plain, prior: Value = null): Planned {
    const block = blockOf(type);
    const wanted = configOf(block, config);
    const answer = this.provider.PlanResourceChange({
      typeName: type,
      priorState: encodeValue(prior),
      proposedNewState: encodeValue(proposedNew(block, prior, wanted)),
      config: encodeValue(wanted),
      priorPrivate: NOTHING,
    });
    refuse(answer.diagnostics);
    const planned = objectOf(answer.plannedState);
    const replaces = (answer.requiresReplace ?? []).map((path) => pathText(path) ?? '');
    const same = blockText(block, planned) === blockText(block, prior);
    const action = same ? 'no-op' : replaces.length > 0 ? 'replace' : 'update';
    return { planned, replaces, action: prior === null ? 'create' : action };
  }

  apply(type: string, planned: Value, prior: Value = null, config: Plain = {}): ObjectValue {
    const answer = this.provider.ApplyResourceChange({
      typeName: type,
      priorState: encodeValue(prior),
      plannedState: encodeValue(planned),
      config: encodeValue(configOf(blockOf(type), config)),
      plannedPrivate: NOTHING,
    });
    refuse(answer.diagnostics);
    const saved = objectOf(answer.newState);
    if (!isKnown(saved)) throw new Error(`${type} is not wholly known after apply`);
    return saved;
  }

  /** Validates, plans and applies, by way of a replacement where the provider asks for one. */
  put(type: string, config: Plain, prior: Value = null): ObjectValue {
    refuse(this.validate(type, config));
    const { planned, action } = this.plan(type, config, prior);
    if (action !== 'replace') return this.apply(type, planned, prior, config);
    this.destroy(type, prior);
    return this.apply(type, this.plan(type, config).planned, null, config);
  }

  destroy(type: string, prior: Value): void {
    const answer = this.provider.ApplyResourceChange({
      typeName: type,
      priorState: encodeValue(prior),
      plannedState: encodeValue(null),
      config: encodeValue(null),
      plannedPrivate: NOTHING,
    });
    refuse(answer.diagnostics);
  }

  /** Null where the object is gone. */
  read(type: string, state: ObjectValue): ObjectValue | null {
    const currentState = encodeValue(state);
    const answer = this.provider.ReadResource({ typeName: type, currentState, private: NOTHING });
    refuse(answer.diagnostics);
    const value = decodeValue(answer.newState);
    return isObject(value) ? value : null;
  }

  /** As `terraform import`: the import itself, then a read. */
  import(type: string, id: string): ObjectValue {
    const answer = this.provider.ImportResourceState({ typeName: type, id });
    refuse(answer.diagnostics);
    const [imported] = answer.importedResources ?? [];
    const read = this.read(type, objectOf(imported?.state));
    if (read === null) throw new Error(`${type} ${id} was imported and cannot be read`);
    return read;
  }

  validateData(type: string, config: Plain): readonly Diagnostic[] {
    const request = { typeName: type, config: encodeValue(dataConfigOf(type, config)) };
    return this.provider.ValidateDataSourceConfig(request).diagnostics ?? [];
  }

  /** The answer itself, with what it warns of. */
  readData(type: string, config: Plain = {}): ReturnType<Provider['ReadDataSource']> {
    refuse(this.validateData(type, config));
    const request = { typeName: type, config: encodeValue(dataConfigOf(type, config)) };
    return this.provider.ReadDataSource(request);
  }

  data(type: string, config: Plain = {}): ObjectValue {
    const answer = this.readData(type, config);
    refuse(answer.diagnostics);
    return objectOf(answer.state);
  }
}

function dataConfigOf(type: string, config: Plain): ObjectValue {
  const schema = providerSchema().dataSources[type];
  if (schema === undefined) throw new Error(`no data source ${type}`);
  return configOf(schema.block, config);
}

/** The configuration as Terraform hands it over: every name there, and no unknown one. */
export function configOf(block: Block, plain: Plain): ObjectValue {
  return conform(block, plain, (name) => {
    throw new Error(`the schema has no ${name}`);
  });
}

/** What an object of the type looks like where nothing is set. */
export function nothingSet(type: string): ObjectValue {
  return emptyObject(blockOf(type));
}

function refuse(diagnostics: readonly Diagnostic[] | undefined): void {
  const errors = errorsOf(diagnostics);
  if (errors.length > 0) throw new Refused(errors);
}

function objectOf(value: DynamicValue | undefined): ObjectValue {
  const decoded = decodeValue(value);
  if (!isObject(decoded)) throw new Error('the provider answered with no object');
  return decoded;
}
