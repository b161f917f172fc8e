import type { Account } from '../account/account';
import { AccountError, ApiError } from '../account/errors';
import { fileTrouble } from '../account/files';
import { HalfDone } from '../account/half-done';
import type { Diagnostic, ProviderService, RequestOf, ResponseOf } from '../protocol/messages';
import { behaviourOf, unreadArguments } from '../behaviour/behaviour';
import { misfits } from '../schema/fits';
import { conform, emptyObject, TIMEOUTS } from '../schema/shape';
import type { DataSourceSchema, ProviderSchema, ResourceSchema } from '../schema/types';
import { decodeJson, decodeValue, encodeValue } from '../value/codec';
import { isList, isObject, type ObjectValue, type Value } from '../value/value';
import type { StoredResource } from '../account/store';
import type { Asked } from '../permissions/authority';
import { OPEN_GATE, type Gate } from '../permissions/gate';
import { plantSeed } from '../seed/seed';
import { readDataSource } from './data-sources';
import { error, refusal } from './diagnostics';
import { planResource } from './plan';
import { DEFAULT_REGION, regionOf, unknownRegion, validateProviderConfig } from './provider-config';
import { nullsInLists, validateConfig } from './validate';

/** One connected provider: what Terraform asks of it, answered from the simulated account. */
export class Provider implements ProviderService {
  private region = DEFAULT_REGION;

  constructor(
    private readonly account: Account,
    private readonly schema: ProviderSchema,
    private readonly gate: Gate = OPEN_GATE,
  ) {}

  PrepareProviderConfig = (
    request: RequestOf<'PrepareProviderConfig'>,
  ): ResponseOf<'PrepareProviderConfig'> => ({
    preparedConfig: request.config,
    diagnostics: validateProviderConfig(decodeValue(request.config)),
  });

  Configure = (request: RequestOf<'Configure'>): ResponseOf<'Configure'> => {
    const value = decodeValue(request.config);
    const config: ObjectValue = isObject(value) ? value : {};
    const { account_id: accountId } = config;
    const unknown = unknownRegion(config);
    if (unknown.length > 0) return { diagnostics: unknown };
    this.region = regionOf(config);
    return attempt('use the account', () => {
      if (typeof accountId === 'string' && accountId !== '') this.account.belongTo(accountId);
      const { seed } = this.account;
      if (seed !== undefined) plantSeed(this.account, seed, this.region);
      return {};
    });
  };

  ValidateResourceTypeConfig = (
    request: RequestOf<'ValidateResourceTypeConfig'>,
  ): ResponseOf<'ValidateResourceTypeConfig'> => ({
    diagnostics: validateConfig(
      request.typeName,
      this.resource(request.typeName),
      decodeValue(request.config),
    ),
  });

  ValidateDataSourceConfig = (
    request: RequestOf<'ValidateDataSourceConfig'>,
  ): ResponseOf<'ValidateDataSourceConfig'> => {
    const config = decodeValue(request.config);
    const nulls = nullsInLists(config);
    if (nulls.length > 0) return { diagnostics: nulls };
    const { typeName: type } = request;
    return { diagnostics: validateConfig(type, this.dataSource(type), config) };
  };

  UpgradeResourceState = (
    request: RequestOf<'UpgradeResourceState'>,
  ): ResponseOf<'UpgradeResourceState'> => {
    const { block } = this.resource(request.typeName);
    return { upgradedState: encodeValue(conform(block, decodeJson(request.rawState.json))) };
  };

  ReadResource = (request: RequestOf<'ReadResource'>): ResponseOf<'ReadResource'> => {
    const { typeName: type } = request;
    const current = decodeValue(request.currentState);
    return attempt(`read ${type}`, () => {
      this.account.services.reach(type, false);
      const asked = this.asked('read', type, current, current);
      const stored = this.gate.pass(asked, () => this.find(type, idOf(current)));
      if (stored === undefined) return { newState: encodeValue(null) };
      const state = this.stateOf(type, stored, current);
      return { newState: encodeValue(asRead(type, state, current)), private: request.private };
    });
  };

  PlanResourceChange = (
    request: RequestOf<'PlanResourceChange'>,
  ): ResponseOf<'PlanResourceChange'> => {
    const proposed = decodeValue(request.proposedNewState);
    const nulls = nullsInLists(proposed);
    if (nulls.length > 0) return { plannedState: request.priorState, diagnostics: nulls };
    const { planned, requiresReplace } = planResource(
      request.typeName,
      this.resource(request.typeName),
      decodeValue(request.priorState),
      proposed,
    );
    return {
      plannedState: encodeValue(planned),
      requiresReplace,
      plannedPrivate: request.priorPrivate,
      legacyTypeSystem: true,
    };
  };

  ApplyResourceChange = (
    request: RequestOf<'ApplyResourceChange'>,
  ): ResponseOf<'ApplyResourceChange'> => {
    const { typeName: type } = request;
    const prior = decodeValue(request.priorState);
    const planned = decodeValue(request.plannedState);
    const verb = prior === null ? 'create' : planned === null ? 'delete' : 'change';
    const answer = attempt(`${verb} ${type}`, () => {
      this.account.services.reach(type, false);
      if (!isObject(planned)) {
        this.gate.pass(this.asked('delete', type, prior, prior), () => {
          this.account.delete(type, idOf(prior), this.region, isObject(prior) ? prior : {});
          return undefined;
        });
        return { newState: encodeValue(null) };
      }
      try {
        const asked = this.asked(prior === null ? 'create' : 'update', type, planned, prior);
        const saved = this.gate.pass(asked, () =>
          prior === null
            ? this.account.create(type, planned, this.region)
            : this.account.update(
                type,
                idOf(prior),
                planned,
                this.region,
                isObject(prior) ? prior : {},
              ),
        );
        return { newState: encodeValue(this.stateOf(type, saved, planned)) };
      } catch (thrown) {
        if (!(thrown instanceof HalfDone) || thrown.there === undefined) throw thrown;
        // The id is set: Terraform keeps the object, and takes one that was made for tainted.
        const newState = encodeValue(this.stateOf(type, thrown.there, planned));
        return {
          newState,
          diagnostics: [refusal(thrown, `go on after the first step to ${verb} ${type}`)],
        };
      }
    });
    // A change that was refused leaves the object as it was.
    return { newState: encodeValue(prior), legacyTypeSystem: true, ...answer };
  };

  ImportResourceState = (
    request: RequestOf<'ImportResourceState'>,
  ): ResponseOf<'ImportResourceState'> => {
    const { typeName: type, id } = request;
    return attempt(`import ${type}`, () => {
      this.account.services.reach(type, false);
      if (this.account.read(type, id, this.region) === undefined) {
        return {
          diagnostics: [
            error(
              `Cannot import ${type} ${JSON.stringify(id)}`,
              'The simulated account has no such object.',
            ),
          ],
        };
      }
      this.account.ledger.adopt({ type, id, region: this.region });
      const state = { ...emptyObject(this.resource(type).block), id };
      return { importedResources: [{ typeName: type, state: encodeValue(state) }] };
    });
  };

  ReadDataSource = (request: RequestOf<'ReadDataSource'>): ResponseOf<'ReadDataSource'> => {
    const { typeName: type } = request;
    const schema = this.dataSource(type);
    const config = decodeValue(request.config);
    if (!isObject(config)) throw new Error(`${type} has no configuration`);
    return attempt(`read ${type}`, () => {
      this.account.services.reach(type, true);
      this.gate.pass(
        { ...this.asked('read', type, config, config), isData: true },
        () => undefined,
      );
      const { state, diagnostics } = readDataSource(type, schema, config, {
        account: this.account,
        region: this.region,
        schema: this.schema,
      });
      return { state: encodeValue(state), diagnostics };
    });
  };

  Stop = (): ResponseOf<'Stop'> => ({});

  private resource(type: string): ResourceSchema {
    const schema = this.schema.resources[type];
    if (schema === undefined) throw new Error(`no resource type ${type}`);
    return schema;
  }

  private dataSource(type: string): DataSourceSchema {
    const schema = this.schema.dataSources[type];
    if (schema === undefined) throw new Error(`no data source ${type}`);
    return schema;
  }

  private asked(operation: Asked['operation'], type: string, now: Value, was: Value): Asked {
    const [values, before] = [now, was].map((value) => (isObject(value) ? value : {}));
    return {
      operation,
      type,
      isData: false,
      id: idOf(was),
      region: this.region,
      values: values ?? {},
      before: before ?? {},
    };
  }

  /** The object, nothing where it was deleted, and an error where it was never here. */
  private find(type: string, id: string): StoredResource | undefined {
    const stored = this.account.read(type, id, this.region);
    if (stored !== undefined || this.account.ledger.knows(type, id)) return stored;
    throw new AccountError(
      `Terraform's state has ${type} ${JSON.stringify(id)}, which was never made in this account. The state belongs to another account, perhaps a real one: planning with it would make everything anew and then overwrite it. Give the simulated account a state of its own.`,
    );
  }

  /** The account's values, and from Terraform's own state what an account does not give back. */
  private stateOf(type: string, stored: StoredResource, current: Value): ObjectValue {
    const { block } = this.resource(type);
    const kept = isObject(current) ? current : {};
    const wrong = misfits(block, stored.attributes);
    if (wrong.length > 0) {
      throw new AccountError(
        `${this.account.store.path(stored)} has attributes that ${type} cannot have, allowed: ${wrong.join('; ')}. Fix it by hand, or delete it: then the object is gone.`,
      );
    }
    const state = conform(block, stored.attributes);
    for (const name of [TIMEOUTS, ...(stored.withheld ?? [])]) {
      if (name in state) state[name] = kept[name] ?? state[name] ?? null;
    }
    for (const name of behaviourOf(type).shared ?? []) {
      const { [name]: there } = state;
      if (isList(there) && there.length > 0) state[name] = kept[name] ?? [];
    }
    return { ...state, id: stored.id };
  }
}

/** What the provider never reads back stays as it was, which after an import is unset. */
function asRead(type: string, state: ObjectValue, current: Value): ObjectValue {
  const before = isObject(current) ? current : {};
  const kept = unreadArguments(type).filter((name) => name in state);
  return {
    ...state,
    ...Object.fromEntries(
      kept.map((name) => [name, before[name] ?? (isList(state[name]) ? [] : null)]),
    ),
  };
}

function idOf(value: Value): string {
  const id = isObject(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : '';
}

/** Refusals of the account become errors for Terraform. */
function attempt<T extends object>(
  what: string,
  call: () => T,
): T | { readonly diagnostics: readonly Diagnostic[] } {
  try {
    return call();
  } catch (thrown) {
    const isTold = thrown instanceof ApiError || thrown instanceof AccountError;
    const told = isTold ? thrown : fileTrouble(thrown);
    if (told === undefined) throw thrown;
    return { diagnostics: [refusal(told, what)] };
  }
}
