import { posix } from 'node:path';
import { usesOf, type Source } from './sources';

/** The layers of the design, and which others each may import. */
const MAY = {
  alicloud: [],
  settings: ['alicloud'],
  policies: ['alicloud', 'settings'],
  constructs: ['alicloud', 'settings', 'policies'],
  'main.ts': ['alicloud', 'settings', 'policies', 'constructs'],
  cli: ['alicloud', 'settings', 'policies', 'constructs', 'main.ts', 'packages', 'functions'],
  packages: [],
  functions: [],
} as const;

type Layer = keyof typeof MAY;

export const LAYERS = Object.keys(MAY) as Layer[];

/** Our packages, as somebody who imports them by name names them. */
const OWN: Readonly<Record<string, Layer>> = {
  'alicloud-security-baseline': 'constructs',
  'alicloud-baseline': 'cli',
  'alicloud-sandbox': 'packages',
};

/** cdktf stays where the move to its successor finds it: in constructs, main.ts and the bindings. */
const MAY_USE_FRAMEWORK = ['constructs/', 'main.ts', 'packages/provider-alicloud/'];
// Not @cdktn/hcl2json, which reads HCL and knows nothing of constructs.
const FRAMEWORK = /^(?:cdktf|cdktn|constructs|@cdktf\/.+|@cdktn\/(?!hcl2json$).+)(?:\/|$)/;
const MAKES_APP = ['main.ts'];
const READS_ENVIRONMENT = [
  'settings/load.ts',
  'main.ts',
  'cli/',
  'packages/',
  'functions/',
  'scripts/',
];
/** What reaches outside the program: policies are data and functions. */
const WORLD = /^(?:node:)?(?:fs|child_process|https?|http2|net|tls|dgram|dns|process|os)(?:\/|$)/;
const PURE = ['alicloud/', 'policies/', 'constructs/'];

/** Each line one thing that a source does and may not. */
export function violationsOf(source: Source): string[] {
  const { path } = source;
  const { imports, computed, makesApp, readsEnvironment } = usesOf(source);
  const own = layerOf(path);
  const within = (places: readonly string[]): boolean => places.some((p) => path.startsWith(p));
  const found = imports.flatMap((target) => {
    const layer = layerOfImport(path, target);
    const forbidden =
      own !== undefined &&
      layer !== undefined &&
      layer !== own &&
      !(MAY[own] as readonly Layer[]).includes(layer);
    const framework = FRAMEWORK.test(target) && !within(MAY_USE_FRAMEWORK);
    const world = WORLD.test(target) && within(PURE);
    return forbidden || framework || world ? [`imports ${target}`] : [];
  });
  return [
    ...found,
    ...(own === undefined ? [] : computed.map((target) => `imports what it computes: ${target}`)),
    ...(makesApp && !within(MAKES_APP) ? ['makes an App'] : []),
    ...(readsEnvironment && !within(READS_ENVIRONMENT) ? ['reads process.env'] : []),
  ].map((what) => `${path} ${what}`);
}

function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => path === layer || path.startsWith(`${layer}/`));
}

function layerOfImport(from: string, target: string): Layer | undefined {
  if (target.startsWith('.')) {
    const path = posix.join(posix.dirname(from), target).replace(/\.[mc]?js$/, '');
    return layerOf(path) ?? layerOf(`${path}.ts`);
  }
  const name = Object.keys(OWN).find((own) => target === own || target.startsWith(`${own}/`));
  return name === undefined ? undefined : OWN[name];
}
