import { clip } from '../../../alicloud/printable';
import { field, isList, isObject } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';
import { callsAnywhere, callsIn } from './calls';
import type { Call } from './calls';
import { fileFunctions, pureFunctions } from './functions';

/** What a configuration may bring to Terraform that nobody has looked at. */
export interface Question {
  /** A file, as reports show it. */
  readonly file: string;
  readonly content: JsonObject;
}

export interface Answer {
  /** What is not allowed, in words; of none Terraform may plan it. */
  readonly refused: readonly string[];
  /** Files that it reads, by their paths from the root, or from the module where they are of one. */
  readonly files: readonly NamedFile[];
}

export interface NamedFile {
  readonly path: string;
  readonly isOfModule: boolean;
  readonly isTemplate: boolean;
}

const KINDS = new Set([
  '//',
  'check',
  'data',
  'import',
  'locals',
  'module',
  'moved',
  'output',
  'provider',
  'removed',
  'resource',
  'terraform',
  'variable',
]);
const SETTINGS = new Set(['//', 'backend', 'cloud', 'required_providers', 'required_version']);
/** The provider that the simulated account is attached as. */
const PROVIDER = /^(?:registry\.(?:terraform\.io|opentofu\.org)\/)?(?:aliyun|hashicorp)\/alicloud$/;
const LOCAL = /^\.{1,2}(?:\/|$)/;
/** A path that is written out, and stays where it begins. */
const WRITTEN =
  /^\s*"(\$\{\s*path\.(module|root)\s*\}\/|\.\/)?([\w.@ +-]+(?:\/[\w.@ +-]+)*)"\s*[,)]/;

/** Whether Terraform may plan a file of a configuration: what is not known to be harmless is refused. */
export function answerTo({ file, content }: Question): Answer {
  const refused: string[] = [];
  const files: NamedFile[] = [];
  const refuse = (what: string): void => void refused.push(`${what} in ${file}`);
  for (const kind of Object.keys(content)) {
    if (!KINDS.has(kind)) refuse(`a block ${clip(kind)}`);
  }
  for (const kind of ['resource', 'data']) typesOf(content, kind).forEach(refuse);
  for (const check of bodiesOf(content['check'], 1)) typesOf(check, 'data').forEach(refuse);
  for (const body of bodiesOf(content['terraform'], 0)) settingsOf(body).forEach(refuse);
  for (const name of namesOf(content['provider'])) {
    if (name !== 'alicloud') refuse(`the provider ${clip(name)}`);
  }
  for (const text of textsIn(content)) {
    for (const call of callsIn(text)) {
      const found = judged(call);
      if (typeof found === 'string') refuse(found);
      else if (found !== undefined) files.push(found);
    }
  }
  return { refused: [...new Set(refused)], files };
}

/** The same for the text of a template: it may call what a configuration may, and reads no file. */
export function answerToTemplate(file: string, text: string): readonly string[] {
  const names = callsAnywhere(text).map(({ name }) => name);
  const wrong = names.filter((name) => fileFunctions.has(name) || name === 'templatestring');
  return [...new Set(wrong)].map((name) => `${clip(name)}() in ${file}`);
}

/** A file to read, what is wrong, or nothing of either. */
function judged({ name, behind }: Call): NamedFile | string | undefined {
  const plain = name.replace(/^core::/, '');
  if (pureFunctions.has(plain)) return undefined;
  if (!fileFunctions.has(plain)) return `${clip(name)}()`;
  const [, place, of, path] = WRITTEN.exec(behind) ?? [];
  if (path === undefined || path.split('/').includes('..')) {
    return `${clip(name)}() of a path that is not written out within the folder`;
  }
  const isOfModule = place !== undefined && of === 'module';
  return { path, isOfModule, isTemplate: plain === 'templatefile' };
}

function typesOf(content: JsonObject, kind: string): readonly string[] {
  return namesOf(content[kind]).flatMap((type) => {
    const isPlain = kind === 'resource' && type === 'terraform_data';
    if (!type.startsWith('alicloud_') && !isPlain) return [`${kind} ${clip(type)}`];
    const bodies = bodiesOf(field(content, kind), 0).flatMap((one) => bodiesOf(one[type], 1));
    return bodies.some((body) => 'provisioner' in body || 'connection' in body)
      ? [`a provisioner of ${clip(type)}`]
      : [];
  });
}

function settingsOf(body: JsonObject): readonly string[] {
  const strange = Object.keys(body).filter((name) => !SETTINGS.has(name));
  const providers = bodiesOf(body['required_providers'], 0).flatMap((one) =>
    Object.entries(one).flatMap(([name, wanted]) => {
      if (name === '//') return [];
      const source = isObject(wanted) ? field(wanted, 'source') : undefined;
      const isOurs = source === undefined ? name === 'alicloud' : isProvider(source);
      return isOurs ? [] : [`the provider ${clip(typeof source === 'string' ? source : name)}`];
    }),
  );
  return [...strange.map((name) => `a setting ${clip(name)} of terraform`), ...providers];
}

function isProvider(source: Json): boolean {
  return typeof source === 'string' && PROVIDER.test(source);
}

/** The first labels of blocks of a kind. */
function namesOf(value: Json | undefined): readonly string[] {
  return [...new Set(bodiesOf(value, 0).flatMap((one) => Object.keys(one)))].filter(
    (name) => name !== '//',
  );
}

/** The objects below so many labels. */
function bodiesOf(value: Json | undefined, labels: number): readonly JsonObject[] {
  if (isList(value)) return value.flatMap((one) => bodiesOf(one, labels));
  if (!isObject(value)) return [];
  return labels === 0 ? [value] : Object.values(value).flatMap((one) => bodiesOf(one, labels - 1));
}

/** All texts, the names in objects too: they may be expressions. */
function* textsIn(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (isList(value)) for (const one of value) yield* textsIn(one);
  else if (isObject(value)) {
    for (const [name, one] of Object.entries(value)) {
      yield name;
      yield* textsIn(one);
    }
  }
}

/** Whether a module's source is a folder of the configuration. */
export function isLocal(source: string): boolean {
  return LOCAL.test(source);
}
