import { InputError } from '../input-error';
import { field, isList, isObject } from '../json';
import type { Json, JsonObject } from '../json';
import { prefixed } from '../plan/plan-configuration';
import type { Reference } from '../resource';
import { idRead, readData } from './data-sources';
import { evaluateJson } from './evaluate';
import { instancesOf, withoutMeta } from './instances';
import { argumentsOf } from './nested-blocks';
import { madeOf, originOf } from './origin';
import type { Step } from './operations';
import { programsIn } from './programs';
import { FILE } from './scope';
import type { Names } from './scope';
import type { Called, ReadResource, Session } from './session';
import { take } from './room';
import { AFTER_APPLY, wholeResource } from './whole-resource';
import { declared } from './shape';
import type { Folder, Written } from './shape';
import { unknownValue, isSecretName } from './value';
import { variableValue } from './variables';
import { either, into, keyText, referenceTo } from './steps';
import type { Evaluated, Value } from './value';

const NOT_READ = 'is a file that is not read here';
const VARIABLE = /^\$\{\s*var\.([\w-]+)\s*\}$/;
const UNSET: Evaluated = { value: unknownValue('has no value here'), references: [] };
/** One instance of a module: its variables are known as far as those of its caller are. */
export class ModuleReader {
  private readonly locals = new Map<string, Evaluated | 'open'>();
  /** What every variable came to: asked again at each use, it would be evaluated through all callers. */
  private readonly variables = new Map<string, Evaluated>();
  private readonly calls = new Map<string, readonly ModuleReader[]>();
  private readonly resources: ReadonlyMap<string, Written>;
  private dataSources: ReadonlyMap<string, Written> | undefined;
  private readonly byKind = new Map<string, ReadonlyMap<string, Json>>();

  constructor(
    private readonly folder: Folder,
    private readonly prefix: string,
    private readonly variable: (name: string) => Evaluated | undefined,
    private readonly session: Session,
    /** The folders of the modules that this one is called from. */
    private readonly callers: readonly string[] = [],
    /** Its instance, where it is called with count or for_each. */
    private readonly instance: Called = {},
  ) {
    this.resources = declared(folder.files, 'resource', 2);
  }

  /** Every resource in this module and those that it calls. */
  read(): ReadResource[] {
    for (const { address, reason, body } of programsIn(this.folder.files)) {
      const given = originOf(this.evaluate(body));
      this.session.missing(prefixed(this.prefix, address), reason, given);
    }
    const own = [...this.resources].flatMap(([name, written]) => this.instances(name, written));
    const calls = [...declared(this.folder.files, 'module', 1).keys()];
    const inner = calls.flatMap((name) => this.called(name).flatMap((child) => child.read()));
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
    const rest = withoutMeta(body);
    const made = instancesOf(body, (json) => this.evaluate(json));
    take(this.session.room, 'resources', made.length, configAddress);
    if (made.length === 0) this.session.none(configAddress);
    return made.map(({ key, names, open }) => ({
      written,
      configAddress,
      address: `${configAddress}${keyText(key)}`,
      module: this.prefix,
      ...(key === undefined ? {} : { key }),
      ...this.openWith(open),
      values: argumentsOf(
        rest,
        (json, more) => this.forCaller(json) ?? this.evaluate(json, either(more, names)),
        this.session.room,
      ),
    }));
  }

  /** An argument that is a variable and nothing else, whose empty default may mean that it is to be given. */
  private forCaller(json: Json): Evaluated | undefined {
    if (!this.session.isForCallers || this.prefix !== '') return undefined;
    const [, name] = typeof json === 'string' ? (VARIABLE.exec(json) ?? []) : [];
    if (name === undefined || this.variable(name) !== undefined) return undefined;
    const declared = this.named('variable', 1, name);
    const fallback = declared === undefined ? undefined : field(declared, 'default');
    const isEmpty = fallback === '' || (isList(fallback) && fallback.length === 0);
    const reason = `hangs on var.${name}, whose empty default may be for the caller to fill`;
    return isEmpty ? { value: unknownValue(reason), references: [] } : undefined;
  }

  /** How many there are of something in here hangs on how many there are of this module. */
  private openWith(open: string | undefined): Pick<Called, 'open'> {
    const both = [this.instance.open, open].filter((one) => one !== undefined);
    return both.length === 0 ? {} : { open: both.join(' ') };
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
    if (head === 'data') return this.dataSource(steps);
    if (head === 'path' || head === FILE) return this.fromFiles(head, first);
    if (this.resources.has(`${head}.${name}`)) {
      return this.reference(head, steps);
    }
    return undefined;
  }

  /** A resource of this module, by its address with that of the module. */
  private reference(head: string, steps: readonly Step[]): Evaluated {
    const found = referenceTo(head, steps);
    const reference = { ...found, address: prefixed(this.prefix, found.address) };
    return { ...this.lookup(found), references: [reference] };
  }

  /** What another resource is written with: only a text, number or truth value without a hole. */
  private lookup({ address, attribute, key }: Reference): Evaluated {
    const body = this.resources.get(address)?.body;
    if (body !== undefined && attribute === '') {
      return this.guarded(`${address}${keyText(key)}`, () =>
        wholeResource(prefixed(this.prefix, address), body, key, (json) => this.evaluate(json)),
      );
    }
    const value = body === undefined ? undefined : field(body, attribute);
    const isOne = body?.['count'] === undefined && body?.['for_each'] === undefined;
    const literal = (known: Value, origin?: string): Evaluated => ({
      value: known,
      references: [],
      sensitive: isSecretName(attribute),
      ...(origin === undefined ? {} : { origin }),
    });
    if (typeof value === 'number' || typeof value === 'boolean') return literal(value);
    if (value === undefined) return literal(unknownValue(AFTER_APPLY));
    if (typeof value === 'string' && !value.includes('${') && !value.includes('%{')) {
      if (isOne) return literal(value);
    }
    const found = this.guarded(`${address}.${attribute}`, () => this.evaluate(value));
    if (typeof value !== 'string' || !isOne) {
      return literal(unknownValue(AFTER_APPLY), originOf(found));
    }
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
    const [first, second] = steps;
    const key = first?.kind === 'index' ? first.at : undefined;
    const [output, rest] = first?.kind === 'index' ? [second, 2] : [first, 1];
    const meant = children.find((child) => child.instance.key === key);
    if (meant === undefined || output?.kind !== 'name') {
      return this.guarded(`module.${name}`, () =>
        madeOf(
          UNSET.value,
          children.flatMap((child) => child.outputs()),
        ),
      );
    }
    return into(
      this.guarded(`module.${name}${keyText(meant.instance.key)}.${output.name}`, () =>
        meant.output(output.name),
      ),
      steps.slice(rest),
    );
  }

  private outputs(): readonly Evaluated[] {
    return [...declared(this.folder.files, 'output', 1).keys()].map((name) => this.output(name));
  }

  private fromFiles(head: string, asked: Step | undefined): Evaluated {
    const { files } = this.session;
    const what = asked?.kind === 'name' ? asked.name : asked?.at;
    const root = what === 'root' ? '.' : undefined;
    const place = what === 'module' ? files?.nameOf(this.folder.path) : root;
    const written = typeof what === 'string' ? files?.textOf(what) : undefined;
    const text = head === 'path' ? place : written;
    return { value: text?.normalize('NFC') ?? unknownValue(NOT_READ), references: [] };
  }

  private dataSource(steps: readonly Step[]): Evaluated {
    const [type, name, third, ...rest] = steps;
    const kind = type?.kind === 'name' ? type.name : '';
    const address = `${kind}.${name?.kind === 'name' ? name.name : ''}`;
    this.dataSources ??= declared(this.folder.files, 'data', 2);
    const body = this.dataSources.get(address)?.body;
    if (body === undefined) return UNSET;
    const key = third?.kind === 'index' ? third.at : undefined;
    const found = this.guarded(`data.${address}[${JSON.stringify(key ?? null)}]`, () =>
      readData(kind, body, key, (json, names) => this.evaluate(json, names), this.session.room),
    );
    const asked = key === undefined && third !== undefined ? [third, ...rest] : rest;
    return into(idRead(found, asked), asked);
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
    const path = this.instance.path === undefined ? name : `${this.instance.path}.${name}`;
    const folder = this.session.module(this.folder.path, source, path);
    const callers = [...this.callers, this.folder.path];
    if (folder === undefined) {
      const reason = `is a module that is not at hand: ${source}`;
      this.session.missing(address, reason, originOf(this.evaluate(body)));
      return [];
    }
    if (callers.includes(folder.path)) {
      const file = this.folder.files[0]?.path ?? '';
      throw new InputError(file, address, 'a module that calls itself', 'modules that end');
    }
    take(this.session.room, 'modules', 1, address);
    return instancesOf(body, (json) => this.evaluate(json)).map(({ key, names, open }) => {
      const given = (variable: string): Evaluated | undefined => {
        const json = field(body, variable);
        return json === undefined ? undefined : this.evaluate(json, names);
      };
      const prefix = `${address}${keyText(key)}`;
      return new ModuleReader(folder, prefix, given, this.session, callers, {
        path,
        ...(key === undefined ? {} : { key }),
        ...this.openWith(open),
      });
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
