import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { diffAccounts } from '../../cli/commands/access/diff';
import type { Compared } from '../../cli/commands/access/compared';
import { drawPicture } from '../../cli/commands/access/picture/draw';
import { pictureOf } from '../../cli/commands/access/picture/model';
import type { AccountGraph } from '../../policies/account/graph/graph';
import type { Path, PathStep } from '../../policies/account/graph/paths';
import { changedSettings, SHIPPED } from '../helpers/changed-settings';
import { temporaryFolders } from '../helpers/temporary-folder';

/** `access diff --format svg`: what is newly opened as a graph, and never an empty picture for what is not known. */

const folder = temporaryFolders('access-picture');

const changed = (...changes: readonly (readonly [part: string, by: string])[]) =>
  changedSettings(folder(), ...changes);

/** The nodes of a picture, each with the class of its outline and its lines. */
interface Drawn {
  readonly title: string;
  readonly desc: string;
  readonly nodes: readonly (readonly string[])[];
  /** Of each edge, whether it is told as new. */
  readonly edges: readonly boolean[];
  readonly below: readonly string[];
}

interface Element {
  readonly title: string;
  readonly path: { readonly class: string; readonly 'stroke-width': string };
  readonly text: readonly { readonly '#text': string }[];
}

function read(svg: string): Drawn {
  expect(XMLValidator.validate(svg)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    alwaysCreateTextNode: false,
    isArray: (name, path) => ['text', 'g'].includes(name) || String(path) === 'svg.g.path',
  });
  const { svg: root } = parser.parse(svg) as {
    readonly svg: {
      readonly title: { readonly '#text': string };
      readonly desc: { readonly '#text': string };
      readonly text: readonly { readonly '#text': string }[];
      readonly g: readonly {
        readonly path?: readonly { readonly class: string }[];
        readonly g?: readonly Element[];
      }[];
    };
  };
  const [graph] = root.g;
  return {
    title: root.title['#text'],
    desc: root.desc['#text'],
    nodes: (graph?.g ?? []).map(({ path, text }) => [
      `${path.class} ${path['stroke-width']}`,
      ...text.map((line) => line['#text']),
    ]),
    edges: (graph?.path ?? []).map((one) => one.class === 'edge edge-new'),
    below: root.text.slice(1).map((line) => line['#text']),
  };
}

const LEGEND = [
  'Thick line and NEW: could not be done before. Thin line and "as before": could be.',
  'Dashed line and "perhaps": not certain to be allowed.',
];

it('draws who, by which step that is new and which is not, as whom, and to what', async () => {
  const after = changed(['  people:\n', '  people:\n    mallory: { jobs: [breakGlass] }\n']);
  const { text, code } = await diffAccounts(SHIPPED, after, 'svg');
  expect(code).toBe(1);
  expect(read(text)).toEqual({
    title: '1 path is newly opened',
    desc: `1 path is newly opened
Newly leads to full control of the account (admin):
user/mallory, with MFA, from anywhere
  1. user/mallory enters role/break-glass
     sts:AssumeRole on acs:ram::1234567890123456:role/break-glass, where acs:MFAPresent is true (break-glass-members-assume-role)
  2. role/break-glass rewrites a policy that they hold
     ram:CreatePolicyVersion on acs:ram::1234567890123456:policy/break-glass-everything (break-glass-everything)
  New steps: 1
Newly may do more, or be entered by more: breakGlass`,
    nodes: [
      ['who 1', 'user/mallory'],
      [
        'new 3',
        'NEW',
        'enters role/break-glass',
        'sts:AssumeRole',
        'by break-glass-members-assume-role',
        'with MFA, from anywhere',
      ],
      ['who 1', 'role/break-glass'],
      [
        'step 1',
        'as before',
        'rewrites a policy that they hold',
        'ram:CreatePolicyVersion',
        'by break-glass-everything',
      ],
      ['target 1', 'admin', 'full control of the account'],
    ],
    edges: [true, true, false, false],
    below: [...LEGEND, 'Newly may do more, or be entered by more: breakGlass'],
  });
  // Nothing is fetched, run or referred to but its own arrows.
  expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
    /https?:|<script|href|@import|@font-face|url\((?!#tip)/,
  );
  expect(text).toBe((await diffAccounts(SHIPPED, after, 'svg')).text);
});

it('says that nothing is newly opened, and that somebody may do more without a path', async () => {
  const same = await diffAccounts(SHIPPED, SHIPPED, 'svg');
  expect(same.code).toBe(0);
  const nothing = 'No path is newly opened, and nobody may do more';
  expect(read(same.text)).toEqual({
    title: nothing,
    desc: nothing,
    nodes: [],
    edges: [],
    below: [],
  });
  const texts = changed([
    '    operator:\n',
    "    operator:\n      extra:\n        - { name: texts, actions: [dysms:SendSms], resources: ['*'], reason: The shop texts }\n",
  ]);
  const more = await diffAccounts(SHIPPED, texts, 'svg');
  expect(more.code).toBe(1);
  expect(read(more.text)).toMatchObject({
    title: 'No path is newly opened',
    nodes: [],
    below: ['Newly may do more, or be entered by more: operator'],
  });
});

const policyOf = (action: string): string =>
  JSON.stringify(
    `{"Version":"1","Statement":[{"Effect":"Allow","Action":"${action}","Resource":"*"}]}`,
  );

/** Bob, who may enter roles, and a role that trusts somebody and holds something. */
function configured({
  trusts = 'bob',
  holds = 'ReadOnlyAccess',
  does = policyOf('sts:AssumeRole'),
}) {
  const into = folder();
  const trust = `{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"RAM":["acs:ram::1234567890123456:user/${trusts}"]}}]}`;
  writeFileSync(
    join(into, 'main.tf'),
    `variable "text" {}
resource "alicloud_ram_user" "bob" { name = "bob" }
resource "alicloud_ram_policy" "p" {
  policy_name     = "p"
  policy_document = ${does}
}
resource "alicloud_ram_user_policy_attachment" "bob" {
  user_name   = alicloud_ram_user.bob.name
  policy_name = alicloud_ram_policy.p.policy_name
  policy_type = "Custom"
}
resource "alicloud_ram_role" "r" {
  role_name                   = "r"
  assume_role_policy_document = ${JSON.stringify(trust)}
}
resource "alicloud_ram_role_policy_attachment" "r" {
  role_name   = alicloud_ram_role.r.role_name
  policy_name = "${holds}"
  policy_type = "System"
}
`,
  );
  return into;
}

const enters = (mark: string): readonly string[] => [
  mark === 'NEW' ? 'new 3' : 'step 1',
  mark,
  'enters role/r',
  'sts:AssumeRole',
  'by p',
  'without MFA, from anywhere',
];

it('tells a step as new where the call was allowed before, and led nowhere', async () => {
  const [before, after] = [
    configured({ trusts: 'ann', holds: 'AdministratorAccess' }),
    configured({ trusts: 'bob', holds: 'AdministratorAccess' }),
  ];
  const { nodes } = read((await diffAccounts(before, after, 'svg')).text);
  expect(nodes).toEqual([
    ['who 1', 'user/bob'],
    enters('NEW'),
    ['target 1', 'admin', 'full control of the account'],
  ]);
});

it('tells no step as new that could be made before, where what it leads to is', async () => {
  const [before, after] = [configured({}), configured({ holds: 'AdministratorAccess' })];
  const { nodes, edges } = read((await diffAccounts(before, after, 'svg')).text);
  expect(nodes).toEqual([
    ['who 1', 'user/bob'],
    enters('as before'),
    ['new 3', 'NEW', 'that this leads there'],
    ['target 1', 'admin', 'full control of the account'],
    ['who 1', 'role/r'],
    ['new 3', 'NEW', 'holds everything already'],
  ]);
  expect(edges).toEqual([false, false, true, true, true]);
});

it('says what is not known, where nothing is drawn', async () => {
  const [before, after] = [configured({}), configured({ does: 'var.text' })];
  const { text, code } = await diffAccounts(before, after, 'svg');
  expect(code).toBe((await diffAccounts(before, after, 'text')).code);
  expect(code).not.toBe(0);
  expect(read(text).below.join('\n')).toContain('Not known: ');
  expect(read(drawn({ open: [{ about: 'a policy', why: 'not told' }] }))).toEqual({
    title: 'No path is newly opened, and nobody may do more, as far as is known',
    desc: 'No path is newly opened, and nobody may do more, as far as is known\nNot known: a policy: not told',
    nodes: [],
    edges: [],
    below: ['Not known: a policy: not told'],
  });
});

const EMPTY: Compared = {
  account: [],
  roles: [],
  leads: [],
  open: [],
  never: { broken: [], unproved: [] },
};
const BEFORE: AccountGraph = {
  account: '1234567890123456',
  principals: [],
  workloads: [],
  holes: [],
};

function step(as: string, title = 'is allowed it'): PathStep {
  return {
    as,
    title,
    action: 'oss:GetObject',
    resources: ['acs:oss:*:*:shop/a'],
    context: {},
    decision: 'allowed',
    policies: ['p'],
    withoutMfa: true,
    fromAnywhere: true,
  };
}

function pathOf(from: string, ...steps: readonly PathStep[]): Path {
  return { from, steps, isCertain: steps.every(({ decision }) => decision === 'allowed') };
}

function drawn(difference: Partial<Compared>): string {
  return drawPicture(pictureOf({ ...EMPTY, ...difference }, BEFORE));
}

it.each([
  ['markup', '<script>alert("1")</script>&<![CDATA[x]]>\'"><!--'],
  ['control characters', 'a\u0000b\u001b[31m\u202ec\ud800\ufffe\uffff\u2028'],
  ['a command to a runner', '\n::error::x\n##[error]y'],
  ['what ends the description', '</desc></svg><svg onload="x">'],
])('keeps to itself a name with %s', (_, name) => {
  const evil = `user/${name}`;
  const svg = drawn({
    leads: [{ goal: 'data', path: pathOf(evil, { ...step(evil, name), policies: [name] }) }],
    open: [{ about: name, why: name }],
    account: [{ direction: 'other', text: name }],
    never: {
      broken: [],
      unproved: [{ never: { action: name, resource: name, except: [] }, open: [] }],
    },
  });
  const { nodes } = read(svg);
  expect(nodes).toHaveLength(3);
  expect(svg).not.toMatch(/<script|<!|onload="x"|^::/m);
  // XML allows no other control characters, no halves of pairs and no U+FFFE, however they are written.
  expect(svg).not.toMatch(/[^\n\u0020-\ud7ff\ue000-\ufffd]/);
  expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
});

it('cuts a very long name, and has the whole of it in a title', () => {
  const long = `user/${'x'.repeat(3000)}`;
  const svg = drawn({ leads: [{ goal: 'data', path: pathOf(long, step(long)) }] });
  expect(svg).toContain(`<title>${long}</title>`);
  expect(read(svg).nodes[0]).toEqual(['who 1', `user/${'x'.repeat(31)}…`]);
  expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(2000);
});

it('draws 40 paths, and says how many there are besides', () => {
  const leads = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      goal: 'money' as const,
      path: pathOf(`user/u${index}`, step(`user/u${index}`)),
    }));
  const [all, more] = [leads(40), leads(41)].map((some) => read(drawn({ leads: some })));
  expect(all?.below).toEqual(LEGEND);
  expect(more?.below).toEqual([...LEGEND, '1 more path not drawn; text has all']);
  expect(more?.title).toBe('41 paths are newly opened');
  expect(more?.nodes.filter(([kind]) => kind === 'who 1')).toHaveLength(40);
});

it('tells what is uncertain, who holds all, and what nobody may ever do', () => {
  const perhaps = { ...step('role/r'), decision: 'unknown' as const };
  const svg = drawn({
    leads: [
      { goal: 'audit', path: pathOf('role/r', perhaps) },
      { goal: 'admin', path: pathOf('user/root') },
    ],
    never: {
      broken: [
        {
          never: { action: 'oss:GetObject', resource: '*', except: [] },
          path: pathOf('user/ann', step('user/ann')),
        },
      ],
      unproved: [],
    },
  });
  const { title, nodes } = read(svg);
  expect(title).toBe('2 paths are newly opened; 1 path breaks what nobody may ever do');
  expect(nodes).toEqual(
    expect.arrayContaining([
      ['new 3', 'NEW, perhaps', 'is allowed it', 'oss:GetObject', 'by p', 'by whoever is in it'],
      ['new 3', 'NEW', 'holds everything already'],
      ['target 1', 'never', 'oss:GetObject', '*'],
    ]),
  );
  expect(svg.split(' stroke-dasharray="6 4"')).toHaveLength(2);
});

it('tells targets apart by their shape', () => {
  const goals = ['admin', 'data', 'money', 'audit', 'identity'] as const;
  const outlines = goals.map((goal) => {
    const svg = drawn({ leads: [{ goal, path: pathOf('user/ann', step('user/ann')) }] });
    const [, outline = ''] = /class="target"[^>]* d="([^"]+)"/.exec(svg) ?? [];
    // Whatever its size.
    return outline.replace(/-?[\d.]+/g, (number) => String(Math.sign(Number(number))));
  });
  expect(new Set(outlines).size).toBe(goals.length);
});

describe('contrast', () => {
  const svg = drawn({});
  const [light = '', dark = ''] = svg.split('@media (prefers-color-scheme:dark)');
  const colour = (css: string, rule: string, what: 'fill' | 'stroke'): string => {
    const body = css.split(`${rule}{`).at(-1)?.split('}')[0] ?? '';
    return new RegExp(`${what}:(#[0-9a-f]{6})`).exec(body)?.[1] ?? `none of ${rule}`;
  };

  it.each([
    ['light', light],
    ['dark', dark],
  ])('is enough in %s', (_, css) => {
    const ink = colour(css, 'text', 'fill');
    for (const fill of ['.ground', '.who', '.step', '.new', '.target']) {
      expect(contrast(ink, colour(css, fill, 'fill'))).toBeGreaterThanOrEqual(4.5);
    }
    const ground = colour(css, '.ground', 'fill');
    for (const line of ['.who', '.step', '.new', '.target', '.edge', '.edge-new']) {
      expect(contrast(ground, colour(css, line, 'stroke'))).toBeGreaterThanOrEqual(3);
    }
  });

  it('is computed as WCAG 2 defines it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
