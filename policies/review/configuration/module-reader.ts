import { InputError } from '../input-error';
import { field, isObject } from '../json';
import type { Json, JsonObject } from '../json';
import { prefixed } from '../plan/plan-configuration';
import type { Reference } from '../resource';
import { evaluateJson } from './evaluate';
import type { Names } from './evaluate';
import { instancesOf } from './instances';
import { argumentsOf } from './nested-blocks';
import type { Room } from './nested-blocks';
import { step } from './operations';
import type { Step } from './operations';
import { declared } from './shape';
import type { SourceFile, Written } from './shape';
import { unknownValue, isSecretName } from './value';
import { variableValue } from './variables';
import type { Evaluated, Value } from './value';

/** A folder of configuration. */
export interface Folder {
  readonly path: string;
  readonly files: readonly SourceFile[];
}

export interface Session {
  /** The folder that a module's source names; undefined where it is not at hand. */
  readonly module: (from: string, source: string) => Folder | undefined;
  /** Told of a module that is not at hand. */
  readonly missing: (address: string, source: string) => void;
  /** How much may still be made: modules and instances multiply. */
  readonly room: Room & { modules: number; resources: number };
}

export interface ReadResource {
  readonly written: Written;
  readonly address: string;
  readonly configAddress: string;
  readonly module: string;
  readonly key?: string | number;
  readonly values: ReadonlyMap<string, Evaluated>;
}

const UNSET: Evaluated = { value: unknownValue('has no value here'), references: [] };
/** More than this is no configuration of people, and would take minutes. */
const MOST = { modules: 10_000, resources: 50_000, blocks: 100_000 };

/** The room for one configuration. */
export function newRoom(): Session['room'] {
  return { ...MOST };
}
const META = [
  'count',
  'for_each',
  'depends_on',
  'lifecycle',
  'provider',
  'provisioner',
  'connection',
];

/** One instance of a module: its variables are known as far as those of its caller are. */
export class ModuleReader {
  private readonly locals = new Map<string, Evaluated | 'open'>();
  /** What every variable came to: asked again at each use, it would be evaluated through all callers. */
  private readonly variables = new Map<string, Evaluated>();
  private readonly calls = new Map<string, readonly ModuleReader[]>();
  private readonly resources: ReadonlyMap<string, Written>;
  private readonly byKind = new Map<string, ReadonlyMap<string, Json>>();

  constructor(
    private readonly folder: Folder,
    private readonly prefix: string,
    private readonly variable: (name: string) => Evaluated | undefined,
    private readonly session: Session,
    /** The folders of the modules that this one is called from. */
    private readonly callers: readonly string[] = [],
  ) {
    this.resources = declared(folder.files, 'resource', 2);
  }

  /** Every resource in this module and those that it calls. */
  read(): ReadResource[] {
    const own = [...this.resources].flatMap(([name, written]) => this.instances(name, written));
    const calls = declared(this.folder.files, 'module', 1);
    const inner = [...calls.keys()].flatMap((name) =>
      this.called(name).flatMap((child) => child.read()),
    );
    return [...own, ...inner];
  }

  output(name: string): Evaluated {
    const output = this.named('output', 1, name);
    if (output === undefined) return UNSET;
    const found = this.evaluate(field(output, 'value') ?? null);
    return field(output, 'sensitive') === true ? { ...found, sensitive: true } : found;
  }

  private instances(name: string, written: Written): ReadResource[] {
    const configAddress = prefixed(this.prefix, name);
    const { body } = written;
    const rest = Object.fromEntries(Object.entries(body).filter(([one]) => !META.includes(one)));
    const made = instancesOf(body, (json) => this.evaluate(json).value);
    this.take('resources', made.length, configAddress);
    return made.map(({ key, names }) => ({
      written,
      configAddress,
      address: `${configAddress}${keyText(key)}`,
      module: this.prefix,
      ...(key === undefined ? {} : { key }),
      values: argumentsOf(
        rest,
        (json, more) => this.evaluate(json, either(more, names)),
        this.session.room,
      ),
    }));
  }

  private take(what: 'modules' | 'resources', count: number, address: string): void {
    this.session.room[what] -= count;
    if (this.session.room[what] >= 0) return;
    throw new InputError(
      '',
      address,
      `more than ${MOST[what]} ${what}`,
      'fewer, or a plan in JSON',
    );
  }

  private evaluate(json: Json, names?: Names): Evaluated {
    return evaluateJson(
      json,
      (reference) => this.lookup(reference).value,
      (head, steps) => names?.(head, steps) ?? this.resolve(head, steps),
    );
  }

  private resolve(head: string, steps: readonly Step[]): Evaluated | undefined {
    const [first, ...rest] = steps;
    const name = first?.kind === 'name' ? first.name : '';
    if (head === 'var') return into(this.valueOf(name), rest);
    if (head === 'local') return into(this.local(name), rest);
    if (head === 'module') return this.moduleOutput(name, rest);
    if (this.resources.has(`${head}.${name}`)) {
      return this.reference(head, steps);
    }
    return undefined;
  }

  /** A resource of this module, by its address with that of the module. */
  private reference(head: string, steps: readonly Step[]): Evaluated {
    const found = evaluateSteps(head, steps);
    const reference = { ...found, address: prefixed(this.prefix, found.address) };
    return { ...this.lookup(found), references: [reference] };
  }

  /** What another resource is written with: only a text, number or truth value without a hole. */
  private lookup({ address, attribute }: Reference): Evaluated {
    const body = this.resources.get(address)?.body;
    const value = body === undefined ? undefined : field(body, attribute);
    const literal = (known: Value): Evaluated => ({
      value: known,
      references: [],
      sensitive: isSecretName(attribute),
    });
    if (typeof value === 'number' || typeof value === 'boolean') return literal(value);
    if (
      typeof value !== 'string' ||
      body?.['count'] !== undefined ||
      body?.['for_each'] !== undefined
    ) {
      return literal(unknownValue('is known after apply'));
    }
    if (!value.includes('${') && !value.includes('%{')) return literal(value);
    const found = this.guarded(`${address}.${attribute}`, () => this.evaluate(value));
    return { ...found, sensitive: found.sensitive === true || isSecretName(attribute) };
  }

  private valueOf(name: string): Evaluated {
    const ready = this.variables.get(name);
    if (ready !== undefined) return ready;
    const found = this.givenTo(name);
    this.variables.set(name, found);
    return found;
  }

  private givenTo(name: string): Evaluated {
    const declared = this.named('variable', 1, name);
    const isSensitive = declared !== undefined && field(declared, 'sensitive') === true;
    const { value, references, sensitive } = variableValue(name, declared, this.variable(name));
    return { value, references, sensitive: isSensitive || sensitive === true };
  }

  private local(name: string): Evaluated {
    const json = this.named('locals', 0, name);
    return json === undefined ? UNSET : this.guarded(`local.${name}`, () => this.evaluate(json));
  }

  /** What is defined by itself is not known, and does not keep us for ever. */
  private guarded(name: string, evaluate: () => Evaluated): Evaluated {
    const before = this.locals.get(name);
    if (before === 'open') return { value: unknownValue('refers to itself'), references: [] };
    if (before !== undefined) return before;
    this.locals.set(name, 'open');
    const found = evaluate();
    this.locals.set(name, found);
    return found;
  }

  private moduleOutput(name: string, steps: readonly Step[]): Evaluated {
    const children = this.called(name);
    const [only] = children;
    const [output, ...rest] = steps;
    if (only === undefined || children.length > 1 || output?.kind !== 'name') return UNSET;
    return into(
      this.guarded(`module.${name}.${output.name}`, () => only.output(output.name)),
      rest,
    );
  }

  private called(name: string): readonly ModuleReader[] {
    const ready = this.calls.get(name);
    if (ready !== undefined) return ready;
    const body = this.named('module', 1, name);
    const made = isObject(body) ? this.call(name, body) : [];
    this.calls.set(name, made);
    return made;
  }

  private call(name: string, body: JsonObject): readonly ModuleReader[] {
    const source = typeof body['source'] === 'string' ? body['source'] : '';
    const address = prefixed(this.prefix, `module.${name}`);
    const folder = this.session.module(this.folder.path, source);
    const callers = [...this.callers, this.folder.path];
    if (folder === undefined) {
      this.session.missing(address, source);
      return [];
    }
    if (callers.includes(folder.path)) {
      const [file] = this.folder.files;
      throw new InputError(
        file?.path ?? '',
        address,
        'a module that calls itself',
        'modules that end',
      );
    }
    this.take('modules', 1, address);
    return instancesOf(body, (json) => this.evaluate(json).value).map(({ key, names }) => {
      const given = (variable: string): Evaluated | undefined => {
        const json = field(body, variable);
        return json === undefined ? undefined : this.evaluate(json, names);
      };
      const prefix = `${address}${keyText(key)}`;
      return new ModuleReader(folder, prefix, given, this.session, callers);
    });
  }

  private named(kind: string, labels: number, name: string): Json | undefined {
    let found = this.byKind.get(kind);
    if (found === undefined) {
      const blocks = declared(this.folder.files, kind, labels);
      found = new Map(
        [...blocks].map(([key, { body }]) => [key, labels === 0 ? (body['value'] ?? null) : body]),
      );
      this.byKind.set(kind, found);
    }
    return found.get(name);
  }
}

function into({ value, ...rest }: Evaluated, steps: readonly Step[]): Evaluated {
  return { ...rest, value: steps.reduce(step, value) };
}

function either(first: Names | undefined, second: Names): Names {
  return (head, steps) => first?.(head, steps) ?? second(head, steps);
}

function keyText(key: string | number | undefined): string {
  return key === undefined ? '' : `[${JSON.stringify(key)}]`;
}

function evaluateSteps(head: string, [name, second, third]: readonly Step[]): Reference {
  const address = `${head}.${name?.kind === 'name' ? name.name : ''}`;
  const last = second?.kind === 'index' ? third : second;
  const attribute = last?.kind === 'name' ? last.name : '';
  const key = second?.kind === 'index' ? second.at : undefined;
  return typeof key === 'string' || typeof key === 'number'
    ? { address, attribute, key }
    : { address, attribute };
}
