import fc from 'fast-check';

/**
 * Changes that open something, by way of what people write configuration with. What a change opens is
 * decided by what Terraform plans, never by what reads configuration here.
 */

/** A value of an argument: an expression, or what stands there as it is, such as a default. */
type Given = { readonly expr: string } | { readonly json: unknown };
interface Block {
  readonly kind: string;
  readonly labels: readonly string[];
  readonly body: Readonly<Record<string, Given>>;
  readonly blocks?: readonly Block[];
}
/** The files of a folder, by name, with those of the folders in it. */
export type Files = Readonly<Record<string, string>>;

export interface Change {
  readonly base: Files;
  readonly head: Files;
}

/** An expression for a value, with what has to be declared for it. */
interface Carried {
  readonly expr: string;
  readonly blocks: readonly Block[];
  /** Of modules that it comes through, by folder. */
  readonly modules: Readonly<Record<string, readonly Block[]>>;
}
/** A way for a value to come somewhere. The number makes names that are used once. */
type Carrier = (from: Carried, id: number) => Carried;

const json = (value: unknown): Given => ({ json: value });
const expr = (text: string): Given => ({ expr: text });
const block = (kind: string, labels: readonly string[], body: Block['body']): Block => ({
  kind,
  labels,
  body,
});

const written =
  (write: (expression: string) => string): Carrier =>
  (from) => ({ ...from, expr: write(from.expr) });

const throughLocal =
  (write: (expression: string) => string, read: (name: string) => string): Carrier =>
  (from, id) => ({
    ...from,
    expr: read(`local.l${id}`),
    blocks: [...from.blocks, block('locals', [], { [`l${id}`]: expr(write(from.expr)) })],
  });

/** A module that is given the value, and gives it back. */
const throughModule =
  (given: (expression: string) => string, variable: Block['body'], back: string): Carrier =>
  (from, id) => ({
    expr: `module.m${id}.out`,
    blocks: [
      ...from.blocks,
      block('module', [`m${id}`], { source: json(`./m${id}`), v: expr(given(from.expr)) }),
    ],
    modules: {
      ...from.modules,
      [`m${id}`]: [
        block('variable', ['v'], variable),
        block('output', ['out'], { value: expr(back) }),
      ],
    },
  });

const same = (text: string): string => text;

/** How values come from where they are written to where they count. */
const CARRIERS: readonly Carrier[] = [
  written((e) => `(true ? ${e} : "10.0.0.0/8")`),
  written((e) => `("1" == 1 ? "10.0.0.0/8" : ${e})`),
  written((e) => `coalesce(null, "", ${e})`),
  written((e) => `try({}.a, ${e})`),
  written((e) => `[${e}, "10.0.0.0/8"][0]`),
  written((e) => `element(["10.0.0.0/8", ${e}], 3)`),
  written((e) => `{ a = ${e} }.a`),
  written((e) => `{ a = ${e} }["a"]`),
  written((e) => `lookup({ a = ${e} }, "a", "10.0.0.0/8")`),
  written((e) => `lookup({ a = "10.0.0.0/8" }, "b", ${e})`),
  written((e) => `merge({ a = "10.0.0.0/8" }, { a = ${e} }).a`),
  written((e) => `concat(["10.0.0.0/8"], [${e}])[1]`),
  written((e) => `flatten([["10.0.0.0/8"], [[${e}]]])[1]`),
  written((e) => `one([${e}])`),
  written((e) => `[for one in [${e}] : one][0]`),
  written((e) => `[for one in ["no", ${e}] : one if one != "no"][0]`),
  written((e) => `{ for key, one in { a = ${e} } : key => one }.a`),
  written((e) => `[{ a = ${e} }][*].a[0]`),
  written((e) => `[{ a = ${e} }].*.a[0]`),
  written((e) => `format("%s%s", ${e}, "")`),
  written((e) => `join("", [${e}, ""])`),
  written((e) => `replace("x\${${e}}", "x", "")`),
  written((e) => `split(",", "10.0.0.0/8,\${${e}}")[1]`),
  written((e) => `trimprefix("a\${${e}}", "a")`),
  written((e) => `"\${${e}}"`),
  written((e) => `"%{ if true }\${${e}}%{ else }10.0.0.0/8%{ endif }"`),
  written((e) => `"%{ for one in [${e}] }\${one}%{ endfor }"`),
  written((e) => `trimspace(<<-TEXT\n    \${${e}}\n  TEXT\n)`),
  written((e) => `jsondecode(jsonencode({ a = ${e} })).a`),
  written((e) => `/* "10.0.0.0/8" */ ${e}`),
  written((e) => `tolist(toset([${e}]))[0]`),
  written((e) => `values({ a = ${e} })[0]`),
  written((e) => `keys({ (${e}) = 1 })[0]`),
  written((e) => `compact(["", ${e}])[0]`),
  written((e) => `zipmap(["a"], [${e}]).a`),
  written((e) => `nonsensitive(sensitive(${e}))`),
  written((e) => `base64decode(base64encode(${e}))`),
  throughLocal(same, same),
  throughLocal(
    (e) => `{ a = [${e}] }`,
    (name) => `${name}.a[0]`,
  ),
  throughLocal(
    (e) => `[for one in [${e}] : { a = one }]`,
    (name) => `${name}[0].a`,
  ),
  throughModule(same, {}, 'var.v'),
  throughModule(same, { type: expr('string') }, 'var.v'),
  throughModule(
    (e) => `{ b = ${e} }`,
    { type: expr('object({ a = optional(string), b = string })') },
    'coalesce(var.v.a, var.v.b)',
  ),
  throughModule(
    (e) => `{ x = { b = ${e} } }`,
    { type: expr('map(object({ b = any }))') },
    'var.v["x"].b',
  ),
  throughModule((e) => `[${e}]`, { type: expr('list(string)'), default: json([]) }, 'var.v[0]'),
];

/** Where a value is written that may also stand as plain JSON. */
const SOURCES: readonly ((value: string, id: number) => Carried)[] = [
  (value) => ({ expr: JSON.stringify(value), blocks: [], modules: {} }),
  (value, id) => ({
    expr: `var.v${id}`,
    blocks: [block('variable', [`v${id}`], { default: json(value) })],
    modules: {},
  }),
  (value, id) => ({
    expr: `var.v${id}.a`,
    blocks: [
      block('variable', [`v${id}`], {
        type: expr(`object({ a = optional(string, ${JSON.stringify(value)}) })`),
        default: json({}),
      }),
    ],
    modules: {},
  }),
  // What a module does when nobody gives it anything, or nothing by way of null.
  (value, id) => ({
    expr: `module.m${id}.out`,
    blocks: [block('module', [`m${id}`], { source: json(`./m${id}`) })],
    modules: { [`m${id}`]: asking(value, {}) },
  }),
  (value, id) => ({
    expr: `module.m${id}.out`,
    blocks: [
      block('variable', [`n${id}`], { default: json(null) }),
      block('module', [`m${id}`], { source: json(`./m${id}`), v: expr(`var.n${id}`) }),
    ],
    modules: { [`m${id}`]: asking(value, { nullable: json(false) }) },
  }),
];

function asking(value: string, more: Block['body']): readonly Block[] {
  return [
    block('variable', ['v'], { default: json(value), ...more }),
    block('output', ['out'], { value: expr('var.v') }),
  ];
}

/** Something that is open by one value and closed by another. */
interface Kind {
  readonly closed: string;
  readonly open: string;
  readonly resources: (value: string) => readonly Block[];
}

const RULE = { type: json('ingress'), ip_protocol: json('tcp'), security_group_id: json('sg-1') };
const rule = (body: Block['body']): Block =>
  block('resource', ['alicloud_security_group_rule', 'r'], { ...RULE, ...body });
const policy = (document: string): Block =>
  block('resource', ['alicloud_ram_policy', 'p'], {
    policy_name: json('p'),
    policy_document: expr(document),
  });
const statement = (action: string): string =>
  `{ Effect = "Allow", Action = ${action}, Resource = "*" }`;
const CIDR = { closed: '10.0.0.0/24', open: '0.0.0.0/0' };
const ACTION = { closed: 'oss:GetObject', open: '*' };
const PORT = { port_range: json('22/22') };

const KINDS: readonly Kind[] = [
  { ...CIDR, resources: (e) => [rule({ ...PORT, cidr_ip: expr(e) })] },
  {
    ...CIDR,
    resources: (e) => [
      rule({ ...PORT, for_each: expr(`toset([${e}])`), cidr_ip: expr('each.value') }),
    ],
  },
  {
    ...CIDR,
    resources: (e) => [
      rule({ ...PORT, for_each: expr(`{ a = { c = ${e} } }`), cidr_ip: expr('each.value.c') }),
    ],
  },
  {
    ...CIDR,
    resources: (e) => [
      rule({ ...PORT, count: expr(`length([${e}])`), cidr_ip: expr(`[${e}][count.index]`) }),
    ],
  },
  {
    closed: 'no',
    open: 'yes',
    resources: (e) => [
      rule({ ...PORT, count: expr(`${e} == "yes" ? 1 : 0`), cidr_ip: json('0.0.0.0/0') }),
    ],
  },
  {
    closed: '443/443',
    open: '22/22',
    resources: (e) => [rule({ port_range: expr(e), cidr_ip: json('0.0.0.0/0') })],
  },
  {
    closed: 'private',
    open: 'public-read',
    resources: (e) => [
      block('resource', ['alicloud_oss_bucket_acl', 'a'], { bucket: json('b-1'), acl: expr(e) }),
    ],
  },
  {
    ...ACTION,
    resources: (e) => [policy(`jsonencode({ Version = "1", Statement = [${statement(e)}] })`)],
  },
  {
    ...ACTION,
    resources: (e) => [
      policy(
        `<<EOT\n{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "\${${e}}", "Resource": "*"}]}\nEOT\n`,
      ),
    ],
  },
  {
    ...ACTION,
    resources: (e) => [
      block('resource', ['alicloud_oss_bucket', 'b'], { bucket: json('b-1') }),
      policy(
        `jsonencode({ Version = "1", Statement = [${statement('"ecs:Describe*"')}, { Effect = "Allow", Action = "oss:GetObject", Resource = alicloud_oss_bucket.b.id }, ${statement(e)}] })`,
      ),
    ],
  },
  {
    ...ACTION,
    resources: (e) => [
      {
        ...block('data', ['alicloud_ram_policy_document', 'd'], { version: json('1') }),
        blocks: [
          block('statement', [], {
            effect: json('Allow'),
            action: expr(`[${e}]`),
            resource: json(['*']),
          }),
        ],
      },
      policy('data.alicloud_ram_policy_document.d.document'),
    ],
  },
];

type Syntax = 'hcl' | 'json' | 'override' | 'tfvars' | 'moved' | 'old';

/** A change from closed to open by the same way, or a way that is new. */
export const changes: fc.Arbitrary<Change> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    source: fc.constantFrom(...SOURCES),
    carriers: fc.array(fc.constantFrom(...CARRIERS), { maxLength: 3 }),
    syntax: fc.constantFrom<Syntax>('hcl', 'json', 'override', 'tfvars', 'moved'),
    was: fc.constantFrom('same way', 'plain', 'nothing'),
  })
  .map(({ kind, source, carriers, syntax, was }) => {
    const made = (value: string): Carried =>
      carriers.reduce((from, carrier, index) => carrier(from, index + 1), source(value, 0));
    const plain: Carried = { expr: JSON.stringify(kind.closed), blocks: [], modules: {} };
    const before = was === 'plain' ? plain : made(kind.closed);
    return {
      head: folder(kind, made(kind.open), syntax),
      base: was === 'nothing' ? {} : folder(kind, before, syntax === 'moved' ? 'old' : syntax),
    };
  });

function folder(kind: Kind, { expr: value, blocks, modules }: Carried, syntax: Syntax): Files {
  const all = [...blocks, ...kind.resources(value)];
  const inner = Object.entries(modules).map(
    ([name, body]) => [`${name}/main.tf`, body.map(hcl).join('')] as const,
  );
  if (syntax === 'json') {
    return { 'main.tf.json': JSON.stringify(jsonOf(all)), ...Object.fromEntries(inner) };
  }
  // Before, they have the names from which they move.
  if (syntax === 'old') {
    const text = all
      .map(hcl)
      .join('')
      .replace(/^(resource "\w+" ")(\w+")/gm, '$1old_$2');
    const main = text.replace(/alicloud_oss_bucket\.b\b/g, 'alicloud_oss_bucket.old_b');
    return { 'main.tf': main, ...Object.fromEntries(inner) };
  }
  if (syntax === 'tfvars' || syntax === 'moved') {
    return {
      ...(syntax === 'tfvars' ? withValues(all) : renamed(all)),
      ...Object.fromEntries(inner),
    };
  }
  const files =
    syntax === 'hcl'
      ? { 'main.tf': all.map(hcl).join('') }
      : {
          'main.tf': [...blocks, ...kind.resources(JSON.stringify(kind.closed))].map(hcl).join(''),
          'x_override.tf': kind
            .resources(value)
            .filter((one) => one.labels.length === 2)
            .map(hcl)
            .join(''),
        };
  return { ...files, ...Object.fromEntries(inner) };
}

/** The defaults of variables are closed, and a file of values says otherwise. */
function withValues(all: readonly Block[]): Files {
  const isPlain = ({ kind, body }: Block): boolean =>
    kind === 'variable' && Object.keys(body).join() === 'default';
  const given = all.filter(isPlain);
  const value = ({ labels: [name = ''], body }: Block): string =>
    `${name} = ${JSON.stringify((body['default'] as { readonly json: unknown }).json)}\n`;
  const declared = all.map((one) =>
    isPlain(one) ? { ...one, body: { default: json('10.0.0.0/8') } } : one,
  );
  return {
    'main.tf': declared.map(hcl).join(''),
    'terraform.tfvars': given
      .map((one) => value(one).replace(/ = .*/, ' = "10.0.0.0/16"'))
      .join(''),
    'x.auto.tfvars': given.map(value).join(''),
  };
}

/** Resources have other names than before, and blocks that say so. */
function renamed(all: readonly Block[]): Files {
  const moved = all.filter(({ kind }) => kind === 'resource');
  const blocks = moved.map(({ labels: [type = '', name = ''] }) =>
    hcl(block('moved', [], { from: expr(`${type}.old_${name}`), to: expr(`${type}.${name}`) })),
  );
  return { 'main.tf': [...all.map(hcl), ...blocks].join('') };
}

function hcl({ kind, labels, body, blocks = [] }: Block): string {
  const head = [kind, ...labels.map((label) => JSON.stringify(label))].join(' ');
  const lines = Object.entries(body).map(
    ([name, value]) => `  ${name} = ${'expr' in value ? value.expr : JSON.stringify(value.json)}\n`,
  );
  return `${head} {\n${lines.join('')}${blocks.map(hcl).join('')}}\n`;
}

/** Each block as an object of a list, which Terraform takes on every level. */
function jsonOf(all: readonly Block[]): Readonly<Record<string, readonly unknown[]>> {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      all
        .filter((one) => one.kind === kind)
        .map(({ labels, body, blocks = [] }) =>
          labels.reduceRight<unknown>((inner, label) => ({ [label]: inner }), {
            ...Object.fromEntries(
              Object.entries(body).map(([name, value]) => [
                name,
                'expr' in value ? inJson(kind, name, value.expr) : value.json,
              ]),
            ),
            ...jsonOf(blocks),
          }),
        ),
    ]),
  );
}

function inJson(kind: string, name: string, text: string): string {
  return kind === 'variable' && name === 'type' ? text : `\${${text}}`;
}
