import { field, isList, isObject } from '../json';
import type { Json } from '../json';
import { eachOnce } from '../references';
import type { Reference } from '../resource';

const RESOURCE = /^([a-z]\w*)\.([\w-]+)(\[(?:"((?:[^"\\]|\\.)*)"|(\d+))\])?(?:\.(\w+))?/;
const OUTPUT = /^module\.([\w-]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.(\w+)/;
const EACH = /^each\.value\.(\w+)$/;
const VARIABLE = /^var\.([\w-]+)/;
const NOT_RESOURCES = new Set([
  'data',
  'var',
  'local',
  'module',
  'each',
  'count',
  'path',
  'self',
  'terraform',
]);
/** The part of a plan that says how its resources were written. */
export class PlanConfiguration {
  private readonly modules = new Map<string, Json | undefined>();
  private readonly resources = new Map<string, ReadonlyMap<string, Json>>();
  /** What variables and outputs lead to; `open` while it is found out. */
  private readonly followed = new Map<string, readonly Reference[] | 'open'>();

  /**
   * @param root - `configuration.root_module`; undefined where a plan has none.
   * @param variables - `variables`, with the values of the root.
   */
  constructor(
    private readonly root: Json | undefined,
    private readonly variables: Json | undefined,
  ) {}

  /** Whether it is known that a resource was written without an argument, or with a variable that is null. */
  leavesOut(module: string, name: string, argument: string): boolean {
    const resource = this.resource(module, name);
    if (resource === undefined) return false;
    const expression = field(field(resource, 'expressions'), argument);
    return expression === undefined || this.isNull(expression, module);
  }

  /** The constant that a resource was written with; nothing for what is made from something. */
  constant(module: string, name: string, argument: string): Json | undefined {
    const expression = field(field(this.resource(module, name), 'expressions'), argument);
    return field(expression, 'constant_value');
  }

  /** The arguments that a resource was written with. */
  argumentsOf(module: string, name: string): readonly string[] {
    const expressions = field(this.resource(module, name), 'expressions');
    return isObject(expressions) ? Object.keys(expressions) : [];
  }

  /** Whether a resource runs a program when it is made. */
  hasProvisioner(module: string, name: string): boolean {
    const provisioners = field(this.resource(module, name), 'provisioners');
    return isList(provisioners) && provisioners.length > 0;
  }

  /**
   * The attributes of resources that the value of an argument was made from.
   *
   * @param module - the address of the module instance, empty for the root.
   * @param name - as `alicloud_oss_bucket.data`.
   */
  references(module: string, name: string, argument: string): readonly Reference[] {
    const resource = this.resource(module, name);
    const expression = field(field(resource, 'expressions'), argument);
    const each = attributesOfEach(expression);
    const over = this.referencesOf(field(resource, 'for_each_expression'), module);
    return eachOnce([
      ...this.referencesOf(expression, module),
      ...over.flatMap((one) =>
        one.attribute === '' ? each.map((attribute) => ({ ...one, attribute })) : [],
      ),
    ]);
  }

  /** Nothing else is unknown that is made of one variable alone: the provider fills in what is null. */
  private isNull(expression: Json, module: string): boolean {
    if (isObject(expression) && field(expression, 'constant_value') === null) return true;
    const texts = field(expression, 'references');
    const [text, ...more] = isList(texts) ? texts : [];
    const variable = typeof text === 'string' && more.length === 0 ? VARIABLE.exec(text) : null;
    return variable !== null && this.isNullVariable(module, variable[1] ?? '');
  }

  private isNullVariable(module: string, name: string): boolean {
    const steps = stepsOf(module);
    const last = steps.at(-1);
    if (last === undefined) return field(field(this.variables, name), 'value') === null;
    const parent = parentOf(steps);
    const given = field(field(this.call(parent, last.call), 'expressions'), name);
    if (given !== undefined) return this.isNull(given, parent);
    const declared = field(field(this.module(module), 'variables'), name);
    return isObject(declared) && field(declared, 'default') === null;
  }

  private referencesOf(expression: Json | undefined, module: string): readonly Reference[] {
    if (isList(expression)) {
      return expression.flatMap((item) => this.referencesOf(item, module));
    }
    const texts = field(expression, 'references');
    if (!isList(texts)) {
      // A nested block: its arguments.
      return isObject(expression) && !Object.hasOwn(expression, 'constant_value')
        ? Object.values(expression).flatMap((item) => this.referencesOf(item, module))
        : [];
    }
    return texts.flatMap((text, index) => {
      // Terraform lists what leads to a reference after it: a.b.c, a.b.
      const before = texts[index - 1];
      if (typeof text !== 'string') return [];
      if (
        typeof before === 'string' &&
        (before.startsWith(`${text}.`) || before.startsWith(`${text}[`))
      )
        return [];
      return this.follow(text, module);
    });
  }

  private follow(text: string, module: string): readonly Reference[] {
    const output = OUTPUT.exec(text);
    if (output !== null) {
      const [, call = '', key = '', name = ''] = output;
      const inside = prefixed(module, `module.${call}${key}`);
      return this.once(`output ${inside} ${name}`, () => this.output(module, call, key, name));
    }
    const variable = VARIABLE.exec(text)?.[1];
    if (variable !== undefined) {
      return this.once(`var ${module} ${variable}`, () => this.variable(module, variable));
    }
    const found = RESOURCE.exec(text);
    const [, type = '', name = '', , word, index, attribute = ''] = found ?? [];
    if (found === null || NOT_RESOURCES.has(type)) return [];
    const key = index === undefined ? word : Number(index);
    const address = prefixed(module, `${type}.${name}`);
    return [{ address, attribute, ...(key === undefined ? {} : { key }) }];
  }

  /** Each is followed once: through modules in one another there are more ways than can be gone. */
  private once(place: string, find: () => readonly Reference[]): readonly Reference[] {
    const known = this.followed.get(place);
    if (known !== undefined) return known === 'open' ? [] : known;
    this.followed.set(place, 'open');
    const found = eachOnce(find());
    this.followed.set(place, found);
    return found;
  }

  private output(module: string, call: string, key: string, name: string): readonly Reference[] {
    const called = this.call(module, call);
    const several = field(called, 'count_expression') ?? field(called, 'for_each_expression');
    // Which of the instances is not told.
    if (several !== undefined && key === '') return [];
    const output = field(field(field(called, 'module'), 'outputs'), name);
    const inside = prefixed(module, `module.${call}${key}`);
    return this.referencesOf(field(output, 'expression'), inside);
  }

  private variable(module: string, name: string): readonly Reference[] {
    const steps = stepsOf(module);
    const last = steps.at(-1);
    if (last === undefined) return [];
    const parent = parentOf(steps);
    const given = field(field(this.call(parent, last.call), 'expressions'), name);
    return this.referencesOf(given, parent);
  }

  private call(module: string, name: string): Json | undefined {
    return field(field(this.module(module), 'module_calls'), name);
  }

  private module(address: string): Json | undefined {
    if (!this.modules.has(address)) {
      const found = stepsOf(address).reduce(
        (module, { call }) => field(field(field(module, 'module_calls'), call), 'module'),
        this.root,
      );
      this.modules.set(address, found);
    }
    return this.modules.get(address);
  }

  private resource(module: string, name: string): Json | undefined {
    let named = this.resources.get(module);
    if (named === undefined) {
      const resources = field(this.module(module), 'resources');
      named = new Map(
        (isList(resources) ? resources : []).flatMap((resource) => {
          const address = field(resource, 'address');
          return typeof address === 'string' ? [[address, resource] as const] : [];
        }),
      );
      this.resources.set(module, named);
    }
    return named.get(name);
  }
}

interface ModuleStep {
  readonly text: string;
  readonly call: string;
}

/** `module.a["x"].module.b` in steps. */
function stepsOf(address: string): readonly ModuleStep[] {
  return [...address.matchAll(/module\.([\w-]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g)].map(
    ([text, call = '']) => ({ text, call }),
  );
}

function parentOf(steps: readonly ModuleStep[]): string {
  return steps
    .slice(0, -1)
    .map(({ text }) => text)
    .join('.');
}

/** What an argument takes of `each.value`. */
function attributesOfEach(expression: Json | undefined): readonly string[] {
  const texts = field(expression, 'references');
  return (isList(texts) ? texts : []).flatMap((text) => {
    const [, attribute] = typeof text === 'string' ? (EACH.exec(text) ?? []) : [];
    return attribute === undefined ? [] : [attribute];
  });
}

export function prefixed(module: string, name: string): string {
  return module === '' ? name : `${module}.${name}`;
}
