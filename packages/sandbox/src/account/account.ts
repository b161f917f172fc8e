import { behaviourOf, isKnownBehaviour, type Behaviour } from '../behaviour/behaviour';
import { fillComputed } from '../behaviour/computed';
import { evaluate, holds, type Scope } from '../behaviour/expression';
import { withholdSecrets } from '../behaviour/secrets';
import { providerSchema } from '../schema/load';
import { conform } from '../schema/shape';
import type { ResourceSchema } from '../schema/types';
import { canonical, textOf, type ObjectValue } from '../value/value';
import { Clock } from './clock';
import { AccountError, ApiError } from './errors';
import { asSeen, fromVswitch } from './agreement';
import { Faults, type Fault } from './faults';
import { opened } from './files';
import { ACCOUNT_ID, openFolder, writeMarker } from './folder';
import {
  checkDeletable,
  checkNeeds,
  checkReferences,
  checkRenamed,
  checkUnique,
  dependentsToDelete,
  keptParts,
  namesakes,
  notFound,
} from './integrity';
import { Ledger } from './ledger';
import { checkLimits, policyVersions } from './limits';
import { checkNetwork } from './networks';
import { checkDocument } from './policy-documents';
import { checkTexts } from './refusals';
import { Overrides } from './overrides';
import { Services } from './services';
import { otherShares, withShare } from './shares';
import { Store, type StoredResource } from './store';
import type { Seed } from '../seed/seed-object';

const DEFAULT_ACCOUNT_ID = '1234567890123456';

export interface AccountOptions {
  readonly folder: string;
  /** 16 digits. Default: what the first provider block with an `account_id` says. */
  readonly accountId?: string;
  readonly faults?: readonly Fault[];
  /** What is there before anything is deployed. Default: nothing but what every account has. */
  readonly seed?: Seed;
  /**
   * What time it is when the account begins to be used; it goes on from there.
   *
   * @default - now
   */
  readonly at?: Date;
}

/** A simulated account in a folder: what its API takes, refuses and answers. */
export class Account {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly folder: string;
  readonly seed: Seed | undefined;
  readonly faults: Faults;
  readonly overrides: Overrides;
  readonly services: Services;
  readonly clock: Clock;
  private accountId: string | undefined;
  /** Where to go on looking for a free id among objects that are equal. */
  private readonly equals = new Map<string, number>();

  constructor(options: AccountOptions) {
    const { folder } = options;
    this.folder = folder;
    this.seed = options.seed;
    this.accountId = openFolder(folder).accountId;
    if (options.accountId !== undefined) this.belongTo(options.accountId);
    this.store = new Store(folder);
    this.ledger = opened(folder, () => new Ledger(folder));
    this.faults = new Faults(options.faults ?? []);
    this.overrides = new Overrides(folder);
    this.services = new Services(folder);
    this.clock = new Clock(options.at);
  }

  get id(): string {
    return this.accountId ?? DEFAULT_ACCOUNT_ID;
  }

  /** The first to name an account id decides it; another one afterwards is a mistake. */
  belongTo(accountId: string): void {
    if (!ACCOUNT_ID.test(accountId)) {
      throw new AccountError(
        `found account id ${JSON.stringify(accountId)}, allowed: 16 digits, as the console shows it`,
      );
    }
    if (this.accountId !== undefined && this.accountId !== accountId) {
      throw new AccountError(
        `this simulated account is ${this.accountId}, and the provider block says ${accountId}. Use one account id, or another folder for another account.`,
      );
    }
    if (this.accountId === undefined) {
      writeMarker(this.folder, { accountId });
      this.accountId = accountId;
    }
  }

  /** The object as the API shows it; singletons are there from the start. */
  read(type: string, id: string, region = ''): StoredResource | undefined {
    this.ledger.claim({ type, id, region });
    const stored = this.store.read(type, id, region);
    if (stored !== undefined) {
      const seen = asSeen(this.store, stored);
      if (seen === stored) return stored;
      return { ...seen, attributes: conform(this.typeOf(type).schema.block, seen.attributes) };
    }
    return this.initialSingleton(type, id, region);
  }

  create(type: string, wanted: ObjectValue, region: string): StoredResource {
    const { schema, behaviour } = this.typeOf(type);
    const { scope, id } = this.identify(type, behaviour, wanted, region);
    this.faults.before(type, id);
    checkNeeds(behaviour.needs, wanted);
    const there = this.store.read(type, id, region);
    const overwrites = behaviour.singleton || behaviour.overwrites === true;
    const before = overwrites ? (there?.attributes ?? {}) : {};
    const sum = this.overrides.laidOver(type, schema, withShare(behaviour, before, {}, wanted));
    const placed = fromVswitch(this.store, schema, sum);
    const attributes = fillComputed({ schema, behaviour, wanted: placed, scope, id, before });
    const created = { type, id, region, attributes, ...firstVersion(type) };
    const again = there !== undefined && this.ledger.isInterrupted(created);
    this.check(created, {}, !again);
    checkUnique(this.store, this.ledger, created, attributes);
    // Names and ARNs bear the id from now on.
    this.belongTo(this.id);
    return this.save('create', created, schema);
  }

  /** Puts an object there that nobody deploys; `decided` are values of the account's own. */
  plant(type: string, wanted: ObjectValue, region: string, decided: ObjectValue): ObjectValue {
    const { schema, behaviour } = this.typeOf(type);
    const { scope, id: made } = this.identify(type, behaviour, wanted, region);
    const id = textOf(decided['id'] ?? made);
    const placed = fromVswitch(this.store, schema, wanted);
    const filled = fillComputed({ schema, behaviour, wanted: placed, scope, id, before: {} });
    const attributes = conform(schema.block, { ...filled, ...decided, id });
    checkReferences(this.store, behaviour, attributes);
    checkUnique(this.store, this.ledger, { type, id, region }, attributes);
    this.store.write(
      withholdSecrets({ type, id, region, attributes, ...firstVersion(type) }, schema, behaviour),
    );
    return attributes;
  }

  /** `prior` is what Terraform's state has of it, where that is but a share of what is there. */
  update(
    type: string,
    id: string,
    wanted: ObjectValue,
    region = '',
    prior: ObjectValue = {},
  ): StoredResource {
    const { schema, behaviour } = this.typeOf(type);
    this.faults.before(type, id);
    const stored = this.read(type, id, region);
    if (stored === undefined) throw notFound(type, id);
    const scope = this.scope(type, wanted, stored.region, id);
    const before = stored.attributes;
    const sum = withShare(behaviour, before, prior, wanted);
    const given = this.overrides.laidOver(type, schema, sum);
    const attributes = fillComputed({ schema, behaviour, wanted: given, scope, id, before });
    this.check({ ...stored, attributes }, before, false);
    checkRenamed(this.store, stored, attributes);
    const versions = nextVersions(stored, attributes);
    return this.save(
      'update',
      { type, id, region: stored.region, attributes, ...versions },
      schema,
    );
  }

  delete(type: string, id: string, region = '', prior: ObjectValue = {}): void {
    const { schema, behaviour } = this.typeOf(type);
    this.faults.before(type, id);
    const stored = this.read(type, id, region);
    if (stored === undefined || isKept(behaviour, stored)) return;
    checkDeletable(behaviour, stored);
    const rest = otherShares(behaviour, stored.attributes, prior);
    if (rest !== undefined) {
      this.save('update', { ...stored, attributes: rest }, schema);
      return;
    }
    const dependents = dependentsToDelete(this.store, behaviour, stored);
    for (const gone of [...dependents, ...keptParts(this.store, stored), stored]) {
      this.store.remove(gone);
      this.ledger.record('delete', gone);
      this.faults.after(this.ledger.operations);
    }
    this.faults.halfway();
  }

  /** How many objects there are, and how many of types of which only the id is known. */
  assumed(): { readonly objects: number; readonly assumed: number; readonly types: string[] } {
    const all = this.store.types().filter((type) => this.store.count(type) > 0);
    const types = all.filter((type) => !isKnownBehaviour(type));
    const count = (of: readonly string[]): number =>
      of.reduce((sum, type) => sum + this.store.count(type), 0);
    return { objects: count(all), assumed: count(types), types };
  }

  /** What the API refuses of an object's own values and of what they name. */
  private check(wanted: StoredResource, before: ObjectValue, creating: boolean): void {
    const { type, attributes } = wanted;
    checkLimits(type, attributes, this.store, creating);
    checkTexts(type, attributes, before);
    checkDocument(type, attributes);
    checkReferences(this.store, behaviourOf(type), attributes);
    checkNetwork(wanted, attributes, this.store);
  }

  private save(
    op: 'create' | 'update',
    resource: StoredResource,
    schema: ResourceSchema,
  ): StoredResource {
    const behaviour = behaviourOf(resource.type);
    const shaped = { ...resource, attributes: conform(schema.block, resource.attributes) };
    // Recorded first: an object without a record would be taken for somebody else's.
    this.ledger.record(op, shaped);
    this.store.write(withholdSecrets(shaped, schema, behaviour));
    this.faults.after(this.ledger.operations);
    this.faults.halfway(shaped);
    return shaped;
  }

  private typeOf(type: string): { schema: ResourceSchema; behaviour: Behaviour } {
    const schema = providerSchema().resources[type];
    if (schema === undefined) throw new ApiError('InvalidType', `There is no type ${type}.`);
    return { schema, behaviour: behaviourOf(type) };
  }

  private scope(type: string, attributes: ObjectValue, region: string, seed: string): Scope {
    return {
      attributes,
      account: this.id,
      region,
      seed: `${this.id}/${type}/${seed}`,
      now: this.clock.text(),
    };
  }

  /**
   * Made-up ids hang on what the object is, so that two runs from nothing make the same account,
   * and a create that was cut off and comes again finds the object it made.
   */
  private identify(
    type: string,
    behaviour: Behaviour,
    wanted: ObjectValue,
    region: string,
  ): { readonly scope: Scope; readonly id: string } {
    const seed = `${region}/${canonical(wanted)}`;
    // Also what has its name, though it was to be a little different then.
    const cutOff = namesakes(this.store, { type, id: '', region }, wanted).find((other) =>
      this.ledger.isInterrupted(other),
    );
    for (let nth = this.equals.get(`${type}/${seed}`) ?? 0; ; nth += 1) {
      const scope = this.scope(type, wanted, region, `${seed}/${String(nth)}`);
      if (cutOff !== undefined) return { scope, id: cutOff.id };
      const id = textOf(evaluate(behaviour.id, scope, 'id'));
      const given = textOf(evaluate(behaviour.id, { ...scope, seed: '' }, 'id')) === id;
      if (given || this.ledger.isInterrupted({ type, id, region })) return { scope, id };
      if (this.store.read(type, id, region) === undefined) return { scope, id };
      this.equals.set(`${type}/${seed}`, nth);
    }
  }

  private initialSingleton(type: string, id: string, region: string): StoredResource | undefined {
    const { schema, behaviour } = this.typeOf(type);
    if (!behaviour.singleton || !behaviour.keptOnDestroy) return undefined;
    const scope = this.scope(type, {}, region, id);
    if (textOf(evaluate(behaviour.id, scope, 'id')) !== id) return undefined;
    const attributes = fillComputed({ schema, behaviour, wanted: {}, scope, id, before: {} });
    return { type, id, region, attributes };
  }
}

function firstVersion(type: string): { versions?: number } {
  return type === 'alicloud_ram_policy' ? { versions: 1 } : {};
}

function nextVersions(stored: StoredResource, after: ObjectValue): { versions?: number } {
  const { versions } = stored;
  if (versions === undefined) return {};
  const document = 'policy_document';
  if (stored.attributes[document] === after[document]) return { versions };
  return { versions: policyVersions(versions, after['rotate_strategy']) };
}

function isKept(behaviour: Behaviour, stored: StoredResource): boolean {
  const { keptOnDestroy, keptWhen } = behaviour;
  return keptOnDestroy || (keptWhen !== undefined && holds(keptWhen, stored.attributes));
}
