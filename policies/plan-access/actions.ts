import { authorisationOf, codeOf, products, recordingOf } from '../../alicloud/api';

/** Names of the provider's older SDK, and of what is newer than the lists, by the calls that RAM knows. */
const AS: Readonly<Record<string, string>> = {
  'Oss:DeleteBucketTagging': 'Oss:DeleteBucketTags',
  'Oss:GetBucketTagging': 'Oss:GetBucketTags',
  'Sls:UpdateProjectPolicy': 'Sls:PutProjectPolicy',
};

const byFolded = new Map(products.map(({ code }) => [code.toLowerCase(), code]));

/** How RAM authorises a call of the provider. */
export interface Authorised {
  /** None: no table says. Where several take effect, the evaluator knows the others. */
  readonly action: string | undefined;
  /** Whether it may hand a role to a service, which RAM asks for besides. */
  readonly passesRoles: boolean;
}

const NOTHING: Authorised = { action: undefined, passesRoles: false };

/** @param call - `Product:Action`, or `Product METHOD /path`, of which no action is known. */
export function authorisationFor(call: string): Authorised {
  const [product = '', name] = (AS[call] ?? call).split(':');
  if (name === undefined) return NOTHING;
  const code = byFolded.get(product.toLowerCase());
  if (code !== undefined) {
    const { actions, possible, also } = authorisationOf(code, name);
    const [action] = [...actions, ...possible];
    return { action, passesRoles: also.includes('ram:PassRole') };
  }
  const service = codeOf(product);
  return service === undefined ? NOTHING : { action: `${service}:${name}`, passesRoles: false };
}

/** `serviceName` and `eventName` of a call's event: the name that it mostly has, where there are two. */
export function recordingFor(call: string): { readonly service: string; readonly event: string } {
  const [product = '', name] = (AS[call] ?? call).split(':');
  // Of a path no page says what its event is called.
  if (name === undefined) return { service: call.split(' ')[0] ?? '', event: call };
  const code = byFolded.get(product.toLowerCase());
  if (code === undefined) return { service: product, event: name };
  const { services, names } = recordingOf(code, name);
  return { service: services[0] ?? code, event: names[0] ?? name };
}

/** Codes under which the roles of the baseline hold what no page names an action for. */
const LIKELIEST: Readonly<Record<string, string>> = {
  LogPop: 'log',
  MscOpenSubscription: 'notifications',
};

/** The likeliest action of a call that no table has one for; nothing where nobody can guess. */
export function likeliestAction(call: string): string | undefined {
  const [product = '', name] = call.split(':');
  const service = Object.hasOwn(LIKELIEST, product) ? LIKELIEST[product] : undefined;
  return service === undefined || name === undefined ? undefined : `${service}:${name}`;
}
